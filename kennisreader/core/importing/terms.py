# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Days and terms in running text: "2 juli 2020", "voor de zomer", "begin 2021", "tot 2024".

A term is read as parliament reads it: spring is 1 March to 20 June, autumn 1 September to 20
December, "begin" the first quarter, "voor de zomer" before the summer recess (30 June), "tot 2024"
to the end of 2023.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kennisreader.core.date_words import MONTHS
from kennisreader.core.importing import durations
from kennisreader.core.kamerstuk import opening_day
from kennisreader.core.late_pattern import late

_MONTHS = {name: number for number, name in enumerate(MONTHS["nl"], 1)}
_MONTHS |= {
    "jan": 1,
    "feb": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
}
_MONTHS |= {"okt": 10, "nov": 11, "dec": 12}
MONTH = "|".join(MONTHS["nl"])

_DAY = late(
    rf"\b(\d{{1,2}})\s+({MONTH}|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?\s+((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NUMERIC = late(r"\b(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)\b")
_ISO = late(r"(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])")

_SEASONS = (
    rf"(?:begin|einde?|medio)(?! (?:{MONTH}))|einde? van|halverwege|voorjaar|lente|zomer(?:reces)?|najaar|herfst|winter|kerst(?:reces)?"
    r"|(?:eerste|tweede|derde|vierde) (?:kwartaal|helft)|Q[1-4]|(?:loop|einde) van"
    r"|Prinsjesdag|(?:voorjaars|najaars)nota"
    rf"|{MONTH}"
)
_TERM = late(
    rf"\b(?:(?:(?P<day>\d{{1,2}})\s+)?(?P<part>{_SEASONS})\b(?:\s+(?:van\s+)?(?:het jaar\s+)?(?P<year>20\d\d)\b"
    r"|(?P<this>\s+(?:dit|van dit|van het) jaar\b)|(?P<next>\s+(?:van )?(?:het )?(?:volgend|komend)e? jaar\b))?|(?P<whole>20\d\d)\b(?![/–-]))",
    re.IGNORECASE,
)
_HINTS = (
    *("20", "begin", "ein", "medio", "halverwege", "jaar", "lente", "zomer", "herfst", "winter"),
    *("kerst", "kwartaal", "helft", "loop van", "prinsjes", "q1", "q2", "q3", "q4", "jaarsnota"),
    *MONTH.split("|"),
)
"""Without one of these there is no term to look for."""
_LEAD = late(
    r"(?:\b(?:uiterlijk|nog)\s+)?(?:\b(?P<bound>v[oó]{2}r|tot(?: en met)?|na|vanaf|per|uiterlijk)\s+)?"
    r"(?:\b(?:in|aan|bij|dit|deze|komende?|volgende?)\s+)?(?:\b(?:het|de)\s+)?(?:\b(?:komende?|volgende?)\s+)?"
    r"(?:\b(?:begin|half|medio|einde?)\s+)?$",
    re.IGNORECASE,
)
_LEAD_LENGTH = 40
"""Characters before a term in which its prepositions stand."""
_PREPOSITION = late(
    r"\b(?:in|per|vanaf|tot|v[oó]{2}r|na|uiterlijk)\s+(?:de\s+|het\s+)?$", re.IGNORECASE
)
_AHEAD = late(
    r"\b(?:zal|zullen|wordt|worden|komt|komen|volgt|volgen|verschijnt|verschijnen|ontvangt|informeer|stuur|zend)\b"
)
_TOLD = late(
    r"\b(?:zou|zouden|werd|werden|had|hadden)\b"
    r"|\b(?:heb|heeft|hebben|is|zijn|was|waren)\b.{0,80}\b(?:\w*ge\w+[dnt]|beloofd)\b"
)
"""Words that tell of something earlier: a promise that was made, say."""
_LATELY = late(r" (?:jl|j\.l)\.")
"""Behind a day that lies just behind the letter."""
_BUDGET_NOTES = ("voorjaarsnota", "najaarsnota")
"""They come by 1 June and 1 December (Comptabiliteitswet 2016, article 2.26), and are a term only
where something happens *at* them."""
_RANGES = {
    "begin": ("01-01", "03-31"),
    "voorjaar": ("03-01", "06-20"),
    "lente": ("03-01", "06-20"),
    "zomer": ("06-21", "09-20"),
    "zomerreces": ("07-01", "08-31"),
    "najaar": ("09-01", "12-20"),
    "herfst": ("09-01", "12-20"),
    "winter": ("12-21", "12-31"),
    "kerst": ("12-15", "12-31"),
    "kerstreces": ("12-15", "12-31"),
    "medio": ("05-15", "08-15"),
    "halverwege": ("05-15", "08-15"),
    "eind": ("10-01", "12-31"),
    "einde": ("10-01", "12-31"),
    "eerste kwartaal": ("01-01", "03-31"),
    "tweede kwartaal": ("04-01", "06-30"),
    "derde kwartaal": ("07-01", "09-30"),
    "vierde kwartaal": ("10-01", "12-31"),
    "eerste helft": ("01-01", "06-30"),
    "tweede helft": ("07-01", "12-31"),
    "einde van": ("10-01", "12-31"),
    "eind van": ("10-01", "12-31"),
    "loop van": ("01-01", "12-31"),
    "q1": ("01-01", "03-31"),
    "q2": ("04-01", "06-30"),
    "q3": ("07-01", "09-30"),
    "q4": ("10-01", "12-31"),
    "voorjaarsnota": ("04-01", "06-01"),
    "najaarsnota": ("11-01", "12-01"),
}
_LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """A full date in a text."""

    start: int
    end: int
    value: date


class Term(NamedTuple):
    """A term in a text; ``earliest`` and ``latest`` are ISO dates, or empty where open."""

    start: int
    end: int
    earliest: str
    latest: str
    stated_year: bool
    """Whether the text names the year; otherwise it follows from the letter's date."""


def days(text: str) -> list[Day]:
    """Find the full dates in a text, in order; impossible ones are left out."""
    found = []
    for match in _DAY.finditer(text):
        value = _date(int(match[3]), _MONTHS[match[2].lower()], int(match[1]))
        if value:
            found.append(Day(match.start(), match.end(), value))
    for match in _NUMERIC.finditer(text):
        value = _date(int(match[4]), int(match[3]), int(match[1]))
        if value:
            found.append(Day(match.start(), match.end(), value))
    for match in _ISO.finditer(text):
        value = _date(int(match[1]), int(match[2]), int(match[3]))
        if value:
            found.append(Day(match.start(), match.end(), value))
    return sorted(found)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def terms(text: str, start: int, end: int, written: date | None) -> list[Term]:
    """Find the terms in a part of a text.

    ``written`` is the letter's date: it says which autumn "in het najaar" is.  Without it only terms
    with a year are found.
    """
    found = _stated(text, start, end, written)
    if written is None:
        return found
    for first, last, since, until in durations.find(text, start, end, written):
        if not any(term.start < last and first < term.end for term in found):
            found.append(Term(first, last, since.isoformat(), until.isoformat(), False))
    return sorted(found)


def _stated(text: str, start: int, end: int, written: date | None) -> list[Term]:
    """Find the terms that name a part of the year, or a year."""
    found: list[Term] = []
    lower = text[start:end].lower()
    if not any(hint in lower for hint in _HINTS):
        return found
    for match in _TERM.finditer(text, start, end):
        before = max(start, match.start() - _LEAD_LENGTH)
        lead = _LEAD.search(text, before, match.start())
        term = _term(match, lead, written) if lead else None
        if term and term.latest and term.earliest > term.latest:
            term = _over(match, term, text[start:end])
        if term:
            found.append(term)
    return found


def _over(match: re.Match[str], term: Term, sentence: str) -> Term:
    """A term that was over when the letter was written, as "voor de zomer" is in July.

    Who promises something means that of the next year; otherwise it is the term of an earlier
    promise, and when that began is not known.
    """
    ahead = _AHEAD.search(sentence) and not _TOLD.search(sentence)
    if term.stated_year or match["this"] or not ahead:
        return term._replace(earliest="")
    return term._replace(latest=f"{int(term.latest[:4]) + 1}{term.latest[4:]}")


def _term(match: re.Match[str], lead: re.Match[str], written: date | None) -> Term | None:
    part = (match["part"] or "").lower()
    year = int(match["year"] or match["whole"] or 0)
    stated = year > 0
    if match["whole"] and not _PREPOSITION.search(lead.group()):
        return None
    if not stated:
        led = lead.group().strip() or match["this"] or match["next"] or part == "prinsjesdag"
        if written is None or not part or not led or _LATELY.match(match.string, match.end()):
            return None
        year = written.year + bool(match["next"])
    if part in _BUDGET_NOTES and "bij" not in lead.group().lower().split():
        return None
    span = _span(part, year, match["day"])
    if span is None:
        return None
    earliest, latest = span
    if not stated and written is not None and latest < written.isoformat() and not match["this"]:
        earliest, latest = _span(part, year + 1, match["day"]) or span
    return _bounded(match, lead, earliest, latest, stated, written)


def _span(part: str, year: int, day: str | None) -> tuple[str, str] | None:
    if not part:
        return f"{year}-01-01", f"{year}-12-31"
    if part in _MONTHS:
        month = _MONTHS[part]
        if day:
            exact = _date(year, month, int(day))
            return (exact.isoformat(), exact.isoformat()) if exact else None
        return f"{year}-{month:02}-01", f"{year}-{month:02}-{_LAST_DAYS[month - 1]:02}"
    if part == "prinsjesdag":
        opened = opening_day(year).isoformat()
        return opened, opened
    edges = _RANGES.get(part) or _RANGES.get(part.partition(" ")[0])
    return (f"{year}-{edges[0]}", f"{year}-{edges[1]}") if edges else None


def _bounded(
    match: re.Match[str],
    lead: re.Match[str],
    earliest: str,
    latest: str,
    stated: bool,
    written: date | None,
) -> Term:
    """Apply "voor", "na", "vanaf", "tot" and "uiterlijk" to a span of time."""
    bound = (lead["bound"] or "").lower().replace("ó", "o")
    since = written.isoformat() if written else ""
    words = lead.group()
    start, end = match.start() - len(words.lstrip()), match.end()
    part = (match["part"] or "").lower()
    if bound in ("voor", "tot") and part.startswith("eind"):
        return Term(start, end, since, latest, stated)
    if bound == "voor":
        latest = f"{latest[:4]}-06-30" if part.startswith("zomer") else earliest
        return Term(start, end, since, latest, stated)
    if bound == "na" and not part:
        return Term(start, end, f"{int(latest[:4]) + 1}-01-01", "", stated)
    if bound == "na":
        year = latest[:4]
        return Term(start, end, latest, f"{year}-12-31", stated)
    if bound in ("vanaf", "per"):
        return Term(start, end, earliest, latest if bound == "per" else "", stated)
    if bound == "tot":
        return Term(
            start, end, since, earliest if part else f"{int(earliest[:4]) - 1}-12-31", stated
        )
    if bound or "uiterlijk" in words.lower():
        return Term(start, end, since, latest, stated)
    return Term(start, end, earliest, latest, stated)
