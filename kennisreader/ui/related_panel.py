# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inspector's tab on related passages: for the passage that is being read, in other letters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from kennisreader.core.library_values import LibraryError
from kennisreader.ui.inspector_panel import InspectorPanel
from kennisreader.ui.labels import plain_label
from kennisreader.ui.link_button import LinkButton
from kennisreader.ui.related_card import RelatedCard
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.letter import Span
    from kennisreader.ui.query_values import Related
    from kennisreader.ui.session import Session

PAUSE = 120
"""Milliseconds at one passage after which the reader is thought to read it."""

QUOTED = 70
"""Code points of the passage in the line that says which it is."""


class RelatedPanel(InspectorPanel):
    """A card a related passage, the weak ones folded away.

    Signals:
        spanRequested(Span, beside): show a passage.
    """

    spanRequested = Signal(object, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("related")
        self._place: tuple[str, int] | None = None
        self._asked: tuple[str, int] | None = None
        self._found: tuple[Related, ...] | None = None
        self._why_not = ""
        self._weak_shown = False
        self._cards: list[RelatedCard] = []
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._ask)
        session.query.indexChanged.connect(self._ask_again)
        session.query.indexingChanged.connect(self.make_stale)
        session.rejected.changed.connect(self._ask_again)
        session.schemeChanged.connect(self.make_stale)
        self.retitle()

    def retitle(self) -> None:
        """Word the tab's title anew."""
        self.setWindowTitle(self.tr("Related"))

    def show_letter(self, letter_id: str | None) -> None:
        """Without a letter, or text in it, there is no passage; else `show_place` says which."""
        known = None if letter_id is None else self._session.summary(letter_id)
        has_text = known is not None and bool(self._session.letter(known.id).passages)
        if self._place is not None and not has_text:
            self._place = self._asked = self._found = None
            self.countChanged.emit(-1)
            self.make_stale()

    def show_place(self, letter_id: str, passage: int | None) -> None:
        """Be about a passage, by its index in the letter; nothing for None."""
        place = None if passage is None else (letter_id, passage)
        if place is not None and place != self._place:
            self._place = place
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was read out of sight."""
        super().showEvent(event)
        if self._asked != self._place:
            self._later.start()

    def rows(self) -> Iterator[QWidget]:
        """Which passage it is about, and the cards."""
        self._cards = []
        content = self.widget() or self
        quoted = self._quoted()
        if quoted:
            yield plain_label(content, self.tr("With: “{0}”").format(quoted), name="secondary")
        if self._found is None:
            words = self._why_not
            if not quoted:
                words = words or self.tr("Click in the text to see what is related to it.")
            if words:  # otherwise it is asked already
                yield plain_label(content, words, name="secondary")
            return
        strong = [each for each in self._found if not each.weak]
        weak = [each for each in self._found if each.weak]
        if not strong and self._session.query.indexing:
            words = self.tr("The search index is being made; what is related will show here.")
            yield plain_label(content, words, name="secondary")
        elif not strong:
            yield plain_label(content, self.tr("Nothing related found in other letters."))
        else:
            words = self.tr("A click opens beside, with Ctrl in this letter's place.")
            hint = plain_label(content, words, name="secondary")
            hint.setFont(small_font(self.font()))
            yield hint
        for each in strong:
            yield self._card(each, content)
        if weak:
            yield self._fold(len(weak), content)
        for each in weak if self._weak_shown else ():
            yield self._card(each, content)

    # Asking

    def _ask_again(self) -> None:
        self._asked = None
        if self._place is not None:
            self._later.start()

    def _ask(self) -> None:
        """Ask about the present passage, unless the whole inspector is out of sight."""
        around = self.parentWidget()
        if self._place is None or around is None or not around.isVisible():
            return
        self._asked = self._place
        self._session.query.related(
            self,
            *self._place,
            partial(self._show, self._place),
            partial(self._refuse, self._place),
        )

    def _show(self, place: tuple[str, int], found: tuple[Related, ...]) -> None:
        if place == self._place:
            known = tuple(each for each in found if self._session.rejected.allows(*place, each))
            self._found, self._why_not = known, ""
            self.countChanged.emit(sum(not each.weak for each in known))
            self.make_stale()

    def _refuse(self, place: tuple[str, int], why: str) -> None:
        if place == self._place:
            self._found, self._why_not = None, why
            self.countChanged.emit(-1)
            self.make_stale()

    def _quoted(self) -> str:
        """The first words of the passage."""
        if self._asked is None:
            return ""
        letter_id, index = self._asked
        try:
            letter = self._session.letter(letter_id)
        except LibraryError:
            return ""  # it has just been removed
        if index >= len(letter.passages):
            return ""
        text = letter.quote(*letter.passages[index][1:3]).replace("\n", " ")
        if len(text) <= QUOTED:
            return text
        return text[: max(20, text.rfind(" ", 0, QUOTED))].rstrip(" ,;:") + "…"

    # Cards

    def _card(self, found: Related, content: QWidget) -> QWidget:
        card = RelatedCard(self._session, found, content)
        card.opened.connect(lambda beside: self.spanRequested.emit(_span(found), beside))
        card.stepped.connect(lambda steps: self._step(card, steps))
        self._cards.append(card)
        return card

    def _fold(self, count: int, content: QWidget) -> QWidget:
        words = self.tr("%n weak relation(s)", "", count)
        sign = "▾" if self._weak_shown else "▸"
        button = LinkButton(f"{sign} {words}", content, small_font(self.font()))
        button.setAccessibleName(words)
        button.clicked.connect(self._fold_weak)
        return button

    def _fold_weak(self) -> None:
        self._weak_shown = not self._weak_shown
        self.make_stale()
        for button in self.findChildren(LinkButton):
            button.setFocus()

    def _step(self, card: RelatedCard, steps: int) -> None:
        at = self._cards.index(card) + steps
        if 0 <= at < len(self._cards):
            self._cards[at].setFocus()
            self.ensureWidgetVisible(self._cards[at])


def _span(found: Related) -> Span:
    from kennisreader.core.letter import Span

    return Span(found.letter, found.start, found.end)
