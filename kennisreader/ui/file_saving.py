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

    def _write(self, file: Path, data: bytes, what: str = "") -> None:
        """Write a file, and tell it and ``what`` was saved, or what is in the way."""
        from kennisreader.core.export import writing

        try:
            writing.write(file, data)
        except LibraryError as error:
            self._fail(error)
        else:
            words = QCoreApplication.translate("FileSaving", "Saved as {0}").format(file.name)
            self.told.emit(f"{words}: {what}" if what else words)

    def _fail(self, error: LibraryError) -> None:
        """Tell what is in the way."""
        self._session.failed.emit(sentence(error.code, self._session.language, **error.details))

    def _choose(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask for a file; a name without a known ending gets that of the chosen kind.

        The dialog asks before it names a file that is there.  One that is there under the whole name
        only was not asked about, so it is asked for once more.
        """
        from PySide6.QtWidgets import QFileDialog

        settings = self._session.settings
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, asked = Path(settings.text("last_export_folder", home)) / name, False
        while not asked:
            file, kind = QFileDialog.getSaveFileName(self._parent, title, str(chosen), kinds)
            if not file:
                return None
            chosen, ending = Path(file), kind.rpartition("*")[2].rstrip(")")
            asked = bool(chosen.suffix) or not ending.startswith(".")
            if not asked:
                chosen = chosen.with_name(chosen.name + ending)
                asked = not chosen.exists()
        settings.keep("last_export_folder", str(chosen.parent))
        return chosen
