# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letters are copied as PDFs with their notes, to which files; ``pdf`` writes them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.annotation import Note, NoteKind, Target
from kennisreader.core.export.errors import ExportError, Told
from kennisreader.core.export.sources import (
    Sources,
    citation_of,
    quote_of,
    relation_text,
    source_of,
)
from kennisreader.core.letter import Letter, PageLine
from kennisreader.core.wording import one_line

if TYPE_CHECKING:
    from kennisreader.core.library import Library

SUFFIX = ".pdf"
_SIGNATURE, _WITHIN = b"%PDF-", 1024
"""What a PDF has within its first bytes (ISO 32000-1, annex H)."""


class Mark(NamedTuple):
    """A note, or one end of it, as it stands on pages."""

    name: str
    """Its lasting name in the file: see ``OURS``."""
    colour: str
    words: str
    """What opens with it: the reader's own words, relation and tags."""
    created: str
    modified: str
    start: int
    """Code points of the letter's text, half-open; both 0 for a note on the letter as a whole."""
    end: int


class Copy(NamedTuple):
    """A PDF to be written."""

    letter: Letter
    original: Path
    file: Path
    marks: tuple[Mark, ...]


class Copies(NamedTuple):
    """All of them, and what cannot be copied."""

    copies: tuple[Copy, ...]
    report: tuple[Told, ...]


OURS = "kennisreader:"
"""How the names (``NM``) of our marks in a PDF begin; the note's id follows."""


def plan_copies(
    library: Library,
    notes: Sequence[Note],
    out: Path,
    language: str,
    only: Collection[str] = (),
) -> Copies:
    """Say which PDFs are written; ``out`` is a file for one letter, if it ends in .pdf, or a folder.

    ``only`` these letters are copied, if any are named: a note may tie theirs to another one.

    Raises LibraryError: ``pdf_needs_folder``, ``pdf_is_original``.
    """
    about = {name for note in notes for name in note.letters}
    names = [row.id for row in library.summaries() if row.id in about]
    letters = {name: library.letter(name) for name in names}
    sources = {name: source_of(letter) for name, letter in letters.items()}
    originals = {name: library.original(name) for name in names}
    chosen = [name for name in names if not only or name in only]
    printed = [name for name in chosen if _is_pdf(originals[name])]
    files = _files(printed, out)
    copies: list[Copy] = []
    report: list[Told] = []
    for name in printed:
        if files[name].resolve() == originals[name].resolve():
            raise ExportError("pdf_is_original", file=str(files[name]))
        marks = tuple(_marks(letters[name], notes, sources, language))
        copies.append(Copy(letters[name], originals[name], files[name], marks))
        report.append(("pdf_marks", {"file": str(files[name]), "count": str(len(marks))}))
        wanted = sum(target.letter == name for note in notes for target in note.targets)
        if wanted > len(marks):
            unplaced = {"letter": name, "count": str(wanted - len(marks))}
            report.append(("pdf_unplaced", unplaced))
    others = [name for name in chosen if name not in printed]
    if others:
        report.append(("pdf_none", {"letters": ", ".join(others)}))
    strays = sum(any(name not in letters for name in note.letters) for note in notes)
    if strays:
        report.append(("pdf_strays", {"count": str(strays)}))
    return Copies(tuple(copies), tuple(report))


def lines_of(letter: Letter, mark: Mark) -> Iterator[PageLine]:
    """The lines of the pages on which the words of a mark stand."""
    return _lines_between(letter, mark.start, mark.end)


def _lines_between(letter: Letter, start: int, end: int) -> Iterator[PageLine]:
    return (line for line in letter.lines if line.start < end and start < line.end)


def _is_pdf(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return _SIGNATURE in stream.read(_WITHIN)
    except OSError:
        return False  # `check` tells of an original that is missing


def _files(letters: Sequence[str], out: Path) -> Mapping[str, Path]:
    if out.suffix.lower() == SUFFIX and not out.is_dir():
        if len(letters) > 1:
            raise ExportError("pdf_needs_folder", file=str(out))
        return dict.fromkeys(letters, out)
    if out.is_file():
        raise ExportError("pdf_needs_folder", file=str(out))
    return {name: out / f"{name}{SUFFIX}" for name in letters}


def _marks(
    letter: Letter, notes: Iterable[Note], sources: Sources, language: str
) -> Iterator[Mark]:
    """The marks of a letter; one whose words stand on no page is left out."""
    for note in notes:
        for number, target in enumerate(note.targets):
            if target.letter != letter.id:
                continue
            start, end = (max(0, target.start), max(0, target.end)) if target.exact else (0, 0)
            if target.exact and next(_lines_between(letter, start, end), None) is None:
                continue
            name = f"{OURS}{note.id}" + (f":{number + 1}" if len(note.targets) > 1 else "")
            words = _words(note, target, sources, language)
            moments = (note.created, note.modified)
            yield Mark(name, note.colour, words, *moments, start, end)


def _words(note: Note, target: Target, sources: Sources, language: str) -> str:
    parts = [note.text.strip()]
    if note.kind is NoteKind.LINK:
        relation = relation_text(note.relation, language)
        for other in note.targets:
            if other is not target:
                quote = f"‘{one_line(quote_of(other, sources))}’ — " if other.exact else ""
                words = f"{quote}{citation_of(other, sources, language)}"
                parts.append(f"{relation}: {words}" if relation else words)
    parts.append(" ".join(f"#{tag}" for tag in note.tags))
    return "\n\n".join(filter(None, parts))
