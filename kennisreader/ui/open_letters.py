# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letters are open and where they are being read, from one run of the program to the next."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kennisreader.core.library_values import LibraryError
from kennisreader.ui.stages import LETTERS

if TYPE_CHECKING:
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.letter_pane import LetterPane
    from kennisreader.ui.session import Session
    from kennisreader.ui.stages import Stages

QUIET = 2500
"""Milliseconds without a scroll after which the place is kept: not even a kill loses it."""


class OpenLetters(QObject):
    """Keeps what is on the stage while it is read."""

    def __init__(self, session: Session, stage: Comparison, stages: Stages) -> None:
        super().__init__(stage)
        self._session = session
        self._stage = stage
        self._stages = stages
        self._later = QTimer(self, singleShot=True, interval=QUIET)
        self._later.timeout.connect(self._keep_now)

    def restore(self) -> None:
        """Show the stage that was shown, with what was open where it was read; on a first start the
        first letter.

        From here on what changes is kept.
        """
        session, stage = self._session, self._stage
        stored = session.library.get_value("open")
        state = json.loads(stored) if stored else {}
        letters = tuple(
            each for each in state.get("letters", ()) if session.summary(each) is not None
        )
        if not letters:
            letters = tuple(summary.id for summary in session.summaries()[:1])
        stage.set_linked(linked=bool(state.get("linked", True)))
        stage.row.restore(state.get("widths", {}))
        stage.show_letters(
            letters, int(state.get("focused", 0)), comparing=bool(state.get("comparing"))
        )
        self._stages.bring(str(state.get("stage", LETTERS)))
        for pane in stage.panes:
            self._watch(pane)
        stage.paneAdded.connect(self._watch)
        self._stages.changed.connect(self._later.start)
        stage.openChanged.connect(self._later.start)
        stage.focusChanged.connect(self._later.start)
        stage.row.widthsChanged.connect(self._later.start)

    def keep(self) -> None:
        """Store what is open, and where each letter is being read."""
        self._later.stop()
        stage = self._stage
        stage.keep_positions()
        pane = stage.pane
        state = {
            "stage": self._stages.current,
            "letters": stage.letters,
            "focused": 0 if pane is None else stage.panes.index(pane),
            "comparing": stage.comparing,
            "linked": stage.linked,
            "widths": stage.row.state(),
        }
        self._session.library.set_value("open", json.dumps(state))

    def _watch(self, pane: LetterPane) -> None:
        for view in pane.forms.views:
            view.scrolled.connect(self._later.start)
        pane.viewMade.connect(lambda view: view.scrolled.connect(self._later.start))
        pane.formChanged.connect(self._later.start)

    def _keep_now(self) -> None:
        """Keep it beside the reading.

        What cannot be kept (a full disk) is tried again at the next scroll and when the window
        closes; the panes have said why, and a second sentence would help nobody.
        """
        with suppress(LibraryError):
            self.keep()
