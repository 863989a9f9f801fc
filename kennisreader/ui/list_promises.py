# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of promises: what the government said it would do, and by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from kennisreader.core.date_words import short_date
from kennisreader.core.gathered import Promise
from kennisreader.core.letter import Span
from kennisreader.ui.letter_words import SEPARATOR
from kennisreader.ui.list_kind import PassageKind
from kennisreader.ui.list_rows import ListRow, Piece

if TYPE_CHECKING:
    from kennisreader.core.export.lists import Column

OPEN, PASSED, NEVER = "open", "passed", "none"
"""The term lies ahead of us, has passed, or the sentence states none."""


class Promises(PassageKind):
    """Sentences that promise, with their terms."""

    function = "promises"
    follows = True

    def name(self) -> str:
        """What it is called."""
        return self.tr("Promises")

    def about(self) -> str:
        """What it shows, in a sentence."""
        return self.tr(
            "Sentences in which the government says what it will do, found by their words; the"
            " term is measured against today and against the newest letter of your library."
        )

    def read(self, told: Mapping[str, Any]) -> list[Promise]:
        """The promises of one answer of the worker."""
        return [Promise._make((*each[:5], tuple(each[5]), *each[6:])) for each in told["found"]]

    def words_of(self, item: Promise) -> str:
        """The sentence and its letter."""
        return f"{item.words} {self.title(item.letter)}"

    def states(self) -> tuple[tuple[str, str], ...]:
        """By what became of the term."""
        return (
            (self.tr("Term ahead"), OPEN),
            (self.tr("Term passed"), PASSED),
            (self.tr("Without a term"), NEVER),
        )

    def orders(self) -> tuple[tuple[str, str], ...]:
        """By letter or by term."""
        return (
            (self.tr("Newest letter first"), ""),
            (self.tr("Earliest term first"), "term"),
            (self.tr("Latest term first"), "late"),
        )

    def has_state(self, item: Promise, state: str) -> bool:
        """Whether its term is so."""
        return state_of(item, today()) == state

    def ordered(self, items: list[Promise], order: str) -> list[Promise]:
        """Those without a term come last."""
        if not order:
            return items
        dated = [item for item in items if item.due_to]
        dated.sort(key=lambda item: item.due_to, reverse=order == "late")
        return dated + [item for item in items if not item.due_to]

    def row(self, item: Promise) -> ListRow:
        """The sentence, where it stands, and what became of its term."""
        at = item.words.find(item.due_text) if item.due_text else -1
        marks = ((at, at + len(item.due_text)),) if at >= 0 else ()
        where = SEPARATOR.join(filter(None, (self.date(item.letter), self.place(item.place))))
        return ListRow(
            pieces=(Piece("", item.words, marks),),
            title=self.title(item.letter),
            lines=(where, SEPARATOR.join(self.theme_names(item.themes[:3]))),
            flag=self.term(item),
            urgent=state_of(item, today()) == PASSED,
            places=(Span(item.letter, item.start, item.end),),
        )

    def term(self, item: Promise) -> str:
        """The term in words and as a date, and whether it has passed."""
        if not item.due_to:
            return item.due_text and self.tr("Term: {0}").format(item.due_text)
        until = short_date(item.due_to, self.session.language)
        if state_of(item, today()) == OPEN:
            return self.tr("Ahead: up to {0}").format(until)
        newest = self._newest()
        if newest and item.due_to < newest:
            return self.tr("Passed on {0}, before the newest letter").format(until)
        return self.tr("Passed on {0}, after the newest letter").format(until)

    def count(self, items: Sequence[Promise]) -> str:
        """How many promises of how many letters."""
        promises = self.tr("%n promise(s)", "", len(items))
        letters = self.tr("%n letter(s)", "", len({item.letter for item in items}))
        return self.tr("{0} in {1}").format(promises, letters)

    def nothing(self, items: Sequence[Promise]) -> str:  # noqa: ARG002 - there are none
        """Why there is none."""
        return self.tr("No sentence in your letters promises anything in words that are known.")

    def columns(self) -> tuple[Column, ...]:
        """Where it stands, the sentence, and its term."""
        from kennisreader.core.export.lists import Column

        return (
            Column("place", self.tr("Place")),
            Column("quote", self.tr("Promise")),
            Column("due_text", self.tr("Term")),
            Column("due_from", ""),
            Column("due_to", ""),
            Column("state", ""),
            Column("", self.tr("State")),
        )

    def cells(self, item: Promise) -> tuple[str, ...]:
        """The same of one promise."""
        return (
            *(self.place(item.place), item.words, item.due_text, item.due_from, item.due_to),
            state_of(item, today()),
            self.term(item) if item.due_to else "",
        )

    def _newest(self) -> str:
        """The date of the newest letter, ISO; empty if none has one."""
        return max((each.date or "" for each in self.session.summaries()), default="")


def state_of(promise: Promise, day: str) -> str:
    """What became of its term on a day (ISO): ``OPEN``, ``PASSED`` or ``NEVER``."""
    if not promise.due_to:
        return NEVER
    return OPEN if promise.due_to >= day else PASSED


def today() -> str:
    """The present day, ISO."""
    return date.today().isoformat()  # noqa: DTZ011 - the reader's own day
