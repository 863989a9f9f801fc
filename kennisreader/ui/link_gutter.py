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

from kennisreader.ui import gutter_drawing, link_words, style
from kennisreader.ui.accessible_items import Item
from kennisreader.ui.band_places import Band, Places
from kennisreader.ui.gestures import pointer
from kennisreader.ui.gutter_head import GutterHead
from kennisreader.ui.gutter_stub import GutterStub
from kennisreader.ui.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session

HEAD_TOP = 10
"""Where the buttons stand: level with those in the headers of the panes, in pixels."""


class _Drawn(NamedTuple):
    path: QPainterPath
    band: int


class LinkGutter(QWidget):
    """Draws the bands between two reading views and lets the reader use them.

    Attributes:
        head: the buttons above the bands.
        stub: the tag of a passage that is related to letters that are not beside.
        tags: those of passages that are related to letters open further on.
        sides: the views at its left and at its right that commands act on.
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
        self.sides = self.left, self.right = left, right
        self.bands: Sequence[Band] = ()
        self.hidden = 0
        self.lit: int | None = None
        self.head = GutterHead(session, self)
        self.stub = GutterStub(session, self)
        self.tags: list[GutterStub] = []
        self._measure()
        self._drawn: list[_Drawn] = []
        self._pills: list[tuple[QRectF, list[int]]] = []
        self._fields: list[tuple[QRectF, list[int]]] = []  # the coloured ends below them
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
        self._drawn, self._pills, self._fields = (
            [],
            [],
            [],
        )  # what is under the mouse is not known before it is drawn
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
        self._drawn, self._pills, self._fields = [], [], []
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
        painter.setClipRect(places.room)
        # The reader's own above the others, the lit one above all.
        for _, _, index in sorted(whole):
            self._draw_band(painter, index, places)
        painter.setClipping(False)
        filled = set()
        for (on_left, down, top), indexes in stubs.items():
            first = (on_left, top) not in filled
            filled.add((on_left, top))
            self._draw_stub(painter, indexes, places, on_left=on_left, down=down, filled=first)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.focus), 2))
            painter.drawRect(places.room.adjusted(1, 1, -1, -1))

    def _draw_band(self, painter: QPainter, index: int, places: Places) -> None:
        left, right = places.ends(self.bands[index])
        if left is not None and right is not None:
            lit = index == self.lit
            path = gutter_drawing.band(
                painter, self.bands[index], (left, right), places.room, lit=lit
            )
            self._drawn.append(_Drawn(path, index))

    def _draw_stub(
        self,
        painter: QPainter,
        indexes: list[int],
        places: Places,
        *,
        on_left: bool,
        down: bool,
        filled: bool,
    ) -> None:
        """A short piece of the strongest band at the end in sight, how many go on, and which way."""
        band = self.bands[max(indexes, key=lambda i: self.bands[i].strength)]
        near = places.ends(band)[0 if on_left else 1]
        if near is None:
            return
        middle = gutter_drawing.stub(
            painter, band, near, places.room, on_left=on_left, filled=filled
        )
        font, metrics = self._font
        text = f"{len(indexes)} {'↓' if down else '↑'}"
        size, height = metrics.horizontalAdvance(text) + 10, metrics.height() + 2
        pill = QRectF(3 if on_left else self.width() - size - 3, middle - height / 2, size, height)
        taken = [each.taken() for each in (self.stub, *self.tags)]
        taken += (other for other, _ in self._pills)
        while any(map(pill.intersects, taken)):
            pill.translate(0, height + 2)
        painter.setPen(QPen(QColor(band.colour), 1.6 if self.lit in indexes else 1))
        painter.setBrush(QColor(self._session.scheme.card))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(self._session.scheme.ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        self._pills.append((pill, indexes))
        length = places.room.width() * gutter_drawing.STUB
        left = 0.0 if on_left else places.room.width() - length
        self._fields.append((QRectF(left, near[0], length, near[1] - near[0]), indexes))

    # Using

    def band_at(self, point: QPointF) -> int | None:
        """Index of the band or stub under a point; of several the one drawn last."""
        if behind := _under(self._pills, point):
            return behind[0]
        for drawn in reversed(self._drawn):
            if drawn.path.contains(point):
                return drawn.band
        behind = _under(self._fields, point)
        return behind[0] if behind else None

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
        behind = _under(self._pills, event.position()) or _under(self._fields, event.position())
        if index not in behind:
            behind = [index]
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


def _under(areas: list[tuple[QRectF, list[int]]], point: QPointF) -> list[int]:
    """The bands of the first area in which a point lies."""
    return next((indexes for area, indexes in areas if area.contains(point)), [])
