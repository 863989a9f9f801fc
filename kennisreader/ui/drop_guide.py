# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is seen while something is dragged: where it would come, and what would happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kennisreader.ui.style import RADIUS, mixed, small_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kennisreader.ui.session import Session

LINE = 4
"""Width in pixels of the line between two panes where a letter would come."""


class DropGuide(QWidget):
    """Covers the part of a widget that takes what is dragged, and says what would happen."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._words = ""
        self._line = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_at(self, rect: QRect, words: str, *, line: bool = False) -> None:
        """Cover a part; ``line``: what is dragged comes between, where the line stands."""
        self._words, self._line = words, line
        self.setGeometry(rect)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil, the line or the frame, and the words."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(scheme.accent)
        whole = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._line:
            x = whole.center().x() - LINE / 2
            painter.fillRect(QRectF(x, 0, LINE, self.height()), accent)
        else:
            veil = QColor(accent)
            veil.setAlphaF(0.10)
            painter.setPen(QPen(accent, 2))
            painter.setBrush(veil)
            painter.drawRoundedRect(whole, RADIUS, RADIUS)
        painter.setFont(small_font(self.font(), 1.0, bold=True))
        metrics = painter.fontMetrics()
        size = metrics.horizontalAdvance(self._words) + 24
        pill = QRectF(0, 0, min(size, self.width()), metrics.height() + 12)
        pill.moveCenter(QPointF(whole.center().x(), self.height() * 0.4))
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(mixed(scheme.card, scheme.accent, 0.06))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(scheme.ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words)
