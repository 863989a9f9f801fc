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
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Places that could be meant"))
        session.schemeChanged.connect(lambda: self.show_note(self._note))

    def show_note(self, note: Note | None) -> None:
        """Set out a note that needs a look; None: nothing."""
        self._note = note
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
        try:
            letter = self._session.letter(target.letter)
        except LibraryError:
            words = self.tr("The letter is not in the library, so the place cannot be looked up.")
            self._column.addWidget(plain_label(content, words))
            self._add_decisions(note, number, target)
            return
        places = _places(letter, target)
        self._column.addWidget(section_title(content, self.tr("Now in the letter")))
        if places:
            row = QHBoxLayout()
            row.setSpacing(10)
            for start, end in places:
                row.addWidget(self._candidate(content, note, number, letter, start, end))
            self._column.addLayout(row)
        else:
            words = self.tr("Nothing in the letter resembles these words any more.")
            self._column.addWidget(plain_label(content, words))
        self._add_decisions(note, number, target)

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


def _places(letter: Letter, target: Target) -> list[tuple[int, int]]:
    """The places that could be meant, the present one first."""
    from kennisreader.core.annotation_anchor import Lost, anchor

    found = anchor(letter, target)
    places = list(found.candidates) if isinstance(found, Lost) else [found[:2]]
    present = (target.start, target.end)
    if 0 <= present[0] < present[1] <= len(letter.text) and present not in places:
        places.insert(0, present)
    return places
