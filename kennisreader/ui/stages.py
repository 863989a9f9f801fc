# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The middle of the window: the open letters, or a view over all letters in their place."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LETTERS = "letters"
"""The stage of the open letters, whether one is read or several are compared."""


NEEDED = (
    *("link_gutter", "link_bands", "own_ties", "note_changes", "find_bar"),
    *("note_card", "notes_filter_bar", "check_panel", "lists_stage"),
    *("synopsis_table", "synopsis_chart", "synopsis"),
)
"""Modules of this package that a second letter and the other stages need: reading them takes up to
20 ms, which nobody should wait for when they are first asked for."""

IDLE = 3000
"""Milliseconds after the start at which reading them begins."""

APART = 50
"""Milliseconds between two of them: keys and mouse come first."""


class Stages(QStackedWidget):
    """Shows one stage at a time; all but the letters are made when they are first asked for.

    Attributes:
        current: the name of the stage that is shown; ``LETTERS`` at first.

    Signals:
        changed(): another stage is shown.
    """

    changed = Signal()

    def __init__(
        self,
        letters: QWidget,
        makers: Mapping[str, Callable[[], QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._made = {LETTERS: letters}
        self.current = LETTERS
        self.addWidget(letters)
        self._needed = iter(NEEDED)
        self._idle = QTimer(self, interval=IDLE)
        self._idle.timeout.connect(self._read_ahead)
        self._idle.start()

    def _read_ahead(self) -> None:
        """Read one module that will be needed."""
        self._idle.setInterval(APART)
        name = next(self._needed, None)
        if name is None:
            self._idle.stop()
        else:
            import_module(f"kennisreader.ui.{name}")

    def bring(self, name: str) -> None:
        """Show a stage, by its name; one that is not known shows the letters."""
        if name not in self._makers:
            name = LETTERS
        if name == self.current:
            return
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self.addWidget(self._made[name])
        self.current = name
        self.setCurrentWidget(self._made[name])
        self.setFocusProxy(self._made[name])
        self.changed.emit()

    def made(self, name: str) -> QWidget | None:
        """The stage of this name, if it was ever shown."""
        return self._made.get(name)
