# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own notes among what a search finds: few enough to be looked through here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.core.annotation_query import NoteFilter, select
from kennisreader.core.finding import Finder
from kennisreader.core.place import place_text
from kennisreader.core.synopsis_sentences import is_sentence
from kennisreader.ui.query_values import Hit
from kennisreader.ui.query_words import plain_words

if TYPE_CHECKING:
    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session

MOST = 5
"""Notes shown above the passages; all of them can be searched in Lists."""

NO_PASSAGE = -1
"""Stands for the passage of a note: its place is its own."""


def note_hits(session: Session, query: str) -> tuple[Hit, ...]:
    """The notes with text or tags that have every word of a query; its filters do not count."""
    words = plain_words(query)
    if not words:
        return ()
    summaries = {each.id: each for each in session.summaries()}
    found = select(session.notebook.all(), NoteFilter(words=" ".join(words)), summaries)
    told = [note for note in found if (note.text or note.tags) and _place(note, session)]
    return tuple(_hit(note, words, session) for note in told[:MOST])


def _place(note: Note, session: Session) -> bool:
    """Whether there is a place to go to."""
    target = note.targets[0]
    somewhere = target.start >= 0 or (is_sentence(note) and session.theme(note.theme) is not None)
    return somewhere and session.summary(target.letter) is not None


def _hit(note: Note, words: list[str], session: Session) -> Hit:
    target = note.targets[0]
    tags = " ".join(f"#{tag}" for tag in note.tags if f"#{tag}" not in note.text)
    exact = f"“{target.exact}”" if target.exact else ""
    quote = "\n".join(filter(None, (note.text, tags, exact)))
    finder = Finder(quote)
    marks = sorted({span for word in words for span in finder.find(word)})
    apart = [span for n, span in enumerate(marks) if not n or marks[n - 1][1] <= span[0]]
    on_theme = is_sentence(note)
    theme = session.theme(note.theme) if on_theme else None
    if theme is None:
        place = place_text(target.place, session.language)
        kind = QCoreApplication.translate("SearchNotes", "your note")
    else:
        place = theme.name(session.language)
        kind = QCoreApplication.translate("SearchNotes", "your sentence in the theme overview")
    return Hit(
        target.letter,
        NO_PASSAGE,
        max(0, target.start),
        max(0, target.end),
        f"{place} · {kind}",
        quote,
        tuple(apart),
        note.id,
        theme="" if theme is None else theme.id,
    )
