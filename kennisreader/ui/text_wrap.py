# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Short texts broken into a few lines, fast enough to do it for every letter of a library.

A list must know the height of all its rows before it shows one.  Qt's own layout of a title takes
60 µs; adding up the widths of its words, which are mostly the same, takes 5.  What is painted are
the lines that were counted here, so both always agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

NO_BREAK = "\N{NO-BREAK SPACE}"

WORDS_KEPT = 20_000
"""Widths held in memory; a library of 10,000 letters has about as many words in its titles."""


class TextWrap:
    """Breaks texts in one font.

    Attributes:
        font: the font the lines are measured in and must be drawn in.
        pitch: distance between two lines, in pixels.
        ascent: from the top of a line to its base line, in pixels.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.pitch = self._metrics.lineSpacing()
        self.ascent = self._metrics.ascent()
        self._space = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}

    def lines(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The text in at most so many lines of a width in pixels.

        What does not fit stands in the last line, for :meth:`fitted` to cut short when it is drawn:
        rows that are never seen need not pay for that.
        """
        result: list[str] = []
        line: list[str] = []
        used = 0.0
        words = self._pieces(text, width)
        for index, word in enumerate(words):
            needed = self._width(word)
            if line and used + self._space + needed > width:
                if len(result) == most - 1:
                    return (*result, " ".join([*line, *words[index:]]))
                result.append(" ".join(line))
                line, used = [], 0.0
            used += needed + (self._space if line else 0)
            line.append(word)
        return (*result, " ".join(line)) if line else tuple(result)

    def fitted(self, line: str, width: float) -> str:
        """A line, with an ellipsis at its end if it is wider than a width in pixels."""
        return self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)

    def _pieces(self, text: str, width: float) -> list[str]:
        """The words; a no-break space holds two together unless that would be too wide."""
        words = [word for word in text.split(" ") if word]
        if NO_BREAK not in text or all(self._width(word) <= width for word in words):
            return words
        return text.split()

    def _width(self, word: str) -> float:
        width = self._widths.get(word)
        if width is None:
            if len(self._widths) >= WORDS_KEPT:
                self._widths.clear()
            width = self._widths[word] = self._metrics.horizontalAdvance(word)
        return width
