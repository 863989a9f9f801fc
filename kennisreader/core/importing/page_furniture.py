# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages repeat at their head and foot, told by where it stands.

Unlike lines without geometry, a running head is here found by its height on the page: the same
words, digits masked, at the same height of several pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.furniture import (
    CHAMBER,
    IMPRINT,
    PAGE,
    PAGE_OF,
    Furniture,
    labelled,
)
from kennisreader.core.importing.page_columns import Read
from kennisreader.core.importing.page_rows import Cell, Row
from kennisreader.core.late_pattern import late

_HEAD, _FOOT = 0.14, 0.13
"""Parts of the height of a page in which heads and feet stand (measured on 44 documents: the page
number of the rijkshuisstijl at 0.94-0.97, the foot of a Kamerstuk at 0.93-0.96, of Word at 0.92;
running heads of brochures down to 0.12)."""
_SAME_HEIGHT = 6.0
"""Points.  The same foot stands up to this far apart on pages that one program made."""
_LONGEST = 110
"""Characters.  A running head is shorter."""
_DIGITS = late(r"\d+")
_NOTE_LIKE = late(r"\d{1,3}\)? \D")
_LONE = late(r"[-–]?\s*(\d{1,4})\s*[-–]?")
_NUMERAL = late(r"[ivxIVX]{1,6}")


class Stripped(NamedTuple):
    """The pages without their furniture, and what that said."""

    pages: list[Read]
    numbers: list[int | None]
    """The number each page states of itself."""
    said: Furniture


class _Edge(NamedTuple):
    """A row near the head or the foot of a page."""

    page: int
    height: float
    key: str
    foot: bool


def strip(pages: Sequence[Read]) -> Stripped:
    """Take heads, feet and page numbers out of the pages."""
    said = _Said()
    repeated = _repeated(pages)
    lone = _counting(pages)
    result: list[Read] = []
    numbers: list[int | None] = []
    for place, page in enumerate(pages):
        taken: list[int | None] = []

        def keep(row: Row, place: int = place, taken: list[int | None] = taken) -> Row | None:
            kept = tuple(
                each
                for each in row.cells
                if not _is_furniture(each, row, pages, place, said, taken)
            )
            key = (place, round(row.baseline, 1))
            if key in lone:
                taken.append(lone[key])
                return None
            if not kept or (key in repeated and len(kept) == len(row.cells)):
                return None
            return row if len(kept) == len(row.cells) else row._replace(cells=kept)

        def without(rows: tuple[Row, ...]) -> tuple[Row, ...]:
            return tuple(kept for row in rows if (kept := keep(row)))

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


def _edge(page: Read, row: Row) -> str:
    """Tell at which edge of its page a row stands: ``head``, ``foot`` or neither (empty)."""
    if row.box[1] < _HEAD * page.page.height:
        return "head"
    return "foot" if row.box[3] > (1 - _FOOT) * page.page.height else ""


def _all_rows(page: Read) -> list[Row]:
    inside = [row for _, rows in page.columns for row in rows]
    return [*inside, *page.left, *page.right]


def _is_furniture(
    each: Cell,
    row: Row,
    pages: Sequence[Read],
    place: int,
    said: _Said,
    taken: list[int | None],
) -> bool:
    """Tell whether a cell is a page number, the foot of a Kamerstuk or an imprint."""
    edge = _edge(pages[place], row)
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
    if beside and (match := _LONE.fullmatch(text)):
        taken.append(int(match[1]))
        return True
    return False


def _repeated(pages: Sequence[Read]) -> set[tuple[int, float]]:
    """Find the rows that stand on many pages at the same height, digits masked."""
    groups: dict[tuple[str, str], list[tuple[int, float, float]]] = defaultdict(list)
    for place, page in enumerate(pages):
        for row in _all_rows(page):
            edge = _edge(page, row)
            text = row.text
            if not edge or len(text) > _LONGEST or _may_be_text(text, edge):
                continue
            height = row.baseline if edge == "head" else row.baseline - page.page.height
            key = (edge, _DIGITS.sub("0", text))
            groups[key].append((place, height, round(row.baseline, 1)))
    needed = max(2, (len(pages) + 2) // 3)
    found: set[tuple[int, float]] = set()
    for rows in groups.values():
        for _, height, _ in rows:
            same = [r for r in rows if abs(r[1] - height) <= _SAME_HEIGHT]
            if len({place for place, _, _ in same}) >= needed:
                found.update((place, baseline) for place, _, baseline in same)
                break
    return found


def _may_be_text(text: str, edge: str) -> bool:
    """Tell whether a row that looks repeated may be a question's label or a note."""
    if patterns.QUESTION_OR_ANSWER.fullmatch(text):
        return True
    return edge == "foot" and bool(_NOTE_LIKE.match(text))


def _counting(pages: Sequence[Read]) -> dict[tuple[int, float], int | None]:
    """Find bare page numbers: a number alone in the last or first row that counts with the pages."""
    lone: list[tuple[int, float, int]] = []
    for place, page in enumerate(pages):
        for row in _all_rows(page):
            if not _edge(page, row):
                continue
            text = row.text
            if match := _LONE.fullmatch(text):
                lone.append((place, round(row.baseline, 1), int(match[1])))
            elif _NUMERAL.fullmatch(text) and len(row.cells) == 1:
                lone.append((place, round(row.baseline, 1), -1))
    offsets: dict[int, int] = defaultdict(int)
    for place, _, number in lone:
        offsets[number - place] += number >= 0
    best = max(offsets, key=lambda each: offsets[each], default=0)
    if not offsets or (offsets[best] < 2 and not (len(pages) == 1 and best == 1)):
        return {}
    return {(place, baseline): number for place, baseline, number in lone if number - place == best}
