# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the dialog says about an export before it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kennisreader.core.export.previewing import Preview

PLACE = "⋯"
"""Begins a line that says where in the file the lines after it stand."""

LONGEST_NAME = 80


def what_changes(shown: Preview) -> str:
    """Say in a few sentences what saving does to the file."""
    return _ExportWords().all(shown)


def readable(diff: str) -> str:
    """A unified diff whose headings say in words where what follows stands in the file."""
    words = _ExportWords()
    return re.sub(
        r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@.*$",
        lambda found: f"{PLACE} {words.from_line(found[1])}",
        diff,
        flags=re.MULTILINE,
    )


def file_name(title: str) -> str:
    """A name for a file that is told by its first words: whole ones, which every system allows."""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", title)
    if len(name) > LONGEST_NAME:
        name = name[: LONGEST_NAME + 1].rsplit(" ", 1)[0][:LONGEST_NAME]
    return name.strip(" .-")


class _ExportWords(QObject):
    """Sentences with numbers; lupdate sees the plural forms of ``tr`` only."""

    def all(self, shown: Preview) -> str:
        if not shown.changes_file:
            return " ".join([self.tr("There is nothing to write."), *self._kept(shown)])
        if shown.files:
            return self.tr(
                "%n PDF(s) with your marks. What others marked in them stays.", "", shown.files
            )
        if not shown.digest:
            return self.tr("A new file.")
        if not shown.merged:
            return self.tr("The file exists and will be replaced as a whole.")
        parts = [self._counts(shown), *self._kept(shown)]
        if not shown.text:
            parts.append(self.tr("Too much changes to show it line by line."))
        return " ".join(parts)

    def from_line(self, number: str) -> str:
        return self.tr("from line {} of the file:").format(number)

    def _counts(self, shown: Preview) -> str:
        parts = []
        if shown.added:
            parts.append(self.tr("%n note(s) added", "", shown.added))
        if shown.changed:
            parts.append(self.tr("%n changed", "", shown.changed))
        if shown.unchanged + shown.kept:
            parts.append(self.tr("%n unchanged", "", shown.unchanged + shown.kept))
        if shown.removed:
            parts.append(self.tr("%n only in the file", "", shown.removed))
        words = ", ".join(parts)
        return f"{words}. " + self.tr("Everything else in the file stays as it is.")

    def _kept(self, shown: Preview) -> list[str]:
        parts = []
        if shown.kept:
            words = self.tr("%n text(s) that you changed in the file stay(s).", "", shown.kept)
            parts.append(words)
        if shown.edited:
            words = self.tr(
                "%n note(s) changed both here and in the file: the file's text stays.",
                "",
                shown.edited,
            )
            parts.append(words)
        if shown.broken:
            words = self.tr(
                "The end of %n block(s) is missing in the file: not updated.", "", shown.broken
            )
            parts.append(words)
        return parts
