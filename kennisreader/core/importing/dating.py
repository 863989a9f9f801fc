# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The date of a letter: stated in its head, or bounded by what it says.

No day is ever made up.  A letter without a date gets the bounds that can be proved from its own
words, each with the words it was read from, and as its value the month in which it most likely was
written.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from kennisreader.core import kamerstuk
from kennisreader.core.importing.sentences import sentences
from kennisreader.core.importing.terms import MONTH, Day, days, terms
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import DateBasis, DateEvidence

_LABELLED = late(
    r"(?:Datum(?: brief| verzending)?|Verzenddatum|Dagtekening|Ontvangen|Voorgesteld|Vastgesteld)\b[:\s]*(.*)",
    re.IGNORECASE,
)
_DATED = late(r"Datum(?: brief)?\s*:?\s+(\S.*)")
_PLACED = late(
    r"(?:(?:[’']s-Gravenhage|Den Haag),?|[A-Z][a-z]+(?: [A-Z][a-z]+)?,)\s+(?:d\.d\. )?(\d.*)"
)
_NAME = r"[A-Z][\w.’'-]*(?: (?!en )[\w.’'-]+){0,4} [A-Z][\w’'-]+"
_MONTH_ALONE = late(
    rf"(?:{_NAME}(?:(?:,| en) {_NAME})* [|•·–] )?"  # who wrote it
    rf"(?:Datum\s*:?\s+|(?:[’']s-Gravenhage|[A-Z][a-z]+(?: [A-Z][a-z]+)?),?\s+)?((?i:{MONTH})\s+(?:19|20)\d\d)\.?"
)
_RECEIVED = late(r"\(?\bontvangen\s+(?:op\s+)?(\d{1,2}\s+\w+\s+\d{4})")
_REPORTED = late(r"\bnader rapport (?:d\.d\.|van|gedateerd)\s+(\d{1,2}\s+\w+\s+\d{4})")
_SENT = late(r"\bingezonden\s+(?:d\.d\.\s+|op\s+|dd\.?\s+)?(\d{1,2}\s+\w+\s+\d{4})")
_SESSION = late(r"\b(20\d\d)\s?[-–/]\s?(?:20)?(\d\d)\b(?=,? (?:\d|nr|Aanhangsel))")
_DOCUMENT = late(r"\b(20\d\d)Z(\d{5})\b")
_PAST_SOURCE = late(r"(?:\bvan|\bd\.d\.|\bdd\.?|\bop|,)\s*$")
_DATED_SOURCE = late(
    r"(?:brief|brieven|advies|rapport|motie|besluit|missive|mededeling|uitspraak|arrest|vonnis|verslag|artikel"
    r"|bericht|gedateerd|\bd\.d\.|\bdd\.?|\b[Oo]ntvangst\w*\s+\w+)[^.;\n]{0,30}\n?$"
)
"""What has a date of its own, which lies before that of a letter that names it."""
_SOURCE_REACH, _EVENT_REACH = 60, 140
"""Characters before a day, and behind it, in which stands what it is the day of."""
_HAPPENED = late(
    r",?(?: jl\.?| j\.l\.)?,? (?:heb|heeft|hebben|had|hadden|was|waren|werd|werden|(?:is|zijn)(?! het\b| de\b| een\b))\b(?![^.;]{0,80}\b(?:voorzien|gepland|beoogd|mogelijk|nodig|vereist)\b)"
)
"""What follows a day on which something was: "op 3 maart 2022 heb ik u geïnformeerd"."""
_TOLD_OF = late(
    r"\b(?:heb|heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden)\b[^.;,]{0,60}?\b(?:op|van|d\.d\.|dd\.?|sinds)(?: \w+dag)? $"
)
_PARTICIPLE = late(r"[^.;]{0,90}?\b(?:\w*ge\w{3,}[dtn]|(?:ver|be|ont|her)\w{3,}(?:d|t|en))\b")
_SINCE = late(r"\b[Ss]inds $")
_BEFORE = late(
    r"\b(?:met het oog op|ten behoeve van|voorafgaand aan|v[oó]{2}r|uiterlijk|tot|vanaf|per|voor het|aanloop naar|komende?|zal|zullen|wordt|worden|treedt|treden)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""What stands before a day that lies ahead of the letter."""
_AHEAD = late(
    r"\b(?:zal|zullen|wordt|worden|komt|komen|treedt|treden|verschijnt|(?<!als )volgt|vindt|start|om in)\b"
)
_BEHIND = late(r"\b(?:is|was|heb|heeft|had|hebben|werd|werden|zijn|waren)\b")

_DOCUMENTS_A_YEAR = 26_500
"""The Tweede Kamer numbers its documents through the calendar year; no year had more, so number n
was not given before the n-th part of the year."""
_BUDGETS = {
    2009 + years: int(number)
    for years, number in enumerate(
        "32123 32500 33000 33400 33750 34000 34300 34550 34775 35000 35300 35570 35925 36200 36410 36600 36800".split()
    )
}
"""The dossiers of the budgets by the year in which they came, on Prinsjesdag; dossiers are numbered
as they come."""
_KEPT_FREE = timedelta(days=60)
"""The number of a budget is kept free for it, so that some higher ones were given before."""
_ANSWER_TERM = timedelta(days=21)
"""Questions are answered within three weeks (Reglement van Orde van de Tweede Kamer, written
questions); a letter that cites a new document follows it at about the same distance."""
_NARROW = timedelta(days=200)
"""A range up to this long is worth a month; beyond it only a year is given."""


class Dating(NamedTuple):
    """A date as far as it is known; ISO 8601."""

    value: str | None
    basis: DateBasis
    earliest: str | None = None
    latest: str | None = None
    evidence: tuple[DateEvidence, ...] = ()


def is_placed(line: str) -> bool:
    """Tell whether a line holds a place and a date, or a month, and nothing else."""
    return bool(_PLACED.fullmatch(line) or _MONTH_ALONE.fullmatch(line))


def stated(head: list[str], opening: list[str], closing: list[str]) -> date | None:
    """Find the date that a letter states: in its head, as "ontvangen", or above the signature."""
    for index, line in enumerate(head):
        match = _LABELLED.fullmatch(line) or _PLACED.fullmatch(line)
        if match:
            following = head[index + 1] if index + 1 < len(head) else ""
            found = days(match[1]) or ([] if match[1] else days(following))
            if found:
                return found[0].value
    for line in opening:
        if match := _RECEIVED.search(line) or _REPORTED.search(line):
            found = days(match[1])
            if found:
                return found[0].value
    for line in [*head, *closing]:
        if match := _PLACED.fullmatch(line):
            found = days(match[1])
            if found:
                return found[0].value
        match = _DATED.fullmatch(line)
        written = match[1] if match else line
        found = days(written)
        if found and found[0].start == 0 and found[0].end >= len(written.rstrip(" .")):
            return found[0].value
    return None


def stated_month(head: list[str], closing: list[str]) -> Dating | None:
    """Find the month that stands where a date would, as over a nota or a report."""
    for line in [*head, *closing]:
        if match := _MONTH_ALONE.fullmatch(line):
            for month in terms(match[1], 0, len(match[1]), None):
                return Dating(
                    month.earliest[: len("2020-01")], DateBasis.STATED, month.earliest, month.latest
                )
    return None


def dating(
    day: date | None,
    body: str,
    notes: str,
    *,
    answers: bool,
    month: Dating | None = None,
    asked: str = "",
) -> Dating:
    """Date a letter: by the day or month it states, or by the bounds that its words prove."""
    if day is None and month:
        return month
    if day is not None:
        value = day.isoformat()
        return Dating(value, DateBasis.STATED, value, value)
    evidence = _earliest(body, notes, asked)
    lower = max((date.fromisoformat(e.date) for e in evidence), default=None)
    upper_evidence = _latest(body, lower)
    evidence += upper_evidence
    upper = min((date.fromisoformat(e.date) for e in upper_evidence), default=None)
    return Dating(
        _best(lower, upper, answers=answers),
        DateBasis.INFERRED if evidence else DateBasis.UNKNOWN,
        lower.isoformat() if lower else None,
        upper.isoformat() if upper else None,
        tuple(evidence),
    )


def _earliest(body: str, notes: str, asked: str) -> list[DateEvidence]:
    found: list[DateEvidence] = []
    whole = f"{body}\n{notes}"
    for match in _SENT.finditer(body):
        sent = days(match[1])
        found += [_evidence("questions_sent", day.value, match.group()) for day in sent]
    sessions = [m for m in _SESSION.finditer(whole) if int(m[2]) == (int(m[1]) + 1) % 100]
    if sessions:
        newest = max(sessions, key=lambda m: m[1])
        found.append(
            _evidence("cites_session", kamerstuk.opening_day(int(newest[1])), newest.group())
        )
    numbers = [m for m in _DOCUMENT.finditer(whole) if int(m[2]) < _DOCUMENTS_A_YEAR]
    if numbers:
        last = max(numbers, key=lambda m: m.group())
        part = timedelta(days=int(int(last[2]) * 365 / _DOCUMENTS_A_YEAR))
        found.append(_evidence("cites_document", date(int(last[1]), 1, 1) + part, last.group()))
    dossiers = [(day, c) for c in kamerstuk.find(whole) if (day := _begun(c.dossier))]
    if dossiers:
        begun, latest = max(dossiers)
        found.append(_evidence("cites_document", begun, whole[latest.start : latest.end]))
    cited = [d for d in days(notes) if _PAST_SOURCE.search(notes, max(0, d.start - 8), d.start)]
    if cited:
        newest_day = max(cited, key=lambda d: d.value)
        quote = notes[newest_day.start : newest_day.end]
        found.append(_evidence("cites_dated", newest_day.value, quote))
    said = f"{body}\n{asked}"
    past = _past(said)
    if past:
        last_day = max(past, key=lambda d: d.value)
        found.append(_evidence("cites_dated", last_day.value, said[last_day.start : last_day.end]))
    return _unique(found)


def _begun(dossier: str | None) -> date | None:
    """Give a day before which a dossier was not there, or that on which it came with the budget."""
    number = int(dossier[:5]) if dossier else 0
    years = [year for year, budget in _BUDGETS.items() if budget <= number]
    if not years:
        return None
    opening = kamerstuk.opening_day(max(years))
    return opening if _BUDGETS[max(years)] == number else opening - _KEPT_FREE


def _past(text: str) -> list[Day]:
    """Find the days in a text that lie before it was written: of documents, and of what happened."""
    found = []
    for day in days(text):
        before = text[max(0, day.start - _SOURCE_REACH) : day.start]
        after = text[day.end : day.end + _EVENT_REACH]
        document = _DATED_SOURCE.search(before) and not _AHEAD.search(before)
        told = _TOLD_OF.search(before) and _PARTICIPLE.match(after)
        happened = _HAPPENED.match(after) or _SINCE.search(before) or told
        if document or (happened and not _BEFORE.search(before)):
            found.append(day)
    return found


def _latest(body: str, lower: date | None) -> list[DateEvidence]:
    """Find what is announced: a letter is written before the term of what it announces is over."""
    found: list[DateEvidence] = []
    past = _past(body)
    for start, end in _lines(body):
        for first, last in sentences(body, start, end):
            sentence = body[first:last]
            if not _AHEAD.search(sentence) or sentence.endswith("?"):
                continue
            for term in terms(body, first, last, None):
                near = body[max(first, term.start - 60) : min(last, term.end + 80)]
                if not term.latest or not _AHEAD.search(near):
                    continue
                if any(day.start < term.end and term.start < day.end for day in past):
                    continue
                if _BEHIND.search(near) and not re.search(r"\b(?:zal|zullen)\b", near):
                    continue
                bound = date.fromisoformat(term.latest)
                if lower is None or bound >= lower:
                    found.append(
                        _evidence("announces", bound, body[term.start : term.end], "latest")
                    )
    return _unique(sorted(found, key=lambda e: e.date)[:4])


def _lines(body: str) -> list[tuple[int, int]]:
    found = []
    at = 0
    for line in body.split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _evidence(rule: str, day: date, quote: str, bound: str = "earliest") -> DateEvidence:
    return DateEvidence(rule, bound, day.isoformat(), quote)


def _unique(found: list[DateEvidence]) -> list[DateEvidence]:
    return list({(e.rule, e.date): e for e in reversed(found)}.values())[::-1]


def _best(lower: date | None, upper: date | None, *, answers: bool) -> str | None:
    """Choose the value for sorting: a month where the range is narrow, a year where it is not."""
    if lower is None:
        return None
    likely = lower + _ANSWER_TERM
    if upper is not None and likely > upper:
        likely = upper
    if answers or (upper is not None and upper - lower <= _NARROW):
        return f"{likely.year}-{likely.month:02}"
    return str(likely.year)
