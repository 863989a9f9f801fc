# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the window says what a note is, where it is, and how two passages are tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kennisreader.core import date_words
from kennisreader.core.annotation import RELATIONS
from kennisreader.core.export.sources import citation_of, place_of_target, source_of
from kennisreader.ui import dates, note_colours
from kennisreader.ui.letter_words import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.annotation import Note, Target
    from kennisreader.ui.session import Session

TIED = 48
"""Characters of the words that a passage is tied to."""


def relations() -> dict[str, str]:
    """What passages can be to each other: as it is stored, and in the language in force."""
    translate = QCoreApplication.translate
    words = (
        translate("NoteWords", "same"),
        translate("NoteWords", "follows on"),
        translate("NoteWords", "contradicts"),
        translate("NoteWords", "answers"),
    )
    return dict(zip(RELATIONS, words, strict=True))


def relation_text(relation: str) -> str:
    """A relation in the language in force; the reader's own words as they are."""
    return relations().get(relation, relation)


def place_text(target: Target, session: Session) -> str:
    """Where in its letter a target is."""
    where = place_of_target(target, session.language)
    return where or QCoreApplication.translate("NoteWords", "whole letter")


def note_place(note: Note, target: Target, session: Session) -> str:
    """Where a note is: in its letter, or on which theme it is about the letter as a whole."""
    where = place_text(target, session)
    if not note.theme:
        return where
    theme = session.theme(note.theme)
    name = note.theme if theme is None else theme.name(session.language)
    return SEPARATOR.join((name, where))


def letter_text(letter_id: str, session: Session) -> str:
    """What a letter is called; one that is not in the library by its id, and that is said."""
    summary = session.summary(letter_id)
    if summary is not None:
        return summary.title
    words = QCoreApplication.translate("NoteWords", "{} (not in the library)")
    return words.format(letter_id)


def year_text(letter_id: str, session: Session) -> str:
    """The year of a letter as far as it is known; empty otherwise."""
    summary = session.summary(letter_id)
    year = None if summary is None else dates.year_of(summary)
    return "" if year is None else str(year)


def date_text(letter_id: str, session: Session) -> str:
    """The date of a letter as the library shows it; empty for one that is not there."""
    summary = session.summary(letter_id)
    return "" if summary is None else date_words.date_text(summary, session.language)


def tie_text(note: Note, session: Session) -> str:
    """What a tie says: ``vervolg op ⟷ antwoord 5 (2025): “De minister zal …”``; empty for a note
    about one passage.
    """
    if len(note.targets) < 2:
        return ""
    other = note.targets[1]
    parts = (relation_text(note.relation), "⟷", other_end(other, session))
    return " ".join(part for part in parts if part)


def other_end(target: Target, session: Session) -> str:
    """The place, the year and the first words of what a passage is tied to."""
    year = year_text(target.letter, session)
    place = place_text(target, session) + (f" ({year})" if year else "")
    return f"{place}: “{excerpt(target.exact, TIED)}”" if target.exact else place


def excerpt(words: str, most: int) -> str:
    """Words on one line, cut at a word where they are longer than ``most`` characters."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def spoken(note: Note, session: Session) -> str:
    """A note in one line, for a screen reader."""
    first = note.targets[0]
    parts = [
        note_colours.name(note.colour),
        excerpt(first.exact, 120),
        note.text.strip(),
        tie_text(note, session),
        SEPARATOR.join((letter_text(first.letter, session), note_place(note, first, session))),
    ]
    return ", ".join(part for part in parts if part)


def to_copy(notes: Sequence[Note], session: Session) -> str:
    """Notes as they are pasted elsewhere: each quote with its citation, and what was written."""
    letters = {target.letter for note in notes for target in note.targets}
    sources = {
        letter: source_of(session.library.letter_to_cite(letter))
        for letter in letters
        if session.summary(letter) is not None
    }
    words = QCoreApplication.translate("NoteWords", "“{0}” ({1})")
    copied = []
    for note in notes:
        lines = [
            words.format(
                " ".join(target.exact.split()), citation_of(target, sources, session.language)
            )
            for target in note.targets
        ]
        lines += [note.text.strip(), " ".join(f"#{tag}" for tag in note.tags)]
        copied.append("\n".join(line for line in lines if line))
    return "\n\n".join(copied)
