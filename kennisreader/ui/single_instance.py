# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One window per library: a second start hands what it was given to the first and ends.

Which start is the second is decided by the library's lock, which ends with its process; so a
socket left behind by a window that was killed means nothing and is simply replaced.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kennisreader.core.window_socket import ANSWER, socket_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.ui.ingest import Locked, Report

LONGEST_MESSAGE = 1 << 20
"""Bytes; a message that does not end within them is not one of ours."""


class Listener(QObject):
    """Waits in the first window for what later starts hand over.

    Signals:
        received(arguments, token): files as absolute paths and links; the token is what the desktop
            gave the later start to come to the front with, or empty.
        handed(files): a command of the terminal has files to add, and waits for `tell`.
    """

    received = Signal(list, str)
    handed = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._following: dict[QLocalSocket, list[Path]] = {}
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        name = socket_name(library)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening and take the socket away; who waits is left without an answer."""
        for socket in list(self._following):
            socket.abort()
        self._server.close()

    def tell(self, report: Report) -> None:
        """Tell the commands that wait what became of their files; they have heard all then."""
        following, self._following = self._following, {}
        for socket, files in following.items():
            theirs = report.of(files)
            told = [*(each.told() for each in theirs.results), {"cancelled": theirs.cancelled}]
            socket.write("".join(f"{json.dumps(each)}\n" for each in told).encode("ascii"))
            socket.disconnectFromServer()

    def tell_waiting(self, locked: Locked) -> None:
        """Tell the commands that wait that the user is asked for the password of a file."""
        for socket in self._following:
            socket.write(f"{json.dumps({'waiting': locked.file})}\n".encode("ascii"))

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
        if message.follow:
            self._following[socket] = [Path(each) for each in message.arguments]
            socket.disconnected.connect(lambda: self._forget(socket))
            self.handed.emit(message.arguments)
        else:
            self.received.emit(message.arguments, message.token)

    def _forget(self, socket: QLocalSocket) -> None:
        self._following.pop(socket, None)


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


class _Message(NamedTuple):
    """What was handed over; ``window_socket`` has the form."""

    arguments: list[str]
    token: str
    follow: bool


def _message(line: bytes) -> _Message | None:
    """Read what was handed over; None for anything else."""
    try:
        message = json.loads(line)
        arguments, token = message["arguments"], message["token"]
        follow = message.get("follow") is True
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(arguments, list) or not all(isinstance(each, str) for each in arguments):
        return None
    return _Message(arguments, str(token), follow)
