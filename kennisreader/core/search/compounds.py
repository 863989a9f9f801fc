# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Takes compounds apart with the words of the library itself: ``kennismigrantenregeling``.

Dutch writes compounds as one word (Leidraad 6.A), with ``s``, ``e``, ``en`` or nothing between the
parts (Leidraad 8).  A word is split only where both sides are words that are in use, so that what
is found in it can be looked up by itself.  The words in use are those of the library and a few of
government language, which help while the library is small.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from kennisreader.core.late_pattern import late
from kennisreader.core.search.derivation import PARTICLES
from kennisreader.core.search.stemming import stem
from kennisreader.core.search.stopwords import STOP_WORDS

if TYPE_CHECKING:
    from kennisreader.core.search.lexicon import Lexicon

REVISION = 7
"""Raise it with every change of what is split: an index of another revision is built anew."""

SHORTEST_WORD = 8
SHORTEST_PART = 4
"""Shorter parts are mostly endings and prefixes: measured, three letters lose more than they find."""
_SHORTEST_REST = 3
_UNKNOWN = 5
"""Letters of a part that no letter has by itself."""
_LONG = 8
"""Letters of a part that no other word ends in by chance: *tuinbouw* of *glastuinbouw*."""
_PREFIXES = ("be", "ge", "ver", "ont", "her", "er", "ant")
_LINKS = ("", "s", "e", "en")
_VOWELS = frozenset("aeiouy")
_NO_END = "vz"
"""No Dutch word ends so: the spelling has f and s (Leidraad 1.5)."""
_NO_UNKNOWN_END = f"{_NO_END}chjqaiu"
"""Nor does one end so that stands nowhere, as far as anybody can tell: those are words from elsewhere."""
_ENDING = late(r".{1,3}ing(?:en)?")
"""What ends many nouns of verbs by chance, where it is no word itself: *tering*, *ringen*."""
_NO_BEGIN = late(r"(?:e[lr]|[lmnr])[bcdfghjklmnpqrstvwxz]")
"""What hardly a word begins with, and the rest of many does: *struik-elblok*."""
_MOST_BEGUN = 200
_MOST_COMPOUNDS = 24
"""Words with one first part that are looked into."""
_MOST_KNOWN = 200_000
"""Splits kept in memory: the vocabulary of some thousand letters."""

_SEED = """
aanbieder aanpak aardgas academie actie afspraak afval agenda agent akkoord ambtenaar ambulance
analyse apotheek apotheker arbeid archief armoede arts asiel auto bank basis bedrijf begroting
belasting beleid beleving beroep bestuur beurs bevolking bewijs bewoner bezwaar bibliotheek
bijdrage bodem boer boete bouw brand brandstof brief bron budget burger buurt camera campagne
capaciteit centrale centrum chip cijfer coalitie college commissie communicatie computer conclusie
concurrentie consument contract controle criminaliteit crisis cultuur data debat defensie delict
dienst dier digitalisering dijk diploma docent doel dossier douane drugs economie effect eisen
elektriciteit emissie energie erfgoed ervaring evaluatie expert export fabriek faciliteit factor
familie fase fiets film financiering fonds fraude functie gebied gebouw gebruiker gegevens geld
gemeente geneesmiddel gevangenis gewas geweld gezin gezondheid grens groei groep grond handel haven
herstel huis huisarts huishouden hulp huur huurder huurprijs hypotheek immigratie inburgering
indicator industrie informatie infrastructuur inkomen innovatie inspectie instelling instituut
instrument integratie internet investering inwoner jaar jeugd jongeren kabinet kader kamer kans
kantoor kapitaal kennis kern keten keuze kiezer kind kinderen klacht klimaat kliniek koolstof
kosten kracht krapte krediet krijgsmacht kunst kwaliteit kwestie laboratorium land landbouw
leefbaarheid leerkracht leerling leeftijd leger leider lening leraar lerares leven levering lijst
loon lucht luchthaven luchtvaart maatregel macht mantelzorg markt materiaal medewerker medicijn
mensen mest middelen migrant migratie milieu militair minister misdrijf missie mobiliteit molen
monument motie museum muziek natuur netwerk nood nota oefening olie omgeving omroep ondernemer
onderwijs onderzoek onderzoeker ongeval ontwikkeling oorlog opdracht opleiding opslag opsporing
opvang orgaan organisatie ouderen overdracht overheid overleg pact park partij partner patient
pensioen personeel pilot plan plastic platform plicht politie positie praktijk premie prestatie
prijs privacy probleem procedure product productie proef programma project protocol provincie raad
rapport reactie reactor recht rechter rechtspraak reform regel regeling regering regio register
rekening rente reserve rijbewijs risico rivier ruimte salaris satelliet schade scheepvaart school
schuld sector slachtoffer software spoor spreiding staal station statistiek stelsel steun stikstof
straf strategie strategisch stroom student studie subsidie systeem taak taal tabak tafel talent
tarief team techniek technologie tekort termijn terrein terrorisme tijd toelating toerisme toeslag
toezicht tolk traject transitie trein tunnel uitgave uitkering uitstoot universiteit vaccin
vaccinatie veiligheid verdrag vergunning verkeer verkiezing vermogen verpleegkundige verslag
verzekering vestiging visie vlees vloot vluchteling voedsel voertuig vogel voorraad voorziening
vraagstuk vrijwilliger vrouwen wapen warmte water waterstof welzijn werk werker werkgever werknemer
wetenschap wetgeving wijk wind winst wolf woning zaak zeehaven ziekenhuis ziekte zorg zuivel
"""
"""Nouns of government language that make compounds, for letters that have them only joined."""

_SHORT_LASTS = ("wet", "app", "net", "weg")
"""The last parts of three letters that are looked for: what is named by what it is about or for."""

_NEVER_FIRST = STOP_WORDS | frozenset(
    """
    samen mede tegen terug vanzelf voort neer heen mogelijk eigen verder hier daar weder vervolg
    duits engels frans neder groot klein gelijk eind eenmaal hoofd daad grond waard leid maat aard
    goed goede best beste vast vrij vooraf overeen open nauw inge verge eenz ings ingen iere noord
    zuid oost west
    """.split()
)
"""What begins a word without being a part to look for: prefixes, adverbs, and names of peoples
before *land* (``samenwerking``, ``Duitsland``); ``hoofd``, ``grond`` and their kin make too many
words of their own (``hoofdzakelijk``, ``grondslag``); the first half of verbs that are parted
(``vastgesteld``, ``overeenkomst``); and what a bracket leaves of a word (``inge(richt)``)."""

_NEVER_LAST = frozenset(
    """
    heid schap rijk loos lijk baar achtig matig waardig zaam zijds waarts voudig wijs stelling
    zakelijk werkelijk sprekend jarig land heden laten houden komen maken nemen brengen geven staan
    zetten stellen leggen gaan doen wijd ding slag aard oren pers vinden ingen ings inge ende iere
    ieren kene kenen kende kend elfde tiende twintigste komst gaand name names weer enaar enaren
    list isten gesteld gelegd gemaakt gezet gezegd stelt blijft dragen streeks deels
    """.split()
)
"""What ends a word as a suffix or as a verb with another meaning (``wetenschap``, ``kansrijk``,
``vaststellen``), or is left of one by a bracket (``wijzig(ingen)``)."""


_NEVER_SPLIT = frozenset(
    stem(word)
    for word in """
    standaard standaarden kantoor kantoren wetenschapper voorbeeld aanvraag antwoord moment element
    bestaand verband waterschap ambassade gemeenschap maatschappij departement parlement statement
    huisvesting volkshuisvesting rechtstreeks kandidaat kandidaten leeftijd leeftijden document
    argument standpunt handhaven handhaving noodzaak noodzakelijk hoogleraar waardering richtlijn
    doeleinde voetlicht
    """.split()
)
"""Words that fall into two known words by chance."""


class Splitter:
    """Splits compounds into words that are known; keeps what it has split.

    ``known`` are folded words as they are written (inflected forms too).
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._stems = {stem(word) for word in _SEED.split()}
        self._short: set[str] = set()
        self._split: dict[str, tuple[str, ...]] = {}
        self.learn(known)

    def learn(self, words: Iterable[str]) -> None:
        """Take up more known words; what was split before is split anew when asked for."""
        before = len(self._stems)
        for word in words:
            if len(word) >= SHORTEST_PART and word.isalpha() and word not in STOP_WORDS:
                self._stems.add(stem(word))
            elif len(word) == SHORTEST_PART - 1 and _is_noun_like(word):
                self._short.add(word)
        if len(self._stems) != before:
            self._split.clear()

    def parts(self, word: str) -> tuple[str, ...]:
        """The words inside a folded word, longest first; empty where it is no known compound.

        They overlap: ``kennismigrantenregeling`` holds ``kennismigranten``, ``migrantenregeling``
        if that is in use, ``migranten``, ``regeling`` and ``kennis``.
        """
        found = self._split.get(word)
        if found is None:
            if len(self._split) >= _MOST_KNOWN:
                self._split.clear()
            found = self._split[word] = self._find_parts(word)
        return found

    def _find_parts(self, word: str) -> tuple[str, ...]:
        if not _may_be_compound(word):
            return ()
        pieces = self._best(word, 0)
        return self._with_joined(word, pieces) if pieces else ()

    def holds(self, word: str, part: str) -> bool:
        """Whether a folded word is a compound with ``part`` in it, taken that ``part`` is a word.

        What is left before and behind it must be words in use, or long enough to be words that
        nobody uses alone either: ``verantwoord`` is none with *woord*.
        """
        at = word.find(part)
        if at < 0 or len(part) < SHORTEST_PART or _is_suffix(part) or not word.isalpha():
            return False
        if _ENDING.fullmatch(part) and stem(part) not in self._stems:
            return False
        if stem(word) in _NEVER_SPLIT:
            return False
        pieces = self._best(word, 0) if len(word) >= SHORTEST_WORD else ()
        if pieces:
            bare = map(self._without_link, pieces)
            return any(stem(each) == stem(part) or self.holds(each, part) for each in bare)
        before, behind = word[:at], word[at + len(part) :]
        if before and not self._may_begin(before, part):
            return False
        if not behind or stem(word) == stem(before + part):
            return behind != "t"  # a verb
        lasts = [behind.removeprefix(link) for link in _LINKS if behind.startswith(link)]
        return not any(map(_is_suffix, lasts)) and any(
            self._is_last(last) or self._best(last, 1) or _may_end(last) for last in lasts
        )

    def _may_begin(self, before: str, part: str) -> bool:
        """Whether what stands before a word may be the first part of a compound with it."""
        if before in self._short or self._is_first(before) or self._best(before, 1):
            return True
        return _may_be(before, _UNKNOWN - 1 if len(part) >= _LONG else _UNKNOWN)

    def torn(self, word: str) -> tuple[str, ...]:
        """The halves of a word of which one is in use and the other long enough to be a word.

        For a word that stands nowhere: there is a *tekort* in ``lerarentekort`` though nobody writes
        *leraren*.  Of several ways the one with the longest known half, and of two as long the first,
        which tells what it is about: *belasting* of ``inkomstenbelasting``, though there is *inkom*.
        """
        if self.parts(word) or not _may_be_compound(word):
            return ()
        halves = [
            (len(part), part == word[:cut], self._without_link(word[:cut]), word[cut:])
            for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
            for part in self._known_half(word[:cut], word[cut:])
        ]
        return max(halves)[2:] if halves else ()

    def _known_half(self, first: str, last: str) -> list[str]:
        """What is in use of two halves, if the other may be a word."""
        if last in _NUMERALS:
            return []
        if self._is_last(last):
            return [last] if _may_be(first) else []
        plural = f"{first.removesuffix('e')}en"
        if (first + last).startswith(plural) and self._is_first(plural):
            return []  # student-enflat
        known = len(first) >= _UNKNOWN and first[-1] not in _NO_END and self._is_first(first)
        return [first] if known and _may_end(last) else []

    def begins(self, word: str, lexicon: Lexicon) -> str:
        """The longest word in use that a word may be a compound with; empty if there is none.

        For a word that stands nowhere, and whose last part has too few letters, or whose first has,
        to tear it by: *asiel* of ``asielwet``, *kern* of ``kernreactor``.  Of a word that has more
        than two thirds still to tell it says nothing.
        """
        if not _may_be_compound(word):
            return ""
        ends = range(len(word) - _SHORTEST_REST, max(SHORTEST_PART, len(word) // 3) - 1, -1)
        firsts: Iterable[str] = self._best(word, 0)[:1] or (
            word[:cut]
            for cut in ends
            if self._is_first(word[:cut])
            and not (_is_suffix(word[cut:]) or _NO_BEGIN.match(word[cut:]))
            and (word[cut] not in _VOWELS or cut > _UNKNOWN)  # no test in *testament*
        )
        bare = map(self._without_link, firsts)
        singular = (first for first in bare if first[-1] not in _NO_END and first[-1] != first[-2])
        return next((one for one in singular if one in lexicon or f"{one}en" in lexicon), "")

    def headed_by(self, head: str, lexicon: Lexicon) -> list[str]:
        """The compounds of a lexicon that end in a word, with a first part that nobody uses alone.

        It makes other compounds too: *spaar* does (*spaargeld* beside *spaarrente*), *concur* of
        *concurrente* does not.
        """
        return [
            word
            for word in lexicon.ending(head)
            if not self.parts(word) and self._binds(word.removesuffix(head), head, lexicon)
        ]

    def begun_by(self, first: str, lexicon: Lexicon) -> list[str]:
        """The compounds of a lexicon that begin with a word, with a last part nobody uses alone.

        That has the root of a word in use: *zoekers* of *zoeken*.
        """
        return [
            word
            for word in lexicon.starting(first, _MOST_BEGUN)
            if not self.parts(word) and self._has_root(word.removeprefix(first), lexicon)
        ]

    def _has_root(self, last: str, lexicon: Lexicon) -> bool:
        rests = (last.removeprefix(link) for link in _LINKS if last.startswith(link))
        return any(_may_end(rest) and lexicon.relatives(rest, 1) for rest in rests)

    def _binds(self, first: str, head: str, lexicon: Lexicon) -> bool:
        if not _may_be(first):
            return False
        rests = (word[len(first) :] for word in lexicon.starting(first, _MOST_COMPOUNDS))
        return any(
            len(rest) >= SHORTEST_PART and stem(rest) != stem(head) and self._is_last(rest)
            for rest in rests
        )

    def _best(self, word: str, depth: int) -> tuple[str, ...]:
        """The split into fewest parts, of those the one whose last part is longest.

        The head of a Dutch compound stands last, and a long known head is the surest sign.
        """
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if self._is_last(word[cut:]) and self._is_first(word[:cut]):
                return (word[:cut], word[cut:])
        if word.endswith(_SHORT_LASTS) and self._is_first(word[:-3]):
            return (word[:-3], word[-3:])
        if depth:
            return ()
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_WORD + 1):
            if self._is_first(word[:cut]):
                rest = self._best(word[cut:], depth + 1)
                if rest:
                    return (word[:cut], *rest)
        return ()

    def _is_last(self, part: str) -> bool:
        return part not in _NEVER_LAST and stem(part) in self._stems and not _is_suffix(part)

    def _is_first(self, part: str) -> bool:
        """Whether a part, without what links it to the next, is a word."""
        for link in _LINKS:
            bare = part[: len(part) - len(link)]
            if not part.endswith(link) or len(bare) < SHORTEST_PART:
                continue
            may_be = _NEVER_FIRST.isdisjoint((part, bare, bare.removesuffix("s")))
            if may_be and stem(bare) in self._stems:
                return True
        return False

    def _with_joined(self, word: str, pieces: tuple[str, ...]) -> tuple[str, ...]:
        """The parts of the parts, and neighbours that are a word together."""
        found: dict[str, None] = {}
        for piece in pieces:
            found[piece if piece is pieces[-1] else self._without_link(piece)] = None
            for inner in self.parts(piece):
                found[inner] = None
        if len(pieces) > 2:
            for joined in (word[: -len(pieces[-1])], word[len(pieces[0]) :]):
                bare = self._without_link(joined)
                if stem(bare) in self._stems:
                    found[bare] = None
        return tuple(sorted(found, key=lambda part: (-len(part), part)))

    def _without_link(self, part: str) -> str:
        """A first part as a word: ``arbeids`` is ``arbeid``; a plural stays (``migranten``)."""
        if stem(part) in self._stems:
            return _bare(part)
        for link in _LINKS[1:]:
            bare = part[: len(part) - len(link)]
            if part.endswith(link) and len(bare) >= SHORTEST_PART and stem(bare) in self._stems:
                return bare
        return part


_NUMERALS = frozenset(
    ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
)
"""No last part of a word that stands nowhere: *universitietien* has a slip, and no *tien*."""


def _may_be_compound(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and word.isalpha() and stem(word) not in _NEVER_SPLIT


def _bare(first: str) -> str:
    """A first part without the *s* that links it, where its stem has none: ``huisvestings``."""
    bare = first.removesuffix("s")
    return bare if stem(bare) == stem(first) else first


def _may_be(before: str, shortest: int = _UNKNOWN) -> bool:
    """Whether a first part that is no known word may be one, and is no prefix and its stem."""
    known_otherwise = before in _NEVER_FIRST or before.startswith(_PREFIXES)
    if before.endswith(_PREFIXES) or known_otherwise:  # afge(sproken), ziektever(schijnselen)
        return False
    return len(before) >= shortest and before[-1] not in _NO_UNKNOWN_END


def _may_end(last: str) -> bool:
    """Whether a last part that is no known word may be one: it is long enough, and no suffix."""
    ends = len(last) >= _UNKNOWN and last[-1] not in _NO_UNKNOWN_END and not _is_suffix(last)
    return ends and not _NO_BEGIN.match(last)


def _is_noun_like(word: str) -> bool:
    """Whether a word of three letters may be the first part of a compound: *net*, not *uit*."""
    return word.isalpha() and word not in _NEVER_FIRST.union(PARTICLES) and word not in _PREFIXES


def _is_suffix(part: str) -> bool:
    """Whether a last part is an inflected suffix: ``heden``, ``rijke``, ``lijkheid``."""
    return stem(part) in _SUFFIX_STEMS


_SUFFIX_STEMS = frozenset(stem(word) for word in _NEVER_LAST)


def outermost(parts: Iterable[str], used: Collection[str], compound: str) -> Iterator[str]:
    """The parts with letters that lie in no longer part of the same compound that is in use.

    *Huis* and *artsen* say nothing of *huisartsenzorg* beside *huisartsen*.
    """
    for part in parts:
        lettered = any(sign.isalpha() for sign in part) and part != compound
        if lettered and not any(part in longer and part != longer for longer in used):
            yield part
