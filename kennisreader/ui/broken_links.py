# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menu of the links that the reader broke, each named by the words at its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from kennisreader.core.rejected_links import RejectedLink, trace
from kennisreader.ui.note_words import excerpt

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.ui.session import Session

LONGEST = 44
"""Characters of the words at one end."""


def fill(
    menu: QMenu,
    session: Session,
    links: frozenset[RejectedLink],
    put_back: Callable[[frozenset[RejectedLink]], object],
) -> None:
    """Offer to put back each of some links, and all of them together if they are several."""
    if len(links) > 1:
        words = QCoreApplication.translate("BrokenLinks", "Put all {0} back").format(len(links))
        menu.addAction(words).triggered.connect(lambda: put_back(links))
        menu.addSeparator()
    for words, link in sorted((name(session, each), each) for each in links):
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _=False, one=link: put_back(frozenset({one})))


def name(session: Session, link: RejectedLink) -> str:
    """The first words of both passages of a link."""
    words = QCoreApplication.translate("BrokenLinks", "“{0}” – “{1}”")
    ends = ((link.one, link.one_words), (link.other, link.other_words))
    return words.format(*(_words(session, letter, kept) for letter, kept in ends))


def _words(session: Session, letter_id: str, kept: str) -> str:
    """The first words of the passage of which this trace was kept."""
    if session.summary(letter_id) is not None:
        letter = session.letter(letter_id)
        for passage in letter.passages:
            words = letter.quote(passage.start, passage.end)
            if trace(words) == kept:
                return excerpt(words, LONGEST)
    return QCoreApplication.translate("BrokenLinks", "not in the letter any more")
