# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a search found, as a list of cards: year, letter and place, and the words around the match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kennisreader.ui import marked_text
from kennisreader.ui.excerpt import Excerpt, excerpt
from kennisreader.ui.marked_text import MarkedText
from kennisreader.ui.new_mark import NEW_ROLE, draw_new
from kennisreader.ui.passage_words import title_of, year_text
from kennisreader.ui.style import mixed, reading_font, small_font

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QObject

    from kennisreader.ui.query_values import Footnote, Hit
    from kennisreader.ui.session import Session

Index = QModelIndex | QPersistentModelIndex

BATCH = 12
"""Cards added at a time; their heights must be known, and laying one out takes a quarter of a
millisecond."""

MARGIN = 16
GAP = 4
LINES = 3
"""Lines of an excerpt."""


class ResultsModel(QAbstractListModel):
    """The passages of an answer, best first; a view takes them in as it is scrolled."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._hits: Sequence[Hit] = ()
        self._new: Collection[str] = ()
        self._shown = 0

    def show(self, hits: Sequence[Hit], new: Collection[str] = ()) -> None:
        """Show other passages; those in the ``new`` letters are marked as such."""
        self.beginResetModel()
        self._hits, self._new = hits, new
        self._shown = min(BATCH, len(hits))
        self.endResetModel()

    def hit(self, index: Index) -> Hit | None:
        """The passage of a row."""
        return self._hits[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Count what has been taken in; rows have no children."""
        return 0 if parent is not None and parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more passages than rows."""
        return not parent.isValid() and self._shown < len(self._hits)

    def fetchMore(self, parent: Index) -> None:
        """Take in some more."""
        if parent.isValid():
            return
        upto = min(len(self._hits), self._shown + BATCH)
        self.beginInsertRows(QModelIndex(), self._shown, upto - 1)
        self._shown = upto
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a card, or the value itself."""
        hit = self.hit(index)
        if hit is None:
            return None
        new = self.tr("new") if hit.letter in self._new and not hit.note else ""
        if role == NEW_ROLE:
            return new
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            year = year_text(self._session, hit.letter)
            note = hit.footnote
            words = hit.quote if note is None else f"{footnote_name(note)}{note.quote}"
            head = " ".join(filter(None, (year, heading(self._session, hit))))
            return ", ".join(filter(None, (new, f"{head}: {words}")))
        return hit if role == Qt.ItemDataRole.UserRole else None


class ResultDelegate(QStyledItemDelegate):
    """Draws the cards; what was matched stands on the colour of hits."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._texts: dict[tuple[Hit, int, str], MarkedText] = {}

    def forget(self) -> None:
        """Lay everything out anew: other results, colours or fonts."""
        self._texts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at the width of the view."""
        hit = index.data(Qt.ItemDataRole.UserRole)
        head = QFontMetrics(_head_font(option.font, bold=True)).height()
        words = self._text(hit, option.rect.width(), option.font)
        return QSize(100, round(head + GAP + words.height) + 2 * 10 + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card; the chosen one has a bar at its left as well as another ground."""
        hit = index.data(Qt.ItemDataRole.UserRole)
        scheme, rect = self._session.scheme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, mixed(scheme.accent, scheme.card, 0.92))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(scheme.accent))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(scheme.line))
        inner = rect.adjusted(MARGIN, 10, -MARGIN, -10)
        head = _head_font(option.font, bold=True)
        year = year_text(self._session, hit.letter)
        line = QRect(inner.x(), inner.y(), inner.width(), QFontMetrics(head).height())
        box = QRectF(draw_new(painter, line, index.data(NEW_ROLE), scheme, option.font))
        painter.setFont(head)
        painter.setPen(QColor(scheme.ink))
        painter.drawText(box, _LEFT, year)
        box.setLeft(box.x() + QFontMetrics(head).horizontalAdvance(f"{year}  " if year else ""))
        painter.setFont(_head_font(option.font))
        painter.setPen(QColor(scheme.secondary))
        title = title_of(self._session, hit.letter)
        words = fitted_heading(title, hit.place, painter.fontMetrics(), box.width())
        painter.drawText(box, _LEFT, words)
        text = self._text(hit, rect.width(), option.font)
        text.draw(painter, inner.x(), box.bottom() + GAP, QColor(scheme.ink))
        painter.restore()

    def _text(self, hit: Hit, width: int, base: QFont) -> MarkedText:
        width = max(80, width - 2 * MARGIN)
        font = excerpt_font(self._session, base)
        key = (hit, width, font.toString())
        known = self._texts.get(key)
        if known is None:
            room = LINES * width // QFontMetrics(font).averageCharWidth()
            part = _excerpt(hit, room)
            form = marked_text.marked(self._session.scheme.hit)
            known = MarkedText(part.text, part.marks, font, width, LINES, form)
            self._texts[key] = known
        return known


def _excerpt(hit: Hit, room: int) -> Excerpt:
    """The words of the passage, or of the footnote that was met, that show why it was found."""
    note = hit.footnote
    if note is None:
        return excerpt(hit.quote, hit.marks, room)
    part, named = excerpt(note.quote, note.marks, room), footnote_name(note)
    shift = len(named)
    return Excerpt(f"{named}{part.text}", tuple((a + shift, b + shift) for a, b in part.marks))


def footnote_name(note: Footnote) -> str:
    """What stands before the words of a footnote, or of another text around a passage."""
    if note.label:
        return f"{note.label}: "
    number = note.number.strip("()[]")
    return QCoreApplication.translate("SearchResults", "note {0}:").format(number) + " "


def heading(session: Session, hit: Hit) -> str:
    """The letter and the place of a passage."""
    return " · ".join(filter(None, (title_of(session, hit.letter), hit.place)))


def fitted_heading(title: str, place: str, metrics: QFontMetrics, width: float) -> str:
    """The same in a width in pixels: the title is cut short, the place only if it must be."""
    mode = Qt.TextElideMode.ElideRight
    place = metrics.elidedText(f" · {place}" if place else "", mode, int(width * 0.6))
    room = int(width) - metrics.horizontalAdvance(place)
    return metrics.elidedText(title, mode, room) + place


def excerpt_font(session: Session, base: QFont) -> QFont:
    """The reading face at about the size of the interface."""
    return reading_font(session.settings.reading_family, QFontMetrics(base).height() * 0.84)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _head_font(base: QFont, *, bold: bool = False) -> QFont:
    return small_font(base, 0.94, bold=bold)
