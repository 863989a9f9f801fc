# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters as references, for Zotero, pandoc and LaTeX.

A Kamerstuk is a ``bill`` in CSL: of that type the style of the Leidraad voor juridische auteurs makes
``Kamerstukken II 2024/25, 30573, nr. 222``.  BibTeX has no such type; there the whole citation stands
in ``note``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from kennisreader.core.export.sources import official_address
from kennisreader.core.kamerstuk import cite, normal_years, vergaderjaar
from kennisreader.core.letter import DateBasis, Letter, Metadata

Json = dict[str, Any]


def csl(letter: Letter) -> Json:
    """A letter as an item of CSL-JSON; a field without a value is left out."""
    data = letter.metadata
    own = data.references
    item: Json = {"id": letter.id, "title": data.title, "language": "nl-NL"}
    if own.kamerstuk_dossier and own.kamerstuk_number:
        item |= {"type": "bill", "volume": _session(data), "authority": _HOUSE["II"]}
        if own.kamerstuk_number.isalpha():  # of the Eerste Kamer: no "nr." before its letter
            item["container-title"] = "Kamerstukken I"
            item["number"] = f"{own.kamerstuk_dossier}, {own.kamerstuk_number}"
            item["authority"] = _HOUSE["I"]
        else:
            item["container-title"] = "Kamerstukken II"
            item["number"] = own.kamerstuk_dossier
            item["page"] = own.kamerstuk_number
    elif own.aanhangsel:
        item |= {
            "type": "bill",
            "container-title": "Aanhangsel Handelingen II",
            "volume": _session(data),
            "page": own.aanhangsel,
            "authority": _HOUSE["II"],
        }
    else:
        item |= {"type": "personal_communication", "genre": _genre(data)}
        item["number"] = own.ons_kenmerk or own.kenmerk_vragen or ""
        item["author"] = [{"literal": name} for name in _authors(data)]
    if data.date:
        item["issued"] = {"date-parts": [[int(part) for part in data.date.split("-")]]}
        if data.date_basis is DateBasis.INFERRED:
            item["issued"]["circa"] = True
    # Not in "note", which the style prints; "custom" is for what no style knows (CSL 1.0.2).
    item |= {"URL": official_address(letter), "custom": {"citation": cite(letter)}}
    return {name: value for name, value in item.items() if value}


_HOUSE = {
    "I": "Eerste Kamer der Staten-Generaal",
    "II": "Tweede Kamer der Staten-Generaal",
}


def write_csl_json(letters: Iterable[Letter]) -> str:
    """Write letters as CSL-JSON."""
    items = [csl(letter) for letter in letters]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def write_bibtex(letters: Iterable[Letter]) -> str:
    """Write letters as BibTeX in the dialect of biblatex, UTF-8."""
    return "\n".join(_entry(letter) for letter in letters)


def _entry(letter: Letter) -> str:
    data = letter.metadata
    own = data.references
    numbered = (own.kamerstuk_dossier and own.kamerstuk_number) or own.aanhangsel
    fields = {
        # Inner braces: a title keeps its capitals, and the name of an office is one name.
        "title": f"{{{_tex(data.title)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in _authors(data)),
        # A date that is inferred is approximate: "~" in the notation of ISO 8601-2, which biblatex reads.
        "date": (data.date or "") + ("~" if data.date_basis is DateBasis.INFERRED else ""),
        "number": _tex(own.ons_kenmerk or own.kenmerk_vragen or "") if not numbered else "",
        "howpublished": "" if numbered else _tex(_genre(data)),
        "note": _tex(cite(letter)),
        "url": official_address(letter),
        "langid": "dutch",
    }
    rows = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    key = re.sub(r"[^\w:.+/-]", "-", letter.id)
    return f"@{'legislation' if numbered else 'misc'}{{{key},\n{''.join(rows)}}}\n"


_TEX = {
    **{char: f"\\{char}" for char in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def _tex(text: str) -> str:
    return re.sub(r"[&%$#_{}\\~^]", lambda match: _TEX[match.group()], " ".join(text.split()))


def _authors(data: Metadata) -> list[str]:
    """The offices that sign: a letter is the minister's, not the person's."""
    offices = [person.role or person.name or "" for person in data.senders]
    return [office for office in offices if office]


def _genre(data: Metadata) -> str:
    return "" if data.type == "overig" else data.type.replace("-", " ")


def _session(data: Metadata) -> str:
    """The parliamentary year as it is cited, ``2024/25``; empty if unknown."""
    years = data.references.vergaderjaar
    if not years and re.fullmatch(r"\d{4}-\d\d-\d\d", data.date or ""):
        import datetime as dt

        years = vergaderjaar(dt.date.fromisoformat(str(data.date)))
    return f"{years[:4]}/{normal_years(years)[-2:]}" if years else ""
