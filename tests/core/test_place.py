# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A place as a reader would say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Letter
from kennisreader.core.place import Place, page_of, place_of, place_text

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def _seed(number: str) -> Letter:
    path = next(SEEDS.glob(f"{number}*.txt"))
    return read_letter(path.read_bytes(), path.name)


@pytest.mark.parametrize(
    ("number", "words", "place"),
    [
        ("000", "Tijdens het Algemeen Overleg", "inleiding"),
        ("000", "In het factsheet", "Mobiliteit AI-wetenschappers"),
        ("001", "Uw Kamer zal voor de zomer", "§ 3 Opvolging"),
        ("001", "Kamerstukken II 2023/24, 36 418", "noot 1"),
        ("001", "M.H.M. Faber", "ondertekening"),
        ("002", "Vragen van de leden Sneller", "inleiding"),
        ("002", "Deelt u de opvatting", "vraag 1"),
        ("002", "The Netherlands Point of Entry", "antwoord 5"),
        ("003", "De verhouding man/vrouw", "antwoord 2"),
        ("004", "Vervolgens schets ik", "p. 2"),
        ("004", "Kennis is grenzeloos", "Hoger onderwijs en wetenschap van wereldniveau"),
        ("004", "Ook Zwitserland", "§ 4 Landen en aandachtsgebieden"),
    ],
)
def test_a_place_helps_to_find_and_to_cite(number: str, words: str, place: str) -> None:
    letter = _seed(number)
    assert place_text(place_of(letter, letter.text.index(words))) == place


def test_a_page_is_given_only_where_it_is_stated() -> None:
    letter = _seed("004")
    assert page_of(letter, letter.text.index("Vervolgens schets ik")) == 2
    assert page_of(letter, letter.text.index("Kennis is grenzeloos")) is None


@pytest.mark.parametrize(
    ("place", "dutch", "english"),
    [
        (Place("answer", "5"), "antwoord 5", "answer 5"),
        (Place("answer", "7, 8, 9"), "antwoord op vragen 7, 8, 9", "answer to questions 7, 8, 9"),
        (Place("page", "9"), "p. 9", "p. 9"),
        (Place("introduction"), "inleiding", "introduction"),
        (Place("footnote", "3"), "noot 3", "note 3"),
    ],
)
def test_places_are_worded_in_both_languages(place: Place, dutch: str, english: str) -> None:
    assert place_text(place, "nl") == dutch
    assert place_text(place, "en") == english


@pytest.mark.parametrize("offset", [-5, 0, 10**9])
def test_every_offset_has_a_place(offset: int) -> None:
    assert place_text(place_of(_seed("003"), offset))
