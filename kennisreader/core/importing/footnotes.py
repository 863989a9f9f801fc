# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Footnotes: their texts leave the running text, their markers become places in it.

Numbers count through a letter without a gap, so the numbers of the notes that were found say which
digits glued to words are markers; a year, a section number, CO2 or a 30%-regeling never fit.  A
letter can have two series: the ministry's notes (``1``) and the questions' sources (``1)``).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kennisreader.core.importing import numerals
from kennisreader.core.importing.lines import NOTE, SERIES, Line, Mark, cut
from kennisreader.core.late_pattern import late

_NOTE = late(r"(?:\[(?=\d{1,3}\]))?(\d{1,3})(?:\]|(\)?))\s+(\S.*)")
_BRACKETED = late(r" ?\[(\d{1,3})\]")
"""A marker as word processors write it into plain text."""
_DIGITS = late(r"[0-9]{1,3}(?![\w%°²³]|[.,:]\d)")
_MARKS = ".,;:?!)]’”»'\""
"""Signs behind which a marker can stand."""
_SPACED = late(r"$| [A-Z]| ,")
"""What follows a marker that stands apart behind a full stop."""
_SOURCE_MARKER = late(r"(?<=[\w?.!'’”\"»)]) ?(\d{1,2})\)(?=[\s.,;?!]|$)")
_ANOTHER = late(r"\s*,\s*(\d{1,3})(?!\d)")
_FORMULAS = frozenset({"CO", "H", "NO", "N", "O", "PM", "CH", "SO", "SF", "NH"})
_ABBREVIATIONS = frozenset(
    {"nr", "nrs", "no", "art", "p", "pp", "blz", "pag", "par", "hfst", "ca", "jrg", "vol", "bijv"}
)
_APART = frozenset({". ", "? ", "! ", "» ", "” ", "’ "})
_ADDRESS = late(r"://\S*$")
_ENDED = late(r"[.?!)\]»”’/]$|\d$|https?://\S+$")


class Note(NamedTuple):
    """A note as the file gives it."""

    number: str
    """``1``, or ``1)`` for the source of a question."""
    lines: tuple[Line, ...]
    at: int
    """Number of lines of running text that stand before it."""


class _Place(NamedTuple):
    """Digits that can be a marker."""

    line: int
    start: int
    end: int
    number: int
    weight: int


def extract(lines: list[Line]) -> tuple[list[Line], list[Note]]:
    """Take the notes out of the lines, and turn their markers into marks.

    A note whose marker is not found stays without one; digits without a note stay digits.
    """
    places = {")": _source_places(lines), "": _places(lines)}
    kept: list[Line] = []
    notes: list[Note] = []
    last = {"": 0, ")": 0}
    index = 0
    broken = page = False
    while index < len(lines):
        line = lines[index]
        begun = _begins(lines, index, last, bool(notes) and broken, places)
        if begun is None:
            kept.append(
                line._replace(broken=line.broken or broken, page_start=line.page_start or page)
                if broken or page
                else line
            )
            broken = page = False
            index += 1
            continue
        number, series, rest = begun
        end = _end(lines, index, rest, last, series)
        first = cut(line.text, line.marks, 0, len(line.text) - len(rest))
        first_line = line._replace(text=first.text, marks=first.marks)
        notes.append(Note(f"{number}{series}", (first_line, *lines[index + 1 : end]), len(kept)))
        last[series] = number
        page = page or any(other.page_start for other in lines[index:end])
        broken = True
        index = end
    return mark(kept, notes), notes


def at_end(lines: list[Line]) -> tuple[list[Line], list[Note]]:
    """Take out the notes that close a text, numbered by hand ("1) Trouw, 3 maart 2023").

    They count from 1, nothing stands below them, and each has its marker above.
    """
    whole = lines
    lines = _with_markers(lines)
    for start in range(len(lines) - 1, 0, -1):
        match = _by_hand(lines[start])
        if match is None or match[1] != "1":
            continue
        notes = _chain(lines, start)
        series = match[2] or ""
        places = _source_places(lines) if series else _places(lines)
        known = {p.number for p in places if p.line < start and (series or p.weight > 2)}
        if notes and all(int(note.number.rstrip(")")) in known for note in notes):
            return mark(lines[:start], notes), notes
        break
    return whole, []


def _with_markers(lines: list[Line]) -> list[Line]:
    """Put markers that had no room on their line behind its words ("… nu sluit?" and "[1]")."""
    result: list[Line] = []
    for line in lines:
        if result and not (line.gap or result[-1].ended) and _BRACKETED.fullmatch(line.text):
            above = result[-1]
            result[-1] = above._replace(text=f"{above.text} {line.text}", ended=line.ended)
        else:
            result.append(line)
    return result


def _by_hand(line: Line) -> re.Match[str] | None:
    """Match a line that begins a note with a bracket at its number."""
    match = _NOTE.fullmatch(line.text)
    return match if match and (match[2] or line.text[0] == "[") else None


def _chain(lines: list[Line], start: int) -> list[Note]:
    """Read the notes from a line on; none if they do not go on to the end."""
    notes: list[Note] = []
    at = start
    while at < len(lines):
        match = _by_hand(lines[at])
        if match is None or int(match[1]) != len(notes) + 1:
            return []
        series, rest = match[2] or "", match[3]
        end = at + 1
        while end < len(lines) and not (lines[end].gap or lines[end - 1].ended):
            if _by_hand(lines[end]):
                break
            end += 1
        text, marks = cut(lines[at].text, lines[at].marks, 0, len(lines[at].text) - len(rest))
        first = lines[at]._replace(text=text, marks=marks)
        notes.append(Note(f"{match[1]}{series}", (first, *lines[at + 1 : end]), start))
        at = end
    return notes


def _begins(
    lines: list[Line],
    index: int,
    last: dict[str, int],
    in_notes: bool,
    places: dict[str, list[_Place]],
) -> tuple[int, str, str] | None:
    """Tell whether a note begins with this line: its number, its series and its first words."""
    line = lines[index]
    if line.note:
        digits = line.note.rstrip(")")
        count = numerals.number(digits, 0)
        return (count, line.note[len(digits) :], line.text) if count else None
    if not (line.text[:1].isdigit() or line.text[:1] == "["):
        return None
    match = _NOTE.fullmatch(line.text)
    if match is None:
        return None
    number, series, rest = int(match[1]), match[2] or "", match[3]
    if number != last[series] + 1:
        return None
    if rest[0].islower() and not rest.startswith(("http", "www.")) and not in_notes:
        return None
    apart = line.gap or line.broken or in_notes
    start = -1 if apart else _page_of(lines, index)
    marked = any(
        p.number == number and start <= p.line < index and (apart or p.weight > 2)
        for p in places[series]
    )
    if marked or in_notes:
        return number, series, rest
    if not apart:
        return None
    end = _end(lines, index, rest, last, series)
    closes = end < len(lines) and (lines[end].page_start or lines[end].broken)
    return (number, series, rest) if closes else None


def _end(lines: list[Line], index: int, rest: str, last: dict[str, int], series: str) -> int:
    """Find the line behind a note: it runs on to a gap at which it is complete, or to a new page."""
    text = rest
    following = {"": last[""] + 1, ")": last[")"] + 1}
    match = _NOTE.fullmatch(lines[index].text)
    following[series] = (int(match[1]) if match else last[series]) + 1
    end = index + 1
    while end < len(lines):
        line = lines[end]
        if line.note or line.page_start or line.broken or line.heading or line.bullet:
            break
        match = _NOTE.fullmatch(line.text)
        if match and int(match[1]) == following[match[2] or ""]:
            break
        if line.gap and _complete(text):
            break
        text += " " + line.text
        end += 1
    return end


def _complete(text: str) -> bool:
    if text.count("(") > text.count(")") or text.count("«") > text.count("»"):
        return False
    return bool(_ENDED.search(text))


def _places(lines: list[Line]) -> list[_Place]:
    found: list[_Place] = []
    for at, line in enumerate(lines):
        if "[" in line.text:
            found += [
                _Place(at, m.start(), m.end(), int(m[1]), 3)
                for m in _BRACKETED.finditer(line.text)
                if m.start()
            ]
        for match in _DIGITS.finditer(line.text):
            start, end = match.span()
            spaced = line.text[start - 2 : start] in _APART and _SPACED.match(line.text, end)
            weight = _weight(line.text, start - 1 if spaced else start) if start else 0
            if weight:
                begin, weight = (start - 1, min(weight, 2)) if spaced else (start, weight)
                found.append(_Place(at, begin, end, int(match.group()), weight))
    return found


def _weight(text: str, start: int) -> int:
    """Weigh digits at an offset: 3 behind a word or a mark, 2 or 1 in doubt, 0 for no marker."""
    sign = text[start - 1]
    if _ADDRESS.search(text, max(0, start - 300), start):
        return 0
    if sign.isalpha():
        letters = _last_word(text, start)
        if letters in _FORMULAS or len(letters) < 2:
            return 0
        return 1 if letters.isupper() and len(letters) < 4 else 3
    if sign not in _MARKS:
        return 0
    if sign == "." and _last_word(text, start - 1).lower() in _ABBREVIATIONS:
        return 0
    if sign in ",:;." and text[start - 2 : start - 1].isdigit():
        return 2 if sign == "." and text[start - 5 : start - 1].isdigit() else 0  # 2018.1, not 1.1
    return 3


def _last_word(text: str, end: int) -> str:
    """Give the letters that stand right before an offset."""
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _source_places(lines: list[Line]) -> list[_Place]:
    found: list[_Place] = []
    for at, line in enumerate(lines):
        if ")" in line.text:
            found += [
                _Place(at, m.start(), m.end(), int(m[1]), 3)
                for m in _SOURCE_MARKER.finditer(line.text)
                if m.end() == len(line.text) or line.text[m.start() - 1] in "?.!'’”\"»"
            ]
    return found


def mark(lines: list[Line], notes: list[Note]) -> list[Line]:
    """Find the marker of each note that has none yet, cut it out, and put a mark in its place."""
    marked = {mark.value for line in lines for mark in line.marks if mark.kind == NOTE}
    cuts: dict[int, list[tuple[int, int, list[str]]]] = {}
    for series, places in (("", _places(lines)), (")", _source_places(lines))):
        wanted = [
            n for n in notes if n.number not in marked and _bare(n).endswith(")") == bool(series)
        ]
        for place, numbers in _choose(lines, wanted, places):
            cuts.setdefault(place.line, []).append((place.start, place.end, numbers))
    result = list(lines)
    for at, places_in_line in cuts.items():
        line = result[at]
        for start, end, numbers in sorted(places_in_line, reverse=True):
            text, marks = cut(line.text, line.marks, start, end)
            new = tuple(Mark(start, start, NOTE, number) for number in numbers)
            line = line._replace(text=text.rstrip(), marks=(*marks, *new))
        result[at] = line
    return result


def _bare(note: Note) -> str:
    """Give the number of a note as it is printed."""
    return note.number.partition(SERIES)[0]


def _choose(
    lines: list[Line], notes: list[Note], places: list[_Place]
) -> list[tuple[_Place, list[str]]]:
    """Give each note the first good place behind the one before, on its own page if possible."""
    chosen: list[tuple[_Place, list[str]]] = []
    behind = (-1, 0)
    for note in notes:
        number = int(_bare(note).rstrip(")"))
        if chosen:
            place, numbers = chosen[-1]
            more = _ANOTHER.match(lines[place.line].text, place.end)
            if more and int(more[1]) == number:
                chosen[-1] = (place._replace(end=more.end()), [*numbers, note.number])
                behind = (place.line, more.end())
                continue
        page = _page_of(lines, note.at)
        options = [
            p for p in places if p.number == number and p[:2] >= behind and p.line < note.at
        ] or [p for p in places if p.number == number and p[:2] >= behind]
        if options:
            best = min(options, key=lambda p: (p.line < page, p.weight < 2, p.line, p.start))
            chosen.append((best, [note.number]))
            behind = (best.line, best.end)
    return chosen


def _page_of(lines: list[Line], at: int) -> int:
    """Find the first line of the page on which a note stands."""
    at = min(at, len(lines)) - 1
    while at > 0 and not lines[at].page_start:
        at -= 1
    return at
