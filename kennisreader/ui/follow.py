# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Following a ``kennisreader://`` link that another program handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from kennisreader.core import messages
from kennisreader.core.address import find_quote, read_address
from kennisreader.core.letter import Span
from kennisreader.core.library_values import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.ui.session import Session


class Goes(Protocol):
    """What this needs of the navigator."""

    def open(self, letter_id: str) -> None:
        """Show a letter."""

    def show(self, span: Span) -> None:
        """Show a place."""


def follow(session: Session, navigator: Goes, tell: Callable[[str], object], link: str) -> None:
    """Show what a link points at, or tell why that cannot be done."""
    translate = QCoreApplication.translate
    address = read_address(link)
    if address is None or address.kind != "letter":
        tell(translate("Follow", "This link cannot be followed: {}").format(link))
        return
    try:
        letter_id = session.library.find(address.id)
        text = session.letter(letter_id).text
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
