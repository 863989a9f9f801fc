# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the words of a query stand when a passage that was found has none of them.

That is a footnote it cites, its heading, the question that it answers, the letter's title or who
signed it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from kennisreader.core.messages import Wording
from kennisreader.core.search.answers import MetAround, MetFootnote
from kennisreader.core.search.marking import Readable, marks
from kennisreader.core.search.wishes import Wish

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter, Passage
    from kennisreader.core.library_values import LetterSummary

Read = Callable[[str], Readable]
"""Takes a text apart, and keeps what was read: the same title is asked for at every keystroke."""

_LABELS = {
    "heading": Wording("kopje", "heading"),
    "question": Wording("vraag", "question"),
    "title": Wording("titel", "title"),
    "signature": Wording("ondertekend door", "signed by"),
}


def met_footnote(
    letter: Letter, passage: Passage, wishes: Sequence[Wish], read: Read
) -> MetFootnote | None:
    """The first footnote of a passage that has words of the query."""
    for note in letter.footnotes if wishes else ():
        if note.number in passage.notes:
            quote = letter.text[note.start : note.end]
            spans = marks(read(quote), wishes)
            if spans:
                return MetFootnote(note.number, quote, spans)
    return None


def met_around(
    letter: Letter,
    passage: Passage,
    summary: LetterSummary,
    wishes: Sequence[Wish],
    read: Read,
    language: str,
) -> MetAround | None:
    """The first of the texts around a passage that has words of the query."""
    for kind, quote in _texts(letter, passage, summary) if wishes else ():
        spans = marks(read(quote), wishes) if quote else []
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
    yield "signature", summary.senders
