# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the pages of an original lie under each other, and where the words of the letter lie on them.

Two coordinate systems: points of one page (see ``letter.PageLine``), and pixels of the sheet, the
strip with all the pages: x from its left edge, y from the top of the first page's margin.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from kennisreader.core.letter import BlockKind

if TYPE_CHECKING:
    from kennisreader.core.letter import Block, Citation, Footnote, Letter

Size = tuple[float, float]

A4 = (595.0, 842.0)
"""What a page is taken to be until its size is known."""

MARGIN = 16.0
"""Left and right of the widest page, in pixels."""

MARKER = 14.0
"""Points: no marker of a footnote is wider, however much white there is behind it."""

REACH = 3.0
"""Points around a line that still count as on it: what lies between two lines of small type."""


class Edges(NamedTuple):
    """Where each character of a line starts and ends, in points."""

    left: Sequence[float]
    right: Sequence[float]


class PageLayout:
    """The geometry of one letter's pages at one zoom.

    Parameters: the letter, the sizes of its pages in points, the width of the view in pixels, the
    most pixels a point at zoom 1, the zoom, and the room under each page in pixels.

    Until `set_edges` tells where the characters of a page stand, the width of a line is shared
    evenly among them.

    Attributes:
        letter: whose pages these are.
        width, height: of the sheet, in pixels.
        pages: the rectangle of every page on the sheet.
    """

    def __init__(
        self,
        letter: Letter,
        sizes: Sequence[Size],
        width: float,
        most: float,
        zoom: float,
        gap: float,
    ) -> None:
        self.letter = letter
        self._lines = letter.lines
        self._starts = [line.start for line in self._lines]
        self._on_page: list[list[int]] = [[] for _ in sizes]
        for index, line in enumerate(self._lines):
            if line.page < len(sizes):
                self._on_page[line.page].append(index)
        self._notes_start = next(
            (b.start for b in letter.blocks if b.kind is BlockKind.FOOTNOTE), len(letter.text) + 1
        )
        self._edges: dict[int, Edges] = {}
        usual = Counter(size[0] for size in sizes).most_common(1)[0][0] if sizes else A4[0]
        room = max(80.0, width - 2 * MARGIN)
        scale = min(room / usual, most) * zoom
        # A wider page among upright ones (a table, a spread) is fitted into the same width.
        self._scales = [min(scale, usual * scale / size[0]) for size in sizes]
        self.width = max(width, usual * scale + 2 * MARGIN)
        self.pages: list[QRectF] = []
        y = MARGIN
        for (w, h), each in zip(sizes, self._scales, strict=True):
            self.pages.append(QRectF(round((self.width - w * each) / 2), y, w * each, h * each))
            y += round(h * each + gap)
        self.height = y

    def scale(self, page: int) -> float:
        """Pixels a point on a page."""
        return self._scales[page]

    # Letters

    def edges_known(self, page: int) -> bool:
        """Whether it is known where the characters of a page stand."""
        lines = self._on_page[page]
        return not lines or lines[0] in self._edges

    def words_on(self, page: int) -> list[tuple[str, float, float, float, float]]:
        """The lines of a page as the worker is asked about them: words and box, in points."""
        lines = (self._lines[index] for index in self._on_page[page])
        return [(self.letter.text[line.start : line.end], *line[3:]) for line in lines]

    def set_edges(
        self, page: int, edges: Sequence[tuple[Sequence[float], Sequence[float]]]
    ) -> None:
        """Take in where the characters of `words_on` stand."""
        for index, (left, right) in zip(self._on_page[page], edges, strict=True):
            self._edges[index] = Edges(left, right)

    def take_over(self, other: PageLayout) -> None:
        """Know of the characters what another layout of the same letter knew."""
        self._edges = other._edges

    # From the text to the sheet

    def line_at(self, offset: int) -> int | None:
        """Index of the line that holds an offset, or the nearest before it; None without lines."""
        return max(0, bisect_right(self._starts, offset) - 1) if self._starts else None

    def page_of(self, offset: int) -> int:
        """Index of the page on which an offset stands; 0 where nothing is known."""
        index = self.line_at(offset)
        return 0 if index is None else min(self._lines[index].page, len(self.pages) - 1)

    def box(self, index: int) -> QRectF:
        """The whole box of a line on the sheet."""
        line = self._lines[index]
        return self._rect(line.page, line.x0, line.y0, line.x1, line.y1)

    def y_of(self, offset: int) -> float:
        """Top of the line that holds an offset; in a scan, of the page with that index."""
        index = self.line_at(offset)
        if index is not None:
            return self.box(index).top()
        scan = not self.letter.text and 0 <= offset < len(self.pages)
        return self.pages[offset].top() if scan else 0.0

    def lines_of(self, start: int, end: int) -> range:
        """Indexes of the lines that a span touches."""
        first, last = self.line_at(start), self.line_at(max(start, end - 1))
        return range(0) if first is None or last is None else range(first, last + 1)

    def boxes(self, start: int, end: int) -> Iterator[tuple[int, QRectF]]:
        """Line by line where a span stands: the line's page, and the rectangle on the sheet."""
        for page, _, _, box in self.pieces(start, end):
            yield page, box

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int, QRectF]]:
        """The same with the part of the span that stands on each line: page, start, end, box.

        An empty span is the marker of the footnote that stands there.
        """
        if start == end:
            yield from self._marker_piece(start)
            return
        for index in self.lines_of(start, end):
            line = self._lines[index]
            low, high = max(start, line.start), min(end, line.end)
            if low < high and line.page < len(self.pages):
                x0, x1 = self._left(index, low), self._right(index, high - 1)
                yield line.page, low, high, self._rect(line.page, x0, line.y0, x1, line.y1)

    def extent(self, start: int, end: int) -> tuple[float, float] | None:
        """Top and bottom of a span; a span over two columns takes both."""
        boxes = [self.box(index) for index in self.lines_of(start, end)]
        if not boxes:
            return None
        return min(box.top() for box in boxes), max(box.bottom() for box in boxes)

    def caret(self, offset: int) -> QRectF | None:
        """The thin upright rectangle in front of an offset."""
        index = self.line_at(offset)
        if index is None:
            return None
        line = self._lines[index]
        x = self._left(index, offset) if offset < line.end else self._right(index, line.end - 1)
        rect = self._rect(line.page, x, line.y0, x, line.y1)
        return QRectF(round(rect.left()) - 1, rect.top(), 2, rect.height())

    # From the sheet to the text

    def page_at(self, y: float) -> int:
        """Index of the page at a height, the room under it included."""
        tops = [page.top() for page in self.pages]
        return max(0, bisect_right(tops, y) - 1)

    def visible(self, top: float, bottom: float) -> range:
        """Indexes of the pages that touch a stretch of the sheet."""
        if not self.pages:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def offset_at(self, x: float, y: float) -> int:
        """The offset nearest to a point of the sheet: between two characters."""
        index = self._nearest(x, y)
        return 0 if index is None else self._offset_in(index, x)

    def top_offset(self, y: float) -> int:
        """The offset of the first line below a height; a footnote only where nothing else is.

        Footnotes stand at the foot of every page, but behind each other in the text: to pass one
        is not to go there.  A scan has no offsets: the index of the page stands for them.
        """
        if not self.letter.text:
            return self.page_at(y + 2 * MARGIN)
        for page in range(self.page_at(y), len(self.pages)):
            seen = [
                (self.box(index).top(), self._lines[index].start)
                for index in self._on_page[page]
                if self.box(index).bottom() > y + 1 and self._lines[index].start < self._notes_start
            ]
            if seen:
                return min(seen)[1]
        return self.offset_at(self.width / 2, y) if self._starts else 0

    def line_step(self, offset: int, steps: int) -> int:
        """The offset some lines of the text further on, at about the same x."""
        index = self.line_at(offset)
        rect = self.caret(offset)
        if index is None or rect is None:
            return offset
        goal = min(max(0, index + steps), len(self._lines) - 1)
        return self._offset_in(goal, rect.center().x()) if goal != index else offset

    def over_line(self, x: float, y: float) -> int | None:
        """Index of the line under a point; None beside the words."""
        index = self._nearest(x, y)
        if index is None:
            return None
        reach = REACH * self._scales[self._lines[index].page]
        return index if self.box(index).adjusted(-reach, -1, reach, 1).contains(x, y) else None

    def footnote_at(self, x: float, y: float) -> Footnote | None:
        """The footnote whose marker is under a point, or None."""
        index = self.over_line(x, y)
        if index is None:
            return None
        line = self._lines[index]
        at = self._points_x(index, x)
        for note in self.letter.footnotes:
            if line.start < note.anchor <= line.end:
                low, high = self._marker(index, note.anchor)
                if low <= at < high:
                    return note
        return None

    def number_at(self, x: float, y: float) -> Block | None:
        """The footnote block whose number, left of its words, is under a point, or None."""
        index = self.over_line(x, y)
        if index is None:
            return None
        line = self._lines[index]
        if line.start < self._notes_start or self._points_x(index, x) >= self._left(
            index, line.start
        ):
            return None
        return next((b for b in self.letter.blocks if b.start == line.start), None)

    def citation_at(self, x: float, y: float) -> Citation | None:
        """The citation under a point, or None."""
        if self.over_line(x, y) is None:
            return None
        for link in self.letter.citations:
            if link.kind != "work" and any(
                box.contains(x, y) for _, box in self.boxes(link.start, link.end)
            ):
                return link
        return None

    # Inside

    def _rect(self, page: int, x0: float, y0: float, x1: float, y1: float) -> QRectF:
        if page >= len(self.pages):
            return QRectF()
        on, scale = self.pages[page], self._scales[page]
        return QRectF(
            on.left() + x0 * scale, on.top() + y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale
        )

    def _marker(self, index: int, anchor: int) -> tuple[float, float]:
        """Where in a line, in points, the marker starts and ends that stands behind an offset."""
        line, after = self._lines[index], anchor
        low = self._right(index, anchor - 1)
        while after < line.end and self.letter.text[after].isspace():
            after += 1
        high = self._left(index, after) if after < line.end else line.x1
        return low, min(high, low + MARKER)

    def _marker_piece(self, anchor: int) -> Iterator[tuple[int, int, int, QRectF]]:
        index = self.line_at(anchor - 1)
        if index is None:
            return
        line = self._lines[index]
        if line.start < anchor <= line.end and line.page < len(self.pages):
            x0, x1 = self._marker(index, anchor)
            yield line.page, anchor, anchor, self._rect(line.page, x0, line.y0, x1, line.y1)

    def _points_x(self, index: int, x: float) -> float:
        page = self._lines[index].page
        return (x - self.pages[page].left()) / self._scales[page]

    def _left(self, index: int, offset: int) -> float:
        line, known = self._lines[index], self._edges.get(index)
        inside = min(max(0, offset - line.start), line.end - line.start)
        if known is None or inside >= len(known.left):
            return line.x0 + (line.x1 - line.x0) * inside / max(1, line.end - line.start)
        return known.left[inside]

    def _right(self, index: int, offset: int) -> float:
        line, known = self._lines[index], self._edges.get(index)
        inside = min(max(0, offset - line.start), line.end - line.start)
        if known is None or inside >= len(known.right):
            return line.x0 + (line.x1 - line.x0) * (inside + 1) / max(1, line.end - line.start)
        return known.right[inside]

    def _offset_in(self, index: int, x: float) -> int:
        """The place between two characters of a line that is nearest to an x of the sheet."""
        line, at = self._lines[index], self._points_x(index, x)
        for offset in range(line.start, line.end):
            if at < (self._left(index, offset) + self._right(index, offset)) / 2:
                return offset
        return line.end

    def _nearest(self, x: float, y: float) -> int | None:
        """The line nearest to a point, of the page at that height or else of the nearest with any."""
        if not self._starts:
            return None
        page = self.page_at(y)
        candidates = self._on_page[page] if self.pages else []
        if not candidates:
            candidates = self._beside(page)
        return min(candidates, key=lambda index: _distance(self.box(index), x, y), default=None)

    def _beside(self, page: int) -> list[int]:
        pages = sorted(range(len(self._on_page)), key=lambda each: abs(each - page))
        return next((self._on_page[each] for each in pages if self._on_page[each]), [])


def _distance(box: QRectF, x: float, y: float) -> tuple[float, float, float]:
    """How far a point is from a line: up or down first, then sideways (two columns).

    A line reaches into the white around it, so that between two lines of the right column the left
    one is not nearer; where it then overlaps with its neighbour, the nearer middle decides.
    """
    reach = box.height() * 0.15
    return (
        max(box.top() - reach - y, y - box.bottom() - reach, 0.0),
        max(box.left() - x, x - box.right(), 0.0),
        abs(box.center().y() - y),
    )
