# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands in the search before anything is typed: saved and recent searches, and how to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.labels import plain_label, section_font, section_title
from kennisreader.ui.new_mark import NEW_ROLE, draw_new
from kennisreader.ui.style import mixed, small_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from kennisreader.ui.saved_searches import SavedSearch
    from kennisreader.ui.session import Session

Index = QModelIndex | QPersistentModelIndex

MARGIN = 16


class Entry(NamedTuple):
    """One search to do again."""

    query: str
    saved: bool
    first: bool
    """Whether it is the first of its kind: the kind is written above it."""
    new: int = 0
    """Passages in letters in which it had found nothing before."""


class SearchesModel(QAbstractListModel):
    """Saved searches, then recent ones."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, saved: Sequence[SavedSearch], recent: Sequence[str]) -> None:
        """Show these; what is saved is not repeated among the recent."""
        known = {each.query for each in saved}
        others = [query for query in recent if query not in known]
        self.beginResetModel()
        self.entries = [
            *(Entry(each.query, saved=True, first=not n) for n, each in enumerate(saved)),
            *(Entry(query, saved=False, first=not n) for n, query in enumerate(others)),
        ]
        self.endResetModel()

    def set_new(self, query: str, count: int) -> None:
        """Show how many new passages a saved search has."""
        for row, entry in enumerate(self.entries):
            if entry.query == query and entry.saved and entry.new != count:
                self.entries[row] = entry._replace(new=count)
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the searches; they have no children."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The query, all that is known of it in words, or the value itself."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.query
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                filter(None, (entry.query, kind_text(entry), self.new_text(entry.new)))
            )
        if role == NEW_ROLE:
            return self.new_text(entry.new)
        return entry if role == Qt.ItemDataRole.UserRole else None

    def new_text(self, passages: int) -> str:
        """How many passages are new, in words; empty for none."""
        return self.tr("%n new", "", passages) if passages else ""


class SearchesDelegate(QStyledItemDelegate):
    """Draws a search in one line, with the name of its kind above the first of each."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line, and one for the name of the kind."""
        entry = index.data(Qt.ItemDataRole.UserRole)
        return QSize(100, _line(option) + (_title_height(option) if entry.first else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        entry, scheme = index.data(Qt.ItemDataRole.UserRole), self._session.scheme
        painter.save()
        row = QRect(option.rect)
        if entry.first:
            painter.setFont(section_font(option.font))
            painter.setPen(QColor(scheme.secondary))
            title = row.adjusted(MARGIN, 0, -MARGIN, -_line(option) - 4)
            painter.drawText(title, _BOTTOM, kind_text(entry))
            row.setTop(row.top() + _title_height(option))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, mixed(scheme.accent, scheme.card, 0.92))
            painter.fillRect(row.x(), row.y(), 3, row.height(), QColor(scheme.accent))
        inner = row.adjusted(MARGIN, 0, -MARGIN, 0)
        inner = draw_new(painter, inner, index.data(NEW_ROLE), scheme, option.font)
        painter.setFont(option.font)
        painter.setPen(QColor(scheme.ink))
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(
            inner, _LEFT, option.fontMetrics.elidedText(entry.query, mode, inner.width())
        )
        painter.restore()


class QueryHints(QWidget):
    """Examples of what the query language can do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 18, 18, 18)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self._content: QWidget | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the language in force."""
        if self._content is not None:
            self._content.deleteLater()
        content = self._content = QWidget(self)
        content.setFont(self.font())
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.addWidget(section_title(content, self.tr("What you can type")), 0, 0, 1, 2)
        for row, (example, meaning) in enumerate(HINTS, 1):
            words = QCoreApplication.translate("QueryHints", str(example))
            left = plain_label(content, words, wrap=False)
            left.setFont(small_font(self.font(), 1.0, bold=True))
            told = QCoreApplication.translate("QueryHints", str(meaning))
            right: QLabel = plain_label(content, told, name="secondary")
            right.setFont(self.font())
            grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        self._column.insertWidget(0, content)


HINTS: tuple[tuple[object, object], ...] = (
    (
        QT_TRANSLATE_NOOP("QueryHints", "migrants"),
        QT_TRANSLATE_NOOP("QueryHints", "in every form, and inside longer words"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", '"exact words"'),
        QT_TRANSLATE_NOOP("QueryHints", "these words in a row"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "housing OR rent"),
        QT_TRANSLATE_NOOP("QueryHints", "one of the two"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "housing AND rent"),
        QT_TRANSLATE_NOOP("QueryHints", "both"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "rent NOT visa, rent -visa"),
        QT_TRANSLATE_NOOP("QueryHints", "without this word"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "talent*"),
        QT_TRANSLATE_NOOP("QueryHints", "words that start like this"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "30 573, nr. 222"),
        QT_TRANSLATE_NOOP("QueryHints", "a parliamentary paper, in any notation"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "theme:housing"),
        QT_TRANSLATE_NOOP("QueryHints", "about a theme"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "year:2020..2025"),
        QT_TRANSLATE_NOOP("QueryHints", "from these years"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "from:OCW"),
        QT_TRANSLATE_NOOP("QueryHints", "signed by this ministry"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "type:answer"),
        QT_TRANSLATE_NOOP("QueryHints", "a kind of letter"),
    ),
    (
        QT_TRANSLATE_NOOP("QueryHints", "with:notes, #tag"),
        QT_TRANSLATE_NOOP("QueryHints", "with a note of yours, or with one that has this tag"),
    ),
)


def kind_text(entry: Entry) -> str:
    """Whether a search is saved or recent, in words."""
    if entry.saved:
        return QCoreApplication.translate("QueryHints", "Saved searches")
    return QCoreApplication.translate("QueryHints", "Recent searches")


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


def _line(option: QStyleOptionViewItem) -> int:
    return option.fontMetrics.height() + 12


def _title_height(option: QStyleOptionViewItem) -> int:
    return QFontMetrics(section_font(option.font)).height() + 18
