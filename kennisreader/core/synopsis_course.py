# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The course of a theme over time: passages per 1,000 words of each letter, at its true date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kennisreader.core.iso_dates import first_day, last_day
from kennisreader.core.library_values import LetterSummary
from kennisreader.core.synopsis import Row


class Period(NamedTuple):
    """When a letter was written, as far as is known; both ends included."""

    first: date
    last: date
    likely: date
    """The day at which to draw it."""
    inferred: bool
    """Whether the letter itself states no date."""


class Point(NamedTuple):
    """One theme in one letter."""

    letter: str
    period: Period
    passages: int
    """Those that the overview shows."""
    words: int
    """Of the whole letter."""

    @property
    def rate(self) -> float:
        """Passages per 1,000 words."""
        return 1000 * self.passages / self.words if self.words else 0.0


def period_of(letter: LetterSummary) -> Period | None:
    """When a letter was written; None if nothing is known.

    The likely day is the middle of what the best date leaves open (a day, a month, a year), within
    the range.  A range that is known at one end only lasts as long as its best date.
    """
    return _period(letter.date, letter.date_earliest, letter.date_latest, letter.date_basis)


@lru_cache(maxsize=4096)  # each theme asks again for each letter
def _period(
    date_: str | None, earliest: str | None, latest: str | None, basis: str
) -> Period | None:
    known = [each for each in (date_, earliest, latest) if each]
    if not known:
        return None
    best = date_ or known[0]
    first = first_day(earliest or best)
    last = max(first, last_day(latest or best))
    start, end = max(first, first_day(best)), min(last, last_day(best))
    if start > end:
        start, end = first, last
    return Period(first, last, start + (end - start) // 2, basis == "inferred")


def course(
    row: Row, letters: tuple[LetterSummary, ...], words: Mapping[str, int]
) -> tuple[Point, ...]:
    """The points of one theme, in the order of the letters.

    ``words`` gives the number of words of a letter by its id.  Letters without a date or without
    words are left out; one that does not name the theme counts as 0.
    """
    points = []
    for letter, cell in zip(letters, row.cells, strict=True):
        period, count = period_of(letter), words.get(letter.id, 0)
        if period is not None and count:
            points.append(Point(letter.id, period, len(cell.passages), count))
    return tuple(points)
