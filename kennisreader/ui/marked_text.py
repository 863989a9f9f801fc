# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A few lines of a letter's text with marked words, laid out by Qt and drawn where they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextOption

from kennisreader.ui.text_units import DisplayText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

PITCH = 1.45
"""Line pitch of excerpts as a multiple of the font's size: tighter than running text."""


class MarkedText:
    """Text in at most so many lines of a width; what does not fit ends in an ellipsis.

    Parameters: ``marks`` are code points of the text, ``form`` is how marked words look.

    Attributes:
        height: of all lines, in pixels.
    """

    def __init__(
        self,
        text: str,
        marks: Sequence[tuple[int, int]],
        font: QFont,
        width: float,
        most: int,
        form: QTextCharFormat,
    ) -> None:
        self._font = font
        self._layout = _laid_out(text, marks, font, width, most + 1, form)
        if self._layout.lineCount() > most:
            shown = _cut(self._layout, text, most)
            kept = [(a, min(b, len(shown) - 1)) for a, b in marks if a < len(shown) - 1]
            self._layout = _laid_out(shown, kept, font, width, most, form)
        self.height = self._layout.lineCount() * _pitch(font)

    def draw(self, painter: QPainter, x: float, y: float, ink: QColor) -> None:
        """Draw the lines with their top left corner at a point."""
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(x, y))


def marked(ground: str) -> QTextCharFormat:
    """Marked words on a colour of their own."""
    form = QTextCharFormat()
    form.setBackground(QColor(ground))
    return form


def bold() -> QTextCharFormat:
    """Marked words in bold."""
    form = QTextCharFormat()
    form.setFontWeight(700)
    return form


def _pitch(font: QFont) -> float:
    return round(font.pixelSize() * PITCH)


def _laid_out(
    text: str,
    marks: Sequence[tuple[int, int]],
    font: QFont,
    width: float,
    most: int,
    form: QTextCharFormat,
) -> QTextLayout:
    units = DisplayText(text)
    layout = QTextLayout(text, font)
    layout.setTextOption(_option())
    formats = []
    for start, end in marks:
        each = QTextLayout.FormatRange()
        each.start = units.to_qt(start)
        each.length = units.to_qt(end) - each.start
        each.format = form
        formats.append(each)
    layout.setFormats(formats)
    layout.beginLayout()
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * _pitch(font) + (_pitch(font) - line.height()) / 2))
    layout.endLayout()
    return layout


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _cut(layout: QTextLayout, text: str, most: int) -> str:
    """The text up to what fits in the last line beside an ellipsis."""
    end = DisplayText(text).from_qt(layout.lineAt(most).textStart())
    last = DisplayText(text).from_qt(layout.lineAt(most - 1).textStart())
    shown = text[:end].rstrip()
    line = layout.lineAt(most - 1)
    room = line.width() - line.naturalTextWidth()
    if room < layout.font().pixelSize():
        space = shown.rfind(" ", last)
        shown = shown[:space] if space > last else shown[:-2]
    return shown.rstrip(" ,;:–-") + "…"
