# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Saving what is shown as a file that the reader chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.session import Session


class FileSaving(QObject):
    """Asks for files and writes them; a subclass says what is in them.

    Signals:
        told(text): something for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def _write(self, file: Path, data: bytes) -> None:
        """Write a file, and tell it, or what is in the way."""
        from kennisreader.core.export import writing

        try:
            writing.write(file, data)
        except LibraryError as error:
            self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
        else:
            words = QCoreApplication.translate("FileSaving", "Saved as {0}")
            self.told.emit(words.format(file.name))

    def _choose(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask for a file; a name without a known ending gets that of the chosen kind."""
        from PySide6.QtWidgets import QFileDialog

        settings = self._session.settings
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = str(Path(settings.text("last_export_folder", home)) / name)
        file, kind = QFileDialog.getSaveFileName(self._parent, title, start, kinds)
        if not file:
            return None
        settings.keep("last_export_folder", str(Path(file).parent))
        chosen, ending = Path(file), kind.rpartition("*")[2].rstrip(")")
        if not chosen.suffix and ending.startswith("."):
            chosen = chosen.with_name(chosen.name + ending)
        return chosen
