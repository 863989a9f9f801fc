# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of all notes, and what keys and clicks in it ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication

from kennisreader.ui.gestures import with_control
from kennisreader.ui.note_delegate import NoteDelegate
from kennisreader.ui.notes_model import NotesModel
from kennisreader.ui.rows_view import RowsView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.notes_model import Index
    from kennisreader.ui.session import Session


class NotesList(RowsView):
    """One row a note.  A click opens it, a click on its box chooses it.

    Attributes:
        model_of_notes: the model.

    Signals:
        openRequested(note id, beside): show the note in its letter.
        deleteRequested(): Del.
        currentNoteChanged(note id): the keys or a click are on another note; empty for none.
        told(text): what was done, for the status bar and the screen reader.
    """

    openRequested = Signal(str, bool)
    deleteRequested = Signal()
    currentNoteChanged = Signal(str)
    told = Signal(str)
    _delegate: NoteDelegate

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        notes = NotesModel(session)
        super().__init__(session, notes, lambda view: NoteDelegate(session, notes, view), parent)
        self.model_of_notes = notes
        self._kept, self._kept_row = "", -1
        self._last = -1
        self.setUniformItemSizes(True)
        notes.modelAboutToBeReset.connect(self._keep_place)
        notes.modelReset.connect(self._take_place)

    def note_id(self) -> str:
        """The note the keys are on; empty if there is none."""
        index = self.currentIndex()
        return self.model_of_notes.note_at(index.row()).id if index.isValid() else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which note the keys are on."""
        super().currentChanged(current, previous)
        self.currentNoteChanged.emit(self.note_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses, Ctrl+A all, Esc none, Del deletes; the rest is that of every list."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._choose(row)
        elif event.key() == Qt.Key.Key_A and with_control(event):
            self.model_of_notes.choose_all(on=True)
        elif event.key() == Qt.Key.Key_Escape and self.model_of_notes.chosen():
            self.model_of_notes.choose_all(on=False)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleteRequested.emit()
        else:
            super().keyPressEvent(event)

    def _click(self, row: int, event: QMouseEvent) -> None:
        """A click on the box chooses, with Shift up to there; elsewhere it opens."""
        rect = self.visualRect(self.model_of_notes.index(row))
        box = self._delegate.box(QRectF(rect)).adjusted(-8, -8, 8, 8)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._last >= 0:
            low, high = sorted((self._last, row))
            self.model_of_notes.choose(range(low, high + 1), on=True)
        elif box.contains(event.position()):
            self._choose(row)
        else:
            super()._click(row, event)

    def _choose(self, row: int) -> None:
        self.model_of_notes.choose([row], on=not self.model_of_notes.is_chosen(row))
        self._last = row

    def _open(self, row: int, *, beside: bool) -> None:
        self.openRequested.emit(self.model_of_notes.note_at(row).id, beside)

    def _copy(self, row: int) -> None:
        """Copy the chosen notes, or that of a row."""
        from kennisreader.ui.note_words import to_copy

        notes = self.model_of_notes.chosen() or (self.model_of_notes.note_at(row),)
        QGuiApplication.clipboard().setText(to_copy(notes, self._session))
        self.told.emit(self.tr("%n note(s) copied with their citations", "", len(notes)))

    def _keep_place(self) -> None:
        self._kept, self._kept_row = self.note_id(), self.currentIndex().row()

    def _take_place(self) -> None:
        """After a reset the keys are on the same note, or on the one that took its place."""
        self._last = -1
        rows, row = self.model_of_notes.rowCount(), self.model_of_notes.row_of(self._kept)
        if rows:
            row = row if row >= 0 else min(max(0, self._kept_row), rows - 1)
            self.setCurrentIndex(self.model_of_notes.index(row))
        else:
            self.currentNoteChanged.emit("")
