# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A line above a scanned letter: which pages cannot be searched, and the way to have them read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kennisreader.ui.labels import plain_label
from kennisreader.ui.scan_words import scan_sentences
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter
    from kennisreader.ui.session import Session


class ScanBar(QWidget):
    """Says what is known of the scanned pages of one letter; hidden for others.

    Attributes:
        words: the label.
        button: has the text recognised, or stops that.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._letter: Letter | None = None
        self._progress = (0, 0)
        self.setObjectName("paneHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = plain_label(self, name="secondary", copy=True)
        self.words.setFont(small_font(self.font()))
        self.button = QPushButton(self)
        self.button.clicked.connect(self._begin_or_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 5, 10, 5)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        session.originals.recognising.connect(self._on_progress)

    def show_letter(self, letter: Letter | None) -> None:
        """Speak of another letter, or of this one as it is now."""
        self._letter = letter
        self._progress = (0, 0)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        letter = self._letter
        self.setVisible(letter is not None and bool(letter.scans))
        if letter is None or not letter.scans:
            return
        page, pages = self._progress
        if pages:
            self.words.setText(self.tr("Recognising text: page {0} of {1}").format(page, pages))
            self.button.setText(self.tr("Stop"))
            self.button.setVisible(True)
            return
        self.button.setText(self.tr("Recognise text (OCR)"))
        wanted = any(scan.state in ("unread", "poor") for scan in letter.scans)
        possible = wanted and _can_recognise()
        self.button.setVisible(possible)
        sentences = scan_sentences(letter)
        if wanted and not possible:
            way = self.tr(
                "To have it recognised, install Tesseract with Dutch: tesseract-ocr and "
                "tesseract-ocr-nld in Debian and Ubuntu."
            )
            sentences.append(way)
        self.words.setText(" ".join(sentences))

    def _begin_or_stop(self) -> None:
        if self._letter is None:
            return
        if self._progress[1]:
            self._session.originals.recognitionUnwanted.emit()
            return
        self._progress = (1, self._letter.metadata.pages or 1)
        self._word()
        self._session.originals.recognitionWanted.emit(self._letter.id)

    def _on_progress(self, letter_id: str, page: int, pages: int) -> None:
        if self._letter is not None and self._letter.id == letter_id:
            self._progress = (page, pages)
            self._word()


def _can_recognise() -> bool:
    from kennisreader.core.importing.recognition import trained_data

    return trained_data() is not None
