# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The course of a theme over time: passages per 1,000 words of each letter, at its true date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kennisreader.core.dated import Period, period_of
from kennisreader.core.library_values import LetterSummary
from kennisreader.core.synopsis import Row


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
