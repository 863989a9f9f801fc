# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of a Word or OpenDocument file, taken out of their archive within bounds.

A small archive can unpack to more than fits in memory.  What is read is bounded, whatever the
archive says about itself, and nothing is ever written to disk.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.markup import Node, parse_xml

LARGEST_PART = 60_000_000
"""Bytes of one part, unpacked.  A letter of 100 pages has 2 MB of XML."""
LARGEST_WHOLE = 120_000_000
"""Bytes of all parts that are read, unpacked."""
MOST_PARTS = 10_000
_RATIO, _RATIO_FROM = 250, 5_000_000
"""XML packs 10 to 40 times; what packs better than this, and is larger than this, is a trap."""
_SCRAMBLED = 0x1
"""Flag of an entry that wants a password (APPNOTE.TXT 4.4.4)."""


class Package:
    """An office file.

    Raises UnreadableFile, here and in `part`: ``file_damaged``, ``encrypted_document``, ``too_large``.
    """

    def __init__(self, data: bytes) -> None:
        self._read = 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableFile("file_damaged") from error
        names = self._archive.namelist()
        if len(names) > MOST_PARTS:
            raise UnreadableFile("too_large", size=str(len(names)), limit=str(MOST_PARTS))
        self.names = frozenset(names)

    def part(self, name: str) -> bytes | None:
        """Unpack a part; None if there is none of this name."""
        name = name.lstrip("/")
        if name not in self.names:
            return None
        entry = self._archive.getinfo(name)
        if entry.flag_bits & _SCRAMBLED:
            raise UnreadableFile("encrypted_document")
        limit = min(LARGEST_PART, LARGEST_WHOLE - self._read)
        packed = max(entry.compress_size, 1)
        if entry.file_size > _RATIO_FROM and entry.file_size / packed > _RATIO:
            raise UnreadableFile("too_large", size=str(entry.file_size), limit=str(_RATIO_FROM))
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise UnreadableFile("file_damaged") from error
        if len(data) > limit:
            raise UnreadableFile("too_large", size=str(entry.file_size), limit=str(limit))
        self._read += len(data)
        return data

    def tree(self, name: str, prefixes: dict[str, str]) -> Node | None:
        """Parse a part; None if there is none of this name."""
        data = self.part(name)
        return None if data is None else parse_xml(data, prefixes)
