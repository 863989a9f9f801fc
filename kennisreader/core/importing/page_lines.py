# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of a page become lines: their words with marks, and what their geometry says.

The geometry tells what the shared steps would else have to guess: whether a line ended because
the width of the column ended it, how much white stands above it, how far it is indented.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.decoding import canonical_characters
from kennisreader.core.importing.hyphens import SOFT_HYPHEN
from kennisreader.core.importing.lines import (
    BOLD,
    ITALIC,
    LINK,
    NOTE,
    PLACE,
    Line,
    Mark,
    cut,
    place,
)
from kennisreader.core.importing.measure import width
from kennisreader.core.importing.page_columns import Column
from kennisreader.core.importing.page_rows import Cell, Row, Run, Style, raised
from kennisreader.core.late_pattern import late

_GAP = 1.3
"""Part of the usual distance of two baselines.  A paragraph's white measured 1.45 (Word) to 2.0
(a whole line); lines with a raised marker in them are at most 1.15 apart."""
_INDENT = 6.0
"""Points.  What begins this much further in or out is a block of its own."""
_DEEPEST_INDENT = 42.0
"""Points.  The first line of a paragraph is indented less; more is a centred line or a table."""
_SLACK = 0.01
"""Part of the width of the column by which a line may fall short for other reasons (kerning,
the white that a program gives to a hyphen)."""
_LOCAL = 4
"""Lines of a block from which its own right edge can be told."""
_NUMBERS = late(r"\d{1,3}(?:\s*[,;]?\s*\d{1,3})*\s*\)?")
_NUMBER = late(r"\d{1,3}")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UNITS = late(r"(?:\b[kcdm]?m|\b10|CO|\bs|[)x])$")
"""What a raised number can stand behind without being a note's: m², 10⁶."""
_LABEL = late(
    rf"(?P<label>[{patterns.BULLETS}*]|[-–—o]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}}|[IVX]{{1,5}})[).]{{1,2}})"
)
_WIDE_GAP = late(r"\s{4,}")
_UNBROKEN = late(r"(?:(?:\d+|[€§]|nrs?\.|art\.) )*\S+")
"""What is kept on one line: a number and what it counts, the day and the month."""


class Placed(NamedTuple):
    """A row with where it stands."""

    page: int
    """Place in the list of pages (a spread counts as two)."""
    ordinal: int
    """Of the page in the file, from 0."""
    column: Column
    row: Row


class Worded(NamedTuple):
    """The words of a row."""

    line: Line
    indent: float
    """Where the text begins, behind a list marker: points from the left of the page."""


def words(placed: Placed, notes: Container[str]) -> Worded:
    """Read the words of a row, their emphasis, links and markers of ``notes``."""
    row = placed.row
    texts: list[str] = []
    marks: list[Mark] = []
    size = 0
    bullet, skipped, indent = _bullet(row)
    for number, each in enumerate(row.cells):
        text, found = _words(each, notes, skipped if number == 0 else 0)
        if not text and not found:
            continue
        if texts:
            texts.append(" ")
            size += 1
        marks += [m._replace(start=m.start + size, end=m.end + size) for m in found]
        texts.append(text)
        size += len(text)
    box = placed.row.box
    whole = "".join(texts)
    marks.append(Mark(0, size, PLACE, place(placed.ordinal, box)))
    columns = tuple(part for each in row.cells for part in _parts(each.text))
    columns = columns if len(columns) > 1 else ()
    line = Line(whole, tuple(marks), bullet=bullet, columns=columns, size=row.size)
    return Worded(line, indent)


def _parts(text: str) -> list[str]:
    """Part a text where it is held apart by runs of spaces: two signatures on one line."""
    return [" ".join(part.split()) for part in _WIDE_GAP.split(text) if part.strip()]


def _bullet(row: Row) -> tuple[str, int, float]:
    """Read a list marker that stands apart: the marker, the runs it takes, where the text begins."""
    runs = row.cells[0].runs
    left = row.box[0]
    filled = [number for number, run in enumerate(runs) if run.text.strip()]
    if len(filled) < 2:
        return "", 0, left
    first, second = runs[filled[0]], runs[filled[1]]
    text = first.text.strip()
    if len(text) == 1 and (first.symbol or text in patterns.BULLETS):
        return "•" if first.symbol else text, filled[0] + 1, second.x0
    apart = second.x0 - (first.x0 + len(text) * 0.5 * first.size) > 0.35 * first.size
    match = _LABEL.fullmatch(text)
    if match and apart and not raised(first, row.baseline, row.size):
        return text, filled[0] + 1, second.x0
    return "", 0, left


def _words(each: Cell, notes: Container[str], skip: int) -> tuple[str, list[Mark]]:
    """Put the runs of a cell together: single spaces, marks for emphasis, links and notes."""
    parts: list[str] = []
    marks: list[Mark] = []
    size = 0
    for run in each.runs[skip:]:
        if run.text.strip() and raised(run, each.baseline, each.size):
            before = "".join(parts[-2:])
            numbers = _marker(run, before, notes)
            if numbers is not None:
                size = _trim(parts, size)
                marks += [Mark(size, size, NOTE, number) for number in numbers]
                if run.text[-1:].isspace() and parts:
                    parts.append(" ")
                    size += 1
                continue
        text = run.text if run.text.isascii() else _canonical(run, each)
        text = _spaced(text, after_space=not parts or parts[-1].endswith(" "))
        if not text:
            continue
        start = size + len(text) - len(text.lstrip())
        end = size + len(text.rstrip())
        if end > start:
            marks += [Mark(start, end, kind) for kind in _emphasis(run)]
            if run.link:
                marks.append(Mark(start, end, LINK, run.link))
        parts.append(text)
        size += len(text)
    whole = "".join(parts)
    return _stripped(whole, _merged(marks))


def _trim(parts: list[str], size: int) -> int:
    """Take the white before a marker away: it is no part of the text once the marker is gone."""
    while parts and parts[-1].endswith(" "):
        kept = parts[-1].rstrip()
        size -= len(parts[-1]) - len(kept)
        parts[-1] = kept
        if not kept:
            parts.pop()
    return size


def _canonical(run: Run, each: Cell) -> str:
    """Write the characters of a run in their canonical form; a soft hyphen at the end stays."""
    ends = run is each.runs[-1] and run.text.rstrip().endswith(SOFT_HYPHEN)
    return canonical_characters(run.text) + (SOFT_HYPHEN if ends else "")


def _spaced(text: str, *, after_space: bool) -> str:
    lead = " " if text[:1].isspace() and not after_space else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return lead + " ".join(text.split()) + tail


def _marker(run: Run, before: str, notes: Container[str]) -> list[str] | None:
    """Read the numbers of a raised run: those of notes; none if it is to go; None if it is text."""
    text = run.text.strip().translate(_SUPERSCRIPTS)
    if text in ("*", "**") or not _NUMBERS.fullmatch(text):
        return None
    series = ")" if text.endswith(")") else ""
    numbers = [f"{number}{series}" for number in _NUMBER.findall(text)]
    known = [number for number in numbers if number in notes]
    if known:
        return known
    if _UNITS.search(before.rstrip()):
        return None
    return []


def _emphasis(run: Run) -> list[str]:
    return [kind for kind, on in ((ITALIC, run.italic), (BOLD, run.bold)) if on]


def _merged(marks: list[Mark]) -> list[Mark]:
    """Put emphasis together that only a space or a change of font parts."""
    result: list[Mark] = []
    open_at: dict[tuple[str, str], int] = {}
    for mark in marks:
        key = (mark.kind, mark.value)
        last = open_at.get(key)
        if mark.kind != NOTE and last is not None and mark.start - result[last].end <= 1:
            result[last] = result[last]._replace(end=mark.end)
            continue
        open_at[key] = len(result)
        result.append(mark)
    return result


def _stripped(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    lead = len(text) - len(text.lstrip())
    bare = text.strip()
    size = len(bare)
    moved = [
        m._replace(start=min(max(0, m.start - lead), size), end=min(max(0, m.end - lead), size))
        for m in marks
    ]
    return bare, [m for m in moved if m.end > m.start or m.kind == NOTE]


def shape(worded: Sequence[Worded], placed: Sequence[Placed], style: Style) -> list[Line]:
    """Give each line what its geometry says: white above it, the end of its paragraph, its page."""
    gaps = _gaps(placed, style)
    rights = _rights(worded, placed, gaps, style)
    levels = _levels(worded, placed)
    result: list[Line] = []
    for at, (each, where) in enumerate(zip(worded, placed, strict=True)):
        line = each.line
        last = at + 1 == len(placed)
        ended = not last and _ended(worded, placed, at, rights[at], apart=gaps[at + 1] > 0)
        result.append(
            line._replace(
                gap=gaps[at],
                page_start=not at or placed[at - 1].ordinal != where.ordinal,
                ended=ended or _is_row(line),
                depth=levels.get(at, 0),
            )
        )
    return result


def _gaps(placed: Sequence[Placed], style: Style) -> list[int]:
    """Count the blank lines above each row; above the first of a page there are none."""
    return [
        _gap(placed[at - 1], here, style) if at and placed[at - 1].page == here.page else 0
        for at, here in enumerate(placed)
    ]


def _is_row(line: Line) -> bool:
    return " | " in line.text and len(line.columns) > 1


def _gap(before: Placed, here: Placed, style: Style) -> int:
    """Count the blank lines between two rows of one page."""
    if before.column != here.column and here.row.baseline < before.row.baseline:
        return 0  # the next column
    distance = here.row.baseline - before.row.baseline
    usual = max(style.leading, 1.15 * min(here.row.size, before.row.size))
    usual = min(usual, 2.2 * max(here.row.size, before.row.size))
    return max(1, round(distance / usual) - 1) if distance > _GAP * usual else 0


def _rights(
    worded: Sequence[Worded], placed: Sequence[Placed], gaps: Sequence[int], style: Style
) -> list[float]:
    """Find the right edge each line could have reached: its column's, or that of a narrower block."""
    result = [where.column.right for where in placed]
    start = 0
    for at in range(1, len(placed) + 1):
        same = (
            at < len(placed)
            and placed[at].page == placed[at - 1].page
            and not gaps[at]
            and abs(worded[at].indent - worded[at - 1].indent) < _INDENT
        )
        if same:
            continue
        right = max(placed[i].row.box[2] for i in range(start, at))
        narrow = right < placed[start].column.right - 3 * style.size
        if (
            at - start >= _LOCAL
            and narrow
            and not any(worded[i].line.bullet for i in range(start, at))
        ):
            result[start:at] = [right] * (at - start)
        start = at
    return result


def _ended(
    worded: Sequence[Worded], placed: Sequence[Placed], at: int, right: float, *, apart: bool
) -> bool:
    """Tell whether the next word would still have fitted behind a line, or stands in another block."""
    line, following = worded[at].line, worded[at + 1].line
    here, after = placed[at].row, placed[at + 1].row
    if following.bullet:
        return True
    together = placed[at].column == placed[at + 1].column
    if together and placed[at].page == placed[at + 1].page:
        left = after.box[0]
        if left < worded[at].indent - _INDENT and line.text[-1:] not in "-­":
            return True
        step = left - worded[at].indent
        first = abs(here.box[0] - placed[at].column.left) < 3 and patterns.ended(line.text)
        if first and _INDENT < step < _DEEPEST_INDENT:
            return True
    if line.text.endswith(("-", SOFT_HYPHEN)) or not following.text:
        return False
    if not apart and not patterns.ended(line.text) and following.text[0].islower():
        return False  # a line that was cut short by hand, or a sentence in pieces
    word = _UNBROKEN.match(following.text)
    if word is None:
        return False
    share = width(word.group()) / max(1, width(following.text))
    text_left = worded[at + 1].indent
    needed = share * (after.box[2] - text_left) + 0.28 * here.size
    slack = _SLACK * (right - placed[at].column.left)
    return right - here.box[2] > needed + slack


def _levels(worded: Sequence[Worded], placed: Sequence[Placed]) -> dict[int, int]:
    """Find how deep each list item is, from how far in its marker stands."""
    offsets = {
        at: placed[at].row.box[0] - placed[at].column.left
        for at, each in enumerate(worded)
        if each.line.bullet
    }
    steps: list[float] = []
    for offset in sorted(set(offsets.values())):
        if not steps or offset - steps[-1] > _INDENT:
            steps.append(offset)
    return {
        at: max(level for level, step in enumerate(steps) if offset >= step - 0.01)
        for at, offset in offsets.items()
    }


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
