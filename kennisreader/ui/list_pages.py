# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lists beside the notes, and the buttons that choose one; a list is made when it is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from kennisreader.ui.library_filter import LetterFilter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from kennisreader.ui.list_kind import ListKind
    from kennisreader.ui.list_page import ListPage
    from kennisreader.ui.session import Session

NAMES = ("rewordings", "promises", "questions", "words")
"""The lists in the order of their buttons."""


class ListPages(QObject):
    """Puts lists into a stack of pages.

    Attributes:
        buttons: one a list, to be put where the reader chooses among lists.
        filter: the letters that the lists are from.

    Signals:
        rowRequested(ListRow, beside): go where a row leads.
        yearsChanged(first or None, last or None): the filter of years is another one.
        told(text): something for the status bar and the screen reader.
    """

    rowRequested = Signal(object, bool)
    yearsChanged = Signal(object, object)
    told = Signal(str)

    def __init__(self, session: Session, pages: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = pages
        self._pages: dict[str, ListPage] = {}
        self.filter = LetterFilter()
        self.buttons = {name: QToolButton(parent) for name in NAMES}
        for button in self.buttons.values():
            button.setCheckable(True)
            button.setAutoExclusive(True)
        self.retranslate()

    def chosen(self) -> str:
        """The name of the list whose button is down; empty if it is one of others."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def page(self, name: str) -> ListPage:
        """A list, made when it is first asked for."""
        if name not in self._pages:
            from kennisreader.ui.list_page import ListPage

            made = self._pages[name] = ListPage(self._session, self._kind(name))
            made.rowRequested.connect(self.rowRequested)
            made.lettersChosen.connect(self._choose)
            made.told.connect(self.told)
            made.set_letters(self.filter)
            self._stack.addWidget(made)
        return self._pages[name]

    def set_years(self, first: int | None, last: int | None) -> None:
        """Show only what is from letters of these years, both included."""
        self._choose(replace(self.filter, first_year=first, last_year=last))

    def retranslate(self) -> None:
        """Word the buttons in the language in force."""
        translate = QCoreApplication.translate
        words = (
            translate("ListPages", "Changed wordings"),
            translate("ListPages", "Promises"),
            translate("ListPages", "Questions"),
            translate("ListPages", "Word use"),
        )
        for button, text in zip(self.buttons.values(), words, strict=True):
            button.setText(text)

    def _choose(self, chosen: LetterFilter) -> None:
        before, self.filter = self.filter, chosen
        for page in self._pages.values():
            page.set_letters(chosen)
        years = (chosen.first_year, chosen.last_year)
        if years != (before.first_year, before.last_year):
            self.yearsChanged.emit(*years)

    def _kind(self, name: str) -> ListKind:
        if name == "rewordings":
            from kennisreader.ui.list_rewordings import Rewordings

            return Rewordings(self._session)
        if name == "promises":
            from kennisreader.ui.list_promises import Promises

            return Promises(self._session)
        if name == "questions":
            from kennisreader.ui.list_questions import Questions

            return Questions(self._session)
        from kennisreader.ui.list_words import Words

        return Words(self._session)
