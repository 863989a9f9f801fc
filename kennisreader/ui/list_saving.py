# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Taking a list over all letters along: as Markdown, as CSV; by the clipboard or as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from kennisreader.ui.file_saving import FileSaving

if TYPE_CHECKING:
    from kennisreader.core.export.lists import Table


class ListSaving(FileSaving):
    """Copies and saves tables."""

    def copy(self, table: Table) -> None:
        """Put a table on the clipboard as Markdown."""
        from kennisreader.core.export.lists import write_markdown

        QGuiApplication.clipboard().setText(write_markdown(table))
        self.told.emit(self.tr("Copied as a Markdown table: %n row(s)", "", len(table.rows)))

    def save_markdown(self, table: Table, name: str, file: Path | None = None) -> None:
        """Save a table as Markdown; without a file the reader chooses one, ``name`` is proposed."""
        from kennisreader.core.export.lists import write_markdown

        chosen = file or self._choose(
            self.tr("Save the list"), f"{name}.md", self.tr("Markdown (*.md)")
        )
        if chosen is not None:
            self._write(chosen, f"# {name}\n\n{write_markdown(table)}".encode())

    def save_csv(self, table: Table, name: str, file: Path | None = None) -> None:
        """Save a table as comma-separated values; see `save_markdown`."""
        from kennisreader.core.export.lists import write_csv

        chosen = file or self._choose(
            self.tr("Save the list"), f"{name}.csv", self.tr("Comma-separated values (*.csv)")
        )
        if chosen is not None:
            # Excel takes it for another encoding without the mark at its beginning.
            self._write(chosen, write_csv(table).encode("utf-8-sig"))
