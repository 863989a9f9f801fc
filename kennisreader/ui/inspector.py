# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The right panel: tabs with what is known about the letter that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kennisreader.ui.citations_panel import CitationsPanel
from kennisreader.ui.fitting_tabs import FittingTabs
from kennisreader.ui.info_panel import InfoPanel
from kennisreader.ui.inspector_panel import InspectorPanel
from kennisreader.ui.notes_panel import NotesPanel
from kennisreader.ui.related_panel import RelatedPanel

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


_SYMBOLS = {"related": "link", "notes": "note", "citations": "quote", "info": "info"}
"""The symbols of the tabs, by the object names of their panels."""


class Inspector(QWidget):
    """The tabs; more can be added.

    Attributes:
        related, notes, citations, info: the panels that are always there.

    Signals:
        openRequested(letter id), openBesideRequested(letter id): show it here, or in a pane more.
        placeRequested(letter id, start, end): show these code points of a letter's text.
        editRequested(letter id): correct what is known about it.
        browseRequested(address): the user asked for a web address in the browser.
    """

    openRequested = Signal(str)
    openBesideRequested = Signal(str)
    placeRequested = Signal(str, int, int)
    editRequested = Signal(str)
    browseRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._letter_id: str | None = None
        self._panels: list[QWidget] = []
        self._tabs = FittingTabs(session, self)
        self._tabs.setAccessibleName(self.tr("About this letter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)
        self.related = RelatedPanel(session)
        self.notes = NotesPanel(session)
        self.citations = CitationsPanel(session)
        self.info = InfoPanel(session)
        self.citations.openRequested.connect(self.openRequested)
        self.citations.openBesideRequested.connect(self.openBesideRequested)
        self.citations.placeRequested.connect(self.placeRequested)
        self.citations.browseRequested.connect(self.browseRequested)
        self.info.editRequested.connect(self.editRequested)
        for panel in (self.related, self.notes, self.citations, self.info):
            self.add_panel(panel, panel.windowTitle())

    def add_panel(
        self, panel: QWidget, title: str, count: int | None = None, *, at: int | None = None
    ) -> None:
        """Add a tab at the end or at a place; the panel's object name is its name for `show_tab`.

        A panel with a ``show_letter`` method is told which letter is current.  The tab follows the
        panel's window title, and the count of an :class:`InspectorPanel`.
        """
        self._panels.append(panel)
        place = self._tabs.count() if at is None else at
        self._tabs.insert_panel(place, panel, title, _SYMBOLS.get(panel.objectName(), ""))
        self.set_count(panel, count)
        panel.windowTitleChanged.connect(lambda text: self._tabs.set_words(panel, text))
        if isinstance(panel, InspectorPanel):
            panel.countChanged.connect(lambda number: self.set_count(panel, number))
        self._tell(panel)

    def set_count(self, panel: QWidget, count: int | None) -> None:
        """Show a number behind a tab's title; None or a negative one shows none."""
        self._tabs.set_count(panel, count or 0)

    def show_letter(self, letter_id: str | None) -> None:
        """Be about another letter, or about none."""
        self._letter_id = letter_id
        for panel in self._panels:
            self._tell(panel)

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front, by its panel's object name (``citations``, ``info`` …)."""
        for panel in self._panels:
            if panel.objectName() == name:
                self._tabs.setCurrentWidget(panel)

    def tab(self) -> str:
        """The object name of the panel in front."""
        current = self._tabs.currentWidget()
        return "" if current is None else current.objectName()

    def show_citation(self, start: int) -> None:
        """Show what the citation at an offset of the current letter's text leads to."""
        self._tabs.setCurrentWidget(self.citations)
        self.citations.show_citation(start)

    def show_note(self, note_id: str, *, write: bool) -> None:
        """Show a note's card; with ``write`` the keys are in it.  An empty id: none is meant."""
        if note_id:
            self._tabs.setCurrentWidget(self.notes)
        self.notes.show_note(note_id, write=write)

    def _tell(self, panel: QWidget) -> None:
        follow = getattr(panel, "show_letter", None)
        if callable(follow):
            follow(self._letter_id)
