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
_TEXT = 3
"""Full lines in the type of the text that a cover does not have: it has names and addresses."""


class Cover(NamedTuple):
    """How many lines open a paper without being its text."""

    title: int
    """The lines of the title."""
    end: int
    """All of them: those of the title, or of its whole page."""


def find(lines: Sequence[Line], size: float) -> Cover:
    """Find the cover of a paper: its first page if that has a title and no text, or the title.

    ``size`` is that of the type of its text, in points.
    """
    title = _title(lines, size)
    turn = next((at for at, line in enumerate(lines) if at and line.page_start), 0)
    if not title or not turn:
        return Cover(title, title)
    full = sum(_alike(line.size, size) and not line.ended for line in lines[title:turn])
    return Cover(title, title if full >= _TEXT else turn)


def _title(lines: Sequence[Line], text: float) -> int:
    """Count the lines of the title that opens a paper: its largest type, which comes nowhere again."""
    if not lines or lines[0].size <= _LARGER * text:
        return 0
    size = lines[0].size
    end = 1
    while end < len(lines) and not lines[end].page_start and _alike(lines[end].size, size):
        end += 1
    unique = all(line.size < size - _SAME_SIZE for line in lines[end:])
    if not unique or end > _LINES or patterns.NUMBERED.match(lines[0].text):
        return 0
    return end if end < len(lines) else 0


def _alike(one: float, other: float) -> bool:
    return abs(one - other) < _SAME_SIZE
