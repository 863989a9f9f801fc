# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The last line of the search: its keys, and how the query was read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from kennisreader.ui.labels import plain_label, plain_tip
from kennisreader.ui.style import small_font
from kennisreader.ui.text_wrap import TextWrap

LINES = 2
"""Of the reading of a query; whoever pastes a page as a query gets the rest as a tip."""


_SURELY_FITS = 60
"""Characters that need no tip."""


class SearchFoot(QWidget):
    """Keys at the left, the reading of the query at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 7, 16, 7)
        whole.setSpacing(0)
        self._all_keys = QWidget()
        row = QHBoxLayout(self._all_keys)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(6)
        self._keys: list[tuple[QLabel, QLabel]] = []
        for keys in ("↑ ↓", "Enter", "Ctrl+Enter", "Ctrl+S"):
            key, words = plain_label(None, _native(keys), wrap=False), plain_label(None, wrap=False)
            key.setObjectName("key")
            words.setObjectName("secondary")
            for label in (key, words):
                label.setFont(small_font(self.font()))
                row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addSpacing(8)
            self._keys.append((key, words))
        self._read = _Reading(self)
        self._understood = ""
        whole.addWidget(self._all_keys)
        whole.addWidget(self._read, 1)
        self.retranslate()

    def set_understood(self, words: str) -> None:
        """Say how the query was read; empty for no query."""
        self._understood = words
        self._read.show_words(self.tr("Understood as: {0}").format(words) if words else "")

    def set_wide(self, *, wide: bool) -> None:
        """With little room the keys go: the reading of the query does not."""
        self._all_keys.setVisible(wide)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        meanings = (
            self.tr("choose"),
            self.tr("open"),
            self.tr("open beside"),
            self.tr("save search"),
        )
        for (_, words), meaning in zip(self._keys, meanings, strict=True):
            words.setText(meaning)
        self.set_understood(self._understood)


class _Reading(QLabel):
    """A text in a few lines at most, as wide as there is room; its tip has all of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("secondary")
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFont(small_font(parent.font()))

    def show_words(self, words: str) -> None:
        """Show a text."""
        self.setText(words)
        self.setToolTip(plain_tip(words) if len(words) > _SURELY_FITS else "")

    def heightForWidth(self, width: int) -> int:
        """The lines it needs, as far as there may be so many."""
        wrap = TextWrap(self.font())
        return round(wrap.pitch * max(1, len(wrap.lines(self.text(), width, LINES))))

    def minimumSizeHint(self) -> QSize:
        """One line: a layout asks :meth:`heightForWidth` for more."""
        return QSize(1, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """As small as it may be."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, the last one cut short where it is too long."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        wrap = TextWrap(self.font())
        lines = wrap.lines(self.text(), self.width(), LINES)
        top = (self.height() - wrap.pitch * len(lines)) / 2
        for number, line in enumerate(lines):
            place = QPointF(0, top + number * wrap.pitch + wrap.ascent)
            painter.drawText(place, wrap.fitted(line, self.width()))


def _native(keys: str) -> str:
    """Keys as this system writes them; arrows are what they are."""
    if not keys.isascii():
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
