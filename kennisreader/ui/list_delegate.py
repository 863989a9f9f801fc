# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a row of a list over all letters is drawn: words of letters, and beside them where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from kennisreader.ui import style
from kennisreader.ui.list_rows import LEFT_OUT, ListModel
from kennisreader.ui.marked_text import MarkedText, bold
from kennisreader.ui.note_colours import shades
from kennisreader.ui.row_delegate import PAD, RowDelegate
from kennisreader.ui.text_wrap import TextWrap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from kennisreader.ui.list_rows import ListRow, Piece
    from kennisreader.ui.session import Session
    from kennisreader.ui.style import Scheme

GAP = 24
"""Space between two columns, in pixels."""

MOST_LINES = 12
"""Of one piece; a longer one ends in an ellipsis."""

SIDE = 0.3
"""The share of the width that says where the words stand, where there is room beside them."""

WIDE = 52
"""Ascents of the font from which there is room for that."""

BAR = 14
"""Width of a bar, in pixels."""

BARS = 2.4
"""Height of bars with the names below them, in lines."""

HEIGHTS_KEPT = 10_000
"""Rows whose heights are held in memory."""


class ListDelegate(RowDelegate):
    """Draws rows as high as their words."""

    def __init__(self, session: Session, model: ListModel, view: QListView) -> None:
        super().__init__(session, view)
        self._model = model
        self._texts: dict[tuple[Piece, int], MarkedText] = {}
        self._heights: dict[tuple[ListRow, int], int] = {}

    def set_font(self, font: QFont) -> None:
        """Draw what stands out in bold."""
        super().set_font(font)
        self._flag = TextWrap(style.small_font(font, bold=True))
        self._wide = self._base.ascent * WIDE

    def forget(self) -> None:
        """Lay everything out anew: other rows, colours or another width."""
        self._texts.clear()
        self._heights.clear()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """As high as the words at the width of the view.

        Qt asks again for all rows whenever one of them changes; to break the words of one takes 0.4 ms.
        """
        row = self._model.row(index.row())
        key = row, self._view.viewport().width() - 2 * PAD
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= HEIGHTS_KEPT:
                self._heights.clear()
            height = self._heights[key] = self._height(*key)
        return QSize(0, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row, rect = self._model.row(index.row()), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._session.scheme.chrome if row.heading else None
        self._draw_back(painter, rect, index.row(), ground=ground)
        inner = rect.adjusted(PAD, PAD, -PAD, -PAD)
        if row.heading:
            self._draw_heading(painter, inner.adjusted(0, PAD / 2, 0, 0), row)
        else:
            left, side = self._columns(row, inner.width())
            bottom = self._draw_words(painter, row, inner.x(), inner.y(), left)
            if side:
                self._draw_side(painter, row, inner.right() - side, inner.y(), side)
            else:
                self._draw_side(painter, row, inner.x(), bottom, inner.width())
        painter.restore()

    # Sizes

    def _height(self, row: ListRow, width: int) -> int:
        if row.heading:
            lines = self._title.lines(row.title, width, 3)
            more = len(row.lines) * self._small.pitch
            return round(len(lines) * self._title.pitch + more + 2.5 * PAD)
        left, side = self._columns(row, width)
        words, beside = self._words_height(row, left), self._side_height(row, side)
        return round((max(words, beside) if side else words + beside) + 2 * PAD)

    def _columns(self, row: ListRow, width: float) -> tuple[float, float]:
        """Widths of the words and of what stands beside them, 0 where it stands below."""
        if width < self._wide or not (row.title or row.bars):
            return width, 0.0
        side = width * 0.7 if row.bars else max(width * SIDE, width - self._measure - GAP)
        return width - side - GAP, side

    def _across(self, row: ListRow, width: float) -> bool:
        """Whether two pieces stand side by side."""
        return row.beside and len(row.pieces) == 2 and width >= self._wide

    def _words_height(self, row: ListRow, width: float) -> float:
        if self._across(row, width):
            half = (width - GAP) / 2
            return max(self._piece_height(piece, half) for piece in row.pieces)
        gaps = 6.0 * (len(row.pieces) - 1)
        return sum(self._piece_height(piece, width) for piece in row.pieces) + gaps

    def _piece_height(self, piece: Piece, width: float) -> float:
        label = self._small.pitch if piece.label else 0.0
        return label + self._text(piece, width).height

    def _side_height(self, row: ListRow, side: float) -> float:
        title = 2 if side and row.title else bool(row.title)
        if side and row.title:
            title = len(self._title.lines(row.title, side, 2))
        lines = len([line for line in row.lines if line]) * self._small.pitch
        flag = self._flag.pitch if row.flag else 0.0
        high = title * self._title.pitch + lines + flag + (0 if side else 4)
        return max(high, BARS * self._small.pitch) if row.bars else high

    def _text(self, piece: Piece, width: float) -> MarkedText:
        key = (piece, round(width))
        known = self._texts.get(key)
        if known is None:
            if len(self._texts) > 400:
                self._texts.clear()
            known = MarkedText(
                piece.text.replace("\n", " "),
                piece.marks,
                self._reading,
                max(80.0, width),
                MOST_LINES,
                changed(piece.looks, self._session.scheme) if piece.looks else bold(),
            )
            self._texts[key] = known
        return known

    # Drawing

    def _draw_heading(self, painter: QPainter, rect: QRectF, row: ListRow) -> None:
        y = self._draw_title(painter, row.title, rect.x(), rect.y(), rect.width(), 3)
        self._draw_lines(painter, row, rect.x(), y, rect.width())

    def _draw_words(
        self, painter: QPainter, row: ListRow, x: float, y: float, width: float
    ) -> float:
        """The pieces; the height below them."""
        across = self._across(row, width)
        each = (width - GAP) / 2 if across else width
        bottom = y
        for number, piece in enumerate(row.pieces):
            left = x + number * (each + GAP) if across else x
            top = y if across or not number else bottom + 6
            if piece.label:
                self._draw_small(painter, piece.label, left, top, each)
                top += self._small.pitch
            text = self._text(piece, each)
            scheme = self._session.scheme
            quiet = not across and number and not row.beside
            text.draw(painter, left, top, QColor(scheme.secondary if quiet else scheme.ink))
            bottom = max(bottom, top + text.height)
        return bottom + 4

    def _draw_side(self, painter: QPainter, row: ListRow, x: float, y: float, width: float) -> None:
        if row.bars:
            x += self._draw_bars(painter, row, x, y)
        if row.title:
            most = 2 if self._view.viewport().width() - 2 * PAD >= self._wide else 1
            y = self._draw_title(painter, row.title, x, y, width, most)
        self._draw_lines(painter, row, x, y, width)

    def _draw_lines(
        self, painter: QPainter, row: ListRow, x: float, y: float, width: float
    ) -> None:
        for line in filter(None, row.lines):
            self._draw_small(painter, line, x, y, width)
            y += self._small.pitch
        if row.flag:
            scheme = self._session.scheme
            painter.setFont(self._flag.font)
            painter.setPen(QColor(scheme.warning if row.urgent else scheme.ink))
            words = self._flag.fitted(row.flag, width)
            painter.drawText(QPointF(x, y + self._flag.ascent), words)

    def _draw_bars(self, painter: QPainter, row: ListRow, x: float, y: float) -> float:
        """A bar a year, the highest as high as a line and a half; the width they take."""
        scheme, small = self._session.scheme, self._small
        high, foot = 1.3 * small.pitch, y + 1.35 * small.pitch
        most = max((value for _, value in row.bars), default=0.0) or 1.0
        room = max(small.ascent * 2.6, BAR + 4.0)
        painter.setFont(small.font)
        for number, (name, value) in enumerate(row.bars):
            left = x + number * room
            box = QRectF(left, foot - high * value / most, BAR, high * value / most)
            painter.fillRect(box, QColor(scheme.accent))
            painter.fillRect(QRectF(left, foot, BAR, 1), QColor(scheme.secondary))
            painter.setPen(QColor(scheme.secondary))
            painter.drawText(QPointF(left, foot + small.ascent + 2), name)
        return len(row.bars) * room + GAP


def changed(looks: str, scheme: Scheme) -> QTextCharFormat:
    """How changed words look: struck through on pink, or underlined on green.

    The lines say it without the colours.
    """
    form = QTextCharFormat()
    tint = shades("pink" if looks == LEFT_OUT else "green", scheme)
    form.setBackground(QColor(tint.tint))
    if looks == LEFT_OUT:
        form.setFontStrikeOut(True)
    else:
        form.setFontUnderline(True)
        form.setUnderlineColor(QColor(tint.edge))
    return form
