# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes for other programs: one AnnotationPage of W3C Web Annotations (JSON-LD), and back."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from typing import Any

from kennisreader.core.annotation import Note
from kennisreader.core.annotation_w3c import CONTEXT, NotAnAnnotation, from_w3c, to_w3c

DEEPEST = 100
"""Brackets within brackets of an annotation that is kept; SQLite knows 1,000."""


def write_page(notes: Iterable[Note]) -> str:
    """Write notes as an AnnotationPage (Web Annotation Data Model, 5.2)."""
    items = [
        {name: value for name, value in to_w3c(note).items() if name != "@context"}
        if not note.foreign
        else to_w3c(note)  # its own context explains the words of another program
        for note in notes
    ]
    page = {"@context": list(CONTEXT), "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def read_annotations(data: bytes) -> Iterator[Note | None]:
    """Read an annotation, a page, a collection, a list, or one object a line.

    None for each item that is no annotation, or none that can be kept.  Raises ``ValueError`` for
    what is no JSON.
    """
    try:
        found = _found(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("brackets within brackets") from error
    for item in found:
        try:
            yield from_w3c(item) if _can_be_kept(item) else None
        except (NotAnAnnotation, UnicodeError):  # half a character in a name
            yield None


def _found(text: str) -> list[Any]:
    """Everything that may be an annotation."""
    try:
        return list(_items(json.loads(text)))
    except json.JSONDecodeError:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2:
            raise
        return [item for line in lines for item in _items(json.loads(line))]


def _can_be_kept(item: Any) -> bool:
    """Whether SQLite would call it JSON too; otherwise the library looks damaged (``NOT_JSON``).

    Python reads and writes ``NaN`` and ``Infinity``, and as many brackets as its stack has room for.
    """
    level, depth = [item], 0
    while level and depth <= DEEPEST:
        inside: list[Any] = []
        for each in level:
            if isinstance(each, float) and not math.isfinite(each):
                return False
            if isinstance(each, dict):
                inside += each.values()
            elif isinstance(each, list):
                inside += each
        level, depth = inside, depth + 1
    return not level


def _items(whole: Any) -> Iterator[Any]:
    """The annotations in a container (5.1 to 5.3), or the thing itself."""
    if isinstance(whole, list):
        for each in whole:
            yield from _items(each)
    elif isinstance(whole, dict) and isinstance(whole.get("items"), list):
        yield from whole["items"]
    elif isinstance(whole, dict) and isinstance(whole.get("first"), dict):
        yield from _items(whole["first"])
    else:
        yield whole
