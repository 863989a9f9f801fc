# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A bar above the stage that says what became of something, and never stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

SHOWN_FOR = 12_000
"""Milliseconds that good news stays; bad news stays until it is closed."""


class NoticeBar(QWidget):
    """One line of text, buttons, and a cross.

    Attributes:
        words: the label.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("themeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 6, 10, 6)
        self.words = plain_label(self, copy=True)
        self._cross = QToolButton(self)
        self._cross.clicked.connect(self.hide)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self._cross)
        self._leave = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def add_button(self) -> QPushButton:
        """One more button before the cross."""
        button = QPushButton(self)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def appear(self, *, stay: bool) -> None:
        """Show the bar, until it is closed or for a while."""
        self.retranslate()
        self._cross.setIcon(icon("close", self._session.scheme.ink))
        self.show()
        if stay:
            self._leave.stop()
        else:
            self._leave.start()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
