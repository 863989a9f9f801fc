# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Searching the library from the window: the palette, and what it found in the letters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kennisreader.ui.search_hits import SearchHits, span_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from kennisreader.core.letter import Span
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.query_values import Answer, Hit
    from kennisreader.ui.search_palette import SearchPalette
    from kennisreader.ui.session import Session

IDLE = 1500
"""Milliseconds after the start at which the palette is made, so that it opens at once."""


class Searching(QObject):
    """Opens the palette, goes to what was chosen in it, and walks the hits after it is closed.

    Attributes:
        hits: what was found, marked in the open letters.
        palette: made when it is first opened, or a moment after the start.

    Signals:
        placeRequested(Span, beside): go to a place.
        overviewNeeded(): bring the theme overview, in which the following is to be shown.
        sentenceRequested(letter id, theme id): go to the reader's own sentence in the overview.
        told(text): something for the status bar and the screen reader.
    """

    placeRequested = Signal(object, bool)
    overviewNeeded = Signal()
    sentenceRequested = Signal(str, str)
    told = Signal(str)

    def __init__(self, session: Session, stage: Comparison, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.palette: SearchPalette | None = None
        self._left: tuple[Answer, Hit] | None = None  # closed without going to what was found
        self._walked = ""  # the query whose hits are walked
        self.hits = SearchHits(session, stage, self)
        self.hits.placeRequested.connect(self._go)
        self.hits.told.connect(self.told)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._load)
        self._idle.start()

    def open(self) -> None:
        """Show the palette."""
        self._make().open()

    def search(self, words: str) -> None:
        """Show the palette with the passages that have these words."""
        palette = self._make()
        palette.open()
        palette.search(words)

    def step(self, steps: int) -> bool:
        """Go to a following or earlier hit, over all letters; False if there are none.

        Of an answer that the reader looked at and left, first to the one that was chosen in it.
        """
        if self.palette is not None and self.palette.isVisible():
            self.palette.close()
        if self._left is not None:
            self._on_chosen(*self._left, beside=False)
            return True
        if not self.hits.active:
            return False
        self.hits.step(steps)
        return True

    def _load(self) -> None:
        """Read the modules of the palette now, and make it in the next turn of the event loop."""
        from kennisreader.ui import search_palette  # noqa: F401 - for what reading it takes

        QTimer.singleShot(0, self, self._make)

    def _make(self) -> SearchPalette:
        if self.palette is None:
            from kennisreader.ui.search_palette import SearchPalette

            self.palette = SearchPalette(self._session, self._window)
            self.palette.chosen.connect(self._on_chosen)
            self.palette.told.connect(self.told)
            self.palette.closed.connect(self._on_closed)
        return self.palette

    def _on_closed(self) -> None:
        shown = None if self.palette is None else self.palette.shown()
        self._left = None if shown is None or shown[0].query == self._walked else shown

    def _on_chosen(self, answer: Answer, hit: Hit, beside: bool) -> None:
        self._left, self._walked = None, "" if hit.note else answer.query
        if hit.theme:
            self.overviewNeeded.emit()
            self.sentenceRequested.emit(hit.letter, hit.theme)
        else:
            self.placeRequested.emit(span_of(hit), beside)
        if hit.note:
            self.hits.clear()
            return
        self.hits.start(answer.hits, hit)
        walk_all = partial(self._walk_all, answer)
        self._session.query.search_beside(self, answer.query, walk_all)

    def _walk_all(self, before: Answer, whole: Answer) -> None:
        """Walk all hits, with what they have in headings and notes: who types waits for neither.

        Only if they are the same: what was typed may not be a whole word.
        """
        if whole.total == before.total:
            self.hits.add(whole.hits)

    def _go(self, span: Span) -> None:
        self.placeRequested.emit(span, False)
