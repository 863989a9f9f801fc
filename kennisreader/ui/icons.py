# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The window's symbols: one SVG each, tinted to the scheme in force."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kennisreader import paths
from kennisreader.ui.style import icon_size

SIZE = 16
"""Grid of the symbols, in pixels; each is drawn at twice and three times its size too."""


def icon(name: str, colour: str) -> QIcon:
    """A symbol of ``resources/icons`` in a colour (``#rrggbb``), as large as the interface's letters;
    empty if there is none.
    """
    return _drawn(name, colour, icon_size())


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, side: int) -> QIcon:
    file = paths.resources_folder() / "icons" / f"{name}.svg"
    try:
        drawing = file.read_text(encoding="utf-8").replace("currentColor", colour)
    except OSError:
        return QIcon()
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    result = QIcon()
    for scale in (1, 2, 3):
        image = QImage(QSize(side, side) * scale, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, side * scale, side * scale))
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result
