# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own notes are searched as passages are: forms, compounds, filters, exclusion, tags."""

from __future__ import annotations

from datetime import date

import pytest

from kennisreader.core.annotation import new_note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.annotation_w3c import to_stored
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from tests.core.search.conftest import letter_of, put

_WORDS = (
    "De regering zegt toe dat bezwaarschriften sneller worden behandeld.",
    "De toezegging en het bezwaar over kennismigranten komen nog aan de orde.",
)


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory):
    """Two letters, and a note on the one of 2025."""
    folder = tmp_path_factory.mktemp("noted")
    with Library.open(folder / "library") as library:
        for name, year in (("oud", 2020), ("nieuw", 2025)):
            put(library, letter_of(name, *_WORDS, date=date(year, 5, 1).isoformat()))
        letter = library.letter("nieuw")
        passage = letter.passages[1]
        target = describe(letter, passage.start, passage.end)
        note = new_note(
            [target], text="toezegging over bezwaarschriften, gewoon navragen #kernpunt"
        )
        library.put_annotation(to_stored(note))
        with SearchDesk(library, folder / "index", ()) as desk:
            yield desk


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("toezeggingen ", True),
        ("bezwaarschrift", True),
        ("bezwaren", True),
        ("nagevraagd", True),
        ("gewonnen", False),
        ("toezegging gymnastiek", False),
        ("toezegging OF gymnastiek", True),
        ("#kernpunt", True),
        ("-#kernpunt toezegging", False),
        ("toezegging #anders", False),
        ("bezwaarschriften jaar:2025", True),
        ("bezwaarschriften jaar:2020", False),
        ("bezwaarschriften -toezeggingen", False),
        ("bezwaarschriften -bezwaar", False),
        ("toezegging -schrift", True),
        ('"over bezwaarschriften"', True),
        ('"bezwaarschriften over"', False),
        ("toez*", True),
        ("jaar:2025", False),
        ("toezegging met:notities", True),
        ("toezegging -met:notities", False),
        ("kennismigrant", True),
    ],
)
def test_a_note_is_found_by(noted: SearchDesk, query: str, found: bool):
    notes = noted.search(query).notes
    assert bool(notes) == found
    for note in notes:
        assert all(note.quote[a:b].strip() for a, b in note.marks)


def test_a_word_that_is_being_typed_finds_a_note_by_its_beginning(noted: SearchDesk):
    assert noted.search("navr", typing=True).notes
    assert not noted.search("navr").notes
