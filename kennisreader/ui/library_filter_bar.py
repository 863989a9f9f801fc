# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The head of the library panel: its title, the word field, and what else the list is narrowed by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.filter_menu import FilterMenu
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_tip, section_font, section_title
from kennisreader.ui.library_filter import Choices, LetterFilter, Order
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

PAUSE = 120
"""Milliseconds without a key after which the list follows the word field."""


class LibraryFilterBar(QWidget):
    """Title, word field, menu and the removable chips of what is chosen.

    Attributes:
        filter: what a letter must be to be shown.
        order: the order of the letters.

    Signals:
        filterChanged(LetterFilter): the user narrows the list otherwise.
        orderChanged(Order): the user wants another order.
        leaveRequested(): the Down key in the word field goes to the list.
    """

    filterChanged = Signal(object)
    orderChanged = Signal(object)
    leaveRequested = Signal()

    def __init__(
        self, session: Session, choices: Callable[[], Choices], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._choices = choices
        self.filter = LetterFilter()
        self.order = Order.OLD_TO_NEW
        self._title = section_title(self)
        self._search = QToolButton(self)
        self._search.setCheckable(True)
        self._button = QToolButton(self)
        self._menu = QMenu(self)
        self._filters = FilterMenu(self)
        self._field = _WordField(self)
        self._chips = QWidget(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._wire()
        self._style()
        self._translate()

    def set_filter(self, chosen: LetterFilter) -> None:
        """Narrow the list by what somebody else chose; tells everybody if it is news."""
        if chosen == self.filter:
            return
        self.filter = chosen
        if self._field.text() != chosen.words:
            self._field.setText(chosen.words)
            self._pause.stop()
        self._show_chips()
        self.filterChanged.emit(chosen)

    def set_order(self, order: Order) -> None:
        """Put the letters in another order; tells everybody if it is news."""
        if order is not self.order:
            self.order = order
            self._show_state()
            self.orderChanged.emit(order)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        elif event.type() == QEvent.Type.FontChange:
            self._style()

    # Making

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        head.addWidget(self._search)
        head.addWidget(self._button)
        FlowLayout(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 10, 4)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._field)
        column.addWidget(self._chips)
        self._field.hide()
        self._chips.hide()
        self._button.setMenu(self._menu)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _wire(self) -> None:
        self._menu.aboutToShow.connect(self._fill_menu)
        self._filters.chosen.connect(self.set_filter)
        self._search.toggled.connect(self._show_field)
        self._field.textChanged.connect(self._pause.start)
        self._field.escaped.connect(lambda: self._search.setChecked(False))
        self._field.left.connect(self.leaveRequested)
        self._pause.timeout.connect(self._words_typed)
        self._session.schemeChanged.connect(self._style)

    def _style(self) -> None:
        self._title.setFont(section_font(self.font()))
        for button, name in ((self._search, "search"), (self._button, "filter")):
            button.setIcon(icon(name, self._session.scheme.secondary))
            button.setIconSize(QSize(1, 1) * max(16, self.fontMetrics().height()))
        self._show_chips()

    def _translate(self) -> None:
        self._title.setText(self.tr("Library · time line"))
        self._field.setPlaceholderText(self.tr("Title, sender, number"))
        self._field.setAccessibleName(self.tr("Words that a letter must have"))
        self._search.setToolTip(self.tr("Find a letter in this list"))
        self._search.setAccessibleName(self._search.toolTip())
        self._show_chips()

    # Changing

    def _show_field(self, shown: bool) -> None:
        self._field.setVisible(shown)
        if shown:
            self._field.setFocus()
        else:
            self._field.clear()
            self._words_typed()
            self.leaveRequested.emit()

    def _words_typed(self) -> None:
        self._pause.stop()
        self.set_filter(replace(self.filter, words=self._field.text()))

    def _show_state(self) -> None:
        """Say on the menu's button, in words too, whether anything is narrowed."""
        text = self.tr("Filter and order")
        if not self.filter.is_empty():
            text = self.tr("Filter and order (a filter is on)")
        self._button.setToolTip(plain_tip(text))
        self._button.setAccessibleName(text)

    def _show_chips(self) -> None:
        layout = self._chips.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        chips = list(self._filters.parts(self.filter))
        for text, without in chips:
            chip = QPushButton(text.replace("&", "&&"), self._chips)
            chip.setObjectName("filterChip")
            chip.setStyleSheet("padding: 2px 8px;")
            chip.setIcon(icon("close", self._session.scheme.secondary))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
            chip.setIconSize(QSize(12, 12))
            chip.setFont(small_font(self.font()))
            chip.setToolTip(self.tr("Remove this filter"))
            chip.setAccessibleName(self.tr("Remove the filter {0}").format(text))
            chip.clicked.connect(lambda _=False, without=without: self.set_filter(without))
            if layout is not None:
                layout.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(chips))
        self._chips.updateGeometry()
        self._show_state()

    # The menu

    def _fill_menu(self) -> None:
        self._menu.clear()
        orders = QActionGroup(self._menu)
        for order, text in (
            (Order.OLD_TO_NEW, self.tr("Oldest first")),
            (Order.NEW_TO_OLD, self.tr("Newest first")),
            (Order.TITLE, self.tr("By title")),
            (Order.MINISTRY, self.tr("By ministry")),
        ):
            action = self._check(self._menu, text, on=order is self.order)
            orders.addAction(action)
            action.triggered.connect(lambda _=False, order=order: self.set_order(order))
        self._menu.addSeparator()
        self._filters.fill(self._menu, self._choices(), self.filter)

    def _check(self, menu: QMenu, text: str, *, on: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        return action


class _WordField(QLineEdit):
    """The word field.  Signals: escaped(): Esc in it; left(): Down, Up or Enter in it."""

    escaped = Signal()
    left = Signal()

    def showEvent(self, event: QShowEvent) -> None:
        """Get the button that clears it: its picture takes 7 ms, which the start need not wait."""
        self.setClearButtonEnabled(True)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the field up, Down goes to what it found; the rest is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)
