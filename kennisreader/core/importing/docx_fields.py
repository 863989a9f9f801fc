# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fields of a Word file: their instructions are no text, nor is a table of contents.

A file cut short, or whose changes were tracked, can lack the end of one: such a field hides nothing.
Source: ECMA-376 part 1, 17.16.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from typing import NamedTuple

from kennisreader.core.importing.lines import LINK, Mark
from kennisreader.core.importing.writer import Words
from kennisreader.core.late_pattern import late

_LINK_FIELD = late(r'\s*HYPERLINK\s+"([^"]+)"')
_CONTENTS_FIELD = late(r"\s*TOC\b")


class _Field(NamedTuple):
    """A field that has begun."""

    number: int
    """In the order in which they begin."""
    within: bool
    """Another hides it."""
    line: Words
    """Where its result begins, from `start` on."""
    start: int = 0
    instruction: str = ""


class Fields:
    """Follows the fields of a file while it is read."""

    def __init__(self, whole: AbstractSet[int] | None = None) -> None:
        """``whole`` are the numbers of those that have an end, as `ended` told; None is all."""
        self.hides = False
        """Whether what is read here is no text."""
        self.ended: set[int] = set()
        """The numbers of those whose end was met."""
        self.begun = 0
        self._whole = whole
        self._open: list[_Field] = []

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Follow those of a part meanwhile: a field begins and ends within one."""
        outer = self._open, self.hides
        self._open, self.hides = [], False
        yield
        self._open, self.hides = outer

    def instruct(self, text: str) -> None:
        """Add to the instruction of the field that is open."""
        if self._open:
            field = self._open[-1]
            self._open[-1] = field._replace(instruction=field.instruction + text)

    def follow(self, kind: str, words: Words) -> None:
        """Take a sign of a field, of the kinds of ``w:fldCharType``; mark the words of a link."""
        if kind == "begin":
            self.begun += 1
            self._open.append(_Field(self.begun, self.hides, words))
            self.hides = self.hides or self._has_end(self.begun)
        elif kind == "separate" and self._open:
            field = self._open[-1]
            self._open[-1] = field._replace(line=words, start=words.size)
            contents = _CONTENTS_FIELD.match(field.instruction) is not None
            self.hides = field.within or (contents and self._has_end(field.number))
        elif kind == "end" and self._open:
            field = self._open.pop()
            self.ended.add(field.number)
            self.hides = field.within
            link = _LINK_FIELD.match(field.instruction)
            if link and field.line is words and words.size > field.start:
                words.marks.append(Mark(field.start, words.size, LINK, link[1]))

    def _has_end(self, number: int) -> bool:
        return self._whole is None or number in self._whole
