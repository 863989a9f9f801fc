# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where in a letter something is, as a reader says it: "antwoord 5", "p. 9", "§ 3 Opvolging".

What helps to find a place and to cite it comes first: the answer or question, then a page whose
number the source states, then the section or heading above it.  A page is never estimated.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from kennisreader.core.letter import Block, BlockKind, Letter, Part

_HEADING_LENGTH = 60
"""Characters of a heading that stand in a place."""


class Place(NamedTuple):
    """A kind of place and what tells it from others of its kind.

    ``kind`` is ``answer``, ``question``, ``page``, ``section``, ``heading``, ``introduction``,
    ``closing``, ``footnote`` or ``letter``.
    """

    kind: str
    value: str = ""


_WORDS = {
    "nl": {
        "answer": "antwoord {}",
        "answers": "antwoord op vragen {}",
        "question": "vraag {}",
        "questions": "vragen {}",
        "page": "p. {}",
        "section": "§ {}",
        "heading": "{}",
        "introduction": "inleiding",
        "closing": "ondertekening",
        "footnote": "noot {}",
        "letter": "brief",
    },
    "en": {
        "answer": "answer {}",
        "answers": "answer to questions {}",
        "question": "question {}",
        "questions": "questions {}",
        "page": "p. {}",
        "section": "§ {}",
        "heading": "{}",
        "introduction": "introduction",
        "closing": "signature",
        "footnote": "note {}",
        "letter": "letter",
    },
}


def place_of(letter: Letter, offset: int) -> Place:
    """Say where an offset of the canonical text is.

    An offset outside the text is taken as its nearest end.
    """
    index = bisect_right(letter.blocks, offset, key=lambda block: block.start) - 1
    if index < 0:
        return Place("letter")
    block = letter.blocks[index]
    if block.kind is BlockKind.FOOTNOTE:
        return Place("footnote", block.label.rstrip(")"))
    if block.part is not Part.NONE:
        return Place(block.part.value, block.number)
    page = page_of(letter, offset)
    if page is not None:
        return Place("page", str(page))
    return _section(letter, index)


def page_of(letter: Letter, offset: int) -> int | None:
    """Give the page of an offset where the source states its number."""
    index = bisect_right(letter.pages, offset, key=lambda page: page.offset) - 1
    return letter.pages[index].number if index >= 0 else None


def place_text(place: Place, language: str = "nl") -> str:
    """Word a place in Dutch (``nl``) or English (``en``), for the middle of a line."""
    words = _WORDS["en" if language.startswith("en") else "nl"]
    several = "," in place.value and f"{place.kind}s" in words
    return words[f"{place.kind}s" if several else place.kind].format(place.value)


def _section(letter: Letter, index: int) -> Place:
    block = letter.blocks[index]
    if block.kind is BlockKind.SIGNATURE:
        return Place("closing")
    above = next(
        (b for b in reversed(letter.blocks[: index + 1]) if b.kind is BlockKind.HEADING), None
    )
    if above is None:
        has_headings = any(b.kind is BlockKind.HEADING for b in letter.blocks)
        exchange = any(b.part is not Part.NONE for b in letter.blocks)
        return Place("introduction" if has_headings or exchange else "letter")
    return _named(letter, above)


def _named(letter: Letter, heading: Block) -> Place:
    """Name a heading: a numbered one as a section, "§1. Resultaten" and "1. Resultaten" alike."""
    words = letter.text[heading.start : heading.end]
    bare = words.lstrip("§ ")
    number, _, rest = bare.partition(" ")
    if number[:1].isdigit() and (words != bare or number.endswith(".") or "." in number):
        return Place("section", _short(f"{number.rstrip('.')} {rest.strip()}"))
    return Place("heading", _short(words))


def _short(words: str) -> str:
    if len(words) <= _HEADING_LENGTH:
        return words
    return words[: words.rfind(" ", 0, _HEADING_LENGTH)].rstrip(" ,") + " …"
