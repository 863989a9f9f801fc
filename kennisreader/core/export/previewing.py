# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an export would make of a file, worked out before anything is written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.annotation import Note
from kennisreader.core.annotation_w3c import notes_of
from kennisreader.core.export import writing
from kennisreader.core.export.flavours import Flavour
from kennisreader.core.export.sources import source_of
from kennisreader.core.letter import Letter
from kennisreader.core.messages import sentence

if TYPE_CHECKING:
    from kennisreader.core.export.errors import Told
    from kennisreader.core.export.merging import Plan
    from kennisreader.core.export.pdf_copies import Copies
    from kennisreader.core.export.qdpx import Project
    from kennisreader.core.library import Library
    from kennisreader.core.themes import Theme

SHOWN = 20_000
"""Characters that are shown of a new file, or of the differences."""

COMPARED = 80
"""Notes that come, go or change up to which the differences are worked out line by line: 1,000
would take seconds."""


class Form(StrEnum):
    """The forms of an export."""

    MARKDOWN = "markdown"
    WEB_ANNOTATION = "webannotation"
    QDPX = "qdpx"
    PDF = "pdf"
    CSV = "csv"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


OF_LETTERS = frozenset({Form.BIBTEX, Form.CSL_JSON})
"""Forms that list the letters, not the notes."""


class Wanted(NamedTuple):
    """What is to be exported, and how."""

    notes: Sequence[str]
    """Ids, in the order in which they shall stand."""
    form: str
    flavour: str
    """For Markdown."""
    file: str
    title: str = ""
    """Of a new file; may be empty."""
    language: str = "nl"
    remove: bool = False
    """Delete notes from the file that are not among these."""
    overwrite: bool = False
    """Replace texts that were changed in the file."""
    letters: Sequence[str] = ()
    """Ids of the only letters that are copied as PDFs; empty for all that the notes are about."""


class Preview(NamedTuple):
    """What the file would become."""

    data: bytes
    digest: str
    """Of what stands in the file now, see `digest_of`; empty where there is no file."""
    changes_file: bool
    text: str
    """The differences, or the beginning of a new file; empty where too much changes."""
    merged: bool
    """Only our own blocks are renewed; otherwise the file is replaced as a whole."""
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    kept: int = 0
    """Unchanged notes whose text was changed in the file, where it stays."""
    removed: int = 0
    edited: int = 0
    """Notes that were changed on both sides; the text in the file stays."""
    broken: int = 0
    """Blocks whose end is missing in the file."""
    files: int = 0
    """Copies of PDFs that are written; 0 for all other forms."""


def told(report: Iterable[Told], language: str) -> str:
    """The sentences of a report, one a line."""
    return "\n".join(sentence(code, language, **details) for code, details in report)


def project_of(
    library: Library,
    notes: Sequence[Note],
    themes: Iterable[Theme],
    *,
    language: str = "nl",
    title: str = "",
) -> Project:
    """The REFI-QDA project of some notes of a library, with the themes that mark their words."""
    from kennisreader.core.export.qdpx import write_qdpx
    from kennisreader.core.export.qdpx_codes import CodeTheme

    letters = _letters(library, notes)
    return write_qdpx(
        notes,
        letters,
        themes=[CodeTheme(each.id, each.name(language), each.light.line) for each in themes],
        spans={name: library.theme_spans(name) for name in letters},
        language=language,
        title=title,
    )


def digest_of(existing: bytes | None) -> str:
    """What tells whether a file is still what it was; empty for no file."""
    return "" if existing is None else hashlib.sha256(existing).hexdigest()


def preview(
    library: Library, wanted: Wanted, templates: Sequence[Path], themes: Iterable[Theme] = ()
) -> Preview:
    """Work out what a file becomes; ``templates`` are the folders that may hold templates.

    ``themes`` become codes of a project.  Copies of PDFs are not made here, only counted; the worker
    writes them (``pdf.write_copies``).

    Raises `LibraryError`: the file is not ours or cannot be read, the template is broken.
    """
    notes = _notes(library, wanted)
    if wanted.form == Form.PDF:
        found = copies_of(library, wanted)
        text = told(found.report, wanted.language)
        return Preview(b"", "", bool(found.copies), text, merged=False, files=len(found.copies))
    existing = writing.read(Path(wanted.file))
    if wanted.form == Form.QDPX:
        project = project_of(library, notes, themes, language=wanted.language, title=wanted.title)
        text = told(project.report, wanted.language)
        return Preview(
            project.data, digest_of(existing), project.data != existing, text, merged=False
        )
    letters = _letters(library, notes)
    if wanted.form == Form.MARKDOWN:
        return _merged(existing, notes, letters, wanted, templates)
    data = _written(notes, letters, wanted).encode("utf-8", "replace")
    text = data.decode("utf-8", "replace")[:SHOWN]
    return Preview(data, digest_of(existing), data != existing, text, merged=False)


def write(file: Path, data: bytes, digest: str) -> bool:
    """Write what was shown; False if the file is not what it was then.  Raises `LibraryError`."""
    if digest_of(writing.read(file)) != digest:
        return False
    writing.write(file, data)
    return True


def copies_of(library: Library, wanted: Wanted) -> Copies:
    """The PDFs that an export writes, and what is told of it."""
    from kennisreader.core.export.pdf_copies import plan_copies

    notes, file = _notes(library, wanted), Path(wanted.file)
    return plan_copies(library, notes, file, wanted.language, wanted.letters)


def _notes(library: Library, wanted: Wanted) -> list[Note]:
    known = {note.id: note for note in notes_of(library.annotations())}
    return [known[name] for name in wanted.notes if name in known]


def _letters(library: Library, notes: Sequence[Note]) -> dict[str, Letter]:
    """The letters of the notes that the library has, in date order."""
    about = {letter for note in notes for letter in note.letters}
    names = [summary.id for summary in library.summaries() if summary.id in about]
    return {name: library.letter_to_cite(name) for name in names}


def _merged(
    existing: bytes | None,
    notes: Sequence[Note],
    letters: Mapping[str, Letter],
    wanted: Wanted,
    templates: Sequence[Path],
) -> Preview:
    from kennisreader.core.export.markdown import plan_markdown
    from kennisreader.core.export.template import read_template

    flavour = Flavour(wanted.flavour)
    plan = plan_markdown(
        existing,
        notes,
        {name: source_of(letter) for name, letter in letters.items()},
        read_template(flavour, templates),
        flavour=flavour,
        language=wanted.language,
        title=wanted.title,
        file=wanted.file,
        remove=wanted.remove,
        overwrite=frozenset(wanted.notes) if wanted.overwrite else frozenset(),
    )
    edited = sum(conflict.reason == "edited" for conflict in plan.conflicts)
    return Preview(
        plan.new,
        digest_of(existing),
        plan.changes_file,
        _shown(plan, existing),
        merged=bool(existing),
        added=len(plan.added),
        changed=len(plan.changed),
        unchanged=len(plan.unchanged),
        kept=len(plan.kept),
        removed=len(plan.removed),
        edited=edited,
        broken=len(plan.conflicts) - edited,
    )


def _written(notes: Sequence[Note], letters: Mapping[str, Letter], wanted: Wanted) -> str:
    if wanted.form == Form.WEB_ANNOTATION:
        from kennisreader.core.export.webannotation import write_page

        return write_page(notes)
    if wanted.form == Form.CSV:
        from kennisreader.core.export.tables import write_csv

        sources = {name: source_of(letter) for name, letter in letters.items()}
        # The mark tells spreadsheets that it is UTF-8.
        return "\ufeff" + write_csv(notes, sources, wanted.language)
    from kennisreader.core.export.bibliography import write_bibtex, write_csl_json

    write_letters = write_bibtex if wanted.form == Form.BIBTEX else write_csl_json
    return write_letters(letters.values())


def _shown(plan: Plan, existing: bytes | None) -> str:
    if not existing:
        return plan.new.decode("utf-8", "replace")[:SHOWN]
    if len(plan.added) + len(plan.changed) + len(plan.removed) > COMPARED:
        return ""
    rows = plan.diff().splitlines()[2:]  # without the names of the file
    return "\n".join(rows)[:SHOWN]
