# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The four colours of notes: their shades, their names, and the sign that goes with each.

The tints keep at least 7:1 under the ink of their scheme (WCAG 2.2, 1.4.6) and the edges 3:1
against the card they stand on (1.4.11).  Nowhere does a colour speak alone: lists show the sign.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

if TYPE_CHECKING:
    from kennisreader.ui.style import Scheme


class Shades(NamedTuple):
    """One colour in one scheme, as ``#rrggbb``."""

    tint: str
    """Behind the words."""
    edge: str
    """Of cards, marks on the ruler, and the sign."""


_LIGHT = {
    "yellow": Shades("#FFF2AB", "#A37B00"),
    "green": Shades("#D3EFC6", "#3E7F33"),
    "pink": Shades("#FBDAE8", "#B83C78"),
    "blue": Shades("#D2E5FA", "#2C6CAB"),
}
_DARK = {
    "yellow": Shades("#51481B", "#E5C353"),
    "green": Shades("#2A4A2B", "#8CCB7C"),
    "pink": Shades("#56293F", "#F08CB8"),
    "blue": Shades("#243F5E", "#7DB4EC"),
}
_FALLBACK = "yellow"


def shades(colour: str, scheme: Scheme) -> Shades:
    """The shades of a colour, by its name in ``annotation.COLOURS``."""
    known = _DARK if scheme.dark else _LIGHT
    return known.get(colour, known[_FALLBACK])


def name(colour: str) -> str:
    """A colour's name in the language in force."""
    words = {
        "yellow": QCoreApplication.translate("NoteColours", "Yellow"),
        "green": QCoreApplication.translate("NoteColours", "Green"),
        "pink": QCoreApplication.translate("NoteColours", "Pink"),
        "blue": QCoreApplication.translate("NoteColours", "Blue"),
    }
    return words.get(colour, words[_FALLBACK])


def draw_sign(painter: QPainter, colour: str, scheme: Scheme, rect: QRectF) -> None:
    """Draw a colour's sign: yellow a disc, green a square, pink a triangle, blue a diamond."""
    shade = shades(colour, scheme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(shade.edge), 1.4))
    painter.setBrush(QColor(shade.tint))
    painter.drawPath(_sign(colour, rect))
    painter.restore()


def sign_icon(colour: str, scheme: Scheme, size: int = 16) -> QIcon:
    """A colour's sign for a button or a menu, ``size`` pixels high."""
    result = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(size * scale, size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        draw_sign(painter, colour, scheme, QRectF(1.5, 1.5, size - 3, size - 3))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result


def _sign(colour: str, rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    middle = rect.center()
    if colour == "green":
        path.addRect(rect.adjusted(1, 1, -1, -1))
    elif colour == "pink":
        path.moveTo(middle.x(), rect.top())
        path.lineTo(rect.right(), rect.bottom() - 0.5)
        path.lineTo(rect.left(), rect.bottom() - 0.5)
        path.closeSubpath()
    elif colour == "blue":
        corners = (
            QPointF(middle.x(), rect.top()),
            QPointF(rect.right(), middle.y()),
            QPointF(middle.x(), rect.bottom()),
            QPointF(rect.left(), middle.y()),
        )
        path.moveTo(corners[0])
        for corner in corners[1:]:
            path.lineTo(corner)
        path.closeSubpath()
    else:
        path.addEllipse(rect)
    return path
