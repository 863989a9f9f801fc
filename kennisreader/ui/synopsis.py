# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The theme overview: themes by letters in date order, with the passages in the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class SynopsisStage(QWidget):
    """The overview with its tools and the course over time below it.

    Signals:
        placeRequested(Span, beside): open a letter at a passage.
        letterRequested(letter id): open a letter where it was last read.
        yearsChanged(first or None, last or None): the filter of years is another one.
        told(text): something for the status bar and the screen reader.
    """

    placeRequested = Signal(object, bool)
    letterRequested = Signal(str)
    yearsChanged = Signal(object, object)
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def set_years(self, first: int | None, last: int | None) -> None:
        """Show only letters that may be from these years, both included."""
