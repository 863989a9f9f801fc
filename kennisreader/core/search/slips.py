# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which words an unknown one may be a slip of the keyboard of."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kennisreader.core.search.passage_words import PARTICLES
from kennisreader.core.search.verbs import verb_forms

if TYPE_CHECKING:
    from kennisreader.core.search.keeping import Tools
    from kennisreader.core.search.lexicon import Similar

_MOST = 12
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = ("dt", "ck", "sz", "fv", "gc", "gh", "iy", "ij", "kq", "bp")
"""Letters that are taken for each other in spelling."""
_VOWELS = frozenset("aeiouy")
_LONG = 8
"""Letters of a word that is no other word with another vowel: *roken* is no *raken*."""


def slips(word: str, tools: Tools) -> list[Similar]:
    """The words in use that a folded word may be a slip of, the likeliest first.

    Two slips do not make another word of what is in use: *zorgkosten* is not *zorgketen* where there
    are *kosten*, and *ondertekende* not *onderzoekende* where something is *getekend*.  Nor does a
    letter for one that is neither beside it nor sounds like it: *politie* is no *positie*.
    """
    found = tools.lexicon.similar(word, _MOST)
    whole = bool(tools.reader.splitter.parts(word)) or _is_verb(word, tools)
    likely = (each for each in found if _may_be_meant(word, each.form))
    return [each for each in likely if each.slips < 2 or not whole]


def _may_be_meant(word: str, form: str) -> bool:
    """Whether fingers or spelling make one of the other, by the letters that stand for others."""
    if form[0] != word[0] and form[:2] != word[1::-1]:
        return False
    if len(form) != len(word):
        return True
    wrong = [i for i, (a, b) in enumerate(zip(word, form, strict=True)) if a != b]
    if len(wrong) == 2 and word[wrong[0]] == form[wrong[1]] and word[wrong[1]] == form[wrong[0]]:
        return True  # exchanged
    return all(
        (word[i], form[i]) in _near() or (len(word) >= _LONG and {word[i], form[i]} <= _VOWELS)
        for i in wrong
    )


@cache
def _near() -> frozenset[tuple[str, str]]:
    """The pairs of letters that lie beside each other on a keyboard or sound alike."""
    rows = [*_ROWS]
    pairs = {pair for row in rows for pair in pairwise(row)}
    pairs |= {
        (above[i], below[j])
        for above, below in pairwise(rows)
        for j in range(len(below))
        for i in (j, j + 1)
    }
    pairs |= {pair for alike in _ALIKE for pair in combinations(alike, 2)}
    return frozenset(pairs | {(b, a) for a, b in pairs})


def _is_verb(word: str, tools: Tools) -> bool:
    """Whether it is a verb in use behind a particle."""
    bare = (word.removeprefix(each) for each in PARTICLES if word.startswith(each))
    return any(verb_forms(each, tools.lexicon) is not None for each in bare)
