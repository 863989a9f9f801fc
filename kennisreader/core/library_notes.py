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


def put(db: sqlite3.Connection, note: StoredAnnotation) -> None:
    """Write a note, new or changed; runs inside a transaction."""
    db.execute(
        "INSERT INTO annotations (id, body) VALUES (?, ?)"
        " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        (note.id, note.body),
    )
    db.execute("DELETE FROM annotation_letters WHERE annotation = ?", (note.id,))
    db.executemany(
        "INSERT INTO annotation_letters VALUES (?, ?, ?)",
        [(note.id, position, letter) for position, letter in enumerate(note.letters)],
    )


def delete(db: sqlite3.Connection, note: str) -> None:
    """Delete a note; runs inside a transaction."""
    db.execute("DELETE FROM annotations WHERE id = ?", (note,))
