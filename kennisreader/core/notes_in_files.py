# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes in files of other programs, or of another Kennisreader, and what is to be said of them.

Two formats are known: W3C Web Annotations as JSON-LD, and projects of REFI-QDA (a zip).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.annotation_keeping import Taken, TakenNote, placed
from kennisreader.core.annotation_query import is_without_letter
from kennisreader.core.importing.errors import UnreadableFile

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.core.library import Library

SUFFIXES = (".jsonld", ".json", ".qdpx")
_NAMES = 20
"""Of more names than these only the first are said."""
_UNSAFE = frozenset({"too_large", "unsafe"})

Remark = tuple[str, dict[str, str]]
"""Code and details of a sentence."""


class Brought(NamedTuple):
    """The notes of a file, each with what becomes of it in the library."""

    taken: tuple[TakenNote, ...]
    remarks: tuple[Remark, ...]
    """What is to be said: first how many there are, then what must be looked at."""
    complete: bool
    """Whether all that the file holds could be taken."""


def bring(library: Library, data: bytes, file: str) -> Brought:
    """Read the notes of a file and find their places; nothing is stored.

    Raises UnreadableFile, with ``file`` in its details.
    """
    remarks: list[Remark] = []
    try:
        whole = not data.startswith(b"PK")
        found = _annotations(data) if whole else _project(library, data, remarks)
    except UnreadableFile as error:
        code = "qdpx_refused" if error.code in _UNSAFE else error.code
        raise UnreadableFile(code, **{**error.details, "file": file}) from error
    taken = placed(library, [note for note in found if note is not None], whole=whole)
    if not taken:
        raise UnreadableFile("notes_not_json", file=file)
    counts = {str(each): str(sum(row.status is each for row in taken)) for each in Taken}
    said: list[Remark] = [("notes_imported", counts), *remarks]
    summaries = {row.id: row for row in library.summaries()}
    strays = sum(is_without_letter(row.note, summaries) for row in taken)
    unsure = sum(row.note.needs_check for row in taken)
    skipped = found.count(None)
    for code, count in (
        ("notes_without_letter", strays),
        ("notes_to_check", unsure),
        ("notes_skipped", skipped),
    ):
        if count:
            said.append((code, {"count": str(count)}))
    named = tuple((code, {**details, "file": file}) for code, details in said)
    return Brought(taken, named, not skipped)


def _annotations(data: bytes) -> list[Note | None]:
    from kennisreader.core.export.webannotation import read_annotations

    try:
        return list(read_annotations(data))
    except ValueError as error:
        raise UnreadableFile("notes_not_json") from error


def _project(library: Library, data: bytes, remarks: list[Remark]) -> list[Note | None]:
    """Read the notes of a project; what of it is no note, or has no place, becomes a remark."""
    from kennisreader.core.export.qdpx_letters import letter_of
    from kennisreader.core.export.qdpx_reading import read_qdpx

    read = read_qdpx(data, letter_of(library))
    if read.unknown:
        names = [*read.unknown[:_NAMES], *(["…"] if len(read.unknown) > _NAMES else [])]
        remarks.append(("qdpx_unknown", {"names": "; ".join(names)}))
    if read.unplaced:
        remarks.append(("qdpx_unplaced", {"count": str(read.unplaced)}))
    if read.not_taken:
        kinds = ", ".join(f"{name} ({count})" for name, count in read.not_taken.items())
        remarks.append(("qdpx_not_taken", {"kinds": kinds}))
    return list(read.notes)
