# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The date of a letter as a language writes it, in the window and in every file that is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.iso_dates import first_day, iso_parts, last_day
from kennisreader.core.wording import Wording

if TYPE_CHECKING:
    from kennisreader.core.dated import Dated


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

_SEASON_WORDS = {
    "early": Wording("begin {year}", "early {year}"),
    "late": Wording("eind {year}", "late {year}"),
    "spring": Wording("voorjaar {year}", "spring {year}"),
    "summer": Wording("zomer {year}", "summer {year}"),
    "autumn": Wording("najaar {year}", "autumn {year}"),
    "winter": Wording("winter {year}", "winter {year}"),
    "first half": Wording("eerste helft van {year}", "first half of {year}"),
    "second half": Wording("tweede helft van {year}", "second half of {year}"),
}
_UNDATED = Wording("datum onbekend", "date unknown")
_PROBABLY = Wording("verm. {date}", "prob. {date}")
_AFTER = Wording("na {date}", "after {date}")
_BEFORE = Wording("vóór {date}", "before {date}")

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
"""The months in the languages of the interface."""

SHORT_MONTHS = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(),
}
"""The same, cut short as the Unicode locale data do (CLDR: nl, en-GB)."""


def date_text(letter: Dated, language: str) -> str:
    """The date for a list: "2 jul 2020", "prob. late 2020", "date unknown"."""
    if letter.date_basis == "stated" and letter.date:
        return short_date(letter.date, language)
    known = _range_text(letter, language) if letter.date_basis == "inferred" else ""
    if not known:
        return _UNDATED.text(language)
    return _PROBABLY.text(language).format(date=known)


def short_date(iso: str, language: str) -> str:
    """An ISO date, or the part of one, with the month cut short: "2 jul 2020", "jul 2020"."""
    year, month, day = iso_parts(iso)
    words = [str(day)] if day else []
    if month:
        words.append(_month(SHORT_MONTHS, month, language))
    return " ".join([*words, str(year)])


def long_date(iso: str, language: str) -> str:
    """An ISO date, or the part of one, in full: "2 juli 2020"."""
    year, month, day = iso_parts(iso)
    words = [str(day)] if day else []
    if month:
        words.append(_month(MONTHS, month, language))
    return " ".join([*words, str(year)])


def range_text(earliest: date, latest: date, language: str) -> str:
    """The narrowest usual name for a range of days, both ends included: "late 2020"."""
    if earliest == latest:
        return short_date(earliest.isoformat(), language)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return short_date(f"{earliest:%Y-%m}", language)
    return season_text(earliest, latest, language) or years_text(earliest.year, latest.year)


def season_text(
    earliest: date, latest: date, language: str, seasons: Sequence[Season] = SEASONS
) -> str:
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
                return _season_text(season.name, year, language)
    return ""


def years_text(first: int, last: int) -> str:
    """One year, or two with the century said once: "2020", "2020-21", "1999-2000"."""
    if first == last:
        return str(first)
    if first // 100 == last // 100:
        return f"{first}-{last % 100:02}"
    return f"{first}-{last}"


def _range_text(letter: Dated, language: str) -> str:
    earliest, latest = letter.date_earliest, letter.date_latest
    if earliest and latest and first_day(earliest) <= last_day(latest):
        first, last = first_day(earliest), last_day(latest)
        likely = _likely_season(letter.date, first, last, language)
        return likely or range_text(first, last, language)
    if earliest and not latest:
        return _AFTER.text(language).format(date=short_date(earliest[:7], language))
    if latest and not earliest:
        return _BEFORE.text(language).format(date=short_date(latest[:7], language))
    return short_date(letter.date, language) if letter.date else ""


def _likely_season(likely: str | None, earliest: date, latest: date, language: str) -> str:
    """For a range too wide to have a name, the season of the month that is most likely.

    In a range of a few months that is a part of the year ("late 2020"); in a wider one that would
    claim too much.  Empty if the range has a name, or if no month is likelier than the others.
    """
    same_month = (earliest.year, earliest.month) == (latest.year, latest.month)
    if likely is None or len(likely) != len("2020-12") or same_month:
        return ""
    if season_text(earliest, latest, language):
        return ""
    first, last = max(earliest, first_day(likely)), min(latest, last_day(likely))
    wide = (latest - earliest).days > FEW_MONTHS
    names = [each for each in SEASONS if not wide or each.name in _FOUR]
    return season_text(first, last, language, names) if first <= last else ""


def _season_text(name: str, year: int, language: str) -> str:
    words = _SEASON_WORDS[name].text(language)
    return words.format(year=years_text(year, year + 1) if name == "winter" else year)


def _month(months: Mapping[str, Sequence[str]], month: int, language: str) -> str:
    return months["en" if language.startswith("en") else "nl"][month - 1]
