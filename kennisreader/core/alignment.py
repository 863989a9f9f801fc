# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scrolling two letters together: which place of one stands level with which of the other."""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Tie(NamedTuple):
    """A place of one letter that belongs to a place of the other."""

    left: float
    """Share of the left letter, 0 to 1."""
    right: float
    """Share of the right letter, 0 to 1."""
    weight: float
    """How strong the link is, above 0."""


STEEPEST = 3.0
"""So many times as fast as on the whole one letter may pass by beside the other."""


def in_step(ties: Sequence[Tie]) -> list[Tie]:
    """The ties of the greatest total weight along which two letters can be scrolled together.

    Scrolling must never jump: of links that cross, only a set can be followed in which both sides go
    forward, and between two of them neither letter may rush past the other.  The two tops and the
    two bottoms belong together.  (The heaviest path from top to bottom, by dynamic programming; a
    few hundred ties at most.)
    """
    inner = sorted({tie for tie in ties if 0 < tie.left < 1 and 0 < tie.right < 1})
    ordered = [Tie(0.0, 0.0, 1.0), *inner, Tie(1.0, 1.0, 1.0)]
    best, before = [0.0], [-1]
    for tie in ordered[1:]:
        known = ((best[at], at) for at in range(len(best)) if _leads(ordered[at], tie))
        reach, source = max(known, default=(-inf, -1))
        best.append(reach + tie.weight)
        before.append(source)
    chain: list[Tie] = []
    at = len(ordered) - 1
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


def _leads(one: Tie, other: Tie) -> bool:
    """Whether both letters go forward from one tie to another, neither too fast."""
    left, right = other.left - one.left, other.right - one.right
    return 0 < left <= STEEPEST * right and 0 < right <= STEEPEST * left


def follow(chain: Sequence[Tie], share: float, *, from_left: bool) -> float:
    """The share of the other letter that is level with a share of one, between two ties in line."""
    if not from_left:
        chain = [Tie(tie.right, tie.left, tie.weight) for tie in chain]
    index = min(len(chain) - 1, max(1, bisect_right([tie.left for tie in chain], share)))
    low, high = chain[index - 1], chain[index]
    width = high.left - low.left
    part = 0.0 if width <= 0 else (share - low.left) / width
    return low.right + (high.right - low.right) * min(1.0, max(0.0, part))


def slid(value: float, most: float, page: float) -> float:
    """The share of a letter that stands at the sliding point when its scroll bar is at a value.

    The sliding point goes from the top of what is in sight, at the top of the letter, to its bottom
    at the end, so that both ends can be reached.  ``most`` is the bar's maximum, ``page`` its step.
    """
    return (value + page * (value / most if most else 0.0)) / max(1.0, most + page)


def unslid(share: float, most: float, page: float) -> float:
    """The value of the bar that brings the sliding point to a share: the inverse of `slid`."""
    return share * (most + page) / (1 + page / most) if most else 0.0
