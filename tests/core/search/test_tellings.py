# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What passages are compared by: their words and names, without what stands in every letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core.library import Library
from kennisreader.core.search import keeping
from kennisreader.core.search.tellings import Tellings, follows
from tests.core.search.conftest import letter_of, put

FIRST = "De kennismigrantenregeling trekt onderzoekers aan."
STOCK = "Hierbij informeer ik uw Kamer, mede namens de minister van Economische Zaken."


def test_stock_phrases_and_offices_are_left_out_of_what_is_compared(tmp_path: Path):
    with Library.open(tmp_path / "library") as library:
        put(library, letter_of("a", FIRST, STOCK))
        opened = keeping.open_index(tmp_path / "index", library)
        tellings = Tellings(library.letter, opened.tools)
        first, second = tellings.get("a", 0), tellings.get("a", 1)
        assert first.plain == " de kennismigrantenregeling trekt onderzoekers aan "
        assert {"migrant", "onderzoeker"} <= first.stems.keys()
        assert "minister" not in second.plain
        assert "economisch" not in second.stems
        opened.close()


UNDER = {
    "no heading": (("", ""), ("", ""), True),
    "the same heading": (("Talent", ""), ("Talent", ""), True),
    "another heading": (("Talent", ""), ("Water", ""), False),
    "the question and its answer": (("", "1"), ("", "1"), True),
    "the next question": (("", "1"), ("", "2"), False),
}


@pytest.mark.parametrize(("first", "second", "expected"), UNDER.values(), ids=UNDER)
def test_a_passage_follows_the_one_above_under_the_same_heading_or_question(
    first: tuple[str, str], second: tuple[str, str], expected: bool
):
    letter = letter_of("a", FIRST, STOCK)
    passages = tuple(
        passage._replace(heading=heading, number=number)
        for passage, (heading, number) in zip(letter.passages, (first, second), strict=True)
    )
    letter = replace(letter, passages=passages)
    assert [follows(letter, n) for n in range(2)] == [False, expected]
