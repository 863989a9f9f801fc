# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What can be done with several notes at once; there while some are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kennisreader.core.annotation import COLOURS
from kennisreader.ui import note_colours
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class ChoiceBar(QWidget):
    """A count and buttons.

    Signals:
        retagRequested(tags to add, tags to take away): both tuples.
        recolourRequested(colour), exportRequested(), deleteRequested(): on the chosen notes.
        dropRequested(): choose none.
    """

    retagRequested = Signal(tuple, tuple)
    recolourRequested = Signal(str)
    exportRequested = Signal()
    deleteRequested = Signal()
    dropRequested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counts = (0, 0)
        flow = FlowLayout(self, 8)
        self._count = plain_label(self, wrap=False)
        self._count.setContentsMargins(0, 6, 4, 0)
        self._tags, self._colour, self._export, self._delete, self._drop = (
            QPushButton(self) for _ in range(5)
        )
        self._tags.clicked.connect(self._ask_tags)
        self._colour.setMenu(QMenu(self))
        self._colour.menu().aboutToShow.connect(self._fill_colours)
        self._export.clicked.connect(self.exportRequested)
        self._delete.clicked.connect(self.deleteRequested)
        self._drop.clicked.connect(self.dropRequested)
        buttons = (self._tags, self._colour, self._export, self._delete, self._drop)
        for widget in (self._count, *buttons):
            flow.addWidget(widget)
        self.hide()
        self._retranslate()

    def set_count(self, chosen: int, shown: int) -> None:
        """Tell how many notes are chosen of how many; with none there is nothing to do."""
        self._counts = (chosen, shown)
        self._count.setText(self.tr("{0} of {1} chosen").format(chosen, shown))
        self.setVisible(chosen > 0)

    def _retranslate(self) -> None:
        self.set_count(*self._counts)
        self._tags.setText(self.tr("Tags …"))
        self._colour.setText(self.tr("Colour"))
        self._export.setText(self.tr("Export …"))
        self._delete.setText(self.tr("Delete"))
        self._drop.setText(self.tr("Choose none"))

    def _fill_colours(self) -> None:
        menu = self._colour.menu()
        menu.clear()
        for colour in COLOURS:
            sign = note_colours.sign_icon(colour, self._session.scheme)
            action = menu.addAction(sign, note_colours.name(colour))
            action.triggered.connect(lambda _=False, each=colour: self.recolourRequested.emit(each))

    def _ask_tags(self) -> None:
        from kennisreader.ui.tags_dialog import TagsDialog

        dialog = TagsDialog(self._session, self.window())
        dialog.accepted.connect(lambda: self.retagRequested.emit(*dialog.tags()))
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
