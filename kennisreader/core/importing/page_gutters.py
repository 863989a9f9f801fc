# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns and the rows of a table without rules: the white between its words tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from kennisreader.core.importing import patterns
from kennisreader.core.importing.measure import width
from kennisreader.core.importing.page_columns import Column
from kennisreader.core.importing.page_rows import (
    LABEL_GAP,
    Box,
    Cell,
    Field,
    Row,
    Style,
    cell,
    is_label,
    join,
)

LEAST = 2
"""Columns, and rows with words in several of them, that make a table."""
_SPACE = 0.3
"""Part of the type size: a space."""
GUTTER = 0.7
"""Part of the type size: white that parts columns is wider in all rows (a space is 0.28; the padding
of two cells in Word is 1.0 and more)."""
APART = 1.4
"""Times the least distance of two lines: more white parts two rows of a table without rules."""
_WIDER = 1.1
"""Times the least distance of two lines: what a program adds above a row of a table, at least."""
_EXACT, _BELOW = 1.0, 3
"""Points, and cells that begin so near each other below each other: that is the edge of a column, however
near the words of the column before come."""
SAME_EDGE = 6.0
"""Points.  The edges of cells that stand below each other are nearer: less than the type of a table
is large, so that no letter has room between them."""
AMOUNT = frozenset("0123456789€$+-–(%")
"""With which cells begin that hold amounts: a row of them is no rest of another, and no sentence."""
_SPANNING = 5
"""Of so many rows one may have a cell over several columns."""
_COVERED = 0.5
"""Part of the width of a column that a cell covers if it stands in it."""


def white_of(row: Row) -> list[tuple[float, float]]:
    """The white of a line: before, between and behind its cells."""
    edges = [
        float("-inf"),
        *(x for each in row.cells for x in (each.box[0], each.box[2])),
        float("inf"),
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def common(
    some: Sequence[tuple[float, float]], others: Sequence[tuple[float, float]], least: float
) -> list[tuple[float, float]]:
    """The stretches of at least this width that both have."""
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others]
    return [(left, right) for left, right in both if right - left >= least]


def stands_above(one: Cell, other: Cell) -> bool:
    """Tell whether two cells on different heights begin, or end, below each other."""
    return any(abs(one.box[side] - other.box[side]) <= SAME_EDGE for side in (0, 2))


def sorted_into(levels: Sequence[Row]) -> tuple[list[Column], list[Row]]:
    """Find the columns of the lines of a table, and cut these where two of them meet.

    What stands in one line as near as words do is parted by the white that all lines have there.
    """
    edges = _edges([cut(row) for row in levels])
    pieces = [cut(row, edges) for row in levels]
    if not (columns := _columns_of(pieces, edges)):
        return [], list(levels)
    columns = _without_labels(columns, pieces)
    return columns, [_in_columns(row, columns) for row in pieces]


def _edges(levels: Sequence[Row]) -> list[float]:
    """Find where the second column of a table begins, and those behind it, by what begins there."""
    lefts = sorted(each.box[0] for row in levels for each in row.cells[1:])
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][0] < _EXACT:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[0] for group in groups if len(group) >= _BELOW]


def _at(edges: Sequence[float], left: float) -> bool:
    return any(abs(edge - left) < _EXACT for edge in edges)


def cut(row: Row, edges: Sequence[float] = ()) -> Row:
    """Cut a line at all white that is as wide as a gutter, and before what begins at an edge."""
    cells: list[Cell] = []
    for each in row.cells:
        runs = [run for run in each.runs if run.text.strip()]
        start = 0
        for at in range(1, len(runs) + 1):
            left = runs[at].x0 if at < len(runs) else float("inf")
            least = _SPACE if _at(edges, left) else GUTTER
            if left - runs[at - 1].x1 > least * each.size:
                part = [runs[start]._replace(text=runs[start].text.lstrip()), *runs[start + 1 : at]]
                box = (part[0].x0, each.box[1], part[-1].x1, each.box[3])
                made = cell(part, box) if len(part) < len(each.runs) else each
                cells += [made] if made else []
                start = at
    return row._replace(cells=tuple(cells)) if len(cells) > len(row.cells) else row


def _without_labels(columns: Sequence[Column], levels: Sequence[Row]) -> list[Column]:
    """Put columns that hold nothing but bullets and numbers of a list together with their texts."""
    cells = [(column_of(each, columns), each) for row in levels for each in row.cells]
    texts = {number for number, each in cells if not is_label(each)}
    result: list[Column] = []
    for number, column in enumerate(columns):
        hung = number > 0 and number - 1 not in texts
        if hung and column.left - columns[number - 1].right < LABEL_GAP:
            result[-1] = Column(result[-1].left, column.right)
        else:
            result.append(column)
    return result


def _in_columns(row: Row, columns: Sequence[Column]) -> Row:
    """Put the pieces of a line that stand in one column together."""
    held: dict[int, Cell] = {}
    for each in row.cells:
        number = column_of(each, columns)
        held[number] = join(held[number], each) if number in held else each
    return row._replace(cells=tuple(held[number] for number in sorted(held)))


def _columns_of(levels: Sequence[Row], edges: Sequence[float] = ()) -> list[Column]:
    """Find the columns of a table by the white that all rows with several cells leave between them.

    A cell over several columns is not counted: where it stands most other rows have white.  Behind
    any white a column begins at one of the ``edges``.
    """
    several = [row for row in levels if len(row.cells) >= LEAST]
    if not several:
        return []
    least = GUTTER * max(row.size for row in several)
    boxes = [each.box for row in several for each in row.cells]
    usual = _covered(boxes, least, len(several) // _SPANNING, edges)
    single = [
        box for box in boxes if sum(min(box[2], c.right) > max(box[0], c.left) for c in usual) < 2
    ]
    return _together(_covered(single, least, 0, edges), levels)


def _covered(
    boxes: Sequence[Box], least: float, tolerated: int, edges: Sequence[float]
) -> list[Column]:
    """Find the stretches that more boxes cover than are tolerated, parted by enough white."""
    changes = sorted([(box[0], 1) for box in boxes] + [(box[2], -1) for box in boxes])
    found: list[Column] = []
    covering, left = 0, 0.0
    for x, step in changes:
        before, covering = covering, covering + step
        if before <= tolerated < covering:
            left = x
        elif covering <= tolerated < before:
            if found and left - found[-1].right < least and not _at(edges, left):
                found[-1] = Column(found[-1].left, x)
            else:
                found.append(Column(left, x))
    return found


def _together(found: Sequence[Column], levels: Sequence[Row]) -> list[Column]:
    """Put columns together of which no row has both: words of a head beside the numbers below it."""
    filled = [{column_of(each, found) for each in row.cells} for row in levels]
    result: list[tuple[Column, set[int]]] = []
    for number, column in enumerate(found):
        mine = {at for at, row in enumerate(filled) if number in row}
        if result and not result[-1][1] & mine:
            result[-1] = (Column(result[-1][0].left, column.right), result[-1][1] | mine)
        else:
            result.append((column, mine))
    return [column for column, _ in result]


def _overlap(each: Cell, column: Column) -> float:
    return min(each.box[2], column.right) - max(each.box[0], column.left)


def fields(levels: Sequence[Row], columns: Sequence[Column]) -> tuple[Field, ...]:
    """Put the words of one row of a table, on several lines, into its columns."""
    held: dict[int, list[Cell]] = defaultdict(list)
    for row in levels:
        for each in row.cells:
            held[column_of(each, columns)].append(each)
    return tuple(
        Field(number, columns[number].left, columns[number].right, tuple(cells))
        for number, cells in sorted(held.items())
    )


def column_of(each: Cell, columns: Sequence[Column]) -> int:
    """The column with the most of a cell in it; of those that it covers, the first."""
    covered = [
        number
        for number, column in enumerate(columns)
        if _overlap(each, column) > _COVERED * (column.right - column.left)
    ]
    if covered:
        return covered[0]
    return max(range(len(columns)), key=lambda number: _overlap(each, columns[number]))


def parted(
    levels: Sequence[Row], columns: Sequence[Column], style: Style, *, sure: bool = False
) -> list[list[Row]]:
    """Part the lines of a table, or between two rules of one, into rows.

    ``sure`` tells that rules part the rows: only cells over several rows are left to part.
    """
    steps = [below.baseline - above.baseline for above, below in pairwise(levels)]
    least = min([*steps, style.leading])
    white = not sure and _are_parted_by_white(levels, columns, steps)
    result: list[list[Row]] = []
    for at, row in enumerate(levels):
        apart = at > 0 and steps[at - 1] > (_WIDER if white else APART) * least
        if sure:
            begins = apart and len(row.cells) >= LEAST
        else:
            begins = apart or not (white or at == 0 or continues(result[-1], row, columns))
        if not result or begins:
            result.append([row])
        else:
            result[-1].append(row)
    return result


def _are_parted_by_white(
    levels: Sequence[Row], columns: Sequence[Column], steps: Sequence[float]
) -> bool:
    """Tell whether every line with a first cell stands farther from the one above than others do.

    Where others but the second line of the head hold amounts, they are rows below a label of several.
    """
    least = min(steps, default=0.0)
    labelled = [any(column_of(each, columns) == 0 for each in row.cells) for row in levels[1:]]
    firsts = [step for step, first in zip(steps, labelled, strict=True) if first]
    others = [row for row, first in zip(levels[1:], labelled, strict=True) if not first]
    amounts = [row for row in others if any(c.text.strip()[0] in AMOUNT for c in row.cells)]
    rows_of_head = [row for row in amounts if row is levels[1]]
    return bool(firsts and others) and min(firsts) > _WIDER * least and amounts == rows_of_head


def continues(above: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Tell whether a line goes on with the cells of the row of a table above it."""
    here = {column_of(each, columns): each.text.strip() for each in row.cells}
    on = {
        column_of(each, columns): _goes_on(above, each, columns[column_of(each, columns)])
        for each in row.cells
    }
    amounts = any(text[0] in AMOUNT for column, text in here.items() if column)
    if 0 not in here:
        return len(here) == 1 or (any(on.values()) and not amounts)
    return on[0] and not amounts and (here[0][0].islower() or len(here) == 1)


def _goes_on(above: Sequence[Row], each: Cell, column: Column) -> bool:
    """Tell whether words go on with those above them in a column: they had no room there."""
    cells = [c for row in above for c in row.cells if _overlap(c, column) > 0]
    if not cells:
        return False
    before, text = cells[-1].text.rstrip(), each.text.strip()
    if before.endswith("-"):
        return True
    share = width(text.split(" ", 1)[0]) / max(1, width(text))
    needed = share * (each.box[2] - each.box[0]) + _SPACE * each.size
    full = cells[-1].box[2] + needed > column.right
    return full and (text[0].islower() or not patterns.ended(before))
