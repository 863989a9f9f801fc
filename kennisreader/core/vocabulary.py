# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that letters use more, or less, than they did: per 1,000 words, year by year.

The years are parted into an earlier and a later half with about as many words each.  A word counts
as risen or fallen if three things hold: the log-likelihood of the difference is too great for
chance (Rayson and Garside 2000; 15.13 is p < 0.0001), one half has it at least twice as often as
the other (Hardie's log ratio 1), and it stands in two letters of that half: one letter has a
subject, two begin to be usage.
"""

from __future__ import annotations

import time
from collections import Counter
from math import log
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.letter import BlockKind, Part
from kennisreader.core.search.analysis import fold, is_stop_word, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library

LEAST_LIKELIHOOD = 15.13
LEAST_RATIO = 2.0
LEAST_LETTERS = 2
FEWEST = 5
"""Times that a word must occur: of fewer no difference is sure."""
MOST_WORDS = 150
"""Words of either direction that are told."""
_SHORTEST = 3
_COUNTED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)


class YearOfWord(NamedTuple):
    """A word in the letters of one year."""

    year: int
    times: int
    rate: float
    """Per 1,000 words."""
    letters: int
    """Letters of that year that have it."""


class Trend(NamedTuple):
    """A word that rose or fell."""

    word: str
    """The form that occurs most, folded; others of the same stem are counted with it."""
    earlier: float
    """Per 1,000 words of the earlier half."""
    later: float
    earlier_letters: int
    later_letters: int
    likelihood: float
    """The log-likelihood of the difference (G2)."""
    years: tuple[YearOfWord, ...]


class Vocabulary(NamedTuple):
    """What became of the words of some years."""

    years: tuple[int, ...]
    """Those that letters are from."""
    turn: int
    """The first year of the later half; 0 where there is only one year."""
    letters: tuple[int, int]
    """Letters of the earlier and of the later half."""
    undated: int
    """Letters that are left out because their year is not known."""
    trends: tuple[Trend, ...]
    """Those that rose first, the surest first."""


class _Year:
    """The words of the letters of one year."""

    def __init__(self) -> None:
        self.times: Counter[str] = Counter()
        self.letters: Counter[str] = Counter()
        self.words = 0
        self.read = 0


class WordCounter:
    """Counts the words of a library, a moment at a time, and keeps the counts by year."""

    def __init__(self) -> None:
        self._mark: object = None
        self._left: list[tuple[str, int]] = []
        self._total = 0
        self._undated = 0
        self._years: dict[int, _Year] = {}

    def step(self, library: Library, budget: float) -> tuple[int, int]:
        """Count for so many seconds; how many letters have been counted, and of how many."""
        known = library.fingerprints()
        dated = [(each.id, (each.date or "")[:4]) for each in library.summaries()]
        mark = [(letter, year, known.get(letter)) for letter, year in dated]
        if mark != self._mark:
            self._mark, self._years = mark, {}
            self._left = [(letter, int(year)) for letter, year in dated if year.isdigit()]
            self._total = len(self._left)
            self._undated = len(dated) - self._total
        end = time.perf_counter() + budget
        while self._left:
            letter, year = self._left.pop()
            self._count(library.letter(letter), self._years.setdefault(year, _Year()))
            if time.perf_counter() > end:
                break
        return self._total - len(self._left), self._total

    def told(self, first: int | None = None, last: int | None = None) -> Vocabulary:
        """What became of the words between two years, both included."""
        chosen = {
            year: self._years[year]
            for year in sorted(self._years)
            if (first is None or year >= first) and (last is None or year <= last)
        }
        turn = _turn([(year, each.words) for year, each in chosen.items()])
        earlier = [each for year, each in chosen.items() if year < turn]
        later = [each for year, each in chosen.items() if year >= turn]
        halves = (sum(each.read for each in earlier), sum(each.read for each in later))
        trends = tuple(_trends(chosen, earlier, later)) if turn else ()
        return Vocabulary(tuple(chosen), turn, halves, self._undated, trends)

    @staticmethod
    def _count(letter: Letter, year: _Year) -> None:
        forms = list(_forms(letter))
        year.words += len(forms)
        year.read += 1
        counted = Counter(form for form in forms if _tells(form))
        year.times.update(counted)
        year.letters.update(counted.keys())


def _forms(letter: Letter) -> Iterator[str]:
    """The folded words that the government writes: questions and notes are left out."""
    for block in letter.blocks:
        if block.kind in _COUNTED and block.part is not Part.QUESTION:
            for token in tokens(letter.text[block.start : block.end]):
                yield fold(token.text)


def _tells(form: str) -> bool:
    return (
        len(form) >= _SHORTEST and form[0].isalpha() and form[-1] != "-" and not is_stop_word(form)
    )


def _turn(years: Sequence[tuple[int, int]]) -> int:
    """The year at which the later half begins: where both halves have words as equal as can be."""
    if len(years) < 2:
        return 0
    whole = sum(words for _, words in years)
    return min(
        (year for year, _ in years[1:]),
        key=lambda turn: abs(2 * sum(words for year, words in years if year < turn) - whole),
    )


def _trends(
    chosen: dict[int, _Year], earlier: Sequence[_Year], later: Sequence[_Year]
) -> list[Trend]:
    a, b = sum(each.words for each in earlier), sum(each.words for each in later)
    if not a or not b:
        return []
    before, after = _together(earlier), _together(later)
    whole = before + after
    stems: dict[str, list[str]] = {}
    for form, times in whole.items():
        if times > 1:  # half of all forms occur once, which changes no trend
            stems.setdefault(stem(form), []).append(form)
    rising: list[Trend] = []
    falling: list[Trend] = []
    for forms in stems.values():
        one, other = (sum(half[form] for form in forms) for half in (before, after))
        if one + other < FEWEST:
            continue
        likelihood = _likelihood(one, other, a, b)
        if likelihood < LEAST_LIKELIHOOD:
            continue
        rates = (1000 * one / a, 1000 * other / b)
        letters = (_letters(earlier, forms), _letters(later, forms))
        up = rates[1] > rates[0]
        if letters[up] < LEAST_LETTERS or rates[up] < LEAST_RATIO * rates[not up]:
            continue
        trend = Trend(
            max(sorted(forms), key=whole.__getitem__),
            *rates,
            *letters,
            round(likelihood, 1),
            tuple(_in_year(year, each, forms) for year, each in chosen.items()),
        )
        (rising if up else falling).append(trend)
    for part in (rising, falling):
        part.sort(key=lambda trend: (-trend.likelihood, trend.word))
    return rising[:MOST_WORDS] + falling[:MOST_WORDS]


def _together(years: Iterable[_Year]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for year in years:
        whole.update(year.times)
    return whole


def _in_year(year: int, known: _Year, forms: Sequence[str]) -> YearOfWord:
    times = _times([known], forms)
    rate = 1000 * times / known.words if known.words else 0.0
    return YearOfWord(year, times, rate, _letters([known], forms))


def _times(years: Iterable[_Year], forms: Sequence[str]) -> int:
    return sum(year.times[form] for year in years for form in forms)


def _letters(years: Iterable[_Year], forms: Sequence[str]) -> int:
    """Letters that have one of the forms: at least as many as have the commonest."""
    return sum(max(year.letters[form] for form in forms) for year in years)


def _likelihood(one: int, other: int, a: int, b: int) -> float:
    """G2 of a word that occurs so often in two texts of so many words."""
    expected = (one + other) / (a + b)
    return 2 * sum(
        times * log(times / (expected * words)) for times, words in ((one, a), (other, b)) if times
    )
