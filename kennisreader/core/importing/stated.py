# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a publication states about itself, in the metadata of officielebekendmakingen.nl.

The same names stand in the XML, in the head of the web page and in the properties of the ODT: those
of Dublin Core (``DC.title``, ``DCTERMS.issued``) and of the OEP profile of OWMS
(``OVERHEIDop.dossiernummer``, ``OVERHEIDop.aanhangselNummer`` …).  What is stated goes before
whatever the text seems to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kennisreader.core.kamerstuk import normal_dossier
from kennisreader.core.late_pattern import late

_KST = late(r"kst-(?P<dossier>\d{5}(?:-(?:[IVX]+|\(?R\d{4}\)?|\d{2}(?=-)))?)-(?P<number>\w{1,4})")
_AH = late(r"ah-tk-(?P<start>\d{4})(?P<end>\d{4})-(?P<number>\d{1,4})")
_DAY = late(r"(\d{4})-(\d\d)-(\d\d)")
_TYPES = (
    ("motie", "motie"),
    ("gewijzigde motie", "motie"),
    ("antwoord", "antwoord-op-kamervragen"),
    ("brief", "kamerstuk-brief"),
    ("verslag", "verslag"),
    ("lijst van vragen", "verslag"),
    ("advies", "advies"),
    ("nota", "nota"),
)
"""How the names of kinds (OVERHEIDop.KamerstukTypen, OVERHEIDop.AanhangselTypen) begin, and ours."""


class Stated(NamedTuple):
    """What a source states about itself; None where it says nothing."""

    title: str | None = None
    dossier_title: str | None = None
    kind: str | None = None
    """One of `letter.LETTER_TYPES`."""
    day: date | None = None
    dossier: str | None = None
    """As `kamerstuk.normal_dossier` writes it."""
    number: str | None = None
    aanhangsel: str | None = None
    vergaderjaar: str | None = None
    """As printed: ``2020-2021``."""
    asked: str | None = None
    """The number of the questions: ``2021Z09739``."""


class Field(NamedTuple):
    """One field of the metadata."""

    name: str
    """Its name, with the vocabulary before it: ``DCTERMS.issued``."""
    scheme: str
    value: str


def of(fields: Iterable[Field]) -> Stated:
    """Read the metadata of one publication; of a field that comes twice the first counts."""
    known: dict[str, list[str]] = {}
    kind: str | None = None
    for name, scheme, content in fields:
        value = " ".join(content.split())
        short = name.rpartition(".")[2].lower()
        if not value:
            continue
        if short == "type":
            kind = kind or _kind(value)
        if short == "title" and ";" in value and not scheme:
            # "Dossiertitel; Motie; Motie van de leden …": of a Kamerstuk the document comes last.
            known.setdefault("last_title", []).append(value.rpartition(";")[2].strip())
        known.setdefault(short, []).append(value)

    def one(*names: str) -> str | None:
        return next((known[name][0] for name in names if name in known), None)

    named = one("identifier") or ""
    paper, appendix = _KST.fullmatch(named), _AH.fullmatch(named)
    dossier = one("dossiernummer") or (paper["dossier"] if paper else None)
    session = f"{appendix['start']}-{appendix['end']}" if appendix else None
    return Stated(
        title=one("documenttitel", "last_title", "title"),
        dossier_title=one("dossiertitel"),
        kind=kind,
        day=day(one("datumontvangst", "issued") or ""),
        dossier=normal_dossier(dossier) if dossier and re.match(r"\d{2} ?\d{3}", dossier) else None,
        number=one("ondernummer") or (paper["number"] if paper else None),
        aanhangsel=one("aanhangselnummer") or (appendix["number"] if appendix else None),
        vergaderjaar=one("vergaderjaar") or session,
        asked=one("vraagnummer"),
    )


def _kind(value: str) -> str | None:
    lower = value.lower()
    return next((ours for theirs, ours in _TYPES if lower.startswith(theirs)), None)


def day(value: str) -> date | None:
    """Read an ISO day; None for anything else."""
    match = _DAY.match(value)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
