# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks that overlap, laid in lanes so that every one of them stays visible."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

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


class Spanned(Protocol):
    """Anything that stands on words."""

    @property
    def start(self) -> int:
        """Its first code point."""

    @property
    def end(self) -> int:
        """The code point behind its last."""


_S = TypeVar("_S", bound=Spanned)


def in_lanes(spans: Iterable[ThemeSpan]) -> list[Mark]:
    """Give each theme span its lane, see `lanes`."""
    return [
        Mark(span.start, span.end, span.theme, lane, count) for span, lane, count in lanes(spans)
    ]


def lanes(spans: Iterable[_S]) -> list[tuple[_S, int, int]]:
    """Give each span the lowest lane in which nothing else stands on its words.

    The answer is in order of place: span, lane, lanes of its group.  A group is a run of spans
    that overlap one another; all its marks know the group's height, so that a tint can be shared
    out among them.
    """
    marks: list[tuple[_S, int, int]] = []
    group: list[tuple[_S, int]] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if ends and span.start >= max(ends):
            marks += [(each, lane, len(ends)) for each, lane in group]
            group, ends = [], []
        lane = next((i for i, end in enumerate(ends) if end <= span.start), len(ends))
        if lane == len(ends):
            ends.append(span.end)
        else:
            ends[lane] = span.end
        group.append((span, lane))
    return marks + [(each, lane, len(ends)) for each, lane in group]
