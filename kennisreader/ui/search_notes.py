# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own notes among what a search finds: few enough to be looked through here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.core.annotation_query import NoteFilter, select
from kennisreader.core.finding import Finder
from kennisreader.core.place import place_text
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
    return target.start >= 0 and session.summary(target.letter) is not None


def _hit(note: Note, words: list[str], session: Session) -> Hit:
    target = note.targets[0]
    tags = " ".join(f"#{tag}" for tag in note.tags if f"#{tag}" not in note.text)
    quote = "\n".join(filter(None, (note.text, tags, f"“{target.exact}”")))
    finder = Finder(quote)
    marks = sorted({span for word in words for span in finder.find(word)})
    apart = [span for n, span in enumerate(marks) if not n or marks[n - 1][1] <= span[0]]
    kind = QCoreApplication.translate("SearchNotes", "your note")
    where = f"{place_text(target.place, session.language)} · {kind}"
    return Hit(
        target.letter, NO_PASSAGE, target.start, target.end, where, quote, tuple(apart), note.id
    )
