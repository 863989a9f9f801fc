# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scrolling two letters together: which place of one stands level with which of the other."""

from __future__ import annotations

from bisect import bisect_right
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


def in_step(ties: Sequence[Tie]) -> list[Tie]:
    """The ties of the greatest total weight that do not cross one another.

    Scrolling must never jump back: of links that cross, only a set can be followed in which both
    sides go forward.  The two tops and the two bottoms belong together.  (The heaviest increasing
    subsequence, by dynamic programming; a few hundred ties at most.)
    """
    ordered = sorted(set(ties))
    best: list[float] = []
    before: list[int] = []
    for index, tie in enumerate(ordered):
        reach, source = 0.0, -1
        for earlier in range(index):
            fits = ordered[earlier].left < tie.left and ordered[earlier].right < tie.right
            if fits and best[earlier] > reach:
                reach, source = best[earlier], earlier
        best.append(reach + tie.weight)
        before.append(source)
    chain: list[Tie] = []
    at = max(range(len(ordered)), key=best.__getitem__) if ordered else -1
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    inner = [tie for tie in reversed(chain) if 0 < tie.left < 1 and 0 < tie.right < 1]
    return [Tie(0.0, 0.0, 1.0), *inner, Tie(1.0, 1.0, 1.0)]


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
