# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files as they were given, kept byte for byte in the folder ``originals`` of a library."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = "originals"
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""What Windows refuses in a file name; a library may move between systems."""


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


def write(path: Path, data: bytes) -> None:
    """Put an original on the disk, whole or not at all; raises :class:`OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.part")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
