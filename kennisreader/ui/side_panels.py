# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The panels left and right of the stage: they fold away, by hand or for want of room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kennisreader.ui import style

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from kennisreader.ui.settings import Settings

LEFT_WIDTH, RIGHT_WIDTH = 236, 310
"""Widths of a first start, in pixels at the usual font size."""

ROOM_FOR_RIGHT = 1200
"""A narrower window starts without the inspector, in pixels."""

LEAST_LINE = 44
"""A pane that would get fewer characters a line makes the panels fold."""


class SidePanels(QSplitter):
    """Library, stage and inspector next to each other.

    The inspector is made by ``make_inspector`` after the first paint, which does not wait for it;
    its place is kept free, so that the text does not move when it comes.

    Signals:
        folded(): a panel came or went.
    """

    folded = Signal()

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
        self._make_inspector: Callable[[], QWidget] | None = make_inspector
        self._right = QWidget()
        self._right.setObjectName("sidePanel")
        self._right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        QVBoxLayout(self._right).setContentsMargins(0, 0, 0, 0)
        self._folded_for_room: list[QWidget] = []
        self._panes = 1
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in (left, stage, self._right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)

    @property
    def left_shown(self) -> bool:
        """Whether the library is there."""
        return not self._left.isHidden()

    @property
    def right_shown(self) -> bool:
        """Whether the inspector is there, or will be at once."""
        return not self._right.isHidden()

    def restore(self, width: int) -> None:
        """Take widths and folding of the last run, in a window of this width."""
        left = self._kept("left_width", LEFT_WIDTH)
        right = self._kept("right_width", RIGHT_WIDTH)
        has_right = self._settings.text("right_hidden") != "1" and width >= ROOM_FOR_RIGHT
        self._left.setVisible(self._settings.text("left_hidden") != "1")
        self._right.setVisible(has_right)
        self.setSizes([left, max(300, width - left - (right if has_right else 0)), right])

    def fill_right(self) -> None:
        """Make the inspector if its place is in sight and empty."""
        make, layout = self._make_inspector, self._right.layout()
        if make is not None and layout is not None and self.right_shown:
            self._make_inspector = None
            inspector = make()
            layout.addWidget(inspector)
            inspector.show()  # a layout would do it, but in the next turn of the loop only

    def keep(self) -> None:
        """Store widths and folding for the next run."""
        if self._folded_for_room:
            return
        self._settings.keep("left_hidden", "0" if self.left_shown else "1")
        self._settings.keep("right_hidden", "0" if self.right_shown else "1")
        if self.left_shown:
            self._settings.keep("left_width", str(self._left.width()))
        if self.right_shown:
            self._settings.keep("right_width", str(self._right.width()))

    def fold_left(self) -> None:
        """Hide the library, or show it again."""
        self._folded_for_room = []
        self._left.setVisible(not self.left_shown)
        self.folded.emit()

    def fold_right(self) -> None:
        """Hide the inspector, or show it again."""
        self._folded_for_room = []
        if self.right_shown:
            self._right.hide()
        else:
            self.show_right()
        self.folded.emit()

    def show_right(self) -> None:
        """Show the inspector."""
        self._right.show()
        self.fill_right()
        self.folded.emit()

    def make_room(self, panes: int) -> None:
        """Fold the panels where so many panes would get too narrow to read; unfold them after."""
        self._panes = panes
        if self.isVisible():  # before that the widths mean nothing
            self._fold_for_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for the new width."""
        super().resizeEvent(event)
        self._fold_for_room()

    def _fold_for_room(self) -> None:
        em = style.measure(self.font()) / 75
        needed = self._panes * em * LEAST_LINE * 1.3 + 64 * (self._panes - 1)
        shown = [side for side in (self._left, self._right) if not side.isHidden()]
        if self._folded_for_room:
            if self.width() - LEFT_WIDTH - RIGHT_WIDTH > needed:
                for side in self._folded_for_room:
                    side.show()
                self._folded_for_room = []
                self.fill_right()
                self.folded.emit()
        elif shown and self.width() - sum(side.width() for side in shown) < needed:
            self._folded_for_room = shown
            for side in shown:
                side.hide()
            self.folded.emit()

    def _kept(self, name: str, usual: int) -> int:
        kept = self._settings.text(name)
        return int(kept) if kept.isdigit() and int(kept) > 80 else usual
