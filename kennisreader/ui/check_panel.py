# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A note whose words changed: what was marked, and the places that could be meant, side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kennisreader.core.library_values import LibraryError
from kennisreader.ui import note_words, style
from kennisreader.ui.labels import plain_label, section_title
from kennisreader.ui.marked_text import MarkedText, marked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont, QPaintEvent

    from kennisreader.core.annotation import Note, Target
    from kennisreader.core.letter import Letter
    from kennisreader.ui.session import Session

AROUND = 160
"""Code points of the letter shown before and after a place."""

MOST_LINES = 40
"""Lines of an excerpt; what was marked may be long."""

LEAST_CHARACTERS = 34
"""Least width of a place, in characters; further ones are reached by scrolling."""


class CheckPanel(QScrollArea):
    """The old words, each place that could be meant, and what the reader can decide.

    Signals:
        placeChosen(note id, targets): the note is about these words now.
        placeRequested(letter id, start, end): show these words in their letter.
        deleteRequested(note id): the note is of no use any more.
    """

    placeChosen = Signal(str, object)
    placeRequested = Signal(str, int, int)
    deleteRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._note: Note | None = None
        self._shown = 0  # number of the note that is set out: an answer about another comes late
        self._waiting = 0
        self._texts: dict[str, str] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Places that could be meant"))
        session.schemeChanged.connect(lambda: self.show_note(self._note))
        session.letterChanged.connect(self._on_letter_changed)
        session.query.indexChanged.connect(self._ask_again)

    def show_note(self, note: Note | None) -> None:
        """Set out a note that needs a look; None: nothing."""
        self._note = note
        self._shown += 1
        self._waiting = 0
        self._texts.clear()
        content = QWidget()
        content.setObjectName("sidePanel")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(10)
        if note is not None:
            for number, target in enumerate(note.targets):
                if target.needs_check:
                    self._set_out(note, number, target)
        self._column.addStretch(1)
        self.setWidget(content)  # the one before is deleted

    def _set_out(self, note: Note, number: int, target: Target) -> None:
        content = self._column.parentWidget() or self
        title = note_words.letter_text(target.letter, self._session)
        self._column.addWidget(section_title(content, self.tr("Marked was")))
        self._column.addWidget(self._words(content, target.prefix, target.exact, target.suffix))
        self._column.addWidget(plain_label(content, title, name="secondary"))
        if self._session.summary(target.letter) is None:
            words = self.tr("The letter is not in the library, so the place cannot be looked up.")
            self._column.addWidget(plain_label(content, words))
            self._add_decisions(note, number, target)
            return
        self._column.addWidget(section_title(content, self.tr("Now in the letter")))
        places = QVBoxLayout()
        places.addWidget(plain_label(content, self.tr("Looking for the words…")))
        self._column.addLayout(places)
        self._add_decisions(note, number, target)
        self._ask(note, number, places, content)

    def _ask(self, note: Note, number: int, places: QVBoxLayout, content: QWidget) -> None:
        """Have the worker look for the words of a target; that may take seconds."""
        from kennisreader.core import messages
        from kennisreader.core.annotation_w3c import to_stored

        shown = self._shown
        self._waiting += 1

        def found(answer: list[list[int]]) -> None:
            if shown == self._shown:
                self._waiting -= 1
                found_at = [(start, end) for start, end in answer]
                self._set_out_places(note, number, found_at, places, content)

        def refused(code: str, details: Mapping[str, str]) -> None:
            if shown == self._shown:
                self._waiting -= 1
                words = messages.sentence(code, self._session.language, **details)
                self._replace(places, plain_label(content, words))

        arguments = {"note": to_stored(note).body, "number": number}
        self._session.query.ask(self, "places_of", arguments, found, refused)

    def _ask_again(self) -> None:
        """Ask once there is a worker; what was asked before that had no answer."""
        if self._waiting:
            self.show_note(self._note)

    def _on_letter_changed(self, letter_id: str) -> None:
        """Look anew in a letter that was read again: its places are others."""
        if letter_id in self._texts:
            try:
                same = self._session.letter(letter_id).text == self._texts[letter_id]
            except LibraryError:
                same = False
            if not same:
                self.show_note(self._note)

    def _set_out_places(
        self,
        note: Note,
        number: int,
        places: list[tuple[int, int]],
        column: QVBoxLayout,
        content: QWidget,
    ) -> None:
        """Show the places that could be meant side by side, or that there is none."""
        try:
            letter = self._session.letter(note.targets[number].letter)
        except LibraryError:
            self.show_note(note)  # it was removed meanwhile, which is said
            return
        self._texts[letter.id] = letter.text
        if not places:
            words = self.tr("Nothing in the letter resembles these words any more.")
            self._replace(column, plain_label(content, words))
            return
        side_by_side = QWidget(content)
        row = QHBoxLayout(side_by_side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for start, end in places:
            if letter.quote(start, end).strip():
                row.addWidget(self._candidate(side_by_side, note, number, letter, start, end))
        self._replace(column, side_by_side)

    @staticmethod
    def _replace(column: QVBoxLayout, widget: QWidget) -> None:
        """Put a widget where another said that there is nothing yet."""
        item = column.takeAt(0)
        before = None if item is None else item.widget()
        if before is not None:
            before.hide()
            before.deleteLater()
        column.addWidget(widget)

    def _candidate(
        self, content: QWidget, note: Note, number: int, letter: Letter, start: int, end: int
    ) -> QWidget:
        from kennisreader.core.annotation_anchor import describe

        target = describe(letter, start, end)
        card = QFrame(content)
        card.setObjectName("card")
        card.setMinimumWidth(card.fontMetrics().averageCharWidth() * LEAST_CHARACTERS)
        column = QVBoxLayout(card)
        where = plain_label(card, note_words.place_text(target, self._session))
        where.setFont(style.small_font(self.font(), 1.0, bold=True))
        column.addWidget(where)
        before = letter.text[max(0, start - AROUND) : start].rpartition("\n")[2]
        after = letter.text[end : end + AROUND].partition("\n")[0]
        column.addWidget(self._words(card, before, letter.text[start:end], after), 1)
        take = QPushButton(self.tr("These words"), card)
        take.clicked.connect(lambda: self._choose(note, number, target))
        show = QPushButton(self.tr("Show in the letter"), card)
        show.clicked.connect(lambda: self.placeRequested.emit(letter.id, start, end))
        for button in (take, show):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _words(self, parent: QWidget, before: str, words: str, after: str) -> QWidget:
        """The words in their surroundings, with a mark on what is meant."""
        size = self.fontMetrics().height() * 0.9
        font = style.reading_font(self._session.settings.reading_family, size)
        before = f"… {before.lstrip()}" if before else ""
        text = f"{before}{words}{after.rstrip()}{' …' if after else ''}"
        span = (len(before), len(before) + len(words))
        return _Excerpt(self._session, text.replace("\n", " "), span, font, parent)

    def _add_decisions(self, note: Note, number: int, target: Target) -> None:
        content = self._column.parentWidget() or self
        row = QHBoxLayout()
        keep = QPushButton(self.tr("Keep without a place"), content)
        lost = replace(target, start=-1, end=-1)
        keep.clicked.connect(lambda: self._choose(note, number, lost))
        delete = QPushButton(self.tr("Delete note"), content)
        delete.clicked.connect(lambda: self.deleteRequested.emit(note.id))
        row.addWidget(keep)
        row.addWidget(delete)
        row.addStretch(1)
        self._column.addLayout(row)

    def _choose(self, note: Note, number: int, target: Target) -> None:
        targets = list(note.targets)
        targets[number] = replace(target, needs_check=False)
        self.placeChosen.emit(note.id, tuple(targets))

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_note(self._note)
        super().changeEvent(event)


class _Excerpt(QWidget):
    """Words of a letter, some of them marked, as high as they need."""

    def __init__(
        self, session: Session, text: str, span: tuple[int, int], font: QFont, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._text = text
        self._span = span
        self._font = font
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the lines at a width."""
        return round(self._laid_out(width).height) + 2

    def sizeHint(self) -> QSize:
        """As wide as its place, as high as the lines."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        self._laid_out(self.width()).draw(painter, 0, 0, QColor(self._session.scheme.ink))

    def _laid_out(self, width: int) -> MarkedText:
        form = marked(self._session.scheme.hit)
        return MarkedText(self._text, [self._span], self._font, width, MOST_LINES, form)
