# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The hits of a search in the letters: marked in every open one, walked over all of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kennisreader.core.letter import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.query_values import Hit
    from kennisreader.ui.session import Session


class SearchHits(QObject):
    """Walks what a search found in the order of a reader: letters by date, passages by place.

    Signals:
        placeRequested(Span): go to a hit.
        told(text): which hit it is.
    """

    placeRequested = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, stage: Comparison, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage
        self._hits: list[Hit] = []
        self._at = 0
        self._shown = False
        stage.openChanged.connect(self.mark)
        session.letterChanged.connect(self._forget_letter)

    @property
    def active(self) -> bool:
        """Whether there are hits to walk."""
        return bool(self._hits)

    def start(self, hits: Sequence[Hit], at: Hit) -> None:
        """Walk these hits from one of them on, which the reader has just gone to."""
        self._shown = True
        self._walk(hits, at)
        self._tell()

    def add(self, hits: Sequence[Hit]) -> None:
        """Walk more hits of the same search, or the same with more marks, from where the reader is."""
        if self._hits:
            before = len(self._hits)
            self._walk(hits, self._hits[self._at])
            if len(self._hits) != before:
                self._tell()

    def step(self, steps: int) -> None:
        """Go to a following or earlier hit, round the end."""
        if not self._hits:
            return
        self._at = (self._at + steps) % len(self._hits)
        self._shown = True
        self.placeRequested.emit(span_of(self._hits[self._at]))
        self.mark()
        self._tell()

    def hide(self) -> None:
        """Take the marks away, until somebody walks on."""
        self._shown = False
        self.mark()

    def clear(self) -> None:
        """Forget the hits."""
        self._hits = []
        self.mark()

    def mark(self) -> None:
        """Mark the hits in the open letters, and there the one the reader is at."""
        hits = self._hits if self._shown else []
        current = hits[self._at] if hits else None
        for pane in self._stage.panes:
            found = (hit.places for hit in hits if hit.letter == pane.letter_id)
            # In the order of the text, and once: passages share a heading, and cite notes far below.
            places = sorted(set(chain.from_iterable(found)))
            here = current is not None and current.letter == pane.letter_id and current.places
            pane.show_found(places, places.index(here[0]) if here else None)

    def _walk(self, hits: Sequence[Hit], at: Hit) -> None:
        order = {summary.id: number for number, summary in enumerate(self._session.summaries())}
        known = [hit for hit in hits if hit.letter in order]
        self._hits = sorted(known, key=lambda hit: (order[hit.letter], hit.start))
        places = [hit[:2] for hit in self._hits]
        self._at = places.index(at[:2]) if at[:2] in places else 0
        self.mark()

    def _forget_letter(self, letter: str) -> None:
        """A letter has another text or is gone: its hits are where they no longer belong."""
        if any(hit.letter == letter for hit in self._hits):
            self._hits = [hit for hit in self._hits if hit.letter != letter]
            self._at = 0
            self.mark()

    def _tell(self) -> None:
        if not self._hits:
            return
        hit = self._hits[self._at]
        summary = self._session.summary(hit.letter)
        title = hit.letter if summary is None else summary.title
        words = self.tr("Hit {0} of {1} by date · {2}")
        self.told.emit(words.format(self._at + 1, len(self._hits), title))


def span_of(hit: Hit) -> Span:
    """Where to go for a hit: its first matched words, in the heading right above it too.

    For a footnote to its marker. Else to the whole passage: a question or a heading further up are
    not what was asked for.
    """
    start, above = hit.start, hit.footnote
    if (
        above is not None
        and above.start is not None
        and above.start + len(above.quote) + 1 == start
    ):
        start = above.start
    low, high = next(iter(hit.places), (-1, -1))
    if start <= low <= hit.end:
        return Span(hit.letter, min(low, high - 1), high)
    return Span(hit.letter, hit.start, hit.end)
