# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The place of a letter in the time line, whatever is known of its date."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from kennisreader.core.iso_dates import first_day, last_day

UNDATED = "9999"
"""Place of a letter of which nothing says when it was written: after all others."""


class Dated(Protocol):
    """What has a date and a range for it: a letter's metadata or its summary."""

    @property
    def date(self) -> str | None:
        """ISO 8601 to the day, month or year."""

    @property
    def date_basis(self) -> str:
        """``stated``, ``inferred`` or ``unknown``."""

    @property
    def date_earliest(self) -> str | None:
        """ISO 8601."""

    @property
    def date_latest(self) -> str | None:
        """ISO 8601."""


class Period(NamedTuple):
    """When a letter was written, as far as is known; both ends included."""

    first: date
    last: date
    likely: date
    """The day at which to draw it, and by which it is sorted."""
    inferred: bool
    """Whether the letter itself states no date."""


def period_of(letter: Dated) -> Period | None:
    """When a letter was written; None if nothing is known.

    The likely day is the middle of what the best date leaves open (a day, a month, a year), within
    the range.  A range that is known at one end only lasts as long as its best date.
    """
    return _period(letter.date, letter.date_earliest, letter.date_latest, letter.date_basis)


def sort_date(letter: Dated) -> str:
    """What a letter takes its place in the time line by, everywhere: its likely day, ISO 8601.

    Of two letters with the same likely day the one that can be younger comes last.
    """
    period = period_of(letter)
    return UNDATED if period is None else f"{period.likely} {period.last}"


@lru_cache(maxsize=4096)  # each theme asks again for each letter
def _period(
    date_: str | None, earliest: str | None, latest: str | None, basis: str
) -> Period | None:
    known = [each for each in (date_, earliest, latest) if each]
    if not known:
        return None
    best = date_ or known[0]
    try:
        first = first_day(earliest or best)
        last = max(first, last_day(latest or best))
        start, end = max(first, first_day(best)), min(last, last_day(best))
    except ValueError:  # salvaged from a damaged library, perhaps
        return None
    if start > end:
        start, end = first, last
    return Period(first, last, start + (end - start) // 2, basis == "inferred")
