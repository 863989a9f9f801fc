# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of an SQLite file, read without SQLite: it gives up where one page is damaged.

Whatever is wrong with a page costs that page only, whether or not a way leads to it from others.
Source: https://www.sqlite.org/fileformat2.html (sections 1.3, 1.5, 1.6, 2.1 and 4).  Text is UTF-8.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.closing import Closing
from kennisreader.core.sqlite_wal import frames

MAGIC = b"SQLite format 3\0"
USUAL_SIZE = 4096
"""Bytes of a page, where the file does not say it."""

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
_KINDS = frozenset({INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE})

Value = None | int | float | str | bytes


class Record(NamedTuple):
    """A row of a table, or an entry of an index."""

    row: int | None
    """Its row number; None in an index."""
    values: tuple[Value, ...]
    """The columns; of a record that is not whole, the last may be cut off and others missing."""
    whole: bool


class Pages(Closing):
    """The pages of a database with the changes in its write-ahead log; a context manager.

    Attributes:
        size: bytes of a page.
        count: how many pages there are.

    """

    def __init__(self, file: Path, *, with_log: bool = True) -> None:
        """Read ``file`` and the ``-wal`` beside it; either may be missing.  Raises OSError."""
        self._open = ExitStack()
        self._file = self._open.enter_context(file.open("rb")) if file.is_file() else None
        log_file = file.with_name(f"{file.name}-wal")
        log = log_file.read_bytes() if with_log and log_file.is_file() else b""
        self.size = self._usable = _size_of(self._read(0, 100), log[:32])
        changed = frames(log, self.size)
        self._changed = {number: log[at : at + self.size] for number, at in changed.items()}
        length = file.stat().st_size if self._file else 0
        self.count = max(-(-length // self.size), *changed, 0)

    def _read(self, start: int, length: int) -> bytes:
        """Bytes of the file itself; none where the disk does not give them."""
        if self._file is not None:
            with suppress(OSError):
                self._file.seek(start)
                return self._file.read(length)
        return b""

    def close(self) -> None:
        """Close the file."""
        self._open.close()

    def page(self, number: int) -> bytes:
        """The bytes of a page, counted from 1; what lies behind the end of the file is zero."""
        found = self._changed.get(number)
        if found is None:
            found = self._read((number - 1) * self.size, self.size) if number > 0 else b""
        return found.ljust(self.size, b"\0")

    def has_header(self) -> bool:
        """Whether the first hundred bytes are those of a database."""
        return self.page(1).startswith(MAGIC)

    # Trees

    def roots(self) -> dict[str, int]:
        """The first page of each table and index, by name, as far as the schema can be read."""
        found = {}
        for number in self.tree(1).pages:
            for record in self.records(number):
                if len(record.values) >= 4 and record.whole:
                    name, root = record.values[1], record.values[3]
                    if isinstance(name, str) and isinstance(root, int) and 0 < root <= self.count:
                        found[name] = root
        return found

    def tree(self, root: int) -> Tree:
        """The pages that belong to a table or index."""
        pages: dict[int, None] = {}
        sound, ahead = True, [root]
        while ahead:
            number = ahead.pop()
            if number in pages or not 0 < number <= self.count:
                sound = False
                continue
            kind, _ = self._head(number)
            if kind not in _KINDS:
                sound = False
                continue
            pages[number] = None
            children = self._children(number)
            sound = sound and children.sound
            ahead += reversed(children.pages)
        return Tree(tuple(pages), sound)

    def _children(self, number: int) -> Tree:
        """The pages below one; sound if none of its own cells is damaged either."""
        kind, start = self._head(number)
        page = self.page(number)
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        if kind in (LEAF_INDEX, LEAF_TABLE):
            return Tree((), sum(record.whole for record in self.records(number)) == count)
        found = [int.from_bytes(page[start + 8 : start + 12], "big")]
        places = list(self._places(number))
        found += [int.from_bytes(page[at : at + 4], "big") for at in places]
        return Tree((*found[1:], found[0]), len(places) == count)

    def free(self) -> frozenset[int]:
        """The pages that hold nothing any more; none where the list of them is damaged."""
        head = self.page(1)
        trunk, count = struct.unpack(">II", head[32:40])
        found: set[int] = set()
        if not self.has_header():
            return frozenset()
        while trunk:
            page = self.page(trunk)
            after, length = struct.unpack(">II", page[:8])
            if trunk > self.count or trunk in found or length > self.size // 4 - 2:
                return frozenset()
            found.add(trunk)
            found.update(struct.unpack(f">{length}I", page[8 : 8 + 4 * length]))
            trunk = after
        return frozenset(found) if len(found) == count else frozenset()

    # Records

    def records(self, number: int) -> Iterator[Record]:
        """What a page holds, cell by cell; a cell that makes no sense is left out."""
        kind, _ = self._head(number)
        if kind not in _KINDS or kind == INTERIOR_TABLE:
            return
        page = self.page(number)
        for at in self._places(number):
            try:
                record = self._record(page, at, kind)
            except (IndexError, ValueError, struct.error):
                continue
            if record is not None:
                yield record

    def _head(self, number: int) -> tuple[int, int]:
        """The kind of a page, and where its own head begins: behind the file's on the first."""
        start = 100 if number == 1 else 0
        return self.page(number)[start], start

    def _places(self, number: int) -> Iterator[int]:
        """Where the cells of a page begin."""
        page = self.page(number)
        kind, start = self._head(number)
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        first = start + (12 if kind in (INTERIOR_INDEX, INTERIOR_TABLE) else 8)
        end = first + 2 * count
        if end > self._usable:
            return
        for at in struct.unpack(f">{count}H", page[first:end]):
            if end <= at < self._usable - 3:
                yield at

    def _record(self, page: bytes, at: int, kind: int) -> Record | None:
        """The record of the cell that begins there; None for one without a meaning."""
        if kind == INTERIOR_INDEX:
            at += 4
        length, at = _varint(page, at)
        row = None
        if kind == LEAF_TABLE:
            row, at = _varint(page, at)
        payload = self._payload(page, at, length, kind == LEAF_TABLE)
        values, whole = _values(payload, length)
        return Record(row, values, whole) if values else None

    def _payload(self, page: bytes, at: int, length: int, is_table: bool) -> bytes:
        """The bytes of a record, those on overflow pages included as far as a way leads to them."""
        usable = self._usable
        most = usable - 35 if is_table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length]
        if length > self.count * self.size:
            raise ValueError("longer than the file")
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= most else least
        parts, missing = [page[at : at + here]], length - here
        number = int.from_bytes(page[at + here : at + here + 4], "big")
        while missing > 0 and 1 < number <= self.count:
            further = self.page(number)
            parts.append(further[4 : 4 + min(missing, usable - 4)])
            missing -= len(parts[-1])
            number = int.from_bytes(further[:4], "big")
        if (missing > 0 or number) and len(parts) > 1:
            parts.pop()  # a last page leads nowhere and others do: this one was overwritten
        return b"".join(parts)


class Tree(NamedTuple):
    """The pages of a table or index."""

    pages: tuple[int, ...]
    sound: bool
    """Whether nothing of it is damaged, as far as can be seen."""


def _size_of(head: bytes, log: bytes) -> int:
    """Bytes of a page; none of them are reserved for others in files of ours."""
    places = (head[16:18], log[8:12]) if head.startswith(MAGIC) else (log[8:12],)
    sizes = [int.from_bytes(place, "big") for place in places]
    sizes = [65536 if size == 1 else size for size in sizes]
    return next(filter(_is_size, sizes), USUAL_SIZE)


def _is_size(size: int) -> bool:
    return 512 <= size <= 65536 and size & (size - 1) == 0


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends.  Raises IndexError."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    value = value << 8 | data[at + 8]
    return (value - (1 << 64) if value >> 63 else value), at + 9


_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _values(payload: bytes, length: int) -> tuple[tuple[Value, ...], bool]:
    """The columns of a record of this length, of which ``payload`` may be the beginning only.

    Raises ValueError or IndexError for what is no record.
    """
    head, at = _varint(payload, 0)
    if not 0 < head <= length:
        raise ValueError("no record")
    kinds = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    sizes = [_size(kind) for kind in kinds]
    if at != head or at + sum(sizes) != length:
        raise ValueError("no record")
    values: list[Value] = []
    for kind, size in zip(kinds, sizes, strict=True):
        if at + size > len(payload):
            if at < len(payload):
                values.append(_value(kind, payload[at:])[0])
            return tuple(values), False
        value, whole = _value(kind, payload[at : at + size])
        values.append(value)
        if not whole:
            return tuple(values), False
        at += size
    return tuple(values), True


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind < 0 or kind in (10, 11):
        raise ValueError("no kind of value")
    return _INTEGERS.get(kind, 8 if kind == 7 else 0)


def _value(kind: int, data: bytes) -> tuple[Value, bool]:
    """A value, and whether all of it makes sense."""
    if kind >= 13 and kind % 2:
        try:
            return data.decode(), True
        except UnicodeDecodeError as error:
            return data[: error.start].decode(), False
    if kind >= 12:
        return data, True
    if kind == 7:
        return (struct.unpack(">d", data)[0], True) if len(data) == 8 else (None, False)
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True), len(data) == _INTEGERS[kind]
    return {0: None, 8: 0, 9: 1}[kind], True
