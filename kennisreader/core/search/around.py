# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the words of a query stand when a passage that was found has none of them.

That is a footnote it cites, its heading, the question that it answers, the letter's title, its own
number or who signed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kennisreader.core.letter import BlockKind
from kennisreader.core.messages import Wording
from kennisreader.core.search.answers import MetAround, MetFootnote
from kennisreader.core.search.marking import Marker, Readable

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter, Passage
    from kennisreader.core.library_values import LetterSummary

Read = Callable[[str], Readable]
"""Takes a text apart, and keeps what was read: the same title is asked for at every keystroke."""

_LABELS = {
    "heading": Wording("kopje", "heading"),
    "question": Wording("vraag", "question"),
    "title": Wording("titel", "title"),
    "number": Wording("nummer", "number"),
    "signature": Wording("ondertekend door", "signed by"),
}


def met_footnote(
    letter: Letter, passage: Passage, marker: Marker, read: Read
) -> MetFootnote | None:
    """The first footnote of a passage that has words of the query."""
    for note in letter.footnotes:
        if note.number in passage.notes:
            quote = letter.text[note.start : note.end]
            spans = marker.marks(read(quote))
            if spans:
                return MetFootnote(note.number, quote, spans, note.start)
    return None


def met_around(
    letter: Letter,
    passage: Passage,
    summary: LetterSummary,
    number: str,
    marker: Marker,
    read: Read,
    language: str,
) -> MetAround | None:
    """The first of the texts around a passage that has words of the query.

    ``number`` is the letter's own, as one writes it.
    """
    for kind, quote, start in _texts(letter, passage, summary, number):
        spans = marker.marks(read(quote)) if quote else []
        if spans:
            label = _LABELS[kind]
            return MetAround(kind, label.nl if language == "nl" else label.en, quote, spans, start)
    return None


def _texts(
    letter: Letter, passage: Passage, summary: LetterSummary, number: str
) -> Iterator[tuple[str, str, int | None]]:
    """What kind each is, its text, and where it starts in the letter."""
    yield "heading", passage.heading, _start_of_heading(letter, passage)
    if passage.kind == "answer":
        asked = passage.number.split(", ")
        for each in letter.passages:
            if each.kind == "question" and each.number in asked:
                yield "question", letter.text[each.start : each.end], each.start
    yield "title", summary.title, None
    yield "number", number, None
    yield "signature", summary.senders, None


def _start_of_heading(letter: Letter, passage: Passage) -> int | None:
    """Where the nearest heading above a passage stands that reads as its own does."""
    for block in reversed(letter.blocks):
        text = letter.text[block.start : block.end]
        if (
            block.end <= passage.start
            and block.kind is BlockKind.HEADING
            and text == passage.heading
        ):
            return block.start
    return None
