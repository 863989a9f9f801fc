# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of a sentence that another letter has with other words: how they are marked and explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kennisreader.ui.note_colours import shades

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.ui.style import Scheme

WEDGE = 3.5
"""Half the width of the sign at a place where the other letter has words, in pixels."""


class ChangedWords(NamedTuple):
    """Words that are others in another letter; code points of the text, half-open."""

    start: int
    end: int
    """Equal to ``start`` where this letter has no words for those of the other."""
    older: bool
    """This is the older of the two letters."""
    tip: str
    """What the other letter says instead."""


def near(changes: Sequence[ChangedWords], first: int, last: int) -> Iterable[ChangedWords]:
    """Those that touch a stretch of the text."""
    return (each for each in changes if each.start <= last and each.end >= first)


def at(changes: Sequence[ChangedWords], offset: int) -> str:
    """What is to be told about an offset; empty if no changed words are there."""
    found = [each.tip for each in changes if each.start <= offset < max(each.end, each.start + 1)]
    return "\n".join(dict.fromkeys(found))


def draw_ground(painter: QPainter, box: QRectF, change: ChangedWords, scheme: Scheme) -> None:
    """Tint one line of changed words; the words come over it."""
    tint = shades("pink" if change.older else "green", scheme).tint
    painter.fillRect(box.adjusted(-1, 0, 1, 1), QColor(tint))


def draw_line(painter: QPainter, box: QRectF, change: ChangedWords, scheme: Scheme) -> None:
    """Strike older words through, underline newer ones: it is not said by the tint alone."""
    edge = QColor(shades("pink" if change.older else "green", scheme).edge)
    painter.setPen(QPen(edge, 1.4))
    y = box.center().y() + 1 if change.older else box.bottom() - 3
    painter.drawLine(QLineF(box.left(), y, box.right(), y))


def draw_gap(painter: QPainter, box: QRectF, change: ChangedWords, scheme: Scheme) -> None:
    """A wedge below the line where the other letter has words and this one none.

    ``box`` is that of the character behind which they would stand.
    """
    edge = QColor(shades("green" if change.older else "pink", scheme).edge)
    x, y = box.right() + 1, box.bottom() - 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    points = [QPointF(x, y - 2 * WEDGE), QPointF(x - WEDGE, y), QPointF(x + WEDGE, y)]
    painter.drawPolygon(QPolygonF(points))
    painter.setBrush(Qt.BrushStyle.NoBrush)
