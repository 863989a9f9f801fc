# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a letter's coming changes in the tables; every function runs inside a transaction."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from kennisreader.core import letter_json
from kennisreader.core.letter import Letter
from kennisreader.core.library_citations import named_year
from kennisreader.core.library_rows import (
    corrected,
    correction_from_json,
    correction_to_json,
    own_keys,
    summary_columns,
    theme_columns,
)
from kennisreader.core.library_values import RECOGNISED, AddStatus, CorrectionValue, Removal


class Place(NamedTuple):
    """Where a letter that was handed in belongs."""

    status: AddStatus
    id: str
    file: str
    """The name it is kept under: of a file that was given before, the name it had then."""
    row: int | None
    """The row it takes over; None for a new one."""
    former: int | None = None
    """The row of the version whose place it takes."""
    removed: int | None = None
    """The row of a removed letter, which has its name and is to give it up."""


def now() -> str:
    """The present moment as it is stored: ISO 8601, UTC, microseconds."""
    return dt.datetime.now(dt.UTC).isoformat()


def place(db: sqlite3.Connection, letter: Letter, sha256: str, importer: str = "") -> Place:
    """Decide what a letter is to the library; :meth:`Library.add` states the rules."""
    known = db.execute(
        "SELECT row, id, file, removed, importer FROM letters WHERE sha256 = ?", (sha256,)
    ).fetchone()
    if known is not None:
        row, name, file, removed, read_by = known
        if removed is not None:
            return Place(AddStatus.ADDED, name, file, row)
        same = _is_stored(db, row, replace(letter, id=name, file=file))
        same |= read_by.endswith(RECOGNISED) and not importer.endswith(RECOGNISED)
        return Place(AddStatus.DUPLICATE if same else AddStatus.UPDATED, name, file, row)
    name, count = letter.id, 1
    is_damaged = any(scan.state == "damaged" for scan in letter.scans)  # takes nobody's place
    while True:
        taken = db.execute(
            "SELECT row, file, removed, text = ? FROM letters LEFT JOIN contents"
            " ON letter = row WHERE id = ?",
            (letter.text, name),
        ).fetchone()
        if taken is None:
            return Place(AddStatus.ADDED, name, letter.file, None)
        row, file, removed, same_text = taken
        if removed is None:
            if file == letter.file and not is_damaged:
                return Place(AddStatus.UPDATED, name, file, None, former=row)
            if same_text and _is_pdf(file) == _is_pdf(letter.file):  # a PDF has pages to show
                return Place(AddStatus.DUPLICATE, name, file, row)
        elif count == 1:  # one with a number may be a version that is yet to be put back
            return Place(AddStatus.ADDED, name, letter.file, None, removed=row)
        count += 1
        name = f"{letter.id}-{count}"


def _is_pdf(file: str) -> bool:
    return file.lower().endswith(".pdf")


def is_read_from(db: sqlite3.Connection, name: str, sha256: str) -> bool:
    """Whether a letter is on the shelf and was read from the file with this digest."""
    statement = "SELECT 1 FROM letters WHERE id = ? AND sha256 = ? AND removed IS NULL"
    return db.execute(statement, (name, sha256)).fetchone() is not None


def step_aside(db: sqlite3.Connection, row: int, name: str) -> Removal:
    """Take a letter off the shelf under another name than ``name``, which it had."""
    removal = Removal(_numbered(db, name), now())
    db.execute("UPDATE letters SET id = ?, removed = ? WHERE row = ?", (*removal, row))
    return removal


def give_up_name(db: sqlite3.Connection, row: int, name: str) -> None:
    """Let a removed letter wait under another name than ``name``, which another letter gets."""
    _update(db, row, {"id": _numbered(db, name)})


def removed_row(db: sqlite3.Connection, removal: Removal) -> tuple[int, str] | None:
    """Row and present id of what was removed then; None if it is on the shelf again, or gone."""
    found: tuple[int, str] | None = db.execute(
        "SELECT row, id FROM letters WHERE removed = ? ORDER BY id <> ?",
        (removal.moment, removal.id),
    ).fetchone()
    return found


def take_name(db: sqlite3.Connection, row: int, name: str) -> None:
    """Put a letter on the shelf under a name that no other has."""
    _update(db, row, {"id": name, "removed": None})


def free_name(db: sqlite3.Connection, name: str) -> str:
    """A name, with a number behind it if a letter has it."""
    return _numbered(db, name) if _is_taken(db, name) else name


def _numbered(db: sqlite3.Connection, name: str) -> str:
    """A name that no letter has, removed ones included."""
    count = 2
    while _is_taken(db, f"{name}-{count}"):
        count += 1
    return f"{name}-{count}"


def _is_taken(db: sqlite3.Connection, name: str) -> bool:
    return db.execute("SELECT 1 FROM letters WHERE id = ?", (name,)).fetchone() is not None


def exchange(db: sqlite3.Connection, row: int, other: int) -> None:
    """Let two versions change places: each gets the name and the place on the shelf of the other.

    What the reader corrected, and where the reader was, goes with the name.
    """
    statement = "SELECT id, removed FROM letters WHERE row = ?"
    ours, theirs = (db.execute(statement, (each,)).fetchone() for each in (row, other))
    _update(db, row, {"id": ""})
    _update(db, other, {"id": ours[0], "removed": ours[1]})
    _update(db, row, {"id": theirs[0], "removed": theirs[1]})
    hand_over(db, row, other)


def hand_over(db: sqlite3.Connection, row: int, other: int) -> None:
    """Give one letter the corrections and the reading position of another, and the reverse."""
    pair = {row: other, other: row}
    for table in ("corrections", "positions"):
        where = f"FROM {table} WHERE letter IN (?, ?)"
        kept = db.execute(f"SELECT * {where}", (row, other)).fetchall()
        db.execute(f"DELETE {where}", (row, other))
        for letter, *values in kept:
            marks = ", ".join("?" * (len(values) + 1))
            db.execute(
                f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 - our own
                (pair[letter], *values),
            )
    refresh(db, row)
    refresh(db, other)


def _is_stored(db: sqlite3.Connection, row: int, letter: Letter) -> bool:
    """Whether the row holds exactly this reading."""
    stored = db.execute("SELECT text, structure FROM contents WHERE letter = ?", (row,)).fetchone()
    return bool(stored == (letter.text, structure_of(letter)))


def structure_of(letter: Letter) -> str:
    """A letter as stored beside its text."""
    return letter_json.dumps(replace(letter, text=""))


def store(db: sqlite3.Connection, place_: Place, letter: Letter, sha256: str, importer: str) -> int:
    """Write a letter into its place and return the row; themes come after it."""
    row = place_.row
    columns = summary_columns(letter) | {
        "id": letter.id,
        "file": letter.file,
        "sha256": sha256,
        "importer": importer,
        "removed": None,
    }
    if row is None:
        columns["added"] = now()
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        row = db.execute(
            f"INSERT INTO letters ({names}) VALUES ({marks})",  # noqa: S608 - names of our own
            tuple(columns.values()),
        ).lastrowid
        assert row is not None  # an INSERT that did not raise has a row
    else:
        _update(db, row, columns)
    db.execute(
        "INSERT OR REPLACE INTO contents VALUES (?, ?, ?)", (row, letter.text, structure_of(letter))
    )
    _store_parts(db, row, letter)
    refresh(db, row)
    return row


def note_importer(db: sqlite3.Connection, sha256: str, importer: str) -> None:
    """Keep by which reader a file was read last, with the same outcome as before."""
    if importer:
        db.execute(
            "UPDATE letters SET importer = ? WHERE sha256 = ? AND importer NOT LIKE ?",
            (importer, sha256, f"%{RECOGNISED}"),
        )


def _update(db: sqlite3.Connection, row: int, columns: dict[str, object]) -> None:
    assignments = ", ".join(f"{name} = ?" for name in columns)
    db.execute(
        f"UPDATE letters SET {assignments} WHERE row = ?",  # noqa: S608 - names of our own
        (*columns.values(), row),
    )


def _store_parts(db: sqlite3.Connection, row: int, letter: Letter) -> None:
    """Write what is looked up across letters: passages and citations."""
    for table in ("passages", "citations"):
        db.execute(f"DELETE FROM {table} WHERE letter = ?", (row,))  # noqa: S608
    db.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(row, *passage[:6]) for passage in letter.passages],
    )
    db.executemany(
        "INSERT OR IGNORE INTO citations VALUES (?, ?, ?, ?, ?, ?)",
        [
            (row, c.start, c.end, c.key, c.number, named_year(letter.quote(c.start, c.end)))
            for c in letter.citations
            if c.key
        ],
    )


def refresh(db: sqlite3.Connection, row: int) -> None:
    """Bring summary and own numbers in line with the stored letter and its corrections."""
    text, structure = db.execute(
        "SELECT text, structure FROM contents WHERE letter = ?", (row,)
    ).fetchone()
    stored = letter_json.loads(structure)
    metadata = corrected(stored.metadata, corrections(db, row))
    _update(db, row, summary_columns(replace(stored, text=text, metadata=metadata)))
    db.execute("DELETE FROM own_keys WHERE letter = ?", (row,))
    db.executemany("INSERT INTO own_keys VALUES (?, ?)", [(key, row) for key in own_keys(metadata)])


def correct(
    db: sqlite3.Connection, row: int, changes: Mapping[str, CorrectionValue | None]
) -> None:
    """Put something over what was read of a letter; None takes it away again."""
    for field, value in changes.items():
        db.execute("DELETE FROM corrections WHERE letter = ? AND field = ?", (row, field))
        if value is not None:
            stored = correction_to_json(field, value)
            db.execute("INSERT INTO corrections VALUES (?, ?, ?)", (row, field, stored))
    refresh(db, row)


def corrections(db: sqlite3.Connection, row: int) -> dict[str, CorrectionValue]:
    """What its reader corrected in the metadata of one letter."""
    rows = db.execute("SELECT field, value FROM corrections WHERE letter = ?", (row,))
    return {field: correction_from_json(field, value) for field, value in rows}


def store_themes(
    db: sqlite3.Connection,
    row: int,
    revision: str,
    spans: Iterable[tuple[str, int, int]],
    levels: Iterable[tuple[int, str, str]],
) -> None:
    """Put the theme spans and levels of one letter in the place of older ones."""
    places, counts = theme_columns(spans)
    _update(db, row, {"theme_revision": revision, "theme_counts": counts})
    db.execute("INSERT OR REPLACE INTO theme_spans VALUES (?, ?)", (row, places))
    db.execute("DELETE FROM theme_levels WHERE letter = ?", (row,))
    db.executemany(
        "INSERT INTO theme_levels VALUES (?, ?, ?, ?)",
        [(theme, row, passage, level) for passage, theme, level in levels],
    )
