# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding words in one letter, as they are typed: case, accents and kinds of quotes do not count."""

from __future__ import annotations

import re
import unicodedata


class Finder:
    """Finds words in one text; the text is folded once, for as many searches as come.

    All places are code points of the text, half-open.
    """

    def __init__(self, text: str) -> None:
        self._folded = fold(text)

    def find(self, words: str) -> list[tuple[int, int]]:
        """Every place of some words, in order; any white space between them is the same."""
        wanted = [re.escape(fold(word)) for word in words.split()]
        if not wanted:
            return []
        return [found.span() for found in re.finditer(r"\s+".join(wanted), self._folded)]


def fold(text: str) -> str:
    """The text in a form for comparing, of exactly the same length in code points."""
    plain = text.translate(_PLAIN)
    folded = plain.lower()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := each.lower()) == 1 else each for each in plain)


def _bases() -> dict[int, str]:
    """The letters of Latin-1 to Latin Extended-B without their accents."""
    result = {}
    for code in range(0xC0, 0x250):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code):
            result[code] = base
    return result


_PLAIN = {
    **_bases(),
    **{ord(sign): "'" for sign in "‘’‛′"},
    **{ord(sign): '"' for sign in "“”„«»″"},
    **{ord(sign): "-" for sign in "‐‑‒–—−"},
    ord("\N{NO-BREAK SPACE}"): " ",
}
