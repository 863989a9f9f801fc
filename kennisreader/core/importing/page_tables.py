# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables on a page: the lines of their cells, found by drawn rules or by the white between columns.

A row of a table takes the place of the rows of text that it stands on (`page_rows.TableRow`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import count, pairwise

from kennisreader.core.importing import letterhead, page_rules, patterns
from kennisreader.core.importing.measure import width
from kennisreader.core.importing.page_columns import Column, Read
from kennisreader.core.importing.page_furniture import FOOT, HEAD
from kennisreader.core.importing.page_rows import (
    Cell,
    Field,
    Page,
    Row,
    TableRow,
    join,
    row_of_table,
    rows,
    stretched,
)
from kennisreader.core.importing.page_rules import Grid

_LEAST = 2
"""Columns, and rows with words in several of them, that make a table."""
_LEAST_RECOGNISED = 3
"""The same rows where words were recognised: their places waver, and leave white by chance."""
_SPACE = 0.3
"""Part of the type size: a space."""
_GUTTER = 0.7
"""Part of the type size: white that parts columns is wider in all rows (a space is 0.28; the padding
of two cells in Word is 1.0 and more)."""
_SAME_EDGE = 6.0
"""Points.  The edges of cells that stand below each other are nearer: less than the type of a table
is large, so that no letter has room between them."""
_APART = 1.4
"""Times the least distance of two lines: more white parts two rows of a table without rules."""
_FARTHEST = 4.0
"""Times the type size between two lines of a table without rules; signatures stand 6 below a title."""
_FEW_BANDS = 3
"""Bands between the rules of a table whose columns are not ruled that need not be a row each: the
head, the body and the total."""
_LINE = 1.25
"""Times the type size: the usual distance of two lines of a cell."""
_AMOUNT = frozenset("0123456789€$+-–(%")
"""With which cells begin that hold amounts: a row of them is no rest of another, and no sentence."""
_UNRULED = 1_000_000
"""The number of the first table without rules, so that none has the number of a ruled one."""
_WIDE = 0.5
"""Part of the width of a grid: a line of running text between two tables is wider."""


def ruled(pages: Sequence[Page]) -> list[Page]:
    """Put the rows of tables with drawn rules in the place of their words."""
    numbers = count()
    result = []
    for page in pages:
        cells = page.cells
        for grid in page_rules.grids(page.drawn) if page.drawn else ():
            cells = _taken(cells, grid, page, numbers)
        result.append(page._replace(cells=cells))
    return result


def _taken(
    cells: tuple[Cell, ...], grid: Grid, page: Page, numbers: Iterator[int]
) -> tuple[Cell, ...]:
    """Take the words of a table out of those of a page; all stay if the grid is no table."""
    x0, y0, x1, y1 = grid.box
    if len(grid.ys) < 2 or y1 < HEAD * page.height or y0 > (1 - FOOT) * page.height:
        return cells
    inside = [
        each
        for each in cells
        if y0 <= (each.box[1] + each.box[3]) / 2 <= y1
        and each.box[2] > x0
        and each.box[0] < x1
        and each.table is None
    ]
    made = _gridded(inside, grid) if len(grid.xs) > 2 else _banded(inside, grid)
    if not is_table(made):
        return cells
    number = next(numbers)
    taken = set(map(id, inside))
    rest = tuple(each for each in cells if id(each) not in taken)
    return (*rest, *(row_of_table(TableRow(number, at, row)) for at, row in enumerate(made)))


TableCells = Sequence[tuple[Field, ...]]
"""The cells of a table that have words, row by row."""


def is_table(made: TableCells) -> bool:
    """Tell whether cells in rows are a table: a frame around text has one column, or one row."""
    return len(made) >= _LEAST and sum(len(row) >= _LEAST for row in made) >= _LEAST


def _gridded(inside: Sequence[Cell], grid: Grid) -> list[tuple[Field, ...]]:
    """Sort words into the cells of a grid that has upright rules."""
    first = page_rules.fields(grid)
    held: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for each in inside:
        row = page_rules.between(grid.ys, (each.box[1] + each.box[3]) / 2)
        column = page_rules.between(grid.xs, (each.box[0] + each.box[2]) / 2)
        if row is not None and column is not None:
            held[first[row, column]].append(each)
    made: dict[int, list[Field]] = defaultdict(list)
    for (row, column), cells in sorted(held.items()):
        last = max(c for (r, c), f in first.items() if f == (row, column))
        made[row].append(_field(column, grid.xs[column], grid.xs[last + 1], cells))
    return [tuple(made[row]) for row in sorted(made)]


def _field(column: int, left: float, right: float, cells: Sequence[Cell]) -> Field:
    """Make a cell of a table of the words in it."""
    lines = tuple(reduce(join, row.cells) for row in rows(cells))
    padding = max(0.0, min(line.box[0] for line in lines) - left)
    widest = max(line.box[2] for line in lines)
    return Field(column, left + padding, max(widest, right - padding), lines)


def _banded(inside: Sequence[Cell], grid: Grid) -> list[tuple[Field, ...]]:
    """Sort words into the rows between level rules, and into columns by the white between them."""
    held: dict[int, list[Cell]] = defaultdict(list)
    for each in inside:
        place = page_rules.between(grid.ys, (each.box[1] + each.box[3]) / 2)
        if place is not None:
            held[place].append(each)
    bands = [rows(held[place]) for place in sorted(held)]
    columns = columns_of([row for band in bands for row in band])
    if len(columns) < _LEAST or any(_is_prose(band, grid) for band in bands):
        return []
    made: list[tuple[Field, ...]] = []
    for band in bands:
        parts = parted(band, columns) if len(bands) <= _FEW_BANDS else [band]
        made += [fields(part, columns) for part in parts]
    return made


def _is_prose(band: Sequence[Row], grid: Grid) -> bool:
    """Tell whether running text stands between two rules: tables of one width below each other."""
    width = grid.box[2] - grid.box[0]
    alone = [row for row in band if len(row.cells) == 1]
    wide = sum(row.box[2] - row.box[0] > _WIDE * width for row in alone)
    return len(alone) == len(band) > 1 and wide >= len(band) / 2


def columns_of(levels: Sequence[Row]) -> list[Column]:
    """Find the columns of a table by the white that all rows with several cells leave between them.

    A cell over several columns is not counted where most rows have white.
    """
    spans = [
        (each.box[0], each.box[2], number)
        for number, row in enumerate(levels)
        if len(row.cells) >= _LEAST
        for each in row.cells
    ]
    if not spans:
        return []
    size = max(row.size for row in levels)
    tolerated = len({number for _, _, number in spans}) // 5
    changes = sorted([(x0, 1) for x0, _, _ in spans] + [(x1, -1) for _, x1, _ in spans])
    found: list[Column] = []
    covering, right = 0, 0.0
    left: float | None = None
    for x, step in changes:
        before, covering = covering, covering + step
        if before <= tolerated < covering:
            if left is None or x - right >= _GUTTER * size:
                if left is not None:
                    found.append(Column(left, right))
                left = x
        elif covering <= tolerated < before:
            right = x
    if left is not None:
        found.append(Column(left, right))
    return found


def _overlap(each: Cell, column: Column) -> float:
    return min(each.box[2], column.right) - max(each.box[0], column.left)


def fields(levels: Sequence[Row], columns: Sequence[Column]) -> tuple[Field, ...]:
    """Put the words of one row of a table, on several lines, into its columns."""
    held: dict[int, list[Cell]] = defaultdict(list)
    for row in levels:
        for each in row.cells:
            held[_column_of(each, columns)].append(each)
    return tuple(
        Field(number, columns[number].left, columns[number].right, tuple(cells))
        for number, cells in sorted(held.items())
    )


def _column_of(each: Cell, columns: Sequence[Column]) -> int:
    """The column with the most of a cell in it; of those that it covers, the first."""
    covered = [
        number
        for number, column in enumerate(columns)
        if _overlap(each, column) > _WIDE * (column.right - column.left)
    ]
    if covered:
        return covered[0]
    return max(range(len(columns)), key=lambda number: _overlap(each, columns[number]))


def parted(levels: Sequence[Row], columns: Sequence[Column]) -> list[list[Row]]:
    """Part the lines of a table without rules between its rows into rows."""
    steps = [below.baseline - above.baseline for above, below in pairwise(levels)]
    least = min(steps, default=0.0)
    result: list[list[Row]] = []
    for at, row in enumerate(levels):
        apart = at > 0 and steps[at - 1] > _APART * least
        if not result or apart or not _continues(result[-1], row, columns):
            result.append([row])
        else:
            result[-1].append(row)
    return result


def _continues(above: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Tell whether a line goes on with the cells of the row of a table above it."""
    here = {_column_of(each, columns): each.text.strip() for each in row.cells}
    on = {
        _column_of(each, columns): _goes_on(above, each, columns[_column_of(each, columns)])
        for each in row.cells
    }
    if 0 not in here:
        return len(here) == 1 or any(on.values())
    amounts = any(text[0] in _AMOUNT for column, text in here.items() if column)
    return on[0] and not amounts and (here[0][0].islower() or len(here) == 1)


def _goes_on(above: Sequence[Row], each: Cell, column: Column) -> bool:
    """Tell whether words go on with those above them in a column: they had no room there."""
    cells = [c for row in above for c in row.cells if _overlap(c, column) > 0]
    if not cells:
        return False
    before, text = cells[-1].text.rstrip(), each.text.strip()
    if text[0].islower() or before.endswith("-"):
        return True
    if patterns.ended(before):
        return False
    share = width(text.split(" ", 1)[0]) / max(1, width(text))
    needed = share * (each.box[2] - each.box[0]) + _SPACE * each.size
    return patterns.dangling(before) or cells[-1].box[2] + needed > column.right


def spaced(pages: Sequence[Read]) -> list[Read]:
    """Put the rows of tables that have no rules in the place of their lines."""
    numbers = count(_UNRULED)
    return [
        read._replace(
            columns=tuple(
                (column, tuple(_replaced(lines, read.page, numbers)))
                for column, lines in read.columns
            )
        )
        for read in pages
    ]


def _replaced(lines: Sequence[Row], page: Page, numbers: Iterator[int]) -> Iterator[Row]:
    at = 0
    while at < len(lines):
        part = lines[at : (end := _end(lines, at, page))]
        columns = columns_of(part)
        made = [fields(each, columns) for each in parted(part, columns)] if part else []
        if not is_table(made):
            yield lines[at]
            at += 1
            continue
        table = next(numbers)
        for number, row in enumerate(made):
            each = row_of_table(TableRow(table, number, row))
            yield Row((each,), each.box, each.baseline, each.size)
        at = end


def _end(lines: Sequence[Row], at: int, page: Page) -> int:
    """Find the line behind a table that begins with this line; the same place if none does."""
    if not _is_several(lines[at]):
        return at
    white = _white(lines[at])[1:-1]
    found, aligned, end = 1, 0, at + 1
    for number in range(at + 1, len(lines)):
        row = lines[number]
        if row.cells[0].table or row.baseline - lines[number - 1].baseline > _FARTHEST * row.size:
            break
        kept = _common(white, _white(row), _GUTTER * row.size)
        if _is_several(row):
            if not any(
                row.cells[0].box[2] <= right and left <= row.cells[-1].box[0]
                for left, right in kept
            ):
                break
            found += 1
            aligned += any(_aligned(above, row) for above in lines[at:number])
            white, end = kept, number + 1
        elif not kept:
            break
    while end < len(lines) and len(lines[end].cells) == 1 and _is_rest(lines[at:end], lines[end]):
        end += 1
    least = _LEAST_RECOGNISED if page.recognised else _LEAST
    if found < least or aligned < min(found - 1, max(1, found - 2)):
        return at
    return at if _is_laid_out(lines[at:end], page) else end


def _is_several(row: Row) -> bool:
    amounts = sum(each.text.strip()[0] in _AMOUNT for each in row.cells[1:])
    return len(row.cells) >= _LEAST and (amounts > len(row.cells) / 2 or not stretched(row))


def _white(row: Row) -> list[tuple[float, float]]:
    """The white of a line: before, between and behind its cells."""
    edges = [
        float("-inf"),
        *(x for each in row.cells for x in (each.box[0], each.box[2])),
        float("inf"),
    ]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _common(
    some: Sequence[tuple[float, float]], others: Sequence[tuple[float, float]], least: float
) -> list[tuple[float, float]]:
    """The stretches of at least this width that both have."""
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others]
    return [(left, right) for left, right in both if right - left >= least]


def _aligned(above: Row, here: Row) -> bool:
    """Tell whether a cell behind the first begins or ends below one above.

    Words begin below each other, numbers end below each other.
    """
    return any(
        abs(one.box[side] - other.box[side]) <= _SAME_EDGE
        for side in (0, 2)
        for one in above.cells[1:]
        for other in here.cells[1:]
    )


def _is_rest(lines: Sequence[Row], below: Row) -> bool:
    """Tell whether a line below a table is the rest of a cell of its last row."""
    columns = columns_of(lines)
    each = below.cells[0]
    if len(columns) < _LEAST or below.cells[0].table:
        return False
    number = _column_of(each, columns)
    within = each.box[0] >= columns[number].left - _SAME_EDGE
    beside = each.box[2] <= (columns[number + 1].left if number + 1 < len(columns) else each.box[2])
    near = below.baseline - lines[-1].baseline < _APART * _LINE * below.size
    return within and beside and near and (number > 0 or _continues(lines[-1:], below, columns))


def _is_laid_out(lines: Sequence[Row], page: Page) -> bool:
    """Tell whether lines with cells are a letterhead, a signature or words that were recognised."""
    several = [row for row in lines if len(row.cells) >= _LEAST]
    firsts = [row.cells[0].text.strip() for row in several]
    if sum(map(letterhead.opens, firsts)) >= len(firsts) / 2:
        return True
    if all(patterns.ROLE.match(each.text.strip()) for each in several[0].cells):
        return True
    if not page.recognised:
        return False
    later = [each.text.strip()[0] for row in several for each in row.cells[1:]]
    return sum(map(str.islower, later)) >= len(later) / 2
