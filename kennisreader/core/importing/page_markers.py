# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Markers of notes: what stands small behind a word, or is a sign, and the note it leads to."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kennisreader.core.importing.lines import NOTE, SERIES, Line, Mark, cut
from kennisreader.core.importing.numerals import counted
from kennisreader.core.importing.page_rows import SMALL, Cell, Row, lowered
from kennisreader.core.late_pattern import late

_NUMBERS = late(r"(\d{1,6})(\)?)")
_SIGN = late(r"\s*(\*{1,3}|[†‡]|[ivx]{2,6}|[a-z]\)?)\s*")
"""Small Roman numbers are those of the notes that word processors put at the end of a document."""
ALONE = late(r"\d{1,3}\)?(?:\s*,\s*\d{1,3}\)?)*|\*{1,3}|[†‡]")
"""A line that can be nothing but markers."""
_RISE = 0.33
"""Part of the type size by which a marker stands above the baseline (0.33 to 0.41 measured)."""
_GLUED_SIGN = late(r"(?<=[\w.,;:?!)»”’'\"%])(?:\*{1,3}|[†‡])(?![\w*])")
_GLUED_NUMBER = late(
    r"(?<=[^\W\d_])\d{1,3}(?=[\s.,;:)]|$)|(?<=[^\W\d_][.,;:?!)»”’])\d{1,3}(?=\s|$)"
)
_UNITS = late(r"(?:\b[kcdhm]?m|\b10|\bCO|\b[A-Za-z]|\d [A-Za-z]|NO|x)$")
"""What a raised number can stand behind without being a note's: m², 10⁶, R²."""
_NONE: Mapping[str, str] = MappingProxyType({})


class Expected(NamedTuple):
    """The notes whose markers can stand on a page, or in a table."""

    notes: Mapping[str, str] = _NONE
    """Of each marker, as printed, the number by which its note is known in the document."""
    doubtful: frozenset[str] = frozenset()
    """Those of which no other marker was seen than one that can be a power or a unit: m²."""

    def known(self, markers: Iterable[str], *, power: bool = False) -> list[str]:
        """Give the notes of those markers that are expected; ``power``: behind a unit."""
        wanted = self.doubtful if power else self.notes
        return [self.notes[marker] for marker in markers if marker in wanted]


def printed(number: str) -> str:
    """Give the marker of a note as it is printed: several notes of a document can have one."""
    return number.partition(SERIES)[0]


def sign(text: str) -> str:
    """Read a sign or letters that mark a note: ``*``, ``†``, ``a)``, ``iv``; empty for anything else."""
    match = _SIGN.fullmatch(text)
    return match[1] if match else ""


def behind_unit(before: str) -> bool:
    """Tell whether a raised number behind these words can be a power."""
    return _UNITS.search(before.rstrip()) is not None


def seen(row: Row, *, recognised: bool = False) -> dict[str, bool]:
    """Find the markers that stand behind the words of a row; False for those behind a unit.

    Of pages that were ``recognised`` nothing is small: there they are numbers glued to words.
    """
    found: dict[str, bool] = {}
    for position, each in enumerate(row.cells):
        for marker, sure in _small(each, first=not position):
            found[marker] = sure or found.get(marker, False)
        text = each.text
        if "*" in text or "†" in text or "‡" in text:
            found.update(dict.fromkeys(_GLUED_SIGN.findall(text), True))
        if recognised:
            found.update(dict.fromkeys(_GLUED_NUMBER.findall(text), True))
    return found


def _small(each: Cell, *, first: bool) -> Iterator[tuple[str, bool]]:
    for at, run in enumerate(each.runs):
        if (first and not at) or run.size >= SMALL * each.size:
            continue
        if lowered(run, each.baseline, each.size):
            continue
        before = each.runs[at - 1].text if at else ""
        if letter := sign(run.text):
            if not before[-1:].isdigit() or not letter.isalpha():  # the e of 1e
                yield letter, True
            continue
        sure = not behind_unit(before)
        for digits, end in _NUMBERS.findall(run.text):
            for number in (digits, *counted(digits)):
                yield number + end, sure


def with_lone(rows: Sequence[Row], leading: float, found: Container[str]) -> list[Row]:
    """Put markers that had no room on their line behind its words.

    They are all that stands on a line, and raised on it: nearer to the line above than ``leading``,
    the distance of two lines.  One that is ``found`` elsewhere on the page opens its note, whose
    first word is too long to stand beside it.
    """
    result: list[Row] = []
    for row in rows:
        above = result[-1] if result else None
        if above is None or row.text.strip() in found or not _is_lone(row, above, leading):
            result.append(row)
            continue
        height = above.baseline - _RISE * above.size
        runs = tuple(run._replace(baseline=height) for each in row.cells for run in each.runs)
        last = above.cells[-1]
        cells = (*above.cells[:-1], last._replace(runs=(*last.runs, *runs)))
        result[-1] = above._replace(cells=cells)
    return result


def _is_lone(row: Row, above: Row, leading: float) -> bool:
    """Tell whether a row is nothing but markers of the words above it."""
    near = 0 < row.baseline - above.baseline < leading
    small = row.size < SMALL * above.size
    table = row.cells[0].table or above.cells[0].table
    return near and small and not table and ALONE.fullmatch(row.text) is not None


def mark_signs(lines: Sequence[Line], numbers: Iterable[str]) -> list[Line]:
    """Find the signs of these notes behind words, and put marks in their places."""
    result = list(lines)
    for number in numbers:
        behind = re.compile(rf"(?<=[^\s(\[*]){re.escape(printed(number))}(?![\w*])")
        for at, line in enumerate(result):
            if match := behind.search(line.text):
                start, end = match.span()
                text, marks = cut(line.text, line.marks, start, end)
                mark = Mark(start, start, NOTE, number)
                result[at] = line._replace(text=text, marks=(*marks, mark))
                break
    return result
