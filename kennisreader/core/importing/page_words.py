# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows of a page become words: text with its emphasis, its links and its notes' markers."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import page_markers, patterns
from kennisreader.core.importing.decoding import canonical_characters
from kennisreader.core.importing.hyphens import SOFT_HYPHEN
from kennisreader.core.importing.lines import (
    BOLD,
    ITALIC,
    LINK,
    NOTE,
    PLACE,
    UNDERLINE,
    InTable,
    Line,
    Mark,
    Place,
)
from kennisreader.core.importing.numerals import counted
from kennisreader.core.importing.page_columns import Column
from kennisreader.core.importing.page_markers import Expected, behind_unit
from kennisreader.core.importing.page_rows import (
    SMALL,
    Cell,
    Row,
    Run,
    lowered,
    raised,
    stretched,
)
from kennisreader.core.late_pattern import late

_NUMBERS = late(r"\d{1,3}(?:\s*[,;]?\s*\d{1,3})*\s*\)?")
_NUMBER = late(r"\d{1,3}")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")
_POWER = late(r"\s*[-−–]?\d+\s*")
_BEHIND_DIGIT = late(r"\d[.,]?$")
"""With what is raised behind it a digit is a power or an amount: 10⁶, 12⁵⁰."""
_LABEL = late(
    rf"(?P<label>[{patterns.BULLETS}*]|[-–—o]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}}|[IVX]{{1,5}})[).]{{1,2}}:?)"
)
_LETTER = 0.5
"""Part of the type size that a digit or a sign is wide."""
_APART = 0.35
"""Part of the type size: more white than a space (0.28) parts a label from its text."""
_WIDE_GAP = late(r"\s{4,}")


class Placed(NamedTuple):
    """A row with where it stands."""

    page: int
    """Place in the list of pages (a spread counts as two)."""
    ordinal: int
    """Of the page in the file, from 0."""
    column: Column
    row: Row
    cell: InTable | None = None
    """Where it stands in a table."""
    closes: bool = False
    """It ends a text that stands by itself: what is read next does not go on with it."""


class Worded(NamedTuple):
    """The words of a row."""

    line: Line
    indent: float
    """Where the text begins, behind a list marker: points from the left of the page."""


def words(placed: Placed, notes: Expected) -> Worded:
    """Read the words of a row, their emphasis, links and markers of ``notes``."""
    row = placed.row
    if len(row.cells) == 1 and len(row.cells[0].runs) == 1 and (plain := _plain(placed)):
        return plain
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
        marks += [Mark(m.start + size, m.end + size, m.kind, m.value) for m in found]
        texts.append(text)
        size += len(text)
    box = placed.row.box
    whole = "".join(texts)
    marks = _merged(marks)
    marks.append(Mark(0, size, PLACE, place=Place(placed.ordinal, box)))
    columns = tuple(part for each in row.cells for part in _parts(each.text))
    columns = columns if len(columns) > 1 and not stretched(row) else ()
    line = Line(whole, tuple(marks), bullet=bullet, columns=columns, size=row.size)
    return Worded(line, indent)


def _plain(placed: Placed) -> Worded | None:
    """Read a row of one run, as most are; none where white in it or a strange sign needs a look."""
    row = placed.row
    run = row.cells[0].runs[0]
    text = " ".join(run.text.split())
    if not run.text.isascii() or len(text) != len(run.text.strip()):
        return None
    end = len(text)
    marks = [Mark(0, end, kind) for kind in _emphasis(run)]
    if run.link:
        marks.append(Mark(0, end, LINK, run.link))
    marks.append(Mark(0, end, PLACE, place=Place(placed.ordinal, row.box)))
    return Worded(Line(text, tuple(marks), size=row.size), row.box[0])


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
    # White that is written behind a label belongs to its run.
    end = first.x0 + len(text) * _LETTER * first.size if first.text[-1].isspace() else first.x1
    apart = second.x0 - end > _APART * first.size
    match = _LABEL.fullmatch(text)
    if match and apart and not raised(first, row.baseline, row.size):
        return text, filled[0] + 1, second.x0
    return "", 0, left


def _words(each: Cell, notes: Expected, skip: int) -> tuple[str, list[Mark]]:
    """Put the runs of a cell together: single spaces, marks for emphasis, links and notes."""
    parts: list[str] = []
    marks: list[Mark] = []
    size = 0
    for run in each.runs[skip:]:
        small = run.size < SMALL * each.size and run.text.strip()
        if small and not lowered(run, each.baseline, each.size):
            high = raised(run, each.baseline, each.size)
            numbers = _marker(run, "".join(parts[-2:]), notes, high=high)
            if numbers is not None:
                size = _trim(parts, size)
                marks += [Mark(size, size, NOTE, number) for number in numbers]
                if run.text[-1:].isspace() and parts:
                    parts.append(" ")
                    size += 1
                continue
        text = run.text if run.text.isascii() else _canonical(run, each)
        if small and _POWER.fullmatch(text) and raised(run, each.baseline, each.size):
            behind_digit = _BEHIND_DIGIT.search("".join(parts[-2:]))
            text = text.translate(_RAISED) if behind_digit else text
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


def _marker(run: Run, before: str, notes: Expected, *, high: bool) -> list[str] | None:
    """Read the numbers of a small run: those of notes; none if it is to go; None if it is text.

    What is only small and does not stand ``high``, as some programs write it, is a marker where it
    is glued to a word and has a note.
    """
    text = run.text.strip().translate(_SUPERSCRIPTS)
    if letter := page_markers.sign(text):
        return notes.known([letter]) or None
    if not _NUMBERS.fullmatch(text):
        return None
    power = behind_unit(before)
    if not high and (not before or before[-1].isspace() or power):
        return None
    series = ")" if text.endswith(")") else ""
    found = [f"{number}{series}" for number in _NUMBER.findall(text)]
    parts = [f"{number}{series}" for number in counted(text.rstrip(")"))]
    marked = notes.known(found, power=power) or notes.known(parts, power=power)
    kept = power or not high or _BEHIND_DIGIT.search(before)
    return marked or (None if kept else [])


def _emphasis(run: Run) -> list[str]:
    said = ((ITALIC, run.italic), (BOLD, run.bold), (UNDERLINE, run.underline))
    return [kind for kind, on in said if on]


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
