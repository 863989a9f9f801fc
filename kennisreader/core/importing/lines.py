# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line as a file gives it: its words, what stands on them, and how it stands on the page.

Every importer makes lines; all that follows (furniture, footnotes, paragraphs, structure) works on
lines and does not know the file they came from.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

ITALIC, BOLD, UNDERLINE = "italic", "bold", "underline"
"""Kinds of `Mark` that tell how text is set; the last only helps to know a heading."""

LINK, NOTE, PAGE, PLACE = "link", "note", "page", "place"
"""Kinds of `Mark`.  A note and a page have no width; a place is where a line stands on its page."""


BAR = " | "
"""Stands between the cells of a row of a table that is one line."""
SERIES = "@"
"""Stands between a note's number and which document of its file it belongs to, where there are
several that each count their notes from 1."""


class Place(NamedTuple):
    """Where on the pages of a file something stands."""

    page: int
    """Index of the page, from 0."""
    box: tuple[float, float, float, float]
    """x0, y0, x1, y1 in points from the upper left corner, y downwards."""


class Mark(NamedTuple):
    """Something that holds for a part of a text: code points of that text, half-open."""

    start: int
    end: int
    kind: str
    value: str = ""
    """A link's address, a note's number, the stated number of a page or nothing."""
    place: Place | None = None
    """Of a `PLACE`: where."""


class Turn(StrEnum):
    """What a line is in an exchange of questions and answers, where it was found out."""

    NONE = ""
    QUESTION = "question"
    """The label of a question."""
    ANSWER = "answer"
    """The label of an answer."""
    BEGINS = "begins"
    """The first line of an answer that has no label."""
    PART = "part"
    """The heading above all questions, or above all answers."""


class InTable(NamedTuple):
    """Which cell of a table a line stands in; all count from 0."""

    table: int
    row: int
    column: int


class Line(NamedTuple):
    """One line of a file, without the white space around it."""

    text: str
    marks: tuple[Mark, ...] = ()
    gap: int = 0
    """Number of blank lines before it."""
    page_start: bool = False
    """A page of the original begins with this line."""
    page_number: int | None = None
    """The number of that page, where the source states it."""
    broken: bool = False
    """Something that is no running text (a note, furniture, a rule) was taken out before it."""
    bullet: str = ""
    """The list marker that stood before it, already taken off."""
    depth: int = 0
    """Depth of the list the marker belongs to, where the source tells."""
    heading: int = 0
    """The level the source gives it as a heading; 0 if it gives none."""
    ended: bool = False
    """Its end is meant, and is no line end of the page's width."""
    note: str = ""
    """The number of the note whose text begins here, where the source marks it as one."""
    quoted: bool = False
    """A Markdown block quote or a return address: no running text when above the letter."""
    columns: tuple[str, ...] = ()
    """The parts of a line with wide gaps in it: two signatures can stand side by side."""
    size: float = 0.0
    """Of the type, in points; 0 where the file does not tell."""
    signed: bool = False
    """It belongs to a signature, where the source says so."""
    turn: Turn = Turn.NONE
    cell: InTable | None = None
    """Where it stands in a table of the page."""
    titled: bool = False
    """It is the title of the paper, which heads no section."""

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: it heads nothing and is no item, however it begins."""
        return self.cell is not None and BAR in self.text


class Joined(NamedTuple):
    """A text with its marks, while lines are being put together."""

    text: str
    marks: tuple[Mark, ...] = ()


def cut(text: str, marks: tuple[Mark, ...], start: int, end: int) -> Joined:
    """Take out a part of a text and move the marks along."""
    size = end - start

    def moved(offset: int) -> int:
        return offset if offset <= start else max(start, offset - size)

    kept = tuple(m._replace(start=moved(m.start), end=moved(m.end)) for m in marks)
    return Joined(text[:start] + text[end:], kept)
