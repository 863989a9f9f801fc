# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a letter to the columns that the library stores for it; no SQL here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kennisreader.core.letter import (
    LETTER_TYPES,
    DateBasis,
    Letter,
    Metadata,
    Person,
    References,
)
from kennisreader.core.library_values import CorrectionValue

_WORDS = frozenset({"title", "addressee"})
_PERSONS = frozenset({"senders", "co_senders"})
_NUMBERS = frozenset(References.__dataclass_fields__)

CORRECTABLE = frozenset({"type", "date"}) | _WORDS | _PERSONS | _NUMBERS
"""The metadata that a reader can correct, by the names of :class:`Metadata` and its references."""

UNDATED = "9999"
"""Sort date of a letter of which nothing says when it was written: after all others."""


def corrected(metadata: Metadata, corrections: Mapping[str, CorrectionValue]) -> Metadata:
    """What was read from the file, with what its reader knows better put over it.

    A corrected date counts as stated, and an empty one as unknown; both drop the range and the
    evidence it was inferred from.
    """
    changes: dict[str, Any] = {}
    numbers: dict[str, Any] = {}
    for field, value in corrections.items():
        if field in _NUMBERS:
            numbers[field] = value or None
        elif field == "date":
            basis = DateBasis.STATED if value else DateBasis.UNKNOWN
            changes |= {"date": value or None, "date_basis": basis, "date_evidence": ()}
            changes |= {"date_earliest": None, "date_latest": None}
        elif field == "addressee":
            changes[field] = value or None
        else:
            changes[field] = value
    if numbers:
        changes["references"] = replace(metadata.references, **numbers)
    return replace(metadata, **changes) if changes else metadata


def correction_to_json(field: str, value: CorrectionValue) -> str:
    """A correction as it is stored.

    Raises :class:`ValueError` for a field that cannot be corrected or a value of another kind:
    whoever offers the field to a reader checks what was typed.
    """
    persons = field in _PERSONS
    if field not in CORRECTABLE or isinstance(value, str) is persons:
        raise ValueError(f"not a correction: {field}={value!r}")
    if field == "type" and value not in LETTER_TYPES:
        raise ValueError(f"not a type of letter: {value!r}")
    return json.dumps(value, ensure_ascii=False)


def correction_from_json(text: str) -> CorrectionValue:
    """The opposite of :func:`correction_to_json`."""
    value = json.loads(text)
    return value if isinstance(value, str) else tuple(Person(*row) for row in value)


def sort_date(metadata: Metadata) -> str:
    """The ISO date, or the part of one, by which a letter takes its place in the time line."""
    return metadata.date or metadata.date_earliest or metadata.date_latest or UNDATED


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
    }


def own_keys(metadata: Metadata) -> tuple[str, ...]:
    """The normal forms by which other letters cite this one; see :attr:`Citation.key`.

    The answers to written questions print the questions, so a citation of the questions by their
    document number leads to the answers too.
    """
    own = metadata.references
    keys = []
    if own.kamerstuk_dossier and own.kamerstuk_number:
        dossier = own.kamerstuk_dossier.replace(" ", "-")
        keys.append(f"kst-{dossier}-{own.kamerstuk_number}")
    if own.aanhangsel and own.vergaderjaar:
        keys.append(f"ah-{year_digits(own.vergaderjaar)}-{own.aanhangsel}")
    if own.kenmerk_vragen and metadata.type == "antwoord-op-kamervragen":
        keys.append(f"doc-{own.kenmerk_vragen}")
    return tuple(keys)


def year_digits(vergaderjaar: str) -> str:
    """``20242025`` for ``2024-2025``, ``2024–2025`` and ``2024/25``, as official addresses have it."""
    digits = "".join(sign for sign in vergaderjaar if sign.isdigit())
    return digits[:4] + digits[:2] + digits[4:] if len(digits) == 6 else digits


def theme_columns(
    spans: Iterable[tuple[str, int, int]],
) -> tuple[str, str]:
    """Theme spans as stored (one list a theme) and the number of them per theme, both JSON."""
    by_theme: dict[str, list[tuple[int, int]]] = {}
    for theme, start, end in spans:
        by_theme.setdefault(theme, []).append((start, end))
    counts = {theme: len(places) for theme, places in by_theme.items()}
    return json.dumps(by_theme, separators=(",", ":")), json.dumps(counts)
