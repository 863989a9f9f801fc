# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Find in the letter: a field above the text, hits while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kennisreader.ui.session import Session


class FindBar(QWidget):
    """The field, the count, and the ways to the next and previous hit.

    Signals:
        changed(words): other words are looked for.
        stepped(steps): go on by so many hits; -1 is back.
        closed(): the reader is done.
    """

    changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(4)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.changed)
        self._count = plain_label(None, wrap=False)
        self._count.setObjectName("secondary")
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        self._buttons: list[tuple[QToolButton, str]] = []
        for name, steps in (("chevron-up", -1), ("chevron-down", 1), ("close", 0)):
            button = QToolButton()
            button.setAutoRaise(True)
            if steps:
                button.clicked.connect(lambda _checked=False, by=steps: self.stepped.emit(by))
            else:
                button.clicked.connect(self.closed)
            row.addWidget(button)
            self._buttons.append((button, name))
        self.retranslate()
        self.recolour()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.field.setPlaceholderText(self.tr("Find in this letter"))
        self.field.setAccessibleName(self.tr("Find in this letter"))
        names = (self.tr("Previous hit"), self.tr("Next hit"), self.tr("Close"))
        for (button, _), name in zip(self._buttons, names, strict=True):
            button.setToolTip(plain_tip(name))
            button.setAccessibleName(name)

    def recolour(self) -> None:
        """Tint the icons for the scheme in force."""
        for button, name in self._buttons:
            button.setIcon(icon(name, self._session.scheme.ink))

    def show_count(self, current: int | None, total: int) -> None:
        """Tell at which hit of how many the reader is."""
        if not self.field.text().strip():
            self._count.clear()
        elif total and current is not None:
            self._count.setText(self.tr("{0} of {1}").format(current + 1, total))
        else:
            self._count.setText(self.tr("%n hit(s)", "", total))

    def open(self, words: str) -> None:
        """Show the bar with some words, selected, ready to be typed over."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
