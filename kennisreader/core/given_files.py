# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files and folders as users give them: which of them can hold a letter, and what is in them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.formats import READABLE, suffix_of

LARGEST = 1_000_000_000
"""Bytes of a file that is looked at; a scanned letter of hundreds of pages has a tenth of that."""

_TRIES = 3
"""How often a file that changes meanwhile is read before it is called unfinished."""

_PRIVATE = (".", "~$")
"""How the names of files begin that programs keep for themselves: hidden ones, and what Word puts
beside a document that is open."""


def bytes_of(path: Path) -> bytes:
    """Read a file that is to become a letter; all of its bytes are of one moment.

    Raises :class:`OSError`, and ``UnreadableFile``: ``not_a_file`` for a pipe or a device, which may
    have no end; ``too_large`` for one that is no letter by its size alone: it would fill the memory
    before anything else were known of it; ``file_changing`` for one that somebody is writing.
    """
    kind = path.stat().st_mode
    if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
        raise UnreadableFile("not_a_file", file=path.name)
    for _ in range(_TRIES):
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > LARGEST:
                size, limit = str(before.st_size), str(LARGEST)
                raise UnreadableFile("too_large", file=path.name, size=size, limit=limit)
            data = file.read(before.st_size + 1)
            after = os.fstat(file.fileno())
        unchanged = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
        if unchanged and len(data) == after.st_size:
            return data
    raise UnreadableFile("file_changing", file=path.name)


def storable(name: str) -> str:
    """The name of a file as it can be stored: one that is no UTF-8 can be opened, but not kept."""
    return os.fsencode(name).decode("utf-8", "replace")


class Within(NamedTuple):
    """What is to be looked at directly in a folder, by name."""

    files: list[Path]
    folders: list[Path]


def within(folder: Path) -> Within:
    """The readable files in a folder, and the folders; links to folders are left alone.

    Those may lead round in a circle.  Raises :class:`OSError`.
    """
    files, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PRIVATE):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif suffix_of(entry.name) in READABLE and not _leads_to_folder(entry):
                files.append(Path(entry.path))
    return Within(sorted(files), sorted(folders))


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself; reading it says so
        return False


def letters_in(folder: Path) -> Iterator[Path]:
    """The readable files of a folder and of those in it; one that refuses is passed over."""
    try:
        inside = within(folder)
    except OSError:
        return
    yield from inside.files
    for each in inside.folders:
        yield from letters_in(each)
