# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The row above everything: panels, history, the stages, adding a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from kennisreader.ui import actions
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.style import icon_size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from kennisreader.ui.session import Session

ICONS = {"left_panel": "menu", "back": "back", "forward": "forward"}
"""The actions that are shown by a symbol alone, and which."""

STAGES = ("stage_read", "stage_compare", "stage_synopsis", "stage_lists")

LEAST_SEARCH = 28
"""Characters that the search keeps before buttons lose their words."""

PADDING = 30
"""What a button takes beside its words and its symbol, in pixels."""

_NATIVE = QKeySequence.SequenceFormat.NativeText


class SearchButton(QPushButton):
    """Looks like a field and opens one: the search itself lies over the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchField")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = self._short = ""
        self._keys = plain_label(None, wrap=False)
        self._keys.setObjectName("key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, words: str, short: str, keys: str) -> None:
        """Say what it searches, with few words where there is little room, and the keys for it."""
        self._words, self._short = words, short
        self._shorten()
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(f"{words} ({keys})"))
        self._keys.setText(keys)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 78)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: first the keys, then words."""
        super().resizeEvent(event)
        self._keys.setVisible(self.width() >= self.sizeHint().width())
        self._shorten()

    def _shorten(self) -> None:
        text = self._words if self.width() >= self._wanted() else self._short
        if text != self.text():
            self.setText(text)

    def _wanted(self) -> int:
        """Width in pixels of all words without the keys."""
        advance = self.fontMetrics().horizontalAdvance
        return super().sizeHint().width() + advance(self._words) - advance(self.text())

    def sizeHint(self) -> QSize:
        """Room for the words and the keys beside them."""
        width = self._wanted() + self._keys.sizeHint().width() + 16
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the symbol and the short words."""
        advance = self.fontMetrics().horizontalAdvance
        width = super().sizeHint().width() + advance(self._short) - advance(self.text())
        return QSize(width, super().sizeHint().height())


class TopBar(QWidget):
    """Buttons for the actions that are used most; each is the action of the menu.

    Where there is little room, adding and exporting are symbols, and then the stages are one button
    with a menu: the search keeps its words as long as it can, and the window may be narrow.
    """

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
        row.addWidget(self._search, 20)
        row.addStretch(1)
        self._switch = self._stages()
        row.addWidget(self._switch)
        self._chooser: QPushButton | None = None
        self._row = row
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
        for named, words in (
            (self._add, self.tr("Add letter")),
            (self._export, self.tr("Export notes")),
        ):
            named.setAccessibleName(words)
            named.setToolTip(plain_tip(words))
        self._search.set_words(
            self.tr("Search your letters and notes"),
            self.tr("Search"),
            self._actions["search"].shortcut().toString(_NATIVE),
        )
        for button, name in zip(self._symbols, ICONS, strict=True):
            words = actions.plain(self._actions[name].text())
            keys = self._actions[name].shortcut().toString()
            button.setToolTip(plain_tip(f"{words} ({keys})" if keys else words))
            button.setAccessibleName(words)
        for button, name in zip(self._stage_buttons, STAGES, strict=True):
            button.setText(actions.plain(self._actions[name].text()))
        self._fit()

    def recolour(self) -> None:
        """Tint the symbols for the scheme in force."""
        for button, symbol in zip(self._symbols, ICONS.values(), strict=True):
            button.setIcon(icon(symbol, self._session.scheme.ink))
        self._search.setIcon(icon("search", self._session.scheme.secondary))
        self._fit()

    # Little room

    def _fit(self) -> None:
        """Show as many words as there is room for."""
        ink = self._session.scheme.ink
        few = self._whole_width() > self.width()
        fewer = few and self._whole_width(words=False) > self.width()
        self._add.setIcon(icon("plus", ink))
        self._export.setIcon(icon("export", ink) if few else QIcon())
        for button in (self._add, self._export):
            button.setText("" if few else button.accessibleName())
        self._switch.setVisible(not fewer)
        if fewer and self._chooser is None:
            self._chooser = self._make_chooser()
            self._chooser.setFont(self.font())
        if self._chooser is not None:
            self._chooser.setVisible(fewer)
            self._chooser.setIcon(icon("chevron-down", self._session.scheme.secondary))
            self._name_stage()

    def _whole_width(self, *, words: bool = True) -> int:
        """Width in pixels that all buttons would take, with a search of some words."""
        advance = self.fontMetrics().horizontalAdvance
        taken = sum(button.sizeHint().width() for button in self._symbols)
        taken += self._switch.sizeHint().width()
        taken += self.fontMetrics().averageCharWidth() * LEAST_SEARCH
        for button in (self._add, self._export):
            taken += PADDING + icon_size() + (advance(button.accessibleName()) if words else 0)
        margins = self._row.contentsMargins()
        spaces = self._row.spacing() * (self._row.count() - 1)
        return taken + margins.left() + margins.right() + spaces

    def _make_chooser(self) -> QPushButton:
        """One button for all stages."""
        button = QPushButton()
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the words
        button.clicked.connect(self._offer_stages)
        self._row.insertWidget(self._row.indexOf(self._switch), button)
        for name in STAGES:
            self._actions[name].toggled.connect(self._name_stage)
        return button

    def _name_stage(self) -> None:
        if self._chooser is not None:
            on = [self._actions[name].text() for name in STAGES if self._actions[name].isChecked()]
            self._chooser.setText(actions.plain("".join(on)))

    def _offer_stages(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in STAGES])
        if self._chooser is not None:
            menu.popup(self._chooser.mapToGlobal(self._chooser.rect().bottomLeft()))

    def minimumSizeHint(self) -> QSize:
        """The width with the fewest words."""
        least = super().minimumSizeHint()
        chooser = self.fontMetrics().horizontalAdvance("M" * 9) + PADDING + icon_size()
        parts = [button.sizeHint().width() for button in self._symbols]
        parts += [self._search.minimumSizeHint().width(), chooser, 2 * (PADDING + icon_size())]
        margins = self._row.contentsMargins()
        spaces = self._row.spacing() * (self._row.count() - 1)
        return QSize(sum(parts) + spaces + margins.left() + margins.right(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more words, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
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
