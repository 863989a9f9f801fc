# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One writer at a time: the lock that a window or a writing command holds on a library."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from kennisreader.core.library_values import LibraryError, known_errors

LOCK = "library.lock"


class LibraryLock:
    """A lock of the operating system on ``library.lock``; it ends with the process that holds it.

    The file stays behind and means nothing by itself, so a crash leaves nothing to clean up.
    """

    def __init__(self, folder: Path) -> None:
        """Make the folder if need be; :meth:`acquire` takes the lock."""
        self._path = folder / LOCK
        self._file: BinaryIO | None = None

    def acquire(self) -> None:
        """Take the lock or raise :class:`LibraryError` ``in_use``, ``cannot_write``, ``disk_full``."""
        with known_errors(self._path.parent):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("ab")
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise LibraryError("in_use", file=str(self._path.parent)) from error
        self._file = file

    def release(self) -> None:
        """Let the next one in; harmless without the lock."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        """Lock the first byte, which need not exist."""
        file.seek(0, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        """Lock the open file; a child process that inherits it would share the lock."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
