# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a salvage leaves to be told, and letters that are still to be read from their originals.

Both stand in the library as values, so that a start that is broken off loses neither.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kennisreader.core import library_originals
from kennisreader.core.intake import Intake
from kennisreader.core.library import Library
from kennisreader.core.library_damage import DATABASE
from kennisreader.core.library_values import READ_AGAIN, SALVAGED


class Salvaged(NamedTuple):
    """What became of a damaged library."""

    file: str
    """Name of the damaged file, in the folder of the library; empty if it was gone."""
    notes: int
    letters: int
    """Letters that were read from the tables, or are read again from their originals."""
    again: int = 0
    """How many of them are read again."""
    cut: int = 0
    """Notes of which the end is missing."""
    lost_notes: int = 0
    """Notes that are known to have been there."""
    lost_letters: tuple[str, ...] = ()
    """Titles of letters of which not even the original is left."""
    fragments: str = ""
    """Name of the file with what is left of notes that are none any more; empty: there is none."""


def sentences(salvaged: Salvaged, folder: Path) -> list[tuple[str, dict[str, str]]]:
    """What is to be told, as codes and details for ``messages``."""
    numbers = {"notes": str(salvaged.notes), "letters": str(salvaged.letters)}
    if salvaged.file:
        told = [("salvaged", {"file": str(folder / salvaged.file), **numbers})]
    else:
        told = [("salvaged_gone", {"file": str(folder / DATABASE), **numbers})]
    for code, count in (
        ("salvaged_again", salvaged.again),
        ("salvaged_cut", salvaged.cut),
        ("salvaged_lost_notes", salvaged.lost_notes),
    ):
        if count:
            told.append((code, {"count": str(count)}))
    if salvaged.lost_letters:
        told.append(("salvaged_lost_letters", {"titles": "; ".join(salvaged.lost_letters)}))
    if salvaged.fragments:
        told.append(("salvaged_fragments", {"file": str(folder / salvaged.fragments)}))
    return told


def untold(library: Library) -> Salvaged | None:
    """What a salvage has left to be told; :func:`forget` when it was."""
    stored = library.get_value(SALVAGED)
    if stored is None:
        return None
    values = json.loads(stored)
    return Salvaged(**{**values, "lost_letters": tuple(values["lost_letters"])})


def forget(library: Library) -> None:
    """Let nothing more be told."""
    library.set_value(SALVAGED, None)


class Again(NamedTuple):
    """A file from which a letter is to be read again."""

    path: Path
    name: str
    """The name that the file had."""
    recognise: bool = False
    """Whether its scanned pages had been recognised."""


def to_read_again(library: Library) -> list[Again]:
    """The files from which letters are to be read again."""
    stored = library.get_value(READ_AGAIN)
    folder = library.folder / library_originals.FOLDER
    return [Again(folder / path, *rest) for path, *rest in json.loads(stored or "[]")]


def stored_path(path: Path) -> str:
    """A file that is to be read again as it is stored: a library may be moved as a whole."""
    return path.name if path.parent.name == library_originals.FOLDER else str(path.absolute())


def read_again(library: Library, intake: Intake, read: Callable[[Again], str | None]) -> list[str]:
    """Read letters again from their originals; the answer names those that could not be read.

    ``read`` puts one into the library and gives its id, or None if it cannot be read.
    """
    from kennisreader.core.annotation_keeping import place_again

    failed = []
    for each in to_read_again(library):
        letter = read(each)
        if letter is None:
            failed.append(each.name)
        else:
            place_again(library, letter)
    library.set_value(READ_AGAIN, None)
    intake.refresh(library)
    return failed


def originals(folder: Path) -> dict[str, Path]:
    """The originals of a library by the first digits of their digests."""
    return {
        path.name[:16]: path
        for path in library_originals.kept(folder)
        if not path.name.endswith(library_originals.UNFINISHED)
    }
