# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The title of a paper and the rest of its cover: large type that heads no section.

A cover is set in types of its own; counted as headings, they would push the sections down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kennisreader.core.importing import patterns
from kennisreader.core.importing.lines import Line

_LARGER = 1.2
"""Times the size of the running text (titles of papers measured 1.4 to 2.6)."""
_SAME_SIZE = 0.4
"""Points by which programs round the size of one type."""
_LINES = 5
"""A title has at most so many."""
_AROUND = 3
"""Lines above a title that say of whom the paper is, or what it is ("CPB Notitie"), or below it."""
_TEXT = 3
"""Full lines in the type of the text that a cover does not have: it has names and addresses."""


class Cover(NamedTuple):
    """How many lines open a paper without being its text."""

    start: int
    """The lines above its title."""
    title: int
    """Those, and the lines of the title."""
    end: int
    """All of them: those to the end of the title, or of its whole page."""


NONE = Cover(0, 0, 0)


def find(lines: Sequence[Line], size: float) -> Cover:
    """Find the cover of a paper: its first page if that has a title and no text, or the title.

    ``size`` is that of the type of its text, in points.
    """
    start, title = _title(lines, size)
    turn = next((at for at, line in enumerate(lines) if at and line.page_start), 0)
    if not title or not turn:
        return Cover(start, title, _below(lines, title) if title else 0)
    full = sum(_alike(line.size, size) and not line.ended for line in lines[title:turn])
    return Cover(start, title, _below(lines, title) if full >= _TEXT else max(title, turn))


def _below(lines: Sequence[Line], title: int) -> int:
    """Find the end of a subtitle and what else stands right below a title, without white between."""
    end = title
    while end < min(title + _AROUND, len(lines) - 1) and _is_subtitle(lines[end]):
        end += 1
    return end


def _is_subtitle(line: Line) -> bool:
    whole = line.ended and not (line.gap or line.page_start or patterns.ended(line.text))
    return whole and not patterns.NUMBERED.match(line.text)


def _title(lines: Sequence[Line], text: float) -> tuple[int, int]:
    """Find the title that opens a paper: its largest type, which comes nowhere again."""
    size = max((line.size for line in lines), default=0.0)
    large = [at for at, line in enumerate(lines) if line.size > size - _SAME_SIZE]
    if size <= _LARGER * text or not large or len(large) > _LINES:
        return 0, 0
    start, end = large[0], large[-1] + 1
    above = lines[:start]
    whole = end - start == len(large) and not any(
        line.page_start for line in lines[start + 1 : end]
    )
    opens = len(above) <= _AROUND and all(line.ended and not line.heading for line in above)
    if not (whole and opens) or patterns.NUMBERED.match(lines[start].text) or end >= len(lines):
        return 0, 0
    return start, end


def _alike(one: float, other: float) -> bool:
    return abs(one - other) < _SAME_SIZE
