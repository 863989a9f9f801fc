# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The left panel: the library as a time line, its filter, and what is being read in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.icons import icon
from kennisreader.ui.labels import ElidedLabel, plain_label
from kennisreader.ui.letter_list import LetterList
from kennisreader.ui.library_filter import Choices, LetterFilter, Order, choices
from kennisreader.ui.library_filter_bar import LibraryFilterBar
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.ui.session import Session

REST = 250
"""Least milliseconds between two readings of the list while an import adds letter after letter; a
list that takes long to read is read less often, so that a tenth of the time goes into it at most."""


class LibraryPanel(QWidget):
    """The letters of the library in date order.

    Attributes:
        list: the time line; its model is ``list.letters``.
        filter_bar: title, word field, filter menu and chips.

    Signals:
        openRequested(letter id), openBesideRequested(letter id): show it here, or in a pane more.
        removeRequested(letter id), editRequested(letter id): what the names say.
        letterSelected(letter id): the keys or a click moved to another letter.
        addRequested(): the button of an empty library.
        cancelRequested(): the import is to stop.
        yearsChanged(first or None, last or None): the filter of years is another one.
    """

    openRequested = Signal(str)
    openBesideRequested = Signal(str)
    removeRequested = Signal(str)
    editRequested = Signal(str)
    letterSelected = Signal(str)
    addRequested = Signal()
    cancelRequested = Signal()
    yearsChanged = Signal(object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self.filter_bar = LibraryFilterBar(session, self._letters_choices, self)
        self.list = LetterList(session, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._message: _Message | None = None
        self._progress: _ProgressRow | None = None
        self._rest = QTimer(self, singleShot=True)
        self._late = False
        self._current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.filter_bar)
        self._column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        self._wire()
        self._show_state()

    def set_open(self, letter_ids: Sequence[str], current: str = "") -> None:
        """Say which letters the panes show and which one has the focus (empty for none).

        Another one is brought into sight; not the first one, for which nobody has waited yet.
        """
        self.list.letters.set_open(letter_ids, current)
        before, self._current = self._current, current
        if before and current and before != current:
            self.list.bring(current)

    def go_to(self, letter_id: str) -> None:
        """Put the keys on a letter; a filter that hides it is cleared."""
        if not self.list.go_to(letter_id) and self._session.summary(letter_id) is not None:
            self.filter_bar.set_filter(LetterFilter())
            self.list.go_to(letter_id)

    @property
    def years(self) -> tuple[int | None, int | None]:
        """The first and the last year that are shown; None where there is no bound."""
        chosen = self.filter_bar.filter
        return chosen.first_year, chosen.last_year

    def set_years(self, first: int | None, last: int | None) -> None:
        """Show only letters that may be from these years, both included."""
        chosen = replace(self.filter_bar.filter, first_year=first, last_year=last)
        self.filter_bar.set_filter(chosen)

    def set_progress(self, done: int, total: int, text: str) -> None:
        """Show how far an import is; a total of 0 says that it is over."""
        if total <= 0:
            if self._progress is not None:
                self._progress.hide()
            return
        if self._progress is None:
            self._progress = _ProgressRow(self._session, self)
            self._progress.cancelled.connect(self.cancelRequested)
            self._column.addWidget(self._progress)
        self._progress.tell(done, total, text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()

    def _wire(self) -> None:
        for name in ("openRequested", "openBesideRequested", "removeRequested", "editRequested"):
            getattr(self.list, name).connect(getattr(self, name))
        self.list.letterSelected.connect(self.letterSelected)
        self.filter_bar.filterChanged.connect(self._filter)
        self.filter_bar.orderChanged.connect(self._order)
        self.filter_bar.leaveRequested.connect(self._enter_list)
        self._session.lettersChanged.connect(self._reload)
        self._session.schemeChanged.connect(self.list.viewport().update)
        self._rest.timeout.connect(self._reload_late)

    def _letters_choices(self) -> Choices:
        return choices(self._session.summaries())

    def _filter(self, chosen: LetterFilter) -> None:
        before = self.list.letters.filter
        self.list.keep_place(lambda: self.list.letters.set_filter(chosen))
        self._show_state()
        years = (chosen.first_year, chosen.last_year)
        if years != (before.first_year, before.last_year):
            self.yearsChanged.emit(*years)

    def _order(self, order: Order) -> None:
        letter_id = self.list.letter_id()
        self.list.letters.set_order(order)
        if letter_id is not None:
            self.list.go_to(letter_id)

    def _enter_list(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.list.letters.rowCount():
            self.list.setCurrentIndex(self.list.letters.index(0))

    def _reload(self) -> None:
        """Read the list anew, at once the first time and then after a rest."""
        if self._rest.isActive():
            self._late = True
            return
        clock = QElapsedTimer()
        clock.start()
        self.list.keep_place(self.list.letters.reload)
        self._show_state()
        self._rest.start(max(REST, 10 * clock.elapsed()))

    def _reload_late(self) -> None:
        if self._late:
            self._late = False
            self._reload()

    def _show_state(self) -> None:
        """The list, or a message that says what to do instead."""
        letters = self.list.letters
        self.filter_bar.setEnabled(letters.total > 0)
        if letters.rowCount():
            self._stack.setCurrentWidget(self.list)
            return
        if self._message is None:
            self._message = _Message(self)
            self._message.button.clicked.connect(self._message_clicked)
            self._stack.addWidget(self._message)
        if letters.total:
            self._message.tell(
                self.tr("No letter matches"),
                self.tr("Other words or fewer filters may find it."),
                self.tr("Show all letters"),
            )
        else:
            self._message.tell(
                self.tr("Your library is empty"),
                self.tr("Add letters, or drop files or folders on this window."),
                self.tr("Add letters…"),
            )
        self._stack.setCurrentWidget(self._message)

    def _message_clicked(self) -> None:
        if self.list.letters.total:
            self.filter_bar.set_filter(LetterFilter())
            self.list.setFocus()
        else:
            self.addRequested.emit()


class _Message(QWidget):
    """What stands in place of an empty list.

    Attributes:
        button: does what the message proposes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = plain_label(self)
        self._text = plain_label(self, name="secondary")
        self.button = QPushButton(self)
        self._title.setFont(small_font(self.font(), 1.0, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(6)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def tell(self, title: str, text: str, button: str) -> None:
        """Show a message and what can be done."""
        self._title.setText(title)
        self._text.setText(text)
        self.button.setText(button)


class _ProgressRow(QFrame):
    """How far an import is.  Signal: cancelled()."""

    cancelled = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._count = plain_label(self, wrap=False)
        self._name = ElidedLabel(self, name="secondary")
        self._name.setFont(small_font(self.font()))
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setFixedHeight(4)
        self._cancel = QToolButton(self)
        self._cancel.clicked.connect(self.cancelled)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 10, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self._name)
        session.schemeChanged.connect(self._style)
        self._style()

    def _style(self) -> None:
        scheme = self._session.scheme
        self._cancel.setIcon(icon("close", scheme.secondary))
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {scheme.line}; border: 0; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {scheme.accent}; border-radius: 2px; }}"
        )

    def tell(self, done: int, total: int, text: str) -> None:
        """Show that ``done`` of ``total`` files are read, and what is read now."""
        self._count.setText(self.tr("Reading {0} of {1}").format(min(done + 1, total), total))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(self._count.text())
        self._name.setText(text)
        self._cancel.setToolTip(self.tr("Stop adding letters"))
        self._cancel.setAccessibleName(self._cancel.toolTip())
        self.show()
