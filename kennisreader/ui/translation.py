# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The language of the window: our words, Qt's own words, dates and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)

if TYPE_CHECKING:
    from pathlib import Path

_TERRITORIES = {
    "nl": (QLocale.Language.Dutch, QLocale.Country.Netherlands),
    "en": (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}

QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
)
"""Words of Qt's own dialogs that its Dutch translation has not followed; ours holds them."""


class Translation(QObject):
    """The translators that are installed in the program; switching tells every widget.

    The source texts are English; the English file holds only their plural forms.

    Attributes:
        language: ``nl`` or ``en``; empty before the first `use`.
    """

    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        """Take the application to translate and the folder of the ``.qm`` files."""
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.language = ""

    def use(self, language: str) -> None:
        """Speak another language from now on; widgets get a LanguageChange event.

        A translation file that is missing leaves the English source texts.
        """
        if language == self.language:
            return
        self.language = language
        QLocale.setDefault(_locale(language))
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        self._install(f"kennisreader_{language}", str(self._folder))
        if language != "en":
            path = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"qtbase_{language}", path)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def _locale(language: str) -> QLocale:
    """Dates and numbers as the language writes them; the system's own kind of it, if it has one."""
    system = QLocale.system()
    wanted, country = _TERRITORIES[language]
    return system if system.language() == wanted else QLocale(wanted, country)
