# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a letter of the library is drawn: a place on the time line, or a card when it is open."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from kennisreader.ui.style import RADIUS, mixed, small_font
from kennisreader.ui.text_wrap import TextWrap
from kennisreader.ui.theme_mark import colours

if TYPE_CHECKING:
    from kennisreader.core.library_values import LetterSummary
    from kennisreader.ui.models import LetterListModel
    from kennisreader.ui.session import Session

TITLE_LINES = 3
BYLINE_LINES = 3

MARGIN = 8
"""From the edges of the panel to those of a card, in pixels."""

DENSITY = 30.0
"""Marks per 1,000 words at which the bar is 63 % full.

A letter that is about its themes has ten to forty, with a few themes switched on.  The bar fills as ``1 - exp(-marks /
DENSITY)``: it tells few from many in any library, never overflows, and does not change when
another letter comes.
"""

CHARACTERS_A_WORD = 6.5
"""Of Dutch policy letters, the space included; the bar needs no better count."""


class RowLayout(NamedTuple):
    """The lines of one letter and where they stand, from the top of its row, in pixels."""

    heading: str
    card: float
    """Top of the card, below the heading."""
    title: tuple[str, ...]
    byline: tuple[str, ...]
    bar: float
    """Top of the bar."""
    height: int


class LetterDelegate(QStyledItemDelegate):
    """Draws the rows of the library panel.  No signals of its own.

    Hover and focus are asked of the view and not read from the option's state: that would load
    QStyle with all its enumerations, 18 ms before the first paint.

    Attributes:
        hovered: the row under the pointer; -1 if there is none.
    """

    def __init__(self, session: Session, model: LetterListModel, view: QListView) -> None:
        super().__init__(view)
        self.hovered = -1
        self._view = view
        self._session = session
        self._model = model
        # With the letter it was made for: an import reads the list again for every few letters.
        self._layouts: dict[str, tuple[LetterSummary, RowLayout]] = {}
        self._width = 0
        self.set_font(QFont())

    def set_font(self, font: QFont) -> None:
        """Draw in the interface's font and smaller and bolder ones made from it."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._title = TextWrap(bold)
        self._byline = TextWrap(small_font(font))
        self._heading = TextWrap(small_font(font, bold=True))
        em = self._title.ascent
        self._line_x = MARGIN + round(em * 1.5)
        self._text_x = self._line_x + round(em * 1.65)
        self._dot = max(4.0, em * 0.4)
        self._bar_height = max(4, round(em * 0.36))
        self._layouts.clear()

    def set_width(self, width: int) -> bool:
        """Lay out for a view of a width in pixels; says whether that is news."""
        if width == self._width:
            return False
        self._width = width
        self._layouts.clear()
        return True

    def forget_layouts(self) -> None:
        """Break the lines anew: the language is another one."""
        self._layouts.clear()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Height of a row at the width the view has."""
        return QSize(0, self._layout(index.row()).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row: the line, the heading, the card, the dot, the words and the bar."""
        row = index.row()
        layout = self._layout(row)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_line(painter, rect, row, layout)
        if layout.heading:
            self._draw_heading(painter, rect, layout)
        card = rect.adjusted(MARGIN - 0.5, layout.card + 1.5, -MARGIN + 0.5, -1.5)
        self._draw_card(painter, card, row)
        self._draw_dot(painter, rect, row, layout)
        self._draw_words(painter, rect, layout)
        self._draw_bar(painter, rect, row, layout)
        painter.restore()

    def _layout(self, row: int) -> RowLayout:
        letter, heading = self._model.letter_at(row), self._model.heading_at(row)
        kept = self._layouts.get(letter.id)
        if kept is not None and kept[0] == letter and kept[1].heading == heading:
            return kept[1]
        layout = self._laid_out(row, heading)
        self._layouts[letter.id] = (letter, layout)
        return layout

    def _laid_out(self, row: int, heading: str) -> RowLayout:
        width = self._words_width()
        title = self._title.lines(self._model.letter_at(row).title, width, TITLE_LINES)
        byline = self._byline.lines(self._model.byline(row), width, BYLINE_LINES)
        card = self._heading.pitch + 18 if heading else 0
        words = len(title) * self._title.pitch + len(byline) * self._byline.pitch
        bar = card + 9 + words + 9
        return RowLayout(heading, card, title, byline, bar, round(bar + self._bar_height + 11))

    def _words_width(self) -> float:
        return max(40, self._width - self._text_x - 2 * MARGIN)

    def _draw_line(self, painter: QPainter, rect: QRectF, row: int, layout: RowLayout) -> None:
        x = rect.left() + self._line_x
        top = rect.top() + (8 if row == 0 else 0)
        last = row == self._model.rowCount() - 1
        bottom = rect.top() + layout.height - 8 if last else rect.bottom() + 1
        painter.setPen(QPen(QColor(self._session.scheme.line), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _draw_heading(self, painter: QPainter, rect: QRectF, layout: RowLayout) -> None:
        painter.setFont(self._heading.font)
        painter.setPen(QColor(self._session.scheme.secondary))
        baseline = rect.top() + 12 + self._heading.ascent
        painter.drawText(QPointF(rect.left() + self._text_x, baseline), layout.heading)

    def _draw_card(self, painter: QPainter, card: QRectF, row: int) -> None:
        scheme = self._session.scheme
        painter.setPen(Qt.PenStyle.NoPen)
        if self._model.is_open(row):
            painter.setPen(QPen(QColor(scheme.line), 1))
            painter.setBrush(QColor(scheme.card))
            painter.drawRoundedRect(card, RADIUS, RADIUS)
        elif row == self.hovered:
            painter.setBrush(QColor(scheme.hover))
            painter.drawRoundedRect(card, RADIUS, RADIUS)
        if self._view.hasFocus() and row == self._view.currentIndex().row():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(scheme.focus), 2))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _draw_dot(self, painter: QPainter, rect: QRectF, row: int, layout: RowLayout) -> None:
        """Filled for an open letter, a ring for the others: the shape says it, not the colour."""
        scheme = self._session.scheme
        y = rect.top() + layout.card + 9 + self._title.pitch / 2
        centre = QPointF(rect.left() + self._line_x, y)
        if self._model.is_open(row):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.accent))
            painter.drawEllipse(centre, self._dot + 0.75, self._dot + 0.75)
        else:
            painter.setPen(QPen(QColor(scheme.secondary), 1.75))
            painter.setBrush(QColor(scheme.chrome))
            painter.drawEllipse(centre, self._dot, self._dot)

    def _draw_words(self, painter: QPainter, rect: QRectF, layout: RowLayout) -> None:
        scheme = self._session.scheme
        x, y = rect.left() + self._text_x, rect.top() + layout.card + 9
        width = self._words_width()
        painter.setFont(self._title.font)
        painter.setPen(QColor(scheme.ink))
        for line in layout.title:
            painter.drawText(QPointF(x, y + self._title.ascent), self._title.fitted(line, width))
            y += self._title.pitch
        painter.setFont(self._byline.font)
        painter.setPen(QColor(scheme.secondary))
        for line in layout.byline:
            words = self._byline.fitted(line, width)
            painter.drawText(QPointF(x, y + 2 + self._byline.ascent), words)
            y += self._byline.pitch

    def _draw_bar(self, painter: QPainter, rect: QRectF, row: int, layout: RowLayout) -> None:
        scheme = self._session.scheme
        left, right = rect.left() + self._text_x, rect.right() - 2.5 * MARGIN
        track = QRectF(left, rect.top() + layout.bar, right - left, self._bar_height)
        outline = QPainterPath()
        outline.addRoundedRect(track, self._bar_height / 2, self._bar_height / 2)
        painter.fillPath(outline, mixed(scheme.line, scheme.card, 0.35))
        counts = self._model.theme_counts(row)
        marks = sum(count for _, count in counts)
        if not marks:
            return
        words = self._model.letter_at(row).characters / CHARACTERS_A_WORD
        filled = track.width() * (1 - exp(-marks / max(words, 1) * 1000 / DENSITY))
        painter.setClipPath(outline)
        x = track.left()
        for theme_id, count in counts:
            theme = self._session.theme(theme_id)
            width = max(2.0, filled * count / marks)
            if theme is not None:
                line, _ = colours(theme, scheme)
                painter.fillRect(QRectF(x, track.top(), width - 1, track.height()), line)
            x += width
