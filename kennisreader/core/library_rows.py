# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a letter to the columns that the library stores for it; no SQL here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kennisreader.core import kamerstuk
from kennisreader.core.dated import sort_date
from kennisreader.core.letter import (
    LETTER_TYPES,
    Asker,
    DateBasis,
    Letter,
    Metadata,
    Person,
    References,
)
from kennisreader.core.library_values import CorrectionValue

_PERSONS: Mapping[str, type[Person | Asker]] = {
    "senders": Person,
    "co_senders": Person,
    "askers": Asker,
}
_DATES = frozenset({"date", "date_basis", "date_earliest", "date_latest"})
_NUMBERS = frozenset(References.__dataclass_fields__)

CORRECTABLE = frozenset({"title", "type", "addressee"}) | _DATES | _NUMBERS | set(_PERSONS)
"""The metadata that a reader can correct, by the names of :class:`Metadata` and its references."""


def corrected(metadata: Metadata, corrections: Mapping[str, CorrectionValue]) -> Metadata:
    """What was read from the file, with what its reader knows better put over it.

    A corrected date alone counts as stated, and an empty one as unknown; both drop the range and
    the evidence it was inferred from. Basis and range can be corrected beside it.
    """
    changes: dict[str, Any] = {}
    numbers = {name: value or None for name, value in corrections.items() if name in _NUMBERS}
    if "date" in corrections:
        basis = DateBasis.STATED if corrections["date"] else DateBasis.UNKNOWN
        changes |= {"date_basis": basis, "date_evidence": ()}
        changes |= {"date_earliest": None, "date_latest": None}
    for name, value in corrections.items():
        if name == "date_basis":
            changes[name] = DateBasis(str(value))
        elif name in _DATES or name == "addressee":
            changes[name] = value or None
        elif name not in _NUMBERS:
            changes[name] = value
    if numbers:
        changes["references"] = replace(metadata.references, **numbers)  # type: ignore[arg-type]  # words only
    return replace(metadata, **changes) if changes else metadata


def correction_to_json(name: str, value: CorrectionValue) -> str:
    """A correction as it is stored.

    Raises :class:`ValueError` for a field that cannot be corrected or a value of another kind:
    whoever offers the field to a reader checks what was typed.
    """
    if name not in CORRECTABLE or isinstance(value, str) is (name in _PERSONS):
        raise ValueError(f"not a correction: {name}={value!r}")
    if name == "type" and value not in LETTER_TYPES:
        raise ValueError(f"not a type of letter: {value!r}")
    if name == "date_basis" and value not in list(DateBasis):
        raise ValueError(f"not a way to know a date: {value!r}")
    return json.dumps(value, ensure_ascii=False)


def correction_from_json(name: str, text: str) -> CorrectionValue:
    """The opposite of :func:`correction_to_json`."""
    value = json.loads(text)
    kind = _PERSONS.get(name)
    return str(value) if kind is None else tuple(kind(*row) for row in value)


def summary_columns(letter: Letter) -> dict[str, Any]:
    """The columns of the ``letters`` table that come from the letter itself."""
    data = letter.metadata
    return {
        "sort_date": sort_date(data),
        "title": data.title,
        "type": data.type,
        "date": data.date,
        "date_basis": str(data.date_basis),
        "date_earliest": data.date_earliest,
        "date_latest": data.date_latest,
        "senders": ", ".join(person.name or person.role for person in data.senders),
        "ministries": ", ".join(dict.fromkeys(p.ministry for p in data.senders if p.ministry)),
        "question_count": data.question_count,
        "dossier": data.references.kamerstuk_dossier,
        "number": data.references.kamerstuk_number,
        "aanhangsel": data.references.aanhangsel,
        "vergaderjaar": data.references.vergaderjaar,
        "characters": len(letter.text),
        "scans": scan_state(letter),
    }


def scan_state(letter: Letter) -> str:
    """What scans mean for a letter as a whole; empty for one that has all its words.

    ``unread``: nothing of it can be searched; ``partly``: some pages are unread or poor;
    ``recognised``: all that was scanned was recognised, and may have errors; ``damaged``: the file
    is damaged and pages are missing.
    """
    states = {scan.state for scan in letter.scans}
    if not states:
        return ""
    if "damaged" in states:
        return "damaged"
    if states == {"recognised"}:
        return "recognised"
    return "partly" if letter.text else "unread"


def own_keys(metadata: Metadata) -> tuple[str, ...]:
    """The normal forms by which other letters cite this one; see :attr:`Citation.key`.

    The answers to written questions print the questions, so a citation of the questions by their
    document number leads to the answers too.  A kenmerk is searched, whole or by its longest number.
    """
    own = metadata.references
    keys = []
    if own.kamerstuk_dossier and own.kamerstuk_number:
        keys.append(kamerstuk.key(own.kamerstuk_dossier, own.kamerstuk_number))
    if own.aanhangsel and own.vergaderjaar:
        years = kamerstuk.normal_years(own.vergaderjaar).replace("-", "")
        keys.append(f"ah-{years}-{own.aanhangsel}")
    if own.kenmerk_vragen and metadata.type == "antwoord-op-kamervragen":
        keys.append(f"doc-{own.kenmerk_vragen}")
    for kenmerk in filter(None, (own.ons_kenmerk, own.kenmerk_vragen)):
        pieces = (kenmerk, *re.split(r"[\s/,;]+", kenmerk))
        keys += filter(None, map(kamerstuk.reference_key, pieces))
    return tuple(dict.fromkeys(keys))


def theme_columns(
    spans: Iterable[tuple[str, int, int]],
) -> tuple[str, str]:
    """Theme spans as stored (one list a theme) and the number of them per theme, both JSON."""
    by_theme: dict[str, list[tuple[int, int]]] = {}
    for theme, start, end in spans:
        by_theme.setdefault(theme, []).append((start, end))
    counts = {theme: len(places) for theme, places in by_theme.items()}
    return json.dumps(by_theme, separators=(",", ":")), json.dumps(counts)
