# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The Whoosh index of all passages: write it, bring it up to date, read postings from it.

Whoosh 2.7.4 keeps the postings; texts, metadata and themes stay in the library, and of a passage
only its letter and its length are kept, as postings too.  Evaluation is our own (``searching``, ``related``): a term at
a time over whole blocks, where Whoosh's matchers make 38 calls a posting.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from whoosh import fields, formats
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query import Or, Term

from kennisreader.core.search.documents import Document
from kennisreader.core.search.index_files import IndexFiles, NotOurs, Stamp
from kennisreader.core.search.lean_codec import GatheredPostings, LeanCodec, Postings

FORMAT = 4
"""Raise it with every change of the fields or the codec."""

_KEPT_TERMS = 2000
"""Posting lists kept in memory: those of common words are asked for at every keystroke."""


class Bag(fields.FieldType):  # type: ignore[misc]  # whoosh has no types
    """A field of terms that were counted by us; the count is the posting's weight.

    Whoosh is given no value for it: the postings go into the pool by themselves.
    """

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = None
        self.scorable = self.stored = self.unique = False
        self.vector = None
        self.column_type = None
        self.spelling = False


def _schema() -> fields.Schema:
    return fields.Schema(letter=fields.ID(), length=Bag(), form=Bag(), stem=Bag(), key=Bag())


class Index:
    """An opened generation; it stays as it is while newer ones come.

    A passage has a number in the index, from 0.  Those of one letter follow each other, from its first.

    Attributes:
        stamp: what is in it.
        letters: the letter of each passage, by number.
        passages: its index in the letter, by number.
        lengths: its words without stop words, by number.

    """

    def __init__(self, place: Path, stamp: Stamp) -> None:
        """Use :meth:`open`: files that were not checked must not come here."""
        self.stamp = stamp
        self._place = place
        self._storage = FileStorage(str(place), readonly=True, supports_mmap=False)
        reader = FileIndex(self._storage).reader()
        # Without passages Whoosh's reader has neither columns nor terms to ask for.
        self._leaves = list(reader.leaf_readers()) if reader.doc_count_all() else []
        self._reader = reader
        self._postings: dict[tuple[str, str], Postings] = {}
        self._deleted = [set(leaf._perdoc.deleted_docs()) for leaf, _ in self._leaves]
        total = reader.doc_count_all()
        self.letters = [""] * total
        self.passages, self.lengths = [0] * total, [0] * total
        for leaf, offset in self._leaves:
            for _, letter in leaf._terms.terms_from("letter", b""):
                own = leaf._terms.postings("letter", letter.decode()).numbers
                first, last = offset + own[0], offset + own[-1] + 1
                self.letters[first:last] = [letter.decode()] * len(own)
                self.passages[first:last] = range(len(own))
            self.lengths[offset:] = leaf._terms.postings("length", "").weights

    @classmethod
    def open(cls, folder: Path, format_: str) -> Self:
        """Open the present generation; NotOurs unless every file is as we wrote it."""
        files = IndexFiles(folder)
        stamp = files.present(format_)
        try:
            return cls(folder / stamp.generation, stamp)
        except Exception as error:  # whatever Whoosh trips over means: build it anew
            raise NotOurs(f"{type(error).__name__}: {error}") from error

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._storage.close()

    @cached_property
    def count(self) -> int:
        """How many passages there are."""
        return len(self.letters) - sum(map(len, self._deleted))

    @cached_property
    def present(self) -> list[int]:
        """The numbers of all passages but those of letters that were removed or replaced."""
        gone = {
            offset + n
            for (_, offset), dead in zip(self._leaves, self._deleted, strict=True)
            for n in dead
        }
        return [number for number in range(len(self.letters)) if number not in gone]

    @cached_property
    def numbers(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the passages of each letter, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for number in self.present:
            found[self.letters[number]].append(number)
        return dict(found)

    @cached_property
    def first(self) -> Mapping[str, int]:
        """The number of the first passage of each letter."""
        return {letter: numbers[0] for letter, numbers in self.numbers.items()}

    def number(self, letter: str, passage: int) -> int | None:
        """The number of a passage; None if the index does not have it."""
        first = self.first.get(letter)
        if first is None:
            return None
        number = first + passage
        known = number < len(self.letters) and self.letters[number] == letter
        return number if known and self.passages[number] == passage else None

    def postings(self, field: str, term: str) -> Postings:
        """The passages that have a term; nothing for an unknown one."""
        known = self._postings.get((field, term))
        if known is None:
            if len(self._postings) >= _KEPT_TERMS:
                del self._postings[next(iter(self._postings))]
            known = self._postings[field, term] = self._read(field, term)
        return known

    def frequency(self, field: str, term: str) -> int:
        """How many passages have a term; those of removed letters may be counted."""
        known = self._postings.get((field, term))
        if known is not None:
            return len(known.numbers)
        return sum(leaf._terms.count(field, term) for leaf, _ in self._leaves)

    def beside(self, name: str) -> str:
        """A text that was written with the index; empty if there is none of that name."""
        if name not in self.stamp.files:
            return ""
        return (self._place / name).read_text("utf-8")

    def _read(self, field: str, term: str) -> Postings:
        numbers, weights = array("I"), array("I")
        for (leaf, offset), deleted in zip(self._leaves, self._deleted, strict=True):
            try:
                found = leaf._terms.postings(field, term)
            except KeyError:
                continue
            ids, weighs = found.numbers.tolist(), found.weights.tolist()
            if deleted:
                kept = [i for i, number in enumerate(ids) if number not in deleted]
                ids, weighs = [ids[i] for i in kept], [weighs[i] for i in kept]
            numbers.fromlist([number + offset for number in ids] if offset else ids)
            weights.fromlist(weighs)
        return Postings(numbers, weights)


def write(
    folder: Path,
    stamp: Stamp,
    changed: Iterable[Document],
    *,
    base: Stamp | None = None,
    gone: Iterable[str] = (),
    beside: Mapping[str, bytes] = MappingProxyType({}),
) -> Stamp:
    """Write a generation and let it take over.

    Without ``base`` it holds ``changed`` alone.  With it, it holds what the base does, without the
    letters ``gone``, and ``changed`` besides; a letter that changed is in both.  ``beside`` is kept
    with it, by file name.  Raises LibraryError.
    """
    files = IndexFiles(folder)
    with files.writing(base) as place:
        _write_segment(place, changed, gone, anew=base is None)
        for name, data in beside.items():
            (place / name).unlink(missing_ok=True)  # a shared file must not be written into
            (place / name).write_bytes(data)
    return files.finish(place, stamp, base)


def _write_segment(
    place: Path, changed: Iterable[Document], gone: Iterable[str], *, anew: bool
) -> None:
    storage = FileStorage(str(place))
    index = FileIndex.create(storage, _schema(), "MAIN") if anew else FileIndex(storage)
    writer = index.writer(codec=LeanCodec())
    writer.pool = pool = GatheredPostings()
    try:
        writer.delete_by_query(Or([Term("letter", letter) for letter in gone]))
        for d in changed:
            number = writer.docnum
            pool.take("length", number, {"": d.length})
            pool.take("form", number, d.forms)
            pool.take("stem", number, d.stems)
            pool.take("key", number, dict.fromkeys(d.keys, 1))
            writer.add_document(letter=d.letter)
        writer.commit(mergetype=_those_in_use)
    finally:
        index.close()
    (place / "MAIN_WRITELOCK").unlink(missing_ok=True)


def _those_in_use(_writer: Any, segments: Iterable[Any]) -> list[Any]:
    """The segments that stay when one more is written, as they are: none is merged."""
    return [segment for segment in segments if segment.doc_count()]
