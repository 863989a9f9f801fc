# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which columns a document has, what stands beside them, and in which order a page is read.

Letters have one column and often a narrow one beside it (the references of a ministry at the
right, number and session of a Kamerstuk at the left); agreements and brochures have two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core.importing import letterhead
from kennisreader.core.importing.page_rows import Cell, Page, Row, Style, is_label, rows

_WHOLE_LINE = 30
"""Characters.  A line of running text in the narrowest column seen (227 points) has more."""
_NEAR = 4.0
"""Points.  Left edges of one column lie this near: italics and quotation marks hang out a little."""
_SAME_SIZE = 0.4
"""Points by which programs round the size of one type."""
_FULLEST = 0.98
"""Part of the lines within the right edge of a column: the few beyond it are long words or rules."""
_LEVEL = 2.0
"""Points.  A number hangs on the baseline of its line, give or take what a bold type is lower."""
_LEAST = 0.15
"""Part of the lines that begin at an edge if it is one of a column."""
_SMALL = 0.8
"""Part of the size of the running text: what stands right of it and is smaller is the column of
the letterhead (6.5 of 9 points in the rijkshuisstijl)."""
_ASIDE = 0.7
"""Part of the width of a page behind which the column of the letterhead begins (0.78 in the
rijkshuisstijl)."""
_LABELS = 2
"""Lines of a letterhead below each other that tell where its column begins."""
_TINY = 7.5
"""Points.  Those lines are smaller (6.5 in the rijkshuisstijl); in a letter that is mostly a table or
notes, most words are hardly larger."""
_FIRST = 3
"""Pages on which a letterhead begins: the first, or below a cover and its back."""
_BELOW = 1.6
"""Times the type size: the value of a label stands on the next line."""
_HANGING = 45.0
"""Points that a number may hang out to the left of its column."""
_SPREAD = 1.3
"""A page wider than this part of its height may carry two pages side by side."""

_ACROSS = 0.02
"""Part of the cells of a spread that may stand across its middle: a page number, a rule of signs."""
_RULES_ACROSS = 3
"""Rules that may run through the middle of a spread: under its head, over its foot.  A table that lies
flat has one for each row."""


class Column(NamedTuple):
    """A column of running text, in points from the left side of the page."""

    left: float
    right: float


class Read(NamedTuple):
    """A page in reading order."""

    page: Page
    columns: tuple[tuple[Column, tuple[Row, ...]], ...]
    """What stands in each stretch of a column, top to bottom."""
    left: tuple[Row, ...]
    """What stands left of the text."""
    right: tuple[Row, ...]
    """What stands right of it, in small type."""


def columns(pages: Sequence[Page], style: Style) -> tuple[Column, ...]:
    """Find the columns of a document: one, or two if two stand side by side; none without text."""
    long = [
        each
        for page in pages
        for each in page.cells
        if len(each.text) >= _WHOLE_LINE and each.table is None
    ]
    alike = [each.box for each in long if abs(each.size - style.size) < _SAME_SIZE]
    # Where most words stand in tables, theirs is the type of the document.
    lines = alike or [each.box for each in long if each.size > style.size]
    edges = _edges([box[0] for box in lines])
    found: list[Column] = []
    for number, edge in enumerate(edges):
        following = edges[number + 1] if number + 1 < len(edges) else float("inf")
        mine = sorted(box[2] for box in lines if edge - _NEAR <= box[0] < following - _NEAR)
        right = mine[int((len(mine) - 1) * _FULLEST)]
        if found and edge < _typical(found[-1], lines):
            # Lines of the column before run past this edge: it is an indent.
            found[-1] = Column(found[-1].left, max(found[-1].right, right))
        else:
            found.append(Column(edge, right))
    return tuple(found)


class Parted(NamedTuple):
    """A page, and what of it stands in the column of the letterhead."""

    page: Page
    aside: tuple[Cell, ...]


def part(pages: Sequence[Page]) -> list[Parted]:
    """Take the column of the letterhead off all pages: it begins at one place, whatever is beside it.

    What has another size, or stands in a page of another format, is no part of it.
    """
    place = _right_of_text(pages) or _left_of_text(pages)
    return [place.taken_from(page) if place else Parted(page, ()) for page in pages]


class _Place(NamedTuple):
    """Where the column of a letterhead begins, and in which type it is set."""

    left: float
    size: float
    form: tuple[int, int]
    """The format of its pages."""
    end: float = float("inf")
    """Where the text begins, if it stands right of the column."""

    def holds(self, each: Cell) -> bool:
        """Tell whether a cell stands in the column; an address can reach over its end."""
        near = abs(each.box[0] - self.left) < _NEAR and abs(each.size - self.size) < _SAME_SIZE
        return near and (each.box[0] + each.box[2]) / 2 < self.end

    def taken_from(self, page: Page) -> Parted:
        """Take the column off a page, if that has its format."""
        aside = tuple(each for each in page.cells if self.holds(each))
        if not aside or _format(page) != self.form:
            return Parted(page, ())
        kept = tuple(each for each in page.cells if not self.holds(each))
        return Parted(page._replace(cells=kept), aside)


def _right_of_text(pages: Sequence[Page]) -> _Place | None:
    """Find the column of the rijkshuisstijl by its labels: right of the text, and tiny."""
    labels = Counter(
        _Place(round(each.box[0]), round(each.size, 1), _format(page))
        for page in pages
        if not page.recognised
        for each in page.cells
        if each.box[0] > _ASIDE * page.width and each.size < _TINY and letterhead.opens(each.text)
    )
    return next((place for place, count in labels.most_common(1) if count >= _LABELS), None)


def _left_of_text(pages: Sequence[Page]) -> _Place | None:
    """Find such a column left of the text, as some High Councils of State have: labels over values.

    Labels whose values stand beside them, or that begin where the text does, make no column.
    """
    labels = Counter(
        _Place(round(each.box[0]), round(each.size, 1), _format(page))
        for page in pages[:_FIRST]
        if not page.recognised
        for each in page.cells
        if letterhead.LABEL.fullmatch(each.text.strip()) and _has_value_below(each, page)
    )
    for place, count in labels.most_common(1):
        starts = [
            each.box[0]
            for page in pages
            if _format(page) == place.form
            for each in page.cells
            if len(each.text) >= _WHOLE_LINE and each.size > place.size - _SAME_SIZE
        ]
        text = min(_edges(starts), default=0.0)
        if count >= _LABELS and text > place.left + _HANGING:
            return place._replace(end=text)
    return None


def _has_value_below(label: Cell, page: Page) -> bool:
    """Tell whether the line below a label begins where it does and is no label itself."""
    below = [
        each
        for each in page.cells
        if abs(each.box[0] - label.box[0]) < _NEAR
        and 0 < each.baseline - label.baseline < _BELOW * label.size
    ]
    return bool(below) and not letterhead.LABEL.fullmatch(below[0].text.strip())


def arrange(pages: Sequence[Page], style: Style) -> list[Read]:
    """Read all pages, each in the columns of those that have its size: an annex may lie flat."""
    groups: dict[tuple[int, int], list[Page]] = defaultdict(list)
    for page in pages:
        groups[_format(page)].append(page)
    known = {size: columns(group, style) for size, group in groups.items()}
    return [read(page, known[_format(page)], style) for page in pages]


def beside(page: Read, aside: Sequence[Cell]) -> Read:
    """Put what was taken off a page before it was read right of its text."""
    if not aside:
        return page
    return page._replace(right=tuple(rows([*(c for row in page.right for c in row.cells), *aside])))


def _format(page: Page) -> tuple[int, int]:
    """Give the size of a page as far as it matters: by the centimetre."""
    return round(page.width / 28), round(page.height / 28)


def _edges(starts: list[float]) -> list[float]:
    """Cluster the left edges of lines, and keep those where many begin."""
    clusters: list[list[float]] = []
    for start in sorted(starts):
        if clusters and start - clusters[-1][-1] <= _NEAR:
            clusters[-1].append(start)
        else:
            clusters.append([start])
    return [min(c) for c in clusters if len(c) >= _LEAST * len(starts)]


def _typical(column: Column, lines: list[tuple[float, float, float, float]]) -> float:
    """Where most of the lines end that begin at the edge of a column."""
    ends = sorted(box[2] for box in lines if abs(box[0] - column.left) <= _NEAR)
    return ends[len(ends) // 2] if ends else column.right


def read(page: Page, known: Sequence[Column], style: Style) -> Read:
    """Sort the cells of a page into its columns."""
    if not known:
        return Read(page, ((Column(0, page.width), tuple(rows(page.cells))),), (), ())
    left: list[Cell] = []
    right: list[Cell] = []
    inside: list[Cell] = []
    for each in page.cells:
        if each.box[2] < known[0].left - _NEAR and not _hangs(each, page, known[0]):
            left.append(each)
        elif each.box[0] > known[-1].right and (page.recognised or each.size < _SMALL * style.size):
            right.append(each)
        else:
            inside.append(each)
    stretches = _stretches(inside, known) if len(known) > 1 else [(known[0], inside)]
    return Read(
        page,
        tuple((column, tuple(rows(cells))) for column, cells in stretches if cells),
        tuple(rows(left)),
        tuple(rows(right)),
    )


def _hangs(each: Cell, page: Page, column: Column) -> bool:
    """Tell whether a cell is a number or a bullet that hangs out left of a line of the text."""
    if not is_label(each) or column.left - each.box[0] > _HANGING:
        return False
    return any(
        other.box[0] >= column.left - _NEAR and abs(other.baseline - each.baseline) < _LEVEL
        for other in page.cells
    )


def _stretches(cells: list[Cell], known: Sequence[Column]) -> list[tuple[Column, list[Cell]]]:
    """Part the cells of a page with several columns: a line across them parts the page as well."""
    whole = Column(known[0].left, known[-1].right)
    result: list[tuple[Column, list[Cell]]] = []
    waiting: list[list[Cell]] = [[] for _ in known]

    def flush() -> None:
        for column, held in zip(known, waiting, strict=True):
            if held:
                result.append((column, list(held)))
                held.clear()

    for each in sorted(cells, key=lambda c: c.box[1]):
        place = _column_of(each, known)
        if place is not None:
            waiting[place].append(each)
            continue
        flush()
        if result and result[-1][0] == whole:
            result[-1][1].append(each)
        else:
            result.append((whole, [each]))
    flush()
    return result


def _column_of(each: Cell, known: Sequence[Column]) -> int | None:
    """The column a cell stands in; None for one that stands across two."""
    for place, following in enumerate(known[1:]):
        if each.box[0] < following.left - _NEAR:
            return None if each.box[2] > following.left + _NEAR else place
    return len(known) - 1


def _is_text(cells: Sequence[Cell]) -> bool:
    """Tell whether half a page has lines of text: a table that lies flat has short cells."""
    whole = sum(len(each.text) >= _WHOLE_LINE for each in cells)
    return whole >= len(cells) / 2


def split_spreads(pages: Sequence[Page]) -> list[Page]:
    """Part the pages that carry two pages side by side; both keep the index in the file."""
    result: list[Page] = []
    for page in pages:
        middle = page.width / 2
        halves: tuple[list[Cell], list[Cell]] = ([], [])
        across = 0
        for each in page.cells:
            across += each.box[0] < middle - 1 and each.box[2] > middle + 1
            halves[each.box[0] >= middle - 1].append(each)
        wide = page.width > _SPREAD * page.height and any(map(_is_text, halves))
        ruled = sum(box[0] < middle - 1 and box[2] > middle + 1 for box in page.drawn)
        parted = across <= _ACROSS * len(page.cells) and ruled <= _RULES_ACROSS
        if wide and all(halves) and parted:
            result += [page._replace(cells=tuple(half)) for half in halves]
        else:
            result.append(page)
    return result
