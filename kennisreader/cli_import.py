# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that become letters on the terminal: ``import``, and the reading again of ``check``.

The files are read in a child process; what it reads is written here.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kennisreader.cli_notes import summaries_of
from kennisreader.cli_terminal import Terminal, lines_of
from kennisreader.core import rereading
from kennisreader.core.annotation_keeping import place_again
from kennisreader.core.given_files import look_through, storable
from kennisreader.core.import_remarks import remarks
from kennisreader.core.importing.formats import READABLE
from kennisreader.core.importing.recognition import trained_data
from kennisreader.core.letter import Letter
from kennisreader.core.library import Library
from kennisreader.core.library_values import AddResult, AddStatus, LibraryError, UnknownLetter
from kennisreader.core.versions import find_versions, is_offered, loss
from kennisreader.reader_process import ReaderError, ReaderProcess

_NAMED = 5
"""Of so many files that are passed over the names are said."""
OF_THE_LIBRARY = frozenset({"cannot_read", "cannot_write", "damaged", "disk_full", "locked"})
"""Errors that name a file or folder of the library, not the one that was given."""
_GUESSES = 3
"""How often a password is asked for."""


class _File(NamedTuple):
    """A file that is to be read."""

    path: Path
    problem: str = ""
    """Code of what can be told without reading it."""
    reason: str = ""
    """Of a folder that cannot be opened, in the words of the system."""

    @property
    def name(self) -> str:
        return storable(self.path.name or str(self.path))


class _Read(NamedTuple):
    """A file that was read."""

    letter: Letter
    added: AddResult


class _Desk:
    """Reads files with what the command line says about passwords and scans."""

    def __init__(self, terminal: Terminal, library: Library, arguments: Namespace) -> None:
        self._terminal = terminal
        self._library = library
        self._reader = ReaderProcess()
        self._passwords = _passwords(arguments.password_file)
        self._recognise = bool(arguments.ocr)
        if self._recognise and trained_data() is None:
            terminal.say("no_tesseract")

    def close(self) -> None:
        self._reader.close()

    def read(self, file: _File) -> _Read:
        """Read a file and put it into the library.

        Raises `ReaderError` and ``LibraryError``.
        """
        tried = ["", *self._passwords]
        for password in tried:
            try:
                return self._read(file, password)
            except ReaderError as error:
                if error.code != "encrypted":
                    raise
        code = "wrong_password" if self._passwords else "encrypted"
        raise ReaderError(code, {"file": file.name})

    def ask_password(self, file: _File) -> _Read:
        """Ask on the terminal for the password of a file; raises what `read` does."""
        from getpass import getpass

        for _ in range(_GUESSES):
            password = getpass(f"{self._terminal.words('password_of', file=file.name)} ")
            if not password:
                break
            try:
                read = self._read(file, password)
            except ReaderError as error:
                if error.code != "encrypted":
                    raise
                self._terminal.say("wrong_password", file=file.name)
            else:
                self._passwords.append(password)
                return read
        raise ReaderError("encrypted", {"file": file.name})

    def _read(self, file: _File, password: str) -> _Read:
        return read_into(
            self._library,
            self._reader,
            file.path,
            file.name,
            password=password,
            recognise=self._recognise,
            tell=_progress(file.name) if self._recognise else None,
        )


def read_into(
    library: Library,
    reader: ReaderProcess,
    path: Path,
    name: str,
    *,
    password: str = "",
    recognise: bool = False,
    tell: Callable[[int, int], object] | None = None,
    of: str = "",
) -> _Read:
    """Have a file read, and put it into the library; ``of`` is the letter whose original it is.

    Raises `ReaderError` and ``LibraryError``.
    """
    asked = {
        "path": str(path.absolute()),
        "library": str(library.folder.absolute()),
        "name": name,
        "password": password,
        "recognise": recognise,
    }
    return _Read(*library.take_read(reader.ask("read_file", asked, tell), of=of))


def import_(terminal: Terminal, arguments: Namespace) -> int:
    """Read files and folders into the library; one that fails does not stop the others.

    A window that has the library open is asked to do it.
    """
    try:
        return _import(terminal, arguments)
    except LibraryError as error:
        if error.code != "in_use" or (code := _hand_over(terminal, arguments)) is None:
            raise
        return code


def _hand_over(terminal: Terminal, arguments: Namespace) -> int | None:
    """Let the open window add the files; None if it does not, or could not as it is asked."""
    from kennisreader.core.window_socket import ask_window

    if arguments.password_file or arguments.ocr or arguments.update:
        return None
    paths = [str(Path(path).absolute()) for path in arguments.paths]
    answers = ask_window(terminal.folder, paths)
    if answers is None:
        return None
    terminal.say("window_adds", file=str(terminal.folder))
    failed = False
    try:
        for report in answers:
            if "cancelled" in report:
                if report["cancelled"]:
                    failed = True
                    terminal.say("window_stopped", count=str(report["cancelled"]))
                break
            if "waiting" in report:
                terminal.say("window_asks", file=report["waiting"])
                continue
            failed |= report["status"] == "failed"
            _tell(terminal, {**report, "code": report["status"]}, as_json=arguments.json)
    except ConnectionError:
        terminal.say("window_gone")
        return 1
    return int(failed)


def _import(terminal: Terminal, arguments: Namespace) -> int:
    failed = False
    with terminal.writing() as library:
        desk = _Desk(terminal, library, arguments)
        try:
            for report in _reports(terminal, library, desk, arguments.paths):
                if report["status"] == "added":
                    _settle_version(terminal, library, report, update=arguments.update)
                _tell(terminal, report, as_json=arguments.json)
                failed |= report["status"] == "failed"
        finally:
            desk.close()
        library.purge_removed()  # nobody can undo here what a file took the place of
    return int(failed)


def _reports(
    terminal: Terminal, library: Library, desk: _Desk, paths: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """Read every file; those that want a password come last, where somebody can be asked."""
    locked = []
    for file in _files(terminal, paths):
        report = _report(terminal, library, file, desk.read)
        if report["code"] in ("encrypted", "wrong_password") and _can_ask():
            locked.append(file)
        else:
            yield report
    for file in locked:
        yield _report(terminal, library, file, desk.ask_password)


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _files(terminal: Terminal, given: Sequence[str]) -> Iterator[_File]:
    """Every file once, those of a folder by name; says what is passed over in a folder."""
    seen = set()
    for each in map(Path, given):
        inside: Iterable[_File] = list(_inside(terminal, each)) if each.is_dir() else [_File(each)]
        for file in inside:
            real = os.path.realpath(file.path)  # links that lead round in a circle are told later
            if real not in seen:
                seen.add(real)
                yield file if file.problem else file._replace(problem=_problem(file.path))


def _inside(terminal: Terminal, folder: Path) -> Iterator[_File]:
    """The files of a folder that may be letters, or what is wrong with it."""
    found = look_through(folder)
    yield from map(_File, found.files)
    for path, reason in found.refused:
        yield _File(path, "folder_refused", reason)
    if not found.files and not found.refused:
        yield _File(folder, "folder_without_letters")
    if found.others:
        names = [storable(path.name) for path in found.others[:_NAMED]]
        names += ["…"] if len(found.others) > _NAMED else []
        details = {"count": str(len(found.others)), "names": ", ".join(names)}
        terminal.say("passed_over", file=storable(str(folder)), **details)


def _problem(path: Path) -> str:
    """What is wrong with a file that only its name is left of."""
    return "broken_link" if path.is_symlink() and not path.exists() else ""


def _report(
    terminal: Terminal, library: Library, file: _File, read: Callable[[_File], _Read]
) -> dict[str, Any]:
    """Read one file; the report says what became of it, in words where it failed."""
    shown = storable(str(file.path))
    report: dict[str, Any] = {
        "file": file.name,
        "status": "failed",
        "letter": None,
        "reason": None,
        "warnings": [],
        "path": shown,
        "version_of": None,
        "code": file.problem,
    }
    details = {"file": shown, "suffixes": ", ".join(READABLE), "reason": file.reason}
    try:
        if not file.problem:
            letter, added = read(file)
            replaced = added.former is not None
            report |= {"status": str(added.status), "letter": added.id}
            report["code"] = "replaced" if replaced else report["status"]
            if added.status is not AddStatus.DUPLICATE:
                report["warnings"] += _warnings(terminal, library, letter, added)
            return report
    except (ReaderError, LibraryError) as error:
        report["code"], details = error.code, {**details, **error.details}
        if error.code not in OF_THE_LIBRARY:
            details["file"] = shown
    report["reason"] = terminal.words(report["code"], **details)
    return report


def _warnings(terminal: Terminal, library: Library, letter: Letter, added: AddResult) -> list[str]:
    """What must be looked at: no letter, notes that were not surely placed, pages without words."""
    found = []
    found += [terminal.words(code, **names) for code, names in remarks(letter, added.id)]
    if added.status is AddStatus.UPDATED:
        found += place_notes(terminal, library, added.id)
    unread = [scan.page + 1 for scan in letter.scans if scan.state in ("unread", "poor")]
    if unread:
        pages = ", ".join(map(str, unread))
        found.append(terminal.words("pages_unread", letter=added.id, pages=pages))
    return found


def place_notes(terminal: Terminal, library: Library, letter: str) -> list[str]:
    """Find the notes about a letter that was read again; a sentence if some must be checked."""
    unsure = sum(placement.note.needs_check for placement in place_again(library, letter))
    return [terminal.words("notes_to_check", count=str(unsure))] if unsure else []


def _settle_version(
    terminal: Terminal, library: Library, report: dict[str, Any], *, update: bool
) -> None:
    """Say of which letter a new one looks like a version; with ``update`` that one takes its file."""
    letter = report["letter"]
    other = find_versions(library, [letter]).get(letter)
    if other is None:
        return
    rows = summaries_of(library)
    lost = loss(rows[letter], rows[other])
    if lost:
        if is_offered(rows[letter], rows[other]):
            report |= {"version_of": other, "code": "version"}
        report["warnings"].append(terminal.words(f"version_loses_{lost}", other=other))
        return
    report |= {"version_of": other, "code": "version_taken" if update else "version_offered"}
    if update:
        library.renew(other, letter)
        report |= {"status": "updated", "letter": other}
        report["warnings"] += place_notes(terminal, library, other)


def _tell(terminal: Terminal, report: dict[str, Any], *, as_json: bool) -> None:
    """Say what became of a file."""
    code = report.pop("code")
    if as_json:
        terminal.record(report)
        return
    if report["status"] == "failed":
        terminal.say("reported", reason=report["reason"])
    else:
        names = {"file": report["file"], "letter": report["letter"]}
        terminal.line(terminal.words(code, **names, other=report["version_of"] or ""))
    for warning in report["warnings"]:
        terminal.say("warning", reason=warning)


def read_again(terminal: Terminal, library: Library, reader: ReaderProcess, letter: str) -> None:
    """Read a letter anew from its original; raises `ReaderError` and ``LibraryError``.

    One that cannot be read stays as it is, and is not tried again by this reader, but for one with
    a password, which the window may be given.
    """
    file = next(row.file for row in library.summaries() if row.id == letter)
    original, recognise = library.original(letter), rereading.was_recognised(library, letter)
    try:
        read = read_into(library, reader, original, file, recognise=recognise, of=letter)
    except ReaderError as error:
        if error.code != "encrypted":
            rereading.give_up(library, letter)
        raise
    except UnknownLetter as error:  # what lies there now is not the file that was given
        rereading.give_up(library, letter)
        details = {"letter": letter, "file": original.name}
        raise ReaderError("original_changed", details) from error
    if read.added.status is AddStatus.UPDATED:
        for warning in place_notes(terminal, library, letter):
            terminal.say("warning", reason=warning)


def _passwords(file: str | None) -> list[str]:
    """The passwords in a file, one a line."""
    return [] if file is None else [line for line in lines_of(Path(file)) if line]


def _progress(name: str) -> Callable[[int, int], object] | None:
    """Shows on a terminal which page is being recognised, on a line that is written over."""
    if not sys.stderr.isatty():
        return None

    def tell(done: int, total: int) -> None:
        end = "\r" if done < total else "\r\N{ESCAPE}[K"
        print(f"{name}: {done}/{total}", end=end, file=sys.stderr, flush=True)

    return tell
