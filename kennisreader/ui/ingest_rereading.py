# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters of an older reader are read anew from their originals, quietly, when nothing else waits."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from kennisreader.core.library_values import AddStatus, LibraryError, UnknownLetter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kennisreader.ui.ingest_desk import Desk
    from kennisreader.ui.session import Session

INDEX_AFTER = 50
"""Letters after which the search index is brought up to date in between; it takes as long for one as
for some."""

_NOT_THE_FILES_FAULT = frozenset({"cannot_write", "disk_full", "locked", "damaged", "in_use"})
"""Codes after which the rest is left to the next start."""


class Rereading:
    """Reads letters anew, one at a time; their notes are placed again.

    Nothing is told but notes that need a look, when all is done.
    """

    def __init__(
        self,
        session: Session,
        desk: Desk,
        on_letter: Callable[[str], object],
        on_step: Callable[[], object],
        on_index_due: Callable[[], object],
    ) -> None:
        """Who hears of it: ``on_letter`` of one that is another, ``on_step`` of the end of each.

        ``on_index_due`` hears when the index is to be seen to.
        """
        self._session = session
        self._desk = desk
        self._on_letter = on_letter
        self._on_step = on_step
        self._on_index_due = on_index_due
        self._waiting: deque[str] = deque()
        self._locked: dict[str, str] = {}
        session.originals.passwordGiven.connect(self._unlock)
        self._changed = self._to_check = 0

    def begin(self) -> None:
        """Look which letters are to be read anew."""
        from kennisreader.core import rereading

        try:
            self._waiting = deque(rereading.due(self._session.library))
        except LibraryError as error:
            self._desk.tell_error(error.code, error.details)

    @property
    def is_due(self) -> bool:
        """Whether there is something to do."""
        return bool(self._waiting)

    def forget(self) -> None:
        """Leave the rest to the next start."""
        self._waiting.clear()
        self._locked.clear()

    def read_next(self) -> None:
        """Read the next letter."""
        from kennisreader.core import rereading

        letter = self._waiting.popleft()
        library = self._session.library
        summary = self._session.summary(letter)
        if summary is None:  # it was removed meanwhile
            self._go_on()
            return
        try:
            path = str(library.original(letter))
            asked = {
                "path": path,
                "library": str(library.folder),
                "name": summary.file,
                "password": self._session.originals.passwords.get(path, ""),
                "recognise": rereading.was_recognised(library, letter),
            }
            read = library.fingerprint(letter)
        except LibraryError:
            self._go_on()
            return
        self._desk.ask(
            "read_file",
            asked,
            lambda answer: self._store(letter, read, answer),
            lambda code, _details: self._refuse(letter, path, code),
            lambda: self._waiting.appendleft(letter),
            lambda _page, _pages: None,
        )

    def _refuse(self, letter: str, path: str, code: str) -> None:
        """Leave a letter that cannot be read; one with a password until somebody gives it."""
        if code == "encrypted":
            self._locked[path] = letter
            self._go_on()
        else:
            self._give_up(letter, code)

    def _unlock(self, path: str) -> None:
        """Try a letter again whose password was given to look at its pages."""
        letter = self._locked.pop(path, None)
        if letter is not None:
            self._waiting.append(letter)
            self._on_step()

    def _store(self, letter: str, read: str, answer: Mapping[str, Any]) -> None:
        """Write what was read, if it differs from what is there."""
        library = self._session.library
        try:
            _, added = library.take_read(answer, of=letter)
        except UnknownLetter as error:
            if (
                library.fingerprint(letter) == read
            ):  # what lies there is not the file that was given
                self._give_up(letter, error.code)
            else:  # it was removed meanwhile, or has another version
                self._go_on()
            return
        except LibraryError as error:
            self._give_up(letter, error.code)
            return
        if added.status is AddStatus.UPDATED:
            self._changed += 1
            self._place_notes(added.id)
        else:
            self._go_on()

    def _place_notes(self, letter: str) -> None:
        from kennisreader.ui.note_placing import NotePlacing

        def placed(_sentence: str) -> None:
            self._to_check += placing.to_check
            self._on_letter(letter)
            self._go_on()

        placing = NotePlacing(
            self._session, letter, self._desk.ask, placed, lambda: self._on_letter(letter)
        )
        placing.start()

    def _give_up(self, letter: str, code: str) -> None:
        """Leave a letter as it is; it is not tried again by this reader."""
        from kennisreader.core import rereading

        if code in _NOT_THE_FILES_FAULT:
            self._waiting.clear()
        else:
            try:
                rereading.give_up(self._session.library, letter)
            except LibraryError:
                self._waiting.clear()
        self._go_on()

    def _go_on(self) -> None:
        if self._changed and (not self._waiting or self._changed >= INDEX_AFTER):
            self._changed = 0
            self._on_index_due()
        if self._to_check and not self._waiting:
            count, self._to_check = str(self._to_check), 0
            self._session.failed.emit(self._desk.sentence("notes_to_check", count=count))
        self._on_step()
