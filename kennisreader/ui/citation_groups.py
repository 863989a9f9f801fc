# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The citations of a letter put together by the document they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kennisreader.core.letter import Citation, Letter, Span


class CitedDocument(NamedTuple):
    """One document that a letter refers to."""

    words: str
    """As the letter first writes it."""
    places: tuple[Citation, ...]
    """Where it does so, in order."""
    letter_id: str | None
    """The letter of the library that it is."""
    address: str | None
    """The official address, or the one the letter prints; only if it is one of the web."""


def cited_documents(
    letter: Letter, resolve: Callable[[Citation], str | None]
) -> tuple[CitedDocument, ...]:
    """The documents a letter cites, in order of first mention, those of the library in front.

    Citations mean the same document if they lead to the same letter, otherwise if they have the
    same normal form, address or words.
    """
    groups: dict[str, list[Citation]] = {}
    letters: dict[str, str | None] = {}
    for citation in letter.citations:
        words = letter.quote(citation.start, citation.end)
        letter_id = resolve(citation)
        name = letter_id or citation.key or citation.address or " ".join(words.casefold().split())
        groups.setdefault(name, []).append(citation)
        letters[name] = letter_id
    found = [
        CitedDocument(
            letter.quote(places[0].start, places[0].end),
            tuple(places),
            letters[name],
            next(filter(None, (web_address(each.address) for each in places)), None),
        )
        for name, places in groups.items()
    ]
    return tuple(sorted(found, key=lambda document: document.letter_id is None))


def citing_letters(places: Iterable[Span]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """Places in other letters, put together by letter in the order they came."""
    return tuple(
        (letter_id, tuple(group))
        for letter_id, group in groupby(places, lambda place: place.letter)
    )


def web_address(address: str | None) -> str | None:
    """The address if a browser may be sent there: what a letter prints is not to be trusted."""
    scheme = (address or "").partition(":")[0].lower()
    return address if scheme in {"http", "https"} else None
