# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The window's symbols: one SVG each, tinted to the scheme in force."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kennisreader import paths

SIZE = 16
"""Grid of the symbols, in pixels; each is drawn at once, twice and three times the size too."""


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """A symbol of ``resources/icons`` in a colour (``#rrggbb``); empty if there is none."""
    file = paths.resources_folder() / "icons" / f"{name}.svg"
    try:
        drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
    except OSError:
        return QIcon()
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    result = QIcon()
    for scale in (1, 2, 3):
        image = QImage(QSize(SIZE, SIZE) * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, SIZE * scale, SIZE * scale))
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result
