# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The context menu of the theme overview."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.ui.synopsis_grid import Spot
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_table import SynopsisTable


def offer(table: SynopsisTable, model: SynopsisModel, spot: Spot, at: QPoint) -> None:
    """Offer what can be done with a thing, at a place of the screen.

    While the menu is open, letters may come and go: what is chosen is done where the thing is then.
    """
    translate, synopsis = QCoreApplication.translate, model.synopsis
    letter = synopsis.letters[spot.column].id if spot.column >= 0 else ""
    theme = synopsis.rows[spot.row].theme if spot.row >= 0 else ""

    def there(do: Callable[[Spot], object]) -> Callable[[], object]:
        def act() -> None:
            cell = model.find(letter, theme)
            if cell is not None:
                do(spot._replace(row=cell[0], column=cell[1]))

        return act

    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if spot.column >= 0:
        _add(
            menu,
            translate("SynopsisMenu", "Open"),
            "Return",
            there(partial(table.open, beside=False)),
        )
        _add(
            menu,
            translate("SynopsisMenu", "Open beside"),
            "Ctrl+Return",
            there(partial(table.open, beside=True)),
        )
    if table.passage(spot) is not None:
        words = translate("SynopsisMenu", "Copy with citation")
        _add(menu, words, "Ctrl+C", there(table.copy))
    if min(spot.row, spot.column) >= 0:
        menu.addSeparator()
        write, note = table.writing, model.sentence(spot.column, spot.row)
        words = (
            translate("SynopsisMenu", "Write your own sentence")
            if note is None
            else translate("SynopsisMenu", "Change your sentence")
        )
        _add(menu, words, "Space", there(write.write))
        if note is not None:
            _add(
                menu,
                translate("SynopsisMenu", "Delete your sentence"),
                "Del",
                there(write.remove),
            )
    if spot.row >= 0:
        menu.addSeparator()
        open_ = theme in model.expanded
        words = (
            translate("SynopsisMenu", "Show fewer passages")
            if open_
            else translate("SynopsisMenu", "Show all passages")
        )
        _add(menu, words, "", lambda: model.toggle(theme))
    menu.popup(at)


def _add(menu: QMenu, words: str, keys: str, do: Callable[[], object]) -> None:
    action = menu.addAction(words)
    action.setShortcut(keys)  # shown only: the table handles the key itself
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(do)
