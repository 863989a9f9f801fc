# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Going places: letters, passages, themes, citations; and back, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kennisreader.core.history import History, Place
from kennisreader.ui.stages import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kennisreader.core.letter import Span
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.query_values import Related
    from kennisreader.ui.session import Session
    from kennisreader.ui.stages import Stages


class Navigator(QObject):
    """Moves the reader about the stage and remembers the way.

    Signals:
        travelled(): there is another way back or forward.
        told(text): something for the status bar and the screen reader.
        citationUnknown(letter id, citation index): a citation that no letter of the library is.
    """

    travelled = Signal()
    told = Signal(str)
    citationUnknown = Signal(str, int)

    def __init__(
        self,
        session: Session,
        stage: Comparison,
        stages: Stages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage
        self._stages = stages
        self._history = History(lambda letter: session.summary(letter) is not None)
        self._leaving: Place | None = None

    # Back and forward

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return self._history.can_go_forward

    def back(self) -> None:
        """Show the place before the last jump."""
        self._travel(self._history.back)

    def forward(self) -> None:
        """Show the place that Back came from."""
        self._travel(self._history.forward)

    def leave(self) -> None:
        """Something is about to jump: where the reader is now is where Back leads.

        What follows in the same turn of the event loop is one jump, whatever it consists of.
        """
        if self._leaving is None:
            self._leaving = self._here()
            QTimer.singleShot(0, self._arrive)

    def _arrive(self) -> None:
        leaving, self._leaving = self._leaving, None
        if leaving is not None:
            self._history.jump(leaving, self._here())
            self.travelled.emit()

    def _here(self) -> Place:
        pane = self._stage.pane
        reading = "compare" if self._stage.comparing else "read"
        return Place(
            reading if self._stages.current == LETTERS else self._stages.current,
            self._stage.letters,
            "" if pane is None or pane.letter_id is None else pane.letter_id,
            0 if pane is None else pane.view.top_offset(),
        )

    def _travel(self, step: Callable[[Place], Place | None]) -> None:
        place = step(self._here())
        if place is None:
            return
        if place.stage in {"read", "compare"}:
            self._stages.bring(LETTERS)
            self._show_place(place)
        else:
            self._stages.bring(place.stage)
        self.travelled.emit()

    def _show_place(self, place: Place) -> None:
        focused = place.panes.index(place.letter) if place.letter in place.panes else 0
        self._stage.show_letters(place.panes, focused, comparing=place.stage == "compare")
        pane = self._stage.pane
        if pane is not None:
            pane.view.go_to(place.offset, level=0)
            pane.view.setFocus()

    def show_stage(self, name: str) -> None:
        """Show another stage; Back leads to where the reader is now."""
        if name != self._stages.current:
            self.leave()
            self._stages.bring(name)

    # Letters

    def open(self, letter_id: str) -> None:
        """Show a letter in the focused pane."""
        if not self._has(letter_id):
            return
        self.leave()
        self._stages.bring(LETTERS)
        self._stage.open(letter_id)
        self._focus()

    def open_beside(self, letter_id: str) -> None:
        """Show a letter next to the focused one."""
        if not self._has(letter_id):
            return
        self.leave()
        self._stages.bring(LETTERS)
        self._stage.open_beside(letter_id)
        self._focus()

    def open_either(self, letter_id: str, beside: bool) -> None:
        """Show a letter next to the focused one, or in its place."""
        if beside:
            self.open_beside(letter_id)
        else:
            self.open(letter_id)

    def show(self, span: Span, *, beside: bool = False, select: bool = True) -> None:
        """Show a place in a letter and select its words, unless they are marked anyway.

        Beside: level with the place that is being read, which stays where it is.
        """
        if not self._has(span.letter):
            return
        self.leave()
        self._stages.bring(LETTERS)
        before = self._stage.pane
        if beside:
            self._stage.open_beside(span.letter)
        else:
            self._stage.open(span.letter)
        pane = self._stage.pane
        if pane is not None:
            if beside and before is not None and before is not pane:
                self._stage.links.bring_beside(before.view, before.passage, pane.view, span)
            else:
                pane.view.go_to(span.start)
                pane.view.set_place(span.start)
            if select:
                pane.view.selection.select(span.start, span.end)
        self._focus()

    def _has(self, *letters: str) -> bool:
        """Whether letters are in the library still; lists and links may be older than it is."""
        there = all(self._session.summary(each) is not None for each in letters)
        if not there:
            self.told.emit(self.tr("This letter is not in the library any more"))
        return there

    def show_either(self, span: Span, beside: bool) -> None:
        """Show a place next to the focused letter, or in its place; nothing is selected."""
        self.show(span, beside=beside, select=False)

    def show_pair(self, left: Span, right: Span) -> None:
        """Show two letters side by side, each at its place, the two places level."""
        if not self._has(left.letter, right.letter):
            return
        self.leave()
        self._stages.bring(LETTERS)
        stage, letters = self._stage, (left.letter, right.letter)
        panes = stage.letters
        at = panes.index(left.letter) if left.letter in panes else -1
        if not stage.comparing or panes[at : at + 2] != letters:
            stage.show_letters(letters, 1, comparing=True)
            at = 0
        stage.focus_pane(at + 1)
        stage.links.bring_level((stage.panes[at].view, left), (stage.panes[at + 1].view, right))
        self._focus()

    def follow(self, letter_id: str, index: int) -> None:
        """Open the letter that a citation means beside the one that cites it."""
        letter = self._session.letter(letter_id)
        citation = letter.citations[index]
        found = self._session.library.resolve(citation, letter)
        if found is not None and found != letter_id:
            self.open_beside(found)
        else:
            self.citationUnknown.emit(letter_id, index)

    def open_another(self, *, stay: bool = False) -> None:
        """Show a letter beside that is related to the passage that is read: that with the most
        related passage, or, where none is, the next in time.  ``stay``: the focus stays.
        """
        pane, asked = self._stage.pane, self._stage.letters
        reading = None if pane is None else pane.passage

        def show(found: Iterable[Related] = ()) -> None:
            closed = [each.letter for each in found if each.letter not in asked]
            other = closed[0] if closed else self._next_in_time()
            if other is not None and asked == self._stage.letters:
                self.open_beside(other)
                if stay and pane in self._stage.panes:
                    self._stage.focus_pane(self._stage.panes.index(pane))

        query = self._session.query
        if pane is None or pane.letter_id is None or reading is None or not query.ready:
            show()
        else:
            query.related(self, pane.letter_id, reading, show, lambda _why: show())

    def _next_in_time(self) -> str | None:
        """The letter after the last of the open ones, round the end, that is not open."""
        letters = self._stage.letters
        ids = [summary.id for summary in self._session.summaries()]
        last = ids.index(letters[-1]) if letters and letters[-1] in ids else -1
        later = [each for each in ids[last + 1 :] + ids[: last + 1] if each not in letters]
        return later[0] if later else None

    def _focus(self) -> None:
        pane = self._stage.pane
        if pane is not None:
            pane.view.setFocus()

    # Passages

    def step_theme(self, steps: int) -> None:
        """Go to the next (or previous) passage of the active themes in the focused letter."""
        pane = self._stage.pane
        if pane is None or pane.letter_id is None:
            return
        view = pane.view
        found = {view.passage_at(span.start) for span in self._session.spans(pane.letter_id)}
        marked = sorted(index for index in found if index is not None)
        if not marked:
            self.told.emit(self.tr("No passage of the chosen themes in this letter"))
            return
        at = view.step_from(steps)
        if steps > 0:
            goal = next((index for index in marked if index > at), marked[0])
        else:
            goal = next((index for index in reversed(marked) if index < at), marked[-1])
        self._go_to_passage(goal)
        place = marked.index(goal) + 1
        self.told.emit(self.tr("Theme passage {0} of {1}").format(place, len(marked)))

    def step_passage(self, steps: int) -> None:
        """Go to the next (or previous) passage of the focused letter."""
        pane = self._stage.pane
        if pane is None or pane.view.letter is None or not pane.view.letter.passages:
            return
        goal = pane.view.step_from(steps) + steps
        passages, way = pane.view.letter.passages, 1 if steps > 0 else -1
        while 0 <= goal < len(passages) and pane.view.is_folded(passages[goal].start):
            goal += way  # what is folded away is passed over
        if 0 <= goal < len(passages) or not self._session.folding.on:
            self._go_to_passage(min(max(0, goal), len(passages) - 1))

    def _go_to_passage(self, index: int) -> None:
        pane = self._stage.pane
        if pane is None or pane.view.letter is None:
            return
        self.show_stage(LETTERS)
        start = pane.view.letter.passages[index].start
        if not pane.view.in_sight(start):
            self.leave()
            pane.view.go_to(start)
        pane.view.set_place(start)
        pane.view.setFocus()
