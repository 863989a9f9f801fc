# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The theme overview in words: for a screen reader, and for the tip under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from kennisreader.ui.labels import plain_tip
from kennisreader.ui.synopsis_grid import WRITE, Kind, Spot

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_grid import SynopsisGrid
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_words import SynopsisWords

TIP_LENGTH = 700
"""Characters of a passage that a tip shows."""


class SynopsisReader:
    """Words what stands in one grid."""

    def __init__(
        self, session: Session, model: SynopsisModel, words: SynopsisWords, grid: SynopsisGrid
    ) -> None:
        self._session = session
        self._model = model
        self._words = words
        self._grid = grid

    def in_sight(self, view: QRectF) -> list[Spot]:
        """What a view shows, which is scrolled to its corner: heads first, then row by row."""
        grid = self._grid
        if not grid.rows or not grid.columns:
            return []
        right = view.right() - grid.first_width
        columns = range(grid.column_at(view.left()), grid.column_at(right) + 1)
        bottom = view.bottom() - grid.header_height
        spots = [Spot(-1, column) for column in columns]
        for row in range(grid.row_at(view.top()), grid.row_at(bottom) + 1):
            spots.append(Spot(row, -1))
            for column in columns:
                count = len(grid.entries(row, column))
                spots += [Spot(row, column, index) for index in range(count)]
        return spots

    def role(self, spot: Spot) -> QAccessible.Role:
        """What a thing is to a screen reader."""
        if spot.row < 0:
            return QAccessible.Role.ColumnHeader
        if spot.column < 0:
            return QAccessible.Role.RowHeader
        more = self._grid.entries(spot.row, spot.column)[spot.item].kind is Kind.MORE
        return QAccessible.Role.Link if more else QAccessible.Role.Cell

    def spoken(self, spot: Spot) -> str:
        """A thing in words: theme, letter, what is new, and what it says."""
        grid, synopsis = self._grid, self._model.synopsis
        if not grid.rows or not grid.columns:
            return ""
        if spot.row < 0:
            letter = synopsis.letters[spot.column]
            return f"{letter.title}, {self._words.byline(letter, self._session.language)}"
        name = grid.theme_name(spot.row)
        if spot.column < 0:
            return f"{name}, {self._words.count(synopsis.rows[spot.row])}"
        first = grid.items(spot.row, spot.column)[0]
        new = first.text if first.kind is Kind.NEW and spot.item == 0 else ""
        item = grid.entries(spot.row, spot.column)[spot.item]
        said = [item.text]
        if item.kind is Kind.SENTENCE:
            said = [self._words.sentence(item.text)]
        elif item.card is not None:
            said = [item.card.quote.text, grid.place_text(item.card.quote)]
        title = synopsis.letters[spot.column].title
        return ", ".join(part for part in (name, title, new, *said) if part)

    def tip(self, spot: Spot) -> str:
        """What was cut short: a title, or the passage of a card."""
        if spot.row < 0:
            return plain_tip(self.spoken(spot))
        if spot.column < 0:
            return ""
        if spot.item == WRITE:
            return ""
        item = self._grid.entries(spot.row, spot.column)[spot.item]
        if item.kind is Kind.SENTENCE:
            return plain_tip(item.text)
        if item.card is None:
            return ""
        quote = item.card.quote
        words = self._session.letter(quote.letter).quote(quote.start, quote.end)
        if len(words) > TIP_LENGTH:
            words = f"{words[:TIP_LENGTH].rpartition(' ')[0]} …"
        return plain_tip(f"{words}\n{self._grid.place_text(quote)}")
