# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lines of a source that marks its structure itself: XML, web pages, Word and OpenDocument.

Each format walks its own tree and hands over what it met; which lines are the letterhead is found the
same way for all.
"""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing import (
    contents,
    footnotes,
    furniture,
    letterhead,
    page_covers,
    paragraphs,
)
from kennisreader.core.importing.building import Parts
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.importing.footnotes import Note
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.stated import Stated

_HEAD_LINES = 60
"""Lines in which the salutation of a letter is looked for."""
_HEAD_LABELS = 2
"""Lines of the letterhead between a heading and the salutation that make it part of the head."""


class Marked(NamedTuple):
    """What an importer gives of a source that marks its structure."""

    lines: list[Line]
    notes: list[Note]
    head: list[Line]
    """The letterhead, where the source says what belongs to it."""
    stated: Stated
    """What the source states about itself."""
    margin: tuple[Line, ...] = ()
    """The lines of headers and footers: they can hold the letterhead, or parts of it."""
    pages: int | None = None
    """The number of pages, where the source states it."""


def parts(source: Marked) -> Parts:
    """Sort the lines of a source into the parts of a letter; raises UnreadableFile: ``no_text``."""
    if not any(any(map(str.isalpha, line.text)) for line in [*source.head, *source.lines]):
        raise UnreadableFile("no_text")
    lines, notes, printed = source.lines, source.notes, furniture.Furniture()
    vocabulary = Vocabulary(line.text for line in [*lines, *(e for n in notes for e in n.lines)])
    if not source.head:
        lines, printed = furniture.strip(lines)
        if not notes:
            lines, notes = footnotes.extract(lines)
    first, lines = _opening(contents.without(lines))
    head, body = letterhead.split(lines[:first], rest=bool(source.head))
    body, stated = [*body, *lines[first:]], source.stated
    if title := 0 if head or source.head else _title(body):
        body = [*(line._replace(titled=True) for line in body[:title]), *body[title:]]
        named = paragraphs.join(body[:title], vocabulary).text
        stated = stated._replace(title=stated.title or named)
    said = tuple(furniture.labelled([line.text for line in source.margin]))
    printed = printed._replace(
        pages=source.pages or printed.pages, labelled=(*printed.labelled, *said)
    )
    return Parts(
        [*source.head, *head, *source.margin],
        body,
        notes,
        printed,
        vocabulary,
        stated=stated,
    )


def _title(lines: list[Line]) -> int:
    """Count the lines of the title that opens a paper in larger type than all that follows."""
    usual = paragraphs.usual_size(lines)
    return page_covers.find(lines, usual).title if usual else 0


def _opening(lines: list[Line]) -> tuple[int, list[Line]]:
    """Say up to where a letterhead is looked for: to the first heading, which is none of it.

    Templates give parts of a letterhead the style of a heading.  Where labels of the head follow
    such a heading, before the salutation, it is no heading; nor is a line of a letterhead at the top.
    """
    top = next((at for at, line in enumerate(lines) if not letterhead.opens(line.text)), len(lines))
    lines = [*(line._replace(heading=0) for line in lines[:top]), *lines[top:]]
    first = next((at for at, line in enumerate(lines) if line.heading), len(lines))
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if letterhead.SALUTATION.fullmatch(line.text):
            if sum(letterhead.opens(between.text) for between in lines[first:at]) >= _HEAD_LABELS:
                return at + 1, [*(each._replace(heading=0) for each in lines[:at]), *lines[at:]]
            break
    return first, lines
