# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What marks a note on a page, and which note of the document it leads to."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_markers, page_notes, paged
from kennisreader.core.importing.footnotes import Note
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.page_columns import Column
from kennisreader.core.importing.page_notes import FootNote
from kennisreader.core.importing.page_rows import Row
from kennisreader.core.importing.page_words import Placed
from tests.page_making import STYLE, put, read, row, run, words
from tests.proportion import grows_in_proportion


def raised(text: str, before: str = "begroting") -> Row:
    return row(put(run(before, 100, 300), run(text, 100 + 5 * len(before), 296, 6)))


@pytest.mark.parametrize(
    ("line", "markers"),
    [
        pytest.param(raised("1"), {"1": True}, id="a number"),
        pytest.param(raised("2", "12 m"), {"2": False}, id="a power"),
        pytest.param(raised("a)"), {"a)": True}, id="a letter"),
        pytest.param(raised("e", "de 1"), {}, id="an ordinal"),
        pytest.param(raised("*"), {"*": True}, id="a raised sign"),
        pytest.param(row(words("De begroting* van het Rijk", 100, 300)), {"*": True}, id="a sign"),
        pytest.param(row(words("2 * 3 en *nadruk*", 100, 300)), {"*": True}, id="behind a word"),
        pytest.param(row(words("2 * 3 en * punt", 100, 300)), {}, id="a sign by itself"),
    ],
)
def test_markers_behind_words(line: Row, markers: dict[str, bool]) -> None:
    assert page_markers.seen(line) == markers


def test_numbers_glued_to_words_are_markers_where_nothing_is_small() -> None:
    line = row(words("in het AZWA.1 en covid19, in 2024.", 100, 300))
    assert page_markers.seen(line, recognised=True) == {"1": True, "19": True}
    assert page_markers.seen(line) == {}


def note(marker: str, y: float = 500) -> Row:
    return row(put(run(marker, 100, y - 3, 5), run(" Zie het rapport.", 106, y, 8)))


@pytest.mark.parametrize("marker", ["1", "a)", "*"])
def test_markers_that_come_back_lead_to_the_note_on_their_page(marker: str) -> None:
    pages = [read(raised(marker), note(marker), ordinal=at) for at in range(2)]
    taken = page_notes.take(pages, STYLE)
    names = [each.number for each in taken.notes]
    assert len(set(names)) == 2
    assert [page_markers.printed(name) for name in names] == [marker] * 2
    assert [each.notes[marker] for each in taken.expected] == names


def test_a_sign_opens_a_note_only_where_it_was_seen() -> None:
    plain = row(words("* Zie het rapport.", 100, 500, 8))
    assert not page_notes.take([read(row(words("Tekst", 100, 100)), plain)], STYLE).notes
    (found,) = page_notes.take([read(row(words("Tekst*", 100, 100)), plain)], STYLE).notes
    assert page_markers.printed(found.number) == "*"


def test_signs_give_their_places_to_marks() -> None:
    lines = [Line("De * in de begroting*, 2*3"), Line("Het jaar†")]
    made = page_markers.mark_signs(lines, ["*@0", "†@1"])
    assert [line.text for line in made] == ["De * in de begroting, 2*3", "Het jaar"]
    assert [(m.start, m.value) for line in made for m in line.marks] == [(20, "*@0"), (8, "†@1")]


def test_notes_of_many_pages_take_time_in_proportion() -> None:
    here, column = row(words("tekst", 100, 100)), Column(0, 500)

    def mark(pages: int) -> None:
        placed = [Placed(page, page, column, here) for page in range(pages) for _ in range(40)]
        lines = [Line("Dit is een regel.") for _ in placed]
        notes = [Note(str(page + 1), (Line("Noot."),), 0) for page in range(pages)]
        found = [FootNote(str(page + 1), ((page, column, here),)) for page in range(pages)]
        assert paged._marked(lines, placed, notes, found) == lines

    assert grows_in_proportion(mark, 60, 1000)
