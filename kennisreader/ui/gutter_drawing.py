# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a band between two panes is drawn: whole, as the reader's own tie, or its end in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from kennisreader.ui.band_places import Band

BEYOND = 60.0
"""Bands are cut this far outside what is in sight: path area off the screen costs time."""
STUB = 0.34
"""Length of a stub as a share of the gutter's width."""
DASHES = [5.0, 3.0]
"""Of what is cited, in widths of the line: line, space."""
LIT, FAINT, RANGE = 0.34, 0.06, 0.12
"""How opaque a band is: the lit one, one without strength, and what full strength adds.  Several lie
over each other where a passage is much related, and their edges must stay visible."""
KNOT = 3.5
"""Radius of the knots at the ends of the reader's own ties, in pixels."""


def band(
    painter: QPainter,
    band: Band,
    ends: tuple[tuple[float, float], tuple[float, float]],
    room: QRectF,
    *,
    lit: bool,
) -> QPainterPath:
    """Draw a band between two ends (top and bottom each); its area, for the mouse."""
    low, high = room.top() - BEYOND, room.bottom() + BEYOND
    (l1, l2), (r1, r2) = (tuple(min(max(y, low), high) for y in end) for end in ends)
    upper, lower = _edge(l1, r1, room), _edge(l2, r2, room)
    path = QPainterPath(upper)
    path.connectPath(lower.toReversed())
    path.closeSubpath()
    if band.own:
        _tie(painter, (l1 + l2) / 2, (r1 + r2) / 2, band.colour, room, lit=lit)
        return path
    fill = QColor(band.colour)
    fill.setAlphaF(LIT if lit else FAINT + RANGE * band.strength)
    painter.fillPath(path, fill)
    pen = QPen(QColor(band.colour), 2.0 if lit else 0.8 + 0.8 * band.strength)
    if band.cited:
        pen.setDashPattern(DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(upper)
    painter.drawPath(lower)
    return path


def stub(
    painter: QPainter,
    band: Band,
    near: tuple[float, float],
    room: QRectF,
    *,
    on_left: bool,
    filled: bool,
) -> float:
    """Draw a short piece of a band at its end in sight; the height at which its count belongs.

    Its edge is dashed for what is cited, with a knot for the reader's own.  Without ``filled`` only
    the edge is drawn: another stub at the same passage has the rest.
    """
    top, bottom = max(near[0], room.top() + 2), min(near[1], room.bottom() - 2)
    length = room.width() * STUB
    x = 0.0 if on_left else room.width() - length
    colour = QColor(band.colour)
    colour.setAlphaF(0.16)
    height = max(4, round(bottom - top))
    # It is straight: without smoothing 20 times faster.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if filled:
        painter.fillRect(QRectF(round(x), round(top), round(length), height), colour)
    line = QPen(QColor(band.colour), 3)
    line.setCapStyle(Qt.PenCapStyle.FlatCap)
    if band.cited:
        line.setDashPattern([2.0, 1.2])
    edge = 1 if on_left else round(room.width()) - 2
    painter.setPen(line)
    painter.drawLine(edge, round(top), edge, round(top) + height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if band.own:
        _knots(painter, band.colour, QPointF(edge + (1 if on_left else 0), top + 4))
    return min(max((top + bottom) / 2, room.top() + 12), room.bottom() - 12)


def _edge(left: float, right: float, room: QRectF) -> QPainterPath:
    width, bend = room.width(), room.width() * 0.5
    path = QPainterPath(QPointF(0, left))
    path.cubicTo(bend, left, width - bend, right, width, right)
    return path


def _tie(
    painter: QPainter, left: float, right: float, colour: str, room: QRectF, *, lit: bool
) -> None:
    """A line between the middles of two passages, with a knot at each end."""
    painter.strokePath(_edge(left, right, room), QPen(QColor(colour), 3.2 if lit else 2.2))
    _knots(painter, colour, QPointF(2, left), QPointF(room.width() - 2, right))


def _knots(painter: QPainter, colour: str, *places: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for place in places:
        painter.drawEllipse(place, KNOT, KNOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
