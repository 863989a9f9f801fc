# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes to the library that can be undone; no widget writes to it in another way.

A command holds plain values.  What the store is known to refuse is told to the user, and the
command takes itself off the stack: an exception that escaped would leave it there as if done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence

if TYPE_CHECKING:
    from kennisreader.core.library_values import CorrectionValue, Removal
    from kennisreader.ui.session import Session

Corrections = Mapping[str, "CorrectionValue | None"]
"""New values by field; None takes a correction away, so that what was read shows again."""


class LibraryCommand(QUndoCommand):
    """A change to the library; a subclass says how to do and how to take back."""

    def __init__(self, session: Session, text: str) -> None:
        super().__init__(text)
        self._session = session

    def redo(self) -> None:
        """Make the change, or say why it cannot be made."""
        try:
            self.make()
        except LibraryError as error:
            self._give_up(error)

    def undo(self) -> None:
        """Take the change back, or say why that cannot be done."""
        try:
            self.take_back()
        except LibraryError as error:
            self._give_up(error)

    def make(self) -> None:
        """Make the change; may raise :class:`LibraryError`."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Take the change back; may raise :class:`LibraryError`."""
        raise NotImplementedError

    def _give_up(self, error: LibraryError) -> None:
        self.setObsolete(True)
        self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
        self._session.forget()


class RemoveLetter(LibraryCommand):
    """A letter leaves the library; its notes stay."""

    def __init__(self, session: Session, letter_id: str) -> None:
        summary = session.summary(letter_id)
        title = letter_id if summary is None else summary.title
        words = QCoreApplication.translate("Commands", "remove “{0}”")
        super().__init__(session, words.format(_shortened(title)))
        self._letter_id = letter_id
        self._removal: Removal | None = None

    def make(self) -> None:
        """Take the letter off the shelf."""
        self._removal = self._session.library.remove(self._letter_id)
        self._session.forget()

    def take_back(self) -> None:
        """Put exactly that letter back."""
        if self._removal is not None:
            self._session.library.restore(self._removal)
            self._session.forget()


class CorrectMetadata(LibraryCommand):
    """Fields of a letter's metadata get other values."""

    def __init__(self, session: Session, letter_id: str, changes: Corrections) -> None:
        words = QCoreApplication.translate("Commands", "correct details")
        super().__init__(session, words)
        self._letter_id = letter_id
        self._after = dict(changes)
        self._before: dict[str, CorrectionValue | None] = {}

    def make(self) -> None:
        """Write the new values."""
        known = self._session.library.corrections(self._letter_id)
        self._before = {field: known.get(field) for field in self._after}
        self._write(self._after)

    def take_back(self) -> None:
        """Write what was there before, a correction or none."""
        self._write(self._before)

    def _write(self, values: Corrections) -> None:
        for field, value in values.items():
            self._session.library.correct(self._letter_id, field, value)
        self._session.forget(self._letter_id)


def _shortened(title: str, most: int = 40) -> str:
    """A title for a menu: whole words, with an ellipsis if some are left out."""
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0] + "…"
