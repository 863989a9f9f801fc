# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where everything of the theme overview stands, in pixels of the whole table.

The table may be 60,000 pixels wide; only what is in sight is laid out.  The height of a row must be
known at once all the same: where there are few cards all of them are measured, and where there are
many a row is as high as its fullest cell could need.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from kennisreader.core.synopsis import Appearance
from kennisreader.ui.style import small_font, zoomed_font
from kennisreader.ui.synopsis_cards import Card, CardMaker
from kennisreader.ui.text_wrap import TextWrap

if TYPE_CHECKING:
    from kennisreader.core.synopsis import Cell
    from kennisreader.core.synopsis_quotes import Quote
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_words import SynopsisWords

FEW = 2
"""Cards of a cell while its row is not expanded."""

MEASURED = 120
MEASURED_LETTERS = 24
"""Cards of a row, and letters, that are measured to find its height; above that the greatest height
that its cells may have counts."""

MARGIN = 12
"""Between the edges of a cell and what is in it, in pixels."""

GAP = 8
"""Between the cards of a cell."""

AROUND = 4
"""Pixels that the ring of the keys, and a letter that leans over, may reach out of their place."""

TITLE_LINES = 3

SENTENCE_LINES = 5
"""Of the reader's own sentence while its row is not expanded; then it is shown whole."""

SENTENCE_PAD = 7
"""Between the edges of the reader's own sentence and its words, in pixels."""

WRITE = -1
"""Number of the place in a cell where the reader's own sentence is begun."""

LEAST_CHARACTERS, MOST_CHARACTERS = 30, 60
"""Characters of a line of a quote: columns are as wide as the screen allows between the two."""

FIRST_SHARE = 0.26
"""The column of the themes takes at most this part of the width."""


class Spot(NamedTuple):
    """A thing that the keys or the mouse can be on.

    Row -1 is the header, column -1 the column of the themes; ``item`` counts what can be entered
    in a cell: the reader's own sentence, its cards and what opens the row, or else its absence.
    ``WRITE`` is for the mouse only: where a cell without a sentence offers to write one.
    """

    row: int
    column: int
    item: int = 0


class Kind(Enum):
    """What stands in a cell."""

    NEW = "new"
    """That the theme appears first, or again."""
    SENTENCE = "sentence"
    """What the reader wrote on it."""
    ABSENCE = "absence"
    CARD = "card"
    MORE = "more"
    """What opens or closes the row."""


class Item(NamedTuple):
    """One thing in a cell."""

    kind: Kind
    top: float
    """From the top of the row."""
    height: float
    text: str = ""
    card: Card | None = None


class SynopsisGrid:
    """The geometry of the overview for one width, font and content.

    Attributes:
        first_width, column_width, header_height: of the parts, in pixels.
        tops: where each row begins, below the header, and where the last one ends.
        maker: breaks the quotes.
        title, byline, name, small, own: how the words around them are broken.
    """

    def __init__(
        self, session: Session, model: SynopsisModel, words: SynopsisWords, font: QFont, width: int
    ) -> None:
        self._session = session
        self._model = model
        self._words = words
        font = self._font = zoomed_font(font, session.settings.reading_size)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        self.title, self.name = TextWrap(bold), TextWrap(bold)
        self.byline = self.small = TextWrap(small_font(font))
        self.own = TextWrap(font)
        self._selection = model.is_selection
        self.first_width = self._find_first_width(width)
        self.column_width = self._find_column_width(width - self.first_width)
        settings = session.settings
        self.maker = CardMaker(
            settings.reading_family, settings.reading_size, font, self.column_width - 2 * MARGIN
        )
        self.header_height = self._find_header_height()
        self.tops = [0.0]
        self.measure_rows()

    # Sizes

    @property
    def columns(self) -> int:
        """Number of letters."""
        return len(self._model.synopsis.letters)

    @property
    def rows(self) -> int:
        """Number of themes."""
        return len(self._model.synopsis.rows)

    @property
    def width(self) -> float:
        """Of all columns, the first one left out."""
        return self.columns * self.column_width

    @property
    def height(self) -> float:
        """Of all rows, the header left out."""
        return self.tops[-1]

    def measure_rows(self) -> None:
        """Find the height of each row anew."""
        self.tops = list(accumulate(map(self._row_height, range(self.rows)), initial=0.0))

    def column_at(self, x: float) -> int:
        """The column at a place behind the first one; the nearest if there is none."""
        return min(max(0, int(x // self.column_width)), self.columns - 1)

    def row_at(self, y: float) -> int:
        """The row at a place below the header; the nearest if there is none."""
        return min(max(0, bisect_right(self.tops, y) - 1), self.rows - 1)

    def title_lines(self, column: int) -> tuple[str, ...]:
        """The lines of a letter's title."""
        title = self._model.synopsis.letters[column].title
        return self.title.lines(title, self.column_width - 2 * MARGIN, TITLE_LINES)

    def byline_lines(self, column: int) -> tuple[str, ...]:
        """The lines of its date and ministries."""
        text = self._words.byline(self._model.synopsis.letters[column], self._session.language)
        return self.byline.lines(text, self.column_width - 2 * MARGIN, 2)

    def name_lines(self, row: int) -> tuple[str, ...]:
        """The lines of a theme's name."""
        return self.name.lines(self.theme_name(row), self._name_width(), 3)

    def count_lines(self, row: int) -> tuple[str, ...]:
        """The lines that say how much a row shows."""
        text = self._words.count(self._model.synopsis.rows[row])
        return self.small.lines(text, self.first_width - 2 * MARGIN, 3)

    def theme_name(self, row: int) -> str:
        """The name of a row's theme."""
        theme_id = self._model.synopsis.rows[row].theme
        theme = self._session.theme(theme_id)
        return theme_id if theme is None else theme.name(self._session.language)

    def place_text(self, quote: Quote) -> str:
        """What stands under a quote."""
        return self._words.place(quote, self._session.language)

    def swatch_width(self) -> float:
        """Of the sample of a theme before its name."""
        return self.name.ascent * 1.6

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell stands, from the end of the first column and of the header."""
        top = self.tops[row]
        left = column * self.column_width
        return QRectF(left, top, self.column_width, self.tops[row + 1] - top)

    # What is in a cell

    def items(self, row: int, column: int) -> tuple[Item, ...]:
        """What stands in a cell, from its top down."""
        made = self._model.synopsis.rows[row]
        cell = made.cells[column]
        items: list[Item] = []
        y = float(MARGIN)
        if cell.appearance is not Appearance.NONE:
            text = self._words.appearance(cell, selection=self._selection)
            items.append(Item(Kind.NEW, y, self.small.pitch, text))
            y += self.small.pitch + GAP * 0.75
        note = self._model.sentence(column, row)
        if note is not None:
            height = len(self.sentence_lines(row, note.text)) * self.own.pitch + 2 * SENTENCE_PAD
            items.append(Item(Kind.SENTENCE, y, height, note.text))
            y += height + GAP
        open_ = made.theme in self._model.expanded
        quotes = self._model.quotes(column, row, None if open_ else FEW)
        if not quotes:  # or what is counted is of a text that is not there any more
            lines = self._absence_lines(cell)
            items.append(Item(Kind.ABSENCE, y, lines * self.small.pitch, self._words.absence(cell)))
            return tuple(items)
        for quote in quotes:
            card = self.maker.card(made.theme, quote)
            items.append(Item(Kind.CARD, y, card.height, card=card))
            y += card.height + GAP
        left = len(cell.passages) - FEW
        if left > 0:
            text = self._words.fewer() if open_ else self._words.more(left)
            items.append(Item(Kind.MORE, y - 2, self.small.pitch + 4, text))
        return tuple(items)

    def entries(self, row: int, column: int) -> list[Item]:
        """What can be entered in a cell: a sentence, its cards and what opens the row, or its
        absence.
        """
        return [item for item in self.items(row, column) if item.kind is not Kind.NEW]

    def sentence_lines(self, row: int, text: str) -> tuple[str, ...]:
        """The lines of the reader's own sentence, each line of it by itself."""
        open_ = self._model.synopsis.rows[row].theme in self._model.expanded
        most = 1000 if open_ else SENTENCE_LINES
        width = self.column_width - 2 * MARGIN - 2 * SENTENCE_PAD - 4
        lines = [
            line for part in text.strip().split("\n") for line in self.own.lines(part, width, most)
        ]
        if len(lines) > most:
            lines[most - 1 :] = [" ".join(lines[most - 1 :])]
        return tuple(lines)

    def absence_top(self, item: Item, cell: QRectF) -> float:
        """Where an absence stands in the viewport, as its cell does: in sight while that scrolls by."""
        lowest = cell.bottom() - item.height - MARGIN
        return max(cell.top() + item.top, min(self.header_height + MARGIN, lowest))

    def sentence_top(self, row: int, column: int) -> float:
        """Where the reader's own sentence stands or would stand, from the top of the row."""
        for item in self.items(row, column):
            if item.kind is not Kind.NEW:
                return item.top
        return float(MARGIN)

    def write_item(self, row: int, column: int) -> Item | None:
        """Where a cell offers to write a sentence; None if it has one."""
        if self._model.sentence(column, row) is not None:
            return None
        last = self.items(row, column)[-1]
        return Item(Kind.SENTENCE, last.top + last.height + 2, self.small.pitch + 4)

    # Places

    def spot_at(self, x: float, y: float) -> Spot | None:
        """What is at a place of the cells, from their upper left corner; None for free space."""
        row, column = self.row_at(y), self.column_at(x)
        inside, down = x - column * self.column_width, y - self.tops[row]
        if not 0 < inside < self.column_width:
            return None
        for index, item in enumerate(self.entries(row, column)):
            if 0 <= down - item.top < item.height:
                return Spot(row, column, index)
        offer = self.write_item(row, column)
        if offer is not None and 0 <= down - offer.top < offer.height:
            return Spot(row, column, WRITE)
        return None

    def rect_of(self, spot: Spot) -> QRectF:
        """Where a thing in a cell stands, from the upper left corner of the cells."""
        rect = self.cell_rect(spot.row, spot.column)
        items = self.entries(spot.row, spot.column)
        item = self.write_item(spot.row, spot.column) if spot.item == WRITE else None
        if item is None and 0 <= spot.item < len(items):
            item = items[spot.item]
        if item is not None:
            rect.setTop(rect.top() + item.top)
            rect.setHeight(item.height)
        return rect

    # Inside

    def _absence_lines(self, cell: Cell) -> int:
        text = self._words.absence(cell)
        return len(self.small.lines(text, self.column_width - 2 * MARGIN, 3))

    def _row_height(self, row: int) -> float:
        cells = self._model.synopsis.rows[row].cells
        open_ = self._model.synopsis.rows[row].theme in self._model.expanded
        shown = [len(c.passages) if open_ else min(FEW, len(c.passages)) for c in cells]
        least = len(self.name_lines(row)) * self.name.pitch
        least += len(self.count_lines(row)) * self.small.pitch + 2 * MARGIN + 4
        if sum(shown) <= MEASURED and len(cells) <= MEASURED_LETTERS:
            columns = range(len(cells))
            bottoms = [self.write_item(row, c) or self.items(row, c)[-1] for c in columns]
            return max([least, *(item.top + item.height + MARGIN for item in bottoms)])
        fullest = max(shown) * (self.maker.most_height() + GAP)
        around = 2 * MARGIN + 3 * (self.small.pitch + GAP)
        notes = (self._model.sentence(column, row) for column in range(len(cells)))
        lines = [len(self.sentence_lines(row, note.text)) for note in notes if note is not None]
        own = max(lines) * self.own.pitch + 2 * SENTENCE_PAD + GAP if lines else 0.0
        return max(least, fullest + around + own)

    def _find_first_width(self, width: int) -> float:
        names = [self.theme_name(row) for row in range(self.rows)]
        metrics = QFontMetricsF(self.name.font)
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        small = QFontMetricsF(self.small.font)
        counts = [small.horizontalAdvance(self._words.count(r)) for r in self._model.synopsis.rows]
        wanted = max([widest + self.swatch_width() + 8, *counts]) + 2 * MARGIN + 2
        return float(round(min(wanted, max(110, width * FIRST_SHARE))))

    def _find_column_width(self, room: float) -> float:
        maker = CardMaker(
            self._session.settings.reading_family,
            self._session.settings.reading_size,
            self._font,
            room,
        )
        character = QFontMetricsF(maker.font).horizontalAdvance("e") * 0.95
        edges = 2 * MARGIN + 20
        least = min(LEAST_CHARACTERS * character + edges, max(120.0, room))
        most = MOST_CHARACTERS * character + edges
        return float(int(min(most, max(least, room / max(1, self.columns)))))

    def _find_header_height(self) -> float:
        heights = [
            len(self.title_lines(column)) * self.title.pitch
            + len(self.byline_lines(column)) * self.byline.pitch
            for column in range(self.columns)
        ]
        return float(round(max(heights, default=0) + 2 * MARGIN + 2))

    def _name_width(self) -> float:
        return self.first_width - 2 * MARGIN - self.swatch_width() - 8
