# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How wide words are, and whether a line was full: the only trace of a paragraph's end.

Where a text has lost its geometry, a line that ends although the next word would still have
fitted is the end of a paragraph.  Counting characters is too coarse for that: printers use
proportional type.  The widths are those of the common sans serif faces (Helvetica, Univers,
Verdana) in thousandths of the type size.
"""

from __future__ import annotations

from collections.abc import Iterable

_AVERAGE = 556
_SPACE = 278
_GROUPS = {
    222: "ijl'’‘|",
    278: " .,;:!/ftI[]\\()-",
    333: 'r"“”„°*',
    500: "cksvxyzJ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM—",
    944: "W%",
}
_WIDTHS = {ord(letter): width for width, letters in _GROUPS.items() for letter in letters}

_TOLERANCE = 0.97
"""A word fits where the line would stay within this part of the margin.  The widths above are
right to about three per cent for the faces in use."""


def width(text: str) -> int:
    """Estimate the printed width of a text, in thousandths of the type size."""
    widths = _WIDTHS
    return sum(widths.get(ord(letter), _AVERAGE) for letter in text)


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
