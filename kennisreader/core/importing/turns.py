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

from kennisreader.core.importing import patterns
from kennisreader.core.importing.exchange import numbers
from kennisreader.core.importing.headings import emphasis
from kennisreader.core.importing.lines import Line, Turn
from kennisreader.core.importing.turn_labels import (
    fresh,
    inline,
    label,
    numbered,
    parted,
    with_heads,
)
from kennisreader.core.late_pattern import late

_SHORT = late(
    r"(?P<what>[VA])(?:\.? ?\d{1,3}(?:\s*[.:)]\s+(?=\S)|\s*[.:)]?$|\s+(?=[A-ZÀ-Þ«‘“]))|:\s+(?=\S))"
)
_REACTION = late(r"(?:Reactie|REACTIE)(?: (?:van )?(?:het )?[Kk]abinet)?\s*[:.]?")
_ABOUT = late(
    r"\b(?:antwoord(?:en)?|beantwoord\w*|beantwoording)\b.{0,200}?\b(?:[Kk]amer)?vragen\b"
    r"|\b(?:[Kk]amer)?vragen (?:van|door) (?:het lid|de leden)\b",
    re.IGNORECASE,
)
"""What says in the opening of a letter that it answers questions."""
_LEAST = 2
"""Numbers that make questions, or answers, where no label says so."""
_OPENING = 15
"""Lines of the letter in which it says so."""
_PART = late(r"(?:Vragen|VRAGEN|Antwoorden|ANTWOORDEN)\s*:?")
"""What heads all questions, or all answers, where those come one after another."""
_ASKS = late(r"\?[)\]»”’'\"]*(?:\s?\(?\d{1,3}\)?)?$")
"""How a question ends; the marker of a note can stand behind it."""


def lay_out(lines: list[Line]) -> list[Line]:
    """Give every label a line of its own, and mark where answers begin that have none."""
    lines = _split_short(lines)
    lines = _split_labels(lines)
    lines = _split_numbers(lines)
    lines = _split_answers(lines)
    return _head_parts(_tell_answers(lines))


def _split_short(lines: list[Line]) -> list[Line]:
    """Make labels of "V1" and "A1", or "V:" and "A:", where a letter has both: an A1 is a road."""
    found = {
        at: match
        for at, line in enumerate(lines)
        if line.text[:1] in "VA" and (match := _SHORT.match(line.text)) and fresh(lines, at)
    }
    if {match["what"] for match in found.values()} != {"V", "A"}:
        return lines
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at in found:
            turn = Turn.QUESTION if found[at]["what"] == "V" else Turn.ANSWER
            result += parted(line, found[at].end(), turn)
        else:
            result.append(line)
    return result


def _split_labels(lines: list[Line]) -> list[Line]:
    kinds = [label(lines, at) for at in range(len(lines))]
    asked, answered = "question" in kinds, "answer" in kinds
    if not (answered or (asked and _answers(lines))):
        return lines
    if not asked and not any(numbered(line) == 1 for line in lines):
        kinds = [label(lines, at, bare=True) for at in range(len(lines))]
        if "question" not in kinds:
            return lines
    result: list[Line] = []
    for line, kind in zip(lines, kinds, strict=True):
        if not kind or line.turn:
            result.append(line)
        elif patterns.QUESTION_OR_ANSWER.fullmatch(line.text):
            result.append(line._replace(turn=Turn(kind), ended=True))
        else:
            match = inline(line)
            result += parted(line, match.end() if match else 0, Turn(kind))
    return result


def _answers(lines: list[Line]) -> bool:
    """Tell whether a letter says that it answers questions of the Kamer."""
    return _ABOUT.search(" ".join(line.text for line in lines[:_OPENING])) is not None


def _split_numbers(lines: list[Line]) -> list[Line]:
    """Make labels of the numbers that head questions where no "Vraag" does."""
    labelled = [label(lines, at) for at in range(len(lines))]
    answered = "answer" in labelled
    if not answered and ("question" in labelled or not _answers(lines)):
        return lines
    heads: list[int] = []
    coming = {_named(line): at for at, line in enumerate(lines) if labelled[at] == "question"}
    asked, said = 0, ""  # the last number of a question, and whose label came last
    passed = 0  # where the number after it stands, if that heads nothing that asks
    for at, line in enumerate(lines):
        if labelled[at]:
            said = labelled[at]
            named = _named(line) if said == "question" else 0
            asked = named or asked
        elif numbered(line) == asked + 1 and fresh(lines, at):
            if said == "question" or coming.get(asked + 1, 0) > at:
                continue  # part of a question, or of an answer before the question of this number
            bare = line.text.isdigit() and not line.bullet
            if (bare and answered) or _ends_asking(lines, at, asked + 2, labelled):
                heads.append(at)
                asked, passed = asked + 1, 0
            elif not answered:
                passed = at
        elif (
            passed
            and numbered(line) == asked + 2
            and _alike(lines, passed, at)
            and _ends_asking(lines, at, asked + 3, labelled)
        ):
            heads += [passed, at]  # the first orders, between others that ask
            asked, passed = asked + 2, 0
    if not heads or (not answered and len(heads) < _LEAST):
        return lines
    return with_heads(lines, frozenset(heads), Turn.QUESTION)


def _alike(lines: list[Line], at: int, below: int) -> bool:
    """Tell whether two numbered lines are set in the same way, and open a paragraph."""
    one, other = lines[at], lines[below]
    same = emphasis(one) == emphasis(other) and bool(one.bullet) == bool(other.bullet)
    return same and fresh(lines, below)


def _named(line: Line) -> int:
    """Read the highest number of the label "Vraag 5" that is a line; 0 for any other line."""
    if not _is_question(line):
        return 0
    found = numbers(line.text)
    return max(int(number.rstrip(string.ascii_letters)) for number in found) if found else 0


def _ends_asking(lines: list[Line], at: int, following: int, labelled: list[str]) -> bool:
    """Tell whether what a number heads is a question: it asks before anything else comes.

    Where answers have labels, all up to the next label or number is the question; one that orders
    ("Graag een toelichting.") is told by the answer that follows, to it or to the numbers after it.
    """
    end = _end_of_number(lines, at, following, labelled)
    if "answer" in labelled:
        if _ASKS.search(lines[end - 1].text):
            return True
        while not _has_list(lines, at + 1, end):  # one above the questions, with its own numbers
            if end == len(lines) or labelled[end]:
                return end < len(lines) and labelled[end] == "answer"
            at, following = end, following + 1
            end = _end_of_number(lines, at, following, labelled)
        return False
    return _asks_before_answer(lines, at + 1 if _is_bare(lines[at]) else at, end)


def _is_bare(line: Line) -> bool:
    """Tell whether a line is a number and nothing else, with a stop behind it or without."""
    return not line.bullet and line.text.rstrip(".)").isdecimal()


def _asks_before_answer(lines: list[Line], start: int, end: int) -> bool:
    """Tell whether a paragraph asks, or what is set off from the plain text below it.

    What is set off can order as well, and then ends as a sentence; a heading does not.
    """
    set_off = start < end and emphasis(lines[start])
    for at in range(start, end):
        text = lines[at].text
        if _ASKS.search(text):
            return True
        if at + 1 == end or not _begins(lines, at + 1):
            continue
        if not set_off and lines[at + 1].gap:
            return False  # the paragraph ended, and asked nothing
        if set_off and not emphasis(lines[at + 1]):
            return patterns.ended(text) and not text.endswith(":")
    return False


def _has_list(lines: list[Line], start: int, end: int) -> bool:
    return any(numbered(lines[at]) and fresh(lines, at) for at in range(start, end))


def _end_of_number(lines: list[Line], at: int, following: int, labelled: list[str]) -> int:
    """Find the next label, or the following number, below a numbered line."""
    end = at + 1
    while end < len(lines) and not labelled[end] and numbered(lines[end]) != following:
        end += 1
    return end


def _split_answers(lines: list[Line]) -> list[Line]:
    """Make labels of the numbers below "Antwoorden": as many as there are questions above it."""
    part = next((at for at, line in enumerate(lines) if label(lines, at) == "answer"), 0)
    count = max(map(_named, lines[:part]), default=0)
    if count < _LEAST or not _PART.fullmatch(lines[part].text):
        return lines
    heads: list[int] = []
    for at in range(part + 1, len(lines)):
        if label(lines, at):
            return lines
        if numbered(lines[at]) == len(heads) + 1 and fresh(lines, at):
            heads.append(at)
    return with_heads(lines, frozenset(heads), Turn.ANSWER) if len(heads) == count else lines


def _head_parts(lines: list[Line]) -> list[Line]:
    """Make headings of "Vragen" and "Antwoorden" that stand right above the label of the first."""
    return [
        line._replace(turn=Turn.PART, ended=True)
        if _PART.fullmatch(line.text)
        and at + 1 < len(lines)
        and label(lines, at + 1) == ("question" if line.text[0] == "V" else "answer")
        else line
        for at, line in enumerate(lines)
    ]


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
    kinds = [label(lines, at) for at in range(len(lines))]
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
    second = 0  # paragraph: the answer to a question that orders
    for index in range(at, end):
        line = lines[index]
        if patterns.POSTPONED.fullmatch(line.text):
            return 0
        if index > at and _begins(lines, index):
            second = second or index
            if set_off and not emphasis(line):
                return index
            if not set_off and asked and not _asks(lines, index, end):
                return index
        asked = asked or _ASKS.search(line.text) is not None
    return 0 if set_off or asked else second


def _begins(lines: list[Line], at: int) -> bool:
    return lines[at - 1].ended or bool(lines[at].gap)


def _asks(lines: list[Line], at: int, end: int) -> bool:
    """Tell whether the paragraph that begins here ends with a question."""
    last = at
    while last + 1 < end and not _begins(lines, last + 1):
        last += 1
    return _ASKS.search(lines[last].text) is not None
