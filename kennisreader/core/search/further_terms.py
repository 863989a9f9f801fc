# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words that set a theme's passages apart from all others: what its list may still want.

A word is measured by how much more often it stands in passages about the theme than its place in
the whole library leads one to expect (Dunning's log-likelihood ratio, 1993), which does not, as a
plain ratio would, put words first that stand in two passages only.  Only nouns and names are
suggested, names whole or not at all, and none that letters on all subjects have.

A short list that is right is better than a long one: what stands in other passages as often is no
help to tell the theme, and a plain word (*obstakel*, *werving*) has to stand in more passages, and in
more than one letter, than a compound or a name, which mean one thing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.library_values import LibraryError
from kennisreader.core.search.analysis import fold, stem, tokens
from kennisreader.core.search.general_words import is_general
from kennisreader.core.search.named import names
from kennisreader.core.search.offices import official_spans
from kennisreader.core.search.word_kinds import names_something
from kennisreader.core.theme_matcher import ThemeMatcher
from kennisreader.core.theme_terms import TermError, patterns
from kennisreader.core.themes import Theme

if TYPE_CHECKING:
    from kennisreader.core.library import Library
    from kennisreader.core.search.index import Index
    from kennisreader.core.search.keeping import Opened
    from kennisreader.core.search.lexicon import Lexicon
    from kennisreader.core.search.passage_words import Reader

_MOST_READ = 400
"""Passages that are read: more of them do not change which words are first."""
_SHORTEST = 4
_FEWEST_PASSAGES = 3
_FEWEST_FOR_CHANCE = 5
"""Passages of a plain word, and of a compound or a name that one letter alone has."""
_LEAST_SHARE, _LEAST_FOR_PLAIN = 0.6, 0.75
"""Of all passages with a word, so many must be about the theme."""
_CERTAIN = 6.63
"""The ratio that chance gives one word in a hundred (chi-square with one degree of freedom)."""


class Suggestion(NamedTuple):
    """A word or a name that goes with a theme and is not in it."""

    word: str
    """As letters write it most often."""
    passages: int
    """Of those that were read about the theme, how many have it."""
    letters: int
    share: float
    """Of all passages of the library that have it, the part about the theme."""


Stems = tuple[str, ...]
"""A word, or the words of a name."""


@dataclass
class _Found:
    """What is counted of a word or a name; a text that letters repeat counts once."""

    plain: bool
    passages: int = 0
    texts: set[str] = field(default_factory=set)
    letters: set[str] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def is_enough(self) -> bool:
        """Whether it stands in enough passages and letters to be more than chance."""
        single = len(self.letters) == 1
        fewest = _FEWEST_FOR_CHANCE if self.plain or single else _FEWEST_PASSAGES
        return len(self.texts) >= fewest and not (self.plain and single)

    @property
    def written(self) -> str:
        """As it is written most often."""
        return self.forms.most_common(1)[0][0]

    def add(self, text: str, letter: str, forms: Sequence[str]) -> None:
        """Count a passage in which it stands in these forms."""
        self.passages += 1
        self.forms.update(forms)
        if text not in self.texts:
            self.texts.add(text)
            self.letters.add(letter)


def further_terms(library: Library, opened: Opened, theme: Theme, limit: int) -> list[Suggestion]:
    """Words for a theme, the most telling first; none while fewer than three passages are about it.

    ``theme`` is as its user has it now, saved or not; its passages are found with its terms in
    force in the library, or, for a theme that is new there, with the words of its list.
    """
    places = _places(library, opened, theme)
    total, inside = opened.index.count, len(places)
    if inside < _FEWEST_PASSAGES or total <= inside:
        return []
    listed = ThemeMatcher([_readable_words(theme)])
    named = {stem(fold(word.text)) for term in _all_terms(theme) for word in tokens(term)}
    rated = []
    for key, found in _counted(library, opened.tools.reader, places).items():
        if not found.is_enough or (len(key) == 1 and key[0] in named):
            continue
        everywhere = max(found.passages, _everywhere(opened.index, key))
        share = found.passages / everywhere
        rating = _ratio(found.passages, everywhere, inside, total)
        least = _LEAST_FOR_PLAIN if found.plain else _LEAST_SHARE
        if share >= least and rating >= _CERTAIN and _tells(found, opened.tools.lexicon):
            word = Suggestion(found.written, len(found.texts), len(found.letters), share)
            rated.append((-rating * share, word))
    new = (word for _, word in sorted(rated) if not listed.reasons(word.word))
    return list(islice(new, limit))


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
    library: Library, reader: Reader, places: Sequence[tuple[str, int]]
) -> Mapping[Stems, _Found]:
    """What is counted of each word and name of some passages."""
    counted: dict[Stems, _Found] = {}
    try:
        read = library.passages(places)
    except LibraryError:
        return counted
    for passage in read:
        here: dict[Stems, list[str]] = defaultdict(list)
        for key, written, plain in _read(passage.text, reader):
            counted.setdefault(key, _Found(plain))
            here[key].append(written)
        for key, forms in here.items():
            counted[key].add(passage.text, passage.letter, forms)
    return counted


def _read(text: str, reader: Reader) -> Iterator[tuple[Stems, str, bool]]:
    """The names of a text and the words outside them, as written, and whether each is a plain word."""
    offices = official_spans(text)
    words = [
        word
        for word in reader.words(text)
        if not any(start <= word.start < end for start, end in offices)
    ]
    named = list(names(text, words))
    for name in named:
        start, end = name.spans[0][0], name.spans[-1][1]
        yield name.stems, " ".join(text[start:end].split()), False
    for word in words:
        known, written = word.known, text[word.start : word.end]
        telling = not known.stop and len(known.form) >= _SHORTEST and known.form[0].isalpha()
        in_name = any(name.words_at((word.start, word.end)) for name in named)
        if telling and not in_name and not is_general(known):
            shown = written if fold(written) == known.form else known.form
            yield (known.stem,), shown, not known.parts and not shown[0].isupper()


def _everywhere(index: Index, key: Stems) -> int:
    """In how many passages of the library a word stands, or all words of a name."""
    if len(key) == 1:
        return index.frequency("stem", key[0])
    return len(set.intersection(*(set(index.postings("stem", each).numbers) for each in key)))


def _tells(found: _Found, lexicon: Lexicon) -> bool:
    """Whether it is a noun or a name: no word that only begins sentences with a capital."""
    word = found.written
    if word[0].isupper():
        return word.lower() not in found.forms
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
