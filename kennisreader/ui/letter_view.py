# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reading view: one letter with everything that is marked in it, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette

from kennisreader.ui.letter_page import LetterPage
from kennisreader.ui.letter_painter import LetterPainter, Words

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAccessible,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.accessible_items import Item
    from kennisreader.ui.session import Session


class LetterView(LetterPage):
    """Shows one letter as text with its marks."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._recolour()

    def refresh(self) -> None:
        """Take font, colours and words anew; the place at the top stays."""
        self._recolour()
        self._outdate()

    # Accessibility

    def accessible_role(self) -> QAccessible.Role:
        """A document."""
        from kennisreader.ui import letter_items

        return letter_items.PAGE_ROLE

    def accessible_items(self) -> list[Item]:
        """One item a block, in reading order."""
        from kennisreader.ui import letter_items

        return letter_items.items(self)

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, what is in sight of it."""
        self._catch_up()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self.session.scheme.paper))
        if self._painter is None:
            return
        top = self.page_top()
        self._painter.caret = self.selection.caret
        self._painter.paint(painter, top, top + self._height(), self.column()[0])
        self._painted()

    # Inside

    def _shown(self) -> None:
        self._make_layout()

    def _laid_out(self) -> None:
        if self._layout is None:
            self._mark(None)
            return
        words = Words(notes=self.tr("Notes"), page=self.tr("p. {}"))
        scheme, theme = self.session.scheme, self.session.theme
        self._mark(LetterPainter(self._layout, scheme, self.font(), words, theme))

    def _moved(self) -> None:
        if self._painter is not None:
            self._painter.forget_boxes()

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self.session.scheme.paper))
        palette.setColor(QPalette.ColorRole.Window, QColor(self.session.scheme.paper))
        self.setPalette(palette)
