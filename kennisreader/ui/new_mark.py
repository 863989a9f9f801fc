# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is new since a saved search was last looked at, said at the right of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from kennisreader.ui.style import Scheme

NEW_ROLE = Qt.ItemDataRole.UserRole + 1
"""That it is new, or how much is, in words; empty for nothing."""


def draw_new(painter: QPainter, row: QRect, words: str, scheme: Scheme, base: QFont) -> QRect:
    """Write the words at the right of a row in pixels; the room that is left for what it is."""
    if not words:
        return row
    painter.setFont(small_font(base, bold=True))
    painter.setPen(QColor(scheme.accent))
    painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    return row.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(words) - 12, 0)
