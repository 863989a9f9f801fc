# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whose turn it is: labels of questions and answers come to stand on lines of their own.

Ministries lay their answers out in many ways: "Vraag 1: …?" with "Antwoord: Ja." below it, a number
as of a section, a bare number above a question in bold with an answer that nothing announces.  All
become what the official publications print: a label, the question, a label, the answer.
"""

from __future__ import annotations

import re
import string

from kennisreader.core.importing import measure, patterns
from kennisreader.core.importing.exchange import numbers
from kennisreader.core.importing.headings import emphasis
from kennisreader.core.importing.lines import BOLD, ITALIC, PLACE, Line, Mark, Turn, cut
from kennisreader.core.late_pattern import late

_INLINE = late(
    rf"(?P<label>(?P<what>{patterns.ASKED_OR_ANSWERED}){patterns.OF_WHICH}(?:\s+\(?(?P<numbers>{patterns.NUMBERS})\)?)?"
    r"\s*(?P<sign>[:.)]|\s[-–—]))\s+(?=\S)"
)
_SHORT = late(
    r"(?P<label>(?P<what>[VA])\.? ?\d{1,3})(?:\s*[.:)]\s+(?=\S)|\s*[.:)]?$|\s+(?=[A-ZÀ-Þ«‘“]))"
)
_NUMBER = late(r"\(?(?P<number>\d{1,3})(?:[.)]\s+(?=\S)|[.)]?$)")
_BULLET = late(r"(\d{1,3})[.)]?")
_HUNG = late(r"(?P<number>\d{1,3})[.)]?\s+(?=\S)")
"""A number that stands apart from the words behind it, in a column of its own."""
_REACTION = late(r"(?:Reactie|REACTIE)(?: (?:van )?(?:het )?[Kk]abinet)?\s*[:.]?")
_ABOUT = late(
    r"\b(?:antwoord(?:en)?|beantwoord\w*|beantwoording)\b.{0,200}?\b(?:[Kk]amer)?vragen\b"
    r"|\b(?:[Kk]amer)?vragen (?:van|door) (?:het lid|de leden)\b",
    re.IGNORECASE,
)
"""What says in the opening of a letter that it answers questions."""
_OPENING = 15
"""Lines of the letter in which it says so."""
_ASKS = late(r"\?[)\]»”’'\"]*(?:\s?\(?\d{1,3}\)?)?$")
"""How a question ends; the marker of a note can stand behind it."""


def lay_out(lines: list[Line]) -> list[Line]:
    """Give every label a line of its own, and mark where answers begin that have none."""
    lines = _split_short(lines)
    lines = _split_labels(lines)
    lines = _split_numbers(lines)
    return _tell_answers(lines)


def _split_short(lines: list[Line]) -> list[Line]:
    """Make labels of "V1" and "A1", where a letter has both: an A1 by itself is a road."""
    found = {
        at: match
        for at, line in enumerate(lines)
        if line.text[:1] in "VA" and (match := _SHORT.match(line.text)) and _fresh(lines, at)
    }
    if {match["what"] for match in found.values()} != {"V", "A"}:
        return lines
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at in found:
            turn = Turn.QUESTION if found[at]["what"] == "V" else Turn.ANSWER
            result += _parted(line, found[at].end(), turn)
        else:
            result.append(line)
    return result


def _fresh(lines: list[Line], at: int) -> bool:
    """Tell whether a paragraph may begin with a line."""
    line, before = lines[at], lines[at - 1] if at else None
    return (
        before is None
        or before.ended
        or bool(line.gap or line.page_start or line.broken or line.bullet)
        or patterns.ended(before.text)
    )


def _label(lines: list[Line], at: int, *, bare: bool = False) -> str:
    """Tell whose label opens a line: ``question``, ``answer`` or empty.

    ``bare`` tells that "Vraag" is a label without a number too.
    """
    line = lines[at]
    if line.turn in (Turn.QUESTION, Turn.ANSWER):
        return line.turn
    if line.text[:1] not in "VA" or not _fresh(lines, at):
        return ""
    match = patterns.QUESTION_OR_ANSWER.fullmatch(line.text) or _inline(line)
    if match is None:
        return ""
    if match["what"].lower().startswith("vra"):
        return "question" if match["numbers"] or bare else ""
    return "answer"


def _inline(line: Line) -> re.Match[str] | None:
    """Find a label with text behind it: with a colon, with a number and a stop, or in bold."""
    match = _INLINE.match(line.text)
    if match and (match["sign"] == ":" or match["numbers"]):
        return match
    for mark in line.marks:
        if mark.kind in (BOLD, ITALIC) and mark.start == 0 and mark.end < len(line.text):
            found = patterns.QUESTION_OR_ANSWER.fullmatch(line.text[: mark.end].strip())
            return found if found and found["numbers"] else None
    return None


def _split_labels(lines: list[Line]) -> list[Line]:
    kinds = [_label(lines, at) for at in range(len(lines))]
    asked, answered = "question" in kinds, "answer" in kinds
    if not (answered or (asked and _answers(lines))):
        return lines
    if not asked and not any(_numbered(line) == 1 for line in lines):
        kinds = [_label(lines, at, bare=True) for at in range(len(lines))]
        if "question" not in kinds:
            return lines
    result: list[Line] = []
    for line, kind in zip(lines, kinds, strict=True):
        if not kind or line.turn:
            result.append(line)
        elif patterns.QUESTION_OR_ANSWER.fullmatch(line.text):
            result.append(line._replace(turn=Turn(kind), ended=True))
        else:
            match = _inline(line)
            result += _parted(line, match.end() if match else 0, Turn(kind))
    return result


def _answers(lines: list[Line]) -> bool:
    """Tell whether a letter says that it answers questions of the Kamer."""
    return _ABOUT.search(" ".join(line.text for line in lines[:_OPENING])) is not None


def _numbered(line: Line) -> int:
    """Read the number that opens a line, in it or as its list marker; 0 for none."""
    match = _BULLET.fullmatch(line.bullet) if line.bullet else _number(line)
    return int(match[1]) if match else 0


def _number(line: Line) -> re.Match[str] | None:
    """Match the number that opens a line, with a stop behind it or hanging before the words."""
    hung = line.columns and _BULLET.fullmatch(line.columns[0])
    return (_HUNG if hung else _NUMBER).match(line.text)


def _split_numbers(lines: list[Line]) -> list[Line]:
    """Make labels of the numbers that head questions where no "Vraag" does."""
    labelled = [_label(lines, at) for at in range(len(lines))]
    answered = "answer" in labelled
    if not answered and ("question" in labelled or not _answers(lines)):
        return lines
    heads: list[int] = []
    coming = {_named(line): at for at, line in enumerate(lines) if labelled[at] == "question"}
    asked, said = 0, ""  # the last number of a question, and whose label came last
    for at, line in enumerate(lines):
        if labelled[at]:
            said = labelled[at]
            named = _named(line) if said == "question" else 0
            asked = named or asked
        elif _numbered(line) == asked + 1 and _fresh(lines, at):
            if said == "question" or coming.get(asked + 1, 0) > at:
                continue  # part of a question, or of an answer before the question of this number
            bare = line.text.isdigit() and not line.bullet
            if (bare and answered) or _ends_asking(lines, at, asked + 2, labelled):
                heads.append(at)
                asked += 1
    if not heads or (not answered and len(heads) < 2):
        return lines
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at not in heads:
            result.append(line)
            continue
        match = _number(line)
        if line.bullet:
            result += _unlisted(line)
        elif match:
            result += _parted(line, match.end(), Turn.QUESTION)
    return result


def _named(line: Line) -> int:
    """Read the highest number of the label "Vraag 5" that is a line; 0 for any other line."""
    if not _is_question(line):
        return 0
    found = numbers(line.text)
    return max(int(number.rstrip(string.ascii_letters)) for number in found) if found else 0


def _ends_asking(lines: list[Line], at: int, following: int, labelled: list[str]) -> bool:
    """Tell whether what a number heads is a question: it asks before anything else comes.

    Where answers have labels, all up to the next label or number is the question.
    """
    end = at + 1
    while end < len(lines) and not labelled[end] and _numbered(lines[end]) != following:
        end += 1
    if "answer" in labelled:
        return _ASKS.search(lines[end - 1].text) is not None
    first = at
    while first < end and not _ASKS.search(lines[first].text):
        first += 1
        if first < end and lines[first].gap and lines[first - 1].text != str(following - 1):
            return False  # the paragraph ended, and asked nothing
    return first < end


def _unlisted(line: Line) -> list[Line]:
    """Make a line of its own of the list marker that stood before a question."""
    label = Line(line.bullet, gap=line.gap, page_start=line.page_start, ended=True)
    label = label._replace(page_number=line.page_number, broken=line.broken, turn=Turn.QUESTION)
    return [label, _below(line)._replace(bullet="", depth=0)]


def _below(line: Line) -> Line:
    """Give a line that comes below the label which stood on it."""
    return line._replace(gap=0, heading=0, page_start=False, page_number=None, broken=False)


def _parted(line: Line, at: int, turn: Turn) -> list[Line]:
    """Part a line behind its label."""
    whole = line.text
    at = len(whole) - len(whole[at:].lstrip())
    shown = whole[:at].rstrip()
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


_WIDE = (BOLD, ITALIC, PLACE)
"""Marks that are nothing without a width."""


def _placed(mark: Mark, left: float, right: float) -> Mark:
    """Narrow the box of a place to a part of its width."""
    if mark.place is None:
        return mark
    x0, y0, x1, y1 = mark.place.box
    box = (x0 + (x1 - x0) * left, y0, x0 + (x1 - x0) * right, y1)
    return mark._replace(place=mark.place._replace(box=box))


def _is_question(line: Line) -> bool:
    if line.turn is Turn.QUESTION:
        return True
    match = patterns.QUESTION_OR_ANSWER.fullmatch(line.text)
    return bool(match and match["numbers"] and match["what"].lower().startswith("vra"))


def _tell_answers(lines: list[Line]) -> list[Line]:
    """Find where the answers begin that have no label above them.

    A question in bold or italics ends where the plain text begins; any other with the first
    paragraph that asks nothing.
    """
    kinds = [_label(lines, at) for at in range(len(lines))]
    heads = [at for at, line in enumerate(lines) if _is_question(line)]
    if not heads:
        return lines
    labelled = "answer" in kinds
    reactions = [at for at, line in enumerate(lines) if _REACTION.fullmatch(line.text)]
    if not labelled and [at for at in reactions if at > heads[0]]:
        told = {at: lines[at]._replace(turn=Turn.ANSWER, heading=0, ended=True) for at in reactions}
        return [told.get(at, line) for at, line in enumerate(lines)]
    if labelled:
        starts = _unlabelled(lines, kinds)
    elif _answers(lines):
        ends = [*heads[1:], len(lines)]
        starts = [_answer(lines, at + 1, end) for at, end in zip(heads, ends, strict=True)]
        if sum(map(bool, starts)) * 2 < len(heads):
            return lines  # questions whose answers are late
    else:
        return lines
    return [
        line._replace(turn=Turn.BEGINS, heading=0) if at and at in starts else line
        for at, line in enumerate(lines)
    ]


def _unlabelled(lines: list[Line], kinds: list[str]) -> list[int]:
    """Find the answers without a label among those that have one with its number."""
    labels = [at for at, kind in enumerate(kinds) if kind]
    given = [numbers(lines[at].text) for at in labels if kinds[at] == "answer"]
    if not all(given):
        return []  # an answer without a number serves all questions above it
    answered = {number for each in given for number in each}
    return [
        _answer(lines, at + 1, end)
        for at, end in zip(labels, [*labels[1:], len(lines)], strict=True)
        if kinds[at] == "question" and answered.isdisjoint(numbers(lines[at].text))
    ]


def _answer(lines: list[Line], at: int, end: int) -> int:
    """Find the line with which the answer to a question begins; 0 if there is none."""
    if at >= end:
        return 0
    set_off = emphasis(lines[at]) > 0
    asked = False
    for index in range(at, end):
        line = lines[index]
        if patterns.POSTPONED.fullmatch(line.text):
            return 0
        if index > at and _begins(lines, index):
            if set_off and not emphasis(line):
                return index
            if not set_off and asked and not _asks(lines, index, end):
                return index
        asked = asked or _ASKS.search(line.text) is not None
    return 0


def _begins(lines: list[Line], at: int) -> bool:
    return lines[at - 1].ended or bool(lines[at].gap)


def _asks(lines: list[Line], at: int, end: int) -> bool:
    """Tell whether the paragraph that begins here ends with a question."""
    last = at
    while last + 1 < end and not _begins(lines, last + 1):
        last += 1
    return _ASKS.search(lines[last].text) is not None
