# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The numbers of pages, bare or in a running head: they stand outermost, and count with the pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from kennisreader.core.importing.page_columns import Read
from kennisreader.core.importing.page_edges import (
    APART,
    SAME_SIZE,
    Key,
    edge_of,
    key_of,
    rows_of,
)
from kennisreader.core.importing.page_rows import Row, Style
from kennisreader.core.late_pattern import late

LONE = late(r"[-–]?\s*(\d{1,4})\s*[-–]?")
"""A number that stands by itself."""
_BARRED = late(r"(\d{1,4})\s*[|¦•·]\s*\S.*|.*\S\s*[|¦•·]\s*(\d{1,4})")
"""A page number and a title, with a sign between: "2 | Agenda", "1 Aanleiding | 7"."""
_ENDS = late(r"(\d{1,4})\b(?![.,)]).*\D|\D.*\s(\d{1,4})|(\d{1,2})\s.*\s(\d{1,4})")
"""A running head without such a sign; that of a numbered chapter has a number at both ends."""
_NUMERAL = late(r"[ivxIVX]{1,6}")

Numbers = dict[Key, tuple[int, ...]]
"""The numbers that a cell may state of its page; -1 for a Roman one, which counts with no page."""


def find(pages: Sequence[Read], repeated: AbstractSet[Key], style: Style) -> dict[Key, int]:
    """Find the page numbers, with what stands beside them; ``repeated`` is known to be no text."""
    found: Numbers = {}
    for place, page in enumerate(pages):
        rows = sorted(rows_of(page), key=lambda row: row.baseline)
        for edge, ordered in (("head", rows), ("foot", rows[::-1])):
            for depth, row in enumerate(ordered):
                if edge_of(page, row) != edge:
                    break
                here = dict(_stated(place, row))
                if not depth and edge == "head" and _is_apart(row, rows[1:2], style):
                    here |= _whole(place, row, here)
                words = {key_of(place, each) for each in row.cells} - here.keys() - repeated
                if words and depth:
                    break  # beside words that stand inside a page number: that of a note
                found |= here
                if words:
                    break
    offsets: dict[int, int] = defaultdict(int)
    for key, numbers in found.items():
        for number in numbers:
            offsets[number - key.page] += number >= 0
    best = max(offsets, key=lambda each: offsets[each], default=0)
    if not offsets or (offsets[best] < 2 and not (len(pages) == 1 and best == 1)):
        return {}
    return {key: key.page + best for key, own in found.items() if key.page + best in own}


def _stated(place: int, row: Row) -> Iterator[tuple[Key, tuple[int, ...]]]:
    """Read the cells of a row that are a page number, bare or with a sign between it and a title."""
    for each in row.cells:
        text = " ".join(each.text.split())
        if match := LONE.fullmatch(text) or _BARRED.fullmatch(text):
            yield key_of(place, each), (int(match[match.lastindex or 1]),)
        elif _NUMERAL.fullmatch(text):
            yield key_of(place, each), (-1,)


def _whole(place: int, row: Row, stated: Numbers) -> Numbers:
    """Read a running head with its words: those of its chapter are others on other pages."""
    numbers = {number for own in stated.values() for number in own}
    if not numbers and (match := _ENDS.fullmatch(row.text)):
        numbers = {int(digits) for digits in match.groups() if digits}
    return {key_of(place, each): tuple(numbers) for each in row.cells} if numbers else {}


def _is_apart(row: Row, following: Sequence[Row], style: Style) -> bool:
    """Tell whether the first row of a page is no text: in smaller type, and with white below it."""
    near = any(below.baseline - row.baseline <= APART * style.leading for below in following)
    return row.size < style.size - SAME_SIZE and not near
