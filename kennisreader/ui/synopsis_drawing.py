# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole theme overview, what is out of sight too, as a picture or as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from kennisreader.ui.style import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kennisreader.ui.synopsis_chart import SynopsisChart
    from kennisreader.ui.synopsis_table import SynopsisTable

MOST_PIXELS = 60_000_000
"""Of a picture; a larger one (from about 30 letters with all themes) is made smaller."""

MOST_WIDE = 30_000
"""Pixels that a picture may be wide or high: Qt paints up to 32,767."""


MOST_POINTS = 14_400.0
"""That a page of a PDF may be wide or high (PDF 1.7, annex C); a larger drawing is made smaller."""


def picture(table: SynopsisTable, chart: SynopsisChart) -> QImage:
    """The whole overview, what is out of sight too; made smaller where it would be too large."""
    size = _size(table, chart)
    width, height = size.width(), size.height()
    scale = min(2.0, MOST_WIDE / max(width, height), (MOST_PIXELS / (width * height)) ** 0.5)
    image = QImage(
        max(1, round(width * scale)), max(1, round(height * scale)), QImage.Format.Format_RGB32
    )
    image.fill(QColor(LIGHT.paper))
    painter = QPainter(image)
    painter.scale(scale, scale)
    _draw(painter, table, chart)
    painter.end()
    return image


def png(table: SynopsisTable, chart: SynopsisChart, _title: str) -> bytes:
    """The overview as a picture."""
    buffer = _buffer()
    QImageWriter(buffer, b"png").write(picture(table, chart))
    return bytes(buffer.data().data())


def pdf(table: SynopsisTable, chart: SynopsisChart, title: str) -> bytes:
    """The overview on one page of its own size, its words as text."""
    buffer, size = _buffer(), _size(table, chart)
    points = min(72 / table.logicalDpiX(), MOST_POINTS / max(1, size.width(), size.height()))
    page = QSizeF(size.width() * points, size.height() * points)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(table.logicalDpiX())  # fonts are as large as on the screen then
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    scale = writer.width() / max(1, size.width())
    painter.scale(scale, scale)
    _draw(painter, table, chart)
    painter.end()
    return bytes(buffer.data().data())


FORMS: Mapping[str, Callable[[SynopsisTable, SynopsisChart, str], bytes]] = {
    ".png": png,
    ".pdf": pdf,
}
"""What makes a file, by the ending of its name; the last argument is the title."""


def _size(table: SynopsisTable, chart: SynopsisChart) -> QSize:
    size = table.whole_size()
    return QSize(max(size.width(), chart.width()), size.height() + chart.height())


def _draw(painter: QPainter, table: SynopsisTable, chart: SynopsisChart) -> None:
    table.paint_all(painter)
    painter.translate(0, table.whole_size().height())
    chart.paint(painter)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
