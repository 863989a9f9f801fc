# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a text names the offices of ministers: ``mede namens de minister van Economische Zaken``.

Every letter does, and no two passages are related by it: economy is not what either is about.  Nor are
they by the institutions that every bill and letter goes past, to be asked for advice or informed, nor by
the members and parties of the Tweede Kamer that ask or move something.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from kennisreader.core import ministries

_ROLE = r"(?:minister(?:ie|-president|raad)?|staatssecretaris|bewinds(?:persoon|personen|lieden)|ambtgeno)\w*"
_PERSON = (
    r"(?-i:[A-Z][\w’'-]*(?:\s(?:van|de|der|den|ten|ter|el)\b){0,3}(?:[\s-][A-Z][\w’'-]*){0,2})"
)
_UNKNOWN = r"(?-i:[A-Z][\w&-]*(?:\s(?:en\s)?[A-Z][\w&-]*)*)"
"""The name of a ministry that the table does not know: capitals, with *en* between them."""
_LISTED = rf"(?-i:[A-Z]\w+(?:,\s[A-Z]\w+)*\sen\s(?!(?i:{_ROLE}))[A-Z]\w+)"
"""The name of an office that is put behind the role as it is: *Jeugd, Preventie en Sport*."""

_INSTITUTION = (
    r"(?:(?:vice-?)?president\s+van\s+(?:de\s+)?)?"
    r"(?:afdeling\s+(?:advisering|bestuursrechtspraak)(?:\s+van)?(?:\s+de)?\s+)?raad\s+van\s+state\b"
    r"|afdeling\s+(?:advisering|bestuursrechtspraak)\b"
    r"|(?:eerste|tweede)\s+(?:en\s+(?:de\s+)?(?:eerste|tweede)\s+)?kamer\b(?:\s+der\s+staten-generaal\b)?"
    r"|(?:kamers\s+der\s+)?staten-generaal\b|raad\s+van\s+ministers\b"
    r"|(?:directeur\s+van\s+)?(?-i:Uw)\s+kabinet\b|kabinet\s+van\s+de\s+koning(?:in)?\b"
    r"|(?:uwe|hare|zijne)\s+majesteit\b"
    r"|adviescollege\s+toetsing\s+regeldruk\b"
)
"""Those who advise on bills and letters, judge what they lead to, or are addressed in them."""
_INSTITUTION_SIGNS = (
    *(
        "raad",
        "afdeling",
        "staten-",
        "kamer",
        "uw kabinet",
        "kabinet van",
        "majesteit",
        "regeldruk",
    ),
)

_PARTY = (
    r"(?:(?:GroenLinks|GL)[-–/]PvdA|GroenLinks|PvdA|Partij van de Arbeid|PvdD|Partij voor de Dieren"
    r"|VVD|CDA|D66|SP|PVV|ChristenUnie|CU|SGP|DENK|50PLUS|FVD|FvD|Forum voor Democratie|JA21|BBB"
    r"|BoerBurgerBeweging|NSC|Nieuw Sociaal Contract|Volt|BIJ1)"
)
"""The parties that the Tweede Kamer has had since 2010, as they are written."""
_MEMBER_SIGNS = ("led", "lid", "heer", "mevrouw", "motie", "amende", "toezeg")
_MEMBER_ROLE = (
    r"(?i:het\s+lid|(?:de\s+)?leden|kamerlid|kamerleden|de\s+heer|mevrouw"
    r"|motie|amendement|toezegging(?:\s+aan)?)"
)
_SURNAME = (
    r"(?:(?:Van|De|Den|Der|Ten|Ter|El)\s(?:(?:de|den|der|’t|'t)\s)?)?[A-ZÀ-ÖØ-Þ][\w’'-]+"
    r"(?:\s(?:van|de|den|der|ten|ter|el)\s(?:(?:de|den|der)\s)?[A-ZÀ-ÖØ-Þ][\w’'-]+)?"
)
_MEMBER = rf"{_SURNAME}(?:\s\((?:{_PARTY}|[A-Z][^\d()]{{0,30}})\))?"
"""With the party behind the name, or the name of a group that the table does not know."""


def official_spans(text: str) -> list[tuple[int, int]]:
    """The places where somebody or something of the state is named: code points, half-open.

    Those of ministers come first, then institutions, members and parties; no order otherwise.
    """
    members = _found(_members, text, _MEMBER_SIGNS)
    parties = [match.span() for match in _parties().finditer(text)]
    return office_spans(text) + _found(_institutions, text, _INSTITUTION_SIGNS) + members + parties


def office_spans(text: str) -> list[tuple[int, int]]:
    """The places where offices are named, by role and ministry: code points, half-open, in order.

    A list (``de ministers van OCW, van EZK en voor Klimaat``) is one place, and so is an office
    within a ministry (``van VWS – Jeugd, Preventie en Sport``).
    """
    return _found(_pattern, text, ("minist", "staatssec", "bewind", "ambtgeno"))


def _found(
    pattern: Callable[[], re.Pattern[str]], text: str, signs: tuple[str, ...]
) -> list[tuple[int, int]]:
    """Where a pattern stands; most texts have none of its signs, which is seen at once."""
    small = text.lower()
    if not any(sign in small for sign in signs):
        return []
    return [match.span() for match in pattern().finditer(text)]


@cache
def ministry_names() -> frozenset[str]:
    """Every name and abbreviation of a ministry, in small letters."""
    known = ministries.known()
    return frozenset(name.lower() for each in known for name in (each.name, each.abbreviation))


@cache
def _members() -> re.Pattern[str]:
    role = rf"{_MEMBER_ROLE}[\s-](?i:(?:van\s+)?(?:het\s+lid|de\s+leden)\s+)?"
    return re.compile(rf"\b{role}{_MEMBER}(?:(?:,\s(?:en\s)?|\s+en\s+){_MEMBER})*")


@cache
def _parties() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_PARTY}\b(?:['’-]\w+)?")


@cache
def _institutions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_INSTITUTION})", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(ministry_names(), key=len, reverse=True)
    listed = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names)
    name = rf"(?:(?:{listed})\b|{_UNKNOWN})"
    of = r"(?:van|voor)\s+(?:het\s+)?(?:ministerie\s+van\s+)?"
    between = r"(?:\s*,\s*(?:en\s+)?|\s*/\s*|\s+en\s+|\s+[-–]\s+)"
    more = rf"{between}(?:(?:de|het)\s+)?(?:{_ROLE}\s+)?(?:{of})?"
    named = rf"(?:{of}|{_PERSON}\s*\(|\()(?:{name})(?:{more}(?:{name}))*\)?"
    return re.compile(rf"\b{_ROLE}\s+(?:{named}|{_LISTED})", re.IGNORECASE)
