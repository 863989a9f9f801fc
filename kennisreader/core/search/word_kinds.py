# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which words name something: a reader says that two passages share *huisvesting*, not *voert*.

Told from the ending of a word and the forms beside it in the library; nothing is parsed.  A word that
could be either is taken as a noun.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kennisreader.core.search.analysis import fold, stem
from kennisreader.core.search.verbs import strong_forms, weak_forms

if TYPE_CHECKING:
    from kennisreader.core.search.lexicon import Lexicon

_NOUNS = tuple(
    """
    ing ingen heid heden teit teiten tie ties sie sies schap schappen isme ment menten age ages
    eur eurs ist isten ant anten ent enten
    gebied gebieden gebruik gevolg gemeente gemeenten gezin gezinnen gebouw gebouwen gedrag
    deel delen kapitaal materiaal kanaal taal talen kwartaal verhaal signaal schaal personeel
    brief brieven tarief tarieven initiatief initiatieven perspectief perspectieven motief motieven archief
    alternatief alternatieven collectief fase expertise franchise analyse crises
    bedrijf bedrijven middel middelen gesprek gesprekken opgave opgaven besluit besluiten recht rechten
    markt macht kracht dienst diensten lijst tekst winst product project contract traject budget rapport
    geld gegevens veld land landen
    """.split()
)
"""Ends of nouns, and nouns that end as other words do."""
_ADJECTIVES = tuple(
    """
    isch ische lijk lijke baar bare zaam zame loos loze matig matige waardig waardige ief ieve air aire
    eel ele aal ale lands ees ig ige iele uele end ende aande se ste openbare hoger hogere lager lagere middelbaar
    voortgezet open vrij vrije publiek private privaat complexe dere gere kere lere nere pere tere liere gestuurd gestuurde gericht gerichte
    gerelateerd gerelateerde geschikt geschikte gedreven gebonden gebaseerd gebaseerde gedwongen halve
    duizend duizenden honderd honderden dertien veertien vijftien zestien zeventien achttien negentien
    """.split()
)
_BY_CHANCE = frozenset({"einde", "ellende", "legende", "agenda"})
_NO_NOUNS = frozenset(
    """
    stil schaars wrang bereid excellent excellente consistent consistente permanent permanente
    transparant transparante constant constante efficient efficiente urgent urgente significant
    significante dominant dominante evident evidente consequent consequente intelligent intelligente
    competent competente complex extern externe intern interne direct directe correct correcte ijzeren
    houten gouden stalen papieren bruto netto nihil gelet belast gegeven
    """.split()
)
"""Adjectives, adverbs and participles that have no ending of them, or one of nouns."""
_PLURALS = tuple(
    """
    ieren kinderen goederen jongeren ouderen liederen volkeren bladeren eieren raderen sferen
    lammeren kalveren runderen gelederen anderen minderen meerderen wateren kleren
    """.split()
)
"""Nouns that end as verbs in *-eren* do."""
_SHORT_PLURALS = ("heren", "meren", "veren", "beren", "peren")
"""Those that are the end of verbs as well (*beheren*, *informeren*), unless a word stands before."""
_PARTICIPLE = re.compile(
    r"(?:aan|af|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|vrij)ge\w{2,}(?:[dt]e?|en)"
    r"|ge\w{4,}(?:[dt]e?)"
    r"|(?:be|ver|ont|her)\w+(?:erd|igd|rgd|lgd|reid|oond|uurd|ogd|aagd|aald)e?"
)
_LONG = 12
_DERIVED = tuple(
    "heid heden ing ingen tie ties teit teiten iek isme schap schappen lijk lijks komst komsten".split()
)
"""Ends that make a long word out of one, and none by which compounds are known."""
_MEASURE = re.compile(r"[\d.,]+|[IVX]+|[a-z]{1,2}[23²³]")
"""A bare number, or a unit: *m2*."""
_PRESENT = ("gt", "mt", "jkt", "tst")
"""How no noun ends."""
_FIRST_PERSON = re.compile(r"(?:be|her|ont|ver)\w{3,}")
_FROM_VERBS = frozenset(
    "bestuur bezit vervolg verweer herstel bestel verkeer vervoer beroep bezoek beheer".split()
)
"""Nouns that a verb is without its ending, beside another in *-ing*."""


def is_adjective(written: str) -> bool:
    """Whether a word tells of what kind the next one is: *internationale*."""
    word = fold(written)
    if word.endswith("shalve"):  # volledigheidshalve
        return False
    return word in _NO_NOUNS or (word.endswith(_ADJECTIVES) and not _is_noun(word))


def names_something(written: str, lexicon: Lexicon) -> bool:
    """Whether words are a noun, a name or a number; ``lexicon`` has the folded words in use."""
    *before, last = written.split()
    if before:
        may_be = last.endswith("en") or not last[:1].islower() or names_something(last, lexicon)
        return "te" not in before and may_be
    if _MEASURE.fullmatch(written):
        return False
    if any(sign.isdigit() for sign in written) or sum(sign.isupper() for sign in written) > 1:
        return True
    word = fold(written)
    if _is_noun(word):
        return True
    return not (
        word in _NO_NOUNS
        or word.endswith(_ADJECTIVES)
        or _PARTICIPLE.fullmatch(word)
        or _is_inflected_as_adjective(word, lexicon)
        or _is_verb(word, lexicon)
    )


def is_long_compound(written: str) -> bool:
    """Whether a word is too long to be but one: *administratietijd*, if no part of it is known."""
    word = fold(written)
    return len(stem(word)) >= _LONG and not word.endswith(_DERIVED)


def _is_noun(word: str) -> bool:
    return word not in _NO_NOUNS and (word in _BY_CHANCE or word.endswith(_NOUNS))


def _is_inflected_as_adjective(word: str, lexicon: Lexicon) -> bool:
    """Whether it has the forms of an adjective and none of a noun: *ruim*, *ruime*; *harder*."""
    if any(f"{word}{end}" in lexicon for end in ("s", "en", "n")):
        return False
    if word.endswith("e"):
        return word[:-1] in lexicon
    bare = word.removesuffix("er")
    return any(f"{each}e" in lexicon for each in {word, bare, word + word[-1]})


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """A verb in the infinitive, the present or the past: *voeren*, *voert*, *vergun*, *bood*."""
    strong = strong_forms(word)
    if word.endswith("eren") and not _is_plural(word, lexicon):
        return True
    if word.endswith("en"):
        return strong is not None or any(form in lexicon for form in weak_forms(word)[1:])
    if _FIRST_PERSON.fullmatch(word) and any(f"{each}ing" in lexicon for each in _openings(word)):
        return word not in _FROM_VERBS
    if not word.endswith("t"):
        return False
    return (
        word.endswith(_PRESENT)
        or strong is not None
        or any(form in lexicon for form in _infinitives(word[:-1]))
    )


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    before = word[:-5] if word.endswith(_SHORT_PLURALS) else None
    return word.endswith(_PLURALS) or before == "" or before in lexicon


def _infinitives(present: str) -> tuple[str, ...]:
    """What a first person may be of: *maak* of maken, *stel* of stellen, *streef* of streven."""
    return tuple(f"{each}en" for each in _openings(present)) if len(present) > 2 else ()


def _openings(first: str) -> tuple[str, str, str]:
    """How a first person may go on before an ending: *maak*, *mak*; *stel*, *stell*; *streev*."""
    last = {"f": "v", "s": "z"}.get(first[-1], first[-1])
    opened = first[:-2] + last if first[-2] == first[-3] else first[:-1] + last
    return first, opened, first + first[-1]
