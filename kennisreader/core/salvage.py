# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A damaged library becomes a sound one that holds everything that can still be read.

The old file is set aside under a name with the date and never deleted, with its log beside it.  The
new one is made whole in a folder of its own before anything is moved; whoever is interrupted, or
finds the disk full, has lost nothing, and the next start goes on.  Nothing but names changes on the
way, so no room is needed for a copy.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from kennisreader.core import library_damage
from kennisreader.core.library_damage import DATABASE
from kennisreader.core.library_store import NOT_JSON
from kennisreader.core.library_values import LibraryError, known_errors
from kennisreader.core.salvage_rows import COMPUTED, TAKEN, gather

PART = "salvage.part"
"""The folder in which the new library is made."""

FRAGMENTS = "notes.txt"
_ENDINGS = ("", "-wal", "-shm")


def salvage(folder: Path, spare: Sequence[Path] = ()) -> None:
    """Make a sound library of the one in a folder; whoever calls holds its lock.

    ``spare`` are files that may be originals too, such as the letters a new library starts with.
    What came of it stands in the new library, see ``salvage_report``; a file that turns out to be
    sound is left as it is.

    Raises :class:`LibraryError`, ``disk_full`` among them; then the old file is where it was.
    """
    mark = library_damage.mark_path(folder)
    with known_errors(folder):
        stem = mark.read_text(encoding="utf-8") if mark.exists() else ""
        if not stem:
            if _is_sound(folder):
                mark.unlink(missing_ok=True)
                return
            stem = _free_stem(folder)
            _make(folder, stem, spare)
        _swap(folder, stem)
        mark.unlink()


def _is_sound(folder: Path) -> bool:
    """Whether every row of every table can be read, and all of them are there."""
    file = folder / DATABASE
    if library_damage.is_lost(folder) or library_damage.has_broken_head(file):
        return False
    if not file.exists():
        return True  # nothing is there, and nothing was
    address = f"file:{quote(str(file.absolute()))}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as db:
            names = {str(name) for (name,) in db.execute("SELECT name FROM sqlite_master")}
            for table in names & (TAKEN | COMPUTED):
                for row in db.execute(f"SELECT * FROM {table}"):  # noqa: S608 - names of our own
                    if not all(map(_is_as_written, row)):
                        return False
            faults = db.execute("PRAGMA integrity_check(1)").fetchall()
            strange = db.execute(NOT_JSON).fetchall()
    except (sqlite3.Error, UnicodeError):
        return False
    return names >= TAKEN | COMPUTED and faults == [("ok",)] and not strange


def _is_as_written(value: object) -> bool:
    """Whether a value can be ours: SQLite does not see that a text was overwritten."""
    return not isinstance(value, str) or "\0" not in value


def _free_stem(folder: Path) -> str:
    """How the damaged file will be called, without its ending."""
    day = dt.datetime.now().astimezone().date().isoformat()
    taken = {path.name for path in folder.iterdir()}
    stem = first = f"library-damaged-{day}"
    count = 1
    while any(name.startswith((f"{stem}.", f"{stem}-notes")) for name in taken):
        count += 1
        stem = f"{first}-{count}"
    return stem


def _make(folder: Path, stem: str, spare: Sequence[Path]) -> None:
    """Make the new library beside the old one; the mark says when it is whole."""
    from kennisreader.core.salvage_filling import Filling

    part = folder / PART
    shutil.rmtree(part, ignore_errors=True)
    try:
        found = gather(folder / DATABASE)
        with Filling.open(part) as new:
            fragments = new.fill(found, folder, spare, stem)
        if fragments:
            _write(part / FRAGMENTS, fragments)
        _write(library_damage.mark_path(folder), stem)
    except LibraryError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise LibraryError(error.code, file=str(folder)) from error
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _swap(folder: Path, stem: str) -> None:
    """Set the old file aside and put the new one in its place; may be done again."""
    part = folder / PART
    if (part / DATABASE).exists():
        moves = [(folder / f"{DATABASE}{end}", folder / f"{stem}.sqlite{end}") for end in _ENDINGS]
        moves += [(part / FRAGMENTS, folder / f"{stem}-{FRAGMENTS}")]
        for old, new in moves:
            if old.exists():
                old.replace(new)
        (part / DATABASE).replace(folder / DATABASE)
    shutil.rmtree(part, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    """Put a text on the disk, whole or not at all."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("w", encoding="utf-8", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise
