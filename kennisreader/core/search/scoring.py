# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One score for each passage, from what it has of each wish of a query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import is_not
from typing import NamedTuple

from kennisreader.core.search.evaluating import Evaluator
from kennisreader.core.search.keeping import Opened
from kennisreader.core.search.postings import CONTEXT, NAMED_OTHERWISE
from kennisreader.core.search.wishes import Counts, Wish

_COORDINATION = 0.5
"""Power of the share of a query that a passage meets: with 0 one rare word repeated beats all words
together, with 1 a long question finds only passages as long."""
_TITLE = 0.5 * CONTEXT
"""For a wish that the letter's title meets, in passages that meet another: a letter about the
United States need not name them in each paragraph."""


class _Sums(NamedTuple):
    """Of all passages, by number."""

    worth: list[float]
    """What it has of the wishes."""
    share: list[float]
    """What the wishes are worth that it meets."""


class Scoring:
    """Adds up the wishes of queries; keeps the sums of the latest."""

    def __init__(self, opened: Opened, evaluator: Evaluator, titles: Mapping[str, str]) -> None:
        """``titles`` has the title of each letter by its id."""
        self._index = opened.index
        self._tools = opened.tools
        self._evaluator = evaluator
        self._titles = titles
        self._sums: tuple[Sequence[Wish], _Sums | None] = ((), None)

    def scores(self, wishes: Sequence[Wish]) -> Counts:
        """The sum over the wishes, times the share of the query that is met; from 0 to 1.

        Of a single wish all passages come first that have it as it was typed, then all that have it
        in another form or by another name: somebody who types one word looks for that word.
        """
        if len(wishes) == 1:
            return self._of_one(*wishes)
        met: set[int] = set().union(*(wish.counts for wish in wishes))
        sums = self._summed(wishes)
        self._add_titles(wishes, met, sums)
        whole = sum(wish.worth for wish in wishes) or 1.0
        worths, shares = sums
        return {n: worths[n] / whole * (shares[n] / whole) ** _COORDINATION for n in met}

    def _of_one(self, wish: Wish) -> Counts:
        scores: Counts = {}
        typed, power = wish.typed, _COORDINATION
        both = zip(wish.counts.items(), self._evaluator.shares(wish), strict=True)
        for (number, count), share in both:
            rank = 0 if count < NAMED_OTHERWISE else 2 if number in typed else 1
            scores[number] = (rank + (share if count >= 1 else share * count**power)) / 3
        return scores

    def _summed(self, wishes: Sequence[Wish]) -> _Sums:
        """By passage what it has of all wishes; the sums of all but the last are kept.

        While somebody types they are the same at every keystroke.
        """
        *first, last = wishes
        known, sums = self._sums
        if sums is None or len(known) != len(first) or any(map(is_not, known, first)):
            nothing = [0.0] * len(self._index.letters)
            sums = _Sums(nothing, nothing.copy())
            for wish in first:
                self._add(wish, sums)
            self._sums = first, sums
        sums = _Sums(sums.worth.copy(), sums.share.copy())
        self._add(last, sums)
        return sums

    def _add(self, wish: Wish, sums: _Sums) -> None:
        worths, shares, worth = *sums, wish.worth
        both = zip(wish.counts.items(), self._evaluator.shares(wish), strict=True)
        for (number, count), share in both:
            worths[number] += worth * share
            shares[number] += worth if count >= 1 else worth * count

    def _add_titles(self, wishes: Sequence[Wish], met: set[int], sums: _Sums) -> None:
        for wish in wishes:
            titled = [
                self._titled[key] for key in (wish.stems | wish.concepts) & self._titled.keys()
            ]
            for letter in set().union(*titled):
                for number in met.intersection(self._index.numbers[letter]) - wish.counts.keys():
                    sums.worth[number] += wish.worth * _TITLE / (1 + _TITLE)
                    sums.share[number] += wish.worth * _TITLE

    @cached_property
    def _titled(self) -> Mapping[str, set[str]]:
        """The letters by the stems and concepts of their titles."""
        tools = self._tools
        found: dict[str, set[str]] = defaultdict(set)
        for letter in self._titles.keys() & self._index.numbers.keys():
            title = self._titles[letter]
            words = [word.known for word in tools.reader.words(title)]
            for word in words:
                if not word.stop:
                    found[word.stem].add(letter)
            for concept in tools.concepts.find(title):
                found[concept.term].add(letter)
        return dict(found)
