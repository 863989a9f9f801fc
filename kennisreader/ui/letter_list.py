# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The time line itself: the list of letters and what keys and clicks in it ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QWidget

from kennisreader.ui.gestures import with_control
from kennisreader.ui.letter_delegate import LetterDelegate
from kennisreader.ui.models import Index, LetterListModel

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

BATCH = 100
"""Rows that are laid out at once; the others follow when nothing else is to be done."""

LAID_OUT = 100
"""Milliseconds between two looks whether a row is laid out by now."""


class LetterList(QListView):
    """The letters of the library in one column.

    Attributes:
        letters: the model.

    Signals:
        openRequested(letter id), openBesideRequested(letter id): show it here, or in a pane more.
        editRequested(letter id): correct what is known about it.
        removeRequested(letter id): take it out of the library.
        letterSelected(letter id): the keys or a click moved to another letter.
    """

    openRequested = Signal(str)
    openBesideRequested = Signal(str)
    editRequested = Signal(str)
    removeRequested = Signal(str)
    letterSelected = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # for the reason that LetterPage gives
        self.letters = LetterListModel(session, self)
        self._delegate = LetterDelegate(session, self.letters, self)
        self._delegate.set_font(self.font())
        self._same_letter = False
        self.setItemDelegate(self._delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setModel(self.letters)  # last: each of the others would lay the rows out again
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.clicked.connect(self._on_clicked)
        self._brought = ""
        self._bring_later = QTimer(self, singleShot=True, interval=LAID_OUT)
        self._bring_later.timeout.connect(self._bring)
        self._translate()

    def letter_id(self) -> str | None:
        """The letter the keys are on; None if there is none."""
        index = self.currentIndex()
        return self.letters.letter_at(index.row()).id if index.isValid() else None

    def go_to(self, letter_id: str) -> bool:
        """Put the keys on a letter and show its row; False if the filter hides it."""
        row = self.letters.row_of(letter_id)
        if row < 0:
            return False
        index = self.letters.index(row)
        if not self.visualRect(index).isValid():
            self._lay_out_everything()
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def bring(self, letter_id: str) -> None:
        """Show the row of a letter, unless the filter hides it; the keys stay where they are.

        A row that waits for an idle moment is shown once it is laid out: nobody waits for it.
        """
        self._brought = letter_id
        self._bring()

    def _bring(self) -> None:
        row = self.letters.row_of(self._brought)
        index = self.letters.index(row)
        if row < 0 or not self.isVisible():
            return
        if self.visualRect(index).isValid():
            self.scrollTo(index)
        else:
            self._bring_later.start()

    def keep_place(self, change: Callable[[], None]) -> None:
        """Make a change that resets the model, and stay on the same letter at the same height."""
        letter_id, scrolled = self.letter_id(), self.verticalScrollBar().value()
        change()
        row = -1 if letter_id is None else self.letters.row_of(letter_id)
        if row >= 0:
            self._same_letter = True
            self.setCurrentIndex(self.letters.index(row))
            self._same_letter = False
        if scrolled:
            self._lay_out_everything()
            self.verticalScrollBar().setValue(scrolled)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which letter the keys are on."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._same_letter:
            self.letterSelected.emit(self.letters.letter_at(current.row()).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter opens beside, F2 corrects, Delete removes; the rest is Qt's."""
        letter_id, key = self.letter_id(), event.key()
        beside = with_control(event)
        if letter_id and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.openBesideRequested if beside else self.openRequested).emit(letter_id)
        elif letter_id and key == Qt.Key.Key_F2:
            self.editRequested.emit(letter_id)
        elif letter_id and key == Qt.Key.Key_Delete:
            self.removeRequested.emit(letter_id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button opens beside, as in a browser."""
        if event.button() == Qt.MouseButton.MiddleButton:
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self.openBesideRequested.emit(self.letters.letter_at(index.row()).id)
            return
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the letter under the pointer or the keys."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if not index.isValid():
            return
        place = self.visualRect(index).center() if keyboard else event.pos()
        menu = self.menu_for(self.letters.letter_at(index.row()).id)
        menu.exec(self.viewport().mapToGlobal(QPoint(place)))
        menu.deleteLater()

    def menu_for(self, letter_id: str) -> QMenu:
        """The context menu of a letter."""
        menu = QMenu(self)
        rows = (
            (self.tr("Open"), "Return", self.openRequested),
            (self.tr("Open beside"), "Ctrl+Return", self.openBesideRequested),
            None,
            (self.tr("Correct details…"), "F2", self.editRequested),
            (self.tr("Remove from the library"), "Del", self.removeRequested),
        )
        for row in rows:
            if row is None:
                menu.addSeparator()
                continue
            text, keys, signal = row
            action = menu.addAction(text)
            action.setShortcut(keys)  # shown only: the list handles the key itself
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit(letter_id))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        if self._delegate.set_width(self.viewport().width()):
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font and the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self.scheduleDelayedItemsLayout()
        elif event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._delegate.forget_layouts()
            self.scheduleDelayedItemsLayout()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Letters of the library"))
        self.setAccessibleDescription(
            self.tr("Enter opens a letter, Ctrl+Enter opens it beside the others")
        )

    def _on_clicked(self, index: QModelIndex) -> None:
        letter_id = self.letters.letter_at(index.row()).id
        control = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        (self.openBesideRequested if control else self.openRequested).emit(letter_id)

    def _lay_out_everything(self) -> None:
        """Lay out the rows that wait for an idle moment: a place among them is asked for."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)
