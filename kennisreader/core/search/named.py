# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words in a row that are one thing: a noun with its adjectives, and names as they are written.

*Bruto binnenlands product* and *Europese Asiel- en Migratiepact* are said whole or not at all: who reads
*bruto binnenlands* or *Asiel* is told of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.general_words import GENERAL
from kennisreader.core.search.word_kinds import is_adjective, names_something

if TYPE_CHECKING:
    from kennisreader.core.search.lexicon import Lexicon
    from kennisreader.core.search.passage_words import Word

Span = tuple[int, int]
"""Code points of the passage, half-open."""

_PREPOSITIONS = frozenset("van voor te ter ten der den of for and en ’t 't".split())
"""Small words inside names."""
_ARTICLES = frozenset("de het the den der".split())
"""Small words that stand there only behind another: *van de*, *of the*."""
_BETWEEN = frozenset({"en", "of", "and"})
"""Those that may stand between two names as well as inside one; then no article comes."""
_BEFORE_NAMES = frozenset({"van", "voor", "te"})
"""Those that another name may follow: *Amsterdam* in *Universiteit van Amsterdam*."""


class Phrase(NamedTuple):
    """Words in a row that are one thing."""

    stems: tuple[str, ...]
    spans: tuple[Span, ...]
    starts: frozenset[int]
    """Numbers of the words at which something begins that is whole by itself."""
    ends: frozenset[int]
    """Numbers of the words with which it ends."""
    is_name: bool

    def words_at(self, place: Span) -> range:
        """The numbers of the words that a place reaches over; none if it is not all in the phrase."""
        start, end = place
        if start < self.spans[0][0] or end > self.spans[-1][1]:
            return range(0)
        met = [i for i, (first, last) in enumerate(self.spans) if first < end and start < last]
        return range(met[0], met[-1] + 1) if met else range(0)

    def is_whole(self, words: range) -> bool:
        """Whether words of it are a thing by themselves, and no piece of a name."""
        return words.start in self.starts and words.stop - 1 in self.ends

    def place(self, words: range) -> Span:
        """Where words of it stand."""
        return self.spans[words.start][0], self.spans[words.stop - 1][1]


def shared(one: Phrase, other: Phrase, here: range, there: range) -> tuple[range, range] | None:
    """The words in which two phrases say the same whole thing, around words that both have.

    ``here`` and ``there`` are those in the two.  A single word is no thing of this kind.
    """
    ours, theirs = one.stems, other.stems
    if ours[here.start : here.stop] != theirs[there.start : there.stop]:
        return None
    before = _alike(ours[: here.start][::-1], theirs[: there.start][::-1])
    after = _alike(ours[here.stop :], theirs[there.stop :])
    for first in range(before, -1, -1):
        for last in range(after, -1, -1):
            found = (
                range(here.start - first, here.stop + last),
                range(there.start - first, there.stop + last),
            )
            if len(found[0]) > 1 and (one.is_whole(found[0]) or other.is_whole(found[1])):
                return found
    return None


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two rows begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def phrases(text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Phrase]:
    """The nouns with their adjectives and the names of a text, in order.

    ``words`` are all of it, stop words too; ``lexicon`` has those in use.
    """
    words = _as_written(words)
    for first, last, is_name in _rows(text, words):
        if is_name:
            yield _name(text, words[first : last + 1])
        elif words[last].known.stem not in GENERAL:
            yield _noun(words[first : last + 1], _next_noun(text, words[last:], lexicon))


def names(text: str, words: Sequence[Word]) -> Iterator[Phrase]:
    """The names of a text, in order; ``words`` are all of it, stop words too."""
    words = _as_written(words)
    for first, last, is_name in _rows(text, words):
        if is_name:
            yield _name(text, words[first : last + 1])


def _rows(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, bool]]:
    """The first and last of the words that are one thing, and whether that is a name."""
    i = 0
    while i < len(words):
        last = _last_of_name(text, words, i)
        if last > i:
            yield i, last, True
        else:
            last = _last_of_noun(text, words, i)
            if last > i:
                yield i, last, False
        i = max(i, last) + 1


def _as_written(words: Sequence[Word]) -> list[Word]:
    """Without those that are read into the text."""
    kept: list[Word] = []
    for word in words:
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def _name(text: str, words: Sequence[Word]) -> Phrase:
    written = [text[word.start : word.end] for word in words]
    starts, ends = {0}, {len(words) - 1}
    for i, (one, other) in enumerate(pairwise(written)):
        if other[0].isdigit():
            ends.add(i)
        if other in _BETWEEN and not one.endswith(("-", "‑")):
            ends.add(i)
        if (one in _BETWEEN and i - 1 in ends) or one in _BEFORE_NAMES:
            starts.add(i + 1)
    return _phrase(words, starts, ends, is_name=True)


def _noun(words: Sequence[Word], following: Sequence[Word]) -> Phrase:
    while len(words) > 2 and words[0].known.stem in GENERAL:  # diverse financiële instellingen
        words = words[1:]
    whole = [*words, *following]
    return _phrase(whole, set(range(len(whole))), {len(words) - 1, len(whole) - 1}, is_name=False)


def _next_noun(text: str, words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """The noun that the first of some words makes one thing with: *essentieel startup personeel*.

    That is no plural: *financiële instellingen klanten* are two.
    """
    following = words[1:2]
    for word in following:
        written = text[word.start : word.end]
        if (
            words[0].known.form.endswith(("en", "s"))
            or word.known.stop
            or word.known.stem in GENERAL
            or not _beside(text, words[0], word)
            or is_adjective(written)
            or not names_something(written, lexicon)
        ):
            return ()
    return following


def _phrase(words: Sequence[Word], starts: set[int], ends: set[int], *, is_name: bool) -> Phrase:
    spans = tuple((word.start, word.end) for word in words)
    stems = tuple(word.known.stem for word in words)
    return Phrase(stems, spans, frozenset(starts), frozenset(ends), is_name)


def _last_of_noun(text: str, words: Sequence[Word], first: int) -> int:
    """The number of the noun that one or more adjectives from ``first`` on stand before."""
    i = first
    while i < len(words) and not words[i].known.stop:
        if i > first and not _beside(text, words[i - 1], words[i]):
            break
        if not is_adjective(text[words[i].start : words[i].end]):
            return i
        i += 1
    return first


def _last_of_name(text: str, words: Sequence[Word], first: int) -> int:
    """The number of the last word of the name that begins with ``first``; ``first`` if none does."""
    word = words[first]
    if not text[word.start].isupper():
        return first
    small = word.known.stop or word.known.form in _ARTICLES
    if small and not text[: word.start].rstrip()[-1:].isalpha():
        return first  # Ter Apel, but no word that only begins a sentence
    last, before = first, ""
    for i in range(first, len(words) - 1):
        if not _beside(text, words[i], words[i + 1]):
            break
        written = text[words[i + 1].start : words[i + 1].end]
        if written[0].isupper() or (written[0].isdigit() and not before):
            last, before = i + 1, ""
        elif _goes_on(before, written):
            before = written
        else:
            break
    return last


def _goes_on(before: str, small: str) -> bool:
    """Whether a name may go on with a small word, behind another or behind none."""
    if not before:
        return small in _PREPOSITIONS
    return small in _ARTICLES and (before not in _BETWEEN or small == "the")


def _beside(text: str, one: Word, other: Word) -> bool:
    """Whether nothing is between two words but spaces, ``&`` or the point of a number (*CW3.1*)."""
    between = text[one.end : other.start]
    return between.strip(" \n") in {"", "&"} or (between == "." and text[other.start].isdigit())
