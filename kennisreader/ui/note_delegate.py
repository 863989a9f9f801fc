# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a note is drawn in the list of all notes: a box to choose it, its sign, its words, its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from kennisreader.ui import note_colours, note_words
from kennisreader.ui.letter_words import SEPARATOR
from kennisreader.ui.row_delegate import PAD, RowDelegate
from kennisreader.ui.text_wrap import TextWrap

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.ui.notes_model import NotesModel
    from kennisreader.ui.session import Session

QUOTE_LINES = 2


class NoteDelegate(RowDelegate):
    """Draws the rows, all equally high, so that a thousand notes need no measuring."""

    def __init__(self, session: Session, model: NotesModel, view: QListView) -> None:
        super().__init__(session, view)
        self._model = model

    def set_font(self, font: QFont) -> None:
        """Draw boxes as large as the words."""
        super().set_font(font)
        self._quote = TextWrap(self._reading)
        self._side = round(self._base.ascent * 1.25)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        """Every row is as high as the highest."""
        left = QUOTE_LINES * self._quote.pitch + self._base.pitch
        right = self._title.pitch + 2 * self._small.pitch
        if not self._is_wide():
            left, right = left + self._small.pitch, 0.0
        return QSize(0, round(max(left, right) + 2 * PAD))

    def box(self, row: QRectF) -> QRectF:
        """Where in a row a click chooses the note."""
        return QRectF(row.left() + PAD, row.top() + PAD, self._side, self._side)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        scheme = self._session.scheme
        note = self._model.note_at(index.row())
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_back(painter, rect, index.row())
        self._draw_box(painter, self.box(rect), on=self._model.is_chosen(index.row()))
        x = rect.left() + PAD + self._side + 12
        sign = QRectF(x, rect.top() + PAD + 1, self._side - 2, self._side - 2)
        note_colours.draw_sign(painter, note.colour, scheme, sign)
        x += self._side + 8
        wide = self._is_wide()
        side = max(rect.width() * 0.34, rect.width() - x - self._measure) if wide else 0.0
        self._draw_words(painter, note, x, rect.top() + PAD, rect.right() - PAD - side - x)
        if wide:
            left = rect.right() - PAD - side + 20
            self._draw_letter(painter, note, left, rect.top() + PAD, side - 20)
        else:
            y = rect.bottom() - PAD - self._small.pitch
            self._draw_small(painter, self._where(note), x, y, rect.right() - PAD - x)
        painter.restore()

    def _is_wide(self) -> bool:
        """Whether there is room for the letter beside the words; otherwise it stands below them."""
        return self._view.viewport().width() > self._base.ascent * 50

    def _draw_box(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        scheme = self._session.scheme
        painter.setPen(QPen(QColor(scheme.accent if on else scheme.secondary), 1.3))
        painter.setBrush(QColor(scheme.accent if on else scheme.card))
        frame = box.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, 3, 3)
        if on:
            painter.setPen(QPen(QColor(scheme.card), 2))
            low = frame.center() + QPointF(-frame.width() * 0.08, frame.height() * 0.2)
            painter.drawLine(frame.center() + QPointF(-frame.width() * 0.27, 0), low)
            far = frame.center() + QPointF(frame.width() * 0.28, -frame.height() * 0.24)
            painter.drawLine(low, far)

    def _draw_words(self, painter: QPainter, note: Note, x: float, y: float, width: float) -> None:
        """The marked words, and under them the first line of the note."""
        scheme = self._session.scheme
        quote = note_words.excerpt(note.targets[0].exact, 400)
        painter.setFont(self._quote.font)
        painter.setPen(QColor(scheme.ink))
        for line in self._quote.lines(quote, width, QUOTE_LINES):
            painter.drawText(QPointF(x, y + self._quote.ascent), self._quote.fitted(line, width))
            y += self._quote.pitch
        text = " ".join(note.text.split())
        if text:
            painter.setFont(self._base.font)
            painter.setPen(QColor(scheme.accent))
            painter.drawText(QPointF(x, y + self._base.ascent + 2), self._base.fitted(text, width))

    def _draw_letter(self, painter: QPainter, note: Note, x: float, y: float, width: float) -> None:
        """Which letter, when, where in it; the tags and the tie."""
        letter = note_words.letter_text(note.targets[0].letter, self._session)
        y = self._draw_title(painter, letter, x, y, width, 1)
        self._draw_small(painter, self._when(note), x, y, width)
        tags = "  ".join(f"#{tag}" for tag in note.all_tags)
        last = "   ".join(filter(None, (note_words.tie_text(note, self._session), tags)))
        self._draw_small(painter, last, x, y + self._small.pitch, width)

    def _when(self, note: Note) -> str:
        """The date of the letter and the place in it."""
        first = note.targets[0]
        date = note_words.date_text(first.letter, self._session)
        place = note_words.note_place(note, first, self._session)
        return SEPARATOR.join(filter(None, (date, place)))

    def _where(self, note: Note) -> str:
        """The letter in one line, where there is room for no more."""
        letter = note_words.letter_text(note.targets[0].letter, self._session)
        return SEPARATOR.join((self._when(note), letter))
