# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A list over all letters, and what keys and clicks in it ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kennisreader.ui.list_delegate import ListDelegate
from kennisreader.ui.list_rows import ListModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from kennisreader.ui.list_rows import ListRow
    from kennisreader.ui.session import Session


class ListOfRows(QListView):
    """Rows of words; a click or Enter goes where a row leads, with Ctrl beside the open letter.

    Attributes:
        rows: the model.

    Signals:
        openRequested(ListRow, beside): go where a row leads.
        currentRowChanged(ListRow or None): the keys or a click are on another row.
    """

    openRequested = Signal(object, bool)
    currentRowChanged = Signal(object)

    def __init__(
        self, session: Session, describe: Callable[[Any], ListRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = ListModel(describe, self)
        self._delegate = ListDelegate(session, self.rows, self)
        self._pressed = -1
        # One of our own: to hand out one that Qt has made, PySide makes the classes of all widgets.
        self.setViewport(QWidget())
        self.setObjectName("paper")
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        # Last: each property that is set after the model lays out the rows again.
        self.setModel(self.rows)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        self.rows.modelReset.connect(self._on_reset)
        session.schemeChanged.connect(self._redraw)

    def current(self) -> ListRow | None:
        """The row the keys are on."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def currentChanged(self, current: Any, previous: Any) -> None:
        """Tell which row the keys are on."""
        super().currentChanged(current, previous)
        self.currentRowChanged.emit(self.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes there; with Ctrl beside the open letter."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row, self._pressed = self._pressed, -1
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.row() == row:
            self._open(row, event.modifiers())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, with Ctrl beside; Ctrl+C copies the words of the row."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._open(row, event.modifiers())
        elif event.matches(QKeySequence.StandardKey.Copy) and row >= 0:
            words = "\n".join(piece.text for piece in self.rows.row(row).pieces)
            QGuiApplication.clipboard().setText(words or self.rows.row(row).title)
        else:
            super().keyPressEvent(event)

    def _open(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        beside = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.openRequested.emit(self.rows.row(row), beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        if event.oldSize().width() != event.size().width():
            self._delegate.forget()
        super().resizeEvent(event)

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

    def _redraw(self) -> None:
        self._delegate.forget()
        self.viewport().update()

    def _on_reset(self) -> None:
        """Other rows: the keys are on the first."""
        self._delegate.forget()
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))
        else:
            self.currentRowChanged.emit(None)
