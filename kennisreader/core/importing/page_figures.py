# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The numbers in a drawn chart: they stand at any height, and are no lines of text.

All words of a chart are kept together, as one cell of a table is, so that none is lost and the
text around them is read on.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from kennisreader.core.importing.page_gutters import AMOUNT
from kennisreader.core.importing.page_rows import SAME_BASELINE, Cell, Style, around, cell, rows

_LONGEST = 25
"""Characters of what stands at an axis or a bar; what is longer is a caption or text."""
_SMALLER = 0.9
"""Part of the size of the running text: the words in charts are set smaller (0.55 to 0.8 measured)."""
_APART_X, _APART_Y = 6.0, 10.0
"""Times the type size between the words of one chart: from bar to bar, and from a bar to the axis."""
_LINE = 0.9
"""Times the type size: lines of text, and of cells, stand no nearer below each other."""
_SCATTERED = 4
"""Numbers alone on their height, and too near to another height for lines, that make a chart: in a
table with cells in the middle of their rows a number has others beside it, or two lines of words."""
_MOST = 300
"""Short words in small type on a page: more are those of a table, and take long to put together."""
_NUMBERS = 2 / 3
"""Part of the words of a chart that are numbers at least; a map or a scheme has words."""


def gathered(cells: Sequence[Cell], style: Style) -> list[tuple[Cell, list[Cell]]]:
    """Find the charts among the cells of a page: for each its words as one cell, and the cells."""
    small = [
        each
        for each in cells
        if each.size < _SMALLER * style.size
        and len(each.text.strip()) <= _LONGEST
        and each.table is None
    ]
    if not _SCATTERED <= len(small) <= _MOST or len(_scattered(small)) < _SCATTERED:
        return []  # as on most pages
    return [(_whole(group), group) for group in _clusters(small) if _is_chart(group)]


def _clusters(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Put cells together that stand near each other, each in turn with all that it is near to."""
    result: list[list[Cell]] = []
    for each in cells:
        near = [group for group in result if any(_near(each, other) for other in group)]
        result = [group for group in result if group not in near]
        result.append([other for group in near for other in group] + [each])
    return result


def _near(one: Cell, other: Cell) -> bool:
    across = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    size = max(one.size, other.size)
    return across < _APART_X * size and abs(one.baseline - other.baseline) < _APART_Y * size


def _is_chart(group: Sequence[Cell]) -> bool:
    numbers = sum(map(_is_number, group))
    return numbers >= _NUMBERS * len(group) and (
        sum(map(_is_number, _scattered(group))) >= _SCATTERED
    )


def _is_number(each: Cell) -> bool:
    return each.text.strip()[0] in AMOUNT


def _scattered(group: Sequence[Cell]) -> list[Cell]:
    """Give the cells that are alone on their height, and nearer to another than lines are."""
    ordered = sorted(group, key=lambda each: each.baseline)
    steps = [below.baseline - above.baseline for above, below in pairwise(ordered)]
    nearest = map(min, [inf, *steps], [*steps, inf])
    return [
        each
        for each, step in zip(ordered, nearest, strict=True)
        if SAME_BASELINE * each.size < step < _LINE * each.size
    ]


def _whole(group: Sequence[Cell]) -> Cell:
    """Put the words of a chart into one cell, as they stand from top to bottom."""
    runs = [run for row in rows(group) for each in row.cells for run in each.runs]
    spaced = (runs[0], *(run._replace(text=f" {run.text.lstrip()}") for run in runs[1:]))
    made = cell(spaced, around(each.box for each in group))
    return made or group[0]
