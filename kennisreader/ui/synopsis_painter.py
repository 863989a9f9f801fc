# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Paints the theme overview: the header and the first column stay, the cells move under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kennisreader.core.synopsis import Appearance
from kennisreader.ui import note_colours, theme_mark
from kennisreader.ui.style import mixed
from kennisreader.ui.synopsis_cards import EDGE, PAD
from kennisreader.ui.synopsis_grid import AROUND, MARGIN, SENTENCE_PAD, WRITE, Item, Kind, Spot

if TYPE_CHECKING:
    from kennisreader.core.themes import Theme
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_cards import Card
    from kennisreader.ui.synopsis_grid import SynopsisGrid
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_words import SynopsisWords

RADIUS = 6
"""Of the corners of a card, in pixels."""

EDGE_SCALE = 1.25
"""Of a theme's line along the edge of a card."""


class SynopsisPainter:
    """Paints one grid.

    Attributes:
        hovered: what is under the mouse.
        current: what the keys are on, while the overview has them.
        cell: the row and column under the mouse.
    """

    def __init__(
        self, session: Session, model: SynopsisModel, grid: SynopsisGrid, words: SynopsisWords
    ) -> None:
        self._session = session
        self._model = model
        self._grid = grid
        self._words = words
        self.cell: tuple[int, int] | None = None
        self.hovered: Spot | None = None
        self.current: Spot | None = None
        self._italic = QFont(grid.small.font)
        self._italic.setItalic(True)

    def paint(self, painter: QPainter, view: QRectF, area: QRectF | None = None) -> None:
        """Paint a view that is scrolled to its corner, or the ``area`` of it that is dirty.

        The area counts from the upper left corner of what is seen.
        """
        grid, scheme = self._grid, self._session.scheme
        whole = QRectF(0, 0, view.width(), view.height())
        area = whole if area is None else area & whole
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, QColor(scheme.paper))
        if grid.rows and grid.columns:
            left, top = grid.first_width, grid.header_height
            x, y = view.left(), view.top()
            columns = range(
                grid.column_at(x + max(0.0, area.left() - left)),
                grid.column_at(x + area.right() - 1 - left) + 1,
            )
            rows = range(
                grid.row_at(y + max(0.0, area.top() - top)),
                grid.row_at(y + area.bottom() - 1 - top) + 1,
            )
            cells = area & QRectF(left, top, view.width() - left, view.height() - top)
            if not cells.isEmpty():
                self._paint_cells(painter, rows, columns, cells, QPointF(left - x, top - y))
            if area.left() < left:
                self._paint_first_column(painter, rows, area, top - y)
            if area.top() < top:
                self._paint_header(painter, columns, view.width(), left - x)
        painter.restore()

    def _paint_cells(
        self, painter: QPainter, rows: range, columns: range, clip: QRectF, shift: QPointF
    ) -> None:
        painter.save()
        painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        for row in rows:
            for column in columns:
                rect = self._grid.cell_rect(row, column).translated(shift)
                self._paint_cell(painter, row, column, rect, clip)
        painter.restore()

    # The cells

    def _paint_cell(
        self, painter: QPainter, row: int, column: int, rect: QRectF, clip: QRectF
    ) -> None:
        """Paint what of a cell lies in the part that is dirty: a frame has few cards anew."""
        self._hairlines(painter, rect)
        theme = self._session.theme(self._model.synopsis.rows[row].theme)
        if theme is None:
            return
        spot = -1
        for item in self._grid.items(row, column):
            place = QRectF(
                rect.left() + MARGIN,
                rect.top() + item.top,
                rect.width() - 2 * MARGIN,
                item.height,
            )
            if item.kind is Kind.ABSENCE:
                place.moveTop(self._grid.absence_top(item, rect))
            spot += item.kind is not Kind.NEW
            if not clip.intersects(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)):
                continue
            here = Spot(row, column, spot)
            if item.kind is Kind.CARD and item.card is not None:
                self._paint_card(painter, item.card, theme, place, hovered=here == self.hovered)
            elif item.kind is Kind.NEW:
                first = self._model.synopsis.rows[row].cells[column].appearance is Appearance.FIRST
                self._paint_new(painter, item, theme, place, filled=first)
            elif item.kind is Kind.SENTENCE:
                self._paint_sentence(painter, here, item.text, place)
            elif item.kind is Kind.ABSENCE:
                painter.setFont(self._italic)
                painter.setPen(QColor(self._session.scheme.secondary))
                painter.drawText(place, _WRAPPED, item.text)
            else:
                self._paint_link(painter, item.text, place, hovered=here == self.hovered)
            if here == self.current and item.kind is not Kind.NEW:
                self._ring(painter, place.adjusted(-2, -2, 2, 2))
        if (row, column) in (self.cell, self.current and self.current[:2]):
            self._paint_offer(painter, row, column, rect)

    def _paint_offer(self, painter: QPainter, row: int, column: int, rect: QRectF) -> None:
        """Offer to write a sentence, in the cell that is meant."""
        item = self._grid.write_item(row, column)
        if item is not None:
            room = rect.width() - 2 * MARGIN
            place = QRectF(rect.left() + MARGIN, rect.top() + item.top, room, item.height)
            hovered = Spot(row, column, WRITE) == self.hovered
            self._paint_link(painter, self._words.write(), place, hovered=hovered)

    def _paint_sentence(self, painter: QPainter, spot: Spot, text: str, rect: QRectF) -> None:
        """Draw the reader's own words like a note: in its colour, upright, without a quote's card."""
        note = self._model.sentence(spot.column, spot.row)
        if note is None:
            return
        scheme, wrap = self._session.scheme, self._grid.own
        shades = note_colours.shades(note.colour, scheme)
        hovered = spot == self.hovered
        painter.setPen(QPen(QColor(shades.edge if hovered else shades.tint), 1))
        painter.setBrush(mixed(scheme.card, shades.tint, 0.6))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(wrap.font)
        painter.setPen(QColor(scheme.ink))
        room = rect.width() - 2 * SENTENCE_PAD
        x, y = rect.left() + SENTENCE_PAD, rect.top() + SENTENCE_PAD + wrap.ascent
        for line in self._grid.sentence_lines(spot.row, text):
            painter.drawText(QPointF(x, y), wrap.fitted(line, room))
            y += wrap.pitch

    def _paint_card(
        self, painter: QPainter, card: Card, theme: Theme, rect: QRectF, *, hovered: bool
    ) -> None:
        scheme = self._session.scheme
        line, tint = theme_mark.colours(theme, scheme)
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(scheme.secondary if hovered else scheme.line), 1))
        painter.setBrush(QColor(scheme.card))
        painter.drawRoundedRect(inner, RADIUS, RADIUS)
        self._paint_edge(painter, theme, line, rect)
        corner = QPointF(rect.left() + EDGE + PAD, rect.top() + PAD - 1)
        baseline = 2.0
        for run in card.runs:
            at = corner + QPointF(run.x, run.y)
            height = card.layout.lineAt(0).ascent()
            painter.fillRect(QRectF(at.x(), at.y() - height, run.width, height + 4), tint)
            theme_mark.draw_line(
                painter, theme.line, line, at.x(), at.x() + run.width, at.y() + baseline
            )
        painter.setPen(QColor(scheme.ink))
        card.layout.draw(painter, corner)
        maker = self._grid.maker
        below = QRectF(
            corner.x(),
            corner.y() + card.text_height + 1,
            rect.right() - PAD - corner.x(),
            maker.small_height,
        )
        painter.setFont(maker.small)
        painter.setPen(QColor(scheme.secondary))
        text = self._grid.place_text(card.quote)
        metrics = painter.fontMetrics()
        fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, _ONE_LINE, fitted)

    def _paint_edge(self, painter: QPainter, theme: Theme, line: QColor, rect: QRectF) -> None:
        """Draw the theme's line along the left edge of a card."""
        painter.save()
        outline = QPainterPath()
        outline.addRoundedRect(rect, RADIUS, RADIUS)
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        theme_mark.draw_line(painter, theme.line, line, 0, rect.height(), 0, EDGE_SCALE)
        painter.restore()

    def _paint_new(
        self, painter: QPainter, item: Item, theme: Theme, rect: QRectF, *, filled: bool
    ) -> None:
        """Draw a diamond, filled for a first mention and open for a return, and say it in words."""
        line, _ = theme_mark.colours(theme, self._session.scheme)
        half = rect.height() * 0.26
        centre = QPointF(rect.left() + half + 1, rect.center().y())
        diamond = QPainterPath(centre + QPointF(0, -half))
        for dx, dy in ((half, 0), (0, half), (-half, 0)):
            diamond.lineTo(centre + QPointF(dx, dy))
        diamond.closeSubpath()
        painter.setPen(QPen(line, 1.5))
        painter.setBrush(line if filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(diamond)
        painter.setFont(self._grid.small.font)
        painter.setPen(QColor(self._session.scheme.secondary))
        painter.drawText(rect.adjusted(2 * half + 8, 0, 0, 0), _ONE_LINE, item.text)

    def _paint_link(self, painter: QPainter, text: str, rect: QRectF, *, hovered: bool) -> None:
        font = QFont(self._grid.small.font)
        font.setUnderline(hovered)
        painter.setFont(font)
        painter.setPen(QColor(self._session.scheme.accent))
        painter.drawText(rect, _ONE_LINE, text)

    # What stays in sight

    def _paint_first_column(
        self, painter: QPainter, rows: range, area: QRectF, shift: float
    ) -> None:
        grid, scheme = self._grid, self._session.scheme
        top = grid.header_height
        clip = area & QRectF(0, top, grid.first_width, area.bottom())
        painter.save()
        painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
        painter.fillRect(clip, QColor(scheme.chrome))
        for row in rows:
            rect = QRectF(
                0, grid.tops[row] + shift, grid.first_width, grid.tops[row + 1] - grid.tops[row]
            )
            self._hairlines(painter, rect)
            # The name stays in sight while a high row scrolls by.
            words = self._name_height(row)
            y = max(rect.top(), min(top, rect.bottom() - words - 2 * MARGIN)) + MARGIN
            if y + words + MARGIN < clip.top() or y - MARGIN > clip.bottom():
                continue
            self._paint_name(painter, row, y)
            if Spot(row, -1) == self.current:
                self._ring(painter, QRectF(4, y - 6, grid.first_width - 8, words + 12))
        painter.restore()

    def _name_height(self, row: int) -> float:
        grid = self._grid
        names, counts = len(grid.name_lines(row)), len(grid.count_lines(row))
        return names * grid.name.pitch + 4 + counts * grid.small.pitch

    def _paint_name(self, painter: QPainter, row: int, y: float) -> None:
        grid, scheme = self._grid, self._session.scheme
        theme = self._session.theme(self._model.synopsis.rows[row].theme)
        width, height = grid.swatch_width(), grid.name.ascent * 0.95
        if theme is not None:
            line, tint = theme_mark.colours(theme, scheme)
            at = QRectF(MARGIN, y + (grid.name.pitch - height) / 2, width, height)
            theme_mark.draw_swatch(painter, at, theme.line, line, tint)
        x = MARGIN + width + 8
        room = grid.first_width - MARGIN - x
        painter.setFont(grid.name.font)
        painter.setPen(QColor(scheme.ink))
        for each in grid.name_lines(row):
            painter.drawText(QPointF(x, y + grid.name.ascent), grid.name.fitted(each, room))
            y += grid.name.pitch
        painter.setFont(grid.small.font)
        painter.setPen(QColor(scheme.secondary))
        y += 4
        for each in grid.count_lines(row):
            painter.drawText(QPointF(MARGIN, y + grid.small.ascent), each)
            y += grid.small.pitch

    def _paint_header(self, painter: QPainter, columns: range, width: float, shift: float) -> None:
        grid, scheme = self._grid, self._session.scheme
        height = grid.header_height
        corner = QRectF(0, 0, grid.first_width, height)
        painter.fillRect(corner, QColor(scheme.chrome))
        self._hairlines(painter, corner)
        painter.save()
        painter.setClipRect(
            QRectF(grid.first_width, 0, width - grid.first_width, height),
            Qt.ClipOperation.IntersectClip,
        )
        rest = QRectF(grid.first_width, 0, width - grid.first_width, height)
        painter.fillRect(rest, QColor(scheme.card))
        self._hairlines(painter, rest.adjusted(0, 0, 2, 0))
        for column in columns:
            rect = QRectF(column * grid.column_width + shift, 0, grid.column_width, height)
            self._hairlines(painter, rect)
            self._paint_title(painter, column, rect, hovered=Spot(-1, column) == self.hovered)
            if Spot(-1, column) == self.current:
                self._ring(painter, rect.adjusted(5, 5, -6, -6))
        painter.restore()

    def _paint_title(self, painter: QPainter, column: int, rect: QRectF, *, hovered: bool) -> None:
        grid, scheme = self._grid, self._session.scheme
        x, y, room = rect.left() + MARGIN, rect.top() + MARGIN, rect.width() - 2 * MARGIN
        font = QFont(grid.title.font)
        font.setUnderline(hovered)
        painter.setFont(font)
        painter.setPen(QColor(scheme.ink))
        for line in grid.title_lines(column):
            painter.drawText(QPointF(x, y + grid.title.ascent), grid.title.fitted(line, room))
            y += grid.title.pitch
        painter.setFont(grid.byline.font)
        painter.setPen(QColor(scheme.secondary))
        for line in grid.byline_lines(column):
            painter.drawText(QPointF(x, y + 2 + grid.byline.ascent), grid.byline.fitted(line, room))
            y += grid.byline.pitch

    def _hairlines(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the lines right of and below a cell."""
        colour = QColor(self._session.scheme.line)
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), colour)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour)

    def _ring(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._session.scheme.focus), 2))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)


_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
