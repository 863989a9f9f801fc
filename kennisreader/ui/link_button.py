# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A link: a button that looks like words and breaks over lines like words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

EDGE = 2
"""Room around the words for the focus ring, in pixels."""


class LinkButton(QAbstractButton):
    """Words in the colour of links, underlined under the pointer; keys reach it as any button.

    Signals: those of every button.
    """

    def __init__(self, text: str, parent: QWidget, font: QFont | None = None) -> None:
        super().__init__(parent)
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
        room = QRect(0, 0, width - 2 * EDGE, 1 << 16)
        return self.fontMetrics().boundingRect(room, self._flags(), self._words).height() + 2 * EDGE

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the words, and a ring around them when the keys are on the link."""
        painter = QPainter(self)
        colour = self.palette().link().color()
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(colour)
        inner = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.drawText(inner, self._flags(), self._words)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _flags(self) -> int:
        return int(
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        )
