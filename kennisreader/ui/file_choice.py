# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The system's own dialogs for choosing letters and folders, opened where they were last used.

QFileDialog is imported where it is used: its enumerations would cost the start 3 ms.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.settings import Settings

READABLE = ("*.txt", "*.md", "*.markdown")
"""The files that can be read; the import itself looks at what is in them."""


def choose_letters(parent: QWidget, settings: Settings) -> list[Path]:
    """Let the user choose files; empty if they chose none."""
    from PySide6.QtWidgets import QFileDialog

    translate = QCoreApplication.translate
    kinds = "{} ({});;{} (*)".format(
        translate("FileChoice", "Letters"), " ".join(READABLE), translate("FileChoice", "All files")
    )
    files, _ = QFileDialog.getOpenFileNames(
        parent, translate("FileChoice", "Add letters"), _start(settings), kinds
    )
    return _remembered(settings, [Path(file) for file in files])


def choose_folder(parent: QWidget, settings: Settings) -> list[Path]:
    """Let the user choose a folder whose letters are to be added; empty if they chose none."""
    from PySide6.QtWidgets import QFileDialog

    folder = QFileDialog.getExistingDirectory(
        parent, QCoreApplication.translate("FileChoice", "Add folder"), _start(settings)
    )
    return _remembered(settings, [Path(folder)] if folder else [])


def _start(settings: Settings) -> str:
    from PySide6.QtCore import QStandardPaths

    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return settings.text("last_folder", home)


def _remembered(settings: Settings, paths: list[Path]) -> list[Path]:
    if paths:
        first = paths[0]
        settings.keep("last_folder", str(first if first.is_dir() else first.parent))
    return paths
