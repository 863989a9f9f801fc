# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The socket of the window that has a library open, for those who do not load Qt.

A message is one line of JSON: ``arguments`` (absolute paths and links), ``token`` (with which the
desktop lets a window come to the front) and ``follow`` (whether what becomes of the files is to be
told).  The window answers `ANSWER`; whoever follows then gets a line of JSON for each file, before
that ``{"waiting": name}`` for one whose password the user is asked for, and a last one,
``{"cancelled": N}``: how many were not read because the user stopped it.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ANSWER = b"ok\n"

_PATIENCE = 5.0
"""Seconds in which a window that is well answers."""
_LONGEST = 103
"""Bytes in the path of a socket: 107 on Linux, 103 on macOS (``sun_path`` in sys/un.h)."""


def socket_name(library: Path) -> str:
    """Name the socket of one library and one user.

    It lies in the user's own runtime folder where there is one whose name leaves room, and otherwise
    where Qt puts it.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    mark = hashlib.sha256(f"{user}\0{library.resolve()}".encode()).hexdigest()[:16]
    name = f"kennisreader-{mark}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    path = Path(runtime) / name
    fits = len(os.fsencode(path)) <= _LONGEST
    return str(path) if runtime and fits and Path(runtime).is_dir() else name


def ask_window(library: Path, paths: Sequence[str]) -> Iterator[dict[str, Any]] | None:
    """Have the open window add files; what becomes of each comes as it is known.

    The last answer is ``{"cancelled": N}``.  None if no window takes them: there is none, or it has
    no socket of the kind that Python knows (Windows).  The iterator raises ConnectionError if the
    window goes before it is done.
    """
    if not hasattr(socket, "AF_UNIX"):
        return None
    message = {"arguments": list(paths), "token": "", "follow": True}
    # Qt puts a socket with a bare name into the folder for temporary files (QDir::tempPath).
    address = Path(os.environ.get("TMPDIR") or "/tmp") / socket_name(library)  # noqa: S108 - Qt's
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.settimeout(_PATIENCE)
        connection.connect(str(address))
        connection.sendall(json.dumps(message).encode() + b"\n")
        answers = connection.makefile("rb")
        taken = answers.readline() == ANSWER
        connection.settimeout(None)
    except OSError:
        taken = False
    if taken:
        return _answers(connection, answers)
    connection.close()
    return None


def _answers(connection: socket.socket, lines: Any) -> Iterator[dict[str, Any]]:
    """What the window tells, until it says that this was all."""
    with connection, lines:
        for line in lines:
            answer: dict[str, Any] = json.loads(line)
            yield answer
            if "cancelled" in answer:
                return
    raise ConnectionError
