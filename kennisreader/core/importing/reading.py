# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a letter becomes a Letter: the order in which the steps are taken."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import (
    assembling,
    commitments,
    exchange,
    footnotes,
    furniture,
    letterhead,
    markdown,
    metadata,
    paragraphs,
    passages,
    plaintext,
    references,
)
from kennisreader.core.importing.decoding import decode
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line
from kennisreader.core.letter import Letter

_PLAIN = (".txt", ".text", "")
_MARKDOWN = (".md", ".markdown", ".mdown")


def read_letter(data: bytes, name: str) -> Letter:
    """Read the bytes of a letter; the suffix of ``name``, the file's name, tells the format.

    Raises UnreadableFile.
    """
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    if suffix not in (*_PLAIN, *_MARKDOWN):
        raise UnreadableFile("unknown_format", file=name, suffix=suffix)
    try:
        text = decode(data)
    except UnreadableFile as error:
        error.details["file"] = name
        raise
    if suffix in _MARKDOWN or markdown.looks_like_markdown(text):
        return from_lines(markdown.lines(text), name, wrapped=False)
    return from_lines(plaintext.lines(text), name, wrapped=True)


def from_lines(lines: list[Line], name: str, *, wrapped: bool) -> Letter:
    """Make a letter of the lines of a file without geometry.

    ``wrapped`` tells that lines end where the page's width ended them.
    """
    vocabulary = Vocabulary(line.text for line in lines)
    lines, printed = furniture.strip(lines)
    lines, notes = footnotes.extract(lines)
    head, body = letterhead.split(lines)
    return build(Parts(head, body, notes, printed, vocabulary), name, wrapped=wrapped)


class Parts(NamedTuple):
    """The lines of a letter, sorted by what they are."""

    head: list[Line]
    """The letterhead."""
    body: list[Line]
    """The running text, its notes' markers as marks."""
    notes: list[footnotes.Note]
    printed: furniture.Furniture
    """What the furniture said."""
    vocabulary: Vocabulary


def build(parts: Parts, name: str, *, wrapped: bool) -> Letter:
    """Make a letter of its parts; this is where all formats meet."""
    made = paragraphs.drafts(parts.body, parts.vocabulary, wrapped=wrapped)
    made = exchange.assign(paragraphs.settle_levels(made))
    joined = [(note.number, paragraphs.join(note.lines, parts.vocabulary)) for note in parts.notes]
    known = metadata.Known(parts.head, parts.printed, made, [note.text for _, note in joined])
    described = metadata.describe(known, name)
    whole = assembling.assemble(made, joined)
    return Letter(
        id=metadata.identifier(described),
        file=name,
        text=whole.text,
        metadata=described,
        blocks=whole.blocks,
        emphases=whole.emphases,
        footnotes=whole.footnotes,
        pages=whole.pages,
        lines=whole.lines,
        citations=references.find(whole.text, whole.links, whole.footnotes, described),
        commitments=commitments.find(whole.text, whole.blocks, described.date_earliest),
        passages=passages.cut(whole.text, whole.blocks, whole.footnotes),
    )
