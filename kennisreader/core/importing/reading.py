# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a letter becomes a Letter: the order in which the steps are taken."""

from __future__ import annotations

from dataclasses import replace

from kennisreader.core.importing import footnotes, furniture, letterhead, markdown, plaintext
from kennisreader.core.importing.building import Parts, build
from kennisreader.core.importing.decoding import decode
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line
from kennisreader.core.letter import Letter

_PLAIN = (".txt", ".text", "")
_PDF, _PDF_WITHIN = b"%PDF-", 1024
"""The mark of a PDF, and the bytes within which readers accept it (ISO 32000, note to 7.5.2)."""
_MARKDOWN = (".md", ".markdown", ".mdown")


def read_letter(data: bytes, name: str, *, password: str = "", trained_data: str = "") -> Letter:
    """Read the bytes of a letter; the suffix of ``name``, the file's name, tells the format.

    ``password`` opens a PDF that wants one; ``trained_data`` is where `pdf.read` finds what it
    needs to recognise scanned pages, or empty to leave those unread.

    Raises UnreadableFile.
    """
    try:
        return _read(data, name, password, trained_data)
    except UnreadableFile as error:
        error.details["file"] = name
        raise


def _read(data: bytes, name: str, password: str, trained_data: str) -> Letter:
    if _PDF in data[:_PDF_WITHIN]:
        return _read_pdf(data, name, password, trained_data)
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    if suffix not in (*_PLAIN, *_MARKDOWN):
        raise UnreadableFile("unknown_format", suffix=suffix)
    text = decode(data)
    if suffix in _MARKDOWN or markdown.looks_like_markdown(text):
        return from_lines(markdown.lines(text), name, wrapped=False)
    return from_lines(plaintext.lines(text), name, wrapped=True)


def _read_pdf(data: bytes, name: str, password: str, trained_data: str) -> Letter:
    from kennisreader.core.importing import paged, pdf

    document = pdf.read(data, password, trained_data)
    letter = build(paged.parts(document.pages), name, wrapped=False)
    return replace(letter, scans=document.scans)


def from_lines(lines: list[Line], name: str, *, wrapped: bool) -> Letter:
    """Make a letter of the lines of a file without geometry.

    ``wrapped`` tells that lines end where the page's width ended them.
    """
    vocabulary = Vocabulary(line.text for line in lines)
    lines, printed = furniture.strip(lines)
    lines, notes = footnotes.extract(lines)
    head, body = letterhead.split(lines)
    return build(Parts(head, body, notes, printed, vocabulary), name, wrapped=wrapped)
