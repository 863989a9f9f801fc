# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a row of a list over all letters is drawn: what the notes and the other lists have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from kennisreader.ui import style
from kennisreader.ui.text_wrap import TextWrap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from kennisreader.ui.session import Session

PAD = 12
"""Space inside a row, in pixels."""


class RowDelegate(QStyledItemDelegate):
    """The fonts of a row, its ground and its small words.

    Attributes:
        hovered: the row under the pointer; -1 if there is none.
    """

    def __init__(self, session: Session, view: QListView) -> None:
        super().__init__(view)
        self.hovered = -1
        self._session = session
        self._view = view
        self.refit()

    def refit(self) -> None:
        """Draw as large as the letters are read."""
        self.set_font(style.zoomed_font(self._view.font(), self._session.settings.reading_size))

    def set_font(self, font: QFont) -> None:
        """Draw in the interface's font, the words of letters in the reading face."""
        self._base = TextWrap(font)
        family = self._session.settings.reading_family
        self._reading = style.reading_font(family, self._base.ascent * 1.22)
        self._title = TextWrap(style.small_font(font, 1.0, bold=True))
        self._small = TextWrap(style.small_font(font))
        self._measure = style.measure(self._reading) * 1.1

    def forget(self) -> None:
        """Lay everything out anew: other rows, colours or another width."""

    def _draw_back(
        self, painter: QPainter, rect: QRectF, number: int, *, ground: str | None = None
    ) -> None:
        """The ground of a row, the line below it, and the ring where the keys are."""
        scheme = self._session.scheme
        here = self._view.hasFocus() and number == self._view.currentIndex().row()
        if ground is None and (number == self.hovered or here):
            ground = scheme.hover
        if ground is not None:
            painter.fillRect(rect, QColor(ground))
        painter.setPen(QPen(QColor(scheme.line), 1))
        bottom = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left() + PAD, bottom), QPointF(rect.right() - PAD, bottom))
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.focus), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 6, 6)

    def _draw_title(
        self, painter: QPainter, words: str, x: float, y: float, width: float, most: int
    ) -> float:
        """The title of a letter in at most so many lines; the height below it."""
        painter.setFont(self._title.font)
        painter.setPen(QColor(self._session.scheme.ink))
        for line in self._title.lines(words, width, most):
            fitted = self._title.fitted(line, width)
            painter.drawText(QPointF(x, y + self._title.ascent), fitted)
            y += self._title.pitch
        return y

    def _draw_small(self, painter: QPainter, words: str, x: float, y: float, width: float) -> None:
        """Words of less weight, in one line."""
        painter.setFont(self._small.font)
        painter.setPen(QColor(self._session.scheme.secondary))
        painter.drawText(QPointF(x, y + self._small.ascent), self._small.fitted(words, width))
