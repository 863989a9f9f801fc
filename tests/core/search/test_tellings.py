# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What passages are compared by comes back from the disk as it was found, segment over segment."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.library import Library
from kennisreader.core.search import keeping
from kennisreader.core.search.tellings import PLACES, Telling, Tellings, Writer
from tests.core.search.conftest import letter_of, put

FIRST = "De kennismigrantenregeling trekt onderzoekers aan."
STOCK = "Hierbij informeer ik uw Kamer, mede namens de minister van Economische Zaken."


def reader(files: Mapping[str, bytes]) -> Tellings:
    return Tellings(files[PLACES].decode(), lambda name: io.BytesIO(files[name]))


made = st.builds(
    Telling,
    st.dictionaries(st.text(), st.integers(0, 2**18)),
    st.lists(st.text(), max_size=3),
    st.text(),
    st.booleans(),
)


@given(st.dictionaries(st.text(), st.lists(made, min_size=1, max_size=4), min_size=1, max_size=4))
def test_every_passage_comes_back_as_it_was(letters: dict[str, list[Telling]]):
    writer = Writer(0)
    for letter, passages in letters.items():
        writer.add(letter, passages)
    found = reader(writer.files())
    for letter, passages in letters.items():
        assert [found.get(letter, n) for n in range(len(passages))] == passages
    found.close()


def test_a_segment_goes_over_the_one_before():
    def plain(words: str) -> list[Telling]:
        return [Telling({}, [], words, False)]

    first = Writer(0)
    for letter in ("stays", "changes", "goes"):
        first.add(letter, plain("old"))
    files = first.files()
    second = Writer(1, files[PLACES].decode(), ["goes"])
    second.add("changes", plain("new"))
    found = reader({**files, **second.files()})
    assert found.get("stays", 0).plain == "old"
    assert found.get("changes", 0).plain == "new"
    with pytest.raises(KeyError):
        found.get("goes", 0)


def test_stock_phrases_and_offices_are_left_out_of_what_is_compared(tmp_path: Path):
    with Library.open(tmp_path / "library") as library:
        put(library, letter_of("a", FIRST, STOCK))
        opened = keeping.open_index(tmp_path / "index", library)
        assert (
            opened.tellings.get("a", 0).plain
            == " de kennismigrantenregeling trekt onderzoekers aan "
        )
        assert "minister" not in opened.tellings.get("a", 1).plain
        assert "economisch" not in opened.tellings.get("a", 1).stems
        opened.close()


UNDER = {
    "no heading": (("", ""), ("", ""), True),
    "the same heading": (("Talent", ""), ("Talent", ""), True),
    "another heading": (("Talent", ""), ("Water", ""), False),
    "the question and its answer": (("", "1"), ("", "1"), True),
    "the next question": (("", "1"), ("", "2"), False),
}


@pytest.mark.parametrize(("first", "second", "follows"), UNDER.values(), ids=UNDER)
def test_a_passage_follows_the_one_above_under_the_same_heading_or_question(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], follows: bool
):
    letter = letter_of("a", FIRST, STOCK)
    passages = tuple(
        passage._replace(heading=heading, number=number)
        for passage, (heading, number) in zip(letter.passages, (first, second), strict=True)
    )
    with Library.open(tmp_path / "library") as library:
        put(library, replace(letter, passages=passages))
        opened = keeping.open_index(tmp_path / "index", library)
        assert [opened.tellings.get("a", n).follows for n in range(2)] == [False, follows]
        opened.close()


def test_a_letter_that_comes_later_or_is_read_anew_is_compared_by_what_it_says_now(tmp_path: Path):
    with Library.open(tmp_path / "library") as library:
        for name in ("a", "b", "c"):
            put(library, letter_of(name, FIRST))
        keeping.bring_up_to_date(tmp_path / "index", library)
        put(library, letter_of("d", "Een nieuwe brief."))
        change = keeping.bring_up_to_date(tmp_path / "index", library, ["a"])
        assert not change.rebuilt
        opened = keeping.open_index(tmp_path / "index", library)
        assert opened.tellings.get("d", 0).plain == " een nieuwe brief "
        assert opened.tellings.get("a", 0) == opened.tellings.get("b", 0)
        opened.close()
