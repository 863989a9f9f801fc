# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Following a ``kennisreader://`` link that another program handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from kennisreader.core import messages
from kennisreader.core.address import find_quote, read_address
from kennisreader.core.letter import Span
from kennisreader.core.library_values import AmbiguousLetter, LibraryError, UnknownLetter

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session


class Goes(Protocol):
    """What this needs of the navigator."""

    def open(self, letter_id: str) -> None:
        """Show a letter."""

    def show(self, span: Span) -> None:
        """Show a place."""


class ShowsNotes(Protocol):
    """What this needs of the parts that are about notes."""

    def show_note(self, note: Note) -> None:
        """Show a note in its letter."""


def follow(
    session: Session,
    navigator: Goes,
    notes: ShowsNotes,
    tell: Callable[[str], object],
    link: str,
) -> None:
    """Show what a link points at, or tell why that cannot be done."""
    translate = QCoreApplication.translate
    address = read_address(link)
    if address is None:
        tell(translate("Follow", "This link cannot be followed: {}").format(link))
        return
    if address.kind == "note":
        _follow_note(session, notes, tell, address.id)
        return
    try:
        letter_id = session.library.find(address.id)
        text = session.letter(letter_id).text
    except UnknownLetter:
        tell(translate("Follow", "There is no such letter (any more): {}").format(address.id))
        return
    except AmbiguousLetter:
        tell(translate("Follow", "This link fits several letters: {}").format(address.id))
        return
    except LibraryError as error:
        tell(messages.sentence(error.code, session.language, **error.details))
        return
    span = find_quote(text, address.quote)
    if span is not None:
        navigator.show(Span(letter_id, *span))
        return
    navigator.open(letter_id)
    if address.quote:
        sentence = translate("Follow", "The words of the link are not in this letter: {}")
        tell(sentence.format(address.quote))


def _follow_note(
    session: Session, notes: ShowsNotes, tell: Callable[[str], object], name: str
) -> None:
    note = session.notebook.note(name.lower())
    if note is None:
        words = QCoreApplication.translate("Follow", "There is no such note (any more): {}")
        tell(words.format(name))
    elif session.summary(note.targets[0].letter) is None:
        words = QCoreApplication.translate(
            "Follow", "The letter of this note is not in the library"
        )
        tell(words)
    else:
        notes.show_note(note)
