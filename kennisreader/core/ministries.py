# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ministries by name and by the abbreviation that The Hague itself uses.

Ministries are renamed, split and joined with nearly every cabinet.  Their successive names are kept
apart, because a letter of EZ is not one of EZK, but share a `family`, so that they sort together.
Names and abbreviations follow the Regeling vaststelling aanduidingen and the government almanac.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple


class Ministry(NamedTuple):
    """One name of one ministry."""

    abbreviation: str
    name: str
    """Without "Ministerie van"."""
    family: str
    """Abbreviation under which it and its predecessors and successors sort."""


# A minister without a ministry (voor Rechtsbescherming, voor Langdurige Zorg …) writes on the paper
# of a host; the letter counts as one of the host.
_TABLE = """
AZ    AZ   Algemene Zaken
BZ    BZ   Buitenlandse Zaken
BHOS  BZ   Buitenlandse Handel en Ontwikkelingssamenwerking
BHO   BZ   Buitenlandse Handel en Ontwikkelingshulp
BZ    BZ   Ontwikkelingssamenwerking
BZK   BZK  Binnenlandse Zaken en Koninkrijksrelaties
BZK   BZK  Binnenlandse Zaken
BZK   BZK  Bestuurlijke Vernieuwing en Koninkrijksrelaties
BZK   BZK  Wonen en Rijksdienst
BZK   BZK  Milieu en Wonen
VRO   BZK  Volkshuisvesting en Ruimtelijke Ordening
VROM  BZK  Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer
JenV  JenV Justitie en Veiligheid
VenJ  JenV Veiligheid en Justitie
Just  JenV Justitie
JenV  JenV Rechtsbescherming
AenM  JenV Asiel en Migratie
OCW   OCW  Onderwijs, Cultuur en Wetenschap
OCW   OCW  Onderwijs, Cultuur en Wetenschappen
OCW   OCW  Basis- en Voortgezet Onderwijs en Media
OCW   OCW  Primair en Voortgezet Onderwijs
Fin   Fin  Financiën
Def   Def  Defensie
IenW  IenW Infrastructuur en Waterstaat
IenM  IenW Infrastructuur en Milieu
VenW  IenW Verkeer en Waterstaat
EZ    EZ   Economische Zaken
EZK   EZ   Economische Zaken en Klimaat
EL&I  EZ   Economische Zaken, Landbouw en Innovatie
EZK   EZ   Klimaat en Energie
KGG   EZ   Klimaat en Groene Groei
LNV   LNV  Landbouw, Natuur en Voedselkwaliteit
LNV   LNV  Landbouw, Natuurbeheer en Visserij
LVVN  LNV  Landbouw, Visserij, Voedselzekerheid en Natuur
LNV   LNV  Natuur en Stikstof
SZW   SZW  Sociale Zaken en Werkgelegenheid
SZW   SZW  Armoedebeleid, Participatie en Pensioenen
VWS   VWS  Volksgezondheid, Welzijn en Sport
VWS   VWS  Langdurige Zorg en Sport
VWS   VWS  Medische Zorg en Sport
VWS   VWS  Medische Zorg
"""


@cache
def _by_words() -> dict[str, Ministry]:
    """The table by folded name, the longest names first: one may begin another."""
    found = {}
    for line in _TABLE.strip().splitlines():
        abbreviation, family, name = line.split(None, 2)
        found[_folded(name)] = Ministry(abbreviation, name, family)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def known() -> tuple[Ministry, ...]:
    """Every name of every ministry in the table."""
    return tuple(_by_words().values())


def _named(text: str) -> list[Ministry]:
    """The ministries of the table in a folded text, in order; of two that begin alike the longer.

    By looking, not by one regular expression of all names: compiling that takes longer than looking
    through a thousand letters' senders, and the first paint waits for five of them.
    """
    found = []
    at = 0
    while at < len(text):
        known = next(
            (name for name in _by_words() if text.startswith(name, at) and _ends(text, at, name)),
            None,
        )
        if known is not None:
            found.append(_by_words()[known])
            at += len(known)
        at += 1
        while at < len(text) and text[at - 1].isalnum():  # on to the next word
            at += 1
    return found


def _ends(text: str, start: int, name: str) -> bool:
    return not text[start + len(name) : start + len(name) + 1].isalnum()


def _folded(text: str) -> str:
    """Lower case without diacritics, every run of white space one space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


@cache
def ministries(text: str) -> tuple[Ministry, ...]:
    """The ministries that a text names, each once, in order.

    ``text`` may hold one name or several ("Ministerie van Onderwijs, Cultuur en Wetenschap,
    Ministerie van Defensie"), with commas inside the names.  A ministry that the table does not
    know is returned under its own name, so that none is lost.
    """
    found: list[Ministry] = []
    for part in _parts(text):
        words = part.strip(" ,;")
        if not words:
            continue
        found += _named(_folded(words)) or [Ministry(words, words, words)]
    by_abbreviation = {each.abbreviation: each for each in reversed(found)}
    return tuple(dict.fromkeys(by_abbreviation[each.abbreviation] for each in found))


def _parts(text: str) -> list[str]:
    """What follows each "ministerie van"."""
    only = text.removeprefix("Ministerie van ")
    if "inisterie" not in only:
        return [only]  # nearly always; the pattern is worth compiling for the others
    return re.split(
        r"(?:^|,\s*|\ben\s+|;\s*)(?:het\s+)?ministerie\s+van\s+", text, flags=re.IGNORECASE
    )


def abbreviations(text: str) -> tuple[str, ...]:
    """The abbreviations of the ministries that a text names: ``("OCW", "EZK")``."""
    return tuple(each.abbreviation for each in ministries(text))
