# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole letter at a glance: where the marks are, what is in sight; a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from kennisreader.ui import style
from kennisreader.ui.gestures import pointer
from kennisreader.ui.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from kennisreader.ui.session import Session

WIDTH = 14
TICK = 3.0
NEAR = 4
"""A click or a hover this near to a tick, in pixels, means the tick."""


class Tick(NamedTuple):
    """One mark on the ruler."""

    share: float
    """Place in the letter, 0 to 1."""
    colour: str
    name: str
    """What the tip says."""
    offset: int


class OverviewRuler(QWidget):
    """A narrow strip beside the text that doubles as its scroll bar.

    ``ticks`` and ``sight`` are asked when it is painted: the marks, and the part of the letter in
    sight as shares from 0 to 1.

    Signals:
        scrollRequested(share): put this share of the letter in the middle.
        placeRequested(offset): go to a tick.
    """

    scrollRequested = Signal(float)
    placeRequested = Signal(int)

    def __init__(
        self,
        session: Session,
        ticks: Callable[[], Sequence[Tick]],
        sight: Callable[[], tuple[float, float]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._find_ticks, self._find_sight = ticks, sight
        self._known: Sequence[Tick] | None = None
        self._grab: float | None = None
        self._hovered = False
        self.setFixedWidth(WIDTH)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the letter"))

    def sizeHint(self) -> QSize:
        """As wide as a scroll bar."""
        return QSize(WIDTH, 100)

    def refresh(self) -> None:
        """The marks are others or stand elsewhere."""
        self._known = None
        self.update()

    @property
    def _ticks(self) -> Sequence[Tick]:
        if self._known is None:
            self._known = self._find_ticks()
            self.setAccessibleDescription(self.tr("%n mark(s)", "", len(self._known)))
        return self._known

    @property
    def _sight(self) -> tuple[float, float]:
        top, bottom = self._find_sight()
        return max(0.0, top), min(1.0, bottom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the strip, the part in sight and the ticks."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(scheme.chrome))
        painter.fillRect(0, 0, 1, self.height(), QColor(scheme.line))
        sight = self._sight
        if sight != (0.0, 1.0):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            busy = self._grab is not None or self._hovered
            share = 0.35 if busy else 0.18
            painter.setBrush(style.mixed(scheme.chrome, scheme.ink, share))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self._thumb(*sight), 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for tick in self._ticks:
            y = round(tick.share * (self.height() - TICK))
            painter.fillRect(QRectF(3, y, WIDTH - 5, TICK), QColor(tick.colour))

    def _thumb(self, low: float, high: float) -> QRectF:
        top, bottom = low * self.height(), high * self.height()
        return QRectF(2, top, WIDTH - 3, max(24.0, bottom - top))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tick goes to its place; the thumb is grabbed; anywhere else scrolls there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        tick = self._tick_at(event.position().y())
        if tick is not None:
            self.placeRequested.emit(tick.offset)
            return
        y = event.position().y() / max(1, self.height())
        low, high = self._sight
        inside = low <= y <= high
        self._grab = y - (low + high) / 2 if inside else 0.0
        if not inside:
            self.scrollRequested.emit(y)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._grab is not None:
            self.scrollRequested.emit(event.position().y() / max(1, self.height()) - self._grab)
            return
        tick = self._tick_at(event.position().y())
        self.setCursor(pointer(tick is not None))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the thumb."""
        self._grab = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the text: the pane passes it on."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Tell what the tick under the mouse is."""
        if isinstance(event, QHelpEvent):
            tick = self._tick_at(event.pos().y())
            QToolTip.showText(event.globalPos(), "" if tick is None else plain_tip(tick.name), self)
            return True
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._hovered = event.type() == QEvent.Type.Enter
            self.update()
        return super().event(event)

    def _tick_at(self, y: float) -> Tick | None:
        near = [
            (abs(tick.share * (self.height() - TICK) + TICK / 2 - y), tick) for tick in self._ticks
        ]
        near = [each for each in near if each[0] <= NEAR]
        return min(near, key=lambda each: each[0])[1] if near else None
