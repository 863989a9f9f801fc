# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The field in a cell of the theme overview in which the reader writes what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kennisreader.core.synopsis_sentences import new_sentence
from kennisreader.ui import note_colours, style
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.note_field import NoteField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent

    from kennisreader.core.annotation import Note
    from kennisreader.ui.session import Session
    from kennisreader.ui.synopsis_model import SynopsisModel


FRAME = 4
"""Line and margin above and below the field, in pixels."""


class _SentenceField(NoteField):
    """A note field for one sentence: Enter ends it, Shift+Enter breaks the line.

    Signals:
        deserted(): the keys went elsewhere.
    """

    deserted = Signal()

    def __init__(self, known_tags: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(known_tags, parent)
        self.textChanged.connect(self.adjustSize)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the end, unless a tag is being chosen with it."""
        popup = None if self._completer is None else self._completer.popup()
        offered = popup is not None and popup.isVisible()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            enter
            and not offered
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == (Qt.KeyboardModifier.NoModifier)
        ):
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere is done; a menu or another window is not elsewhere."""
        super().focusOutEvent(event)
        staying = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in staying:
            self.deserted.emit()


class SentenceEditor(QFrame):
    """Lies over one cell while its sentence is written; what is typed is stored as notes are.

    Attributes:
        field: where it is written.
        cell: letter and theme of the sentence; None while none is written.

    Signals:
        left(): the reader is done; the keys go back to the table.
        resized(): the words need another height.
    """

    left = Signal()
    resized = Signal()

    def __init__(self, session: Session, model: SynopsisModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._changes = NoteChanges(session, self)
        self._note = ""
        self._go = 0
        self.cell: tuple[str, str] | None = None
        self.setObjectName("sentence")
        self.field = _SentenceField(session.notebook.tags, self)
        self.field.setObjectName("sentenceField")
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 2, 3, 2)
        column.addWidget(self.field)
        self.field.stored.connect(self._store)
        self.field.left.connect(self._leave)
        self.field.deserted.connect(self.finish)
        self.field.textChanged.connect(self.resized)
        self.hide()

    def begin(self, cell: tuple[str, str], name: str) -> None:
        """Write the sentence of a cell; ``name`` says for a screen reader what it is about."""
        if not self.finish():
            return
        note = self._model.sentences.get(cell)
        self.cell, self._note = cell, "" if note is None else note.id
        self._go -= 1  # below zero, so that it is never taken for what is typed on a card
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("What does this letter say on it, in your words?"))
        self.field.set_words("" if note is None else note.text)
        self._colour(note)
        self.show()
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> bool:
        """Store what was typed and go away; False, and stay, if it could not be stored.

        A sentence without words is no sentence: its note goes.
        """
        if self.cell is None:
            return True
        if not self.field.flush():
            return False
        note = self._known()
        self.cell = None
        if note is not None and not note.text.strip():
            self._changes.give_up(note, self._go)
        self._note = ""
        self.field.set_words("")
        self.hide()
        return True

    def place(self, rect: QRect, clip: QRect) -> None:
        """Lie at a place of the table, as far as that is within its cells."""
        height = max(rect.height(), self.field.sizeHint().height() + 2 * FRAME)
        whole = QRect(rect.left(), rect.top(), rect.width(), height)
        self.setGeometry(whole)
        seen = whole & clip
        self.setMask(QRegion(seen.translated(-whole.topLeft()) if seen.isValid() else _NOTHING))

    # Inside

    def _known(self) -> Note | None:
        return self._session.notebook.note(self._note) if self._note else None

    def _store(self, text: str) -> None:
        """Store the words; the field hears of it only once they are stored."""
        if self.cell is None:
            return
        note = self._known()
        if note is not None:
            self._changes.write(note, text, self._go)
        elif text.strip():
            note = new_sentence(*self.cell, text)
            self._note = note.id
            self._changes.begin(note, self._go)
        kept = self._known()
        if (kept is None and not text.strip()) or (kept is not None and kept.text == text):
            self.field.set_words(text)

    def _leave(self) -> None:
        if self.finish():
            self.left.emit()

    def _colour(self, note: Note | None) -> None:
        scheme = self._session.scheme
        shades = note_colours.shades("" if note is None else note.colour, scheme)
        ground = style.mixed(scheme.card, shades.tint, 0.5).name()
        self.setStyleSheet(
            f"#sentence {{ background: {ground}; border: 2px solid {scheme.focus};"
            " border-radius: 6px; }"
            "#sentenceField { background: transparent; border: none; padding: 0; }"
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it any more (another stage, the end of the program): store what was typed."""
        self.field.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.resized.emit()


_NOTHING = QRect(-2, -2, 1, 1)
"""A mask that shows nothing; an empty one would show all."""
