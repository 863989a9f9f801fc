# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signatures that stand side by side on a page, read one after the other.

Whose name it is says the title above or below it, and not what stands on the same height: the title of
one has two lines where that of the other has three.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kennisreader.core.importing import patterns, signatures
from kennisreader.core.importing.page_columns import Read
from kennisreader.core.importing.page_gutters import GUTTER, LEAST, common, white_of
from kennisreader.core.importing.page_rows import Cell, Row

_FARTHEST = 10.0
"""Times the type size between two lines of a signature: room to sign measured 6."""


def in_turn(pages: Sequence[Read]) -> list[Read]:
    """Put signatures that stand side by side below each other."""
    return [
        page._replace(
            columns=tuple((column, tuple(_ordered(rows))) for column, rows in page.columns)
        )
        for page in pages
    ]


def _ordered(rows: Sequence[Row]) -> Iterator[Row]:
    at = 0
    while at < len(rows):
        several = len(rows[at].cells) >= LEAST
        columns = _signed(rows, at) if several and opens(rows[at : at + 2]) else []
        for column in columns:
            for _, each in column:
                yield Row((each,), each.box, each.baseline, each.size)
        if columns:
            at += 1 + max(number for column in columns for number, _ in column)
        else:
            yield rows[at]
            at += 1


def opens(rows: Sequence[Row]) -> bool:
    """Tell whether lines begin with titles side by side, or with names that have titles below."""
    first = [[each.text.strip() for each in row.cells] for row in rows]
    titled = [len(row) >= LEAST and all(map(patterns.ROLE.match, row)) for row in first]
    return titled[0] or (titled[-1] and all(map(patterns.NAME.fullmatch, first[0])))


def _signed(rows: Sequence[Row], at: int) -> list[list[tuple[int, Cell]]]:
    """Give the signatures that begin at a row, each with the numbers of its rows; none if none do."""
    white = white_of(rows[at])[1:-1]
    end = at + 1
    for above, row in pairwise(rows[at : at + signatures.ROWS]):
        kept = common(white, white_of(row), GUTTER * row.size)
        if len(kept) < len(white) or row.baseline - above.baseline > _FARTHEST * row.size:
            break
        white, end = kept, end + 1
    edges = [left for left, _ in white]
    columns: list[list[tuple[int, Cell]]] = [[] for _ in range(len(white) + 1)]
    for number, row in enumerate(rows[at:end]):
        for each in row.cells:
            columns[bisect(edges, each.box[0])].append((number, each))
    closed = at > 0 and patterns.CLOSING.fullmatch(rows[at - 1].text) is not None
    texts = [[(n, " ".join(each.text.split())) for n, each in column] for column in columns]
    size = signatures.abreast(texts, last=end == len(rows), closed=closed)
    return [[each for each in column if each[0] < size] for column in columns] if size else []
