# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes for other programs: one AnnotationPage of W3C Web Annotations (JSON-LD), and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kennisreader.core.annotation import Note
from kennisreader.core.annotation_w3c import CONTEXT, NotAnAnnotation, from_w3c, to_w3c


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

    None for each item that is no annotation.  Raises ``ValueError`` for what is no JSON.
    """
    text = data.decode("utf-8-sig")
    try:
        found = list(_items(json.loads(text)))
    except json.JSONDecodeError:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2:
            raise
        found = [item for line in lines for item in _items(json.loads(line))]
    for item in found:
        try:
            yield from_w3c(item)
        except NotAnAnnotation:
            yield None


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
