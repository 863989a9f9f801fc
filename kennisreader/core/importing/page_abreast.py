# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signatures and lists that stand side by side on a page, read one after the other.

Whose name it is says the title above or below it, and not what stands on the same height: the title of
one has two lines where that of the other has three.  Lists are told by the bullets in all columns;
what else stands side by side can be a table.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kennisreader.core.importing import patterns, signatures
from kennisreader.core.importing.page_columns import Column, Read
from kennisreader.core.importing.page_gutters import GUTTER, LEAST, common, white_of
from kennisreader.core.importing.page_rows import WIDEST, Cell, Row

_FARTHEST = 10.0
"""Times the type size between two lines of a signature: room to sign measured 6."""
_HUNG = 3.0
"""Points.  The second line of an item begins further in than its bullet."""
_ITEMS = 2
"""Items of a list: one bullet is a sign beside the text."""

_Columns = list[list[tuple[int, Cell]]]
"""What stands in each column, with the number of its row."""


def in_turn(pages: Sequence[Read]) -> list[Read]:
    """Put signatures and lists that stand side by side below each other, each in its own column."""
    return [
        page._replace(
            columns=tuple(part for column, rows in page.columns for part in _parts(column, rows))
        )
        for page in pages
    ]


def opens(rows: Sequence[Row]) -> bool:
    """Tell whether a line holds titles or bullets side by side, or names with titles on the next."""
    return _lists(rows[0]) or _signs(rows)


def _parts(column: Column, rows: Sequence[Row]) -> Iterator[tuple[Column, tuple[Row, ...]]]:
    """Part a column where what stands in it is side by side."""
    start = at = 0
    while at < len(rows):
        columns: _Columns = []
        if len(rows[at].cells) >= LEAST:
            columns = _signed(rows, at) if _signs(rows[at : at + 2]) else _listed(rows, at)
        if columns:
            if start < at:
                yield column, tuple(rows[start:at])
            yield from _narrow(column, columns)
            start = at + 1 + max(number for each in columns for number, _ in each)
        at = max(start, at + 1)
    if start < len(rows):
        yield column, tuple(rows[start:])


def _narrow(column: Column, parts: _Columns) -> Iterator[tuple[Column, tuple[Row, ...]]]:
    """Give the parts of a column; they stand in as far as the first, so that no list is deeper."""
    lefts = [min(each.box[0] for _, each in part) for part in parts]
    for part, left in zip(parts, lefts, strict=True):
        rows = tuple(Row((each,), each.box, each.baseline, each.size) for _, each in part)
        right = max(row.box[2] for row in rows)
        yield Column(column.left + left - lefts[0], right), rows


def _signs(rows: Sequence[Row]) -> bool:
    first = [[each.text.strip() for each in row.cells] for row in rows]
    titled = [len(row) >= LEAST and all(map(patterns.ROLE.match, row)) for row in first]
    return titled[0] or (titled[-1] and all(map(patterns.NAME.fullmatch, first[0])))


def _lists(row: Row) -> bool:
    return len(row.cells) >= LEAST and all(map(_is_item, row.cells))


def _is_item(each: Cell) -> bool:
    return each.runs[0].symbol or each.text.lstrip()[0] in patterns.BULLETS


def _signed(rows: Sequence[Row], at: int) -> _Columns:
    """Give the signatures that begin at a row; none if none do."""
    near = rows[at : at + signatures.ROWS]
    columns, end = _abreast(near, _FARTHEST)
    closed = at > 0 and patterns.CLOSING.fullmatch(rows[at - 1].text) is not None
    texts = [[(n, " ".join(each.text.split())) for n, each in column] for column in columns]
    size = signatures.abreast(texts, last=end == len(near), closed=closed)
    return _cut(columns, size)


def _listed(rows: Sequence[Row], at: int) -> _Columns:
    """Give the lists that begin at a row; none if none do."""
    if not _lists(rows[at]):
        return []
    columns, end = _abreast(rows[at:], WIDEST)
    outside = [
        number
        for column in columns
        for number, each in column
        if not _is_item(each) and each.box[0] < column[0][1].box[0] + _HUNG
    ]
    columns = _cut(columns, min(outside, default=end))
    alike = all(sum(_is_item(each) for _, each in column) >= _ITEMS for column in columns)
    return columns if alike else []


def _abreast(rows: Sequence[Row], farthest: float) -> tuple[_Columns, int]:
    """Part lines by the white of the first that stays white below; and say where it ends."""
    white = white_of(rows[0])[1:-1]
    end = 1
    for above, row in pairwise(rows):
        kept = common(white, white_of(row), GUTTER * row.size)
        if len(kept) < len(white) or row.baseline - above.baseline > farthest * row.size:
            break
        white, end = kept, end + 1
    edges = [left for left, _ in white]
    columns: _Columns = [[] for _ in range(len(white) + 1)]
    for number, row in enumerate(rows[:end]):
        for each in row.cells:
            columns[bisect(edges, each.box[0])].append((number, each))
    return columns, end


def _cut(columns: _Columns, size: int) -> _Columns:
    return [[each for each in column if each[0] < size] for column in columns] if size else []
