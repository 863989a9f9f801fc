# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks that overlap, laid in lanes so that every one of them stays visible."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.library_values import ThemeSpan


class Mark(NamedTuple):
    """A theme span with its place among the ones that share words with it."""

    start: int
    end: int
    theme: str
    lane: int
    """0 is nearest to the words."""
    lanes: int
    """How many lanes the overlapping group needs."""


def in_lanes(spans: Iterable[ThemeSpan]) -> list[Mark]:
    """Give each span the lowest lane in which nothing else stands on its words.

    A group is a run of spans that overlap one another; all its marks know the group's height, so
    that a tint can be shared out among them.
    """
    marks: list[Mark] = []
    group: list[tuple[ThemeSpan, int]] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if ends and span.start >= max(ends):
            marks += _closed(group, len(ends))
            group, ends = [], []
        lane = next((i for i, end in enumerate(ends) if end <= span.start), len(ends))
        if lane == len(ends):
            ends.append(span.end)
        else:
            ends[lane] = span.end
        group.append((span, lane))
    marks += _closed(group, len(ends))
    return marks


def _closed(group: list[tuple[ThemeSpan, int]], lanes: int) -> list[Mark]:
    return [Mark(span.start, span.end, span.theme, lane, lanes) for span, lane in group]
