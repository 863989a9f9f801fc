# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""When a letter was written, and its place among the others by that."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.dated import Period, period_of, sort_date
from kennisreader.core.letter import DateBasis, Letter, Metadata
from kennisreader.core.library import Library
from kennisreader.core.library_values import LetterSummary


def summary(name, day="2020-07-02", basis="stated", earliest=None, latest=None):
    known = (name, f"{name}.txt", f"Brief {name}", "kamerbrief", day, basis, earliest, latest)
    return LetterSummary(*known, "", "", 0, None, None, None, None, 900, "{}")


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (summary("a", "2020-07-02"), ("2020-07-02", "2020-07-02", "2020-07-02", False)),
        (summary("a", "2024-02"), ("2024-02-01", "2024-02-29", "2024-02-15", False)),
        (summary("a", "2021"), ("2021-01-01", "2021-12-31", "2021-07-02", False)),
        (
            summary("a", "2020-12", "inferred", "2020-11-27", "2020-12-31"),
            ("2020-11-27", "2020-12-31", "2020-12-16", True),
        ),
        (
            summary("a", None, "inferred", "2020-11-27", "2021-03"),
            ("2020-11-27", "2021-03-31", "2020-11-27", True),
        ),
        (
            summary("a", "2022", "inferred", "2020-01-01", "2020-01-03"),
            ("2020-01-01", "2020-01-03", "2020-01-02", True),
        ),
    ],
    ids=["day", "month of a leap year", "year", "range", "no best date", "best date outside"],
)
def test_when_a_letter_was_written(letter, expected):
    *days, inferred = expected
    first, last, likely = map(date.fromisoformat, days)
    assert period_of(letter) == Period(first, last, likely, inferred)


def test_a_letter_of_which_nothing_is_known_has_no_period():
    assert period_of(summary("a", None, "unknown")) is None


@given(*[st.none() | st.dates(date(1990, 1, 1)).map(str)] * 3)
def test_the_likely_day_lies_in_the_range(day, earliest, latest):
    period = period_of(summary("a", day, "inferred", earliest, latest))
    assert period is None or period.first <= period.likely <= period.last


ORDER = (
    summary("stated", "2021-06-21"),
    summary("month", "2021-08"),
    summary("inferred, open at the end", "2021", "inferred", "2021-11-05"),
    summary("stated at the end of the year", "2021-12-31"),
    summary("inferred, narrow", "2022-02", "inferred", "2022-01-25", "2022-02-20"),
    summary("stated on its likely day", "2022-03-15"),
    summary("inferred, the same likely day", "2022-03", "inferred", "2022-02", "2022-04"),
    summary("undated", None, "unknown"),
)


def test_an_estimate_is_sorted_inside_its_bounds():
    by_name = sorted(ORDER, key=lambda each: each.id)
    ordered = sorted(by_name, key=sort_date)
    assert [each.id for each in ordered] == [each.id for each in ORDER]


def test_a_date_that_is_none_counts_as_unknown():
    assert period_of(summary("a", "20\x000-07")) is None


def test_an_older_library_is_put_in_the_order_of_likely_days(tmp_path: Path):
    year = Metadata("Year", date="2021", date_basis=DateBasis.INFERRED, date_earliest="2021-11-05")
    day = Metadata("Day", date="2021-06-21", date_basis=DateBasis.STATED)
    with Library.open(tmp_path) as library:
        for number, metadata in enumerate((year, day)):
            library.add(Letter(f"l{number}", "a.txt", "", metadata), bytes([number]))
    connection = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    connection.execute("UPDATE letters SET sort_date = substr(date, 1, 4) || id")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    with Library.open(tmp_path) as library:
        assert [each.title for each in library.summaries()] == ["Day", "Year"]
    assert (tmp_path / "library.sqlite.schema2").exists()
