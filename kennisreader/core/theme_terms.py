# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The language in which a theme names its words (for users: docs/themes.md).

====================  ===========================================================================
``talent``            the word in all its inflected forms, alone or as a part between hyphens
``talent*``           every word that starts so
``*talent``           every word that ends so, inflected too
``*talent*``          every word that has it inside
``AI``, ``IND``       two capitals or more: only written in capitals
``war on talent``     words in a row, each inflected; also with hyphens or as one word
``verhuur .. kamer``  up to three words may stand between
====================  ===========================================================================
"""

from __future__ import annotations

from enum import Enum
from itertools import pairwise, product
from typing import NamedTuple

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.stemming import stem_of_last

GAP = 3
"""Words that ``..`` may stand for: enough for an article and two adjectives, too few to tie
together what two clauses say."""

_JOINED_UP_TO = 3
"""Longest phrase that is also looked for with its words written together; longer ones are not
written so."""


class Kind(Enum):
    """How one step of a pattern is compared with a word of the text."""

    WORD = "word"
    START = "start"
    END = "end"
    INSIDE = "inside"
    CAPITALS = "capitals"
    GAP = "gap"


class Step(NamedTuple):
    """One step of a pattern."""

    kind: Kind
    key: str = ""
    """WORD: a stem.  END: what compounds with it end in.  START and INSIDE: folded letters.  CAPITALS: as written."""


Pattern = tuple[Step, ...]


class TermError(ValueError):
    """A term that cannot be read; ``code`` says why, for the interface to word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def patterns(term: str) -> tuple[Pattern, ...]:
    """The patterns that find a term; raise TermError if it cannot be read.

    Codes: ``empty``, ``star_inside`` (a star is only read at either end of a word), ``too_short``
    (fewer than three letters with a star), ``gap_at_end`` (``..`` not between two words).
    """
    pieces = [p for p in term.replace(",", " ").split() if p]
    if not pieces:
        raise TermError("empty")
    if ".." not in pieces:
        return _written_ways([w for p in pieces for w in _split(p)])
    doubled = any(a == b == ".." for a, b in pairwise(pieces))
    if doubled or ".." in (pieces[0], pieces[-1]):
        raise TermError("gap_at_end")
    steps: list[Step] = []
    for piece in pieces:
        steps += [Step(Kind.GAP)] if piece == ".." else [_step(w) for w in _split(piece)]
    return (tuple(steps),)


def _split(piece: str) -> list[str]:
    """Cut at hyphens: they come and go in writing (``AI-systeem``, ``AI systeem``).

    The hyphen of a suspended compound (``immigratie- en``) says nothing here either.
    """
    words = [w for w in piece.replace("‑", "-").split("-") if w]
    if not words or any(not w.strip("*") for w in words):
        raise TermError("empty")
    return words


def _written_ways(words: list[str]) -> tuple[Pattern, ...]:
    """All ways to write words in a row: each apart, or joined with its neighbour."""
    if len(words) > _JOINED_UP_TO:
        return (tuple(_step(w) for w in words),)
    found: list[Pattern] = []
    for seams in product((" ", ""), repeat=len(words) - 1):
        row = words[0] + "".join(seam + w for seam, w in zip(seams, words[1:], strict=True))
        if "" in seams and "*" in row.replace(" ", "").strip("*"):
            continue
        found.append(tuple(_step(w) for w in row.split()))
    return tuple(found)


def _step(word: str) -> Step:
    body = word.strip("*")
    if "*" in body:
        raise TermError("star_inside")
    if len(body) < len(word) and len(body) < 3:
        raise TermError("too_short")
    if word[0] == "*":
        return (
            Step(Kind.INSIDE, fold(body))
            if word[-1] == "*"
            else Step(Kind.END, stem_of_last(fold(body)))
        )
    if word[-1] == "*":
        return Step(Kind.START, fold(body))
    if len(body) > 1 and body.isalpha() and body.isupper():
        return Step(Kind.CAPITALS, body)
    return Step(Kind.WORD, stem(fold(body)))
