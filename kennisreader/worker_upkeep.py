# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the child process does for letters and notes that are there: places, leftovers, damage."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kennisreader.core import library_damage
from kennisreader.core.library_values import LibraryError


def tidy_originals(library: str) -> int:
    """Drop the originals that wait for letters which never came; nothing may be being added."""
    from kennisreader.core import library_originals

    return library_originals.forget_unfinished(Path(library))


def look_for_damage(library: str) -> bool:
    """Look through the whole file of a library; a damaged one is marked."""
    from kennisreader.core.library import Library

    try:
        with Library.open(Path(library), create=False, write=False) as opened:
            return opened.is_damaged()
    except LibraryError as error:
        if error.code != "damaged":
            raise
        library_damage.mark(Path(library))
        return True


def place_notes(letter: str, notes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Find notes in the present text of their letter (``letter_json``); nothing is written.

    ``moved`` are those of the stored notes that are others now, ``to_check`` how many of all
    need a look of their reader.
    """
    from kennisreader.core import letter_json
    from kennisreader.core.annotation_anchor import reanchor_all
    from kennisreader.core.annotation_w3c import notes_of, to_stored
    from kennisreader.core.library_values import StoredAnnotation

    known = notes_of(
        StoredAnnotation(note["id"], tuple(note["letters"]), note["body"]) for note in notes
    )
    placements = reanchor_all(letter_json.loads(letter), known)
    placed = [placement.note for placement in placements]
    moved = [new for new, old in zip(placed, known, strict=True) if new != old]
    return {
        "moved": [to_stored(note)._asdict() for note in moved],
        "to_check": sum(note.needs_check for note in placed),
    }


def places_of(library: str, note: str, number: int, language: str = "nl") -> list[list[int]]:
    """Where the words of one target of a note (a stored body) could be in its letter."""
    del language  # places have none; every question about a library brings one
    from kennisreader.core.annotation_anchor import places
    from kennisreader.core.annotation_w3c import from_w3c
    from kennisreader.core.library import Library

    target = from_w3c(json.loads(note)).targets[number]
    with Library.open(Path(library), create=False, write=False) as opened:
        return [list(place) for place in places(opened.letter(target.letter), target)]


UPKEEP: Mapping[str, Callable[..., Any]] = {
    "tidy_originals": tidy_originals,
    "look_for_damage": look_for_damage,
    "place_notes": place_notes,
    "places_of": places_of,
}
"""The functions by the names by which they are asked for."""
