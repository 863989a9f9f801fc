# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why a file could not be read, as a code that the interface puts into words."""

from __future__ import annotations


class UnreadableFile(Exception):  # noqa: N818 -- it names the file's state, not our failure
    """A file that holds no letter we can read.

    ``code`` is one of ``empty`` (no byte), ``no_text`` (bytes, but no word in them), ``binary`` (some
    other kind of file), ``unknown_format`` (a suffix no importer knows), ``too_large``,
    ``file_damaged``, ``blank_pages`` (a PDF with nothing on its pages), ``wrong_extension`` (called a document, and is none), ``unsafe`` (XML that
    defines entities), ``encrypted`` (a PDF that wants a password, or another one),
    ``encrypted_document`` (of an office program, which alone can open it), ``too_many_pages``,
    ``not_a_file`` (a pipe, a device) and ``file_changing`` (somebody is writing it).
    ``details`` holds what a message may name: ``file``, and by code ``suffix``, ``looks_like``,
    ``size`` (bytes), ``pages`` and ``limit`` (of either).
    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
