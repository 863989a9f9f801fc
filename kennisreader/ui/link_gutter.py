# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The strip between two panes: a band from each passage to the passage it is linked with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from kennisreader.ui import link_words, style
from kennisreader.ui.accessible_items import Item
from kennisreader.ui.band_places import Band, Places
from kennisreader.ui.gestures import pointer
from kennisreader.ui.gutter_head import GutterHead
from kennisreader.ui.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session

BEYOND = 60.0
"""Bands are cut this far outside what is in sight: path area off the screen costs time."""
HEAD_TOP = 10
"""Where the buttons stand: level with those in the headers of the panes, in pixels."""
STUB = 0.34
"""Length of a stub as a share of the gutter's width."""

DASHES = [5.0, 3.0]
"""Of what is cited, in widths of the line: line, space."""


class _Drawn(NamedTuple):
    path: QPainterPath
    band: int


class LinkGutter(QWidget):
    """Draws the bands between two reading views and lets the reader use them.

    Attributes:
        head: the buttons above the bands.
        bands: the links that are shown.
        hidden: how many more there are, weaker ones.
        lit: the index of the band that is meant: the mouse is on it, or a key walked to it.

    Signals:
        levelRequested(index): bring the two ends of a band level.
        hovered(index): the band under the mouse, -1 for none.
        menuRequested(index, global position): a menu for a band, -1 for none, is asked for.
        walked(steps): a key asks for the next band, or the one before.
        paneRequested(side): a key goes on to the pane at the left (0) or at the right (1).
    """

    levelRequested = Signal(int)
    hovered = Signal(int)
    menuRequested = Signal(int, QPoint)
    walked = Signal(int)
    paneRequested = Signal(int)

    def __init__(
        self,
        session: Session,
        left: ReadingView,
        right: ReadingView,
        edge: ReadingView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``edge``: the view beside the gutter on its left, where a pane has two."""
        super().__init__(parent)
        self.edge = edge or left
        self._session = session
        self.left = left
        self.right = right
        self.bands: Sequence[Band] = ()
        self.hidden = 0
        self.lit: int | None = None
        self.head = GutterHead(session, self)
        self._measure()
        self._drawn: list[_Drawn] = []
        self._pills: list[tuple[QRectF, list[int]]] = []
        self.setFixedWidth(style.GUTTER_WIDTH)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for view in {self.left, self.edge, self.right}:
            view.scrolled.connect(self.update)
            view.geometryChanged.connect(self.update)
        self.head.setGeometry(0, HEAD_TOP, self.width(), self.head.sizeHint().height())
        self.retranslate()

    def _measure(self) -> None:
        small = style.small_font(self.font(), 0.8)
        self._font = small, QFontMetricsF(small)

    def changeEvent(self, event: QEvent) -> None:
        """Take another size of letters for the counts."""
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def set_bands(self, bands: Sequence[Band], hidden: int = 0) -> None:
        """Draw these links; so many weaker ones are not shown.  The one that is lit stays so."""
        lit = None if self.lit is None else self.bands[self.lit]
        self.bands, self.hidden = bands, hidden
        self.lit = bands.index(lit) if lit in bands else None
        self._drawn, self._pills = [], []  # what is under the mouse is not known before it is drawn
        self._describe()
        self.update()

    def light(self, index: int | None) -> None:
        """Show one band as the one meant: the mouse is on it, or a key walked to it."""
        if index != self.lit:
            self.lit = index
            self.update()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.setAccessibleName(self.tr("Links between the two letters"))
        self._describe()

    def _describe(self) -> None:
        parts = [self.tr("%n link(s)", "", len(self.bands))]
        if self.hidden:
            parts.append(self.tr("%n weaker one(s) not shown", "", self.hidden))
        parts.append(self.tr("Up and Down walk along them, Enter brings both ends level"))
        self.setAccessibleDescription(". ".join(parts))

    def accessible_role(self) -> QAccessible.Role:
        """A grouping of links."""
        return QAccessible.Role.Grouping

    def accessible_items(self) -> list[Item]:
        """One link each, with the reason as its name."""
        result = []
        places = Places(self)
        for band in self.bands:
            left, right = places.ends(band)
            if left is not None and right is not None:
                top = round(min(left[0], right[0]))
                height = round(max(left[1], right[1])) - top
                rect = QRect(0, top, self.width(), height)
                words = link_words.read_aloud(self, band)
                result.append(Item(QAccessible.Role.Link, words, rect))
        return result

    def in_sight(self) -> int:
        """How many bands have both ends in sight."""
        places = Places(self)
        return sum(1 for band in self.bands if all(map(places.seen, places.ends(band))))

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bands, then the stubs with their counts."""
        scheme = self._session.scheme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(scheme.chrome))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawn, self._pills = [], []
        places = Places(self)
        whole: list[tuple[bool, bool, int]] = []
        stubs: dict[tuple[bool, bool, int], list[int]] = {}
        for index, band in enumerate(self.bands):
            left, right = places.ends(band)
            if left is None or right is None:
                continue
            seen = places.seen(left), places.seen(right)
            if all(seen):
                whole.append((index == self.lit, band.own, index))
            elif any(seen):
                down = right[0] > left[0] if seen[0] else left[0] > right[0]
                key = (seen[0], down, (band.left if seen[0] else band.right)[0])
                stubs.setdefault(key, []).append(index)
        painter.setClipRect(QRectF(0, places.top, self.width(), self.height()))
        # The reader's own above the others, the lit one above all.
        for _, _, index in sorted(whole):
            self._draw_band(painter, index, places)
        painter.setClipping(False)
        for (on_left, down, _), indexes in stubs.items():
            self._draw_stub(painter, indexes, places, on_left=on_left, down=down)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.focus), 2))
            room = QRectF(0, places.top, self.width(), self.height() - places.top)
            painter.drawRect(room.adjusted(1, 1, -1, -1))

    def _draw_band(self, painter: QPainter, index: int, places: Places) -> None:
        band = self.bands[index]
        left, right = places.ends(band)
        if left is None or right is None:
            return
        low, high = places.top - BEYOND, self.height() + BEYOND
        l1, l2 = (min(max(y, low), high) for y in left)
        r1, r2 = (min(max(y, low), high) for y in right)
        width, bend = float(self.width()), self.width() * 0.5
        upper = QPainterPath(QPointF(0, l1))
        upper.cubicTo(bend, l1, width - bend, r1, width, r1)
        lower = QPainterPath(QPointF(width, r2))
        lower.cubicTo(width - bend, r2, bend, l2, 0, l2)
        path = QPainterPath(upper)
        path.lineTo(width, r2)
        path.connectPath(lower)
        path.closeSubpath()
        lit = index == self.lit
        if band.own:
            self._draw_tie(painter, (l1 + l2) / 2, (r1 + r2) / 2, band.colour, lit=lit)
            self._drawn.append(_Drawn(path, index))
            return
        fill = QColor(band.colour)
        fill.setAlphaF(0.42 if lit else 0.14 + 0.14 * band.strength)
        painter.fillPath(path, fill)
        pen = QPen(QColor(band.colour), 2.0 if lit else 0.8 + 0.8 * band.strength)
        if band.cited:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(upper)
        painter.drawPath(lower)
        self._drawn.append(_Drawn(path, index))

    def _draw_tie(
        self, painter: QPainter, left: float, right: float, colour: str, *, lit: bool
    ) -> None:
        """A line between the middles of two passages, with a knot at each end."""
        width, bend = float(self.width()), self.width() * 0.5
        line = QPainterPath(QPointF(0, left))
        line.cubicTo(bend, left, width - bend, right, width, right)
        painter.strokePath(line, QPen(QColor(colour), 3.2 if lit else 2.2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for end in (QPointF(2, left), QPointF(width - 2, right)):
            painter.drawEllipse(end, 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_stub(
        self,
        painter: QPainter,
        indexes: list[int],
        places: Places,
        *,
        on_left: bool,
        down: bool,
    ) -> None:
        """A short piece of band at the end in sight, and how many go on, and which way.

        Its edge is that of the strongest: dashed for what is cited, with a knot for the reader's own.
        """
        scheme = self._session.scheme
        band = self.bands[max(indexes, key=lambda i: self.bands[i].strength)]
        near = places.ends(band)[0 if on_left else 1]
        if near is None:
            return
        y1 = max(near[0], places.top + 2)
        y2 = min(near[1], self.height() - 2.0)
        length = self.width() * STUB
        x = 0.0 if on_left else self.width() - length
        colour = QColor(band.colour)
        colour.setAlphaF(0.16)
        height = max(4, round(y2 - y1))
        # It is straight: without smoothing 20 times faster.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(round(x), round(y1), round(length), height), colour)
        line = QPen(QColor(band.colour), 3)
        line.setCapStyle(Qt.PenCapStyle.FlatCap)
        if band.cited:
            line.setDashPattern([2.0, 1.2])
        edge = 1 if on_left else self.width() - 2
        painter.setPen(line)
        painter.drawLine(edge, round(y1), edge, round(y1) + height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if band.own:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(band.colour))
            painter.drawEllipse(QPointF(edge + (1 if on_left else 0), y1 + 4), 3.5, 3.5)
        font, metrics = self._font
        text = f"{len(indexes)} {'↓' if down else '↑'}"
        size = metrics.horizontalAdvance(text) + 10
        middle = min(max((y1 + y2) / 2, places.top + 12), self.height() - 12.0)
        pill = QRectF(
            3 if on_left else self.width() - size - 3,
            middle - metrics.height() / 2 - 1,
            size,
            metrics.height() + 2,
        )
        while any(pill.intersects(other) for other, _ in self._pills):
            pill.translate(0, metrics.height() + 4)
        lit = self.lit in indexes
        painter.setPen(QPen(QColor(band.colour), 1.6 if lit else 1))
        painter.setBrush(QColor(scheme.card))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(scheme.ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        self._pills.append((pill, indexes))

    # Using

    def band_at(self, point: QPointF) -> int | None:
        """Index of the band or stub under a point; of several the one drawn last."""
        for pill, indexes in self._pills:
            if pill.contains(point):
                return indexes[0]
        for drawn in reversed(self._drawn):
            if drawn.path.contains(point):
                return drawn.band
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the band under the mouse."""
        index = self.band_at(event.position())
        self.setCursor(pointer(index is not None))
        if index != self.lit:
            self.light(index)
            self.hovered.emit(-1 if index is None else index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the bands, level the one that is lit, go on to a pane."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.paneRequested.emit(int(key == Qt.Key.Key_Right))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.lit is not None:
                self.levelRequested.emit(self.lit)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys walk the bands now."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they do not any more."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the two ends level; of a stub of several the reader chooses one."""
        index = self.band_at(event.position())
        if index is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.light(index)
        stubs = (each for pill, each in self._pills if pill.contains(event.position()))
        behind = next(stubs, [index])
        if len(behind) > 1:
            self._offer(behind, event.globalPosition().toPoint())
        else:
            self.levelRequested.emit(index)

    def _offer(self, indexes: list[int], at: QPoint) -> None:
        """Let the reader choose one of the bands that a stub stands for, strongest first."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for band in sorted((self.bands[each] for each in indexes), key=lambda each: -each.strength):
            action = menu.addAction(link_words.in_menu(band))
            action.triggered.connect(lambda _=False, band=band: self._level(band))
        menu.popup(at)

    def _level(self, band: Band) -> None:
        """Bring the ends of a band level, unless it went while its menu was open."""
        if band in self.bands:
            self.levelRequested.emit(self.bands.index(band))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the band under the mouse, or with the one a key walked to."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.lit if by_key else self.band_at(QPointF(event.pos()))
        if index is not None:
            self.light(index)
        self.menuRequested.emit(-1 if index is None else index, event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Tell why the two ends belong together."""
        if isinstance(event, QHelpEvent):
            index = self.band_at(QPointF(event.pos()))
            text = "" if index is None else link_words.reason_lines(self.bands[index])
            QToolTip.showText(event.globalPos(), plain_tip(text) if text else "", self)
            return True
        if event.type() == QEvent.Type.Leave:
            self.light(None)
            self.hovered.emit(-1)
        return super().event(event)
