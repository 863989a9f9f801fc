# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What later letters say about the promise that the keys are on: links that open both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kennisreader.core.letter import Span
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.letter_words import SEPARATOR
from kennisreader.ui.link_button import LinkButton
from kennisreader.ui.list_rows import ListRow
from kennisreader.ui.note_words import excerpt
from kennisreader.ui.passage_words import title_of, year_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kennisreader.ui.query_values import Related
    from kennisreader.ui.session import Session

AFTER = 120
"""Milliseconds on a row before it is asked about: who walks through the list asks nothing."""

MOST = 3
"""Later passages that are named."""

TITLE = 60
"""Characters of a letter's title in a link."""


class LaterStrip(QWidget):
    """A line or two below a list.

    Signals:
        rowRequested(ListRow): open the promise and a later passage side by side.
        changed(): it says something else, and may be of another height.
    """

    rowRequested = Signal(object)
    changed = Signal()

    def __init__(
        self, session: Session, is_promise: Callable[[Span], bool], parent: QWidget | None = None
    ) -> None:
        """``is_promise`` says whether something is promised at a place."""
        super().__init__(parent)
        self._session = session
        self._is_promise = is_promise
        self._span: Span | None = None
        self._asked = 0
        self._flow = FlowLayout(self, 12, 2)
        self._flow.setContentsMargins(12, 6, 12, 8)
        self._words = plain_label(self, name="secondary", wrap=False)
        self._flow.addWidget(self._words)
        self._links: list[LinkButton] = []
        self._later = QTimer(self, singleShot=True, interval=AFTER)
        self._later.timeout.connect(self._ask)
        self.setVisible(False)

    def show_row(self, row: ListRow | None) -> None:
        """Be about a row, or about none."""
        self._span = row.places[0] if row is not None and row.places else None
        self._asked += 1
        self._later.start()

    def _ask(self) -> None:
        """Ask what is related to the passage of the promise, unless the list is out of sight."""
        around = self.parentWidget()
        if around is None or not around.isVisible():
            return
        span, asked = self._span, self._asked
        passage = None if span is None else self._passage(span)
        if span is None or passage is None:
            self.setVisible(False)
            return
        self._session.query.related(
            self,
            span.letter,
            passage,
            lambda found: self._show(asked, found),
            lambda _sentence: self._show(asked, ()),
        )

    def _passage(self, span: Span) -> int | None:
        try:
            letter = self._session.letter(span.letter)
        except LibraryError:
            return None  # it has just been removed
        found = (each.index for each in letter.passages if each.start <= span.start < each.end)
        return next(found, None)

    def _show(self, asked: int, found: tuple[Related, ...]) -> None:
        span = self._span
        if asked != self._asked or span is None:
            return
        order = {each.id: number for number, each in enumerate(self._session.summaries())}
        here = order.get(span.letter, -1)
        later = [each for each in found if not each.weak and order.get(each.letter, -1) > here]
        later.sort(key=lambda each: not self._is_promise(_place(each)))  # the best ones otherwise
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = [self._link(span, each) for each in later[:MOST]]
        for link in self._links:
            self._flow.addWidget(link)
            link.show()
        self._words.setText(
            self.tr("Later letters on this:")
            if later
            else self.tr("No later letter of your library is found to come back to this.")
        )
        self.setVisible(True)
        self.updateGeometry()
        self.changed.emit()

    def _link(self, span: Span, found: Related) -> LinkButton:
        place = _place(found)
        title = excerpt(title_of(self._session, found.letter), TITLE)
        parts = [year_text(self._session, found.letter), title, found.place]
        if self._is_promise(place):
            parts.insert(0, self.tr("promise"))
        link = LinkButton(SEPARATOR.join(filter(None, parts)), self)
        link.setToolTip(plain_tip(excerpt(found.quote, 300)))
        link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        link.clicked.connect(lambda: self.rowRequested.emit(ListRow(places=(span, place))))
        return link

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and self._span is not None:
            self._later.start()
        super().changeEvent(event)


def _place(found: Related) -> Span:
    return Span(found.letter, found.start, found.end)
