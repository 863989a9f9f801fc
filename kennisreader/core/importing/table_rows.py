# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of tables as lines: their cells side by side, with a bar between them.

The lines of a page that stand in a table (`lines.InTable`) are put together here, once all words
of the letter are known; a table that goes on over a page becomes one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.headings import emphasis
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import BAR, Line, Mark, Turn
from kennisreader.core.importing.paragraphs import join
from kennisreader.core.late_pattern import late

_ROW, _CELL = 600, 300
"""Characters of a row and of a cell of it.  With more it is a page's layout, and not a row to be read
as one."""
_ROW_OF_TABLE = 1500
"""Characters of a row in a table that lays out no page: half a page, more is no row to a reader."""
_MOST = 63
"""Columns of a table, as many as Word has; a file made to do harm can state millions."""
_SURE = 3
"""Rows, and columns of most of them, of a table that lays out no page: there a label stands beside
its text, and seldom something else beside that."""
_ASKED = late(r"(?i)vra(?:ag|gen)(?: .{0,40})?")
_ANSWERED = late(r"(?i)(?:antwoord(?:en)?|reactie)(?: .{0,40})?")
_NUMBERED = late(r"\d{1,3}[a-z]?[.)]?")


class _Columns(NamedTuple):
    """Where questions and their answers stand in a table; both count from 0."""

    question: int
    answer: int


class Exchange:
    """Follows one table row by row: in some, numbered questions stand beside their answers."""

    def __init__(self) -> None:
        self._columns: _Columns | None = None

    def turns(self, cells: Sequence[Sequence[Line]]) -> list[Line]:
        """Write a row as its number, its question and its answer below each other.

        Empty if it is no such row.  What stands in other columns goes with the question, or with
        the answer that it stands behind.
        """
        if self._columns is None:
            self._columns = _columns(cells)
            return []
        question, answer = self._columns
        if len(cells) <= answer:
            return []
        number, asked = cells[0], cells[question]
        numbered = len(number) == 1 and _NUMBERED.fullmatch(number[0].text)
        if not (numbered and asked and cells[answer] and any(map(str.isalpha, asked[0].text))):
            return []
        head = number[0]._replace(turn=Turn.QUESTION, bullet="", gap=1, ended=True)
        first, *rest = (line for cell in cells[answer:] for line in cell)
        lines = [line for cell in cells[1:answer] for line in cell]
        lines[-1] = lines[-1]._replace(ended=True)
        lines = [head, *lines, first._replace(turn=Turn.BEGINS, gap=1), *rest]
        return [line._replace(cell=None) for line in lines]


def _columns(cells: Sequence[Sequence[Line]]) -> _Columns | None:
    """Tell whether a row is the head of a table of numbered questions, and where these stand."""
    words = [cell[0].text if len(cell) == 1 else "" for cell in cells]
    question = next((at for at, each in enumerate(words) if _ASKED.fullmatch(each)), 0)
    answer = next((at for at, each in enumerate(words) if _ANSWERED.fullmatch(each)), 0)
    return _Columns(question, answer) if 0 < question < answer else None


def fits(cells: Sequence[Line], *, sure: bool = False) -> bool:
    """Tell whether cells are short enough to be read side by side; ``sure`` is as `is_sure` tells."""
    sizes = [len(cell.text) for cell in cells]
    if sure:
        return sum(sizes) <= _ROW_OF_TABLE
    return max(sizes) <= _CELL and sum(sizes) <= _ROW


def is_sure(rows: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Tell whether a table lays out no page: most of its rows, or its head, fill many cells.

    Or one row does, and no other fills a single cell, as the parts of a letterhead do.
    """
    filled = [sum(map(bool, cells)) for cells in rows]
    many = [cells >= _SURE for cells in filled]
    headed = bool(rows) and filled[0] >= max(_SURE, len(rows[0]) - 1)
    close = any(many) and min(filled) > 1
    return len(filled) >= _SURE and (2 * sum(many) > len(filled) or headed or close)


def even(rows: Sequence[Sequence[Sequence[Line]]]) -> list[list[list[Line]]]:
    """Give each row of a table a cell in every column; a column that no row fills is only white.

    The last column of a table that has too many holds what stands behind it.
    """
    filled = sorted({at for row in rows for at, cell in enumerate(row) if cell})
    places = {at: min(place, _MOST - 1) for place, at in enumerate(filled)}
    result = []
    for row in rows:
        cells: list[list[Line]] = [[] for _ in filled[:_MOST]]
        for at, cell in enumerate(row):
            if cell:
                cells[places[at]] += cell
        result.append(cells)
    return result


class Span(NamedTuple):
    """A cell of a table, and over how many columns and rows it stands."""

    lines: list[Line]
    across: int
    down: int


def spread(rows: Sequence[Sequence[Span]]) -> list[list[list[Line]]]:
    """Give each row a cell in every column that it has; those that another stands over are empty.

    Cells with words stay, also beyond the last column that a table has; `even` puts them into it.
    """
    below = Counter[int]()  # for each column in how many rows a cell from above still stands
    result = []
    for row in rows:
        cells: list[list[Line]] = []
        for span in row:
            while len(cells) < _MOST and below[len(cells)]:
                below[len(cells)] -= 1
                cells.append([])
            for number in range(max(1, min(span.across, _MOST - len(cells)))):
                below[len(cells)] = span.down - 1
                cells.append([] if number else span.lines)
        for column in range(len(cells), _MOST):  # over which no cell of the row tells of others
            if below[column]:
                below[column] -= 1
                cells += [[] for _ in range(len(cells), column + 1)]
        result.append(cells)
    return result


def side_by_side(cells: Sequence[Line], between: str = BAR, gap: int = 0) -> Line:
    """Put the texts of cells and the marks on them into one line; empty ones keep their places."""
    texts: list[str] = []
    marks: list[Mark] = []
    at = 0
    for cell in cells:
        marks += [m._replace(start=m.start + at, end=m.end + at) for m in cell.marks]
        texts.append(cell.text)
        at += len(cell.text) + len(between)
    text = between.join(texts)
    white = len(text) - len(text.lstrip())
    marks = [m._replace(start=m.start - white, end=m.end - white) for m in marks]
    return Line(text.strip(), tuple(marks), gap=gap, ended=True)


def joined(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Line]:
    """Put the lines of each row of a table together; the other lines stay as they are."""
    result: list[Line] = []
    for is_table, group in groupby(lines, key=lambda line: line.cell is not None):
        if is_table:
            for rows in _tables(_continued(_rows(list(group)))):
                table = Exchange()
                evened = even([_cells(row) for row in rows])
                sure = is_sure(evened)
                for cells in evened:
                    result += table.turns(cells) or _written(cells, vocabulary, sure=sure)
        else:
            result += group
    return result


_Row = list[Line]
"""The lines of a row, cell after cell."""


def _rows(lines: Sequence[Line]) -> list[_Row]:
    return [list(row) for _, row in groupby(lines, key=lambda line: line.cell and line.cell[:2])]


def _tables(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Part rows into tables; one that goes on over a page is one."""
    table: list[_Row] = []
    for row in rows:
        if table and not (row[0].page_start or _table(row[0]) in map(_table, table[-1])):
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def _cells(row: _Row) -> list[list[Line]]:
    """Give the lines of each cell, of empty ones too."""
    cells: list[list[Line]] = [[] for _ in range(_column(row[-1]) + 1)]
    for line in row:
        cells[_column(line)].append(line)
    return cells


def _continued(rows: Sequence[_Row]) -> list[_Row]:
    """Put the parts of a table on several pages together: its head is repeated, a row may be cut."""
    result: list[_Row] = []
    opening = 0  # the first row of the table that goes on
    repeated = 0  # rows of its head that stand on the new page so far
    for number, row in enumerate(rows):
        first, new = row[0], not number or _table(row[0]) != _table(rows[number - 1][0])
        if new and not first.page_start:
            opening, repeated = len(result), -1
        elif new:
            repeated = 0
        if repeated >= 0 and opening + repeated < len(result):
            head = not repeated or _is_set_as(row, result[opening])
            if head and _words(row) == _words(result[opening + repeated]):
                repeated += 1
                _hand_on(first, rows, number)
                continue
            if _is_rest(row, result[-1]) or _is_unlabelled(row, result[opening:]):
                whole = [line._replace(gap=0, ended=False) for line in (*result[-1], *row)]
                result[-1] = sorted(whole, key=_column)
                repeated = -1
                continue
        repeated = -1
        result.append(row)
    return result


def _table(line: Line) -> int:
    return line.cell.table if line.cell else -1


def _column(line: Line) -> int:
    return line.cell.column if line.cell else -1


def _words(row: _Row) -> list[tuple[int, str]]:
    return [(_column(line), line.text) for line in row]


def _is_set_as(row: _Row, head: _Row) -> bool:
    """Tell whether a row is emphasised as the first of a head is, so that it is one of it too."""
    kinds = {emphasis(line) for line in (*row, *head)}
    return len(kinds) == 1 and 0 not in kinds


def _hand_on(line: Line, rows: Sequence[_Row], number: int) -> None:
    """Let the row behind one that goes begin the page that this line begins."""
    if line.page_start and number + 1 < len(rows):
        following = rows[number + 1]
        following[0] = following[0]._replace(page_start=True, page_number=line.page_number)


def _is_rest(row: _Row, above: _Row) -> bool:
    """Tell whether the cells of a row go on with those above, small letter by small letter.

    Where the cells above begin so as well, the table is written small, and it tells nothing.
    """
    for column, lines in groupby(row, key=_column):
        before = [line.text for line in above if _column(line) == column]
        if not before or not next(lines).text[0].islower():
            return False
        small = before[0][0].islower() and not patterns.dangling(before[-1])
        if small or (_column(row[0]) == 0 and patterns.ended(before[-1])):
            return False
    return True


def _is_unlabelled(row: _Row, above: Sequence[_Row]) -> bool:
    """Tell whether a row without a first cell, at the top of a page, goes on with cells cut by it.

    The rows above have a first cell, and what it goes on with was not ended, or not begun.
    """
    ends = {_column(line): line.text for line in above[-1]}
    return bool(_column(row[0])) and all(
        [
            *(_column(one[0]) == 0 for one in above),
            *(
                not patterns.ended(ends.get(column, "")) and next(lines).text[0].isalpha()
                for column, lines in groupby(row, key=_column)
            ),
        ]
    )


def _written(
    cells: Sequence[Sequence[Line]], vocabulary: Vocabulary, *, sure: bool
) -> Iterator[Line]:
    """Write a row on one line if it reads as one, or cell after cell."""
    filled = [cell for cell in cells if cell]
    whole = [_whole(cell, vocabulary) for cell in filled]
    parted = any(map(_has_paragraphs, filled))
    listed = any(line.bullet for cell in filled for line in cell)
    reads = len(whole) == 1 or fits(whole, sure=sure and not parted)
    if listed or (parted and not sure) or not reads:
        for cell in filled:
            yield from (line._replace(cell=None) for line in cell[:-1])
            yield cell[-1]._replace(cell=None, ended=True)
        return
    first = filled[0][0]
    columns = tuple(cell.text for cell in whole) if len(whole) > 1 else ()
    if sure and columns:
        words = iter(whole)
        whole = [next(words) if cell else Line("") for cell in cells]
    yield side_by_side(whole, gap=first.gap)._replace(
        columns=columns,
        cell=first.cell,
        size=first.size,
        page_start=first.page_start,
        page_number=first.page_number,
    )


def _has_paragraphs(cell: Sequence[Line]) -> bool:
    """Tell whether more than one paragraph stands in a cell."""
    return any(
        line.gap or (above.ended and patterns.ended(above.text)) for above, line in pairwise(cell)
    )


def _whole(cell: Sequence[Line], vocabulary: Vocabulary) -> Line:
    text, marks = join([cell[0]._replace(page_start=False), *cell[1:]], vocabulary)
    return Line(text, marks)


def plain(line: Line) -> Line:
    """Write a line without the bars: what looks like a table in a letterhead is its labels."""
    if line.cell is None:
        return line
    return line._replace(text=line.text.replace(BAR, " "))
