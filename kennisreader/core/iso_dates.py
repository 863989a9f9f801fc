# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates that may be known to the day, the month or the year only (ISO 8601)."""

from __future__ import annotations

from datetime import date, timedelta


def first_day(iso: str) -> date:
    """The first day of an ISO date to the day, month or year."""
    year, month, day = iso_parts(iso)
    return date(year, month or 1, day or 1)


def last_day(iso: str) -> date:
    """The last day of an ISO date to the day, month or year."""
    year, month, day = iso_parts(iso)
    if day:
        return date(year, month, day)
    if month in {0, 12}:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def iso_parts(iso: str) -> tuple[int, int, int]:
    """Year, month and day of an ISO date; 0 for what is not given."""
    year, month, day = [*(int(part) for part in iso.split("-")[:3]), 0, 0][:3]
    return year, month, day
