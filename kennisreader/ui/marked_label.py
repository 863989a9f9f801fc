# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A few lines of a letter's text with marked words, as a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kennisreader.ui.marked_text import MarkedText, bold

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from kennisreader.ui.excerpt import Excerpt

WIDTHS_KEPT = 4
"""A layout asks for the height at several widths, and again and again."""


class MarkedLabel(QWidget):
    """Shows an excerpt, its marks in bold, in at most so many lines."""

    def __init__(self, words: Excerpt, font: QFont, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._most = most
        self._at_width: dict[int, MarkedText] = {}
        self.setFont(font)
        self.setAccessibleName(words.text)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As high as the words are at a usual width."""
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:
        """A narrower place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the lines at a width."""
        return round(self._at(width).height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        ink = self.palette().color(self.foregroundRole())
        self._at(self.width()).draw(QPainter(self), 0, 0, ink)

    def _at(self, width: int) -> MarkedText:
        known = self._at_width.get(width)
        if known is None:
            if len(self._at_width) == WIDTHS_KEPT:
                self._at_width.clear()
            words = self._words
            known = MarkedText(words.text, words.marks, self.font(), width, self._most, bold())
            self._at_width[width] = known
        return known
