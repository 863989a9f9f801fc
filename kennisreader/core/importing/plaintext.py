# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A plain text, as programs draw it from a PDF, becomes lines.

Such texts keep the line ends of the page; those that word processors save have a paragraph a line.  Their form feeds mark the pages; where a later program
turned control characters into spaces, **one leading space** is all that is left of a form feed, and
of the symbol of a bullet as well.  What stands around such a line tells the two apart.
"""

from __future__ import annotations

from kennisreader.core.importing import patterns
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.measure import margin, would_fit
from kennisreader.core.late_pattern import late

_NOTE_LIKE = late(r"\d{1,3}\)? \S")
_WIDE_GAP = late(r" {3,}|\t+")
_FEED_IN_LINE = late(r"(?<=[^\n\f])\f")
_LONE_LABEL = late(r"\d{1,2}\.|[a-z][.)]|\d{1,2}\)")
_LIST_GOES_ON = (";", ":", ",", " en", " of", " en/of")
_WIDEST = 160
"""Characters.  A printed line has at most about a hundred; longer ones were never broken to fit."""
_LIST_REACH = 12
"""Lines.  Two bullets stand nearer to each other than this, two page breaks do not."""


def lines(text: str) -> list[Line]:
    """Cut a plain text into lines; blank ones are counted in the next line's ``gap``."""
    raw = [_Raw(line) for line in _FEED_IN_LINE.sub("\n\f", text).split("\n")]
    lost = _lost_characters(raw)
    found: list[Line] = []
    gap = 0
    page = True
    bullet = label = ""
    for index, line in enumerate(raw):
        page = page or line.feeds > 0
        if not line.text:
            gap += 1
            continue
        if len(line.text) == 1 and line.text in patterns.BULLETS:
            bullet = line.text  # a bullet that was drawn by itself, before its text
            continue
        if _LONE_LABEL.fullmatch(line.text) and index + 1 < len(raw) and raw[index + 1].text:
            label = line.text + " "  # so was a number
            continue
        meaning = lost.get(index, "")
        found.append(
            Line(
                label + line.text,
                gap=gap,
                page_start=page or meaning == "page",
                bullet=bullet or ("•" if meaning == "bullet" else ""),
                columns=line.columns,
            )
        )
        gap = 0
        page = False
        bullet = label = ""
    if _unbroken(found):
        return [line._replace(gap=line.gap or 1) for line in found]
    return found


def _unbroken(found: list[Line]) -> bool:
    """Tell whether each line is a whole paragraph, as word processors save a text."""
    long = sum(len(line.text) for line in found if len(line.text) > _WIDEST)
    return 2 * long > sum(len(line.text) for line in found)


class _Raw:
    """One line of the file: its words, the spaces and the form feeds before them."""

    __slots__ = ("columns", "feeds", "indent", "text")

    def __init__(self, line: str) -> None:
        content = line.lstrip("\f\v")
        self.feeds = len(line) - len(content)
        self.indent = len(content) - len(content.lstrip(" "))
        self.text = " ".join(line.split())
        parts = _WIDE_GAP.split(content.strip()) if "   " in content.strip() else []
        self.columns = tuple(" ".join(part.split()) for part in parts)


def _lost_characters(raw: list[_Raw]) -> dict[int, str]:
    """Say of each line with one leading space what the space was: ``page`` or ``bullet``.

    Nothing is said of a text that uses indents, or has its form feeds still.
    """
    single = [i for i, line in enumerate(raw) if line.indent == 1 and line.text]
    indented = sum(1 for line in raw if line.indent > 1 and line.text)
    if not single or indented > len(single) or any(line.feeds for line in raw):
        return {}
    column = margin(line.text for line in raw)
    meanings: dict[int, str] = {}
    for position, index in enumerate(single):
        near = _near(single, position)
        meanings[index] = _meaning(raw, index, near, meanings, column)
    return meanings


def _near(single: list[int], position: int) -> bool:
    """Tell whether another such line stands close by, as in a list."""
    here = single[position]
    before = position > 0 and here - single[position - 1] <= _LIST_REACH
    after = position + 1 < len(single) and single[position + 1] - here <= _LIST_REACH
    return before or after


def _meaning(raw: list[_Raw], index: int, near: bool, meanings: dict[int, str], column: int) -> str:
    text = raw[index].text
    above = index - 1
    blank = above >= 0 and not raw[above].text
    while above >= 0 and not raw[above].text:
        above -= 1
    if above < 0:
        return "page"
    before = raw[above].text
    if _in_note(raw, above, meanings):
        return "page"
    lower = text[0].islower()
    if blank:
        return "bullet" if lower or near else "page"
    if before.endswith((";", ":")):
        return "bullet"
    if meanings.get(above) == "bullet" and before.endswith(_LIST_GOES_ON):
        return "bullet"
    unfinished = not before.endswith((".", "?", "!"))
    if unfinished and lower and would_fit(before, text, column):
        return "bullet"
    return "page"


def _in_note(raw: list[_Raw], index: int, meanings: dict[int, str]) -> bool:
    """Tell whether the lines above, up to a blank one or a new page, begin as a footnote does."""
    while not _NOTE_LIKE.match(raw[index].text):
        if meanings.get(index) == "page" or index == 0 or not raw[index - 1].text:
            return False
        index -= 1
    return meanings.get(index) != "page"
