# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that set a theme's passages apart from all others: what its list may still want.

A word is measured by how much more often it stands in passages about the theme than its place in
the whole library leads one to expect (Dunning's log-likelihood ratio, 1993), which does not, as a
plain ratio would, put words first that stand in two passages only.  Only nouns, names and compounds
are suggested, and none that letters on all subjects have.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.library_values import LibraryError
from kennisreader.core.search.analysis import fold, stem, tokens
from kennisreader.core.search.general_words import GENERAL
from kennisreader.core.search.offices import member_spans, official_spans
from kennisreader.core.search.word_kinds import names_something
from kennisreader.core.theme_matcher import ThemeMatcher
from kennisreader.core.theme_terms import TermError, patterns
from kennisreader.core.themes import Theme

if TYPE_CHECKING:
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened
    from kennisreader.core.search.lexicon import Lexicon

_MOST_READ = 400
"""Passages that are read: more of them do not change which words are first."""
_SHORTEST = 4
_FEWEST_PASSAGES = 3
_LIFT = 2
"""How many times as often as elsewhere a word must stand there: less is no help to tell a theme."""
_CERTAIN = 6.63
"""The ratio that chance gives one word in a hundred (chi-square with one degree of freedom)."""


class Suggestion(NamedTuple):
    """A word that goes with a theme and is not in it."""

    word: str
    """As letters write it most often."""
    passages: int
    """Of those that were read about the theme, how many have it."""
    letters: int
    share: float
    """Of all passages of the library that have it, the part about the theme."""


def further_terms(library: Library, opened: Opened, theme: Theme, limit: int) -> list[Suggestion]:
    """Words for a theme, the most telling first; none while fewer than three passages are about it.

    ``theme`` is as its user has it now, saved or not; its passages are found with its terms in
    force in the library, or, for a theme that is new there, with the words of its list.
    """
    places = _places(library, opened, theme)
    found, letters, forms = _counted(library, opened, places)
    total, inside = opened.index.count, len(places)
    if inside < _FEWEST_PASSAGES or total <= inside:
        return []
    listed = ThemeMatcher([_readable_words(theme)])
    named = {stem(fold(word.text)) for term in _all_terms(theme) for word in tokens(term)}
    rated = []
    for key, here in found.items():
        everywhere = max(here, opened.index.frequency("stem", key))
        if here < _FEWEST_PASSAGES or here * total < _LIFT * everywhere * inside:
            continue
        rating = _ratio(here, everywhere, inside, total)
        if rating >= _CERTAIN and key not in named and key not in GENERAL:
            word = forms[key].most_common(1)[0][0]
            if _tells(word, forms[key], opened.tools.lexicon):
                share = here / everywhere
                rated.append((-rating * share, word, here, len(letters[key]), share))
    chosen = []
    for _, word, here, count, share in sorted(rated):
        if not listed.reasons(word):
            chosen.append(Suggestion(word, here, count, share))
        if len(chosen) == limit:
            break
    return chosen


def _places(library: Library, opened: Opened, theme: Theme) -> list[tuple[str, int]]:
    """Passages about the theme that are in the index, evenly over the letters."""
    places = [
        (letter, n) for letter, n, level in library.passages_on(theme.id) if level == "primary"
    ]
    if not places:
        places = _found_by_words(opened, theme)
    places = [place for place in places if opened.index.number(*place) is not None]
    step = max(1, math.ceil(len(places) / _MOST_READ))
    return places[::step]


def _found_by_words(opened: Opened, theme: Theme) -> list[tuple[str, int]]:
    """The passages that have a plain word of the list."""
    index = opened.index
    numbers: set[int] = set()
    for term in theme.terms:
        word = opened.tools.reader.form(term.strip("*"))
        numbers.update(index.postings("stem", word.stem).numbers)
    return [(index.letters[n], index.passages[n]) for n in sorted(numbers)]


def _counted(
    library: Library, opened: Opened, places: Sequence[tuple[str, int]]
) -> tuple[Counter[str], Mapping[str, set[str]], Mapping[str, Counter[str]]]:
    """Of each stem: in how many of the passages it stands, in which letters, and how written."""
    passages: Counter[str] = Counter()
    letters: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    try:
        read = library.passages(places)
    except LibraryError:
        return passages, letters, forms
    for passage in read:
        seen = set()
        offices = [*official_spans(passage.text), *member_spans(passage.text)]
        for word in opened.tools.reader.words(passage.text):
            known = word.known
            if any(start <= word.start < end for start, end in offices):
                continue
            if known.stop or len(known.form) < _SHORTEST or not known.form[0].isalpha():
                continue
            seen.add(known.stem)
            letters[known.stem].add(passage.letter)
            written = passage.text[word.start : word.end]
            forms[known.stem][written if fold(written) == known.form else known.form] += 1
        passages.update(seen)
    return passages, letters, forms


def _tells(word: str, forms: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Whether it is a noun or a name, and no common word in one: *Rathenau Instituut*."""
    if word[0].isupper():
        return word.lower() not in forms
    return names_something(word, lexicon)


def _ratio(here: int, everywhere: int, inside: int, total: int) -> float:
    """The log-likelihood ratio of a word in these passages against the others."""
    outside, there = total - inside, everywhere - here
    share = everywhere / total
    found = here * math.log(here / (inside * share))
    if there:
        found += there * math.log(there / (outside * share))
    return 2 * found


def _all_terms(theme: Theme) -> tuple[str, ...]:
    return (*theme.terms, *theme.hints, *theme.excluded)


def _readable_words(theme: Theme) -> Theme:
    """All words of a theme that can be read, as terms: its user may be writing one."""
    return Theme(theme.id, "", "", tuple(filter(_readable, _all_terms(theme))))


def _readable(term: str) -> bool:
    try:
        patterns(term)
    except TermError:
        return False
    return True
