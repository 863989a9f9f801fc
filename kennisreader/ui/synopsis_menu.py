# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The context menu of the theme overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.ui.synopsis_grid import Spot
    from kennisreader.ui.synopsis_model import SynopsisModel
    from kennisreader.ui.synopsis_table import SynopsisTable


def offer(table: SynopsisTable, model: SynopsisModel, spot: Spot, at: QPoint) -> None:
    """Offer what can be done with a thing, at a place of the screen."""
    translate = QCoreApplication.translate
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if spot.column >= 0:
        _add(
            menu,
            translate("SynopsisMenu", "Open"),
            "Return",
            lambda: table.open(spot, beside=False),
        )
        _add(
            menu,
            translate("SynopsisMenu", "Open beside"),
            "Ctrl+Return",
            lambda: table.open(spot, beside=True),
        )
    if min(spot.row, spot.column) >= 0:
        menu.addSeparator()
        write, note = table.writing, model.sentence(spot.column, spot.row)
        words = (
            translate("SynopsisMenu", "Write your own sentence")
            if note is None
            else translate("SynopsisMenu", "Change your sentence")
        )
        _add(menu, words, "Space", lambda: write.write(spot))
        if note is not None:
            _add(
                menu,
                translate("SynopsisMenu", "Delete your sentence"),
                "Del",
                lambda: write.remove(spot),
            )
    if spot.row >= 0:
        menu.addSeparator()
        theme = model.synopsis.rows[spot.row].theme
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
