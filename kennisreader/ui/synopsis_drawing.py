# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole theme overview, what is out of sight too, as a picture or as a page."""

from __future__ import annotations

from collections import deque
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter

from kennisreader.ui.style import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kennisreader.ui.synopsis_chart import SynopsisChart
    from kennisreader.ui.synopsis_table import SynopsisTable

MOST_PIXELS = 60_000_000
"""Of a picture; a larger one (from about 50 letters with all themes) is made smaller."""

MOST_WIDE = 8_000
"""Pixels that a picture may be wide: many programs show no more, and nobody reads along a line of
thirty columns.  More columns stand in bands below each other."""

MOST_HIGH = 30_000
"""Pixels that a picture may be high: Qt paints up to 32,767."""

MOST_POINTS = 14_400.0
"""That a page of a PDF may be wide or high (PDF 1.7, annex C); a larger drawing is made smaller."""

STRIP = 256
"""Pixels of a picture that are painted at a time, over its whole width: a few milliseconds."""

BETWEEN = 28
"""Pixels between two bands."""


class Sheet(NamedTuple):
    """How the whole overview stands on a picture, in pixels of the screen."""

    bands: tuple[QRectF, ...]
    """What of the table stands below each other, each as a view that is scrolled to its corner: the
    names of the themes begin every one."""
    size: QSizeF
    """With the course over time, which stands under all bands."""
    scale: float
    """Pixels of the picture for one of the screen."""

    @property
    def pixels(self) -> QSize:
        """The size of the picture."""
        return (self.size * self.scale).toSize().expandedTo(QSize(1, 1))


def sheet(table: SynopsisTable, chart: SynopsisChart) -> Sheet:
    """Lay the overview out: in one band if it is not too wide, else in as few as fit, equally wide."""
    grid, whole = table.grid, table.whole_size()
    if chart.isHidden():
        chart.draw_unseen(table.width())
    fitting = max(1, int((MOST_WIDE - grid.first_width) // grid.column_width))
    number = max(1, ceil(grid.columns / fitting))
    each = max(1, ceil(grid.columns / number))
    bands = tuple(
        QRectF(
            first * grid.column_width,
            0,
            grid.first_width + min(each, grid.columns - first) * grid.column_width,
            whole.height(),
        )
        for first in range(0, max(1, grid.columns), each)
    )
    width = max(chart.width(), *(band.width() for band in bands))
    height = len(bands) * (whole.height() + BETWEEN) - BETWEEN + chart.height()
    fits = min(MOST_WIDE / width, MOST_HIGH / height, (MOST_PIXELS / (width * height)) ** 0.5)
    return Sheet(bands, QSizeF(width, height), min(2.0, fits))


def painted(table: SynopsisTable, chart: SynopsisChart) -> Iterator[QImage]:
    """The picture of the whole overview while it comes to be, strip by strip; at last it is whole."""
    laid = sheet(table, chart)
    image = QImage(laid.pixels, QImage.Format.Format_RGB32)
    for top in range(0, image.height(), STRIP):
        strip = QRectF(0, top, image.width(), STRIP)
        painter = QPainter(image)
        painter.fillRect(strip, QColor(LIGHT.paper))
        painter.scale(laid.scale, laid.scale)
        area = QRectF(strip.topLeft() / laid.scale, strip.size() / laid.scale)
        _draw(painter, laid, table, chart, area)
        painter.end()
        yield image


def picture(table: SynopsisTable, chart: SynopsisChart) -> QImage:
    """The whole overview, what is out of sight too; made smaller where it would be too large."""
    return deque(painted(table, chart), maxlen=1)[0]


def png(table: SynopsisTable, chart: SynopsisChart, _title: str) -> bytes:
    """The overview as a picture."""
    buffer = _buffer()
    QImageWriter(buffer, b"png").write(picture(table, chart))
    return bytes(buffer.data().data())


def pdf(table: SynopsisTable, chart: SynopsisChart, title: str) -> bytes:
    """The overview on one page of its own size, its words as text."""
    buffer, laid = _buffer(), sheet(table, chart)
    size = laid.size
    points = min(72 / table.logicalDpiX(), MOST_POINTS / max(1, size.width(), size.height()))
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(table.logicalDpiX())  # fonts are as large as on the screen then
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(size * points, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    scale = writer.width() / max(1, size.width())
    painter.scale(scale, scale)
    _draw(painter, laid, table, chart, QRectF(QPointF(), size))
    painter.end()
    return bytes(buffer.data().data())


FORMS: Mapping[str, Callable[[SynopsisTable, SynopsisChart, str], bytes]] = {
    ".png": png,
    ".pdf": pdf,
}
"""What makes a file, by the ending of its name; the last argument is the title."""


def _draw(
    painter: QPainter, laid: Sheet, table: SynopsisTable, chart: SynopsisChart, area: QRectF
) -> None:
    """Draw what of the sheet lies in an area of it; the course is drawn whole."""
    top = 0.0
    for band in laid.bands:
        part = area.translated(0, -top) & QRectF(0, 0, band.width(), band.height())
        if not part.isEmpty():
            painter.save()
            painter.translate(0, top)
            table.paint_view(painter, band, part)
            painter.restore()
        top += band.height() + BETWEEN
    top -= BETWEEN
    if area.bottom() > top:
        painter.translate(0, top)
        chart.paint(painter)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
