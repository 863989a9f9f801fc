# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files and folders as users give them: which of them can hold a letter, and what is in them."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
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
    others: Sequence[Path] = ()
    """What is passed over: files of other kinds, and links to folders."""


def within(folder: Path) -> Within:
    """The readable files in a folder, and the folders; links to folders are left alone.

    Those may lead round in a circle.  Raises :class:`OSError`.
    """
    files, folders, others = [], [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PRIVATE):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif suffix_of(entry.name) in READABLE and not _leads_to_folder(entry):
                files.append(Path(entry.path))
            else:
                others.append(Path(entry.path))
    return Within(sorted(files), sorted(folders), sorted(others))


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself; reading it says so
        return False


class Found(NamedTuple):
    """What is in a folder and in those in it."""

    files: list[Path]
    """Those that can hold a letter, by name, before those of the folders within."""
    others: list[Path]
    """What was passed over."""
    refused: list[tuple[Path, str]]
    """The folders that could not be opened, with the reason as the system words it."""


def look_through(folder: Path) -> Found:
    """Look for letters in a folder and in those in it; one that refuses holds up no other."""
    found = Found([], [], [])
    left = [folder]
    while left:
        here = left.pop()
        try:
            inside = within(here)
        except OSError as error:
            found.refused.append((here, error.strerror or type(error).__name__))
            continue
        found.files.extend(inside.files)
        found.others.extend(inside.others)
        left.extend(reversed(inside.folders))
    return found
