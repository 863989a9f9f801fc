# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The user's choices for the program, kept by Qt in one readable file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from kennisreader.ui.style import READING_FAMILY, READING_SIZE

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("nl", "en")
MINIMUM_SIZE, MAXIMUM_SIZE = 10, 48


class Settings(QObject):
    """What the user chose: language, appearance, reading font; and where the window stood.

    Signals:
        changed(name): a choice got another value.
    """

    changed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(file), QSettings.Format.IniFormat, self)
        self._language = ""

    @property
    def language(self) -> str:
        """``nl`` or ``en``: the user's choice, otherwise what the system speaks.

        Kept, because painting asks for it hundreds of times.
        """
        if not self._language:
            self._language = self._find_language()
        return self._language

    def _find_language(self) -> str:
        chosen = self.language_choice
        if chosen in LANGUAGES:
            return chosen
        dutch = QLocale.system().language() == QLocale.Language.Dutch
        return "nl" if dutch else "en"

    @property
    def language_choice(self) -> str:
        """``system``, ``nl`` or ``en``."""
        return self._text("language", "system")

    @property
    def appearance(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._text("appearance", "system")

    @property
    def reading_family(self) -> str:
        """The family of the reading font."""
        return self._text("reading_family", READING_FAMILY)

    @property
    def reading_size(self) -> int:
        """The size of the reading font, in pixels."""
        try:
            size = int(self._text("reading_size", str(READING_SIZE)))
        except ValueError:
            return READING_SIZE
        return min(MAXIMUM_SIZE, max(MINIMUM_SIZE, size))

    @property
    def dim_paper(self) -> bool:
        """Whether the white paper of original pages is darkened in a dark window."""
        return self._text("dim_paper", "yes") == "yes"

    def switch_paper(self) -> None:
        """Darken the paper in a dark window, or leave it white."""
        self.choose("dim_paper", "no" if self.dim_paper else "yes")

    def choose(self, name: str, value: str) -> None:
        """Set a choice by its name and tell everybody, unless it is what it was."""
        if self._text(name, "") == value:
            return
        self._store.setValue(name, value)
        self._language = ""
        self.changed.emit(name)

    def zoom(self, steps: int) -> None:
        """Make the reading text larger or smaller; 0 steps back to the usual size."""
        size = READING_SIZE if steps == 0 else self.reading_size + steps
        self.choose("reading_size", str(min(MAXIMUM_SIZE, max(MINIMUM_SIZE, size))))

    def bytes(self, name: str) -> QByteArray:
        """A kept piece of Qt state (geometry, splitter), empty if there is none."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: QByteArray | str) -> None:
        """Keep a value without telling anybody: where the window stands is not a choice."""
        self._store.setValue(name, value)

    def text(self, name: str, default: str = "") -> str:
        """A kept text."""
        return self._text(name, default)

    def sync(self) -> None:
        """Write what was chosen to disk now."""
        self._store.sync()

    def _text(self, name: str, default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default
