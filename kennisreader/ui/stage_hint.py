# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the stage says where a letter is missing: none to read, or none to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class StageHint(QWidget):
    """A sentence and a button that helps, above the letter or in its place.

    Signals:
        addRequested(): letters are to be added.
        libraryRequested(): a letter is to be chosen from the library.
    """

    addRequested = Signal()
    libraryRequested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._open = 0
        self.setObjectName("foldBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = plain_label(self)
        self._add = QPushButton()
        self._add.clicked.connect(self.addRequested)
        self._choose = QPushButton()
        self._choose.clicked.connect(self.libraryRequested)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addWidget(self._words)
        for button in (self._add, self._choose):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def show_for(self, panes: int) -> None:
        """Say what is missing while so many letters are open: none, or one of two to compare."""
        self._open = panes
        letters = len(self._session.summaries())
        if not panes:
            self._column.setContentsMargins(32, 40, 32, 32)
        else:
            self._column.setContentsMargins(18, 10, 18, 10)
        if not letters:
            words = self.tr("Your library is empty.")
        elif letters == 1:
            words = self.tr("Comparing takes two letters, and your library has one.")
        else:
            words = self.tr(
                "Comparing takes two letters: click on one in the library with Ctrl held down, or"
                " drag it here."
            )
        self._words.setText(words)
        self._add.setText(self.tr("Add letters…"))
        self._add.setVisible(letters < 2)
        self._choose.setText(self.tr("Choose from the library"))
        self._choose.setVisible(letters > 1)
        self.setFocusProxy(self._add if letters < 2 else self._choose)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_for(self._open)
        super().changeEvent(event)
