# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are to become letters: a row of them, and what becomes of each."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisreader.core import letter_json
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.file_choice import READABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kennisreader.ui.ingest_desk import Desk
    from kennisreader.ui.session import Session

SUFFIXES = tuple(pattern.removeprefix("*") for pattern in READABLE)
"""What is taken from a folder; a file that is named itself is always tried."""


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


class Job(NamedTuple):
    """A file or folder that is to be read."""

    path: Path
    quiet: bool = False
    """Whether it is no wish of the user: reported only if it fails."""
    name: str = ""
    """The name of the file, where ``path`` has another."""


class Files:
    """Takes files one after the other: the worker reads and keeps the original, this writes.

    Attributes:
        jobs: what is still to be read.
        done: how many files have been dealt with since the last `begin_anew`.
        results: what became of those that are reported.

    """

    def __init__(
        self,
        session: Session,
        desk: Desk,
        on_letter: Callable[[str], object],
        on_step: Callable[[], object],
        on_unplaced: Callable[[str], object],
    ) -> None:
        """Who hears of it: ``on_letter`` of one that came or is another, ``on_step`` of each end.

        ``on_unplaced`` hears of a letter whose notes were not placed because the user stopped.
        """
        self._session = session
        self._desk = desk
        self._on_letter = on_letter
        self._on_step = on_step
        self._on_unplaced = on_unplaced
        self.jobs: deque[Job] = deque()
        self.done = 0
        self.results: list[FileResult] = []

    def add(self, jobs: Iterable[Job]) -> None:
        """Put files or folders at the end of the row."""
        self.jobs += jobs

    def begin_anew(self) -> None:
        """Forget what came of the files; what is still to be read stays."""
        self.results.clear()
        self.done = 0

    def take_next(self, tell: Callable[[int, int, str], object]) -> None:
        """Deal with the first of the row; ``tell`` how far it is, unless it is a quiet one."""
        job = self.jobs.popleft()
        if job.path.is_dir():
            self._open_folder(job.path)
            return
        if not job.quiet:
            tell(self.done, self.done + 1 + len(self.jobs), job.path.name)
        name = job.name or job.path.name
        self._desk.ask(
            "read_file",
            {"path": str(job.path), "library": str(self._session.library.folder), "name": name},
            lambda answer: self._store(job, answer),
            lambda code, details: self._fail(job, code, details),
            lambda: self.jobs.appendleft(job),
        )

    def _open_folder(self, folder: Path) -> None:
        """Put what is in a folder in its place in the row, folders below it as well."""
        try:
            inside = sorted(folder.iterdir())
        except OSError as error:
            self._fail(Job(folder), "file_refused", {"reason": error.strerror or ""})
            return
        wanted = [
            Job(path)
            for path in inside
            if path.suffix.lower() in SUFFIXES or (path.is_dir() and not path.is_symlink())
        ]
        self.jobs.extendleft(reversed(wanted))
        if wanted:
            self._on_step()
        else:
            self._fail(Job(folder), "folder_without_letters", {"suffixes": ", ".join(SUFFIXES)})

    def _store(self, job: Job, answer: Mapping[str, Any]) -> None:
        """Write what the worker read; the original lies ready, byte for byte."""
        try:
            status, letter = self._session.library.take(
                letter_json.loads(answer["letter"]),
                answer["sha256"],
                revision=answer["revision"],
                spans=[tuple(span) for span in answer["spans"]],
                levels=[tuple(level) for level in answer["levels"]],
                importer=answer["importer"],
            )
        except LibraryError as error:
            self._fail(job, error.code, error.details)
            return
        told = self._desk.sentence(str(status), file=job.name or job.path.name, letter=letter)
        self.place_notes(
            letter, lambda more: self._end(job, str(status), letter, f"{told} {more}".strip())
        )

    def place_notes(self, letter: str, on_end: Callable[[str], None]) -> None:
        """Have the notes about a letter found in the text it has now; after a stop, later."""
        from kennisreader.ui.note_placing import NotePlacing

        def on_stop() -> None:
            self._on_unplaced(letter)
            on_end("")

        NotePlacing(self._session, letter, self._desk.ask, on_end, on_stop).start()

    def _fail(self, job: Job, code: str, details: Mapping[str, str]) -> None:
        fields = {"file": str(job.path), **details}
        self._end(job, "failed", "", self._desk.sentence(code, **fields))

    def _end(self, job: Job, status: str, letter: str, sentence: str) -> None:
        if not job.quiet or status == "failed":
            self.results.append(FileResult(job.name or job.path.name, status, letter, sentence))
        self.done += 1
        if status in ("added", "updated"):
            self._on_letter(letter)
        self._on_step()
