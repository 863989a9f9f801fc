# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes of the whole library as Qt's views see them: filtered, sorted, with a choice."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kennisreader.core.annotation import COLOURS
from kennisreader.core.annotation_query import NoteFilter, select
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.note_words import excerpt, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.core.annotation import Note
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.ui.session import Session

Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole + 1
"""The note's id."""


class NoteOrder(StrEnum):
    """In which order the notes stand."""

    PLACE = "place"
    """By the date of the letter, then by place."""
    CHANGED = "changed"
    """The latest change first."""
    COLOUR = "colour"
    """In the order of the keys, then by place."""


class NotesModel(QAbstractListModel):
    """The notes that the filter lets through; empty until `set_live` or `reload`.

    Attributes:
        filter: what a note must have to be shown.
        order: the order they stand in.
        total, doubtful: notes of the library, shown or not, and those of them to be checked.

    Signals:
        choiceChanged(): other notes are chosen.
    """

    choiceChanged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filter = NoteFilter()
        self.order = NoteOrder.PLACE
        self.total = self.doubtful = 0
        self._notes: list[Note] = []
        self._chosen: set[str] = set()
        self._spans: dict[str, Sequence[ThemeSpan]] = {}
        self._live = False
        self._stale = True
        session.notebook.changed.connect(lambda _letters: self._follow())
        session.lettersChanged.connect(self._on_letters)
        session.themesChanged.connect(self._on_letters)

    # What the stage asks

    def note_at(self, row: int) -> Note:
        """The note of a row, without the way through a QVariant."""
        return self._notes[row]

    def row_of(self, note_id: str) -> int:
        """The row of a note; -1 if it is not shown."""
        return next((row for row, note in enumerate(self._notes) if note.id == note_id), -1)

    def notes(self) -> tuple[Note, ...]:
        """The notes that are shown, in their order."""
        return tuple(self._notes)

    def chosen(self) -> tuple[Note, ...]:
        """The notes that are chosen and shown, in their order."""
        return tuple(note for note in self._notes if note.id in self._chosen)

    def is_chosen(self, row: int) -> bool:
        """Whether the note of a row is chosen."""
        return self._notes[row].id in self._chosen

    # What it tells

    def choose(self, rows: Iterable[int], *, on: bool) -> None:
        """Choose notes by their rows, or choose them no longer."""
        for row in rows:
            (self._chosen.add if on else self._chosen.discard)(self._notes[row].id)
            index = self.index(row)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.choiceChanged.emit()

    def choose_all(self, *, on: bool) -> None:
        """Choose every note that is shown, or none."""
        self._chosen = {note.id for note in self._notes} if on else set()
        self._all_changed()
        self.choiceChanged.emit()

    def set_filter(self, wanted: NoteFilter) -> None:
        """Show what another filter lets through."""
        if wanted != self.filter:
            self.filter = wanted
            self.reload()

    def set_order(self, order: NoteOrder) -> None:
        """Show the notes in another order."""
        if order != self.order:
            self.order = order
            self.reload()

    def set_live(self, *, live: bool) -> None:
        """Follow the notes, or let them be while nobody looks and catch up after."""
        self._live = live
        if live and self._stale:
            self.reload()

    def _follow(self) -> None:
        self._stale = True
        if self._live:
            self.reload()

    def reload(self) -> None:
        """Take the notes anew; rows stay where they are if the same notes are shown."""
        self._stale = False
        notes = self._wanted()
        if [note.id for note in notes] == [note.id for note in self._notes]:
            self._notes = notes
            self._all_changed()
        else:
            self.beginResetModel()
            self._notes = notes
            self.endResetModel()
        shown = {note.id for note in notes}
        if not self._chosen <= shown:
            self._chosen &= shown
        self.choiceChanged.emit()

    # Qt's interface

    def rowCount(self, parent: Index | None = None) -> int:
        """Notes shown; a note has nothing below it."""
        return 0 if parent is not None and parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says about the note of a row."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return excerpt(note.targets[0].exact or note.text, 200)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(note, self._session)
        if role == Qt.ItemDataRole.CheckStateRole:
            on = note.id in self._chosen
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return note.id if role == ID_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Choose a note."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.choose([index.row()], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A note can be chosen."""
        flags = super().flags(index)
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren
        return flags

    # Inside

    def _wanted(self) -> list[Note]:
        summaries = {summary.id: summary for summary in self._session.summaries()}
        notes = self._session.notebook.all()
        self.total = len(notes)
        self.doubtful = sum(note.needs_check for note in notes)
        spans = self._theme_spans(notes) if self.filter.themes else None
        found = list(select(notes, self.filter, summaries, spans))
        if self.order is NoteOrder.CHANGED:
            found.sort(key=lambda note: note.modified, reverse=True)
        elif self.order is NoteOrder.COLOUR:
            found.sort(key=lambda note: COLOURS.index(note.colour))
        return found

    def _theme_spans(self, notes: Iterable[Note]) -> dict[str, Sequence[ThemeSpan]]:
        for letter in {letter for note in notes for letter in note.letters} - self._spans.keys():
            try:
                self._spans[letter] = self._session.library.theme_spans(letter)
            except LibraryError:
                self._spans[letter] = ()  # it is not in the library
        return self._spans

    def _on_letters(self) -> None:
        self._spans.clear()
        self._follow()

    def _all_changed(self) -> None:
        if self._notes:
            self.dataChanged.emit(self.index(0), self.index(len(self._notes) - 1))
