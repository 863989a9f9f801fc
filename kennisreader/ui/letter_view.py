# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reading view: one letter with everything that is marked in it, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette

from kennisreader.ui import style
from kennisreader.ui.letter_links import LetterLinks
from kennisreader.ui.letter_notes import LetterNotes
from kennisreader.ui.letter_page import LEVEL, LetterPage
from kennisreader.ui.letter_painter import LetterPainter, Tint, Words
from kennisreader.ui.letter_selection import LetterSelection
from kennisreader.ui.marks import in_lanes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QAccessible,
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )
    from PySide6.QtWidgets import QWidget

    from kennisreader.core.letter import Letter
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.ui.accessible_items import Item
    from kennisreader.ui.session import Session


class LetterView(LetterPage):
    """Shows one letter and its marks; the reader scrolls, selects, follows notes and links.

    Attributes:
        selection: the selected span and the reading position.
        links: follows notes and citations.
        notes: the reader's marks in this letter.
        picking: whether a click or Enter chooses a passage instead of going to it.

    Signals:
        placeChanged(offset): the reader went to a place: a click, a key, a jump.
        selectionChanged(): other words are selected, or none.
        wordsSelected(): the mouse has selected words and let go.
        noteClicked(note id): a marked place was clicked; empty: another one was while a note was
            current.
        picked(start, end): a passage was chosen while ``picking``.
        linkActivated(index): a citation was clicked or entered, by its index in the letter.
        activated(): the view got the keyboard.
        menuRequested(global position): a context menu is asked for.
        jumping(): the view is about to jump; Back should lead to where it is now.
    """

    placeChanged = Signal(int)
    selectionChanged = Signal()
    wordsSelected = Signal()
    noteClicked = Signal(str)
    picked = Signal(int, int)
    linkActivated = Signal(int)
    activated = Signal()
    menuRequested = Signal(QPoint)
    jumping = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._painter: LetterPainter | None = None
        self._spans: Sequence[ThemeSpan] = ()
        self.selection = LetterSelection(self)
        self.links = LetterLinks(session, self)
        self.notes = LetterNotes(session, self)
        self.picking = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._recolour()

    # What is shown

    def show_letter(self, letter: Letter | None, spans: Sequence[ThemeSpan]) -> None:
        """Show a letter with its theme marks, at its top."""
        self.letter = letter
        self._spans = spans
        self.notes.current = ""
        self.notes.refresh()
        self.selection.clear()
        self._pending_offset = None
        self.verticalScrollBar().setValue(0)
        self._make_layout()

    def set_theme_spans(self, spans: Sequence[ThemeSpan]) -> None:
        """Other theme marks; the text stays where it is."""
        self._spans = spans
        if self._painter is not None:
            self._painter.marks = in_lanes(spans)
            self._painter.forget_boxes()
        self.viewport().update()

    def show_notes(self, current: str | None = None) -> None:
        """Paint the notes as they are now; ``current`` is the id of the one that is meant."""
        self.notes.refresh()
        if current is not None:
            self.notes.current = current
        if self._painter is not None:
            self._painter.notes, self._painter.noted = self.notes.marks, self.notes.current
        self.viewport().update()

    def pick(self) -> None:
        """Choose the selected words or, without any, the current passage."""
        letter, span = self.letter, self.selection.span
        if letter is not None and span is None:
            index = self.passage_at(self.selection.place)
            span = None if index is None else letter.passages[index][1:3]
        if span is not None:
            self.picked.emit(*span)

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int | None) -> None:
        """Mark what a search found; ``current`` is the index of the hit the reader is at."""
        if self._painter is None:
            return
        scheme = self.session.scheme
        colour = QColor(scheme.hit)
        self._painter.hits = [Tint(start, end, colour) for start, end in hits]
        self._painter.current = None
        if current is not None:
            self._painter.current = Tint(*hits[current], QColor(scheme.current_hit))
        self.viewport().update()

    def refresh(self) -> None:
        """Take font, colours and words anew; the place at the top stays."""
        self._recolour()
        self._outdate()

    def set_place(self, offset: int) -> None:
        """Make a place the current one: its passage gets the bar in the margin."""
        self.selection.place, self.selection.placed = offset, True
        passage = self.passage_at(offset)
        if self._painter is not None and self.letter is not None:
            found = None if passage is None else self.letter.passages[passage]
            self._painter.passage = None if found is None else (found.start, found.end)
        self.viewport().update()
        self.placeChanged.emit(offset)

    def reading_place(self) -> int:
        """Where the reader is: the chosen place if it is in sight, else the upper third."""
        if self.selection.placed and self.in_sight(self.selection.place):
            return self.selection.place
        return self.offset_at(QPointF(self.width() / 2, self._height() * LEVEL))

    def jump(self, offset: int) -> None:
        """Go to a place and make it the current one; Back leads to where the reader was."""
        self.jumping.emit()
        self.go_to(offset)
        self.set_place(offset)

    def light(self, span: tuple[int, int] | None) -> None:
        """Show one end of a link as meant, while the mouse is on its band."""
        if self._painter is not None and self._painter.lit != span:
            self._painter.lit = span
            self.viewport().update()

    def show_selection(self) -> None:
        """Paint the selection as it is now."""
        if self._painter is None:
            return
        span = self.selection.span
        self._painter.selection = None
        if span is not None:
            colour = style.mixed(self.session.scheme.accent, self.session.scheme.paper, 0.62)
            self._painter.selection = Tint(*span, colour)
        self.viewport().update()
        self.selectionChanged.emit()

    # Accessibility

    def accessible_role(self) -> QAccessible.Role:
        """A document."""
        from kennisreader.ui import letter_items

        return letter_items.PAGE_ROLE

    def accessible_items(self) -> list[Item]:
        """One item a block, in reading order."""
        from kennisreader.ui import letter_items

        return letter_items.items(self)

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, what is in sight of it."""
        self._catch_up()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self.session.scheme.paper))
        if self._painter is None:
            return
        top = self.page_top()
        self._painter.caret = self.selection.caret
        self._painter.paint(painter, top, top + self._height(), self.column()[0])
        self._painted()

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
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: bar.maximum(),
        }
        if key in moves and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            bar.setValue(moves[key])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press starts a selection and makes the place the current one."""
        if event.button() == Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.selection.press(self.offset_at(event.position()), extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag selects; hovering over a note's marker shows the note."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scroll_at_edge(event.position().y())
            self.selection.drag(self.offset_at(event.position()))
        else:
            self.links.hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without a drag follows a footnote or a link, otherwise sets the place."""
        if event.button() != Qt.MouseButton.LeftButton:
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
        self.selection.select_word(self.offset_at(event.position()))
        self.wordsSelected.emit()

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
        """Hide the note when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self.links.hide()
        return super().viewportEvent(event)

    # Inside

    def _laid_out(self, *, same: bool) -> None:
        before, self._painter = self._painter, None
        if self._layout is None:
            return
        words = Words(notes=self.tr("Notes"), page=self.tr("p. {}"))
        self._painter = LetterPainter(
            self._layout, self.session.scheme, self.font(), words, self.session.theme
        )
        self._painter.marks = in_lanes(self._spans)
        self._painter.notes, self._painter.noted = self.notes.marks, self.notes.current
        if same and before is not None:
            self._painter.take_over(before)

    def _moved(self) -> None:
        if self._painter is not None:
            self._painter.forget_boxes()

    def _on_scroll(self) -> None:
        self.links.hide()
        super()._on_scroll()

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self.session.scheme.paper))
        palette.setColor(QPalette.ColorRole.Window, QColor(self.session.scheme.paper))
        self.setPalette(palette)

    def _scroll_at_edge(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > self._height():
            bar.setValue(bar.value() + bar.singleStep())
