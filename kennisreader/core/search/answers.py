# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a search answers; the fields are those of the command line's JSON, and more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kennisreader.core.search.filtering import Facets


class MetFootnote(NamedTuple):
    """A footnote that a passage cites and that met the query."""

    number: str
    quote: str
    """Its text."""
    marks: list[tuple[int, int]]
    """What met the query: code points of ``quote``, half-open."""
    start: int
    """Where the quote starts in the canonical text of the letter, code points."""


class MetAround(NamedTuple):
    """A text around a passage that met the query where the passage itself did not."""

    kind: str
    """``heading``, ``question``, ``beside``, ``title``, ``number`` or ``signature``."""
    label: str
    """The same in the reader's language."""
    quote: str
    marks: list[tuple[int, int]]
    """What met the query: code points of ``quote``, half-open."""
    start: int | None
    """Where the quote starts in the canonical text of the letter; None if it is no part of that."""


class MetNote(NamedTuple):
    """A note of the reader's that meets a query."""

    note: str
    """Its id."""
    quote: str
    """Its words and tags, and below them what it is on."""
    marks: list[tuple[int, int]]
    """What met the query: code points of ``quote``, half-open."""


class Result(NamedTuple):
    """A passage that meets a query."""

    letter: str
    file: str
    title: str
    place: str
    date: str | None
    score: float
    """From 0 to 1; 1 would be a short passage full of every word of the query."""
    quote: str
    """The whole text of the passage."""
    marks: list[tuple[int, int]]
    """What met the query: code points of ``quote``, half-open."""
    snippet: tuple[int, int]
    """The part of ``quote`` that a list would show."""
    passage: int
    """Its index in the letter."""
    start: int
    """Where the quote starts in the canonical text of the letter, code points."""
    by_theme: str
    """The theme that brought it here although it has none of the words; mostly empty."""
    footnote: MetFootnote | None = None
    """Where the words stand, if the passage itself has none of them."""
    around: MetAround | None = None
    """The same, if no footnote of it has them either."""
    beside: Sequence[tuple[int, int]] = ()
    """What met the query in the heading and the footnotes of the passage, and in what else it was
    found by: code points of the canonical text; an empty span is a footnote's marker.
    While somebody types only for a passage that has none of the words itself."""

    def record(self) -> dict[str, Any]:
        """What crosses to the window and to scripts."""
        return {
            **self._asdict(),
            "footnote": self.footnote and self.footnote._asdict(),
            "around": self.around and self.around._asdict(),
        }


class Answer(NamedTuple):
    """What a search found."""

    query: str
    understood: str
    suggestion: str | None
    """The query with a typing error put right."""
    total: int
    """Passages that meet it, beyond those in ``results`` too."""
    results: list[Result]
    facets: Facets | None
    asked: bool = True
    """Whether there was anything to look for; if not, ``understood`` says why."""
    notes: Sequence[MetNote] = ()
    """The reader's own notes that meet it, by date of their letter."""
