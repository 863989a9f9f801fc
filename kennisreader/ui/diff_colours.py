# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Colours for the lines of a unified diff; the signs ``+`` and ``-`` say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat

from kennisreader.ui.export_words import PLACE
from kennisreader.ui.note_colours import shades

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from kennisreader.ui.style import Scheme


class DiffColours(QSyntaxHighlighter):
    """Lays a tint behind lines that come and lines that go, while it is switched on."""

    def __init__(self, scheme: Scheme, document: QTextDocument) -> None:
        super().__init__(document)
        self._on = False
        self._forms = {
            "+": _behind(shades("green", scheme).tint),
            "-": _behind(shades("pink", scheme).tint),
        }
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(scheme.secondary))
        self._forms[PLACE] = quiet

    def switch(self, *, on: bool) -> None:
        """Colour the lines, or leave them plain: a new file is no diff."""
        if on != self._on:
            self._on = on
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        form = self._forms.get(text[:1]) if self._on else None
        if form is not None:
            self.setFormat(0, self.currentBlock().length(), form)


def _behind(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(QColor(colour))
    return form
