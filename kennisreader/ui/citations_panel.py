# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inspector's tab on citations: what the letter refers to, and which letters refer to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.ui.citation_groups import (
    CitedDocument,
    cited_documents,
    citing_letters,
    web_address,
)
from kennisreader.ui.flow_layout import FlowLayout
from kennisreader.ui.inspector_panel import InspectorPanel
from kennisreader.ui.labels import breakable, plain_label, plain_tip, section_title
from kennisreader.ui.letter_words import byline
from kennisreader.ui.link_button import EDGE, LinkButton
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter, Span
    from kennisreader.ui.session import Session

PLACES_SHOWN = 12
"""Links to places on one card; a letter that names a document more often repeats itself."""


class CitationsPanel(InspectorPanel):
    """Each document once, with the places where it is cited.

    Signals:
        openRequested(letter id), openBesideRequested(letter id): show a cited or citing letter.
        placeRequested(letter id, start, end): show where it is cited, code points of that letter.
        browseRequested(address): open an address of the web; only ever after a click on it.
    """

    openRequested = Signal(str)
    openBesideRequested = Signal(str)
    placeRequested = Signal(str, int, int)
    browseRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("citations")
        self._cards: dict[int, QWidget] = {}
        self.retitle()

    def retitle(self) -> None:
        """Word the tab's title anew."""
        self.setWindowTitle(self.tr("Citations"))

    def show_citation(self, start: int) -> None:
        """Bring the card of the citation at an offset into view and put the keys on it."""
        self.finish()
        card = self._cards.get(start)
        if card is None:
            return
        content = self.widget()
        if content is not None and (layout := content.layout()) is not None:
            layout.activate()
        self.ensureWidgetVisible(card)
        first = card.findChild(LinkButton) or card.findChild(QPushButton)
        if first is not None:
            first.setFocus()

    def make_stale(self) -> None:
        """Build anew; out of sight it is not counted, and what another letter had is not shown."""
        if not self.isVisible():
            self.countChanged.emit(-1)
        super().make_stale()

    def rows(self) -> Iterator[QWidget]:
        """Title and cards of both directions."""
        self._cards = {}
        if self._letter_id is None:
            self.countChanged.emit(-1)
            yield self._note(self.tr("Open a letter to see what it refers to."))
            return
        try:
            letter = self._session.letter(self._letter_id)
            library = self._session.library
            documents = cited_documents(letter, lambda each: library.resolve(each, letter))
            citing = citing_letters(library.citations_of(letter.id))
        except LibraryError as error:
            self.countChanged.emit(-1)
            yield self._note(sentence(error.code, self._session.language, **error.details))
            return
        self.countChanged.emit(len(documents) + len(citing))
        yield section_title(self._content(), self.tr("Refers to"))
        for document in documents:
            yield self._cited_card(letter, document)
        if not documents:
            yield self._note(self.tr("This letter refers to no other document."))
        yield self._gap()
        yield section_title(self._content(), self.tr("Cited by"))
        for letter_id, places in citing:
            yield self._citing_card(letter_id, places)
        if not citing:
            yield self._note(self.tr("No letter of your library refers to this one."))

    def _cited_card(self, letter: Letter, document: CitedDocument) -> QWidget:
        card = _Card(self._content())
        if document.letter_id is not None:
            self._add_letter(card, document.letter_id)
            card.add(plain_label(card, document.words, name="secondary", copy=True), small=True)
        else:
            self._add_words(card, document)
        spans = [(each.start, each.end) for each in document.places]
        self._add_places(card, letter, spans)
        for place in document.places:
            self._cards[place.start] = card
        return card

    def _add_words(self, card: _Card, document: CitedDocument) -> None:
        """The words of a citation of something the library has not, and its address."""
        is_address = web_address(document.words) is not None
        words = breakable(document.words) if is_address else document.words
        card.add(plain_label(card, words, copy=not is_address))
        if document.address is None:
            return
        if not is_address:
            address = breakable(document.address)
            card.add(plain_label(card, address, name="secondary"), small=True)
        self._add_address(card, document.address)

    def _citing_card(self, letter_id: str, places: tuple[Span, ...]) -> QWidget:
        card = _Card(self._content())
        self._add_letter(card, letter_id)
        spans = [(each.start, each.end) for each in places]
        try:
            self._add_places(card, self._session.letter(letter_id), spans)
        except LibraryError:
            card.setEnabled(False)  # it has just been removed; the panel is about to be built anew
        return card

    def _add_letter(self, card: _Card, letter_id: str) -> None:
        """The title of a letter of the library, as a link, and its byline."""
        summary = self._session.summary(letter_id)
        title = letter_id if summary is None else summary.title
        link = LinkButton(title, card, small_font(self.font(), 1.0, bold=True))
        link.setToolTip(plain_tip(self.tr("Open “{0}”").format(title)))
        link.clicked.connect(lambda: self._open(letter_id))
        card.add(link)
        if summary is not None:
            text = byline(summary, self._session.language)
            card.add(plain_label(card, text, name="secondary"), small=True)

    def _open(self, letter_id: str) -> None:
        control = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        (self.openBesideRequested if control else self.openRequested).emit(letter_id)

    def _add_address(self, card: _Card, address: str) -> None:
        copy = card.button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(address))
        copy.setAccessibleName(self.tr("Copy the address {0}").format(address))
        browse = card.button(self.tr("Open in browser"), lambda: self.browseRequested.emit(address))
        browse.setAccessibleName(self.tr("Open {0} in the browser").format(address))
        card.add_line([copy, browse])

    def _add_places(self, card: _Card, letter: Letter, spans: list[tuple[int, int]]) -> None:
        """Links to where the document is cited; the same place is named once."""
        from kennisreader.core.place import place_of, place_text

        links: list[QWidget] = []
        font = small_font(self.font())
        named: dict[str, int] = {}
        for start, end in spans:
            text = place_text(place_of(letter, start), self._session.language)
            named[text] = named.get(text, 0) + 1
            if named[text] > 1 or len(links) == PLACES_SHOWN:
                continue
            link = LinkButton(text, card, font)
            link.setAccessibleName(self.tr("Show where it is cited: {0}").format(text))
            link.clicked.connect(
                lambda _=False, start=start, end=end: self.placeRequested.emit(
                    letter.id, start, end
                )
            )
            links.append(link)
        if len(spans) > 1:
            text = self.tr("cited %n time(s):", "", len(spans))
        else:
            text = self.tr("cited at:")
        label = plain_label(card, text, name="secondary", wrap=False)
        label.setFont(font)
        label.setContentsMargins(EDGE, EDGE, 0, 0)
        card.add_line([label, *links])

    def _content(self) -> QWidget:
        return self.widget() or self

    def _note(self, text: str) -> QWidget:
        return plain_label(self._content(), text, name="secondary")

    def _gap(self) -> QWidget:
        gap = QWidget(self._content())
        gap.setFixedHeight(4)
        return gap


class _Card(QFrame):
    """One document: lines under each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(9, 9, 9, 9)
        self._column.setSpacing(3)

    def add(self, widget: QWidget, *, small: bool = False) -> None:
        """Put a widget below the others."""
        if small:
            widget.setFont(small_font(self.font()))
        if isinstance(widget, QLabel):
            widget.setContentsMargins(EDGE, 0, EDGE, 0)  # in line with the words of links
        self._column.addWidget(widget)

    def add_line(self, widgets: list[QWidget]) -> None:
        """Put widgets below the others, next to each other as far as they fit."""
        line = QWidget(self)
        flow = FlowLayout(line, 6, 1)
        for widget in widgets:
            flow.addWidget(widget)
        self._column.addWidget(line)

    def button(self, text: str, action: Callable[[], None]) -> QPushButton:
        """A small button."""
        button = QPushButton(text, self)
        button.setFont(small_font(self.font()))
        button.setStyleSheet("padding: 2px 8px;")
        button.clicked.connect(lambda _=False: action())
        return button
