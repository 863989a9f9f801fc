# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a letter becomes a Letter: the order in which the steps are taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kennisreader.core.importing import (
    contents,
    footnotes,
    formats,
    furniture,
    letterhead,
    markdown,
    plaintext,
)
from kennisreader.core.importing.building import Parts, build
from kennisreader.core.importing.decoding import LARGEST, decode
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.formats import Format
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line
from kennisreader.core.letter import Letter

if TYPE_CHECKING:
    from kennisreader.core.importing.marked import Marked
    from kennisreader.core.importing.pdf import Tell


def read_letter(
    data: bytes,
    name: str,
    *,
    password: str = "",
    trained_data: str = "",
    tell: Tell | None = None,
) -> Letter:
    """Read the bytes of a letter; ``name``, the file's name, helps where they leave open what it is.

    ``password`` opens a PDF that wants one; ``trained_data`` is where `pdf.read` finds what it
    needs to recognise scanned pages, or empty to leave those unread.  ``tell`` hears how many pages
    have been read, of how many, where there are pages.

    Raises UnreadableFile, and MemoryError for a file that takes more of it than there is.
    """
    try:
        kind = formats.sniff(data, name)
        if kind is Format.PDF:
            return _read_pdf(data, formats.named(name, kind), password, trained_data, tell)
        return _read(kind, data, formats.named(name, kind))
    except UnreadableFile as error:
        error.details["file"] = name
        raise


def _read(kind: Format, data: bytes, name: str) -> Letter:
    if kind is Format.TEXT:
        text = decode(data)
        if formats.suffix_of(name) in formats.MARKDOWN or markdown.looks_like_markdown(text):
            return from_lines(markdown.lines(text), name, wrapped=False)
        return from_lines(plaintext.lines(text), name, wrapped=True)
    from kennisreader.core.importing import marked

    return build(marked.parts(_marked(kind, data)), name, wrapped=False)


def _read_pdf(
    data: bytes, name: str, password: str, trained_data: str, tell: Tell | None
) -> Letter:
    from kennisreader.core.importing import paged, pdf

    pages, scans, repaired = pdf.read(data, password, trained_data, tell)
    parts = paged.parts(pages)
    del pages  # as large again as the letter that is made of them
    return replace(build(parts, name, wrapped=False), scans=scans, repaired=repaired)


def _marked(kind: Format, data: bytes) -> Marked:
    """Read a source that marks its structure itself; each format is loaded when it comes."""
    if len(data) > LARGEST:
        raise UnreadableFile("too_large", size=str(len(data)), limit=str(LARGEST))
    if kind is Format.XML:
        from kennisreader.core.importing import official_xml

        return official_xml.read(data)
    if kind is Format.HTML:
        from kennisreader.core.importing import web_page

        return web_page.read(data)
    if kind is Format.DOCX:
        from kennisreader.core.importing import docx

        return docx.read(data)
    from kennisreader.core.importing import odt

    return odt.read(data)


def from_lines(lines: list[Line], name: str, *, wrapped: bool) -> Letter:
    """Make a letter of the lines of a file without geometry.

    ``wrapped`` tells that lines end where the page's width ended them.

    Raises UnreadableFile: ``no_text`` where there is nothing below the letterhead.
    """
    vocabulary = Vocabulary(line.text for line in lines)
    lines, printed = furniture.strip(lines)
    lines, notes = footnotes.extract(lines)
    head, body = letterhead.split(contents.without(lines))
    if not body:
        raise UnreadableFile("no_text")
    return build(Parts(head, body, notes, printed, vocabulary), name, wrapped=wrapped)
