# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes as a table of comma-separated values (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterable

from kennisreader.core.address import Address, write_address
from kennisreader.core.annotation import Note
from kennisreader.core.export.sources import (
    Sources,
    citation_of,
    quote_of,
    relation_text,
    source_for,
)
from kennisreader.core.export.spreadsheets import write_rows

COLUMNS = (
    *("id", "letter", "title", "date", "citation", "quote", "relation"),
    *("letter2", "citation2", "quote2", "note", "tags", "colour", "kind"),
    *("needs_check", "created", "modified", "link", "theme"),
)


def write_csv(notes: Iterable[Note], sources: Sources, language: str = "nl") -> str:
    """Write notes as a table with a row of column names, lines ending in CR LF."""
    rows = []
    for note in notes:
        first, *others = note.targets
        source = source_for(first.letter, sources)
        row = {
            "id": note.id,
            "letter": first.letter,
            "title": source.title,
            "date": source.date,
            "citation": citation_of(first, sources, language),
            "quote": quote_of(first, sources),
            "relation": relation_text(note.relation, language),
            "note": note.text,
            "tags": " ".join(note.all_tags),
            "colour": note.colour,
            "kind": str(note.kind),
            "needs_check": "yes" if note.needs_check else "",
            "created": note.created,
            "modified": note.modified,
            "link": write_address(Address("note", note.id)),
            "theme": note.theme,
        }
        if others:
            second = others[0]
            row |= {
                "letter2": second.letter,
                "citation2": citation_of(second, sources, language),
                "quote2": quote_of(second, sources),
            }
        rows.append([row.get(name, "") for name in COLUMNS])
    return write_rows(COLUMNS, rows)
