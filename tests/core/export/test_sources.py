# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A citation says where words stand, and that they were recognised if they were."""

from __future__ import annotations

import pytest

from kennisreader.core.annotation import Target
from kennisreader.core.export.sources import citation_of, source_of
from kennisreader.core.letter import Letter, Metadata, References, Scan
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
