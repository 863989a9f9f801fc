# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables on a page: rows of several cells that stand below each other."""

from __future__ import annotations

from collections.abc import Sequence

from kennisreader.core.importing.lines import Line, cut
from kennisreader.core.importing.page_rows import Row, stretched
from kennisreader.core.importing.page_words import Placed

_TABLE = 2
"""Rows with several cells below each other that make a table."""
_BELOW = 6.0
"""Points.  The edges of cells that stand below each other are nearer: less than the type of a table
is large, so that no letter has room between them."""
_LEFT, _RIGHT = 0, 2
"""Places in a box."""


def find(placed: Sequence[Placed]) -> set[int]:
    """Find the rows of tables: several below each other whose second cells are aligned."""
    found: set[int] = set()
    for at in range(1, len(placed)):
        above, here = placed[at - 1].row, placed[at].row
        if min(len(above.cells), len(here.cells)) < _TABLE or stretched(above) or stretched(here):
            continue
        # Words begin below each other, numbers end below each other.
        if any(_aligned(above, here, side) for side in (_LEFT, _RIGHT)):
            found |= {at - 1, at}
    return found


def _aligned(above: Row, here: Row, side: int) -> bool:
    """Tell whether a cell behind the first has an edge below that of one above."""
    edges = [each.box[side] for each in above.cells[1:]]
    return any(abs(each.box[side] - edge) <= _BELOW for each in here.cells[1:] for edge in edges)


def is_row(line: Line) -> bool:
    """Tell whether a line was written as a row of a table."""
    return " | " in line.text and len(line.columns) > 1


def plain(line: Line) -> Line:
    """Write a line without the bars: what looks like a table in a letterhead is its labels."""
    return line._replace(text=line.text.replace(" | ", " ")) if is_row(line) else line


def tabled(line: Line) -> Line:
    """Write the cells of a row of a table with a bar between them."""
    if len(line.columns) < 2:
        return line
    text = line.text
    at = 0
    for each in line.columns[1:]:
        found = text.find(each, at)
        if found > 0 and text[found - 1] == " ":
            grown, marks = cut(text, line.marks, found, found)
            text = grown[: found - 1] + " | " + grown[found:]
            line = line._replace(
                marks=tuple(
                    m._replace(
                        start=m.start + 2 if m.start >= found else m.start,
                        end=m.end + 2 if m.end >= found else m.end,
                    )
                    for m in marks
                )
            )
            at = found + 2
    return line._replace(text=text)
