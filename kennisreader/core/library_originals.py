# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files as they were given, kept byte for byte in the folder ``originals`` of a library.

An original is put on the disk before its letter is written, beside its place and under a name that
no letter has: whoever is interrupted in between leaves a file that may be dropped without asking.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

FOLDER = "originals"
UNFINISHED = ".part"
"""Behind the name of an original whose letter is not in the library yet."""

_FORBIDDEN = frozenset('<>:"/\\|?*')
"""What Windows refuses in a file name; a library may move between systems."""
_HEX = frozenset("0123456789abcdef")


def digest(data: bytes) -> str:
    """The SHA-256 of a file, as 64 hexadecimal digits."""
    import hashlib  # costs 7 ms, and reading a library does not need it

    return hashlib.sha256(data).hexdigest()


def path_of(library: Path, sha256: str, file: str) -> Path:
    """Where an original lies: ``originals/<16 digits>-<its name>``.

    The digits keep apart two files of one name; the name is there for who looks into the folder.
    """
    name = "".join("_" if c in _FORBIDDEN or ord(c) < 32 else c for c in file)
    stem, dot, suffix = name.rpartition(".")
    # 255 bytes is the longest name on the usual file systems; a sign takes up to four of them.
    short = f"{stem[:40]}{dot}{suffix[:8]}" if dot else name[:50]
    return library / FOLDER / f"{sha256[:16]}-{short.rstrip('. ')}"


def name_of(path: Path) -> str:
    """The name of the file of which an original is, as far as it was kept."""
    return path.name[17:]


def unfinished(path: Path) -> Path:
    """Where an original waits for its letter."""
    return path.with_name(f"{path.name}{UNFINISHED}")


def lay_ready(library: Path, sha256: str, file: str, data: bytes) -> None:
    """Put an original on the disk, to wait for its letter; raises :class:`OSError`.

    Nothing is left of one that cannot be written; nothing is done where it lies in its place.
    """
    path = path_of(library, sha256, file)
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return
    ready = unfinished(path)
    try:
        with ready.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        drop([ready])
        raise


def drop(originals: list[Path]) -> None:
    """Delete files that no letter refers to; one that resists is found by ``check``."""
    for path in originals:
        with suppress(OSError):
            path.unlink()


def kept(library: Path) -> list[Path]:
    """The files in the folder whose names this module gave, in order; others are left alone."""
    folder = library / FOLDER
    return (
        [path for path in sorted(folder.iterdir()) if _is_ours(path.name)]
        if folder.is_dir()
        else []
    )


def _is_ours(name: str) -> bool:
    return name[16:17] == "-" and _HEX.issuperset(name[:16])


def forget_unfinished(library: Path) -> int:
    """Drop what waits for a letter that never came, and say how much it was.

    For a moment at which nothing is being added.
    """
    left = [path for path in kept(library) if path.name.endswith(UNFINISHED)]
    drop(left)
    return len(left)
