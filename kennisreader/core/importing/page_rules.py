# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lines that are drawn on a page, and the grids they make: frames and rules of tables.

Programs draw a rule as a stroke, as a thin box or as the edge of a filled one, whole or in pieces
for each cell; here all of them are edges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from kennisreader.core.importing.page_rows import Box, around

_THIN = 3.0
"""Points.  A rule is thinner (0.1 to 1.5 measured); more is an area."""
_LEAST = 6.0
"""Points.  A shorter stroke is a dash, or the rest of a corner."""
_WHITE = 0xFFFFFF
"""The colour of a box that only clears its background: its edges are not seen."""
_WHOLE = 0.8
"""Part of the width and of the height of a page: what is larger is its background."""
_MEET = 3.0
"""Points.  Rules that meet end this near each other: double frames, the white between two cells."""
_SAME_EXTENT = 4.0
"""Points by which the ends of rules that belong to one table differ, though nothing joins them."""
_MOST_PIECES = 20_000
"""Edges on a page as programs draw them.  A table has some ten for each cell at most; a page with
more has a drawing on it, which takes too long to put together."""
_MOST = 2000
"""Edges on a page, put together: a page with more has a drawing on it."""
_MOST_RULES = 300
"""Rules on a page, put together: a table of a page has one for each row and column."""


class Grid(NamedTuple):
    """What a set of rules encloses."""

    box: Box
    level: tuple[Box, ...]
    """Rules from left to right."""
    upright: tuple[Box, ...]
    """Rules from top to bottom."""
    xs: tuple[float, ...]
    """Where upright rules stand, the sides of the grid included, from left to right."""
    ys: tuple[float, ...]
    """Where level rules stand, from top to bottom."""


def edges(text: dict[str, Any], page: tuple[float, float]) -> tuple[Box, ...]:
    """Read the edges that are drawn on a page, each as a box without width or without height.

    Pieces that meet are one.

    ``page`` is its width and height in points, and ``text`` what PyMuPDF's ``get_text("dict")``
    gives with ``TEXT_COLLECT_VECTORS``.
    """
    found: list[Box] = []
    for block in text["blocks"]:
        if block["type"] == _VECTOR and block["isrect"] and block["alpha"]:
            if block["color"] != _WHITE:
                found += _edges(block["bbox"], page)
            if len(found) > _MOST_PIECES:
                return ()
    level = _joined([box for box in found if box[1] == box[3]])
    # A box is turned so that upright edges can be joined as level ones are.
    upright = [_flipped(box) for box in _joined([_flipped(b) for b in found if b[0] == b[2]])]
    return (*level, *upright) if len(level) + len(upright) <= _MOST else ()


_VECTOR = 3
"""The type of a block that is drawn."""


def _edges(box: Box, page: tuple[float, float]) -> Iterator[Box]:
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    middle = (x0 + x1) / 2, (y0 + y1) / 2
    if height < _THIN:
        if width > _LEAST:
            yield (x0, middle[1], x1, middle[1])
    elif width < _THIN:
        if height > _LEAST:
            yield (middle[0], y0, middle[0], y1)
    elif width < _WHOLE * page[0] or height < _WHOLE * page[1]:
        yield from ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1))


def grids(drawn: Sequence[Box]) -> list[Grid]:
    """Put the edges of a page together into grids, from top to bottom."""
    if len(drawn) > _MOST_RULES:
        return []
    groups = _grouped([[rule] for rule in drawn], _meet)
    groups = _grouped(groups, _stand_below)
    return sorted((_grid(group) for group in groups), key=lambda grid: (grid.box[1], grid.box[0]))


def alike(one: Grid, other: Grid) -> bool:
    """Tell whether two grids have the same columns, as a table that goes on over a page."""
    return len(one.xs) == len(other.xs) > 2 and all(
        abs(a - b) <= _MEET for a, b in zip(one.xs, other.xs, strict=True)
    )


def _flipped(box: Box) -> Box:
    x0, y0, x1, y1 = box
    return y0, x0, y1, x1


def _joined(level: list[Box]) -> list[Box]:
    """Put level edges together that stand on one height and meet."""
    result: list[Box] = []
    for box in sorted(level, key=lambda b: (round(b[1] / _MEET), b[0])):
        last = result[-1] if result else None
        if last and abs(last[1] - box[1]) < _MEET and box[0] < last[2] + _MEET:
            result[-1] = (last[0], last[1], max(last[2], box[2]), last[1])
        else:
            result.append(box)
    return result


def _grouped(
    groups: list[list[Box]], belong: Callable[[list[Box], list[Box]], bool]
) -> list[list[Box]]:
    """Put together the groups of rules that belong to each other."""
    result: list[list[Box]] = []
    for group in groups:
        mine = [other for other in result if belong(group, other)]
        result = [other for other in result if other not in mine]
        result.append([rule for other in (*mine, group) for rule in other])
    return result


def _meet(one: list[Box], other: list[Box]) -> bool:
    return any(
        a[0] < b[2] + _MEET and b[0] < a[2] + _MEET and a[1] < b[3] + _MEET and b[1] < a[3] + _MEET
        for a in one
        for b in other
    )


def _stand_below(one: list[Box], other: list[Box]) -> bool:
    """Tell whether level rules that nothing joins have the same ends, as in a table without sides."""
    return all(a[1] == a[3] for a in (*one, *other)) and all(
        abs(one[0][end] - other[0][end]) < _SAME_EXTENT for end in (0, 2)
    )


def _grid(rules: list[Box]) -> Grid:
    box = around(rules)
    level = tuple(sorted((b for b in rules if b[1] == b[3]), key=lambda b: b[1]))
    upright = tuple(sorted(b for b in rules if b[0] == b[2]))
    xs = _clustered([box[0], *(b[0] for b in upright), box[2]])
    ys = _clustered([box[1], *(b[1] for b in level), box[3]])
    return Grid(box, level, upright, xs, ys)


def _clustered(values: Iterable[float]) -> tuple[float, ...]:
    """Take values that stand near each other as one."""
    result: list[float] = []
    for value in sorted(values):
        if not result or value - result[-1] > _MEET:
            result.append(value)
    return tuple(result)


def parted(grid: Grid, place: tuple[int, int], *, below: bool) -> bool:
    """Tell whether a rule parts a field of a grid from the one below it or at its right.

    ``place`` is the row and the column of the field.
    """
    row, column = place
    across = ((grid.xs[column] + grid.xs[column + 1]) / 2, (grid.ys[row] + grid.ys[row + 1]) / 2)
    if below:
        at = grid.ys[row + 1]
        return any(abs(b[1] - at) <= _MEET and b[0] <= across[0] <= b[2] for b in grid.level)
    at = grid.xs[column + 1]
    return any(abs(b[0] - at) <= _MEET and b[1] <= across[1] <= b[3] for b in grid.upright)


def fields(grid: Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """Give each field of a grid, by row and column, the first field of the cell it is part of.

    A cell that stands over several columns or rows has no rule between its fields.
    """
    first: dict[tuple[int, int], tuple[int, int]] = {}
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    for row in range(rows):
        for column in range(columns):
            if column and not parted(grid, (row, column - 1), below=False):
                first[row, column] = first[row, column - 1]
            elif row and not parted(grid, (row - 1, column), below=True):
                first[row, column] = first[row - 1, column]
            else:
                first[row, column] = (row, column)
    return first


def between(edges_at: Sequence[float], value: float) -> int | None:
    """Say between which two of these edges a value lies; None if it lies beside them all."""
    for number, (low, high) in enumerate(pairwise(edges_at)):
        if low <= value < high:
            return number
    return None
