# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A list over all letters other than the notes, and what keys and clicks in it ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from kennisreader.ui.list_delegate import ListDelegate
from kennisreader.ui.list_rows import ListModel
from kennisreader.ui.rows_view import RowsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.list_rows import ListRow
    from kennisreader.ui.session import Session


class ListOfRows(RowsView):
    """Rows of words.

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
        rows = ListModel(describe)
        super().__init__(session, rows, lambda view: ListDelegate(session, rows, view), parent)
        self.rows = rows

    def show_items(self, items: Sequence[Any], *, stay: bool) -> None:
        """Show other items, the keys on the first; with ``stay`` on what they were on, at the height
        where it was, if it is among them.
        """
        before = self.currentIndex()
        on = self.rows.items[before.row()] if stay and before.isValid() else None
        top = self.visualRect(before).top()
        row = items.index(on) if on in items else 0
        self.rows.show(items, row + 1)
        if not items:
            self.currentRowChanged.emit(None)
            return
        self.setCurrentIndex(self.rows.index(row))
        if row:
            moved = self.visualRect(self.currentIndex()).top() - top
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def current(self) -> ListRow | None:
        """The row the keys are on."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def currentChanged(self, current: Any, previous: Any) -> None:
        """Tell which row the keys are on."""
        super().currentChanged(current, previous)
        self.currentRowChanged.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words elsewhere."""
        if event.oldSize().width() != event.size().width():
            self._delegate.forget()
        super().resizeEvent(event)

    def _open(self, row: int, *, beside: bool) -> None:
        self.openRequested.emit(self.rows.row(row), beside)

    def _copy(self, row: int) -> None:
        """Copy the words of a row."""
        words = "\n".join(piece.text for piece in self.rows.row(row).pieces)
        QGuiApplication.clipboard().setText(words or self.rows.row(row).title)
