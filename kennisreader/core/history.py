# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Back and forward over places, as in a browser; the window only carries out what this says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

KEPT = 200
"""Places remembered; the oldest are forgotten first."""

NEAR = 250
"""Code points within which two places of one letter are one: about a paragraph.  A jump that ends
in sight of where it began is no step worth going back over."""


class Place(NamedTuple):
    """What the window showed: enough to show it again."""

    stage: str
    """``read``, ``compare`` or the name of another stage."""
    panes: tuple[str, ...]
    """Ids of the open letters, from left to right."""
    letter: str
    """The letter whose pane had the focus; empty on a stage without one."""
    offset: int
    """Code points of its canonical text before the place that was read."""


class History:
    """The places a reader came through, and where in that row the reader is.

    ``exists`` tells whether a letter can be shown; places in a letter that was removed are passed
    over, and count again when its removal is undone.
    """

    def __init__(self, exists: Callable[[str], bool] = lambda _letter: True) -> None:
        self._exists = exists
        self._places: list[Place] = []
        self._index = -1

    def jump(self, leaving: Place, arriving: Place) -> None:
        """Take note of a jump; what lay ahead is forgotten.

        ``leaving`` replaces what was known of the present place: the reader has scrolled since.
        """
        del self._places[self._index + 1 :]
        self._settle(leaving)
        if not _same(leaving, arriving):
            self._places.append(arriving)
        del self._places[:-KEPT]
        self._index = len(self._places) - 1

    def back(self, leaving: Place) -> Place | None:
        """Go one step back and return where to; None, and nothing changes, if there is none."""
        return self._step(leaving, range(self._index - 1, -1, -1))

    def forward(self, leaving: Place) -> Place | None:
        """Go one step forward and return where to; None, and nothing changes, if there is none."""
        return self._step(leaving, range(self._index + 1, len(self._places)))

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return any(map(self._shown, self._places[: max(0, self._index)]))

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return any(map(self._shown, self._places[self._index + 1 :]))

    def _step(self, leaving: Place, way: Iterable[int]) -> Place | None:
        for index in way:
            if self._shown(self._places[index]):
                self._settle(leaving)
                self._index = index
                return self._open_only(self._places[index])
        return None

    def _settle(self, place: Place) -> None:
        """Bring the present entry up to date with what is shown now."""
        if self._index < 0:
            self._places.append(place)
            self._index = 0
        else:
            self._places[self._index] = place

    def _shown(self, place: Place) -> bool:
        return not place.letter or self._exists(place.letter)

    def _open_only(self, place: Place) -> Place:
        return place._replace(panes=tuple(each for each in place.panes if self._exists(each)))


def _same(one: Place, other: Place) -> bool:
    """Whether a reader would call the two one place."""
    return one[:3] == other[:3] and abs(one.offset - other.offset) < NEAR
