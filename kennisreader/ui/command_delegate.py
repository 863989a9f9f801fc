# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How an action looks in the list of all actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kennisreader.ui.command_list import Found, shortcut
from kennisreader.ui.style import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.ui.session import Session
    from kennisreader.ui.style import Scheme


class CommandDelegate(QStyledItemDelegate):
    """Draws an action: its name with the typed letters marked, its menu, its keys."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def _scheme(self) -> Scheme:
        return self._session.scheme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line of text with air around it."""
        return QSize(100, option.fontMetrics.height() + 14)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row; the chosen one has a bar at its left as well as another ground."""
        found = index.data(Qt.ItemDataRole.UserRole)
        scheme = self._scheme
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, mixed(scheme.accent, scheme.card, 0.88))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), scheme.accent)
        inner = rect.adjusted(16, 0, -16, 0)
        keys = shortcut(found.entry.action)
        right = inner.right() - self._paint_keys(painter, inner, keys, option.fontMetrics)
        action = found.entry.action
        if action.isCheckable():
            painter.setPen(QColor(scheme.accent))
            mark = "✓" if action.isChecked() else ""
            painter.drawText(inner, _LEFT, mark)
        inner.setLeft(inner.left() + option.fontMetrics.horizontalAdvance("✓ "))
        x = self._paint_name(painter, inner, found, option)
        painter.setPen(QColor(scheme.secondary))
        path = QRect(x, inner.top(), right - x - 16, inner.height())
        words = option.fontMetrics.elidedText(
            found.entry.path, Qt.TextElideMode.ElideRight, path.width()
        )
        painter.drawText(path, _LEFT, words)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, inner: QRect, found: Found, option: QStyleOptionViewItem
    ) -> int:
        """Draw the name, typed letters bold and underlined; return where it ends."""
        x = inner.left()
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setPen(QColor(self._scheme.ink))
        for text, typed in _runs(found.entry.name, found.positions):
            painter.setFont(bold if typed else option.font)
            painter.drawText(QRect(x, inner.top(), inner.width(), inner.height()), _LEFT, text)
            x += painter.fontMetrics().horizontalAdvance(text)
        painter.setFont(option.font)
        return x + 12

    def _paint_keys(self, painter: QPainter, inner: QRect, keys: str, metrics: QFontMetrics) -> int:
        """Draw the keys as a label at the right end; return how much room they took."""
        if not keys:
            return 0
        width = metrics.horizontalAdvance(keys) + 12
        height = metrics.height() + 4
        box = QRect(inner.right() - width, inner.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._scheme.line))
        painter.setBrush(QColor(self._scheme.chrome))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(self._scheme.secondary))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        return width + 8


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _runs(name: str, positions: Sequence[int]) -> list[tuple[str, bool]]:
    """Part a name into runs that were typed and runs that were not."""
    typed = set(positions)
    runs: list[tuple[str, bool]] = []
    for index, letter in enumerate(name):
        if runs and runs[-1][1] == (index in typed):
            runs[-1] = (runs[-1][0] + letter, runs[-1][1])
        else:
            runs.append((letter, index in typed))
    return runs
