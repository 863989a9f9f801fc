# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scrolling two views together: which height of one is level with which of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kennisreader.core import alignment

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.core.alignment import Tie
    from kennisreader.ui.reading_view import ReadingView


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
        for view in (one, other):
            view.geometryChanged.connect(self.forget)

    def forget(self) -> None:
        """Something else is level, or stands somewhere else."""
        self._known = None

    def across(self, share: float, *, from_one: bool) -> float:
        """The share of a letter that is level with a share of the other."""
        if self._known is None:
            self._known = self._find()
        return alignment.follow(self._known, share, from_left=from_one)


def share_in_sight(view: ReadingView) -> float:
    """The share of a letter that stands at the sliding point of its view."""
    bar = view.verticalScrollBar()
    return alignment.slid(bar.value(), bar.maximum(), bar.pageStep())


def bring_share(view: ReadingView, share: float) -> None:
    """Scroll a view until a share of its letter stands at the sliding point."""
    bar = view.verticalScrollBar()
    bar.setValue(round(alignment.unslid(share, bar.maximum(), bar.pageStep())))
