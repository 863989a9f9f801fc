# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables with level rules alone: rows stand between the rules, columns between the white."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import islice

from kennisreader.core.importing import page_rules
from kennisreader.core.importing.page_gutters import (
    GUTTER,
    LEAST,
    common,
    cut,
    fields,
    parted,
    sorted_into,
    stands_above,
    white_of,
)
from kennisreader.core.importing.page_rows import Box, Cell, Field, Row, Style, around, rows
from kennisreader.core.importing.page_rules import Grid

_FEW = 3
"""Bands between the rules of a table whose columns are not ruled that need not be a row each: the
head, the body and the total."""
_WIDE = 0.5
"""Part of the width of a grid: a line of running text between two tables is wider."""
_BESIDE = 4.0
"""Points by which the words of a table stand beside the ends of its rules at most."""
_NEAR = 1.0
"""Times the type size: the white between a rule and the row above or below it; between the rules of
a table and the text around it there is a line of white and more."""


def tables(grid: Grid, cells: Iterable[Cell]) -> list[Grid]:
    """Part rules of one width into the tables they belong to, with the rows at their open ends.

    What has upright rules is one table as it stands.
    """
    if grid.upright:
        return [grid]
    x0, _, x1, _ = grid.box
    own = [
        each
        for each in cells
        if each.box[0] > x0 - _BESIDE and each.box[2] < x1 + _BESIDE and each.table is None
    ]
    parts = [[grid.ys[0]]]
    bands = _bands(own, grid)
    channels = _channels([row for band in bands.values() for row in band])
    for number, y in enumerate(grid.ys[1:]):
        if _holds_text(bands.get(number, ()), channels, x1 - x0):
            parts.append([y])
        else:
            parts[-1].append(y)
    return [_opened(_within(grid, ys), own) for ys in parts if len(ys) >= LEAST]


def _bands(cells: Iterable[Cell], grid: Grid) -> dict[int, list[Row]]:
    """Sort words into the rows between two rules each, from top to bottom."""
    held: dict[int, list[Cell]] = defaultdict(list)
    for each in cells:
        place = page_rules.between(grid.ys, (each.box[1] + each.box[3]) / 2)
        if place is not None:
            held[place].append(each)
    return {place: rows(held[place]) for place in sorted(held)}


def _channels(lines: Iterable[Row]) -> list[tuple[float, float]]:
    """Find the white that all lines with several cells have between them."""
    several = [cut(row) for row in lines if len(row.cells) >= LEAST]
    if not several:
        return []
    least = GUTTER * max(row.size for row in several)
    white = (white_of(row)[1:-1] for row in several)
    return reduce(lambda some, others: common(some, others, least), white)


def _holds_text(band: Sequence[Row], channels: Sequence[tuple[float, float]], width: float) -> bool:
    """Tell whether running text stands between two rules: they are of two tables below each other.

    It is no cell, which ends before the white behind its column, and seldom alone on one line, as
    what is written over all columns.
    """
    return len(band) > 1 and any(
        len(row.cells) == 1
        and row.box[2] - row.box[0] > _WIDE * width
        and all(row.box[0] < left and right < row.box[2] for left, right in channels)
        for row in band
    )


def _within(grid: Grid, ys: Sequence[float]) -> Grid:
    x0, _, x1, _ = grid.box
    level = tuple(rule for rule in grid.level if ys[0] <= rule[1] <= ys[-1])
    return grid._replace(box=(x0, ys[0], x1, ys[-1]), level=level, ys=tuple(ys))


def _opened(grid: Grid, cells: Sequence[Cell]) -> Grid:
    """Take in the rows right above the first rule and right below the last one.

    The head of a table often has a rule only below it, and a page can end before the rule of a row.
    """
    x0, y0, x1, y1 = grid.box
    lines = [(row, (row.box[1] + row.box[3]) / 2) for row in rows(cells)]
    inside = [cut(row) for row, middle in lines if y0 <= middle <= y1]
    above = _added([row for row, middle in reversed(lines) if middle < y0], inside, y0)
    below = _added([row for row, middle in lines if middle > y1], inside, y1)
    top = [above[1]] if above else []
    bottom = [below[3]] if below else []
    ys = (*top, *grid.ys, *bottom)
    return grid._replace(box=(x0, ys[0], x1, ys[-1]), ys=ys)


def _added(lines: Iterable[Row], inside: Sequence[Row], edge: float) -> Box | None:
    """Say where the rows of a table stand that follow upon its last rule; None if none do."""
    taken: list[Row] = []
    top = bottom = edge
    for row in map(cut, lines):
        white = max(top - row.box[3], row.box[1] - bottom)
        fits = all(
            any(stands_above(each, other) for known in inside for other in known.cells)
            for each in row.cells
        )
        hangs = bool(taken) and row.box[0] > min(known.box[0] for known in inside) + row.size
        if white > _NEAR * row.size or not fits or not (len(row.cells) >= LEAST or hangs):
            break
        taken.append(row)
        top, bottom = row.box[1], row.box[3]
    return around(row.box for row in taken) if taken else None


def sorted_rows(inside: Iterable[Cell], grid: Grid, style: Style) -> list[tuple[Field, ...]]:
    """Sort words into the rows between level rules, and into columns by the white between them."""
    bands = list(_bands(inside, grid).values())
    columns, lines = sorted_into([row for band in bands for row in band])
    if len(columns) < LEAST:
        return []
    left = iter(lines)
    made: list[tuple[Field, ...]] = []
    for band in bands:
        own = list(islice(left, len(band)))
        parts = parted(own, columns, style, sure=len(bands) > _FEW)
        made += [fields(part, columns) for part in parts]
    return made
