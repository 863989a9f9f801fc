# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes the lines of a source that marks its structure, while its importer walks through it.

How white space is taken, where marks end, what a row of a table is and how levels of headings are
counted is the same for all such sources.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from kennisreader.core.importing import letterhead, patterns, signatures
from kennisreader.core.importing.decoding import canonical_characters
from kennisreader.core.importing.footnotes import Note
from kennisreader.core.importing.hyphens import SOFT_HYPHEN
from kennisreader.core.importing.lines import NOTE, InTable, Line, Mark
from kennisreader.core.importing.table_rows import Exchange, even, fits, is_sure, side_by_side

_BROKEN = 40
"""Characters.  A line that is broken for its width is longer; the lines of an address are shorter."""


class Words:
    """The words of one line while they come in: white space collapsed, marks on what they hold for."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.marks: list[Mark] = []
        self.columns: list[int] = []
        self._space = False

    def add(self, text: str) -> None:
        """Add text; a tab parts columns."""
        text = canonical_characters(text.replace(SOFT_HYPHEN, ""))
        for position, column in enumerate(text.split("\t")):
            if position and self.size:
                self.columns.append(self.size)
                self._space = True
            words = column.split()
            if not words:
                self._space = self._space or bool(column and self.size)
                continue
            if self.size and (self._space or column[0].isspace()):
                words[0] = " " + words[0]
            piece = " ".join(words)
            if self.parts and unicodedata.combining(piece[0]):  # an accent came after its letter
                before = self.parts.pop()
                self.size -= len(before)
                piece = unicodedata.normalize("NFC", before + piece)
            self.parts.append(piece)
            self.size += len(piece)
            self._space = column[-1].isspace()

    def note(self, number: str) -> None:
        """Put the marker of a note behind what is there."""
        self.marks.append(Mark(self.size, self.size, NOTE, number))

    @contextmanager
    def marked(self, kind: str, value: str = "") -> Iterator[None]:
        """Mark what is added meanwhile."""
        start = self.size
        yield
        if self.size > start:
            self.marks.append(Mark(start, self.size, kind, value))

    def line(self) -> Line | None:
        """Give the line with its marks; None if there are no words."""
        text = "".join(self.parts)
        if not text:
            return None
        marks = [self._tight(mark, text) for mark in self.marks]
        columns = _columns(text, self.columns)
        if not unicodedata.is_normalized("NFC", text):  # scripts whose letters join further on
            text = unicodedata.normalize("NFC", text)
            size = len(text)
            marks = [m._replace(start=min(m.start, size), end=min(m.end, size)) for m in marks]
        return Line(text, _merged(marks), columns=columns)

    @staticmethod
    def _tight(mark: Mark, text: str) -> Mark:
        """Leave the space before the first word out of a mark."""
        start = mark.start
        return mark._replace(start=start + (mark.start < mark.end and text[start] == " "))


def _columns(text: str, at: Sequence[int]) -> tuple[str, ...]:
    edges = [0, *at, len(text)]
    cells = [text[a:b].strip() for a, b in pairwise(edges)]
    kept = tuple(unicodedata.normalize("NFC", cell) for cell in cells if cell)
    return kept if len(kept) > 1 else ()


def _merged(marks: list[Mark]) -> tuple[Mark, ...]:
    """Put marks together that go on where another of their kind ends: Word cuts text anywhere."""
    result: list[Mark] = []
    last: dict[tuple[str, str], int] = {}
    for mark in sorted(marks):
        place = last.get((mark.kind, mark.value))
        if place is not None and mark.kind != NOTE and mark.start <= result[place].end + 1:
            result[place] = result[place]._replace(end=max(result[place].end, mark.end))
        else:
            last[mark.kind, mark.value] = len(result)
            result.append(mark)
    return tuple(result)


class Writer:
    """The lines written so far, the notes, and the words of the line that is open."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.notes: list[Note] = []
        self.words = Words()
        self._gap = 1
        self._soft = False  # the last line ended with a line break, not with its paragraph
        self._numbers: set[str] = set()
        self._table = Exchange()
        self._table_end = 0  # number of lines when the last row of it was written

    def end(self, like: Line | None = None) -> bool:
        """End the open line; ``like`` says what it is.  Tells whether there was one.

        The ``heading`` of ``like`` only has to rank it among the headings.
        """
        line, self.words = self.words.line(), Words()
        if line is None:
            return False
        shape = like or Line("")
        if self._soft and not self._gap and _goes_on(self.lines[-1].text, line.text):
            self.lines[-1] = self.lines[-1]._replace(ended=False)
        self._soft = False
        self.lines.append(
            line._replace(
                gap=self._gap,
                bullet=shape.bullet,
                depth=shape.depth,
                heading=shape.heading,
                quoted=shape.quoted,
                signed=shape.signed,
                size=shape.size,
                page_start=shape.page_start,
                ended=True,
            )
        )
        self._gap = 0
        return True

    def line_break(self, like: Line | None = None) -> bool:
        """End the open line within its paragraph; two breaks below each other part paragraphs.

        What is a sentence cut in two is put together again; a line of an address or of a list stays
        one.  Tells whether there was a line.
        """
        written = self.end(like)
        self._soft = written
        if not written:
            self._gap = 1
        return written

    def gap(self) -> None:
        """Say that what follows stands apart from what is above it."""
        self._gap = 1

    def write(self, text: str, like: Line | None = None) -> None:
        """Write a line of its own."""
        self.words.add(text)
        self.end(like)

    @contextmanager
    def note(self, number: str, *, marker: bool = True) -> Iterator[None]:
        """Take what is written meanwhile as a note, and put its marker behind the open words."""
        number = self._unique(number.strip())
        if marker:
            self.words.note(number)
        outer = (self.lines, self.words, self._gap)
        self.lines, self.words, self._gap = [], Words(), 1
        yield
        self.end()
        inner = tuple(line._replace(ended=False, heading=0) for line in self.lines)
        self.lines, self.words, self._gap = outer
        self._soft = False
        if inner:
            self.notes.append(Note(number, inner, len(self.lines)))

    def _unique(self, number: str) -> str:
        """Tell notes apart that have one number, as those of several tables have: 1, 1a, 1b."""
        number = number or str(len(self._numbers) + 1)
        unique, letter = number, ord("a")
        while unique in self._numbers and letter <= ord("z"):
            unique, letter = number + chr(letter), letter + 1
        self._numbers.add(unique)
        return unique

    def table(self, rows: Sequence[Sequence[Sequence[Line]]]) -> None:
        """Write a table row by row; signatures that stand in one side by side, one after the other.

        Empty cells keep the places of those behind them.
        """
        self.end()
        self.gap()
        self._rows(rows)
        self.gap()

    def _rows(self, rows: Sequence[Sequence[Sequence[Line]]]) -> None:
        rows = even(rows)
        if len(rows) <= signatures.ROWS and (signed := self._signed(rows)):
            self.lines += signed
            return
        sure = is_sure(rows)
        for number, row in enumerate(rows):
            self._row(row, number, sure=sure)

    def _signed(self, rows: Sequence[Sequence[Sequence[Line]]]) -> list[Line]:
        """Give the lines of signatures that fill a table, column after column; empty if none do."""
        above = self.lines[-1].text if self.lines else ""
        columns = [
            [(number, line) for number, cell in enumerate(column) for line in cell]
            for column in zip(*rows, strict=True)
        ]
        texts = [[(number, line.text) for number, line in column] for column in columns]
        closed = patterns.CLOSING.fullmatch(above) is not None
        if len(columns) < 2 or signatures.abreast(texts, last=True, closed=closed) < len(rows):
            return []
        return [line for column in columns for _, line in column]

    def _row(self, cells: Sequence[Sequence[Line]], number: int, *, sure: bool) -> None:
        """Write a row of a table: on one line if it reads as one, or cell after cell.

        Tables also lay out pages, unless that is ``sure``: then a cell with several paragraphs, as
        a row of the letterhead anywhere, is no row of a table to its reader.
        """
        if not any(cells):
            return
        if len(self.lines) != self._table_end:
            self._table = Exchange()
        if turns := self._table.turns(cells):
            self.lines += turns
            self._gap = 1
        else:
            self._side_by_side(cells, number, sure=sure)
        self._table_end = len(self.lines)

    def _side_by_side(self, cells: Sequence[Sequence[Line]], number: int, *, sure: bool) -> None:
        filled = [cell for cell in cells if cell]
        first = filled[0]
        if len(filled) == 2 and len(first) == len(filled[1]) and all(map(_labels, first)):
            for label, value in zip(*filled, strict=True):
                self.lines.append(side_by_side([label, value], " ", self._gap))
                self._gap = 0
            return
        tidy = all(len(cell) == 1 for cell in filled)
        marked = any(line.bullet or line.signed for cell in filled for line in cell)
        whole = [side_by_side(cell, " ") for cell in cells]
        reads = (tidy or sure) and fits(whole, sure=sure and tidy)
        if len(filled) == 1 or marked or not reads or _opens(first[0]):
            for cell in filled:
                self.lines += [cell[0]._replace(gap=self._gap), *cell[1:]]
                self._gap = 0
            return
        row = side_by_side([each for each in whole if sure or each.text], gap=self._gap)
        self.lines.append(row._replace(cell=InTable(0, number, 0)))
        self._gap = 0

    @contextmanager
    def cell(self) -> Iterator[list[Line]]:
        """Collect what is written meanwhile in a list, for `table`."""
        self.end()
        outer = (self.lines, self._gap, self._table, self._table_end)
        collected: list[Line] = []
        self.lines, self._gap, self._table_end = collected, 1, -1
        yield collected
        self.end()
        self.lines, self._gap, self._table, self._table_end = outer

    def finished(self) -> list[Line]:
        """Give all lines; the levels of their headings count from 1."""
        self.end()
        keys = sorted({line.heading for line in self.lines if line.heading})
        ranks = {key: rank for rank, key in enumerate(keys, 1)} | {0: 0}
        return [line._replace(heading=ranks[line.heading]) for line in self.lines]


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a line break stands within a sentence."""
    return after[:1].islower() and not patterns.ended(before) and len(before) > _BROKEN


def _labels(line: Line) -> bool:
    """Tell whether a cell holds a label of the letterhead, whose value stands beside it."""
    return letterhead.LABEL.fullmatch(line.text) is not None


def _opens(line: Line) -> bool:
    """Tell whether a row belongs to a letterhead, or has the label of a question."""
    return (
        letterhead.opens(line.text) or patterns.QUESTION_OR_ANSWER.fullmatch(line.text) is not None
    )
