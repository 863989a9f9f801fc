# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file becomes a letter: small steps from lines to structure, shared by all formats."""

from __future__ import annotations

from kennisreader.core.letter import Letter

READER_REVISION = 1
"""Which letters a library keeps were read as they would be now; raised with every change of what is
read from a file."""


def read_letter(data: bytes, name: str) -> Letter:
    """Read the bytes of a letter; the suffix of ``name``, the file's name, tells the format.

    The importers are loaded at the first call: the window knows their errors before that.
    Raises `errors.UnreadableFile`.
    """
    from kennisreader.core.importing import reading

    return reading.read_letter(data, name)
