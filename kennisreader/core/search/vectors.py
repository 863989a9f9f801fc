# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a passage is about, as two vectors: its words with the parts of compounds, and its letters.

The first holds stems, concepts, themes and what is cited; the second runs of five letters across the
borders of words, which see what stems do not (*mobiel*, *mobiliteit*; phrases).  Both are of the
passage, what stands around it, and, less, of the passages beside it.  The recipe and its numbers
were measured on judged passages (docs/search.md).
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import combinations
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.documents import unpack
from kennisreader.core.search.general_words import GENERAL
from kennisreader.core.search.rarity import OF_GENERAL, OF_THEME, USUAL, rarity
from kennisreader.core.search.tellings import Telling, Tellings, follows

if TYPE_CHECKING:
    from kennisreader.core.letter import Passage
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened

GRAM = 5
"""Letters in a run.  Runs of five alone do as well as those of five to seven together, at a third of
the cost."""
NEIGHBOUR = 0.2
"""Weight of the passages before and after, under the same heading or question."""
ABOUT, NAMED = 2.6, 1.75
"""What a theme counts that a passage is about, or only names; a word that stands once counts 1."""
_NAME = 0.5
"""What it counts that a thing is named, beside the words of its name: *AI Coalitie* is no four words."""
_SATURATED = 2.2
"""What a run counts at most that stands in a passage often; one that stands once counts 1."""
KEY, _THEME = "key:", "theme:"
"""What tells citations and themes from stems, in a vector."""
_SAMPLE = 400
"""Passages on which the rarity of runs is counted.  They are of all letters alike: the runs of a letter
that is left out would be thought rare."""
PASSAGES_KEPT = 1000
"""Of passages whose vectors stay in memory: about 80 kilobytes each."""
PACKED_KEPT = 4000
"""Of passages whose packed vectors stay in memory: about 16 kilobytes each."""
_LENGTHS_KEPT = 100_000
_LETTERS_KEPT = 256

Vector = Mapping[str, float]
_Weighed = tuple[list[str], list[float]]


class Vectors(NamedTuple):
    """The two vectors of a passage, each of length 1."""

    words: Vector
    runs: Vector


class Packed(NamedTuple):
    """A vector in little room: the hashes of its terms, which hold in this process only."""

    keys: array[int]
    weights: array[float]

    def table(self) -> dict[int, float]:
        """The weight of each term."""
        return dict(zip(self.keys, self.weights, strict=True))

    def times(self, table: Mapping[int, float]) -> float:
        """The sum of the products of what it shares with a table."""
        return sum([w * table[k] for k, w in zip(self.keys, self.weights) if k in table])  # noqa: B905 - as long, and this is most of the time


class VectorMaker:
    """Makes the vectors of passages of one index, by their number in it; keeps the latest."""

    def __init__(self, library: Library, opened: Opened) -> None:
        self._index = opened.index
        self.letter = lru_cache(_LETTERS_KEPT)(library.letter)
        self._tellings = Tellings(self.letter, opened.tools)
        self._runs = lru_cache(PASSAGES_KEPT // 2)(self._count_runs)
        self.vectors = lru_cache(PASSAGES_KEPT)(self._make)
        self.telling = lru_cache(PASSAGES_KEPT)(self._read)
        self.words = lru_cache(PASSAGES_KEPT)(self._make_words)
        self.packed = lru_cache(PACKED_KEPT)(self._pack)
        self.packed_length = lru_cache(_LENGTHS_KEPT)(self._packed_length)
        self.length = lru_cache(4 * PASSAGES_KEPT)(self._length)
        self._library = library
        self._themes = lru_cache(_LETTERS_KEPT)(self._weigh_themes)
        self._rarities: dict[str, float] = {}
        self._run_rarities: dict[str, float] | None = None
        self._unseen = 1.0

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters that the library has as they were indexed: not those removed or read again."""
        now = self._library.fingerprints()
        kept = self._index.stamp.letters.items()
        return frozenset(letter for letter, known in kept if now.get(letter) == known)

    @cached_property
    def present(self) -> Sequence[int]:
        """The passages of these letters."""
        names, letters = self._index.letters, self.letters
        return [number for number in self._index.present if names[number] in letters]

    def passage(self, number: int) -> Passage:
        """A passage, as its letter has it."""
        return self.letter(self._index.letters[number]).passages[self._index.passages[number]]

    def text(self, number: int) -> str:
        """The text of a passage."""
        passage = self.passage(number)
        return self.letter(self._index.letters[number]).text[passage.start : passage.end]

    def rarity(self, term: str) -> float:
        """The rarity of a stem or concept, its background counted in."""
        known = self._rarities.get(term)
        if known is None:
            usual = OF_GENERAL if term in GENERAL else USUAL
            count = self._index.frequency("stem", term)
            known = self._rarities[term] = rarity(count, self._index.count, usual)
        return known

    def themes(self, number: int) -> Vector:
        """What each theme counts that a passage bears on."""
        return self._themes(self._index.letters[number]).get(self._index.passages[number], {})

    def beside(self, number: int) -> list[int]:
        """The passages before and after one, under the same heading or question."""
        letter, passage = self.letter(self._index.letters[number]), self._index.passages[number]
        before = [number - 1] if follows(letter, passage) else []
        is_last = passage + 1 == len(letter.passages)
        return before if is_last or not follows(letter, passage + 1) else [*before, number + 1]

    def _length(self, number: int, kind: int) -> float:
        """The length of a passage's vector together with its neighbours'."""
        every = [self.vectors(n)[kind] for n in (number, *self.beside(number))]
        return _mixed_length(len(every), [cosine(a, b) for a, b in combinations(every, 2)])

    def _packed_length(self, number: int, kind: int) -> float:
        """The same of packed vectors."""
        every = [self.packed(n)[kind] for n in (number, *self.beside(number))]
        tables = [one.table() for one in every[:-1]]
        pairs = combinations(range(len(every)), 2)
        return _mixed_length(len(every), [every[b].times(tables[a]) for a, b in pairs])

    def _read(self, number: int) -> Telling:
        return self._tellings.get(self._index.letters[number], self._index.passages[number])

    def _make(self, number: int) -> Vectors:
        return Vectors(self.words(number), dict(zip(*self._weighed_runs(number), strict=True)))

    def _make_words(self, number: int) -> Vector:
        return dict(zip(*self._weighed_words(number), strict=True))

    def _pack(self, number: int) -> tuple[Packed, Packed]:
        words, runs = (
            Packed(array("q", map(hash, terms)), array("d", weights))
            for terms, weights in (self._weighed_words(number), self._weighed_runs(number))
        )
        return words, runs

    def _weighed_words(self, number: int) -> _Weighed:
        """Stems, concepts, themes and citations with their weights, at length 1."""
        rare, telling = self.rarity, self.telling(number)
        weights = {
            term: frequency(packed) * rare(term) * (_NAME if term.startswith("=") else 1)
            for term, packed in telling.stems.items()
        }
        for key in telling.keys:
            count = self._index.frequency("key", key)
            weights[KEY + key] = rarity(count, self._index.count)
        for theme, weight in self.themes(number).items():
            weights[_THEME + theme] = weight
        return _unit(list(weights), list(weights.values()))

    @cached_property
    def _bearing(self) -> Mapping[str, int]:
        return self._library.passages_by_theme()

    def _weigh_themes(self, letter: str) -> Mapping[int, Vector]:
        """What the themes count in each passage of a letter."""
        found: dict[int, dict[str, float]] = defaultdict(dict)
        for passage, theme, level in self._library.theme_levels(letter):
            rare = rarity(self._bearing.get(theme, 1), self._index.count, OF_THEME)
            found[passage][theme] = (ABOUT if level == "primary" else NAMED) * rare
        return found

    def _weighed_runs(self, number: int) -> _Weighed:
        """Runs of letters with their weights, at length 1."""
        rarities = self._rarities_of_runs().get
        unseen, counted = self._unseen, self._runs(number)
        runs = [
            _SATURATED * count / (count + _SATURATED - 1) * rarities(run, unseen)
            for run, count in counted.items()
        ]
        return _unit(list(counted), runs)

    def _count_runs(self, number: int) -> Counter[str]:
        plain = self.telling(number).plain
        return Counter([plain[i : i + GRAM] for i in range(len(plain) - GRAM + 1)])

    @cached_property
    def sample(self) -> Sequence[int]:
        """Some passages, evenly taken from the whole library."""
        step = max(1.0, len(self.present) / _SAMPLE)
        return [self.present[int(i * step)] for i in range(min(_SAMPLE, len(self.present)))]

    def _rarities_of_runs(self) -> dict[str, float]:
        """Of the runs in the sample."""
        if self._run_rarities is None:
            seen: Counter[str] = Counter()
            for number in self.sample:
                seen.update(self._runs(number).keys())
            total = self._index.count
            each = total / max(1, len(self.sample))
            self._run_rarities = {run: rarity(n * each, total) for run, n in seen.items()}
            self._unseen = rarity(1, total)
        return self._run_rarities


@lru_cache(maxsize=4096)
def frequency(packed: float) -> float:
    """What it counts that a passage has a stem so often, from its packed :class:`Counts`."""
    return 1 + log(sum(unpack(packed)))


def cosine(one: Vector, other: Vector) -> float:
    """The sum of the products of what two vectors share; the cosine if both have length 1."""
    return sum([one[term] * other[term] for term in one.keys() & other.keys()])


def _mixed_length(count: int, products: Sequence[float]) -> float:
    """The length of a vector with its neighbours, so many in all, from the products of each two."""
    shares = (1.0, *(NEIGHBOUR for _ in range(count - 1)))
    mixed = zip(combinations(shares, 2), products, strict=True)
    return sqrt(sum(s * s for s in shares) + 2 * sum(a * b * each for (a, b), each in mixed))


def _unit(terms: list[str], weights: list[float]) -> _Weighed:
    """Terms with their weights, at length 1."""
    length = sqrt(sum([weight * weight for weight in weights])) or 1.0
    return terms, [weight / length for weight in weights]
