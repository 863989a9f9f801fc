# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A column of note cards of which only those in and near sight exist: a card takes 3 ms to make."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from kennisreader.core.annotation import Note
    from kennisreader.ui.note_card import NoteCard

SLICE = 8
"""Milliseconds of making cards in one turn of the event loop."""

GAP = 8
"""Space between two cards, in pixels."""

BEYOND = 0.5
"""Cards are made this share of the height in sight above and below it, for whoever goes on by key."""

FAR = 2.5
"""Cards that are further away, in the same measure, go again, unless the keys are in them."""


class NoteColumn(QWidget):
    """Shows notes one below the other; a card that nobody has seen has an estimated height.

    Whoever scrolls it calls `fill_later` after each step.

    Attributes:
        cards: those that exist, by the ids of their notes, from top to bottom.

    Signals:
        retiring(NoteCard): a card is about to go; what was typed in it must be stored now.
        moved(pixels): what stands at the top in sight has moved down by so much.
        filled(): every card in and near sight is there.
    """

    retiring = Signal(object)
    moved = Signal(int)
    filled = Signal()

    def __init__(self, make: Callable[[Note, QWidget], NoteCard], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self._notes: list[Note] = []
        self._rows: dict[str, int] = {}
        self._heights: dict[str, int] = {}
        self._tops: list[int] = [0]
        self.cards: dict[str, NoteCard] = {}
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fill)

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes in this order; the cards of those that stay are kept."""
        self._notes = list(notes)
        self._rows = {note.id: row for row, note in enumerate(notes)}
        for name in self.cards.keys() - self._rows.keys():
            self._retire(name)
        for name, card in self.cards.items():
            card.show_note(self._notes[self._rows[name]])
        self._sort()
        self._measure(*self.cards)
        self._place()
        self.fill_later()

    def extent(self, note_id: str) -> tuple[int, int] | None:
        """Top and bottom of a note's card, made or not; None if the note is not shown."""
        row = self._rows.get(note_id)
        return None if row is None else (self._tops[row], self._tops[row + 1] - GAP)

    def card(self, note_id: str) -> NoteCard | None:
        """The card of a note, made now if need be; None if the note is not shown."""
        row = self._rows.get(note_id)
        if row is None:
            return None
        if note_id not in self.cards:
            self._add(row)
            self._place()
        return self.cards[note_id]

    def fill(self) -> None:
        """Make cards in and near sight, the former first, as many as one turn allows."""
        clock = QElapsedTimer()
        clock.start()
        top, bottom = self._sight()
        if bottom <= top:
            return
        near = round((bottom - top) * BEYOND)
        for low, high in ((top, bottom), (top - near, bottom + near)):
            while (row := self._missing(low, high)) is not None:
                if clock.elapsed() >= SLICE:
                    self.fill_later()
                    return
                self._add(row)
                self._place()
        far = round((bottom - top) * FAR)
        self._clear(top - far, bottom + far)
        self.filled.emit()

    def fill_later(self) -> None:
        """Do so in the next turn of the event loop."""
        self._later.start()

    def finish(self) -> None:
        """Make every card at once."""
        while (row := self._missing(0, self._tops[-1])) is not None:
            self._add(row)
            self._place()

    def sizeHint(self) -> QSize:
        """As high as all cards."""
        return QSize(120, max(0, self._tops[-1] - GAP))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and no less high."""
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines in the cards anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure(*self.cards)
            self._place()
        self.fill_later()

    def event(self, event: QEvent) -> bool:
        """A card wants another height: something was written in it, or its font is another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure(*self.cards)
            self._place()
            self.fill_later()
        return super().event(event)

    # Inside

    def _sight(self) -> tuple[int, int]:
        """Top and bottom of what is in sight of the column."""
        seen = self.visibleRegion().boundingRect()
        return seen.top(), seen.top() + seen.height()

    def _missing(self, low: int, high: int) -> int | None:
        """The first row between two heights that has no card."""
        for row, (top, below) in enumerate(itertools.pairwise(self._tops)):
            if below > low and top < high and self._notes[row].id not in self.cards:
                return row
        return None

    def _add(self, row: int) -> None:
        note = self._notes[row]
        card = self.cards[note.id] = self._make(note, self)
        card.show()
        self._measure(note.id)
        self._sort()
        chain = [part for each in self.cards.values() for part in each.key_parts()]
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _sort(self) -> None:
        rows = self._rows
        self.cards = {name: self.cards[name] for name in sorted(self.cards, key=rows.__getitem__)}

    def _clear(self, low: int, high: int) -> None:
        """Let the cards go that are far away."""
        for name in tuple(self.cards):
            row, card = self._rows[name], self.cards[name]
            far = self._tops[row + 1] < low or self._tops[row] > high
            if far and not card.isAncestorOf(card.window().focusWidget() or self):
                self._retire(name)

    def _retire(self, name: str) -> None:
        card = self.cards.pop(name)
        self.retiring.emit(card)
        card.hide()
        card.deleteLater()  # this may be called by an event of something in it

    def _measure(self, *names: str) -> None:
        for name in names:
            layout = self.cards[name].layout()
            assert layout is not None  # a card has one
            layout.activate()
            self._heights[name] = layout.totalHeightForWidth(self._width())

    def _width(self) -> int:
        return max(120, self.width())

    def _place(self) -> None:
        """Stack the cards; what is at the top in sight stays there."""
        top, _ = self._sight()
        first = max(0, next((r for r, y in enumerate(self._tops) if y > top), 1) - 1)
        held = self._notes[first].id if top > 0 and first < len(self._notes) else ""
        before = self._tops[first]
        known = [self._heights[note.id] for note in self._notes if note.id in self._heights]
        usual = sum(known) // len(known) if known else self.fontMetrics().height() * 7
        self._tops, y = [], 0
        for note in self._notes:
            self._tops.append(y)
            y += self._heights.get(note.id, usual) + GAP
        self._tops.append(y)
        for name, card in self.cards.items():
            row = self._rows[name]
            height = self._tops[row + 1] - self._tops[row] - GAP
            card.setGeometry(0, self._tops[row], self._width(), height)
        self.updateGeometry()
        if held and held in self._rows and self._tops[self._rows[held]] != before:
            self.moved.emit(self._tops[self._rows[held]] - before)
