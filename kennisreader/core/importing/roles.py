# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The titles of ministers and state secretaries: rank, portfolio, and the ministry they work in."""

from __future__ import annotations

import re
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Person

_HEALTH = "Volksgezondheid, Welzijn en Sport"
_EDUCATION = "Onderwijs, Cultuur en Wetenschap"
_INTERIOR = "Binnenlandse Zaken en Koninkrijksrelaties"
_JUSTICE = "Justitie en Veiligheid"
_FOREIGN = "Buitenlandse Zaken"
_SOCIAL = "Sociale Zaken en Werkgelegenheid"
_WATER = "Infrastructuur en Waterstaat"
_CLIMATE = "Economische Zaken en Klimaat"

PORTFOLIOS: dict[str, str] = {
    name: name
    for name in (
        "Algemene Zaken",
        "Asiel en Migratie",
        _INTERIOR,
        _FOREIGN,
        "Defensie",
        "Economische Zaken",
        _CLIMATE,
        "Economische Zaken, Landbouw en Innovatie",
        "Financiën",
        "Infrastructuur en Milieu",
        _WATER,
        "Justitie",
        _JUSTICE,
        "Veiligheid en Justitie",
        "Klimaat en Groene Groei",
        "Landbouw, Natuur en Voedselkwaliteit",
        "Landbouw, Visserij, Voedselzekerheid en Natuur",
        _EDUCATION,
        _SOCIAL,
        _HEALTH,
        "Volkshuisvesting en Ruimtelijke Ordening",
        "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
        "Verkeer en Waterstaat",
    )
} | {
    "Armoedebeleid, Participatie en Pensioenen": _SOCIAL,
    "Participatie en Integratie": _SOCIAL,
    "Basis- en Voortgezet Onderwijs en Media": _EDUCATION,
    "Primair en Voortgezet Onderwijs": _EDUCATION,
    "Cultuur en Media": _EDUCATION,
    "Funderend Onderwijs en Emancipatie": _EDUCATION,
    "Europese Zaken": _FOREIGN,
    "Europese Zaken en Ontwikkelingssamenwerking": _FOREIGN,
    "Ontwikkelingssamenwerking": _FOREIGN,
    "Buitenlandse Handel": _FOREIGN,
    "Buitenlandse Handel en Ontwikkelingssamenwerking": _FOREIGN,
    "Buitenlandse Handel en Ontwikkelingshulp": _FOREIGN,
    "Digitalisering en Koninkrijksrelaties": _INTERIOR,
    "Koninkrijksrelaties en Digitalisering": _INTERIOR,
    "Immigratie, Integratie en Asiel": _INTERIOR,
    "Immigratie en Asiel": _INTERIOR,
    "Herstel Groningen": _INTERIOR,
    "Milieu en Wonen": _INTERIOR,
    "Wonen en Rijksdienst": _INTERIOR,
    "Fiscaliteit en Belastingdienst": "Financiën",
    "Fiscaliteit, Belastingdienst en Douane": "Financiën",
    "Herstel en Toeslagen": "Financiën",
    "Toeslagen en Douane": "Financiën",
    "Klimaat en Energie": _CLIMATE,
    "Mijnbouw": _CLIMATE,
    "Langdurige Zorg en Sport": _HEALTH,
    "Langdurige Zorg, Jeugd en Sport": _HEALTH,
    "Langdurige en Maatschappelijke Zorg": _HEALTH,
    "Jeugd, Preventie en Sport": _HEALTH,
    "Medische Zorg": _HEALTH,
    "Medische Zorg en Sport": _HEALTH,
    "Natuur en Stikstof": "Landbouw, Natuur en Voedselkwaliteit",
    "Openbaar Vervoer en Milieu": _WATER,
    "Rechtsbescherming": _JUSTICE,
}
"""The portfolios of ministers and state secretaries since 2002, and the ministry of each."""

ABBREVIATIONS = {
    "AZ": "Algemene Zaken",
    "AenM": "Asiel en Migratie",
    "A&M": "Asiel en Migratie",
    "BHOS": "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "BHO": "Buitenlandse Handel en Ontwikkelingshulp",
    "BZ": _FOREIGN,
    "BZK": _INTERIOR,
    "EL&I": "Economische Zaken, Landbouw en Innovatie",
    "EZ": "Economische Zaken",
    "EZK": _CLIMATE,
    "IenM": "Infrastructuur en Milieu",
    "I&M": "Infrastructuur en Milieu",
    "IenW": _WATER,
    "I&W": _WATER,
    "JenV": _JUSTICE,
    "J&V": _JUSTICE,
    "VenJ": "Veiligheid en Justitie",
    "V&J": "Veiligheid en Justitie",
    "KGG": "Klimaat en Groene Groei",
    "LNV": "Landbouw, Natuur en Voedselkwaliteit",
    "LVVN": "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "OCW": _EDUCATION,
    "SZW": _SOCIAL,
    "VRO": "Volkshuisvesting en Ruimtelijke Ordening",
    "VWS": _HEALTH,
}

RANK = late(r"(minister-president|minister|staatssecretaris)(?:s|sen)?\b", re.IGNORECASE)
OF = late(r"\s*\b(van|voor|VAN|VOOR)\s+")
"""With a capital it is part of a name: "Minister Van Engelshoven"."""
_NONE = late(r"\s+")
_PRIME = late(r"(?:,? (?:tevens )?(?:de )?minister van algemene zaken)?", re.IGNORECASE)
_GENERIC = late(r"[A-Z][\w-]+(?:(?:,? en |, | EN |, EN )[A-Z][\w-]+|[ ](?!EN )[A-Z][\w-]+)*")
_PART = late(r"(?P<dash>\s*[-–—]\s*)|\s*\(")
_SHORT = late(r"\s*\([A-Z][\w&]{1,4}\)")
_BRANCH = late(r"(?P<dash>\s*[-–—]\s*)|[\s,(]+(?:belast met )?")
_ACTING = late(r"[\s,.(]*(?:(?:a\.\s?i|ad interim|w\.n\.d|wnd)\b)?[\s,.)]*", re.IGNORECASE)
_REACH = 80
"""Characters.  The longest name of a portfolio has 54."""


class Role(NamedTuple):
    """What somebody is: a rank and a portfolio."""

    rank: str
    """In small letters."""
    portfolio: str
    """``Financiën``, or ``Financiën – Toeslagen en Douane`` where a state secretary has a part of
    it; empty for a prime minister."""
    preposition: str
    """``van`` or ``voor``; empty where the title has none ("staatssecretaris Rechtsbescherming")."""

    def person(self, name: str | None, ministry: str = "") -> Person:
        """Make the person of a name with this role; ``ministry`` is that of the letterhead."""
        words = (self.rank.capitalize(), self.preposition, self.portfolio)
        role = " ".join(word for word in words if word) if self.portfolio else words[0]
        home = PORTFOLIOS.get(self.portfolio.partition(" – ")[0], "")
        if self.rank == "minister-president":
            home = "Algemene Zaken"
        stated = f"Ministerie van {home}" if home else ""
        return Person(name, role, ministry or stated)

    @property
    def known(self) -> bool:
        """Whether every part of the portfolio is one of `PORTFOLIOS`."""
        return all(part in PORTFOLIOS for part in self.portfolio.split(" – "))


def read(title: str) -> Role | None:
    """Read a title that is a text by itself: "De staatssecretaris van Financiën a.i.,"."""
    match = patterns.ROLE.fullmatch(title.strip().rstrip(","))
    if match is None:
        return None
    rank, rest = match["rank"].lower(), match["portfolio"]
    if rank == "minister-president":
        return Role(rank, "", "van") if _PRIME.fullmatch(rest) else None
    of = OF.match(rest)
    start = of or _NONE.match(rest)
    found = portfolio(rest, start.end()) if start else None
    if found is None or not (of or found[0] in PORTFOLIOS or " en " in found[0]):
        return None
    name, at = _parted(rest, found, _BRANCH)
    return Role(rank, name, of[1].lower() if of else "") if _ACTING.fullmatch(rest, at) else None


def area(text: str, at: int) -> tuple[str, int] | None:
    """Read a portfolio in running text, with the part of it behind a dash; and its end."""
    found = portfolio(text, at)
    if found is None:
        return None
    name, end = _parted(text, found, _PART)
    short = _SHORT.match(text, end)
    return name, (short.end() if short else end + (text[end : end + 1] == ")" and name != found[0]))


def _parted(text: str, found: tuple[str, int], branch: re.Pattern[str]) -> tuple[str, int]:
    """Read on where a portfolio is followed by the part of it that somebody has."""
    name, at = found
    match = branch.match(text, at)
    part = portfolio(text, match.end()) if match else None
    if match and match["dash"] and (generic := _GENERIC.match(text, match.end())):
        # "Herstel Groningen en Koninkrijksrelaties" is more than the part that is known.
        part = max(part or ("", 0), (generic.group(), generic.end()), key=lambda found: found[1])
    if match and part and part[0] != name and (match["dash"] or part[0] in PORTFOLIOS):
        return f"{name} – {part[0]}", part[1]
    return found


def portfolio(text: str, at: int) -> tuple[str, int] | None:
    """Read a portfolio at an offset: the longest known one, or capitalised words; and its end."""
    lower = text[at : at + _REACH].lower()
    known = [
        name
        for name in PORTFOLIOS
        if lower.startswith(name.lower()) and not lower[len(name) : len(name) + 1].isalpha()
    ]
    if known:
        name = max(known, key=len)
        return name, at + len(name)
    short = re.match(r"[A-Z][\w&]+", text[at : at + 8])
    if short and short.group() in ABBREVIATIONS:
        return ABBREVIATIONS[short.group()], at + short.end()
    generic = _GENERIC.match(text, at)
    return (generic.group(), generic.end()) if generic else None


def full(name: str) -> str:
    """Write a portfolio in full and on one line: ``OCW`` is ``Onderwijs, Cultuur en Wetenschap``."""
    words = " ".join(name.split())
    return ABBREVIATIONS.get(words, words)
