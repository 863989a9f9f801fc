# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the tabs of the inspector have in common: they follow the current letter when seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

SLICE = 12
"""Milliseconds of building at a time; a letter may have hundreds of citations."""


class InspectorPanel(QScrollArea):
    """A column of widgets about one letter, built in slices and only while it is in sight.

    A subclass says what stands in it with :meth:`rows` and gives the tab its title as the
    window title.

    Signals:
        countChanged(number): for the tab; -1 for none.
    """

    countChanged = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._letter_id: str | None = None
        self._stale = True
        self._rows: Iterator[QWidget] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._build)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        session.letterChanged.connect(self._on_letter_changed)
        session.lettersChanged.connect(self.make_stale)

    def show_letter(self, letter_id: str | None) -> None:
        """Be about another letter, or about none."""
        if letter_id != self._letter_id:
            self._letter_id = letter_id
            self.make_stale()

    def make_stale(self) -> None:
        """Build anew, now or when the panel is next seen."""
        self._stale = True
        if self.isVisible():
            self._restart()

    def rows(self) -> Iterator[QWidget]:
        """The widgets of the column from top to bottom, children of ``self.widget()``."""
        raise NotImplementedError

    def retitle(self) -> None:
        """Word the window title anew: the language is another one."""
        raise NotImplementedError

    def finish(self) -> None:
        """Build what is left at once."""
        if self._stale:
            self._restart()
        while self._timer.isActive():
            self._build()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        super().showEvent(event)
        if self._stale:
            self._restart()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retitle()
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self.make_stale()

    def _on_letter_changed(self, letter_id: str) -> None:
        if letter_id == self._letter_id:
            self.make_stale()

    def _restart(self) -> None:
        self._stale = False
        content = QWidget()
        content.setObjectName("sidePanel")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(14, 12, 14, 16)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        before = self.takeWidget()
        if before is not None:
            before.deleteLater()  # this may be called by an event of something in it
        self.setWidget(content)
        content.show()
        self._rows = self.rows()
        self._timer.start()
        self._build()

    def _build(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        for row in self._rows:
            self._column.insertWidget(self._column.count() - 1, row)
            if clock.elapsed() >= SLICE:
                return
        self._timer.stop()
