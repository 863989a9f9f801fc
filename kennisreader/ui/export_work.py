# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an export from the window consists of: which notes, in which form, and what a file becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kennisreader import paths
from kennisreader.core.annotation_query import NoteFilter, in_order, select
from kennisreader.core.export import writing
from kennisreader.core.export.flavours import Flavour
from kennisreader.core.export.markdown import plan_markdown
from kennisreader.core.export.sources import Source, source_of
from kennisreader.core.export.template import read_template
from kennisreader.core.library_values import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

    from kennisreader.core.annotation import Note
    from kennisreader.core.export.merging import Plan
    from kennisreader.core.letter import Letter
    from kennisreader.ui.session import Session

PREVIEW = 20_000
"""Characters of a new file that are shown before it is written."""

DIFFERENCES = 80
"""Notes that come or change up to which the differences are worked out line by line: 1,000 would
take seconds."""


class Form(StrEnum):
    """The forms of an export."""

    MARKDOWN = "markdown"
    WEB_ANNOTATION = "webannotation"
    CSV = "csv"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


SUFFIXES: Mapping[Form, str] = {
    Form.MARKDOWN: ".md",
    Form.WEB_ANNOTATION: ".jsonld",
    Form.CSV: ".csv",
    Form.BIBTEX: ".bib",
    Form.CSL_JSON: ".json",
}

OF_LETTERS = frozenset({Form.BIBTEX, Form.CSL_JSON})
"""Forms that list the letters, not the notes."""


class Scope(NamedTuple):
    """Some notes that belong together."""

    name: str
    """``letter``, ``chosen``, ``all`` or ``theme:<id>``; what was exported is remembered by it."""
    words: str
    """What the list of the dialog calls it."""
    title: str
    """Of a new file; may be empty."""
    notes: tuple[Note, ...]


class Preview(NamedTuple):
    """What a file would become; nothing has been written."""

    data: bytes
    existing: bytes | None
    """What stands in it now; None for a new file."""
    plan: Plan | None
    """For Markdown, which renews only its own blocks."""
    text: str
    """The differences, or the beginning of a new file."""

    @property
    def changes_file(self) -> bool:
        """Whether there is anything to write."""
        return self.data != self.existing


def notes_of_letter(session: Session, letter_id: str) -> tuple[Note, ...]:
    """The notes about a letter in the order of its text."""
    return session.notebook.about(letter_id)


def notes_of_themes(session: Session) -> dict[str, tuple[Note, ...]]:
    """The notes on words of each theme, for themes that have any."""
    summaries = {summary.id: summary for summary in session.summaries()}
    notes = in_order(session.notebook.all(), summaries)
    spans = {}
    for letter in {letter for note in notes for letter in note.letters} & summaries.keys():
        try:
            spans[letter] = session.library.theme_spans(letter)
        except LibraryError:
            continue  # it has just been removed
    found = {
        theme.id: select(notes, NoteFilter(themes=frozenset([theme.id])), summaries, spans)
        for theme in session.themes
    }
    return {theme: some for theme, some in found.items() if some}


def all_notes(session: Session) -> tuple[Note, ...]:
    """Every note, by the date of its letter and its place."""
    summaries = {summary.id: summary for summary in session.summaries()}
    return in_order(session.notebook.all(), summaries)


def letters_of(session: Session, notes: Iterable[Note]) -> list[str]:
    """Ids of the letters that notes are about and that the library has, in date order."""
    about = {letter for note in notes for letter in note.letters}
    return [summary.id for summary in session.summaries() if summary.id in about]


def preview(
    session: Session,
    scope: Scope,
    form: Form,
    flavour: Flavour,
    path: Path,
    letters: Mapping[str, Letter],
    *,
    remove: bool,
    overwrite: frozenset[str],
) -> Preview:
    """Work out what a file becomes; ``letters`` are those the notes are about.

    Raises `LibraryError`: the file is not ours, cannot be read, the template is broken.
    """
    existing = writing.read(path)
    if form is Form.MARKDOWN:
        plan = plan_markdown(
            existing,
            scope.notes,
            {name: source_of(letter) for name, letter in letters.items()},
            read_template(flavour, paths.template_folders()),
            flavour=flavour,
            language=session.language,
            title=scope.title,
            file=str(path),
            remove=remove,
            overwrite=overwrite,
        )
        return Preview(plan.new, existing, plan, _shown(plan, existing))
    sources = {name: source_of(letter) for name, letter in letters.items()}
    data = _written(session, scope, form, sources, letters).encode("utf-8", "replace")
    return Preview(data, existing, None, data.decode("utf-8", "replace")[:PREVIEW])


def write(path: Path, seen: Preview) -> bool:
    """Write what was shown; False if the file is not what it was then.  Raises `LibraryError`."""
    if writing.read(path) != seen.existing:
        return False
    writing.write(path, seen.data)
    return True


def _written(
    session: Session,
    scope: Scope,
    form: Form,
    sources: Mapping[str, Source],
    letters: Mapping[str, Letter],
) -> str:
    if form is Form.WEB_ANNOTATION:
        from kennisreader.core.export.webannotation import write_page

        return write_page(scope.notes)
    if form is Form.CSV:
        from kennisreader.core.export.tables import write_csv

        # The mark tells spreadsheets that it is UTF-8.
        return "\ufeff" + write_csv(scope.notes, sources, session.language)
    from kennisreader.core.export.bibliography import write_bibtex, write_csl_json

    write = write_bibtex if form is Form.BIBTEX else write_csl_json
    return write(letters.values())


def _shown(plan: Plan, existing: bytes | None) -> str:
    if not existing:
        return plan.new.decode("utf-8", "replace")[:PREVIEW]
    if len(plan.added) + len(plan.changed) + len(plan.removed) > DIFFERENCES:
        return ""
    rows = plan.diff().splitlines()[2:]  # without the names of the file
    return "\n".join(rows)[:PREVIEW]
