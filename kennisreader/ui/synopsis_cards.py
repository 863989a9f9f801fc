# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The quotes of the theme overview as cards: text broken into a few lines, with its marks.

A card is laid out when it first comes into sight and kept until fonts or widths change: breaking
four lines takes 0.2 ms, painting them again 0.03.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from kennisreader.ui.style import reading_font, small_font
from kennisreader.ui.text_units import DisplayText, x_at

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from kennisreader.core.synopsis_quotes import Quote

MOST_LINES = 4
"""Of a quote; the rest is a click away."""

EDGE = 4
"""Width of the coloured edge of a card, in pixels."""

PAD = 8
"""Between the edges of a card and its words, in pixels."""

CARDS_KEPT = 2000
"""Cards held in memory, some ten screens."""

LOOKED_AT = 700
"""Characters of a quote that may fill its lines; the rest of a long passage is not measured."""

SIZE = 0.875
"""Size of the quotes as a share of the reading text."""

PITCH = 1.43
"""Distance of their lines as a multiple of their size."""


class MarkedRun(NamedTuple):
    """A piece of a line that the theme marks, in pixels of the card's text."""

    x: float
    y: float
    width: float


class Card(NamedTuple):
    """A quote, ready to be painted."""

    quote: Quote
    layout: QTextLayout
    runs: tuple[MarkedRun, ...]
    text_height: float
    height: float
    """Of the whole card, place and margins included."""


class CardMaker:
    """Breaks quotes in one font and width.

    Attributes:
        font: of the quotes.
        pitch: distance of their lines, in pixels.
        small: of the place below.
        small_height: height of its line.
    """

    def __init__(self, family: str, size: float, interface: QFont, width: float) -> None:
        self.font = reading_font(family, size * SIZE)
        self.pitch = round(self.font.pixelSize() * PITCH)
        self.small = small_font(interface, 0.86)
        self.small_height = round(QFontMetricsF(self.small).height() * 1.1)
        self._metrics = QFontMetricsF(self.font)
        self._width = max(40.0, width - EDGE - 2 * PAD)
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._cards: dict[tuple[str, str, int], Card] = {}

    def most_height(self) -> float:
        """Height of a card that has all the lines it may have."""
        return self._height(MOST_LINES)

    def card(self, theme: str, quote: Quote) -> Card:
        """The card of a quote."""
        key = (theme, quote.letter, quote.passage)
        known = self._cards.get(key)
        if known is None or known.quote is not quote:
            known = self._cards[key] = self._make(quote)
            if len(self._cards) > CARDS_KEPT:
                del self._cards[next(iter(self._cards))]
        return known

    def _height(self, lines: int) -> float:
        return PAD + lines * self.pitch + self.small_height + PAD - 2

    def _make(self, quote: Quote) -> Card:
        display = DisplayText(quote.text[:LOOKED_AT])
        layout = self._broken(display.text, MOST_LINES + 1)
        kept = len(display.text)
        if layout.lineCount() > MOST_LINES:
            last = layout.lineAt(MOST_LINES - 1).textStart()
            shown = self._metrics.elidedText(
                display.text[last:], Qt.TextElideMode.ElideRight, self._width
            )
            shown = _at_a_word(shown)
            kept = last + len(shown.rstrip(" …"))
            layout = self._broken(display.text[:last] + shown, MOST_LINES)
        runs = []
        for start, end in quote.marks:
            if end <= LOOKED_AT:
                runs += _runs(layout, display.to_qt(start), min(kept, display.to_qt(end)))
        lines = min(MOST_LINES, layout.lineCount())
        return Card(quote, layout, tuple(runs), lines * self.pitch, self._height(lines))

    def _broken(self, text: str, lines: int) -> QTextLayout:
        layout = QTextLayout(text, self.font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        y = 0.0
        for _ in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, y + (self.pitch - line.height()) / 2))
            y += self.pitch
        layout.endLayout()
        return layout


def _at_a_word(text: str) -> str:
    """A text that was cut short with an ellipsis, cut at the end of a word instead."""
    words = text.rpartition(" ")[0]
    return f"{words} …" if text.endswith("…") and words else text


def _runs(layout: QTextLayout, start: int, end: int) -> list[MarkedRun]:
    """The pieces of lines between two positions of Qt's."""
    runs = []
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            x1, x2 = x_at(line, first), x_at(line, last)
            x2 = min(x2, line.x() + line.naturalTextWidth())  # not under the space at the end
            runs.append(MarkedRun(x1, line.y() + line.ascent(), x2 - x1))
    return runs
