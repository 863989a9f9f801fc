# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a search answers; the fields are those of the command line's JSON, and more."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.search.filtering import Facets


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
