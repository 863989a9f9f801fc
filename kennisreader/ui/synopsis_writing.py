# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing the reader's own sentences in the cells of the theme overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.synopsis_grid import MARGIN, Kind, Spot
from kennisreader.ui.synopsis_walk import entered

if TYPE_CHECKING:
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_sentence import SentenceEditor
    from kennisreader.ui.synopsis_table import SynopsisTable


class SentenceWriting(QObject):
    """Opens the field over a cell, keeps it there, and deletes sentences.

    Attributes:
        editor: the field; None until a sentence is written.
    """

    def __init__(self, session: Session, model: SynopsisModel, table: SynopsisTable) -> None:
        super().__init__(table)
        self._session = session
        self._model = model
        self._table = table
        self.editor: SentenceEditor | None = None

    @property
    def busy(self) -> bool:
        """Whether a sentence is being written."""
        return self.editor is not None and self.editor.cell is not None

    def write(self, spot: Spot) -> None:
        """Write the sentence of the cell in which a thing stands."""
        table, synopsis = self._table, self._model.synopsis
        if self.editor is None:
            from kennisreader.ui.synopsis_sentence import SentenceEditor

            self.editor = SentenceEditor(self._session, self._model, table.viewport())
            self.editor.left.connect(table.setFocus)
            self.editor.resized.connect(self.place)
        table.move_to(entered(table.grid, Spot(spot.row, spot.column)), quietly=True)
        table.show_spot(table.current)
        letter, theme = synopsis.letters[spot.column], synopsis.rows[spot.row].theme
        name = self.tr("Your own sentence on {0} in {1}")
        name = name.format(table.grid.theme_name(spot.row), letter.title)
        self.editor.field.setFont(table.grid.own.font)
        self.editor.begin((letter.id, theme), name)
        self.place()

    def go_to(self, letter: str, theme: str) -> None:
        """Put the keys on the sentence of a cell; nothing if there is no such cell."""
        table, cell = self._table, self._model.find(letter, theme)
        if cell is None:
            return
        row, column = cell
        kinds = [item.kind for item in table.grid.entries(row, column)]
        at = kinds.index(Kind.SENTENCE) if Kind.SENTENCE in kinds else 0
        table.setFocus()
        table.move_to(entered(table.grid, Spot(row, column, at)))

    def remove(self, spot: Spot) -> None:
        """Delete the sentence of the cell in which a thing stands, if it has one."""
        if min(spot.row, spot.column) >= 0:
            note = self._model.sentence(spot.column, spot.row)
            if note is not None:
                NoteChanges(self._session, self).delete([note])

    def place(self) -> None:
        """Keep the field over its cell; a cell that is not shown any more ends the writing."""
        editor = self.editor
        if editor is None or editor.cell is None:
            return
        found = self._model.find(*editor.cell)
        if found is None:
            editor.finish()
            return
        table, grid = self._table, self._table.grid
        row, column = found
        cell = grid.cell_rect(row, column)
        across, down = table.horizontalScrollBar().value(), table.verticalScrollBar().value()
        left = cell.left() + grid.first_width - across + MARGIN
        top = cell.top() + grid.header_height - down + grid.sentence_top(row, column)
        width = round(grid.column_width) - 2 * MARGIN
        editor.place(QRect(round(left), round(top), width, 0), table.cells_rect())
