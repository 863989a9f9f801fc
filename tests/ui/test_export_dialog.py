# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exporting from the window: what changes is shown first, and only that is written."""

from __future__ import annotations

import csv
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from kennisreader.core.export.previewing import Form, Preview
from kennisreader.core.export.qdpx_reading import read_qdpx
from kennisreader.ui.export_dialog import ExportDialog
from kennisreader.ui.export_done import ExportDone
from kennisreader.ui.export_words import file_name
from kennisreader.ui.export_work import SUFFIXES
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.worker_process import ImmediateWorker
from tests.ui.made_notes import letter_ids, put_note


class Exporter(ImmediateWorker):
    """Works out exports at once, and leaves searches unanswered."""

    def request(self, function, arguments, on_answer, on_error=None, on_progress=None) -> int:
        if function != "preview_export":
            return 0
        return super().request(function, arguments, on_answer, on_error, on_progress)


@pytest.fixture
def session(window):
    window._session.query.use(Exporter())
    return window._session


@pytest.fixture
def notes(session):
    first, second = letter_ids(session)[:2]
    return (
        put_note(session, first, 2, text="Begin #branding"),
        put_note(session, first, 6, colour="green"),
        put_note(session, second, 3, colour="blue", text="Talent"),
    )


@pytest.fixture
def open_dialog(window, qtbot, notes):
    """Opens the dialog and names a file in it."""

    def open_it(path=None) -> ExportDialog:
        window.actions_by_id["export_notes"].trigger()
        dialog: ExportDialog = window.findChildren(ExportDialog)[-1]
        if path is not None:
            name(qtbot, dialog, path)
        return dialog

    yield open_it
    for dialog in window.findChildren(ExportDialog):
        dialog.close()


def name(qtbot, dialog: ExportDialog, path) -> None:
    """Name a file and wait until it has been looked at."""
    dialog.file.setText(str(path))
    qtbot.waitUntil(lambda: not dialog._later.isActive())


def said(dialog: ExportDialog) -> str:
    return dialog._changes.text()


def test_a_new_file_is_shown_and_then_written(window, qtbot, open_dialog, notes, tmp_path):
    path = tmp_path / "notities.md"
    dialog = open_dialog(path)
    assert said(dialog) == "A new file."
    assert "Begin #branding" in dialog._text.toPlainText()
    assert not path.exists()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    text = path.read_text(encoding="utf-8")
    assert text.count("<!-- kennisreader:note ") == 2  # of the open letter
    assert notes[2].id not in text
    done = window.findChild(ExportDone)
    assert str(tmp_path) in done.words.text()
    asked: list[str] = []
    done.openRequested.disconnect()
    done.openRequested.connect(asked.append)
    done.folder.click()
    assert asked == [str(tmp_path)]


def test_the_second_export_changes_its_own_blocks_only(
    window, qtbot, session, open_dialog, notes, tmp_path
):
    path = tmp_path / "notities.md"
    open_dialog(path).save.click()
    own = path.read_text(encoding="utf-8") + "\nEigen slotwoord.\n"
    path.write_text(own, encoding="utf-8")
    qtbot.wait(1)
    NoteChanges(session).write(notes[0], "Begin anders", 1)
    NoteChanges(session).delete([notes[1]])
    dialog = open_dialog()
    qtbot.waitUntil(lambda: dialog.shown is not None)
    assert dialog.file.text() == str(path)  # remembered
    assert said(dialog).startswith("1 changed, 1 only in the file.")
    assert "-Begin #branding" in dialog._text.toPlainText()
    assert "+Begin anders" in dialog._text.toPlainText()
    assert "@@" not in dialog._text.toPlainText()
    assert "⋯ from line " in dialog._text.toPlainText()
    assert path.read_text(encoding="utf-8") == own
    dialog.remove.click()
    dialog.save.click()
    text = path.read_text(encoding="utf-8")
    assert "Eigen slotwoord." in text
    assert "Begin anders" in text
    assert notes[1].id not in text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Notities AI Talent", "Notities AI Talent"),
        ("Vraag: wat/hoe?", "Vraag- wat-hoe"),
        ("woord " * 20, ("woord " * 13).strip()),
        ("w" * 200, "w" * 80),
    ],
    ids=["short", "signs that no file may have", "whole words", "one long word"],
)
def test_a_file_is_named_after_its_letter(title, name):
    assert file_name(title) == name


def test_words_changed_in_the_file_stay_unless_asked(
    window, qtbot, session, open_dialog, notes, tmp_path
):
    path = tmp_path / "notities.md"
    open_dialog(path).save.click()
    text = path.read_text(encoding="utf-8").replace("Begin #branding", "Mijn tekst")
    path.write_text(text, encoding="utf-8")
    qtbot.wait(1)
    NoteChanges(session).write(notes[0], "Begin anders", 1)
    dialog = open_dialog(path)
    qtbot.waitUntil(lambda: dialog.shown is not None)
    assert "changed both here and in the file" in said(dialog)
    assert not dialog.save.isEnabled()
    dialog.overwrite.click()
    assert dialog.save.isEnabled()
    dialog.save.click()
    assert "Mijn tekst" not in path.read_text(encoding="utf-8")


def test_a_file_of_somebody_else_is_refused(qtbot, open_dialog, tmp_path):
    path = tmp_path / "memo.md"
    path.write_text("Mijn memo.\n", encoding="utf-8")
    dialog = open_dialog(path)
    assert said(dialog) == (
        f"{path} was not written by Kennisreader and stays as it is. Choose another name."
    )
    assert not dialog.save.isEnabled()
    assert path.read_text(encoding="utf-8") == "Mijn memo.\n"


def test_a_file_that_changed_since_it_was_shown_is_shown_again(open_dialog, qtbot, tmp_path):
    path = tmp_path / "notities.md"
    dialog = open_dialog(path)
    path.write_text("Van een ander.\n", encoding="utf-8")
    dialog.save.click()
    assert said(dialog).startswith("The file has changed meanwhile")
    assert path.read_text(encoding="utf-8") == "Van een ander.\n"


def test_without_a_folder_it_says_so(open_dialog, qtbot, tmp_path):
    dialog = open_dialog(tmp_path / "weg" / "notities.md")
    dialog.save.click()
    assert "does not exist" in said(dialog)
    assert not dialog.save.isEnabled()


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.PDF], ids=str)
def test_every_form_is_written_and_can_be_read(window, qtbot, open_dialog, form, tmp_path):
    dialog = open_dialog()
    dialog.scope.setCurrentIndex(dialog.scope.findText("All notes (3)"))
    dialog.form.setCurrentIndex(dialog.form.findData(form))
    path = tmp_path / f"uit{SUFFIXES[form]}"
    name(qtbot, dialog, path)
    dialog.save.click()
    if form is Form.QDPX:
        found = read_qdpx(path.read_bytes(), lambda _, __: "brief").notes
        assert {note.text for note in found} == {"Begin #branding", "", "Talent"}
        return
    text = path.read_text(encoding="utf-8-sig")
    if form is Form.WEB_ANNOTATION:
        assert len(json.loads(text)["items"]) == 3
    elif form is Form.CSL_JSON:
        assert len(json.loads(text)) == 2
    elif form is Form.CSV:
        assert len(list(csv.reader(text.splitlines()))) >= 4
    elif form is Form.BIBTEX:
        assert text.count("\n@") + text.startswith("@") == 2
    else:
        assert text.count("<!-- kennisreader:note ") == 3


def test_what_a_project_cannot_carry_is_told_before_it_is_written(qtbot, open_dialog, tmp_path):
    dialog = open_dialog()
    dialog.form.setCurrentIndex(dialog.form.findData(Form.QDPX))
    name(qtbot, dialog, tmp_path / "uit.qdpx")
    told = dialog._text.toPlainText()
    assert told.startswith("In the project: notes (2), letters (1) and")
    assert "Not in this format: the lay-out" in told
    assert said(dialog) == "A new file."


def test_letters_without_a_pdf_are_named(qtbot, session, open_dialog, tmp_path):
    dialog = open_dialog()
    dialog.form.setCurrentIndex(dialog.form.findData(Form.PDF))
    name(qtbot, dialog, tmp_path / "uit.pdf")
    assert said(dialog) == "There is nothing to write."
    assert "Without a PDF, and so left out: " in dialog._text.toPlainText()
    assert not dialog.save.isEnabled()
    dialog.scope.setCurrentIndex(dialog.scope.findText("All notes (3)"))
    assert dialog.file.text().endswith("Notes all letters")  # a folder


def test_pdfs_are_written_by_the_worker(qtbot, session, open_dialog, tmp_path, monkeypatch):
    asked = []

    def request(_worker, function, arguments, on_answer, on_error=None, on_progress=None) -> int:
        if not function.endswith(("export", "pdf")):
            return 0
        asked.append((function, arguments["wanted"]["file"]))
        if function == "preview_export":
            shown = Preview(b"", "", changes_file=True, text="uit.pdf: 2", merged=False, files=1)
            on_answer({**shown._asdict(), "data": ""})
        else:
            on_answer(refused)
        return 0

    monkeypatch.setattr(Exporter, "request", request)
    refused = [("encrypted", {"file": "brief.pdf"})]
    dialog = open_dialog()
    dialog.form.setCurrentIndex(dialog.form.findData(Form.PDF))
    name(qtbot, dialog, tmp_path / "uit.pdf")
    assert said(dialog).startswith("1 PDF")
    dialog.save.click()
    assert "brief.pdf is protected with a password." in said(dialog)
    refused = []
    name(qtbot, dialog, tmp_path / "uit2.pdf")
    done: list[object] = []
    dialog.exported.connect(done.append)
    dialog.save.click()
    assert done == [tmp_path / "uit2.pdf"]
    assert asked[-1] == ("export_pdf", str(tmp_path / "uit2.pdf"))


def test_chosen_notes_and_themes_can_be_exported_alone(window, qtbot, open_dialog, notes, tmp_path):
    window.actions_by_id["stage_lists"].trigger()
    lists = window.stages.made("lists")
    lists.list.model_of_notes.choose([2], on=True)
    lists.choice._export.click()
    dialog = window.findChildren(ExportDialog)[-1]
    assert dialog.scope.currentText() == "Chosen in Lists (1)"
    name(qtbot, dialog, tmp_path / "keus.md")
    dialog.save.click()
    text = (tmp_path / "keus.md").read_text(encoding="utf-8")
    assert notes[2].id in text
    assert notes[0].id not in text


def test_ctrl_e_opens_it(window, qtbot, notes):
    view = window.stage.pane.view
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(ExportDialog)
    assert dialog.isVisible()
    dialog.close()


def test_everything_that_takes_the_keys_has_a_name(open_dialog):
    dialog = open_dialog()
    fields = [dialog.file, dialog._text]
    assert [each for each in fields if not each.accessibleName()] == []
    kinds = (QComboBox, QLineEdit, QPlainTextEdit)
    assert all(each.isVisible() for kind in kinds for each in dialog.findChildren(kind))
