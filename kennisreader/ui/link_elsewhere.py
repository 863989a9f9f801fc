# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the passage that is read is related to in letters that do not stand beside it.

Only that passage has a tag in the gutter: a column of them would drown the bands.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from kennisreader.core.link_strength import CLEAR, STRONG
from kennisreader.ui import link_words
from kennisreader.ui.band_places import Band
from kennisreader.ui.gutter_stub import Elsewhere
from kennisreader.ui.own_ties import own_ties
from kennisreader.ui.passage_words import reason_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.query_values import Related
    from kennisreader.ui.session import Session

PAUSE = 150
"""Milliseconds at one passage after which the reader is thought to read it."""


class _Asked(NamedTuple):
    """The passage that is read, and where its tag stands."""

    gutter: LinkGutter
    side: int
    letter: str
    passage: int


class LinksElsewhere(QObject):
    """Fills the tag of the gutter beside the pane that is read."""

    def __init__(self, session: Session, stage: Comparison) -> None:
        super().__init__(stage)
        self._session = session
        self._stage = stage
        self._asked: _Asked | None = None
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._ask)
        read = stage.placeChanged, stage.focusChanged
        for changed in (*read, stage.links.found, session.lettersChanged):
            changed.connect(self._later.start)

    def _ask(self) -> None:
        pane, beside = self._stage.pane, self._gutter()
        index = None if pane is None else pane.passage
        asked = None
        if pane is not None and pane.letter_id is not None and index is not None and beside:
            asked = _Asked(*beside, pane.letter_id, index)
        self._asked = asked
        for gutter in self._stage.links.gutters:
            if asked is None or gutter is not asked.gutter:
                gutter.stub.tell(0, ())
        if asked is not None:
            show, query = partial(self._show, asked), self._session.query
            query.related(self, asked.letter, asked.passage, show, lambda _why: show(()))

    def _gutter(self) -> tuple[LinkGutter, int] | None:
        """The gutter at the right of the focused pane, or else that at its left; and the side of
        the gutter on which the pane stands.
        """
        pane = self._stage.pane
        for side in (0, 1):
            for gutter in self._stage.links.gutters:
                if pane is not None and gutter.isVisible() and gutter.sides[side] is pane.view:
                    return gutter, side
        return None

    def _show(self, asked: _Asked, found: Iterable[Related]) -> None:
        if asked != self._asked or asked.gutter not in self._stage.links.gutters:
            return
        letter = self._session.letter(asked.letter)
        if asked.passage < len(letter.passages):
            passage = letter.passages[asked.passage]
            here = passage.start, passage.end
            ties = self._ties(asked.letter, here)
            known = {(each.letter, each.band.right) for each in ties}
            related = [
                each
                for each in self._related(asked, here, found)
                if (each.letter, each.band.right) not in known
            ]
            asked.gutter.stub.tell(asked.side, [*ties, *related])

    def _related(
        self, asked: _Asked, here: tuple[int, int], found: Iterable[Related]
    ) -> Iterator[Elsewhere]:
        """Of what is related to a passage the strong ones; the clear ones too for who wants all."""
        session, beside = self._session, self._beside()
        wants_all = link_words.amount(session.settings) == "all"
        least = CLEAR if wants_all else STRONG
        for each in found:
            if (
                each.strength >= least
                and each.letter not in beside
                and session.rejected.allows(asked.letter, asked.passage, each)
            ):
                there, colour = (each.start, each.end), session.scheme.secondary
                band = Band(here, there, colour, reason_text(each), each.strength)
                yield Elsewhere(each.letter, band)

    def _ties(self, letter: str, here: tuple[int, int]) -> list[Elsewhere]:
        """The reader's own links from a passage."""
        session, beside = self._session, self._beside()
        others = {
            target.letter: None
            for note in session.notebook.about(letter)
            for target in note.targets
        }
        return [
            Elsewhere(other, band)
            for other in others
            if other != letter and other not in beside and session.summary(other) is not None
            for band in own_ties(session, letter, other)
            if band.left[0] < here[1] and band.left[1] > here[0]
        ]

    def _beside(self) -> set[str]:
        """The letters of the panes that have a gutter with the focused one between them."""
        pane = self._stage.pane
        return {
            view.letter.id
            for gutter in self._stage.links.gutters
            if pane is not None and gutter.isVisible() and pane.view in gutter.sides
            for view in gutter.sides
            if view.letter is not None
        }
