# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that rise and fall: what counts as usage, and what is only one letter's subject."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kennisreader.core.library import Library
from kennisreader.core.vocabulary import Vocabulary, WordCounter
from tests.core.made_notes import letter_of

FILL = "gewone zin met veel verschillende stukken tekst erbij plus nog eentje daarachter "


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def told(library: Library, words: dict[str, str], **years: int) -> Vocabulary:
    """What became of words; a letter's name begins with its year, ``u`` for none."""
    for name, text in words.items():
        date = None if name.startswith("u") else f"{name[:4]}-03-01"
        basis = {"date_basis": "stated"} if date else {}
        letter = letter_of(f"{FILL * 60} {text} {name}", name, date=date, **basis)
        library.add(letter, letter.text.encode())
    counter = WordCounter()
    while True:
        done, total = counter.step(library, 0.0)
        if done == total:
            return counter.told(**years)


def words(found: Vocabulary) -> list[tuple[str, bool]]:
    return [(trend.word, trend.later > trend.earlier) for trend in found.trends]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        pytest.param(
            {"2020a": "", "2020b": "", "2024a": "kamernood " * 9, "2024b": "kamernood " * 9},
            [("kamernood", True)], id="risen in two letters",
        ),
        pytest.param(
            {"2020a": "kamernood " * 9, "2020b": "kamernood " * 9, "2024a": "", "2024b": ""},
            [("kamernood", False)], id="fallen",
        ),
        pytest.param(
            {"2020a": "", "2020b": "", "2024a": "kamernood " * 18, "2024b": ""},
            [], id="the subject of one letter is no usage",
        ),
        pytest.param(
            {"2020a": "", "2020b": "", "2024a": "huis " * 6 + "huizen " * 3, "2024b": "huizen " * 9},
            [("huizen", True)], id="singular and plural are one word, told by its commonest form",
        ),
        pytest.param(
            {"2020a": "", "2020b": "", "2024a": "kamernood", "2024b": "kamernood"},
            [], id="twice may be chance",
        ),
        pytest.param(
            {"2020a": "", "2020b": "", "2024a": "daarom " * 20, "2024b": "daarom " * 20},
            [], id="function words say nothing",
        ),
        pytest.param(
            {"2020a": "", "2020b": "", "2024a": "2024 " * 20, "2024b": "2024 " * 20},
            [], id="numbers are no words",
        ),
    ],
)  # fmt: skip
def test_what_counts_as_risen_or_fallen(library, letters, expected) -> None:
    assert words(told(library, letters)) == expected


def test_the_counts_are_those_of_the_years(library) -> None:
    found = told(library, {"2020a": "", "2022a": "", "2024a": "nood " * 9, "2024b": "nood " * 9})
    assert (found.years, found.letters, found.undated) == ((2020, 2022, 2024), (2, 2), 0)
    assert found.turn == 2024
    (trend,) = found.trends
    assert [(year.year, year.times, year.letters) for year in trend.years] == [
        (2020, 0, 0),
        (2022, 0, 0),
        (2024, 18, 2),
    ]
    whole = 2 * (60 * len(FILL.split()) + 10)
    assert trend.later == pytest.approx(18_000 / whole)
    assert (trend.earlier, trend.earlier_letters, trend.later_letters) == (0, 0, 2)


def test_one_year_has_no_course_and_undated_letters_are_left_out(library) -> None:
    found = told(library, {"2024a": "nood", "2024b": "nood", "u": "nood"})
    assert (found.turn, found.trends, found.undated) == (0, (), 1)


def test_years_narrow_what_is_compared(library) -> None:
    letters = {"2018a": "nood " * 9, "2018b": "nood " * 9, "2020a": "", "2020b": "", "2022a": ""}
    assert words(told(library, letters)) == [("nood", False)]
    counter = WordCounter()
    counter.step(library, 1000.0)
    assert counter.told(first=2020).trends == ()
    assert counter.told(first=2020).years == (2020, 2022)


def test_an_empty_library_has_nothing(library) -> None:
    assert told(library, {}) == Vocabulary((), 0, (0, 0), 0, ())
