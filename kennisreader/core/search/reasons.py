# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why two passages are related, in words that stand in them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.documents import unpack
from kennisreader.core.search.vectors import VectorMaker, cosine

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


class Reasons:
    """Finds what passages share, by their numbers in the index."""

    def __init__(self, maker: VectorMaker, opened: Opened) -> None:
        self._maker = maker
        self._index = opened.index
        self._tools = opened.tools
        self._written = lru_cache(_PASSAGES_KEPT)(self._read)

    def reason(self, source: int, other: int) -> Reason:
        """Why ``other`` is related to ``source``."""
        similarity = cosine(self._maker.vectors(source).runs, self._maker.vectors(other).runs)
        citation = self._citation(source, other)
        kind = "shared-terms"
        if similarity >= _NEARLY_THE_SAME:
            kind = "nearly-the-same"
        elif citation:
            kind = "same-citation"
        return Reason(self._terms(source, other), citation, round(min(1.0, similarity), 4), kind)

    def _citation(self, source: int, other: int) -> str | None:
        """A document (not a whole dossier) that both cite."""
        shared = set(self._maker.document(source).keys) & set(self._maker.document(other).keys)
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
        """Shared stems by what they say, written as in the source."""
        one, two = self._maker.vectors(source).words, self._maker.vectors(other).words
        mine, theirs = self._maker.document(source).stems, self._maker.document(other).stems
        shared = [
            term
            for term in mine.keys() & theirs.keys()
            if self._maker.rarity(term) >= _TELLING
            and term not in _SAY_LITTLE
            and not (len(term) < 2 or term.isdigit())
            and _inside(mine[term])
            and _inside(theirs[term])
        ]
        shared.sort(key=lambda term: (-one.get(term, 0.0) * two.get(term, 0.0), term))
        (at_source, inside), (at_other, _) = self._written(source), self._written(other)
        found = {}
        for term in shared[: 2 * MOST_TERMS]:
            shown = at_source.get(term) or at_other.get(term) or inside.get(term)
            if shown:
                found[term] = shown
        inner = {word: self._within(word) for word in found.values()}
        kept = [
            word
            for term, word in found.items()
            if not any(term in inner[bigger] for bigger in inner if bigger != word)
        ]
        return tuple({fold(word): word for word in reversed(kept)}.values())[::-1][:MOST_TERMS]

    def _read(self, number: int) -> tuple[dict[str, str], dict[str, str]]:
        """The words and names of a passage as written, by stem, and its compounds by part."""
        text = self._maker.text(number)
        whole: dict[str, str] = {}
        inside: dict[str, str] = {}
        for word in self._tools.reader.words(text):
            if not word.known.stop:
                shown = text[word.start : word.end].rstrip("-‑")
                whole.setdefault(word.known.stem, shown)
                for part in word.known.part_stems:
                    inside.setdefault(part, shown)
        for name in self._tools.concepts.find(text):
            whole.setdefault(name.term, text[name.start : name.end])
        return whole, inside

    def _within(self, written: str) -> set[str]:
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
