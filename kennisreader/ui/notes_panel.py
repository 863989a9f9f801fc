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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session


class NotesPanel(InspectorPanel):
    """A card a note.

    Signals:
        placeRequested(letter id, start, end): show these code points of a letter's text.
        besideRequested(letter id, start, end): show them next to the current letter.
        noteChosen(note id): this note is meant now.
        tieRequested(note id): tie it with a second passage.
        left(): the reader is done writing; the keys go back to the letter.
    """

    placeRequested = Signal(str, int, int)
    besideRequested = Signal(str, int, int)
    noteChosen = Signal(str)
    tieRequested = Signal(str)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("notes")
        self._changes = NoteChanges(session, self)
        self._cards: dict[str, NoteCard] = {}
        self._unstored: dict[str, str] = {}
        self._current = ""
        self._go = 0
        session.notebook.changed.connect(self._on_changed)
        session.schemeChanged.connect(self._refresh)
        self.retitle()

    def retitle(self) -> None:
        """Word the tab's title anew."""
        self.setWindowTitle(self.tr("Notes"))

    def show_letter(self, letter_id: str | None) -> None:
        """Be about another letter, or about none; what was typed is stored first."""
        self.flush()
        super().show_letter(letter_id)
        self.countChanged.emit(len(self._notes()))

    def show_note(self, note_id: str, *, write: bool = False) -> None:
        """Bring a note's card into view as the one that is meant; ``write``: with the keys in it."""
        before = self._cards.get(self._current)
        if before is not None:
            before.set_current(current=False)
        self._current = note_id
        if not note_id:
            return
        self.finish()
        card = self._cards.get(note_id)
        if card is None:
            return
        card.set_current(current=True)
        if write:
            card.write()
        QTimer.singleShot(0, card, lambda: self._bring_into_view(note_id))

    def flush(self) -> bool:
        """Store what was typed and is not stored yet; False if some of it could not be.

        What could not be stored is kept here, by note, also when its card goes.
        """
        for name, card in tuple(self._cards.items()):
            if card.field.flush() or self._session.notebook.note(name) is None:
                self._unstored.pop(name, None)
            else:
                self._unstored[name] = card.field.toPlainText()
        for name in self._unstored.keys() - self._cards.keys():
            self._write(name, self._unstored[name])
        return not self._unstored

    def make_stale(self) -> None:
        """Build anew; what was typed is stored first, and the keys stay in their card."""
        self.flush()
        writing = next((each for each, card in self._cards.items() if card.field.hasFocus()), "")
        super().make_stale()
        if writing and self.isVisible():
            self.finish()
            if writing in self._cards:
                self._cards[writing].write()

    def rows(self) -> Iterator[QWidget]:
        """The cards."""
        self._cards = {}
        content = self.widget() or self
        notes = self._notes()
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
        for note in notes:
            yield self._card(note, content)

    def _notes(self) -> tuple[Note, ...]:
        if self._letter_id is None:
            return ()
        try:
            return self._session.notebook.about(self._letter_id)
        except LibraryError as error:
            self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
            return ()

    def _card(self, note: Note, content: QWidget) -> NoteCard:
        card = NoteCard(self._session, note, self._letter_id or "", content)
        card.set_current(current=note.id == self._current)
        name = note.id
        card.written.connect(lambda text: self._write(name, text))
        card.recolourRequested.connect(
            lambda colour: self._with(name, lambda n: self._changes.recolour([n], colour))
        )
        card.relationChosen.connect(
            lambda words: self._with(name, lambda n: self._changes.relate(n, words))
        )
        card.untieRequested.connect(lambda: self._with(name, self._changes.untie))
        card.deleteRequested.connect(lambda: self._with(name, lambda n: self._changes.delete([n])))
        card.tieRequested.connect(lambda: self.tieRequested.emit(name))
        card.placeRequested.connect(lambda target: self._show_place(name, target))
        card.entered.connect(lambda: self._on_entered(name))
        card.left.connect(self.left)
        self._cards[name] = card
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
        """Notes changed: cards of the same notes in the same order show what is new."""
        if self._letter_id not in letters:
            return
        if not self.isVisible():
            self.countChanged.emit(len(self._notes()))
            self.make_stale()
            return
        notes = self._notes()
        if [note.id for note in notes] == list(self._cards) and not self._stale:
            for note in notes:
                if self._cards[note.id].note != note:
                    self._cards[note.id].show_note(note)
        else:
            self.countChanged.emit(len(notes))
            self.make_stale()

    def _refresh(self) -> None:
        for card in self._cards.values():
            card.show_note(card.note)

    def _bring_into_view(self, note_id: str) -> None:
        card = self._cards.get(note_id)
        if card is not None:
            self.ensureWidgetVisible(card, 0, 12)
