# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that stand in the title of a letter or under it, and perhaps in no passage; its own number.

A motion names its movers there only.  Such a letter is represented by its first passage, a motion by
what it asks for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from kennisreader.core.library_values import LetterSummary
from kennisreader.core.search.analysis import fold, is_stop_word, parts, tokens
from kennisreader.core.search.index import Index
from kennisreader.core.search.postings import EXACT, LATER, NAMED_OTHERWISE
from kennisreader.core.search.query import Kind, Unit
from kennisreader.core.search.wishes import Wish

_ASKS = "verzoekt"
"""*Verzoekt de regering*: what a motion says before it says what it is for."""
_SHORTEST = 3
"""Letters of a name that is still being typed."""


def leading(summaries: Mapping[str, LetterSummary], index: Index) -> dict[str, int]:
    """By letter the number of the passage that a reader would go to for the letter itself."""
    asking = index.postings("form", _ASKS).numbers
    first = dict(index.first)
    for number in reversed(asking):
        name = index.letters[number]
        if name in summaries and summaries[name].type == "motie":
            first[name] = number
    return first


class Heads:
    """Finds letters by the words of their titles and the names of who signed them."""

    def __init__(
        self, summaries: Mapping[str, LetterSummary], index: Index, leading: Mapping[str, int]
    ) -> None:
        """``leading`` has the passage that stands for each letter."""
        self._index = index
        self._leading = leading
        self._names: dict[str, set[str]] = defaultdict(set)
        self._words: dict[str, set[str]] = defaultdict(set)
        self._capitals: set[str] = set()
        for name, summary in summaries.items():
            for number in filter(None, (summary.number, summary.aanhangsel)):
                self._words[fold(number)].add(name)
            for text, into in ((summary.senders, self._names), (summary.title, self._words)):
                for token in chain.from_iterable((each, *parts(each)) for each in tokens(text)):
                    folded = fold(token.text)
                    if not is_stop_word(folded) and len(folded) > 1:
                        into[folded].add(name)
                        if token.start and token.text[0].isupper():
                            self._capitals.add(folded)

    def exactly(self, unit: Unit) -> tuple[Unit, ...]:
        """The unit, as words that are not inflected where it is somebody's name, or may be one.

        *Claassen* is no form of *classes*; *claassen* may be meant as either.
        """
        word = fold(unit.text)
        if unit.kind is not Kind.WORD or not (word in self._names or word in self._capitals):
            return (unit,)
        name = Unit(Kind.PHRASE, unit.text, group=unit.group)
        capital = unit.text[:1].isupper() and not unit.text.isupper()
        if (word in self._names and capital) or not self._index.frequency("form", word):
            return (name,)
        return (unit, name) if word in self._names else (unit,)

    def add(self, groups: Sequence[Sequence[Unit]], wishes: Sequence[Wish]) -> list[Wish]:
        """The wishes with the letters that have their words above or below them.

        A letter that has them in a passage is found by that; by no more than a part of a word it is
        not, unless that is being typed.
        """
        return [self._with(group, wish) for group, wish in zip(groups, wishes, strict=True)]

    def _with(self, group: Sequence[Unit], wish: Wish) -> Wish:
        signed: set[str] = set()
        titled: set[str] = set()
        phrases = []
        for unit in group:
            found = self._found(self._names, unit), self._found(self._words, unit)
            if any(found):
                signed |= found[0]
                titled |= found[1]
                phrases.append(unit.text)
        if not phrases:
            return wish
        counts = dict(wish.counts)
        enough = LATER if any(map(self._unfinished, group)) else NAMED_OTHERWISE
        for name in signed | titled:
            numbers = self._index.numbers.get(name, ())
            if numbers and all(counts.get(n, 0.0) < enough for n in numbers):
                counts[self._leading[name]] = EXACT
        if counts == wish.counts:
            return wish
        return wish._replace(
            counts=counts,
            known=True,
            phrases=(*wish.phrases, *phrases),
            forms=wish.forms | self._forms(group),
            similar=(),
            partly=(),
        )

    def _found(self, by_word: Mapping[str, set[str]], unit: Unit) -> set[str]:
        if unit.kind not in (Kind.WORD, Kind.PHRASE):
            return set()
        words = [fold(token.text) for token in tokens(unit.text)]
        words = [word for word in words if not is_stop_word(word)]
        if self._unfinished(unit) and len(words) == 1 and len(words[0]) >= _SHORTEST:
            starting = (names for word, names in by_word.items() if word.startswith(words[0]))
            return set().union(*starting)
        having = [by_word.get(word, set()) for word in words]
        return set.intersection(*having) if having else set()

    def _unfinished(self, unit: Unit) -> bool:
        """Whether it is the last word, and not one in use already."""
        return unit.last and not self._index.frequency("form", fold(unit.text))

    def _forms(self, group: Sequence[Unit]) -> frozenset[str]:
        """The words themselves; of one that is being typed those that it may become."""
        forms = set()
        for unit in group:
            word = fold(unit.text)
            forms.add(word)
            if self._unfinished(unit) and len(word) >= _SHORTEST:
                forms |= {n for n in (*self._names, *self._words) if n.startswith(word)}
        return frozenset(forms)
