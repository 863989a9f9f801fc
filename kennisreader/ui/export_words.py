# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the dialog says about an export before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from kennisreader.core.export.merging import Plan
    from kennisreader.ui.export_work import Preview


def what_changes(shown: Preview) -> str:
    """Say in a few sentences what saving does to the file."""
    return _ExportWords().all(shown)


class _ExportWords(QObject):
    """Sentences with numbers; lupdate sees the plural forms of ``tr`` only."""

    def all(self, shown: Preview) -> str:
        if not shown.changes_file:
            kept = [] if shown.plan is None else self._kept(shown.plan)
            return " ".join([self.tr("There is nothing to write."), *kept])
        if shown.existing is None:
            return self.tr("A new file.")
        if shown.plan is None:
            return self.tr("The file exists and will be replaced as a whole.")
        parts = [self._counts(shown.plan), *self._kept(shown.plan)]
        if not shown.text:
            parts.append(self.tr("Too much changes to show it line by line."))
        return " ".join(parts)

    def _counts(self, plan: Plan) -> str:
        parts = []
        if plan.added:
            parts.append(self.tr("%n note(s) added", "", len(plan.added)))
        if plan.changed:
            parts.append(self.tr("%n changed", "", len(plan.changed)))
        same = len(plan.unchanged) + len(plan.kept)
        if same:
            parts.append(self.tr("%n unchanged", "", same))
        if plan.removed:
            parts.append(self.tr("%n only in the file", "", len(plan.removed)))
        words = ", ".join(parts)
        return f"{words}. " + self.tr("Everything else in the file stays as it is.")

    def _kept(self, plan: Plan) -> list[str]:
        parts = []
        if plan.kept:
            count = len(plan.kept)
            parts.append(self.tr("%n text(s) that you changed in the file stay(s).", "", count))
        edited = sum(conflict.reason == "edited" for conflict in plan.conflicts)
        broken = len(plan.conflicts) - edited
        if edited:
            parts.append(
                self.tr(
                    "%n note(s) changed both here and in the file: the file's text stays.",
                    "",
                    edited,
                )
            )
        if broken:
            parts.append(
                self.tr("The end of %n block(s) is missing in the file: not updated.", "", broken)
            )
        return parts
