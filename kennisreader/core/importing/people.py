# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who signs a letter, in whose name it is also sent, and who asked the questions."""

from __future__ import annotations

import re
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Asker, Person

_HEALTH = "Volksgezondheid, Welzijn en Sport"
_EDUCATION = "Onderwijs, Cultuur en Wetenschap"
_INTERIOR = "Binnenlandse Zaken en Koninkrijksrelaties"
_JUSTICE = "Justitie en Veiligheid"
_FOREIGN = "Buitenlandse Zaken"
_SOCIAL = "Sociale Zaken en Werkgelegenheid"
_WATER = "Infrastructuur en Waterstaat"

PORTFOLIOS: dict[str, str] = {
    name: name
    for name in (
        "Algemene Zaken",
        "Asiel en Migratie",
        _INTERIOR,
        _FOREIGN,
        "Defensie",
        "Economische Zaken",
        "Economische Zaken en Klimaat",
        "Economische Zaken, Landbouw en Innovatie",
        "Financiën",
        "Infrastructuur en Milieu",
        _WATER,
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
    "Buitenlandse Handel": _FOREIGN,
    "Buitenlandse Handel en Ontwikkelingssamenwerking": _FOREIGN,
    "Buitenlandse Handel en Ontwikkelingshulp": _FOREIGN,
    "Digitalisering en Koninkrijksrelaties": _INTERIOR,
    "Wonen en Rijksdienst": _INTERIOR,
    "Fiscaliteit en Belastingdienst": "Financiën",
    "Toeslagen en Douane": "Financiën",
    "Klimaat en Energie": "Economische Zaken en Klimaat",
    "Mijnbouw": "Economische Zaken en Klimaat",
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

_ABBREVIATIONS = {
    "OCW": _EDUCATION,
    "EZK": "Economische Zaken en Klimaat",
    "EZ": "Economische Zaken",
    "SZW": _SOCIAL,
    "BZK": _INTERIOR,
    "BZ": _FOREIGN,
    "BHOS": "Buitenlandse Handel en Ontwikkelingssamenwerking",
    "JenV": _JUSTICE,
    "J&V": _JUSTICE,
    "VWS": _HEALTH,
    "IenW": _WATER,
    "I&W": _WATER,
    "LNV": "Landbouw, Natuur en Voedselkwaliteit",
    "AenM": "Asiel en Migratie",
    "KGG": "Klimaat en Groene Groei",
    "VRO": "Volkshuisvesting en Ruimtelijke Ordening",
}

_CONNECTOR = late(
    r"\s*(?:,|\ben\b|\balsmede\b|\bevenals\b|\bde\b|\bhet\b|\bmijn\b|\bambtgeno(?:o)?t(?:e|en)?\b|\bcollega(?:'s|’s)?\b)\s*"
)
_RANK = late(r"(minister-president|minister|staatssecretaris)(?:s|sen)?\b", re.IGNORECASE)
_OF = late(r"\s*\b(van|voor)\s+", re.IGNORECASE)
_GENERIC = late(r"[A-Z][\w-]+(?:(?:,? en |, | )[A-Z][\w-]+)*")
_GIVEN = late(
    r"\s+((?:[A-Z]\.)+ ?(?:(?:van|de|den|der) ){0,3}[A-Z][\w’'-]+|[A-Z][a-zà-ÿ’'-]+(?: (?:van|de|den|der|ten|ter))* [A-Z][\w’'-]+|(?:(?:[Vv]an|[Dd]e|den|der) )*[A-Z][a-zà-ÿ-]+)(?=[,.\s)])"
)
_NAMED = late(r"\s+([^()]{2,50}?)\s+\(([^()]+)\)")
_ALSO = late(r"\b(?:[Mm]ede|[Oo]ok) namens\s+")
_ANSWERED_BY = late(
    r"\bAntwoord(?:en)? van (?:de |het )?(?P<rank>[Mm]inister(?:-president)?|[Ss]taatssecretaris)(?P<rest>.*)",
    re.DOTALL,
)
_ASKED_BY = late(
    r"\b[Vv]ra(?:ag|gen) (?:(?:gesteld )?(?:van|door)) (?:de leden|het lid|de heer|mevrouw|lid|leden) (?!der Kamer)(?P<who>.+?)"
    r"(?=,? (?:aan de|aan het|over (?:het|de|een)\b|aan staats|aan min|met kenmerk|ingezonden|naar aanleiding|inzake)|\s?\(ingezonden|\.|$)",
    re.DOTALL,
)
_PARTY_GROUP = late(r"(?P<names>[^()]+?)\s*\((?P<party>[^()]+)\)")
_BOTH = late(r"^(?:beiden|allen|alle[ny]?|beide)\s+")
_SPLIT = late(r",\s*(?:en\s+)?|\s+en\s+")


class _Role(NamedTuple):
    rank: str
    portfolio: str
    preposition: str

    def person(self, name: str | None, ministry: str = "") -> Person:
        rank = self.rank.capitalize()
        role = f"{rank} {self.preposition} {self.portfolio}" if self.portfolio else rank
        home = PORTFOLIOS.get(self.portfolio.partition(" – ")[0], "")
        if self.rank == "minister-president":
            home = "Algemene Zaken"
        stated = f"Ministerie van {home}" if home else ""
        return Person(name, role, ministry or stated)


def signers(lines: list[str], ministry: str) -> tuple[Person, ...]:
    """Read the signature: a role and the name below it or above it.

    Others than ministers count only where no minister signs: an advice is quoted in the report on it.
    ``ministry`` is the ministry of the letterhead, or empty.
    """
    found: list[Person] = []
    names: list[str] = []
    roles: list[_Role] = []
    office = ""
    others: list[Person] = []
    for line in _unwrapped(lines):
        text = line.strip().rstrip(",")
        if patterns.CLOSING.fullmatch(line.strip()):
            continue
        role = _role_line(text)
        if office:
            others.append(Person(text, office, ""))
            office = ""
        elif patterns.OFFICE.fullmatch(line.strip()):
            office = text[3].upper() + text[4:]
        elif role is not None:
            roles.append(role)
        elif patterns.NAME.fullmatch(text):
            names.append(text)
    for index, role in enumerate(roles):
        own = ministry if len(roles) == 1 else ""
        found.append(role.person(names[index] if index < len(names) else None, own))
    if not roles and names:
        found = [Person(name, "", ministry) for name in names[:1]]
    return tuple(found or others)


def _unwrapped(lines: list[str]) -> list[str]:
    """Put the lines of a title that runs on together."""
    result: list[str] = []
    for line in lines:
        if (
            result
            and _RANK.search(result[-1])
            and not _RANK.search(line)
            and _completes(result[-1], line)
        ):
            result[-1] += " " + line
        else:
            result.append(line)
    return result


def _completes(title: str, line: str) -> bool:
    """Tell whether a line is the rest of the title of a minister above it."""
    if not title.endswith(",") and line.endswith(","):
        return True
    whole = f"{title} {line}".rstrip(",").lower()
    return any(whole.endswith(name.lower()) for name in PORTFOLIOS)


def _role_line(text: str) -> _Role | None:
    match = patterns.ROLE.fullmatch(text)
    if match is None:
        return None
    rank = match["rank"].lower()
    of = _OF.match(match["portfolio"])
    if of is None:
        return _Role(rank, "", "van") if rank == "minister-president" else None
    named = _portfolio(match["portfolio"], of.end())
    if named is None:
        return None
    return _Role(rank, named[0], of[1].lower())


def answerers(text: str) -> tuple[Person, ...]:
    """Read who answered: "Antwoord van Minister Beljaarts (Economische Zaken), mede namens …"."""
    match = _ANSWERED_BY.search(text)
    if match is None:
        return ()
    rank = match["rank"].lower()
    named = _NAMED.match(match["rest"])
    if named and not _OF.match(match["rest"]):
        return (_Role(rank, _full(named[2]), "van").person(" ".join(named[1].split())),)
    of = _OF.match(match["rest"])
    portfolio = _portfolio(match["rest"], of.end()) if of else None
    if of is None or portfolio is None:
        return ()
    given = _GIVEN.match(match["rest"], portfolio[1])
    return (_Role(rank, portfolio[0], of[1]).person(given[1] if given else None),)


def also(texts: list[str]) -> tuple[Person, ...]:
    """Read in whose name a letter is also sent ("mede namens de ministers van … en van …")."""
    found: dict[str, Person] = {}
    for text in texts:
        for match in _ALSO.finditer(text):
            for person in _roles(text, match.end()):
                known = found.get(person.role)
                if known is None or known.name is None:
                    found[person.role] = person
    return tuple(found.values())


def _roles(text: str, at: int) -> list[Person]:
    """Read a list of roles that begins at an offset, as far as it goes."""
    found: list[Person] = []
    rank = ""
    while True:
        start = at
        while match := _CONNECTOR.match(text, at):
            if match.end() == at:
                break
            at = match.end()
        if match := _RANK.match(text, at):
            rank, at = match[1].lower(), match.end()
            named = _NAMED.match(text, at)
            if named and not _OF.match(text, at):
                found.append(_Role(rank, _full(named[2]), "van").person(named[1]))
                at = named.end()
                continue
            if rank == "minister-president":
                found.append(_Role(rank, "", "van").person(None))
                continue
        of = _OF.match(text, at)
        portfolio = _portfolio(text, of.end()) if of else None
        if of is None or portfolio is None:
            return found
        at = portfolio[1]
        given = _GIVEN.match(text, at)
        if given:
            at = given.end()
        found.append(
            _Role(rank or "minister", portfolio[0], of[1]).person(given[1] if given else None)
        )
        if at <= start:
            return found


def _portfolio(text: str, at: int) -> tuple[str, int] | None:
    """Read a portfolio at an offset: the longest known one, or capitalised words."""
    lower = text[at : at + 80].lower()
    known = [
        name
        for name in PORTFOLIOS
        if lower.startswith(name.lower()) and not lower[len(name) : len(name) + 1].isalpha()
    ]
    if known:
        name = max(known, key=len)
        return name, at + len(name)
    generic = _GENERIC.match(text, at)
    if generic is None:
        return None
    first = generic.group().split(" ")[0]
    if first in _ABBREVIATIONS:
        return _ABBREVIATIONS[first], at + len(first)
    return generic.group(), generic.end()


def _full(portfolio: str) -> str:
    name = " ".join(portfolio.split())
    return _ABBREVIATIONS.get(name, name)


def askers(text: str) -> tuple[Asker, ...]:
    """Read who asked: "de leden Sneller en Podt (beiden D66)", "A (VVD), B (CDA) en C (D66)"."""
    match = _ASKED_BY.search(text)
    if match is None:
        return ()
    found: list[Asker] = []
    for group in _PARTY_GROUP.finditer(match["who"]):
        party = _BOTH.sub("", group["party"].strip())
        names = group["names"].strip(" ,").removeprefix("en ").removeprefix("het lid ")
        found += [Asker(name.strip(), party) for name in _SPLIT.split(names) if name.strip()]
    return tuple(found)
