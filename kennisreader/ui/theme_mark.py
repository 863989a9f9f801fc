# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a theme is marked: its line in one of twelve styles, and its tint.

The style tells themes apart where colour cannot (print, colour blindness, a grey screen), so it is
the same in the text, on the chips, in menus and on the rulers.  A frame draws about a hundred
lines: a broken or wavy one is a picture of one period, made once and then tiled (0.006 ms a line
instead of 0.08 ms for a path).
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

if TYPE_CHECKING:
    from kennisreader.core.themes import Theme
    from kennisreader.ui.style import Scheme


class LineShape(NamedTuple):
    """The geometry of one style, in pixels at scale 1."""

    width: float
    """Of the pen."""
    height: float
    """Of the strip that the whole style takes, from the ``y`` of `draw_line` down."""
    marks: tuple[tuple[float, float], ...] = ()
    """``(start, length)`` of the dashes in one period; a length of 0 is a round dot."""
    period: float = 0
    """Length after which the style repeats; 0 for an unbroken line."""
    twice: bool = False
    """Two lines, one at either edge of the strip."""


LINE_SHAPES = {
    "solid": LineShape(2, 2),
    "dashed": LineShape(2, 2, ((0, 5),), 8),
    "dotted": LineShape(2, 2, ((1, 0),), 4),
    "double": LineShape(1, 4, twice=True),
    "wavy": LineShape(1.5, 4, period=6),
    "dash-dot": LineShape(2, 2, ((0, 7), (10, 2)), 15),
    "thick": LineShape(4, 4),
    "long-dashes": LineShape(2, 2, ((0, 12),), 16),
    "wide-dots": LineShape(3, 3, ((1.5, 0),), 8),
    "double-dashed": LineShape(1, 4, ((0, 5),), 8, twice=True),
    "dash-dot-dot": LineShape(2, 2, ((0, 7), (9, 2), (13, 2)), 17),
    "thin": LineShape(1, 1),
}
"""The styles by the names that theme files use; each can be told from the others without colour."""


def line_height(style: str, scale: float = 1.0) -> float:
    """Height in pixels of the strip a style takes; lines of overlapping themes are stacked by it."""
    return _shape(style).height * scale


def draw_line(
    painter: QPainter,
    style: str,
    colour: QColor,
    x1: float,
    x2: float,
    y: float,
    scale: float = 1.0,
) -> None:
    """Draw a theme's line from ``x1`` to ``x2``; ``y`` is the top edge of its strip.

    All in the painter's logical pixels; ``scale`` makes everything larger with the text (1 at a
    16 px reading font).  A style that is not known is drawn solid.  Of the painter only the brush
    origin is changed.
    """
    shape = _shape(style)
    height = shape.height * scale
    if shape.period:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        painter.setBrushOrigin(QPointF(x1, y))
        painter.fillRect(QRectF(x1, y, x2 - x1, height), _tile(style, colour.rgba(), scale, ratio))
    elif shape.twice:
        width = shape.width * scale
        painter.fillRect(QRectF(x1, y, x2 - x1, width), colour)
        painter.fillRect(QRectF(x1, y + height - width, x2 - x1, width), colour)
    else:
        painter.fillRect(QRectF(x1, y, x2 - x1, height), colour)


def colours(theme: Theme, scheme: Scheme) -> tuple[QColor, QColor]:
    """Give the colour of a theme's line and of its tint in a scheme."""
    pair = theme.dark if scheme.dark else theme.light
    return _colour(pair.line), _colour(pair.tint)


def draw_swatch(painter: QPainter, rect: QRectF, style: str, line: QColor, tint: QColor) -> None:
    """Draw a small sample of a theme: its tint as a rounded field with its line at the bottom."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(rect, rect.height() / 5, rect.height() / 5)
    painter.setClipPath(outline)
    painter.fillRect(rect, tint)
    scale = max(1.0, rect.height() / 12)
    draw_line(
        painter,
        style,
        line,
        rect.left(),
        rect.right(),
        rect.bottom() - line_height(style, scale),
        scale,
    )
    painter.restore()


def _shape(style: str) -> LineShape:
    return LINE_SHAPES.get(style) or LINE_SHAPES["solid"]


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=256)
def _tile(style: str, rgba: int, scale: float, ratio: float) -> QBrush:
    """One period of a style as a brush that is sharp at a device pixel ratio.

    The period is rounded to whole device pixels, so that the repetition stays sharp as well.
    """
    shape = _shape(style)
    image = QImage(
        max(1, round(shape.period * scale * ratio)),
        max(1, ceil(shape.height * scale * ratio)),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(image.width() / shape.period, scale * ratio)
    painter.setPen(QPen(QColor.fromRgba(rgba), shape.width, c=Qt.PenCapStyle.FlatCap))
    if shape.marks:
        _draw_marks(painter, shape)
    else:
        painter.drawPath(_wave(shape))
    painter.end()
    brush = QBrush(image)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def _draw_marks(painter: QPainter, shape: LineShape) -> None:
    half = shape.width / 2
    rows = (half, shape.height - half) if shape.twice else (half,)
    colour = painter.pen().color()
    for start, length in shape.marks:
        for row in rows:
            if length:
                painter.drawLine(QLineF(start, row, start + length, row))
            else:
                painter.setBrush(colour)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QPointF(start, row), half, half)


def _wave(shape: LineShape) -> QPainterPath:
    """One wave, with half a wave more on either side, so that tiles meet without a seam."""
    middle, step = shape.height / 2, shape.period / 2
    swing = shape.height - shape.width
    path = QPainterPath(QPointF(-step, middle))
    for index in range(-1, 3):
        swing = -swing
        path.quadTo(
            QPointF((index + 0.5) * step, middle + swing), QPointF((index + 1) * step, middle)
        )
    return path
