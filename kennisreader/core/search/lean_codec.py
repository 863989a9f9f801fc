# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the terms of a segment lie on the disk: a file for each field, in plain arrays.

Whoosh's own codec pickles a block for each term and hashes its name, and most terms of letters stand
in one passage only: that was most of the time of a build.  A field is a list of terms in order; for
each, in how many passages it stands and how wide its weights are; and the bytes of two arrays, the
numbers of the passages and the weights.  Whoosh keeps the passages and deletions of such a
segment as of any other, and can search it by itself.

The files belong to this machine: numbers are written in its own order of bytes.
"""

from __future__ import annotations

import json
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any, NamedTuple

from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo

_HEAD = struct.Struct("=3I")
"""Of a field: bytes of its list of terms, their count, the size of a passage's number in bytes."""
_TYPES = {1: "B", 2: "H", 4: "I"}
"""Of unsigned numbers, by their size in bytes."""


class Postings(NamedTuple):
    """The passages that have a term, in order of their number in the segment."""

    numbers: array[int]
    weights: array[int]


class GatheredPostings:
    """The postings of one segment by field and term; stands in for Whoosh's pool.

    Whoosh's own holds a tuple for each posting and sorts them all.  Passages come in order of their
    number, so that the postings of a term are in order already.
    """

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, Postings]] = {}

    def take(self, field: str, number: int, terms: Mapping[str, int]) -> None:
        """The terms of one passage, with what each weighs; numbers must come in rising order."""
        known = self._fields.setdefault(field, {})
        for term, weight in terms.items():
            found = known.get(term)
            if found is None:
                known[term] = Postings(array("I", (number,)), array("I", (weight,)))
            else:
                numbers, weights = found
                numbers.append(number)
                weights.append(weight)

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """One posting of a field that Whoosh takes apart by itself."""
        field, term, number, weight, _ = item
        self.take(field, number, {term.decode(): int(weight)})

    def iter_postings(self) -> Mapping[str, Mapping[str, Postings]]:
        """All of them by field and term, as the writer of terms takes them."""
        return self._fields

    def cleanup(self) -> None:
        """Nothing lies on the disk."""


class LeanCodec(W3Codec):  # type: ignore[misc]  # whoosh has no types
    """Whoosh's own codec with lean files of terms, and without lengths of fields.

    Its name and module are part of what is stored: see ``index.FORMAT``.
    """

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> _TermsWriter:
        """Who writes the terms of a segment."""
        return _TermsWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> TermsReader:
        """Who reads them."""
        return TermsReader(storage, segment)


def _extension(field: str) -> str:
    return f".{field}{LeanCodec.TERMS_EXT}"


def _size(most: int) -> int:
    """The bytes that a number takes."""
    return 1 if most < 1 << 8 else 2 if most < 1 << 16 else 4


class _TermsWriter(base.FieldWriter):  # type: ignore[misc]
    """Writes the gathered postings of a segment."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage = storage
        self._segment = segment
        self.is_closed = False

    def add_postings(
        self, schema: Any, _lengths: Any, fields: Mapping[str, Mapping[str, Postings]]
    ) -> None:
        """Write all fields, those without terms too."""
        for name, field in schema.items():
            if field.indexed:
                file = self._segment.create_file(self._storage, _extension(name))
                file.write(_written(fields.get(name, {})))
                file.close()

    def close(self) -> None:
        """Every file is closed already."""
        self.is_closed = True


def _written(terms: Mapping[str, Postings]) -> bytes:
    """A field as :class:`_Field` reads it."""
    names = sorted(terms)
    listed = json.dumps(names, ensure_ascii=False).encode()
    size = _size(max((found.numbers[-1] for found in terms.values()), default=0))
    counts, widths, data = array("I"), array("B"), bytearray()
    for name in names:
        numbers, weights = terms[name]
        most = max(weights)
        width = 0 if most == 1 == min(weights) else _size(most)  # where all weigh 1 nothing is
        counts.append(len(numbers))
        widths.append(width)
        data += array(_TYPES[size], numbers)
        if width:
            data += array(_TYPES[width], weights)
    head = _HEAD.pack(len(listed), len(names), size)
    return b"".join((head, listed, counts.tobytes(), widths.tobytes(), data))


class _Field:
    """The terms of one field of a segment, in order, with the places of their postings."""

    def __init__(self, file: Any) -> None:
        self._file = file
        length, count, self._size = _HEAD.unpack(file.read(_HEAD.size))
        self.terms: list[str] = json.loads(file.read(length))
        self.counts = array("I")
        self.counts.frombytes(file.read(self.counts.itemsize * count))
        self._widths = file.read(count)
        start = _HEAD.size + length + (self.counts.itemsize + 1) * count
        size = self._size
        sizes = [n * (size + width) for n, width in zip(self.counts, self._widths, strict=True)]
        self._starts = list(accumulate(sizes, initial=start))

    def at(self, term: str) -> int:
        """The place of a term in the list; KeyError for one that is not there."""
        place = bisect_left(self.terms, term)
        if place == len(self.terms) or self.terms[place] != term:
            raise KeyError(term)
        return place

    def postings(self, place: int) -> Postings:
        """The postings of a term, by its place."""
        count, width = self.counts[place], self._widths[place]
        self._file.seek(self._starts[place])
        numbers = array(_TYPES[self._size])
        numbers.frombytes(self._file.read(count * self._size))
        if not width:
            return Postings(numbers, array("B", b"\1" * count))
        weights = array(_TYPES[width])
        weights.frombytes(self._file.read(count * width))
        return Postings(numbers, weights)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class TermsReader(base.TermsReader):  # type: ignore[misc]
    """Reads the terms of a segment, a field when it is first asked for."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage = storage
        self._segment = segment
        self._fields: dict[str, _Field] = {}

    def postings(self, field: str, term: str) -> Postings:
        """The passages that have a term; KeyError for one that is not there."""
        found = self._field(field)
        return found.postings(found.at(term))

    def count(self, field: str, term: str) -> int:
        """How many passages have a term; none for one that is not there."""
        found = self._field(field)
        try:
            return found.counts[found.at(term)]
        except KeyError:
            return 0

    def _field(self, name: str) -> _Field:
        found = self._fields.get(name)
        if found is None:
            file = self._segment.open_file(self._storage, _extension(name))
            found = self._fields[name] = _Field(file)
        return found

    # What Whoosh itself asks for

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        try:
            self.postings(term[0], term[1].decode())
        except KeyError:
            return False
        return True

    def terms_from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """The terms of a field, from one on."""
        terms = self._field(field).terms
        for term in terms[bisect_left(terms, prefix.decode()) :]:
            yield field, term.encode()

    def term_info(self, field: str, term: bytes) -> Any:
        """What Whoosh wants to know of a term; KeyError for one that is not there."""
        numbers, weights = self.postings(field, term.decode())
        return TermInfo(
            weight=sum(weights),
            df=len(numbers),
            maxweight=max(weights),
            minid=numbers[0],
            maxid=numbers[-1],
        )

    def doc_frequency(self, field: str, term: bytes) -> int:
        """How many passages have a term; none for one that is not there."""
        return self.count(field, term.decode())

    def matcher(self, field: str, term: bytes, format_: Any, scorer: Any = None) -> Any:
        """A walk over the passages that have a term."""
        numbers, weights = self.postings(field, term.decode())
        known = {"term": (field, term), "terminfo": self.term_info(field, term)}
        return ListMatcher(list(numbers), list(weights), format=format_, scorer=scorer, **known)

    def close(self) -> None:
        """Let go of the files."""
        for field in self._fields.values():
            field.close()
