# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Menus, tool bar, theme chips and the line at the bottom grow with the text that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kennisreader.ui.style import READING_SIZE, grown, small_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow

    from kennisreader.ui.settings import Settings


class BarGrowth(QObject):
    """Gives the bars of a window larger letters, see `style.grown`.

    Under a style sheet a widget does not take the font of the one around it, so each is given its
    own; parts that come later take that of their bar.

    ``bars`` are those beside the menu bar.  For that the window is asked each time: PySide takes the
    one it once gave for deleted when menus have been looked through, though the window has it still.
    """

    def __init__(self, settings: Settings, window: QMainWindow, bars: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._bars = bars
        settings.changed.connect(self._on_setting)
        if settings.reading_size > READING_SIZE:
            self._grow()

    def _on_setting(self, name: str) -> None:
        if name == "reading_size":
            self._grow()

    def _grow(self) -> None:
        font = small_font(QApplication.font(), grown(self._settings.reading_size))
        for bar in (self._window.menuBar(), *self._bars):
            for part in (bar, *bar.findChildren(QWidget)):
                part.setFont(font)
