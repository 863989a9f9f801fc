# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the things of the theme overview stand in the viewport, as it is scrolled at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF

from kennisreader.ui.synopsis_grid import AROUND, Kind, Spot, SynopsisGrid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF


class Sight(NamedTuple):
    """A grid, scrolled so many pixels to the right and down."""

    grid: SynopsisGrid
    x: int
    y: int

    def spot_at(self, point: QPointF) -> Spot | None:
        """What is at a place of the viewport; None for free space."""
        grid = self.grid
        if not grid.rows or not grid.columns:
            return None
        x, y = point.x() - grid.first_width, point.y() - grid.header_height
        across, down = x + self.x, y + self.y
        if (x < 0 and y < 0) or across >= grid.width or down >= grid.height:
            return None
        if y < 0:
            return Spot(-1, grid.column_at(across))
        if x < 0:
            return Spot(grid.row_at(down), -1)
        return grid.spot_at(across, down)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """The row and column of the cell at a place of the viewport; None outside the cells."""
        grid = self.grid
        x, y = point.x() - grid.first_width, point.y() - grid.header_height
        across, down = x + self.x, y + self.y
        if min(x, y) < 0 or not 0 <= across < grid.width or not 0 <= down < grid.height:
            return None
        return grid.row_at(down), grid.column_at(across)

    def spot_rect(self, spot: Spot) -> QRect:
        """Where a thing stands in the viewport."""
        grid = self.grid
        x, y = grid.first_width - self.x, grid.header_height - self.y
        if spot.row < 0:
            left = x + spot.column * grid.column_width
            return QRectF(left, 0, grid.column_width, grid.header_height).toRect()
        if spot.column < 0:
            height = grid.tops[spot.row + 1] - grid.tops[spot.row]
            return QRectF(0, y + grid.tops[spot.row], grid.first_width, height).toRect()
        return grid.rect_of(spot).translated(x, y).toRect()

    def floating(self, cells: QRect, dy: int) -> Iterator[QRect]:
        """Where words of absence are and were drawn that a scroll by ``dy`` does not move along."""
        grid = self.grid
        if not grid.rows or not grid.columns:
            return
        last = grid.column_at(self.x + cells.width())
        for row in {grid.row_at(self.y), grid.row_at(self.y + dy)}:
            for column in range(grid.column_at(self.x), last + 1):
                item = grid.items(row, column)[-1]
                if item.kind is not Kind.ABSENCE:
                    continue
                cell = grid.cell_rect(row, column)
                cell.translate(grid.first_width - self.x, grid.header_height - self.y)
                now = grid.absence_top(item, cell)
                drawn = grid.absence_top(item, cell.translated(0, -dy)) + dy
                if now != drawn:
                    cell.setTop(min(now, drawn) - AROUND)
                    cell.setBottom(max(now, drawn) + item.height + AROUND)
                    yield cell.toAlignedRect() & cells
