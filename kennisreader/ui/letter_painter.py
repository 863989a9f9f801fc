# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Paints the part of a letter that is in sight, in layers.

From below: theme tints, marks of the reader, changed words, hits of the search, the current hit, the selection,
the words, the themes' lines.  Nothing is ever written into a text document to highlight it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kennisreader.core.letter import BlockKind
from kennisreader.ui import changed_words, note_colours, style, theme_mark
from kennisreader.ui.fold_lines import draw_fold
from kennisreader.ui.mark_layers import MarkLayers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kennisreader.core.folding import Stretch
    from kennisreader.core.letter import Block
    from kennisreader.core.themes import Theme
    from kennisreader.ui.changed_words import ChangedWords
    from kennisreader.ui.letter_layout import LetterLayout, LineBox
    from kennisreader.ui.mark_layers import Tint
    from kennisreader.ui.marks import Mark
    from kennisreader.ui.style import Scheme

    _DrawChange = Callable[[QPainter, QRectF, ChangedWords, Scheme], None]


class Words(NamedTuple):
    """The few words of the interface that stand on the page, in the user's language."""

    notes: str
    page: str
    """With a place for the number: ``p. {}``."""
    folded: Callable[[Stretch], str]
    """What the line of a folded stretch says: ``12 alinea's``."""


class LetterPainter(MarkLayers):
    """Draws a `LetterLayout` with its marks.

    Attributes:
        fold: number of the fold under the mouse, or None.
    """

    def __init__(
        self,
        layout: LetterLayout,
        scheme: Scheme,
        interface: QFont,
        words: Words,
        theme: Callable[[str], Theme | None],
    ) -> None:
        super().__init__()
        self._layout = layout
        self._scheme = scheme
        self._interface = interface
        self._words = words
        self._theme = theme
        self.fold: int | None = None
        self._boxes: dict[int, list[tuple[Mark, LineBox]]] = {}

    def forget_boxes(self) -> None:
        """The marks or the geometry changed: work out again where the marks stand."""
        self._boxes.clear()

    def paint(self, painter: QPainter, top: float, bottom: float, left: float) -> None:
        """Draw what stands between two heights of the page.

        The painter's origin is the upper left corner of what is in sight; ``left`` is where the
        text column starts in it.
        """
        painter.translate(left, -top)
        indexes = self._layout.visible(top, bottom)
        if self.lit is not None:
            self._paint_lit(painter, *self.lit)
        for index in indexes:
            self._paint_tints(painter, index)
        self._paint_notes(painter, indexes)
        self._paint_changes(painter, indexes, changed_words.draw_ground)
        self._paint_over(painter, self._hits_in(indexes), indexes)
        for tint in (self.current, self.selection):
            if tint is not None:
                self._paint_over(painter, (tint,), indexes)
        for index in indexes:
            self._paint_block(painter, index)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in indexes:
            self._paint_lines(painter, index)
        self._paint_changes(painter, indexes, changed_words.draw_line)
        self._paint_margin(painter, top, bottom, left)
        if self._layout.folds.all:
            self._paint_folds(painter, top, bottom)
        if self.caret is not None:
            self._paint_caret(painter, self.caret)

    # Layers

    def _paint_tints(self, painter: QPainter, index: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for mark, box in self._boxes_of(index):
            theme = self._theme(mark.theme)
            if theme is None:
                continue
            _, tint = theme_mark.colours(theme, self._scheme)
            share = box.rect.height() / mark.lanes
            rect = QRectF(box.rect)
            rect.setTop(box.rect.top() + (mark.lanes - 1 - mark.lane) * share)
            rect.setHeight(share)
            painter.fillRect(rect.adjusted(-1, 0, 1, 0), tint)

    def _paint_notes(self, painter: QPainter, indexes: Sequence[int]) -> None:
        """The reader's marks; on words that several notes are about each gets a share."""
        blocks = [self._layout.letter.blocks[index] for index in indexes]
        first, last = (blocks[0].start, blocks[-1].end) if blocks else (0, 0)
        for span, lane, lanes in self.notes:
            if span.end <= first or span.start >= last:
                continue
            shades = note_colours.shades(span.colour, self._scheme)
            for _, box in self._layout.boxes(max(first, span.start), min(last, span.end)):
                whole = box.rect.adjusted(-1, 0, 1, 1)
                share = whole.height() / lanes
                rect = QRectF(whole)
                rect.setTop(whole.top() + lane * share)
                rect.setHeight(share)
                painter.fillRect(rect, QColor(shades.tint))
                if span.note == self.noted:  # round all of the line: half of it would strike it out
                    painter.setPen(QPen(QColor(shades.edge), 1))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(whole.adjusted(0, 0, -0.5, -0.5))

    def _paint_changes(self, painter: QPainter, indexes: Sequence[int], draw: _DrawChange) -> None:
        """The words that a neighbour has otherwise; a wedge where only the neighbour has some."""
        if not self.changes or not indexes:
            return
        blocks = self._layout.letter.blocks
        first, last = blocks[indexes[0]].start, blocks[indexes[-1]].end
        for change in changed_words.near(self.changes, first, last):
            gap = change.start == change.end
            if gap and draw is changed_words.draw_ground:
                continue
            for index in indexes:
                start = change.start - 1 if gap else change.start
                for box in self._layout.boxes_in(index, start, max(change.end, start + 1)):
                    shape = changed_words.draw_gap if gap else draw
                    shape(painter, box.rect, change, self._scheme)

    def _hits_in(self, indexes: Sequence[int]) -> Sequence[Tint]:
        """The hits that touch these blocks; there may be thousands of others."""
        blocks = self._layout.letter.blocks
        if not indexes or not self.hits:
            return ()
        first, last = blocks[indexes[0]].start, blocks[indexes[-1]].end
        low = bisect_left(self.hits, first, key=lambda tint: tint.end)
        high = bisect_right(self.hits, last, key=lambda tint: tint.start)
        return self.hits[low:high]

    def _paint_over(self, painter: QPainter, tints: Sequence[Tint], indexes: Sequence[int]) -> None:
        for tint in tints:
            for index in indexes:
                for box in self._layout.boxes_in(index, tint.start, tint.end):
                    painter.fillRect(box.rect.adjusted(-1, 0, 1, 1), tint.colour)

    def _paint_block(self, painter: QPainter, index: int) -> None:
        layout = self._layout.layout_of(index)
        if layout is None:
            return
        block = self._layout.letter.blocks[index]
        face = self._layout.faces.of(block)
        top = self._layout.top(index)
        painter.setPen(QColor(face.colour))
        layout.draw(painter, QPointF(0, top))
        if block.label:
            self._paint_label(painter, block, top)
        if block.kind is BlockKind.FOOTNOTE and self._first_note(index):
            self._paint_notes_head(painter, top)

    def _paint_label(self, painter: QPainter, block: Block, top: float) -> None:
        """The bullet, number or note number, hanging left of the text."""
        face = self._layout.faces.of(block)
        note = block.kind is BlockKind.FOOTNOTE
        painter.setFont(face.font)
        painter.setPen(QColor(self._scheme.accent if note else face.colour))
        label = _BULLETS.get(block.label, block.label)
        width = face.metrics.horizontalAdvance(label)
        gap = face.metrics.averageCharWidth() * 0.9
        x = max(0.0, face.indent - gap - width)
        baseline = top + (face.pitch - face.metrics.height()) / 2 + face.metrics.ascent()
        painter.drawText(QPointF(x, baseline), label)

    def _paint_notes_head(self, painter: QPainter, top: float) -> None:
        font = style.small_font(self._interface, 0.85, bold=True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        metrics = QFontMetricsF(font)
        y = top - metrics.height() - 8
        painter.setPen(QPen(QColor(self._scheme.line), 1))
        painter.drawLine(QLineF(0, y - metrics.ascent() - 8, 144, y - metrics.ascent() - 8))
        painter.setFont(font)
        painter.setPen(QColor(self._scheme.secondary))
        painter.drawText(QPointF(0, y + 4), self._words.notes)

    def _paint_lines(self, painter: QPainter, index: int) -> None:
        for mark, box in self._boxes_of(index):
            theme = self._theme(mark.theme)
            if theme is None:
                continue
            line, _ = theme_mark.colours(theme, self._scheme)
            y = box.rect.bottom() - 1 + mark.lane * 4
            theme_mark.draw_line(
                painter, theme.line, line, box.rect.left() - 1, box.rect.right() + 1, y
            )

    def _paint_margin(self, painter: QPainter, top: float, bottom: float, left: float) -> None:
        if self.passage is not None:
            self._paint_passage_bar(painter)
        font = style.small_font(self._interface, 0.78)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._scheme.secondary))
        for page in self._layout.letter.pages:
            folded = self._layout.folds.hides(self._layout.block_at(page.offset))
            if page.number is None or folded:
                continue
            y = self._layout.y_of(page.offset)
            if not top - 40 <= y <= bottom + 40:
                continue
            text = self._words.page.format(page.number)
            x = max(2.0 - left, -metrics.horizontalAdvance(text) - 12)
            painter.drawText(QPointF(x, y + metrics.ascent() + 4), text)

    def _paint_lit(self, painter: QPainter, start: int, end: int) -> None:
        first, last = self._layout.block_at(start), self._layout.block_at(max(start, end - 1))
        if self._layout.folds.hides(first):
            return
        y1 = self._layout.top(first)
        y2 = self._layout.top(last) + self._layout.block_height(last)
        frame = QRectF(-14, y1 - 2, self._layout.width + 28, y2 - y1 + 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._scheme.accent), 1.5))
        painter.setBrush(style.mixed(self._scheme.paper, self._scheme.accent, 0.06))
        painter.drawRoundedRect(frame, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_folds(self, painter: QPainter, top: float, bottom: float) -> None:
        """The thin lines that stand for what is folded."""
        lines, width = self._layout.folds, self._layout.width
        font = self._layout.faces.fold_font()
        for number, fold in enumerate(lines.all):
            y = lines.tops[number]
            if y + lines.height >= top and y <= bottom:
                rect = QRectF(0, y, width, lines.height)
                words = self._words.folded(fold.stretch)
                drawn = {"opened": fold.open, "hovered": number == self.fold}
                draw_fold(painter, rect, words, font, self._scheme, **drawn)

    def _paint_caret(self, painter: QPainter, offset: int) -> None:
        index = self._layout.block_at(offset)
        after = self._layout.boxes_in(index, offset, offset + 1)
        before = self._layout.boxes_in(index, offset - 1, offset)
        if after:
            x, rect = after[0].rect.left(), after[0].rect
        elif before:
            x, rect = before[-1].rect.right(), before[-1].rect
        else:
            return
        bar = QRectF(round(x) - 1, rect.top(), 2, rect.height())
        painter.fillRect(bar, QColor(self._scheme.accent))

    def _paint_passage_bar(self, painter: QPainter) -> None:
        if self.passage is None:
            return
        start, end = self.passage
        first, last = self._layout.block_at(start), self._layout.block_at(max(start, end - 1))
        if self._layout.folds.hides(first):
            return
        y1 = self._layout.top(first)
        y2 = self._layout.top(last) + self._layout.block_height(last)
        bar = QRectF(-12, y1 + 3, 3, max(6.0, y2 - y1 - 6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._scheme.accent))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    # Geometry

    def _boxes_of(self, index: int) -> list[tuple[Mark, LineBox]]:
        boxes = self._boxes.get(index)
        if boxes is None:
            block = self._layout.letter.blocks[index]
            boxes = [
                (mark, box)
                for mark in self.marks
                if mark.start < block.end and mark.end > block.start
                for box in self._layout.boxes_in(index, mark.start, mark.end)
            ]
            if self._layout.layout_of(index) is not None:
                self._boxes[index] = boxes
        return boxes

    def _first_note(self, index: int) -> bool:
        blocks = self._layout.letter.blocks
        return index == 0 or blocks[index - 1].kind is not BlockKind.FOOTNOTE


_BULLETS = {"-": "–", "*": "•", "\uf0b7": "•", "\uf0a7": "•", "o": "◦"}
"""What stands for the bullets of typewriters and of symbol fonts."""
