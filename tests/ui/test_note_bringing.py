# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes from files in the window: brought in once, told of, taken back with Undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from kennisreader.core.annotation import Note, Target
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.export.webannotation import write_page
from kennisreader.ui.note_bringing import NotesBrought
from kennisreader.ui.worker_process import ImmediateWorker
from tests.core.made_notes import MOMENT, numbered
from tests.ui.made_notes import letter_ids, put_note


class NotesReader(ImmediateWorker):
    """Reads files with notes at once, and leaves searches unanswered."""

    def request(self, function, arguments, on_answer, on_error=None, on_progress=None) -> int:
        if function != "read_notes":
            return 0
        return super().request(function, arguments, on_answer, on_error, on_progress)


@pytest.fixture
def session(window):
    window._session.query.use(NotesReader())
    return window._session


@pytest.fixture
def bring(window, session, monkeypatch):
    """Chooses files in the dialog of the menu, and gives what the bar says."""

    def bring_(*files) -> str:
        answer = ([str(file) for file in files], "")
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: answer)
        window.actions_by_id["import_notes"].trigger()
        bars = window.findChildren(NotesBrought)
        return bars[-1].words.text() if bars and bars[-1].isVisibleTo(window) else ""

    return bring_


@pytest.fixture
def file(session, tmp_path):
    """A file with a note on a letter of the library, and one on a letter that is not in it."""
    letter = session.letter(letter_ids(session)[0])
    passage = letter.passages[2]
    here = describe(letter, passage.start, passage.start + 20)
    away = Target("elders", "woorden", "", "", 0, 7)
    notes = [
        replace(Note(numbered(number), (target,), text=f"notitie {number}"), modified=MOMENT)
        for number, target in enumerate((here, away), 71)
    ]
    path = tmp_path / "notities.jsonld"
    path.write_bytes(write_page(notes).encode())
    return path


def test_notes_come_in_once_and_go_with_undo(session, bring, file):
    before = len(session.notebook.all())
    said = bring(file)
    assert "2 added, 0 updated, 0 were there already" in said
    assert "without a letter in the library: 1" in said
    assert len(session.notebook.all()) == before + 2
    assert session.undo.undoText() == "import notes"
    again = bring(file, file)
    assert again.count("0 added, 0 updated, 2 were there already") == 2
    assert session.undo.count() == 1, "nothing was changed, so there is nothing to undo"
    session.undo.undo()
    assert len(session.notebook.all()) == before


def test_an_updated_note_is_as_it_was_after_undo(session, bring, tmp_path):
    put_note(session, letter_ids(session)[0], 2, text="eerst")
    note = session.notebook.all()[-1]
    path = tmp_path / "notities.jsonld"
    newer = replace(note, text="later", modified="2030-01-01T12:00:00Z")
    path.write_bytes(write_page([newer]).encode())
    assert "0 added, 1 updated" in bring(path)
    assert session.notebook.note(note.id).text == "later"
    session.undo.undo()
    assert session.notebook.note(note.id).text == "eerst"


def test_a_file_without_notes_is_told_of_and_the_others_come_in(session, bring, file, tmp_path):
    other = tmp_path / "lijst.json"
    other.write_text("[1, 2]")
    said = bring(other, tmp_path / "weg.qdpx", file)
    assert "lijst.json holds no notes" in said
    assert "weg.qdpx" in said
    assert "2 added" in said


def test_a_dialog_that_is_closed_brings_nothing(session, bring):
    assert bring() == ""
    assert session.undo.count() == 0
