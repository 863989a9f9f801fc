# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inspector's tab on notes: those about the current letter, in the order of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.ui.inspector_panel import InspectorPanel
from kennisreader.ui.labels import plain_label
from kennisreader.ui.note_card import NoteCard
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.note_column import NoteColumn
from kennisreader.ui.note_field import RETRY_AFTER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session


class NotesPanel(InspectorPanel):
    """A card a note.

    Signals:
        placeRequested(letter id, start, end): show these code points of a letter's text.
        besideRequested(letter id, start, end): show them next to the current letter.
        noteChosen(note id): this note is meant now.
        tieRequested(note id, letter): tie its passage in this letter with a second one.
        left(): the reader is done writing; the keys go back to the letter.
    """

    placeRequested = Signal(str, int, int)
    besideRequested = Signal(str, int, int)
    noteChosen = Signal(str)
    tieRequested = Signal(str, str)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("notes")
        self._changes = NoteChanges(session, self)
        self._list: NoteColumn | None = None
        self._list_of: str | None = None
        self._unstored: dict[str, str] = {}
        self._retry = QTimer(self, singleShot=True, interval=RETRY_AFTER)
        self._retry.timeout.connect(self.flush)
        self._current = self._goal = ""
        self._go = 0
        session.notebook.changed.connect(self._on_changed)
        session.schemeChanged.connect(self._refresh)
        self.verticalScrollBar().valueChanged.connect(self._fill)
        self.verticalScrollBar().rangeChanged.connect(self._seek)
        self.retitle()

    def retitle(self) -> None:
        """Word the tab's title anew."""
        self.setWindowTitle(self.tr("Notes"))

    @property
    def _cards(self) -> Mapping[str, NoteCard]:
        """The cards that exist: those in and near sight."""
        return {} if self._list is None else self._list.cards

    def show_letter(self, letter_id: str | None) -> None:
        """Be about another letter, or about none; what was typed is stored first."""
        self.flush()
        super().show_letter(letter_id)
        self.countChanged.emit(len(self._notes()))

    def show_note(self, note_id: str, *, write: bool = False) -> None:
        """Bring a note's card into view as the one that is meant; ``write``: with the keys in it."""
        before, self._current = self._cards.get(self._current), note_id
        if before is not None:
            before.set_current(current=False)
        self._goal = note_id
        if not note_id or not (write or self.isVisible()):
            return
        if self._stale:
            self._restart()
        if self._list is None:
            return
        card = self._list.card(note_id) if write else self._cards.get(note_id)
        if card is not None:
            card.set_current(current=True)
            if write:
                card.write()
        self._list.fill_later()

    def flush(self) -> bool:
        """Store what was typed and is not stored yet; False if some of it could not be.

        What could not be stored is kept here, by note, also when its card goes.
        """
        for card in tuple(self._cards.values()):
            self._flush_card(card)
        for name in self._unstored.keys() - self._cards.keys():
            self._write(name, self._unstored[name])
        if self._unstored:
            self._retry.start()  # and why it is not stored is told again, until it is
        return not self._unstored

    def _flush_card(self, card: NoteCard) -> None:
        name = card.note.id
        if card.field.flush() or self._session.notebook.note(name) is None:
            self._unstored.pop(name, None)
        else:
            self._unstored[name] = card.field.toPlainText()
            self._retry.start()

    def make_stale(self) -> None:
        """Look at the notes anew; what was typed is stored first, and the keys stay in their card."""
        self.flush()
        self._leave_what_is_gone()
        notes = self._notes()
        if (
            self.isVisible()
            and notes
            and self._list is not None
            and self._list_of == self._letter_id
        ):
            self._list.set_notes(notes)
        else:
            super().make_stale()

    def _leave_what_is_gone(self) -> None:
        """Give the keys back to the letter if they are in the card of a note that is no more."""
        focus = self.window().focusWidget()
        for name, card in self._cards.items():
            if focus is not None and card.isAncestorOf(focus):
                if self._session.notebook.note(name) is None:
                    self.left.emit()
                return

    def finish(self) -> None:
        """Make all cards at once."""
        super().finish()
        if self._list is not None:
            self._list.finish()

    def rows(self) -> Iterator[QWidget]:
        """The column of cards, or words where there are none."""
        content = self.widget() or self
        notes = self._notes()
        self._list, self._list_of = None, self._letter_id
        self.countChanged.emit(len(notes))
        if self._letter_id is None:
            yield plain_label(
                content, self.tr("Open a letter to see your notes."), name="secondary"
            )
        elif not notes:
            words = self.tr(
                "No notes in this letter yet. Select words and press Ctrl+1 to Ctrl+4 to mark them,"
                " or Ctrl+M to write a note."
            )
            yield plain_label(content, words, name="secondary")
        else:
            self._list = NoteColumn(self._card, content)
            self._list.retiring.connect(self._flush_card)
            self._list.filled.connect(self._on_filled)
            self._list.moved.connect(self._hold)
            self._list.set_notes(notes)
            yield self._list

    def _notes(self) -> tuple[Note, ...]:
        if self._letter_id is None:
            return ()
        try:
            return self._session.notebook.about(self._letter_id)
        except LibraryError as error:
            self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
            return ()

    def _card(self, note: Note, content: QWidget) -> NoteCard:
        here = self._letter_id or ""
        card = NoteCard(self._session, note, here, content)
        card.set_current(current=note.id == self._current)
        name = note.id
        card.written.connect(lambda text: self._write(name, text))
        card.recolourRequested.connect(
            lambda colour: self._with(name, lambda n: self._changes.recolour([n], colour))
        )
        card.relationChosen.connect(
            lambda words: self._with(name, lambda n: self._changes.relate(n, words))
        )
        card.untieRequested.connect(
            lambda: self._with(name, lambda n: self._changes.untie(n, here))
        )
        card.deleteRequested.connect(lambda: self._with(name, lambda n: self._changes.delete([n])))
        card.tieRequested.connect(lambda: self.tieRequested.emit(name, here))
        card.placeRequested.connect(lambda target: self._show_place(name, target))
        card.entered.connect(lambda: self._on_entered(name))
        card.left.connect(self.left)
        if name in self._unstored:
            card.field.setPlainText(self._unstored[name])
        return card

    def _with(self, note_id: str, do: Callable[[Note], object]) -> None:
        """Do something with a note as it is now; it may be gone."""
        note = self._session.notebook.note(note_id)
        if note is not None:
            do(note)

    def _write(self, note_id: str, text: str) -> None:
        """Store the words of a note; its field hears of it only once they are stored."""
        self._with(note_id, lambda note: self._changes.write(note, text, self._go))
        note = self._session.notebook.note(note_id)
        if note is None or note.text == text:
            self._unstored.pop(note_id, None)
            if note_id in self._cards:
                self._cards[note_id].field.set_words(text)

    def _on_entered(self, note_id: str) -> None:
        """Writing begins: what is typed until the keys leave is one step of Undo."""
        self._go += 1
        if note_id != self._current:
            self.show_note(note_id)
            self.noteChosen.emit(note_id)

    def _show_place(self, note_id: str, number: int) -> None:
        note = self._session.notebook.note(note_id)
        if note is None or number >= len(note.targets):
            return
        target = note.targets[number]
        start, end = max(0, target.start), max(0, target.end)
        self.noteChosen.emit(note_id)
        signal = self.placeRequested if target.letter == self._letter_id else self.besideRequested
        signal.emit(target.letter, start, end)

    def _on_changed(self, letters: frozenset[str]) -> None:
        """Notes changed: cards of the same notes show what is new."""
        if self._letter_id in letters:
            self.countChanged.emit(len(self._notes()))
            self.make_stale()

    def _refresh(self) -> None:
        for card in self._cards.values():
            card.show_note(card.note)

    def _seek(self) -> None:
        """Scroll to the card that is meant; its place is an estimate until it is there."""
        extent = None if self._list is None else self._list.extent(self._goal)
        if self._list is not None and extent is not None:
            middle, half = sum(extent) // 2, (extent[1] - extent[0]) // 2
            self.ensureVisible(0, self._list.y() + middle, 0, half + 12)

    def _on_filled(self) -> None:
        """The cards in sight are there: if the one that is meant is among them, it is found."""
        if self._goal:
            before = self.verticalScrollBar().value()
            self._seek()
            if self.verticalScrollBar().value() == before:
                self._goal = ""

    def _hold(self, pixels: int) -> None:
        """Cards above what is in sight are higher than was thought: scroll along."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _fill(self) -> None:
        if self._list is not None:
            self._list.fill_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More cards may be in sight."""
        super().resizeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up, and bring the note into view that is meant."""
        super().showEvent(event)
        if self._current:
            self.show_note(self._current)
