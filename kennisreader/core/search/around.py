# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the words of a query stand around a passage that was found.

That is a footnote it cites, its heading, the question that it answers, what stands loose beside it,
the letter's title, its own number or who signed it.  The first that has them is told of a passage that has none itself; what
stands in the letter is marked there in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from kennisreader.core.letter import BlockKind
from kennisreader.core.messages import Wording
from kennisreader.core.search.answers import MetAround, MetFootnote
from kennisreader.core.search.documents import cited_notes, loose_blocks
from kennisreader.core.search.marking import Marker, Readable, Span

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter, Passage
    from kennisreader.core.library_values import LetterSummary

Read = Callable[[str], Readable]
"""Takes a text apart, and keeps what was read: the same title is asked for at every keystroke."""

_LABELS = {
    "heading": Wording("kopje", "heading"),
    "question": Wording("vraag", "question"),
    "beside": Wording("erbij", "beside it"),
    "title": Wording("titel", "title"),
    "number": Wording("nummer", "number"),
    "signature": Wording("ondertekend door", "signed by"),
}


def met_footnote(
    letter: Letter, passage: Passage, marker: Marker, read: Read
) -> MetFootnote | None:
    """The first footnote of a passage that has words of the query."""
    for note in cited_notes(letter, passage):
        quote = letter.text[note.start : note.end]
        spans = marker.marks(read(quote))
        if spans:
            return MetFootnote(note.number, quote, spans, note.start)
    return None


def met_around(
    letter: Letter,
    passage: Passage,
    summary: LetterSummary,
    numbers: str,
    marker: Marker,
    read: Read,
    language: str,
) -> MetAround | None:
    """The first of the texts around a passage that has words of the query.

    ``numbers`` are the letter's own, as one writes them.
    """
    for kind, quote, start in _texts(letter, passage, summary, numbers):
        spans = marker.marks(read(quote)) if quote else []
        if spans:
            label = _LABELS[kind]
            return MetAround(kind, label.nl if language == "nl" else label.en, quote, spans, start)
    return None


def met_beside(
    letter: Letter, passage: Passage, around: MetAround | None, marker: Marker, read: Read
) -> list[Span]:
    """What met the query in the letter beside a passage's own words, in the letter's text.

    In the footnotes it cites, in its heading, and in what else it was found by.  In front
    of the words of a footnote an empty span says where its marker stands in the passage.
    """
    found: list[Span] = []
    for note in cited_notes(letter, passage):
        spans = marker.marks(read(letter.text[note.start : note.end]))
        if spans:
            found += [(note.anchor, note.anchor), *_shifted(spans, note.start)]
    spans = marker.marks(read(passage.heading)) if passage.heading else []
    start = _start_of_heading(letter, passage) if spans else None
    if start is not None:
        found += _shifted(spans, start)
    if around is not None and around.start not in (None, start):
        found += _shifted(around.marks, around.start)
    return found


def _shifted(spans: Iterable[Span], start: int) -> Iterator[Span]:
    return ((start + low, start + high) for low, high in spans)


def _texts(
    letter: Letter, passage: Passage, summary: LetterSummary, numbers: str
) -> Iterator[tuple[str, str, int | None]]:
    """What kind each is, its text, and where it starts in the letter."""
    yield "heading", passage.heading, _start_of_heading(letter, passage)
    if passage.kind == "answer":
        asked = passage.number.split(", ")
        for each in letter.passages:
            if each.kind == "question" and each.number in asked:
                yield "question", letter.text[each.start : each.end], each.start
    for block in loose_blocks(letter, passage):
        kind = "heading" if block.kind is BlockKind.HEADING else "beside"
        yield kind, letter.text[block.start : block.end], block.start
    yield "title", summary.title, None
    yield "number", numbers, None
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
