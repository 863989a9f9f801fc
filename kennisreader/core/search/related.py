# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Related passages in other letters, with the reason, and the links between two letters.

Four signals are fused: the cosines of words and of runs of letters (``vectors``), shared themes, and
shared names and citations.  Each is divided by its largest value for the source, so that they can be
added; whether a relation is strong, weak or none is told by the cosines themselves, which mean the
same for every passage (docs/search.md has the measurements).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.place import place_of, place_text
from kennisreader.core.search.reasons import Reason, Reasons
from kennisreader.core.search.vectors import (
    PACKED_KEPT,
    Candidates,
    Part,
    Pool,
    VectorMaker,
    Whole,
    frequency,
)

if TYPE_CHECKING:
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened

LIMIT = 10
THEMES = 0.7
NAMES = 0.4
"""Weights beside 1 for words and 1 for runs; flat around these values.  More for names brings
countries and ministries."""

NOTHING = 0.08
"""Evidence below which nothing is said: on the judged passages it empties two fifths of the places
that should be empty and costs no quality."""
WEAK = 0.1
_FULL = 0.35
"""Evidence that counts as 1: the same sentence in another letter has about this."""
_THEME_EVIDENCE = 0.02
"""What sharing all themes adds to the evidence; it lets short passages through, whose cosines are
low because they have few words."""

_ALL_TOGETHER = 600
"""Up to so many passages are compared with all; of more, those that share the telling words."""
_CANDIDATES = 40
"""Four times what is shown; each costs two milliseconds to make, with its neighbours, the first time."""
_ASKED_TERMS = 30
_COMMON_NAME = 12
"""A name in more passages says little (in a large library: in more than a hundredth)."""
_LETTERS_KEPT = 256
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
    """From 0 to 1, falling along the list; it means the same for every passage."""
    weak: bool
    """Whether it may well be nothing: to be shown apart, or folded."""
    reason: Reason


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
    order: float
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
        self._themes = lru_cache(_LETTERS_KEPT)(self._count_themes)
        self._place = lru_cache(_PASSAGES_KEPT)(self._find_place)
        self._shared_names = lru_cache(_PASSAGES_KEPT)(self._find_names)

    def related(self, letter: str, passage: int, limit: int = LIMIT) -> list[Related]:
        """The passages of other letters that are related to a passage, best first."""
        number = self._index.number(letter, passage)
        if number is None:
            return []
        pool = self._pool(number)
        found: list[Related] = []
        score = 1.0
        for each in [s for s in self._scored(number, pool) if s.evidence >= NOTHING][:limit]:
            score = min(score, strength(each.evidence))
            found.append(self._related(number, each, score, pool))
        return found

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
        return [
            PassageLink(
                self._index.passages[a],
                self._index.passages[b],
                strength(evidence[a, b]),
                self._reasons.reason(a, b, self._pool_of(right).alone(a, b)),
                self._shared_theme(a, b),
            )
            for a, b in order[:limit]
        ]

    # Which passages come into question

    def _pool(self, number: int) -> Pool | Candidates:
        return self._whole or Candidates(self._candidates(number), self._maker)

    @cached_property
    def _whole(self) -> Whole | None:
        """All passages; None where there are too many of them."""
        if self._index.count > _ALL_TOGETHER:
            return None
        return Whole(self._index.present, self._maker, self._index.letters)

    def warming(self) -> Iterator[None]:
        """Make ready what the first question would have to wait for, some milliseconds a step."""
        if self._index.count > PACKED_KEPT:
            return
        if self._index.count > _ALL_TOGETHER:
            for number in self._index.present:
                self._maker.packed_length(number, 0)
                self._maker.packed_length(number, 1)
                yield
            return
        for number in self._index.present:
            self._maker.vectors(number)
            self._maker.length(number, 0)
            self._maker.length(number, 1)
            yield
        whole = self._whole
        while whole is not None and whole.build():
            yield
        for number in self._index.present:
            self._shared_names(number)
            self._reasons.warm(number)
            self._place(number)
            yield

    def _letter_pool(self, letter: str) -> Pool | Part:
        numbers = self._numbers(letter)
        return Part(numbers, self._whole) if self._whole else Pool(numbers, self._maker)

    def _numbers(self, letter: str) -> list[int]:
        first = self._index.first.get(letter)
        if first is None:
            return []
        count = len(self._maker.letter(letter).passages)
        return [
            n
            for n in range(first, min(first + count, len(self._index.letters)))
            if self._index.letters[n] == letter
        ]

    def _candidates(self, number: int) -> list[int]:
        """The passages of other letters that share the most telling words and names."""
        vector = self._maker.words(number)
        asked = sorted(vector, key=lambda term: -vector[term])[:_ASKED_TERMS]
        sums: dict[int, float] = defaultdict(float)
        for term in asked:
            weight = vector[term] * self._maker.rarity(term)
            found = self._index.postings("stem", term)
            for other, packed in zip(found.numbers, found.weights, strict=True):
                sums[other] += weight * frequency(packed)
        for name, rarity in self._telling_names(number).items():
            for field in ("name", "key"):
                for other in self._index.postings(field, name).numbers:
                    sums[other] += rarity / 4
        own, lengths = self._index.letters[number], self._index.lengths
        best = sorted(
            (n for n in sums if self._index.letters[n] != own),
            key=lambda n: -sums[n] / sqrt(10 + lengths[n]),
        )
        return best[:_CANDIDATES]

    # Scores

    def _scored(self, number: int, pool: _AnyPool) -> list[_Scored]:
        """The passages of other letters in the pool, best first."""
        letters, own = self._index.letters, self._index.letters[number]
        words, runs = pool.compare(number)
        own_themes, names = self._themes_of(number), self._shared_names(number)
        rows = [
            (n, words[i], runs[i], _dot(own_themes, self._themes_of(n)), names.get(n, 0.0))
            for i, n in enumerate(pool.numbers)
            if letters[n] != own
        ]
        if not rows:
            return []
        top_word, top_run, top_theme, top_name = (
            max(row[column] for row in rows) or 1.0 for column in (1, 2, 3, 4)
        )
        scored = [
            _Scored(
                n,
                word / top_word
                + run / top_run
                + THEMES * theme / top_theme
                + NAMES * name / top_name,
                (word + run) / 2 + _THEME_EVIDENCE * theme,
            )
            for n, word, run, theme, name in rows
        ]
        scored.sort(key=lambda s: (-s.order, s.number))
        return scored

    def _telling_names(self, number: int) -> dict[str, float]:
        """The names and citations of a passage that are rare enough, with their rarity."""
        telling = self._maker.telling(number)
        total = max(2, self._index.count)
        most = max(_COMMON_NAME, total // 100)
        found = {}
        for field, terms in (("name", telling.names), ("key", telling.keys)):
            for term in terms:
                count = self._index.frequency(field, term)
                if 1 < count <= most:
                    found[term] = log(total / count)
        return found

    def _find_names(self, number: int) -> Mapping[int, float]:
        """The passages of other letters that share telling names with one, and how telling."""
        own = self._index.letters[number]
        sums: dict[int, float] = defaultdict(float)
        for term, rarity in self._telling_names(number).items():
            for field in ("name", "key"):
                for other in self._index.postings(field, term).numbers:
                    if self._index.letters[other] != own:
                        sums[other] += rarity
        return sums

    # Themes

    def _count_themes(self, letter: str) -> list[Mapping[str, float]]:
        """Per passage the logarithm of the marks of each theme, as a vector of length 1."""
        passages = self._maker.letter(letter).passages
        counts: list[Counter[str]] = [Counter() for _ in passages]
        spans = self._library.theme_spans(letter)
        at = 0
        for span in spans:
            while at < len(passages) and passages[at].end <= span.start:
                at += 1
            if at < len(passages) and passages[at].start <= span.start:
                counts[at][span.theme] += 1
        return [_unit({theme: log(1 + n) for theme, n in each.items()}) for each in counts]

    def _themes_of(self, number: int) -> Mapping[str, float]:
        return self._themes(self._index.letters[number])[self._index.passages[number]]

    def _shared_theme(self, one: int, other: int) -> str | None:
        left, right = self._themes_of(one), self._themes_of(other)
        shared = sorted(left.keys() & right.keys(), key=lambda t: (-left[t] * right[t], t))
        return shared[0] if shared else None

    # Results

    def _related(self, source: int, scored: _Scored, score: float, pool: _AnyPool) -> Related:
        letter = self._maker.letter(self._index.letters[scored.number])
        passage = letter.passages[self._index.passages[scored.number]]
        reason = self._reasons.reason(source, scored.number, pool.alone(source, scored.number))
        return Related(
            letter.id,
            letter.file,
            passage.index,
            passage.start,
            self._place(scored.number),
            letter.text[passage.start : passage.end],
            round(score, 4),
            scored.evidence < WEAK or self._reasons.is_slight(source, scored.number, reason),
            reason,
        )

    def _find_place(self, number: int) -> str:
        letter = self._maker.letter(self._index.letters[number])
        passage = letter.passages[self._index.passages[number]]
        return place_text(place_of(letter, passage.start), self._language)


def strength(evidence: float) -> float:
    """Evidence as a number from 0 to 1."""
    return min(1.0, evidence / _FULL)


def _dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared = one.keys() & other.keys()
    return sum([one[theme] * other[theme] for theme in shared]) if shared else 0.0


def _unit(vector: Mapping[str, float]) -> Mapping[str, float]:
    length = sqrt(sum(value * value for value in vector.values())) or 1.0
    return {theme: value / length for theme, value in vector.items()}
