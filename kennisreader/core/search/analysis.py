# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Dutch analyzer: a text as words with their places, forms and stems.

This is the half that knows no other letter: words, folding, stems, stop words and suspended
compounds.  The parts of a compound written as one word are known from the words of the whole
library and belong to the index, on top of this.

Every ``start`` and ``end`` counts code points of the text that was handed in, half-open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisreader.core.search.amounts import amount
from kennisreader.core.search.stemming import stem
from kennisreader.core.search.stopwords import STOP_WORDS

__all__ = [
    "HYPHENS",
    "Suspended",
    "Token",
    "fold",
    "is_stop_word",
    "parts",
    "resumed",
    "stem",
    "suspended",
    "tokens",
    "words_of",
]

_WORD = re.compile(
    r"(?:https?://|www\.)[^\s<>]+"  # an address is one word
    r"|\d+(?:[.,]\d+)*%?[-\w]*(?:[-‑&'’]\w+%?)*"  # 30%-regeling, 800.000, 31288-1084, 2020Z23069
    # AI-onderzoekers, R&D, programma's, kennis-; "kennis-en innovatie" lacks a space, and is two
    r"|\w+(?:(?![-‑](?:en|of)\s)[-‑&'’]\w+%?)*[-‑]?"
    r"|(?<=\d[ \u00a0])%"  # 3,5 %: a word behind its number, as "procent" is
)
_INNER = re.compile(r"[^\W_]+%?")
HYPHENS = "-‑"
_COORDINATORS = frozenset({"en", "of", "alsmede"})
_SHORTEST_HEAD = 3


class Token(NamedTuple):
    """One word of a text, as written."""

    start: int
    end: int
    text: str
    """As written; a hyphen at its end is the mark of a suspended compound (``kennis-``)."""


def tokens(text: str) -> list[Token]:
    """The words of a text in reading order.

    A word keeps what a reader takes as one: hyphens (``AI-onderzoekers``), apostrophes
    (``ICT’ers``), ``&``, a percent sign (``30%-regeling``), the separators of a number
    (``800.000``) and the marks of a Kamerstuk (``31288-1084``, ``2020Z23069``).
    :func:`parts` takes it apart.
    """
    return [Token(*m.span(), m[0]) for m in _WORD.finditer(text)]


def words_of(text: str) -> list[str]:
    """The words of a text as :func:`tokens` finds them, without their places: a third of the time."""
    return _WORD.findall(text)


def parts(token: Token) -> list[Token]:
    """The pieces between the hyphens and marks of a word; empty if it is all one piece.

    ``30%-regeling`` has the parts ``30%`` and ``regeling``.  The ending of ``programma's`` is not
    a part, nor is a part of a number.
    """
    word = token.text
    if word.isalnum() or amount(word):
        return []
    found = [
        Token(token.start + m.start(), token.start + m.end(), m.group())
        for m in _INNER.finditer(word)
        if m.start() == 0 or word[m.start() - 1] not in "'’"
    ]
    return found if len(found) > 1 else []


def fold(word: str) -> str:
    """The form in which words are compared: small letters, no diacritics, one kind of hyphen."""
    low = word.lower()
    if low.isascii():
        return low
    return low.translate(_PLAIN)


def is_stop_word(folded: str) -> bool:
    """Whether a folded word says nothing about what a text is about."""
    return folded in STOP_WORDS


class _Plain(dict[int, str]):
    """What each character is without its accents, for ``str.translate``; found when asked for."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code))
        self[code] = found = "".join(c for c in plain if not unicodedata.combining(c))
        return found


_PLAIN = _Plain({ord("‑"): "-", ord("’"): "'"})


class Suspended(NamedTuple):
    """A compound whose second half stands with another word: ``kennis- en technologieoverdracht``.

    The Leidraad (6.I, "weglatingsstreepje") writes the hyphen for the part that is left out.
    """

    first: int
    """Index of the word with the hyphen."""
    last: int
    """Index of the word that carries the shared second half."""
    forms: tuple[str, ...]
    """Folded words that may be meant, longest first; only a list of known words tells which."""


def suspended(words: Sequence[str], text: str) -> Iterator[Suspended]:
    """Find suspended compounds in a text and what they may stand for; ``words`` are its words.

    ``kennis- en technologieoverdracht`` gives ``kennisoverdracht`` among its forms,
    ``om-, bij- en herscholing`` gives ``omscholing`` for the first word and ``bijscholing`` for
    the second.  The second half is at least three letters, and something is left before it.
    """
    stumps = [i for i, word in enumerate(words) if word[-1] in HYPHENS and len(word) > 2]
    gaps = _WORD.split(text) if stumps else []  # gaps[i] stands before word i
    for i in stumps:
        last = _partner(words, i, gaps)
        if last < 0:
            continue
        stump = fold(words[i])[:-1]
        whole = fold(words[last])
        forms = tuple(
            stump + whole[k:].lstrip("-")
            for k in range(1, len(whole) - _SHORTEST_HEAD + 1)
            if whole[k - 1] != "-"
        )
        if forms:
            yield Suspended(i, last, forms)


def resumed(words: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    """Find compounds whose first half stands with another: ``behandelcentra en -plekken``.

    Gives the indexes of the word that carries the shared half and of the one behind the hyphen.
    """
    if " -" not in text and " ‑" not in text:
        return
    gaps = _WORD.split(text)
    for last in range(2, len(words)):
        joined = words[last - 1].lower() in _COORDINATORS and gaps[last - 1].strip() in {"", ","}
        if joined and gaps[last].strip() in HYPHENS and gaps[last].strip():
            yield last - 2, last


def _partner(words: Sequence[str], i: int, gaps: Sequence[str]) -> int:
    """The word that completes a suspended one: behind commas, other stumps and *en* or *of*."""
    joined = False
    for j in range(i + 1, min(len(words), i + 7)):
        if gaps[j].strip() not in {"", ",", "(", "/"}:
            return -1
        word = words[j]
        if word.lower() in _COORDINATORS:
            joined = True
        elif word[-1] in HYPHENS:
            joined = False
        else:
            return j if joined else -1
    return -1
