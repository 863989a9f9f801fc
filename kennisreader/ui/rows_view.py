# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A list over all letters as keys and mouse see it: what the notes and the other lists have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kennisreader.ui.gestures import with_control

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from kennisreader.ui.row_delegate import RowDelegate
    from kennisreader.ui.session import Session


class RowsView(QListView):
    """Rows of which a click or Enter opens one, with Ctrl beside the open letter."""

    def __init__(
        self,
        session: Session,
        model: QAbstractListModel,
        delegate: Callable[[QListView], RowDelegate],
        parent: QWidget | None = None,
    ) -> None:
        """``delegate`` makes what draws the rows of a view."""
        super().__init__(parent)
        self._session = session
        self._pressed = -1
        model.setParent(self)
        self._delegate = delegate(self)
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
        self.setModel(model)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))
        session.schemeChanged.connect(self._redraw)
        session.settings.changed.connect(self._on_setting)

    # What a list answers by itself

    def _open(self, row: int, *, beside: bool) -> None:
        """Go where a row leads."""
        raise NotImplementedError

    def _copy(self, row: int) -> None:
        """Copy a row, or what is chosen."""
        raise NotImplementedError

    def _click(self, row: int, event: QMouseEvent) -> None:
        """A click on a row opens it."""
        self._open(row, beside=with_control(event))

    # Keys and mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began."""
        super().mousePressEvent(event)
        self._pressed = self.indexAt(event.position().toPoint()).row()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What began and ends on one row is a click."""
        super().mouseReleaseEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        pressed, self._pressed = self._pressed, -1
        if event.button() == Qt.MouseButton.LeftButton and row >= 0 and row == pressed:
            self._click(row, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, with Ctrl beside; Ctrl+C copies."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._open(row, beside=with_control(event))
        elif event.matches(QKeySequence.StandardKey.Copy) and row >= 0:
            self._copy(row)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        if event.type() == QEvent.Type.FontChange:
            self._refit()
        super().changeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading_"):
            self._refit()

    def _refit(self) -> None:
        self._delegate.refit()
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def _redraw(self) -> None:
        self._delegate.forget()
        self.viewport().update()
