# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The line at the bottom: how much there is, what is linked, and what was just said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

from kennisreader.ui import style
from kennisreader.ui.labels import ElidedLabel, plain_label
from kennisreader.ui.letter_forms import Form

if TYPE_CHECKING:
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.session import Session

TOLD_FOR = 8000
"""Milliseconds that a message stays."""

MARGIN = 8
"""Beside the counts, in pixels."""


class StatusLine(QStatusBar):
    """Counts on the left, linked scrolling and zoom on the right.

    Signals:
        linkedClicked(): the button for linked scrolling was clicked.
        zoomClicked(): the zoom was clicked: back to the usual size.
    """

    linkedClicked = Signal()
    zoomClicked = Signal()

    def __init__(self, session: Session, stage: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage
        self._shown: tuple[object, ...] = ()
        self.setSizeGripEnabled(False)
        # What was said of the last change is no longer so after an undo.
        session.undo.indexChanged.connect(self.clearMessage)
        self._library = plain_label(None, wrap=False)
        # Long words must not decide how narrow the window may be.
        self._links = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        for stretch, label in enumerate((self._library, self._links)):
            label.setContentsMargins(MARGIN, 3, MARGIN, 3)
            self.addWidget(label, stretch)
        self._linked, self._zoom = QToolButton(), QToolButton()
        for button, signal in ((self._linked, self.linkedClicked), (self._zoom, self.zoomClicked)):
            button.setObjectName("secondary")
            button.clicked.connect(signal)
            self.addPermanentWidget(button)

    def refresh(self) -> None:
        """Count anew, in the language in force."""
        stage = self._stage
        shown = (stage.isHidden(), stage.comparing, stage.letters, stage.row.shown)
        if shown != self._shown:  # what was said of other letters is not so of these
            self.clearMessage()
        self._shown = shown
        self._library.setText(self.tr("%n letter(s)", "", len(self._session.summaries())))
        letters_shown = not self._stage.isHidden()
        self._links.setText(self._link_words() if letters_shown else "")
        linked = self._stage.linked
        self._linked.setText(
            self.tr("⇅ linked scrolling on") if linked else self.tr("⇅ linked scrolling off")
        )
        self._linked.setToolTip(
            self.tr("Let the letters scroll together along their links (Ctrl+Shift+L)")
        )
        several = self._stage.comparing and len(self._stage.panes) > 1
        self._linked.setVisible(several and letters_shown)
        pane = self._stage.pane
        share = self._session.settings.reading_size / style.READING_SIZE
        if pane is not None and pane.forms.form is Form.PAGE:
            share = pane.forms.zoom_of_pages
        self._zoom.setText(self.tr("{} %").format(round(share * 100)))
        self._zoom.setToolTip(self.tr("Back to the usual size (Ctrl+0)"))

    def _link_words(self) -> str:
        """How many links there are, and why there are none."""
        links = self._stage.links
        seen, every = self._stage.links_in_sight()
        parts = []
        if every:
            parts.append(self.tr("%n link(s) in sight", "", seen))
            parts.append(self.tr("%n in this comparison", "", every))
        elif len(self._stage.row.shown) == 2 and links.found_all and not self._session.folding.on:
            parts.append(self.tr("Nothing in these letters is clearly related"))
        if parts and links.hidden():
            parts.append(self.tr("%n weaker one(s) not shown (Ctrl+F8)", "", links.hidden()))
        return " · ".join(parts)

    def tell(self, text: str) -> None:
        """Say something, for the eye and for a screen reader."""
        from kennisreader.ui.accessibility import announce

        room = (self._linked if self._linked.isVisible() else self._zoom).x() - 2 * MARGIN
        words = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.showMessage(words if self.isVisible() else text, TOLD_FOR)
        announce(self, text)
