# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is folded of the letter in one view, and what the reader opened of it in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect

from kennisreader.core.letter import BlockKind
from kennisreader.ui.fold_lines import Fold
from kennisreader.ui.reading_base import LEVEL

if TYPE_CHECKING:
    from kennisreader.core.folding import Stretch
    from kennisreader.core.letter import Letter
    from kennisreader.ui.letter_layout import LetterLayout
    from kennisreader.ui.letter_page import LetterPage


UNMOVED = 3
"""Pixels by which a place may move before its reader is taken to have scrolled."""


class Count(NamedTuple):
    """How much of a letter is shown, in paragraphs; those that were opened in place count too."""

    shown: int
    whole: int


class LetterFolds(QObject):
    """Folds one view as ``session.folding`` says, and keeps what is being read where it is."""

    def __init__(self, view: LetterPage) -> None:
        super().__init__(view)
        self._view = view
        self._opened: set[int] = set()
        self._asked = view.session.active_themes
        self._lines: tuple[Fold, ...] | None = None
        self._left: tuple[tuple[int, float], list[tuple[int, float]]] | None = None
        view.session.folding.changed.connect(self._on_changed)

    @property
    def lines(self) -> tuple[Fold, ...]:
        """The folds of the letter that is shown."""
        if self._lines is None:
            self._lines = self._find()
        return self._lines

    @property
    def count(self) -> Count:
        """How much of the letter is shown."""
        from kennisreader.core.folding import paragraphs

        letter = self._view.letter
        whole = 0 if letter is None else paragraphs(letter.blocks)
        return Count(
            whole - sum(fold.stretch.paragraphs for fold in self.lines if not fold.open), whole
        )

    def forget(self) -> None:
        """Another letter is about to be shown."""
        self._opened.clear()
        self._lines = self._left = None

    def refresh(self) -> None:
        """The marks of the themes are others: fold anew.  With other themes than before, what was
        opened in place folds with the rest.
        """
        asked, self._asked = self._asked, self._view.session.active_themes
        if asked != self._asked:
            self._opened.clear()
        before, self._lines = self._lines, None
        if before != self.lines:
            self._apply()

    def is_all(self, stretch: Stretch) -> bool:
        """Whether all running text of the letter folds together: nothing in it is marked."""
        blocks = () if self._view.letter is None else self._view.letter.blocks
        ends = stretch.last >= len(blocks) or blocks[stretch.last].kind is BlockKind.FOOTNOTE
        return not stretch.first and ends

    def hides(self, offset: int) -> bool:
        """Whether a place is folded away."""
        number = self._of(offset)
        return number is not None and not self.lines[number].open

    def reveal(self, offset: int) -> None:
        """Open the stretch that hides a place."""
        number = self._of(offset)
        if number is not None and not self.lines[number].open:
            self.toggle(number)

    def toggle(self, number: int) -> None:
        """Open a stretch in place, or fold it again."""
        stretch = self.lines[number].stretch
        blocks = range(stretch.first, stretch.last)
        if self.lines[number].open:
            self._opened.difference_update(blocks)
        else:
            self._opened.update(blocks)
        self._lines = None
        self._apply(number)

    def at(self, point: QPointF) -> int | None:
        """Number of the fold whose line is under a point of the viewport, or None."""
        layout = self._layout()
        if layout is None or not self.lines:
            return None
        at = self._view.page_point(point)
        inside = 0 <= at.x() <= layout.width
        return layout.folds.at_y(point.y() + self._view.page_top()) if inside else None

    def nearest(self) -> int | None:
        """Number of the fold that a key acts on: the first in sight below the reading place, else
        the last one above it.
        """
        layout = self._layout()
        if layout is None:
            return None
        top = self._view.page_top()
        bottom = top + self._view.viewport().height()
        seen = [
            number
            for number, y in enumerate(layout.folds.tops)
            if top <= y + layout.folds.height and y <= bottom
        ]
        selection = self._view.selection
        placed = selection.placed and self._view.in_sight(selection.place)
        place = layout.y_of(selection.place) if placed else top
        below = [number for number in seen if layout.folds.tops[number] >= place]
        return below[0] if below else (seen[-1] if seen else None)

    def rect(self, number: int) -> QRect:
        """Where the line of a fold stands in the viewport."""
        layout, (left, width) = self._layout(), self._view.column()
        if layout is None:
            return QRect()
        top = layout.folds.tops[number] - self._view.page_top()
        return QRect(round(left), round(top), round(width), round(layout.folds.height))

    # Inside

    def _layout(self) -> LetterLayout | None:
        return self._view.layout_of_text

    def _of(self, offset: int) -> int | None:
        letter = self._view.letter
        if not self.lines or letter is None:
            return None
        at = self._block_at(letter, offset)
        for number, fold in enumerate(self.lines):
            if fold.stretch.first <= at < fold.stretch.last:
                return number
        return None

    @staticmethod
    def _block_at(letter: Letter, offset: int) -> int:
        from bisect import bisect_right

        return max(0, bisect_right(letter.blocks, offset, key=lambda block: block.start) - 1)

    def _find(self) -> tuple[Fold, ...]:
        view, folding = self._view, self._view.session.folding
        if not folding.on or view.letter is None:
            return ()
        from kennisreader.core.folding import stretches

        active = view.session.active_themes
        found = stretches(view.letter, view.theme_spans, active, every=folding.every)
        opened = self._opened
        return tuple(
            Fold(each, not opened.isdisjoint(range(each.first, each.last))) for each in found
        )

    def _on_changed(self) -> None:
        """Something else is asked for: what was opened in place of the former folds with the rest."""
        self._opened.clear()
        self.refresh()

    def _apply(self, number: int | None = None) -> None:
        """Fold on the page; ``number``: the line of this fold is what stays where it is."""
        view, layout, lines = self._view, self._layout(), self.lines
        view.session.folding.folded.emit()
        if layout is None:
            return
        anchors = self._anchors(layout)
        if not lines and self._left is not None:
            kept, before = self._left
            if abs(self._anchor(layout, kept[0])[1] - kept[1]) <= UNMOVED:
                anchors = before  # folded and shown again without a move between: as it was
        line = 0.0 if number is None else layout.folds.tops[number] - view.page_top()

        def top() -> float | None:
            if number is not None:
                return layout.folds.tops[number] - line
            found = self._surviving(layout, anchors)
            return None if found is None else layout.y_of(found[0]) - found[1]

        view.rearrange(lambda: layout.set_folds(lines), top)
        self._left = None
        kept_now = self._surviving(layout, anchors)
        if lines and number is None and kept_now is not None:
            self._left = self._anchor(layout, kept_now[0]), anchors

    @staticmethod
    def _surviving(
        layout: LetterLayout, anchors: list[tuple[int, float]]
    ) -> tuple[int, float] | None:
        """The first of some places that is in the letter still, or the first if none is."""
        for each in anchors:
            if not layout.folds.hides(layout.block_at(each[0])):
                return each
        return anchors[0] if anchors else None

    def _anchors(self, layout: LetterLayout) -> list[tuple[int, float]]:
        """Places in sight and their heights in the viewport, what is being read first."""
        view = self._view
        if view.letter is None or not len(layout):
            return []
        top, height = view.page_top(), view.viewport().height()
        goal = top + height * LEVEL
        seen = [
            index
            for index in layout.visible(max(0.0, top), max(0.0, top + height))
            if not layout.folds.hides(index)
        ]
        seen.sort(key=lambda index: abs(layout.top(index) - goal))
        found = [self._anchor(layout, layout.letter.blocks[index].start) for index in seen]
        place = view.selection.place
        if view.selection.placed and view.in_sight(place):
            found.insert(0, self._anchor(layout, place))
        return found

    def _anchor(self, layout: LetterLayout, offset: int) -> tuple[int, float]:
        """A place and its height in the viewport."""
        return offset, layout.y_of(offset) - self._view.page_top()
