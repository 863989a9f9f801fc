# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding the notes about a letter that was read again: the worker finds, this writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from kennisreader.core import letter_json, messages
from kennisreader.core.annotation_w3c import from_stored
from kennisreader.core.library_values import LibraryError, StoredAnnotation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kennisreader.ui.session import Session


class Ask(Protocol):
    """How the worker is asked for one thing."""

    def __call__(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object],
        give_up: Callable[[], object],
    ) -> None:
        """Call one of the three later; ``give_up`` if the user stops it."""


class NotePlacing:
    """Finds the notes about one letter in the text it has now; this may take seconds.

    Attributes:
        to_check: how many notes need a look of their reader, when it has ended.
    """

    def __init__(
        self,
        session: Session,
        letter: str,
        ask: Ask,
        on_end: Callable[[str], None],
        on_stop: Callable[[], object],
    ) -> None:
        """``on_end`` gets a sentence for the user, empty if every note has its place.

        The letter is in the library in any case, so what goes wrong here is no failure to add it.
        """
        self._session = session
        self._letter = letter
        self._ask = ask
        self._on_end = on_end
        self._on_stop = on_stop
        self.to_check = 0

    def start(self) -> None:
        """Ask the worker; without notes, end at once."""
        library = self._session.library
        try:
            notes = library.annotations(self._letter)
            text = letter_json.dumps(library.letter(self._letter)) if notes else ""
            read = library.fingerprint(self._letter)
        except LibraryError as error:
            self._end(error.code, **error.details)
            return
        if not notes:
            self._on_end("")
            return
        self._ask(
            "place_notes",
            {"letter": text, "notes": [note._asdict() for note in notes]},
            lambda answer: self._keep(notes, read, answer),
            lambda code, details: self._end(code, **details),
            self._on_stop,
        )

    def _keep(
        self, asked: Sequence[StoredAnnotation], read: str, answer: Mapping[str, Any]
    ) -> None:
        """Write where the notes are, all of them or none."""
        moved = [StoredAnnotation(**note) for note in answer["moved"]]
        library = self._session.library
        try:
            if (
                library.annotations(self._letter) != asked
                or library.fingerprint(self._letter) not in (read, "")  # or it was removed
            ):
                self.start()  # its reader wrote in the meantime, or put another version back
                return
            if moved:
                self._session.notebook.write({note.id: from_stored(note) for note in moved})
        except LibraryError as error:
            self._end(error.code, **error.details)
            return
        self.to_check = answer["to_check"]
        if self.to_check:
            self._end("notes_to_check", count=str(self.to_check))
        else:
            self._on_end("")

    def _end(self, code: str, **fields: str) -> None:
        self._on_end(messages.sentence(code, self._session.language, **fields))
