# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The thin lines that stand for folded stretches of a letter, and where they stand on its page."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.folding import Stretch
    from kennisreader.ui.style import Scheme


class Fold(NamedTuple):
    """A stretch of blocks that a line stands for, or stands over when it was opened in place."""

    stretch: Stretch
    open: bool


class FoldLines:
    """What is folded of one letter.

    Heights are pixels of the page from the top of the letter; blocks are named by their indexes.

    Attributes:
        all: the folds in the order of the letter.
        height: of a line.
        tops: where each line starts; kept up by the layout that places the blocks.
    """

    def __init__(self, height: float) -> None:
        self.all: tuple[Fold, ...] = ()
        self.height = height
        self.tops: list[float] = []
        self._hidden: frozenset[int] = frozenset()

    def set(self, folds: Sequence[Fold]) -> None:
        """Fold other stretches, or open other ones."""
        closed = (fold.stretch for fold in folds if not fold.open)
        self._hidden = frozenset(i for each in closed for i in range(each.first, each.last))
        self.all = tuple(folds)

    def hides(self, index: int) -> bool:
        """Whether a block is folded away."""
        return index in self._hidden

    def at_y(self, y: float) -> int | None:
        """Number of the fold whose line is at a height, or None."""
        number = bisect_right(self.tops, y) - 1
        return number if number >= 0 and y < self.tops[number] + self.height else None

    def of(self, index: int) -> int | None:
        """Number of the fold that a block belongs to, opened or not."""
        number = bisect_right(self.all, index, key=lambda fold: fold.stretch.first) - 1
        return number if number >= 0 and index < self.all[number].stretch.last else None

    def shown_near(self, index: int, count: int) -> int:
        """A block itself, or else the next of ``count`` that is not folded away, or the one before.

        A letter that is folded away as a whole answers with a folded block.
        """
        number = self.of(index) if index in self._hidden else None
        if number is None:
            return index
        first, last = self.all[number].stretch[:2]
        if last < count:
            return last if last not in self._hidden else self.shown_near(last, count)
        while first > 0 and first - 1 in self._hidden:
            first -= 1
        return max(0, first - 1)

    def starting(self) -> dict[int, int]:
        """The number of each fold by its first block."""
        return {fold.stretch.first: number for number, fold in enumerate(self.all)}


def draw_fold(
    painter: QPainter,
    rect: QRectF,
    words: str,
    font: QFont,
    scheme: Scheme,
    *,
    opened: bool,
    hovered: bool,
) -> None:
    """Draw the line of a fold: an arrow that points down once it is opened, what it holds, and a
    hairline to the end.
    """
    metrics = QFontMetricsF(font)
    colour = QColor(scheme.accent if hovered else scheme.secondary)
    middle, half = rect.center().y(), metrics.ascent() * 0.24
    x = rect.left() + half
    arrow = QPainterPath(QPointF(x - half * 0.7, middle - half))
    if opened:
        arrow = QPainterPath(QPointF(x - half, middle - half * 0.6))
        arrow.lineTo(QPointF(x, middle + half * 0.6))
        arrow.lineTo(QPointF(x + half, middle - half * 0.6))
    else:
        arrow.lineTo(QPointF(x + half * 0.7, middle))
        arrow.lineTo(QPointF(x - half * 0.7, middle + half))
    painter.strokePath(arrow, QPen(colour, 1.4))
    x += half + metrics.averageCharWidth()
    shown = QFont(font)
    shown.setUnderline(hovered)
    painter.setFont(shown)
    painter.setPen(colour)
    painter.drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2), words)
    x += metrics.horizontalAdvance(words) + metrics.averageCharWidth() * 1.4
    if x < rect.right():
        line = QColor(scheme.accent if hovered else scheme.line)
        painter.fillRect(QRectF(x, round(middle), rect.right() - x, 1), line)
