# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The actions that fit what was typed, as values and as a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence

from kennisreader.core.name_match import match
from kennisreader.ui import actions as action_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Entry(NamedTuple):
    """One action as the list shows it."""

    action: QAction
    path: str
    """Where it stands in the menus."""
    source: str = ""
    """Its English words: they find it in any language."""

    @property
    def name(self) -> str:
        """The action's words without the mark of the mnemonic and without dots."""
        return action_table.plain(self.action.text()).removesuffix("…")


class Found(NamedTuple):
    """An entry that fits what was typed."""

    entry: Entry
    positions: tuple[int, ...]
    """Code points of its name that were typed."""


def entries(actions: Mapping[str, QAction], themes: Iterable[QAction]) -> list[Entry]:
    """List every action that can be run now, in the order of the menus."""
    result = []
    for row in action_table.ROWS:
        action = actions[row.id]
        if action.isEnabled() and action.isVisible() and row.id != "all_actions":
            result.append(Entry(action, action_table.menu_path(row), row.text))
    path = action_table.plain(action_table.menu_title("themes"))
    return result + [Entry(action, path, "theme") for action in themes]


def search(all_entries: Sequence[Entry], query: str, recent: Sequence[str]) -> list[Found]:
    """Order the entries that fit: best first; those used last first where nothing is typed."""
    rank = {name: index for index, name in enumerate(recent)}
    fitting = []
    for order, entry in enumerate(all_entries):
        fit = match(query, entry.name, entry.path, entry.source)
        if fit is not None:
            used = rank.get(entry.action.objectName(), len(rank))
            score = round(fit.score) if query.strip() else 0
            fitting.append(((-score, used, -fit.score if score else 0, order), entry, fit))
    fitting.sort(key=lambda each: each[0])
    return [Found(entry, fit.positions) for _, entry, fit in fitting]


class FoundModel(QAbstractListModel):
    """The entries that fit, as a list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Count the entries; they have no children."""
        return 0 if parent is not None and parent.isValid() else len(self.found)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give an entry's name, all that is known of it in words, or the value itself."""
        if not index.isValid():
            return None
        entry = self.found[index.row()].entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (entry.name, entry.path, shortcut(entry.action))))
        if role == Qt.ItemDataRole.UserRole:
            return self.found[index.row()]
        return None


def shortcut(action: QAction) -> str:
    """Write an action's first keys as this system writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
