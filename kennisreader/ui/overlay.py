# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A card that lies over the window while something is chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from kennisreader.ui.style import RADIUS, grown, small_font

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from kennisreader.ui.session import Session

TOP = 14
"""Free space above the card, in pixels."""

SHADOW = 24
"""How far the card's shadow reaches, in pixels."""
_REACH = QMargins(SHADOW, SHADOW, SHADOW, SHADOW + SHADOW // 4)
"""The shadow lies a little below the card."""


class Overlay(QWidget):
    """Covers its window, dims it, and shows a card; gone after Esc or a click beside the card.

    The focus goes back to where it was.  What is on the card grows with the text that is read, each
    part from the size it has; parts that come later take that of those around them.

    Attributes:
        card: what the contents are put on.

    Signals:
        closed(): the overlay is gone and the focus is back.
    """

    closed = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._window = window
        self._session = session
        self._before: QWidget | None = None
        self._grown = 1.0
        self.card = QFrame(self)
        self.card.setObjectName("overlayCard")
        self.contents = QVBoxLayout(self.card)
        self.contents.setContentsMargins(1, 1, 1, 1)
        self.contents.setSpacing(0)
        window.installEventFilter(self)
        session.schemeChanged.connect(self.recolour)
        session.settings.changed.connect(self._on_setting)
        self.recolour()

    def open(self) -> None:
        """Show the card; the caller gives the focus to something on it."""
        if not self.isVisible():
            self._before = QApplication.focusWidget() or self._window.focusWidget()
        self._grow()
        self.cover()
        self.show()
        self.raise_()

    def recolour(self) -> None:
        """Take the colours of the scheme in force."""
        scheme = self._session.scheme
        self.card.setStyleSheet(
            f"#overlayCard {{ background: {scheme.card}; border: 1px solid {scheme.line};"
            f" border-radius: {RADIUS}px; }}"
        )

    def cover(self) -> None:
        """Lie over the whole window, with the card at its place."""
        self.setGeometry(self._window.rect())
        self.arrange()

    def arrange(self) -> None:
        """Place the card; for subclasses, which know its size."""
        raise NotImplementedError

    def _on_setting(self, name: str) -> None:
        if name == "reading_size" and self.isVisible():
            self._grow()
            self.cover()

    def _grow(self) -> None:
        before, self._grown = self._grown, grown(self._session.settings.reading_size)
        if self._grown != before:
            # Under a style sheet a widget does not take the font of the one around it.
            fonts = [(part, part.font()) for part in (self, *self.findChildren(QWidget))]
            for part, font in fonts:
                part.setFont(small_font(font, self._grown / before))
            self.contents.activate()  # now, for whoever asks how large its parts would be

    def place(self, rect: QRect) -> None:
        """Put the card here, and its shadow with it."""
        before = self.card.geometry()
        if rect != before:
            self.card.setGeometry(rect)
            self.update(before.united(rect).marginsAdded(_REACH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if self.isVisible() and watched is self._window and event.type() == QEvent.Type.Resize:
            self.cover()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the card: what lies below is out of reach until it is closed."""
        here = QApplication.focusWidget() or self.card
        widget = _next(here, forward=forward)
        while widget is not None and widget is not here:
            by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
            if by_tab and widget.isVisible() and widget.isEnabled() and self.isAncestorOf(widget):
                reason = Qt.FocusReason.TabFocusReason
                widget.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
                break
            widget = _next(widget, forward=forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; no other key reaches the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the focus back."""
        super().closeEvent(event)
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window and draw the card's shadow; what the card covers is left to the card."""
        inside = self.card.geometry().adjusted(RADIUS, RADIUS, -RADIUS, -RADIUS)
        around = event.region().subtracted(QRegion(inside))
        if around.isEmpty():
            return  # something changed on the card: the shadow costs more than all of it
        painter = QPainter(self)
        painter.setClipRegion(around)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 100 if self._session.scheme.dark else 46))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 3))
        card = QRectF(self.card.geometry()).translated(0, SHADOW / 4)
        for reach in range(SHADOW, 0, -1):
            rect = card.adjusted(-reach, -reach, reach, reach)
            painter.drawRoundedRect(rect, RADIUS + reach, RADIUS + reach)


def _next(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()
