# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The panels left and right of the stage: they fold away, by hand or for want of room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from kennisreader.ui.settings import Settings

LEFT_WIDTH, RIGHT_WIDTH = 236, 310
"""Widths of a first start, in pixels at the usual font size."""

ROOM_FOR_RIGHT = 1200
"""A narrower window starts without the inspector, in pixels."""

WIDE = 230
"""Characters that a view over all letters wants in its width before the panels fold."""

APART = 5
"""Milliseconds between the turns of the event loop in which the panels are made: keys and mouse come
in between."""


class Side(QWidget):
    """A place beside the letters; what belongs there is made when it is first filled.

    The place is there from the start, so that the text is laid out once and does not move.
    """

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make: Callable[[], QWidget] | None = make
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self) -> None:
        """Make what belongs here, unless it is there or the place is folded away."""
        if self._make is not None and not self.isHidden():
            make, self._make = self._make, None
            panel = make()
            self._column.addWidget(panel)
            panel.show()  # the layout would do it, but in the next turn of the loop only


class SidePanels(QSplitter):
    """Library, stage and inspector next to each other.

    ``make_library`` and ``make_inspector`` are called after the first paint, by `fill`, or when the
    panel is first unfolded: what is read comes before what lies around it.

    Signals:
        folded(): a panel came or went.
    """

    folded = Signal()

    def __init__(
        self,
        settings: Settings,
        stage: QWidget,
        make_library: Callable[[], QWidget],
        make_inspector: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self._left = Side(make_library)
        self._right = Side(make_inspector)
        self._folded_for_room: list[Side] = []
        self._fits: Callable[[int], bool] | None = None
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in (self._left, stage, self._right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)

    @property
    def left_shown(self) -> bool:
        """Whether the library is there, or will be at once."""
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

    def fill(self) -> None:
        """Make the panels whose places are seen, each in a turn of the loop of its own."""
        QTimer.singleShot(APART, self._left, self._fill_left)

    def _fill_left(self) -> None:
        self._left.fill()
        QTimer.singleShot(APART, self._right, self._right.fill)

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
        self._left.fill()
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
        self._right.fill()
        self.folded.emit()

    def make_room(self, fits: Callable[[int], bool] | None = None) -> None:
        """Fold the panels where the stage would get too narrow; unfold them after.

        ``fits`` says whether a width in pixels is enough; without it the stage wants all there is.
        """
        self._fits = fits
        if self.isVisible():  # before that the widths mean nothing
            self._fold_for_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for the new width."""
        super().resizeEvent(event)
        self._fold_for_room()

    def _fold_for_room(self) -> None:
        shown = [side for side in (self._left, self._right) if not side.isHidden()]
        if self._folded_for_room:
            if self._enough(self.width() - LEFT_WIDTH - RIGHT_WIDTH):
                for side in self._folded_for_room:
                    side.show()
                self._folded_for_room = []
                self.fill()
                self._share_out()
        elif shown and not self._enough(self.width() - sum(side.width() for side in shown)):
            self._folded_for_room = shown
            for side in shown:
                side.hide()
            self._share_out()

    def _enough(self, width: int) -> bool:
        if self._fits is not None:
            return self._fits(width)
        return width >= self.fontMetrics().averageCharWidth() * WIDE

    def _share_out(self) -> None:
        """Give the stage its new width now, and not after its lines were broken for the old one."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.LayoutRequest.value)
        self.folded.emit()

    def _kept(self, name: str, usual: int) -> int:
        kept = self._settings.text(name)
        return int(kept) if kept.isdigit() and int(kept) > 80 else usual
