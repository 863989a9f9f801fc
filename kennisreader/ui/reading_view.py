# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What reading a letter is like, whether as text or as its original pages: mouse, keys, places.

The two forms differ in their geometry and in what they paint; the rest of the window sees neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kennisreader.ui import style
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.letter_links import LetterLinks
from kennisreader.ui.letter_notes import LetterNotes
from kennisreader.ui.letter_selection import LetterSelection
from kennisreader.ui.mark_layers import Tint
from kennisreader.ui.marks import in_lanes
from kennisreader.ui.reading_base import LEVEL, ReadingBase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QWheelEvent,
    )

    from kennisreader.core.letter import Letter
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.ui.changed_words import ChangedWords
    from kennisreader.ui.mark_layers import MarkLayers
    from kennisreader.ui.session import Session

FAR = 10**7
"""Pixels: further than any letter is long."""


class ReadingView(ReadingBase):
    """Shows one letter and its marks; the reader scrolls, selects, follows notes and links.

    Attributes:
        selection: the selected span and the reading position.
        links: follows notes and citations.
        notes: the reader's marks in this letter.
        changes: words that a neighbouring letter has otherwise.
        picking: whether a click or Enter chooses a passage instead of going to it.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._painter: MarkLayers | None = None
        self._spans: Sequence[ThemeSpan] = ()
        self._hits: tuple[Sequence[tuple[int, int]], int | None] = ((), None)
        self.changes: Sequence[ChangedWords] = ()
        self._since_word = QElapsedTimer()
        self._clicked_whole = False
        self.selection = LetterSelection(self)
        self.links = LetterLinks(session, self)
        self.notes = LetterNotes(session, self)
        self.picking = False

    # What is shown

    def show_letter(self, letter: Letter | None, spans: Sequence[ThemeSpan]) -> None:
        """Show a letter with its theme marks, at its top."""
        self.letter = letter
        self._spans = spans
        self._hits, self.changes = ((), None), ()
        self.notes.current = ""
        self.notes.refresh()
        self.selection.clear()
        self._pending_offset = None
        self.verticalScrollBar().setValue(0)
        self._shown()

    def set_theme_spans(self, spans: Sequence[ThemeSpan]) -> None:
        """Other theme marks; the words stay where they are."""
        self._spans = spans
        if self._painter is not None:
            self._painter.marks = in_lanes(spans)
            self._painter.forget_boxes()
        self.viewport().update()

    @property
    def theme_spans(self) -> Sequence[ThemeSpan]:
        """The theme marks, in order of place."""
        return self._spans

    def show_notes(self, current: str | None = None) -> None:
        """Paint the notes as they are now; ``current`` is the id of the one that is meant."""
        self.notes.refresh()
        if current is not None:
            self.notes.current = current
        if self._painter is not None:
            self._painter.notes, self._painter.noted = self.notes.marks, self.notes.current
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int | None) -> None:
        """Mark what a search found; ``current`` is the index of the hit the reader is at."""
        self._hits = (hits, current)
        self._mark_hits()
        self.viewport().update()

    def show_changes(self, changes: Sequence[ChangedWords]) -> None:
        """Mark words that a neighbouring letter has otherwise."""
        if changes != self.changes:
            self.changes = changes
            if self._painter is not None:
                self._painter.changes = changes
            self.viewport().update()

    def take_over(self, other: ReadingView) -> None:
        """Show the hits, the selection, the place and the note of another view of the letter."""
        self.selection.take_over(other.selection)
        self.picking = other.picking
        self._hits = other._hits
        self.changes = other.changes
        self.notes.current = other.notes.current
        self.notes.refresh()
        self._mark(self._painter)

    def light(self, span: tuple[int, int] | None) -> None:
        """Show one end of a link as meant, while the mouse is on its band."""
        if self._painter is not None and self._painter.lit != span:
            self._painter.lit = span
            self.viewport().update()

    def show_selection(self) -> None:
        """Paint the selection as it is now."""
        self.paint_selection()
        self.selectionChanged.emit()

    def paint_selection(self) -> None:
        """The same, telling nobody: the words were selected elsewhere."""
        self._mark_selection()
        self.viewport().update()

    # Places

    def set_place(self, offset: int) -> None:
        """Make a place the current one: its passage gets the bar in the margin."""
        self.paint_place(offset)
        self.placeChanged.emit(offset)

    def paint_place(self, offset: int) -> None:
        """The same, telling nobody: the reader went there elsewhere."""
        self.selection.place, self.selection.placed = offset, True
        self._mark_place()
        self.viewport().update()

    def reading_place(self) -> int:
        """Where the reader is: the chosen place if it is in sight, else the upper third."""
        if self.selection.placed and self.is_seen(self.selection.place):
            return self.selection.place
        return self.offset_at(QPointF(self.width() / 2, self._height() * LEVEL))

    def place_or_top(self) -> int:
        """Where a walk through the letter goes on from: the chosen place if it is in sight, else the
        first line that is.
        """
        chosen = self.selection
        return chosen.place if chosen.placed and self.is_seen(chosen.place) else self.top_offset()

    def reading_passage(self) -> int | None:
        """Index of the passage that is being read: the current one while some of it is in sight,
        else the first in sight; None without any.
        """
        if self.letter is None or not self.letter.passages:
            return None
        current = self._current_in_sight()
        return (self.passage_at(self.top_offset()) or 0) if current is None else current

    def step_from(self, steps: int) -> int:
        """Index of the passage from which steps to the next (or previous) one count: the current one
        while some of it is in sight, else the one before the first (or after the last) that begins
        in sight.  There may be no passage with that index.
        """
        current = self._current_in_sight()
        top = self.passage_at(self.top_offset()) or 0
        if current is not None or self.letter is None:
            return top if current is None else current
        bottom = self.passage_at(self.offset_at(QPointF(self.width() / 2, self._height() - 1))) or 0
        near = self.letter.passages[top : bottom + 1]
        seen = [each.index for each in near if self.is_seen(each.start)] or [top + (steps > 0)]
        return seen[0] - 1 if steps > 0 else seen[-1] + 1

    def _current_in_sight(self) -> int | None:
        """Index of the current passage, if there is one and some of it is in sight."""
        place = self.selection.place
        index = self.passage_at(place) if self.selection.placed else None
        if index is None or self.letter is None:
            return None
        return (
            index if self.is_seen(place) or self.shows(*self.letter.passages[index][1:3]) else None
        )

    def shows(self, start: int, end: int) -> bool:
        """Whether some of a span is in sight."""
        extent = self.extent(start, end)
        return extent is None or (extent[1] > 0 and extent[0] < self._height())

    def jump(self, offset: int) -> None:
        """Go to a place and make it the current one; Back leads to where the reader was."""
        self.jumping.emit()
        self.go_to(offset)
        self.set_place(offset)

    def pick(self) -> None:
        """Choose the selected words or, without any, the current passage."""
        letter, span = self.letter, self.selection.span
        if letter is not None and span is None:
            index = self.reading_passage()
            span = None if index is None else letter.passages[index][1:3]
        if span is not None:
            self.picked.emit(*span)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll and select by key; Enter follows the note or link at the caret."""
        if self.picking and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick()
            return
        if self.selection.key(event):
            return
        bar = self.verticalScrollBar()
        page = max(40, self._height() - 60)
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            key = Qt.Key.Key_PageUp
        moves = {
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_Space: bar.value() + page,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_Home: -FAR,
            Qt.Key.Key_End: FAR,
        }
        if key in moves and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            before = bar.value()
            bar.setValue(moves[key])
            if bar.value() == before or abs(moves[key]) == FAR:
                self.pushed.emit(moves[key] - bar.value())
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.zoom(1 if turned > 0 else -1)
            event.accept()
        else:
            bar = self.verticalScrollBar()
            before = bar.value()
            super().wheelEvent(event)
            if bar.value() == before and turned:
                lines = QGuiApplication.styleHints().wheelScrollLines() * turned / 120
                self.pushed.emit(-(event.pixelDelta().y() or round(lines * bar.singleStep())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press starts a selection and makes the place the current one; a third one right
        after a double click selects the whole block.
        """
        if event.button() != Qt.MouseButton.LeftButton:
            return
        offset = self.offset_at(event.position())
        again = QGuiApplication.styleHints().mouseDoubleClickInterval()
        if self._since_word.isValid() and self._since_word.elapsed() < again:
            self._since_word.invalidate()
            self._clicked_whole = True
            self.selection.select_block(offset)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.selection.press(offset, extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag selects; hovering over a note's marker shows the note."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            if self._clicked_whole:
                return  # a word or block was clicked: a trembling hand must not cut it
            self._scroll_at_edge(event.position().y())
            self.selection.drag(self.offset_at(event.position()))
        else:
            self.links.hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag follows a footnote or a link, otherwise sets the place."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._clicked_whole:
            self._clicked_whole = False
            self.wordsSelected.emit()
            return
        selected = self.selection.release()
        if not selected and not self.picking and self.links.follow_at(event.position()):
            return
        if not selected:
            self.set_place(self.offset_at(event.position()))
        if self.picking:
            self.pick()
        elif selected:
            self.wordsSelected.emit()
        else:
            note = self.notes.at_point(event.position())
            if note or self.notes.current:
                self.noteClicked.emit(note)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click selects a word."""
        self._since_word.start()
        self._clicked_whole = True
        self.selection.select_word(self.offset_at(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the place under the mouse."""
        if self.selection.span is None:
            self.set_place(self.offset_at(QPointF(event.pos())))
        self.menuRequested.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that commands now act on this letter."""
        super().focusInEvent(event)
        self.activated.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Hide the note when the mouse leaves; say why words are marked when it rests on them."""
        if event.type() == QEvent.Type.Leave:
            self.links.hide()
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say_why(event)
            return True
        return super().viewportEvent(event)

    # Inside

    def _say_why(self, event: QHelpEvent) -> None:
        from kennisreader.ui.theme_tips import why_marked  # for whoever lets the mouse rest

        words = why_marked(self, QPointF(event.pos()))
        QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())

    def _shown(self) -> None:
        """Another letter is to be shown, from its top."""
        raise NotImplementedError

    def _mark(self, painter: MarkLayers | None) -> None:
        """Let a painter, a new one perhaps, show all that is marked."""
        before, self._painter = self._painter, painter
        if painter is not None:
            painter.marks = in_lanes(self._spans)
            painter.notes, painter.noted = self.notes.marks, self.notes.current
            painter.changes = self.changes
            painter.lit = None if before is None else before.lit
            painter.forget_boxes()
            self._mark_hits()
            self._mark_selection()
            self._mark_place()
        self.viewport().update()

    def _mark_hits(self) -> None:
        if self._painter is None:
            return
        (hits, current), scheme = self._hits, self.mark_scheme
        colour = QColor(scheme.hit)
        self._painter.hits = [Tint(start, end, colour) for start, end in hits]
        self._painter.current = None
        if current is not None:
            self._painter.current = Tint(*hits[current], QColor(scheme.current_hit))

    def _mark_selection(self) -> None:
        if self._painter is None:
            return
        span, scheme = self.selection.span, self.mark_scheme
        self._painter.selection = None
        if span is not None:
            self._painter.selection = Tint(*span, style.mixed(scheme.accent, scheme.paper, 0.62))

    def _mark_place(self) -> None:
        if self._painter is None or self.letter is None:
            return
        at = self.passage_at(self.selection.place) if self.selection.placed else None
        found = None if at is None else self.letter.passages[at]
        self._painter.passage = None if found is None else (found.start, found.end)

    def _on_scroll(self) -> None:
        self.links.hide()
        super()._on_scroll()
