# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lines of a page that are underlined as a whole: by hand made headings, in letters of all years.

MuPDF can tell it of each character, at three times the cost of the text; the rules that are drawn
are known already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kennisreader.core.importing.page_rows import Box, Cell

_BELOW = 0.3
"""Part of the type size within which a rule under words stands below their baseline (0.1 to 0.2
measured in Word and LibreOffice)."""
_ENDS = 0.6
"""Part of the type size by which it ends before or behind them: a space, a marker.  The rule of a
table is as wide as its column."""


def told(cells: Iterable[Cell], drawn: Sequence[Box]) -> Iterator[Cell]:
    """Mark the cells that have a rule of their own width under them; ``drawn`` are edges of a page."""
    level: dict[int, list[Box]] = defaultdict(list)
    for edge in drawn:
        if edge[1] == edge[3]:
            level[int(edge[1])].append(edge)
    for each in cells:
        if level and _is_underlined(each, level):
            runs = (run if run.link else run._replace(underline=True) for run in each.runs)
            yield each._replace(runs=tuple(runs))
        else:
            yield each


def _is_underlined(each: Cell, level: dict[int, list[Box]]) -> bool:
    top, bottom = each.baseline, each.baseline + _BELOW * each.size
    ends = _ENDS * each.size
    return any(
        top <= y <= bottom and abs(x0 - each.box[0]) < ends and abs(x1 - each.box[2]) < ends
        for row in range(int(top), int(bottom) + 1)
        for x0, y, x1, _ in level.get(row, ())
    )
