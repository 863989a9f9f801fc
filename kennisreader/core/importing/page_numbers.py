# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The numbers before notes: how a row opens a note, and what stands behind its number."""

from __future__ import annotations

import re
from itertools import pairwise

from kennisreader.core.importing import page_markers
from kennisreader.core.importing.page_rows import (
    WORD_GAP,
    Cell,
    Row,
    Run,
    around,
    cell,
    raised,
    stretched,
)
from kennisreader.core.late_pattern import late

_FIELDS = 3
"""Cells of a row of a table, told by the white between them; a note has its number and its words."""
_NUMBER = late(r"\s*(\d{1,3})\s*(\)?)\s*")
_SIGNED = late(r"\s*(\*{1,3}|[†‡]|[a-z]\)|[ivx]{1,6}(?=\s))\s*\S")
_OPENS = late(r"\s*(\d{1,3})(?:(\)|\.?)\s+\S|(?=[A-Z][^\W\d_]|https?:|www\.))")
"""A number before words; glued to them where the white between was a tab without width."""


def is_of_table(row: Row) -> bool:
    """Tell whether a row is one of a table, with its columns drawn or not."""
    if row.cells[0].table:
        return True
    return len(row.cells) >= _FIELDS and not (stretched(row) or raised_number(row))


def behind(row: Row, number: str) -> Row | None:
    """Give a row without the number before its words, which can be one; None if it has no words."""
    first, *others = row.cells
    before = re.match(rf"\s*{re.escape(number.rstrip(')'))}\s*[).]?\s*", first.text)
    length = before.end() if before else 0
    runs: list[Run] = []
    for run in first.runs:
        if run.text[length:]:
            runs.append(run._replace(text=run.text[length:]))
        length = max(0, length - len(run.text))
    left = cell(runs, first.box)
    cells = (left, *others) if left else tuple(others)
    return row._replace(cells=cells) if cells else None


def apart(row: Row) -> list[Row]:
    """Part a row before each raised number behind white: short notes can share a line."""
    parts: list[list[Cell]] = [[]]
    for each in row.cells:
        starts = {at for at in range(len(each.runs)) if _begins(each, at)}
        for start, end in pairwise(sorted({0, *starts, len(each.runs)})):
            runs = each.runs[start:end]
            _, y0, _, y1 = each.box
            made = cell(runs, (runs[0].x0, y0, runs[-1].x1, y1))
            if start in starts and parts[-1]:
                parts.append([])
            if made:
                parts[-1].append(made)
    if len(parts) == 1:
        return [row]
    return [
        Row(tuple(cells), around(each.box for each in cells), row.baseline, row.size)
        for cells in parts
    ]


def _begins(each: Cell, at: int) -> bool:
    """Tell whether a run of a cell is a raised number with white before it."""
    run = each.runs[at]
    if not (_NUMBER.fullmatch(run.text) and raised(run, each.baseline, each.size)):
        return False
    before = each.runs[at - 1] if at else None
    return before is None or before.text[-1:].isspace() or run.x0 - before.x1 > WORD_GAP * each.size


def _filled(row: Row) -> list[Run]:
    return [run for run in row.cells[0].runs if run.text.strip()]


def raised_number(row: Row) -> str:
    """Read a number that stands small and high before the words of a row."""
    runs = _filled(row)
    match = _NUMBER.fullmatch(runs[0].text)
    main = max(runs, key=lambda run: len(run.text))
    if match and len(runs) > 1 and raised(runs[0], main.baseline, main.size):
        return match[1] + match[2]
    return ""


def alone(row: Row) -> str:
    """Read a number that has a row for itself."""
    match = _NUMBER.fullmatch(row.text)
    return match[1] + match[2] if match else ""


def plain_number(row: Row) -> str:
    """Read a number that stands before the words of a row, in their size."""
    match = _OPENS.match(row.text)
    return match[1] + (match[2] or "").strip(".") if match else ""


def sign(row: Row) -> str:
    """Read the sign or the letter with which a row begins."""
    runs = _filled(row)
    match = _SIGNED.match(row.text)
    return page_markers.sign(runs[0].text) or (match[1] if match else "")
