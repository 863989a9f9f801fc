# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a list over all letters is narrowed by: what the notes and the other lists have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QShowEvent

    from kennisreader.ui.session import Session

CHARACTERS = 28
"""That the field has room for, at least."""

AFTER = 20
"""Milliseconds after a change in which the lists are filled anew: what they narrow comes first."""


class FilterBar(QWidget):
    """A field and drop-down lists that break over lines where there is little room.

    Attributes:
        words: the field.
        narrowing: the lists that leave something out; their first row asks for nothing.

    Signals:
        changed(): another filter or order.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._flow = FlowLayout(self, 8)
        self.words = QLineEdit(self)
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * CHARACTERS)
        self.words.textChanged.connect(self.changed)
        self._glass = self.words.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._flow.addWidget(self.words)
        self.narrowing: tuple[QComboBox, ...] = ()
        self._stale = True
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._fill_if_seen)
        session.lettersChanged.connect(self.make_stale)
        session.themesChanged.connect(self.make_stale)

    def fill(self) -> None:
        """Offer what there is; what was chosen stays, if it is still there."""
        self._stale = False

    def make_stale(self) -> None:
        """There is something else to offer: do so once it is seen."""
        self._stale = True
        if self.isVisible():
            self._later.start()

    def _fill_if_seen(self) -> None:
        if self.isVisible() and self._stale:
            self.fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        super().showEvent(event)
        self._fill_if_seen()

    def clear(self) -> None:
        """Leave nothing out that the field or a list leaves out."""
        self.blockSignals(True)
        self.words.clear()
        for each in self.narrowing:
            each.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()

    def _recolour(self) -> None:
        self._glass.setIcon(icon("search", self._session.scheme.secondary))

    def _list(self, *, whole: bool = False) -> QComboBox:
        """A list, as wide as its longest row if ``whole``."""
        each, adjust = QComboBox(self), QComboBox.SizeAdjustPolicy
        narrow = adjust.AdjustToMinimumContentsLengthWithIcon
        each.setSizeAdjustPolicy(adjust.AdjustToContents if whole else narrow)
        each.setMinimumContentsLength(11)
        each.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        each.activated.connect(self.changed)
        return each

    @staticmethod
    def _offer(box: QComboBox, everything: str | None, rows: Iterable[Sequence[Any]]) -> None:
        """Offer rows of words and value; what was chosen stays, if it is among them."""
        chosen = box.currentData()
        box.clear()
        if everything is not None:
            box.addItem(everything, None)
        for words, value in rows:
            box.addItem(words, value)
            box.setItemData(box.count() - 1, plain_tip(words), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, 0 if chosen is None else box.findData(chosen)))
