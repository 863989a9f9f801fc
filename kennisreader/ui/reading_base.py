# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the rest of the window may ask of a letter that is shown: as text or as its original pages."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kennisreader.core.letter import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.letter import Block, Citation, Footnote, Letter
    from kennisreader.ui.session import Session
    from kennisreader.ui.style import Scheme

LEVEL = 0.28
"""A jump puts its goal at this share of the height, so that what leads up to it is read too."""

_ABOVE = {
    BlockKind.HEADING,
    BlockKind.QUESTION_LABEL,
    BlockKind.ANSWER_LABEL,
    BlockKind.SALUTATION,
}
"""What belongs to the text under it."""

_start = attrgetter("start")


class ReadingBase(QAbstractScrollArea):
    """What the rest of the window may ask of a letter that is shown, in whatever form.

    Points and rectangles are pixels of the viewport, offsets code points of the canonical text.

    Attributes:
        session: what the window works with.
        letter: what is shown, or None.
        settling: whether the view moves by itself, to keep its place while its geometry settles.

    Signals:
        scrolled(): other lines are in sight.
        pushed(pixels): a key or the wheel would scroll on where the letter ends.
        geometryChanged(): places in the view have moved.
        placeChanged(offset): the reader went to a place: a click, a key, a jump.
        selectionChanged(): other words are selected, or none.
        wordsSelected(): the mouse has selected words and let go.
        noteClicked(note id): a marked place was clicked; empty: another one was while a note was
            current.
        picked(start, end): a passage was chosen while ``picking``.
        linkActivated(index): a citation was clicked or entered, by its index in the letter.
        activated(): the view got the keyboard.
        menuRequested(global position): a context menu is asked for.
        jumping(): the view is about to jump; Back should lead to where it is now.
    """

    scrolled = Signal()
    pushed = Signal(int)
    geometryChanged = Signal()
    placeChanged = Signal(int)
    selectionChanged = Signal()
    wordsSelected = Signal()
    noteClicked = Signal(str)
    picked = Signal(int, int)
    linkActivated = Signal(int)
    activated = Signal()
    menuRequested = Signal(QPoint)
    jumping = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.letter: Letter | None = None
        self.settling = False
        self._pending_offset: int | None = None
        # One of our own: for a widget that Qt has made, PySide first makes the classes of all of
        # Qt's widgets, to see which of them it is (20 ms before the first paint).
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    # What each form answers by itself

    def top_offset(self) -> int:
        """The offset of the first line in sight: the reading position."""
        raise NotImplementedError

    def go_to(self, offset: int, *, level: float = LEVEL) -> None:
        """Bring a place into sight, at a share of the height (0 is the top)."""
        raise NotImplementedError

    def extent(self, start: int, end: int) -> tuple[float, float] | None:
        """Top and bottom of a span, in sight or not; None while nothing is shown."""
        raise NotImplementedError

    def line_rects(self, start: int, end: int) -> list[tuple[float, float, float, float]]:
        """Left, top, width and height of each line of a span, as far as it is known."""
        raise NotImplementedError

    def share_of(self, offset: int) -> float:
        """Where an offset stands in the whole letter, from 0 (top) to 1."""
        raise NotImplementedError

    def shares_near(self, offsets: Iterable[int]) -> list[float]:
        """About the same as `share_of`, to a line or so, for a great many offsets at once."""
        raise NotImplementedError

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to a point."""
        raise NotImplementedError

    def line_step(self, offset: int, steps: int) -> int:
        """The offset some lines further down (or up)."""
        raise NotImplementedError

    def footnote_at(self, point: QPointF) -> Footnote | None:
        """The footnote whose marker in the text is under a point, or None."""
        raise NotImplementedError

    def number_at(self, point: QPointF) -> Block | None:
        """The footnote block whose number, left of its text, is under a point, or None."""
        raise NotImplementedError

    def citation_at(self, point: QPointF) -> Citation | None:
        """The citation under a point, or None."""
        raise NotImplementedError

    def characters_in(self, width: float) -> float:
        """How many characters would be readable on a line if this view were so wide."""
        raise NotImplementedError

    def zoom(self, steps: int) -> None:
        """Show the letter larger or smaller; 0 steps back to the usual size."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Take font, colours and words anew; the place at the top stays."""
        raise NotImplementedError

    def over_words(self, _point: QPointF) -> bool:
        """Whether the mouse could select words at a point."""
        return True

    @property
    def mark_scheme(self) -> Scheme:
        """The colours of marks: those that fit what they are painted on."""
        return self.session.scheme

    def _whole_height(self) -> float:
        """Height in pixels of all that can be scrolled over."""
        raise NotImplementedError

    def passage_at(self, offset: int) -> int | None:
        """Index of the passage that holds an offset; in a heading or a label of the one under it,
        in what else is no passage of the nearest before it.
        """
        letter = self.letter
        if letter is None or not letter.passages:
            return None
        found = bisect_right(letter.passages, offset, key=_start) - 1
        if found < 0 or offset > letter.passages[found].end:
            block = letter.blocks[max(0, bisect_right(letter.blocks, offset, key=_start) - 1)]
            if block.kind in _ABOVE:
                found = min(found + 1, len(letter.passages) - 1)
        return found if found >= 0 else None

    def sight(self) -> tuple[float, float]:
        """The part of the letter in sight, as shares from 0 to 1."""
        whole = max(1.0, self._whole_height())
        return self._value() / whole, (self._value() + self._height()) / whole

    def in_sight(self, offset: int) -> bool:
        """Whether a place is in sight with some lines after it."""
        low, high = self.sight()
        return low <= self.share_of(offset) <= high - (high - low) * 0.15

    def is_seen(self, offset: int) -> bool:
        """Whether a place is in sight at all, be it on the last line."""
        low, high = self.sight()
        return low <= self.share_of(offset) <= high and not self.is_folded(offset)

    def is_folded(self, _offset: int) -> bool:
        """Whether a place is folded away."""
        return False

    def _on_scroll(self) -> None:
        self.viewport().update()
        self.scrolled.emit()

    def _scroll_at_edge(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self._height():
            bar.setValue(bar.value() + bar.singleStep())

    def _height(self) -> int:
        return self.viewport().height()

    def _value(self) -> float:
        return float(self.verticalScrollBar().value())
