# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands on a page: runs of one type become cells, cells on one height become rows.

All measures are points, y runs downwards from the upper left corner of the page as it is shown.
Nothing here knows a file format: whoever can say where words stand can make pages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.late_pattern import late

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1."""


class Run(NamedTuple):
    """Words in one type."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    """Of the type, in points."""
    bold: bool = False
    italic: bool = False
    symbol: bool = False
    """In a font of signs: a letter of it is a bullet."""
    link: str = ""
    underline: bool = False


class Cell(NamedTuple):
    """Runs that stand together on one height."""

    runs: tuple[Run, ...]
    box: Box
    baseline: float
    size: float
    """Of the most letters in it."""
    table: TableRow | None = None
    """The row of a table that it stands for."""

    @property
    def text(self) -> str:
        """The words, with their spaces as they stand."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


class Field(NamedTuple):
    """A cell of a table with words in it."""

    column: int
    """Of the table, from 0."""
    left: float
    right: float
    """How far its lines can reach."""
    lines: tuple[Cell, ...]
    """What stands in it, top to bottom."""


class TableRow(NamedTuple):
    """A row of a table, on however many lines."""

    table: int
    """Which table of the document."""
    number: int
    """Of the row on its page."""
    fields: tuple[Field, ...]


class Row(NamedTuple):
    """One line of a column: usually one cell, in tables and letterheads several."""

    cells: tuple[Cell, ...]
    box: Box
    baseline: float
    size: float

    @property
    def text(self) -> str:
        """The words of all cells, with single spaces."""
        cells = self.cells
        text = cells[0].text if len(cells) == 1 else " ".join([cell.text for cell in cells])
        return " ".join(text.split())


class Page(NamedTuple):
    """A page as its file gives it."""

    ordinal: int
    """In the file, from 0."""
    width: float
    """In points, as its text is read: see `turns`."""
    height: float
    cells: tuple[Cell, ...]
    turns: int = 0
    """Quarters by which it was turned for reading (`page_turns`)."""
    recognised: bool = False
    """Its words were recognised in a picture: their sizes and types say little."""
    drawn: tuple[Box, ...] = ()
    """The edges that are drawn on it (`page_rules`), each without width or without height."""
    frames: tuple[Box, ...] = ()
    """Where text stands in frames and on filled areas, without the white around it."""


class Style(NamedTuple):
    """The type of the running text of a document."""

    size: float
    """Points."""
    leading: float
    """Usual distance of two baselines."""
    italic: bool = False
    bold: bool = False
    recognised: bool = False
    """Most pages were recognised in pictures, so that no type tells a heading."""


_LABEL = late(
    r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.):]{1,2}|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[-–—o*§])"
)
_MARKERS = late(r"[\d\s,;)]+")
"""Markers that stand together: "3, 4, 5"."""
SAME_BASELINE = 0.3
"""Part of the type size.  Bullets and bold words sit up to 0.1 beside the baseline of their line,
the next line is never nearer than 0.9."""
SMALL = 0.82
"""A marker is smaller than this part of its line (62 of 62 measured: 0.5 to 0.73)."""
_HIGH, _LOW = 0.6, 0.35
"""Parts of the type size by which a marker stands above the baseline of its line, or what is set
low below it."""
WORD_GAP = 0.12
"""Part of the type size: wider white between two runs is a space, though no space is written."""
_CELL_GAP = 1.1
"""Part of the type size: wider white parts two cells.  The widest space of a justified line was
0.9; the narrowest gutter of a letter, between its text and the column at the right, is 0.8 but
parted by the columns already."""
_STRETCHED = 0.8
"""Cells for each word: in a justified line every word can stand apart, in a table cells have words."""
_EVEN = 0.5
"""Part of the type size by which the spaces of one justified line differ at most."""
_RAISED = 0.08
"""Part of the type size by which a marker stands above the baseline (0.33 to 0.41 on 96 of real
letters); bold and symbol types waver by less."""
_NEXT, WIDEST = 0.9, 2.2
"""Times the type size: the least and the greatest distance of two lines of one paragraph (1.0 in
titles, 1.8 in a BNC-fiche)."""
_TIGHT, _USUAL = 0.95, 1.2
"""Times the type size: the least distance of two lines of running text, and that of most programs."""
_FEW, _RARER = 3, 3
"""Pairs of lines that make a distance frequent, if the most frequent is no more often than this many
times theirs."""
LABEL_GAP = 45.0
"""Points between a list marker and its text: tab stops of 0.5 inch, and some."""


def cell(runs: Iterable[Run], box: Box) -> Cell | None:
    """Make a cell of runs in reading order; None if they hold nothing but white space."""
    kept = tuple(runs)
    if len(kept) == 1:
        only = kept[0]
        return Cell(kept, box, only.baseline, only.size) if only.text.strip() else None
    sizes: Counter[float] = Counter()
    for run in kept:
        sizes[run.size] += len(run.text.strip())
    if not sum(sizes.values()):
        return None
    size = max(sizes, key=lambda each: (sizes[each], each))
    baselines = [run.baseline for run in kept if run.size == size]
    return Cell(kept, box, baselines[0], size)


def rows(cells: Iterable[Cell]) -> list[Row]:
    """Put the cells of one column together into rows, from top to bottom."""
    groups: list[list[Cell]] = []
    for each in sorted(cells, key=lambda c: (c.baseline, c.box[0])):
        if groups and _level(groups[-1], each):
            groups[-1].append(each)
        else:
            groups.append([each])
    return [_row(group) for group in groups]


def _level(group: list[Cell], each: Cell) -> bool:
    """Tell whether a cell stands on the height of those before it."""
    if each.table or group[-1].table:
        return False
    main = max(group, key=lambda c: c.size)
    size = max(main.size, each.size)
    distance = abs(each.baseline - main.baseline)
    if distance < SAME_BASELINE * size:
        return True
    little, large = sorted((main, each), key=lambda c: c.size)
    if little.size >= SMALL * size or not (len(little.text) < 6 or _MARKERS.fullmatch(little.text)):
        return False
    return distance < (_HIGH if little.baseline < large.baseline else _LOW) * size


def _row(group: list[Cell]) -> Row:
    if len(group) == 1:
        only = group[0]
        return Row((only,), only.box, only.baseline, only.size)
    joined: list[Cell] = []
    for each in sorted(group, key=lambda c: c.box[0]):
        if joined and _goes_on(joined[-1], each):
            joined[-1] = join(joined[-1], each)
        else:
            joined.append(each)
    main = max(joined, key=lambda c: (len(c.text.strip()), c.size))
    return Row(tuple(joined), around(c.box for c in joined), main.baseline, main.size)


def _goes_on(left: Cell, right: Cell) -> bool:
    gap = right.box[0] - left.box[2]
    size = max(left.size, right.size)
    if gap < _CELL_GAP * size:
        return True
    return gap < LABEL_GAP and is_label(left)


def is_label(each: Cell) -> bool:
    """Tell whether a cell is a list marker or a section number that stands by itself."""
    text = each.text.strip()
    if len(text) == 1 and (text in patterns.BULLETS or any(run.symbol for run in each.runs)):
        return True
    return len(text) < 9 and _LABEL.fullmatch(text) is not None


def join(left: Cell, right: Cell) -> Cell:
    """Put two cells together, with a space where there is white between them."""
    gap = right.box[0] - left.box[2]
    first = right.runs[0]
    spaced = left.text[-1:].isspace() or right.text[:1].isspace()
    if not spaced and gap > WORD_GAP * left.size:
        first = first._replace(text=" " + first.text)
    main = left if len(left.text.strip()) >= len(right.text.strip()) else right
    runs = (*left.runs, first, *right.runs[1:])
    return Cell(runs, around((left.box, right.box)), main.baseline, main.size)


def row_of_table(row: TableRow) -> Cell:
    """Make the cell that stands for a row of a table."""
    lines = [line for field in row.fields for line in field.lines]
    runs = tuple(run for line in lines for run in line.runs)
    first = min(lines, key=lambda line: line.baseline)
    box = around(line.box for line in lines)
    return Cell(runs, box, first.baseline, first.size, row)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around boxes."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def stretched(row: Row) -> bool:
    """Tell whether a row is a line of text whose few words were set far apart to fill it."""
    gaps = [right.box[0] - left.box[2] for left, right in pairwise(row.cells)]
    words = sum(len(each.text.split()) for each in row.cells)
    if len(gaps) < 2:
        return False  # nothing to tell even spaces by
    return len(row.cells) >= _STRETCHED * words and max(gaps) - min(gaps) < _EVEN * row.size


def raised(run: Run, baseline: float, size: float) -> bool:
    """Tell whether a run stands small and high in a line with this baseline and size."""
    return run.size < SMALL * size and run.baseline < baseline - _RAISED * size


def lowered(run: Run, baseline: float, size: float) -> bool:
    """Tell whether a run stands small and low in a line: the 2 of CO2 is no marker."""
    return run.size < SMALL * size and run.baseline > baseline + _RAISED * size


def style(pages: Sequence[Page]) -> Style:
    """Measure the type of the running text: that of the most letters in whole lines."""
    faces: Counter[tuple[float, bool, bool]] = Counter()
    tops: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for page in pages:
        last: dict[int, float] = {}
        for each in page.cells:
            if len(each.text) < _WHOLE_LINE:
                continue
            runs = each.runs
            main = runs[0] if len(runs) == 1 else max(runs, key=lambda run: len(run.text))
            faces[round(each.size, 1), main.italic, main.bold] += len(each.text)
            column = round(each.box[0] / 4)
            if column in last:
                distance = round(each.baseline - last[column], 1)
                if _NEXT * each.size < distance < WIDEST * each.size:
                    # What is recognised in a picture has a size of its own on each line.
                    tops[0.0 if page.recognised else round(each.size, 1)][distance] += 1
            last[column] = each.baseline
    read = [page.recognised for page in pages if page.cells]
    recognised = sum(read) > len(read) / 2
    if not faces:
        return Style(10.0, _USUAL * 10.0, recognised=recognised)
    sizes: Counter[float] = Counter()
    for (size, _, _), count in faces.items():
        sizes[size] += count
    size = max(sizes, key=lambda each: sizes[each])
    _, italic, bold = max((f for f in faces if f[0] == size), key=lambda f: faces[f])
    return Style(size, _leading(tops[size] or tops[0.0], size), italic, bold, recognised)


def _leading(distances: Counter[float], size: float) -> float:
    """Tell the usual distance of two lines: the least that is frequent.

    Paragraphs of one line, further apart, can be more than the lines within paragraphs.
    """
    near = {distance: n for distance, n in distances.items() if distance > _TIGHT * size}
    most = max(near.values(), default=0)
    frequent = min(most, max(_FEW, most / _RARER))
    return min((d for d, n in near.items() if n >= frequent), default=_USUAL * size)


_WHOLE_LINE = 30
"""Characters.  Shorter cells are labels, numbers and captions."""
