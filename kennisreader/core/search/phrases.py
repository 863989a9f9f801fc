# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words in a row: where the very words of a phrase stand in a text."""

from __future__ import annotations

from collections.abc import Iterable

from kennisreader.core.search.analysis import fold, tokens


def phrase_spans(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where these very words stand in a row in a text, code points, half-open.

    Capitals, accents, hyphens and what stands between words make no difference.
    """
    wanted = [fold(piece) for piece in _pieces(phrase)]
    places = list(_places(text))
    words = [fold(text[start:end]) for start, end in places]
    size = len(wanted)
    return [
        (places[i][0], places[i + size - 1][1])
        for i in range(len(words) - size + 1 if wanted else 0)
        if words[i : i + size] == wanted
    ]


def _pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in _places(text)]


def _places(text: str) -> Iterable[tuple[int, int]]:
    """The words of a text, cut at hyphens."""
    for token in tokens(text):
        start = token.start
        for piece in token.text.replace("‑", "-").split("-"):
            if piece:
                yield start, start + len(piece)
            start += len(piece) + 1
