# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Adding letters beside the reading: the worker reads, the window writes, nobody waits.

What is done stands in ``ingest_files`` (files that become letters) and ``ingest_upkeep`` (letters
that are there); this says what comes first, and tells the panels.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from kennisreader.core.library_values import SEEDED, LibraryError
from kennisreader.ui.ingest_desk import Desk, Worker
from kennisreader.ui.ingest_files import FileResult, Files, Job
from kennisreader.ui.ingest_upkeep import Upkeep

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.ui.session import Session

TELL_AFTER = 200
"""Milliseconds in which new letters are gathered before the panels are told: fifty letters a second
must not mean fifty new lists."""


class Report(NamedTuple):
    """What became of everything that was added together."""

    results: tuple[FileResult, ...]
    cancelled: int
    """Files that were not read because the user stopped."""


class Ingest(QObject):
    """Takes files and folders into the library, one after the other, and keeps it up to date.

    Signals:
        progress(done, total, name): how far it is; a total of 0 says that it is over.
        finished(Report): everything that the user added has been dealt with.
        indexing(on): the search index is being brought up to date, or it is.
    """

    progress = Signal(int, int, str)
    finished = Signal(object)
    indexing = Signal(bool)

    def __init__(
        self, session: Session, worker: Worker | None, parent: QObject | None = None
    ) -> None:
        """Without a worker, what is to be done waits for `use`: the first paint does not."""
        super().__init__(parent)
        self._session = session
        self._desk = Desk(session, worker)
        self._upkeep = Upkeep(
            session, self._desk, self._note_change, self._go_on, self.indexing.emit
        )
        self._files = Files(
            session, self._desk, self._on_letter, self._go_on, self._upkeep.unplaced.append
        )
        self._seeding = False
        self._changed: dict[str, None] = {}
        self._step = QTimer(self, singleShot=True)
        self._step.timeout.connect(self._next)
        self._tell = QTimer(self, singleShot=True, interval=TELL_AFTER)
        self._tell.timeout.connect(self._tell_changes)

    def use(self, worker: Worker) -> None:
        """Let this worker do what is to be done."""
        self._desk.use(worker)
        self._go_on()

    def add(self, paths: Iterable[Path]) -> None:
        """Add files, and the readable files in folders and the folders in them."""
        self._files.add(Job(path) for path in paths)
        self._go_on()

    def add_seeds(self, paths: Iterable[Path]) -> None:
        """Add the letters a new library starts with; nothing is reported but what goes wrong."""
        self._seeding = True
        self._files.add(Job(path, quiet=True) for path in paths)
        self._go_on()

    def refresh_themes(self, revision: str, first: Sequence[str] = ()) -> None:
        """Mark the themes anew in letters that have those of other lexicons.

        ``first`` names the letters in sight, which come before the others.
        """
        self._upkeep.refresh_themes(revision, first)
        self._go_on()

    def refresh_index(self) -> None:
        """See to it that the search index has the letters of the library, after all else."""
        self._upkeep.refresh_index()
        self._go_on()

    def tidy(self) -> None:
        """Drop what an import that was broken off has left behind, when nothing is being added."""
        self._upkeep.tidy()
        self._go_on()

    def cancel(self) -> None:
        """Stop adding; what has been added stays."""
        self._desk.stop()
        self._upkeep.tidy()
        cancelled = sum(not job.quiet for job in self._files.jobs)
        self._files.jobs.clear()
        self._seeding = False
        self._end(cancelled)

    def close(self) -> None:
        """Stop everything and end the worker."""
        self._files.jobs.clear()
        self._upkeep.forget()
        self._step.stop()
        self._tell.stop()
        self._desk.close()

    # One thing after the other

    def _go_on(self) -> None:
        self._step.start(0)

    def _next(self) -> None:
        """Do the next piece of work that is to be done, the user's files first."""
        if not self._desk.is_free:
            return
        if self._files.jobs:
            self._files.take_next(self.progress.emit)
        elif self._files.done:
            self._end(cancelled=0)
        else:
            self._upkeep.do_next(self._files)

    def _end(self, cancelled: int) -> None:
        """Tell what came of it all, and go on with what is there."""
        self._tell_changes()
        if self._seeding:
            self._seeding = False
            try:
                self._session.library.set_value(SEEDED, "yes")
            except LibraryError as error:  # the next start goes on with what is missing
                self._desk.tell_error(error.code, error.details)
        report = Report(tuple(self._files.results), cancelled)
        self._files.begin_anew()
        self.progress.emit(0, 0, "")
        if report.results or report.cancelled:
            self.finished.emit(report)
        self._go_on()

    # Telling the panels

    def _on_letter(self, letter: str) -> None:
        """Hear that a letter came or has another text."""
        self._note_change(letter)
        self._upkeep.refresh_index(letter)

    def _note_change(self, letter: str) -> None:
        self._changed[letter] = None
        if not self._tell.isActive():
            self._tell.start()

    def _tell_changes(self) -> None:
        self._tell.stop()
        changed, self._changed = list(self._changed), {}
        for letter in changed:
            self._session.forget(letter)
