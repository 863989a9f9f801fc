# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What passes between a worker and whoever asks it, and how a worker is started.

A message is four bytes with its length (big-endian) and that many bytes of JSON:
``{"number", "function", "arguments"}`` one way; the other way ``{"number", "progress": [done,
total]}`` as often as there is something to tell, and in the end ``{"number", "answer"}`` or
``{"number", "error": {"code", "details"}}``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

LENGTH = 4
"""Bytes before each message."""

PATIENCE = 60
"""Seconds without a word after which a reading is ended.  A page takes a hundredth of a second to
read and some seconds to recognise, and is told of; what follows the pages takes less than one for
every hundred of them."""


def read_message(stream: BinaryIO) -> dict[str, Any] | None:
    """Wait for the next message; None when the other side has closed, if need be in the middle."""
    head = stream.read(LENGTH)
    body = stream.read(int.from_bytes(head, "big")) if len(head) == LENGTH else b""
    if not body or len(body) < int.from_bytes(head, "big"):
        return None
    message: dict[str, Any] = json.loads(body)
    return message


def message(content: Mapping[str, Any]) -> bytes:
    """The bytes of one message, its length before it."""
    # A lone surrogate (from a strange file name) has no UTF-8; as \udc80 JSON can carry it.
    body = json.dumps(content).encode("ascii")
    return len(body).to_bytes(LENGTH, "big") + body


def take_message(received: bytearray) -> dict[str, Any] | None:
    """Take the first message off what has been received; None while it is not whole."""
    end = LENGTH + int.from_bytes(received[:LENGTH], "big")
    if len(received) < max(end, LENGTH + 1):
        return None
    content: dict[str, Any] = json.loads(received[LENGTH:end])
    del received[:end]
    return content


def command() -> tuple[str, list[str]]:
    """How this program starts itself as a worker."""
    if hasattr(sys, "_MEIPASS"):
        return sys.executable, ["worker"]
    # -P: a file in the folder of the letters must not pass for a module.
    return sys.executable, ["-P", "-m", "kennisreader", "worker"]


def python_path(others: str) -> str:
    """``PYTHONPATH`` for a worker, in which the package is found from every folder."""
    folder = str(Path(__file__).resolve().parents[1])
    return os.pathsep.join([folder, others] if others else [folder])
