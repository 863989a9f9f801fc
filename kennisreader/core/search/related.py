# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Related passages in other letters, with the reason, and the links between two letters.

How strong a relation is, is the mean of two cosines: of words with themes and citations, and of runs
of letters (``vectors``).  It is meant to say the same for every passage of every library (docs/search.md has
the measurements).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from heapq import nlargest
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.link_strength import CLEAR, MOST_RELATED
from kennisreader.core.place import place_of, place_text
from kennisreader.core.search.pools import Candidates, Part, Pool, Whole
from kennisreader.core.search.reasons import Reason, Reasons
from kennisreader.core.search.vectors import KEY, PACKED_KEPT, VectorMaker, frequency

if TYPE_CHECKING:
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened

LIMIT = MOST_RELATED
NOTHING = 0.125
"""Cosine below which nothing is said, but for what stands out."""
_STANDS_OUT, _AT_LEAST = 1.8, 0.085
"""Times the cosine of the tenth best that stand out, and the least of them: a short passage, as the
clause of a motion is, has a low cosine with the few passages that it goes with too."""
_ALMOST_NONE, _UNLIKE = 2, 0.07
"""Where fewer are listed, those of a cosine down to this are that share what few passages have."""
_SENTENCE = 60
"""Code points from which a passage that stands in another letter word for word is no coincidence."""
_FULL = 0.44
"""Cosine that counts as 1: most of a passage said again in another letter has about this."""

_ALL_TOGETHER = 1500
"""Up to so many passages, some fifty letters, are compared with all, in 2 ms a hundred; of more,
those that share the telling words."""
_CANDIDATES = 80
"""Of the ten best that are clearly related these had 92 of 100 (40 with 30 terms: 82, 160: 94); each
costs two milliseconds to make, with its neighbours, the first time."""
_ASKED_TERMS = 60
_PASSAGES_KEPT = 2000

_AnyPool = Pool | Part | Candidates


class Related(NamedTuple):
    """A passage of another letter that is related to a passage."""

    letter: str
    file: str
    passage: int
    """Its index in the letter."""
    start: int
    """Where it starts in the letter's canonical text, code points."""
    place: str
    quote: str
    score: float
    """From 0 to 1; it means the same for every passage, and orders the list."""
    weak: bool
    """Whether it may well be nothing: to be shown apart, or folded."""
    reason: Reason
    marks: list[tuple[int, int]]
    """Where the terms of the reason stand: code points of ``quote``, half-open."""


class PassageLink(NamedTuple):
    """Two passages of two letters that belong together."""

    left: int
    """Index of the passage in the first letter."""
    right: int
    strength: float
    """From 0 to 1, as the score of :class:`Related`."""
    reason: Reason
    theme: str | None
    """The theme they share most of; None if they share none."""


class _Scored(NamedTuple):
    number: int
    evidence: float


class Relations:
    """Finds related passages in one opened index of one library."""

    def __init__(self, library: Library, opened: Opened, language: str = "nl") -> None:
        self._library = library
        self._index = opened.index
        self._language = language
        self._maker = VectorMaker(library, opened)
        self._reasons = Reasons(library, self._maker, opened)
        self._pool_of = lru_cache(8)(self._letter_pool)
        self._place = lru_cache(_PASSAGES_KEPT)(self._find_place)

    def related(self, letter: str, passage: int, limit: int = LIMIT) -> list[Related]:
        """The passages of other letters that are related to a passage, best first."""
        number = self._index.number(letter, passage)
        if number is None or letter not in self._maker.letters:
            return []
        pool = self._pool(number)
        scored = self._scored(number, pool)
        least = listed_from([s.evidence for s in scored[:LIMIT]])
        best = [s for s in scored if s.evidence >= least][:limit]
        rest = [s for s in scored[len(best) :] if s.evidence >= _UNLIKE]
        copies = self._copies(best, rest)
        every = (self._related(number, each, pool) for each in (*best, *copies))
        found = [each for each in every if each.reason.told]
        if len(found) < _ALMOST_NONE:
            found += self._with_rare(number, [s for s in rest if s not in copies], pool)
        # What rests on one thing is thought less of than how alike the passages are.
        return sorted(found, key=lambda each: -each.score)[:limit]

    def links_between(self, left: str, right: str, limit: int = 200) -> list[PassageLink]:
        """The pairs of passages of two letters that belong together, strongest first.

        A pair counts if either passage is the best that the other letter has for the other.
        """
        evidence: dict[tuple[int, int], float] = {}
        for source, target, turn in ((left, right, False), (right, left, True)):
            pool = self._pool_of(target)
            for number in self._numbers(source):
                best = next(iter(self._scored(number, pool)), None)
                if best is None or best.evidence < NOTHING:
                    continue
                pair = (best.number, number) if turn else (number, best.number)
                evidence[pair] = max(evidence.get(pair, 0.0), best.evidence)
        order = sorted(evidence, key=lambda pair: (-evidence[pair], pair))
        links = []
        for a, b in order[:limit]:
            reason, strength = self._told(a, b, evidence[a, b], self._pool_of(right))
            ends = self._index.passages[a], self._index.passages[b]
            if reason.told:
                links.append(PassageLink(*ends, strength, reason, self._shared_theme(a, b)))
        return sorted(links, key=lambda link: -link.strength)

    # Which passages come into question

    def _pool(self, number: int) -> Pool | Candidates:
        return self._whole or Candidates(self._candidates(number), self._maker)

    @cached_property
    def _whole(self) -> Whole | None:
        """All passages; None where there are too many of them."""
        if self._index.count > _ALL_TOGETHER:
            return None
        return Whole(self._maker.present, self._maker, self._index.letters)

    def preparing(self) -> Iterator[None]:
        """Make ready what the first question cannot do without, some milliseconds a step."""
        for number in self._maker.sample:
            self._maker.telling(number)
            yield
        if self._index.count > _ALL_TOGETHER:
            return
        for number in self._maker.present:
            self._maker.vectors(number)
            self._maker.length(number, 0)
            self._maker.length(number, 1)
            yield
        whole = self._whole
        while whole is not None and whole.build():
            yield

    def warming(self) -> Iterator[None]:
        """Make ready what later questions would wait for, after :meth:`preparing`."""
        if self._index.count > PACKED_KEPT:
            return
        for number in self._maker.present:
            if self._index.count > _ALL_TOGETHER:
                self._maker.packed_length(number, 0)
                self._maker.packed_length(number, 1)
            else:
                self._reasons.warm(number)
                self._place(number)
            yield

    def _letter_pool(self, letter: str) -> Pool | Part:
        numbers = self._numbers(letter)
        return Part(numbers, self._whole) if self._whole else Pool(numbers, self._maker)

    def _numbers(self, letter: str) -> list[int]:
        first = self._index.first.get(letter)
        if first is None or letter not in self._maker.letters:
            return []
        count = len(self._maker.letter(letter).passages)
        return [
            n
            for n in range(first, min(first + count, len(self._index.letters)))
            if self._index.letters[n] == letter
        ]

    def _candidates(self, number: int) -> list[int]:
        """The passages of other letters that share the most telling words and names."""
        vector, letters = self._maker.words(number), self._index.letters
        asked = sorted(vector, key=lambda term: -vector[term])[:_ASKED_TERMS]
        sums = [0.0] * len(self._index.letters)
        for term in asked:
            weight = vector[term] * self._maker.rarity(term)
            found = self._index.postings("stem", term)
            values = {packed: weight * frequency(packed) for packed in set(found.weights)}
            for other, packed in zip(found.numbers, found.weights, strict=True):
                sums[other] += values[packed]
        for key in self._maker.telling(number).keys:
            for other in self._index.postings("key", key).numbers:
                sums[other] += vector[KEY + key]
        for own in self._index.numbers[letters[number]]:
            sums[own] = 0.0
        rated = [
            (value / length, -other)
            for other, (value, length) in enumerate(zip(sums, self._damping, strict=True))
            if value and letters[other] in self._maker.letters
        ]
        return [-other for _, other in nlargest(_CANDIDATES, rated)]

    @cached_property
    def _damping(self) -> Sequence[float]:
        """What the length of each passage divides what it shares by: long ones share more."""
        return [sqrt(10 + length) for length in self._index.lengths]

    # Scores

    def _scored(self, number: int, pool: _AnyPool) -> list[_Scored]:
        """The passages of other letters in the pool, best first."""
        letters, own = self._index.letters, self._index.letters[number]
        words, runs = pool.compare(number)
        scored = [
            _Scored(n, (words[i] + runs[i]) / 2)
            for i, n in enumerate(pool.numbers)
            if letters[n] != own
        ]
        scored.sort(key=lambda s: (-s.evidence, s.number))
        return scored

    def _shared_theme(self, one: int, other: int) -> str | None:
        left, right = self._maker.themes(one), self._maker.themes(other)
        shared = sorted(left.keys() & right.keys(), key=lambda t: (-left[t] * right[t], t))
        return shared[0] if shared else None

    # Results

    def _told(self, one: int, other: int, evidence: float, pool: _AnyPool) -> tuple[Reason, float]:
        """Why two passages are related, and how strongly; what may be a coincidence is weak."""
        reason = self._reasons.reason(one, other, pool.alone(one, other))
        most = min(1.0, evidence / _FULL * (1 + self._reasons.in_a_row(one, other)))
        strength = self._reasons.strength(one, other, reason, most)
        return reason, round(strength, 4)

    def _related(self, source: int, scored: _Scored, pool: _AnyPool) -> Related:
        letter = self._maker.letter(self._index.letters[scored.number])
        passage = self._maker.passage(scored.number)
        reason, strength = self._told(source, scored.number, scored.evidence, pool)
        return Related(
            letter.id,
            letter.file,
            passage.index,
            passage.start,
            self._place(scored.number),
            letter.text[passage.start : passage.end],
            strength,
            strength < CLEAR,
            reason,
            self._reasons.marks(source, scored.number),
        )

    def _copies(self, best: Sequence[_Scored], rest: Sequence[_Scored]) -> list[_Scored]:
        """Those that say word for word what one of the best does; what stands around it differs."""

        def said(each: _Scored) -> str:
            return " ".join(self._maker.text(each.number).split())

        texts = {text for each in best if len(text := said(each)) >= _SENTENCE}
        return [each for each in rest if said(each) in texts] if texts else []

    def _with_rare(
        self, source: int, scored: Sequence[_Scored], pool: Pool | Candidates
    ) -> Iterator[Related]:
        """Those of some passages that share a name or a compound that few have."""
        having = self._reasons.with_rare(source)
        for each in scored:
            if each.number in having:
                found = self._related(source, each, pool)
                if self._reasons.tells(source, each.number, found.reason):
                    yield found

    def _find_place(self, number: int) -> str:
        letter = self._maker.letter(self._index.letters[number])
        start = self._maker.passage(number).start
        return place_text(place_of(letter, start), self._language)


def listed_from(best: Sequence[float]) -> float:
    """The cosine from which passages are listed, of the best that there are, in order.

    A passage that stands out from the tenth may score lower than one that does not.
    """
    if len(best) < LIMIT:
        return NOTHING
    return min(NOTHING, max(_AT_LEAST, _STANDS_OUT * best[LIMIT - 1]))
