# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tables of a library, and how an older library becomes a newer one.

``PRAGMA user_version`` says how many of :data:`UPGRADES` a file has seen; a new file has seen none,
so making a library and upgrading one are the same thing.  A step that has been released is never
changed: what comes later is a step of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.dated import sort_date
from kennisreader.core.library_values import LibraryError

Upgrade = Callable[[sqlite3.Connection], None]

APPLICATION_ID = 0x4B6E7264
"""``Knrd``: tells a library from any other SQLite file (``PRAGMA application_id``)."""

_FIRST = (
    # What the panel lists stands apart from the texts, so that 10,000 rows are a few megabytes.
    """CREATE TABLE letters (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        importer TEXT NOT NULL,
        added TEXT NOT NULL,
        removed TEXT,
        sort_date TEXT NOT NULL,
        title TEXT NOT NULL,
        type TEXT NOT NULL,
        date TEXT,
        date_basis TEXT NOT NULL,
        date_earliest TEXT,
        date_latest TEXT,
        senders TEXT NOT NULL,
        ministries TEXT NOT NULL,
        question_count INTEGER NOT NULL,
        dossier TEXT,
        number TEXT,
        aanhangsel TEXT,
        vergaderjaar TEXT,
        characters INTEGER NOT NULL,
        theme_revision TEXT NOT NULL DEFAULT '',
        theme_counts TEXT NOT NULL DEFAULT '{}')""",
    "CREATE INDEX letters_by_sha ON letters (sha256)",
    "CREATE INDEX letters_by_number ON letters (number)",
    # The text stands outside the JSON, so that a passage is cut from it without reading the rest.
    """CREATE TABLE contents (
        letter INTEGER PRIMARY KEY REFERENCES letters ON DELETE CASCADE,
        text TEXT NOT NULL,
        structure TEXT NOT NULL)""",
    """CREATE TABLE passages (
        letter INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        idx INTEGER NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        kind TEXT NOT NULL,
        heading TEXT NOT NULL,
        number TEXT NOT NULL,
        PRIMARY KEY (letter, idx)) WITHOUT ROWID""",
    """CREATE TABLE own_keys (
        key TEXT NOT NULL,
        letter INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        PRIMARY KEY (key, letter)) WITHOUT ROWID""",
    "CREATE INDEX own_keys_by_letter ON own_keys (letter)",
    """CREATE TABLE citations (
        letter INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        key TEXT NOT NULL,
        number TEXT,
        year TEXT NOT NULL,
        PRIMARY KEY (letter, start, key)) WITHOUT ROWID""",
    "CREATE INDEX citations_by_key ON citations (key)",
    "CREATE INDEX citations_by_number ON citations (number)",
    """CREATE TABLE theme_spans (
        letter INTEGER PRIMARY KEY REFERENCES letters ON DELETE CASCADE,
        spans TEXT NOT NULL)""",
    """CREATE TABLE theme_levels (
        theme TEXT NOT NULL,
        letter INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        passage INTEGER NOT NULL,
        level TEXT NOT NULL,
        PRIMARY KEY (theme, letter, passage)) WITHOUT ROWID""",
    "CREATE INDEX theme_levels_by_letter ON theme_levels (letter)",
    """CREATE TABLE corrections (
        letter INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (letter, field)) WITHOUT ROWID""",
    """CREATE TABLE positions (
        letter INTEGER PRIMARY KEY REFERENCES letters ON DELETE CASCADE,
        start INTEGER NOT NULL,
        form TEXT NOT NULL,
        zoom REAL NOT NULL)""",
    # Notes name their letters and do not refer to rows: they outlive them.
    "CREATE TABLE annotations (id TEXT PRIMARY KEY, body TEXT NOT NULL)",  # by rowid: by age
    """CREATE TABLE annotation_letters (
        annotation TEXT NOT NULL REFERENCES annotations ON DELETE CASCADE,
        position INTEGER NOT NULL,
        letter TEXT NOT NULL,
        PRIMARY KEY (annotation, position)) WITHOUT ROWID""",
    "CREATE INDEX annotation_letters_by_letter ON annotation_letters (letter)",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    f"PRAGMA application_id = {APPLICATION_ID}",
)


def _create_first(connection: sqlite3.Connection) -> None:
    """Make the tables of schema 1 in an empty file."""
    for statement in _FIRST:
        connection.execute(statement)


def _add_scans(connection: sqlite3.Connection) -> None:
    """Keep beside each letter whether it was scanned (``library_rows.scan_state``).

    Letters that are there were read by a reader that knew no scans, and are read again.
    """
    connection.execute("ALTER TABLE letters ADD COLUMN scans TEXT NOT NULL DEFAULT ''")


def _sort_by_likely_day(connection: sqlite3.Connection) -> None:
    """Give each letter its place by its likely day (``dated.sort_date``), no longer by its year."""
    columns = ", ".join(_Known._fields)
    rows = connection.execute(f"SELECT row, {columns} FROM letters").fetchall()  # noqa: S608 - own names
    connection.executemany(
        "UPDATE letters SET sort_date = ? WHERE row = ?",
        [(sort_date(_Known._make(known)), row) for row, *known in rows],
    )


class _Known(NamedTuple):
    """What a row says of the date of a letter."""

    date: str | None
    date_basis: str
    date_earliest: str | None
    date_latest: str | None


UPGRADES: tuple[Upgrade, ...] = (_create_first, _add_scans, _sort_by_likely_day)
"""Step ``n`` turns a file with ``user_version`` ``n`` into one with ``n + 1``."""


def version_of(connection: sqlite3.Connection) -> int:
    """How many upgrade steps the open file has seen; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def upgrade(
    connection: sqlite3.Connection, file: Path, upgrades: Sequence[Upgrade] = UPGRADES
) -> None:
    """Bring the open file to the newest schema, in one transaction.

    Before an existing library is changed, it is copied to ``library.sqlite.schema<n>`` beside it.

    Raises :class:`LibraryError` ``newer_schema`` for a file that a later program wrote and
    ``not_a_library`` for an SQLite file of something else.
    """
    version = version_of(connection)
    if version > len(upgrades):
        raise LibraryError("newer_schema", file=str(file))
    _refuse_foreign(connection, version, file)
    if version == len(upgrades):
        return
    if version:
        _copy_aside(connection, file.with_name(f"{file.name}.schema{version}"))
    connection.execute("BEGIN EXCLUSIVE")
    try:
        # Somebody else may have done it while this process waited for the file.
        for step in upgrades[version_of(connection) :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(upgrades)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def refuse_older(
    connection: sqlite3.Connection, file: Path, upgrades: Sequence[Upgrade] = UPGRADES
) -> None:
    """Raise :class:`LibraryError` ``older_schema`` if the open file would have to be upgraded."""
    version = version_of(connection)
    if version < len(upgrades):
        _refuse_foreign(connection, version, file)
        raise LibraryError("older_schema", file=str(file))


def _refuse_foreign(connection: sqlite3.Connection, version: int, file: Path) -> None:
    """Stop before tables are mixed into an SQLite file that is no library."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark != APPLICATION_ID and (tables or version):
        raise LibraryError("not_a_library", file=str(file))


def _copy_aside(connection: sqlite3.Connection, copy: Path) -> None:
    """Write a whole copy of the open file, what is still in its journal included."""
    target = sqlite3.connect(copy)
    try:
        connection.backup(target)
    finally:
        target.close()
