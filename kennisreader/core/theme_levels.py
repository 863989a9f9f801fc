# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Judges whether a passage is about a theme or only names it.

A passage gathers points for a theme; the more words it has, the more points it takes to be about
the theme.  Only the words decide, so that the reader can see in the text why a passage is listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kennisreader.core.letter import BlockKind, Letter, Passage


class Hit(NamedTuple):
    """A term or a hint in a letter: code points of the canonical text, half-open."""

    theme: str
    start: int
    end: int
    term: str
    marked: bool
    """A term of the theme; otherwise a hint."""


class Level(NamedTuple):
    """What a passage has to do with a theme."""

    passage: int
    """Index of the passage."""
    theme: str
    level: str
    """``primary``: about the theme; ``mention``: only names it."""


TERM = 1.0
HINT = 0.5
"""A hint counts half: two different ones weigh as much as the theme's own word."""
AGAIN = 0.5
"""Of a repeated term: it confirms, but says less than a second, different word."""
MOST_REPEATS = 3
"""Repeats that count, so that one word alone never outweighs a long passage."""
ABOVE = 0.75
"""A term in the heading or, for an answer, in its question: what the passage was announced as.
It only helps a passage that has a word of its own."""
OPENING = 0.25
"""A term in the first twelve words: a paragraph starts with its subject."""
OPENING_WORDS = 12

BASE = 0.75
WORDS_PER_POINT = 125
"""A passage of n words is about a theme from BASE + n / WORDS_PER_POINT points: one word in a
question of thirty words, two in a paragraph of 150, three in one of 280."""


def levels(letter: Letter, hits: Iterable[Hit]) -> list[Level]:
    """The passages that are about a theme or name it, by passage and then in order of strength.

    A passage that has only hints is listed where they make it about the theme, and is no mention.
    """
    by_place: dict[int, list[Hit]] = defaultdict(list)
    starts = [p.start for p in letter.passages]
    above = _Above(letter)
    for hit in hits:
        index = _at(starts, letter.passages, hit.start)
        if index >= 0:
            by_place[index].append(hit)
        above.note(hit)
    found: list[Level] = []
    for index in sorted(by_place):
        found += _judge(letter, letter.passages[index], by_place[index], above)
    return found


def _judge(letter: Letter, passage: Passage, hits: Sequence[Hit], above: _Above) -> list[Level]:
    words = letter.text[passage.start : passage.end].split()
    opening = passage.start + len(" ".join(words[:OPENING_WORDS]))
    needed = BASE + len(words) / WORDS_PER_POINT
    announced = above.themes(passage)
    points: dict[str, float] = defaultdict(float)
    seen: dict[tuple[str, str], int] = defaultdict(int)
    for hit in sorted(hits, key=lambda h: h.start):
        times = seen[hit.theme, hit.term]
        seen[hit.theme, hit.term] += 1
        worth = TERM if hit.marked else HINT
        if times:
            worth *= AGAIN if times <= MOST_REPEATS else 0
        elif hit.marked and hit.start < opening:
            worth += OPENING
        points[hit.theme] += worth
    named = {h.theme for h in hits if h.marked}
    judged: list[tuple[float, Level]] = []
    for theme, sum_ in points.items():
        total = sum_ + (ABOVE if theme in announced else 0)
        if total >= needed:
            judged.append((-total, Level(passage.index, theme, "primary")))
        elif theme in named:
            judged.append((-total, Level(passage.index, theme, "mention")))
    return [level for _, level in sorted(judged)]


def _at(starts: Sequence[int], passages: Sequence[Passage], offset: int) -> int:
    """Index in ``passages`` of the one that holds an offset; -1 between passages."""
    from bisect import bisect_right

    i = bisect_right(starts, offset) - 1
    return i if i >= 0 and offset < passages[i].end else -1


class _Above:
    """The themes named in what stands above a passage: its heading, an answer's question."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._headings = [b for b in letter.blocks if b.kind is BlockKind.HEADING]
        self._questions = [p for p in letter.passages if p.kind == "question"]
        self._marked: list[Hit] = []

    def note(self, hit: Hit) -> None:
        """Remember a hit; only marked words announce."""
        if hit.marked:
            self._marked.append(hit)

    def themes(self, passage: Passage) -> set[str]:
        """Themes of the nearest heading and, for an answer, of its question."""
        places = [(h.start, h.end) for h in self._headings if h.start <= passage.start][-1:]
        if passage.kind == "answer":
            places += [(q.start, q.end) for q in self._questions if q.number == passage.number]
        return {h.theme for h in self._marked for a, b in places if a <= h.start < b}
