# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter's date is written as it is known: no day that nobody states."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core import date_words
from kennisreader.core.letter import DateBasis, Metadata
from kennisreader.ui import dates

RANGES = {
    "one day": ("2020-12-02", "2020-12-02", "2 Dec 2020"),
    "one month": ("2020-12-02", "2020-12-31", "Dec 2020"),
    "first quarter": ("2021-01-10", "2021-03-31", "early 2021"),
    "last quarter": ("2020-11-27", "2020-12-31", "late 2020"),
    "spring": ("2020-03-01", "2020-06-20", "spring 2020"),
    "summer": ("2020-06-21", "2020-09-20", "summer 2020"),
    "autumn": ("2020-09-20", "2020-12-20", "autumn 2020"),
    "winter across the year": ("2020-12-02", "2021-03-01", "winter 2020-21"),
    "winter at the turn of a century": ("1999-12-15", "2000-01-15", "winter 1999-2000"),
    "first half": ("2020-01-15", "2020-06-25", "first half of 2020"),
    "second half": ("2020-07-15", "2020-12-25", "second half of 2020"),
    "a year": ("2020-02-01", "2020-10-01", "2020"),
    "two years": ("2020-11-01", "2021-06-01", "2020-21"),
}


@pytest.mark.parametrize(("earliest", "latest", "expected"), RANGES.values(), ids=RANGES)
def test_a_range_gets_the_narrowest_name_that_holds_it(earliest, latest, expected):
    found = date_words.range_text(date.fromisoformat(earliest), date.fromisoformat(latest), "en")
    assert found == expected


LETTERS = {
    "stated day": (("2020-07-02", "stated", None, None), "2 Jul 2020"),
    "stated month": (("2020-07", "stated", None, None), "Jul 2020"),
    "stated year": (("2020", "stated", None, None), "2020"),
    "inferred, some months": (
        ("2020-12", "inferred", "2020-11-13", "2021-03-31"),
        "prob. late 2020",
    ),
    "inferred, many months": (
        ("2020-12", "inferred", "2020-12-02", "2021-06-20"),
        "prob. winter 2020-21",
    ),
    "inferred range": (("2020-12", "inferred", "2020-11-27", "2020-12-31"), "prob. late 2020"),
    "inferred, one side": (("2020-12", "inferred", "2020-12-02", None), "prob. after Dec 2020"),
    "inferred, other side": (("2020-12", "inferred", None, "2020-12"), "prob. before Dec 2020"),
    "inferred, no range": (("2020-12", "inferred", None, None), "prob. Dec 2020"),
    "inferred, months": (("2020", "inferred", "2020-10", "2020-12"), "prob. late 2020"),
    "impossible range": (("2020", "inferred", "2021-01-01", "2020-01-01"), "prob. 2020"),
    "a wide range with a likely month": (
        ("2020-12", "inferred", "2020-12-02", "2021-06-20"),
        "prob. winter 2020-21",
    ),
    "a wide range with a likely year": (
        ("2020", "inferred", "2020-12-02", "2021-06-20"),
        "prob. 2020-21",
    ),
    "unknown": ((None, "unknown", None, None), "date unknown"),
}


@pytest.mark.parametrize(("known", "expected"), LETTERS.values(), ids=LETTERS)
def test_date_of_a_letter_in_a_list(known, expected):
    value, basis, earliest, latest = known
    letter = Metadata(
        title="",
        date=value,
        date_basis=DateBasis(basis),
        date_earliest=earliest,
        date_latest=latest,
    )
    assert date_words.date_text(letter, "en") == expected


def test_months_are_written_in_the_language():
    assert date_words.short_date("2020-05-02", "nl") == "2 mei 2020"
    assert date_words.long_date("2020-03-02", "nl") == "2 maart 2020"
    assert date_words.long_date("2020-03", "en") == "March 2020"


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 700))
def test_a_name_never_leaves_out_a_year_of_the_range(earliest, days):
    latest = earliest + timedelta(days=days)
    found = date_words.range_text(earliest, latest, "en")
    assert str(earliest.year) in found or str(earliest.year - 1) in found
    assert found.endswith(str(latest.year)[-2:]) or f"{earliest.year - 1}-" in found


TYPED = {
    "ISO": ("2020-07-02", "2020-07-02"),
    "month": ("2020-07", "2020-07"),
    "year": (" 2020 ", "2020"),
    "day first": ("2-7-2020", "2020-07-02"),
    "slashes": ("02/07/2020", "2020-07-02"),
    "Dutch": ("2 juli 2020", "2020-07-02"),
    "Dutch, cut short": ("2 mrt. 2020", "2020-03-02"),
    "English": ("July 2020", "2020-07"),
    "no such day": ("31-6-2020", None),
    "no such month": ("2020-13", None),
    "day zero": ("0-6-2020", None),
    "words": ("eind 2020", None),
    "too much": ("1 2 juli 2020", None),
    "two figures": ("2-7-20", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), TYPED.values(), ids=TYPED)
def test_dates_are_read_as_people_type_them(text, expected):
    assert dates.read_date(text) == expected


@pytest.mark.parametrize("language", ["nl", "en"])
@given(day=st.dates(date(1990, 1, 1), date(2040, 1, 1)), length=st.sampled_from([4, 7, 10]))
def test_a_date_that_was_written_is_read_back(language, day, length):
    iso = day.isoformat()[:length]
    assert dates.read_date(date_words.long_date(iso, language)) == iso
    assert dates.read_date(date_words.short_date(iso, language)) == iso


def test_years_a_letter_may_be_from():
    letter = Metadata("", date="2020-12", date_earliest="2020-12-02", date_latest="2021-03-01")
    assert dates.year_of(letter) == 2020
    assert dates.years_of(letter) == (2020, 2021)
    assert dates.years_of(Metadata("")) is None
