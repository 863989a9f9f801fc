# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes in the tables; what stands in one is the business of ``annotation``."""

from __future__ import annotations

import sqlite3

from kennisreader.core.library_values import StoredAnnotation


def read(db: sqlite3.Connection, letter: str | None) -> tuple[StoredAnnotation, ...]:
    """All notes, or those about one letter, in the order in which they were made."""
    letters: dict[str, list[str]] = {}
    for note, about in db.execute(
        "SELECT annotation, letter FROM annotation_letters ORDER BY annotation, position"
    ):
        letters.setdefault(note, []).append(about)
    return tuple(
        StoredAnnotation(note, tuple(letters.get(note, ())), body)
        for note, body in db.execute("SELECT id, body FROM annotations ORDER BY rowid")
        if letter is None or letter in letters.get(note, ())
    )


def put(db: sqlite3.Connection, *notes: StoredAnnotation) -> None:
    """Write notes, new or changed; runs inside a transaction."""
    db.executemany(
        "INSERT INTO annotations (id, body) VALUES (?, ?)"
        " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        [(note.id, note.body) for note in notes],
    )
    # A change of colour leaves the letters as they are: to write them again takes four times as long.
    db.executemany(
        "DELETE FROM annotation_letters WHERE annotation = ? AND position >= ?",
        [(note.id, len(note.letters)) for note in notes],
    )
    db.executemany(
        "INSERT INTO annotation_letters (annotation, position, letter) VALUES (?, ?, ?)"
        " ON CONFLICT (annotation, position) DO UPDATE SET letter = excluded.letter"
        " WHERE letter <> excluded.letter",
        [(note.id, *about) for note in notes for about in enumerate(note.letters)],
    )


def delete(db: sqlite3.Connection, note: str) -> None:
    """Delete a note; runs inside a transaction."""
    db.execute("DELETE FROM annotations WHERE id = ?", (note,))
