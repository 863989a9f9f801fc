# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes from files: chosen, read by the worker, stored as one change that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kennisreader.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.session import Session


class NotesBrought(NoticeBar):
    """What became of the notes of some files."""

    def tell(self, sentences: Iterable[str], *, stay: bool) -> None:
        """Say it, a line for each sentence; what must be looked at stays until it is closed."""
        self.words.setText("\n".join(sentences))
        self.appear(stay=stay)


class NoteBringing(QObject):
    """Brings the notes of files in, one file after the other, as they can hold the same notes.

    Signals:
        barMade(widget): the bar wants a place in the window.
        told(text): for the status bar and the screen reader.
    """

    barMade = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, window: QWidget, flush: Callable[[], object]) -> None:
        """``flush`` stores what is being typed, so that the worker finds it."""
        super().__init__(window)
        self._session = session
        self._window = window
        self._flush = flush
        self._waiting: list[Path] = []
        self._asking = False
        self._said: list[str] = []
        self._look = False  # something must be looked at
        self.bar: NotesBrought | None = None

    def choose(self) -> None:
        """Let the user choose files with notes."""
        from kennisreader.ui.file_choice import choose_notes

        self.bring(choose_notes(self._window, self._session.settings))

    def bring(self, files: Iterable[Path]) -> None:
        """Bring the notes of files in."""
        self._waiting += files
        if not self._asking:
            self._ask_next()

    def _ask_next(self) -> None:
        self._asking = bool(self._waiting)
        if not self._asking:
            self._tell()
            return
        self._flush()
        path = str(self._waiting.pop(0))
        self._session.query.ask(self, "read_notes", {"path": path}, self._take, self._refuse)

    def _take(self, answer: Mapping[str, Any]) -> None:
        """Store the notes that are new; what the user changed meanwhile is what Undo brings back."""
        from kennisreader.core.annotation_w3c import notes_of
        from kennisreader.core.library_values import StoredAnnotation
        from kennisreader.ui.note_changes import ChangeNotes

        stored = (StoredAnnotation(name, tuple(on), body) for name, on, body in answer["notes"])
        after = {note.id: note for note in notes_of(stored)}
        before = {name: self._session.notebook.note(name) for name in after}
        command = ChangeNotes(self._session, self.tr("import notes"), before, after)
        if not after or self._session.undo.carry_out(command):
            remarks = [self._sentence(code, details) for code, details in answer["remarks"]]
            self._said += remarks
            self._look |= len(remarks) > 1
        self._ask_next()

    def _refuse(self, code: str, details: Mapping[str, str]) -> None:
        self._said.append(self._sentence(code, details))
        self._look = True
        self._ask_next()

    def _sentence(self, code: str, details: Mapping[str, str]) -> str:
        from kennisreader.core.messages import sentence

        return sentence(code, self._session.language, **details)

    def _tell(self) -> None:
        if not self._said:
            return
        if self.bar is None:
            self.bar = NotesBrought(self._session)
            self.barMade.emit(self.bar)
        self.bar.tell(self._said, stay=self._look)
        self.told.emit(" ".join(self._said))
        self._said, self._look = [], False
