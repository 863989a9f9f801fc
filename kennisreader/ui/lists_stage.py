# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The stage of what runs over all letters: notes, promises, questions, wordings, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.check_panel import CheckPanel
from kennisreader.ui.choice_bar import ChoiceBar
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.labels import plain_label
from kennisreader.ui.list_pages import ListPages
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.notes_filter_bar import NotesFilterBar
from kennisreader.ui.notes_list import NotesList

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session


class ListsStage(QWidget):
    """All notes over all letters, and the lists of `ListPages` beside them.

    Attributes:
        list, filters, choice, check: the parts that are about notes.
        pages: the other lists.

    Signals:
        placeRequested(letter id, start, end, beside): show a note in its letter.
        noteChosen(note id): this note is meant.
        exportRequested(): export the chosen notes.
        rowRequested(ListRow, beside): go where a row of another list leads.
        yearsChanged(first or None, last or None): the filter of years is another one.
        told(text): what was done, for the status bar and the screen reader.
    """

    placeRequested = Signal(str, int, int, bool)
    noteChosen = Signal(str)
    exportRequested = Signal()
    rowRequested = Signal(object, bool)
    yearsChanged = Signal(object, object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._changes = NoteChanges(session, self)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = NotesList(session)
        self.filters = NotesFilterBar(session)
        self.choice = ChoiceBar(session)
        self.check = CheckPanel(session)
        self._build()
        notes = self.list.model_of_notes
        self.filters.changed.connect(self._narrow)
        self.list.openRequested.connect(self._open)
        self.list.deleteRequested.connect(self._delete)
        self.list.currentNoteChanged.connect(self._show_check)
        notes.modelReset.connect(self._refresh)
        session.notebook.changed.connect(lambda _letters: self._refresh_if_seen())
        notes.choiceChanged.connect(self._on_choice)
        self.choice.deleteRequested.connect(self._delete)
        self.choice.recolourRequested.connect(
            lambda colour: self._changes.recolour(notes.chosen(), colour)
        )
        self.choice.retagRequested.connect(self._retag)
        self.choice.exportRequested.connect(self.exportRequested)
        self.pages.rowRequested.connect(self.rowRequested)
        self.pages.yearsChanged.connect(self.filters.set_years)
        self.pages.yearsChanged.connect(self.yearsChanged)
        self.pages.told.connect(self.told)
        self.list.told.connect(self.told)
        self.choice.dropRequested.connect(lambda: notes.choose_all(on=False))
        self.check.placeChosen.connect(self._place)
        self.check.placeRequested.connect(
            lambda letter, start, end: self.placeRequested.emit(letter, start, end, False)
        )
        self.check.deleteRequested.connect(self._delete_one)
        self.setFocusProxy(self.list)
        self.retranslate()
        self._refresh()

    def chosen(self) -> tuple[Note, ...]:
        """The notes that are chosen."""
        return self.list.model_of_notes.chosen()

    def shown(self) -> tuple[Note, ...]:
        """The notes that the filter lets through."""
        return self.list.model_of_notes.notes()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.list.setAccessibleName(self.tr("Notes over all letters"))
        self._switches.setAccessibleName(self.tr("Which list"))
        self.pages.retranslate()
        self._refresh()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 0)
        column.setSpacing(10)
        self._switches = QWidget()
        flow = FlowLayout(self._switches, 4)
        self._all, self._doubtful = QToolButton(), QToolButton()
        self._stack = QStackedWidget()
        self.pages = ListPages(self._session, self._stack, self._switches)
        for button in (self._all, self._doubtful, *self.pages.buttons.values()):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(self._choose)
            flow.addWidget(button)
        self._all.setChecked(True)
        column.addWidget(self._switches)
        column.addWidget(self._stack, 1)
        self._notes = QWidget()
        column = QVBoxLayout(self._notes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addWidget(self.choice)
        self._stack.addWidget(self._notes)
        self._nothing = plain_label(self, name="secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(40, 60, 40, 0)
        self._pages = QStackedWidget()
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.list)
        self._parts.addWidget(self.check)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 1)
        self.check.hide()
        self._pages.addWidget(self._parts)
        self._pages.addWidget(self._nothing)
        column.addWidget(self._pages, 1)

    # What changed

    def show_list(self, name: str) -> None:
        """Show a list of `ListPages` by its name; empty: the notes."""
        (self.pages.buttons[name] if name else self._all).setChecked(True)
        self._choose()

    def _choose(self) -> None:
        """Another list."""
        name = self.pages.chosen()
        page = self.pages.page(name) if name else self._notes
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page if name else self.list)
        if not name:
            self._narrow()
        elif self.isVisible():
            page.setFocus()

    def set_years(self, first: int | None, last: int | None) -> None:
        """Show only what is from letters of these years, both included."""
        self.pages.set_years(first, last)
        self.filters.set_years(first, last)

    def _narrow(self) -> None:
        """Another filter, order or sub-list."""
        doubtful = self._doubtful.isChecked()
        notes = self.list.model_of_notes
        notes.set_order(self.filters.chosen_order())
        notes.set_filter(self.filters.wanted()._replace(needs_check=True if doubtful else None))
        self.check.setVisible(doubtful)
        self._show_check(self.list.note_id())
        self._refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Counts, and words where there is nothing to show."""
        notes = self.list.model_of_notes
        self._all.setText(self.tr("All notes {}").format(notes.total))
        self._doubtful.setText(self.tr("To check {}").format(notes.doubtful))
        self._pages.setCurrentWidget(self._parts if notes.rowCount() else self._nothing)
        self._nothing.setText(self._empty_words(notes.total))

    def _empty_words(self, total: int) -> str:
        if not total:
            return self.tr(
                "You have no notes yet. Open a letter, select words and press Ctrl+1 to Ctrl+4 to"
                " mark them, or Ctrl+M to write a note."
            )
        if self._doubtful.isChecked():
            return self.tr("Every note stands where its words are. There is nothing to check.")
        return self.tr("No note has all of this. Take away a word or a filter.")

    def _on_choice(self) -> None:
        self.choice.set_count(len(self.chosen()), len(self.shown()))

    def _show_check(self, note_id: str) -> None:
        if self._doubtful.isChecked():
            self.check.show_note(self._session.notebook.note(note_id) if note_id else None)

    # What is asked for

    def _open(self, note_id: str, beside: bool) -> None:
        note = self._session.notebook.note(note_id)
        if note is None:
            return
        if self._doubtful.isChecked():
            self._show_check(note_id)
            return
        first = note.targets[0]
        if self._session.summary(first.letter) is None:
            self.told.emit(self.tr("The letter of this note is not in the library"))
            return
        self.placeRequested.emit(first.letter, max(0, first.start), max(0, first.end), beside)
        self.noteChosen.emit(note_id)

    def _delete(self) -> None:
        """Delete the chosen notes, or the one the keys are on."""
        notes = self.chosen()
        if not notes:
            one = self._session.notebook.note(self.list.note_id())
            notes = () if one is None else (one,)
        if self._changes.delete(notes):
            self.told.emit(self.tr("%n note(s) deleted; Ctrl+Z brings them back", "", len(notes)))

    def _delete_one(self, note_id: str) -> None:
        note = self._session.notebook.note(note_id)
        if note is not None:
            self._changes.delete([note])

    def _retag(self, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        notes = self.chosen()
        if self._changes.retag(notes, add, remove):
            self.told.emit(self.tr("Tags of %n note(s) changed", "", len(notes)))

    def _place(self, note_id: str, targets: object) -> None:
        note = self._session.notebook.note(note_id)
        if note is not None and isinstance(targets, tuple):
            self._changes.place(note, targets)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        self.list.model_of_notes.set_live(live=True)
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the notes change unseen: marking words in a letter must not wait for this list."""
        super().hideEvent(event)
        self.list.model_of_notes.set_live(live=False)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
