# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ctrl+C on the terminal and a polite kill close the window as its own button would."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class QuitOnSignal(QObject):
    """Closes all windows when a signal asks for it.

    Python runs its handlers between two of its own instructions, and in Qt's loop there are none:
    a byte on a socket wakes the loop instead.
    """

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._waking, self._woken = socket.socketpair()
        self._waking.setblocking(False)
        self._woken.setblocking(False)
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before_fd = signal.set_wakeup_fd(self._waking.fileno())
        self._before = {each: signal.signal(each, lambda *_: None) for each in SIGNALS}

    def close(self) -> None:
        """Leave signals to whoever had them before."""
        for each, handler in self._before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._before_fd)
        self._notifier.setEnabled(False)
        self._waking.close()
        self._woken.close()

    def _wake(self) -> None:
        received = self._woken.recv(64)
        if any(each in received for each in SIGNALS):
            self._application.closeAllWindows()
            self._application.quit()
