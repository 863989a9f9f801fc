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
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.documents import unpack
from kennisreader.core.search.general_words import GENERAL
from kennisreader.core.search.rarity import OF_GENERAL, OF_THEME, USUAL, rarity
from kennisreader.core.search.tellings import Telling, Tellings, follows

if TYPE_CHECKING:
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened

GRAM = 5
"""Letters in a run.  Runs of five alone do as well as those of five to seven together, at a third of
the cost."""
NEIGHBOUR = 0.2
"""Weight of the passages before and after, under the same heading or question."""
ABOUT, NAMED = 2.6, 1.75
"""What a theme counts that a passage is about, or only names; a word that stands once counts 1."""
KEY, _THEME = "key:", "theme:"
"""What tells citations and themes from stems, in a vector."""
_SAMPLE = 400
"""Passages on which the rarity of runs is counted.  They are of all letters alike: the runs of a letter
that is left out would be thought rare."""
_SLICE = 500
"""Terms whose products are summed up at a time."""
_PASSAGES_KEPT = 1000
"""Of passages whose vectors stay in memory: about 80 kilobytes each."""
PACKED_KEPT = 4000
"""Of passages whose packed vectors stay in memory: about 16 kilobytes each."""
_LENGTHS_KEPT = 100_000
_LETTERS_KEPT = 256

Vector = Mapping[str, float]
_Weighed = tuple[list[str], list[float]]
_Lists = dict[str, list[tuple[int, float]]]


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
        self._runs = lru_cache(_PASSAGES_KEPT // 2)(self._count_runs)
        self.vectors = lru_cache(_PASSAGES_KEPT)(self._make)
        self.telling = lru_cache(_PASSAGES_KEPT)(self._read)
        self.words = lru_cache(_PASSAGES_KEPT)(self._make_words)
        self.packed = lru_cache(PACKED_KEPT)(self._pack)
        self.packed_length = lru_cache(_LENGTHS_KEPT)(self._packed_length)
        self.length = lru_cache(4 * _PASSAGES_KEPT)(self._length)
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

    def text(self, number: int) -> str:
        """The text of a passage."""
        letter = self.letter(self._index.letters[number])
        passage = letter.passages[self._index.passages[number]]
        return letter.text[passage.start : passage.end]

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
        vectors = [self.vectors(n)[kind] for n in (number, *self.beside(number))]
        square = 1.0
        for i, one in enumerate(vectors[1:], 1):
            square += NEIGHBOUR**2 + 2 * NEIGHBOUR * cosine(vectors[0], one)
            square += sum(2 * NEIGHBOUR**2 * cosine(one, other) for other in vectors[i + 1 :])
        return sqrt(square)

    def _packed_length(self, number: int, kind: int) -> float:
        """The same of packed vectors."""
        vectors = [self.packed(n)[kind] for n in (number, *self.beside(number))]
        square = 1.0
        for i, one in enumerate(vectors[1:], 1):
            table = one.table()
            square += NEIGHBOUR**2 + 2 * NEIGHBOUR * vectors[0].times(table)
            square += sum(2 * NEIGHBOUR**2 * other.times(table) for other in vectors[i + 1 :])
        return sqrt(square)

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
        weights = {term: frequency(packed) * rare(term) for term, packed in telling.stems.items()}
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
            rarities(run, unseen) if count == 1 else (1 + log(count)) * rarities(run, unseen)
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


class Pool:
    """Some passages, to be compared with any other at once: an inverted list for each term.

    The neighbours of a passage count through the cosines between the passages alone, so that no
    vector has to be mixed: (a + .2 b)(c + .2 d) = ac + .2 (ad + bc) + .04 bd.
    """

    def __init__(self, numbers: Iterable[int], maker: VectorMaker) -> None:
        self.numbers = tuple(numbers)
        self._maker = maker
        whole = dict.fromkeys(self.numbers)
        for number in self.numbers:
            whole.update(dict.fromkeys(maker.beside(number)))
        self._at = at = {number: i for i, number in enumerate(whole)}
        words: _Lists = defaultdict(list)
        runs: _Lists = defaultdict(list)
        for i, number in enumerate(whole):
            vectors = maker.vectors(number)
            for lists, vector in ((words, vectors.words), (runs, vectors.runs)):
                for term, weight in vector.items():
                    lists[term].append((i, weight))
        self._lists = (words, runs)
        self._row = lru_cache(2 * _PASSAGES_KEPT)(self._cosines)
        self._mixed = lru_cache(2 * _PASSAGES_KEPT)(self._compare)
        self._targets = [(at[n], *self._beside(n)) for n in self.numbers]

    def compare(self, number: int) -> tuple[Sequence[float], Sequence[float]]:
        """The cosines of words and of runs with each passage of the pool, in its order."""
        return self._mixed(number, 0), self._mixed(number, 1)

    def alone(self, number: int, other: int) -> float:
        """The cosine of the runs of two passages without their neighbours, as :func:`cosine`."""
        return self._row(number, 1)[self._at[other]]

    def _beside(self, number: int) -> tuple[int, int]:
        """Places of the neighbours of a passage; one that is not there stands behind the last."""
        none = len(self._at)
        places = [self._at[other] for other in self._maker.beside(number)]
        first, second, *_ = (*places, none, none)
        return first, second

    def _compare(self, number: int, kind: int) -> array[float]:
        row = list(self._row(number, kind))
        for other in self._maker.beside(number):
            row = [x + NEIGHBOUR * y for x, y in zip(row, self._row(other, kind), strict=True)]
        row.append(0.0)
        own = self._maker.length(number, kind)
        length = self._maker.length
        mixed = (
            (row[at] + NEIGHBOUR * (row[before] + row[after])) / (own * length(target, kind))
            for target, (at, before, after) in zip(self.numbers, self._targets, strict=True)
        )
        return array("d", mixed)

    def _cosines(self, number: int, kind: int) -> array[float]:
        """The cosines of one passage alone with all others alone."""
        sums = [0.0] * len(self._at)
        get = self._lists[kind].get
        for term, weight in self._maker.vectors(number)[kind].items():
            for i, other in get(term, ()):
                sums[i] += weight * other
        return array("d", sums)


class Whole(Pool):
    """All passages of a library that is not large; the cosines of each two are summed up once.

    It may be asked about its own passages only, and not how those of one letter go together:
    terms that one letter alone has, which are most, are left out.
    """

    def __init__(self, numbers: Iterable[int], maker: VectorMaker, letters: Sequence[str]) -> None:
        """``letters`` has the letter of each passage, by number."""
        super().__init__(numbers, maker)
        size = len(self._at)
        self._matrices = [[array("d", bytes(8 * size)) for _ in range(size)] for _ in range(2)]
        of = [letters[number] for number in self._at]
        self._sums = [
            (matrix, [found for found in lists.values() if of[found[0][0]] != of[found[-1][0]]])
            for matrix, lists in zip(self._matrices, self._lists, strict=True)
        ]
        self._lists = ({}, {})

    def build(self) -> bool:
        """Do a slice of the sums, some milliseconds; False when there is nothing left to do."""
        if not self._sums:
            return False
        matrix, lists = self._sums[0]
        for _ in range(min(_SLICE, len(lists))):
            found = lists.pop()
            for i, (at, weight) in enumerate(found, 1):
                row = matrix[at]
                for other, its in found[i:]:
                    row[other] += weight * its
        if not lists:
            for at, row in enumerate(matrix):
                for other in range(at):
                    row[other] = matrix[other][at]
            del self._sums[0]
        return bool(self._sums)

    def _cosines(self, number: int, kind: int) -> array[float]:
        while self.build():
            pass
        return self._matrices[kind][self._at[number]]


class Part:
    """Some passages of a pool, to be compared as the whole pool is."""

    def __init__(self, numbers: Iterable[int], pool: Whole) -> None:
        self.numbers = tuple(numbers)
        self._pool = pool
        at = {number: i for i, number in enumerate(pool.numbers)}
        self._places = [at[number] for number in self.numbers]

    def compare(self, number: int) -> tuple[Sequence[float], Sequence[float]]:
        """The cosines of words and of runs with each passage, in their order."""
        words, runs = self._pool.compare(number)
        return [words[i] for i in self._places], [runs[i] for i in self._places]

    def alone(self, number: int, other: int) -> float:
        """The cosine of the runs of two passages without their neighbours."""
        return self._pool.alone(number, other)


class Candidates:
    """A few passages, to be compared with one other: as :class:`Pool`, without its lists."""

    def __init__(self, numbers: Iterable[int], maker: VectorMaker) -> None:
        self.numbers = tuple(numbers)
        self._maker = maker

    def compare(self, number: int) -> tuple[Sequence[float], Sequence[float]]:
        """The cosines of words and of runs with each candidate, in their order."""
        words, runs = (self._compare(number, kind) for kind in (0, 1))
        return words, runs

    def alone(self, number: int, other: int) -> float:
        """The cosine of the runs of two passages without their neighbours."""
        return self._maker.packed(other)[1].times(self._maker.packed(number)[1].table())

    def _compare(self, number: int, kind: int) -> list[float]:
        maker = self._maker
        source = maker.packed(number)[kind].table()
        for other in maker.beside(number):
            for term, weight in maker.packed(other)[kind].table().items():
                source[term] = source.get(term, 0.0) + NEIGHBOUR * weight
        own = maker.packed_length(number, kind)
        alone = cache(lambda n: maker.packed(n)[kind].times(source))  # many are neighbours
        found = []
        for target in self.numbers:
            sum_ = alone(target)
            for other in maker.beside(target):
                sum_ += NEIGHBOUR * alone(other)
            found.append(sum_ / (own * maker.packed_length(target, kind)))
        return found


@lru_cache(maxsize=4096)
def frequency(packed: float) -> float:
    """What it counts that a passage has a stem so often, from its packed :class:`Counts`."""
    return 1 + log(sum(unpack(packed)))


def cosine(one: Vector, other: Vector) -> float:
    """The sum of the products of what two vectors share; the cosine if both have length 1."""
    return sum([one[term] * other[term] for term in one.keys() & other.keys()])


def _unit(terms: list[str], weights: list[float]) -> _Weighed:
    """Terms with their weights, at length 1."""
    length = sqrt(sum([weight * weight for weight in weights])) or 1.0
    return terms, [weight / length for weight in weights]
