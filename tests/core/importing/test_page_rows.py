# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Runs become cells, cells on one height become rows; the type of the text is measured."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_rows
from kennisreader.core.importing.page_rows import Cell, Run
from tests.page_making import FULL, page, put, row, run, words


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        pytest.param([words("een", 0, 20), words("twee", 20, 20)], ["een twee"], id="a word apart"),
        pytest.param([words("een", 0, 20), words("e", 15.5, 20)], ["eene"], id="no white between"),
        pytest.param([words("een", 0, 20), words("twee", 0, 31)], ["een", "twee"], id="two lines"),
        pytest.param(
            [words("twee", 20, 20), words("een", 0, 20.9)],
            ["een twee"],
            id="a baseline that wavers",
        ),
        pytest.param([words("AZWA.", 0, 20), words("1", 25, 16, 5)], ["AZWA.1"], id="a marker"),
        pytest.param([words("CO", 0, 20), words("2", 10, 22, 6)], ["CO2"], id="set low"),
        pytest.param(
            [words("1.", 0, 20), words("Inleiding", 40, 20)], ["1. Inleiding"], id="a label"
        ),
    ],
)
def test_cells_on_one_height_are_one_row(cells: list[Cell], texts: list[str]) -> None:
    assert [each.text for each in page_rows.rows(cells)] == texts


@pytest.mark.parametrize(
    ("gap", "count"),
    [
        pytest.param(10, 1, id="the widest space of a justified line"),
        pytest.param(13, 2, id="the narrowest gutter"),
    ],
)
def test_wide_white_parts_cells(gap: float, count: int) -> None:
    assert len(row(words("Datum", 0, 20), words("2020", 25 + gap, 20)).cells) == count


def test_a_cell_has_the_size_and_baseline_of_most_of_its_letters() -> None:
    made = put(run("7", 0, 16, 6), run("Kamerstukken II", 5, 20, 8))
    assert (made.size, made.baseline) == (8, 20)
    assert page_rows.cell([run("  ", 0, 20)], (0, 0, 1, 1)) is None


@pytest.mark.parametrize(
    ("text", "symbol", "expected"),
    [
        ("•", False, True),
        ("n", True, True),
        ("n", False, False),
        ("1.", False, True),
        ("2.3", False, True),
        ("iv)", False, True),
        ("1234.", False, False),
        ("Datum", False, False),
    ],
)
def test_what_is_a_label(text: str, symbol: bool, expected: bool) -> None:
    assert page_rows.is_label(words(text, 0, 20, symbol=symbol)) is expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["Dit", "is", "wijd"], True, id="words set far apart to fill a line"),
        pytest.param(["Totaal van alles", "100", "200 miljoen"], False, id="a row of a table"),
    ],
)
def test_a_justified_line_is_no_table(lines: list[str], expected: bool) -> None:
    x, cells = 0.0, []
    for text in lines:
        cells.append(words(text, x, 20))
        x = cells[-1].box[2] + 20
    assert page_rows.stretched(row(*cells)) is expected


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        pytest.param(Run("1", 0, 3, 16, 6), True, id="small and high"),
        pytest.param(Run("1", 0, 3, 20, 6), False, id="small, on the line"),
        pytest.param(Run("1", 0, 5, 16, 9), False, id="high, not small"),
    ],
)
def test_what_is_raised(marker: Run, expected: bool) -> None:
    assert page_rows.raised(marker, 20, 10) is expected


def test_the_type_of_the_text_is_that_of_most_letters() -> None:
    lines = [words(FULL, 100, 100 + 12 * n) for n in range(10)]
    notes = [words(FULL, 100, 400 + 9 * n, 8) for n in range(4)]
    title = words("Een titel die heel groot is gezet, op een regel", 100, 60, 24, bold=True)
    found = page_rows.style([page(title, *lines, *notes)])
    assert (found.size, found.leading, found.bold) == (10, 12, False)
    assert not found.recognised
    assert page_rows.style([page(*lines)._replace(recognised=True)]).recognised
    assert page_rows.style([page()]).size == 10


def test_lines_are_nearer_than_paragraphs_of_one_line() -> None:
    heights = [100, 118, 136, 148, 166, 184, 202, 214, 232, 244, 262]
    lines = [words(FULL, 100, height) for height in heights]
    notes = [words(FULL, 100, 400 + 9 * n, 8) for n in range(8)]
    assert page_rows.style([page(*lines, *notes)]).leading == 12
