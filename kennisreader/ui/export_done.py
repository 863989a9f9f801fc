# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said after an export: where the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from pathlib import Path


class ExportDone(QDialog):
    """A short message.

    Signals:
        openRequested(folder): open it in the system's file manager; only ever after a click.
    """

    openRequested = Signal(str)

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exported"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        words = self.tr("{0} is in {1}.").format(path.name, path.parent)
        label = plain_label(self, words, copy=True)
        label.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)
        column.addWidget(label)
        buttons = QDialogButtonBox(self)
        folder = buttons.addButton(self.tr("&Open folder"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.setAutoDefault(False)  # Enter only closes
        folder.clicked.connect(lambda: self.openRequested.emit(str(path.parent)))
        folder.clicked.connect(self.accept)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
