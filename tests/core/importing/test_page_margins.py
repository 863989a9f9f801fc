# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers of lines go, quotes wait for the end of a paragraph, a large letter joins its word."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_margins
from kennisreader.core.importing.page_rows import Row
from tests.page_making import FULL, STYLE, page, read, row, words


def beside(*texts: str, size: float = 7.0, step: float = 60.0) -> list[Row]:
    return [row(words(text, 20, 112 + step * n, size)) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("pages", "kept"),
    [
        pytest.param([["5", "10", "15"], ["5", "10"]], 0, id="each fifth line, anew on a page"),
        pytest.param([[*map(str, range(1, 21))]], 0, id="each line"),
        pytest.param([[*map(str, range(1, 8))]], 7, id="items of an agenda"),
        pytest.param([["2", "7", "8", "30"]], 4, id="numbers that do not count"),
        pytest.param([["5", "10"]], 2, id="two numbers"),
        pytest.param([["Nr. 5", "36 800", "10"]], 3, id="the margin of a Kamerstuk"),
    ],
)
def test_numbers_of_lines_are_no_text(pages: list[list[str]], kept: int) -> None:
    given = [read(left=beside(*texts)) for texts in pages]
    found = page_margins.without_line_numbers(given)
    assert sum(len(each.left) for each in found) == kept


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        pytest.param(25, 0, id="each line, below a head"),
        pytest.param(60, 20, id="paragraphs of three lines, or questions and their answers"),
        pytest.param(40, 20, id="a list in a letter"),
    ],
)
def test_numbers_of_paragraphs_stay(lines: int, kept: int) -> None:
    text = [row(words(FULL, 100, 112 + 12 * n)) for n in range(lines)]
    (found,) = page_margins.without_line_numbers(
        [read(*text, left=beside(*map(str, range(1, 21))))]
    )
    assert len(found.left) == kept


@pytest.mark.parametrize(
    ("quote", "order"),
    [
        pytest.param(
            ["“Wie nu zaait", "oogst"], "tt“ot", id="a quote waits for the paragraph's end"
        ),
        pytest.param(["Nr. 5"], "tNtt", id="a line by itself does not"),
        pytest.param(
            ["Vraag 1", "Antwoord 1"], "VtAtt", id="labels stand on the height of their text"
        ),
    ],
)
def test_what_stands_left_comes_in_turn(quote: list[str], order: str) -> None:
    text = [row(words("tekst", 100, y)) for y in (100, 112, 136)]
    top = 100 if quote[0] == "Vraag 1" else 103
    left = [row(words(each, 20, top + 12 * n, 9)) for n, each in enumerate(quote)]
    found = page_margins.in_turn(read(*text, left=left), STYLE)
    assert "".join(each.row.text[0] for each in found) == order


def test_a_large_letter_belongs_to_the_line_it_opens() -> None:
    lines = [words(text, 120, 100 + 12 * n) for n, text in enumerate(("n Delfzijl wonen", "veel"))]
    below = words(FULL, 100, 124)
    made = page_margins.with_initials(page(words("I", 100, 112, 30), *lines, below), STYLE)
    assert [(each.text, each.box[0]) for each in made.cells] == [
        ("In Delfzijl wonen", 100),
        ("veel", 100),
        (FULL, 100),
    ]


@pytest.mark.parametrize(
    ("rest", "read"),
    [
        pytest.param("vraagt mij", "U vraagt mij", id="a verb"),
        pytest.param("stelt mij", "U stelt mij", id="a verb that begins as some words go on"),
        pytest.param("it de cijfers", "Uit de cijfers", id="the rest of a preposition"),
        pytest.param("w vragen", "Uw vragen", id="the rest of a pronoun"),
        pytest.param("niversiteit en hogeschool", "Universiteit en hogeschool", id="of a noun"),
    ],
)
def test_a_large_u_can_be_a_word(rest: str, read: str) -> None:
    lines = [words(text, 120, 100 + 12 * n) for n, text in enumerate((rest, "veel"))]
    made = page_margins.with_initials(page(words("U", 100, 112, 30), *lines), STYLE)
    assert made.cells[0].text == read


@pytest.mark.parametrize("text", ["2", "Nu"])
def test_other_large_type_stays(text: str) -> None:
    cells = (words(text, 100, 112, 30), words("n Delfzijl", 140, 100), words("veel", 140, 112))
    assert page_margins.with_initials(page(*cells), STYLE).cells == cells
