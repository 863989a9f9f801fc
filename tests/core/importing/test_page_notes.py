# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Footnotes are taken from the feet of columns, and nothing else is."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_markers, page_notes
from kennisreader.core.importing.page_notes import Taken
from kennisreader.core.importing.page_rows import Cell, Field, Row, TableRow, row_of_table
from tests.page_making import FULL, STYLE, put, read, row, run, words

SMALL = 8.0


def marked(y: float, number: str, text: str = "Dit staat in het akkoord.") -> Row:
    """A line of text that ends with the marker of a note."""
    end = 100 + len(text) * 5
    return row(put(run(text, 100, y), run(number, end, y - 4, 5)))


def note(y: float, number: str, text: str, *, raised: bool = True, size: float = SMALL) -> Row:
    if not raised:
        return row(words(f"{number} {text}", 100, y, size))
    return row(put(run(number, 100, y - 3, 5), run(f" {text}", 104, y, size)))


def small(y: float, text: str) -> Row:
    return row(words(text, 100, y, SMALL))


def summary(taken: Taken) -> list[tuple[str, int]]:
    """The numbers of the notes and how many rows each has."""
    return [(each.number, len(each.rows)) for each in taken.notes]


@pytest.mark.parametrize(
    ("foot", "notes"),
    [
        pytest.param([note(500, "1", "Kamerstuk 32 545.")], [("1", 1)], id="raised number"),
        pytest.param(
            [note(500, "1", "Kamerstuk 32 545.", raised=False)], [("1", 1)], id="number on the line"
        ),
        pytest.param(
            [
                note(500, "1", "Zie het rapport van de"),
                small(510, "commissie."),
                note(520, "2", "Idem."),
            ],
            [("1", 2), ("2", 1)],
            id="a note of two lines",
        ),
        pytest.param(
            [row(words("1", 100, 500, 5)), small(508, "https://www.rijksoverheid.nl/documenten/")],
            [("1", 2)],
            id="a number with a line of its own",
        ),
        pytest.param([small(500, "Bron: CBS.")], [], id="small print without a number"),
        pytest.param([note(500, "7", "jaren later.", raised=False)], [], id="a number out of turn"),
        pytest.param(
            [
                row(
                    words("1", 100, 500, SMALL),
                    words("Onderzoek", 130, 500, SMALL),
                    words("€ 12,4", 300, 500, SMALL),
                ),
                row(
                    words("2", 100, 512, SMALL),
                    words("Convenant", 130, 512, SMALL),
                    words("€ 79,1", 300, 512, SMALL),
                ),
            ],
            [],
            id="the rows of a table without rules",
        ),
    ],
)
def test_small_rows_that_open_with_a_number_are_notes(
    foot: list[Row], notes: list[tuple[str, int]]
) -> None:
    page = read(marked(100, "1"), marked(112, "2"), row(words(FULL, 100, 124)), *foot)
    taken = page_notes.take([page], STYLE)
    assert summary(taken) == notes
    left = sum(len(rows) for _, rows in taken.pages[0].columns)
    assert left == 3 + len(foot) - sum(count for _, count in notes)


def test_a_note_runs_on_over_the_page() -> None:
    first = read(marked(100, "1"), note(500, "1", "Zie het rapport van de"))
    second = read(marked(100, "2"), small(490, "commissie."), note(500, "2", "Idem."), ordinal=1)
    taken = page_notes.take([first, second], STYLE)
    assert summary(taken) == [("1", 2), ("2", 1)]
    assert [page for page, _, _ in taken.notes[0].rows] == [0, 1]


def test_small_text_on_the_next_page_is_no_rest_of_a_finished_note() -> None:
    first = read(marked(100, "1"), note(500, "1", "Kamerstuk 32 545."))
    second = read(row(words(FULL, 100, 100)), small(500, "Bron: CBS."), ordinal=1)
    assert summary(page_notes.take([first, second], STYLE)) == [("1", 1)]
    third = read(marked(100, "2"), small(490, "Bron: CBS."), note(500, "2", "Idem."), ordinal=1)
    taken = page_notes.take([first, third], STYLE)
    assert summary(taken) == [("1", 1), ("2", 1)]
    assert taken.pages[1].columns[0][1][-1].text == "Bron: CBS."


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("Een tweede zin van de noot.", 2, id="under the rule of notes"),
        pytest.param("Bron: CBS.", 1, id="under the frame of a picture"),
    ],
)
def test_a_note_goes_on_behind_a_full_stop(text: str, rows: int) -> None:
    first = read(marked(100, "1"), note(600, "1", "Kamerstuk 32 545."))
    second = read(marked(100, "2"), small(590, text), note(600, "2", "Idem."), ordinal=1)
    rule = ((100.0, 575.0, 250.0, 575.0),)
    second = second._replace(page=second.page._replace(drawn=rule))
    taken = page_notes.take([first, second], STYLE)
    assert summary(taken) == [("1", rows), ("2", 1)]


def test_a_signature_as_small_as_the_notes_is_no_rest_of_one() -> None:
    first = read(marked(100, "1"), note(600, "1", "Kamerstuk 32 545."))
    signed = [small(124, "Hoogachtend,"), small(136, "De Minister van Defensie,")]
    second = read(marked(100, "2"), *signed, note(600, "2", "Idem."), ordinal=1)
    taken = page_notes.take([first, second], STYLE)
    assert summary(taken) == [("1", 1), ("2", 1)]
    assert [line.text for line in taken.pages[1].columns[0][1]][1:] == [r.text for r in signed]


def test_a_note_that_had_no_room_stands_on_the_next_page() -> None:
    first = read(marked(100, "1"), marked(112, "2"), note(500, "1", "Idem."))
    second = read(row(words(FULL, 100, 100)), note(500, "2", "Kamerstuk 32 545.", raised=False))
    assert summary(page_notes.take([first, second], STYLE)) == [("1", 1), ("2", 1)]


@pytest.mark.parametrize(
    ("white", "notes"),
    [pytest.param(40, [("1", 1)], id="white above"), pytest.param(12, [], id="in the text")],
)
def test_notes_in_the_size_of_the_text_stand_apart(
    white: float, notes: list[tuple[str, int]]
) -> None:
    page = read(
        marked(100, "1"), note(100 + white, "1", "Kamerstuk 32 545.", raised=False, size=10)
    )
    assert summary(page_notes.take([page], STYLE)) == notes


def test_sources_of_questions_count_apart_from_notes() -> None:
    page = read(
        marked(100, "1)"),
        marked(112, "1"),
        note(500, "1)", "NRC, 3 juni 2021.", raised=False),
        note(510, "1", "Kamerstuk 32 545.", raised=False),
    )
    assert [number for number, _ in summary(page_notes.take([page], STYLE))] == ["1)", "1"]


@pytest.mark.parametrize(
    ("glued", "numbers"),
    [
        pytest.param("23", ["1", "2", "3", "4"], id="two"),
        pytest.param("234", ["1", "2", "3", "4"], id="three"),
        pytest.param("29", ["1", "2", "3", "4"], id="one that was not seen ends no chain"),
    ],
)
def test_markers_beside_each_other_are_of_several_notes(glued: str, numbers: list[str]) -> None:
    page = read(
        marked(100, "1"),
        marked(112, glued),
        *(note(500 + 10 * at, str(at), "Kamerstuk.", raised=False) for at in range(1, 5)),
    )
    assert [number for number, _ in summary(page_notes.take([page], STYLE))] == numbers


def test_a_number_with_a_stop_opens_a_note() -> None:
    page = read(marked(100, "1"), note(500, "1.", "Kamerstuk 32 545.", raised=False))
    assert summary(page_notes.take([page], STYLE)) == [("1", 1)]


def test_a_marker_is_expected_where_it_was_seen() -> None:
    pages = [
        read(marked(100, "1"), marked(112, "2", "100 m"), note(500, "1", "Idem.")),
        read(marked(100, "3"), note(500, "2", "Idem."), note(510, "3", "Idem."), ordinal=1),
        read(note(500, "4", "Aan het eind."), ordinal=2),
    ]
    expected = page_notes.take(pages, STYLE).expected
    assert [sorted(each.notes) for each in expected] == [["1", "2", "4"], ["3", "4"], ["4"]]
    assert [sorted(each.doubtful) for each in expected] == [["2", "4"], ["4"], ["4"]]


def test_notes_under_a_table_belong_to_it() -> None:
    cells = (words("Sector", 100, 200), put(run("2023", 250, 200), run("1", 270, 196, 5)))
    fields = tuple(Field(n, 100, 400, (each,)) for n, each in enumerate(cells))
    table = row_of_table(TableRow(7, 0, fields))
    page = read(
        marked(100, "1"),
        row(table),
        note(212, "1", "Met de uitgaven van zorgverzekeraars in de"),
        small(222, "regio."),
        small(232, "Bron: CBS."),
        note(500, "1", "Zie het rapport."),
    )
    taken = page_notes.take([page], STYLE)
    below, foot = taken.notes
    assert (below.table, len(below.rows), foot.table) == (7, 2, None)
    assert taken.tables[7].notes == {"1": below.number}
    assert taken.expected[0].notes == {"1": foot.number}
    kept = [line.text for _, rows in taken.pages[0].columns for line in rows]
    assert kept[-1] == "Bron: CBS."


@pytest.mark.parametrize("drawn", [True, False])
def test_a_rule_parts_notes_in_the_size_of_the_text(drawn: bool) -> None:
    page = read(
        marked(100, "1"),
        row(words("Daarover praten zij in de regio.", 100, 112)),
        row(words("1 Zie het rapport van de commissie.", 100, 126)),
    )
    rule = ((100.0, 115.0, 160.0, 115.0),) if drawn else ()
    taken = page_notes.take([page._replace(page=page.page._replace(drawn=rule))], STYLE)
    assert summary(taken) == ([("1", 1)] if drawn else [])


def test_a_section_is_no_note_though_its_number_is_marked() -> None:
    page = read(
        marked(100, "1"), row(words("1. Algemene gegevens", 100, 130)), row(words(FULL, 100, 142))
    )
    assert not page_notes.take([page], STYLE).notes


def test_a_number_glued_to_its_note() -> None:
    page = read(marked(100, "1"), row(words("1Kamerstuk 32 545, nr. 1.", 100, 500, SMALL)))
    assert summary(page_notes.take([page], STYLE)) == [("1", 1)]


def test_several_notes_share_a_line() -> None:
    def short(x: float, y: float, number: str, text: str) -> Cell:
        return put(run(number, x, y - 3, 5), run(f" {text}", x + 4, y, SMALL))

    page = read(
        *(marked(100 + 12 * at, str(at)) for at in (1, 2, 3)),
        row(short(100, 500, "1", "NRC, 2 mei 2025."), short(200, 500, "2", "Kamerstuk 23")),
        row(words("432, nr. 5.", 100, 512, SMALL), short(200, 512, "3", "Idem.")),
    )
    taken = page_notes.take([page], STYLE)
    assert summary(taken) == [("1", 1), ("2", 2), ("3", 1)]


@pytest.mark.parametrize("raised", [True, False])
@pytest.mark.parametrize("text", ["1 juli 2025, kenmerk 12.", "14 procent.", "Idem."])
def test_the_number_of_a_note_is_taken_off_once(text: str, *, raised: bool) -> None:
    page = read(marked(100, "1"), note(500, "1", text, raised=raised))
    (found,) = page_notes.take([page], STYLE).notes
    assert [line.text for _, _, line in found.worded()] == [text]


@pytest.mark.parametrize(
    ("below", "noted"),
    [pytest.param(9, True, id="raised"), pytest.param(14, False, id="a line of its own")],
)
def test_a_marker_without_room_on_its_line_belongs_to_the_line(
    below: float, *, noted: bool
) -> None:
    alone = row(words("1", 100, 112 + below, 6))
    page = read(
        row(words(FULL, 100, 100)),
        row(words(FULL, 100, 112)),
        alone,
        row(words(FULL, 100, 148)),
        note(500, "1", "Kamerstuk 32 545."),
    )
    rows = page_notes.take([page], STYLE).pages[0].columns[0][1]
    assert rows[1].text == (f"{FULL}1" if noted else FULL)
    assert (alone in rows) is not noted


@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("i", "ii", "iii")], ids=["digits", "Roman"])
@pytest.mark.parametrize("size", [STYLE.size, SMALL])
def test_notes_can_stand_behind_the_whole_text(numbers: tuple[str, ...], size: float) -> None:
    first = read(*(marked(100 + 12 * at, number) for at, number in enumerate(numbers)))
    second = read(*(row(words(FULL, 100, 100 + 12 * at)) for at in range(9)), ordinal=1)
    notes = [
        note(200 + 12 * at, number, "Kamerstuk 32 545.", size=size)
        for at, number in enumerate(numbers)
    ]
    third = read(row(words(FULL, 100, 100)), *notes, ordinal=2)
    taken = page_notes.take([first, second, third], STYLE)
    found = [(page_markers.printed(number), rows) for number, rows in summary(taken)]
    assert found == [(number, 1) for number in numbers]
    assert [page_markers.printed(each) for each in taken.expected[0].notes.values()] == list(
        numbers
    )
