# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A band between two passages, and where its ends stand while the letters scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRectF

if TYPE_CHECKING:
    from kennisreader.ui.link_gutter import LinkGutter


class Band(NamedTuple):
    """A link, ready to be drawn."""

    left: tuple[int, int]
    """Span in the left letter."""
    right: tuple[int, int]
    """Span in the right letter."""
    colour: str
    reason: str
    """Why the two belong together, for the tip and the screen reader."""
    strength: float
    own: bool = False
    """The reader tied the two; drawn as a line with a knot at each end."""
    cited: bool = False
    """One cites the other, or both cite the same; drawn with dashes."""
    note: str = ""
    """Id of the note that ties the two."""


End = tuple[float, float] | None
"""Top and bottom of one end of a band in its gutter; None while its letter is not laid out."""


class Places:
    """Where the ends of bands stand in a gutter at this moment; each is looked up once.

    Attributes:
        room: the gutter beside the text; that beside the panes' headers stays empty.
    """

    def __init__(self, gutter: LinkGutter) -> None:
        window = gutter.window()
        zero = gutter.mapTo(window, QPoint(0, 0)).y()
        edge = gutter.edge.mapTo(window, QPoint(0, 0)).y()
        top = float(edge - zero)
        self.room = QRectF(0, top, gutter.width(), gutter.height() - top)
        self._top, self._bottom = top, float(gutter.height())
        self._shift = top + gutter.edge.viewport().y()
        self._sides = gutter.edge, gutter.right
        self._known: tuple[dict[tuple[int, int], End], ...] = {}, {}

    def end(self, side: int, span: tuple[int, int]) -> End:
        """Where a span of the left letter (0) or the right one (1) stands, in sight or not."""
        known = self._known[side]
        if span not in known:
            found = self._sides[side].extent(*span)
            known[span] = found and (found[0] + self._shift, found[1] + self._shift)
        return known[span]

    def ends(self, band: Band) -> tuple[End, End]:
        """Both ends of a band."""
        return self.end(0, band.left), self.end(1, band.right)

    def seen(self, end: End) -> bool:
        """Whether an end is in sight."""
        return end is not None and end[1] > self._top and end[0] < self._bottom
