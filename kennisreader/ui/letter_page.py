# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page a letter stands on: it scrolls, finds places, and lays out text when it is needed.

Why not QTextBrowser: docs/decisions.md, "The reading view".
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal

from kennisreader.ui import style
from kennisreader.ui.letter_folds import LetterFolds
from kennisreader.ui.letter_layout import LetterLayout
from kennisreader.ui.reading_base import LEVEL
from kennisreader.ui.reading_view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.letter import Block, Citation, Footnote, Letter
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.ui.session import Session

MARGIN = 30
"""Least space left and right of the text column, in pixels."""

TOP_MARGIN = 20
BOTTOM_MARGIN = 80

SLICE = 12
"""Blocks laid out in one turn of the idle loop: 1 to 2 ms; four pages may do it in the same turn."""


class LetterPage(ReadingView):
    """The geometry of one letter in a window that scrolls over it.

    Attributes:
        layout_of_text: see there.
        folds: what is folded of the letter.
    """

    _outdated = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._made: LetterLayout | None = None
        self._due = False
        self._measured: tuple[str, int, float] | None = None
        self._rest_due = False
        self.folds = LetterFolds(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._lay_out_more)
        self._outdated.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)

    # Places

    @property
    def layout_of_text(self) -> LetterLayout | None:
        """The geometry of the letter, or None while none is shown."""
        return self._layout

    def top_offset(self) -> int:
        """The offset of the first line in sight: the reading position."""
        if self._pending_offset is not None:
            return self._pending_offset
        if self._layout is None or not len(self._layout):
            return 0
        return self._layout.offset_at(0, max(0.0, self.page_top()))

    def go_to(self, offset: int, *, level: float = LEVEL) -> None:
        """Bring a place into sight, at a share of the height (0 is the top).

        What hides it is opened, unless it is only to be the first line again.
        """
        if level:
            self.folds.reveal(offset)
        if not self.isVisible():
            self._pending_offset = offset
            return
        if self._layout is None or not len(self._layout):
            return
        self._layout.lay_out_some(self._layout.block_at(offset), 1)
        height = self.viewport().height()
        for _ in range(2):  # laying out what comes into sight may move the goal once more
            y = self._layout.y_of(offset) + TOP_MARGIN - height * level
            self._ensure(y - TOP_MARGIN, y + height)
        self.verticalScrollBar().setValue(round(y))

    def extent(self, start: int, end: int) -> tuple[float, float] | None:
        """Top and bottom of a span, in sight or not; None while nothing is shown."""
        if self._layout is None or not len(self._layout):
            return None
        first, last = self._layout.block_at(start), self._layout.block_at(max(start, end - 1))
        shift = TOP_MARGIN - self._value()
        top = self._layout.top(first) + shift
        return top, self._layout.top(last) + self._layout.block_height(last) + shift

    def line_rects(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """Left, top, width and height of each line of a span that has been laid out."""
        if self._layout is None:
            return []
        left, shift = self.column()[0], TOP_MARGIN - self._value()
        return [
            (box.rect.x() + left, box.rect.y() + shift, box.rect.width(), box.rect.height())
            for _, box in self._layout.boxes(start, end)
        ]

    def share_of(self, offset: int) -> float:
        """Where an offset stands in the whole letter, from 0 (top) to 1."""
        if self._layout is None:
            return 0.0
        return (self._layout.y_of(offset) + TOP_MARGIN) / max(1.0, self._whole_height())

    def shares_near(self, offsets: Iterable[int]) -> list[float]:
        """About the same as `share_of`, to a line or so, for a great many offsets at once."""
        layout, whole = self._layout, max(1.0, self._whole_height())
        if layout is None:
            return [0.0 for _ in offsets]
        return [(layout.y_near(offset) + TOP_MARGIN) / whole for offset in offsets]

    def characters_in(self, width: float) -> float:
        """How many characters would fit on a line if this page were so wide."""
        return (width - 2 * MARGIN) / self._measure() * 75

    def page_point(self, point: QPointF) -> QPointF:
        """A point of the viewport in the coordinates of the letter's layout."""
        y = min(max(0.0, point.y() + self.page_top()), max(0.0, self._whole_height()))
        return QPointF(point.x() - self.column()[0], y)

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to a point."""
        if self._layout is None:
            return 0
        found = self.page_point(point)
        return self._layout.offset_at(found.x(), found.y())

    def footnote_at(self, point: QPointF) -> Footnote | None:
        """The footnote whose marker in the text is under a point, or None."""
        at = self.page_point(point)
        return None if self._layout is None else self._layout.note_at(at.x(), at.y())

    def number_at(self, point: QPointF) -> Block | None:
        """The footnote block whose number, left of its text, is under a point, or None."""
        at = self.page_point(point)
        return None if self._layout is None else self._layout.label_at(at.x(), at.y())

    def citation_at(self, point: QPointF) -> Citation | None:
        """The citation under a point, or None."""
        at = self.page_point(point)
        return None if self._layout is None else self._layout.link_at(at.x(), at.y())

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller, here and everywhere; 0 steps: its usual size."""
        self.session.settings.zoom(steps)

    def line_step(self, offset: int, steps: int) -> int:
        """The offset some lines further down (or up)."""
        return offset if self._layout is None else self._layout.line_step(offset, steps)

    def show_letter(self, letter: Letter | None, spans: Sequence[ThemeSpan]) -> None:
        """Show a letter with its theme marks, at its top."""
        self.folds.forget()
        super().show_letter(letter, spans)

    def set_theme_spans(self, spans: Sequence[ThemeSpan]) -> None:
        """Other theme marks; what is being read stays where it is."""
        super().set_theme_spans(spans)
        self.folds.refresh()

    def paint_place(self, offset: int) -> None:
        """Make a place the current one; what hides it is opened."""
        self.folds.reveal(offset)
        super().paint_place(offset)

    def in_sight(self, offset: int) -> bool:
        """Whether a place is in sight with some lines after it."""
        return not self.folds.hides(offset) and super().in_sight(offset)

    def is_folded(self, offset: int) -> bool:
        """Whether a place is folded away."""
        return self.folds.hides(offset)

    def page_top(self) -> float:
        """The height in the letter's layout of the viewport's upper edge; negative at the top."""
        return self._value() - TOP_MARGIN

    def column(self) -> tuple[float, float]:
        """Left edge and width of the text column."""
        room = max(120.0, self.viewport().width() - 2 * MARGIN)
        width = min(self._measure(), room)
        return MARGIN + (room - width) / 2, width

    # Laying out

    @property
    def _layout(self) -> LetterLayout | None:
        """The geometry of the letter for the width the page has now."""
        self._catch_up()
        return self._made

    def _outdate(self) -> None:
        """The lines have to be broken anew: once, before the next picture or question.

        A pane more or a panel less gives every page a new width several times over.
        """
        if not self.isVisible():
            self._make_layout()
        elif not self._due:
            self._due = True
            self._outdated.emit()

    def _catch_up(self) -> None:
        if self._due:
            self._make_layout()

    def _make_layout(self) -> None:
        """Break the lines anew; the place that is being read stays at its height if it is in sight,
        else the line at the top does.

        While nobody sees the page it is only noted that this has to be done: a pane that is made
        and filled before the window is shown is laid out once, at its final width.
        """
        self._due = False
        if not self.isVisible():
            self._pending_offset = self.top_offset()
            self._made = None
            return
        settling, self.settling = self.settling, True
        held, anchor = self._place_in_sight(), self.top_offset()
        self._pending_offset = self._made = None
        if self.letter is not None:
            settings = self.session.settings
            self._made = LetterLayout(
                self.letter,
                settings.reading_family,
                settings.reading_size,
                self.font(),
                self.session.scheme,
                self.column()[1],
            )
            self._made.set_folds(self.folds.lines)
            self._rest_due = True
        self._laid_out()
        self._ensure(self.page_top(), self.page_top() + self._height())
        self._update_range()
        if held is not None and self._made is not None:
            self.rearrange(lambda: None, partial(self._top_with, self._made, *held))
        elif anchor:
            self.go_to(anchor, level=0)
        self.settling = settling
        self.viewport().update()
        self.geometryChanged.emit()

    def _place_in_sight(self) -> tuple[int, float] | None:
        """The selected words, the current passage or the current place, and its height in the
        viewport: the first of them that is in sight.
        """
        chosen, made = self.selection, self._made
        if made is None or not len(made) or self._pending_offset is not None or not chosen.placed:
            return None
        index = self.passage_at(chosen.place)
        starts = [chosen.place]
        if index is not None and self.letter is not None:
            starts.insert(0, self.letter.passages[index].start)  # rather than a word in the middle
        for offset in starts if chosen.span is None else chosen.span[:1]:
            height = made.y_of(offset) - self.page_top()
            if 0 <= height < self._height() and not self.folds.hides(offset):
                return offset, height
        return None

    @staticmethod
    def _top_with(layout: LetterLayout, offset: int, height: float) -> float:
        """Which height of the page is at the upper edge when a place is at a height below it."""
        layout.lay_out_some(layout.block_at(offset), 1)
        return layout.y_of(offset) - height

    def rearrange(self, change: Callable[[], None], top: Callable[[], float | None]) -> None:
        """Change where blocks stand.

        ``top`` says which height of the page is to be at the upper edge afterwards (None: whatever
        is); it is asked again when laying out what comes into sight may have moved it.
        """
        if self._layout is None:
            return
        settling, self.settling = self.settling, True
        change()
        self._moved()
        self._update_range()
        for _ in range(2):  # as in `go_to`
            goal = top()
            if goal is not None:
                self._ensure(goal, goal + self._height())
                self.verticalScrollBar().setValue(round(goal + TOP_MARGIN))
        self._ensure(self.page_top(), self.page_top() + self._height())
        self._update_range()
        self.settling = settling
        self.viewport().update()
        self.geometryChanged.emit()

    def _laid_out(self) -> None:
        """There is a new layout, or none any more: for the view that paints it."""

    def _moved(self) -> None:
        """Places on the page have moved: for the view that paints it."""

    def _ensure(self, top: float, bottom: float) -> None:
        if self._layout is not None and self._layout.ensure(max(0.0, top), bottom):
            self._moved()
            self._update_range()

    def _painted(self) -> None:
        """What is in sight has been painted: the rest of the letter can be laid out meanwhile."""
        if self._rest_due:
            self._rest_due = False
            self._idle.start()

    def _lay_out_more(self) -> None:
        """One slice of the blocks nobody has seen yet; the line at the top does not move."""
        layout = self._layout
        first = None if layout is None else layout.pending()
        if layout is None or first is None:
            self._idle.stop()
            self.geometryChanged.emit()
            return
        index = layout.block_at_y(max(0.0, self.page_top()))
        before = layout.top(index)
        layout.lay_out_some(first, SLICE)
        self._moved()
        self._update_range()
        self._hold(layout.top(index) - before)

    def _on_scroll(self) -> None:
        if self._layout is not None and len(self._layout):
            index = self._layout.block_at_y(max(0.0, self.page_top()))
            before = self._layout.top(index)
            self._ensure(self.page_top(), self.page_top() + self._height())
            self._hold(self._layout.top(index) - before)
        super()._on_scroll()

    def _hold(self, moved: float) -> None:
        """Scroll along with text that moved, so that the reader sees it stay."""
        if round(moved):
            settling, self.settling = self.settling, True
            self.verticalScrollBar().setValue(round(self._value() + moved))
            self.settling = settling

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width breaks the lines anew; the place at the top stays."""
        if event.oldSize().width() != event.size().width():
            self._outdate()
        elif not self._due:
            self._ensure(self.page_top(), self.page_top() + self._height())
            self._update_range()
            self.geometryChanged.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """The page is seen: lay out what was filled in before, at the place asked for."""
        super().showEvent(event)
        if self._layout is None:
            self._make_layout()

    def _update_range(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self._height())
        bar.setSingleStep(round(self.session.settings.reading_size * style.LEADING))
        bar.setRange(0, max(0, round(self._whole_height() - self._height())))

    def _whole_height(self) -> float:
        return 0.0 if self._layout is None else self._layout.height + TOP_MARGIN + BOTTOM_MARGIN

    def _measure(self) -> float:
        settings = self.session.settings
        chosen = (settings.reading_family, settings.reading_size)
        if self._measured is None or self._measured[:2] != chosen:
            self._measured = (*chosen, style.measure(style.reading_font(*chosen)))
        return self._measured[2]
