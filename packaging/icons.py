# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Render the program's icon from its SVG: PNG in every size a desktop asks for, ICO and ICNS.

``python packaging/icons.py`` writes the PNGs beside the SVG (they are committed, so that a menu
entry can be made without Qt); with ``--bundles FOLDER`` also kennisreader.ico and .icns, which the
Windows and macOS builds need.  ``--sheet FILE`` draws all symbols, light and dark, to look at.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
CELL = 72


def render(svg: Path, size: int) -> QImage:
    """Return the drawing as a transparent square of ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def tinted(svg: Path, size: int, colour: QColor) -> QImage:
    """Return a symbol in one colour; only the alpha of the drawing counts."""
    image = render(svg, size)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), colour)
    painter.end()
    return image


def main() -> int:
    """Write what the options ask for; always the PNGs."""
    parser = argparse.ArgumentParser(description="Render the icons.")
    parser.add_argument("--bundles", type=Path, help="folder for the .ico and .icns files")
    parser.add_argument("--sheet", type=Path, help="picture of all symbols and the program's icon")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    drawing = ICONS / "app" / "kennisreader.svg"
    for size in SIZES:
        _save(render(drawing, size), ICONS / "app" / f"kennisreader-{size}.png")
    if options.bundles:
        _save(render(drawing, 256), options.bundles / "kennisreader.ico")
        _save(render(drawing, 512), options.bundles / "kennisreader.icns")
    if options.sheet:
        _save(_sheet(), options.sheet)
    del application
    return 0


def _save(image: QImage, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(file)):
        raise OSError(f"{file} could not be written")


def _sheet() -> QImage:
    """Draw every symbol at 16, 32 and 48 pixels with its name, and the program's icon below."""
    symbols = sorted(ICONS.glob("*.svg"))
    columns, rows = 8, -(-len(symbols) // 8)
    half = columns * 2 * CELL
    sheet = QImage(half * 2, rows * CELL + 280, QImage.Format.Format_ARGB32)
    painter = QPainter(sheet)
    painter.setFont(QFont("sans-serif", 7))
    for left, paper, ink in ((0, "#F3F1EC", "#1D1D1B"), (half, "#24262A", "#E6E3DC")):
        painter.fillRect(left, 0, half, sheet.height(), QColor(paper))
        painter.setPen(QColor(ink))
        for index, symbol in enumerate(symbols):
            x = left + index % columns * 2 * CELL + 8
            y = index // columns * CELL + 8
            painter.drawImage(x, y + 16, tinted(symbol, 16, QColor(ink)))
            painter.drawImage(x + 24, y + 8, tinted(symbol, 32, QColor(ink)))
            painter.drawImage(x + 64, y, tinted(symbol, 48, QColor(ink)))
            painter.drawText(x, y + 60, symbol.stem)
        x = left + 8
        for size in (16, 24, 32, 48, 64, 128, 256):
            painter.drawImage(x, rows * CELL + 12, render(ICONS / "app" / "kennisreader.svg", size))
            x += size + 16
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
