# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who answers, in whose name a letter is also sent, and who asked the questions."""

from __future__ import annotations

from kennisreader.core.importing import patterns, roles
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Asker, Person

_PRIME, _PRIME_PORTFOLIO = "Minister-president", "Algemene Zaken"
_CONNECTOR = late(
    r"\s*(?:,|\ben\b|\balsmede\b|\bevenals\b|\bde\b|\bhet\b|\bmijn\b|\bambts?geno(?:o)?t(?:e|en)?\b|\bcollega(?:'s|’s)?\b)\s*"
)
_GIVEN = late(
    r"\s+((?:[A-Z]\.)+ ?(?:(?:van|de|den|der) ){0,3}[A-Z][\w’'-]+|[A-Z][a-zà-ÿ’'-]+(?: (?:van|de|den|der|ten|ter))* [A-Z][\w’'-]+|(?:(?:Van|De|Den|Der|Ten|Ter) (?:de |den |der )?)?[A-Z][a-zà-ÿ-]+)(?=[,.\s)])"
)
_APPOSED = late(r",\s+([A-Z][a-zà-ÿ’'-]+(?: (?:van|de|den|der|ten|ter))* [A-Z][\w’'-]+),")
_NAMED = late(r"\s*((?:[A-ZÀ-Þ’']|van |de |den |der )[^()]{1,50}?)\s+\(([A-Z][^()]+)\)")
_ALSO = late(r"\b(?:(?:[Aa]ls)?[Mm]ede|[Oo]ok|[Tt]evens) (?:namens|uit naam van)\s+")
_ANSWERED_BY = late(
    r"\b(?:Antwoord(?:en)?|Mededeling|Reactie) van\s+(?=(?:de |het )?(?:[Mm]inister|[Ss]taatssecretaris))"
)
_MEMBERS = r"(?:de |het )?(?:(?:[Tt]weede[ -])?[Kk]amer)?(?:leden|lid|heer|mevrouw) "
_ASKED_BY = late(rf"\b(?:[Kk]amer)?[Vv]ra(?:ag|gen)\b[^.;()]{{0,40}}?\b(?:van|door|die) {_MEMBERS}")
_TOKEN = rf"(?:[{patterns.CAPITAL}’'][\w’'.-]*|van|de|der|den|ten|ter|het|el|in|op|te|la|le|du|von)"
_MEMBER = rf"{_TOKEN}(?:(?: - | |-){_TOKEN})*"
_PARTY_GROUP = late(
    rf"(?:,? ?en |, ?)?(?:{_MEMBERS})?(?P<names>{_MEMBER}(?:(?:, (?:en )?| en ){_MEMBER})*) ?\((?P<party>[^()]+)\)"
)
_BOTH = late(r"^(?:beiden|allen|alle[ny]?|beide|alle (?:drie|vier|vijf))(?: van)?(?: de)?\s+")
_SPLIT = late(r", (?:en )?| en ")


def answerers(text: str) -> tuple[Person, ...]:
    """Read who answered: "Antwoord van Minister Beljaarts (Economische Zaken), mede namens …"."""
    match = _ANSWERED_BY.search(text)
    return tuple(_roles(text, match.end())) if match else ()


def listed(text: str) -> tuple[Person, ...]:
    """Read a list of roles with which a text begins: "de ministers van … en van …"."""
    return tuple(_roles(text, 0))


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


def without_others(text: str) -> str:
    """Take out of a sentence in whose name it is also written: "bied ik, mede namens …, u aan"."""
    match = _ALSO.search(text)
    if match is None:
        return text
    end = _read_roles(text, match.end())[1]
    before, after = text[: match.start()].rstrip(" ,"), text[end:].lstrip(" ,")
    return f"{before} {after}".strip() if end > match.end() else text


def _roles(text: str, at: int) -> list[Person]:
    """Read a list of roles that begins at an offset, as far as it goes."""
    return _read_roles(text, at)[0]


def _read_roles(text: str, at: int) -> tuple[list[Person], int]:
    """Read such a list, and where it ends."""
    found: list[Person] = []
    end = at
    rank = preposition = ""
    while True:
        start = at
        while (match := _CONNECTOR.match(text, at)) and match.end() > at:
            at = match.end()
        if ranked := roles.RANK.match(text, at):
            rank, at, preposition = ranked[1].lower(), ranked.end(), ""
        of = roles.OF.match(text, at)
        preposition = of[1].lower() if of else preposition
        area = roles.area(text, of.end() if of else _past_space(text, at))
        if area and not of and not (at > start and area[0] in roles.PORTFOLIOS):
            area = None
        if area and area[0] == _PRIME_PORTFOLIO and found and found[-1].role == _PRIME:
            at = area[1]  # his other title
        elif area and (of or rank or found):
            given = _GIVEN.match(text, area[1]) or _APPOSED.match(text, area[1])
            name, at = (given[1], given.end()) if given else (None, area[1])
            found.append(roles.Role(rank or "minister", area[0], preposition).person(name))
        elif rank and (named := _NAMED.match(text, at)):
            at = named.end()
            known = roles.area(" ".join(roles.full(named[2]).split()), 0)
            portfolio = known[0] if known else named[2]
            if rank == _PRIME.lower():
                portfolio = ""
            found.append(roles.Role(rank, portfolio, "van").person(named[1]))
        elif ranked and rank == _PRIME.lower():
            found.append(roles.Role(rank, "", "van").person(None))
        else:
            return found, end
        end = at


def _past_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def askers(text: str) -> tuple[Asker, ...]:
    """Read who asked: "de leden Sneller en Podt (beiden D66)", "A (VVD), B (CDA) en C (D66)"."""
    text = " ".join(text.split())
    for match in _ASKED_BY.finditer(text):
        found: list[Asker] = []
        at = match.end()
        while group := _PARTY_GROUP.match(text, at):
            party = _BOTH.sub("", group["party"].strip())
            found += [Asker(name, party) for name in _SPLIT.split(group["names"])]
            at = group.end()
        if found:
            return tuple(found)
    return ()
