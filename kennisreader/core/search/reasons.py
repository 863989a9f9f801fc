# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why two passages are related, in words that stand in them."""

from __future__ import annotations

from functools import lru_cache
from math import fsum
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.link_strength import CLEAR, STRONG
from kennisreader.core.rewording import taken_over
from kennisreader.core.search.analysis import fold
from kennisreader.core.search.documents import cited_notes, unpack
from kennisreader.core.search.general_words import GENERAL, is_general
from kennisreader.core.search.named import Span
from kennisreader.core.search.vectors import VectorMaker
from kennisreader.core.search.word_kinds import is_long_compound, names_something
from kennisreader.core.search.written import Written, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kennisreader.core.letter import Citation
    from kennisreader.core.library import Library
    from kennisreader.core.search.keeping import Opened

MOST_TERMS = 6
_PASSAGES_KEPT = 1500
_MAY_BE_THE_SAME = 0.2
"""Cosine from which it is looked whether sentences were taken over, which costs more."""
_TAKEN_OVER = 0.33
"""Share of the shorter passage that stands in the other, with a few words changed or none."""
_IN_A_ROW = 0.3
"""Times the rarities of the words: of the rarest two this adds an eighth to a relation."""
_DWELT_ON = 2
"""Times that both passages say a plain word that is enough by itself."""
_FEW = 6
"""Passages that have, at most, what tells of a relation however unlike they are."""


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


class _Shown(NamedTuple):
    """Where a shared word stands in the second passage, and whether it is :attr:`_Words.firm`."""

    places: Sequence[Span]
    firm: bool


class _Words(NamedTuple):
    """The words that two passages share."""

    shown: tuple[str, ...]
    marks: tuple[Span, ...]
    """Where they stand in the second passage."""
    firm: frozenset[str]
    """Those that are enough in a compound too, being one themselves or what it is a kind of: *wind*
    in *windmolen* is evidence only beside another."""


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
        self._usual = lru_cache(_PASSAGES_KEPT)(self._find_usual)
        self._stems = lru_cache(_PASSAGES_KEPT)(self._find_stems)
        self._concepts = lru_cache(_PASSAGES_KEPT)(self._find_concepts)
        self._words = lru_cache(_PASSAGES_KEPT)(self._find_words)
        self._within = lru_cache(_PASSAGES_KEPT)(self._find_within)
        self._names_something = lru_cache(_PASSAGES_KEPT)(
            lambda written: (
                names_something(written, opened.tools.lexicon)
                and not all(is_general(word.known) for word in opened.tools.reader.words(written))
            )
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
        terms = self._words(source, other).shown
        return Reason(terms, citation, round(min(1.0, similarity), 4), kind)

    def marks(self, source: int, other: int) -> list[Span]:
        """Where the terms of the reason stand in ``other``."""
        return list(self._words(source, other).marks)

    def strength(self, source: int, other: int, reason: Reason, most: float) -> float:
        """How strong a relation is that has this reason, and could be as strong as ``most``.

        One thing is never enough for a strong one, and a word that is no name and no compound may
        well be a coincidence, unless both passages dwell on it.
        """
        if reason.kind != "shared-terms":
            return most
        both = self._standing(source) & self._standing(other)
        told = [term for term in reason.terms if self._shared(term, both)]
        firm = [term for term in told if term in self._words(source, other).firm]
        several = len({min(map(_bare, self._shared(term, both))) for term in told}) > 1
        if several and firm:
            return most
        if several or any(self._is_enough(source, other, term, both) for term in firm):
            return min(STRONG - 0.01, most)
        return min(CLEAR - 0.01, most)

    def in_a_row(self, source: int, other: int) -> float:
        """What it adds to a relation, in proportion, that rare words stand together in both."""
        shared = self._written(source).runs & self._written(other).runs
        rare = self._maker.rarity
        return _IN_A_ROW * fsum(
            rare(one) * rare(two)
            for one, two in shared
            if one not in GENERAL and two not in GENERAL
        )

    def with_rare(self, source: int) -> set[int]:
        """The passages that have a word of a passage that few have, itself among them."""
        terms = self._standing(source)
        rare = (term for term in terms if self._index.frequency("stem", term) <= _FEW)
        return {number for term in rare for number in self._index.postings("stem", term).numbers}

    def tells(self, source: int, other: int, reason: Reason) -> bool:
        """Whether a name or a compound is among the reasons that few passages have."""
        both = self._standing(source) & self._standing(other)
        return any(
            (self._is_thing(term) or is_long_compound(term))
            and any(self._index.frequency("stem", t) <= _FEW for t in self._shared(term, both))
            for term in reason.terms
        )

    def _is_thing(self, written: str) -> bool:
        """Whether it is a name or a compound."""
        return len(written.split()) > 1 or _is_name(written) or bool(self._within(written))

    def _shared(self, written: str, both: frozenset[str]) -> frozenset[str]:
        """What both passages have of a shown word: as a name, or else as a word or part of one."""
        return self._concepts(written) & both or both.intersection(self._stems(written))

    def _is_enough(self, source: int, other: int, written: str, both: frozenset[str]) -> bool:
        """Whether passages that share these words alone have something to do with each other."""
        if self._is_thing(written):
            return True
        shared = self._shared(written, both)
        return all(self._dwells_on(number, shared) for number in (source, other))

    def _dwells_on(self, number: int, terms: frozenset[str]) -> bool:
        """Whether a passage itself says a word more than once that is as rare as most of its own."""
        stems, rare = self._maker.telling(number).stems, self._maker.rarity
        return any(
            unpack(stems[term]).whole >= _DWELT_ON and rare(term) >= self._usual(number)
            for term in terms
        )

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
        passage = self._maker.passage(number)
        spans = [(passage.start, passage.end)]
        spans += [(note.start, note.end) for note in cited_notes(letter, passage)]
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

    def _find_words(self, source: int, other: int) -> _Words:
        """What both have, written as in the source, and where it stands in the other.

        Only what names something, together with its adjective where both have the two so; and only
        what is a word by itself in one of them: *arbeid* is not what *arbeidsmarkt* and
        *arbeidsmigratie* have in common.
        """
        here, there = self._written(source), self._written(other)
        for terms in self._telling(source, other):
            shown = self._shown(terms, here, there)
            kept = self._largest(list(filter(self._names_something, shown)))[:MOST_TERMS]
            if kept:
                marks = sorted({span for word in kept for span in shown[word].places})
                return _Words(
                    kept,
                    tuple(s for n, s in enumerate(marks) if not n or marks[n - 1][1] <= s[0]),
                    frozenset(w for w in kept if shown[w].firm or self._within(w)),
                )
        return _Words((), (), frozenset())

    def _shown(self, terms: Sequence[str], here: Written, there: Written) -> dict[str, _Shown]:
        """Terms as ``here`` writes them, with their adjectives, and where they stand ``there``."""
        shown: dict[str, _Shown] = {}
        for term in terms:
            larger = list(here.together(term, there))
            if larger:
                longest = max((place for place, _ in larger), key=lambda place: place[1] - place[0])
                written = here.shown([longest])
                places = [other for place, other in larger if here.shown([place]) == written]
                shown.setdefault(written, _Shown(places, firm=True))
                continue
            ours, theirs = here.by_itself(term, there), there.by_itself(term, here)
            if (ours or theirs) and not (here.is_cut(term, there) or there.is_cut(term, here)):
                written = here.shown(ours) if ours else there.shown(theirs)
                firm = all(term in one.whole or term in one.heads for one in (here, there))
                shown.setdefault(written, _Shown(theirs or there.within(term, here), firm))
        return shown

    def _telling(self, source: int, other: int) -> Iterator[list[str]]:
        """Shared stems, those that stand above one of the two last; the most telling come first."""
        one, two = self._maker.words(source), self._maker.words(other)
        here, there = self._written(source).own, self._written(other).own

        def in_order(terms: Iterable[str]) -> list[str]:
            order = sorted(terms, key=lambda term: (-one.get(term, 0.0) * two.get(term, 0.0), term))
            return order[: 2 * MOST_TERMS]

        standing = self._standing(source) & self._standing(other) & here & there
        yield in_order(standing)
        yield in_order(self._around(source, other) & (here | there))

    def _around(self, source: int, other: int) -> set[str]:
        """What both passages have, or what stands above them."""
        both = self._maker.telling(source).stems.keys() & self._maker.telling(other).stems.keys()
        return {t for t in both if len(t) > 1 and not t.isdigit() and t not in GENERAL}

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
                kept.setdefault(self._meant(word), word)
        return tuple(kept.values())

    def _find_taken_over(self, one: int, other: int) -> float:
        return taken_over(self._maker.text(one), self._maker.text(other))

    def _find_usual(self, number: int) -> float:
        """How rare the words of a passage are, of those that other passages have too: the median."""
        shared = (t for t in self._standing(number) if self._index.frequency("stem", t) > 1)
        return median(map(self._maker.rarity, shared))

    def _find_stems(self, written: str) -> list[str]:
        return [word.known.stem for word in self._tools.reader.words(written)]

    def _find_standing(self, number: int) -> frozenset[str]:
        """The terms that stand in a passage itself and say something."""
        return frozenset(
            term
            for term, weight in self._maker.telling(number).stems.items()
            if term not in GENERAL and not (len(term) < 2 or term.isdigit()) and _inside(weight)
        )

    def _find_concepts(self, written: str) -> frozenset[str]:
        """What words mean: a name that is known, or else their stems."""
        names = {found.term for found in self._tools.concepts.find(written)}
        return frozenset(names or self._stems(written))

    def _meant(self, written: str) -> str:
        """What is the same for all names of one thing: ``IZA`` and its full name."""
        for found in self._tools.concepts.find(written):
            if (found.start, found.end) == (0, len(written)):
                return _bare(found.term)
        return " ".join(self._stems(written))

    def _find_within(self, written: str) -> set[str]:
        """The stems inside a shown word or name, its own left out."""
        covered = {f.term for f in self._tools.concepts.find(written) if len(written) > f.end}
        words = self._tools.reader.words(written)
        for word in words:
            covered.update(word.known.part_stems)
            if len(words) > 1:
                covered.add(word.known.stem)
        return covered


def _is_name(written: str) -> bool:
    """Whether a word is an abbreviation or a number, by its signs."""
    return any(s.isdigit() for s in written) or sum(s.isupper() for s in written) > 1


def _bare(term: str) -> str:
    """A stem, or the short name of a concept, which may be written as no other is: ``Bbz``."""
    return term.removeprefix("=")


def _inside(weight: int) -> bool:
    """Whether a stem stands in the passage itself, and not only around it."""
    whole, part, _ = unpack(weight)
    return bool(whole or part)
