# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Notes in the window on the five letters, for tests of everything that shows them."""

from __future__ import annotations

from kennisreader.core.annotation import Note, new_note
from kennisreader.core.annotation_anchor import describe


def letter_ids(session) -> list[str]:
    return [summary.id for summary in session.summaries()]


def put_note(session, letter_id: str, passage: int, *, first=0, length=40, **fields) -> Note:
    """Store a note on words of a passage, past the undo stack."""
    letter = session.letter(letter_id)
    start = letter.passages[passage].start + first
    note = new_note([describe(letter, start, start + length)], **fields)
    session.notebook.write({note.id: note})
    return note


def select_words(view, passage: int, first: int = 0, length: int = 40) -> tuple[int, int]:
    """Select words of a passage in a view; code points."""
    start = view.letter.passages[passage].start + first
    view.go_to(start)
    view.set_place(start)
    view.selection.select(start, start + length)
    return start, start + length


def stored(session) -> tuple[Note, ...]:
    """What is on the disk, read anew."""
    from kennisreader.core.annotation_w3c import notes_of

    return notes_of(session.library.annotations())
