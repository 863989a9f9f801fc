# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Footnotes on a page: small type at the foot of a column that begins with a number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from kennisreader.core.importing import page_markers, page_numbers
from kennisreader.core.importing.lines import SERIES
from kennisreader.core.importing.page_columns import Column, Read
from kennisreader.core.importing.page_markers import Expected
from kennisreader.core.importing.page_rows import (
    SMALL,
    Box,
    Row,
    Style,
)
from kennisreader.core.late_pattern import late

_SMALLER = 0.95
"""Part of the size of the running text.  Notes measured 0.76 to 0.92 of it."""
_SAME_SIZE = 0.3
"""Points.  The notes of a document are set alike."""
_RAGGED = 0.15
"""Part of the width of a column by which a line of a note stops short of it."""
_APART = 1.3
"""Part of the usual distance of two baselines: more white parts the notes from the text."""
_GAP = 3.0
"""Times that distance: between the notes of one foot is less, whatever white a program puts there."""
_FINISHED = late(r"(?:[.?!][)»”’'\"]*|\S*/\S*)$")
_STOPPED = late(r"\s*\d{1,3}\.")
_SOURCE = late(r"Bron(?:nen)?\b")
"""What stands below a picture or a table, which can have a frame."""


class FootNote(NamedTuple):
    """A note and the rows it stands on, possibly of two pages."""

    number: str
    """``1``, or ``1)`` for the source of a question, ``*`` or ``a)``; what is not unique in the document
    has `lines.SERIES` and something more behind it."""
    rows: tuple[tuple[int, Column, Row], ...]
    """Place of the page in the list of pages, and the column, of each row."""
    table: int | None = None
    """The table under which it stands, if it does."""

    def worded(self) -> Iterator[tuple[int, Column, Row]]:
        """Give the rows without the number before their words."""
        (page, column, first), *others = self.rows
        row = page_numbers.behind(first, page_markers.printed(self.number))
        if row is not None:
            yield page, column, row
        yield from others


class Taken(NamedTuple):
    """The pages without their notes."""

    pages: list[Read]
    notes: list[FootNote]
    expected: list[Expected]
    """For each of the pages."""
    tables: dict[int, Expected]
    """For each table with notes under it."""


def take(pages: Sequence[Read], style: Style) -> Taken:
    """Take the notes out of the feet of the columns.

    A note that runs on over the page is put together: small rows above the first number of a
    page's foot belong to the last note of the page before.
    """
    taker = _Taker(style)
    result: list[Read] = []
    seen = [_seen(page) for page in pages]
    for place, read in enumerate(pages):
        page = _with_lone(read, style, seen[place])
        if page is not read:
            seen[place] = _seen(page)
        # A note that had no room at the foot of its page stands on the next.
        taker.markers = seen[place].keys() | (seen[place - 1].keys() if place else set())
        taker.earlier |= seen[place].keys()
        taker.drawn = page.page.drawn
        kept = []
        for column, rows in page.columns:
            rest = taker.under_tables(place, column, rows)
            end = taker.take(place, column, rest)
            kept.append((column, tuple(rest[:end])))
        result.append(page._replace(columns=tuple(kept)))
    notes = _named(taker.found)
    tables: dict[int, dict[str, str]] = defaultdict(dict)
    for note in notes:
        if note.table is not None:
            tables[note.table][page_markers.printed(note.number)] = note.number
    own = {table: Expected(known) for table, known in tables.items()}
    return Taken(result, notes, _expected([n for n in notes if n.table is None], seen), own)


def _with_lone(page: Read, style: Style, found: Container[str]) -> Read:
    if not any(page_markers.ALONE.fullmatch(row.text) for _, rows in page.columns for row in rows):
        return page
    columns = (
        (column, tuple(page_markers.with_lone(rows, style.leading, found)))
        for column, rows in page.columns
    )
    return page._replace(columns=tuple(columns))


def _seen(page: Read) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for _, rows in page.columns:
        for row in rows:
            for marker, sure in page_markers.seen(row, recognised=page.page.recognised).items():
                found[marker] = sure or found.get(marker, False)
    return found


def _named(found: Sequence[FootNote]) -> list[FootNote]:
    """Name the notes so that each has a name of its own: numbers can begin anew, signs come back."""
    times = Counter(note.number for note in found)
    return [
        note
        if times[note.number] == 1 and note.number.rstrip(")").isdecimal() and note.table is None
        else note._replace(number=f"{note.number}{SERIES}{at}")
        for at, note in enumerate(found)
    ]


def _expected(notes: Sequence[FootNote], seen: Sequence[dict[str, bool]]) -> list[Expected]:
    """Say on which pages the marker of each note can be: its own or the one before it.

    The marker of a note that stands at the end of a document can be anywhere.
    """
    names: list[dict[str, str]] = [{} for _ in seen]
    doubtful: list[set[str]] = [set() for _ in seen]
    for back in (0, 1):
        for note in notes:
            marker, at = page_markers.printed(note.number), note.rows[0][0] - back
            if at >= 0 and marker in seen[at]:
                names[at].setdefault(marker, note.number)
    for note in notes:
        marker, place = page_markers.printed(note.number), note.rows[0][0]
        near = [at for at in (place, place - 1) if at >= 0 and marker in seen[at]]
        sure = any(seen[at][marker] for at in near)
        for at in near or range(len(seen)):
            names[at].setdefault(marker, note.number)
            if not sure:
                doubtful[at].add(marker)
    return [Expected(a, frozenset(b)) for a, b in zip(names, doubtful, strict=True)]


class _Taker:
    """The notes found so far, and what the next numbers are."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.found: list[FootNote] = []
        self.last = {"": 0, ")": 0}  # numbers count apart for notes and for sources of questions
        self.markers: set[str] = set()
        self.earlier: set[str] = set()  # on all pages so far: notes can stand behind the text
        self.drawn: tuple[Box, ...] = ()

    def take(self, place: int, column: Column, rows: Sequence[Row]) -> int:
        """Take the notes from the foot of a column, and say with which row they begin."""
        start = self._foot(rows)
        opened = next((at for at in range(start, len(rows)) if self._opens(rows, at)), None)
        if opened is None and start == len(rows):
            start = self._same_size(rows)
            opened = start if start < len(rows) else None
        goes_on = start < len(rows) and self._goes_on(place, column, rows, start)
        if opened is None and not goes_on:
            return len(rows)
        begin = start if goes_on else opened
        assert begin is not None
        for at in range(begin, len(rows)):
            number = self._opens(rows, at) or (self._counts_on(rows, at) if at > begin else "")
            if number:
                self._open(number)
            first, *more = page_numbers.apart(rows[at])
            self._add(place, column, first)
            for part in more:
                number = page_numbers.raised_number(part) or page_numbers.alone(part)
                if number in self.markers and self._ahead(number) == 1:
                    self._open(number)
                self._add(place, column, part)
        return begin

    def _open(self, number: str) -> None:
        """Begin a note."""
        self.found.append(FootNote(number, ()))
        bare = number.rstrip(")")
        if bare.isdecimal():
            self.last[number[len(bare) :]] = int(bare)

    def _add(self, place: int, column: Column, row: Row) -> None:
        """Add a row to the last note."""
        last = self.found[-1]
        self.found[-1] = last._replace(rows=(*last.rows, (place, column, row)))

    def under_tables(self, place: int, column: Column, rows: Sequence[Row]) -> list[Row]:
        """Take the notes that stand right under tables that have their markers; give the rest."""
        kept: list[Row] = []
        markers: dict[str, bool] = {}
        table: int | None = None
        noted = False
        for row in rows:
            if of_table := row.cells[0].table:
                if of_table.table != table:
                    table, markers = of_table.table, {}
                for field in of_table.fields:
                    for line in field.lines:
                        markers |= page_markers.seen(Row((line,), *line[1:4]))
                noted = False
                kept.append(row)
                continue
            number = ""
            if table is not None:
                number = (
                    page_numbers.raised_number(row)
                    or page_numbers.sign(row)
                    or page_numbers.plain_number(row)
                )
            if number in markers:
                self.found.append(FootNote(number, (), table))
                noted = True
            elif not (noted and self._is_rest(row)):
                table, noted = None, False
                kept.append(row)
                continue
            self._add(place, column, row)
        return kept

    def _is_rest(self, row: Row) -> bool:
        """Tell whether a row goes on with the note above it: set alike, near it, and called for."""
        _, column, above = self.found[-1].rows[-1]
        near = row.baseline - above.baseline < _APART * self.style.leading
        alike = abs(above.size - row.size) < _SAME_SIZE
        full = above.box[2] > column.right - _RAGGED * (column.right - column.left)
        return near and alike and (full or self._unfinished())

    def _foot(self, rows: Sequence[Row]) -> int:
        """Find the first of the small rows that close a column, with no gap of lines between them.

        Signatures can be as small; they stand under the text, far above the notes.
        """
        at = len(rows)
        most = _SMALLER * self.style.size
        while at > 0 and rows[at - 1].size <= most and not page_numbers.is_of_table(rows[at - 1]):
            if (
                at < len(rows)
                and rows[at].baseline - rows[at - 1].baseline > _GAP * self.style.leading
            ):
                break
            at -= 1
        return at

    def _same_size(self, rows: Sequence[Row]) -> int:
        """Find where notes in the size of the text begin: with the next number, marked above."""
        for at, row in enumerate(rows):
            if page_numbers.is_of_table(row):
                continue
            apart = at > 0 and row.baseline - rows[at - 1].baseline > _APART * self.style.leading
            apart = apart or (at > 0 and self._is_ruled(rows[at - 1], row))
            if self._is_behind(row, apart=apart or not at):
                return at
            raised_one = page_numbers.raised_number(row) or (
                page_numbers.alone(row) if self._is_small(row) else ""
            )
            number = raised_one or page_numbers.plain_number(row)
            if not number or number not in self.markers or not self._is_next(number):
                continue
            if not raised_one and _STOPPED.match(row.text):
                continue  # a section: "1. Inleiding"
            if raised_one or apart:
                return at
        return len(rows)

    def _is_behind(self, row: Row, *, apart: bool) -> bool:
        """Tell whether the notes of a whole document begin with a row that stands behind its text."""
        number = page_numbers.raised_number(row)
        if number:
            return number in self.earlier and self._ahead(number) == 1
        sign = page_numbers.sign(row)
        return apart and sign == "i" and sign in self.earlier

    def _is_ruled(self, above: Row, below: Row) -> bool:
        """Tell whether the short rule above notes is drawn between two rows."""
        return any(
            y0 == y1
            and above.baseline < y0 < below.baseline
            and x0 < above.box[2]
            and above.box[0] < x1
            for x0, y0, x1, y1 in self.drawn
        )

    def _is_small(self, row: Row) -> bool:
        return row.size < SMALL * self.style.size

    def _goes_on(self, place: int, column: Column, rows: Sequence[Row], at: int) -> bool:
        """Tell whether a small row can be the rest of the last note, from the column before.

        A note that had ended goes on below the rule above notes, which programs draw again.
        """
        if not self.found:
            return False
        row = rows[at]
        page, where, last = self.found[-1].rows[-1]
        near = page == place - 1 or (page == place and where != column)
        in_address = "/" in row.text.split(maxsplit=1)[0]
        alike = abs(last.size - row.size) < _SAME_SIZE
        return near and alike and (self._unfinished() or in_address or self._is_parted(rows, at))

    def _is_parted(self, rows: Sequence[Row], at: int) -> bool:
        """Tell whether the rule above notes stands over a row, and not the end of a table."""
        above = rows[at - 1] if at else None
        if above is None or above.cells[0].table or _SOURCE.match(rows[at].text):
            return False
        return self._is_ruled(above, rows[at])

    def _unfinished(self) -> bool:
        return not _FINISHED.search(self.found[-1].rows[-1][2].text)

    def _is_next(self, number: str) -> bool:
        return self._ahead(number) in (1, 2)

    def _ahead(self, number: str) -> int:
        """How far a number is ahead of the last one of its series."""
        bare = number.rstrip(")")
        return int(bare) - self.last[number[len(bare) :]]

    def _opens(self, rows: Sequence[Row], at: int) -> str:
        """Read the number of a note that opens with a row; empty if none does.

        A raised number opens a note wherever it stands; one in the size of the line only if it is
        the next, and marked in the text where notes are marked by small numbers at all.  A number
        has a line for itself when a long address did not fit behind it.
        """
        row = rows[at]
        if number := page_numbers.raised_number(row):
            return number
        alone = page_numbers.alone(row)
        if alone and at + 1 < len(rows) and row.size < SMALL * rows[at + 1].size:
            return alone
        if (letter := page_numbers.sign(row)) and letter in self.earlier:
            return letter
        number = alone or page_numbers.plain_number(row)
        if not number or not self._is_next(number):
            return ""
        return number if number in self.markers or not self.markers else ""

    def _counts_on(self, rows: Sequence[Row], at: int) -> str:
        """Read the next number below a note that has ended: it counts, though no marker was seen."""
        number = page_numbers.plain_number(rows[at])
        ended = _FINISHED.search(rows[at - 1].text) is not None
        return number if number and ended and self._ahead(number) == 1 else ""
