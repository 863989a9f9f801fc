# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tabs that stand for panes where there is no room for them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class PaneTabs(QTabBar):
    """One tab a letter.

    Signals:
        chosen(index): the reader wants another letter.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.hide()
        self.currentChanged.connect(self._on_change)

    def fill(self, titles: Sequence[str], current: int) -> None:
        """Have these tabs; nobody is told."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for title in titles:
            self.addTab(title)
        self.setCurrentIndex(current)
        self.blockSignals(False)

    def _on_change(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(index)
