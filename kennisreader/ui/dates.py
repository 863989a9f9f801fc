# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates in the window: as the language writes them, as somebody types them, how they are known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kennisreader.core.date_words import MONTHS, SHORT_MONTHS, short_date
from kennisreader.core.dated import period_of
from kennisreader.core.iso_dates import iso_parts

if TYPE_CHECKING:
    from kennisreader.core.dated import Dated
    from kennisreader.core.letter import DateEvidence

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
"""The locale that stands for a language of the interface; English writes the day first."""

_EVIDENCE_WORDS: dict[str, object] = {
    "questions_sent": QT_TRANSLATE_NOOP(
        "Dates", "Not before {date}: the questions were sent in then (“{quote}”)."
    ),
    "cites_session": QT_TRANSLATE_NOOP(
        "Dates", "Not before {date}: it cites the parliamentary year {quote}, which began then."
    ),
    "cites_document": QT_TRANSLATE_NOOP(
        "Dates", "Not before about {date}: it cites document {quote}, which got its number then."
    ),
    "cites_dated": QT_TRANSLATE_NOOP(
        "Dates", "Not before {date}: it cites something of “{quote}”."
    ),
    "announces": QT_TRANSLATE_NOOP(
        "Dates", "Not after {date}: it announces something for “{quote}”."
    ),
}


def read_date(text: str) -> str | None:
    """The ISO date to the day, month or year that somebody typed; None if it is none.

    Taken are ``2020-07-02`` and parts of it, ``2-7-2020``, and the months in words of every
    language of the interface: "2 juli 2020", "July 2020".
    """
    parts = text.casefold().replace(".", " ").replace("-", " ").replace("/", " ").split()
    if parts and parts[0].isdecimal() and len(parts[0]) == 4:
        parts.reverse()
    if not 1 <= len(parts) <= 3 or not (parts[-1].isdecimal() and len(parts[-1]) == 4):
        return None
    year = int(parts[-1])
    month = _month_number(parts[-2]) if len(parts) > 1 else None
    day = int(parts[0]) if len(parts) == 3 and parts[0].isdecimal() else None
    if len(parts) != 1 + (month is not None) + (day is not None):
        return None
    try:
        date(year, month or 1, 1 if day is None else day)
    except ValueError:
        return None
    iso = (f"{year:04}", f"-{month:02}" if month else "", f"-{day:02}" if day else "")
    return "".join(iso)


def evidence_text(evidence: DateEvidence, language: str) -> str:
    """Why a letter that states no date is not older or newer than a day, as a sentence.

    The rules are those of the importer; one that has no words yet gives its bound and its quote.
    """
    if evidence.bound == "latest":
        usual = QT_TRANSLATE_NOOP("Dates", "Not after {date}: “{quote}”.")
    else:
        usual = QT_TRANSLATE_NOOP("Dates", "Not before {date}: “{quote}”.")
    words = QCoreApplication.translate("Dates", str(_EVIDENCE_WORDS.get(evidence.rule, usual)))
    return words.format(date=short_date(evidence.date, language), quote=evidence.quote)


def year_of(letter: Dated) -> int | None:
    """The year a letter stands under in the time line."""
    period = period_of(letter)
    return None if period is None else period.likely.year


def years_of(letter: Dated) -> tuple[int, int] | None:
    """The first and the last year a letter may be from; None if nothing is known."""
    known = [each for each in (letter.date_earliest, letter.date, letter.date_latest) if each]
    if not known:
        return None
    return iso_parts(min(known))[0], iso_parts(max(known))[0]


def _month_number(word: str) -> int | None:
    """A month by its number or its name, whole or cut short."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 else None
    for months in (*MONTHS.values(), *SHORT_MONTHS.values()):
        names = [name.casefold() for name in months]
        if word in names:
            return names.index(word) + 1
    return None
