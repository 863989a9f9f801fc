# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the words of a query stand when a passage that was found has none of them.

That is a footnote it cites, its heading, the question that it answers, the letter's title, its own
number or who signed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

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
                return MetFootnote(note.number, quote, spans)
    return None


def met_around(
    letter: Letter,
    passage: Passage,
    summary: LetterSummary,
    marker: Marker,
    read: Read,
    language: str,
) -> MetAround | None:
    """The first of the texts around a passage that has words of the query."""
    for kind, quote in _texts(letter, passage, summary):
        spans = marker.marks(read(quote)) if quote else []
        if spans:
            label = _LABELS[kind]
            return MetAround(kind, label.nl if language == "nl" else label.en, quote, spans)
    return None


def _texts(letter: Letter, passage: Passage, summary: LetterSummary) -> Iterator[tuple[str, str]]:
    yield "heading", passage.heading
    if passage.kind == "answer":
        asked = passage.number.split(", ")
        for each in letter.passages:
            if each.kind == "question" and each.number in asked:
                yield "question", letter.text[each.start : each.end]
    yield "title", summary.title
    if summary.number:
        yield "number", ", ".join(filter(None, (summary.dossier, f"nr. {summary.number}")))
    if summary.aanhangsel:
        yield "number", f"Aanhangsel {summary.vergaderjaar}, nr. {summary.aanhangsel}"
    yield "signature", summary.senders
