# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of a letter become the Letter: what is the same for every format."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import (
    assembling,
    commitments,
    exchange,
    footnotes,
    furniture,
    metadata,
    paragraphs,
    passages,
    references,
    submitters,
    turns,
)
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.stated import Stated
from kennisreader.core.letter import Letter


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
    told: bool = False
    """Its headings are known: no other line is one."""
    stated: Stated = Stated()
    """What the source states about itself."""


def build(parts: Parts, name: str, *, wrapped: bool) -> Letter:
    """Make a letter of its parts; this is where all formats meet."""
    if not parts.notes:
        body, notes = footnotes.at_end(parts.body)
        parts = parts._replace(body=body, notes=notes)
    head = [line.text for line in parts.head]
    body = turns.lay_out(submitters.apart(parts.body, head))
    made = paragraphs.drafts(body, parts.vocabulary, wrapped=wrapped, told=parts.told)
    made = exchange.assign(paragraphs.settle_levels(made))
    made = submitters.sign(made, head)
    joined = [(note.number, paragraphs.join(note.lines, parts.vocabulary)) for note in parts.notes]
    noted = [note.text for _, note in joined]
    known = metadata.Known(parts.head, parts.printed, made, noted, parts.stated)
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
        commitments=()
        if described.type == "motie"  # it asks, and promises nothing
        else commitments.find(whole.text, whole.blocks, described.date_earliest),
        passages=passages.cut(whole.text, whole.blocks, whole.footnotes),
    )
