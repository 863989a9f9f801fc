# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands over the letters while a second passage is being chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from kennisreader.ui import note_words
from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.core.annotation import Target
    from kennisreader.ui.session import Session

EXCERPT = 70
"""Characters of the first passage in the banner."""


class TieBanner(QWidget):
    """Says what to do, asks what the passages are to each other, and lets the reader stop.

    Signals:
        relationChanged(relation): what the newer passage is to the older.
        cancelled(): Esc or the button.
    """

    relationChanged = Signal(str)
    cancelled = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._own: Target | None = None
        self._relation = ""
        self.setObjectName("tieBanner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 14, 7)
        row.setSpacing(8)
        self._words = plain_label(self)
        self._kind_label = plain_label(self, wrap=False)
        self.kind = QComboBox(self)
        self.kind.setEditable(True)
        self.kind.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.kind.setMinimumContentsLength(16)
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind.editTextChanged.connect(self._on_kind)
        self._kind_label.setBuddy(self.kind)
        self._stop = QPushButton(self)
        self._stop.clicked.connect(self.cancelled)
        row.addWidget(self._words, 1)
        row.addWidget(self._kind_label)
        row.addWidget(self.kind)
        row.addWidget(self._stop)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self._escape.activated.connect(self.cancelled)
        session.schemeChanged.connect(self._recolour)
        self._recolour()
        self.hide()

    def show_tie(self, own: Target | None, relation: str) -> None:
        """Ask what a passage is tied to, and how; None: nothing is asked any more."""
        self._own, self._relation = own, relation
        self._escape.setEnabled(own is not None)
        self.setVisible(own is not None)
        self._retranslate()

    def _retranslate(self) -> None:
        if self._own is None:
            return
        quote = note_words.excerpt(self._own.exact, EXCERPT)
        words = self.tr(
            "Tie “{}” with: click on a passage, or go to it with Ctrl+Down and press Enter. Esc stops."
        ).format(quote)
        self._words.setText(words)
        self._kind_label.setText(self.tr("The &newer is to the older:"))
        self._stop.setText(self.tr("Cancel"))
        self.kind.setAccessibleName(self.tr("What the newer passage is to the older"))
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem("", "")
        for relation, text in note_words.relations().items():
            self.kind.addItem(text, relation)
        self.kind.setEditText(note_words.relation_text(self._relation))
        edit = self.kind.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("own words, or none"))
            self.kind.setMinimumContentsLength(max(16, len(edit.placeholderText()) + 1))
        self.kind.blockSignals(False)

    def _on_kind(self, words: str) -> None:
        known = {text: relation for relation, text in note_words.relations().items()}
        plain = " ".join(words.split())
        self._relation = known.get(plain, plain)
        self.relationChanged.emit(self._relation)

    def _recolour(self) -> None:
        scheme = self._session.scheme
        self.setStyleSheet(
            f"#tieBanner {{ background: {scheme.card}; border-bottom: 2px solid {scheme.accent}; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
