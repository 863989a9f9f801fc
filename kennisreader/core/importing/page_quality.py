# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether words are words: text whose encoding is lost, or that was recognised badly, is not.

Told by the letters that follow each other, not by a list of words: names, compounds and
abbreviations are words too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kennisreader.core.late_pattern import late

_FOLLOWERS = {
    "a": "abcdfgiklmnprstuvwxyz",
    "b": "abeilorsuyz",
    "c": "acehiklorstuw",
    "d": "adefghiloprstuvwyz",
    "e": "abcdefghiklmnopqrstuvwxyz",
    "f": "adefgilorstuw",
    "g": "adeghilnoprstuvz",
    "h": "aeinorstuy",
    "i": "abcdefgijklmnopqrstuvz",
    "j": "adefgklnosuvz",
    "k": "abdeghiklnorstuw",
    "l": "adefgijklmopstuvwyz",
    "m": "abdegilmopstu",
    "n": "abcdefghiklmnoprstuvwyz",
    "o": "abcdefgijklmnoprstuvwz",
    "p": "abdeghilmoprstuyz",
    "q": "du",
    "r": "abcdeghijklmnoprstuvwyz",
    "s": "abcdefghiklmnopqrstuvwy",
    "t": "abcdefghilmnoprstuvwyz",
    "u": "abcdefgiklmnoprstuwz",
    "v": "aegiloruw",
    "w": "adehinoprsw",
    "x": "ceimpt",
    "y": "bmopst",
    "z": "aeikouw",
}
"""Which letters follow which in Dutch and English (packaging/letter_pairs.py)."""
_LEAST = 20
"""Words of four letters and more from which a text can be judged."""
_BROKEN = late(r"[^\W\d_][|!;:~^%<>{}=\\_][^\W\d_]|\ufffd")
"""Signs that stand within no word."""
_LETTERS = late(r"[a-z]+")


def damaged(words: Sequence[str]) -> float:
    """The part of the longer words that cannot be right, 0 to 1; 0 where there are too few.

    ``words`` are lower case and without the punctuation around them.  Measured on each page of good
    letters, tables and lists of names: up to 0.1, mostly below 0.05; where one character in eight
    is wrong 0.23 to 0.36, in unknown encodings 0.94.
    """
    judged = wrong = 0
    for word in words:
        if len(word) < 4 or word.isdigit() or not any(map(str.isalpha, word)):
            continue
        if any(sign in word for sign in "@/.") or any(map(str.isdigit, word)):
            continue  # addresses, numbers of documents
        judged += 1
        wrong += bool(_BROKEN.search(word)) or not _is_usual(word)
    return wrong / judged if judged >= _LEAST else 0.0


def _is_usual(word: str) -> bool:
    return all(
        right in _FOLLOWERS.get(left, "")
        for part in _LETTERS.findall(word)
        for left, right in pairwise(part)
    )
