# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Looks for what nobody uses any more when nobody waits: all at once that takes 25 to 60 ms.

Python does it by itself, whenever enough has been made: in the middle of scrolling as well.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QEvent, QObject, QTimer

EVERY = 1000
"""Milliseconds between looks at whether it is time."""

QUIET = 1.5
"""Seconds without a key, a click or a turn of the wheel after which nobody waits."""

DUE, OVERDUE = 10, 200
"""Collections of the middle generation after which all is to be looked through: when it is quiet, and
in any case.  The first is Python's own number."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchUpdate,
    }
)


class Tidying(QObject):
    """Takes over the oldest generation of Python's garbage collector while the window is open."""

    def __init__(self, window: QObject, parent: QObject | None = None) -> None:
        """``window``: what the user's events go to first, a QWindow."""
        super().__init__(parent)
        self._last = time.monotonic()
        self._before = gc.get_threshold()
        gc.set_threshold(self._before[0], self._before[1], OVERDUE)
        window.installEventFilter(self)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect if there is enough to collect and nobody waits."""
        if gc.get_count()[2] >= DUE and time.monotonic() - self._last > QUIET:
            gc.collect()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.set_threshold(*self._before)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that somebody does something."""
        if event.type() in _INPUT:
            self._last = time.monotonic()
        return False
