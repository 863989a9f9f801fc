# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Links between the passages of two letters by their themes: at once, with nothing but the marks.

They stand until the query process has said what is related, see ``search/related.py``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.link_strength import CLEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.core.letter import Letter
    from kennisreader.core.library_values import ThemeSpan


class Link(NamedTuple):
    """Why a passage of one letter belongs to a passage of another."""

    left: int
    """Index of the passage in the left letter."""
    right: int
    """Index of the passage in the right letter."""
    theme: str | None
    """The theme they share most of, or None."""
    strength: float
    """From 0 to 1."""
    words: tuple[str, ...]
    """What they share, as written in the left letter, most telling first."""


def theme_links(
    left: Letter,
    left_spans: Sequence[ThemeSpan],
    right: Letter,
    right_spans: Sequence[ThemeSpan],
) -> list[Link]:
    """Link passages by the marked words of the themes they share.

    The strength of a pair is the cosine of the marked words, rare ones weighing more.  A pair is
    kept if either passage is the best the other has, so that one passage full of a theme does not
    fan out to every passage of the other letter.  The result is in order of the left letter.
    """
    one, other = _marked(left, left_spans), _marked(right, right_spans)
    weights = _weights([*one.values(), *other.values()])
    ones = {index: _vector(marks, weights) for index, marks in one.items()}
    others = {index: _vector(marks, weights) for index, marks in other.items()}
    pairs = {
        (a, b): strength
        for a, vector in ones.items()
        for b, against in others.items()
        if (strength := _cosine(vector, against)) >= CLEAR
    }
    best_left: dict[int, float] = defaultdict(float)
    best_right: dict[int, float] = defaultdict(float)
    for (a, b), strength in pairs.items():
        best_left[a] = max(best_left[a], strength)
        best_right[b] = max(best_right[b], strength)
    return [
        _link(a, b, strength, ones[a], others[b])
        for (a, b), strength in sorted(pairs.items())
        if strength == best_left[a] or strength == best_right[b]
    ]


_Key = tuple[str, str]


def _marked(letter: Letter, spans: Iterable[ThemeSpan]) -> dict[int, Counter[_Key]]:
    """Per passage the marked words (theme, words in lower case) with their counts."""
    result: dict[int, Counter[_Key]] = defaultdict(Counter)
    ordered = sorted(spans, key=lambda span: span.start)
    at = 0
    for passage in letter.passages:
        while at < len(ordered) and ordered[at].start < passage.start:
            at += 1
        for span in ordered[at:]:
            if span.start >= passage.end:
                break
            words = letter.text[span.start : span.end].lower()
            result[passage.index][span.theme, words] += 1
    return result


def _weights(passages: list[Counter[_Key]]) -> dict[_Key, float]:
    seen: Counter[_Key] = Counter()
    for marks in passages:
        seen.update(marks.keys())
    return {key: log(1 + len(passages) / count) for key, count in seen.items()}


def _vector(marks: Counter[_Key], weights: dict[_Key, float]) -> dict[_Key, float]:
    raw = {key: (1 + log(count)) * weights[key] for key, count in marks.items()}
    length = sqrt(sum(value * value for value in raw.values())) or 1.0
    return {key: value / length for key, value in raw.items()}


def _cosine(one: dict[_Key, float], other: dict[_Key, float]) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[key] for key, value in one.items() if key in other)


def _link(
    a: int, b: int, strength: float, one: dict[_Key, float], other: dict[_Key, float]
) -> Link:
    shared = sorted(
        ((value * other[key], key) for key, value in one.items() if key in other), reverse=True
    )
    per_theme: dict[str, float] = defaultdict(float)
    for value, (theme, _) in shared:
        per_theme[theme] += value
    strongest = max(per_theme, key=lambda theme: per_theme[theme])
    words = tuple(dict.fromkeys(words for _, (_, words) in shared))
    return Link(a, b, strongest, min(1.0, strength), words)
