# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Titles in capitals are written as sentences, with names as the letter writes them elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kennisreader.core.late_pattern import late

_WORD = late(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OPENED = late(r"(?:^|[.?!:;•])[\s«‘“(]*$")
"""What stands before a word whose capital says nothing."""
_MEMBERS = late(
    r"\b(?:lid|leden) (?P<names>.+?)(?= (?:over|ter|tot|inzake|naar|op|houdende|c\.s\.)(?: |$)|$)"
)
_PARTICLES = frozenset("van de den der ten ter te el la le en ’t 't".split())
_SHORTEST_NAME, _LONGEST_NAME = 4, 40
"""Characters of a line that can be a name below a letter."""


def lowered(capitals: str, texts: Sequence[str], names: Iterable[str]) -> str:
    """Write a title in capitals as a sentence.

    ``texts`` is what the letter says, and tells which words are names; ``names`` are those below
    it.  Members who are named nowhere else have their capitals as the Kamer gives them: "het lid
    Van der Plas".
    """
    forms = _forms(texts)
    text = _WORD.sub(lambda word: forms.get(word.group().lower(), word.group().lower()), capitals)
    text = _MEMBERS.sub(_with_members, text)
    known = {name.lower(): name for name in names if len(name) <= _LONGEST_NAME}
    for written in sorted(known, key=len, reverse=True):
        if len(written) >= _SHORTEST_NAME and not known[written].isupper():
            parts = re.split(rf"(?<!\w){re.escape(written)}(?!\w)", text, flags=re.IGNORECASE)
            text = known[written].join(parts)
    return _upper(text)


def _forms(texts: Sequence[str]) -> Mapping[str, str]:
    """Say how each word is mostly written where it opens no sentence."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        if text.isupper():
            continue
        for word in _WORD.finditer(text):
            if not _OPENED.search(text, max(0, word.start() - 3), word.start()):
                found[word.group().lower()][word.group()] += 1
    return {word: forms.most_common(1)[0][0] for word, forms in found.items()}


def _with_members(match: re.Match[str]) -> str:
    """Give the names behind "het lid" their capitals, and their particles where a name begins."""
    result = match.group()[: match.start("names") - match.start()].split()
    begins = True
    for word in match["names"].split():
        joins = word == "en"
        small = joins or (word.lower() in _PARTICLES and not begins)
        result.append(word if small or word in ("’t", "'t") else _capital(word))
        begins = joins or word.endswith(",")
    return " ".join(result)


def _capital(name: str) -> str:
    """Give each part of a double name its capital: "Hooft-de Bruin"."""
    first, *others = name.split("-")
    return "-".join([_upper(first), *(p if p in _PARTICLES else _upper(p) for p in others)])


def _upper(word: str) -> str:
    return word[:1].upper() + word[1:]
