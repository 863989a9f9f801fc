# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a library's file is damaged, and the mark by which the next start knows it.

A damaged library is written no more: the next start takes what can be read into a new one, see
``salvage``.  The mark is a file of its own, because nothing can be written into the library.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

from kennisreader.core.schema import APPLICATION_ID

DATABASE = "library.sqlite"
MARK = "library.damaged"
"""The file that says that the library is damaged; where the old one goes, once a new one is ready."""

_HEAD = 100
_SCHEMA = 1 << 18
"""Bytes at the beginning in which the names of the tables stand."""
_LATEST = 1000
"""No program will ever have so many schemas: a higher number is no number of ours."""


def mark_path(folder: Path) -> Path:
    """Where the mark of a library lies."""
    return folder / MARK


def is_marked(folder: Path) -> bool:
    """Whether the library was found to be damaged."""
    return mark_path(folder).exists()


def mark(folder: Path) -> None:
    """Have the next start salvage the library; a folder that cannot be written stays as it is."""
    with suppress(OSError):
        mark_path(folder).touch()


def is_lost(folder: Path) -> bool:
    """Whether the file is empty or missing, though there was a library.

    SQLite would make a new one, and throw away the log of the old one.
    """
    file = folder / DATABASE
    if _bytes_of(file):
        return False
    if _bytes_of(file.with_name(f"{DATABASE}-wal")):
        return True
    from kennisreader.core import library_originals

    return any(
        not path.name.endswith(library_originals.UNFINISHED)
        for path in library_originals.kept(folder)
    )


def was_left_open(folder: Path) -> bool:
    """Whether the last one who wrote the library could not close it."""
    return bool(_bytes_of(folder / f"{DATABASE}-wal"))


def has_broken_head(file: Path) -> bool:
    """Whether a file is a library of ours whose first page says things that we never write.

    To be asked when SQLite refuses the file for another reason than damage.
    """
    try:
        with file.open("rb") as opened:
            start = opened.read(_SCHEMA)
    except OSError:
        return False
    if len(start) < _HEAD:
        return False
    written, read = start[18:20]
    (form,) = struct.unpack(">I", start[44:48])
    encoding, version = struct.unpack(">Ii", start[56:64])
    (application,) = struct.unpack(">I", start[68:72])
    is_ours = application == APPLICATION_ID or b"CREATE TABLE annotation_letters" in start
    as_written = (
        {written, read} <= {1, 2}
        and 1 <= form <= 4
        and encoding == 1
        and 0 < version < _LATEST
        and application == APPLICATION_ID
    )
    return is_ours and not as_written


def _bytes_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
