# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the list of all notes is narrowed by: words, letter, year, tag, colour, theme; and its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent

from kennisreader.core.annotation import COLOURS
from kennisreader.core.annotation_query import NoteFilter, letter_order, tag_counts
from kennisreader.ui import note_colours
from kennisreader.ui.filter_bar import FilterBar
from kennisreader.ui.notes_model import NoteOrder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QWidget

    from kennisreader.ui.session import Session

STRAYS = "\0"
"""Stands for the notes whose letter is not in the library, among the ids of letters."""


class NotesFilterBar(FilterBar):
    """A filter of what occurs in the notes.

    Attributes:
        letter, year, tag, colour, theme, order: the lists.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._years: tuple[int | None, int | None] = (None, None)
        self.letter, self.year, self.tag = (self._list() for _ in range(3))
        self.colour, self.theme = self._list(), self._list()
        self.narrowing = (self.letter, self.year, self.tag, self.colour, self.theme)
        self.order = self._list(whole=True)
        for widget in (*self.narrowing, self.order):
            self._flow.addWidget(widget)
        session.notebook.changed.connect(lambda _letters: self.make_stale())
        session.schemeChanged.connect(self.make_stale)
        self._name()

    def wanted(self) -> NoteFilter:
        """The filter as it is set."""
        letter, year = self.letter.currentData(), self.year.currentData()
        first, last = (year, year) if year else self._years
        return NoteFilter(
            words=self.words.text().strip(),
            letters=frozenset([letter] if letter and letter != STRAYS else []),
            first_year=first,
            last_year=last,
            tags=_one(self.tag),
            colours=_one(self.colour),
            themes=_one(self.theme),
            without_letter=True if letter == STRAYS else None,
        )

    def set_years(self, first: int | None, last: int | None) -> None:
        """Ask for notes on letters of these years, both included, unless one year is chosen here."""
        if (first, last) != self._years:
            self._years = (first, last)
            self.fill()
            self.changed.emit()

    def _years_text(self) -> str:
        """What the first row of the years asks for."""
        first, last = self._years
        if first is None and last is None:
            return self.tr("All years")
        if last is None:
            return self.tr("From {0}").format(first)
        if first is None:
            return self.tr("Up to {0}").format(last)
        return str(first) if first == last else f"{first}–{last}"

    def chosen_order(self) -> NoteOrder:
        """The order as it is set."""
        return NoteOrder(self.order.currentData() or NoteOrder.PLACE)

    def fill(self) -> None:
        """Offer what occurs in the notes; what was chosen stays, if it still occurs."""
        super().fill()
        session = self._session
        notes = session.notebook.all()
        summaries = {summary.id: summary for summary in session.summaries()}
        about = {letter for note in notes for letter in note.letters}
        known = sorted(about & summaries.keys(), key=lambda each: letter_order(each, summaries))
        before = self.wanted()
        letters: list[tuple[str, Any]] = [(summaries[each].title, each) for each in known]
        if about - summaries.keys():
            letters.append((self.tr("Not in the library"), STRAYS))
        dates = (summaries[each].date or "" for each in known)
        years = sorted({int(date[:4]) for date in dates if date[:4].isdigit()})
        self._offer(self.letter, self.tr("All letters"), letters)
        self._offer(self.year, self._years_text(), [(str(year), year) for year in years])
        tags = [(f"#{tag}  {count}", tag) for tag, count in tag_counts(notes)]
        self._offer(self.tag, self.tr("All tags"), tags)
        used = [colour for colour in COLOURS if any(note.colour == colour for note in notes)]
        self._offer(
            self.colour, self.tr("All colours"), [(note_colours.name(each), each) for each in used]
        )
        for row, colour in enumerate(used, 1):
            self.colour.setItemIcon(row, note_colours.sign_icon(colour, session.scheme))
        themes = [(theme.name(session.language), theme.id) for theme in session.themes]
        self._offer(self.theme, self.tr("All themes"), themes)
        orders = (
            (self.tr("In order of the letters"), NoteOrder.PLACE),
            (self.tr("Latest change first"), NoteOrder.CHANGED),
            (self.tr("By colour"), NoteOrder.COLOUR),
        )
        self._offer(self.order, None, orders)
        self._name()
        if self.wanted() != before:
            self.changed.emit()

    def _name(self) -> None:
        """Say what each part is for."""
        self.words.setPlaceholderText(self.tr("Search in notes"))
        names = (
            (self.words, self.tr("Search in notes")),
            (self.letter, self.tr("Letter")),
            (self.year, self.tr("Year")),
            (self.tag, self.tr("Tag")),
            (self.colour, self.tr("Colour")),
            (self.theme, self.tr("Theme")),
            (self.order, self.tr("Order")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.make_stale()
        super().changeEvent(event)


def _one(box: QComboBox) -> frozenset[str]:
    value = box.currentData()
    return frozenset([value] if value else [])
