# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The field in which a note is written: plain Markdown, tags completed, stored while it is typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QSizePolicy, QWidget

from kennisreader.ui.text_units import DisplayText

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

STORE_AFTER = 250
"""Milliseconds after which something typed is on the disk at the latest: what a crash may cost."""

RETRY_AFTER = 5000
"""Milliseconds after which what could not be stored is offered again."""

LEAST_LINES, MOST_LINES = 1, 14


class NoteField(QPlainTextEdit):
    """As high as what is written in it, up to a limit.

    Signals:
        stored(text): this text is to be kept; whoever keeps it answers with `set_words`.
        left(): Esc or Ctrl+Enter: the reader is done writing.
        entered(): the reader begins to write.
    """

    stored = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, known_tags: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._known_tags = known_tags
        self._kept = ""
        self._completer: QCompleter | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._on_text)

    def set_words(self, text: str) -> None:
        """Show what the note says, unless the reader has typed something that is not stored yet."""
        typed = self.toPlainText()
        if typed == self._kept and typed != text:
            self.setPlainText(text)
            self._timer.stop()
            self._kept = self.toPlainText()  # with Qt's line ends
        else:
            self._kept = text

    def flush(self) -> bool:
        """Have what was typed stored now; False if that failed, it is tried again later then."""
        self._timer.stop()
        text = self.toPlainText()
        if text != self._kept:
            self.stored.emit(text)
        if text != self._kept:
            self._timer.start(RETRY_AFTER)
        return text == self._kept

    # Size

    def sizeHint(self) -> QSize:
        """High enough for the lines, within limits."""
        lines = round(self.document().size().height())  # QPlainTextEdit counts lines here
        lines = min(max(LEAST_LINES, lines), MOST_LINES)
        margins = self.contentsMargins()
        edge = 2 * self.document().documentMargin() + margins.top() + margins.bottom()
        return QSize(120, round(lines * self.fontMetrics().lineSpacing() + edge) + 2)

    def minimumSizeHint(self) -> QSize:
        """No less than it asks for."""
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    # Typing

    def _on_text(self) -> None:
        self.updateGeometry()
        if self.toPlainText() != self._kept and not self._timer.isActive():
            self._timer.start(STORE_AFTER)
        if self.hasFocus():
            self._offer_tags()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc or Ctrl+Enter; while tags are offered the keys are theirs."""
        popup = None if self._completer is None else self._completer.popup()
        offered = popup is not None and popup.isVisible()
        if offered and event.key() in _CHOOSE:
            event.ignore()  # the list takes them
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.flush()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window once the field has nothing of its own to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The reader begins; what was stored before is undone by the window.

        Qt counts a new font as a step to undo as well.
        """
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            if self.toPlainText() == self._kept:
                self.document().clearUndoRedoStacks()
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        self.flush()

    # Tags

    def _offer_tags(self) -> None:
        begun = self._begun_tag()
        if begun is None:
            self._hide_tags()
            return
        if self._completer is None:
            self._completer = self._make_completer()
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            own = begun.casefold()
            model.setStringList(
                [t for t in self._known_tags() if _WRITABLE.fullmatch(t) and t.casefold() != own]
            )
        self._completer.setCompletionPrefix(begun)
        if not self._completer.completionCount():
            self._hide_tags()
            return
        place = self.cursorRect()
        place.setWidth(self.fontMetrics().averageCharWidth() * 24)
        self._completer.complete(place)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(QStringListModel(self), self)
        completer.setWidget(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda chosen: self._complete(str(chosen)))
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(self.tr("Tags in use"))
        return completer

    def _hide_tags(self) -> None:
        popup = None if self._completer is None else self._completer.popup()
        if popup is not None:
            popup.hide()

    def _begun_tag(self) -> str | None:
        """What stands between ``#`` and the cursor; None if no tag is being written."""
        cursor = self.textCursor()
        line = cursor.block().text()
        before = line[: DisplayText(line).from_qt(cursor.positionInBlock())]
        found = re.search(r"(?:^|[^\w#&/])#([\w/-]*)$", before)
        return None if found is None else found[1]

    def _complete(self, tag: str) -> None:
        """Write the rest of a chosen tag."""
        begun = self._begun_tag()
        if begun is None:
            return
        cursor = self.textCursor()
        for _ in begun:
            cursor.deletePreviousChar()
        cursor.insertText(f"{tag} ")
        self.setTextCursor(cursor)


_WRITABLE = re.compile(r"\w[\w/-]*")
"""Tags that can stand behind ``#`` in a text, see ``annotation.tags_in``."""

_CHOOSE = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
)
