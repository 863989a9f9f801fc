# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Both languages, Qt's own words with them, switched while the window is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from kennisreader.core.letter import Footnote, Letter, Metadata, Passage
from kennisreader.ui.letter_facts import facts
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


@pytest.mark.parametrize(
    ("language", "count", "size"),
    [
        ("nl", 1, "1 woord · 1 passage · 1 voetnoot · 1 pagina"),
        ("nl", 1200, "1.200 woorden · 1.200 passages · 1.200 voetnoten · 1.200 pagina's"),
        ("en", 1, "1 word · 1 passage · 1 footnote · 1 page"),
        ("en", 1200, "1,200 words · 1,200 passages · 1,200 footnotes · 1,200 pages"),
    ],
)
def test_one_of_a_kind_is_not_said_as_several(translation, language, count, size):
    translation.use(language)
    letter = Letter(
        "a",
        "a.txt",
        "woord " * count,
        Metadata("A", pages=count),
        footnotes=(Footnote("1", 0, 0, 5),) * count,
        passages=(Passage(0, 0, 5, "paragraph"),) * count,
    )
    assert size in [line for fact in facts(letter, language) for line in fact.lines]


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
