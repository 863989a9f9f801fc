# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every command of the terminal shares: where it writes, and the library it works on."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kennisreader import paths
from kennisreader.core import library_damage
from kennisreader.core.intake import Intake, seed, seed_files
from kennisreader.core.library import Library
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import READ_AGAIN, SALVAGED, SEEDED, LibraryError
from kennisreader.core.messages import sentence
from kennisreader.core.name_match import theme_named

if TYPE_CHECKING:
    from kennisreader.core.salvage_report import Again
    from kennisreader.reader_process import ReaderProcess


class Terminal:
    """Writes results to standard output and everything else to standard error.

    Attributes:
        language: ``nl`` or ``en``.
        folder: the library's folder.

    """

    def __init__(self, language: str, folder: Path) -> None:
        self.language = language
        self.folder = folder

    @cached_property
    def intake(self) -> Intake:
        """The reader of files, with the themes; what is wrong with a theme file is said once."""
        intake = Intake(paths.theme_folders())
        for problem in intake.problems:
            print(problem.sentence(self.language), file=sys.stderr)
        return intake

    def theme(self, wanted: str) -> str:
        """The id of the theme that is meant, see `theme_named`.

        Raises :class:`LibraryError` ``unknown_theme``.
        """
        themes = self.intake.themes
        found = theme_named(wanted, themes)
        if found is None:
            names = ", ".join(theme.id for theme in themes)
            raise LibraryError("unknown_theme", theme=wanted, themes=names)
        return found

    def line(self, text: str) -> None:
        """Print one line of a result for a reader."""
        print(text)

    def record(self, content: Mapping[str, Any]) -> None:
        """Print one object of a result for a script: one line of JSON."""
        print(json.dumps(content, ensure_ascii=False))

    def words(self, code: str, **details: str) -> str:
        """A sentence of ``messages`` in the language of the terminal."""
        return sentence(code, self.language, **details)

    def say(self, code: str, **details: str) -> None:
        """Tell about progress or an error."""
        print(self.words(code, **details), file=sys.stderr)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Print rows in aligned columns; on a screen the last column ends where the screen does."""
        if not rows:
            return
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        screen = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
            text = "  ".join(cells).rstrip()
            if screen is not None and len(text) > screen:
                text = text[: screen - 1] + "…"
            self.line(text)

    @contextmanager
    def reading(self) -> Iterator[Library]:
        """The library, for a command that changes nothing; a window may have it open."""
        self._make_ready()
        # One that a window has open and found to be damaged is read as far as it can be.
        with Library.open(self.folder, write=False) as library:
            if self._is_unfinished(library) and not library_damage.is_marked(self.folder):
                self._finish()
            yield library

    def renew_themes(self, library: Library) -> None:
        """Find the themes anew in letters that have those of other lexicons.

        Where that cannot be kept the older ones stand; a window that has the library open renews
        them itself.
        """
        if not library.letters_with_stale_themes(self.intake.revision):
            return
        try:
            with LibraryLock(self.folder), Library.open(self.folder) as writable:
                self.intake.refresh(writable)
        except LibraryError as error:
            if error.code not in ("in_use", "locked", "cannot_write", "disk_full"):
                raise

    @staticmethod
    def _is_unfinished(library: Library) -> bool:
        """Whether letters are still to be given to a library, or given back."""
        return not library.get_value(SEEDED) or bool(library.get_value(READ_AGAIN))

    def _finish(self) -> None:
        try:
            with LibraryLock(self.folder), Library.open(self.folder) as library:
                self._end_salvage(library)
                self._seed(library)
        except LibraryError as error:
            if error.code != "in_use":  # whoever has it is giving it its letters
                raise

    def _make_ready(self) -> None:
        """Make the library, bring it to the newest schema, or salvage it, while nobody has it.

        Raises :class:`LibraryError` ``in_use`` if an older library is open somewhere.
        """
        damaged = library_damage.is_marked(self.folder)
        try:
            Library.open(self.folder, create=False, write=False).close()
        except LibraryError as error:
            if error.code not in ("older_schema", "no_library", "damaged"):
                raise
        else:
            if not damaged:
                return
        try:
            with LibraryLock(self.folder), self._open() as library:
                self._end_salvage(library)
        except LibraryError as error:
            if error.code != "in_use" or not damaged:
                raise

    def look_for_damage(self) -> None:
        """Look through the whole file; a damaged one is salvaged by whoever opens it next."""
        if not library_damage.is_marked(self.folder):
            with self.reading() as library:
                library.is_damaged()

    @contextmanager
    def writing(self) -> Iterator[Library]:
        """The library for one writer; raises ``LibraryError`` ``in_use`` if there is another."""
        with ExitStack() as held:
            held.enter_context(LibraryLock(self.folder))
            library = held.enter_context(self._open())
            self._end_salvage(library)
            self._seed(library)
            yield library

    def _open(self) -> Library:
        """Open the library; one that is damaged is salvaged first.  The caller has the lock."""
        try:
            return Library.open(self.folder)
        except LibraryError as error:
            if error.code != "damaged":
                raise
        from kennisreader.core.salvage import salvage

        salvage(self.folder, seed_files(paths.seeds_folder()))
        return Library.open(self.folder)

    def _end_salvage(self, library: Library) -> None:
        """Say what a salvage has saved, and read the letters again that it could not read."""
        if library.get_value(READ_AGAIN) is None and library.get_value(SALVAGED) is None:
            return
        from kennisreader.core import salvage_report
        from kennisreader.reader_process import ReaderProcess

        report = salvage_report.untold(library)
        with ReaderProcess() as reader:
            read = partial(_read_again, library, reader)
            unread = salvage_report.read_again(library, self.intake, read)
        told = [] if report is None else salvage_report.sentences(report, self.folder)
        if unread:
            told.append(("salvaged_unread", {"files": "; ".join(unread)}))
        if told:
            words = (self.words(code, **details) for code, details in told)
            print(" ".join(words), file=sys.stderr)
        salvage_report.forget(library)

    def _seed(self, library: Library) -> None:
        if seed(library, paths.seeds_folder(), self.intake):
            self.say("seeded", file=str(self.folder))


def lines_of(path: Path) -> list[str]:
    """The lines of a text file of the user; only line ends end one, no other sign of Unicode.

    Raises :class:`LibraryError`.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except FileNotFoundError as error:
        raise LibraryError("file_missing", file=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8?"
        raise LibraryError("file_refused", file=str(path), reason=reason) from error
    return lines if lines[-1] else lines[:-1]


def _read_again(library: Library, reader: ReaderProcess, again: Again) -> str | None:
    """Have a letter of a salvaged library read from its original; None if that cannot be done."""
    from kennisreader.cli_import import OF_THE_LIBRARY, read_into
    from kennisreader.reader_process import ReaderError

    try:
        read = read_into(library, reader, again.path, again.name, recognise=again.recognise)
    except ReaderError as error:
        if error.code in OF_THE_LIBRARY:  # the next command goes on with it
            raise LibraryError(error.code, **error.details) from error
        return None
    return read.added.id
