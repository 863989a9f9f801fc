# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading and writing the file of an export: it is there whole, or it is what it was."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kennisreader.core.export.errors import ExportError


def read(path: Path) -> bytes | None:
    """What stands in the file now; None where there is none.  Raises `ExportError`."""
    with _known_errors(path):
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None


def write(path: Path, data: bytes) -> None:
    """Put a file on the disk in one step; its permissions stay.  Raises `ExportError`.

    A link is followed: the file it points at is replaced, not the link.
    """
    with _known_errors(path):
        real = path.resolve()
        if real.is_dir():
            raise IsADirectoryError(errno.EISDIR, "", str(real))
        unfinished = real.with_name(f".{real.name[:80]}.{os.getpid()}.part")
        try:
            with unfinished.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            with suppress(FileNotFoundError):
                # A file that may not be written is not replaced behind its owner's back either.
                with real.open("r+b"):
                    pass
                unfinished.chmod(real.stat().st_mode & 0o7777)
            unfinished.replace(real)
        finally:
            unfinished.unlink(missing_ok=True)
        _settle(real.parent)


def make_folder(path: Path) -> None:
    """Make a folder in one that is there; nothing is done where it is.  Raises `ExportError`."""
    with _known_errors(path):
        path.mkdir(exist_ok=True)


def _settle(folder: Path) -> None:
    """Make the new name last; Windows cannot, and has no need to."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _known_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except IsADirectoryError as error:
        raise ExportError("export_is_folder", file=str(path)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ExportError("export_no_folder", file=str(path)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ExportError("export_full", file=str(path)) from error
        reason = error.strerror or type(error).__name__
        raise ExportError("export_refused", file=str(path), reason=reason) from error
