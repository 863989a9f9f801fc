# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Footnotes on a page: small type at the foot of a column that begins with a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core.importing.page_columns import Column, Read
from kennisreader.core.importing.page_rows import SMALL, Row, Style, raised
from kennisreader.core.late_pattern import late

_SMALLER = 0.95
"""Part of the size of the running text.  Notes measured 0.76 to 0.92 of it."""
_NUMBER = late(r"\s*(\d{1,3})\s*(\)?)\s*")
_OPENS = late(r"\s*(\d{1,3})(\)?)\s+\S")


class FootNote(NamedTuple):
    """A note and the rows it stands on, possibly of two pages."""

    number: str
    """``1``, or ``1)`` for the source of a question."""
    rows: tuple[tuple[int, Column, Row], ...]
    """Place of the page in the list of pages, and the column, of each row."""


class Taken(NamedTuple):
    """The pages without their notes."""

    pages: list[Read]
    notes: list[FootNote]


def take(pages: Sequence[Read], style: Style) -> Taken:
    """Take the notes out of the feet of the columns.

    A note that runs on over the page is put together: small rows above the first number of a
    page's foot belong to the last note of the page before.
    """
    found: list[tuple[str, list[tuple[int, Column, Row]]]] = []
    result: list[Read] = []
    for place, page in enumerate(pages):
        kept: list[tuple[Column, tuple[Row, ...]]] = []
        for column, rows in page.columns:
            start = _foot(rows, style)
            size = max((row.size for row in rows[start:]), default=0.0)
            opened = _first_number(rows[start:], _last(found), size)
            if opened is None:
                kept.append((column, rows))
                continue
            opened += start
            if opened > start and found and found[-1][1][-1][0] == place - 1:
                found[-1][1].extend((place, column, row) for row in rows[start:opened])
                opened_from = start
            else:
                opened_from = opened
            for row in rows[opened:]:
                number = _number(row, _last(found), size)
                if number:
                    found.append((number, []))
                found[-1][1].append((place, column, row))
            kept.append((column, rows[:opened_from]))
        result.append(page._replace(columns=tuple(kept)))
    return Taken(result, [FootNote(number, tuple(rows)) for number, rows in found])


def _last(found: list[tuple[str, list[tuple[int, Column, Row]]]]) -> int:
    return int(found[-1][0].rstrip(")")) if found else 0


def _foot(rows: Sequence[Row], style: Style) -> int:
    """Find the first of the small rows that close a column."""
    at = len(rows)
    while at > 0 and rows[at - 1].size <= _SMALLER * style.size:
        at -= 1
    return at


def _first_number(rows: Sequence[Row], last: int, size: float) -> int | None:
    return next((at for at, row in enumerate(rows) if _number(row, last, size)), None)


def _number(row: Row, last: int, size: float) -> str:
    """Read the number of a note that opens with a row; empty if none does.

    A raised number opens a note wherever it stands; one in the size of the line only if it is the
    next.  ``size`` is that of the type of the notes: a number can have a line for itself, when a
    long address did not fit behind it.
    """
    runs = [run for run in row.cells[0].runs if run.text.strip()]
    first = runs[0]
    match = _NUMBER.fullmatch(first.text)
    main = max(runs, key=lambda run: len(run.text))
    if match and len(runs) > 1 and raised(first, main.baseline, main.size):
        return match[1] + match[2]
    following = (last + 1, last + 2)
    if match and len(runs) == 1 and (row.size < SMALL * size or int(match[1]) in following):
        return match[1] + match[2]
    match = _OPENS.match(row.text)
    if match and int(match[1]) in following:
        return match[1] + match[2]
    return ""
