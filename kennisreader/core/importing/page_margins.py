# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is set beside or into the text and is no line of it.

Drafts have numbers of lines in the margin, brochures have quotes there, and a large letter that
opens a chapter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kennisreader.core.importing.page_columns import Column, Read
from kennisreader.core.importing.page_edges import APART, SAME_SIZE
from kennisreader.core.importing.page_folios import LONE
from kennisreader.core.importing.page_rows import SAME_BASELINE, Cell, Page, Row, Run, Style
from kennisreader.core.late_pattern import late

_STEPS = (1, 5)
"""By which numbers of lines rise: each line has one, or each fifth."""
_LEAST = 20
"""Lines of a document that are numbered; three articles can be named in its margin, or the items of
an agenda be numbered there."""
_UNNUMBERED = 1.4
"""Times the lines that are numbered: as many a page has with its head, its foot and its notes."""
_SPREAD = 1.6
"""Times the type size by which the lines of one quote are apart."""
_LEVEL = 1.0
"""Points.  A label and the line it belongs to stand on one baseline; a quote has a leading of its own."""
_INITIAL = 2.0
"""Times the size of the text: a letter that opens a chapter is two or three lines high."""
_BEHIND_U = late(r"[^\W_ilnprstw]|[sw]\w{2,}t\b")
"""How verbs begin ("U vraagt", "U stelt") and the rest of a word in U- ("Uit", "Uw") does not."""
_BESIDE = 1.0
"""Times the size of the text: the lines beside such a letter begin as near to it."""


def without_line_numbers(pages: Sequence[Read]) -> list[Read]:
    """Take the numbers of lines out of the left margin: they rise by one step on every page."""
    found: dict[float, list[_Numbers]] = defaultdict(list)
    for page in pages:
        lines = sum(len(rows) for _, rows in page.columns)
        here: dict[float, list[int]] = defaultdict(list)
        for row in page.left:
            if match := LONE.fullmatch(row.text):
                here[round(row.size, 1)].append(int(match[1]))
        for size, numbers in here.items():
            found[size].append(_Numbers(numbers, lines))
    sizes = {size for size, numbers in found.items() if _count_lines(numbers)}
    return [
        page._replace(left=tuple(row for row in page.left if not _is_number(row, sizes)))
        if sizes
        else page
        for page in pages
    ]


class _Numbers(NamedTuple):
    """What stands beside the text of a page in one size, top to bottom."""

    numbers: list[int]
    lines: int
    """Of the whole page."""


def _count_lines(pages: Sequence[_Numbers]) -> bool:
    """Tell whether numbers, those of each page by themselves, are of lines.

    Paragraphs and questions are numbered in the margin as well, but have several lines each.
    """
    steps = {below - above for page in pages for above, below in pairwise(page.numbers)}
    if len(steps) != 1 or not steps <= set(_STEPS):
        return False
    numbered = sum(len(page.numbers) for page in pages) * steps.pop()
    return numbered >= _LEAST and sum(page.lines for page in pages) <= _UNNUMBERED * numbered


def _is_number(row: Row, sizes: set[float]) -> bool:
    return round(row.size, 1) in sizes and LONE.fullmatch(row.text) is not None


class InTurn(NamedTuple):
    """A row of a page, when it is read."""

    row: Row
    column: Column | None = None
    """The column of text it stands in."""
    closes: bool = False
    """It is the last line of a text beside that column."""


def in_turn(page: Read, style: Style) -> Iterator[InTurn]:
    """Give the rows of a page in reading order.

    What stands left of a row comes before it; several lines below each other wait for the end of
    the paragraph that they stand beside.
    """
    waiting = _blocks(page)
    for column, rows in page.columns:
        for above, row in zip([None, *rows], rows, strict=False):
            while (
                waiting and _begins_by(waiting[0][0], row) and _parts(waiting[0], above, row, style)
            ):
                yield from _alone(waiting.pop(0))
            yield InTurn(row, column)
    for block in waiting:
        yield from _alone(block, below=True)


def _alone(block: Sequence[Row], *, below: bool = False) -> Iterator[InTurn]:
    """Give what stands left of the text, or below it; several lines are a text of their own."""
    for number, row in enumerate(block, 1):
        yield InTurn(row, closes=number == len(block) and (number > 1 or below))


def _parts(block: Sequence[Row], above: Row | None, row: Row, style: Style) -> bool:
    """Tell whether lines left of the text can be read before one of its rows."""
    if len(block) == 1:
        return True
    if above is None:
        return block[-1].baseline < row.baseline  # a paragraph can go on from the page before
    return row.baseline - above.baseline > APART * style.leading


def _begins_by(beside: Row, row: Row) -> bool:
    """Tell whether what stands left of the text begins above a row of it, or on its height."""
    size = min(beside.size, row.size)
    return beside.baseline <= row.baseline + SAME_BASELINE * size


def _blocks(page: Read) -> list[list[Row]]:
    """Put lines of one type together that stand left of the text below each other.

    One on the height of a line of the text is its label, and stands by itself.
    """
    heights = [row.baseline for _, rows in page.columns for row in rows]
    blocks: list[list[Row]] = []
    label = True
    for row in page.left:
        before, label = label, any(abs(row.baseline - height) < _LEVEL for height in heights)
        last = blocks[-1][-1] if blocks and not (before or label) else None
        near = last and row.baseline - last.baseline < _SPREAD * row.size
        if last and near and abs(row.size - last.size) < SAME_SIZE:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


def with_initials(page: Page, style: Style) -> Page:
    """Put the large letters that open chapters before the lines that they belong to.

    The lines beside such a letter begin where it does: their indent means nothing.
    """
    large = [each for each in page.cells if each.size > _INITIAL * style.size]
    letters = [
        each for each in large if len(each.text.strip()) == 1 and each.text.strip().isupper()
    ]
    cells = list(page.cells)
    for letter in letters:
        lines = _beside(letter, cells, style)
        for each in lines:
            place = cells.index(each)
            left = each._replace(box=(letter.box[0], *each.box[1:]))
            cells[place] = left
            if each is lines[0]:
                cells[place] = left._replace(runs=(_set_small(letter, each), *each.runs))
        if lines:
            cells.remove(letter)
    return page._replace(cells=tuple(cells)) if len(cells) < len(page.cells) else page


def _set_small(letter: Cell, line: Cell) -> Run:
    """Set a large letter as the line it belongs to; "U" can be a word."""
    x0, x1 = letter.box[0], max(letter.box[0], line.box[0])
    text = letter.text.strip()
    if text == "U" and _BEHIND_U.match(line.text):
        text += " "
    return line.runs[0]._replace(text=text, x0=x0, x1=x1)


def _beside(letter: Cell, cells: Sequence[Cell], style: Style) -> list[Cell]:
    """Find the lines beside a large letter, from the first; none where only one stands there."""
    left, top, right, _ = letter.box
    lines = [
        each
        for each in cells
        if abs(each.size - style.size) < SAME_SIZE
        and left - 1 <= each.box[0] < right + _BESIDE * style.size
        and top < each.baseline < letter.baseline + style.size
    ]
    lines.sort(key=lambda each: each.baseline)
    indented = [each for each in lines if each.box[0] > left + style.size / 2]
    return lines if len(lines) > 1 and indented else []
