# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding a name by what somebody types of it: words, their beginnings, abbreviations."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kennisreader.core.themes import Theme

_WORD = re.compile(r"\w+")

# Only the order of these counts: the tests hold it.
WHOLE_WORD = 10.0
BEGINNING = 8.0
BEGINNINGS = 6.0
INSIDE = 4.0
LETTERS = 2.0
OTHER_NAME = 0.4
"""Share of its worth that a match in another name (menu, English words) keeps."""
_TELLING = 4
"""Letters that mean a name inside of one of its words."""


class NameMatch(NamedTuple):
    """How well a name fits what was typed."""

    score: float
    """Higher is better; comparable for one query only."""
    positions: tuple[int, ...]
    """Code points of the name that were typed, in order."""


def match(query: str, name: str, *others: str) -> NameMatch | None:
    """Match what was typed with a name, or else with its ``others``; None where it does not fit.

    Every typed word must be found: as a word of the name, the beginning of one, beginnings of
    successive words run together ("gescr" for *gekoppeld scrollen*), a part of a word, or letters
    of a word in order ("vgl" for *vergelijken*).  Case and accents do not count.
    """
    score = 0.0
    positions: set[int] = set()
    folded = fold(name)
    for word in fold(query).split():
        found = _best(word, folded)
        if found is not None:
            score += found.score
            positions.update(found.positions)
            continue
        other = max((m.score for m in (_best(word, fold(o)) for o in others) if m), default=None)
        if other is None:
            return None
        score += other * OTHER_NAME
    return NameMatch(score - len(name) / 1000, tuple(sorted(positions)))


def fold(text: str) -> str:
    """Take case and accents away; the result has as many code points as the text."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class _Folding(dict[int, str]):
    """What each character is folded to, found when it is first met."""

    def __missing__(self, code: int) -> str:
        each = chr(code)
        self[code] = folded = unicodedata.normalize("NFD", each)[0].lower()[:1] or each
        return folded


_FOLDED = _Folding()


def _best(typed: str, name: str) -> NameMatch | None:
    """The best way in which one typed word fits a folded name."""
    words = [(each.start(), each.group()) for each in _WORD.finditer(name)]
    for start, word in words:
        if word == typed:
            return _run(WHOLE_WORD, start, typed)
    for start, word in words:
        if word.startswith(typed):
            return _run(BEGINNING + (0.5 if start == words[0][0] else 0), start, typed)
    pieces = _beginnings(typed, words)
    if pieces is not None:
        return NameMatch(BEGINNINGS, tuple(pieces))
    if len(typed) > 1:
        at = name.find(typed)
        if at >= 0:
            return _run(INSIDE, at, typed)
        for start, word in words:
            letters = _letters(typed, word)
            if letters is not None:
                return NameMatch(LETTERS, tuple(start + each for each in letters))
    return None


def _run(score: float, start: int, typed: str) -> NameMatch:
    return NameMatch(score, tuple(range(start, start + len(typed))))


def _beginnings(typed: str, words: list[tuple[int, str]]) -> list[int] | None:
    """Positions if the typed letters are beginnings of words in order; words may be left out."""
    if not typed:
        return []
    for index, (start, word) in enumerate(words):
        longest = next(
            (n for n in range(min(len(word), len(typed)), 0, -1) if word[:n] == typed[:n]), 0
        )
        for taken in range(longest, 0, -1):
            rest = _beginnings(typed[taken:], words[index + 1 :])
            if rest is not None:
                return [*range(start, start + taken), *rest]
    return None


def _letters(typed: str, word: str) -> list[int] | None:
    """Positions of the typed letters in a word, in order, from its first letter on."""
    if not word.startswith(typed[0]):
        return None
    positions: list[int] = []
    at = 0
    for letter in typed:
        at = word.find(letter, at)
        if at < 0:
            return None
        positions.append(at)
        at += 1
    return positions


def the_one_named(wanted: str, named: Mapping[str, Iterable[str]]) -> str | None:
    """The one value that has ``wanted`` as a name, as words it begins, or as a part of a name.

    ``named`` gives the names of each value, all of them folded; None where none or several are meant.
    Few letters inside a word mean nothing: *ai* is no *training*.
    """
    fits: list[Callable[[str], bool]] = [
        lambda name: name == wanted,
        lambda name: f" {wanted}" in f" {name}",
    ]
    if len(wanted) >= _TELLING:
        fits.append(lambda name: wanted in name)
    for fit in fits:
        found = [value for value, names in named.items() if any(map(fit, names))]
        if len(found) == 1:
            return found[0]
    return None


def theme_named(wanted: str, themes: Iterable[Theme]) -> str | None:
    """The id of the theme that is meant by its id, its name in either language, or one of its terms.

    A unique part of an id or a name will do; None where none or several are meant.
    """
    themes, folded = tuple(themes), fold(wanted)
    names = {
        theme.id: [theme.id, *map(fold, (theme.id, theme.name_nl, theme.name_en))]
        for theme in themes
    }
    if wanted in names:
        return wanted
    having = [theme.id for theme in themes if folded in map(fold, theme.terms)]
    return the_one_named(folded, names) or (having[0] if len(having) == 1 else None)


def all_named(wanted: str, named: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The one value that has ``wanted`` as a name, else all of which a name has it in it.

    As in :func:`the_one_named`, few letters mean words that they begin.
    """
    for value, names in named.items():
        if wanted in names:
            return (value,)
    inside = "" if len(wanted) >= _TELLING else " "
    return tuple(
        value
        for value, names in named.items()
        if wanted and any(f"{inside}{wanted}" in f"{inside}{name}" for name in names)
    )
