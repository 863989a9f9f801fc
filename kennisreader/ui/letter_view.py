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
        QMouseEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.folding import Stretch
    from kennisreader.ui.accessible_items import Item
    from kennisreader.ui.session import Session


class LetterView(LetterPage):
    """Shows one letter as text with its marks."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._pressed: int | None = None
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

    def folded(self, stretch: Stretch) -> str:
        """What a folded stretch holds, in words."""
        if stretch.notes:
            return self.tr("%n footnote(s)", "", stretch.paragraphs)
        words = self.tr("%n paragraph(s)", "", stretch.paragraphs)
        themes = len(self.session.active_themes)
        if not themes or not self.folds.is_all(stretch):
            return words
        none = self.tr("Not mentioned")
        if self.session.folding.every and themes > 1:
            none = self.tr("No passage about all of these themes")
        return f"{none} · {words}"

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the line of a fold is the beginning of a click on it."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.folds.at(event.position()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the line of a fold opens it in place, or closes it again."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self.folds.at(event.position()) == pressed:
            self.folds.toggle(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a line of a fold can be clicked."""
        fold = None if event.buttons() else self.folds.at(event.position())
        if self._pressed is None:
            super().mouseMoveEvent(event)
        if fold is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        if isinstance(self._painter, LetterPainter) and self._painter.fold != fold:
            self._painter.fold = fold
            self.viewport().update()

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
        words = Words(notes=self.tr("Notes"), page=self.tr("p. {}"), folded=self.folded)
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
