# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of a table are lines whose cells are kept apart by bars."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import table_rows
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import BOLD, NOTE, InTable, Line, Mark, Turn
from kennisreader.core.importing.table_rows import Span


def cell(text: str, row: int, column: int, table: int = 0, **more: bool | str) -> Line:
    return Line(text, cell=InTable(table, row, column), **more)  # type: ignore[arg-type]


def joined(*lines: Line) -> list[Line]:
    return table_rows.joined(lines, Vocabulary(line.text for line in lines))


def texts(*lines: Line) -> list[str]:
    return [line.text for line in joined(*lines)]


def test_cells_are_put_side_by_side_and_their_marks_move_along() -> None:
    first = cell("Aanpak van zorg-", 0, 0)._replace(marks=(Mark(6, 6, NOTE, "1"),))
    second = cell("2020", 0, 1)._replace(marks=(Mark(4, 4, NOTE, "2"),))
    (line,) = joined(first, cell("fraude", 0, 0), second)
    assert line.text == "Aanpak van zorgfraude | 2020"
    assert [line.text[: m.start].split()[-1] for m in line.marks] == ["Aanpak", "2020"]
    assert line.columns == ("Aanpak van zorgfraude", "2020")
    assert line.ended
    assert table_rows.plain(line).text == "Aanpak van zorgfraude 2020"


def test_cells_stand_over_no_more_columns_than_a_table_has() -> None:
    over = Span([Line("Kop")], across=60, down=60)
    rows = table_rows.spread([[over, over, over], [Span([Line("Rest")], across=1, down=1)]])
    assert [len(row) for row in rows] == [64, 64], "the last with words is kept"
    assert [sum(map(len, row)) for row in rows] == [3, 1]
    many = table_rows.spread([[Span([Line("Cel")], across=1, down=1)] * 80])
    assert [len(row) for row in table_rows.even(many)] == [63]


def test_a_row_with_paragraphs_in_it_is_read_cell_after_cell() -> None:
    lines = joined(
        cell("Het eerste punt.", 0, 0, ended=True),
        cell("Het tweede punt.", 0, 0, ended=True),
        cell("De reactie", 0, 1),
    )
    assert [(line.text, line.cell, line.ended) for line in lines] == [
        ("Het eerste punt.", None, True),
        ("Het tweede punt.", None, True),
        ("De reactie", None, True),
    ]


def test_empty_cells_keep_the_places_of_those_behind_them() -> None:
    rows = [["Actie", "", "Q1", "Q2", "Q3"], ["Zorg", "", "", "x", "x"], ["", "", "x", "", "x"]]
    lines = [
        cell(text, at, column)
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
        if text
    ]
    assert texts(*lines) == ["Actie | Q1 | Q2 | Q3", "Zorg |  | x | x", "| x |  | x"]


def test_a_head_over_several_columns_leaves_the_others_empty() -> None:
    head = (cell("Jaar", 0, 0), cell("Keuringen", 0, 1), cell("Arts", 1, 1), cell("Anders", 1, 2))
    body = (cell("2025", 2, 0), cell("311", 2, 1), cell("12", 2, 2))
    assert texts(*head, *body) == ["Jaar | Keuringen |", "| Arts | Anders", "2025 | 311 | 12"]


def test_cells_over_several_columns_and_rows_leave_the_others_empty() -> None:
    jaar, keuringen, arts, anders = (Line(text) for text in ("Jaar", "Keuringen", "Arts", "Anders"))
    head = [table_rows.Span([jaar], 1, 2), table_rows.Span([keuringen], 2, 1)]
    below = [table_rows.Span([each], 1, 1) for each in (arts, anders)]
    rows = table_rows.spread([head, below, below])
    assert rows == [[[jaar], [keuringen], []], [[], [arts], [anders]], [[arts], [anders]]]


def test_a_cell_over_several_rows_in_the_last_column_moves_no_later_one() -> None:
    zorg, jaar, wonen, natuur, later = ([Line(text)] for text in "abcde")
    first = [table_rows.Span(zorg, 1, 1), table_rows.Span(jaar, 1, 2)]
    rows = [first, [table_rows.Span(wonen, 1, 1)]]
    rows.append([table_rows.Span(each, 1, 1) for each in (natuur, later)])
    assert table_rows.spread(rows) == [[zorg, jaar], [wonen, []], [natuur, later]]


def test_the_paragraphs_of_a_cell_stay_in_their_row() -> None:
    rows = [["Jaar", "Euro", "Doel"], ["2025", "12", "Wonen"], ["2026", "13", "Zorg"]]
    lines = [
        cell(text, at, column) for at, row in enumerate(rows) for column, text in enumerate(row)
    ]
    assert (
        texts(*lines, cell("(voorlopig)", 2, 2)._replace(gap=1))[-1]
        == "2026 | 13 | Zorg (voorlopig)"
    )


HEAD = (cell("Jaar", 0, 0), cell("Euro", 0, 1))
AGAIN = (cell("Jaar", 0, 0, 1, page_start=True), cell("Euro", 0, 1, 1))


def test_the_head_that_a_table_repeats_on_a_page_goes() -> None:
    rows = joined(*HEAD, cell("2020", 1, 0), *AGAIN, cell("2021", 1, 0, 1), cell("3", 1, 1, 1))
    assert [line.text for line in rows] == ["Jaar | Euro", "2020", "2021 | 3"]
    assert rows[-1].page_start


def test_a_cell_that_begins_on_the_next_page_belongs_to_the_row_before() -> None:
    above, below = cell("2020", 1, 0), cell("Drie miljoen", 1, 1, 1)
    assert texts(*HEAD, above, *AGAIN, below) == ["Jaar | Euro", "2020 | Drie miljoen"]


def test_a_row_below_the_repeated_head_stays_though_it_came_before() -> None:
    above = (cell("Totaal", 1, 0), cell("100", 1, 1))
    below = (cell("Totaal", 1, 0, 1), cell("100", 1, 1, 1))
    assert texts(*HEAD, *above, *AGAIN, *below) == ["Jaar | Euro", "Totaal | 100", "Totaal | 100"]


def test_a_head_of_two_rows_goes_where_it_is_repeated() -> None:
    def bold(line: Line) -> Line:
        return line._replace(marks=(Mark(0, len(line.text), BOLD),))

    lower = (cell("naam", 1, 0), cell("mln.", 1, 1))
    again = (cell("naam", 1, 0, 1), cell("mln.", 1, 1, 1))
    data = (cell("2021", 2, 0, 1), cell("3", 2, 1, 1))
    found = texts(*map(bold, (*HEAD, *lower)), cell("2020", 2, 0), *map(bold, AGAIN + again), *data)
    assert found == ["Jaar | Euro", "naam | mln.", "2020", "2021 | 3"]


def test_another_table_keeps_its_head() -> None:
    assert texts(*HEAD, *(line._replace(page_start=False) for line in AGAIN)) == ["Jaar | Euro"] * 2
    assert texts(*HEAD, Line("Tekst."), *AGAIN) == ["Jaar | Euro", "Tekst.", "Jaar | Euro"]


def test_a_row_that_is_cut_by_the_page_is_one() -> None:
    assert texts(
        *HEAD,
        cell("Aanpak van de", 1, 0),
        cell("Met de", 1, 1),
        *AGAIN,
        cell("zorg", 1, 0, 1),
        cell("kantoren", 1, 1, 1),
        cell("Rest", 2, 0, 1),
    ) == ["Jaar | Euro", "Aanpak van de zorg | Met de kantoren", "Rest"]


def test_rows_that_are_written_small_stay_apart_over_a_page() -> None:
    above = (cell("zorg", 1, 0), cell("verworpen", 1, 1))
    below = (cell("wonen", 1, 0, 1), cell("aangehouden", 1, 1, 1))
    assert texts(*HEAD, *above, *AGAIN, *below)[1:] == ["zorg | verworpen", "wonen | aangehouden"]


def test_a_bar_in_a_sentence_is_no_table() -> None:
    line = Line("code zwart | KRO-NCRV")
    assert table_rows.plain(line) == line
    assert joined(line) == [line]


def rows(*texts_of: tuple[str, ...], table: int = 0) -> list[Line]:
    return [
        cell(text, number, column, table, ended=True)
        for number, row in enumerate(texts_of)
        for column, text in enumerate(row)
        if text
    ]


ASKED = ("Nr.", "Fractie", "Vraag", "Antwoord", "Bron")


def test_no_column_of_a_table_of_questions_is_lost() -> None:
    lines = joined(*rows(ASKED, ("1", "VVD", "Waarom?", "Daarom.", "Zie 3")))
    assert [line.text for line in lines[1:]] == ["1", "VVD", "Waarom?", "Daarom.", "Zie 3"]
    assert [line.turn for line in lines[1:]] == [Turn.QUESTION, "", "", Turn.BEGINS, ""]


def test_a_row_without_an_answer_does_not_end_a_table_of_questions() -> None:
    lines = joined(*rows(ASKED, ("1", "VVD", "Waarom?"), ("2", "CDA", "Hoe?", "Zo.")))
    assert [line.turn for line in lines if line.text == "2"] == [Turn.QUESTION]


def test_the_table_behind_a_table_of_questions_is_another() -> None:
    asked = rows(ASKED, ("1", "VVD", "Waarom?", "Daarom."))
    budget = rows(("Nr.", "Art.", "Post", "Euro"), ("1", "5", "Zorg", "500"), table=1)
    assert texts(*asked, *budget)[-1] == texts(*asked, Line("Tekst."), *budget)[-1]
    assert texts(*asked, *budget)[-1] == "1 | 5 | Zorg | 500"


@pytest.mark.parametrize(
    ("above", "below", "rows"),
    [
        pytest.param("de motie van de leden", "Van der Molen", 2, id="a name in a sentence"),
        pytest.param("Dat is gebeurd.", "Van der Molen", 3, id="what ended"),
        pytest.param("de som", "1.200", 3, id="an amount below"),
    ],
)
def test_a_row_at_the_top_of_a_page_without_a_first_cell_goes_on(
    above: str, below: str, rows: int
) -> None:
    found = texts(
        *HEAD, cell("2020", 1, 0), cell(above, 1, 1), cell(below, 0, 1, 1, page_start=True)
    )
    assert len(found) == rows


def test_a_table_of_three_columns_is_read_by_rows_however_long_a_cell_is() -> None:
    long = "De stand van zaken is als volgt. " * 12
    head = [cell("Nr.", 0, 0), cell("Motie", 0, 1), cell("Stand van zaken", 0, 2)]
    rows = [(cell(str(n), n, 0), cell("Motie-Vedder", n, 1), cell(long, n, 2)) for n in (1, 2)]
    assert [text.count("|") for text in texts(*head, *rows[0], *rows[1])] == [2, 2, 2]
    two = [(cell("Motie-Vedder", n, 0), cell(long, n, 1)) for n in (1, 2, 3)]
    assert not any("|" in text for text in texts(*two[0], *two[1], *two[2]))
