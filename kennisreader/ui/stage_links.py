# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The links between neighbouring panes: found, drawn in the gutters, followed and scrolled along.

What makes and draws links is imported when there is a second pane: a single one starts without.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QToolTip

from kennisreader.core import alignment
from kennisreader.core.link_strength import CLEAR
from kennisreader.ui.level_chain import LevelChain, bring_share, share_in_sight
from kennisreader.ui.link_walk import nearest_pane, next_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.letter import Span
    from kennisreader.ui.band_places import Band
    from kennisreader.ui.link_gutter import LinkGutter
    from kennisreader.ui.query_values import PassageLink
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session
    from kennisreader.ui.wording_marks import WordingMarks


AFTER = 10
"""Milliseconds after which links are looked for: the letters are painted first."""

HIGHEST, LOWEST = 0.03, 0.8
"""Between these shares of the height a place stands that is shown level with another one."""


class StageLinks(QObject):
    """One gutter between each two neighbours, and what runs through it.

    Attributes:
        gutters: from left to right; gutter n stands between pane n and pane n + 1.

    Signals:
        found(): the links are new.
        jumping(): panes are about to be brought level; Back should lead to where they are.
        told(text): why two places belong together, for the status bar and the screen reader.
        menuRequested(gutter, index, global position): a menu for a link is asked for, -1 for none.
        linkedRequested(): scroll the panes together, or each alone.
        paneRequested(index): the keyboard goes to a pane.
        placeRequested(Span, beside): show a place in a letter that is not beside.
    """

    found = Signal()
    jumping = Signal()
    told = Signal(str)
    menuRequested = Signal(object, int, QPoint)
    linkedRequested = Signal()
    paneRequested = Signal(int)
    placeRequested = Signal(object, bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.gutters: list[LinkGutter] = []
        self._chains: dict[LinkGutter, LevelChain] = {}
        self._clear: dict[LinkGutter, list[Band]] = {}
        # None while they are asked for.
        self._related: dict[tuple[str, str], tuple[PassageLink, ...] | None] = {}
        self._wording: WordingMarks | None = None
        self._busy = False
        self._linked = True
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._find)
        session.notebook.changed.connect(self._on_notes)
        session.query.indexChanged.connect(self._ask_again)
        session.folding.folded.connect(self.refresh)

    # Finding

    def stand_between(self, panes: Sequence[tuple[ReadingView, ReadingView]]) -> None:
        """Other panes or letters: one gutter between each two neighbours, kept where it stood.

        Of each pane the view that commands act on, and the one at its right edge, where bands start.
        """
        kept = {(each.left, each.edge, each.right): each for each in self.gutters}
        pairs = [(*one, other[0]) for one, other in itertools.pairwise(panes)]
        self.gutters = [
            kept.pop(pair) if pair in kept else self._make_gutter(*pair) for pair in pairs
        ]
        for gutter in kept.values():
            del self._chains[gutter]
            gutter.hide()
            gutter.setParent(None)
            gutter.deleteLater()
        self._clear = {}
        for gutter in self.gutters:
            gutter.set_bands(())
            self._chains[gutter].forget()
        self.refresh()

    def _make_gutter(self, left: ReadingView, edge: ReadingView, right: ReadingView) -> LinkGutter:
        from kennisreader.ui.link_gutter import LinkGutter

        gutter = LinkGutter(self._session, left, right, edge)
        self._chains[gutter] = LevelChain(left, right, lambda: self._in_step(gutter), gutter)
        gutter.levelRequested.connect(
            lambda band: self.level_band(self.gutters.index(gutter), band)
        )
        gutter.hovered.connect(lambda band: self._on_hover(gutter, band))
        gutter.menuRequested.connect(lambda band, at: self.menuRequested.emit(gutter, band, at))
        gutter.walked.connect(lambda steps: self._walk(gutter, steps))
        gutter.paneRequested.connect(
            lambda side: self.paneRequested.emit(self.gutters.index(gutter) + side)
        )
        gutter.stub.placeRequested.connect(self.placeRequested)
        gutter.head.linkedRequested.connect(self.linkedRequested)
        gutter.head.show_linked(on=self._linked)
        return gutter

    def refresh(self) -> None:
        """Find the links anew when the window has nothing else to do."""
        self._later.start()

    def show_linked(self, *, on: bool) -> None:
        """Show at each gutter whether the panes scroll together."""
        self._linked = on
        for gutter in self.gutters:
            gutter.head.show_linked(on=on)

    def recolour(self) -> None:
        """Take the colours of the scheme in force."""
        for gutter in self.gutters:
            gutter.head.refresh()
            gutter.update()
        self.refresh()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        for gutter in self.gutters:
            gutter.retranslate()
        self.refresh()

    def count(self) -> tuple[int, int]:
        """How many links have both ends in sight, and how many there are."""
        return (
            sum(gutter.in_sight() for gutter in self.gutters if not gutter.isHidden()),
            sum(len(gutter.bands) for gutter in self.gutters),
        )

    def hidden(self) -> int:
        """How many links are too weak for what the reader wants to see."""
        return sum(gutter.hidden for gutter in self.gutters if not gutter.isHidden())

    @property
    def found_all(self) -> bool:
        """Whether it is known of all neighbours what is related in them."""
        pairs = [(gutter.left.letter, gutter.right.letter) for gutter in self.gutters]
        return all(a and b and self._related.get((a.id, b.id)) is not None for a, b in pairs)

    def _on_notes(self, letters: frozenset[str]) -> None:
        """A tie may have come or gone."""
        if not self.gutters:
            return
        from kennisreader.ui.own_ties import own_ties

        for gutter in self.gutters:
            left, right = gutter.left.letter, gutter.right.letter
            if left is None or right is None or letters.isdisjoint((left.id, right.id)):
                continue
            if [band for band in gutter.bands if band.own] != own_ties(
                self._session, left.id, right.id
            ):
                self.refresh()

    def _find(self) -> None:
        if self.gutters:
            self._fill_gutters()
        elif self._wording is not None:
            self._wording.show(())
        self.found.emit()

    def _fill_gutters(self) -> None:
        from kennisreader.ui import link_words
        from kennisreader.ui.link_bands import bands_between

        self._mark_wording()
        for gutter in self.gutters:
            left, right = gutter.left.letter, gutter.right.letter
            if left is None or right is None:
                continue
            links = self._related.get((left.id, right.id))
            if links is None:
                self._ask(left.id, right.id)
            bands = bands_between(self._session, left, right, links)
            shown = [band for band in bands if link_words.is_shown(band, self._session.settings)]
            # A passage that is folded away has no place where a band could end.
            there = [band for band in shown if not any(map(_is_folded, gutter.sides, band[:2]))]
            gutter.set_bands(there, len(bands) - len(shown))
            self._clear[gutter] = [band for band in bands if band.strength >= CLEAR]
            self._chains[gutter].forget()

    def _in_step(self, gutter: LinkGutter) -> list[alignment.Tie]:
        """Along which of its clear bands the two letters of a gutter scroll."""
        return alignment.in_step(
            [
                alignment.Tie(
                    gutter.left.share_of(band.left[0]),
                    gutter.right.share_of(band.right[0]),
                    band.strength,
                )
                for band in self._clear.get(gutter, ())
            ]
        )

    def _mark_wording(self) -> None:
        """Mark the words that changed between neighbours that are seen."""
        if self._wording is None:
            from kennisreader.ui.wording_marks import WordingMarks

            self._wording = WordingMarks(self._session, self)
        seen = [gutter for gutter in self.gutters if not gutter.isHidden()]
        self._wording.show([(gutter.left, gutter.right) for gutter in seen])

    def _ask(self, left: str, right: str) -> None:
        """Ask once for the related passages of two letters, and look again when they are known."""
        related = self._related  # those of another index are others
        if (left, right) in related:
            return
        related[left, right] = None

        def answered(links: tuple[PassageLink, ...]) -> None:
            related[left, right] = links
            if related is self._related:
                self.refresh()

        self._session.query.links(
            self, left, right, answered, lambda _sentence: related.pop((left, right))
        )

    def _ask_again(self) -> None:
        """The index is another one."""
        self._related = {}
        self.refresh()

    # Following

    def step(self, focused: int, place: int, steps: int, *, only: int | None = None) -> bool:
        """Go to the next or previous link of a pane; False if it has none.

        ``only``: among those of one gutter.
        """
        seen = [number for number, each in enumerate(self.gutters) if not each.isHidden()]
        meant = {focused, focused - 1} if only is None else {only}
        found = next_link(self.gutters, meant.intersection(seen), focused, place, steps)
        if found is None:
            return False
        self.level_band(*found, focused=focused)
        return True

    def nearest(self, focused: int) -> int | None:
        """The pane from which a link can be gone along: the focused one, or that nearest to it."""
        return nearest_pane(self.gutters, focused)

    def level(self, focused: int, place: int) -> bool:
        """Bring both neighbours of a pane level with a place in it, by the link nearest to it.

        False if no link of the pane leads to a neighbour.
        """
        found = False
        for number in (focused - 1, focused):
            bands = self.gutters[number].bands if 0 <= number < len(self.gutters) else ()
            if bands and not self.gutters[number].isHidden():
                near = [band.left if number == focused else band.right for band in bands]
                index = min(
                    range(len(bands)),
                    key=lambda i: (_distance(near[i], place), -bands[i].strength),
                )
                self.level_band(number, index, focused)
                found = True
        return found

    def level_band(self, number: int, index: int, focused: int | None = None) -> None:
        """Bring the far end of a link level with its near end, the one in the focused pane."""
        gutter = self.gutters[number]
        band = gutter.bands[index]
        near, far = gutter.left, gutter.right
        near_span, far_span = band.left, band.right
        if number + 1 == focused or (focused is None and gutter.right.hasFocus()):
            near, far, near_span, far_span = far, near, far_span, near_span
        self._forget_hover()
        self.jumping.emit()
        self._busy = True
        extent = near.extent(*near_span)
        if extent is None or not 0 <= extent[0] < near.viewport().height() * 0.8:
            near.go_to(near_span[0])
            extent = near.extent(*near_span)
        top = 0.0 if extent is None else extent[0]
        far.go_to(far_span[0], level=max(0.0, top / max(1, far.viewport().height())))
        near.set_place(near_span[0])
        far.set_place(far_span[0])
        self._busy = False
        gutter.light(index)
        self._tell(gutter, index, gutter.sides.index(far))

    def _forget_hover(self) -> None:
        """What lies under the mouse is not what is meant any more."""
        QToolTip.hideText()
        for gutter in self.gutters:
            gutter.light(None)
            gutter.left.light(None)
            gutter.right.light(None)

    def _walk(self, gutter: LinkGutter, steps: int) -> None:
        """Go along the links of a gutter that has the keyboard."""
        number = self.gutters.index(gutter)
        self.step(number, gutter.left.reading_place(), steps, only=number)

    def _tell(self, gutter: LinkGutter, index: int, side: int = 1) -> None:
        from kennisreader.ui.link_words import spoken

        self.told.emit(spoken(gutter, index, side))

    def bring_level(self, *places: tuple[ReadingView, Span]) -> None:
        """Show each view at a place, all at the same height, and make it the current one."""
        self._busy = True
        for view, span in places:
            view.go_to(span.start)
            view.set_place(span.start)
        self._busy = False

    def bring_beside(
        self, near: ReadingView, passage: int | None, far: ReadingView, span: Span
    ) -> None:
        """Show a place level with a passage of another view, if that one is in sight; only the
        view of the place moves.
        """
        self._busy = True
        extent = None
        if near.letter is not None and passage is not None:
            extent = near.extent(*near.letter.passages[passage][1:3])
        height = max(1, near.viewport().height())
        if extent is None or extent[1] < 0 or extent[0] > height:
            far.go_to(span.start)
        else:
            far.go_to(span.start, level=min(max(HIGHEST, extent[0] / height), LOWEST))
        far.set_place(span.start)
        self._busy = False

    def follow(
        self, views: Sequence[ReadingView], source: int, target: int, pushed: int = 0
    ) -> None:
        """Scroll one pane to where it is level with another, along the links between them.

        The places that are level stand at a point that slides from the top of the panes at the
        top of the letter to their bottom at its end, so that both ends can be reached.  A pane that
        was behind a shorter letter goes on by what that one is ``pushed`` at its end, in pixels.
        """
        if self._busy:
            return
        if pushed:
            self._busy = True
            bar = views[target].verticalScrollBar()
            bar.setValue(bar.value() + pushed)
            self._busy = False
            return
        share, step = share_in_sight(views[source]), 1 if target > source else -1
        chains = [
            self._chains[self.gutters[min(at, at + step)]] for at in range(source, target, step)
        ]
        gone = chains[0].gone(views[source])
        for chain in chains:
            share = chain.across(share, from_one=step > 0)
        self._busy = True
        bring_share(views[target], share, leader=views[source], gone=gone)
        self._busy = False

    def _on_hover(self, gutter: LinkGutter, index: int) -> None:
        band = None if index < 0 else gutter.bands[index]
        gutter.left.light(None if band is None else band.left)
        gutter.right.light(None if band is None else band.right)
        if band is not None:
            self._tell(gutter, index)


def _is_folded(view: ReadingView, span: tuple[int, int]) -> bool:
    return view.is_folded(span[0])


def _distance(span: tuple[int, int], place: int) -> int:
    """How far a place is from a span, in code points; 0 inside it."""
    return max(span[0] - place, place - span[1] + 1, 0)
