# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Paints the pages of an original that are in sight, with the letter's marks on them.

Paper is white in either scheme, so marks have the colours of the light one; they are multiplied with
the picture, as a highlighter on paper, so that the print stays as black as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kennisreader.ui import changed_words, note_colours, style, theme_mark
from kennisreader.ui.mark_layers import MarkLayers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kennisreader.core.themes import Theme
    from kennisreader.ui.changed_words import ChangedWords
    from kennisreader.ui.mark_layers import Tint
    from kennisreader.ui.marks import Mark
    from kennisreader.ui.page_layout import PageLayout
    from kennisreader.ui.page_pictures import PagePictures
    from kennisreader.ui.style import Scheme

    _DrawChange = Callable[[QPainter, QRectF, ChangedWords, Scheme], None]

DIMMED = "#c9c5bc"
"""What white paper is dimmed to: ink on it keeps 12:1 (WCAG 2.2, 1.4.6 asks for 7:1)."""

FULL_LINES = 1.3
"""Pixels a point from which the lines of themes are as thick as in the text; below they would cover
the next line of type."""

Multiply = QPainter.CompositionMode.CompositionMode_Multiply
Over = QPainter.CompositionMode.CompositionMode_SourceOver


class Words(NamedTuple):
    """The few words of the interface that stand between the pages, in the user's language."""

    page: str
    """With places for the page and for how many there are: ``{0} / {1}``."""
    failed: str
    """Said on a page that cannot be drawn."""


class PagePainter(MarkLayers):
    """Draws a `PageLayout` with its pictures and marks.

    Attributes:
        layout: where everything stands; replaced when the zoom or the width changes.
        scheme: the colours around the paper.
        dimmed: whether the paper is darkened.
    """

    def __init__(
        self,
        layout: PageLayout,
        pictures: PagePictures | None,
        scheme: Scheme,
        interface: QFont,
        words: Words,
        theme: Callable[[str], Theme | None],
    ) -> None:
        super().__init__()
        self.layout = layout
        self.scheme = scheme
        self.dimmed = False
        self._pictures = pictures
        self._font = style.small_font(interface, 0.85)
        self._words = words
        self._theme = theme
        self._boxes: dict[int, list[tuple[Mark, QRectF]]] | None = None
        self._found: tuple[Sequence[Tint], dict[int, list[tuple[QColor, QRectF]]]] | None = None

    def forget_boxes(self) -> None:
        """The marks or the geometry changed: work out again where the marks stand."""
        self._boxes = self._found = None

    def paint(self, painter: QPainter, top: float, bottom: float, left: float) -> None:
        """Draw what stands between two heights of the sheet; see `MarkLayers.paint`."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        painter.translate(left, -top)
        sight = QRectF(-left, top, self.layout.width, bottom - top)
        for page in self.layout.visible(top, bottom):
            self._paint_page(painter, page, sight, ratio)

    def _paint_page(self, painter: QPainter, page: int, sight: QRectF, ratio: float) -> None:
        rect = self.layout.pages[page]
        painter.fillRect(rect, Qt.GlobalColor.white)
        painter.save()
        painter.setClipRect(rect)
        if self._pictures is not None:
            self._pictures.paint(painter, self.layout, page, sight, ratio)
            if page in self._pictures.failed:
                self._paint_failed(painter, rect)
        painter.setCompositionMode(Multiply)
        self._paint_marks(painter, page)
        if self.dimmed:
            painter.fillRect(rect, QColor(DIMMED))
        painter.setCompositionMode(Over)
        self._paint_edges(painter, page)
        painter.restore()
        painter.setPen(QPen(QColor(self.scheme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._paint_number(painter, page)

    # Layers that are multiplied with the paper

    def _paint_marks(self, painter: QPainter, page: int) -> None:
        if self.lit is not None:
            pale = style.mixed("#ffffff", style.LIGHT.accent, 0.06)
            for rect in self._frames(page, self.lit):
                painter.fillRect(rect, pale)
        marks = self._marks_on(page)
        for mark, box in marks:
            theme = self._theme(mark.theme)
            if theme is not None:
                painter.fillRect(_lane(box, mark.lane, mark.lanes, -1), theme_tint(theme))
        for note, lane, lanes in self.notes:
            shades = note_colours.shades(note.colour, style.LIGHT)
            for box in self._on(page, note.start, note.end):
                painter.fillRect(_lane(box, lane, lanes, 1), QColor(shades.tint))
        self._paint_changes(painter, page, changed_words.draw_ground)
        for colour, box in self._hits_on(page):
            painter.fillRect(box.adjusted(-1, -1, 1, 1), colour)
        for tint in (self.current, self.selection):
            if tint is not None:
                for box in self._on(page, tint.start, tint.end):
                    painter.fillRect(box.adjusted(-1, -1, 1, 1), tint.colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thin = min(1.0, max(0.4, self.layout.scale(page) / FULL_LINES))
        for mark, box in marks:
            theme = self._theme(mark.theme)
            if theme is not None:
                line, _ = theme_mark.colours(theme, style.LIGHT)
                y = box.bottom() + (mark.lane * 4 - 1) * thin
                x1, x2 = box.left() - 1, box.right() + 1
                theme_mark.draw_line(painter, theme.line, line, x1, x2, y, thin)
        self._paint_changes(painter, page, changed_words.draw_line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_changes(self, painter: QPainter, page: int, draw: _DrawChange) -> None:
        """The words that a neighbour has otherwise; a wedge where only the neighbour has some."""
        for change in self.changes:
            gap = change.start == change.end
            if gap and draw is changed_words.draw_ground:
                continue
            start = change.start - 1 if gap else change.start
            shape = changed_words.draw_gap if gap else draw
            for box in self._on(page, start, max(change.end, start + 1)):
                shape(painter, box, change, style.LIGHT)

    # Layers on top

    def _paint_edges(self, painter: QPainter, page: int) -> None:
        """The frame of the note that is meant, the passage's bar, the frame of a link, the caret."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for note, _, _ in self.notes:
            if note.note == self.noted:
                edge = note_colours.shades(note.colour, style.LIGHT).edge
                painter.setPen(QPen(QColor(edge), 1))
                for box in self._on(page, note.start, note.end):
                    painter.drawRect(box.adjusted(-1.5, -1.5, 1, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(style.LIGHT.accent)
        if self.lit is not None:
            painter.setPen(QPen(accent, 1.5))
            for rect in self._frames(page, self.lit):
                painter.drawRoundedRect(rect, 6, 6)
        if self.passage is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            for rect in self._frames(page, self.passage):
                painter.drawRoundedRect(
                    QRectF(
                        max(rect.left() - 4, self.layout.pages[page].left() + 2),
                        rect.top() + 2,
                        3,
                        max(6.0, rect.height() - 4),
                    ),
                    1.5,
                    1.5,
                )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if self.caret is not None and self.layout.page_of(self.caret) == page:
            bar = self.layout.caret(self.caret)
            if bar is not None:
                painter.fillRect(bar, accent)

    def _paint_failed(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QColor(style.LIGHT.secondary))
        painter.setFont(self._font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(20, 20, -20, -20), flags, self._words.failed)

    def _paint_number(self, painter: QPainter, page: int) -> None:
        """Which page this is, in the room under it."""
        metrics = QFontMetricsF(self._font)
        painter.setFont(self._font)
        painter.setPen(QColor(self.scheme.secondary))
        text = self._words.page.format(page + 1, len(self.layout.pages))
        rect = self.layout.pages[page]
        x = rect.center().x() - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(x, rect.bottom() + 6 + metrics.ascent()), text)

    # Geometry

    def _on(self, page: int, start: int, end: int) -> list[QRectF]:
        """The lines of a span that stand on one page."""
        return [box for each, box in self.layout.boxes(start, end) if each == page]

    def _frames(self, page: int, span: tuple[int, int]) -> list[QRectF]:
        """A frame round the lines of a span on a page: one for each column that they run over."""
        frames: list[QRectF] = []
        for box in self._on(page, *span):
            # The next line of a column is near, and overlaps it from left to right.
            last = frames[-1] if frames else None
            gap = box.top() - last.bottom() if last is not None else 0.0
            if (
                last is not None
                and -box.height() < gap < 3 * box.height()
                and (box.left() < last.right() and last.left() < box.right())
            ):
                frames[-1] = last.united(box)
            else:
                frames.append(box)
        return [frame.adjusted(-8, -2, 8, 3) for frame in frames]

    def _marks_on(self, page: int) -> list[tuple[Mark, QRectF]]:
        if self._boxes is None:
            boxes: dict[int, list[tuple[Mark, QRectF]]] = {}
            for mark in self.marks:
                for each, box in self.layout.boxes(mark.start, mark.end):
                    boxes.setdefault(each, []).append((mark, box))
            self._boxes = boxes
        return self._boxes.get(page, [])

    def _hits_on(self, page: int) -> list[tuple[QColor, QRectF]]:
        """The hits on a page; there may be thousands on the others."""
        if self._found is None or self._found[0] is not self.hits:
            boxes: dict[int, list[tuple[QColor, QRectF]]] = {}
            for tint in self.hits:
                for each, box in self.layout.boxes(tint.start, tint.end):
                    boxes.setdefault(each, []).append((tint.colour, box))
            self._found = (self.hits, boxes)
        return self._found[1].get(page, [])


def theme_tint(theme: Theme) -> QColor:
    """The tint of a theme on white paper."""
    return theme_mark.colours(theme, style.LIGHT)[1]


def _lane(box: QRectF, lane: int, lanes: int, way: int) -> QRectF:
    """The share of a line that one of several marks on the same words gets.

    ``way`` 1 counts from the top, -1 from the bottom.
    """
    share = box.height() / lanes
    number = lane if way > 0 else lanes - 1 - lane
    return QRectF(box.left() - 1, box.top() + number * share, box.width() + 2, share)
