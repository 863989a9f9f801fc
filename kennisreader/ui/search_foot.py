# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The last line of the search: its keys, and how the query was read."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kennisreader.ui.labels import plain_label
from kennisreader.ui.style import small_font


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
                row.addWidget(label)
            row.addSpacing(8)
            self._keys.append((key, words))
        self._read = plain_label(self, name="secondary")
        self._read.setFont(small_font(self.font()))
        self._understood = ""
        whole.addWidget(self._all_keys)
        whole.addWidget(self._read, 1)
        self.retranslate()

    def set_understood(self, words: str) -> None:
        """Say how the query was read; empty for no query."""
        self._understood = words
        self._read.setText(self.tr("Understood as: {0}").format(words) if words else "")

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


def _native(keys: str) -> str:
    """Keys as this system writes them; arrows are what they are."""
    if not keys.isascii():
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
