# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands in the place of the text of a letter that is a picture of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kennisreader.ui import style
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.ui.letter_view import LetterView

WIDTH = 46
"""Of the words, in characters."""


class NoText(QWidget):
    """Says that there is no text, what that means, and offers the pages.

    Signals:
        pagesRequested(): show the original pages.
    """

    pagesRequested = Signal()

    def __init__(self, view: LetterView) -> None:
        super().__init__(view.viewport())
        self._head = plain_label(self)
        self._head.setFont(style.small_font(self.font(), 1.1, bold=True))
        self._words = plain_label(self, name="secondary")
        for label in (self._head, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.pagesRequested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * WIDTH)
        whole = QVBoxLayout(view.viewport())
        whole.addWidget(self, 0, Qt.AlignmentFlag.AlignCenter)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._retranslate()

    def _retranslate(self) -> None:
        self._head.setText(self.tr("Scanned, no searchable text"))
        self._words.setText(
            self.tr("This letter is a picture: searches, themes and links do not know its words.")
        )
        self._button.setText(self.tr("Show pages"))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
