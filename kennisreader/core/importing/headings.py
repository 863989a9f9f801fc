# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which lines are headings: by the source's marks, by their number, or by how they stand.

A heading without a mark gives itself away by its end: it stops short although the next word would
have fitted, has no full stop, and running text with a capital follows.
"""

from __future__ import annotations

from collections.abc import Iterable

from kennisreader.core.importing import patterns
from kennisreader.core.importing.lines import BOLD, ITALIC, UNDERLINE, Line
from kennisreader.core.importing.measure import would_fit
from kennisreader.core.late_pattern import late

CHAPTER = late(r"\d{1,2}\s+[^\W\d_a-zà-ÿ]")
"""The number of a chapter without a stop behind it, as type that stands out allows."""
LINES = 3
SLANTED, UNDERLINED = 3, 4
"""Ranks of headings that are italic, or underlined, and nothing else."""
_LONGEST = 160
"""Characters.  Headings of three lines exist; a longer one is a paragraph."""


_QUESTION = 80
"""Characters.  A bold question that is shorter can be a heading; a longer one is asked."""
_BOLD = (1, 2)
_CAPITALS = 5
_WORD, _NAME = 4, 5
"""Letters: the least of a heading in capitals ("SLOT"), and the most of an institution that is named
by its initials (OESO, UNHCR)."""


def emphasis(line: Line) -> int:
    """Rank how a whole line is set; 0 for as the rest.

    Where writers make headings by hand, bold stands above bold italic, and that above what is only
    underlined or italic; of those two, `as_met` tells.
    """
    kinds = {m.kind for m in line.marks if m.start == 0 and m.end >= len(line.text)}
    if BOLD in kinds:
        return 2 if ITALIC in kinds else 1
    if ITALIC in kinds:
        return SLANTED
    return UNDERLINED if UNDERLINE in kinds else 0


def in_capitals(text: str) -> bool:
    """Tell whether a text stands in capitals, and is no name, or names, that always do: "VSNU, VH"."""
    names = text.split(", ")
    if not text.isupper() or (len(names) > 1 and all(len(name) <= _NAME for name in names)):
        return False
    letters = [c for c in text if c.isalpha()]
    # Numbers of documents have letters too: "SWD(2025) 555, SEC(2025) 555".
    words = 2 * len(letters) > len(text.replace(" ", ""))
    return len(letters) >= _WORD and words and all(c.isupper() for c in letters)


def as_met(ranks: Iterable[int]) -> dict[int, int]:
    """Rank underlined headings and italic ones: those that come first contain the others.

    ``ranks`` are the emphases of headings in reading order; what is not in the result keeps its own.
    """
    first = next((rank for rank in ranks if rank in (SLANTED, UNDERLINED)), SLANTED)
    return {} if first == SLANTED else {UNDERLINED: SLANTED, SLANTED: UNDERLINED}


def run_in(lines: list[Line], index: int, column: int) -> int:
    """Count the lines of the unnumbered heading that begins here; 0 if none does."""
    first = lines[index]
    if not _can_open(first):
        return 0
    size = 0
    for count in range(1, LINES + 1):
        at = index + count - 1
        if at + 1 >= len(lines):
            return 0
        line, following = lines[at], lines[at + 1]
        size += len(line.text)
        if size > _LONGEST or line.bullet:
            return 0
        if _set_off(line, following):
            return 0 if following.bullet or following.text[:1].islower() else count
        if patterns.ended(line.text):
            return 0
        if would_fit(line.text, following.text, column):
            apart = bool(following.gap or following.broken or following.page_start)
            if not apart and (patterns.dangling(line.text) or following.text[:1].islower()):
                continue  # headings are often set in a wider face than the text
            return count if _is_text(following, needs_length=apart) else 0
        if following.gap or following.broken or following.page_start:
            return 0
    return 0


def _set_off(line: Line, following: Line) -> bool:
    """Tell whether a line by itself is set otherwise than what follows.

    Below it can stand a heading of another kind or with a number, or text that is emphasised as
    well: a question that an answer repeats.  Lines of one kind below each other are those of a title
    page.
    """
    set_as = _look(line)
    if not set_as or not (line.ended or following.gap):
        return False
    asks = line.text.endswith("?") and set_as in _BOLD and len(line.text) < _QUESTION
    if patterns.ended(line.text) and not asks:
        return False
    below = patterns.NUMBERED.match(following.text) or patterns.ended(following.text)
    return _look(following) != set_as or bool(below)


def _look(line: Line) -> int:
    """Rank how a whole line is set, also in capitals alone; 0 for as the rest."""
    return emphasis(line) or (_CAPITALS if in_capitals(line.text) else 0)


def numbered(lines: list[Line], index: int, column: int) -> int:
    """Count the lines of the numbered heading that begins here; 0 if none does."""
    if not patterns.NUMBERED.match(lines[index].text):
        return 0
    if lines[index].text.endswith("?") and emphasis(lines[index]) in (SLANTED, UNDERLINED):
        return 0  # somebody asks; who heads a section with a question sets it in bold
    size = 0
    for count in range(1, LINES + 1):
        at = index + count - 1
        line = lines[at]
        size += len(line.text)
        if size > _LONGEST or line.text.endswith((".", ";", ":", ",")):
            return 0
        if at + 1 >= len(lines):
            return count
        following = lines[at + 1]
        if following.bullet and not following.gap:
            return 0
        if patterns.LETTERED.match(following.text) and letter(following.text) == "a":
            return count
        if following.gap or following.broken or following.page_start or line.ended:
            return count if not patterns.dangling(line.text) else 0
        short = column and would_fit(line.text, following.text, column)
        if short and following.text[:1].isupper() and not patterns.dangling(line.text):
            return count
    return 0


def lettered(lines: list[Line], index: int, column: int) -> int:
    """Count the lines of the heading with a letter ("a. Doel") that begins here; 0 if none does.

    Unlike an item of a list it stops short, and something that is no other item stands below it.
    """
    size = 0
    for count in range(1, LINES + 1):
        at = index + count - 1
        size += len(lines[at].text)
        if at + 1 >= len(lines) or size > _LONGEST or lines[at].text[-1] in ".;:,?":
            return 0
        line, following = lines[at], lines[at + 1]
        if patterns.LABEL.match(following.text) or following.bullet:
            return 0
        goes_on = following.text[:1].islower() and "://" not in following.text
        short = following.gap or (column and would_fit(line.text, following.text, column))
        if short and not (goes_on or patterns.dangling(line.text)):
            return count
    return 0


def letter(text: str) -> str:
    """Give the letter of a text that begins as an item or a heading with one does; or nothing."""
    match = patterns.LETTERED.match(text)
    return match["letter"] if match else ""


def depth(text: str) -> int:
    """Count the levels of a section's number: 1 for ``4.`` and ``§4``, 2 for ``4.2``; 0 for none."""
    match = patterns.NUMBERED.match(text)
    return match["number"].strip(".").count(".") + 1 if match else 0


def _can_open(line: Line) -> bool:
    text = line.text
    chapter = emphasis(line) and CHAPTER.match(text)
    return bool(
        (text[:1].isupper() or chapter)
        and len(text) > 2
        and not patterns.QUESTION_OR_ANSWER.fullmatch(text)
        and not patterns.CLOSING.match(text)
        and not patterns.LABEL.match(text)
        and not patterns.NO_SECTION.match(text)
        and not (patterns.ROLE.fullmatch(text) and text.startswith(("De ", "de ", "DE ")))
    )


def _is_text(line: Line, *, needs_length: bool = False) -> bool:
    """Tell whether a line is the beginning of running text."""
    return (
        line.text[:1].isupper()
        and not line.bullet
        and not line.heading
        and not patterns.QUESTION_OR_ANSWER.fullmatch(line.text)
        and not patterns.CLOSING.match(line.text)
        and not patterns.NUMBERED.match(line.text)
        and len(line.text) > (45 if needs_length else 25)
    )
