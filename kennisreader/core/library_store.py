# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The open file of a library: connection, transactions, and errors that its user must be told."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from kennisreader.core import library_damage
from kennisreader.core.closing import Closing
from kennisreader.core.library_damage import DATABASE
from kennisreader.core.library_values import LibraryError, UnknownLetter, known_errors
from kennisreader.core.schema import refuse_older, upgrade, version_of

_REFUSALS = ("cannot_write", "not_a_library", "newer_schema", "older_schema")
"""What a library may seem to be whose head says what we never write."""

_NOTHING_WRITTEN = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
)
"""What SQLite says where it cannot lay its files beside a library."""

# SQLite sees damage to its own structure, and not that a long text was overwritten.
NOT_JSON = (
    "SELECT 1 FROM annotations WHERE NOT json_valid(body)"
    " UNION ALL SELECT 1 FROM contents WHERE NOT json_valid(structure) LIMIT 1"
)
"""Finds a row that holds what is never written."""
_ZEROS = "SELECT 1 FROM contents WHERE instr(CAST(text AS BLOB), x'00') LIMIT 1"


class Store(Closing):
    """An open ``library.sqlite``; a context manager that closes it.

    Attributes:
        folder: the library's folder.

    """

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        """Use :meth:`open`."""
        self.folder = folder
        self._file = folder / DATABASE
        self._db = connection

    @classmethod
    def open(cls, folder: Path, *, create: bool = True, write: bool = True) -> Self:
        """Open the library in a folder, upgrade it if it is older, make it if there is none.

        Without ``create``, a folder without a library raises ``no_library``.  Without ``write``,
        nothing is written, by mistake either: an older library raises ``older_schema``; one where
        nothing can be written, on a full or read-only disk, is read all the same.  One that is
        damaged, as far as is known, raises ``damaged`` for whoever would write: ``salvage`` makes
        another of it.
        """
        file = folder / DATABASE
        if not create and not file.exists():
            raise LibraryError("no_library", file=str(folder))
        if write and (library_damage.is_marked(folder) or library_damage.is_lost(folder)):
            raise LibraryError("damaged", file=str(file))
        with known_errors(file), _broken_head_told(file):
            if write:
                folder.mkdir(parents=True, exist_ok=True)
                db = sqlite3.connect(file, isolation_level=None, timeout=5)
            else:
                db = _connect_to_read(file)
            try:
                if write:
                    _prepare(db, file)
                else:
                    refuse_older(db, file)
                    upgrade(db, file)  # there is nothing to upgrade: it refuses what is no library
                    db.execute("PRAGMA query_only = ON")
            except BaseException:
                db.close()
                raise
        return cls(folder, db)

    def close(self) -> None:
        """Give the file back; the library cannot be used afterwards."""
        self._db.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept, or nothing; none at all in a damaged library."""
        with self._watched():
            if library_damage.is_marked(self.folder):
                raise LibraryError("damaged", file=str(self._file))
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                if self._db.in_transaction:  # a full disk has rolled back by itself
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Whatever reads or writes; a library that turns out to be damaged is marked."""
        try:
            with known_errors(self._file), _broken_head_told(self._file):
                yield
        except LibraryError as error:
            if error.code == "damaged":
                library_damage.mark(self.folder)
            raise

    def _rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with self._watched():
            return self._db.execute(statement, values).fetchall()

    def _row_of(self, letter: str) -> int:
        rows = self._rows("SELECT row FROM letters WHERE id = ? AND removed IS NULL", (letter,))
        if not rows:
            raise UnknownLetter(letter)
        return int(rows[0][0])

    def is_damaged(self) -> bool:
        """Look through the whole file; a damaged one is marked, so that nobody writes it."""
        try:
            damaged = (
                self._rows("PRAGMA quick_check(1)") != [("ok",)]
                or bool(self._rows(NOT_JSON))
                or bool(self._rows(_ZEROS))
            )
        except LibraryError as error:
            if error.code != "damaged":
                raise
            return True
        if damaged:
            library_damage.mark(self.folder)
        return damaged

    def faults(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file itself, in its own words; reads all of it."""
        faults = [str(row[0]) for row in self._rows("PRAGMA integrity_check")]
        if faults != ["ok"]:
            library_damage.mark(self.folder)
        faults += [str(row) for row in self._rows("PRAGMA foreign_key_check")]
        return tuple(fault for fault in faults if fault != "ok")


@contextmanager
def _broken_head_told(file: Path) -> Iterator[None]:
    """Call a library damaged whose head has SQLite take it for something else."""
    try:
        yield
    except sqlite3.Error as error:
        if library_damage.has_broken_head(file):
            raise LibraryError("damaged", file=str(file)) from error
        raise
    except LibraryError as error:
        if error.code in _REFUSALS and library_damage.has_broken_head(file):
            raise LibraryError("damaged", file=str(file)) from error
        raise


def _connect_to_read(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None, timeout=5)
    try:
        version_of(db)
    except sqlite3.OperationalError as error:
        db.close()
        if error.sqlite_errorcode & 0xFF not in _NOTHING_WRITTEN:
            raise
        from kennisreader.core.library_unwritable import connect

        return connect(file)
    return db


def _prepare(db: sqlite3.Connection, file: Path) -> None:
    """Set up a connection; the schema comes first, so that a foreign file is left as it was."""
    db.execute("PRAGMA foreign_keys = ON")
    upgrade(db, file)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
