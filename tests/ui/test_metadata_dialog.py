# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The dialog that corrects a letter's details gives exactly what was changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QToolButton

from kennisreader.core.letter import Asker, Person
from kennisreader.core.library_rows import CORRECTABLE
from kennisreader.ui.commands import CorrectMetadata
from kennisreader.ui.metadata_dialog import MetadataDialog
from kennisreader.ui.metadata_fields import values_of
from tests.ui.made_letters import EZK, LETTERS, OCW, STRATEGY, open_session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(qapp, tmp_path):
    session = open_session(tmp_path)
    yield session
    session.library.close()


def opened(qtbot, session, letter_id: str) -> MetadataDialog:
    dialog = MetadataDialog(session, letter_id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def line(dialog: MetadataDialog, name: str) -> QLineEdit:
    return next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == name)


def save(dialog: MetadataDialog):
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    return buttons.button(QDialogButtonBox.StandardButton.Save)


def test_everything_that_can_be_corrected_is_offered():
    assert set(values_of(STRATEGY)) == CORRECTABLE


def test_every_field_has_its_row(qtbot, session):
    dialog = opened(qtbot, session, LETTERS[0].id)
    shown = [name for row in dialog._rows for name in row.field.names]
    assert sorted(shown) == sorted(CORRECTABLE)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.id)
def test_nothing_typed_is_nothing_changed(qtbot, session, letter):
    dialog = opened(qtbot, session, letter.id)
    assert dialog.corrections() == {}
    save(dialog).click()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_no_field_moves_while_one_is_typed_in(qtbot, session):
    dialog = opened(qtbot, session, "antwoorden")

    def places() -> list[int]:
        qtbot.wait(1)
        return [row.field.mapTo(dialog, row.field.rect().topLeft()).y() for row in dialog._rows]

    before = places()
    qtbot.keyClicks(line(dialog, "Title"), " en nog veel meer woorden" * 8)
    qtbot.keyClicks(line(dialog, "To"), "!")
    assert len([row for row in dialog._rows if row.note.isVisible()]) == 2
    assert places() == before


def test_a_title_is_corrected_and_set_back(qtbot, session):
    dialog = opened(qtbot, session, "antwoorden")
    title = line(dialog, "Title")
    title.selectAll()
    qtbot.keyClicks(title, "Een nieuwe titel ")
    assert dialog.corrections() == {"title": "Een nieuwe titel"}
    notes = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert "Read: Antwoorden op vragen over kunstmatige intelligentie" in notes
    back = next(
        button
        for button in dialog.findChildren(QToolButton)
        if button.accessibleName() == "Back to what was read: Title"
    )
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert dialog.corrections() == {}
    assert not back.isEnabled()


def test_a_correction_made_before_is_taken_away_with_none(qtbot, session):
    session.undo.push(CorrectMetadata(session, "antwoorden", {"title": "Andere titel"}))
    dialog = opened(qtbot, session, "antwoorden")
    assert line(dialog, "Title").text() == "Andere titel"
    line(dialog, "Title").setText("Antwoorden op vragen over kunstmatige intelligentie")
    assert dialog.corrections() == {"title": None}


def test_a_typed_date_is_stated_and_corrected_as_a_whole(qtbot, session):
    dialog = opened(qtbot, session, "strategie")
    line(dialog, "Date").clear()
    qtbot.keyClicks(line(dialog, "Date"), "18 december 2020")
    changes = dialog.corrections()
    assert changes == {
        "date": "2020-12-18",
        "date_basis": "stated",
        "date_earliest": "",
        "date_latest": "",
    }
    session.undo.push(CorrectMetadata(session, "strategie", changes))
    data = session.letter("strategie").metadata
    assert (data.date, data.date_basis, data.date_earliest) == ("2020-12-18", "stated", None)


WRONG_DATES = {
    "no date": ("Date", "eind 2020"),
    "no such day": ("Date", "31 juni 2020"),
    "turned round": ("Not before", "2022"),
}


@pytest.mark.parametrize(("name", "typed"), WRONG_DATES.values(), ids=WRONG_DATES)
def test_a_wrong_date_cannot_be_saved(qtbot, session, name, typed):
    dialog = opened(qtbot, session, "strategie")
    line(dialog, name).setText(typed)
    assert not save(dialog).isEnabled()
    dialog.accept()
    assert dialog.isVisible()


def test_a_title_is_needed(qtbot, session):
    dialog = opened(qtbot, session, "strategie")
    line(dialog, "Title").clear()
    assert not save(dialog).isEnabled()


def test_persons_grow_and_go(qtbot, session):
    dialog = opened(qtbot, session, "antwoorden")
    name = line(dialog, "Questions of 3: Name")
    qtbot.keyClicks(name, "Van der Molen")
    qtbot.keyClicks(line(dialog, "Questions of 3: Party"), "CDA")
    assert line(dialog, "Questions of 4: Name").text() == ""
    remove = next(
        button
        for button in dialog.findChildren(QToolButton)
        if button.accessibleName() == "Remove Questions of 1"
    )
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    expected = (Asker("Podt", "D66"), Asker("Van der Molen", "CDA"))
    assert dialog.corrections() == {"askers": expected}
    assert line(dialog, "Questions of 1: Name").text() == "Podt"


def test_a_sender_without_a_name_stays_without_one(qtbot, session):
    dialog = opened(qtbot, session, "kst-30573-222")
    line(dialog, "From 1: Ministry").setText(EZK)
    role = line(dialog, "From 1: Role")
    qtbot.keyClick(role, Qt.Key.Key_End)
    qtbot.keyClicks(role, "!")
    assert dialog.corrections() == {"senders": (Person(None, "Minister van OCW!", EZK),)}
    assert OCW != EZK
