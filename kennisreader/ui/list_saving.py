# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Taking a list over all letters along: as Markdown, as CSV; by the clipboard or as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.export.lists import Table
    from kennisreader.ui.session import Session


class ListSaving(QObject):
    """Copies and saves tables.

    Signals:
        told(text): something for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def copy(self, table: Table) -> None:
        """Put a table on the clipboard as Markdown."""
        from kennisreader.core.export.lists import write_markdown

        QGuiApplication.clipboard().setText(write_markdown(table))
        self.told.emit(self.tr("Copied as a Markdown table: %n row(s)", "", len(table.rows)))

    def save_markdown(self, table: Table, name: str, file: Path | None = None) -> None:
        """Save a table as Markdown; without a file the reader chooses one, ``name`` is proposed."""
        from kennisreader.core.export.lists import write_markdown

        chosen = file or self._choose(f"{name}.md", self.tr("Markdown (*.md)"))
        if chosen is not None:
            self._write(chosen, f"# {name}\n\n{write_markdown(table)}".encode())

    def save_csv(self, table: Table, name: str, file: Path | None = None) -> None:
        """Save a table as comma-separated values; see `save_markdown`."""
        from kennisreader.core.export.lists import write_csv

        chosen = file or self._choose(f"{name}.csv", self.tr("Comma-separated values (*.csv)"))
        if chosen is not None:
            # Excel takes it for another encoding without the mark at its beginning.
            self._write(chosen, write_csv(table).encode("utf-8-sig"))

    def _write(self, file: Path, data: bytes) -> None:
        from kennisreader.core.export import writing

        try:
            writing.write(file, data)
        except LibraryError as error:
            self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
        else:
            self.told.emit(self.tr("Saved as {0}").format(file.name))

    def _choose(self, name: str, kinds: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        settings = self._session.settings
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = str(Path(settings.text("last_export_folder", home)) / name)
        file, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Save the list"), start, kinds)
        if not file:
            return None
        settings.keep("last_export_folder", str(Path(file).parent))
        return Path(file)
