# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The letters of the library as Qt's views see them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kennisreader.core.date_words import date_text
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.letter_words import SEPARATOR, byline
from kennisreader.ui.library_filter import LetterFilter, Order, heading, ordered, shown
from kennisreader.ui.scan_words import scan_tip

if TYPE_CHECKING:
    from kennisreader.core.library_values import LetterSummary
    from kennisreader.ui.session import Session

LETTER_MIME = "application/x-kennisreader-letter"
"""Kind of what is dragged from the library: the letter's id, UTF-8."""

Index = QModelIndex | QPersistentModelIndex


class LetterRole(IntEnum):
    """What the model tells about a letter beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    BYLINE = Qt.ItemDataRole.UserRole + 2
    """The line under the title."""
    HEADING = Qt.ItemDataRole.UserRole + 3
    """What stands above the first letter of its year or ministry; empty for the other letters."""
    DATE = Qt.ItemDataRole.UserRole + 4
    """The date as shown."""
    THEMES = Qt.ItemDataRole.UserRole + 5
    """``((theme id, marks), …)`` of the active themes that occur, in the order of the bar."""
    OPEN = Qt.ItemDataRole.UserRole + 6
    """Whether a pane shows the letter."""
    CURRENT = Qt.ItemDataRole.UserRole + 7
    """Whether it is the letter of the pane that has the focus."""


class LetterListModel(QAbstractListModel):
    """The letters that the filter lets through, in the chosen order, as a flat list.

    Headings are no rows of their own, so that the keys only ever land on letters.

    Attributes:
        filter: what a letter must be to be shown.
        order: the order they stand in.
        total: letters of the library, shown or not.

    Signals: those of every item model.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filter = LetterFilter()
        self.order = Order.OLD_TO_NEW
        self.total = 0
        self._letters: list[LetterSummary] = []
        self._rows: dict[str, int] | None = None
        self._open: frozenset[str] = frozenset()
        self._current = ""
        self.reload()
        session.activeThemesChanged.connect(self._all_changed)
        session.themesChanged.connect(self._all_changed)

    # What the panel asks

    def letter_at(self, row: int) -> LetterSummary:
        """The letter of a row, without the way through a QVariant."""
        return self._letters[row]

    def row_of(self, letter_id: str) -> int:
        """The row of a letter; -1 if it is not shown."""
        if self._rows is None:
            self._rows = {letter.id: row for row, letter in enumerate(self._letters)}
        return self._rows.get(letter_id, -1)

    def heading_at(self, row: int) -> str:
        """The heading above a row; empty if it stands under the same one as the row before."""
        own = heading(self._letters[row], self.order)
        if row and heading(self._letters[row - 1], self.order) == own:
            return ""
        return own if own != "?" else self._unknown()

    def theme_counts(self, row: int) -> tuple[tuple[str, int], ...]:
        """The marks of each active theme in a row's letter; themes without any left out."""
        counts = self._letters[row].theme_counts
        return tuple(
            (theme, counts[theme]) for theme in self._session.active_themes if counts.get(theme)
        )

    def is_open(self, row: int) -> bool:
        """Whether a pane shows the letter of a row."""
        return self._letters[row].id in self._open

    # What the panel tells

    def reload(self) -> None:
        """Take the letters from the session anew."""
        self._rearrange(self.filter, self.order)

    def set_filter(self, chosen: LetterFilter) -> None:
        """Show what another filter lets through."""
        if chosen != self.filter:
            self._rearrange(chosen, self.order)

    def set_order(self, order: Order) -> None:
        """Show the letters in another order."""
        if order != self.order:
            self._rearrange(self.filter, order)

    def set_open(self, letter_ids: Sequence[str], current: str) -> None:
        """Say which letters the panes show, and which of them has the focus (or ``""``)."""
        before = self._open | {self._current}
        self._open, self._current = frozenset(letter_ids), current
        for letter_id in before | self._open | {current}:
            row = self.row_of(letter_id)
            if row >= 0:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    # Qt's interface

    def rowCount(self, parent: Index | None = None) -> int:
        """Letters shown; a letter has nothing below it."""
        return 0 if parent is not None and parent.isValid() else len(self._letters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says about the letter of a row."""
        teller = _TELLERS.get(role)
        if teller is None or not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        return teller(self, index.row())

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A letter can be chosen and dragged to a pane."""
        flags = super().flags(index)
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags

    def mimeTypes(self) -> list[str]:
        """Kinds of what is dragged."""
        return [LETTER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the letter that is dragged."""
        data = QMimeData()
        for index in indexes[:1]:
            letter = self._letters[index.row()]
            data.setData(LETTER_MIME, QByteArray(letter.id.encode()))
            data.setText(letter.title)
        return data

    # Inside

    def _rearrange(self, chosen: LetterFilter, order: Order) -> None:
        letters = self._session.summaries()
        rows = ordered(shown(letters, chosen), order)
        self.beginResetModel()
        self.filter, self.order, self.total = chosen, order, len(letters)
        self._letters = rows
        self._rows = None
        self.endResetModel()

    def _all_changed(self) -> None:
        if self._letters:
            self.dataChanged.emit(self.index(0), self.index(len(self._letters) - 1))

    def _unknown(self) -> str:
        if self.order is Order.MINISTRY:
            return self.tr("Ministry unknown")
        return self.tr("Date unknown")

    def byline(self, row: int) -> str:
        """The line under the title."""
        return byline(self._letters[row], self._session.language)

    def _themes_text(self, row: int) -> str:
        """The bar in words: "talent 12 · huisvesting 3"."""
        parts = []
        for theme_id, count in self.theme_counts(row):
            theme = self._session.theme(theme_id)
            name = theme.name(self._session.language) if theme else theme_id
            parts.append(f"{name} {count}")
        return SEPARATOR.join(parts) or self.tr("No marks of the active themes")

    def _tip(self, row: int) -> str:
        letter = self._letters[row]
        lines = [letter.title, self.byline(row), *self._session.date_reasons(letter.id)]
        lines += [letter.senders, scan_tip(letter.scans), self._themes_text(row)]
        return plain_tip("\n".join(line for line in lines if line))

    def _spoken(self, row: int) -> str:
        parts = [self._letters[row].title, self.byline(row)]
        if self.is_open(row):
            parts.append(self.tr("open"))
        return ", ".join(parts)


_TELLERS: dict[int, Callable[[LetterListModel, int], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda model, row: model._letters[row].title,
    Qt.ItemDataRole.ToolTipRole: LetterListModel._tip,
    Qt.ItemDataRole.AccessibleTextRole: LetterListModel._spoken,
    Qt.ItemDataRole.AccessibleDescriptionRole: LetterListModel._themes_text,
    LetterRole.ID: lambda model, row: model._letters[row].id,
    LetterRole.BYLINE: LetterListModel.byline,
    LetterRole.HEADING: LetterListModel.heading_at,
    LetterRole.DATE: lambda model, row: date_text(model._letters[row], model._session.language),
    LetterRole.THEMES: LetterListModel.theme_counts,
    LetterRole.OPEN: LetterListModel.is_open,
    LetterRole.CURRENT: lambda model, row: model._letters[row].id == model._current,
}
