# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages repeat at their head and foot, told by where it stands.

Unlike lines without geometry, a running head is here found by its height on the page: the same
words at the same height of several pages, with numbers that stay or count with the pages.  What is
set as the running text and joins it is text, however often it comes back: a question can be asked
of every article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from kennisreader.core.importing import page_folios, patterns
from kennisreader.core.importing.furniture import (
    CHAMBER,
    IMPRINT,
    PAGE,
    PAGE_OF,
    Furniture,
    labelled,
)
from kennisreader.core.importing.page_columns import Read
from kennisreader.core.importing.page_edges import APART, SAME_SIZE, Key, edge_of, key_of, rows_of
from kennisreader.core.importing.page_folios import LONE
from kennisreader.core.importing.page_rows import Cell, Row, Style, raised
from kennisreader.core.late_pattern import late

_SAME_HEIGHT = 6.0
"""Points.  The same foot stands up to this far apart on pages that one program made."""
_LONGEST = 110
"""Characters.  A running head is shorter."""
_NEXT = 1.5
"""Times the type size: two lines of a note are nearer (1.2 in the rijkshuisstijl)."""
_NUMBERS = 6
"""Numbers of a running head that may count; more are those of a table (a Kamerstuk's foot has five)."""
_SENTENCE = 30
"""Characters.  A block in the type of the text that is longer and ends as a sentence does is text."""
_DIGITS = late(r"\d+")
_NOTE_LIKE = late(r"\d{1,3}\)? \D")
_STOPS = late(r"[.?!][)”’'\"]?[\d, )]{0,8}$")
"""How a sentence ends, with markers of notes or not."""


class Stripped(NamedTuple):
    """The pages without their furniture, and what that said."""

    pages: list[Read]
    numbers: list[int | None]
    """The number each page states of itself."""
    said: Furniture


class _Standing(NamedTuple):
    """A cell that other pages may have as well."""

    height: float
    """From the head or the foot of the page."""
    key: Key


def strip(pages: Sequence[Read], style: Style) -> Stripped:
    """Take heads, feet and page numbers out of the pages."""
    said = _Said()
    repeated = _repeated(pages)
    lone = page_folios.find(pages, repeated, style)
    joining = set(_joining_text(pages, repeated | lone.keys(), style))
    repeated -= joining
    lone = {key: number for key, number in lone.items() if key not in joining}
    result: list[Read] = []
    numbers: list[int | None] = []
    for place, page in enumerate(pages):
        taken: list[int | None] = []

        def goes(
            each: Cell,
            row: Row,
            place: int = place,
            page: Read = page,
            taken: list[int | None] = taken,
        ) -> bool:
            key = key_of(place, each)
            if key in lone:
                taken.append(lone[key])
                return True
            # First what it says: a foot with a number in it repeats as well.
            return _is_furniture(each, row, page, said, taken) or key in repeated

        def without(rows: tuple[Row, ...]) -> tuple[Row, ...]:
            kept = []
            for row in rows:
                cells = tuple(each for each in row.cells if each.table or not goes(each, row))
                if len(cells) == len(row.cells):
                    kept.append(row)
                elif cells:
                    kept.append(row._replace(cells=cells))
            return tuple(kept)

        clean = page._replace(
            columns=tuple((column, without(rows)) for column, rows in page.columns),
            left=without(page.left),
            right=without(page.right),
        )
        result.append(clean)
        numbers.append(next((number for number in taken if number is not None), None))
    margins = [row.text for page in result[1:] for row in page.right]
    return Stripped(result, numbers, said.result(len(pages), labelled(margins)))


class _Said:
    """Collects what the furniture says."""

    def __init__(self) -> None:
        self.pages: int | None = None
        self.years: str | None = None

    def result(self, count: int, pairs: Sequence[tuple[str, str]]) -> Furniture:
        return Furniture(self.pages or count, self.years, tuple(dict.fromkeys(pairs)))


def _is_furniture(each: Cell, row: Row, page: Read, said: _Said, taken: list[int | None]) -> bool:
    """Tell whether a cell is a page number, the foot of a Kamerstuk or an imprint."""
    edge = edge_of(page, row)
    text = " ".join(each.text.split())
    if not edge or len(text) > _LONGEST:
        return False
    if match := CHAMBER.fullmatch(text):
        said.years = match["years"]
        taken.append(int(match["page"]) if match["page"] else None)
        return True
    if (match := PAGE_OF.fullmatch(text)) and int(match[1]) <= int(match[2]):
        said.pages = int(match[2])
        taken.append(int(match[1]))
        return True
    if match := PAGE.fullmatch(text):
        taken.append(int(match[1] or match[2]))
        return True
    if edge == "foot" and IMPRINT.match(text):
        return True
    beside = any(CHAMBER.fullmatch(" ".join(c.text.split())) for c in row.cells)
    if beside and (match := LONE.fullmatch(text)):
        taken.append(int(match[1]))
        return True
    return False


def _repeated(pages: Sequence[Read]) -> set[Key]:
    """Find what stands on many pages at the same height; it may change sides."""
    groups: dict[tuple[object, ...], list[_Standing]] = defaultdict(list)
    for place, page in enumerate(pages):
        for row in rows_of(page):
            edge = edge_of(page, row)
            if not edge:
                continue
            for each in row.cells:
                text = " ".join(each.text.split())
                if len(text) > _LONGEST or LONE.fullmatch(text) or _may_be_text(each, text, edge):
                    continue
                height = each.baseline - (page.page.height if edge == "foot" else 0.0)
                standing = _Standing(height, key_of(place, each))
                for counted in _counted(text, place):
                    groups[edge, _DIGITS.sub("0", text), *counted].append(standing)
    needed = max(2, (len(pages) + 2) // 3)
    return {key for group in groups.values() for key in _level(group, needed)}


def _counted(text: str, place: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Give the numbers of a running head in each way: as it stands, or less the pages before it.

    In one of the ways they are the same on all pages, whether each stays or counts with the pages.
    """
    numbers = [int(digits) for digits in _DIGITS.findall(text)]
    ways = (0, 1) if len(numbers) <= _NUMBERS else (0,)
    for counts in product(ways, repeat=len(numbers)):
        yield tuple((way, each - way * place) for way, each in zip(counts, numbers, strict=True))


def _level(group: list[_Standing], needed: int) -> Iterator[Key]:
    """Find those of cells that say the same which stand at one height of as many pages as needed."""
    if len(group) < needed:
        return
    group.sort()
    cells: Counter[int] = Counter()  # of each page, at the height we are at
    start = taken = pages = 0
    for end, last in enumerate(group, 1):
        cells[last.key.page] += 1
        pages += cells[last.key.page] == 1
        while last.height - group[start].height > _SAME_HEIGHT:
            cells[group[start].key.page] -= 1
            pages -= cells[group[start].key.page] == 0
            start += 1
        if pages >= needed:
            yield from (each.key for each in group[max(start, taken) : end])
            taken = end


def _may_be_text(each: Cell, text: str, edge: str) -> bool:
    """Tell whether a cell that looks repeated may be a question's label or a note."""
    if patterns.QUESTION_OR_ANSWER.fullmatch(text):
        return True
    numbered = raised(each.runs[0], each.baseline, each.size) and text[0].isdigit()
    return edge == "foot" and (numbered or bool(_NOTE_LIKE.match(text)))


def _joining_text(pages: Sequence[Read], furniture: set[Key], style: Style) -> Iterator[Key]:
    """Find what is set as running text and makes one block with some, or a sentence by itself."""
    for place, page in enumerate(pages):
        for _, rows in page.columns:
            for block in _blocks(rows, style):
                keys = [key_of(place, each) for row in block for each in row.cells]
                if _is_sentence(block) or not furniture.issuperset(keys):
                    yield from keys
            yield from _rest_of_notes(place, page, rows, furniture)


def _rest_of_notes(
    place: int, page: Read, rows: Sequence[Row], furniture: set[Key]
) -> Iterator[Key]:
    """Find what goes on with a line at the foot that is none: one source can be cited on many pages."""
    kept = False
    for above, row in pairwise(rows):
        kept = kept or not furniture.issuperset(key_of(place, each) for each in above.cells)
        near = row.baseline - above.baseline < _NEXT * row.size
        kept = kept and near and _is_foot_text(page, above, row)
        if kept:
            yield from (key_of(place, each) for each in row.cells)


def _is_foot_text(page: Read, above: Row, row: Row) -> bool:
    """Tell whether a line at the foot of a page is set as the unfinished one above it."""
    alike = abs(row.size - above.size) < SAME_SIZE
    return edge_of(page, row) == "foot" and alike and not _STOPS.search(above.text)


def _blocks(rows: Sequence[Row], style: Style) -> Iterator[list[Row]]:
    """Part the rows in the type of the text where white stands between them."""
    block: list[Row] = []
    for row in rows:
        apart = block and row.baseline - block[-1].baseline > APART * style.leading
        if apart or not _is_set_as(row, style):
            yield block
            block = []
        if _is_set_as(row, style):
            block.append(row)
    yield block


def _is_sentence(block: Sequence[Row]) -> bool:
    text = " ".join(row.text for row in block)
    return len(text) > _SENTENCE and bool(_STOPS.search(text))


def _is_set_as(what: Cell | Row, style: Style) -> bool:
    return abs(what.size - style.size) < SAME_SIZE
