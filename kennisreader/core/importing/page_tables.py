# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables on a page: the lines of their cells, found by drawn rules or by the white between columns.

A row of a table takes the place of the rows of text that it stands on (`page_rows.TableRow`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import count, pairwise

from kennisreader.core.importing import letterhead, page_abreast, page_bands, page_rules
from kennisreader.core.importing.hyphens import SOFT_HYPHEN
from kennisreader.core.importing.page_columns import Read
from kennisreader.core.importing.page_edges import FOOT, HEAD
from kennisreader.core.importing.page_figures import gathered
from kennisreader.core.importing.page_gutters import (
    AMOUNT,
    APART,
    GUTTER,
    LEAST,
    SAME_EDGE,
    column_of,
    common,
    continues,
    cut,
    fields,
    parted,
    sorted_into,
    stands_above,
    white_of,
)
from kennisreader.core.importing.page_rows import (
    Box,
    Cell,
    Field,
    Page,
    Row,
    Style,
    TableRow,
    join,
    row_of_table,
    rows,
    stretched,
)
from kennisreader.core.importing.page_rules import Grid

_MANY = 3
"""Columns of a table that cannot be columns of text."""
_FULL = 5
"""Of so many lines of a table one at least has a word in as many columns: cells wrap."""
_NOTE = 10
"""Characters of a note at least; cells between numbers are shorter."""
_HANGING = 36.0
"""Points that the number of a note hangs out before it: half an inch, the widest tab stop that is
usual.  A column of numbers is wider, with the word above it."""
_SMALLER, _ALIKE = 0.95, 0.85
"""Parts of the type size: what is smaller can be a note, and what differs so much is no row."""
_SMALL = 0.75
"""Part of the size of the running text: the labels beside a letter are smaller (6.5 of 9 points in the
rijkshuisstijl), the words of a table seldom."""
_LEAST_RECOGNISED = 3
"""The same rows where words were recognised: their places waver, and leave white by chance."""
_FARTHEST = 4.0
"""Times the type size between two lines of a table without rules; signatures stand 6 below a title."""
_LINE = 1.25
"""Times the type size: the usual distance of two lines of a cell."""
_PADDING = 24.0
"""Points.  The white between a frame and its text is less; what stands further in is a page in a frame."""


_NO_FIRST = frozenset(".,;:)")
"""Signs with which no line begins, but where the word before them filled its cell."""

TableCells = Sequence[tuple[Field, ...]]
"""The cells of a table that have words, row by row."""


class Finder:
    """Finds the tables of a document, and numbers them."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._numbers = count()

    def across(self, pages: Sequence[Page]) -> list[Page]:
        """Put the rows of tables that are none of the text's columns in the place of their words.

        These are tables with drawn rules, and those with so many columns that no text is set so.
        """
        result = []
        above: Grid | None = None
        for page in pages:
            cells = self._figures(page)
            grids = page_rules.grids(page.drawn) if page.drawn else []
            for grid in grids:
                goes_on = above is not None and page_rules.alike(above, grid)
                for part in page_bands.tables(grid, cells):
                    cells = self._ruled(cells, part, page, goes_on=goes_on)
            above = grids[-1] if grids else None
            frames = tuple(filter(None, (_framed(cells, grid) for grid in grids)))
            heights = Counter(round(each.baseline) for each in cells if not each.table)
            if sum(many >= _MANY for many in heights.values()) >= LEAST:
                cells = self._wide(cells, page)
            result.append(page._replace(cells=cells, frames=frames))
        return result

    def spaced(self, pages: Sequence[Read]) -> list[Read]:
        """Put the rows of tables that have no rules in the place of their lines."""
        return [
            read._replace(
                columns=tuple(
                    (column, tuple(self._replaced(lines, read.page, LEAST)))
                    for column, lines in read.columns
                )
            )
            for read in pages
        ]

    def _figures(self, page: Page) -> tuple[Cell, ...]:
        """Put the words of each chart on a page into one cell."""
        cells = page.cells
        for whole, group in [] if page.recognised else gathered(cells, self._style):
            taken = set(map(id, group))
            left, _, right, _ = whole.box
            made = self._made([(Field(0, left, right, (whole,)),)])
            cells = (*(each for each in cells if id(each) not in taken), *made)
        return cells

    def _ruled(
        self, cells: tuple[Cell, ...], grid: Grid, page: Page, *, goes_on: bool
    ) -> tuple[Cell, ...]:
        """Take the words of a table out of those of a page; all stay if the grid is no table.

        What ``goes_on`` from the page before may be one row, at the very top.
        """
        x0, y0, x1, y1 = grid.box
        beside_text = y1 < HEAD * page.height or y0 > (1 - FOOT) * page.height
        if len(grid.ys) < LEAST or (beside_text and not goes_on):
            return cells
        inside = [
            each
            for each in cells
            if y0 <= (each.box[1] + each.box[3]) / 2 <= y1
            and each.box[2] > x0
            and each.box[0] < x1
            and each.table is None
        ]
        made = (
            _gridded(inside, grid)
            if len(grid.xs) > 2
            else page_bands.sorted_rows(inside, grid, self._style)
        )
        if not (_is_table(made) or (goes_on and made)):
            return cells
        taken = set(map(id, inside))
        return (*(each for each in cells if id(each) not in taken), *self._made(made))

    def _wide(self, cells: tuple[Cell, ...], page: Page) -> tuple[Cell, ...]:
        """Take the words of tables with many columns out of those of a page."""
        least = _SMALL * self._style.size
        lines = self._replaced(rows(each for each in cells if each.size >= least), page, _MANY)
        small = (each for each in cells if each.size < least)
        return (*small, *(each for row in lines for each in row.cells))

    def _replaced(self, lines: Sequence[Row], page: Page, least: int) -> Iterator[Row]:
        """Put the rows of tables with at least so many columns in the place of their lines."""
        if all(len(row.cells) < LEAST for row in lines):
            yield from lines  # as on most pages
            return
        at = 0
        while at < len(lines):
            opens = len(lines[at].cells) >= least
            part = lines[at : (end := _end(lines, at, page, self._style))] if opens else ()
            columns, part = sorted_into(part)
            made = [fields(each, columns) for each in parted(part, columns, self._style)]
            full = sum(len(row.cells) >= least for row in part)
            wide = len(columns) >= least and full * _FULL >= len(part)
            if not (wide and _is_table(made)):
                yield lines[at]
                at += 1
                continue
            for each in self._made(made):
                yield Row((each,), each.box, each.baseline, each.size)
            at = end

    def _made(self, made: TableCells) -> list[Cell]:
        number = next(self._numbers)
        return [row_of_table(TableRow(number, at, row)) for at, row in enumerate(_hyphenated(made))]


def _is_table(made: TableCells) -> bool:
    """Tell whether cells in rows are a table: a frame around text has one column, or one row."""
    return len(made) >= LEAST and sum(len(row) >= LEAST for row in made) >= LEAST


def _hyphenated(made: TableCells) -> TableCells:
    """Put a soft hyphen behind what is left of a word that was too long for its cell.

    Word processors leave the space at the end of a line; where the lines of a table have it, one
    without it that fills its cell with part of a word ends within that word.
    """
    parted = [above for row in made for each in row for above, _ in pairwise(each.lines)]
    if not any(line.text[-1].isspace() for line in parted):
        return made
    return [tuple(each._replace(lines=_with_hyphens(each)) for each in row) for row in made]


def _with_hyphens(field: Field) -> tuple[Cell, ...]:
    lines = list(field.lines)
    for at, (above, below) in enumerate(pairwise(lines)):
        full = above.box[2] > field.right - above.size
        word = above.text[-1].isalpha() and " " not in above.text.strip()
        if full and word and (below.text[0].islower() or below.text[0] in _NO_FIRST):
            *runs, last = above.runs
            lines[at] = above._replace(runs=(*runs, last._replace(text=last.text + SOFT_HYPHEN)))
    return tuple(lines)


def _framed(cells: Sequence[Cell], grid: Grid) -> Box | None:
    """Say where the text in a frame stands: as far from its right side as from its left one."""
    x0, y0, x1, y1 = grid.box
    if len(grid.xs) > 2 or len(grid.upright) < 2:
        return None
    left = min(
        (c.box[0] for c in cells if x0 <= c.box[0] <= x1 and y0 <= c.baseline <= y1), default=x1
    )
    padding = left - x0
    return (left, y0, x1 - padding, y1) if padding < _PADDING else None


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


def _end(lines: Sequence[Row], at: int, page: Page, style: Style) -> int:
    """Find the line behind a table that begins with this line; the same place if none does."""
    opens = _is_several(lines[at]) or _heads(lines[at : at + 2])
    if not opens or _is_other(lines[at], style):
        return at
    white = white_of(cut(lines[at]))[1:-1]
    found, aligned, end = 1, 0, at + 1
    for number in range(at + 1, len(lines)):
        row = lines[number]
        if row.cells[0].table or row.baseline - lines[number - 1].baseline > _FARTHEST * row.size:
            break
        if _is_several(row) and _is_other(row, style):
            break
        kept = common(white, white_of(cut(row)), GUTTER * row.size)
        if _is_several(row):
            if not kept:
                break
            found += 1
            aligned += any(_aligned(above, row) for above in lines[at:number])
            white, end = kept, number + 1
        elif not kept:
            break
    while end < len(lines) and len(lines[end].cells) == 1 and _is_rest(lines[at:end], lines[end]):
        end += 1
    least = _LEAST_RECOGNISED if page.recognised else LEAST
    if found < least or aligned < min(found - 1, max(1, found - 2)):
        return at
    return at if _is_laid_out(lines[at:end], page) else end


def _is_other(row: Row, style: Style) -> bool:
    """Tell whether a line with several cells is of no table: a note stands beside the text or a note.

    Cells of a row are set alike, and small ones seldom are a number and a sentence.
    """
    sizes = [each.size for each in row.cells if len(each.text.strip()) >= _NOTE]
    if sizes and min(sizes) < _ALIKE * max(sizes):
        return True
    if row.size >= _SMALLER * style.size:
        return False
    noted = [
        number.text.strip().isdigit()
        and len(beside.text.strip()) >= _NOTE
        and beside.box[0] - number.box[0] < _HANGING
        for number, beside in pairwise(row.cells)
    ]
    # Notes beside each other are a number and words each; what else stands there is of a row.
    return any(noted) and not (noted[0] and len(noted) > 1 and not any(noted[2:]))


def _is_several(row: Row) -> bool:
    amounts = sum(each.text.strip()[0] in AMOUNT for each in row.cells[1:])
    return len(row.cells) >= LEAST and (amounts > len(row.cells) / 2 or not stretched(row))


def _heads(lines: Sequence[Row]) -> bool:
    """Tell whether words that could be a stretched line are the head of a table: cell above cell."""
    head, *below = lines
    return any(
        _is_several(row)
        and len(row.cells) == len(head.cells)
        and all(stands_above(*both) for both in zip(head.cells, row.cells, strict=True))
        for row in below
    )


def _aligned(above: Row, here: Row) -> bool:
    """Tell whether a cell behind the first begins or ends below one above.

    Words begin below each other, numbers end below each other.
    """
    return any(stands_above(one, other) for one in above.cells[1:] for other in here.cells[1:])


def _is_rest(lines: Sequence[Row], below: Row) -> bool:
    """Tell whether a line below a table is the rest of a cell of its last row."""
    columns, lines = sorted_into(lines)
    each = below.cells[0]
    if len(columns) < LEAST or below.cells[0].table:
        return False
    number = column_of(each, columns)
    within = each.box[0] >= columns[number].left - SAME_EDGE
    beside = each.box[2] <= (columns[number + 1].left if number + 1 < len(columns) else each.box[2])
    near = below.baseline - lines[-1].baseline < APART * _LINE * below.size
    return within and beside and near and (number > 0 or continues(lines[-1:], below, columns))


def _is_laid_out(lines: Sequence[Row], page: Page) -> bool:
    """Tell whether lines with cells are a letterhead, a signature or words that were recognised."""
    several = [row for row in lines if len(row.cells) >= LEAST]
    firsts = [row.cells[0].text.strip() for row in several]
    if sum(map(letterhead.opens, firsts)) >= len(firsts) / 2:
        return True
    if page_abreast.opens(several[:2]):
        return True
    if not page.recognised:
        return False
    later = [each.text.strip()[0] for row in several for each in row.cells[1:]]
    return sum(map(str.islower, later)) >= len(later) / 2
