# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the geometry of rows says of lines: white above, the end of a paragraph, depth of a list."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_lines, page_words
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.page_markers import Expected
from kennisreader.core.importing.page_words import Placed
from tests.page_making import COLUMN, FULL, STYLE, placed, put, row, run, words

ROOM = "De Kamer heeft gevraagd naar de voortgang."
"""Forty-two letters: the next word has room behind it."""


def shaped(*rows: Placed) -> list[Line]:
    worded = [page_words.words(each, Expected()) for each in rows]
    return page_lines.shape(worded, rows, STYLE)


def line(text: str, y: float, x: float = 100, page: int = 0) -> Placed:
    return placed(row(words(text, x, y)), page)


@pytest.mark.parametrize(
    ("distance", "gap"),
    [
        pytest.param(12, 0, id="the next line"),
        pytest.param(13.8, 0, id="a line with a raised marker"),
        pytest.param(17.4, 1, id="the white of a paragraph in Word"),
        pytest.param(24, 1, id="a blank line"),
        pytest.param(60, 4, id="white above an address"),
    ],
)
def test_white_above_a_line_is_counted(distance: float, gap: int) -> None:
    assert shaped(line(FULL, 100), line(FULL, 100 + distance))[1].gap == gap


def test_white_is_more_than_the_distance_of_the_lines_in_the_same_column() -> None:
    lines = [placed(row(words(FULL, 100, y)), column=COLUMN) for y in (100, 111.5, 123, 134.5, 150)]
    assert [each.gap for each in shaped(*lines)] == [0, 0, 0, 0, 1]
    assert shaped(*lines[-2:])[1].gap == 0


def test_no_white_is_counted_on_top_of_a_page() -> None:
    lines = shaped(line(FULL, 600), line(FULL, 60, page=1))
    assert [(each.gap, each.page_start) for each in lines] == [(0, True), (0, True)]


@pytest.mark.parametrize(
    ("above", "below", "ended"),
    [
        pytest.param(line(FULL, 100), line("Dit loopt door.", 112), False, id="a full line"),
        pytest.param(
            line(ROOM, 100), line("Dit is nieuw.", 112), True, id="room for the next word"
        ),
        pytest.param(
            line(ROOM, 100), line("Verantwoordelijkheidsverdeling", 112), False, id="a long word"
        ),
        pytest.param(line("Een kop zonder punt", 100), line("Daarna", 124), True, id="white below"),
        pytest.param(
            line("en een zin die", 100), line("doorgaat", 112), False, id="cut short by hand"
        ),
        pytest.param(line("een inter-", 100), line("nationaal", 112), False, id="a cut word"),
        pytest.param(
            line("https://www.a.nl/een", 100),
            line("https://www.a.nl/twee", 112),
            True,
            id="addresses",
        ),
        pytest.param(
            line(FULL, 100), line("Een inspringende regel", 112, 118), True, id="stands in"
        ),
    ],
)
def test_where_a_paragraph_ends(above: Placed, below: Placed, ended: bool) -> None:
    assert shaped(above, below)[0].ended is ended


def test_a_bullet_ends_what_is_above_it() -> None:
    bullet = placed(row(put(run("•", 100, 112), run("Een punt", 118, 112))))
    assert shaped(line(FULL, 100), bullet, line("daarvan", 124, 118))[0].ended


def test_first_lines_that_stand_in_open_paragraphs_where_it_is_the_habit() -> None:
    rows = []
    for n in range(4):
        rows += [line(FULL[:57] + ".", 100 + 36 * n, 112), line(FULL, 112 + 36 * n)]
        rows.append(line(FULL[:59] + ".", 124 + 36 * n))
    ended = [each.ended for each in shaped(*rows)]
    assert ended[:-1] == [False, False, True] * 3 + [False, False]


def test_a_narrow_block_has_an_edge_of_its_own() -> None:
    narrow = [line("Dit staat naast een figuur en breekt", 100 + 12 * n) for n in range(5)]
    lines = shaped(*narrow, line(FULL, 200))
    assert not any(each.ended for each in lines[:4])
    assert COLUMN.right - narrow[0].row.box[2] > 3 * STYLE.size


def test_list_items_are_as_deep_as_they_stand_in() -> None:
    items = [
        placed(row(put(run("•", x, 100 + 12 * n), run("punt", x + 18, 100 + 12 * n))))
        for n, x in enumerate((100, 118, 119, 100))
    ]
    assert [each.depth for each in shaped(*items)] == [0, 1, 1, 0]


@pytest.mark.parametrize(
    ("below", "ended"),
    [
        pytest.param("van belang zijn.", False, id="the rest of the sentence"),
        pytest.param("Een nieuwe alinea.", True, id="another paragraph"),
    ],
)
def test_a_wide_label_pushes_in_the_first_line_of_an_item_alone(below: str, ended: bool) -> None:
    first = placed(
        row(
            put(
                run("(iii)", 100, 100),
                run("De Kamer vraagt naar de voortgang daarvan elders", 136, 100),
            )
        )
    )
    made = shaped(first, line(below, 112, x=118))
    assert (made[0].bullet, made[0].ended) == ("(iii)", ended)


@pytest.mark.parametrize(("length", "ended"), [(60, True), (52, False)], ids=["set", "ragged"])
def test_a_sentence_that_ends_short_of_a_set_width_ends_its_paragraph(
    length: int, *, ended: bool
) -> None:
    inside = "verantwoordelijkheden voor de voortgang van het beleid, ook in"[:length]
    last = "verantwoordelijkheden voor de voortgang zijn hier verdeeld."
    texts = [inside, inside, inside, last, "Verantwoordelijkheden zijn belegd."]
    lines = shaped(*(line(text, 100 + 12 * at) for at, text in enumerate(texts)))
    assert [each.ended for each in lines] == [False, False, False, ended, False]


@pytest.mark.parametrize("bold", [True, False])
def test_a_heading_before_its_text_begins_a_paragraph(*, bold: bool) -> None:
    below = put(run("Monitoring.", 100, 60, bold=bold), run(" De voortgang is te zien.", 155, 60))
    assert shaped(line(FULL, 600), placed(row(below), 1))[0].ended is bold
