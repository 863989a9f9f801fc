# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole of a found passage, with its place in the letter and the question it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from kennisreader.core.date_words import date_text
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.labels import section_font
from kennisreader.ui.marked_text import marked
from kennisreader.ui.passage_words import title_of
from kennisreader.ui.search_results import excerpt_font, footnote_name
from kennisreader.ui.style import small_font
from kennisreader.ui.text_units import DisplayText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.excerpt import Marks
    from kennisreader.ui.query_values import Hit
    from kennisreader.ui.session import Session

LEADING = 118
"""Line height of the passage in per cent."""


class SearchPreview(QTextEdit):
    """Text that can be read, selected and scrolled; written as plain text, so never as HTML."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._hit: Hit | None = None
        self.setObjectName("searchPreview")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(18)

    def show_hit(self, hit: Hit | None) -> None:
        """Show a passage, or nothing."""
        if hit == self._hit:
            return
        self._hit = hit
        self._write()

    def refresh(self) -> None:
        """Write it anew: other colours, fonts or words."""
        self.setAccessibleName(self.tr("Preview"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write it anew in another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._write()

    def _write(self) -> None:
        self.clear()
        hit = self._hit
        if hit is None:
            return
        scheme, base = self._session.scheme, self.font()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(_spaced(after=6))
        cursor.insertText(self.tr("Preview"), _form(section_font(base), scheme.secondary))
        title = title_of(self._session, hit.letter)
        self._line(cursor, title, _form(small_font(base, 1.06, bold=True), scheme.ink), after=2)
        self._line(cursor, self._where(hit), _form(small_font(base), scheme.secondary), after=14)
        reading = excerpt_font(self._session, base)
        reading.setPixelSize(round(reading.pixelSize() * 1.04))
        question = self._question(hit)
        if question:
            asked = QFont(reading)
            asked.setItalic(True)
            self._line(cursor, question, _form(asked, scheme.secondary), after=12)
        first = hit.quote.split("\n")
        done = 0
        for line in first:
            self._line(cursor, "", _form(reading, scheme.ink), after=10, leading=LEADING)
            self._insert_marked(cursor, line, done, hit.marks, _form(reading, scheme.ink))
            done += len(line) + 1
        if hit.footnote is not None:
            below = QFont(reading)
            below.setPixelSize(round(reading.pixelSize() * 0.9))
            form, named = _form(below, scheme.secondary), footnote_name(hit.footnote)
            self._line(cursor, named, form, after=10, leading=LEADING)
            self._insert_marked(cursor, hit.footnote.quote, 0, hit.footnote.marks, form)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _insert_marked(
        self, cursor: QTextCursor, line: str, offset: int, marks: Marks, form: QTextCharFormat
    ) -> None:
        """Put in one line of a text, and the hits in it on their colour."""
        start = cursor.position()
        cursor.insertText(line, form)
        units = DisplayText(line)
        for a, b in marks:
            low, high = max(0, a - offset), min(len(line), b - offset)
            if low < high:
                cursor.setPosition(start + units.to_qt(low))
                end = start + units.to_qt(high)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(marked(self._session.scheme.hit))
        cursor.movePosition(QTextCursor.MoveOperation.End)

    @staticmethod
    def _line(
        cursor: QTextCursor, text: str, form: QTextCharFormat, *, after: int, leading: int = 100
    ) -> None:
        cursor.insertBlock(_spaced(after=after, leading=leading), form)
        cursor.insertText(text, form)

    def _where(self, hit: Hit) -> str:
        summary = self._session.summary(hit.letter)
        date = "" if summary is None else date_text(summary, self._session.language)
        return " · ".join(filter(None, (date, hit.place)))

    def _question(self, hit: Hit) -> str:
        """The question that a found answer belongs to."""
        try:
            letter = self._session.letter(hit.letter)
        except LibraryError:
            return ""  # it has just been removed
        if not 0 <= hit.passage < len(letter.passages):
            return ""
        passage = letter.passages[hit.passage]
        if passage.kind != "answer":
            return ""
        asked = [
            letter.quote(each.start, each.end)
            for each in letter.passages
            if each.kind == "question" and each.number in passage.number.split(", ")
        ]
        return "\n".join(asked)


def _form(font: QFont, colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(QColor(colour))
    return form


def _spaced(*, after: int, leading: int = 100) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setBottomMargin(after)
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    form.setLineHeight(leading, proportional.value)
    return form
