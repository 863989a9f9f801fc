# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a text has words that differ a little from given ones.

The bit-parallel search of Myers (Journal of the ACM 46, 1999) in the form of Hyyrö: one column of
the table of edit distances is a pair of integers, so a letter of 45,000 characters takes about
50 ms whatever the length of the quote.  Python's integers are as long as it takes, which saves the
blocks other languages need, and a dependency.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Similar(NamedTuple):
    """A place with words like those looked for; offsets are half-open."""

    start: int
    end: int
    errors: int
    """Code points to insert, delete or replace."""


def find_similar(pattern: str, text: str, most: int, limit: int = 5) -> list[Similar]:
    """Find up to ``limit`` places with at most ``most`` errors, best first, none overlapping."""
    if not pattern or not text:
        return []
    ends = [(errors, end) for end, errors in _distances(pattern, text) if errors <= most]
    found: list[Similar] = []
    for errors, end in sorted(ends):
        if any(each.start < end <= each.end for each in found):
            continue
        start = _start(pattern, text, end, errors)
        if all(end <= each.start or start >= each.end for each in found):
            found.append(Similar(start, end, errors))
            if len(found) == limit:
                break
    return found


def distance(one: str, other: str) -> int:
    """The edit distance of two texts, in code points."""
    if not one or not other:
        return len(one) + len(other)
    errors = len(one)
    for _, errors in _distances(one, other, anchored=True):  # noqa: B007 - the last one counts
        pass
    return errors


def _start(pattern: str, text: str, end: int, errors: int) -> int:
    """Where a match begins that ends here: the same search, backwards, from a fixed end."""
    window = text[max(0, end - len(pattern) - errors) : end]
    lengths = [
        length
        for length, found in _distances(pattern[::-1], window[::-1], anchored=True)
        if found == errors
    ]
    # Of several lengths the nearest to the pattern's: the others add or lose a space.
    return end - min(lengths, key=lambda length: abs(length - len(pattern)), default=0)


def _distances(pattern: str, text: str, *, anchored: bool = False) -> Iterator[tuple[int, int]]:
    """Per end in the text the least errors of a match that ends there.

    ``anchored``: every match begins where the text begins.
    """
    everything = (1 << len(pattern)) - 1
    last = 1 << (len(pattern) - 1)
    where: dict[str, int] = {}
    for index, char in enumerate(pattern):
        where[char] = where.get(char, 0) | 1 << index
    up, down, errors = everything, 0, len(pattern)
    first = 1 if anchored else 0
    for end, char in enumerate(text, 1):
        equal = where.get(char, 0)
        diagonal = (((equal & up) + up) ^ up) | equal | down
        more = down | (everything & ~(diagonal | up))
        less = up & diagonal
        if more & last:
            errors += 1
        elif less & last:
            errors -= 1
        more = (more << 1) | first
        less <<= 1
        vertical = equal | down
        up = (less | ~(vertical | more)) & everything
        down = more & vertical & everything
        yield end, errors
