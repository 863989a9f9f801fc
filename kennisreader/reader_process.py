# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The worker as a command of the terminal asks it: one question, and the answer is waited for.

A file can hang or kill whatever reads it; here that is a child process, and never the command.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kennisreader import pipe
from kennisreader.core.closing import Closing

_PIECE = 1 << 16
"""Bytes that are taken from the pipe at once."""


class ReaderError(Exception):
    """The worker could not do what it was asked.

    Attributes:
        code: one that ``messages`` has words for.
        details: the fields of the sentence.

    """

    def __init__(self, code: str, details: Mapping[str, str]) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class ReaderProcess(Closing):
    """Asks a worker, which is started by the first question and ends with this context manager."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._received = bytearray()
        self._last = 0

    def ask(
        self,
        function: str,
        arguments: Mapping[str, Any],
        tell: Callable[[int, int], object] | None = None,
    ) -> Any:
        """Have one of the functions of ``worker`` called; ``tell`` hears how far it is.

        Raises `ReaderError`: with the worker's own code, ``worker_died``, or ``reading_timed_out``
        if nothing was heard of it for `pipe.PATIENCE` (which Windows, whose pipes cannot be waited
        for with a limit, does not notice).
        """
        process = self._process or self._start()
        self._last += 1
        asked = {"number": self._last, "function": function, "arguments": arguments}
        named = {"file": Path(str(arguments.get("path", ""))).name or function}
        try:
            assert process.stdin is not None
            process.stdin.write(pipe.message(asked))
            process.stdin.flush()
            while "progress" in (reply := self._next_message(process)):
                if tell is not None:
                    tell(*reply["progress"])
        except TimeoutError:
            self.close()
            raise ReaderError("reading_timed_out", named) from None
        except BrokenPipeError:
            self.close()
            raise ReaderError("worker_died", named) from None
        if "error" in reply:
            raise ReaderError(reply["error"]["code"], reply["error"]["details"])
        return reply["answer"]

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        self._received.clear()
        if process is not None:
            process.kill()
            process.communicate()

    def _start(self) -> subprocess.Popen[bytes]:
        program, arguments = pipe.command()
        path = pipe.python_path(os.environ.get("PYTHONPATH", ""))
        self._process = subprocess.Popen(
            [program, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries print about a file helps nobody here
            env={**os.environ, "PYTHONPATH": path},
        )
        return self._process

    def _next_message(self, process: subprocess.Popen[bytes]) -> dict[str, Any]:
        """Wait for a message; raises TimeoutError, and BrokenPipeError if the process has ended."""
        assert process.stdout is not None
        descriptor = process.stdout.fileno()
        until = time.monotonic() + pipe.PATIENCE
        while (message := pipe.take_message(self._received)) is None:
            if sys.platform != "win32":
                left = max(0.0, until - time.monotonic())
                if not select.select([descriptor], [], [], left)[0]:
                    raise TimeoutError
            piece = os.read(descriptor, _PIECE)
            if not piece:
                raise BrokenPipeError
            self._received += piece
        return message
