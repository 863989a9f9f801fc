# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scrolling two views together: which height of one is level with which of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kennisreader.core import alignment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QScrollBar

    from kennisreader.core.alignment import Tie
    from kennisreader.ui.reading_view import ReadingView


STRIDE = 0.8
"""Share of what is in sight by which a view goes on, at most, while another one is scrolled less."""


class LevelChain(QObject):
    """The heights at which two views are level, found when they are asked for.

    They hold until one of the views is laid out anew: another width or size of the text, folded
    passages, or blocks whose height was an estimate.
    """

    def __init__(
        self,
        one: ReadingView,
        other: ReadingView,
        find: Callable[[], list[Tie]],
        parent: QObject | None = None,
    ) -> None:
        """``find`` says what is level now; shares of ``one`` are at the left."""
        super().__init__(parent)
        self._find = find
        self._known: list[Tie] | None = None
        self._views = one, other
        self._stood = [view.verticalScrollBar().value() for view in self._views]
        for view in self._views:
            view.geometryChanged.connect(self.forget)
        one.scrolled.connect(self._note_one)
        other.scrolled.connect(self._note_other)

    def forget(self) -> None:
        """Something else is level, or stands somewhere else."""
        self._known = None

    def _note_one(self) -> None:
        self._stood[0] = self._views[0].verticalScrollBar().value()

    def _note_other(self) -> None:
        self._stood[1] = self._views[1].verticalScrollBar().value()

    def gone(self, view: ReadingView) -> int:
        """How far a view is being scrolled, in pixels, for whoever hears of it first.

        0 of a view that its pane has only just taken: no gutter ends at it yet.
        """
        if view not in self._views:
            return 0
        return view.verticalScrollBar().value() - self._stood[self._views.index(view)]

    def across(self, share: float, *, from_one: bool) -> float:
        """The share of a letter that is level with a share of the other."""
        if self._known is None:
            self._known = self._find()
        return alignment.follow(self._known, share, from_left=from_one)


def share_in_sight(view: ReadingView) -> float:
    """The share of a letter that stands at the sliding point of its view."""
    bar = view.verticalScrollBar()
    return alignment.slid(bar.value(), bar.maximum(), bar.pageStep())


def bring_share(
    view: ReadingView, share: float, *, leader: ReadingView | None = None, gone: int = 0
) -> None:
    """Scroll a view until a share of its letter stands at the sliding point.

    ``leader`` has gone so many pixels, and this view follows it.  Beside a far shorter letter a little
    way is many pages: then this view goes as far as leaves something in sight, and is behind.
    """
    bar = view.verticalScrollBar()
    goal = alignment.unslid(share, bar.maximum(), bar.pageStep())
    if leader is not None and 0 < abs(gone) < bar.pageStep():
        goal = _stride(bar, goal, leader.verticalScrollBar(), gone)
    bar.setValue(round(goal))


def _stride(bar: QScrollBar, goal: float, leading: QScrollBar, gone: int) -> float:
    """How far a bar goes towards a goal: the way the leading one went, and not too far.

    One that was behind and would go the other way comes to its end together with the leading one.
    """
    here, most = bar.value(), STRIDE * bar.pageStep()
    step = goal - here
    if step * gone < 0:
        end, ahead = (bar.maximum(), leading.maximum()) if gone > 0 else (0, 0)
        step = (end - here) * gone / (ahead - leading.value() + gone)
    return here + min(max(step, -most), most)
