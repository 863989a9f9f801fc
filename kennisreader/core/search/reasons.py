# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why two passages are related, in words that stand in them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.documents import unpack
from kennisreader.core.search.offices import ministry_names, office_spans
from kennisreader.core.search.vectors import VectorMaker

if TYPE_CHECKING:
    from kennisreader.core.search.keeping import Opened

MOST_TERMS = 6
_PASSAGES_KEPT = 1500
_TELLING = 1.2
"""Rarity (natural logarithm) from which a shared word tells something: less than 30 % of the
passages have it."""
_SAY_LITTLE = frozenset(
    stem(word)
    for word in """
    gebied gebieden manier wijze vorm vormen maken gemaakt maakt doel doelen dragen draagt bijdragen
    spelen speelt rol zetten inzet ingezet inzetten voorbeeld voorbeelden verschillende verschillend
    blijven blijft twee drie vier vijf tien eerste tweede derde aantal deel delen moment periode jaar
    jaren jaarlijks vraag vragen leden lid gevolg gebruik gebruiken mogelijk mogelijkheid
    mogelijkheden nieuw nieuwe goed goede groot grote belangrijk belangrijke hoog hoge bepaald
    bepaalde breed brede algemeen algemene gericht gerichte richten juist juiste specifiek
    specifieke samen gezamenlijk gezamenlijke lopen loopt komen komt nemen neemt geven geeft gegeven
    zien ziet staan staat brengen brengt denken denk kijken kijkt werken werkt lijn plek basis punt
    sprake geval sterk sterke meest onderdeel onderdelen verder vooral aandacht vergroten verhogen
    versterken stellen gesteld betreft betrekking kader stap stappen zaken minister ministerie
    staatssecretaris kamer brief kabinet beleid nederland nederlands nederlandse land landen
    realiseren bevorderen betere beter trekken volgende waarde behoefte zoeken vinden leiden
    the of and for from with
    """.split()  # noqa: SIM905 - a list of words reads better so
)
"""Words that are too general to be shown as the reason of a relation; they count in it by their
rarity, as all words do."""
_NEARLY_THE_SAME = 0.5
"""Cosine of the runs of the passages alone; a sentence taken over with a few words changed has .6,
two texts on one subject .2."""


class Reason(NamedTuple):
    """What two passages share."""

    terms: tuple[str, ...]
    """Words that both have, as the source writes them, most telling first."""
    citation: str | None
    """The document that both cite, as the source writes it."""
    similarity: float
    """From 0 to 1: how alike the words are, letter for letter."""
    kind: str
    """``same-citation``, ``nearly-the-same`` or ``shared-terms``."""


class _Written(NamedTuple):
    """The words of a passage, without those that name offices."""

    whole: dict[str, str]
    """Words and names as written, by stem or concept."""
    inside: dict[str, str]
    """Compounds as written, by the stems of their parts."""
    anywhere: set[str]
    own: set[str]
    """The terms that stand outside the names of ministries."""


class Reasons:
    """Finds what passages share, by their numbers in the index."""

    def __init__(self, maker: VectorMaker, opened: Opened) -> None:
        self._maker = maker
        self._index = opened.index
        self._tools = opened.tools
        self._written = lru_cache(_PASSAGES_KEPT)(self._read)
        self._standing = lru_cache(_PASSAGES_KEPT)(self._find_standing)
        self._within = lru_cache(_PASSAGES_KEPT)(self._find_within)

    def warm(self, number: int) -> None:
        """Read a passage now, so that nobody waits for it later."""
        self._written(number)
        self._standing(number)

    def reason(self, source: int, other: int, similarity: float) -> Reason:
        """Why ``other`` is related to ``source``; the cosine of their runs is known."""
        citation = self._citation(source, other)
        kind = "shared-terms"
        if similarity >= _NEARLY_THE_SAME:
            kind = "nearly-the-same"
        elif citation:
            kind = "same-citation"
        return Reason(self._terms(source, other), citation, round(min(1.0, similarity), 4), kind)

    def _citation(self, source: int, other: int) -> str | None:
        """A document (not a whole dossier) that both cite."""
        shared = set(self._maker.telling(source).keys) & set(self._maker.telling(other).keys)
        if not shared:
            return None
        letter = self._maker.letter(self._index.letters[source])
        passage = letter.passages[self._index.passages[source]]
        spans = [(passage.start, passage.end)]
        spans += [(n.start, n.end) for n in letter.footnotes if n.number in passage.notes]
        for citation in letter.citations:
            inside = any(start <= citation.start < end for start, end in spans)
            if inside and citation.number and (citation.key or "").lower() in shared:
                return letter.text[citation.start : citation.end]
        return None

    def _terms(self, source: int, other: int) -> tuple[str, ...]:
        """Shared stems by what they say, written as in the source.

        Rare words first; where there are none, those that many passages have, and where there are
        none of those either, the ministries that both name.
        """
        one, two = self._maker.words(source), self._maker.words(other)
        at_source, at_other = self._written(source), self._written(other)
        shared = [*(self._standing(source) & self._standing(other))]
        shared.sort(key=lambda term: (-one.get(term, 0.0) * two.get(term, 0.0), term))
        own = [t for t in shared if t in at_source.own and t in at_other.own]
        telling = [t for t in own if self._maker.rarity(t) >= _TELLING]
        ministries = [t for t in shared if t in at_source.anywhere and t in at_other.anywhere]
        shown = self._shown(telling or own or ministries, at_source, at_other)
        inner = {word: self._within(word) for word in shown.values()}
        kept = [
            word
            for term, word in shown.items()
            if not any(term in inner[bigger] for bigger in inner if bigger != word)
        ]
        return tuple({fold(word): word for word in reversed(kept)}.values())[::-1][:MOST_TERMS]

    def _find_standing(self, number: int) -> frozenset[str]:
        """The terms that stand in a passage itself and say something."""
        return frozenset(
            term
            for term, weight in self._maker.telling(number).stems.items()
            if term not in _SAY_LITTLE and not (len(term) < 2 or term.isdigit()) and _inside(weight)
        )

    def _shown(self, terms: list[str], at_source: _Written, at_other: _Written) -> dict[str, str]:
        """The first of some terms as a passage writes them."""
        found = {}
        for term in terms[: 2 * MOST_TERMS]:
            ways = (at_source.whole, at_other.whole, at_source.inside)
            shown = next((way[term] for way in ways if term in way), None)
            if shown:
                found[term] = shown
        return found

    def _read(self, number: int) -> _Written:
        """The words and names of a passage as written; those of offices say nothing."""
        text = self._maker.text(number)
        offices = office_spans(text)
        names = [
            (name, _is_ministry(text[name.start : name.end]))
            for name in self._tools.concepts.find(text)
            if not _lies_in(name.start, name.end, offices)
        ]
        ministries = [(name.start, name.end) for name, is_ministry in names if is_ministry]
        written = _Written({}, {}, set(), set())
        for word in self._tools.reader.words(text):
            if word.known.stop or _lies_in(word.start, word.end, offices):
                continue
            shown = text[word.start : word.end].rstrip("-‑")
            written.whole.setdefault(word.known.stem, shown)
            for part in word.known.part_stems:
                written.inside.setdefault(part, shown)
            terms = {word.known.stem, *word.known.part_stems}
            written.anywhere.update(terms)
            if not _lies_in(word.start, word.end, ministries):
                written.own.update(terms)
        for name, is_ministry in names:
            written.whole.setdefault(name.term, text[name.start : name.end])
            written.anywhere.add(name.term)
            if not is_ministry:
                written.own.add(name.term)
        return written

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


def _is_ministry(written: str) -> bool:
    """Whether words are the name of a ministry; *defensie* in small letters is what it is about."""
    return written[:1].isupper() and " ".join(written.lower().split()) in ministry_names()


def _lies_in(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)
