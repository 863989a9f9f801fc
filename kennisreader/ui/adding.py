# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the window does around the adding of letters: passwords, the report, what follows from it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kennisreader.core import library_originals
from kennisreader.core.library_values import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from kennisreader.core.annotation import Note
    from kennisreader.core.library_values import StoredAnnotation
    from kennisreader.ui.import_report import ImportReport
    from kennisreader.ui.ingest import Ingest, Locked, Report
    from kennisreader.ui.ingest_files import FileResult
    from kennisreader.ui.session import Session


class Adding(QObject):
    """Answers what `Ingest` asks, and shows what it tells.

    Attributes:
        report: the bar that says what became of the files; made when there is something to say.

    Signals:
        barMade(widget): the bar wants a place in the window.
        openRequested(letter id): show a letter that was added.
    """

    barMade = Signal(object)
    openRequested = Signal(str)

    def __init__(self, session: Session, ingest: Ingest, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._ingest = ingest
        self._window = window
        self.report: ImportReport | None = None
        self._asked: set[str] = set()
        ingest.finished.connect(self._take_report)
        ingest.passwordNeeded.connect(self._ask_password)
        session.originals.passwordWanted.connect(self._ask_password_of)
        session.originals.recognitionWanted.connect(self.recognise)
        session.originals.recognitionUnwanted.connect(ingest.cancel)

    def recognise(self, letter_id: str) -> None:
        """Have the scanned pages of a letter recognised, beside the reading."""
        try:
            self._ingest.recognise(letter_id)
        except LibraryError as error:
            from kennisreader.core.messages import sentence

            words = sentence(error.code, self._session.language, **error.details)
            self._session.failed.emit(words)

    def _take_report(self, report: Report) -> None:
        """Show what became of the files; what took the place of another can be undone."""
        from kennisreader.ui.version_commands import ExchangeVersions

        for result in report.results:
            if result.former is not None:
                self._session.undo.push(
                    ExchangeVersions(
                        self._session,
                        result.letter,
                        result.former,
                        self._ingest.place_notes,
                        _read(result.notes),
                    )
                )
        if self.report is None:
            from kennisreader.ui.import_report import ImportReport

            self.report = ImportReport(self._session)
            self.report.openRequested.connect(self.openRequested)
            self.report.updateRequested.connect(self._update)
            self.report.putBackRequested.connect(self._put_back)
            self.barMade.emit(self.report)
        self.report.show_report(report)

    def _update(self, result: FileResult) -> None:
        """Let a letter take the file of the version that was added beside it."""
        from kennisreader.ui.version_commands import UpdateLetter

        self._session.undo.push(
            UpdateLetter(self._session, result.version_of, result.letter, self._ingest.place_notes)
        )

    def _put_back(self, result: FileResult) -> None:
        """Give a letter the version back that it had before the file was added."""
        from kennisreader.ui.version_commands import ExchangeVersions

        assert result.former is not None  # only those have the button
        with suppress(LibraryError):  # whatever it is, the command will tell
            if self._session.library.original(result.letter) != result.original:
                return  # Undo has put it back already; to exchange them again would undo that
        self._session.undo.push(
            ExchangeVersions(self._session, result.letter, result.former, self._ingest.place_notes)
        )

    def _ask_password(self, locked: Locked) -> None:
        from kennisreader.ui.password_dialog import PasswordDialog

        dialog = PasswordDialog(locked.file, self._window, wrong=locked.wrong, others=locked.others)
        dialog.accepted.connect(
            lambda: self._ingest.unlock(dialog.field.text(), others=dialog.for_others.isChecked())
        )
        dialog.rejected.connect(self._ingest.leave_locked)
        dialog.open()

    def _ask_password_of(self, path: str) -> None:
        """Ask for the password of an original whose pages are to be shown, one dialog at a time."""
        from kennisreader.ui.password_dialog import PasswordDialog

        if path in self._asked:
            return
        self._asked.add(path)
        originals = self._session.originals
        wrong = originals.passwords.pop(path, None) is not None
        dialog = PasswordDialog(library_originals.name_of(Path(path)), self._window, wrong=wrong)

        def given() -> None:
            originals.passwords[path] = dialog.field.text()
            self._asked.discard(path)
            originals.passwordGiven.emit(path)

        dialog.accepted.connect(given)
        dialog.rejected.connect(lambda: self._asked.discard(path))
        dialog.open()


def _read(notes: Iterable[StoredAnnotation]) -> list[Note]:
    from kennisreader.core.annotation_w3c import notes_of

    return list(notes_of(notes))
