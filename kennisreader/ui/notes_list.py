# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of all notes, and what keys and clicks in it ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kennisreader.ui.gestures import with_control
from kennisreader.ui.note_delegate import NoteDelegate
from kennisreader.ui.notes_model import NotesModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kennisreader.ui.notes_model import Index
    from kennisreader.ui.session import Session


class NotesList(QListView):
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

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model_of_notes = NotesModel(session, self)
        self._delegate = NoteDelegate(session, self.model_of_notes, self)
        self._pressed = -1
        self._kept, self._kept_row = "", -1
        self._last = -1
        # One of our own: to hand out one that Qt has made, PySide makes the classes of all widgets.
        self.setViewport(QWidget())
        self.setObjectName("paper")
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        # Last: each property that is set after the model lays out the rows again.
        self.setModel(self.model_of_notes)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.model_of_notes.modelAboutToBeReset.connect(self._keep_place)
        self.model_of_notes.modelReset.connect(self._take_place)
        session.schemeChanged.connect(self.viewport().update)

    def note_id(self) -> str:
        """The note the keys are on; empty if there is none."""
        index = self.currentIndex()
        return self.model_of_notes.note_at(index.row()).id if index.isValid() else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which note the keys are on."""
        super().currentChanged(current, previous)
        self.currentNoteChanged.emit(self.note_id())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began; with Shift the choice grows to there."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box chooses, elsewhere it opens; with Ctrl beside the open letter."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row, self._pressed = self._pressed, -1
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid() or index.row() != row:
            return
        box = self._delegate.box(QRectF(self.visualRect(index))).adjusted(-8, -8, 8, 8)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._last >= 0:
            low, high = sorted((self._last, row))
            self.model_of_notes.choose(range(low, high + 1), on=True)
        elif box.contains(event.position()):
            self.model_of_notes.choose([row], on=not self.model_of_notes.is_chosen(row))
            self._last = row
        else:
            beside = with_control(event)
            self.openRequested.emit(self.model_of_notes.note_at(row).id, beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter beside, Space chooses, Ctrl+A all, Ctrl+C copies, Del deletes."""
        control = with_control(event)
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.openRequested.emit(self.note_id(), control)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.model_of_notes.choose([row], on=not self.model_of_notes.is_chosen(row))
            self._last = row
        elif event.key() == Qt.Key.Key_A and control:
            self.model_of_notes.choose_all(on=True)
        elif event.key() == Qt.Key.Key_Escape and self.model_of_notes.chosen():
            self.model_of_notes.choose_all(on=False)
        elif event.matches(QKeySequence.StandardKey.Copy) and row >= 0:
            self._copy()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleteRequested.emit()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """Copy the chosen notes, or the one the keys are on."""
        from kennisreader.ui.note_words import to_copy

        notes = self.model_of_notes.chosen() or (
            self.model_of_notes.note_at(self.currentIndex().row()),
        )
        QGuiApplication.clipboard().setText(to_copy(notes, self._session))
        self.told.emit(self.tr("%n note(s) copied with their citations", "", len(notes)))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

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
