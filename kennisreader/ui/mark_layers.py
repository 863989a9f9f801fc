# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is marked in a letter, layer by layer, whoever paints it: on its text or on its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from kennisreader.ui.changed_words import ChangedWords
    from kennisreader.ui.letter_notes import NoteMark
    from kennisreader.ui.marks import Mark


class Tint(NamedTuple):
    """A span with a background: a hit, the selection; an empty one is the marker of a footnote."""

    start: int
    end: int
    colour: QColor


class MarkLayers:
    """The layers of one letter in one view; who paints them derives from this.

    Attributes:
        marks: theme marks in order of place.
        notes: marks of the reader in order of place.
        noted: id of the note that is meant, shown by a frame; empty for none.
        changes: words that a neighbouring letter has otherwise, in order of place.
        hits: what the search found, as tints in order of place.
        current: the hit the reader is at, or None.
        selection: the selected span as a tint, or None.
        passage: the span of the current passage, shown by a bar in the margin, or None.
        lit: the end of the link that is meant, shown by a frame, or None.
        caret: the offset at which the caret stands, or None while it is hidden.
    """

    def __init__(self) -> None:
        self.marks: Sequence[Mark] = ()
        self.notes: Sequence[NoteMark] = ()
        self.noted = ""
        self.changes: Sequence[ChangedWords] = ()
        self.hits: Sequence[Tint] = ()
        self.current: Tint | None = None
        self.selection: Tint | None = None
        self.passage: tuple[int, int] | None = None
        self.lit: tuple[int, int] | None = None
        self.caret: int | None = None

    def forget_boxes(self) -> None:
        """The marks or the geometry changed: work out again where the marks stand."""
        raise NotImplementedError

    def paint(self, painter: QPainter, top: float, bottom: float, left: float) -> None:
        """Draw what stands between two heights of the letter.

        The painter's origin is the upper left corner of what is in sight; ``left`` is where the
        letter's own coordinates start in it.
        """
        raise NotImplementedError
