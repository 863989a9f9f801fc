# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Walking through the theme overview by key: which thing is next to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kennisreader.ui.synopsis_grid import Spot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from kennisreader.ui.synopsis_grid import SynopsisGrid


def step(grid: SynopsisGrid, spot: Spot, key: Qt.Key, *, to_end: bool, page: int) -> Spot | None:
    """Where a key leads from a thing; None if the key means nothing here.

    Left and right change the letter, up and down go through the cards and on to the next theme.
    Home and End go to the first and last letter, with ``to_end`` (Ctrl) to the corners.
    """
    last_row, last_column = grid.rows - 1, grid.columns - 1
    if key == Qt.Key.Key_Right:
        return entered(grid, Spot(spot.row, min(last_column, spot.column + 1), spot.item))
    if key == Qt.Key.Key_Left:
        least = -1 if spot.row >= 0 else 0
        return entered(grid, Spot(spot.row, max(least, spot.column - 1), spot.item))
    if key == Qt.Key.Key_Down:
        return _down(grid, spot)
    if key == Qt.Key.Key_Up:
        return _up(grid, spot)
    if key == Qt.Key.Key_Home:
        return entered(grid, Spot(0 if to_end else spot.row, 0))
    if key == Qt.Key.Key_End:
        return entered(grid, Spot(last_row if to_end else spot.row, last_column))
    if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
        way = page if key == Qt.Key.Key_PageDown else -page
        row = grid.row_at(grid.tops[max(0, spot.row)] + way)
        if row == spot.row:
            row = min(last_row, max(0, row + (1 if way > 0 else -1)))
        return entered(grid, Spot(row, spot.column))
    return None


def entered(grid: SynopsisGrid, spot: Spot) -> Spot:
    """The nearest thing that there is: the content may have changed.  Without content, the same."""
    if not grid.rows or not grid.columns:
        return spot
    row = min(spot.row, grid.rows - 1)
    column = min(spot.column, grid.columns - 1)
    if row < 0 or column < 0:
        return Spot(row, column)
    return Spot(row, column, min(spot.item, _count(grid, row, column) - 1))


def _down(grid: SynopsisGrid, spot: Spot) -> Spot:
    if spot.row >= 0 and spot.column >= 0 and spot.item + 1 < _count(grid, *spot[:2]):
        return spot._replace(item=spot.item + 1)
    if spot.row + 1 < grid.rows:
        return Spot(spot.row + 1, spot.column)
    return spot


def _up(grid: SynopsisGrid, spot: Spot) -> Spot:
    if spot.item > 0:
        return spot._replace(item=spot.item - 1)
    if spot.row > 0:
        above = spot.row - 1
        last = _count(grid, above, spot.column) - 1 if spot.column >= 0 else 0
        return Spot(above, spot.column, last)
    return Spot(-1, spot.column) if spot.column >= 0 else spot


def _count(grid: SynopsisGrid, row: int, column: int) -> int:
    """How many things of a cell can be entered."""
    return len(grid.entries(row, column))


def reveal(bar: QScrollBar, before: int, behind: int) -> None:
    """Move a scroll bar by what sticks out before or behind the view."""
    if before < 0:
        bar.setValue(bar.value() + before)
    elif behind > 0:
        bar.setValue(bar.value() + min(behind, before))
