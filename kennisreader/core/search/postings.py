# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the index has of a word, weighed by the way in which it stands in a passage.

Everything is gathered in the counts of one wish, by the number of the passage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from kennisreader.core.search.analysis import stem
from kennisreader.core.search.documents import Counts as Occurrences
from kennisreader.core.search.documents import unpack
from kennisreader.core.search.index import Index
from kennisreader.core.search.wishes import Counts, Gathered

EXACT = 1.0
INFLECTED = 0.9
"""Another form of the same word; little below the word as typed."""
NAMED_OTHERWISE = 0.8
"""Another name of the same thing: ``AI`` for *kunstmatige intelligentie*."""
COMPLETED = 0.8
"""A word that starts as the unfinished last word does."""
LATER = 0.02
"""The same where the last word is one in use already: after all that have that."""
PART = 0.5
"""The word inside a compound, and the parts of a compound that stand apart."""
CONTEXT = 0.3
"""In the words around the passage."""
AROUND = frozenset({CONTEXT, 2 * CONTEXT})
"""What a passage is worth that has nothing of it but in the words around it."""
_BELOW = 0.75
"""All that is less than the word itself in any form: compounds, context, relatives and slips."""
_KEPT_WORDS = 200


class Postings:
    """Looks words up in one index; keeps what it found for the latest."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._values = lru_cache(_KEPT_WORDS)(self._read_values)

    def stem(self, key: str, into: Gathered) -> None:
        """Passages with a stem, as a word, inside a compound or in the context."""
        values = self._values(key)
        if into.counts:
            into.raise_to(values.items())
        else:
            into.counts.update(values)
        into.stems.add(key)

    def _read_values(self, key: str) -> Counts:
        """The weighted counts of a stem; kept, because a word is asked for at every keystroke."""
        return dict(self.weighed(key, _value))

    def weighed(
        self, key: str, value: Callable[[Occurrences], float]
    ) -> Iterable[tuple[int, float]]:
        """The passages that have a stem, with what it is worth there; few ways to stand differ."""
        found = self._index.postings("stem", key)
        values = {weight: value(unpack(weight)) for weight in set(found.weights)}
        return zip(found.numbers, map(values.__getitem__, found.weights), strict=True)

    def form(self, form: str, worth: float, into: Gathered) -> None:
        """Passages with a word as written; ``worth`` is added to what its stem is worth."""
        found, counts = self._index.postings("form", form), into.counts
        for number, count in zip(found.numbers, found.weights, strict=True):
            counts[number] = counts.get(number, 0.0) + worth * count
        into.forms.add(form)

    def typed(self, form: str, worth: float, into: Gathered) -> None:
        """Passages with a word as it was typed."""
        self.form(form, worth, into)
        into.typed.update(self._index.postings("form", form).numbers)

    def compound(self, form: str, part: str, into: Gathered) -> None:
        """Passages with a compound that no splitter takes apart, for a part of it."""
        found, counts = self._index.postings("form", form), into.counts
        for number, count in zip(found.numbers, found.weights, strict=True):
            counts[number] = _with_less(counts.get(number, 0.0), PART * count)
        into.forms.add(form)
        into.inside.add(part)

    def completed(self, forms: Iterable[str], into: Gathered) -> None:
        """Passages with words that the last one may become, counted together: they are many.

        Where it is a word itself these come last, as they would go with the next key.
        """
        times: Counter[int] = Counter()
        for form in forms:
            found = self._index.postings("form", form)
            times.update(found.numbers)
            for number, count in zip(found.numbers, found.weights, strict=True):
                if count > 1:
                    times[number] += count - 1
            into.forms.add(form)
        worth = LATER if into.counts else COMPLETED
        into.counts = {n: worth * count for n, count in times.items()} | into.counts

    def concept(self, term: str, into: Gathered) -> None:
        """Passages with a name of a thing, whichever it has."""
        into.raise_to(self.weighed(term, _value_of_name))
        into.concepts.add(term)

    def less(self, key: str, worth: float, into: Gathered, context: float = 0.0) -> None:
        """Passages with the stem of a word that is less than the one that is looked for."""
        if key in into.stems:
            return

        def value(each: Occurrences) -> float:
            return min(_BELOW, worth * (each.whole + PART * each.part + context * each.context))

        into.raise_to(each for each in self.weighed(key, value) if each[1])
        into.stems.add(key)

    def with_all(self, words: list[str]) -> list[int]:
        """The passages that have all of these words, alone or between hyphens."""
        if not words:
            return list(range(len(self._index.letters)))
        found: set[int] | None = None
        for word in words:
            have = set(self._index.postings("stem", stem(word)).numbers)
            found = have if found is None else found & have
        return sorted(found or ())


def _value(stands: Occurrences) -> float:
    """What a stem is worth where it stands so."""
    less = stands.part * PART + min(stands.context, 2) * CONTEXT
    return _with_less(stands.whole * INFLECTED, less)


def _with_less(worth: float, less: float) -> float:
    """What a passage has of a word, and what is less than the word itself, however often."""
    return worth + less if worth >= NAMED_OTHERWISE else min(worth + less, _BELOW)


def _value_of_name(stands: Occurrences) -> float:
    """What another name of the thing is worth."""
    return stands.whole * NAMED_OTHERWISE + min(stands.context, 2) * CONTEXT
