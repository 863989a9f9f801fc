# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Terms that count from the day of a letter: "binnen drie maanden", "later dit jaar"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from kennisreader.core.late_pattern import late

_COUNTS = {
    word: number
    for number, word in enumerate(
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split(),
        1,
    )
} | {"één": 1, "enkele": 3, "paar": 3}
_WITHIN = late(
    rf"\b(?:binnen|over|uiterlijk (?:binnen|over)) (?:nu en |een (?=paar))?(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
    r" (?P<unit>dag(?:en)?|week|weken|maand(?:en)?|kwartaal|kwartalen|half jaar|jaar)\b(?! \(?(?:na|vanaf|nadat|voor|geleden)\b)",
    re.IGNORECASE,
)
_NEAR = late(
    r"\b(?:(?P<rest>(?:nog|later|(?:nog )?in de loop van) dit jaar)"
    r"|(?:in (?:de loop van )?)?(?:het )?(?:volgend|komend)e? (?P<next>jaar|maand|week)"
    r"|(?:nog )?deze (?P<this>maand|week))\b",
    re.IGNORECASE,
)
_DAYS = {"dag": 1, "wee": 7, "wek": 7}
_MONTHS = {"maa": 1, "kwa": 3, "hal": 6, "jaa": 12}
_HINTS = ("binnen ", "over ", "dit jaar", "volgend", "komend", "deze maand", "deze week")


def find(text: str, start: int, end: int, written: date) -> Iterator[tuple[int, int, date, date]]:
    """Find such terms in a part of a text: where each stands, and its first and last day."""
    lower = text[start:end].lower()
    if not any(hint in lower for hint in _HINTS):
        return
    for match in _WITHIN.finditer(text, start, end):
        count = match["count"].lower()
        number = int(count) if count.isdecimal() else _COUNTS[count]
        yield *match.span(), written, _later(written, number, match["unit"].lower())
    for match in _NEAR.finditer(text, start, end):
        yield *match.span(), *_near(match, written)


def _later(written: date, number: int, unit: str) -> date:
    """Count on from a day; months end where the month does."""
    if days := _DAYS.get(unit[:3]):
        return written + timedelta(days=days * number)
    months = written.year * 12 + written.month - 1 + number * _MONTHS[unit[:3]]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(written.day, monthrange(year, month + 1)[1]))


def _near(match: re.Match[str], written: date) -> tuple[date, date]:
    if match["rest"]:
        return written, date(written.year, 12, 31)
    unit = (match["next"] or match["this"]).lower()
    ahead = 1 if match["next"] else 0
    if unit == "jaar":
        return date(written.year + ahead, 1, 1), date(written.year + ahead, 12, 31)
    if unit == "week":
        monday = written + timedelta(days=7 * ahead - written.weekday())
        return monday, monday + timedelta(days=6)
    year, month = divmod(written.year * 12 + written.month - 1 + ahead, 12)
    return date(year, month + 1, 1), date(year, month + 1, monthrange(year, month + 1)[1])
