# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links between open letters that do not stand next to each other: a small tag at each passage."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kennisreader.core.link_strength import CLEAR, STRONG
from kennisreader.ui import link_words
from kennisreader.ui.gutter_stub import Elsewhere, GutterStub
from kennisreader.ui.link_bands import bands_between

if TYPE_CHECKING:
    from kennisreader.ui.band_places import Band
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.query_values import PassageLink
    from kennisreader.ui.session import Session

_Passage = tuple[int, tuple[int, int]]
"""The side of a gutter and a span in the letter there."""

AFTER = 40
"""Milliseconds: the bands between neighbours come first."""


class LinksAcross(QObject):
    """Fills the small tags of the gutters, with the strong links only."""

    def __init__(self, session: Session, stage: Comparison) -> None:
        super().__init__(stage)
        self._session = session
        self._stage = stage
        # None while they are asked for.
        self._known: dict[tuple[str, str], tuple[PassageLink, ...] | None] = {}
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._fill)
        stage.links.found.connect(self._later.start)
        session.query.indexChanged.connect(self._forget)

    def _forget(self) -> None:
        self._known = {}
        self._later.start()

    def _fill(self) -> None:
        gutters, panes = self._stage.links.gutters, self._stage.panes
        found: dict[LinkGutter, dict[_Passage, list[Elsewhere]]] = {each: {} for each in gutters}
        for left, right in combinations(self._stage.row.shown, 2):
            if right - left < 2:
                continue
            one, other = panes[left].letter_id or "", panes[right].letter_id or ""
            for band in self._bands(one, other) if one and other else ():
                back = band._replace(left=band.right, right=band.left)
                for gutter, side, letter, there in (
                    (gutters[left], 0, other, band),
                    (gutters[right - 1], 1, one, back),
                ):
                    if not gutter.sides[side].is_folded(there.left[0]):
                        passage = found[gutter].setdefault((side, there.left), [])
                        passage.append(Elsewhere(letter, there))
        for gutter, passages in found.items():
            self._show(gutter, passages)

    def _show(self, gutter: LinkGutter, passages: dict[_Passage, list[Elsewhere]]) -> None:
        while len(gutter.tags) < len(passages):
            tag = GutterStub(self._session, gutter, small=True)
            tag.placeRequested.connect(self._stage.links.placeRequested)
            gutter.tags.append(tag)
        spare = len(gutter.tags) - len(passages)
        for tag, ((side, _), links) in zip(gutter.tags, passages.items(), strict=False):
            tag.tell(side, sorted(links, key=lambda each: -each.band.strength))
        for tag in gutter.tags[len(passages) :] if spare else ():
            tag.tell(0, ())
        gutter.stub.raise_()

    def _bands(self, left: str, right: str) -> list[Band]:
        """The strong bands of two letters, and the clear ones for who wants all."""
        links = self._links(left, right)
        wants_all = link_words.amount(self._session.settings) == "all"
        least = CLEAR if wants_all else STRONG
        letters = self._session.letter(left), self._session.letter(right)
        found = () if links is None else bands_between(self._session, *letters, links)
        return [band for band in found if band.own or band.strength >= least]

    def _links(self, left: str, right: str) -> tuple[PassageLink, ...] | None:
        known = self._known  # those of another index are others
        if (left, right) not in known:
            known[left, right] = None

            def answered(links: tuple[PassageLink, ...]) -> None:
                known[left, right] = links
                self._later.start()

            self._session.query.links(self, left, right, answered, lambda _why: None)
        return known[left, right]
