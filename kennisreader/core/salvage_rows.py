# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can be read of a damaged library, row by row.

Rows are told apart by their form (how many columns, of which kinds), which differs from table to
table; so a page counts though no way leads to it any more.  Pages to which the tables still lead
come first, then those that nothing accounts for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.sqlite_pages import Pages, Record, Tree, Value

TAKEN = frozenset(
    {
        *("letters", "contents", "corrections", "positions", "settings"),
        *("annotations", "annotation_letters"),
    }
)
"""The tables whose rows are taken over."""

COMPUTED = frozenset({"passages", "own_keys", "citations", "theme_spans", "theme_levels"})
"""The tables that are filled anew from the letters."""

_LETTER_COLUMNS = 24
"""Of the first schema; a later one may have more."""
_HEX = frozenset("0123456789abcdef")
_OWN_NAME = re.compile(r'"id":"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')


class FoundNote(NamedTuple):
    """A note as it stood in its row."""

    row: int
    """Notes are in the order in which they were made."""
    body: str
    whole: bool
    """Whether nothing of the body is missing."""


@dataclass
class Found:
    """The rows of a damaged library; letters go by their row numbers.

    Attributes:
        letters: the columns of a letter, in the order of its table.
        contents: text and structure.
        digests: of the originals, as an index has them.
        ids: of the letters, as an index has them.
        corrections: stored values, by letter and field.
        positions: start, form and zoom.
        settings: the values of the library.
        notes: by id.
        about: the letters that a note is about, in their order.
        listed: the ids of all notes that were in the library, as far as it says so.
        has_all_letters: whether there was no letter that is not in ``letters``.

    """

    letters: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    contents: dict[int, tuple[str, str]] = field(default_factory=dict)
    digests: dict[int, str] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)
    corrections: dict[tuple[int, str], str] = field(default_factory=dict)
    positions: dict[int, tuple[int, str, float]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    notes: dict[str, FoundNote] = field(default_factory=dict)
    about: dict[str, dict[int, str]] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)
    has_all_letters: bool = False


def gather(file: Path) -> Found:
    """Read whatever can be read of a library's file and its log; raises :class:`OSError`."""
    found = Found()
    with Pages(file) as pages:
        roots = pages.roots() if pages.has_header() else {}
        trees = {name: pages.tree(root) for name, root in roots.items()}
        nothing = Tree((), sound=False)
        names = trees.get("sqlite_autoindex_annotations_1", nothing)
        found.ids = _named(pages, trees.get("sqlite_autoindex_letters_1", nothing))
        live = {number for tree in trees.values() for number in tree.pages}
        _take(found, pages, sorted(live))
        # Two structures that say the same are whole; one alone may have another's page in its place.
        named = {str(values[1]) for values in found.letters.values()}
        found.has_all_letters = _agree(trees.get("letters"), named, found.ids.values())
        listed = set(_named(pages, names).values())
        has_all_notes = _agree(trees.get("annotations"), found.notes.keys(), listed)
        found.listed = (listed | found.about.keys()) - named - set(found.ids.values())
        free = pages.free() - live
        lost = [n for n in range(1, pages.count + 1) if n not in live and n not in free]
        _take(found, pages, lost, only=set() if has_all_notes else None)
        missing = found.listed - found.notes.keys()
        if missing:
            _take(found, pages, sorted(free), only=missing)
            with Pages(file, with_log=False) as older:
                _take(found, older, range(1, older.count + 1), only=missing)
    return found


def _agree(tree: Tree | None, rows: Collection[str], index: Collection[str]) -> bool:
    """Whether a table is whole, and its index names just the same rows."""
    return tree is not None and tree.sound and set(rows) == set(index)


def _named(pages: Pages, tree: Tree) -> dict[int, str]:
    """The ids that an index lists, by the number of their row."""
    found = {}
    for number in tree.pages:
        for record in pages.records(number):
            if record.row is None and record.whole and len(record.values) == 2:
                name, row = record.values
                if isinstance(name, str) and isinstance(row, int):
                    found[row] = name
    return found


def _take(found: Found, pages: Pages, numbers: Iterable[int], only: set[str] | None = None) -> None:
    """Add the rows of some pages to those found before; of the notes ``only`` those named."""
    for number in numbers:
        for record in pages.records(number):
            if record.row is None:
                _take_entry(found, record)
            elif not _take_note(found, record, only) and record.whole:
                _take_row(found, record.row, record.values)


def _take_note(found: Found, record: Record, only: set[str] | None) -> bool:
    """Whether it is the row of a note, which may have lost its end."""
    name, *rest = record.values
    assert record.row is not None  # the caller has looked
    if not isinstance(name, str) or len(rest) > 1 or (record.whole and not rest):
        return False
    body = rest[0] if rest else ""
    if not isinstance(body, str) or not (record.whole or body.startswith("{")):
        return False
    if not name.isprintable():  # the note knows its own name, if we wrote it
        own = _OWN_NAME.search(body)
        name = own.group(1) if own else name.strip("\0")
    if only is None or name in only:
        known = found.notes.get(name)
        if known is None or (record.whole, len(body)) > (known.whole, len(known.body)):
            found.notes[name] = FoundNote(record.row, body, record.whole)
    return True


def _take_row(found: Found, row: int, values: tuple[Value, ...]) -> None:
    """A row of a table in which the number of the row is the first column, kept as NULL."""
    match values:
        case (None, str(text), str(structure)):
            found.contents.setdefault(row, (text, structure))
        case (None, int(start), str(form), int() | float() as zoom):
            found.positions.setdefault(row, (start, form, float(zoom)))
        case (None, str(), str(), str(sha256), *_) if len(values) >= _LETTER_COLUMNS:
            if is_digest(sha256):
                found.letters.setdefault(row, values)


def _take_entry(found: Found, record: Record) -> None:
    """An entry of an index, or a row of a table without row numbers."""
    if not record.whole:
        return
    match record.values:
        case (str(key), str(value)):
            found.settings.setdefault(key, value)
        case (int(row), str(name), str(value)):
            found.corrections.setdefault((row, name), value)
        case (str(note), int(position), str(letter)):
            found.about.setdefault(note, {}).setdefault(position, letter)
        case (str(sha256), int(row)) if is_digest(sha256):
            found.digests.setdefault(row, sha256)


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256, as the library writes it."""
    return len(text) == 64 and _HEX.issuperset(text)
