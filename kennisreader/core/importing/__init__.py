# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file becomes a letter: small steps from lines to structure, shared by all formats."""

from __future__ import annotations

from collections.abc import Callable

from kennisreader.core.letter import Letter
from kennisreader.core.library_values import RECOGNISED

READER_REVISION = 9
"""Which letters a library keeps were read as they would be now; raised with every change of what is
read from a file."""


def read_letter(
    data: bytes,
    name: str,
    *,
    password: str = "",
    trained_data: str = "",
    tell: Callable[[int, int], object] | None = None,
) -> Letter:
    """Read the bytes of a letter: `reading.read_letter`, which has more to say.

    The importers are loaded at the first call: the window knows their errors before that.
    Raises `errors.UnreadableFile`.
    """
    from kennisreader.core.importing import reading

    return reading.read_letter(data, name, password=password, trained_data=trained_data, tell=tell)


def importer_of(letter: Letter) -> str:
    """What a library keeps about how a letter was read just now: the revision of the reader."""
    recognised = any(scan.state == "recognised" for scan in letter.scans)
    return f"{READER_REVISION}{RECOGNISED if recognised else ''}"
