# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a list over all letters: what one shows, and all of them as Qt's views see them.

A row is worded when it is drawn, and rows come into the view as it is scrolled: eight thousand
promises are narrowed and sorted in some milliseconds, and never laid out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kennisreader.core.letter import Span

Index = QModelIndex | QPersistentModelIndex

BATCH = 20
"""Rows taken into the view at a time; to lay one out takes half a millisecond."""

LEFT_OUT, NEW = "left out", "new"

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `ListRow`."""


class Piece(NamedTuple):
    """Words of a letter."""

    label: str
    """What they are or where they stand."""
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """Code points of ``text``, half-open."""
    looks: str = ""
    """Of marked words: ``LEFT_OUT`` (struck through), ``NEW`` (underlined), otherwise bold."""


class ListRow(NamedTuple):
    """What a row shows and where it leads."""

    pieces: tuple[Piece, ...] = ()
    """One or two; two stand side by side where there is room, if ``beside``."""
    title: str = ""
    """Of its letter, or of a heading."""
    lines: tuple[str, ...] = ()
    """Under the title, one line each."""
    flag: str = ""
    """What stands out about it, in a line."""
    urgent: bool = False
    """The flag is a warning."""
    bars: tuple[tuple[str, float], ...] = ()
    """Names and heights of bars, for a course over years."""
    places: tuple[Span, ...] = ()
    """Where it leads; a second place is opened beside the first."""
    search: str = ""
    """What is searched instead of going to a place."""
    beside: bool = False
    heading: bool = False
    """Parts the rows below it from those above; leads nowhere by itself."""

    def spoken(self) -> str:
        """The row in one line, for a screen reader."""
        words = [self.title] if self.heading else []
        words += [
            f"{piece.label}: {piece.text}" if piece.label else piece.text for piece in self.pieces
        ]
        words += [] if self.heading else [self.title]
        words += [*self.lines, self.flag]
        return ", ".join(" ".join(word.split()) for word in words if word)


class ListModel(QAbstractListModel):
    """Rows made of items that only ``describe`` understands.

    Attributes:
        items: all of them, in the view or not yet.
    """

    def __init__(self, describe: Callable[[Any], ListRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self.items: Sequence[Any] = ()
        self._shown = 0
        self._changing = False
        self._rows: dict[int, ListRow] = {}

    def show(self, items: Sequence[Any], upto: int = 0) -> None:
        """Show other items; the view has the first few, and at least ``upto``."""
        self._changing = True
        self.beginResetModel()
        self.items = items
        self._rows.clear()
        self._shown = min(max(BATCH, upto), len(items))
        self.endResetModel()
        self._changing = False

    def add(self, items: Sequence[Any]) -> None:
        """Show these items: the ones of before, in their order, and more behind them."""
        self.items = items
        if self._shown < BATCH:
            self.fetchMore(QModelIndex())

    def reword(self) -> None:
        """The language or the names of letters changed."""
        self._rows.clear()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(self._shown - 1))

    def row(self, number: int) -> ListRow:
        """A row, worded."""
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = self._describe(self.items[number])
        return row

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows in the view; a row has nothing below it."""
        return 0 if parent is not None and parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are items that the view has not taken in."""
        return not parent.isValid() and self._shown < len(self.items)

    def fetchMore(self, parent: Index) -> None:
        """Take in some more; who hears of a change may ask for the next in the middle of it."""
        upto = min(len(self.items), self._shown + BATCH)
        if parent.isValid() or upto == self._shown or self._changing:
            return
        self._changing = True
        self.beginInsertRows(QModelIndex(), self._shown, upto - 1)
        self._shown = upto
        self.endInsertRows()
        self._changing = False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says about a row."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row(index.row()).spoken()
        return self.row(index.row()) if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row has nothing below it."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemNeverHasChildren if index.isValid() else flags
