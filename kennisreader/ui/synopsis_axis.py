# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the bars of the course over time stand: letters at their true dates, in pixels."""

from __future__ import annotations

from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kennisreader.core.synopsis_course import Point

WIDEST, THINNEST = 9.0, 2.0
"""Widths of a bar, in pixels: letters of one month stand side by side where there are few."""

GAP = 1.0
"""Between the bars of a letter."""

SHARE = 0.5
"""Part of the axis that bars may fill if they stand evenly apart."""

MOST_TOGETHER = 48.0
"""Width of all bars of a letter, in pixels: letters of one month are not to cover each other."""

LEAST_HEIGHT = 2.0
"""Of a bar, so that a little can be told from nothing."""


class Group(NamedTuple):
    """The bars of one letter."""

    letter: str
    points: tuple[tuple[str, Point], ...]
    """The theme of each bar."""
    x: float
    """Of its likely day, in pixels."""
    first: float
    last: float
    """Of the range of days it may be from."""
    bars: tuple[QRectF, ...]


class CourseAxis:
    """The bars of some courses in an area.

    Attributes:
        area: from the height of the highest bar down to the axis.
        groups: the letters, in order of time.
        years: the first year, and the one behind the last.
        most: the highest rate.
    """

    def __init__(self, courses: Mapping[str, tuple[Point, ...]], area: QRectF) -> None:
        by_letter: dict[str, list[tuple[str, Point]]] = {}
        for theme, points in courses.items():
            for point in points:
                by_letter.setdefault(point.letter, []).append((theme, point))
        in_time = sorted(by_letter.values(), key=lambda each: each[0][1].period.likely)
        periods = [each[0][1].period for each in in_time]
        self.area = area
        self.years = (0, 0)
        if periods:
            last = max(period.last for period in periods)
            self.years = (min(period.first for period in periods).year, last.year + 1)
        self.most = max((p.rate for each in in_time for _, p in each), default=0.0)
        width = area.width() * SHARE / max(1, len(in_time) * len(courses))
        width = min(WIDEST, width, MOST_TOGETHER / max(1, len(courses)) - GAP)
        self._width = float(int(max(THINNEST, width)))
        self.groups = [self._group(each) for each in in_time]

    def x(self, day: date) -> float:
        """Where a day lies."""
        return self._at(day.toordinal())

    def start(self, year: int) -> float:
        """Where a year begins, be it the one behind the last."""
        return self._at(_first_day(year))

    def _at(self, day: int) -> float:
        first, last = map(_first_day, self.years)
        inset = 12
        room = self.area.width() - 2 * inset
        return self.area.left() + inset + room * (day - first) / (last - first)

    def place(self, group: Group) -> QRectF:
        """What the bars of a letter cover; a small place on the axis if it has none."""
        rect = QRectF(group.x - 3, self.area.bottom() - 6, 6, 6)
        for bar in group.bars:
            rect = rect.united(bar)
        return rect

    def _group(self, points: list[tuple[str, Point]]) -> Group:
        period = points[0][1].period
        x, base = self.x(period.likely), self.area.bottom()
        shown = [(theme, point) for theme, point in points if point.passages]
        left = x - (len(shown) * (self._width + GAP) - GAP) / 2
        bars = []
        for _, point in shown:
            tall = max(LEAST_HEIGHT, self.area.height() * point.rate / self.most)
            bars.append(QRectF(left, base - tall, self._width, tall))
            left += self._width + GAP
        return Group(
            letter=points[0][1].letter,
            points=tuple(shown),
            x=x,
            first=self.x(period.first),
            last=self.x(period.last),
            bars=tuple(bars),
        )


def _first_day(year: int) -> int:
    """Number of the first day of a year; that of the year 10,000 has no date."""
    return date(year, 1, 1).toordinal() if year <= MAXYEAR else date.max.toordinal() + 1
