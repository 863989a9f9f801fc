# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns of a document, what stands beside them, and pages that carry two."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_columns
from kennisreader.core.importing.page_columns import Column
from kennisreader.core.importing.page_rows import Cell
from tests.page_making import FULL, STYLE, page, words

HALF = FULL[:34]


def lines(text: str, x: float, count: int = 10, top: float = 100) -> list[Cell]:
    return [words(text, x, top + 12 * n) for n in range(count)]


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        pytest.param(lines(FULL, 100), [(100, 400)], id="one"),
        pytest.param(lines(HALF, 50) + lines(HALF, 260), [(50, 220), (260, 430)], id="two"),
        pytest.param(
            lines(FULL, 100) + lines(FULL[:50], 118, 4, 300), [(100, 400)], id="a list is no column"
        ),
        pytest.param(lines("Kort", 100), [], id="no lines of text"),
        pytest.param(
            lines(FULL, 100) + lines(HALF, 420, 1), [(100, 400)], id="one line beside the text"
        ),
    ],
)
def test_columns_are_where_many_lines_begin(
    cells: list[Cell], columns: list[tuple[float, float]]
) -> None:
    found = page_columns.columns([page(*cells)], STYLE)
    assert [(each.left, each.right) for each in found] == columns


@pytest.mark.parametrize(
    ("beside", "side"),
    [
        pytest.param(words("Kenmerk", 410, 112, 6.5), "right", id="the letterhead's column"),
        pytest.param(words("100", 410, 112), "", id="the last cell of a wide table"),
        pytest.param(words("Nr. 4", 20, 112), "left", id="the margin of a Kamerstuk"),
        pytest.param(words("2.", 80, 112), "", id="a number that hangs out"),
    ],
)
def test_what_stands_beside_the_text(beside: Cell, side: str) -> None:
    text = lines(FULL, 100)
    read = page_columns.read(page(*text, beside), [Column(100, 400)], STYLE)
    rows = {"left": read.left, "right": read.right}
    assert [name for name, found in rows.items() if found] == ([side] if side else [])


def test_the_letterheads_column_goes_off_every_page_whatever_stands_beside_it() -> None:
    def letterhead(*texts: str) -> list[Cell]:
        return [words(text, 390, 112 + 8 * n, 6.5) for n, text in enumerate(texts)]

    small = [words(FULL[:40], 100, 100 + 9 * n, 7) for n in range(20)]
    beside = words("Onze dagen", 390, 300, 7)
    first = page(*small, *letterhead("Ministerie van Financiën", "Postbus 20201", "2500 EE"))
    second = page(*small, *letterhead("Onze referentie", "2026-123"), beside, ordinal=1)
    flat = page(*letterhead("Onze dagen"), ordinal=2, width=700, height=500)
    parted = page_columns.part([first, second, flat])
    assert [[each.text for each in page.aside] for page in parted] == [
        ["Ministerie van Financiën", "Postbus 20201", "2500 EE"],
        ["Onze referentie", "2026-123"],
        [],
    ]
    assert beside in parted[1].page.cells
    read = page_columns.beside(page_columns.read(second, [], STYLE), parted[1].aside)
    assert [row.text for row in read.right] == ["Onze referentie", "2026-123"]


@pytest.mark.parametrize(
    ("beside", "text", "gone"),
    [
        pytest.param(["Datum", "3 mei 2026", "Betreft", "Nota"], 100, 4, id="labels over values"),
        pytest.param(["Datum", "Betreft", "Ons kenmerk"], 100, 0, id="values beside them"),
        pytest.param(["Datum", "3 mei 2026", "Betreft", "Nota"], 30, 0, id="text below them"),
        pytest.param(["Datum", "3 mei 2026", "Nr. 4", "36 800"], 100, 0, id="one label"),
    ],
)
def test_the_letterheads_column_can_stand_left_of_the_text(
    beside: list[str], text: float, gone: int
) -> None:
    column = [words(each, 30, 100 + 9 * n, 7) for n, each in enumerate(beside)]
    parted = page_columns.part([page(*lines(FULL, text), *column)])[0]
    assert [each.text for each in parted.aside] == beside[:gone]


def test_a_table_has_small_words_at_the_right_without_a_letterhead() -> None:
    table = page(*lines(FULL, 100), *(words("Loopt", 410, 100 + 12 * n, 6.5) for n in range(5)))
    assert page_columns.part([table])[0].aside == ()


def test_where_most_words_stand_in_a_table_the_rest_makes_the_column() -> None:
    larger = [words(FULL[:45], 100, 100 + 14 * n, 12) for n in range(5)]
    assert page_columns.columns([page(*larger)], STYLE) == (Column(100, 370),)


def test_the_size_of_recognised_words_does_not_tell_the_letterhead() -> None:
    scan = page(*lines(FULL, 100), words("Kenmerk", 410, 112))._replace(recognised=True)
    assert page_columns.read(scan, [Column(100, 400)], STYLE).right


def test_a_line_across_two_columns_parts_the_page() -> None:
    cells = [
        *(words(text, x, y) for text, x, y in (("links", 50, 100), ("rechts", 260, 100))),
        words("Een kop die over beide kolommen heen is gezet", 50, 200),
        *(words(text, x, y) for text, x, y in (("onder", 50, 300), ("daarnaast", 260, 300))),
    ]
    read = page_columns.read(page(*cells), [Column(50, 220), Column(260, 430)], STYLE)
    texts = [row.text.split()[0] for _, rows in read.columns for row in rows]
    assert texts == ["links", "rechts", "Een", "onder", "daarnaast"]


@pytest.mark.parametrize(
    ("width", "cells", "pages"),
    [
        pytest.param(1000, [words(FULL, 50, 100), words("twee", 550, 100)], 2, id="a spread"),
        pytest.param(500, [words(HALF, 50, 100), words("twee", 350, 100)], 1, id="upright"),
        pytest.param(
            1000, [words("Jaar", 50, 100), words("2026", 550, 100)], 1, id="a table that lies flat"
        ),
        pytest.param(
            1000, [words("een", 50, 100), words(FULL, 400, 100)], 1, id="a line over the middle"
        ),
    ],
)
def test_a_spread_is_two_pages(width: float, cells: list[Cell], pages: int) -> None:
    found = page_columns.split_spreads([page(*cells, width=width)])
    assert len(found) == pages
    assert {each.ordinal for each in found} == {0}


def test_a_table_with_rules_that_lies_flat_is_no_spread() -> None:
    cells = [words("Project", 50, 100), *(words(FULL, 550, 100 + 20 * n) for n in range(4))]
    ruled = page(*cells, width=1000)._replace(
        drawn=tuple((40, y, 960, y) for y in range(80, 180, 20))
    )
    assert page_columns.split_spreads([ruled]) == [ruled]


def test_an_annex_that_lies_flat_has_columns_of_its_own() -> None:
    wide = [words(FULL, 40, 60 + 12 * n, 8) for n in range(3)]
    flat = page(*wide, words("100", 460, 84, 6), ordinal=1, width=700, height=500)
    first, second = page_columns.arrange([page(*lines(FULL, 100)), flat], STYLE)
    assert first.columns[0][0] == Column(100, 400)
    assert not second.right
    assert second.columns[0][1][2].text.endswith("100")
