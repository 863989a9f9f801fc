# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From code points to Qt's units and back: the only place that knows that they differ.

Qt counts UTF-16 units; the canonical text counts code points; and what is shown has footnote
markers between the words that the canonical text has not.  `DisplayText` holds the three together
for one block.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine


class DisplayText:
    """The text of one block as Qt shows it.

    Parameters: ``text`` is the block's canonical text, ``insertions`` the ``(offset, shown)``
    pairs, in order, with the offset in code points from the block's start, behind which ``shown``
    is put in.

    Attributes:
        text: what is given to Qt.
        inserted: ``(qt_start, qt_length)`` of each insertion, in Qt's units.
    """

    def __init__(self, text: str, insertions: list[tuple[int, str]] | None = None) -> None:
        self.inserted: list[tuple[int, int]] = []
        self._length = len(text)
        plain = not text or max(text) <= "\uffff"
        self._units: list[int] | None = None if plain else _units(text)
        self._offsets: list[int] = []
        self._shifts: list[int] = []
        parts: list[str] = []
        done = 0
        shift = 0
        for offset, shown in insertions or ():
            parts += (text[done:offset], shown)
            done = offset
            length = _length(shown)
            self.inserted.append((self._unit(offset) + shift, length))
            shift += length
            self._offsets.append(offset)
            self._shifts.append(shift)
        parts.append(text[done:])
        self.text = "".join(parts)

    def to_qt(self, offset: int, *, before: bool = False) -> int:
        """Qt's position of a code point offset in the block.

        At an insertion the position behind it is meant, unless ``before`` asks for the one in
        front (the end of a span must not take in the footnote marker that follows it).
        """
        if not self._offsets:
            return self._unit(offset)
        index = bisect_right(self._offsets, offset - 1 if before else offset)
        return self._unit(offset) + (self._shifts[index - 1] if index else 0)

    def from_qt(self, position: int) -> int:
        """The code point offset of a position of Qt's; inside an insertion, the place it is at."""
        shift = 0
        for start, length in self.inserted:
            if position <= start:
                break
            if position < start + length:
                position = start
                break
            shift += length
        unit = position - shift
        if self._units is None:
            return min(unit, self._length)
        return max(0, bisect_right(self._units, unit) - 1)

    def insertion_at(self, position: int) -> int | None:
        """Index of the insertion under a position of Qt's, or None."""
        for index, (start, length) in enumerate(self.inserted):
            if start <= position < start + length:
                return index
        return None

    def _unit(self, offset: int) -> int:
        return offset if self._units is None else self._units[offset]


def _length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _units(text: str) -> list[int]:
    """For each code point, and for the end, the number of UTF-16 units in front of it."""
    result = [0]
    for character in text:
        result.append(result[-1] + (2 if character > "\uffff" else 1))
    return result


def x_at(line: QTextLine, position: int) -> float:
    """The x of a position of Qt's in a line; PySide6 answers it as a pair with the position."""
    answer: object = line.cursorToX(position)
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]  # see above
