# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A citation says where words stand, and that they were recognised if they were."""

from __future__ import annotations

import pytest

from kennisreader.core.annotation import Target
from kennisreader.core.export.sources import citation_of, quote_of, source_of
from kennisreader.core.letter import Block, BlockKind, Letter, Metadata, References, Scan
from kennisreader.core.list_labels import quote_as_written
from kennisreader.core.place import Place

REFERENCES = References("30573", "222", vergaderjaar="2024-2025")


@pytest.mark.parametrize(
    ("states", "language", "end"),
    [
        pytest.param([], "nl", "p. 2", id="text"),
        pytest.param(["unread"], "nl", "p. 2", id="an unread page has no quotes"),
        pytest.param(["recognised"], "nl", "p. 2; herkende tekst (OCR)", id="recognised"),
        pytest.param(["recognised"], "en", "p. 2; recognised text (OCR)", id="in English"),
    ],
)
def test_a_citation_tells_of_recognised_text(states, language, end):
    scans = tuple(Scan(page, state) for page, state in enumerate(states))
    letter = Letter("a", "a.pdf", "x", Metadata("A", references=REFERENCES), scans=scans)
    target = Target("a", "x", place=Place("page", "2"))
    assert citation_of(target, {"a": source_of(letter)}, language).endswith(end)


TEXT = "Het blijkt dat:\neen kwart bleef;\neen derde terugkwam.\nTot slot."
ITEMS = Letter(
    "a",
    "a.pdf",
    TEXT,
    Metadata("A"),
    blocks=(
        Block(BlockKind.PARAGRAPH, 0, 15),
        Block(BlockKind.LIST_ITEM, 16, 32, 0, "1)"),
        Block(BlockKind.LIST_ITEM, 33, 53, 0, "2)"),
        Block(BlockKind.PARAGRAPH, 54, 63),
    ),
)


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        pytest.param(
            0, 53, "Het blijkt dat:\n1) een kwart bleef;\n2) een derde terugkwam.", id="all"
        ),
        pytest.param(33, 53, "2) een derde terugkwam.", id="one item"),
        pytest.param(37, 53, "derde terugkwam.", id="within an item"),
        pytest.param(54, 63, "Tot slot.", id="no item"),
    ],
)
def test_a_quote_has_the_labels_of_its_list(start, end, written):
    target = Target("a", TEXT[start:end], start=start, end=end)
    assert quote_of(target, {"a": source_of(ITEMS)}) == written
    assert quote_as_written(ITEMS, start, end) == written


def test_words_that_stand_elsewhere_now_get_no_label():
    moved = Target("a", "bleef; een derde", start=20, end=36)
    assert quote_of(moved, {"a": source_of(ITEMS)}) == "bleef; een derde"
    assert quote_of(moved, {}) == "bleef; een derde"
