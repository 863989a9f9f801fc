# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a page repeats goes out: page numbers, running heads, margin references, rules.

It is not thrown away unread: the page numbers it states become the numbers of the pages, and the
references in the margin are the letter's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.patterns import ended
from kennisreader.core.late_pattern import late

PAGE_OF = late(r"(?:Pagina|Blad|Page|p\.)?\s*(\d{1,4})\s*(?:van|of|/)\s*(\d{1,4})", re.IGNORECASE)
PAGE = late(r"(?:(?:Pagina|Blad|Page)\s+(\d{1,4})|[-–]\s*(\d{1,4})\s*[-–])", re.IGNORECASE)
CHAMBER = late(
    r"(?:Tweede|Eerste) Kamer,? vergaderjaar (?P<years>\d{4}[-–/]\d{2,4}),? "
    r"(?:(?:Aanhangsel|Handelingen)|\d{2} ?\d{3}\b.{0,40}?,? (?:nr\.? ?)?\w{1,4})(?:\s+(?P<page>\d{1,4}))?"
)
IMPRINT = late(r"(?:kst-\S+|ah-tk-\S+|ISSN [\d\s-]+|[’']s-Gravenhage \d{4})(?:\s|$)")
_RULE = late(r"[_\-*=–—\s]{3,}")
_NOTE_LIKE = late(r"\d{1,3}\)? \D")
_LONE = late(r"\d{1,4}")
_DIGITS = late(r"\d+")
_LABEL = late(
    r"(Ons kenmerk|Onze referentie|Kenmerk|Uw kenmerk|Uw referentie|Datum|Uw brief(?: van)?"
    r"|Bijlage(?:\(n\)|n)?|Contactpersoon|Behandeld door)(?:\s*:)?(?:\s+(\S.*))?",
)
_HOUSE = late(r"(?:Ministerie van|Directoraat-[Gg]eneraal|Directie) [A-Z].{2,60}")
_MARGIN_LINES = 4
"""Lines next to a page number that can belong to the page's margin block."""
_EDGE = 3
"""Lines at the top and at the foot of a page that can be a running head."""
_LEAST_PAGES = 3
"""Pages that must have a line for it to be a running head."""
_SHORT_HEAD = 90
"""Characters.  A running head is shorter than this."""


class Furniture(NamedTuple):
    """What the furniture said."""

    pages: int | None = None
    """The number of pages, where a page states it ("Pagina 2 van 14")."""
    vergaderjaar: str | None = None
    """The parliamentary year in the foot of a Kamerstuk, as printed."""
    labelled: tuple[tuple[str, str], ...] = ()
    """References in the margin: ("Onze referentie", "26214618")."""


class _Found:
    """Collects what the lines say while they are taken out."""

    def __init__(self) -> None:
        self.pages: int | None = None
        self.vergaderjaar: str | None = None
        self.labelled: list[tuple[str, str]] = []

    def result(self) -> Furniture:
        return Furniture(self.pages, self.vergaderjaar, tuple(dict.fromkeys(self.labelled)))


def strip(lines: list[Line]) -> tuple[list[Line], Furniture]:
    """Take the furniture out of the lines and keep what it says.

    The line that follows is ``broken``; it starts a page where a page's head or foot was taken out,
    and a number in a foot is given to the page that the foot closes.
    """
    found = _Found()
    verdicts = [_number(line.text, found) for line in lines]
    for index in _repeated(lines):
        if verdicts[index] is None:
            verdicts[index] = _Number(_lone(lines[index].text))
    _take_feet(lines, verdicts)
    _take_margins(lines, verdicts, found)
    _take_repeated_labels(lines, verdicts)
    _take_lone_numbers(lines, verdicts)
    return _without(lines, verdicts), found.result()


class _Number(NamedTuple):
    """A line is furniture, and states this page number or none."""

    page: int | None = None
    rule: bool = False


def _number(text: str, found: _Found) -> _Number | None:
    if len(text) > 120 or not (_RULE.match(text) or any(c.isdigit() for c in text)):
        return None
    if _RULE.fullmatch(text):
        return _Number(rule=True)
    if match := PAGE_OF.fullmatch(text):
        total = int(match[2])
        if int(match[1]) <= total:
            found.pages = total
            return _Number(int(match[1]))
    if match := PAGE.fullmatch(text):
        return _Number(int(match[1] or match[2]))
    imprint = IMPRINT.match(text)
    if match := CHAMBER.fullmatch(text, imprint.end() if imprint else 0):
        found.vergaderjaar = match["years"]
        return _Number(int(match["page"]) if match["page"] else None)
    return _Number() if imprint and len(text) < 60 else None


def _lone(text: str) -> int | None:
    return int(text) if _LONE.fullmatch(text) else None


def _repeated(lines: list[Line]) -> list[int]:
    """Find running heads and feet: the same line, digits masked, at the edge of many pages."""
    starts = [i for i, line in enumerate(lines) if line.page_start] + [len(lines)]
    candidates: list[tuple[int, str]] = []
    pages: Counter[str] = Counter()
    for start, end in pairwise(starts):
        edge = {*range(start, min(start + _EDGE, end)), *range(max(start, end - _EDGE), end)}
        masked = [(i, _DIGITS.sub("0", lines[i].text)) for i in sorted(edge)]
        found = [
            (i, text)
            for i, text in masked
            if len(text) < _SHORT_HEAD and not _NOTE_LIKE.match(lines[i].text)
        ]
        pages.update({text for _, text in found})
        candidates += found
    needed = max(_LEAST_PAGES, (len(starts) - 1) // 3)
    return [i for i, text in candidates if pages[text] >= needed]


def _take_feet(lines: list[Line], verdicts: list[_Number | None]) -> None:
    """Take out bare page numbers that stand next to a running foot."""
    for index, verdict in enumerate(verdicts):
        if verdict is None or verdict.rule or verdict.page is not None:
            continue
        for near in (index + 1, index - 1):
            if 0 <= near < len(lines) and verdicts[near] is None:
                number = _lone(lines[near].text)
                if number is not None:
                    verdicts[near] = _Number(number)
                    break


def _take_margins(lines: list[Line], verdicts: list[_Number | None], found: _Found) -> None:
    """Take out labels with their values ("Onze referentie 26214618") next to a page number."""
    for index, verdict in enumerate(verdicts):
        if verdict is None or verdict.rule:
            continue
        at = index + 1
        while at < min(index + 1 + 2 * _MARGIN_LINES, len(lines)) and verdicts[at] is None:
            match = _LABEL.fullmatch(lines[at].text)
            if not match:
                break
            verdicts[at] = _Number()
            value = match[2]
            if value is None and at + 1 < len(lines) and _is_value(lines[at + 1]):
                at += 1
                value = lines[at].text
                verdicts[at] = _Number()
            if value:
                found.labelled.append((match[1], value))
            at += 1


def _take_repeated_labels(lines: list[Line], verdicts: list[_Number | None]) -> None:
    """Take out what the head of a later page repeats of the letterhead: references, the ministry.

    The name of a ministry or of an annex can come back as a heading: it goes with a reference beside
    it, or where it parts a sentence.
    """
    seen: set[str] = set()
    doubtful: list[int] = []
    for index, line in enumerate(lines):
        if verdicts[index] is not None:
            continue
        match = _LABEL.fullmatch(line.text)
        following = lines[index + 1] if index + 1 < len(lines) else None
        apart = match and match[2] is None and following is not None and _is_value(following)
        if not (apart or (match and match[2]) or _HOUSE.fullmatch(line.text)):
            continue
        words = f"{line.text.rstrip(' :')} {following.text}" if apart and following else line.text
        if words not in seen:
            seen.add(words)
        elif match is None or match[1].startswith("Bijlage"):
            doubtful.append(index)
        elif line.gap or verdicts[index - 1] is not None or index - 1 in doubtful:
            verdicts[index] = _Number()
            if apart:
                verdicts[index + 1] = _Number()
    for index in doubtful:
        beside = verdicts[index - 1 : index] + verdicts[index + 1 : index + 2]
        if any(beside) or _parts_sentence(lines, index):
            verdicts[index] = _Number()


def _parts_sentence(lines: list[Line], index: int) -> bool:
    """Tell whether a sentence goes on behind a line that begins with a capital."""
    above, below = lines[index - 1 : index], lines[index + 1 : index + 2]
    return bool(above and below) and not ended(above[0].text) and below[0].text[:1].islower()


def _is_value(line: Line) -> bool:
    return line.gap == 0 and len(line.text) < 40 and any(c.isdigit() for c in line.text)


def labelled(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Read labels with their values ("Onze referentie", "26214618") from the lines of a margin."""
    found: list[tuple[str, str]] = []
    for index, text in enumerate(texts):
        match = _LABEL.fullmatch(text)
        if match is None:
            continue
        following = texts[index + 1] if index + 1 < len(texts) else ""
        value = match[2] or ("" if _LABEL.fullmatch(following) else following)
        if value:
            found.append((match[1], value))
    return found


def _take_lone_numbers(lines: list[Line], verdicts: list[_Number | None]) -> None:
    """Take out bare page numbers at page edges, where at least three of them count up."""
    edges = [
        (i, number)
        for i, line in enumerate(lines)
        if verdicts[i] is None
        and (number := _lone(line.text)) is not None
        and (line.page_start or i + 1 == len(lines) or lines[i + 1].page_start)
    ]
    rising = [
        (i, n)
        for (i, n), (_, other) in zip(edges, edges[1:] + edges[-2:-1], strict=False)
        if abs(other - n) == 1
    ]
    if len(rising) >= 3:
        for index, number in rising:
            verdicts[index] = _Number(number)


def _without(lines: list[Line], verdicts: list[_Number | None]) -> list[Line]:
    kept: list[Line] = []
    opening = 0  # where in `kept` the page we are on begins
    gap = 0
    page_start = broken = at_foot = False
    number: int | None = None
    for line, verdict in zip(lines, verdicts, strict=True):
        gap += line.gap
        if line.page_start:
            page_start, number, at_foot = True, None, False
        if verdict is None:
            if page_start:
                opening = len(kept)
            kept.append(
                line._replace(
                    gap=gap, page_start=page_start, page_number=number, broken=broken or line.broken
                )
            )
            gap, page_start, broken, number, at_foot = 0, False, False, None, False
            continue
        broken = True
        if verdict.rule:
            continue
        at_foot = at_foot or not page_start
        if at_foot:
            _name_page(kept, opening, verdict.page)
        else:
            number = verdict.page if number is None else number
        page_start = True
    return kept


def _name_page(kept: list[Line], opening: int, number: int | None) -> None:
    """Give the page that ends here the number its foot states."""
    if number is not None and opening < len(kept) and kept[opening].page_number is None:
        kept[opening] = kept[opening]._replace(page_number=number)
