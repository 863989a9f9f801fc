# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The date of a letter as the language writes it, and how it is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from kennisreader.core.dated import period_of
from kennisreader.core.iso_dates import first_day, iso_parts, last_day

if TYPE_CHECKING:
    from kennisreader.core.dated import Dated
    from kennisreader.core.letter import DateEvidence

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
"""The locale that stands for a language of the interface; English writes the day first."""


class Season(NamedTuple):
    """A stretch of the year that has a name."""

    name: str
    first: tuple[int, int]
    """Month and day."""
    last: tuple[int, int]
    """Month and day; earlier in the year than ``first`` if it lies in the next one."""


SEASONS = (
    Season("early", (1, 1), (3, 31)),
    Season("late", (10, 1), (12, 31)),
    Season("spring", (3, 1), (6, 20)),
    Season("summer", (6, 1), (9, 20)),
    Season("autumn", (9, 1), (12, 20)),
    Season("winter", (12, 1), (3, 20)),
    Season("first half", (1, 1), (6, 30)),
    Season("second half", (7, 1), (12, 31)),
)
"""Names for an inferred range, the narrowest first.

"Early" and "late" are the first and the last quarter; a season runs from the first day of the
meteorological to the last of the astronomical one.  A range gets the first name that holds it.
"""

FEW_MONTHS = 150
"""Days of a range in which the likeliest month may still name a part of the year."""

_FOUR = ("spring", "summer", "autumn", "winter")

_SEASON_WORDS: dict[str, object] = {  # the stubs do not say that it is the text
    "early": QT_TRANSLATE_NOOP("Dates", "early {year}"),
    "late": QT_TRANSLATE_NOOP("Dates", "late {year}"),
    "spring": QT_TRANSLATE_NOOP("Dates", "spring {year}"),
    "summer": QT_TRANSLATE_NOOP("Dates", "summer {year}"),
    "autumn": QT_TRANSLATE_NOOP("Dates", "autumn {year}"),
    "winter": QT_TRANSLATE_NOOP("Dates", "winter {year}"),
    "first half": QT_TRANSLATE_NOOP("Dates", "first half of {year}"),
    "second half": QT_TRANSLATE_NOOP("Dates", "second half of {year}"),
}

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


def date_text(letter: Dated, language: str) -> str:
    """The date for a list: "2 jul 2020", "prob. late 2020", "date unknown"."""
    if letter.date_basis == "stated" and letter.date:
        return short_date(letter.date, language)
    known = _range_text(letter, language) if letter.date_basis == "inferred" else ""
    if not known:
        return QCoreApplication.translate("Dates", "date unknown")
    return QCoreApplication.translate("Dates", "prob. {date}").format(date=known)


def short_date(iso: str, language: str) -> str:
    """An ISO date, or the part of one, with the month cut short: "2 jul 2020", "jul 2020"."""
    year, month, day = iso_parts(iso)
    words = [str(day)] if day else []
    if month:
        words.append(_month(month, language, short=True))
    return " ".join([*words, str(year)])


def long_date(iso: str, language: str) -> str:
    """An ISO date, or the part of one, in full: "2 juli 2020"."""
    year, month, day = iso_parts(iso)
    words = [str(day)] if day else []
    if month:
        words.append(_month(month, language, short=False))
    return " ".join([*words, str(year)])


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


def range_text(earliest: date, latest: date, language: str) -> str:
    """The narrowest usual name for a range of days, both ends included: "late 2020"."""
    if earliest == latest:
        return short_date(earliest.isoformat(), language)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return short_date(f"{earliest:%Y-%m}", language)
    return season_text(earliest, latest) or years_text(earliest.year, latest.year)


def season_text(earliest: date, latest: date, seasons: Sequence[Season] = SEASONS) -> str:
    """The first name that holds a range; empty if none does."""
    for season in seasons:
        # A winter that holds a day of January began in the year before.
        for year in (earliest.year, earliest.year - 1):
            later = season.last < season.first
            if (
                date(year, *season.first) <= earliest
                and latest <= date(year + later, *season.last)
                and year + later >= earliest.year
            ):
                return _season_text(season.name, year)
    return ""


def years_text(first: int, last: int) -> str:
    """One year, or two with the century said once: "2020", "2020-21", "1999-2000"."""
    if first == last:
        return str(first)
    if first // 100 == last // 100:
        return f"{first}-{last % 100:02}"
    return f"{first}-{last}"


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


def _range_text(letter: Dated, language: str) -> str:
    earliest, latest = letter.date_earliest, letter.date_latest
    if earliest and latest and first_day(earliest) <= last_day(latest):
        first, last = first_day(earliest), last_day(latest)
        likely = _likely_season(letter.date, first, last)
        return likely or range_text(first, last, language)
    if earliest and not latest:
        words = QCoreApplication.translate("Dates", "after {date}")
        return words.format(date=short_date(earliest[:7], language))
    if latest and not earliest:
        words = QCoreApplication.translate("Dates", "before {date}")
        return words.format(date=short_date(latest[:7], language))
    return short_date(letter.date, language) if letter.date else ""


def _likely_season(likely: str | None, earliest: date, latest: date) -> str:
    """For a range too wide to have a name, the season of the month that is most likely.

    In a range of a few months that is a part of the year ("late 2020"); in a wider one that would
    claim too much.  Empty if the range has a name, or if no month is likelier than the others.
    """
    same_month = (earliest.year, earliest.month) == (latest.year, latest.month)
    if likely is None or len(likely) != len("2020-12") or same_month:
        return ""
    if season_text(earliest, latest):
        return ""
    first, last = max(earliest, first_day(likely)), min(latest, last_day(likely))
    wide = (latest - earliest).days > FEW_MONTHS
    names = [each for each in SEASONS if not wide or each.name in _FOUR]
    return season_text(first, last, names) if first <= last else ""


def _season_text(name: str, year: int) -> str:
    words = QCoreApplication.translate("Dates", str(_SEASON_WORDS[name]))
    return words.format(year=years_text(year, year + 1) if name == "winter" else year)


def _month_number(word: str) -> int | None:
    """A month by its number or its name, whole or cut short."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 else None
    for language in LOCALES:
        for month in range(1, 13):
            names = (_month(month, language, short=short) for short in (True, False))
            if word in {name.casefold().rstrip(".") for name in names}:
                return month
    return None


@cache
def _month(month: int, language: str, *, short: bool) -> str:
    locale = QLocale(LOCALES.get(language, LOCALES["en"]))
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return locale.monthName(month, form)
