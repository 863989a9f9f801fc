# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who answers, in whose name a letter is also sent, and who asked the questions."""

from __future__ import annotations

import re

from kennisreader.core.importing import roles
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import Asker, Person

_CONNECTOR = late(
    r"\s*(?:,|\ben\b|\balsmede\b|\bevenals\b|\bde\b|\bhet\b|\bmijn\b|\bambtgeno(?:o)?t(?:e|en)?\b|\bcollega(?:'s|’s)?\b)\s*"
)
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


def answerers(text: str) -> tuple[Person, ...]:
    """Read who answered: "Antwoord van Minister Beljaarts (Economische Zaken), mede namens …"."""
    match = _ANSWERED_BY.search(text)
    if match is None:
        return ()
    rank = match["rank"].lower()
    named = _NAMED.match(match["rest"])
    if named and not roles.OF.match(match["rest"]):
        return (roles.Role(rank, roles.full(named[2]), "van").person(" ".join(named[1].split())),)
    of = roles.OF.match(match["rest"])
    portfolio = roles.portfolio(match["rest"], of.end()) if of else None
    if of is None or portfolio is None:
        return ()
    given = _GIVEN.match(match["rest"], portfolio[1])
    return (roles.Role(rank, portfolio[0], of[1]).person(given[1] if given else None),)


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
        if match := roles.RANK.match(text, at):
            rank, at = match[1].lower(), match.end()
            named = _NAMED.match(text, at)
            if named and not roles.OF.match(text, at):
                found.append(roles.Role(rank, roles.full(named[2]), "van").person(named[1]))
                at = named.end()
                continue
            if rank == "minister-president":
                found.append(roles.Role(rank, "", "van").person(None))
                continue
        of = roles.OF.match(text, at)
        portfolio = roles.portfolio(text, of.end()) if of else None
        if of is None or portfolio is None:
            return found
        at = portfolio[1]
        given = _GIVEN.match(text, at)
        if given:
            at = given.end()
        found.append(
            roles.Role(rank or "minister", portfolio[0], of[1]).person(given[1] if given else None)
        )
        if at <= start:
            return found


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
