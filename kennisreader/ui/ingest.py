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

from kennisreader.core.library_values import READ_AGAIN, SEEDED, LibraryError
from kennisreader.ui.ingest_desk import Desk, Worker
from kennisreader.ui.ingest_files import FileResult, Files
from kennisreader.ui.ingest_row import Job
from kennisreader.ui.ingest_upkeep import Upkeep

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kennisreader.core.salvage_report import Again
    from kennisreader.ui.session import Session

TELL_AFTER = 200
"""Milliseconds in which new letters are gathered before the panels are told: fifty letters a second
must not mean fifty new lists."""


class Report(NamedTuple):
    """What became of everything that was added together."""

    results: tuple[FileResult, ...]
    unread: tuple[Path, ...]
    """Files and folders that were not read because the user stopped."""

    @property
    def cancelled(self) -> int:
        """How many were not read."""
        return len(self.unread)

    def of(self, given: Iterable[Path]) -> Report:
        """What became of these files, and of what is in these folders."""
        named = set(given)

        def is_theirs(path: Path | None) -> bool:
            return path is not None and not named.isdisjoint((path, *path.parents))

        return Report(
            tuple(each for each in self.results if is_theirs(each.path)),
            tuple(filter(is_theirs, self.unread)),
        )


class Locked(NamedTuple):
    """A file that wants a password."""

    file: str
    """Its name."""
    wrong: bool
    """Whether the one that the user typed does not fit."""
    others: int
    """How many more files want one."""


class Ingest(QObject):
    """Takes files and folders into the library, one after the other, and keeps it up to date.

    Signals:
        passwordNeeded(Locked): to be answered with `unlock` or `leave_locked`; the other files have
            been read.
        progress(done, total, name): how far it is; a total of 0 says that it is over.
        finished(Report): everything that the user added has been dealt with.
        indexing(on): the search index is being brought up to date, or it is.
    """

    progress = Signal(int, int, str)
    finished = Signal(object)
    indexing = Signal(bool)
    passwordNeeded = Signal(object)

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
        self._asking = self._seeding = self._reading_again = False
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
        self._files.row.add(Job(path) for path in paths)
        self._go_on()

    def add_seeds(self, paths: Iterable[Path]) -> None:
        """Add the letters a new library starts with; nothing is reported but what goes wrong."""
        self._seeding = True
        self._files.row.add(Job(path, quiet=True) for path in paths)
        self._go_on()

    def read_again(self, files: Iterable[Again]) -> None:
        """Read letters again from their originals; what fails is told."""
        self._reading_again = True
        self._files.row.add(
            Job(each.path, quiet=True, name=each.name, recognise=each.recognise) for each in files
        )
        self._go_on()

    def look_for_damage(self, on_answer: Callable[[bool], object]) -> None:
        """Have the whole file of the library looked through, after all else."""
        self._upkeep.look_for_damage(on_answer)
        self._go_on()

    def recognise(self, letter: str) -> None:
        """Have the scanned pages of a letter recognised; this takes some seconds a page.

        Raises LibraryError.
        """
        original = self._session.library.original(letter)
        file = self._session.library.letter(letter).file
        password = self._session.originals.passwords.get(str(original))
        tried = () if password is None else (password,)
        job = Job(original, name=file, recognise=True, letter=letter, tried=tried)
        self._files.row.add([job])
        self._go_on()

    def unlock(self, password: str, *, others: bool = False) -> None:
        """Try a password on the file that wants one, and on the others that do."""
        self._asking = False
        self._files.unlock(password, others=others)
        self._go_on()

    def leave_locked(self, *, others: bool = False) -> None:
        """Do without the file that wants a password, and without the others that do."""
        self._asking = False
        self._files.leave_locked(others=others)
        self._go_on()

    def place_notes(self, letter: str) -> None:
        """Have the notes about a letter found in the text it has now, and the index know it."""
        self._upkeep.unplaced.append(letter)
        self._upkeep.refresh_index(letter)
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

    def refresh_readings(self) -> None:
        """Read letters anew that an older reader read, quietly, after all else."""
        self._upkeep.refresh_readings()
        self._go_on()

    def tidy(self) -> None:
        """Drop what an import that was broken off has left behind, when nothing is being added."""
        self._upkeep.tidy()
        self._go_on()

    def cancel(self) -> None:
        """Stop adding; what has been added stays."""
        self._desk.stop()
        self._upkeep.tidy()
        unread = self._files.forget()
        self._asking = self._seeding = self._reading_again = False
        self._end(unread)

    def close(self) -> None:
        """Stop everything and end the worker."""
        self._files.row.clear()
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
        if self._files.row:
            self._files.take_next(self.progress.emit)
        elif self._files.locked:
            if not self._asking:
                self._asking = True
                self._ask_password()
            self._upkeep.do_next(self._files)
        elif self._files.done:
            if not self._files.compare():
                self._end()
        else:
            self._upkeep.do_next(self._files)

    def _ask_password(self) -> None:
        job, *others = self._files.locked
        self.progress.emit(0, 0, "")
        self.passwordNeeded.emit(Locked(job.shown, job.typed, len(others)))

    def _end(self, unread: Iterable[Path] = ()) -> None:
        """Tell what came of it all, and go on with what is there."""
        self._tell_changes()
        try:
            if self._seeding:
                self._session.library.set_value(SEEDED, "yes")
            if self._reading_again:
                self._session.library.set_value(READ_AGAIN, None)
        except LibraryError as error:  # the next start goes on with what is missing
            self._desk.tell_error(error.code, error.details)
        self._seeding = self._reading_again = False
        report = Report(tuple(self._files.results), tuple(unread))
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
