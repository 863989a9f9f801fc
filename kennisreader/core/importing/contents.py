# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists of contents: lines that lead to the number of a page, over dots or over a tab.

They repeat the headings and so go out, with the word above them.  Amounts and forms are led to their
numbers as well: without such a word, the headings must come back elsewhere.  Below the word, a number
of a page needs no leader, and a line that comes back as a heading needs no number; as sentences end in
numbers too, half of such a list must come back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kennisreader.core.importing.lines import Line
from kennisreader.core.late_pattern import late

_TITLE = late(r"(?i:inhoud|inhoudsopgave|inhoudsopgaaf|table of contents|contents)\s*:?")
_LED = late(r".*?\S\s*(?:(?:\.\s?){4,}|…{2,}|\t)\s*(?:\d{1,4}|[ivxlIVXL]{1,6})")
"""An entry with its leader and the page it leads to."""
_PAGE = late(r"\s(\d{1,3})$")
"""Where an entry without a leader leads to."""
_LONGEST = 400
"""Characters of a line: the longest heading and the dots of a leader."""
_PAGES = late(r"(?i:blz|pag|pagina|bladzijde)\.?")
"""What stands above the numbers of the pages."""
_ENDS = frozenset("0123456789ivxlIVXL")
_LEADS = ("..", ". .", "…", "\t")
_LEADER = late(r"(?:\.\s?){4,}|…{2,}|\t")
_LEAST = 2
"""Entries below each other that make a list."""
_KEY = 20
"""Letters by which a heading is known again: it can be broken elsewhere, or numbered otherwise."""
_LONGEST_TITLE = 3
"""Lines of one entry above that with the number: the longest headings have four."""


def without(lines: Sequence[Line]) -> list[Line]:
    """Take the lists of contents out of the lines; the first line that is no entry ends them.

    The line behind a list begins the page that the list stood on, or that it stands on itself.
    """
    result: list[Line] = []
    if not any(_leads(line.text) or _TITLE.fullmatch(line.text) for line in lines):
        return list(lines)
    text = _Text(lines)
    at = 0
    while at < len(lines):
        end = _end(text, at)
        if end and not text.bears(at, end):
            result += lines[at:end]
            at = end
            continue
        if not end and _is_above_nothing(lines, at):
            end = at + 1
        if not end:
            result.append(lines[at])
            at += 1
            continue
        if result and _TITLE.fullmatch(result[-1].text):
            at -= 1
            result.pop()
        if end < len(lines):
            result.append(_behind(lines[at:end], lines[end]))
        at = end + 1
    return result


class _Text:
    """The lines that a list is among, and what stands in them how often."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.times = Counter(_words(line.text) for line in lines)
        """Of the words of whole lines."""
        self._headings = _headings(lines)

    def is_titled(self, start: int) -> bool:
        """Tell whether the word that says what it is stands above a line."""
        return bool(start) and _TITLE.fullmatch(self.lines[start - 1].text) is not None

    def bears(self, start: int, end: int) -> bool:
        """Tell whether lines that look like a list are one: at least half of it comes back.

        That goes without saying for leaders below the word.
        """
        entries = [line for line in self.lines[start:end] if not _PAGES.fullmatch(line.text)]
        led = [line for line in entries if _leads(line.text)]
        if led and self.is_titled(start):
            return True
        own = _headings(entries)
        keys = [_key(line.text) for line in led or entries]
        return 2 * sum(self._headings[key] > own[key] for key in keys) >= len(keys)


def _leads(text: str) -> bool:
    """Tell whether a line leads to a page."""
    # Most lines are no entries, and are told from them without a search.
    return (
        text[-1:] in _ENDS
        and len(text) <= _LONGEST
        and any(sign in text for sign in _LEADS)
        and _LED.fullmatch(text) is not None
    )


def _is_above_nothing(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the word stands alone, above a list that its program makes anew: a heading follows."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else Line("")
    level = line.heading or following.heading
    return 0 < following.heading <= level and _TITLE.fullmatch(line.text) is not None


def _headings(lines: Sequence[Line]) -> Counter[str]:
    """Count the first letters of all lines that lead to no page."""
    found = Counter(_key(line.text) for line in lines if not _leads(line.text))
    del found[""]
    return found


def _key(text: str) -> str:
    """Give the first letters of a text, up to the dots or the tab that lead to a page."""
    led = _LEADER.search(text)
    words = text[: led.start()] if led else text
    return "".join(filter(str.isalpha, words)).casefold()[:_KEY]


def _end(text: _Text, start: int) -> int:
    """Say where the list ends that begins with a line; 0 if none begins there."""
    lines, titled = text.lines, text.is_titled(start)
    plain = _Plain(text.times) if titled else None
    entries = 0
    at = start
    while at < len(lines):
        if titled and not entries and _PAGES.fullmatch(lines[at].text):
            at += 1
            continue
        size = _entry(lines, at)
        if size and not entries:
            plain = None  # its entries have leaders
        if plain and not size:
            size = plain.takes(lines[at])
        if not size or (size > 1 and not entries and not titled):
            break
        entries += 1
        at += size
    return at if entries >= _LEAST else 0


class _Plain:
    """A list without leaders, below the word that says what it is."""

    def __init__(self, times: Counter[str]) -> None:
        self._times = times
        self._taken: set[str] = set()
        self._page = 0

    def takes(self, line: Line) -> int:
        """Count a line as an entry if it is one: 1 or 0.

        The numbers of the pages never fall, and an entry that is there already is the heading.
        """
        number = _PAGE.search(line.text) if len(line.text) <= _LONGEST else None
        title = _words(line.text[: number.start()] if number else line.text)
        page = int(number[1]) if number else self._page
        is_entry = (number and not title.isdecimal()) or self._times[title] > 1
        if not title or page < self._page or title in self._taken or not is_entry:
            return 0
        self._taken.add(title)
        self._page = page
        return 1


def _words(text: str) -> str:
    """Give the letters and digits of a text."""
    return "".join(filter(str.isalnum, text)).casefold()


def _entry(lines: Sequence[Line], start: int) -> int:
    """Count the lines of an entry: those of a long one stand right above each other."""
    for at in range(start, min(start + _LONGEST_TITLE + 1, len(lines))):
        line = lines[at]
        if at > start and (line.gap or line.page_start or lines[at - 1].ended or line.heading):
            return 0
        if _leads(line.text):
            return at + 1 - start
    return 0


def _behind(taken: Sequence[Line], line: Line) -> Line:
    """Begin with a line what comes behind lines that were taken out."""
    starts = [each for each in (*taken, line) if each.page_start]
    number = starts[-1].page_number if starts else line.page_number
    gap = max(line.gap, 0 if line.page_start else 1)
    return line._replace(gap=gap, page_start=bool(starts), page_number=number, broken=True)
