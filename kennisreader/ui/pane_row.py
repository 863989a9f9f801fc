# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The panes and gutters in a row: for how many there is room, and how wide each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from kennisreader.ui.style import GUTTER_WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from kennisreader.ui.letter_pane import LetterPane

LEAST_CHARACTERS = 40
"""Under this many characters a line, there are fewer panes beside each other."""


class _Handle(QSplitterHandle):
    """What panes are made wider by; a double click makes them all the same."""

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        row = self.splitter()
        if isinstance(row, PaneRow):
            row.even_out()


class PaneRow(QSplitter):
    """As many panes as there is room for, always with the focused one among them.

    The widths that the reader chose are kept for each number of panes by itself.

    Attributes:
        shown: the panes beside each other, by their indexes.

    Signals:
        widthsChanged(): the reader made panes wider or narrower.
    """

    widthsChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.shown = range(0)
        self._shares: dict[int, list[float]] = {}
        self.splitterMoved.connect(self._on_moved)

    def place(self, panes: Sequence[LetterPane], gutters: Sequence[QWidget]) -> None:
        """Put these panes into the row, with their gutters between them."""
        parts: list[QWidget] = []
        for index, pane in enumerate(panes):
            parts += [*gutters[max(0, index - 1) : index], pane]
        for index, part in enumerate(parts):
            if self.widget(index) is not part:  # to move one lays all out anew
                self.insertWidget(index, part)
            self.setStretchFactor(index, 1 - index % 2)

    def arrange(self, panes: Sequence[LetterPane], focused: int, *, together: bool) -> None:
        """Show the panes that fit, or the focused one alone."""
        if not panes:
            self.shown = range(0)
            return
        number = self._fitting(panes) if together else 1
        first = max(min(self.shown.start, focused), focused - number + 1)
        first = min(first, len(panes) - number)
        before, self.shown = len(self.shown), range(first, first + number)
        for index in range(self.count()):
            # Parts with odd numbers are gutters: each stands between two panes that must be seen.
            part = self.widget(index)
            if part is not None:
                part.setVisible(index // 2 in self.shown and (index + 1) // 2 in self.shown)
        if before != number:
            self.share_out()

    def share_out(self) -> None:
        """Give the panes in sight their shares of the width."""
        number = len(self.shown)
        if number < 2:
            return
        room = self.width() - (GUTTER_WIDTH + 2 * self.handleWidth()) * (number - 1)
        shares = self._shares.get(number, [1 / number] * number)
        sizes = [GUTTER_WIDTH if index % 2 else 0 for index in range(self.count())]
        for index, share in zip(self.shown, shares, strict=True):
            sizes[2 * index] = max(1, round(room * share))
        self.setSizes(sizes)

    def even_out(self) -> None:
        """Make the panes in sight equally wide again."""
        self._shares.pop(len(self.shown), None)
        self.share_out()
        self.widthsChanged.emit()

    def state(self) -> dict[str, list[float]]:
        """The shares of the width that the reader chose, per number of panes."""
        return {str(number): shares for number, shares in self._shares.items()}

    def restore(self, state: Mapping[str, Sequence[float]]) -> None:
        """Take kept shares; what makes no sense is left out."""
        self._shares = {
            int(number): [float(share) for share in shares]
            for number, shares in state.items()
            if number.isdigit() and int(number) == len(shares) and all(0 < s < 1 for s in shares)
        }
        self.share_out()

    def fits(self, panes: Sequence[LetterPane], number: int, width: int) -> bool:
        """Whether so many panes would get lines that are long enough, at equal widths."""
        if not number:
            return True
        room = (width - GUTTER_WIDTH * (number - 1)) / number
        return all(pane.view.characters_in(room) >= LEAST_CHARACTERS for pane in panes)

    def _fitting(self, panes: Sequence[LetterPane]) -> int:
        """How many panes fit, at least one."""
        numbers = range(len(panes), 1, -1)
        return next((each for each in numbers if self.fits(panes, each, self.width())), 1)

    def _on_moved(self) -> None:
        sizes = [self.sizes()[2 * index] for index in self.shown]
        if len(sizes) > 1 and all(sizes):
            self._shares[len(sizes)] = [round(size / sum(sizes), 4) for size in sizes]
            self.widthsChanged.emit()

    def createHandle(self) -> QSplitterHandle:
        """One that can be clicked twice."""
        return _Handle(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares in another width."""
        super().resizeEvent(event)
        self.share_out()
