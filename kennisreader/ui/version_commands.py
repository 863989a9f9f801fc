# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter gets another version of itself, or the former one back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.ui.commands import LibraryCommand, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kennisreader.core.annotation import Note
    from kennisreader.core.library_values import CorrectionValue, Removal, StoredAnnotation
    from kennisreader.ui.notebook import Keep
    from kennisreader.ui.session import Session

    Place = Callable[[str], object]
    """Has the notes about a letter found in the text it has now."""


class VersionCommand(LibraryCommand):
    """A letter gets another text; its notes are placed again, and go back to where they were."""

    def __init__(self, session: Session, letter_id: str, place: Place) -> None:
        summary = session.summary(letter_id)
        title = letter_id if summary is None else summary.title
        words = QCoreApplication.translate("Commands", "update “{0}”")
        super().__init__(session, words.format(shortened(title)))
        self._letter_id = letter_id
        self._place = place
        self._notes: dict[str, Note] = {}

    def keep_notes(self, notes: Iterable[Note]) -> None:
        """Remember where notes are, for the way back."""
        self._notes |= {note.id: note for note in notes}

    def after_change(self) -> None:
        """Tell everybody, and have the notes placed."""
        self._session.forget(self._letter_id)
        self._place(self._letter_id)

    def put_notes_back(self, keep: Keep) -> None:
        """Put the notes where they were; what was written in them meanwhile stays.

        ``keep`` stores them with the change to the letter: one without the other would be neither
        what was nor what is.
        """
        notebook = self._session.notebook
        present = {name: notebook.note(name) for name in self._notes}
        notebook.write(
            {
                name: replace(note, targets=self._notes[name].targets)
                for name, note in present.items()
                if note is not None
            },
            keep,
        )


class ExchangeVersions(VersionCommand):
    """A letter and the version it had before change places."""

    def __init__(
        self,
        session: Session,
        letter_id: str,
        former: Removal,
        place: Place,
        notes_before: Iterable[Note] | None = None,
    ) -> None:
        """With ``notes_before``, where the notes were, a file that was added has done it already."""
        super().__init__(session, letter_id, place)
        self._former = former
        self._is_done = notes_before is not None
        self.keep_notes(notes_before or ())

    def make(self) -> None:
        """Put the other version in the place of the letter."""
        if self._is_done:
            self._is_done = False
            return
        self.keep_notes(self._session.notebook.about(self._letter_id))
        self._session.library.exchange(self._letter_id, self._former)
        self.after_change()

    def take_back(self) -> None:
        """Put the first version in its place again."""
        library = self._session.library
        self.put_notes_back(
            lambda notes, _gone: library.exchange(self._letter_id, self._former, notes)
        )
        self.after_change()


class UpdateLetter(VersionCommand):
    """A letter gets the file of another that is a version of it, and takes its place."""

    def __init__(self, session: Session, letter_id: str, by: str, place: Place) -> None:
        super().__init__(session, letter_id, place)
        self._by = by
        self._former: Removal | None = None
        self._taken_over: dict[str, CorrectionValue] = {}

    def make(self) -> None:
        """Let the other letter go up in this one: its file, its notes, what was corrected in it."""
        library, notebook = self._session.library, self._session.notebook
        theirs = notebook.about(self._by)
        self.keep_notes([*notebook.about(self._letter_id), *theirs])
        ours = library.corrections(self._letter_id)
        self._taken_over = {
            field: value
            for field, value in library.corrections(self._by).items()
            if field not in ours
        }

        def renew(notes: Iterable[StoredAnnotation], _gone: object) -> None:
            self._former = library.renew(self._letter_id, self._by, self._taken_over, notes)

        # Their words stand in the same text, which has another name now.
        moved = {note.id: _renamed(note, self._by, self._letter_id) for note in theirs}
        notebook.write(moved, renew)
        self._session.replace(self._by, self._letter_id)
        self.after_change()

    def take_back(self) -> None:
        """Make two letters of it again."""
        former, library = self._former, self._session.library
        if former is None:
            return
        by, back = library.free_name(self._by), dict.fromkeys(self._taken_over)
        self.keep_notes([_renamed(note, self._by, by) for note in self._notes.values()])
        self._by = by
        self.put_notes_back(
            lambda notes, _gone: library.part(self._letter_id, former, by, back, notes)
        )
        self._session.forget()
        self.after_change()


def _renamed(note: Note, old: str, new: str) -> Note:
    """A note about a letter that is called otherwise."""
    targets = (
        replace(target, letter=new) if target.letter == old else target for target in note.targets
    )
    return replace(note, targets=tuple(targets))
