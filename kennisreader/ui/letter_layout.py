# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where every word of a letter stands on the page: one text layout a block, made when needed.

Coordinates are pixels of the page: x from the left edge of the text column, y from the top of the
letter.  Blocks that nobody has looked at yet have an estimated height, so that a letter of 500 KB
opens as fast as one of 5 KB; `ensure` lays out a stretch exactly and says what moved.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from kennisreader.core.letter import Block, BlockKind
from kennisreader.ui.fold_lines import FoldLines
from kennisreader.ui.letter_faces import Faces
from kennisreader.ui.letter_formats import formats
from kennisreader.ui.text_units import DisplayText, x_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont

    from kennisreader.core.letter import Citation, Footnote, Letter
    from kennisreader.ui.fold_lines import Fold
    from kennisreader.ui.style import Scheme


class LineBox(NamedTuple):
    """The part of a span that stands on one line, in page coordinates."""

    rect: QRectF
    """From the top of the letters to their bottom."""
    baseline: float


class _Laid(NamedTuple):
    """A block that has been laid out."""

    layout: QTextLayout
    shown: DisplayText
    height: float


class LetterLayout:
    """The geometry of one letter in one column width.

    Parameters: the letter, the reading font's family and pixel size, the interface font for
    labels, the colours, and the column's width in pixels.

    Attributes:
        height: of the whole letter; an estimate until every block is laid out.
        width: of the text column.
        faces: how the blocks of each kind are set.
        folds: what is folded away; the top of such a block is where the line of its fold ends.
    """

    def __init__(
        self,
        letter: Letter,
        family: str,
        size: float,
        interface: QFont,
        scheme: Scheme,
        width: float,
    ) -> None:
        self.letter = letter
        self.width = width
        self._scheme = scheme
        self.faces = Faces(family, size, interface, scheme)
        self._notes_at: dict[int, list[Footnote]] = {}
        self._links_at: dict[int, list[Citation]] = {}
        self._starts = [block.start for block in letter.blocks]
        self._attach()
        self._laid: list[_Laid | None] = [None] * len(letter.blocks)
        self._heights = [self._estimate(block) for block in letter.blocks]
        self._gaps = self.faces.gaps(letter.blocks)
        self._tops: list[float] = []
        self.folds = FoldLines(self.faces.fold_height())
        self._place()

    # What stands where

    @property
    def height(self) -> float:
        """Height of the whole letter in pixels."""
        return self._tops[-1]

    def __len__(self) -> int:
        return len(self._laid)

    def top(self, index: int) -> float:
        """Where a block starts, its space above not included."""
        return self._tops[index]

    def block_height(self, index: int) -> float:
        """Height of a block without the space around it; 0 while it is folded away."""
        return 0.0 if self.folds.hides(index) else self._heights[index]

    def set_folds(self, folds: Sequence[Fold]) -> None:
        """Fold other stretches, or show other ones of them."""
        self.folds.set(folds)
        self._place()

    def block_at(self, offset: int) -> int:
        """Index of the block that holds a code point offset (or the nearest before it)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def block_at_y(self, y: float) -> int:
        """Index of the block at a height, the space below it included."""
        return min(len(self) - 1, max(0, bisect_right(self._tops, y, 0, len(self)) - 1))

    def visible(self, top: float, bottom: float) -> Sequence[int]:
        """Indexes of the blocks that touch a stretch of the page."""
        if not len(self):
            return ()
        found = range(self.block_at_y(top), self.block_at_y(bottom) + 1)
        return [i for i in found if not self.folds.hides(i)] if self.folds.all else found

    def y_of(self, offset: int) -> float:
        """Top of the line that holds an offset; exact once its block is laid out."""
        index = self.block_at(offset)
        laid = self._laid[index]
        if laid is None or self.folds.hides(index):
            return self.top(index)
        line = laid.layout.lineForTextPosition(self._to_qt(index, offset))
        return self.top(index) + (line.position().y() if line.isValid() else 0.0)

    def y_near(self, offset: int) -> float:
        """About where an offset stands: its share of its block's height."""
        index = self.block_at(offset)
        block = self.letter.blocks[index]
        share = (offset - block.start) / max(1, block.end - block.start)
        return self.top(index) + min(1.0, share) * self.block_height(index)

    def boxes(self, start: int, end: int) -> Iterator[tuple[int, LineBox]]:
        """Block by block, line by line, where a span stands; blocks not laid out are skipped."""
        if not len(self):
            return
        for index in range(self.block_at(start), self.block_at(max(start, end - 1)) + 1):
            for box in self.boxes_in(index, start, end):
                yield index, box

    def boxes_in(self, index: int, start: int, end: int) -> list[LineBox]:
        """Where the part of a span in one block stands, line by line.

        An empty span is what stands there beside the text: the markers of footnotes.
        """
        laid = self._laid[index]
        block = self.letter.blocks[index]
        low, high = max(start, block.start), min(end, block.end)
        if laid is None or low > high or self.folds.hides(index):
            return []
        face = self.faces.of(block)
        first = laid.shown.to_qt(low - block.start, before=start == end)
        last = laid.shown.to_qt(high - block.start, before=start != end)
        if first >= last:
            return []
        result = []
        top = self._tops[index]
        for number in range(laid.layout.lineCount()):
            line = laid.layout.lineAt(number)
            begin = line.textStart()
            finish = begin + line.textLength()
            if finish <= first:
                continue
            if begin >= last:
                break
            x1 = x_at(line, max(first, begin))
            x2 = x_at(line, min(last, finish))
            if finish <= last:
                x2 = min(x2, line.x() + line.naturalTextWidth())
            baseline = top + line.y() + line.ascent()
            rect = QRectF(
                x1,
                baseline - face.metrics.ascent() + 1,
                x2 - x1,
                face.metrics.ascent() + face.metrics.descent() - 1,
            )
            result.append(LineBox(rect, baseline))
        return result

    def offset_at(self, x: float, y: float) -> int:
        """The code point offset nearest to a point of the page."""
        if not len(self):
            return 0
        index = self.folds.shown_near(self.block_at_y(y), len(self))
        self.ensure(self.top(index), self.top(index) + 1)
        block, laid = self.letter.blocks[index], self._laid[index]
        if laid is None or self.folds.hides(index):
            return block.start
        line = self._line_at(laid.layout, y - self.top(index))
        return block.start + laid.shown.from_qt(int(line.xToCursor(x)))

    def note_at(self, x: float, y: float) -> Footnote | None:
        """The footnote whose marker in the text is under a point, or None."""
        found = self._position_under(x, y)
        if found is None:
            return None
        index, position = found
        laid = self._laid[index]
        inserted = None if laid is None else laid.shown.insertion_at(position)
        return None if inserted is None else self._notes_at[index][inserted]

    def label_at(self, x: float, y: float) -> Block | None:
        """The footnote block whose number, left of its text, is under a point, or None."""
        index = self.block_at_y(y)
        block = self.letter.blocks[index] if len(self) else None
        if block is None or block.kind is not BlockKind.FOOTNOTE:
            return None
        inside = 0 <= y - self.top(index) <= self.block_height(index)
        return block if inside and x < self.faces.of(block).indent else None

    def link_at(self, x: float, y: float) -> Citation | None:
        """The citation under a point, or None."""
        found = self._position_under(x, y)
        if found is None:
            return None
        index, position = found
        laid = self._laid[index]
        if laid is None:
            return None
        offset = self.letter.blocks[index].start + laid.shown.from_qt(position)
        links = self._links_at.get(index, ())
        return next((link for link in links if link.start <= offset < link.end), None)

    def line_step(self, offset: int, steps: int) -> int:
        """The offset some lines below (or above) another, at about the same x."""
        index = self.block_at(offset)
        self.ensure(self.top(index), self.top(index) + 1)
        box = self.boxes_in(index, offset, offset + 1) or self.boxes_in(index, offset - 1, offset)
        if not box:
            return offset
        pitch = self.faces.of(self.letter.blocks[index]).pitch
        y = box[0].rect.center().y() + steps * pitch
        if not self.top(index) <= y < self.top(index) + self.block_height(index):
            way = 1 if steps > 0 else -1  # over the space between, and over what is folded
            other = index + way
            while 0 <= other < len(self) and self.folds.hides(other):
                other += way
            if not 0 <= other < len(self):
                return offset
            self.ensure(self.top(other), self.top(other) + 1)
            y = max(y, self.top(other) + 1)
            if way < 0:
                y = min(y, self.top(other) + self.block_height(other) - 1)
        return self.offset_at(box[0].rect.left(), min(max(0.0, y), self.height - 1))

    def layout_of(self, index: int) -> QTextLayout | None:
        """The text layout of a block, to be drawn at ``(indent, top)``; None if not laid out."""
        laid = self._laid[index]
        return None if laid is None or self.folds.hides(index) else laid.layout

    # Laying out

    def ensure(self, top: float, bottom: float) -> bool:
        """Lay out exactly what stands between two heights; True if anything was new."""
        any_new = False
        while True:
            new = [i for i in self.visible(top, bottom) if self._laid[i] is None]
            if not new:
                return any_new
            for index in new:
                self._lay_out(index)
            self._place()
            any_new = True

    def pending(self) -> int | None:
        """Index of the first block that is not laid out yet, or None."""
        return next((i for i, laid in enumerate(self._laid) if laid is None), None)

    def lay_out_some(self, first: int, count: int) -> None:
        """Lay out up to ``count`` blocks from one on: a goal, or a slice of the idle time."""
        for index in range(first, min(len(self), first + count)):
            if self._laid[index] is None:
                self._lay_out(index)
        self._place()

    def _lay_out(self, index: int) -> None:
        block = self.letter.blocks[index]
        face = self.faces.of(block)
        shown = self._shown(index, block)
        layout = QTextLayout(shown.text, face.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        links = self._links_at.get(index, ())
        ranges = formats(self.letter, block, shown, links, face, self._scheme)
        if ranges:
            layout.setFormats(ranges)
        layout.beginLayout()
        y = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40.0, self.width - face.indent))
            line.setPosition(QPointF(face.indent, y + (face.pitch - line.height()) / 2))
            y += face.pitch
        layout.endLayout()
        self._laid[index] = _Laid(layout, shown, max(y, face.pitch))
        self._heights[index] = max(y, face.pitch)

    def _shown(self, index: int, block: Block) -> DisplayText:
        insertions = [
            (note.anchor - block.start, note.number) for note in self._notes_at.get(index, ())
        ]
        return DisplayText(self.letter.text[block.start : block.end], insertions)

    def _place(self) -> None:
        tops, lines = [], []
        y = 0.0
        starting = self.folds.starting()
        for index, (gap, height) in enumerate(zip(self._gaps, self._heights, strict=True)):
            if index in starting:
                y += self.folds.height * 0.5 if index else 0.0
                lines.append(y)
                y += self.folds.height
            if self.folds.hides(index):
                tops.append(y)
                continue
            y += gap
            tops.append(y)
            y += height
        tops.append(y)
        self._tops, self.folds.tops = tops, lines

    def _estimate(self, block: Block) -> float:
        face = self.faces.of(block)
        across = max(40.0, self.width - face.indent)
        length = (block.end - block.start) * face.metrics.averageCharWidth()
        return face.pitch * max(1, round(length / across + 0.4))

    def _attach(self) -> None:
        """Hand each footnote marker and each link to the block it stands in."""
        blocks = self.letter.blocks
        for note in sorted(self.letter.footnotes, key=lambda note: note.anchor):  # not as numbered
            if note.anchor < 0 or not blocks:
                continue
            self._notes_at.setdefault(self.block_at(note.anchor), []).append(note)
        for link in self.letter.citations:
            if link.kind != "work" and blocks:
                self._links_at.setdefault(self.block_at(link.start), []).append(link)

    # Finding

    def _to_qt(self, index: int, offset: int) -> int:
        laid = self._laid[index]
        block = self.letter.blocks[index]
        inside = min(max(offset, block.start), block.end) - block.start
        return 0 if laid is None else laid.shown.to_qt(inside)

    @staticmethod
    def _line_at(layout: QTextLayout, y: float) -> QTextLine:
        last = layout.lineCount() - 1
        for number in range(last):
            if y < layout.lineAt(number + 1).y():
                return layout.lineAt(number)
        return layout.lineAt(last)

    def _position_under(self, x: float, y: float) -> tuple[int, int] | None:
        """Block and Qt position of the character under a point; None beside the text."""
        if not len(self):
            return None
        index = self.block_at_y(y)
        laid = self._laid[index]
        inside = y - self.top(index)
        if laid is None or not 0 <= inside <= self.block_height(index):
            return None
        line = self._line_at(laid.layout, inside)
        if not line.x() <= x <= line.x() + line.naturalTextWidth():
            return None
        position = line.xToCursor(x)
        if x_at(line, position) > x:
            position -= 1
        return index, position
