# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tabs that stand for panes where there is no room for them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
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
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.hide()
        self.currentChanged.connect(self._on_change)

    def fill(self, titles: Sequence[str], current: int) -> None:
        """Have these tabs; nobody is told."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for title in titles:
            self.addTab(title.replace("&", "&&"))  # no key, but a sign of the title
        self.blockSignals(False)
        self.point_at(current)

    def point_at(self, index: int) -> None:
        """Mark another tab as the current one; nobody is told."""
        self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(False)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as its title; of several that do not fit none takes more than its share."""
        hint = super().tabSizeHint(index)
        stage = self.parentWidget()
        if stage is not None:
            hint.setWidth(min(hint.width(), stage.width() // max(1, self.count())))
        return hint

    def minimumTabSizeHint(self, index: int) -> QSize:
        """The same: titles are cut short by their own width, not squeezed."""
        return self.tabSizeHint(index)

    def _on_change(self, index: int) -> None:
        if index >= 0:
            self.chosen.emit(index)
