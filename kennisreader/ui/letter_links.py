# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Footnote markers, footnote numbers and citations in the text: hovering and following."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kennisreader.ui.note_popup import NotePopup

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from kennisreader.core.letter import Letter
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session


class LetterLinks:
    """What can be followed in one view; nothing opens before a click or Enter."""

    def __init__(self, session: Session, view: ReadingView) -> None:
        self._session = session
        self._view = view
        self._popup: NotePopup | None = None

    def hover(self, point: QPointF) -> None:
        """The mouse is at a point of the viewport: show the note there, and the right cursor."""
        view, letter = self._view, self._view.letter
        if letter is None:
            return
        note = view.footnote_at(point)
        goes = (
            note is not None
            or view.number_at(point) is not None
            or view.citation_at(point) is not None
        )
        words = Qt.CursorShape.IBeamCursor if view.over_words(point) else Qt.CursorShape.ArrowCursor
        view.viewport().setCursor(Qt.CursorShape.PointingHandCursor if goes else words)
        if note is None:
            self.hide()
            return
        if self._popup is None:
            self._popup = NotePopup(self._session, self._view.viewport())
        text = letter.quote(note.start, note.end)
        self._popup.show_note(note.number, text, point.toPoint())

    def hide(self) -> None:
        """Take the note away."""
        if self._popup is not None:
            self._popup.hide()

    def follow_at(self, point: QPointF) -> bool:
        """Follow what is at a point of the viewport; False if there is nothing to follow."""
        letter = self._view.letter
        if letter is None:
            return False
        note = self._view.footnote_at(point)
        if note is not None:
            self._view.jump(note.start)
            return True
        label = self._view.number_at(point)
        if label is not None:
            self._back_to_marker(letter, label.start)
            return True
        link = self._view.citation_at(point)
        if link is not None:
            self._view.linkActivated.emit(letter.citations.index(link))
        return link is not None

    def follow_caret(self, caret: int) -> bool:
        """Follow what is at the caret; False if there is nothing to follow."""
        letter = self._view.letter
        if letter is None:
            return False
        for note in letter.footnotes:
            if note.anchor == caret:
                self._view.jump(note.start)
                return True
            if note.start == caret:
                self._back_to_marker(letter, caret)
                return True
        for index, link in enumerate(letter.citations):
            if link.start <= caret <= link.end:
                self._view.linkActivated.emit(index)
                return True
        return False

    def copy_selection(self) -> None:
        """Put the selected words on the clipboard, as plain text."""
        span = self._view.selection.span
        if span is not None and self._view.letter is not None:
            from kennisreader.core.list_labels import quote_as_written

            QGuiApplication.clipboard().setText(quote_as_written(self._view.letter, *span))

    def _back_to_marker(self, letter: Letter, start: int) -> None:
        note = next((each for each in letter.footnotes if each.start == start), None)
        if note is not None and note.anchor >= 0:
            self._view.jump(note.anchor)
