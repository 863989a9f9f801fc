# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes of the library as the window knows them: read once, by letter, kept up to date."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kennisreader.core.annotation import Note
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import StoredAnnotation

    Keep = Callable[[Iterable[StoredAnnotation], Iterable[str]], object]
    """Writes some notes and deletes others, by their ids."""

_THEME = '"kr:theme"'
"""What the stored form of a note on a theme has in it (``annotation_w3c``)."""

SLICE = 6
"""Milliseconds of taking notes apart in one turn of the idle loop."""


class NoteBook(QObject):
    """All notes.  Panels read it; commands on the undo stack write to it, nobody else.

    A note is taken apart when it is first asked for: a start with a thousand notes takes apart
    those of the open letters.

    Signals:
        changed(frozenset of letter ids): notes about these letters came, went or are others.
    """

    changed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._stored: dict[str, StoredAnnotation] | None = None
        self._notes: dict[str, Note] = {}
        self._former: dict[str, tuple[Note, StoredAnnotation]] = {}
        self._all: tuple[Note, ...] | None = None
        self._about: dict[str, tuple[Note, ...]] = {}
        self._cold: list[str] = []
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._take_apart)

    def warm(self) -> None:
        """Take the notes apart while the window has nothing else to do, a slice at a time."""
        self._cold = [name for name in self._kept() if name not in self._notes]
        self._idle.start()

    def _take_apart(self) -> None:
        from kennisreader.core.annotation import tags_in

        clock = QElapsedTimer()
        clock.start()
        while self._cold and clock.elapsed() < SLICE:
            note = self.note(self._cold.pop())
            if note is not None:
                tags_in(note.text)  # remembers them
        if not self._cold:
            self._idle.stop()

    def all(self) -> tuple[Note, ...]:
        """Every note, those of removed letters too, oldest first."""
        if self._all is None:
            found = map(self.note, self._kept())
            self._all = tuple(note for note in found if note is not None)
        return self._all

    def about(self, letter_id: str) -> tuple[Note, ...]:
        """The notes about a letter in the order of their places in it; lost ones come last."""
        known = self._about.get(letter_id)
        if known is None:
            kept = [each.id for each in self._kept().values() if letter_id in each.letters]
            notes = [note for note in map(self.note, kept) if note is not None]

            def place(note: Note) -> tuple[bool, int]:
                starts = [t.start for t in note.targets if t.letter == letter_id and t.start >= 0]
                return not starts, min(starts, default=0)

            known = self._about[letter_id] = tuple(sorted(notes, key=place))
        return known

    def on_themes(self) -> tuple[Note, ...]:
        """The notes that are on a theme as a whole; the others are not taken apart for it."""
        named = [each.id for each in self._kept().values() if _THEME in each.body]
        return tuple(note for note in map(self.note, named) if note is not None)

    def note(self, note_id: str) -> Note | None:
        """A note by its id; None if there is none, or one that cannot be read."""
        if note_id not in self._notes and note_id in self._kept():
            from kennisreader.core.annotation_w3c import NotAnAnnotation, from_stored

            with suppress(NotAnAnnotation):
                self._notes[note_id] = from_stored(self._kept()[note_id])
        return self._notes.get(note_id)

    def tags(self) -> tuple[str, ...]:
        """Every tag in use, the most frequent first."""
        from kennisreader.core.annotation_query import tag_counts

        return tuple(tag for tag, _ in tag_counts(self.all()))

    def write(self, notes: Mapping[str, Note | None], keep: Keep | None = None) -> None:
        """Store notes by their ids, None deletes one; all or nothing.

        ``keep`` stores them together with something else, in one transaction.  Raises
        `LibraryError`.
        """
        kept = self._kept()
        letters = {letter for each in notes if each in kept for letter in kept[each].letters}
        stored = {n: self._to_stored(note) for n, note in notes.items() if note is not None}
        gone = [name for name, note in notes.items() if note is None]
        (keep or self._library.change_annotations)(stored.values(), gone)
        for name in notes.keys() & self._notes.keys():
            self._former[name] = self._notes[name], kept[name]
        kept.update(stored)
        for name, note in notes.items():
            if note is None:
                kept.pop(name, None)
                self._notes.pop(name, None)
            else:
                self._notes[name] = note
                letters.update(note.letters)
        self._all = None
        for letter in letters:
            self._about.pop(letter, None)
        self.changed.emit(frozenset(letters))

    def _to_stored(self, note: Note) -> StoredAnnotation:
        """How a note is kept; Undo, which brings back what was, need not find that out again."""
        from kennisreader.core.annotation_w3c import to_stored

        former, stored = self._former.get(note.id, (None, None))
        return stored if stored is not None and former is note else to_stored(note)

    def forget(self) -> None:
        """Read everything anew: somebody else wrote to the library."""
        letters = {letter for each in self._kept().values() for letter in each.letters}
        self._stored = None
        self._notes.clear()
        self._former.clear()
        self._about.clear()
        self._all = None
        letters.update(letter for each in self._kept().values() for letter in each.letters)
        self.changed.emit(frozenset(letters))

    def _kept(self) -> dict[str, StoredAnnotation]:
        if self._stored is None:
            self._stored = {each.id: each for each in self._library.annotations()}
        return self._stored
