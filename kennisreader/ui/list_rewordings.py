# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of changed wordings: sentences that came back in a later letter with other words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisreader.core.gathering import PairOfLetters, Reworded
from kennisreader.core.letter import Span
from kennisreader.ui.letter_words import SEPARATOR
from kennisreader.ui.library_filter import folded
from kennisreader.ui.list_kind import ListKind, Wanted, link
from kennisreader.ui.list_rows import LEFT_OUT, NEW, ListRow, Piece

if TYPE_CHECKING:
    from kennisreader.core.export.lists import Table


class Sentence(NamedTuple):
    """A changed sentence, with the pair of letters it belongs to."""

    pair: PairOfLetters
    found: Reworded


Item = PairOfLetters | Sentence


def read_pairs(found: Iterable[Any]) -> list[PairOfLetters]:
    """The pairs of letters of an answer of the worker."""
    return [
        PairOfLetters(
            older,
            newer,
            same,
            tuple(
                Reworded._make((*each[:8], tuple(map(tuple, each[8])), tuple(each[9])))
                for each in reworded
            ),
        )
        for older, newer, same, reworded in found
    ]


def marks_of(found: Reworded) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The changed words in the older and in the newer sentence, counted from their starts."""
    older = tuple(
        (a - found.older_start, b - found.older_start) for a, b, _, _ in found.changes if a < b
    )
    newer = tuple(
        (c - found.newer_start, d - found.newer_start) for _, _, c, d in found.changes if c < d
    )
    return older, newer


class Rewordings(ListKind):
    """Changed sentences, by pairs of letters."""

    function = "rewordings"

    def name(self) -> str:
        """What it is called."""
        return self.tr("Changed wordings")

    def about(self) -> str:
        """What it shows, in a sentence."""
        return self.tr(
            "Sentences that a later letter took over from an earlier one with other words: what was"
            " left out is struck through, what is new is underlined."
        )

    def read(self, told: Mapping[str, Any]) -> list[Item]:
        """The pairs of one answer of the worker, each with its sentences behind it."""
        items: list[Item] = []
        for pair in read_pairs(told["found"]):
            items.append(pair)
            items += (Sentence(pair, each) for each in pair.reworded)
        return items

    def letters_of(self, item: Item) -> tuple[str, ...]:
        """The two letters."""
        pair = item.pair if isinstance(item, Sentence) else item
        return pair.older, pair.newer

    def themes_of(self, item: Item) -> Sequence[str]:
        """The themes of the two sentences."""
        return item.found.themes if isinstance(item, Sentence) else ()

    def words_of(self, item: Item) -> str:
        """The two sentences, or the two letters."""
        if isinstance(item, Sentence):
            return f"{item.found.older_words} {item.found.newer_words}"
        return " ".join(map(self.title, self.letters_of(item)))

    def arranged(self, items: Iterable[Item], wanted: Wanted) -> list[Item]:
        """A heading a pair with the sentences that are wanted; one that changed nothing says so."""
        words = folded(wanted.words).split()
        result: list[Item] = []
        headed: PairOfLetters | None = None
        for item in items:
            if isinstance(item, Sentence):
                if self.is_wanted(item, wanted, words):
                    result += [item] if headed is item.pair else [item.pair, item]
                    headed = item.pair
            elif not item.reworded and self.is_wanted(item, wanted, words):
                result.append(item)
        return result

    def row(self, item: Item) -> ListRow:
        """A heading, or the two sentences."""
        if not isinstance(item, Sentence):
            return self._heading(item)
        pair, found = item
        older, newer = marks_of(found)
        return ListRow(
            pieces=(
                Piece(
                    self._where(pair.older, found.older_place), found.older_words, older, LEFT_OUT
                ),
                Piece(self._where(pair.newer, found.newer_place), found.newer_words, newer, NEW),
            ),
            places=(
                Span(pair.older, found.older_start, found.older_end),
                Span(pair.newer, found.newer_start, found.newer_end),
            ),
            beside=True,
        )

    def _heading(self, pair: PairOfLetters) -> ListRow:
        titles = [f"{self.title(each)} ({self.date(each)})" for each in (pair.older, pair.newer)]
        if pair.reworded:
            changed = self.tr("%n sentence(s) changed", "", len(pair.reworded))
        else:
            changed = self.tr("nothing changed")
        same = self.tr("%n taken over unchanged", "", pair.same)
        return ListRow(
            title=" → ".join(titles),
            lines=(SEPARATOR.join((changed, same)),),
            places=(Span(pair.older, 0, 0), Span(pair.newer, 0, 0)),
            heading=True,
        )

    def _where(self, letter: str, place: Sequence[str]) -> str:
        return SEPARATOR.join(filter(None, (self.date(letter), self.place(place))))

    def count(self, items: Sequence[Item]) -> str:
        """How many sentences between how many pairs of letters."""
        pairs = [item for item in items if not isinstance(item, Sentence)]
        changed = self.tr("%n sentence(s) changed", "", len(items) - len(pairs))
        between = self.tr("%n pair(s) of letters", "", len(pairs))
        return self.tr("{0} between {1}").format(changed, between)

    def nothing(self, items: Sequence[Item]) -> str:  # noqa: ARG002 - there are none
        """Why there is none."""
        if len(self.session.summaries()) < 2:
            return self.tr("Wordings are compared between letters: add a second one.")
        return self.tr(
            "No letter took a sentence over from an earlier one, changed or not. Sentences of fewer"
            " than seven words, questions' labels, headings and footnotes are not compared."
        )

    def table(self, items: Sequence[Item]) -> Table:
        """Sentences to be taken along; pairs that changed nothing are a row without sentences."""
        from kennisreader.core.export.lists import Column, Marked, Table

        columns = (
            Column("older_letter", ""),
            Column("older_title", self.tr("Older letter")),
            Column("older_date", self.tr("Date")),
            Column("older_sentence", self.tr("Older wording")),
            Column("newer_letter", ""),
            Column("newer_title", self.tr("Newer letter")),
            Column("newer_date", self.tr("Date")),
            Column("newer_sentence", self.tr("Newer wording")),
            Column("unchanged", self.tr("Unchanged")),
            Column("older_link", ""),
            Column("newer_link", ""),
        )
        rows = []
        for item in items:
            pair = item.pair if isinstance(item, Sentence) else item
            if not isinstance(item, Sentence) and pair.reworded:
                continue  # its sentences follow
            one, other = Marked("", ()), Marked("", ())
            if isinstance(item, Sentence):
                older, newer = marks_of(item.found)
                one = Marked(item.found.older_words, older, removed=True)
                other = Marked(item.found.newer_words, newer)
            rows.append(
                (
                    *(pair.older, self.title(pair.older), self.date(pair.older), one),
                    *(pair.newer, self.title(pair.newer), self.date(pair.newer), other),
                    str(pair.same),
                    link(pair.older, one.words),
                    link(pair.newer, other.words),
                )
            )
        return Table(columns, tuple(rows))
