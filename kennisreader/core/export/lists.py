# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A list over all letters as a Markdown table (GFM) and as comma-separated values (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kennisreader.core.export.flavours import escape
from kennisreader.core.export.spreadsheets import write_rows


class Marked(NamedTuple):
    """Words of which some are marked: code points of the words, half-open, in order."""

    words: str
    marks: tuple[tuple[int, int], ...]
    removed: bool = False
    """The marked words were left out later: struck through instead of bold."""


Cell = str | Marked


class Column(NamedTuple):
    """What a column is called."""

    name: str
    """In CSV, for scripts: the same in every language; empty leaves it out there."""
    title: str
    """In Markdown, for readers; empty leaves it out there."""


class Table(NamedTuple):
    """A list as rows and columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def write_markdown(table: Table) -> str:
    """Write the columns that have a title; marked words are bold or struck through."""
    shown = [at for at, column in enumerate(table.columns) if column.title]
    lines = [[escape(table.columns[at].title) for at in shown], ["---"] * len(shown)]
    lines += [[_markdown(row[at]) for at in shown] for row in table.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def write_csv(table: Table) -> str:
    """Write the columns that have a name, with a row of the names, lines ending in CR LF."""
    shown = [at for at, column in enumerate(table.columns) if column.name]
    names = [table.columns[at].name for at in shown]
    return write_rows(names, ([_plain(row[at]) for at in shown] for row in table.rows))


def _plain(cell: Cell) -> str:
    return cell.words if isinstance(cell, Marked) else cell


def _markdown(cell: Cell) -> str:
    """A cell is one line."""
    if not isinstance(cell, Marked):
        return escape(" ".join(cell.split()))
    sign = "~~" if cell.removed else "**"
    parts, at = [], 0
    for start, end in _whole(cell.marks):
        parts.append(_line(cell.words[at:start]))
        parts.append(f"{sign}{_line(cell.words[start:end])}{sign}")
        at = end
    return "".join([*parts, _line(cell.words[at:])])


def _whole(marks: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    return [(start, end) for start, end in marks if start < end]


def _line(words: str) -> str:
    """Escaped, on one line, with the blanks at its ends."""
    flat = words.replace("\n", " ")
    bare = flat.strip()
    if not bare:
        return flat
    start = flat.index(bare)
    return flat[:start] + escape(bare) + flat[start + len(bare) :]
