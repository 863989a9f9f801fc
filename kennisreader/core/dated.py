# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The place of a letter in the time line, whatever is known of its date."""

from __future__ import annotations

from typing import Protocol

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


def sort_date(letter: Dated) -> str:
    """What a letter takes its place in the time line by: its ISO date, or the part of one.

    Of two letters with the same inferred date the one that can be younger comes last.
    """
    date = letter.date or letter.date_earliest or letter.date_latest or UNDATED
    if letter.date_basis == "inferred" and letter.date_latest:
        return f"{date} {letter.date_latest}"
    return date
