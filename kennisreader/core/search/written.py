# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A passage by its words as they are written: what a reason is told in, and marked by."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.named import Phrase, Span, phrases, shared
from kennisreader.core.search.offices import ministry_names, official_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kennisreader.core.search.keeping import Tools
    from kennisreader.core.search.passage_words import Word

_PIECE = re.compile(r"[^\s‑-]+")
_JOINED = re.compile(r"(?:\s+\w+){1,2}\s+")
_LOOKED_AT = 12
"""Places of one term: what a passage of a whole book has of it elsewhere tells nothing more."""
_NO_BRACKETS = dict.fromkeys(map(ord, "()[]"))


class Written(NamedTuple):
    """The words of a passage, without those that name offices."""

    text: str
    whole: dict[str, list[Span]]
    """Words and names, by stem or concept; what stands between hyphens is a word."""
    inside: dict[str, list[Span]]
    """The compounds that have a part, by its stem."""
    heads: set[str]
    """The stems of the last parts of compounds, which say what kind of thing they are."""
    phrases: list[Phrase]
    """Nouns with their adjectives, and names."""
    concepts: dict[str, list[Span]]
    """Where each concept is named."""
    runs: set[tuple[str, str]]
    """Two words with nothing but function words between them: *kweekvijver en haven*, by stem."""
    own: set[str]
    """The terms that stand outside the names of ministries."""

    def places(self, term: str) -> list[Span]:
        """Where a term stands: as a word, or else inside others."""
        return self.whole.get(term) or self.inside.get(term, [])

    def by_itself(self, term: str, other: Written) -> list[Span]:
        """Where a term stands by itself: no piece of a name, nor of what both passages name."""
        places = self.whole.get(term, [])
        return places if term in self.concepts else self._no_pieces(places, other)

    def within(self, term: str, other: Written) -> list[Span]:
        """The words that a term stands inside of, but for pieces of names."""
        return self._no_pieces(self.inside.get(term, []), other)

    def is_cut(self, term: str, other: Written) -> bool:
        """Whether a term stands here as a piece of names alone."""
        found = self.by_itself(term, other) or self.within(term, other)
        return bool(self.places(term)) and not found

    def _no_pieces(self, places: list[Span], other: Written) -> list[Span]:
        return [place for place in places[:_LOOKED_AT] if not self._is_piece(place, other)]

    def _is_piece(self, place: Span, other: Written) -> bool:
        """Whether it is cut out of a name; the last word may stand for what is named otherwise.

        In small letters it is what has the name: the campaign in *Netherlands Branding-campagne*.
        """
        start, end = place
        return any(
            (words := phrase.words_at(place)) and not phrase.is_whole(words)
            for phrase in self.phrases
            if phrase.is_name and not self.text[start].islower()
        ) or any(
            first <= start and (end < last or (end == last and concept in other.concepts))
            for concept, places in self.concepts.items()
            for first, last in places
        )

    def together(self, term: str, other: Written) -> Iterator[tuple[Span, Span]]:
        """The longer things that both passages have with a term in them, here and in the other."""
        for one, here in self._around(term):
            for two, there in other._around(term):
                found = shared(one, two, here, there)
                if found and not self._is_within_concept(ours := one.place(found[0])):
                    yield ours, two.place(found[1])

    def _is_within_concept(self, place: Span) -> bool:
        """Whether it is a piece of what has an abbreviation: *Centraal Orgaan* of the COA."""
        return any(_lies_in(*place, each) and place not in each for each in self.concepts.values())

    def _around(self, term: str) -> list[tuple[Phrase, range]]:
        """The phrases that have a term, with the numbers of its words in them."""
        found = (
            (phrase, phrase.words_at(place))
            for place in self.places(term)[:_LOOKED_AT]
            for phrase in self.phrases
        )
        return [(phrase, words) for phrase, words in found if words]

    def shown(self, spans: list[Span]) -> str:
        """What stands at the first of some places, in one line."""
        start, end = spans[0]
        return _bare(" ".join(self.text[start:end].translate(_NO_BRACKETS).split()))


def written(text: str, tools: Tools) -> Written:
    """Read a passage."""
    offices = official_spans(text)
    names = [
        (name, _is_ministry(text[name.start : name.end]))
        for name in tools.concepts.find(text)
        if not _lies_in(name.start, name.end, offices)
    ]
    ministries = [(name.start, name.end) for name, is_ministry in names if is_ministry]
    found = Written(
        text,
        whole=defaultdict(list),
        inside=defaultdict(list),
        heads=set(),
        phrases=[],
        concepts=defaultdict(list),
        runs=set(),
        own=set(),
    )
    every = [
        word for word in tools.reader.words(text) if not _lies_in(word.start, word.end, offices)
    ]
    words = [word for word in every if not word.known.stop]
    for word in words:
        found.whole[word.known.stem].append((word.start, word.end))
        pieces = _between_hyphens(text, word)
        for part in word.known.parts:
            if part in pieces:
                found.whole[stem(part)].append(pieces[part])
            else:
                found.inside[stem(part)].append((word.start, word.end))
                if word.known.form.endswith(part):
                    found.heads.add(stem(part))
        if not _lies_in(word.start, word.end, ministries):
            found.own.update((word.known.stem, *word.known.part_stems))
    for one, other in pairwise(words):
        if _JOINED.fullmatch(text, one.end, other.start):
            found.runs.add((one.known.stem, other.known.stem))
    found.phrases.extend(phrases(text, every, tools.lexicon))
    for name, is_ministry in names:
        found.concepts[name.term].append((name.start, name.end))
        if not is_ministry:
            found.own.add(name.term)
    found.whole.update(found.concepts)
    return found


def _bare(shown: str) -> str:
    """A word without the hyphen of ``onderzoeks-`` and the s that goes with it."""
    bare = shown.rstrip("-‑")
    if bare != shown and bare.endswith("s") and stem(fold(bare[:-1])) == stem(fold(bare)):
        return bare[:-1]
    return bare


def _between_hyphens(text: str, word: Word) -> dict[str, Span]:
    """The pieces of a word with hyphens, folded, and where they stand."""
    pieces = list(_PIECE.finditer(text, word.start, word.end))
    return {fold(each[0]): each.span() for each in pieces} if len(pieces) > 1 else {}


def _is_ministry(shown: str) -> bool:
    """Whether words are the name of a ministry; *defensie* in small letters is what it is about."""
    return shown[:1].isupper() and " ".join(shown.lower().split()) in ministry_names()


def _lies_in(start: int, end: int, spans: list[Span]) -> bool:
    return any(first <= start and end <= last for first, last in spans)
