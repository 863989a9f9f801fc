# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own notes and marks: which passages they touch, and with which tags."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.annotation_w3c import notes_of
from kennisreader.core.search.analysis import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.core.annotation import Note
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import StoredAnnotation

Place = tuple[str, int]
"""A letter's id and the index of a passage in it."""


class _Touched(NamedTuple):
    all: frozenset[Place] = frozenset()
    by_tag: Mapping[str, set[Place]] = {}
    """By folded tag."""
    notes: tuple[tuple[Note, frozenset[Place]], ...] = ()
    """Each with the passages that it touches."""


class OwnNotes:
    """The passages that have a note.  ``letter`` gives one of the ``letters`` by its id."""

    def __init__(
        self, library: Library, letters: Container[str], letter: Callable[[str], Letter]
    ) -> None:
        self._library = library
        self._letters = letters
        self._letter = letter
        self._stored: tuple[StoredAnnotation, ...] = ()
        self._touched = _Touched()
        self._asked = False

    def forget(self) -> None:
        """Ask the library again: somebody wrote into it."""
        self._asked = False

    @property
    def places(self) -> frozenset[Place]:
        """The passages that any note touches; the same object until the notes are others."""
        return self._present().all

    def tagged(self, tag: str) -> set[Place]:
        """The passages that a note with this tag touches; neither case nor accents matter."""
        return self._present().by_tag.get(fold(tag), set())

    @property
    def notes(self) -> tuple[tuple[Note, frozenset[Place]], ...]:
        """The notes, each with the passages that it touches; none for a letter as a whole."""
        return self._present().notes

    def _present(self) -> _Touched:
        if not self._asked:
            stored = self._library.annotations()
            if stored != self._stored:  # mostly it was a reading position that was written
                self._stored, self._touched = stored, self._read(stored)
            self._asked = True
        return self._touched

    def _read(self, stored: tuple[StoredAnnotation, ...]) -> _Touched:
        by_tag: dict[str, set[Place]] = {}
        found: set[Place] = set()
        notes = []
        for note in notes_of(stored):
            places = frozenset(
                (target.letter, passage.index)
                for target in note.targets
                if target.start < target.end and target.letter in self._letters
                for passage in self._letter(target.letter).passages
                if passage.start < target.end and target.start < passage.end
            )
            notes.append((note, places))
            found |= places
            for tag in map(fold, note.all_tags):
                by_tag.setdefault(tag, set()).update(places)
        return _Touched(frozenset(found), by_tag, tuple(notes))
