# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Judges whether a passage is about a theme or only names it.

A passage gathers points for a theme; the more words it has, the more points it takes to be about
the theme.  Only the words decide, so that the reader can see in the text why a passage is listed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from kennisreader.core.letter import BlockKind, Letter, Passage
from kennisreader.core.library_values import ThemeLevel


class Hit(NamedTuple):
    """A term or a hint in a letter: code points of the canonical text, half-open."""

    theme: str
    start: int
    end: int
    term: str
    marked: bool
    """A term of the theme; otherwise a hint."""


TERM = 1.0
HINT = 0.4
"""A hint counts less than half: it takes three different ones to outweigh the theme's own word."""
AGAIN = 0.5
"""Of a repeated term: it confirms, but says less than a second, different word."""
MOST_REPEATS = 5
"""Repeats that count, so that one word alone never outweighs a long passage."""
ABOVE = 0.5
"""A term in the heading or, for an answer, in its question: what the passage was announced as.
It only helps a passage that has a word of its own."""
OPENING = 0.25
"""A term in the first twelve words: a paragraph starts with its subject."""
OPENING_WORDS = 12

SUBJECT = 0.5
SUBJECT_SHARE = 1 / 3
"""Where a third of a letter's passages carry the theme's own words, the letter is about it, and a
word is less likely to be dropped in passing."""

BASE = 0.75
WORDS_PER_POINT = 175
"""A passage of n words is about a theme from BASE + n / WORDS_PER_POINT points: one word is enough
for a question of forty words, two for a paragraph of 200, three for one of 400."""


def levels(letter: Letter, hits: Iterable[Hit]) -> list[ThemeLevel]:
    """The passages that are about a theme or name it, by passage and then in order of strength.

    A passage that has only hints is listed where they make it about the theme, and is no mention.
    """
    by_place: dict[int, list[Hit]] = defaultdict(list)
    starts = [p.start for p in letter.passages]
    in_order = sorted(hits, key=lambda h: h.start)
    for hit in in_order:
        index = _at(starts, letter.passages, hit.start)
        if index >= 0:
            by_place[index].append(hit)
    above = _Above(letter, [h for h in in_order if h.marked])
    subjects = _subjects(letter, by_place)
    found: list[ThemeLevel] = []
    for index in sorted(by_place):
        found += _judge(letter, letter.passages[index], by_place[index], above, subjects)
    return found


def _judge(
    letter: Letter, passage: Passage, hits: Sequence[Hit], above: _Above, subjects: set[str]
) -> list[ThemeLevel]:
    words = letter.text[passage.start : passage.end].split()
    opening = passage.start + len(" ".join(words[:OPENING_WORDS]))
    needed = BASE + len(words) / WORDS_PER_POINT
    announced = above.themes(passage)
    points: dict[str, float] = defaultdict(float)
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for hit in hits:
        times = seen[hit.theme, hit.term]
        seen[hit.theme, hit.term] += 1
        worth = TERM if hit.marked else HINT
        if times:
            worth *= AGAIN if times <= MOST_REPEATS else 0
        elif hit.marked and hit.start < opening:
            worth += OPENING
        points[hit.theme] += worth
    named = {h.theme for h in hits if h.marked}
    judged: list[tuple[float, ThemeLevel]] = []
    for theme, sum_ in points.items():
        total = sum_ + (ABOVE if theme in announced else 0) + (SUBJECT if theme in subjects else 0)
        if total >= needed:
            judged.append((-total, ThemeLevel(passage.index, theme, "primary")))
        elif theme in named:
            judged.append((-total, ThemeLevel(passage.index, theme, "mention")))
    return [level for _, level in sorted(judged)]


def _subjects(letter: Letter, by_place: Mapping[int, Sequence[Hit]]) -> set[str]:
    """The themes that a whole letter is about."""
    count: Counter[str] = Counter()
    for hits in by_place.values():
        count.update({h.theme for h in hits if h.marked})
    return {theme for theme, n in count.items() if n >= SUBJECT_SHARE * len(letter.passages)}


def _at(starts: Sequence[int], passages: Sequence[Passage], offset: int) -> int:
    """Index in ``passages`` of the one that holds an offset; -1 between passages."""
    i = bisect_right(starts, offset) - 1
    return i if i >= 0 and offset < passages[i].end else -1


class _Above:
    """The themes named in what stands above a passage: its heading, an answer's question."""

    def __init__(self, letter: Letter, marked: Sequence[Hit]) -> None:
        def named_in(start: int, end: int) -> set[str]:
            first = bisect_left(marked, start, key=lambda h: h.start)
            return {h.theme for h in takewhile(lambda h: h.start < end, marked[first:])}

        headings = [b for b in letter.blocks if b.kind is BlockKind.HEADING]
        self._starts = [h.start for h in headings]
        self._headings = [named_in(h.start, h.end) for h in headings]
        self._questions: dict[str, set[str]] = defaultdict(set)
        for p in letter.passages:
            if p.kind == "question":
                self._questions[p.number] |= named_in(p.start, p.end)

    def themes(self, passage: Passage) -> set[str]:
        """Themes of the nearest heading and, for an answer, of the questions it answers."""
        i = bisect_right(self._starts, passage.start) - 1
        found = set(self._headings[i]) if i >= 0 else set()
        if passage.kind == "answer":
            for number in passage.number.split(", "):
                found |= self._questions.get(number, set())
        return found
