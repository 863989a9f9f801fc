# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Both languages, Qt's own words with them, switched while the window is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from kennisreader.ui.translation import Translation


class Listener(QWidget):
    """Counts how often it is told of another language."""

    told = 0

    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


def words(context: str, source: str, number: int = -1) -> str:
    return QCoreApplication.translate(context, source, "", number)


@pytest.mark.parametrize(
    ("language", "compare", "letters", "save"),
    [("nl", "&Vergelijken", "2 brieven", "Opslaan"), ("en", "&Compare", "2 letters", "Save")],
)
def test_speaks(translation, language, compare, letters, save):
    translation.use(language)
    assert words("Actions", "&Compare") == compare
    assert words("StatusLine", "%n letter(s)", 2) == letters
    assert words("QPlatformTheme", "Save") == save


def test_no_label_of_the_dialog_for_files_stays_english(translation, qtbot):
    said = []
    for language in ("en", "nl"):
        translation.use(language)
        dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        said.append([label.text() for label in dialog.findChildren(QLabel) if label.text()])
    english, dutch = said
    assert len(english) == len(dutch) >= 3
    assert not set(english) & set(dutch)


def test_dates_and_numbers_follow(translation):
    translation.use("nl")
    assert QLocale().toString(QDate(2025, 3, 4), "d MMMM yyyy") == "4 maart 2025"
    assert QLocale().toString(12345) == "12.345"
    translation.use("en")
    assert QLocale().toString(QDate(2025, 3, 4), "d MMMM yyyy") == "4 March 2025"


def test_switches_while_a_widget_is_open(translation, qtbot):
    listener = Listener()
    qtbot.addWidget(listener)
    listener.show()
    translation.use("nl")
    qtbot.waitUntil(lambda: listener.told > 0)
    translation.use("en")
    assert words("Actions", "&Compare") == "&Compare"


def test_the_language_in_force_is_not_loaded_again(translation, qtbot, qapp):
    translation.use("nl")
    listener = Listener()
    qtbot.addWidget(listener)
    qapp.processEvents()
    listener.told = 0
    translation.use("nl")
    qapp.processEvents()
    assert listener.told == 0


def test_without_files_the_source_texts_are_shown(qapp, tmp_path):
    translation = Translation(qapp, tmp_path)
    before = QLocale()
    translation.use("en")
    assert words("Actions", "&Compare") == "&Compare"
    QLocale.setDefault(before)
