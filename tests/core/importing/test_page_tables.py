# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables: by drawn rules, and by the white between their columns."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_tables
from kennisreader.core.importing.page_rows import Box, Cell, Page
from tests.page_making import STYLE, page, read, row, words

PROSE = "De Kamer heeft gevraagd naar"


def text_of(cells: tuple[Cell, ...]) -> list[str]:
    """The rows of tables among the cells of a page, the lines of a cell put together."""
    return [
        " | ".join(" ".join(line.text for line in field.lines) for field in cell.table.fields)
        for cell in cells
        if cell.table
    ]


def grid(xs: list[float], ys: list[float]) -> tuple[Box, ...]:
    level = [(xs[0], y, xs[-1], y) for y in ys]
    return (*level, *((x, ys[0], x, ys[-1]) for x in xs))


def drawn(*cells: Cell, edges: tuple[Box, ...]) -> Page:
    return page(*cells)._replace(drawn=edges)


def across(source: Page) -> Page:
    (made,) = page_tables.Finder(STYLE).across([source])
    return made


CELLS = (
    words("Maatregel", 105, 312),
    words("Toelichting", 255, 312),
    words("Aanpak van fraude", 105, 332),
    words("in de zorg", 105, 344),
    words("Met de zorgkantoren en", 255, 332),
    words("met de Inspectie", 255, 344),
)


def test_the_lines_of_a_cell_between_rules_stay_together() -> None:
    made = across(drawn(*CELLS, edges=grid([100, 250, 400], [300, 320, 350])))
    assert text_of(made.cells) == [
        "Maatregel | Toelichting",
        "Aanpak van fraude in de zorg | Met de zorgkantoren en met de Inspectie",
    ]


@pytest.mark.parametrize(
    ("space", "found"), [(" ", "Zeestrijd\xad krachten"), ("", "Zeestrijd krachten")]
)
def test_a_word_too_long_for_its_cell_is_one_where_other_lines_keep_their_space(
    space: str, found: str
) -> None:
    cells = [
        words("Commando" + space, 105, 332),
        words("Zeestrijd", 105, 344),
        words("krachten", 105, 356),
        *(words(text, 165, 332) for text in ("12,5",)),
        *(words(text, x, 312) for x, text in ((105, "Onderdeel"), (165, "Euro"))),
    ]
    made = across(drawn(*cells, edges=grid([100, 158, 400], [300, 320, 370])))
    assert text_of(made.cells)[1] == f"Commando{space} {found} | 12,5"


def test_a_table_with_level_rules_alone_has_the_columns_that_white_makes() -> None:
    level = grid([100, 400], [300, 320, 350])[:3]
    made = across(drawn(*CELLS, edges=level))
    assert len(text_of(made.cells)) == 2


def test_a_cell_over_two_columns_and_one_over_two_rows() -> None:
    edges = (
        *grid([100, 400], [300, 340, 360]),
        (200.0, 320.0, 400.0, 320.0),
        (200.0, 300.0, 200.0, 360.0),
        (300.0, 320.0, 300.0, 360.0),
    )
    cells = (
        words("Sector", 105, 324),
        words("Uitgaven", 250, 314),
        words("2023", 210, 334),
        words("2024", 310, 334),
        words("Ziekenhuizen", 105, 354),
        words("1,2", 210, 354),
        words("1,3", 310, 354),
    )
    made = across(drawn(*cells, edges=edges))
    assert text_of(made.cells) == ["Sector | Uitgaven", "2023 | 2024", "Ziekenhuizen | 1,2 | 1,3"]


def test_a_table_with_level_rules_alone_may_be_open_above_and_below() -> None:
    rest = (words("Herijking", 105, 362), words("Het ministerie", 255, 362))
    text = (words(PROSE, 105, 270), words(PROSE, 105, 392))
    made = across(drawn(*CELLS, *rest, *text, edges=((100, 320, 400, 320), (100, 350, 400, 350))))
    assert text_of(made.cells) == [
        "Maatregel | Toelichting",
        "Aanpak van fraude in de zorg | Met de zorgkantoren en met de Inspectie",
        "Herijking | Het ministerie",
    ]
    assert [each.text for each in made.cells if not each.table] == [PROSE] * 2


def test_rules_of_one_width_are_of_two_tables_where_text_stands_between() -> None:
    text = (words("De bedragen zijn voorlopig en " + PROSE, 100, 380), words("Per regio", 100, 400))
    second = [
        words(cell, x, y)
        for y, cells in ((432, ("Regio", "Q1", "Q2")), (452, ("Noord", "1,2", "0,8")))
        for x, cell in zip((105, 200, 340), cells, strict=True)
    ]
    level = [(100.0, float(y), 400.0, float(y)) for y in (300, 320, 350, 420, 440, 460)]
    made = across(drawn(*CELLS, *text, *second, edges=tuple(level)))
    assert text_of(made.cells)[2:] == ["Regio | Q1 | Q2", "Noord | 1,2 | 0,8"]
    assert [each.text for each in made.cells if not each.table] == [each.text for each in text]


@pytest.mark.parametrize(
    ("xs", "ys"),
    [
        pytest.param([100, 400], [300, 350], id="a frame around text"),
        pytest.param([100, 400], [300, 320, 350], id="a frame with a title"),
        pytest.param([100, 250, 400], [300, 350], id="one row"),
        pytest.param([100, 250, 400], [30, 40, 50], id="in the head of the page"),
    ],
)
def test_what_is_drawn_and_is_no_table(xs: list[float], ys: list[float]) -> None:
    text = [words(PROSE, 105, ys[0] + 12 * n) for n in range(1, 4)]
    made = across(drawn(*text, edges=grid(xs, ys)))
    assert made.cells == tuple(text)


def test_text_in_a_frame_ends_as_far_from_its_right_side_as_it_begins_from_its_left() -> None:
    text = [words(PROSE, 110, 300 + 12 * n) for n in range(1, 4)]
    framed = drawn(*text, edges=grid([100, 400], [300, 350]))
    assert across(framed).frames == ((110, 300, 390, 350),)
    assert across(drawn(*text, edges=((100, 350, 400, 350),))).frames == (), "a rule"
    assert across(drawn(*text, edges=grid([60, 440], [20, 680]))).frames == (), "a page in a frame"


def test_one_row_at_the_top_of_a_page_goes_on_with_the_table_before() -> None:
    first = drawn(*CELLS, edges=grid([100, 250, 400], [300, 320, 350]))
    rest = (words("Herijking", 105, 70), words("Het ministerie", 255, 70))
    for middle, found in ((250, ["Herijking | Het ministerie"]), (200, [])):
        pages = [first, drawn(*rest, edges=grid([100, middle, 400], [60, 80]))]
        _, second = page_tables.Finder(STYLE).across(pages)
        assert text_of(second.cells) == found


def spaced(*lines: tuple[tuple[str, float], ...], recognised: bool = False) -> list[str]:
    """The rows found where these lines, 12 points apart, have no rules; text with lefts."""
    made = [
        row(*(words(text, x, 300 + 12 * n) for text, x in line)) for n, line in enumerate(lines)
    ]
    source = read(*made)
    source = source._replace(page=source.page._replace(recognised=recognised))
    (result,) = page_tables.Finder(STYLE).spaced([source])
    return [line for _, rows in result.columns for each in rows for line in text_of(each.cells)]


@pytest.mark.parametrize(
    ("lefts", "found"),
    [
        pytest.param([(100, 300), (100, 303), (100, 299)], 3, id="aligned"),
        pytest.param([(100, 300), (100, 340)], 0, id="not aligned"),
        pytest.param([(100,), (100, 300), (100,)], 0, id="one row"),
    ],
)
def test_rows_of_a_table_without_rules(lefts: list[tuple[float, ...]], found: int) -> None:
    assert len(spaced(*(tuple(("Uitgaven", x) for x in line) for line in lefts))) == found


def test_numbers_stand_below_each_other_by_their_ends() -> None:
    lines = [(("Uitgaven", 100.0), (text, 400 - 5 * len(text))) for text in ("1.200.000", "400")]
    assert spaced(*lines) == ["Uitgaven | 1.200.000", "Uitgaven | 400"]


def test_what_had_no_room_in_a_cell_belongs_to_it() -> None:
    assert spaced(
        (("Maatregel", 100), ("Toelichting", 200), ("Euro", 360)),
        (("Aanpak van", 100), ("Met de zorgkantoren en met de", 200), ("12,5", 360)),
        (("fraude", 100), ("Inspectie", 200)),
        (("Valpreventie", 100), ("Door ZonMw", 200), ("9,0", 360)),
    ) == [
        "Maatregel | Toelichting | Euro",
        "Aanpak van fraude | Met de zorgkantoren en met de Inspectie | 12,5",
        "Valpreventie | Door ZonMw | 9,0",
    ]


def test_the_head_of_a_table_without_rules_can_have_two_lines() -> None:
    heights = (300, 310, 324, 334, 348, 358)
    lines = [
        (("Nr.", 100), ("Maatregel", 130), ("Budget", 300)),
        (("2026", 300),),
        (("1", 100), ("Aanpak van", 130), ("€ 79", 300)),
        (("fraude", 130),),
        (("2", 100), ("Aanpak van", 130), ("€ 9", 300)),
        (("wonen", 130),),
    ]
    made = [
        row(*(words(text, x, y) for text, x in line))
        for y, line in zip(heights, lines, strict=True)
    ]
    (result,) = page_tables.Finder(STYLE).spaced([read(*made)])
    assert [
        line for _, rows in result.columns for each in rows for line in text_of(each.cells)
    ] == [
        "Nr. | Maatregel | Budget 2026",
        "1 | Aanpak van fraude | € 79",
        "2 | Aanpak van wonen | € 9",
    ]


def test_cells_that_nearly_touch_are_parted_by_the_white_of_the_other_lines() -> None:
    assert spaced(
        (("Doel", 100), ("Maatregel", 130), ("Trekker", 268)),
        (("1.0", 100), ("De opleiding in de ruimte", 130), ("de politie", 268)),
        (("1.1", 100), ("Het delen van gegevens", 130), ("de gemeente", 268)),
    ) == [
        "Doel | Maatregel | Trekker",
        "1.0 | De opleiding in de ruimte | de politie",
        "1.1 | Het delen van gegevens | de gemeente",
    ]


def test_cells_that_touch_are_parted_where_the_others_of_their_column_begin() -> None:
    lines = [
        (("Maatregel", 100), ("Trekker", 235), ("Gereed", 330)),
        (("De opleiding in de ruimte", 100), ("de politie", 235), ("2027", 330)),
        (("Het toezicht op verlof", 100), ("de rechtspraak", 235), ("2027", 330)),
        (("Het delen van alle gegevens", 96), ("de gemeente", 235), ("2028", 330)),
    ]
    assert spaced(*lines)[1:] == [
        "De opleiding in de ruimte | de politie | 2027",
        "Het toezicht op verlof | de rechtspraak | 2027",
        "Het delen van alle gegevens | de gemeente | 2028",
    ]


def test_numbers_of_a_list_are_no_column() -> None:
    lines = [((f"{n}.", 100.0), ("Aanpak van fraude", 120.0), ("Zorg", 300.0)) for n in (1, 2, 3)]
    assert spaced(*lines) == [f"{n}. Aanpak van fraude | Zorg" for n in (1, 2, 3)]


def test_a_head_whose_words_stand_as_in_a_stretched_line() -> None:
    head = (("Stroom", 100.0), ("Lichaam", 150.0), ("Voldoet", 205.0), ("Ook", 260.0))
    below = (("Eems", 100.0), ("24", 150.0), ("46%", 205.0), ("Geen bijzonderheden", 260.0))
    assert spaced(head, below, below)[0] == "Stroom | Lichaam | Voldoet | Ook"


def test_a_small_table_with_a_column_of_numbers() -> None:
    cells = [
        words(text, x, 300 + 10 * n, 8)
        for n, name in enumerate(("Purmerend", "Nijmegen", "Den Haag"))
        for x, text in ((100, name), (200, f"12{n}0"), (270, "De aanleg is begonnen"))
    ]
    made = across(page(*cells, words(PROSE, 100, 100)))
    assert text_of(made.cells)[0] == "Purmerend | 1200 | De aanleg is begonnen"


def test_small_rows_that_begin_with_a_number_are_no_notes() -> None:
    cells = [
        words(text, x, 300 + 20 * n, 8)
        for n in range(1, 4)
        for x, text in (
            (100, str(n)),
            (115, "De aanpak van de fraude"),
            (250, f"€ {n}"),
            (300, "Ja"),
        )
    ]
    made = across(page(*cells, words(PROSE, 100, 100)))
    assert text_of(made.cells)[0] == "1 | De aanpak van de fraude | € 1 | Ja"


def test_rows_that_begin_small_are_rows_by_their_amounts() -> None:
    assert spaced((("ja", 100), ("12", 300)), (("nee", 100), ("30", 300))) == [
        "ja | 12",
        "nee | 30",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [(("Datum", 100), ("9 april 2026", 200)), (("Betreft", 100), ("Voortgang", 200))],
            id="a letterhead",
        ),
        pytest.param(
            [
                (("De minister van Financiën,", 100), ("De staatssecretaris,", 300)),
                (("E. Heinen", 100), ("T. van Oostenbruggen", 300)),
            ],
            id="two signatures",
        ),
    ],
)
def test_what_stands_side_by_side_and_is_no_table(
    lines: list[tuple[tuple[str, float], ...]],
) -> None:
    assert spaced(*lines) == []


def test_white_in_recognised_text_is_chance() -> None:
    lines = [(("de gemeenten en", 100.0), ("en verzekeraars", 300.0))] * 3
    assert spaced(*lines, recognised=True) == []


def test_the_notes_of_two_columns_are_no_table() -> None:
    notes = [
        words(text, x, 600 + 10 * n, 7)
        for n in range(3)
        for x, text in (
            (100, "1"),
            (115, "Kamerstuk 32 545"),
            (260, "4"),
            (275, "Kamerstuk 32 140"),
        )
    ]
    made = across(page(*notes, words(PROSE, 100, 100)))
    assert not text_of(made.cells)
