# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files that wait to be read, in their order; a folder becomes the files in it."""

from __future__ import annotations

from collections import Counter, deque
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Job(NamedTuple):
    """A file that is to be read."""

    path: Path
    quiet: bool = False
    """Whether it is no wish of the user: reported only if it fails."""
    name: str = ""
    """The name of the file, where ``path`` has another."""
    recognise: bool = False
    """Whether scanned pages are to be recognised."""
    letter: str = ""
    """Of a letter that is there already: its id."""
    tried: tuple[str, ...] = ()
    """The passwords with which it was tried, the present one at the end."""
    typed: bool = False
    """Whether the user typed one of them for this file."""

    @property
    def password(self) -> str:
        """What is to open it; empty where no password is known."""
        return self.tried[-1] if self.tried else ""

    def with_password(self, password: str, *, typed: bool = True) -> Job:
        """The same file, to be tried with another password."""
        return self._replace(tried=(*self.tried, password), typed=typed)

    @property
    def shown(self) -> str:
        """What the user knows the file by, in letters that can be stored and shown."""
        from kennisreader.core.given_files import storable

        return storable(self.name or self.path.name)


class Refused(NamedTuple):
    """A folder that the user named and of which nothing came."""

    job: Job
    code: str
    details: Mapping[str, str]


class _Folder(NamedTuple):
    path: Path
    named: Path
    """The folder in which it lies that the user named; itself if it is that one."""


class Row:
    """Files and folders; folders are opened before the next file is taken, so the number is known.

    One folder is opened at a time, because that may take as long as a file.
    """

    def __init__(self) -> None:
        self._waiting: deque[Job | _Folder] = deque()
        self._unopened: Counter[Path] = Counter()
        self._with_files: set[Path] = set()

    def __len__(self) -> int:
        """How many files and unopened folders wait."""
        return len(self._waiting)

    def add(self, jobs: Iterable[Job]) -> None:
        """Put files or folders at the end."""
        for job in jobs:
            if job.path.is_dir():
                self._waiting.append(_Folder(job.path, job.path))
                self._unopened[job.path] += 1
            else:
                self._waiting.append(job)

    def put_back(self, job: Job) -> None:
        """Let a file that was taken be the next."""
        self._waiting.appendleft(job)

    def letters(self) -> set[str]:
        """Those of the letters that are there already whose files wait."""
        return {each.letter for each in self._waiting if isinstance(each, Job)} - {""}

    def clear(self) -> list[Path]:
        """Forget all, and say which files the user wanted that are not read now."""
        unread = [each.path for each in self._waiting if not (isinstance(each, Job) and each.quiet)]
        self._waiting.clear()
        self._unopened.clear()
        self._with_files.clear()
        return unread

    @property
    def has_folder(self) -> bool:
        """Whether a folder is to be opened first."""
        return self._unopened.total() > 0

    def open_folder(self) -> Refused | None:
        """Put what is in the first folder in its place; tell if nothing is in what was named."""
        from kennisreader.core.given_files import Within, within
        from kennisreader.core.importing.formats import READABLE

        at, folder = next(
            (at, each) for at, each in enumerate(self._waiting) if isinstance(each, _Folder)
        )
        named = folder.named
        refused = None
        del self._waiting[at]
        self._unopened[named] -= 1
        try:
            inside = within(folder.path)
        except OSError as error:
            if folder.path == named:
                refused = ("file_refused", {"reason": error.strerror or ""})
            inside = Within([], [])
        if inside.files:
            self._with_files.add(named)
        self._unopened[named] += len(inside.folders)
        self._waiting.rotate(-at)
        self._waiting.extendleft(_Folder(path, named) for path in reversed(inside.folders))
        self._waiting.extendleft(Job(path) for path in reversed(inside.files))
        self._waiting.rotate(at)
        if not self._unopened[named]:
            if refused is None and named not in self._with_files:
                refused = ("folder_without_letters", {"suffixes": ", ".join(READABLE)})
            self._with_files.discard(named)
        return None if refused is None else Refused(Job(named), *refused)

    def take(self) -> Job:
        """Take the first file; no folder may be unopened."""
        job = self._waiting.popleft()
        assert isinstance(job, Job)  # whoever takes has looked
        return job
