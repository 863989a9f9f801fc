# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Another version of a letter is found by its number, its reference or its words; others are not."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import DateBasis, Letter, Metadata, References
from kennisreader.core.library import Library
from kennisreader.core.versions import find_versions, overlap

LETTERS = Path(__file__).resolve().parents[1] / "letters"
LONG = "\n".join(
    f"In alinea {number} schrijft het kabinet over onderwerp {number * 7} en regeling {number * 3}."
    for number in range(60)
)
OTHER = LONG.replace("het kabinet", "de Kamer").replace("alinea", "zin").replace("over", "van")


@pytest.fixture
def library(tmp_path: Path):
    with Library.open(tmp_path / "library") as opened:
        yield opened


def letter(name: str, text: str = LONG, date: str | None = "2024-05-01", **data) -> Letter:
    basis = DateBasis.STATED if date else DateBasis.UNKNOWN
    metadata = Metadata(
        data.pop("title", "Voortgang van het beleid"),
        data.pop("type", "kamerbrief"),
        date,
        basis,
        references=References(**data),
    )
    return Letter(name, f"{name}.txt", text, metadata)


def rewritten(text: str, share: float) -> str:
    """A text of which this part of the words is another."""
    chance = random.Random(7)
    return "\n".join(
        " ".join("anders" if chance.random() < share else word for word in line.split())
        for line in text.split("\n")
    )


OWN = {"kamerstuk_dossier": "30573", "kamerstuk_number": "222"}
YEARS = {"aanhangsel": "824", "vergaderjaar": "2024-2025"}

CASES = {
    "same Kamerstuk": (letter("a", **OWN), letter("b", OTHER, "2025-01-01", **OWN), True),
    "same Aanhangsel": (letter("a", **YEARS), letter("b", OTHER, **YEARS), True),
    "same reference of the sender": (
        letter("a", ons_kenmerk="DGBI / 20173561"),
        letter("b", OTHER, ons_kenmerk="DGBI / 20173561"),
        True,
    ),
    "same reference, years apart": (
        letter("a", ons_kenmerk="1"),
        letter("b", OTHER, "2019-01-01", ons_kenmerk="1"),
        False,
    ),
    "same text in another form": (letter("a"), letter("b", date=None, title="brief.pdf"), True),
    "same text, one word in ten wrong": (letter("a"), letter("b", rewritten(LONG, 0.1)), True),
    "much rewritten, same title and date": (
        letter("a"),
        letter("b", rewritten(LONG, 0.15), "2024-05-06", title="Voortgang van het beleid "),
        True,
    ),
    "much rewritten, another title": (
        letter("a"),
        letter("b", rewritten(LONG, 0.2), title="Iets heel anders"),
        False,
    ),
    "yearly letter with the same words": (letter("a"), letter("b", date="2025-05-01"), False),
    "two numbers": (
        letter("a", **OWN),
        letter("b", kamerstuk_dossier="30573", kamerstuk_number="223"),
        False,
    ),
    "other words": (letter("a"), letter("b", OTHER), False),
    "no words": (letter("a", ""), letter("b", ""), False),
    "same questions, other answers": (
        letter("a", kenmerk_vragen="2024Z1", type="antwoord-op-kamervragen"),
        letter("b", OTHER, kenmerk_vragen="2024Z1", type="antwoord-op-kamervragen"),
        False,
    ),
}


@pytest.mark.parametrize(("known", "new", "expected"), CASES.values(), ids=CASES)
def test_what_is_a_version(library: Library, known: Letter, new: Letter, expected: bool):
    library.add(known, b"1")
    library.add(new, b"2")
    assert find_versions(library, ["b"]) == ({"b": "a"} if expected else {})


def test_a_corrected_number_counts(library: Library):
    library.add(letter("a", **OWN), b"1")
    library.add(letter("b", OTHER), b"2")
    library.correct_all("b", OWN)
    library.add(letter("c", OTHER + "x", ons_kenmerk="K"), b"3")
    assert find_versions(library, ["b"]) == {"b": "a"}
    library.correct("a", "ons_kenmerk", "K")
    assert find_versions(library, ["c"]) == {"c": "a"}
    library.correct("a", "ons_kenmerk", "L")
    library.correct("b", "kamerstuk_number", "")
    assert "a" not in find_versions(library, ["c"]).values()


def test_three_forms_of_one_letter_lead_to_the_first(library: Library):
    for count, name in enumerate("abc"):
        library.add(letter(name, rewritten(LONG, 0.02 * count)), name.encode())
    assert find_versions(library, ["b", "c"]) == {"b": "a", "c": "a"}
    assert find_versions(library, ["a", "b", "c"]) == {"b": "a", "c": "a"}


def test_letters_that_are_gone_are_passed_over(library: Library):
    library.add(letter("a"), b"1")
    assert find_versions(library, ["weg"]) == {}


@pytest.mark.parametrize("known", [True, False], ids=["with its number", "by its text alone"])
def test_a_pdf_beside_the_text_of_the_letter_is_a_version(library: Library, known: bool):
    file = LETTERS / "ah-tk-20202021-3235.pdf"
    pdf = read_letter(file.read_bytes(), file.name)
    text = replace(pdf, file="brief.txt", lines=(), pages=())
    if not known:
        text = replace(text, id="brief", metadata=Metadata("brief"))
    library.add(text, b"text")
    name = library.add(pdf, b"pdf").id
    assert find_versions(library, [name]) == {name: text.id}


def test_real_letters_are_no_versions_of_each_other(library: Library):
    files = sorted([*LETTERS.glob("*.pdf"), *LETTERS.glob("*.docx")])
    names = [
        library.add(read_letter(file.read_bytes(), file.name), file.read_bytes()).id
        for file in files
    ]
    assert find_versions(library, names) == {}


def test_overlap_is_a_share():
    assert overlap(LONG, LONG) == 1.0
    assert overlap(LONG, "") == 0.0
    assert 0 < overlap(LONG, LONG[: len(LONG) // 2]) < 1
