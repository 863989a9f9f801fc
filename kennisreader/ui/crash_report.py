# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens with a mistake of our own: written to a file, one sentence on the screen."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from kennisreader.core.library_values import LibraryError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

FILE = "kennisreader.log"

LARGEST = 1_000_000
"""Bytes after which the file is begun anew; the one before it is kept."""


class CrashReport(QObject):
    """Stands in for ``sys.excepthook`` while the window is open.

    Signals:
        happened(sentence): something went wrong that should not have; worded for the user.
    """

    happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / FILE
        self._before = sys.excepthook

    def install(self) -> None:
        """Take note of every exception that nobody catches, in slots of signals as well."""
        self._before = sys.excepthook
        sys.excepthook = self._take

    def uninstall(self) -> None:
        """Leave exceptions to whoever had them before."""
        sys.excepthook = self._before

    def note(self, error: BaseException) -> str:
        """Write an exception to the file; return the sentence for the user."""
        import traceback

        text = "".join(traceback.format_exception(error))
        with suppress(OSError):
            self._append(text)
        if isinstance(error, LibraryError):  # what a disk does to a library is no mistake of ours
            from kennisreader.core import messages

            return messages.sentence(error.code, QLocale().name(), **error.details)
        return self.tr(
            "Something went wrong in Kennisreader ({0}). The details are in {1}."
        ).format(type(error).__name__, self._file)

    def _take(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self.happened.emit(self.note(error))

    def _append(self, text: str) -> None:
        from datetime import UTC, datetime

        from kennisreader import __version__

        self._file.parent.mkdir(parents=True, exist_ok=True)
        if self._file.exists() and self._file.stat().st_size > LARGEST:
            self._file.replace(self._file.with_suffix(".old.log"))
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        with self._file.open("a", encoding="utf-8") as log:
            log.write(f"{moment} Kennisreader {__version__}\n{text}\n")
