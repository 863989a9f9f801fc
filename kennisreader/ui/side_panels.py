# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The panels left and right of the stage: they fold away, by hand or for want of room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from kennisreader.ui import style

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.ui.settings import Settings

LEFT_WIDTH, RIGHT_WIDTH = 236, 310
"""Widths of a first start, in pixels at the usual font size."""

LEAST_LINE = 44
"""A pane that would get fewer characters a line makes the panels fold."""


class SidePanels(QSplitter):
    """Library, stage and inspector next to each other.

    The inspector is made by ``make_inspector`` when it is first shown: the first paint does not
    wait for it.

    Signals:
        folded(): a panel came or went.
        inspectorMade(widget): to be wired.
    """

    folded = Signal()
    inspectorMade = Signal(QWidget)

    def __init__(
        self,
        settings: Settings,
        left: QWidget,
        stage: QWidget,
        make_inspector: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self._left = left
        self._make_inspector = make_inspector
        self._right: QWidget | None = None
        self._folded_for_room: list[QWidget] = []
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(left)
        self.addWidget(stage)
        self.setStretchFactor(1, 1)

    @property
    def left_shown(self) -> bool:
        """Whether the library is there."""
        return not self._left.isHidden()

    @property
    def right_shown(self) -> bool:
        """Whether the inspector is there."""
        return self._right is not None and not self._right.isHidden()

    def restore(self, width: int) -> None:
        """Take widths and folding of the last run, in a window of this width."""
        left = self._kept("left_width", LEFT_WIDTH)
        self.setSizes([left, max(300, width - left)])
        self._left.setVisible(self._settings.text("left_hidden") != "1")

    def restore_right(self) -> None:
        """Show the inspector if it was there at the last run."""
        if self._settings.text("right_hidden") != "1" and self.width() >= 1200:
            self.show_right()

    def keep(self) -> None:
        """Store widths and folding for the next run."""
        folded_for_room = bool(self._folded_for_room)
        if folded_for_room:
            return
        self._settings.keep("left_hidden", "0" if self.left_shown else "1")
        self._settings.keep("right_hidden", "0" if self.right_shown else "1")
        if self.left_shown:
            self._settings.keep("left_width", str(self._left.width()))
        if self._right is not None and self.right_shown:
            self._settings.keep("right_width", str(self._right.width()))

    def fold_left(self) -> None:
        """Hide the library, or show it again."""
        self._folded_for_room = []
        self._left.setVisible(not self.left_shown)
        self.folded.emit()

    def fold_right(self) -> None:
        """Hide the inspector, or show it again."""
        self._folded_for_room = []
        if self._right is not None and self.right_shown:
            self._right.hide()
        else:
            self.show_right()
        self.folded.emit()

    def show_right(self) -> None:
        """Show the inspector."""
        if self._right is None:
            self._right = self._make_inspector()
            self.addWidget(self._right)
            self.setStretchFactor(2, 0)
            width = self._kept("right_width", RIGHT_WIDTH)
            left, middle = self.sizes()[:2]
            self.setSizes([left, max(200, middle - width), width])
            self.inspectorMade.emit(self._right)
        self._right.show()
        self.folded.emit()

    def make_room(self, panes: int) -> None:
        """Fold the panels where the panes would get too narrow to read; unfold them after."""
        em = style.measure(self.font()) / 75
        needed = panes * em * LEAST_LINE * 1.3 + 64 * (panes - 1)
        shown = [
            side for side in (self._left, self._right) if side is not None and not side.isHidden()
        ]
        if self._folded_for_room:
            if self.width() - LEFT_WIDTH - RIGHT_WIDTH > needed:
                for side in self._folded_for_room:
                    side.show()
                self._folded_for_room = []
                self.folded.emit()
        elif shown and self.width() - sum(side.width() for side in shown) < needed:
            self._folded_for_room = shown
            for side in shown:
                side.hide()
            self.folded.emit()

    def _kept(self, name: str, usual: int) -> int:
        kept = self._settings.text(name)
        return int(kept) if kept.isdigit() and int(kept) > 80 else usual
