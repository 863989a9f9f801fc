# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words in a row: where the very words of a phrase stand in a text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kennisreader.core.search.analysis import fold, tokens

_KEPT = 256
"""Texts: those of the results are asked for at every key while somebody types."""


def phrase_spans(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where these very words stand in a row in a text, code points, half-open.

    Capitals, accents, hyphens and what stands between words make no difference.
    """
    _, wanted = _pieces(phrase)
    folded = fold(text)
    if not wanted or not all(word in folded for word in wanted):
        return []
    places, words = _pieces(text)
    size = len(wanted)
    return [
        (places[i][0], places[i + size - 1][1])
        for i in range(len(words) - size + 1)
        if words[i : i + size] == wanted
    ]


@lru_cache(_KEPT)
def _pieces(text: str) -> tuple[Sequence[tuple[int, int]], Sequence[str]]:
    """The words of a text, cut at hyphens: where each stands, and folded."""
    places: list[tuple[int, int]] = []
    for token in tokens(text):
        start = token.start
        for piece in token.text.replace("‑", "-").split("-"):
            if piece:
                places.append((start, start + len(piece)))
            start += len(piece) + 1
    return places, [fold(text[start:end]) for start, end in places]
