# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reader's own sentences in the theme overview: what a letter comes to on a theme.

Such a sentence is a note like any other: its target is the letter as a whole, and it names the
theme.  It is found, tagged, exported and imported with the other notes.
"""

from __future__ import annotations

from collections.abc import Iterable

from kennisreader.core.annotation import Note, Target, moment, new_note


def new_sentence(letter: str, theme: str, text: str) -> Note:
    """Make the note that holds a reader's sentence on a theme in a letter."""
    return new_note([Target(letter)], text=text, theme=theme)


def is_sentence(note: Note) -> bool:
    """Whether a note is such a sentence: on a theme, about one letter as a whole."""
    return bool(note.theme) and len(note.targets) == 1 and not note.targets[0].exact


def sentences_of(notes: Iterable[Note]) -> dict[tuple[str, str], Note]:
    """The sentence of each cell that has one, by letter and theme.

    Of several, which only come from an import, it is the one that was changed last.
    """
    found: dict[tuple[str, str], Note] = {}
    for note in notes:
        if is_sentence(note) and note.text.strip():
            cell = note.targets[0].letter, note.theme
            if cell not in found or moment(found[cell]) <= moment(note):
                found[cell] = note
    return found
