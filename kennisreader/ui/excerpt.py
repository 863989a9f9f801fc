# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The few words of a passage that show why it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Marks = tuple[tuple[int, int], ...]
"""Spans in code points, half-open."""

BEFORE = 48
"""Code points that may stand before the first mark: enough to read into the sentence."""

_ENDS = ".?!:;"


class Excerpt(NamedTuple):
    """A piece of a passage."""

    text: str
    """On one line; ``…`` where something was left out before it."""
    marks: Marks
    """What was matched, in ``text``."""


def excerpt(text: str, marks: Sequence[tuple[int, int]], room: int) -> Excerpt:
    """The piece of a text that holds most of its marks, from where about ``room`` code points fit.

    It starts at the start of the text or of a sentence if one is near, otherwise at a word.  The
    end is left to whoever draws it and knows what fits.
    """
    flat = text.replace("\n", " ")
    start = _start(flat, _densest(marks, room))
    if start == 0:
        return Excerpt(flat, tuple(marks))
    shift = 1 - start
    kept = tuple((a + shift, b + shift) for a, b in marks if a >= start)
    return Excerpt(f"…{flat[start:]}", kept)


def _densest(marks: Sequence[tuple[int, int]], room: int) -> int:
    """Where the window starts that shows most of the marks; the earliest of equals."""

    def shown(low: int) -> int:
        return sum(low <= a and b <= low + room for a, b in marks)

    return max((0, *(max(0, a - BEFORE) for a, _ in marks)), key=lambda low: (shown(low), -low))


def _start(text: str, low: int) -> int:
    """A good place to start reading, at most ``BEFORE`` behind an offset."""
    if low == 0:
        return 0
    for at in range(low, low + BEFORE):
        if text[at - 1] == " " and text[at - 2] in _ENDS:
            return at
    space = text.find(" ", low, low + BEFORE)
    return low if space < 0 else space + 1
