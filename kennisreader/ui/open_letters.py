# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letters are open, from one run of the program to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.session import Session


def restore(session: Session, stage: Comparison) -> None:
    """Open what was open, where it was read; on a first start the first letter."""
    stored = session.library.get_value("open")
    state = json.loads(stored) if stored else {}
    letters = tuple(each for each in state.get("letters", ()) if session.summary(each) is not None)
    if not letters:
        letters = tuple(summary.id for summary in session.summaries()[:1])
    stage.linked = bool(state.get("linked", True))
    stage.show_letters(
        letters, int(state.get("focused", 0)), comparing=bool(state.get("comparing"))
    )


def keep(session: Session, stage: Comparison) -> None:
    """Store what is open, and where each letter is being read."""
    stage.keep_positions()
    pane = stage.pane
    state = {
        "letters": stage.letters,
        "focused": 0 if pane is None else stage.panes.index(pane),
        "comparing": stage.comparing,
        "linked": stage.linked,
    }
    session.library.set_value("open", json.dumps(state))
