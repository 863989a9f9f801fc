# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists on a page: how deep an item is, and where its title ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kennisreader.core.importing import patterns
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.page_words import Placed, Worded

_STEP = 6.0
"""Points.  A marker that stands this much further in is one of a deeper list."""
_EDGE = 3.0
"""Points.  The lines of an item begin this near each other."""
_TITLE = 3
"""Lines that the title of an item has at most."""
_OPENINGS = frozenset(
    "De Het Een Dit Deze Dat Er In Op Met Voor Om Ook Als Bij Uit Naar Ik Wij We Zo"
    " Daarom Daarnaast Hierbij Hiermee Hiervoor".split()
)
"""Words that have a capital where a sentence begins; within one only as the first of a name."""


def levels(worded: Sequence[Worded], placed: Sequence[Placed]) -> dict[int, int]:
    """Find how deep each list item is, from how far in its marker stands."""
    offsets = {
        at: placed[at].row.box[0] - placed[at].column.left
        for at, each in enumerate(worded)
        if each.line.bullet
    }
    steps: list[float] = []
    for offset in sorted(set(offsets.values())):
        if not steps or offset - steps[-1] > _STEP:
            steps.append(offset)
    return {
        at: max(level for level, step in enumerate(steps) if offset >= step - 0.01)
        for at, offset in offsets.items()
    }


def titled(lines: list[Line], worded: Sequence[Worded]) -> list[Line]:
    """End the titles of items that fill their line, where other items of the list have titles.

    Where a title has no full stop and leaves no room behind it, only the capital of the sentence
    below it tells that it ends.
    """
    lists: dict[tuple[int, int, str], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.bullet:
            lists[line.depth, round(worded[at].indent / _EDGE), _kind(line.bullet)].append(at)
    result = list(lines)
    for items in lists.values():
        if not any(_is_titled(lines, worded, at) for at in items):
            continue
        for end in (_end_of_title(lines, worded, at) for at in items):
            if end is not None:
                result[end] = result[end]._replace(ended=True)
    return result


def _kind(marker: str) -> str:
    """Say how the items of a list are marked: by numbers, by letters or by this sign."""
    bare = marker.strip("().:")
    if bare.isdigit():
        return "1"
    return "a" if bare.isalpha() else bare


def _hangs(lines: Sequence[Line], worded: Sequence[Worded], at: int) -> bool:
    """Tell whether the line below one belongs to the same item."""
    return (
        at + 1 < len(lines)
        and not lines[at + 1].bullet
        and abs(worded[at + 1].indent - worded[at].indent) < _EDGE
    )


def _is_titled(lines: Sequence[Line], worded: Sequence[Worded], at: int) -> bool:
    """Tell whether an item begins with a paragraph that is no sentence, and text below it."""
    for end in range(at, at + _TITLE):
        if not _hangs(lines, worded, end):
            return False
        if lines[end].ended:
            return not patterns.ended(lines[end].text)
    return False


def _end_of_title(lines: Sequence[Line], worded: Sequence[Worded], at: int) -> int | None:
    """Find the line with which the title of an item ends by the words below it; None without."""
    for end in range(at, at + _TITLE):
        line = lines[end]
        if line.ended or not _hangs(lines, worded, end):
            return None
        whole = patterns.ended(line.text) or patterns.dangling(line.text)
        if not whole and lines[end + 1].text.split(" ", 1)[0] in _OPENINGS:
            return end
    return None
