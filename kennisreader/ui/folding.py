# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether all open letters show only the passages of the chosen themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from kennisreader.ui.settings import Settings

_EVERY = "fold_every"


class Folding(QObject):
    """One choice for all letters; each view folds its own letter.

    Attributes:
        on: whether only marked passages are shown.
        every: whether each of the chosen themes must mark something in a passage, or one of them;
            remembered from one run to the next.

    Signals:
        changed(): one of the two is another.
        folded(): a letter was folded anew, or something was opened in it.
    """

    changed = Signal()
    folded = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.on = False
        self.every = settings.text(_EVERY) == "yes"

    def switch(self, *, on: bool) -> None:
        """Fold all letters, or show them whole again."""
        if on != self.on:
            self.on = on
            self.changed.emit()

    def ask_for(self, *, every: bool) -> None:
        """Show passages of each of the themes together, or of any of them."""
        if every != self.every:
            self.every = every
            self._settings.keep(_EVERY, "yes" if every else "no")
            self.changed.emit()
