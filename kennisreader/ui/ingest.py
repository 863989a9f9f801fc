# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Adding letters beside the reading: the worker reads, this writes, nobody waits."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kennisreader.core import letter_json
from kennisreader.core.library_values import SEEDED, LibraryError
from kennisreader.ui.file_choice import READABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kennisreader.ui.session import Session

SUFFIXES = tuple(pattern.removeprefix("*") for pattern in READABLE)
"""What is taken from a folder; a file that is named itself is always tried."""

TELL_AFTER = 200
"""Milliseconds in which new letters are gathered before the panels are told: fifty letters a second
must not mean fifty new lists."""


class Worker(Protocol):
    """What this needs of a worker process."""

    def request(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object] | None = None,
    ) -> int:
        """Ask for something; one of the two is called later, in this thread."""

    def cancel_all(self) -> None:
        """Forget every question; none of them is answered."""

    def close(self) -> None:
        """End the process."""


class FileResult(NamedTuple):
    """What became of one file."""

    file: str
    """Its name."""
    status: str
    """``added``, ``duplicate``, ``updated`` or ``failed``."""
    letter: str
    """Id of the letter; empty if it failed."""
    sentence: str
    """What to tell the user, in the language of the window."""


class Report(NamedTuple):
    """What became of everything that was added together."""

    results: tuple[FileResult, ...]
    cancelled: int
    """Files that were not read because the user stopped."""


class _Job(NamedTuple):
    path: Path
    seed: bool


class Ingest(QObject):
    """Takes files and folders into the library, one after the other, and marks themes anew.

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
        self._worker = worker
        self._jobs: deque[_Job] = deque()
        self._stale: deque[str] = deque()
        self._unplaced: deque[str] = deque()
        self._give_up: Callable[[], object] | None = None
        self._seeding = False
        self._index_due = self._is_indexing = False
        self._to_index: dict[str, None] = {}
        self._done = 0
        self._results: list[FileResult] = []
        self._changed: dict[str, None] = {}
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.timeout.connect(self._next)
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(TELL_AFTER)
        self._tell.timeout.connect(self._tell_changes)

    def use(self, worker: Worker) -> None:
        """Let this worker do what is to be done."""
        self._worker = worker
        self._step.start(0)

    def add(self, paths: Iterable[Path]) -> None:
        """Add files, and the readable files in folders and the folders in them."""
        self._jobs += (_Job(path, seed=False) for path in paths)
        self._step.start(0)

    def add_seeds(self, paths: Iterable[Path]) -> None:
        """Add the letters a new library starts with; nothing is reported but what goes wrong."""
        self._seeding = True
        self._jobs += (_Job(path, seed=True) for path in paths)
        self._step.start(0)

    def refresh_themes(self, revision: str, first: Sequence[str] = ()) -> None:
        """Mark the themes anew in letters that have those of other lexicons.

        ``first`` names the letters in sight, which come before the others.
        """
        stale = self._session.library.letters_with_stale_themes(revision)
        self._stale = deque(sorted(stale, key=lambda each: each not in first))
        self._step.start(0)

    def refresh_index(self) -> None:
        """See to it that the search index has the letters of the library, after all else."""
        self._index_due = True
        self._step.start(0)

    def cancel(self) -> None:
        """Stop adding; what has been added stays."""
        if self._worker is not None:
            self._worker.cancel_all()
        give_up, self._give_up = self._give_up, None
        if give_up is not None:
            give_up()
        cancelled = sum(not job.seed for job in self._jobs)
        self._jobs.clear()
        self._seeding = False
        self._end(cancelled)

    def close(self) -> None:
        """Stop everything and end the worker."""
        self._jobs.clear()
        self._stale.clear()
        self._unplaced.clear()
        self._step.stop()
        self._tell.stop()
        if self._worker is not None:
            self._worker.close()

    # One thing after the other

    def _next(self) -> None:
        """Do the next piece of work that is to be done, the user's files first."""
        if self._give_up is not None or self._worker is None:
            return
        if self._jobs:
            self._take(self._jobs.popleft())
        elif self._done:
            self._end(cancelled=0)
        elif self._unplaced:
            self._place_late(self._unplaced.popleft())
        elif self._stale:
            self._mark(self._stale.popleft())
        elif self._index_due:
            self._index()

    def _take(self, job: _Job) -> None:
        if job.path.is_dir():
            self._open_folder(job.path)
            self._step.start(0)
            return
        if not job.seed:
            self.progress.emit(self._done, self._done + 1 + len(self._jobs), job.path.name)
        self._ask(
            "read_file",
            {"path": str(job.path)},
            lambda answer: self._store(job, answer),
            lambda code, details: self._fail(job, code, details),
            lambda: self._jobs.appendleft(job),
        )

    def _open_folder(self, folder: Path) -> None:
        """Put what is in a folder in its place in the queue, folders below it as well."""
        try:
            inside = sorted(folder.iterdir())
        except OSError as error:
            self._fail(_Job(folder, seed=False), "file_refused", {"reason": error.strerror or ""})
            return
        wanted = [
            _Job(path, seed=False)
            for path in inside
            if path.suffix.lower() in SUFFIXES or (path.is_dir() and not path.is_symlink())
        ]
        self._jobs.extendleft(reversed(wanted))
        if not wanted:
            details = {"suffixes": ", ".join(SUFFIXES)}
            self._fail(_Job(folder, seed=False), "folder_without_letters", details)

    def _store(self, job: _Job, answer: Mapping[str, Any]) -> None:
        """Write what the worker read; the file is kept beside it, byte for byte."""
        from kennisreader.core import library_originals

        try:
            original = job.path.read_bytes()
        except OSError as error:
            self._fail(job, "file_refused", {"reason": error.strerror or ""})
            return
        if library_originals.digest(original) != answer["sha256"]:
            self._jobs.appendleft(job)  # it changed while it was read: read it again
            self._step.start(0)
            return
        try:
            status, letter = self._session.library.add(
                letter_json.loads(answer["letter"]),
                original,
                revision=answer["revision"],
                spans=[tuple(span) for span in answer["spans"]],
                levels=[tuple(level) for level in answer["levels"]],
                importer=answer["importer"],
            )
        except LibraryError as error:
            self._fail(job, error.code, error.details)
            return
        told = self._sentence(str(status), file=job.path.name, letter=letter)
        self._place_notes(
            letter, lambda more: self._done_with(job, str(status), letter, f"{told} {more}".strip())
        )

    def _place_notes(self, letter: str, on_end: Callable[[str], None]) -> None:
        """Have the notes about a letter found in the text it has now; after a stop, later."""
        from kennisreader.ui.note_placing import NotePlacing

        def on_stop() -> None:
            self._unplaced.append(letter)
            on_end("")

        NotePlacing(self._session, letter, self._ask, on_end, on_stop).start()

    def _place_late(self, letter: str) -> None:
        """Place the notes of a letter whose report was out when the user stopped."""

        def placed(sentence: str) -> None:
            self._note_change(letter)
            if sentence:
                self._session.failed.emit(sentence)
            self._step.start(0)

        self._place_notes(letter, placed)

    def _fail(self, job: _Job, code: str, details: Mapping[str, str]) -> None:
        fields = {"file": str(job.path), **details}
        self._done_with(job, "failed", "", self._sentence(code, **fields))

    def _done_with(self, job: _Job, status: str, letter: str, sentence: str) -> None:
        if not job.seed or status == "failed":
            self._results.append(FileResult(job.path.name, status, letter, sentence))
        self._done += 1
        if status in ("added", "updated"):
            self._note_change(letter)
            self._to_index[letter] = None
            self._index_due = True
        self._step.start(0)

    def _end(self, cancelled: int) -> None:
        """Tell what came of it all, and go on with the themes."""
        self._tell_changes()
        if self._seeding:
            self._seeding = False
            try:
                self._session.library.set_value(SEEDED, "yes")
            except LibraryError as error:  # the next start goes on with what is missing
                self._tell_error(error.code, error.details)
        report = Report(tuple(self._results), cancelled)
        self._results.clear()
        self._done = 0
        self.progress.emit(0, 0, "")
        if report.results or report.cancelled:
            self.finished.emit(report)
        self._step.start(0)

    def _mark(self, letter: str) -> None:
        try:
            text = letter_json.dumps(self._session.library.letter(letter))
        except LibraryError:
            self._step.start(0)  # it was removed meanwhile
            return
        self._ask(
            "themes_for",
            {"letters": [text]},
            lambda answer: self._store_marks(letter, answer[0]),
            lambda _code, _details: self._step.start(0),
            lambda: self._stale.appendleft(letter),
        )

    def _store_marks(self, letter: str, marks: Mapping[str, Any]) -> None:
        try:
            self._session.library.set_themes(
                letter,
                marks["revision"],
                [tuple(span) for span in marks["spans"]],
                [tuple(level) for level in marks["levels"]],
            )
        except LibraryError as error:
            if error.code != "unknown_letter":
                self._stale.clear()
                self._tell_error(error.code, error.details)
        else:
            self._note_change(letter)
        self._step.start(0)

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
            self._tell_error(code, details)
            self._step.start(0)

        def indexed(_answer: object) -> None:
            self._tell_indexing(on=False)
            self._step.start(0)

        self._ask("index_letters", arguments, indexed, not_indexed, give_up)

    def _tell_indexing(self, *, on: bool) -> None:
        if on != self._is_indexing:
            self._is_indexing = on
            self.indexing.emit(on)

    def _tell_error(self, code: str, details: Mapping[str, str]) -> None:
        self._session.failed.emit(self._sentence(code, **details))

    def _sentence(self, code: str, **fields: str) -> str:
        """Word what happened, in the language of the window."""
        from kennisreader.core import messages

        return messages.sentence(code, self._session.language, **fields)

    def _ask(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object],
        give_up: Callable[[], object],
    ) -> None:
        """Ask the worker one thing; until it answers nothing else is begun.

        ``give_up`` is called in place of an answer if the user stops it, and puts it back.
        """

        def answered(answer: Any) -> None:
            self._give_up = None
            on_answer(answer)

        def refused(code: str, details: Mapping[str, str]) -> None:
            self._give_up = None
            on_error(code, details)

        self._give_up = give_up
        assert self._worker is not None  # `_next` has looked
        self._worker.request(function, arguments, answered, refused)

    # Telling the panels

    def _note_change(self, letter: str) -> None:
        self._changed[letter] = None
        if not self._tell.isActive():
            self._tell.start()

    def _tell_changes(self) -> None:
        self._tell.stop()
        changed, self._changed = list(self._changed), {}
        for letter in changed:
            self._session.forget(letter)
