# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One window per library: a second start hands what it was given to the first and ends.

Which start is the second is decided by the library's lock, which ends with its process; so a
socket left behind by a window that was killed means nothing and is simply replaced.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Sequence

ANSWER = b"ok\n"

LONGEST_MESSAGE = 1 << 20
"""Bytes; a message that does not end within them is not one of ours."""


class Listener(QObject):
    """Waits in the first window for what later starts hand over.

    Signals:
        received(arguments, token): files as absolute paths and links; the token is what the desktop
            gave the later start to come to the front with, or empty.
    """

    received = Signal(list, str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        name = socket_name(library)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening and take the socket away."""
        self._server.close()

    def _accept(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE:
                socket.abort()
            return
        message = _message(bytes(socket.readLine().data()))
        if message is None:
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        self.received.emit(*message)


def hand_over(library: Path, arguments: Sequence[str], wait: float = 3.0) -> bool:
    """Give the window that has this library open what this start was given.

    Returns whether it took it.  ``wait`` seconds are spent on a window that has only just begun
    and does not listen yet.
    """
    message = {"arguments": list(arguments), "token": os.environ.get("XDG_ACTIVATION_TOKEN", "")}
    line = json.dumps(message).encode() + b"\n"
    until = time.monotonic() + wait
    while True:
        if _send(socket_name(library), line):
            return True
        if time.monotonic() > until:
            return False
        time.sleep(0.1)


def socket_name(library: Path) -> str:
    """Name the socket of one library and one user.

    It lies in the user's own runtime folder where there is one, and otherwise where Qt puts it.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    mark = hashlib.sha256(f"{user}\0{library.resolve()}".encode()).hexdigest()[:16]
    name = f"kennisreader-{mark}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(runtime) / name) if runtime and Path(runtime).is_dir() else name


def _send(name: str, line: bytes) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(1000):
        return False
    socket.write(line)
    socket.waitForBytesWritten(1000)
    answered = socket.waitForReadyRead(5000)
    answer = bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return answered and answer == ANSWER


def _message(line: bytes) -> tuple[list[str], str] | None:
    """Read what was handed over; None for anything else."""
    try:
        message = json.loads(line)
        arguments, token = message["arguments"], message["token"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(arguments, list) or not all(isinstance(each, str) for each in arguments):
        return None
    return arguments, str(token)
