# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are to become letters: what becomes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from kennisreader.core import import_remarks
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.ingest_row import Job, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kennisreader.core.library_values import AddResult, Removal, StoredAnnotation
    from kennisreader.ui.ingest_desk import Desk
    from kennisreader.ui.session import Session


class FileResult(NamedTuple):
    """What became of one file."""

    file: str
    """Its name."""
    status: str
    """``added``, ``duplicate``, ``updated`` or ``failed``."""
    letter: str
    """Id of the letter; empty if it failed."""
    sentence: str
    """What to tell the user, in the language of the window, remarks and all."""
    remarks: tuple[str, ...] = ()
    """What must be looked at, a sentence each; they stand at the end of ``sentence``."""
    version_of: str = ""
    """Id of the letter of which it looks to be another version."""
    former: Removal | None = None
    """The version whose place it took, which can be put back."""
    original: Path | None = None
    """Where the file is kept that took its place."""
    notes: tuple[StoredAnnotation, ...] = ()
    """The notes about the letter, where they stood in the former version."""
    path: Path | None = None
    """Where it was read from."""

    def told(self) -> dict[str, object]:
        """The fields that ``kennisreader import --json`` gives, as far as they are known here."""
        failed = self.status == "failed"
        return {
            "file": self.file,
            "status": self.status,
            "letter": self.letter or None,
            "reason": self.sentence if failed else None,
            "warnings": list(self.remarks),
            "path": None,
            "version_of": self.version_of or None,
        }


class Files:
    """Takes files one after the other: the worker reads and keeps the original, this writes.

    Attributes:
        row: what is still to be read.
        locked: files that want a password, and wait for the others to be read.
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
        self.row = Row()
        self.locked: list[Job] = []
        self.done = 0
        self.results: list[FileResult] = []
        self._compared = False
        self._known_passwords: list[str] = []  # in memory, and nowhere else

    def begin_anew(self) -> None:
        """Forget what came of the files; what is still to be read stays."""
        self.results.clear()
        self.done = 0
        self._compared = False

    def forget(self) -> list[Path]:
        """Forget what is still to be read, and say which files of the user that were."""
        letters = self.row.letters() | {job.letter for job in self.locked} - {""}
        unread = [*self.row.clear(), *(job.path for job in self.locked)]
        self.locked.clear()
        for letter in letters:
            self._session.originals.recognising.emit(letter, 0, 0)
        return unread

    def take_next(self, tell: Callable[[int, int, str], object]) -> None:
        """Deal with the first of the row; ``tell`` how far it is, unless it is a quiet one."""
        if self.row.has_folder:
            refused = self.row.open_folder()
            if refused is None:
                self._on_step()
            else:
                self._fail(*refused)
            return
        job = self.row.take()
        self._compared = False
        total = self.done + 1 + len(self.row) + len(self.locked)

        def on_page(page: int, pages: int) -> None:
            words = QCoreApplication.translate("Ingest", "{0}, page {1} of {2}")
            if not job.quiet:
                tell(self.done, total, words.format(job.shown, min(page + 1, pages), pages))
            if job.letter:
                self._session.originals.recognising.emit(job.letter, min(page + 1, pages), pages)

        if not job.quiet:
            tell(self.done, total, job.shown)
        self._desk.ask(
            "read_file",
            {
                "path": str(job.path),
                "library": str(self._session.library.folder),
                "name": job.shown,
                "password": job.password,
                "recognise": job.recognise,
            },
            lambda answer: self._store(job, answer),
            lambda code, details: self._refuse(job, code, details),
            lambda: self.row.put_back(job),
            on_page,
        )

    def compare(self) -> bool:
        """Have the letters that came compared with those that were there; False if that is done."""
        added = [result.letter for result in self.results if result.status == "added"]
        if self._compared or not added:
            return False
        self._compared = True
        self._desk.ask(
            "find_versions",
            {"library": str(self._session.library.folder), "added": added},
            self._note_versions,
            lambda _code, _details: self._on_step(),  # a service: the letters are there
            lambda: None,
        )
        return True

    def _note_versions(self, versions: Mapping[str, str]) -> None:
        from kennisreader.core.versions import is_offered, loss

        for at, result in enumerate(self.results):
            other = versions.get(result.letter) if result.status == "added" else None
            if other is None:
                continue
            summary = self._session.summary(other)
            title = other if summary is None else f"“{summary.title}”"
            new = self._session.summary(result.letter)
            if new is not None and summary is not None and not is_offered(new, summary):
                told = self._desk.sentence("version_loses_text", other=title)
                self.results[at] = result._replace(sentence=f"{result.sentence} {told}")
                continue
            told = self._desk.sentence(
                "version", file=result.file, letter=result.letter, other=title
            )
            lost = loss(new, summary) if new is not None and summary is not None else ""
            if lost:
                told += " " + self._desk.sentence(f"{lost}_would_go", other=title)
            sentence = " ".join((told, *result.remarks))
            self.results[at] = result._replace(version_of=other, sentence=sentence)
        self._on_step()

    # Passwords

    def unlock(self, password: str, *, others: bool) -> None:
        """Try a password on the first of the locked files, and on the ``others`` if it is theirs."""
        count = len(self.locked) if others else 1
        tried, self.locked = self.locked[:count], self.locked[count:]
        for job in reversed(tried):
            self.row.put_back(job.with_password(password))

    def leave_locked(self, *, others: bool) -> None:
        """Do without the first of the locked files, or without all of them."""
        count = len(self.locked) if others else 1
        left, self.locked = self.locked[:count], self.locked[count:]
        for job in left:
            self._fail(job, "encrypted", {"file": job.shown})

    def _refuse(self, job: Job, code: str, details: Mapping[str, str]) -> None:
        """Put a file aside that wants a password; whatever else was wrong with it, it is done."""
        if code != "encrypted" or job.quiet:
            self._fail(job, code, details)
            return
        untried = [each for each in self._known_passwords if each not in job.tried]
        if untried:
            self.row.put_back(job.with_password(untried[0], typed=job.typed))
        else:
            first = sum(each.typed for each in self.locked) if job.typed else len(self.locked)
            self.locked.insert(
                first, job
            )  # one for which a password was typed is asked again first
        self._on_step()

    # Writing

    def _store(self, job: Job, answer: Mapping[str, Any]) -> None:
        """Write what the worker read; the original lies ready, byte for byte."""
        library = self._session.library
        try:
            letter, added = library.take_read(answer, of=job.letter)
            notes = library.annotations(added.id) if added.former is not None else ()
            original = library.original(added.id)
        except LibraryError as error:
            self._fail(job, error.code, error.details)
            return
        if job.password:
            self._known_passwords = [job.password, *self._known_passwords]
            self._session.originals.passwords[str(original)] = job.password
        told = self._desk.sentence(_code(job, added), file=job.shown, letter=added.id)
        remarks = []
        if added.status != "duplicate":
            said = import_remarks.remarks(letter, added.id)
            remarks += [self._desk.sentence(code, **names) for code, names in said]
            if any(scan.state == "unread" for scan in letter.scans):
                remarks.append(self._desk.sentence("has_scans"))

        def placed(remark: str) -> None:
            if remark:
                remarks.append(remark)
            result = FileResult(
                *(job.shown, str(added.status), added.id, " ".join((told, *remarks))),
                remarks=tuple(remarks),
                former=added.former,
                original=original,
                notes=notes,
            )
            self._end(job, result)

        self.place_notes(added.id, placed)

    def place_notes(self, letter: str, on_end: Callable[[str], None]) -> None:
        """Have the notes about a letter found in the text it has now; after a stop, later."""
        from kennisreader.ui.note_placing import NotePlacing

        def on_stop() -> None:
            self._on_unplaced(letter)
            on_end("")

        NotePlacing(self._session, letter, self._desk.ask, on_end, on_stop).start()

    def _fail(self, job: Job, code: str, details: Mapping[str, str]) -> None:
        from kennisreader.core.given_files import storable

        file = storable(details.get("file", str(job.path)))
        sentence = self._desk.sentence(code, **{**details, "file": file})
        self._end(job, FileResult(job.shown, "failed", "", sentence))

    def _end(self, job: Job, result: FileResult) -> None:
        if not job.quiet or result.status == "failed":
            self.results.append(result._replace(path=job.path))
        self.done += 1
        if job.letter:
            self._session.originals.recognising.emit(job.letter, 0, 0)
        if result.status in ("added", "updated"):
            self._on_letter(result.letter)
        self._on_step()


def _code(job: Job, added: AddResult) -> str:
    """Which sentence says what became of a file."""
    if added.former is not None:
        return "replaced"
    return "recognised" if job.recognise and added.status == "updated" else str(added.status)
