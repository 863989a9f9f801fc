# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The geometry of a letter's original pages in a window that scrolls over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFontMetricsF

from kennisreader.ui import style
from kennisreader.ui.page_layout import MARGIN, PageLayout
from kennisreader.ui.reading_base import LEVEL
from kennisreader.ui.reading_view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent, QShowEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.letter import Block, Citation, Footnote
    from kennisreader.ui.page_layout import Size
    from kennisreader.ui.session import Session
    from kennisreader.ui.style import Scheme

ZOOMS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0)
"""The steps; at 1 a page is as wide as the view."""

LARGEST = 1.8
"""Pixels a point up to which zoom 1 fills the view: a page of A4 is 1070 pixels wide then, and its
type twice as large as on paper; the reading size of the settings counts in."""

READABLE = 8.0
"""Pixels of the width of a page for each of its characters: 350 for a page, on which print of 9 points
is 5 pixels high.  That is an overview; who reads it zooms, and has the letter beside it for that."""

STEP = 60
"""Pixels of one turn of the wheel or one arrow key."""


class PageSheet(ReadingView):
    """The pages of one letter under each other: where they are and how large.

    Until the sizes of the pages are known they are taken to be A4, as nearly all are; a place that
    was asked for is gone to again then.

    Signals:
        zoomed(): the pages are larger or smaller.

    Attributes:
        sheet: the geometry of the pages, or None while none are shown.
        zoom_factor: how large the pages are; at 1 they are as wide as the view.
    """

    zoomed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.sheet: PageLayout | None = None
        self.zoom_factor = 1.0
        self._sizes: list[Size] = []
        self._sizes_known = False
        self._pending_level = 0.0
        self._going = False
        self.horizontalScrollBar().valueChanged.connect(self._on_scroll)

    def refresh(self) -> None:
        """Take font, colours and words anew; the place at the top stays."""
        self._make_sheet()

    @property
    def mark_scheme(self) -> Scheme:
        """Paper is white in the dark too."""
        return style.LIGHT

    # Zoom

    def zoom(self, steps: int) -> None:
        """Show the pages larger or smaller; 0 steps: as wide as the view.

        The line being read comes into the middle: the text of an official page stands right of it.
        """
        point = QPointF(self.viewport().width() / 2, self._height() * LEVEL)
        reading = self.offset_at(point)
        self._zoom_at(steps, point)
        index = None if self.sheet is None else self.sheet.line_at(reading)
        if self.sheet is not None and index is not None:
            middle = self.sheet.box(index).center().x()
            self.horizontalScrollBar().setValue(round(middle - point.x()))

    def _zoom_at(self, steps: int, point: QPointF) -> None:
        """Zoom so that what is under a point stays there."""
        near = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.zoom_factor))
        goal = ZOOMS[min(max(0, near + steps), len(ZOOMS) - 1)] if steps else 1.0
        if goal == self.zoom_factor or self.sheet is None or not self.sheet.pages:
            return
        before = self.sheet
        page = before.page_at(self._value() + point.y())
        rect = before.pages[page]
        across = (point.x() + self.horizontalScrollBar().value() - rect.left()) / rect.width()
        down = (point.y() + self._value() - rect.top()) / rect.height()
        self.zoom_factor = goal
        self._make_sheet()
        rect = self.sheet.pages[page]
        self.horizontalScrollBar().setValue(round(rect.left() + across * rect.width() - point.x()))
        self.verticalScrollBar().setValue(round(rect.top() + down * rect.height() - point.y()))
        self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms where the mouse is."""
        turned = event.angleDelta().y()
        if turned and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_at(1 if turned > 0 else -1, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    # Places

    def top_offset(self) -> int:
        """The offset of the first line in sight: the reading position."""
        if self._pending_offset is not None:
            return self._pending_offset
        return 0 if self.sheet is None else self.sheet.top_offset(self._value())

    def go_to(self, offset: int, *, level: float = LEVEL) -> None:
        """Bring a place into sight, at a share of the height (0 is the top)."""
        self._pending_offset, self._pending_level = offset, level
        if self.sheet is None or not self.isVisible():
            return
        self._going = True
        room = MARGIN / 2 if level == 0 else self._height() * level
        self.verticalScrollBar().setValue(round(self.sheet.y_of(offset) - room))
        bar, caret = self.horizontalScrollBar(), self.sheet.caret(offset)
        if caret is not None and not bar.value() <= caret.left() <= bar.value() + bar.pageStep():
            bar.setValue(round(caret.left() - self.viewport().width() * LEVEL))
        self._going = False
        if self._sizes_known:
            self._pending_offset = None

    def extent(self, start: int, end: int) -> tuple[float, float] | None:
        """Top and bottom of a span, in sight or not; None while nothing is shown."""
        found = None if self.sheet is None else self.sheet.extent(start, end)
        return None if found is None else (found[0] - self._value(), found[1] - self._value())

    def line_rects(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """Left, top, width and height of each line of a span."""
        if self.sheet is None:
            return []
        x, y = self._origin()
        return [
            (box.x() - x, box.y() - y, box.width(), box.height())
            for _, box in self.sheet.boxes(start, end)
        ]

    def share_of(self, offset: int) -> float:
        """Where an offset stands in the whole letter, from 0 (top) to 1."""
        return 0.0 if self.sheet is None else self.sheet.y_of(offset) / self._whole_height()

    def shares_near(self, offsets: Iterable[int]) -> list[float]:
        """The same for many offsets."""
        return [self.share_of(offset) for offset in offsets]

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to a point."""
        at = point + QPointF(*self._origin())
        return 0 if self.sheet is None else self.sheet.offset_at(at.x(), at.y())

    def line_step(self, offset: int, steps: int) -> int:
        """The offset some lines further down (or up)."""
        return offset if self.sheet is None else self.sheet.line_step(offset, steps)

    def footnote_at(self, point: QPointF) -> Footnote | None:
        """The footnote whose marker in the text is under a point, or None."""
        at = point + QPointF(*self._origin())
        return None if self.sheet is None else self.sheet.footnote_at(at.x(), at.y())

    def number_at(self, point: QPointF) -> Block | None:
        """The footnote block whose number, left of its text, is under a point, or None."""
        at = point + QPointF(*self._origin())
        return None if self.sheet is None else self.sheet.number_at(at.x(), at.y())

    def citation_at(self, point: QPointF) -> Citation | None:
        """The citation under a point, or None."""
        at = point + QPointF(*self._origin())
        return None if self.sheet is None else self.sheet.citation_at(at.x(), at.y())

    def over_words(self, point: QPointF) -> bool:
        """Whether there is a line at a point."""
        at = point + QPointF(*self._origin())
        return self.sheet is not None and self.sheet.over_line(at.x(), at.y()) is not None

    def characters_in(self, width: float) -> float:
        """How many characters of a page would be large enough to read in a width."""
        return (width - 2 * MARGIN) / READABLE

    # Laying out

    def _make_sheet(self) -> None:
        """Lay the pages out anew; the line at the top stays."""
        letter, before = self.letter, self.sheet
        if letter is None or not self._sizes or not self.isVisible():
            return
        self.settling = True
        value, anchor = self._value(), self.top_offset()
        grown = self.session.settings.reading_size / style.READING_SIZE
        gap = QFontMetricsF(self.font()).height() + 16
        made = PageLayout(
            letter, self._sizes, self.viewport().width(), LARGEST * grown, self.zoom_factor, gap
        )
        if before is not None:
            made.take_over(before)
        self.sheet = made
        self._laid_out()
        self._update_ranges()
        if self._pending_offset is not None:
            self.go_to(anchor, level=self._pending_level)
        elif before is not None and (letter.lines or not letter.text):
            inside = (value - before.y_of(anchor)) * made.scale(0) / before.scale(0)
            self.verticalScrollBar().setValue(round(made.y_of(anchor) + inside))
        elif before is not None:
            self.verticalScrollBar().setValue(round(value / before.height * made.height))
        self.settling = False
        self.viewport().update()
        self.geometryChanged.emit()

    def _laid_out(self) -> None:
        """There is a new sheet: for the view that paints it."""

    def _update_ranges(self) -> None:
        if self.sheet is None:
            return
        view = self.viewport()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(view.height())
        down.setSingleStep(STEP)
        down.setRange(0, max(0, round(self.sheet.height - view.height())))
        across.setPageStep(view.width())
        across.setSingleStep(STEP)
        over, was = max(0, round(self.sheet.width - view.width())), across.maximum()
        across.setRange(0, over)
        if over and not was:
            across.setValue(over // 2)

    def _on_scroll(self) -> None:
        if not self.settling and not self._going:
            self._pending_offset = None
        super()._on_scroll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width is another scale; the place at the top stays."""
        super().resizeEvent(event)
        self._make_sheet()

    def showEvent(self, event: QShowEvent) -> None:
        """The pages are seen: lay them out, at the place asked for."""
        super().showEvent(event)
        self._make_sheet()

    def _origin(self) -> tuple[float, float]:
        """The point of the sheet that is the upper left corner of what is in sight."""
        return float(self.horizontalScrollBar().value()), self._value()

    def _whole_height(self) -> float:
        return 1.0 if self.sheet is None else max(1.0, self.sheet.height)
