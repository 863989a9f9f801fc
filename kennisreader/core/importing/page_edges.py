# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The head and the foot of a page: where they are, and which cell of which page stands there."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing.page_columns import Read
from kennisreader.core.importing.page_rows import Cell, Row

HEAD, FOOT = 0.14, 0.13
"""Parts of the height of a page in which heads and feet stand (measured on 44 documents: the page
number of the rijkshuisstijl at 0.94-0.97, the foot of a Kamerstuk at 0.93-0.96, of Word at 0.92;
running heads of brochures down to 0.12)."""
APART = 1.3
"""Part of the usual distance of two baselines: more white parts a running head from the text (page
heads of Word stand 1.6 lines or more above it)."""
SAME_SIZE = 0.4
"""Points by which programs round the size of one type."""


class Key(NamedTuple):
    """Which cell of the pages: a place in the list of pages, and on the page."""

    page: int
    baseline: int
    left: int


def key_of(place: int, each: Cell) -> Key:
    """Name a cell of the page at a place."""
    return Key(place, round(each.baseline), round(each.box[0]))


def edge_of(page: Read, row: Row) -> str:
    """Tell at which edge of its page a row stands: ``head``, ``foot`` or neither (empty)."""
    if row.box[1] < HEAD * page.page.height:
        return "head"
    return "foot" if row.box[3] > (1 - FOOT) * page.page.height else ""


def rows_of(page: Read) -> list[Row]:
    """Give all rows of a page that are none of a table, those beside the text as well."""
    inside = [row for _, rows in page.columns for row in rows]
    return [row for row in (*inside, *page.left, *page.right) if not row.cells[0].table]
