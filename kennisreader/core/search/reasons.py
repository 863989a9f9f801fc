# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why two passages are related, in words that stand in them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.rewording import taken_over
from kennisreader.core.search.analysis import fold
from kennisreader.core.search.documents import unpack
from kennisreader.core.search.general_words import GENERAL
from kennisreader.core.search.vectors import VectorMaker
from kennisreader.core.search.word_kinds import names_something
from kennisreader.core.search.written import Span, Written, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kennisreader.core.letter import Citation
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened

MOST_TERMS = 6
_PASSAGES_KEPT = 1500
_COMMON = 0.3
"""Share of the passages from which a shared word tells nothing."""
_FEW = 2
"""Words that name something, below which verbs and adjectives are told too."""
_MAY_BE_THE_SAME = 0.2
"""Cosine from which it is looked whether sentences were taken over, which costs more."""
_TAKEN_OVER = 0.33
"""Share of the shorter passage that stands in the other, with a few words changed or none."""
_STRONG_ALONE = 0.08
"""Share of the passages up to which one shared word is enough for a strong relation."""


class Reason(NamedTuple):
    """What two passages share."""

    terms: tuple[str, ...]
    """Words that both have, as the source writes them, most telling first."""
    citation: str | None
    """The document that both cite, or that one cites and the other is of, as it is written."""
    similarity: float
    """From 0 to 1: how alike the words are, letter for letter."""
    kind: str
    """``same-citation``, ``nearly-the-same`` or ``shared-terms``."""

    @property
    def told(self) -> bool:
        """Whether there is anything to say: what has no reason is no relation."""
        return bool(self.terms or self.citation or self.kind == "nearly-the-same")


class Reasons:
    """Finds what passages share, by their numbers in the index."""

    def __init__(self, library: Library, maker: VectorMaker, opened: Opened) -> None:
        self._library = library
        self._maker = maker
        self._cited = lru_cache(_PASSAGES_KEPT)(self._find_cited)
        self._index = opened.index
        self._tools = opened.tools
        self._written = lru_cache(_PASSAGES_KEPT)(
            lambda number: written(maker.text(number), opened.tools)
        )
        self._standing = lru_cache(_PASSAGES_KEPT)(self._find_standing)
        self._taken_over = lru_cache(_PASSAGES_KEPT)(self._find_taken_over)
        self._stems = lru_cache(_PASSAGES_KEPT)(self._find_stems)
        self._words = lru_cache(_PASSAGES_KEPT)(self._find_words)
        self._within = lru_cache(_PASSAGES_KEPT)(self._find_within)
        self._names_something = lru_cache(_PASSAGES_KEPT)(
            lambda word: names_something(word, opened.tools.lexicon)
        )

    def warm(self, number: int) -> None:
        """Read a passage now, so that nobody waits for it later."""
        self._written(number)
        self._standing(number)
        self._cited(number)

    def reason(self, source: int, other: int, similarity: float) -> Reason:
        """Why ``other`` is related to ``source``; the cosine of their runs is known."""
        citation = self._citation(source, other)
        kind = "shared-terms"
        if (
            similarity >= _MAY_BE_THE_SAME
            and self._taken_over(min(source, other), max(source, other)) >= _TAKEN_OVER
        ):
            kind = "nearly-the-same"
        elif citation:
            kind = "same-citation"
        terms, _ = self._words(source, other)
        return Reason(terms, citation, round(min(1.0, similarity), 4), kind)

    def marks(self, source: int, other: int) -> list[Span]:
        """Where the terms of the reason stand in ``other``."""
        _, marks = self._words(source, other)
        return list(marks)

    def is_slight(self, source: int, other: int, reason: Reason) -> bool:
        """Whether it may well be a coincidence: no word that tells anything, or one that many have."""
        if reason.kind != "shared-terms":
            return False
        if len(reason.terms) > 1:
            return not self._standing(source) & self._standing(other)
        stems = [each for written in reason.terms for each in self._stems(written)]
        rarest = min(map(self._maker.share, stems), default=1.0)
        return rarest > _STRONG_ALONE or GENERAL.issuperset(stems)

    def _citation(self, source: int, other: int) -> str | None:
        """A document (not a whole dossier) that both cite, or one of which the other is a part."""
        one, two = self._index.letters[source], self._index.letters[other]
        cited = self._cited(source).get(two) or self._cited(other).get(one)
        if cited:
            return cited
        shared = set(self._maker.telling(source).keys) & set(self._maker.telling(other).keys)
        if not shared:
            return None
        letter = self._maker.letter(one)
        for citation in self._citations(source):
            if (citation.key or "").lower() in shared:
                return letter.text[citation.start : citation.end]
        return None

    def _citations(self, number: int) -> Iterator[Citation]:
        """The documents that a passage cites, in its own words and in its footnotes."""
        letter = self._maker.letter(self._index.letters[number])
        passage = letter.passages[self._index.passages[number]]
        spans = [(passage.start, passage.end)]
        spans += [(n.start, n.end) for n in letter.footnotes if n.number in passage.notes]
        for citation in letter.citations:
            if citation.number and any(start <= citation.start < end for start, end in spans):
                yield citation

    def _find_cited(self, number: int) -> dict[str, str]:
        """The letters of the library that a passage cites, with the words in which it does."""
        letter = self._maker.letter(self._index.letters[number])
        found = {}
        for citation in self._citations(number):
            name = self._library.resolve(citation, letter)
            if name:
                found[name] = letter.text[citation.start : citation.end]
        return found

    def _find_words(self, source: int, other: int) -> tuple[tuple[str, ...], tuple[Span, ...]]:
        """What both have, written as in the source, and where it stands in the other.

        What names something comes first, together with its adjective where both have the two so; a
        verb or an adjective alone is told only where hardly anything else can be.
        """
        here, there = self._written(source), self._written(other)
        both = here.pairs.keys() & there.pairs.keys()
        shown: dict[str, list[Span]] = {}
        for term in self._telling(source, other, here, there)[: 2 * MOST_TERMS]:
            pair = min(
                (each for each in both if term in each and each[1] not in GENERAL), default=None
            )
            if pair:
                shown.setdefault(here.shown(here.pairs[pair]), there.pairs[pair])
            else:
                whole = there if term in there.whole and term not in here.whole else here
                if whole.places(term):
                    shown.setdefault(whole.shown(whole.places(term)), there.places(term))
        naming = [word for word in shown if self._names_something(word)]
        others = [word for word in shown if word not in naming]
        kept = self._largest([*naming, *others[: max(0, _FEW - len(naming))]])[:MOST_TERMS]
        marks = sorted({span for word in kept for span in shown[word]})
        return kept, tuple(
            span for n, span in enumerate(marks) if not n or marks[n - 1][1] <= span[0]
        )

    def _telling(self, source: int, other: int, here: Written, there: Written) -> list[str]:
        """Shared stems by what they say.

        Rare words first; where there are none, those that many passages have, and where there are
        none of those either, the ministries that both name.
        """
        one, two = self._maker.words(source), self._maker.words(other)
        shared = [*(self._standing(source) & self._standing(other))]
        if not shared:
            shared = self._around(source, other)
        shared.sort(key=lambda term: (-one.get(term, 0.0) * two.get(term, 0.0), term))
        own = [t for t in shared if t in here.own and t in there.own]
        told = [t for t in own if self._maker.share(t) < _COMMON] or own
        told = told or [t for t in shared if t in here.anywhere and t in there.anywhere]
        return told or [t for t in shared if t in here.own or t in there.own]

    def _largest(self, shown: list[str]) -> tuple[str, ...]:
        """Words that are no part of another of them, each once."""
        inner = [(word, self._within(word), f" {fold(word)} ") for word in shown]
        kept: dict[str, str] = {}
        for word, _, folded in inner:
            stems = self._stems(word)
            alone = stems[0] if len(stems) == 1 else None
            if not any(
                word != other and (alone in within or (folded in around and folded != around))
                for other, within, around in inner
            ):
                kept.setdefault(" ".join(stems), word)
        return tuple(kept.values())

    def _find_taken_over(self, one: int, other: int) -> float:
        return taken_over(self._maker.text(one), self._maker.text(other))

    def _find_stems(self, written: str) -> list[str]:
        return [word.known.stem for word in self._tools.reader.words(written)]

    def _around(self, source: int, other: int) -> list[str]:
        """Where no telling word stands in both: those above one of them; if need be general words."""
        both = self._maker.telling(source).stems.keys() & self._maker.telling(other).stems.keys()
        words = [term for term in both if len(term) > 1 and not term.isdigit()]
        return [term for term in words if term not in GENERAL] or words

    def _find_standing(self, number: int) -> frozenset[str]:
        """The terms that stand in a passage itself and say something."""
        return frozenset(
            term
            for term, weight in self._maker.telling(number).stems.items()
            if term not in GENERAL and not (len(term) < 2 or term.isdigit()) and _inside(weight)
        )

    def _find_within(self, written: str) -> set[str]:
        """The stems inside a shown word or name, its own left out."""
        covered = {f.term for f in self._tools.concepts.find(written) if len(written) > f.end}
        words = self._tools.reader.words(written)
        for word in words:
            covered.update(word.known.part_stems)
            if len(words) > 1:
                covered.add(word.known.stem)
        return covered


def _inside(weight: int) -> bool:
    """Whether a stem stands in the passage itself, and not only around it."""
    whole, part, _ = unpack(weight)
    return bool(whole or part)
