# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of the theme overview: scrolled, clicked, walked through by key, and read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from kennisreader.core.letter import Span
from kennisreader.ui.accessible_items import Item as AccessibleItem
from kennisreader.ui.gestures import pointer, with_control
from kennisreader.ui.synopsis_grid import WRITE, Item, Kind, Spot, SynopsisGrid
from kennisreader.ui.synopsis_painter import SynopsisPainter
from kennisreader.ui.synopsis_reader import SynopsisReader
from kennisreader.ui.synopsis_sight import Sight
from kennisreader.ui.synopsis_walk import entered, reveal, step
from kennisreader.ui.synopsis_writing import SentenceWriting

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
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
        writing: writes the reader's own sentences.
        current: what the keys are on.

    Signals:
        placeRequested(Span, beside): a card was clicked or entered.
        letterRequested(letter id, beside): the head of a column or an empty cell was.
        copyRequested(Span): the words of a card are to be copied with their citation.
        laidOut(): the widths of the parts are others.
    """

    placeRequested = Signal(object, bool)
    letterRequested = Signal(str, bool)
    copyRequested = Signal(object)
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
        self.writing = SentenceWriting(session, model, self)
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
        self._painter = SynopsisPainter(session, model, self.grid, words)
        self._reader = SynopsisReader(session, model, words, self.grid)
        model.changed.connect(self.refresh)
        model.expansionChanged.connect(self._on_expansion)
        model.sentencesChanged.connect(self._on_expansion)
        session.schemeChanged.connect(self.viewport().update)
        session.settings.changed.connect(self._on_setting)
        self.retranslate()

    # What is shown

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.setAccessibleName(self.tr("Themes by letters"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from cell to cell; Enter opens, Ctrl+Enter opens beside,"
                " Space writes your own sentence."
            )
        )

    def refresh(self) -> None:
        """Lay out anew, for other content, words, fonts or another width."""
        self._late.stop()
        self.grid = self._make_grid()
        self._painter = SynopsisPainter(self._session, self._model, self.grid, self._words)
        self._reader = SynopsisReader(self._session, self._model, self._words, self.grid)
        self._hovered = None
        self._set_ranges()
        self.move_to(entered(self.grid, self.current), quietly=True)
        self.laidOut.emit()
        self.writing.place()
        self.viewport().update()

    def paint_view(self, painter: QPainter, view: QRectF, area: QRectF) -> None:
        """Paint an area of the table as it would be seen if it were scrolled to the corner of a
        view, without focus and hover.
        """
        plain = SynopsisPainter(self._session, self._model, self.grid, self._words)
        plain.paint(painter, view, area)

    def whole_size(self) -> QSize:
        """The size in pixels of the whole table."""
        grid = self.grid
        return QSize(round(grid.first_width + grid.width), round(grid.header_height + grid.height))

    def _view(self) -> QRectF:
        """What is in sight, scrolled to its corner."""
        return QRectF(QPointF(*self._sight[1:]), self.viewport().size())

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
        self.move_to(entered(self.grid, self.current), quietly=True)
        self.writing.place()
        self.viewport().update()

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading_"):
            self._late.start()

    # Places

    def spot_at(self, point: QPointF) -> Spot | None:
        """What is at a place of the viewport; None for free space."""
        return self._sight.spot_at(point)

    def cells_rect(self) -> QRect:
        """The part of the viewport that is neither heads nor names."""
        rect = self.viewport().rect()
        rect.setTopLeft(QPoint(round(self.grid.first_width), round(self.grid.header_height)))
        return rect

    def _clickable(self, point: QPointF) -> Spot | None:
        """What a click at a place of the viewport acts on; an absence is only read."""
        spot = self.spot_at(point)
        item = None if spot is None else self._item(spot)
        return None if item is not None and item.kind is Kind.ABSENCE else spot

    def spot_rect(self, spot: Spot) -> QRect:
        """Where a thing stands in the viewport."""
        return self._sight.spot_rect(spot)

    @property
    def _sight(self) -> Sight:
        """Where everything stands as it is scrolled now."""
        return Sight(
            self.grid, self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )

    def show_spot(self, spot: Spot) -> None:
        """Scroll until a thing is in sight."""
        grid = self.grid
        rect = self.spot_rect(spot)
        if spot.column >= 0:
            left, room = round(grid.first_width), self.viewport().width()
            reveal(self.horizontalScrollBar(), rect.left() - left, rect.right() - room)
        if spot.row >= 0:
            top, room = round(grid.header_height), self.viewport().height()
            reveal(self.verticalScrollBar(), rect.top() - top - 6, rect.bottom() - room + 8)

    # Acting

    def activate(self, spot: Spot, *, beside: bool = False) -> None:
        """Do what a click on a thing does."""
        item = self._item(spot)
        if spot.column < 0 or (item is not None and item.kind is Kind.MORE):
            self._model.toggle(self._model.synopsis.rows[spot.row].theme)
        elif spot.item == WRITE or (item is not None and item.kind is Kind.SENTENCE):
            self.writing.write(spot)
        else:
            self.open(spot, beside=beside)

    def open(self, spot: Spot, *, beside: bool) -> None:
        """Open the letter of a thing, at the passage if it is a card."""
        passage = self.passage(spot)
        if passage is not None:
            self.placeRequested.emit(passage, beside)
        else:
            self.letterRequested.emit(self._model.synopsis.letters[spot.column].id, beside)

    def passage(self, spot: Spot) -> Span | None:
        """The passage of a card; None for anything else."""
        item = self._item(spot)
        quote = None if item is None or item.card is None else item.card.quote
        return None if quote is None else Span(quote.letter, quote.start, quote.end)

    def copy(self, spot: Spot) -> None:
        """Have the words of a card copied."""
        passage = self.passage(spot)
        if passage is not None:
            self.copyRequested.emit(passage)

    def _item(self, spot: Spot) -> Item | None:
        """What can be entered at a spot; None for heads and for an offer."""
        if min(spot) < 0:
            return None
        items = self.grid.entries(spot.row, spot.column)
        return items[min(spot.item, len(items) - 1)]

    def move_to(self, spot: Spot, *, quietly: bool = False) -> None:
        """Put the keys on a thing; not ``quietly``: bring it into sight and read it aloud."""
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
        return [
            AccessibleItem(self._reader.role(spot), self._reader.spoken(spot), self.spot_rect(spot))
            for spot in self._reader.in_sight(self._view())
        ]

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what came into sight, or is another."""
        painter = QPainter(self.viewport())
        self._painter.hovered = self._hovered
        for rect in event.region():  # type: ignore[attr-defined]  # not in PySide6's stubs
            self._painter.paint(painter, self._view(), QRectF(rect))

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
        """Arrows go to a neighbour, Enter opens it; Space writes a sentence, or opens a row."""
        control = with_control(event)
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or not self.grid.rows:
            event.ignore()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activate(self.current, beside=control)
        elif key == Qt.Key.Key_Space and min(self.current[:2]) >= 0:
            self.writing.write(self.current)
        elif key == Qt.Key.Key_Space and self.current.row >= 0:
            self.activate(self.current)
        elif key == Qt.Key.Key_Delete:
            self.writing.remove(self.current)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy(self.current)
        else:
            page = self.verticalScrollBar().pageStep()
            target = step(self.grid, self.current, key, to_end=control, page=page)
            if target is None:
                event.ignore()
            else:
                self.move_to(target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would act on."""
        spot = self._clickable(event.position())
        cell = self._sight.cell_at(event.position())
        if spot != self._hovered or cell != self._painter.cell:
            self._hovered, self._painter.cell = spot, cell
            self.viewport().setCursor(pointer(spot is not None))
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
        self.move_to(entered(self.grid, spot), quietly=True)
        control = with_control(event)
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
        if event.type() == QEvent.Type.Leave:
            self._hovered = self._painter.cell = None
            self.viewport().update()
        elif event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)  # type: ignore[arg-type]  # an event of this type is one
            return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted; header and first column stay where they are."""
        still = self._hovered is None and self._painter.cell is None and not self.writing.busy
        self._hovered = self._painter.cell = None
        self.writing.place()
        view, cells = self.viewport(), self.cells_rect()
        if not still:
            view.update()
            return
        view.scroll(dx, dy, cells)
        if dx:
            view.scroll(dx, 0, QRect(cells.left(), 0, cells.width(), cells.top()))
        if dy:  # names and absences stay in sight while their rows scroll by
            view.update(QRect(0, cells.top(), cells.left(), cells.height()))
            for rect in self._sight.floating(cells, dy):
                view.update(rect)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the thing under the pointer or the keys."""
        keyboard = event.reason() == event.Reason.Keyboard
        spot = self.current if keyboard else self.spot_at(QPointF(event.pos()))
        if spot is None and not keyboard:
            cell = self._sight.cell_at(QPointF(event.pos()))
            spot = None if cell is None else Spot(*cell)
        if spot is not None and self.grid.rows and self.grid.columns:
            from kennisreader.ui.synopsis_menu import offer

            at = self.spot_rect(spot).center() if keyboard else event.pos()
            offer(self, self._model, entered(self.grid, spot), self.viewport().mapToGlobal(at))

    def _show_tip(self, event: QHelpEvent) -> None:
        spot = self.spot_at(QPointF(event.pos()))
        place, at = event.globalPos(), self.viewport()
        QToolTip.showText(place, "" if spot is None else self._reader.tip(spot), at)
