# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of tables as lines: their cells side by side, with a bar between them.

The lines of a page that stand in a table (`lines.InTable`) are put together here, once all words
of the letter are known; a table that goes on over a page becomes one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kennisreader.core.importing import patterns
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line, Mark
from kennisreader.core.importing.paragraphs import join

BAR = " | "
_ROW = 600
"""Characters.  A row of a table with more in it is a page's layout, and not a row to be read as one."""
_CELL = 300
"""Characters that a cell of such a row has at most."""


def fits(cells: Sequence[Line]) -> bool:
    """Tell whether cells are short enough to be read side by side."""
    sizes = [len(cell.text) for cell in cells]
    return max(sizes) <= _CELL and sum(sizes) <= _ROW


def side_by_side(cells: Sequence[Line], between: str = BAR, gap: int = 0) -> Line:
    """Put the texts of cells and the marks on them into one line."""
    texts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for cell in cells:
        marks += [m._replace(start=m.start + at, end=m.end + at) for m in cell.marks]
        texts.append(cell.text)
        at += len(cell.text) + len(between)
    return Line(between.join(texts), tuple(marks), gap=gap, ended=True)


def joined(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Line]:
    """Put the lines of each row of a table together; the other lines stay as they are."""
    result: list[Line] = []
    for is_table, group in groupby(lines, key=lambda line: line.cell is not None):
        if is_table:
            rows = _rows(list(group))
            result += [line for row in _continued(rows) for line in _written(row, vocabulary)]
        else:
            result += group
    return result


_Row = list[Line]
"""The lines of a row, cell after cell."""


def _rows(lines: Sequence[Line]) -> list[_Row]:
    return [list(row) for _, row in groupby(lines, key=lambda line: line.cell and line.cell[:2])]


def _continued(rows: Sequence[_Row]) -> list[_Row]:
    """Put the parts of a table on several pages together: its head is repeated, a row may be cut."""
    result: list[_Row] = []
    opening = 0  # the first row of the table that goes on
    repeated = 0  # rows of its head that stand on the new page so far
    for number, row in enumerate(rows):
        first, new = row[0], not number or _table(row) != _table(rows[number - 1])
        if new and not first.page_start:
            opening, repeated = len(result), -1
        elif new:
            repeated = 0
        if repeated >= 0 and opening + repeated < len(result):
            if _words(row) == _words(result[opening + repeated]):
                repeated += 1
                _hand_on(first, rows, number)
                continue
            if _is_rest(row, result[-1]):
                whole = [line._replace(gap=0, ended=False) for line in (*result[-1], *row)]
                result[-1] = sorted(whole, key=_column)
                repeated = -1
                continue
        repeated = -1
        result.append(row)
    return result


def _table(row: _Row) -> int:
    return row[0].cell.table if row[0].cell else -1


def _column(line: Line) -> int:
    return line.cell.column if line.cell else -1


def _words(row: _Row) -> list[tuple[int, str]]:
    return [(_column(line), line.text) for line in row]


def _hand_on(line: Line, rows: Sequence[_Row], number: int) -> None:
    """Let the row behind one that goes begin the page that this line begins."""
    if line.page_start and number + 1 < len(rows):
        following = rows[number + 1]
        following[0] = following[0]._replace(page_start=True, page_number=line.page_number)


def _is_rest(row: _Row, above: _Row) -> bool:
    """Tell whether the cells of a row go on with those above, small letter by small letter.

    Where every cell begins so, sentences must be unfinished: some tables are written small.
    """
    for column, lines in groupby(row, key=_column):
        before = [line.text for line in above if _column(line) == column]
        whole = _column(row[0]) == 0 and bool(before) and patterns.ended(before[-1])
        if not before or whole or not next(lines).text[0].islower():
            return False
    return True


def _written(row: _Row, vocabulary: Vocabulary) -> Iterator[Line]:
    """Write a row on one line if it reads as one, or cell after cell."""
    cells = [list(cell) for _, cell in groupby(row, key=_column)]
    whole = [_whole(cell, vocabulary) for cell in cells]
    if any(map(_has_paragraphs, cells)) or (len(whole) > 1 and not fits(whole)):
        for cell in cells:
            yield from (line._replace(cell=None) for line in cell[:-1])
            yield cell[-1]._replace(cell=None, ended=True)
        return
    line = side_by_side(whole, gap=row[0].gap)
    columns = tuple(cell.text for cell in whole) if len(whole) > 1 else ()
    yield line._replace(
        columns=columns,
        cell=row[0].cell,
        size=row[0].size,
        page_start=row[0].page_start,
        page_number=row[0].page_number,
    )


def _has_paragraphs(cell: Sequence[Line]) -> bool:
    """Tell whether more than one paragraph, or a list, stands in a cell."""
    return any(
        line.bullet
        or (at and (line.gap or (cell[at - 1].ended and patterns.ended(cell[at - 1].text))))
        for at, line in enumerate(cell)
    )


def _whole(cell: Sequence[Line], vocabulary: Vocabulary) -> Line:
    text, marks = join([cell[0]._replace(page_start=False), *cell[1:]], vocabulary)
    return Line(text, marks)


def plain(line: Line) -> Line:
    """Write a line without the bars: what looks like a table in a letterhead is its labels."""
    if line.cell is None:
        return line
    return line._replace(text=line.text.replace(BAR, " "))
