# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line that says which pane commands act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kennisreader.ui.session import Session


class FocusFrame(QWidget):
    """The accent line along the top of the pane that commands act on."""

    def __init__(self, session: Session, stage: QWidget) -> None:
        super().__init__(stage)
        self._session = session
        self._stage = stage
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def mark(self, pane: QWidget | None) -> None:
        """Lie along the top of a pane, or hide."""
        if pane is None:
            self.hide()
            return
        corner = pane.mapTo(self._stage, QPoint(0, 0))
        self.setGeometry(QRect(corner.x(), corner.y(), pane.width(), 2))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(QRectF(self.rect()), QColor(self._session.scheme.accent))
