# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes of which a part is missing: what is left of one is a note again, where that is possible."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kennisreader.core.address import Address, write_address
from kennisreader.core.annotation import Target
from kennisreader.core.annotation_w3c import (
    NotAnAnnotation,
    from_stored,
    from_w3c,
    to_stored,
)
from kennisreader.core.library_values import StoredAnnotation
from kennisreader.core.salvage_rows import FoundNote

CUT = "…"
"""Behind the words of a note whose end is missing."""

_PURPOSES = ("commenting", "tagging", "classifying")


def as_it_was(name: str, found: FoundNote, about: Sequence[str]) -> StoredAnnotation | None:
    """A note of which nothing is missing; None for another.

    ``about`` are the letters it names, as far as a table of its own says so.
    """
    if not found.whole:
        return None
    stored = StoredAnnotation(name, tuple(about), found.body)
    try:
        return stored._replace(letters=from_stored(stored).letters)
    except NotAnAnnotation:  # JSON that never was a note is as it was; all else was written over
        return stored if _is_json(found.body) else None


def what_is_left(name: str, found: FoundNote, about: Sequence[str]) -> StoredAnnotation | None:
    """A note made of the beginning of one; None if too little of it is left."""
    text = _closed(found.body)
    annotation: Any = json.loads(text) if text is not None else None
    if not isinstance(annotation, dict):
        return None
    targets = [write_address(Address("letter", letter)) for letter in about]
    annotation = {"target": targets, **annotation, "type": "Annotation"}
    bodies = annotation.get("body")
    last = bodies[-1] if isinstance(bodies, list) and bodies else None
    if isinstance(last, dict) and last.get("purpose") not in _PURPOSES:
        last.pop("purpose", None)  # cut off itself, it would hide the words
    try:
        note = from_w3c(annotation)
    except NotAnAnnotation:
        return None
    found_at = [target for target in note.targets if target.letter in about or not about]
    named = {target.letter for target in found_at}
    found_at += [Target(letter) for letter in about if letter not in named]
    if not any(target.letter for target in found_at):
        return None
    words = f"{note.text}{CUT}" if note.text else ""
    return to_stored(replace(note, id=name, targets=tuple(found_at), text=words, foreign=""))


def _closed(text: str) -> str | None:
    """The beginning of a JSON text, with everything closed that is open; None without a beginning.

    A name without its value is left out, and so is what is no text any more.
    """
    control = re.search(r"[\x00-\x08\x0b-\x1f]", text)
    text = text[: control.start()] if control else text
    stack: list[str] = []
    ends: list[tuple[int, str]] = []  # of the beginnings that can be closed, and how
    in_string = is_name = wants_name = escaped = False
    for place, sign in enumerate(text):
        if in_string:
            in_string = sign != '"' or escaped
            escaped = sign == "\\" and not escaped
            if in_string or is_name:
                continue
        elif sign == '"':
            in_string, is_name = True, wants_name
            continue
        elif sign in "{[":
            stack.append("}" if sign == "{" else "]")
            wants_name = sign == "{"
        elif sign in "}]" and stack:
            stack.pop()
        elif sign == ",":
            wants_name = stack[-1:] == ["}"]
        else:
            wants_name = wants_name and sign != ":"
            continue
        ends.append((place + (sign != ","), "".join(reversed(stack))))
    if in_string and not is_name:
        text = re.sub(r"(?<!\\)((?:\\\\)*)\\(u[0-9a-fA-F]{0,3})?$", r"\1", text)
        ends.append((len(text), '"' + "".join(reversed(stack))))
    wholes = (text[:end] + ending for end, ending in reversed(ends))
    return next(filter(_is_json, wholes), None)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
