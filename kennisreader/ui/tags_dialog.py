# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which tags the chosen notes get, and which they lose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class TagsDialog(QDialog):
    """Two fields.

    Attributes:
        add, remove: tags, parted by spaces or commas, with or without ``#``.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tags of the chosen notes"))
        known = session.notebook.tags()
        column = QVBoxLayout(self)
        form = QFormLayout()
        self.add, self.remove = QLineEdit(self), QLineEdit(self)
        for field in (self.add, self.remove):
            completer = QCompleter(list(known), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
            field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 40)
        form.addRow(self.tr("&Add:"), self.add)
        form.addRow(self.tr("&Take away:"), self.remove)
        column.addLayout(form)
        hint = self.tr("Several with spaces or commas. A tag in the words of a note stays there.")
        column.addWidget(plain_label(self, hint, name="secondary"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def tags(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags to add and to take away, without ``#``."""
        return _parted(self.add.text()), _parted(self.remove.text())


def _parted(text: str) -> tuple[str, ...]:
    return tuple(tag.lstrip("#") for tag in re.split(r"[\s,;]+", text) if tag.strip("#"))
