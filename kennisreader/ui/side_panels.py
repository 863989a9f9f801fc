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
        self._closed: set[Side] = set()
        self._opened: set[Side] = set()
        self._starts_narrow = False
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
        left, right = self._width_of(self._left), self._width_of(self._right)
        for side, name in ((self._left, "left"), (self._right, "right")):
            if self._settings.text(f"{name}_hidden") == "1":
                self._closed.add(side)
        self._starts_narrow = width < ROOM_FOR_RIGHT
        has_right = self._right not in self._closed and not self._starts_narrow
        self._left.setVisible(self._left not in self._closed)
        self._right.setVisible(has_right)
        self.setSizes([left, max(300, width - left - (right if has_right else 0)), right])

    def fill(self) -> None:
        """Make the panels whose places are seen, each in a turn of the loop of its own."""
        QTimer.singleShot(APART, self._left, self._fill_left)

    def _fill_left(self) -> None:
        self._left.fill()
        QTimer.singleShot(APART, self._right, self._right.fill)

    def keep(self) -> None:
        """Store widths and folding for the next run: what the reader chose, not what had no room."""
        self._keep_choice()
        if self.left_shown:
            self._settings.keep("left_width", str(self._left.width()))
        if self.right_shown:
            self._settings.keep("right_width", str(self._right.width()))

    def _keep_choice(self) -> None:
        for side, name in ((self._left, "left"), (self._right, "right")):
            self._settings.keep(f"{name}_hidden", "1" if side in self._closed else "0")

    def fold_left(self) -> None:
        """Hide the library, or show it again."""
        self._choose(self._left, shown=self._left.isHidden())

    def fold_right(self) -> None:
        """Hide the inspector, or show it again."""
        self._choose(self._right, shown=self._right.isHidden())

    def show_left(self) -> None:
        """Show the library."""
        self._choose(self._left, shown=True)

    def show_right(self) -> None:
        """Show the inspector."""
        self._choose(self._right, shown=True)

    def _choose(self, side: Side, *, shown: bool) -> None:
        """The reader wants a panel, even where there is little room, or does not want it."""
        (self._closed.discard if shown else self._closed.add)(side)
        (self._opened.add if shown else self._opened.discard)(side)
        side.setVisible(shown)
        side.fill()
        self._keep_choice()  # a kill must not bring back what was closed
        self.folded.emit()

    def make_room(self, fits: Callable[[int], bool] | None = None) -> None:
        """Fold the panels where the stage would get too narrow; unfold them after.

        ``fits`` says whether a width in pixels is enough; without it the stage wants all there is.
        """
        self._fits = fits
        self._opened.clear()
        if self.isVisible():  # before that the widths mean nothing
            self._fold_for_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for the new width."""
        super().resizeEvent(event)
        self._fold_for_room()

    def _fold_for_room(self) -> None:
        """Show of the panels that the reader did not close those that there is room for: both, or
        the inspector, which is about what is read, or none.
        """
        if self.width() >= ROOM_FOR_RIGHT:
            self._starts_narrow = False
        wanted = {self._left, self._right} - self._closed
        if self._starts_narrow and self._right not in self._opened:
            wanted.discard(self._right)
        fitting = next(
            (each for each in (wanted, wanted & {self._right}) if self._room_beside(each)), set()
        )
        shown = fitting | (self._opened & wanted)
        if shown != {side for side in (self._left, self._right) if not side.isHidden()}:
            for side in (self._left, self._right):
                side.setVisible(side in shown)
            self.fill()
            self._share_out()

    def _room_beside(self, sides: set[Side]) -> bool:
        """Whether the stage has enough room beside these panels."""
        return self._enough(self.width() - sum(map(self._width_of, sides)))

    def _width_of(self, side: Side) -> int:
        """How wide a panel is, or will be when it is shown."""
        if self.isVisible() and not side.isHidden():
            return side.width()
        if side is self._left:
            return self._kept("left_width", LEFT_WIDTH)
        return self._kept("right_width", RIGHT_WIDTH)

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
