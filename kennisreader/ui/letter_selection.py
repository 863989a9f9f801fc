# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which words of a letter are selected, by mouse and by key.

F7 shows a caret, as in a web browser; with it the arrow keys move, and select with Shift.  Shift
with an arrow shows it, too.  Offsets are code points of the canonical text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kennisreader.ui.gestures import with_control

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kennisreader.ui.reading_view import ReadingView


class LetterSelection:
    """The selected span, the caret and the current place of one view.

    Attributes:
        place: where the reader is: what commands like "next theme passage" start from.
        placed: whether the reader chose that place; until then it is the top of the letter.
        caret: where the caret stands, or None while it is hidden.
    """

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self.place = 0
        self.placed = False
        self.caret: int | None = None
        self._anchor: int | None = None
        self._end: int | None = None
        self._dragging = False

    @property
    def span(self) -> tuple[int, int] | None:
        """The selected code points, half-open, or None."""
        if self._anchor is None or self._end is None or self._anchor == self._end:
            return None
        return min(self._anchor, self._end), max(self._anchor, self._end)

    def clear(self) -> None:
        """Select nothing and hide the caret."""
        self._anchor = self._end = self.caret = None
        self.place = 0
        self.placed = False

    def select(self, start: int, end: int) -> None:
        """Select a span."""
        self._anchor, self._end = start, end
        if self.caret is not None:
            self.caret = end
        self._view.show_selection()

    def take_over(self, other: LetterSelection) -> None:
        """Have the same words, place and caret as in another view of the same letter."""
        self._anchor, self._end = other._anchor, other._end
        self.place, self.placed, self.caret = other.place, other.placed, other.caret

    def drop(self) -> None:
        """Select nothing; place and caret stay."""
        self._anchor = self._end = None
        self._view.show_selection()

    def select_word(self, offset: int) -> None:
        """Select the word around an offset; hyphens and apostrophes inside belong to it."""
        letter = self._view.letter
        if letter is None:
            return
        low = letter.text.rfind("\n", 0, offset) + 1
        high = letter.text.find("\n", offset)
        line = letter.text[low : high if high >= 0 else len(letter.text)]
        for found in re.finditer(r"\w+(?:[-'’]\w+)*", line):
            if found.start() <= offset - low <= found.end():
                self.select(low + found.start(), low + found.end())
                return

    def select_block(self, offset: int) -> None:
        """Select the line of the canonical text that holds an offset: a paragraph, a heading."""
        letter = self._view.letter
        if letter is not None:
            end = letter.text.find("\n", offset)
            start = letter.text.rfind("\n", 0, offset) + 1
            self.select(start, end if end >= 0 else len(letter.text))

    def select_all(self) -> None:
        """Select the whole letter."""
        if self._view.letter is not None:
            self.select(0, len(self._view.letter.text))

    # Mouse

    def press(self, offset: int, *, extend: bool) -> None:
        """The mouse went down; with Shift the selection grows to there."""
        if extend:
            self._anchor = self.place if self._anchor is None else self._anchor
            self._end = offset
        else:
            self._anchor = self._end = offset
        self._dragging = extend
        if self.caret is not None:
            self.caret = offset
        self._view.show_selection()

    def drag(self, offset: int) -> None:
        """The mouse moved while down."""
        if self._anchor is None:
            return
        self._end = offset
        self._dragging = self._dragging or offset != self._anchor
        self._view.show_selection()

    def release(self) -> bool:
        """The mouse went up; True if it had selected something."""
        dragged, self._dragging = self._dragging, False
        return dragged and self.span is not None

    # Keys

    def key(self, event: QKeyEvent) -> bool:
        """Handle a key that moves or selects; False leaves it to the view."""
        letter = self._view.letter
        if letter is None:
            return False
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = with_control(event)
        if key is Qt.Key.Key_F7:
            self.caret = self._view.place_or_top() if self.caret is None else None
            self._view.viewport().update()
            return True
        if key is Qt.Key.Key_Escape and (self.span or self.caret is not None):
            self._anchor = self._end = self.caret = None
            self._view.show_selection()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.caret is not None:
            return self._view.links.follow_caret(self.caret)
        if self.caret is None and not (shift and key in _ARROWS):
            return False
        goal = self._goal(key, letter.text, by_word=control)
        if goal is None:
            return False
        self._move(goal, select=shift)
        return True

    def _goal(self, key: Qt.Key, text: str, *, by_word: bool) -> int | None:
        at = self._view.place_or_top() if self.caret is None else self.caret
        if key is Qt.Key.Key_Right:
            return _word_end(text, at) if by_word else min(len(text), at + 1)
        if key is Qt.Key.Key_Left:
            return _word_start(text, at) if by_word else max(0, at - 1)
        if key is Qt.Key.Key_Down:
            return self._view.line_step(at, 1)
        if key is Qt.Key.Key_Up:
            return self._view.line_step(at, -1)
        if key is Qt.Key.Key_Home:
            return 0 if by_word else text.rfind("\n", 0, at) + 1
        if key is Qt.Key.Key_End:
            end = -1 if by_word else text.find("\n", at)
            return len(text) if end < 0 else end
        return None

    def _move(self, goal: int, *, select: bool) -> None:
        if select:
            if self._anchor is None or self.span is None:
                self._anchor = self._view.place_or_top() if self.caret is None else self.caret
            self._end = goal
        else:
            self._anchor = self._end = None
        self.caret = goal
        if not self._view.in_sight(goal):
            self._view.go_to(goal, level=0.5)
        self._view.set_place(goal)
        self._view.show_selection()


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def _word_end(text: str, at: int) -> int:
    found = re.compile(r"\w+").search(text, at)
    return len(text) if found is None else found.end()


def _word_start(text: str, at: int) -> int:
    before = list(re.finditer(r"\w+", text[max(0, at - 200) : at]))
    return max(0, at - 200) + before[-1].start() if before else 0
