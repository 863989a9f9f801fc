# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables are rows whose cells stand below each other; their cells are kept apart by bars."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_tables
from kennisreader.core.importing.lines import NOTE, Line, Mark
from tests.page_making import placed, row, words


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param([(100, 300), (100, 303), (100, 299)], {0, 1, 2}, id="aligned"),
        pytest.param([(100, 300), (100, 340)], set(), id="not aligned"),
        pytest.param([(100,), (100, 300), (100,)], set(), id="one row"),
        pytest.param([(100, 300), (100,), (100, 300)], set(), id="parted by a line of text"),
    ],
)
def test_rows_of_a_table(rows: list[tuple[float, ...]], found: set[int]) -> None:
    lines = [
        row(*(words("Uitgaven in euro", x, 100 + 12 * n) for x in lefts))
        for n, lefts in enumerate(rows)
    ]
    assert page_tables.find([placed(line) for line in lines]) == found


def test_numbers_stand_below_each_other_by_their_ends() -> None:
    numbers = ("1.200.000", "400")
    lines = [
        row(
            words("Uitgaven in euro", 100, 100 + 12 * n),
            words(text, 400 - 5 * len(text), 100 + 12 * n),
        )
        for n, text in enumerate(numbers)
    ]
    assert page_tables.find([placed(line) for line in lines]) == {0, 1}


def test_cells_are_written_with_bars_and_marks_move_along() -> None:
    line = Line(
        "Jaar Uitgaven 2020",
        (Mark(4, 4, NOTE, "1"), Mark(13, 13, NOTE, "2")),
        columns=("Jaar", "Uitgaven", "2020"),
    )
    tabled = page_tables.tabled(line)
    assert tabled.text == "Jaar | Uitgaven | 2020"
    assert [tabled.text[: m.start].split()[-1] for m in tabled.marks] == ["Jaar", "Uitgaven"]
    assert page_tables.is_row(tabled)
    assert page_tables.plain(tabled).text == line.text


def test_a_bar_in_a_sentence_is_no_table() -> None:
    line = Line("code zwart | KRO-NCRV")
    assert not page_tables.is_row(line)
    assert page_tables.plain(line) == page_tables.tabled(line) == line
