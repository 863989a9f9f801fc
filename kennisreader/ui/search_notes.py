# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own notes among what a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.core.place import place_text
from kennisreader.core.synopsis_sentences import is_sentence
from kennisreader.ui.query_values import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.annotation import Note
    from kennisreader.ui.query_values import FoundNote
    from kennisreader.ui.session import Session

MOST = 5
"""Notes shown above the passages; all of them can be searched in Lists."""

NO_PASSAGE = -1
"""Stands for the passage of a note: its place is its own."""


def note_hits(session: Session, found: Iterable[FoundNote]) -> tuple[Hit, ...]:
    """The notes that a search found, as far as there is a place to go to."""
    notes = {note.id: note for note in session.notebook.all()}
    told = ((notes[each.id], each) for each in found if each.id in notes)
    shown = [_hit(*each, session) for each in told if _place(each[0], session)]
    return tuple(shown[:MOST])


def _place(note: Note, session: Session) -> bool:
    """Whether there is a place to go to."""
    target = note.targets[0]
    somewhere = target.start >= 0 or (is_sentence(note) and session.theme(note.theme) is not None)
    return somewhere and session.summary(target.letter) is not None


def _hit(note: Note, found: FoundNote, session: Session) -> Hit:
    target = note.targets[0]
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
        found.quote,
        found.marks,
        note.id,
        theme="" if theme is None else theme.id,
    )
