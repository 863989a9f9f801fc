# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The row above everything: panels, history, the stages, adding a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from kennisreader.ui import actions
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label, plain_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from kennisreader.ui.session import Session

ICONS = {"left_panel": "menu", "back": "back", "forward": "forward"}
"""The actions that are shown by a symbol alone, and which."""

STAGES = ("stage_read", "stage_compare", "stage_synopsis", "stage_lists")

_NATIVE = QKeySequence.SequenceFormat.NativeText


class SearchButton(QPushButton):
    """Looks like a field and opens one: the search itself lies over the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._keys = plain_label(None, wrap=False)
        self._keys.setObjectName("key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, words: str, keys: str) -> None:
        """Say what it searches, and the keys that do the same."""
        self.setText(words)
        self.setAccessibleName(words)
        self._keys.setText(keys)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 78)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where they would stand on the words."""
        super().resizeEvent(event)
        self._keys.setVisible(self.width() >= self.sizeHint().width())

    def sizeHint(self) -> QSize:
        """Room for the words and the keys beside them."""
        return super().sizeHint() + QSize(self._keys.sizeHint().width() + 16, 0)

    def minimumSizeHint(self) -> QSize:
        """The symbol and a word or two: the rest is told by a screen reader and the tip."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().height())


class TopBar(QWidget):
    """Buttons for the actions that are used most; each is the action of the menu."""

    def __init__(
        self,
        session: Session,
        window_actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = window_actions
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(6)
        self._symbols = [self._button(name) for name in ICONS]
        for button in self._symbols:
            row.addWidget(button)
        row.addStretch(1)
        self._search = SearchButton()
        self._search.clicked.connect(window_actions["search"].trigger)
        row.addWidget(self._search, 4)
        row.addStretch(1)
        row.addWidget(self._stages())
        row.addSpacing(6)
        self._add = QPushButton()
        self._add.clicked.connect(window_actions["add_letters"].trigger)
        row.addWidget(self._add)
        self._export = QPushButton()
        self._export.clicked.connect(window_actions["export_notes"].trigger)
        row.addWidget(self._export)
        self.retranslate()
        self.recolour()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._add.setText(self.tr("Add letter"))
        self._export.setText(self.tr("Export notes"))
        self._search.set_words(
            self.tr("Search your letters and notes"),
            self._actions["search"].shortcut().toString(_NATIVE),
        )
        for button, name in zip(self._symbols, ICONS, strict=True):
            words = actions.plain(self._actions[name].text())
            keys = self._actions[name].shortcut().toString()
            button.setToolTip(plain_tip(f"{words} ({keys})" if keys else words))
            button.setAccessibleName(words)
        for button, name in zip(self._stage_buttons, STAGES, strict=True):
            button.setText(actions.plain(self._actions[name].text()))

    def recolour(self) -> None:
        """Tint the symbols for the scheme in force."""
        for button, symbol in zip(self._symbols, ICONS.values(), strict=True):
            button.setIcon(icon(symbol, self._session.scheme.ink))
        self._add.setIcon(icon("plus", self._session.scheme.ink))
        self._search.setIcon(icon("search", self._session.scheme.secondary))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        action = self._actions[name]
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _stages(self) -> QWidget:
        frame = QWidget()
        frame.setObjectName("stages")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        self._stage_buttons = []
        for name in STAGES:
            button = QToolButton()
            button.setCheckable(True)
            action = self._actions[name]
            button.setChecked(action.isChecked())
            action.toggled.connect(button.setChecked)
            button.clicked.connect(lambda _on=False, action=action: action.trigger())
            row.addWidget(button)
            self._stage_buttons.append(button)
        return frame

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
