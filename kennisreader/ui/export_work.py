# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which notes an export from the window can consist of, and the question to the worker."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisreader.core.annotation_query import NoteFilter, in_order, select
from kennisreader.core.export.previewing import Form, Preview, Wanted
from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session

SUFFIXES: Mapping[Form, str] = {
    Form.MARKDOWN: ".md",
    Form.WEB_ANNOTATION: ".jsonld",
    Form.QDPX: ".qdpx",
    Form.PDF: ".pdf",
    Form.CSV: ".csv",
    Form.BIBTEX: ".bib",
    Form.CSL_JSON: ".json",
}


class Scope(NamedTuple):
    """Some notes that belong together."""

    name: str
    """``letter:<id>``, ``chosen``, ``all`` or ``theme:<id>``; an export is remembered by it."""
    words: str
    """What the list of the dialog calls it."""
    title: str
    """Of a new file; may be empty."""
    find: Callable[[], tuple[Note, ...]]
    """Looks its notes up, in order."""


def all_notes(session: Session) -> tuple[Note, ...]:
    """Every note, by the date of its letter and its place."""
    return in_order(session.notebook.all(), _summaries(session))


def notes_on_theme(session: Session, theme: str) -> tuple[Note, ...]:
    """The notes on words of a theme."""
    spans = {}
    notes = session.notebook.all()
    for letter in {letter for note in notes for letter in note.letters}:
        try:
            spans[letter] = session.library.theme_spans(letter)
        except LibraryError:
            continue  # it is not in the library
    wanted = NoteFilter(themes=frozenset([theme]))
    return select(notes, wanted, _summaries(session), spans)


def ask_preview(
    session: Session,
    asker: QObject,
    wanted: Wanted,
    on_answer: Callable[[Preview], object],
    on_error: Callable[[str], object],
) -> None:
    """Ask what a file becomes; one of the two is called later, ``on_error`` with a sentence."""

    def answered(answer: Mapping[str, Any]) -> None:
        on_answer(Preview(**{**answer, "data": base64.b64decode(answer["data"])}))

    def refused(code: str, details: Mapping[str, str]) -> None:
        on_error(sentence(code, session.language, **details))

    session.query.ask(asker, "preview_export", {"wanted": wanted._asdict()}, answered, refused)


def write_copies(
    session: Session,
    asker: QObject,
    wanted: Wanted,
    on_answer: Callable[[list[str]], object],
    on_error: Callable[[str], object],
) -> None:
    """Have PDFs written; ``on_answer`` is given a sentence for each that could not be."""

    def answered(answer: Sequence[tuple[str, Mapping[str, str]]]) -> None:
        words = (sentence(code, session.language, **details) for code, details in answer)
        on_answer(list(words))

    def refused(code: str, details: Mapping[str, str]) -> None:
        on_error(sentence(code, session.language, **details))

    arguments = {"wanted": wanted._asdict(), "passwords": dict(session.originals.passwords)}
    session.query.ask(asker, "export_pdf", arguments, answered, refused)


def _summaries(session: Session) -> dict[str, Any]:
    return {summary.id: summary for summary in session.summaries()}
