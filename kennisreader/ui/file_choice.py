# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The system's own dialogs for choosing letters and folders, opened where they were last used.

QFileDialog is imported where it is used: its enumerations would cost the start 3 ms.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kennisreader.core.importing.formats import READABLE
from kennisreader.core.notes_in_files import SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.settings import Settings

KINDS: tuple[tuple[object, tuple[str, ...]], ...] = (  # a marked text is no text to the stubs
    (QT_TRANSLATE_NOOP("FileChoice", "Letters"), READABLE),
    (QT_TRANSLATE_NOOP("FileChoice", "PDF"), (".pdf",)),
    (QT_TRANSLATE_NOOP("FileChoice", "Word"), (".docx",)),
    (QT_TRANSLATE_NOOP("FileChoice", "OpenDocument text"), (".odt",)),
    (
        QT_TRANSLATE_NOOP("FileChoice", "Web pages and official XML"),
        (".html", ".htm", ".xhtml", ".xml"),
    ),
    (
        QT_TRANSLATE_NOOP("FileChoice", "Text and Markdown"),
        (".txt", ".text", ".md", ".markdown", ".mdown"),
    ),
)
"""The files that can be chosen, by kind; the import itself looks at what is in them."""


def choose_letters(parent: QWidget, settings: Settings) -> list[Path]:
    """Let the user choose files; empty if they chose none."""
    from PySide6.QtWidgets import QFileDialog

    title = QCoreApplication.translate("FileChoice", "Add letters")
    files, _ = QFileDialog.getOpenFileNames(parent, title, _start(settings), kinds_text())
    return _remembered(settings, [Path(file) for file in files])


def kinds_text() -> str:
    """The kinds of files as a file dialog takes them, all that can be read first."""
    translate = QCoreApplication.translate
    kinds = [
        "{} ({})".format(translate("FileChoice", str(name)), " ".join(f"*{each}" for each in some))
        for name, some in KINDS
    ]
    return ";;".join([*kinds, "{} (*)".format(translate("FileChoice", "All files"))])


def choose_folder(parent: QWidget, settings: Settings) -> list[Path]:
    """Let the user choose a folder whose letters are to be added; empty if they chose none."""
    from PySide6.QtWidgets import QFileDialog

    folder = QFileDialog.getExistingDirectory(
        parent, QCoreApplication.translate("FileChoice", "Add folder"), _start(settings)
    )
    return _remembered(settings, [Path(folder)] if folder else [])


def choose_notes(parent: QWidget, settings: Settings) -> list[Path]:
    """Let the user choose files with notes; empty if they chose none."""
    from PySide6.QtWidgets import QFileDialog

    translate = QCoreApplication.translate
    title, kind = translate("FileChoice", "Import notes"), translate("FileChoice", "Notes")
    kinds = f"{kind} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
    files, _ = QFileDialog.getOpenFileNames(parent, title, _start(settings), kinds)
    return _remembered(settings, [Path(file) for file in files])


def choose_theme(parent: QWidget, settings: Settings) -> Path | None:
    """Let the user choose a theme's file to take over; None if they chose none."""
    from PySide6.QtWidgets import QFileDialog

    translate = QCoreApplication.translate
    title, kind = translate("FileChoice", "Import theme"), translate("FileChoice", "Theme (*.toml)")
    file, _ = QFileDialog.getOpenFileName(parent, title, _start(settings), kind)
    return _remembered(settings, [Path(file)])[0] if file else None


def choose_theme_target(parent: QWidget, settings: Settings, name: str) -> Path | None:
    """Let the user choose where a theme is saved; None if they gave up."""
    from PySide6.QtWidgets import QFileDialog

    translate = QCoreApplication.translate
    title, kind = translate("FileChoice", "Export theme"), translate("FileChoice", "Theme (*.toml)")
    start = str(Path(_start(settings)) / name)
    file, _ = QFileDialog.getSaveFileName(parent, title, start, kind)
    return _remembered(settings, [Path(file)])[0] if file else None


def _start(settings: Settings) -> str:
    from PySide6.QtCore import QStandardPaths

    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return settings.text("last_folder", home)


def _remembered(settings: Settings, paths: list[Path]) -> list[Path]:
    if paths:
        first = paths[0]
        settings.keep("last_folder", str(first if first.is_dir() else first.parent))
    return paths
