# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which words an unknown one may be a slip of the keyboard of."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kennisreader.core.late_pattern import late
from kennisreader.core.search.passage_words import PARTICLES
from kennisreader.core.search.verbs import strong_forms, verb_forms

if TYPE_CHECKING:
    from kennisreader.core.search.keeping import Tools
    from kennisreader.core.search.lexicon import Similar

_MOST = 12
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = ("dt", "ck", "sz", "fv", "gc", "gh", "iy", "ij", "kq", "bp")
"""Letters that are taken for each other in spelling."""
_VOWELS = frozenset("aeiouy")
_VERBAL = late(r"(?:aan|af|be|door|her|in|om|ont|op|over|toe|uit|ver|voor)\w+en")
"""Verbs, of which two are one letter from each other at any length: *verstoren*, *versturen*."""
_SHORT, _LONG = 6, 9
"""Letters of a word: with up to so many another letter mostly makes another word (*roken*, *raken*),
with so many hardly ever."""


def slips(word: str, tools: Tools) -> list[Similar]:
    """The words in use that a folded word may be a slip of, the likeliest first.

    Two slips do not make another word of what is in use: *zorgkosten* is not *zorgketen* where there
    are *kosten*, and *ondertekende* not *onderzoekende* where something is *getekend*.  Nor does a
    letter for one that is neither beside it nor sounds like it, but in a long word: *politie* is no
    *positie*.
    """
    if strong_forms(word):  # a verb that stands nowhere: *verbieden* is no *verbinden*
        return []
    found = tools.lexicon.similar(word, _MOST)
    whole = bool(tools.reader.splitter.parts(word)) or _is_verb(word, tools)
    likely = (each for each in found if _may_be_meant(word, each))
    return [each for each in likely if each.slips < 2 or not whole]


def is_sure(word: str, form: str) -> bool:
    """Whether it is shown unasked what has ``form`` for a word that stands nowhere.

    A short word is one letter from too many that are words as well (*griep*, *groep*), unless two
    letters are exchanged, or one is doubled.
    """
    return len(word) > _SHORT or _is_exchanged(word, form) or _is_doubled(word, form)


def _may_be_meant(word: str, similar: Similar) -> bool:
    """Whether fingers or spelling make one of the other, by the letters that stand for others."""
    form = similar.form
    if form[0] != word[0] and form[:2] != word[1::-1]:
        return False
    if len(form) != len(word) or _is_exchanged(word, form):
        return True
    is_long = len(word) >= _LONG and not _VERBAL.fullmatch(word)
    if is_long and similar.slips == 1:
        return True
    wrong = (pair for pair in zip(word, form, strict=True) if pair[0] != pair[1])
    return all(pair in _near() or (is_long and _VOWELS.issuperset(pair)) for pair in wrong)


def _is_exchanged(word: str, form: str) -> bool:
    """Whether they differ by two letters that have changed places."""
    if len(form) != len(word):
        return False
    wrong = [i for i, (a, b) in enumerate(zip(word, form, strict=True)) if a != b]
    return len(wrong) == 2 and [word[i] for i in wrong] == [form[i] for i in reversed(wrong)]


def _is_doubled(word: str, form: str) -> bool:
    """Whether one of them has a letter twice that the other has once."""
    shorter, longer = sorted((word, form), key=len)
    return any(
        a == b and longer[:i] + longer[i + 1 :] == shorter
        for i, (a, b) in enumerate(pairwise(longer))
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
