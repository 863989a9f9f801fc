# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter as one compact JSON text, for the store and for what child processes send.

The named tuples are written as lists in the order of their fields: half the size of objects, and
read back with ``Block(*row)``.  A field added at the end of a tuple, or to the letter, with a default,
keeps older texts readable; anything else raises the number of the form.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

from kennisreader.core.letter import (
    Asker,
    Block,
    BlockKind,
    Citation,
    Commitment,
    DateBasis,
    DateEvidence,
    Emphasis,
    Footnote,
    Letter,
    Metadata,
    PageLine,
    PageStart,
    Part,
    Passage,
    Person,
    References,
    Scan,
)

_T = TypeVar("_T")

FORM = 1
"""Number of the form that `dumps` writes."""

_KINDS = {kind.value: kind for kind in BlockKind}
_PARTS = {part.value: part for part in Part}


def dumps(letter: Letter) -> str:
    """Write a letter as one line of JSON."""
    record = {field.name: getattr(letter, field.name) for field in fields(Letter)}
    metadata = {field.name: getattr(letter.metadata, field.name) for field in fields(Metadata)}
    own = letter.metadata.references
    metadata["references"] = {field.name: getattr(own, field.name) for field in fields(References)}
    record["metadata"] = metadata
    return json.dumps({"form": FORM, **record}, ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Letter:
    """Read what `dumps` wrote.

    Raises ValueError where the text is no letter or is of a newer form.
    """
    try:
        record = json.loads(text)
        if record["form"] > FORM:
            raise ValueError(f"form {record['form']} is newer than {FORM}")
        return Letter(
            id=record["id"],
            file=record["file"],
            text=record["text"],
            metadata=_metadata(record["metadata"]),
            blocks=tuple(_block(row) for row in record["blocks"]),
            emphases=_rows(Emphasis, record["emphases"]),
            footnotes=_rows(Footnote, record["footnotes"]),
            pages=_rows(PageStart, record["pages"]),
            lines=_rows(PageLine, record.get("lines", ())),
            scans=_rows(Scan, record.get("scans", ())),
            repaired=bool(record.get("repaired", False)),
            citations=_rows(Citation, record["citations"]),
            commitments=_rows(Commitment, record["commitments"]),
            passages=tuple(_passage(row) for row in record["passages"]),
        )
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(f"not a letter: {error}") from error


def without_zeros(letter: Letter) -> Letter:
    """The same letter with U+FFFD for each NUL, so that no place in it moves.

    SQLite ends a text at one in places, and a library with one counts as damaged.
    """
    written = dumps(letter)
    return loads(json.dumps(_cleaned(json.loads(written)))) if r"\u0000" in written else letter


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "\N{REPLACEMENT CHARACTER}")
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {name: _cleaned(each) for name, each in value.items()}
    return value


def _rows(kind: type[_T], rows: Sequence[Sequence[Any]]) -> tuple[_T, ...]:
    return tuple(kind(*row) for row in rows)


def _block(row: list[Any]) -> Block:
    kind, start, end, level, label, part, *rest = row
    return Block(_KINDS[kind], start, end, level, label, _PARTS[part], *rest)


def _passage(row: list[Any]) -> Passage:
    index, start, end, kind, heading, number, notes, *rest = row
    return Passage(index, start, end, kind, heading, number, tuple(notes), *rest)


def _metadata(record: dict[str, Any]) -> Metadata:
    return Metadata(
        **{
            **record,
            "date_basis": DateBasis(record["date_basis"]),
            "date_evidence": _rows(DateEvidence, record["date_evidence"]),
            "senders": _rows(Person, record["senders"]),
            "co_senders": _rows(Person, record["co_senders"]),
            "askers": _rows(Asker, record["askers"]),
            "references": References(**record["references"]),
        }
    )
