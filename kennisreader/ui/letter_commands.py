# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can be done with letters: add, remove, correct, copy with the citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from kennisreader.core import kamerstuk, place
from kennisreader.core.letter import Span
from kennisreader.ui.meant import meant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.ingest import Ingest
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session


EXACT_PLACES = ("page", "question", "answer")
"""Places that belong in a citation; a heading does not."""


class LetterCommands(QObject):
    """Carries out commands on letters; dialogs are modules of their own, read when first opened.

    Signals:
        told(text): what was done, for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(self, session: Session, ingest: Ingest, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._ingest = ingest
        self._window = window

    def add(self, paths: list[Path]) -> None:
        """Add files and folders to the library, beside the reading."""
        if paths:
            self._ingest.add(paths)

    def choose_files(self) -> None:
        """Let the user choose the letters to add."""
        from kennisreader.ui.file_choice import choose_letters

        self.add(choose_letters(self._window, self._session.settings))

    def choose_folder(self) -> None:
        """Let the user choose a folder whose letters are added."""
        from kennisreader.ui.file_choice import choose_folder

        self.add(choose_folder(self._window, self._session.settings))

    def remove(self, letter_id: str | None) -> None:
        """Take a letter out of the library; Undo brings it back, its notes are kept."""
        summary = None if not letter_id else self._session.summary(letter_id)
        if summary is None:
            return
        from kennisreader.ui.commands import RemoveLetter

        self._session.undo.push(RemoveLetter(self._session, summary.id))
        if self._session.summary(summary.id) is None:
            self.told.emit(
                self.tr("Removed: {}. Its notes are kept; Ctrl+Z brings it back.").format(
                    summary.title
                )
            )

    def edit_metadata(self, letter_id: str | None) -> None:
        """Open the dialog in which a letter's details are corrected."""
        if not letter_id or self._session.summary(letter_id) is None:
            return
        from kennisreader.ui.commands import CorrectMetadata
        from kennisreader.ui.metadata_dialog import MetadataDialog

        dialog = MetadataDialog(self._session, letter_id, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._session.undo.push(
                CorrectMetadata(self._session, letter_id, dialog.corrections())
            )
        )
        dialog.open()

    def mark_themes(self, first: Sequence[str]) -> None:
        """The themes are others: find them anew where it matters, in these letters first."""
        from kennisreader.core.themes import revision

        self._ingest.refresh_themes(revision(self._session.themes), first)

    def browse(self, address: str) -> None:
        """Open the web address of a document in the user's browser."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl(address))

    def copy_with_citation(self, view: ReadingView | None) -> None:
        """Put what is meant (see `meant`) on the clipboard with the citation that goes with it."""
        found = None if view is None else meant(view)
        if view is None or view.letter is None or found is None:
            self.told.emit(self.tr("Select the words to copy first"))
            return
        self.copy_quote(Span(view.letter.id, found.start, found.end))

    def copy_quote(self, span: Span) -> None:
        """Put the words of a place on the clipboard with the citation that goes with them."""
        from kennisreader.core.list_labels import quote_as_written

        letter = self._session.letter(span.letter)
        where = place.place_of(letter, span.start)
        source = kamerstuk.cite(self._session.library.letter_to_cite(letter.id))
        if where.kind in EXACT_PLACES:
            source = f"{source}, {place.place_text(where, self._session.language)}"
        if any(scan.state == "recognised" for scan in letter.scans):
            source = self.tr("{}; recognised text, OCR").format(source)
        words = quote_as_written(letter, span.start, span.end)
        QGuiApplication.clipboard().setText(self.tr("“{0}” ({1})").format(words, source))
        self.told.emit(self.tr("Copied with its citation: {}").format(source))
