# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages, rows and words made by hand, for tests of the single steps that read a page.

Points, y downwards.  A letter is half as wide as its type is large, and a line as high.
"""

from __future__ import annotations

from collections.abc import Sequence

from kennisreader.core.importing.page_columns import Column, Read
from kennisreader.core.importing.page_rows import Cell, Page, Row, Run, Style, cell, rows
from kennisreader.core.importing.page_words import Placed

SIZE = 10.0
STYLE = Style(SIZE, 12.0)
COLUMN = Column(100.0, 400.0)
FULL = "De Kamer heeft gevraagd naar de voortgang van het beleid vo."
"""Sixty letters: as wide as the column."""


def run(text: str, x: float, y: float, size: float = SIZE, **face: bool | str) -> Run:
    """Words in one type that begin at a place; ``y`` is their baseline."""
    return Run(text, x, x + len(text) * size / 2, y, size, **face)  # type: ignore[arg-type]


def put(*runs: Run) -> Cell:
    """Runs that stand together."""
    top = min(each.baseline - each.size for each in runs)
    box = (runs[0].x0, top, runs[-1].x1, max(each.baseline for each in runs))
    made = cell(runs, box)
    assert made is not None
    return made


def words(text: str, x: float, y: float, size: float = SIZE, **face: bool | str) -> Cell:
    """A cell of one run."""
    return put(run(text, x, y, size, **face))


def row(*cells: Cell) -> Row:
    """The cells of one height as a row."""
    (made,) = rows(cells)
    return made


def page(*cells: Cell, ordinal: int = 0, width: float = 500.0, height: float = 700.0) -> Page:
    """A page as a file gives it."""
    return Page(ordinal, width, height, tuple(cells))


def read(
    *lines: Row, ordinal: int = 0, left: Sequence[Row] = (), right: Sequence[Row] = ()
) -> Read:
    """A page of one column."""
    return Read(page(ordinal=ordinal), ((COLUMN, lines),), tuple(left), tuple(right))


def placed(line: Row, number: int = 0, column: Column = COLUMN) -> Placed:
    """A row in its column, on one page."""
    return Placed(number, number, column, line)
