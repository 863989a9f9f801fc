# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a command on a letter acts on: the one rule for marks, notes, ties and citations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kennisreader.ui.reading_view import ReadingView


class Meant(NamedTuple):
    """Words of a letter that a command is about: code points, half-open."""

    start: int
    end: int
    note: str = ""
    """Id of the note on them, if it is the note that is meant."""


def meant(view: ReadingView) -> Meant | None:
    """What the reader sees as current: the selected words, else the note that was pointed at after
    the last step, else the note at the caret, else the current passage; without one in sight the
    first passage in sight.  Of a note, too, some must be in sight; selected words count wherever
    they are.  None where there is nothing to act on.

    That a step or a selection ends the pointing at a note is seen to by `NoteDesk`.
    """
    selection = view.selection
    if view.letter is None:
        return None
    if selection.span is not None:
        return Meant(*selection.span)
    names = [view.notes.current]
    if selection.caret is not None:
        names += view.notes.at(selection.caret)[:1]
    for name in names:
        for mark in view.notes.marks:
            if mark.span.note == name and view.shows(mark.span.start, mark.span.end):
                return Meant(mark.span.start, mark.span.end, name)
    index = view.reading_passage()
    if index is None:
        return None
    passage = view.letter.passages[index]
    return Meant(passage.start, passage.end)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span, made longer where it begins or ends inside a word: the mouse seldom hits its edge.

    A full span that touches no word stays as it is, and so does an empty one.
    """
    if start < end:
        while start > 0 and _joins(text, start):
            start -= 1
        while end < len(text) and _joins(text, end):
            end += 1
    return start, end


def _joins(text: str, at: int) -> bool:
    """Whether a place is inside a word."""
    return _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
