# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages become the parts of a letter: the order in which the geometry is read.

The documents of a file first, each by itself; of each the columns, then what pages repeat, then
footnotes, then the words themselves; only then the letterhead goes off and headings are told by
their type.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from kennisreader.core.importing import (
    contents,
    dating,
    enclosed,
    footnotes,
    letterhead,
    page_abreast,
    page_columns,
    page_covers,
    page_furniture,
    page_headings,
    page_margins,
    page_notes,
    page_runs,
    page_tables,
    page_turns,
    table_rows,
)
from kennisreader.core.importing.building import Parts
from kennisreader.core.importing.footnotes import Note
from kennisreader.core.importing.furniture import Furniture
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import BAR, NOTE, SERIES, InTable, Line, Mark
from kennisreader.core.importing.page_columns import Column, Parted, Read
from kennisreader.core.importing.page_lines import shape
from kennisreader.core.importing.page_markers import Expected, mark_signs
from kennisreader.core.importing.page_notes import FootNote, Taken
from kennisreader.core.importing.page_rows import Page, Row, Style, style
from kennisreader.core.importing.page_words import Placed, Worded, words
from kennisreader.core.importing.paragraphs import join
from kennisreader.core.importing.stated import Stated

_OVER = 2.0
"""Points by which a stop or a hyphen hangs over the right edge of a frame's text."""


class _Run(NamedTuple):
    """What was read of one document of a file: a letter, an annex."""

    lines: list[Line]
    notes: list[Note]
    margin: list[Line]
    """The letterhead's column."""
    style: Style
    said: Furniture


def parts(pages: Sequence[Page]) -> Parts:
    """Sort what stands on the pages of a file into the parts of a letter."""
    pages = page_columns.split_spreads(pages)
    starts = [*page_runs.find(pages), len(pages)]
    parted = page_columns.part(pages)
    runs = [_run(parted[start:end]) for start, end in pairwise(starts)]
    addressed = [page_runs.opens(pages[start]) for start in starts[:-1]]
    if len(runs) > 1:
        runs = [_enclosed(run, number) for number, run in enumerate(runs)]
    lines = [line for run in runs for line in run.lines]
    notes = [note for run in runs for note in run.notes]
    vocabulary = Vocabulary(line.text for line in [*lines, *(e for n in notes for e in n.lines)])
    runs = [run._replace(lines=table_rows.joined(run.lines, vocabulary)) for run in runs]
    main = _letter(runs, addressed)
    runs = [_merged(runs[: main + 1]), *runs[main + 1 :]]
    head, letter = letterhead.split(contents.without(runs[0].lines))
    cover = page_covers.NONE if head else page_covers.find(letter, runs[0].style.size)
    title = join(letter[cover.start : cover.title], vocabulary).text
    body = letter[: cover.end]
    body += page_headings.mark(letter[cover.end :], runs[0].style, vocabulary)
    for run, own in zip(runs[1:], addressed[main + 1 :], strict=True):
        body += _behind(run, vocabulary, addressed=own)
    head = [*runs[0].margin, *(table_rows.plain(line) for line in head)]
    said = runs[0].said if len(runs) == 1 else runs[0].said._replace(pages=len(pages))
    # A day in the title itself is that of the meeting or the crisis that the paper is on.
    around = [*letter[: cover.start], *letter[cover.title : cover.end]]
    printed = [part for line in around for part in line.text.split(BAR)]
    stated = Stated(title=title or None, day=dating.stated([], [], printed))
    return Parts(head, body, notes, said, vocabulary, told=True, stated=stated)


def _letter(runs: Sequence[_Run], addressed: Sequence[bool]) -> int:
    """Say which document is the letter: the first, or the one that a short memo goes before."""
    first = next((at for at, own in enumerate(addressed) if own), 0)
    before = [line for run in runs[:first] for line in run.lines]
    return 0 if letterhead.is_letter(before) else first


def _merged(runs: Sequence[_Run]) -> _Run:
    """Put what goes before a letter with it; its type, and what its furniture said, are the letter's."""
    return runs[-1]._replace(
        lines=[line for run in runs for line in run.lines],
        margin=[line for run in runs for line in run.margin],
    )


def _behind(run: _Run, vocabulary: Vocabulary, *, addressed: bool) -> list[Line]:
    """Read a document behind the letter, with the headings of its own type."""
    lines = contents.without(run.lines)
    head, body = letterhead.split(lines) if addressed else ([], lines)
    opening = enclosed.opening(head, run.margin, vocabulary) if head else []
    below = 1 if any(line.heading for line in opening) else 0
    marked = page_headings.mark(body, run.style, vocabulary)
    if opening and marked:
        marked[0] = marked[0]._replace(page_start=False)
    return [
        *opening,
        *(line._replace(heading=line.heading + below if line.heading else 0) for line in marked),
    ]


def _enclosed(run: _Run, number: int) -> _Run:
    """Part a document from those behind it: its text ends, and its notes count by themselves."""

    def own(mark: Mark) -> Mark:
        return mark._replace(value=f"{mark.value}{SERIES}{number}") if mark.kind == NOTE else mark

    lines = [line._replace(marks=tuple(map(own, line.marks))) for line in run.lines]
    if lines:
        lines[-1] = lines[-1]._replace(ended=True)
    notes = [note._replace(number=f"{note.number}{SERIES}{number}") for note in run.notes]
    return run._replace(lines=lines, notes=notes)


def _run(parted: Sequence[Parted]) -> _Run:
    """Read the pages of one document."""
    type_of_text = style([each.page for each in parted])
    pages = [page_margins.with_initials(each.page, type_of_text) for each in parted]
    tables = page_tables.Finder(type_of_text)
    read = page_columns.arrange(tables.across(pages), type_of_text)
    read = [page_columns.beside(page, own.aside) for page, own in zip(read, parted, strict=True)]
    stripped = page_furniture.strip(page_margins.without_line_numbers(read), type_of_text)
    taken = page_notes.take(stripped.pages, type_of_text)
    in_turn = tables.spaced(page_abreast.in_turn(taken.pages))
    in_order = list(_in_order(in_turn, type_of_text))
    placed, lines = _lines(in_order, taken, type_of_text)
    lines = _parted(lines, placed, pages)
    lines = _numbered(lines, placed, stripped.numbers)
    notes = _notes(taken.notes, taken.pages)
    lines, notes = _turned_back(lines, notes, pages)
    lines = _marked(lines, placed, notes, taken.notes)
    margin = [words(where, Expected()).line for where in _margin(taken.pages)]
    return _Run(lines, notes, margin, type_of_text, stripped.said)


def _parted(lines: list[Line], placed: Sequence[Placed], pages: Sequence[Page]) -> list[Line]:
    """End the text where pages of another format begin, and that which stands beside another."""
    result = list(lines)
    for at, (here, below) in enumerate(pairwise(placed)):
        turned = here.page != below.page and (
            _lies_flat(pages[here.page]) != _lies_flat(pages[below.page])
        )
        if turned or here.closes:
            result[at] = lines[at]._replace(ended=True)
    return result


def _lies_flat(page: Page) -> bool:
    return page.width > page.height


def _turned_back(
    lines: list[Line], notes: list[Note], pages: Sequence[Page]
) -> tuple[list[Line], list[Note]]:
    """Give what was read on turned pages its places on the pages as they are shown."""
    turned = {
        page.ordinal: page_turns.Shown.of((page.width, page.height), page.turns)
        for page in pages
        if page.turns
    }
    if not turned:
        return lines, notes
    return page_turns.placed(lines, turned), [
        note._replace(lines=tuple(page_turns.placed(list(note.lines), turned))) for note in notes
    ]


def _in_order(pages: Sequence[Read], style: Style) -> Iterator[Placed]:
    """Give the rows of the text in reading order."""
    for place, page in enumerate(pages):
        ordinal = page.page.ordinal
        for row, column, closes in page_margins.in_turn(page, style):
            if column is None:
                yield Placed(place, ordinal, _own(row), row, closes=closes)
            else:
                yield from _spread(place, ordinal, _framed(page.page, row) or column, row)


def _framed(page: Page, row: Row) -> Column | None:
    """The column that a row has in a frame; lines there end before those around it."""
    for left, top, right, foot in page.frames:
        within = left <= row.box[0] and row.box[2] <= right + _OVER
        if within and top <= row.baseline <= foot:
            return Column(left, right)
    return None


def _spread(place: int, ordinal: int, column: Column, row: Row) -> Iterator[Placed]:
    """Give a row; of one of a table the lines of its cells, cell after cell."""
    table = row.cells[0].table
    if table is None:
        yield Placed(place, ordinal, column, row)
        return
    for field in table.fields:
        cell = InTable(table.table, table.number, field.column)
        for line in field.lines:
            own = Row((line,), line.box, line.baseline, line.size)
            yield Placed(place, ordinal, Column(field.left, field.right), own, cell)


def _own(row: Row) -> Column:
    """The column of something that stands beside the text: itself."""
    return Column(row.box[0], row.box[2])


def _margin(pages: Sequence[Read]) -> Iterator[Placed]:
    """Give the rows of the letterhead's column: those right of the text on the first page."""
    if pages:
        page = pages[0]
        for row in page.right:
            yield Placed(0, page.page.ordinal, _own(row), row)


def _lines(placed: Sequence[Placed], taken: Taken, style: Style) -> tuple[list[Placed], list[Line]]:
    """Read the words of rows; those that hold nothing but markers give them to the row above."""
    worded = [words(where, _expected(where, taken)) for where in placed]
    kept: list[Worded] = []
    places: list[Placed] = []
    for each, where in zip(worded, placed, strict=True):
        if each.line.text:
            kept.append(each)
            places.append(where)
        elif kept:
            line = kept[-1].line
            end = len(line.text)
            marks = tuple(Mark(end, end, NOTE, m.value) for m in each.line.marks if m.kind == NOTE)
            kept[-1] = kept[-1]._replace(line=line._replace(marks=(*line.marks, *marks)))
    lines = shape(kept, places, style)
    return places, [
        line if where.cell is None else line._replace(cell=where.cell)
        for line, where in zip(lines, places, strict=True)
    ]


def _expected(where: Placed, taken: Taken) -> Expected:
    """Say which notes can be marked in a row: those of its table, or those of its page."""
    own = taken.tables.get(where.cell.table) if where.cell else None
    return own or taken.expected[where.page]


def _marked(
    lines: list[Line], placed: Sequence[Placed], notes: Sequence[Note], found: Sequence[FootNote]
) -> list[Line]:
    """Find the markers that are set like the words around them: digits, on the page of the note."""
    marked = {mark.value for line in lines for mark in line.marks if mark.kind == NOTE}
    pages = {note.number: note.rows[0][0] for note in found}
    waiting: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        if note.number not in marked:
            waiting[pages[note.number]].append(note)
    result: list[Line] = []
    for page, on_page in groupby(zip(placed, lines, strict=True), key=lambda each: each[0].page):
        own = [line for _, line in on_page]
        unmarked = waiting[page]
        signs = [note.number for note in unmarked if not note.number[0].isdigit()]
        here = [n._replace(at=len(own)) for n in unmarked if n.number[0].isdigit()]
        result += mark_signs(footnotes.mark(own, here), signs) if unmarked else own
    return result


def _numbered(
    lines: list[Line], placed: Sequence[Placed], numbers: Sequence[int | None]
) -> list[Line]:
    """Give the first line of each page the number the page states."""
    stated: dict[int, int] = {}
    for where in placed:
        number = numbers[where.page]
        if number is not None:
            stated.setdefault(where.ordinal, number)
    starts = iter(dict.fromkeys(where.ordinal for where in placed))
    return [
        line._replace(page_number=stated.get(next(starts, -1))) if line.page_start else line
        for line in lines
    ]


def _notes(found: Sequence[FootNote], pages: Sequence[Read]) -> list[Note]:
    """Read the words of the notes, without the numbers before them."""
    result = []
    for note in found:
        placed = [
            Placed(page, pages[page].page.ordinal, column, row)
            for page, column, row in note.worded()
        ]
        read = [words(where, Expected()).line for where in placed]
        lines = tuple(line for line in read if line.text)
        if lines:
            result.append(Note(note.number, lines, 0))
    return result
