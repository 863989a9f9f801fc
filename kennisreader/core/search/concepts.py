# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One thing, several names: abbreviations and their full names, found as one term.

A letter introduces most abbreviations itself: ``Netherlands Point of Entry (hierna NPoE)``.  Those
of ministries and a few that every Dutch reader knows stand in tables.  A concept's term begins with
``=``, which no word does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kennisreader.core import ministries
from kennisreader.core.search.analysis import Token, fold, is_stop_word, parts, stem, tokens

REVISION = 6
"""Raise it with every change of the table or of what counts as an introduction."""

_TABLE = (
    ("AI", "kunstmatige intelligentie", "artificiële intelligentie", "artificial intelligence"),
    ("VS", "Verenigde Staten", "Amerika", "Amerikaans", "Amerikanen"),
    ("VK", "Verenigd Koninkrijk", "Groot-Brittannië", "Brits"),
    ("EU", "Europese Unie"),
    ("EC", "Europese Commissie"),
    ("VN", "Verenigde Naties"),
    ("NAVO", "NATO"),
    ("mkb", "midden- en kleinbedrijf"),
    ("R&D", "onderzoek en ontwikkeling", "research and development"),
    ("mbo", "middelbaar beroepsonderwijs"),
    ("hbo", "hoger beroepsonderwijs"),
    ("wo", "wetenschappelijk onderwijs"),
    ("po", "primair onderwijs", "basisonderwijs"),
    ("vo", "voortgezet onderwijs"),
    ("ggz", "geestelijke gezondheidszorg"),
    ("zzp", "zelfstandige zonder personeel", "zelfstandigen zonder personeel"),
    ("AVG", "Algemene verordening gegevensbescherming"),
    ("IND", "Immigratie- en Naturalisatiedienst"),
    ("CPB", "Centraal Planbureau"),
    ("SCP", "Sociaal en Cultureel Planbureau"),
    ("PBL", "Planbureau voor de Leefomgeving"),
    ("CBS", "Centraal Bureau voor de Statistiek"),
    ("RVO", "Rijksdienst voor Ondernemend Nederland"),
    ("UWV", "Uitvoeringsinstituut Werknemersverzekeringen"),
    ("VNG", "Vereniging van Nederlandse Gemeenten"),
    ("WRR", "Wetenschappelijke Raad voor het Regeringsbeleid"),
    ("SER", "Sociaal-Economische Raad"),
    ("KNAW", "Koninklijke Nederlandse Akademie van Wetenschappen"),
    ("ACM", "Autoriteit Consument en Markt"),
    ("AFM", "Autoriteit Financiële Markten"),
    ("AIVD", "Algemene Inlichtingen- en Veiligheidsdienst"),
    ("AP", "Autoriteit Persoonsgegevens"),
    ("AWB", "Algemene wet bestuursrecht"),
    ("BBZ", "Besluit bijstandverlening zelfstandigen"),
    ("CAK", "Centraal Administratie Kantoor"),
    ("CIZ", "Centrum indicatiestelling zorg"),
    ("COA", "Centraal Orgaan opvang asielzoekers"),
    ("CBG", "College ter Beoordeling van Geneesmiddelen"),
    ("DNB", "De Nederlandsche Bank"),
    (
        *("DPIA", "gegevensbeschermingseffectbeoordeling", "data protection impact assessment"),
        "data privacy impact assessment",
    ),
    ("DUO", "Dienst Uitvoering Onderwijs"),
    ("ECB", "Europese Centrale Bank"),
    ("EDPB", "European Data Protection Board", "Europees Comité voor gegevensbescherming"),
    ("EER", "Europese Economische Ruimte"),
    ("GGD", "Gemeentelijke gezondheidsdienst", "gemeentelijke gezondheidsdiensten"),
    ("ILT", "Inspectie Leefomgeving en Transport"),
    ("IGJ", "Inspectie Gezondheidszorg en Jeugd"),
    ("IMF", "Internationaal Monetair Fonds"),
    ("KNMI", "Koninklijk Nederlands Meteorologisch Instituut"),
    ("MIVD", "Militaire Inlichtingen- en Veiligheidsdienst"),
    ("NCTV", "Nationaal Coördinator Terrorismebestrijding en Veiligheid"),
    ("NVWA", "Nederlandse Voedsel- en Warenautoriteit"),
    ("NZa", "Nederlandse Zorgautoriteit"),
    ("OESO", "OECD", "Organisatie voor Economische Samenwerking en Ontwikkeling"),
    ("OM", "Openbaar Ministerie"),
    ("ov", "openbaar vervoer"),
    ("RIVM", "Rijksinstituut voor Volksgezondheid en Milieu"),
    ("RWS", "Rijkswaterstaat"),
    ("SDG", "SDG's", "Sustainable Development Goals", "duurzame ontwikkelingsdoelen"),
    ("VSNU", "Vereniging van Universiteiten", "Universiteiten van Nederland", "UNL"),
    ("VH", "Vereniging Hogescholen"),
    ("WHO", "Wereldgezondheidsorganisatie"),
    ("Wlz", "Wet langdurige zorg"),
    ("Wmo", "Wet maatschappelijke ondersteuning"),
    ("Woo", "Wet open overheid"),
    ("Zvw", "Zorgverzekeringswet"),
    ("WODC", "Wetenschappelijk Onderzoek- en Documentatiecentrum"),
    ("TNO", "Nederlandse Organisatie voor toegepast-natuurwetenschappelijk onderzoek"),
    ("NWO", "Nederlandse Organisatie voor Wetenschappelijk Onderzoek"),
    ("brain drain", "braindrain", "kennisvlucht"),
    ("brain gain", "braingain"),
    ("brain circulation", "braincirculation", "braincirculatie"),
    ("brain exchange", "brainexchange"),
    ("start-up", "startup"),
    ("salaris", "salariëring", "loon", "bezoldiging"),
    ("carrière", "loopbaan"),
    ("corona", "COVID-19", "covid", "coronavirus"),
    ("hoogleraar", "professor"),
    ("jeugdzorg", "jeugdhulp"),
    ("minister-president", "premier"),
    ("PhD", "promovendus", "promovendi"),
    ("woningtekort", "woningnood", "wooncrisis"),
    (
        *("expatregeling", "30%-regeling", "30% regeling", "30%-faciliteit", "30 procent regeling"),
        *("30 procentregeling", "30-procentregeling", "30-procent-regeling"),
    ),
    ("huisvesting", "woonruimte", "housing"),
    ("kennisveiligheid", "knowledge security"),
    ("kenniseconomie", "knowledge economy"),
    ("kennismigrant", "highly skilled migrant"),
    ("arbeidsmarkt", "labour market", "labor market"),
    ("hoger onderwijs", "higher education"),
    ("blijfkans", "stay rate"),
    ("zoekjaar", "orientation year"),
    ("Blauwe Kaart", "Blue Card"),
)
"""Names of one thing that letters use side by side; only what is the same in every context."""

_BRACKET = re.compile(
    r"[(,]\s{0,2}(?P<after>hierna|afgekort(?: als)?|verder)?\s{0,2}[:,]?\s{0,2}(?:te noemen\s{1,2})?"
    r"[‘’'\"“”]?(?P<short>[A-Za-z][A-Za-z0-9&-]{1,9})[‘’'\"“”]?\s*\)"
)
_ENDING = re.compile(r"'(?:s|ers?)$")
"""What an abbreviation is inflected with: ``AI's``, ``zzp'ers`` (Leidraad 6.K)."""
_SMALL = frozenset(
    "de het een der den en of van voor in op te ter ten aan bij met tot uit door over tegen"
    " the a and for to on".split()
)
_MOST_KNOWN = 300_000
"""Written words kept in memory."""
_MOST_WORDS = 9
"""Words that a full name may have before its abbreviation."""


class Concept(NamedTuple):
    """One thing with its names."""

    term: str
    """``=`` and the folded short name: what stands for it in the index."""
    names: tuple[str, ...]
    """As written."""


class Found(NamedTuple):
    """A concept in a text: code points, half-open."""

    term: str
    start: int
    end: int


def table() -> list[Concept]:
    """The concepts that are known without any letter."""
    found = [_concept(names) for names in _TABLE]
    by_short: dict[str, list[str]] = defaultdict(list)
    for line in ministries.known():
        by_short[line.abbreviation].append(line.name)
    return found + [_concept((short, *names)) for short, names in by_short.items()]


def introduced(text: str) -> dict[str, str]:
    """The abbreviations that a text introduces, with their full names, both as written.

    ``(hierna NPoE)`` and a plain ``(WODC)`` count if the words before the bracket spell it; ``(Wft)``
    or ``(api)``, with fewer capitals, if it has the first letters of all that are not small.
    """
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        short = match["short"]
        if is_stop_word(fold(short)):
            continue  # (kan), (zal)
        spells = _spells if sum(c.isupper() for c in short) > 1 else _begins
        letters = fold(short[:-1] if short[:-1].isupper() and short[-1] == "s" else short)
        offset = max(0, match.start() - 160)
        before = tokens(text[offset : match.start()])[-_MOST_WORDS:]
        for count in range(1, len(before) + 1):
            words = before[-count:]
            if words[0].text not in _SMALL and spells(
                [fold(w.text) for w in words], letters.replace("-", "")
            ):
                found[short] = text[offset + words[0].start : offset + words[-1].end]
                break
    return found


def _begins(words: Sequence[str], letters: str) -> bool:
    """Whether an abbreviation is of the first letters of words, three or more."""
    initials = "".join(word[0] for word in words if word not in _SMALL)
    return len(letters) > 2 and letters == initials


def _spells(words: Sequence[str], letters: str) -> bool:
    """Whether an abbreviation takes the first letter of each word, and perhaps some from inside.

    Small words may be left out; ``Documentatiecentrum`` gives the D and the C of WODC.
    """
    if not words:
        return not letters
    word = words[0].strip("-")
    if word in _SMALL and len(words) > 1 and _spells(words[1:], letters):
        return True
    if not letters or not word or word[0] != letters[0]:
        return False
    at, taken = 0, 1
    while True:
        if _spells(words[1:], letters[taken:]):
            return True
        if taken == len(letters):
            return False
        at = word.find(letters[taken], at + 1)
        if at < 0:
            return False
        taken += 1


def _concept(names: Sequence[str]) -> Concept:
    return Concept("=" + fold(names[0]), tuple(names))


def learn(introductions: Iterable[Mapping[str, str]]) -> list[Concept]:
    """The table, and what letters introduce; a full name given to several abbreviations counts."""
    by_short: dict[str, dict[str, None]] = defaultdict(dict)
    for each in introductions:
        for short, full in each.items():
            by_short[short][full] = None
    return table() + [_concept((short, *by_short[short])) for short in sorted(by_short)]


class _Start(NamedTuple):
    """What a word may be the beginning of."""

    term: str
    rest: tuple[str, ...]
    """The steps that must follow."""
    part: tuple[int, int] | None
    """Where in the word the name stands, if it is one between hyphens."""


class ConceptFinder:
    """Finds all concepts in a text in one walk over its words."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self._names: dict[str, list[str]] = defaultdict(list)
        for concept in concepts:
            for name in concept.names:
                self._names[concept.term].append(name)
                steps = tuple(_step(t.text) for t in tokens(name))
                if (steps, concept.term) not in self._by_first[steps[0]]:
                    self._by_first[steps[0]].append((steps, concept.term))
        self._step = lru_cache(_MOST_KNOWN)(_step)
        self._starts = lru_cache(_MOST_KNOWN)(self._find_starts)

    def names(self, term: str) -> tuple[str, ...]:
        """The names of a concept as written; none for an unknown term."""
        return tuple(self._names.get(term, ()))

    def find(self, text: str, words: Sequence[Token] | None = None) -> list[Found]:
        """The places where a concept is named; the name of a part counts too (``AI-talent``).

        ``words`` are the tokens of the text, for whoever has them already.
        """
        words = tokens(text) if words is None else words
        found = []
        for start, i in self._met([word.text for word in words]):
            if start.part:
                first, last = (words[i].start + at for at in start.part)
            else:
                first, last = words[i].start, words[i + len(start.rest)].end
            found.append(Found(start.term, first, last))
        return found

    def terms(self, written: Sequence[str]) -> list[str]:
        """The concepts that words in a row name, without their places."""
        return [start.term for start, _ in self._met(written)]

    def _met(self, written: Sequence[str]) -> Iterator[tuple[_Start, int]]:
        """What is named, with the number of the word where it starts."""
        found = [(i, starts) for i, starts in enumerate(map(self._starts, written)) if starts]
        for i, starts in found:
            for start in starts:
                following = written[i + 1 : i + 1 + len(start.rest)]
                if tuple(map(self._step, following)) == start.rest:
                    yield start, i

    def _find_starts(self, word: str) -> tuple[_Start, ...]:
        known = self._by_first.get(self._step(word), ())
        found = [_Start(term, steps[1:], None) for steps, term in known]
        for part in parts(Token(0, len(word), word)) if "-" in word else ():
            found += [
                _Start(term, (), (part.start, part.end))
                for steps, term in self._by_first.get(self._step(part.text), ())
                if len(steps) == 1
            ]
        return tuple(found)


def _step(word: str) -> str:
    """How a word of a name is compared: capitals as capitals (``SAM`` is not *samen*)."""
    bare = _ENDING.sub("", word.strip("-‑").replace("’", "'"))
    if sum(c.isupper() for c in bare) > 1:
        return bare.upper()
    return stem(fold(bare))
