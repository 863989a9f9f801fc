# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A link: a button that looks like words and breaks over lines like words.

A word that is wider than there is room for ends in an ellipsis.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kennisreader.ui.text_wrap import TextWrap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

EDGE = 2
"""Room around the words for the focus ring, in pixels."""

MOST_LINES = 100
"""More than any words take."""


class LinkButton(QAbstractButton):
    """Words in the colour of links, underlined under the pointer; keys reach it as any button.

    Signals: those of every button.
    """

    def __init__(self, text: str, parent: QWidget, font: QFont | None = None) -> None:
        super().__init__(parent)
        self._wrapped: TextWrap | None = None
        if font is not None:
            self.setFont(font)
        self.set_words(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, text: str) -> None:
        """Show other words; they may be those of a letter."""
        # A button takes "&" for a key; the words of a letter mean it as it is.
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All words on one line."""
        size = self.fontMetrics().size(int(Qt.TextFlag.TextSingleLine), self._words)
        return size + QSize(2 * EDGE, 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words break."""
        narrow = QSize(2 * EDGE + self.fontMetrics().averageCharWidth() * 4, 1 << 16)
        return self.sizeHint().boundedTo(narrow)

    def hasHeightForWidth(self) -> bool:
        """A narrower place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the lines at a width."""
        lines = self._wrap().lines(self._words, width - 2 * EDGE, MOST_LINES)
        return ceil(len(lines) * self._wrap().pitch) + 2 * EDGE

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the words, and a ring around them when the keys are on the link."""
        painter = QPainter(self)
        colour = self.palette().link().color()
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(colour)
        wrap, width = self._wrap(), self.width() - 2 * EDGE
        y = EDGE + wrap.ascent
        for line in wrap.lines(self._words, width, MOST_LINES):
            painter.drawText(QPointF(EDGE, y), wrap.fitted(line, width))
            y += wrap.pitch
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _wrap(self) -> TextWrap:
        """What breaks the words in the present font."""
        if self._wrapped is None or self._wrapped.font != self.font():
            self._wrapped = TextWrap(self.font())
        return self._wrapped
