# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is done for letters that are there already, when no file waits: themes, notes, the index."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from kennisreader.core import letter_json
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.ingest_rereading import Rereading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kennisreader.ui.ingest_desk import Desk
    from kennisreader.ui.ingest_files import Files
    from kennisreader.ui.session import Session


class Upkeep:
    """Keeps the library up to date, one thing after the other.

    Attributes:
        unplaced: letters whose notes are to be found in their new text.

    """

    def __init__(
        self,
        session: Session,
        desk: Desk,
        on_letter: Callable[[str], object],
        on_step: Callable[[], object],
        on_indexing: Callable[[bool], object],
    ) -> None:
        """Who hears of it: ``on_letter`` of one that is another, ``on_step`` of the end of each.

        ``on_indexing`` hears when the index is being brought up to date, and when it is.
        """
        self._session = session
        self._desk = desk
        self._on_letter = on_letter
        self._on_step = on_step
        self._on_indexing = on_indexing
        self.unplaced: deque[str] = deque()
        self._stale: deque[str] = deque()
        self._tidying_due = self._index_due = self._is_indexing = False
        self._to_index: dict[str, None] = {}
        self._on_look: Callable[[bool], object] | None = None
        self._rereading = Rereading(session, desk, self._on_reread, on_step, self.refresh_index)

    def refresh_themes(self, revision: str, first: Sequence[str]) -> None:
        """Mark the themes anew in letters that have those of other lexicons, some before others."""
        stale = self._session.library.letters_with_stale_themes(revision)
        self._stale = deque(sorted(stale, key=lambda each: each not in first))

    def refresh_index(self, letter: str | None = None) -> None:
        """See to it that the index has the letters of the library, this one as it is now."""
        self._index_due = True
        if letter is not None:
            self._to_index[letter] = None

    def tidy(self) -> None:
        """Drop what an import that was broken off has left behind."""
        self._tidying_due = True

    def look_for_damage(self, on_answer: Callable[[bool], object]) -> None:
        """Have the whole file of the library looked through."""
        self._on_look = on_answer

    def refresh_readings(self) -> None:
        """Read letters of an older reader anew, after all else."""
        self._rereading.begin()

    def forget(self) -> None:
        """Leave everything to the next start."""
        self._rereading.forget()
        self._stale.clear()
        self.unplaced.clear()
        self._index_due = False

    def do_next(self, files: Files) -> None:
        """Do the next thing that is to be done, if there is one."""
        if self.unplaced:
            self._place_late(files, self.unplaced.popleft())
        elif self._stale:
            self._mark(self._stale.popleft())
        elif self._index_due:
            self._index()
        elif self._tidying_due:
            self._tidying_due = False
            self._ask_quietly("tidy_originals", lambda _answer: None)
        elif self._on_look is not None:
            on_look, self._on_look = self._on_look, None
            self._ask_quietly("look_for_damage", on_look)
        elif self._rereading.is_due:
            self._rereading.read_next()

    def _on_reread(self, letter: str) -> None:
        self._to_index[letter] = None
        self._on_letter(letter)

    def _ask_quietly(self, function: str, on_answer: Callable[[Any], object]) -> None:
        """Ask for something that is tried again at the next start if it fails."""

        def answered(answer: Any) -> None:
            on_answer(answer)
            self._on_step()

        self._desk.ask(
            function,
            {"library": str(self._session.library.folder)},
            answered,
            lambda _code, _details: self._on_step(),
            lambda: None,
        )

    def _place_late(self, files: Files, letter: str) -> None:
        """Place the notes of a letter whose report was out when the user stopped."""

        def placed(sentence: str) -> None:
            self._on_letter(letter)
            if sentence:
                self._session.failed.emit(sentence)
            self._on_step()

        files.place_notes(letter, placed)

    # Themes

    def _mark(self, letter: str) -> None:
        try:
            text = letter_json.dumps(self._session.library.letter(letter))
            read = self._session.library.fingerprint(letter)
        except LibraryError:
            self._on_step()  # it was removed meanwhile
            return
        self._desk.ask(
            "themes_for",
            {"letters": [text]},
            lambda answer: self._store_marks(letter, read, answer[0]),
            lambda _code, _details: self._on_step(),
            lambda: self._stale.appendleft(letter),
        )

    def _store_marks(self, letter: str, read: str, marks: Mapping[str, Any]) -> None:
        try:
            if self._session.library.fingerprint(letter) != read:  # another version meanwhile
                self._stale.append(letter)
                self._on_step()
                return
            self._session.library.set_themes(
                letter,
                marks["revision"],
                [tuple(span) for span in marks["spans"]],
                [tuple(level) for level in marks["levels"]],
            )
        except LibraryError as error:
            if error.code != "unknown_letter":
                self._stale.clear()
                self._desk.tell_error(error.code, error.details)
        else:
            self._on_letter(letter)
            self._index_due = self._index_due or not self._stale  # it tells all who asked before
        self._on_step()

    # The index

    def _index(self) -> None:
        """Let the worker bring the index up to date; it is a cache, so nothing is lost if not."""
        self._index_due = False
        changed, self._to_index = list(self._to_index), {}
        self._tell_indexing(on=True)
        arguments = {"library": str(self._session.library.folder), "changed": changed}

        def give_up() -> None:
            self._to_index = dict.fromkeys([*changed, *self._to_index])
            self._tell_indexing(on=False)
            self._index_due = True

        def not_indexed(code: str, details: Mapping[str, str]) -> None:
            give_up()
            self._index_due = False  # it would fail again; the next letter is the time to try
            self._desk.tell_error(code, details)
            self._on_step()

        def indexed(_answer: object) -> None:
            self._tell_indexing(on=False)
            self._on_step()

        self._desk.ask("index_letters", arguments, indexed, not_indexed, give_up)

    def _tell_indexing(self, *, on: bool) -> None:
        if on != self._is_indexing:
            self._is_indexing = on
            self._on_indexing(on)
