# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How wide words are, and whether a line was full: the only trace of a paragraph's end.

Where a text has lost its geometry, a line that ends although the next word would still have
fitted is the end of a paragraph.  Counting characters is too coarse for that: printers use
proportional type.  The widths are those of Verdana, the face of the government's house style, in
thousandths of the type size; the Univers of the Staten-Generaal keeps nearly the same proportions
(measured: the fullest line and the shortest that had no room for the next word are one per cent
apart in both).
"""

from __future__ import annotations

from collections.abc import Iterable

_AVERAGE = 610
_SPACE = 352
_GROUPS = {
    274: "ijl'’‘ïíì",
    352: " f",
    364: ".,",
    394: "t!",
    427: "r",
    454: '-:;/()[]I"“”',
    521: "csz",
    592: "kvxyFLY",
    685: "ABCEPRSVXZK",
    760: "DGHNOQUT&",
    818: "w+=",
    973: "mMW%—",
}


class _Widths(dict[str, int]):
    """The widths of letters; those that are not named have the usual one."""

    def __missing__(self, letter: str) -> int:
        return _AVERAGE


_width_of = _Widths(
    {letter: width for width, letters in _GROUPS.items() for letter in letters}
).__getitem__

_TOLERANCE = 0.985
"""A word fits where the line would stay within this part of the margin.  Measured
on letters: words that did not fit came to 0.99 of it or more."""


def width(text: str) -> int:
    """Estimate the printed width of a text, in thousandths of the type size."""
    return sum(map(_width_of, text))


def margin(texts: Iterable[str]) -> int:
    """Estimate the width of the text column from its lines; 0 for no lines.

    The longest lines are those of footnotes, which are set smaller, so the four fifths mark is
    taken: it lies among the full lines of the running text, two per cent below the longest.
    """
    widths = sorted(width(text) for text in texts if len(text) > 20)
    return int(widths[int((len(widths) - 1) * 0.8)] * 1.02) if widths else 0


def would_fit(line: str, following: str, column: int) -> bool:
    """Tell whether the first word of the following line had room behind a line."""
    word = following.split(" ", 1)[0]
    return width(line) + _SPACE + width(word) <= column * _TOLERANCE
