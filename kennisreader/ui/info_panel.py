# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inspector's tab on the letter as a document: who wrote it, when, and how that is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kennisreader.core.library_values import LibraryError
from kennisreader.core.messages import sentence
from kennisreader.ui.inspector_panel import InspectorPanel
from kennisreader.ui.labels import plain_label
from kennisreader.ui.letter_facts import Fact, facts, kind_text
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class InfoPanel(InspectorPanel):
    """What is known about the current letter.

    Signals:
        editRequested(letter id): correct it.
    """

    editRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("info")
        self.retitle()

    def retitle(self) -> None:
        """Word the tab's title anew."""
        self.setWindowTitle(self.tr("Info"))

    def rows(self) -> Iterator[QWidget]:
        """The title, the facts and the button that corrects them."""
        content = self.widget() or self
        letter_id = self._letter_id
        if letter_id is None:
            yield plain_label(
                content, self.tr("Open a letter to see what is known about it."), name="secondary"
            )
            return
        try:
            letter = self._session.letter(letter_id)
            corrected = set(self._session.library.corrections(letter_id))
        except LibraryError as error:
            text = sentence(error.code, self._session.language, **error.details)
            yield plain_label(content, text, name="secondary")
            return
        title = plain_label(content, letter.metadata.title, copy=True)
        title.setFont(small_font(self.font(), 1.06, bold=True))
        yield title
        kind = plain_label(content, kind_text(letter.metadata), name="secondary", copy=True)
        yield kind
        for fact in facts(letter, self._session.language):
            yield self._fact(content, fact, by_hand=not corrected.isdisjoint(fact.fields))
        yield self._buttons(content, letter_id)

    def _fact(self, content: QWidget, fact: Fact, *, by_hand: bool) -> QWidget:
        """A small name over its lines, and under them why it is thought so."""
        block = QWidget(content)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(1)
        corrected = self.tr("corrected by you")
        name = f"{fact.name} · {corrected}" if by_hand else fact.name
        label = plain_label(block, name, name="secondary")
        label.setFont(small_font(self.font()))
        column.addWidget(label)
        for line in fact.lines:
            value = plain_label(block, line, copy=True)
            value.setAccessibleName(f"{fact.name}: {line}")
            column.addWidget(value)
        for reason in fact.reasons:
            why = plain_label(block, f"– {reason}", name="secondary", copy=True)
            why.setFont(small_font(self.font()))
            column.addWidget(why)
        return block

    def _buttons(self, content: QWidget, letter_id: str) -> QWidget:
        row = QWidget(content)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 8, 0, 0)
        button = QPushButton(self.tr("Correct details…"), row)
        button.clicked.connect(lambda: self.editRequested.emit(letter_id))
        line.addWidget(button)
        line.addStretch(1)
        return row
