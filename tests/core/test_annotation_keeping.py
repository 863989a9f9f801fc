# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes in a library: placed again after an update, and taken up from elsewhere."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core import library_notes
from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_anchor import Anchored, How, Lost
from kennisreader.core.annotation_keeping import Taken, place_again
from kennisreader.core.annotation_w3c import notes_of, to_stored
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from tests.core.made_notes import (
    COMMENT,
    HIGHLIGHT,
    HOUSING,
    LINK,
    NOTES,
    TALENT,
    numbered,
    take_up,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened:
        for letter in (HOUSING, TALENT):
            opened.add(letter, letter.text.encode())
        yield opened


def stored(library: Library) -> dict[str, Note]:
    return {note.id: note for note in notes_of(library.annotations())}


def test_notes_go_along_when_a_letter_is_read_again(library: Library):
    for note in NOTES:
        library.put_annotation(to_stored(note))
    text = "Aan de Kamer.\n" + TALENT.text.replace("Talent trekt weg", "Veel talent gaat weg")
    blocks = tuple(block._replace(start=0, end=1) for block in TALENT.blocks[:1])
    library.add(replace(TALENT, text=text, blocks=blocks), text.encode())
    outcomes = {each.note.id: each for each in place_again(library, TALENT.id)}
    assert set(outcomes) == {COMMENT.id, LINK.id}
    moved = outcomes[LINK.id].outcomes[1]
    assert isinstance(moved, Anchored)
    assert moved.how is How.MOVED
    kept = stored(library)
    assert kept[LINK.id].targets[0] == LINK.targets[0]
    assert kept[LINK.id].targets[1].start == LINK.targets[1].start + len("Aan de Kamer.\n") + 4
    assert kept[HIGHLIGHT.id] == HIGHLIGHT
    assert kept[COMMENT.id].needs_check
    assert isinstance(outcomes[COMMENT.id].outcomes[0], Lost)
    assert kept[COMMENT.id].text == COMMENT.text


def test_notes_from_elsewhere_are_taken_up_once(library: Library):
    assert [each.status for each in take_up(library, NOTES)] == [Taken.ADDED] * 3
    assert stored(library) == {note.id: note for note in NOTES}
    assert [each.status for each in take_up(library, NOTES)] == [Taken.UNCHANGED] * 3


def test_the_later_of_two_versions_counts(library: Library):
    take_up(library, [COMMENT])
    newer = replace(COMMENT, text="Nieuw", modified="2030-01-01T00:00:00Z")
    assert take_up(library, [newer])[0].status is Taken.UPDATED
    assert take_up(library, [COMMENT])[0].status is Taken.UNCHANGED
    assert stored(library)[COMMENT.id].text == "Nieuw"


@pytest.mark.parametrize(
    ("modified", "status"),
    [
        ("2030-01-01T12:30:00+01:00", Taken.UNCHANGED),
        ("2030-01-01T11:30:00-01:00", Taken.UPDATED),
        ("2030-01-01T12:00:00.5Z", Taken.UPDATED),
        ("2030-01-01T11:59:59.5", Taken.UNCHANGED),
        ("0001-01-01T00:00:00+14:00", Taken.UNCHANGED),
        ("zojuist", Taken.UNCHANGED),
        ("", Taken.UNCHANGED),
    ],
)
def test_which_is_the_later_does_not_depend_on_how_a_time_is_written(
    library: Library, modified: str, status: Taken
):
    take_up(library, [replace(COMMENT, modified="2030-01-01T12:00:00Z")])
    assert take_up(library, [replace(COMMENT, text="x", modified=modified)])[0].status is status


def test_notes_from_elsewhere_are_all_kept_or_none(library: Library, monkeypatch):
    stray = Note(numbered(5), (Target("kst-1-2", "woorden", start=3, end=10),))
    put = library_notes.put
    room = iter(range(2))

    def full(db, *notes):
        for note in notes:
            if next(room, None) is None:
                raise OSError(errno.ENOSPC, "full")
            put(db, note)

    monkeypatch.setattr(library_notes, "put", full)
    with pytest.raises(LibraryError):
        take_up(library, [stray, *NOTES])
    assert stored(library) == {}


def test_a_note_without_a_letter_is_kept(library: Library):
    stray = Note(numbered(5), (Target("kst-1-2", "woorden", start=3, end=10),))
    assert take_up(library, [stray])[0] == (Taken.ADDED, stray)
    assert stored(library)[stray.id] == stray


@pytest.mark.parametrize(
    "source",
    [
        "https://zoek.officielebekendmakingen.nl/kst-30573-222.html",
        "https://repository.overheid.nl/frbr/x/1/pdf/kst-30573-222.pdf",
        "kst-30573-222",
    ],
)
def test_a_note_on_the_official_publication_finds_its_letter(library: Library, source: str):
    note = Note(numbered(6), (Target(source, "te weinig kamers"),))
    [taken] = take_up(library, [note])
    assert taken.note.targets[0].letter == HOUSING.id
    assert taken.note.targets[0].start == HOUSING.text.index("te weinig kamers")
    assert not taken.note.needs_check


def test_moved_notes_are_kept_in_one_go(library: Library, monkeypatch: pytest.MonkeyPatch):
    for note in NOTES:
        library.put_annotation(to_stored(note))
    text = "Aan de Kamer.\n" + TALENT.text
    library.add(replace(TALENT, text=text), text.encode())
    calls = []
    change = Library.change_annotations

    def counted(*given):
        calls.append(given)
        return change(*given)

    monkeypatch.setattr(Library, "change_annotations", counted)
    monkeypatch.setattr(Library, "put_annotation", None)
    place_again(library, TALENT.id)
    assert len(calls) == 1
    assert stored(library)[LINK.id].targets[1].start == LINK.targets[1].start + 14
