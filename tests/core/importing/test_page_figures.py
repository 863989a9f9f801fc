# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Charts: numbers at any height, which are no lines of text."""

from __future__ import annotations

from kennisreader.core.importing import page_tables
from kennisreader.core.importing.page_rows import Cell
from tests.page_making import STYLE, page, words

AXIS = [words(str(25 * n), 100, 300 - 20 * n, 5) for n in range(5)]
YEARS = [words(str(2020 + n), 120 + 25 * n, 310, 5) for n in range(5)]
BARS = [
    words(f"{n}%", 120 + 25 * at, 300 - 0.8 * n, 5) for at, n in enumerate((70, 95, 62, 81, 55))
]
CAPTION = words("Figuur 1. Het aandeel in de uitgaven", 100, 330, 8)


def made(*cells: Cell) -> list[str]:
    (result,) = page_tables.Finder(STYLE).across([page(*cells)])
    return [each.text for each in result.cells]


def test_the_numbers_of_a_chart_stand_together() -> None:
    caption, chart = made(*AXIS, CAPTION, *YEARS, *BARS)
    assert caption == CAPTION.text
    assert sorted(chart.split()) == sorted(each.text for each in (*AXIS, *YEARS, *BARS))


def test_numbers_on_lines_are_no_chart() -> None:
    level = [words(f"{n}%", 120 + 25 * n, 300 - 10 * m, 5) for n in range(5) for m in range(5)]
    assert f"{level[0].text} {level[1].text}" not in made(*level)
    beside = [words("Uitgaven aan de", 60, 297, 5), words("zorg", 60, 303, 5)]
    assert "zorg" in made(*beside, words("3%", 120, 300, 5), words("4%", 150, 300, 5))
