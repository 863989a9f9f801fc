# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes in a library: after a letter is read again, and from other programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from kennisreader.core.annotation import Note, Target, moment
from kennisreader.core.annotation_anchor import Placement, reanchor, reanchor_all
from kennisreader.core.annotation_w3c import notes_of, to_stored
from kennisreader.core.kamerstuk import key
from kennisreader.core.letter import Letter
from kennisreader.core.library import Library
from kennisreader.core.library_values import LetterSummary


class Taken(StrEnum):
    """What became of a note from elsewhere."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    """It was there already, or the one that is there is newer."""


class TakenNote(NamedTuple):
    """The answer to taking up a note."""

    status: Taken
    note: Note


def place_again(library: Library, letter: str) -> tuple[Placement, ...]:
    """Find the notes about a letter in its present text, and keep where they are.

    To be called whenever a letter was updated.  What was moved or not found is in the answer.
    All of it is kept, or nothing.
    """
    notes = notes_of(library.annotations(letter))
    if not notes:
        return ()
    placements = reanchor_all(library.letter(letter), notes)
    pairs = zip(placements, notes, strict=True)
    changed = [to_stored(placement.note) for placement, old in pairs if placement.note != old]
    if changed:
        library.change_annotations(changed)
    return placements


def keep(library: Library, taken: Iterable[TakenNote]) -> None:
    """Store what came with the notes of :func:`placed`; all of it, or nothing."""
    changed = {row.note.id: row.note for row in taken if row.status is not Taken.UNCHANGED}
    if changed:
        library.change_annotations(map(to_stored, changed.values()))


def placed(library: Library, notes: Iterable[Note], *, whole: bool = True) -> tuple[TakenNote, ...]:
    """Place notes from elsewhere, each at its words if its letter is in the library.

    A note that is known already stays if it was changed later than the new one; where a format does
    not carry all of a note (not ``whole``), also if it was not changed since.
    """
    known = {note.id: note for note in notes_of(library.annotations())}
    names = _names(library.summaries())
    letters: dict[str, Letter] = {}
    taken = []
    for note in notes:
        targets = (_at_home(target, names, library, letters) for target in note.targets)
        new = replace(note, targets=tuple(targets))
        old = known.get(note.id)
        if old is not None and (old == new or _stays(old, new, whole=whole)):
            taken.append(TakenNote(Taken.UNCHANGED, old))
            continue
        known[note.id] = new
        taken.append(TakenNote(Taken.UPDATED if old else Taken.ADDED, new))
    return tuple(taken)


def _stays(old: Note, new: Note, *, whole: bool) -> bool:
    before, after = moment(old), moment(new)
    return before > after if whole else before >= after


def _at_home(
    target: Target, names: Mapping[str, str], library: Library, letters: dict[str, Letter]
) -> Target:
    """A target in the library's own terms: its letter's id, and where the words stand."""
    name = names.get(_last_part(target.letter))
    if name is None:
        return target
    if name not in letters:
        letters[name] = library.letter(name)
    return reanchor(letters[name], replace(target, letter=name))[0]


def _names(summaries: Iterable[LetterSummary]) -> dict[str, str]:
    """Letters by their ids and by the identifiers of officielebekendmakingen.nl."""
    names = {}
    for row in summaries:
        if row.dossier and row.number:
            names[key(row.dossier, row.number)] = row.id
        if row.aanhangsel and row.vergaderjaar:
            names[f"ah-tk-{row.vergaderjaar.replace('-', '')}-{row.aanhangsel}"] = row.id
        names[row.id] = row.id
    return names


def _last_part(source: str) -> str:
    """The identifier in an official address (``…/kst-30573-222.html``); an id is one already."""
    if "://" not in source:
        return source
    name = source.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
    return name.removesuffix(".html").removesuffix(".pdf").removesuffix(".xml")
