# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Takes the postings of a segment together by term, and writes them a term at a time.

Whoosh's own pool holds a tuple for each posting, sorts them all and takes them apart again: two
fifths of the time of a build.  Passages come in order of their number, so that the postings of a term
are in order already; what is written is the same, byte for byte.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from whoosh.codec.whoosh3 import W3FieldWriter, W3TermInfo

_Lists = tuple["array[int]", "array[float]"]


class GatheredPostings:
    """The postings of one segment by field and term; stands in for Whoosh's pool."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[bytes, _Lists]] = {}

    def take(self, field: str, number: int, terms: Mapping[str, int]) -> None:
        """The terms of one passage, with what each weighs; numbers must come in rising order."""
        known = self._fields.setdefault(field, {})
        for term, weight in terms.items():
            key = term.encode()
            lists = known.get(key)
            if lists is None:
                lists = known[key] = (array("I"), array("f"))
            lists[0].append(number)
            lists[1].append(weight)

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """One posting of a field that Whoosh takes apart by itself."""
        field, key, number, weight, _ = item
        lists = self._fields.setdefault(field, {}).setdefault(key, (array("I"), array("f")))
        lists[0].append(number)
        lists[1].append(weight)

    def iter_postings(self) -> Iterator[tuple[str, Mapping[bytes, _Lists]]]:
        """The fields by name with their terms, as :class:`TermwiseFieldWriter` takes them."""
        for field in sorted(self._fields):
            yield field, self._fields[field]

    def cleanup(self) -> None:
        """Nothing lies on the disk."""


class TermwiseFieldWriter(W3FieldWriter):  # type: ignore[misc]  # whoosh has no types
    """Whoosh's writer of terms, for postings that are together already."""

    def add_postings(
        self, schema: Any, _lengths: Any, items: Iterable[tuple[str, Mapping[bytes, _Lists]]]
    ) -> None:
        """Write all fields; where Whoosh gathers a posting at a time, blocks are cut here."""
        for name, terms in items:
            if not terms:
                continue
            self.start_field(name, schema[name])
            for term in sorted(terms):
                self._write_term(term, *terms[term])
            self.finish_field()

    def _write_term(self, term: bytes, numbers: array[int], weights: array[float]) -> None:
        self._btext = term
        writer = self._postwriter
        writer.start_postings(self._fieldobj.format, W3TermInfo())
        size = writer._blocklimit
        for first in range(0, len(numbers), size):
            if first:
                writer._write_block()
            writer._ids = numbers[first : first + size]
            writer._weights = weights[first : first + size]
            writer._maxweight = max(writer._weights)
        self.finish_term()
