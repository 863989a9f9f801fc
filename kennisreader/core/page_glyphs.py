# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which sign on a page is which character of the canonical text, line by line.

On the page stand signs that the text has not (a bullet, a note's marker, a hyphen at the end of a
line), and signs that stand for several characters (a ligature).  Both are sorted out per line,
where a mistake cannot spread.  All x are points from the left edge of the page as it is shown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Glyph(NamedTuple):
    """A sign on the page, with the box that its font gives it."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


class LineBox(NamedTuple):
    """A line of the canonical text and its place on the page (see ``letter.PageLine``)."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


class Edges(NamedTuple):
    """Where each character of a line starts and ends; both as long as its text."""

    left: tuple[float, ...]
    right: tuple[float, ...]


_BESIDE = 2.0
"""Points that a sign may stick out of the box of its line: slanted letters, rounding."""

_Extent = tuple[float, float]


def edges_of(lines: Sequence[LineBox], glyphs: Iterable[Glyph]) -> list[Edges]:
    """The edges of the characters of each line, from the signs of the whole page."""
    found: list[list[Glyph]] = [[] for _ in lines]
    for glyph in glyphs:
        index = _line_of(glyph, lines)
        if index is not None:
            found[index].append(glyph)
    return [aligned(line, signs) for line, signs in zip(lines, found, strict=True)]


def _line_of(glyph: Glyph, lines: Sequence[LineBox]) -> int | None:
    """The line whose box holds the middle of a sign; of overlapping boxes the nearest."""
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
    best, least = None, 0.0
    for index, line in enumerate(lines):
        if line.y0 <= y <= line.y1 and line.x0 - _BESIDE <= x <= line.x1 + _BESIDE:
            distance = abs((line.y0 + line.y1) / 2 - y)
            if best is None or distance < least:
                best, least = index, distance
    return best


def aligned(line: LineBox, glyphs: Iterable[Glyph]) -> Edges:
    """Give each character of a line the place of its sign; between known ones, even shares."""
    signs, places = _signs(sorted(glyphs, key=lambda each: each.x0))
    wanted = [index for index, c in enumerate(line.text) if not c.isspace()]
    text = "".join(line.text[index] for index in wanted)
    known: dict[int, _Extent] = {}
    for start, begin, length in _matches(text, signs):
        for step in range(length):
            known[wanted[start + step]] = places[begin + step]
    return _filled(line, known)


def _signs(glyphs: Iterable[Glyph]) -> tuple[str, list[_Extent]]:
    """The signs of a line as characters, white space left out, each with its extent."""
    characters: list[str] = []
    places: list[_Extent] = []
    for glyph in glyphs:
        if not glyph.text or glyph.text.isspace():
            continue
        if characters and unicodedata.combining(glyph.text[0]):
            characters[-1] = unicodedata.normalize("NFC", characters[-1] + glyph.text)[:1]
            continue
        parts = _parts(glyph.text)
        width = (glyph.x1 - glyph.x0) / len(parts)
        for number, part in enumerate(parts):
            characters.append(part)
            places.append((glyph.x0 + number * width, glyph.x0 + (number + 1) * width))
    return "".join(characters), places


def _parts(text: str) -> str:
    """What a sign stands for: a ligature (Unicode FB00 to FB06) for its letters."""
    if "\ufb00" <= text[0] <= "\ufb06":
        return unicodedata.normalize("NFKC", text)
    return unicodedata.normalize("NFC", text)


def _matches(text: str, signs: str) -> Iterable[tuple[int, int, int]]:
    """Stretches of the text that stand among the signs: start in each, and length."""
    at = signs.find(text) if text else -1
    if at >= 0 and signs.find(text, at + 1) < 0:
        return [(0, at, len(text))]
    matcher = SequenceMatcher(None, text, signs, autojunk=False)
    return [
        (i1, j1, i2 - i1)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        # As many other signs in one place: a dash or a quote that the text writes another way.
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1)
    ]


def _filled(line: LineBox, known: dict[int, _Extent]) -> Edges:
    """Every character's extent: spaces and what was not found share the room between the known."""
    left: list[float] = []
    right: list[float] = []
    index, size = 0, len(line.text)
    edge = line.x0
    while index < size:
        if index in known:
            start, end = known[index]
            left.append(start)
            right.append(end)
            edge = end
            index += 1
            continue
        stop = next((i for i in range(index, size) if i in known), size)
        until = known[stop][0] if stop < size else max(edge, line.x1)
        share = (until - edge) / (stop - index)
        for number in range(stop - index):
            left.append(edge + number * share)
            right.append(edge + (number + 1) * share)
        index = stop
    return Edges(tuple(left), tuple(right))
