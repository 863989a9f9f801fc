# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of the theme overview: scrolled, clicked, walked through by key, and read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QToolTip, QWidget

from kennisreader.core.letter import Span
from kennisreader.ui.accessible_items import Item as AccessibleItem
from kennisreader.ui.synopsis_grid import Kind, SynopsisGrid
from kennisreader.ui.synopsis_painter import Spot, SynopsisPainter
from kennisreader.ui.synopsis_reader import SynopsisReader
from kennisreader.ui.synopsis_walk import entered, step

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QHelpEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_words import SynopsisWords


class SynopsisTable(QAbstractScrollArea):
    """Rows are themes, columns letters; only what is in sight is laid out and painted.

    Attributes:
        grid: where everything stands.
        current: what the keys are on.

    Signals:
        placeRequested(Span, beside): a card was clicked or entered.
        letterRequested(letter id, beside): the head of a column or an empty cell was.
        laidOut(): the widths of the parts are others.
    """

    placeRequested = Signal(object, bool)
    letterRequested = Signal(str, bool)
    laidOut = Signal()

    def __init__(
        self,
        session: Session,
        model: SynopsisModel,
        words: SynopsisWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._words = words
        self.current = Spot(0, 0)
        self._hovered: Spot | None = None
        self._pressed: Spot | None = None
        # One of our own: to hand out one that Qt has made, PySide makes the classes of all widgets.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # Several things change at once (a language and a font): one layout for all of them.
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self.refresh)
        self.grid = self._make_grid()
        self._painter = SynopsisPainter(session, model, self.grid)
        self._reader = SynopsisReader(session, model, words, self.grid)
        model.changed.connect(self.refresh)
        model.expansionChanged.connect(self._on_expansion)
        session.schemeChanged.connect(self.viewport().update)
        session.settings.changed.connect(self._on_setting)
        self.retranslate()

    # What is shown

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.setAccessibleName(self.tr("Themes by letters"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from cell to cell; Enter opens, Ctrl+Enter opens beside.")
        )

    def refresh(self) -> None:
        """Lay out anew, for other content, words, fonts or another width."""
        self._late.stop()
        self.grid = self._make_grid()
        self._painter = SynopsisPainter(self._session, self._model, self.grid)
        self._reader = SynopsisReader(self._session, self._model, self._words, self.grid)
        self._hovered = None
        self._set_ranges()
        self._move_to(entered(self.grid, self.current), quietly=True)
        self.laidOut.emit()
        self.viewport().update()

    def paint_all(self, painter: QPainter) -> None:
        """Paint the whole table, what is out of sight too, without focus and hover."""
        size = self.whole_size()
        whole = SynopsisPainter(self._session, self._model, self.grid)
        whole.paint(painter, size.width(), size.height(), 0, 0)

    def whole_size(self) -> QSize:
        """The size in pixels of the whole table."""
        grid = self.grid
        return QSize(round(grid.first_width + grid.width), round(grid.header_height + grid.height))

    def _make_grid(self) -> SynopsisGrid:
        width = self.viewport().width()
        return SynopsisGrid(self._session, self._model, self._words, self.font(), width)

    def _set_ranges(self) -> None:
        grid, size = self.grid, self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        room_x, room_y = size.width() - grid.first_width, size.height() - grid.header_height
        across.setPageStep(max(1, int(room_x)))
        across.setSingleStep(max(1, int(grid.column_width // 4)))
        across.setRange(0, max(0, round(grid.width - room_x)))
        down.setPageStep(max(1, int(room_y)))
        down.setSingleStep(self.fontMetrics().height() * 3)
        down.setRange(0, max(0, round(grid.height - room_y)))

    def _on_expansion(self) -> None:
        self.grid.measure_rows()
        self._set_ranges()
        self._move_to(entered(self.grid, self.current), quietly=True)
        self.viewport().update()

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading_"):
            self._late.start()

    # Places

    def spot_at(self, point: QPointF) -> Spot | None:
        """What is at a place of the viewport; None for free space."""
        grid = self.grid
        if not grid.rows or not grid.columns:
            return None
        x = point.x() - grid.first_width
        y = point.y() - grid.header_height
        across = x + self.horizontalScrollBar().value()
        down = y + self.verticalScrollBar().value()
        if (x < 0 and y < 0) or across >= grid.width or down >= grid.height:
            return None
        if y < 0:
            return Spot(-1, grid.column_at(across))
        row = grid.row_at(down)
        if x < 0:
            return Spot(row, -1)
        column = grid.column_at(across)
        inside = across - column * grid.column_width
        for index, item in enumerate(self.grid.entries(row, column)):
            if 0 <= down - grid.tops[row] - item.top < item.height and (
                0 < inside < grid.column_width
            ):
                return Spot(row, column, index)
        return None

    def _clickable(self, point: QPointF) -> Spot | None:
        """What a click at a place of the viewport acts on; an absence is only read."""
        spot = self.spot_at(point)
        if spot is not None and spot.row >= 0 and spot.column >= 0:
            item = self.grid.entries(spot.row, spot.column)[spot.item]
            return None if item.kind is Kind.ABSENCE else spot
        return spot

    def spot_rect(self, spot: Spot) -> QRect:
        """Where a thing stands in the viewport."""
        grid = self.grid
        x = grid.first_width - self.horizontalScrollBar().value()
        y = grid.header_height - self.verticalScrollBar().value()
        if spot.row < 0:
            left = x + spot.column * grid.column_width
            return QRectF(left, 0, grid.column_width, grid.header_height).toRect()
        if spot.column < 0:
            height = grid.tops[spot.row + 1] - grid.tops[spot.row]
            return QRectF(0, y + grid.tops[spot.row], grid.first_width, height).toRect()
        rect = grid.cell_rect(spot.row, spot.column).translated(x, y)
        items = self.grid.entries(spot.row, spot.column)
        if spot.item < len(items):
            rect.setTop(rect.top() + items[spot.item].top)
            rect.setHeight(items[spot.item].height)
        return rect.toRect()

    def show_spot(self, spot: Spot) -> None:
        """Scroll until a thing is in sight."""
        grid = self.grid
        rect = self.spot_rect(spot)
        if spot.column >= 0:
            left, room = round(grid.first_width), self.viewport().width()
            _reveal(self.horizontalScrollBar(), rect.left() - left, rect.right() - room)
        if spot.row >= 0:
            top, room = round(grid.header_height), self.viewport().height()
            _reveal(self.verticalScrollBar(), rect.top() - top - 6, rect.bottom() - room + 8)

    # Acting

    def activate(self, spot: Spot, *, beside: bool = False) -> None:
        """Do what a click on a thing does."""
        letters = self._model.synopsis.letters
        if spot.column < 0:
            self._model.toggle(self._model.synopsis.rows[spot.row].theme)
            return
        letter = letters[spot.column].id
        if spot.row < 0:
            self.letterRequested.emit(letter, beside)
            return
        items = self.grid.entries(spot.row, spot.column)
        item = items[min(spot.item, len(items) - 1)]
        if item.kind is Kind.MORE:
            self._model.toggle(self._model.synopsis.rows[spot.row].theme)
        elif item.card is not None:
            quote = item.card.quote
            self.placeRequested.emit(Span(letter, quote.start, quote.end), beside)
        else:
            self.letterRequested.emit(letter, beside)

    def _move_to(self, spot: Spot, *, quietly: bool = False) -> None:
        self.current = spot
        self._show_current()
        if quietly:
            return
        self.show_spot(spot)
        from kennisreader.ui.accessibility import announce

        announce(self, self._reader.spoken(spot))

    def _show_current(self) -> None:
        self._painter.current = self.current if self.hasFocus() else None
        self.viewport().update()

    # Read aloud

    def accessible_role(self) -> QAccessible.Role:
        """A table."""
        return QAccessible.Role.Table

    def accessible_items(self) -> list[AccessibleItem]:
        """What is in sight, in reading order: heads first, then row by row."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return [
            AccessibleItem(self._reader.role(spot), self._reader.spoken(spot), self.spot_rect(spot))
            for spot in self._reader.in_sight(QRectF(QPointF(x, y), self.viewport().size()))
        ]

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self.viewport())
        size = self.viewport().size()
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._painter.hovered = self._hovered
        self._painter.paint(painter, size.width(), size.height(), x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for another width; another height moves the ends of the bars only."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.refresh()
        else:
            self._set_ranges()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._late.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to a neighbour, Enter opens it, Space opens and closes the row."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or not self.grid.rows:
            event.ignore()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activate(self.current, beside=control)
        elif key == Qt.Key.Key_Space and self.current.row >= 0:
            self._model.toggle(self._model.synopsis.rows[self.current.row].theme)
        else:
            page = self.verticalScrollBar().pageStep()
            target = step(self.grid, self.current, key, to_end=control, page=page)
            if target is None:
                event.ignore()
            else:
                self._move_to(target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would act on."""
        spot = self._clickable(event.position())
        if spot != self._hovered:
            self._hovered = spot
            shape = (
                Qt.CursorShape.ArrowCursor if spot is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().setCursor(shape)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click begins; what it acts on must be the same at its end."""
        self._pressed = self._clickable(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens; with Ctrl, or with the middle button, beside what is open."""
        spot, self._pressed = self._pressed, None
        buttons = {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}
        if spot is None or event.button() not in buttons:
            return
        if spot != self._clickable(event.position()):
            return
        self._move_to(spot, quietly=True)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.activate(spot, beside=control or event.button() == Qt.MouseButton.MiddleButton)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        super().focusOutEvent(event)
        self._show_current()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tip what was cut short; forget the hover when the mouse leaves."""
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        elif event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)  # type: ignore[arg-type]  # an event of this type is one
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew: header and first column stay where they are."""
        self._hovered = None
        self.viewport().update()

    def _show_tip(self, event: QHelpEvent) -> None:
        spot = self.spot_at(QPointF(event.pos()))
        text = "" if spot is None else self._reader.tip(spot)
        QToolTip.showText(event.globalPos(), text, self.viewport())


def _reveal(bar: QScrollBar, before: int, behind: int) -> None:
    """Move a scroll bar by what sticks out before or behind the view."""
    if before < 0:
        bar.setValue(bar.value() + before)
    elif behind > 0:
        bar.setValue(bar.value() + min(behind, before))
