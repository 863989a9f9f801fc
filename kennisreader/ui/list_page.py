# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One list over all letters: what it is narrowed by, how many there are, the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kennisreader.ui.labels import plain_label
from kennisreader.ui.library_filter import LetterFilter
from kennisreader.ui.list_filter import ListFilter
from kennisreader.ui.list_saving import ListSaving
from kennisreader.ui.list_source import ListSource
from kennisreader.ui.list_view import ListOfRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from kennisreader.core.letter import Span
    from kennisreader.ui.later_strip import LaterStrip
    from kennisreader.ui.list_kind import ListKind
    from kennisreader.ui.session import Session

AFTER = 30
"""Milliseconds in which several changes of the filter or pieces of the list count as one."""


class ListPage(QWidget):
    """A list, gathered while it is seen.

    Attributes:
        kind: what it is a list of.
        filters, view, source, saving: the parts.
        later: what later letters say, below a list whose kind ``follows``; otherwise None.

    Signals:
        rowRequested(ListRow, beside): go where a row leads.
        lettersChosen(LetterFilter): other letters are wanted, here and in the other lists.
        told(text): something for the status bar and the screen reader.
        changed(): there are more or fewer rows, or they were worded anew.
    """

    rowRequested = Signal(object, bool)
    lettersChosen = Signal(object)
    told = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, kind: ListKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.kind = kind
        kind.setParent(self)
        self._items: list[Any] = []
        self._fresh: list[Any] | None = None
        self.later: LaterStrip | None = None
        self.filters = ListFilter(session, kind, self)
        self.view = ListOfRows(session, kind.row)
        self.source = ListSource(session, kind.function, self)
        self.saving = ListSaving(session, self)
        self._build()
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._arrange)
        self.filters.changed.connect(self._later.start)
        self.filters.lettersChosen.connect(self.lettersChosen)
        self.filters.copyRequested.connect(lambda: self.saving.copy(self.table()))
        self.filters.markdownRequested.connect(
            lambda: self.saving.save_markdown(self.table(), kind.name())
        )
        self.filters.csvRequested.connect(lambda: self.saving.save_csv(self.table(), kind.name()))
        self.view.openRequested.connect(self.rowRequested)
        self.saving.told.connect(self.told)
        self.source.restarted.connect(self._on_restart)
        self.source.told.connect(self._on_told)
        self.source.finished.connect(self._on_finished)
        self.setFocusProxy(self.view)
        self.retranslate()

    def table(self) -> Any:
        """The rows that are shown, to be taken along: a ``lists.Table``."""
        return self.kind.table(self.view.rows.items)

    def set_letters(self, chosen: LetterFilter) -> None:
        """Show what is from these letters only."""
        self.filters.set_letters(chosen)
        if not self.kind.by_letter:
            self.source.ask_for(first=chosen.first_year, last=chosen.last_year)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.view.setAccessibleName(self.kind.name())
        self._about.setText(self.kind.about())
        self._show_all.setText(self.tr("Take the filter away"))
        self.view.rows.reword()
        self._tell()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._about = plain_label(self, name="secondary")
        self._count = plain_label(self, wrap=False)
        self._nothing = plain_label(self, name="secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._show_all = QPushButton(self)
        self._show_all.clicked.connect(self._take_away)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.setContentsMargins(40, 60, 40, 0)
        inner.setSpacing(14)
        inner.addWidget(self._nothing)
        inner.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(empty)
        column.addWidget(self._about)
        column.addWidget(self.filters)
        column.addWidget(self._count)
        column.addWidget(self._pages, 1)
        if self.kind.follows:
            from kennisreader.ui.later_strip import LaterStrip

            self.later = LaterStrip(self._session, self._is_listed, self)
            self.view.currentRowChanged.connect(self.later.show_row)
            self.later.rowRequested.connect(lambda row: self.rowRequested.emit(row, False))
            self.later.changed.connect(self._keep_in_sight, Qt.ConnectionType.QueuedConnection)
            column.addWidget(self.later)

    def _keep_in_sight(self) -> None:
        """What is said below the list took some of its room."""
        self.view.scrollTo(self.view.currentIndex())

    def _is_listed(self, span: Span) -> bool:
        """Whether an item stands at a place."""
        return any(
            item.letter == span.letter and span.start <= item.start < span.end
            for item in self._items
        )

    # What changed

    def _on_restart(self) -> None:
        """What is shown stays until there is something to show instead: nothing flickers."""
        self._fresh = []
        self._tell()

    def _on_told(self, answer: Mapping[str, Any]) -> None:
        found = self.kind.read(answer)
        if self._fresh is not None:
            self._fresh += found
            if not self._items:
                self._items, self._fresh = self._fresh, None
        else:
            self._items += found
        if found and self._fresh is None:
            self._later.start()
        self._tell()

    def _on_finished(self) -> None:
        if self._fresh is not None:
            self._items, self._fresh = self._fresh, None
            self.kind.forget()
        self.filters.fill()
        self._about.setText(self.kind.about())
        self._arrange(stay=True)

    def _arrange(self, *, stay: bool = False) -> None:
        """Narrow and sort.  The view keeps its place if rows only came behind the others, and with
        ``stay``: nobody asked for other rows.
        """
        items = self.kind.arranged(self._items, self.filters.wanted())
        before = self.view.rows.items
        if before and len(items) > len(before) and list(items[: len(before)]) == list(before):
            self.view.rows.add(items)
        elif list(items) != list(before):
            self.view.show_items(items, stay=stay)
        else:
            self.view.rows.reword()
        self._tell()

    def _tell(self) -> None:
        """Counts, and words where there is nothing to show."""
        items = self.view.rows.items
        words = self.kind.count(items) if items else ""
        if not self.source.complete:
            share = self.tr("Looking through your letters: {0} %")
            words = f"{words}  {share.format(round(100 * self.source.done / self.source.total))}"
        self._count.setText(words.strip())
        self._count.setVisible(bool(words))
        self._pages.setCurrentIndex(0 if items else 1)
        self._nothing.setText(self._empty_words())
        filtered = self.source.complete and not self.source.failure
        self._show_all.setVisible(filtered and bool(self._items) and self.filters.is_narrow())
        self.filters.set_takeable(on=bool(items))
        self.changed.emit()

    def _empty_words(self) -> str:
        if self.source.failure:
            return self.source.failure
        if not self._session.summaries():
            return self.tr("Your library is empty. Add letters first.")
        if not self.source.complete:
            return ""
        if self._items:
            return self.tr("Nothing has all of this. Take away a word or a filter.")
        return self.kind.nothing(self._items)

    def _take_away(self) -> None:
        self.filters.clear()
        self.lettersChosen.emit(LetterFilter())

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Gather what changed while nobody looked."""
        super().showEvent(event)
        self.source.set_live(live=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: the search process has better things to do."""
        self.source.set_live(live=False)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
