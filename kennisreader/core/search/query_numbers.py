# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers of parliamentary documents in a query, in any notation that somebody may type.

In a letter ``30573 222`` may be two numbers; who types it in a search means document 222 of dossier
30573.  What belongs to a citation (session, chamber, page) is part of it and no word to look for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core import kamerstuk
from kennisreader.core.late_pattern import late
from kennisreader.core.search.documents import key_terms

__all__ = ["Number", "numbers"]


class Number(NamedTuple):
    """A document or dossier that a query names, code points of the query, half-open."""

    start: int
    end: int
    key: str
    """Its normal form, as the index has it."""


_CHAPTER = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_DOSSIER = (
    rf"[1-3]\d[ .]?\d{{3}}(?!\d)"
    rf"(?:[ -]\(?{_CHAPTER}\)?(?!\w)|-\(?R\d{{4}}\)?|-\d{{2}}(?=\s?[-–/]\s?\d|,?\s*nr))?"
)
_SESSION = r"(?:vergaderjaar\s+)?\d{4}\s?[-–/]\s?\d{2,4}(?!\d)"
_PAGE = r"(?:\s*,?\s*\b(?:pp?|pag|blz|pagina|bladzijde|page)\b\.?\s*\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?!\w))?"
_LOOSE = late(
    r"(?<![\w.,/-])(?P<named>"
    r"(?:\b(?:kamerstuk(?:ken)?|kst)\b(?:nummer)?\.?[\s,:-]*)?(?:(?:\bI{1,2}|\bTK|\bEK)\b[\s,:]+)?"
    rf"(?:{_SESSION}[\s,]+)?)"
    rf"(?:dossier\s+)?(?P<dossier>{_DOSSIER})"
    r"(?:\s*[,;:/–-]?\s*\(?\s*(?:nrs?|nummers?|no)\.?[\s-]*(?P<said>\d{1,4}|(?<=[\s.])[A-Z]{1,2})(?!\w)\s?\)?"
    r"|(?P<between>\s?[-–/]\s?|\s*,\s*|\s*\(\s*|\s+)(?P<number>\d{1,4})(?![\w%])\s?\)?)?"
    rf"(?![.,/-]\d|-\w){_PAGE}",
    re.IGNORECASE,
)
_AROUND = late(rf"(?:(?<!\w)(?:TK|EK|I{{1,2}})[\s,]+)?(?:{_SESSION}[\s,]+)?\Z", re.IGNORECASE)
_PAGE_BEHIND = late(_PAGE, re.IGNORECASE)
_SMALL = late(r"\b(?:aanhangsel|handelingen)\b|\b20\d\d[zdp]\d{4,6}\b")
_DOSSIER_ALONE = late(
    r"(?<![\w.,/-])\d{2}[ .]?\d{3}(?:-[IVX]+|-[ivx]+| [IVX]+)?(?![\w%-]|[.,/]\d| \d)"
)
_A_YEAR = late(r"(?:19|20)\d\d")


def numbers(text: str) -> list[Number]:
    """Where a query names a document or a dossier, in order and apart."""
    text = _SMALL.sub(_as_printed, text)
    found = [
        Number(*_whole(text, c.start, c.end), key_terms(c.key, c.dossier)[0])
        for c in kamerstuk.find(text)
        if c.kind != "url" and c.key
    ]
    found += [each for match in _LOOSE.finditer(text) for each in _loose(match)]
    for match in _DOSSIER_ALONE.finditer(text):
        dossier = kamerstuk.normal_dossier(match.group())
        found.append(Number(*match.span(), kamerstuk.key(dossier, None).lower()))
    return _apart(found)


def _loose(match: re.Match[str]) -> list[Number]:
    """A number as people type it; a year behind a dossier is a year."""
    dossier = kamerstuk.normal_dossier(match["dossier"].upper())
    number = match["said"] or match["number"]
    between = match["between"]
    if match["number"] and not between.strip() and _A_YEAR.fullmatch(match["number"]):
        number, behind = None, match.end("dossier")
    else:
        behind = match.end()
        if number is None and not match["named"]:
            return []
    return [Number(match.start(), behind, kamerstuk.key(dossier, number).lower())]


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A citation with the session before it and the page behind it."""
    before = _AROUND.search(text[:start])
    behind = _PAGE_BEHIND.match(text, end)
    return (before.start() if before else start), (behind.end() if behind else end)


def _as_printed(match: re.Match[str]) -> str:
    word = match.group()
    return word.upper() if word[0].isdigit() else word.capitalize()


def _apart(found: Sequence[Number]) -> list[Number]:
    """The longest of those that overlap from one place on; the earlier of two that cross."""
    kept: list[Number] = []
    for each in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
