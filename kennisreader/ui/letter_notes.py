# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The notes on the words of one letter: where they are painted and which one is under a point."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kennisreader.ui.marks import lanes

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from kennisreader.core.annotation import Note
    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session


class NoteSpan(NamedTuple):
    """Words of the letter that a note is about: code points, half-open."""

    start: int
    end: int
    note: str
    """The note's id."""
    colour: str


class NoteMark(NamedTuple):
    """A note's words with their place among the notes that share words with it."""

    span: NoteSpan
    lane: int
    lanes: int


class LetterNotes:
    """What one view shows of the notes.

    Attributes:
        marks: in order of place.
        current: id of the note that is meant, drawn with a frame; empty for none.
    """

    def __init__(self, session: Session, view: ReadingView) -> None:
        self._session = session
        self._view = view
        self.marks: list[NoteMark] = []
        self.current = ""

    def refresh(self) -> bool:
        """Take the notes of the view's letter anew; says whether other words are marked now."""
        letter = self._view.letter
        spans: list[NoteSpan] = []
        if letter is not None:
            for note in self._session.notebook.about(letter.id):
                spans += spans_in(note, letter.id)
        marks = [NoteMark(*mark) for mark in lanes(spans)]
        changed, self.marks = marks != self.marks, marks
        return changed

    def at(self, offset: int) -> list[str]:
        """Ids of the notes on an offset, the one on the fewest words first."""
        found = [m.span for m in self.marks if m.span.start <= offset < m.span.end]
        return [span.note for span in sorted(found, key=lambda span: span.end - span.start)]

    def at_point(self, point: QPointF) -> str:
        """Id of the note under a point of the viewport: of several the one after the current."""
        offset = self._view.offset_at(point)
        on = any(
            x <= point.x() <= x + width and y <= point.y() <= y + height
            for x, y, width, height in self._view.line_rects(offset - 1, offset + 1)
        )
        found = self.at(offset) if on else []
        if not found:
            return ""
        after = found.index(self.current) + 1 if self.current in found else 0
        return found[after % len(found)]


def spans_in(note: Note, letter_id: str) -> list[NoteSpan]:
    """The words of a note in a letter; none where they are lost or the letter as a whole is meant."""
    return [
        NoteSpan(target.start, target.end, note.id, note.colour)
        for target in note.targets
        if target.letter == letter_id and 0 <= target.start < target.end
    ]
