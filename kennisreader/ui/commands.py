# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes to the library that can be undone; no widget writes to it in another way.

A command holds plain values.  A change that fails is told to the user and takes itself off the
stack: an exception that escaped would leave it there as if done.  One that cannot be taken back stays
on the stack as done, to be tried again: what it knows is the only way back.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
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
        self._still_done = False

    def redo(self) -> None:
        """Make the change, or say why it cannot be made."""
        if self._still_done:  # it could not be taken back, and goes back to its place on the stack
            self._still_done = False
            return
        try:
            self.make()
        except Exception as error:  # noqa: BLE001 - Qt would count whatever escapes as done
            self.setObsolete(True)
            self._tell(error)

    def undo(self) -> None:
        """Take the change back, or say why that cannot be done."""
        try:
            self.take_back()
        except Exception as error:  # noqa: BLE001 - Qt would count whatever escapes as undone
            self._still_done = True
            stack = self._session.undo
            place = stack.index()  # Qt moves it below this command when this method returns

            def put_back() -> None:
                stack.setIndex(max(stack.index(), min(place, stack.count())))

            QTimer.singleShot(0, stack, put_back)
            self._tell(error)

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
        self._session.library.correct_all(self._letter_id, values)
        self._session.forget(self._letter_id)


def _shortened(title: str, most: int = 40) -> str:
    """A title for a menu: whole words, with an ellipsis if some are left out."""
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0] + "…"
