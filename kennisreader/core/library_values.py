# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes into a library and comes out of it, and what can go wrong with one.

The values are named tuples: ten thousand summaries are made before the first paint.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.letter import Asker, Person


class LibraryError(Exception):
    """Something about a library that its user must be told; the words are in ``messages``.

    Attributes:
        code: ``cannot_write``, ``cannot_read``, ``disk_full``, ``locked``, ``damaged``,
            ``not_a_library``, ``newer_schema``, ``no_library``, ``in_use``, ``unknown_letter`` or
            ``ambiguous_letter``.
        details: the fields of the sentence, ``file`` (a path) or ``letter`` among them.

    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class UnknownLetter(LibraryError):  # noqa: N818 - it names what is missing
    """No letter of the library has this id, title or file name."""

    def __init__(self, letter: str) -> None:
        super().__init__("unknown_letter", letter=letter)


class AmbiguousLetter(LibraryError):  # noqa: N818
    """The text fits more than one letter; ``details["letters"]`` names them."""

    def __init__(self, letter: str, letters: str) -> None:
        super().__init__("ambiguous_letter", letter=letter, letters=letters)


# The primary result codes of https://www.sqlite.org/rescode.html that are nobody's mistake here.
_CODES = {
    sqlite3.SQLITE_PERM: "cannot_write",
    sqlite3.SQLITE_READONLY: "cannot_write",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CANTOPEN: "cannot_read",
    sqlite3.SQLITE_IOERR: "cannot_read",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_FULL: "disk_full",
}


_LEAST_ROOM = 65_536
"""Bytes: what SQLite takes for its index of the journal, twice."""


@contextmanager
def known_errors(file: Path) -> Iterator[None]:
    """Turn what the disk or another program did to a library into a :class:`LibraryError`.

    Mistakes of the program itself (a wrong statement, a broken constraint) pass unchanged.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if str(error).startswith("Could not decode to UTF-8"):  # Python's own words, without a code
            code = "damaged"
        if code is None:
            raise
        if code == "cannot_read" and os.access(file, os.R_OK):
            code = _why_not_written(file)
        raise LibraryError(code, file=str(file)) from error
    except UnicodeDecodeError as error:  # a name in the schema that is no text any more
        raise LibraryError("damaged", file=str(file)) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise LibraryError("disk_full" if full else "cannot_write", file=str(file)) from error


def _why_not_written(file: Path) -> str:
    """Why SQLite could not lay its files beside one that can be read."""
    from shutil import disk_usage

    if not os.access(file.parent, os.W_OK):
        return "cannot_write"
    return "disk_full" if disk_usage(file.parent).free < _LEAST_ROOM else "cannot_read"


SEEDED = "seeded"
"""Value of a library (``get_value``) that says that it was given its first letters."""

SALVAGED = "salvaged"
"""Value of a library that says what was saved of a damaged one, until its user was told."""

RECOGNISED = "+ocr"
"""Behind the revision of the reader (``importer``) of a letter of which pages were recognised."""

READ_AGAIN = "read_again"
"""Value of a library that names the originals from which letters are to be read again."""


class LetterSummary(NamedTuple):
    """One line of the library panel; dates and numbers are those of :class:`Metadata`."""

    id: str
    file: str
    title: str
    type: str
    date: str | None
    date_basis: str
    date_earliest: str | None
    date_latest: str | None
    senders: str
    """Names of those who sign, or their roles where no name is known, with commas."""
    ministries: str
    """Their ministries, each once, with commas."""
    question_count: int
    dossier: str | None
    number: str | None
    aanhangsel: str | None
    vergaderjaar: str | None
    characters: int
    """Code points of the canonical text."""
    theme_json: str
    """``{"talent": 12}``; kept as text, because a long list shows a few of its rows only."""
    scans: str = ""
    """What `library_rows.scan_state` says of its pages."""

    @property
    def theme_counts(self) -> dict[str, int]:
        """Highlighted places per theme, themes without any left out."""
        counts: dict[str, int] = json.loads(self.theme_json)
        return counts


class AddStatus(StrEnum):
    """What became of a letter that was handed to the library."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    """The same file, read the same way, or the same text from another file: nothing changed."""
    UPDATED = "updated"
    """The same letter with another text: its notes must be placed again."""


class Removal(NamedTuple):
    """What undoes a removal."""

    id: str
    moment: str
    """When it was removed, ISO 8601 in UTC."""


class AddResult(NamedTuple):
    """The answer to adding one letter."""

    status: AddStatus
    id: str
    former: Removal | None = None
    """The version whose place it took, off the shelf: what puts it back."""


class Original(NamedTuple):
    """A file as it was given."""

    letter: str
    path: Path
    """Where the library keeps it."""
    sha256: str
    """What its digest was when it came."""


class Position(NamedTuple):
    """Where somebody was reading a letter, and how."""

    start: int
    """Code points of the canonical text before the first line in sight; for a letter without any
    text, a scan, the index of the page in sight."""
    form: str = "text"
    """``text``, ``page`` or ``both``."""
    zoom: float = 1.0
    """Of the pages; at 1.0 they are as wide as the pane.  The size of text is in the settings."""


class PassageText(NamedTuple):
    """A passage with its words, cut from the canonical text without reading the whole letter."""

    letter: str
    passage: int
    """Its index in the letter."""
    start: int
    end: int
    kind: str
    heading: str
    number: str
    text: str


class ThemeSpan(NamedTuple):
    """Words that a theme marks: code points of the canonical text, half-open."""

    theme: str
    start: int
    end: int


class ThemeLevel(NamedTuple):
    """How a passage bears on a theme: ``primary`` is about it, ``mention`` only names it."""

    passage: int
    theme: str
    level: str


class StoredAnnotation(NamedTuple):
    """A note as the store keeps it; the library does not look inside.

    A letter that is not in the library any more leaves its notes behind: compare ``letters`` with
    the ids of the summaries.
    """

    id: str
    letters: tuple[str, ...]
    """The letters it is about: one, or two for a note that ties passages together."""
    body: str
    """The W3C Web Annotation, JSON."""


CorrectionValue = str | tuple[Person | Asker, ...]
"""A corrected field: words (empty: the letter has none), or the persons of a field of persons."""
