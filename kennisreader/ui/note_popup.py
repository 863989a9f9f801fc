# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The small card that shows a footnote while the mouse is over its marker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kennisreader.ui import style
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class NotePopup(QFrame):
    """A footnote's text in a card; plain text, whatever the letter holds."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self._number = plain_label(None, name="secondary", wrap=False)
        self._text = plain_label(None, wrap=False)
        self._text.setWordWrap(True)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def show_note(self, number: str, text: str, at: QPoint) -> None:
        """Show a note below (or above) a point of the parent."""
        if self.isVisible() and self._text.text() == text:
            return
        settings = self._session.settings
        self._text.setFont(
            style.reading_font(settings.reading_family, settings.reading_size * 0.88)
        )
        self._number.setFont(self._text.font())
        self._number.setText(number)
        self._text.setText(text)
        parent = self._parent
        width = min(420, max(160, parent.width() - 24))
        self.setFixedWidth(width)
        self.adjustSize()
        x = min(max(8, at.x() - width // 3), max(8, parent.width() - width - 8))
        y = at.y() + 20
        if y + self.height() > parent.height():
            y = max(4, at.y() - self.height() - 14)
        self.move(x, y)
        self.show()
        self.raise_()
