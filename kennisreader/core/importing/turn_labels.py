# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Labels of questions and answers: what is one, and how it comes to stand on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Collection

from kennisreader.core.importing import measure, patterns
from kennisreader.core.importing.lines import BAR, BOLD, ITALIC, PLACE, Line, Mark, Turn, cut
from kennisreader.core.late_pattern import late

_INLINE = late(
    rf"(?P<label>(?P<what>{patterns.ASKED_OR_ANSWERED}){patterns.OF_WHICH}(?:\s+\(?(?P<numbers>{patterns.NUMBERS})\)?)?"
    r"\s*(?P<sign>[:.)]|\s[-–—]))\s+(?=\S)"
)
_NUMBER = late(r"\(?(?P<number>\d{1,3})(?:[.)]\s+(?=\S)|[.)]?$)")
_BULLET = late(r"(\d{1,3})[.)]?")
_HUNG = late(r"(?P<number>\d{1,3})[.)]?\s+(?=\S)")
"""A number that stands apart from the words behind it, in a column of its own."""
_IN_CELL = late(rf"(?P<number>\d{{1,3}})[.)]?{re.escape(BAR)}(?=\S)")
"""A number in the cell before the words: the bar is no part of them."""
_WIDE = (BOLD, ITALIC, PLACE)
"""Marks that are nothing without a width."""


def label(lines: list[Line], at: int, *, bare: bool = False) -> str:
    """Tell whose label opens a line: ``question``, ``answer`` or empty.

    ``bare`` tells that "Vraag" is a label without a number too.
    """
    line = lines[at]
    if line.turn in (Turn.QUESTION, Turn.ANSWER):
        return line.turn
    if line.text[:1] not in "VA" or not fresh(lines, at):
        return ""
    match = patterns.QUESTION_OR_ANSWER.fullmatch(line.text) or inline(line)
    if match is None:
        return ""
    if match["what"].lower().startswith("vra"):
        return "question" if match["numbers"] or bare else ""
    return "answer"


def fresh(lines: list[Line], at: int) -> bool:
    """Tell whether a paragraph may begin with a line."""
    line, before = lines[at], lines[at - 1] if at else None
    return (
        before is None
        or before.ended
        or bool(line.gap or line.page_start or line.broken or line.bullet)
        or patterns.ended(before.text)
    )


def inline(line: Line) -> re.Match[str] | None:
    """Find a label with text behind it: with a colon, with a number and a stop, or in bold."""
    match = _INLINE.match(line.text)
    if match and (match["sign"] == ":" or match["numbers"]):
        return match
    for mark in line.marks:
        if mark.kind in (BOLD, ITALIC) and mark.start == 0 and mark.end < len(line.text):
            found = patterns.QUESTION_OR_ANSWER.fullmatch(line.text[: mark.end].strip())
            return found if found and found["numbers"] else None
    return None


def numbered(line: Line) -> int:
    """Read the number that opens a line, in it or as its list marker; 0 for none."""
    match = _BULLET.fullmatch(line.bullet) if line.bullet else number(line)
    return int(match[1]) if match else 0


def number(line: Line) -> re.Match[str] | None:
    """Match the number that opens a line, with a stop behind it or hanging before the words."""
    hung = line.columns and _BULLET.fullmatch(line.columns[0])
    return _IN_CELL.match(line.text) or (_HUNG if hung else _NUMBER).match(line.text)


def with_heads(lines: list[Line], heads: Collection[int], turn: Turn) -> list[Line]:
    """Make labels of the numbers with which lines begin; ``heads`` says which."""
    result: list[Line] = []
    for at, line in enumerate(lines):
        match = number(line) if at in heads else None
        if match and not line.bullet:
            result += parted(line, match.end(), turn)
        elif at in heads:
            result += _unlisted(line, turn)
        else:
            result.append(line)
    return result


def _unlisted(line: Line, turn: Turn) -> list[Line]:
    """Make a line of its own of the list marker that stood before a question or an answer."""
    above = Line(line.bullet, gap=line.gap, page_start=line.page_start, ended=True)
    above = above._replace(page_number=line.page_number, broken=line.broken, turn=turn)
    return [above, _below(line)._replace(bullet="", depth=0)]


def parted(line: Line, at: int, turn: Turn) -> list[Line]:
    """Part a line behind its label."""
    whole = line.text
    at = len(whole) - len(whole[at:].lstrip())
    shown = whole[:at].rstrip(BAR)
    label = line._replace(text=shown, turn=turn, heading=0, ended=True, columns=())
    share = measure.width(whole[:at]) / (measure.width(whole) or 1)
    label = label._replace(
        marks=tuple(
            _placed(mark._replace(end=min(mark.end, len(shown))), 0, share)
            for mark in line.marks
            if mark.start < len(shown)
        )
    )
    if at >= len(whole):
        return [label]
    text, marks = cut(whole, line.marks, 0, at)
    kept = tuple(_placed(m, share, 1) for m in marks if m.end > m.start or m.kind not in _WIDE)
    return [label, _below(line)._replace(text=text, marks=kept, columns=())]


def _below(line: Line) -> Line:
    """Give a line that comes below the label which stood on it."""
    return line._replace(gap=0, heading=0, page_start=False, page_number=None, broken=False)


def _placed(mark: Mark, left: float, right: float) -> Mark:
    """Narrow the box of a place to a part of its width."""
    if mark.place is None:
        return mark
    x0, y0, x1, y1 = mark.place.box
    box = (x0 + (x1 - x0) * left, y0, x0 + (x1 - x0) * right, y1)
    return mark._replace(place=mark.place._replace(box=box))
