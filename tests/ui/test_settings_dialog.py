# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Settings are in force the moment they are chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSpinBox

from kennisreader.ui.settings_dialog import SettingsDialog
from tests.ui.fake_library import session_in


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def dialog(qtbot, session):
    dialog = SettingsDialog(session)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_shows_what_is_chosen(dialog, session):
    assert dialog._language.currentData() == "en"
    assert dialog._appearance.currentData() == "light"
    assert dialog._size.value() == session.settings.reading_size
    assert dialog._folder.text() == str(session.library.folder)


def test_language_and_appearance_by_keys(dialog, session, qtbot):
    qtbot.keyClick(dialog._language, Qt.Key.Key_Up)
    assert session.settings.language_choice == "nl"
    qtbot.keyClick(dialog._appearance, Qt.Key.Key_Down)
    assert session.settings.appearance == "dark"


def test_sample_follows_family_and_size(dialog, session, qtbot):
    qtbot.keyClick(dialog._size, Qt.Key.Key_Up)
    assert dialog._sample.font().pixelSize() == session.settings.reading_size == 17
    session.settings.zoom(3)
    assert dialog._size.value() == 20
    assert dialog._sample.font().pixelSize() == 20


def test_our_own_face_stands_first(dialog):
    assert dialog._family.itemText(0) == "Noto Serif"


def test_everything_with_the_focus_has_a_name(dialog):
    for kind in (QComboBox, QSpinBox, QLineEdit):
        for widget in dialog.findChildren(kind):
            if widget.objectName() == "qt_spinbox_lineedit":
                continue
            labels = [each for each in dialog.findChildren(QLabel) if each.buddy() is widget]
            assert labels, widget


def test_escape_closes(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
