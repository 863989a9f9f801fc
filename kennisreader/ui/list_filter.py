# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a list over all letters is narrowed by, its order, and the buttons that take it along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kennisreader.ui.filter_bar import FilterBar
from kennisreader.ui.filter_menu import FilterMenu
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.letter_words import SEPARATOR
from kennisreader.ui.library_filter import LetterFilter, choices, shown
from kennisreader.ui.list_kind import Wanted

if TYPE_CHECKING:
    from kennisreader.ui.list_kind import ListKind
    from kennisreader.ui.session import Session


class ListFilter(FilterBar):
    """A filter with buttons beside it.

    Attributes:
        letters: a button with a menu of years, ministries and kinds.
        letter, theme, state, order: lists; hidden where they make no sense.
        copy, save: take the list along.
        filter: the letters that ``letters`` lets through.

    Signals:
        lettersChosen(LetterFilter): a choice in the menu of ``letters``.
        copyRequested(), markdownRequested(), csvRequested(): what the buttons say.
    """

    lettersChosen = Signal(object)
    copyRequested = Signal()
    markdownRequested = Signal()
    csvRequested = Signal()

    def __init__(self, session: Session, kind: ListKind, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kind = kind
        self.filter = LetterFilter()
        self._menu = FilterMenu(self)
        self.letters = QPushButton(self)
        self.letters.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow at the end
        self.letter, self.theme = self._list(), self._list()
        self.state, self.order = self._list(whole=True), self._list(whole=True)
        self.narrowing = (self.letter, self.theme, self.state)
        self.copy, self.save = QPushButton(self), QPushButton(self)
        for widget in (self.letters, *self.narrowing, self.order, self.copy, self.save):
            self._flow.addWidget(widget)
        for box in (self.letter, self.theme):
            box.setVisible(kind.by_letter)
        self.letters.clicked.connect(self._open_letters)
        self.copy.clicked.connect(self.copyRequested)
        self.save.clicked.connect(self._open_save)
        self._menu.chosen.connect(self.lettersChosen)
        session.schemeChanged.connect(self._recolour)
        self.fill()

    def wanted(self) -> Wanted:
        """The filter and the order as they are set."""
        return Wanted(
            frozenset(each.id for each in shown(self._session.summaries(), self.filter)),
            self.letter.currentData() or "",
            self.theme.currentData() or "",
            self.words.text().strip(),
            self.state.currentData() or "",
            self.order.currentData() or "",
        )

    def is_narrow(self) -> bool:
        """Whether anything is left out."""
        chosen = any(each.currentData() for each in self.narrowing)
        return chosen or bool(self.words.text().strip()) or not self._of_letters().is_empty()

    def set_letters(self, chosen: LetterFilter) -> None:
        """Let other letters through."""
        if chosen != self.filter:
            self.filter = chosen
            self.fill()
            self.changed.emit()

    def set_takeable(self, *, on: bool) -> None:
        """Whether there is anything to take along."""
        self.copy.setEnabled(on)
        self.save.setEnabled(on)

    def fill(self) -> None:
        """Word everything and offer what there is; what was chosen stays if it is still there."""
        super().fill()
        session, kind = self._session, self._kind
        letters = shown(session.summaries(), self.filter)
        self._offer(
            self.letter, self.tr("All letters"), [(each.title, each.id) for each in letters]
        )
        themes = [(theme.name(session.language), theme.id) for theme in session.themes]
        self._offer(self.theme, self.tr("All themes"), themes)
        self._offer(self.state, self.tr("All"), kind.states())
        self._offer(self.order, None, kind.orders())
        self.state.setVisible(bool(kind.states()))
        self.order.setVisible(bool(kind.orders()))
        parts = [text for text, _ in self._menu.parts(self._of_letters())]
        self.letters.setText((SEPARATOR.join(parts) or self.tr("All years")).replace("&", "&&"))
        self._name()
        self._recolour()

    def _of_letters(self) -> LetterFilter:
        """What of the filter of letters this list goes by: one that is of all letters knows years."""
        chosen = self.filter
        if self._kind.by_letter:
            return chosen
        return LetterFilter(first_year=chosen.first_year, last_year=chosen.last_year)

    def _name(self) -> None:
        self.words.setPlaceholderText(self.tr("Search in this list"))
        self.copy.setText(self.tr("Copy as Markdown"))
        self.copy.setToolTip(self.tr("Copy the list as it is shown, as a table"))
        self.save.setText(self.tr("Save …"))
        of_letters = self.tr("Years, ministries and kinds of letters")
        names = (
            (self.words, self.tr("Search in this list")),
            (self.letters, of_letters if self._kind.by_letter else self.tr("Years")),
            (self.letter, self.tr("Letter")),
            (self.theme, self.tr("Theme")),
            (self.state, self.tr("Which of them")),
            (self.order, self.tr("Order")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)
        self.letters.setToolTip(plain_tip(names[1][1]))

    def _recolour(self) -> None:
        super()._recolour()
        self.letters.setIcon(icon("chevron-down", self._session.scheme.secondary))

    def _open_letters(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found, by_letter = choices(self._session.summaries()), self._kind.by_letter
        self._menu.fill(menu, found, self.filter, only_years=not by_letter)
        menu.popup(self.letters.mapToGlobal(self.letters.rect().bottomLeft()))

    def _open_save(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save as Markdown …")).triggered.connect(self.markdownRequested)
        menu.addAction(self.tr("Save as CSV …")).triggered.connect(self.csvRequested)
        menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft()))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.fill()
        super().changeEvent(event)
