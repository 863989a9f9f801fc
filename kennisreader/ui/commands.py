# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes to the library that can be undone; no widget writes to it in another way.

A command holds plain values.  A change that fails is told to the user and changes nothing on the
stack: what could not be taken back is tried again from there, for what it knows is the only way back.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from kennisreader.core.library_values import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.core.library_values import CorrectionValue, Removal
    from kennisreader.ui.session import Session

Corrections = Mapping[str, "CorrectionValue | None"]
"""New values by field; None takes a correction away, so that what was read shows again."""


class LibraryCommand(QUndoCommand):
    """A change to the library; a subclass says how to do and how to take back.

    ``UndoStack`` asks for the change before Qt counts it as done or undone, so that what Qt calls
    afterwards, `redo` and `undo` of ``QUndoCommand``, has nothing left to do.
    """

    def __init__(self, session: Session, text: str) -> None:
        super().__init__(text)
        self._session = session

    def try_to_make(self) -> bool:
        """Make the change, or say why it cannot be made."""
        return self._try(self.make)

    def try_to_take_back(self) -> bool:
        """Take the change back, or say why that cannot be done."""
        return self._try(self.take_back)

    def _try(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except Exception as error:  # noqa: BLE001 - whatever it is, the change was not made
            self._tell(error)
            return False
        return True

    def make(self) -> None:
        """Make the change; may raise :class:`LibraryError`."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Take the change back; may raise :class:`LibraryError`."""
        raise NotImplementedError

    def after_failure(self) -> None:
        """Have everybody look at the store again, which is not as they expect."""
        self._session.forget()

    def _tell(self, error: Exception) -> None:
        """Say what the store refused; a mistake of our own goes the way of all such mistakes."""
        if isinstance(error, LibraryError):
            from kennisreader.core.messages import sentence  # only read when there is an error

            words = sentence(error.code, self._session.language, **error.details)
            self._session.failed.emit(words)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
        self.after_failure()


class RemoveLetter(LibraryCommand):
    """A letter leaves the library; its notes stay."""

    def __init__(self, session: Session, letter_id: str) -> None:
        summary = session.summary(letter_id)
        title = letter_id if summary is None else summary.title
        words = QCoreApplication.translate("Commands", "remove “{0}”")
        super().__init__(session, words.format(shortened(title)))
        self._letter_id = letter_id
        self._removal: Removal | None = None

    def make(self) -> None:
        """Take the letter off the shelf."""
        self._removal = self._session.library.remove(self._letter_id)
        self._session.forget()

    def take_back(self) -> None:
        """Put exactly that letter back; its id may be another letter's by now."""
        if self._removal is not None:
            self._letter_id = self._session.library.restore(self._removal)
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
        self._session.library.correct_all(self._letter_id, values)
        self._session.forget(self._letter_id)


def shortened(title: str, most: int = 40) -> str:
    """A title for a menu: whole words, with an ellipsis if some are left out."""
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0] + "…"
