# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Passages to be compared with others: all of a library, those of one letter, or a few candidates.

Each gives the two cosines of :mod:`vectors` for a passage and its neighbours with all in it at once.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from kennisreader.core.search.vectors import NEIGHBOUR, PASSAGES_KEPT, VectorMaker

_SLICE = 500
"""Terms whose products are summed up at a time."""
_Lists = dict[str, list[tuple[int, float]]]


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
        self._row = lru_cache(2 * PASSAGES_KEPT)(self._cosines)
        self._mixed = lru_cache(2 * PASSAGES_KEPT)(self._compare)
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
