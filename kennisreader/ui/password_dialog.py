# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asks for the password of a file that wants one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout

from kennisreader.ui.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PasswordDialog(QDialog):
    """One field; accepted with a password, rejected to go on without the file.

    Attributes:
        field: the password.
        for_others: whether it is to be tried on the other files too; hidden where there are none.
    """

    def __init__(
        self, file: str, parent: QWidget | None = None, *, wrong: bool = False, others: int = 0
    ) -> None:
        """``wrong``: the one that was given does not fit; ``others`` is how many more files wait."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password"))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        words = self.tr("“{0}” is protected with a password.").format(file)
        if wrong:
            words = self.tr("That password does not fit “{0}”. Try another one.").format(file)
        said = plain_label(self, words, name="warning" if wrong else "")
        column.addWidget(said)
        self.field = QLineEdit(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setAccessibleDescription(words)
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 48)
        show = QCheckBox(self.tr("&Show the password"), self)
        show.toggled.connect(self._show)
        self.for_others = QCheckBox(self)
        self.for_others.setText(
            self.tr("&Also try it on the %n other protected file(s)", "", others)
        )
        self.for_others.setChecked(others > 0)
        self.for_others.setVisible(others > 0)
        hint = self.tr(
            "It is kept until you close the window, to show the pages, and not stored. "
            "The file stays protected."
        )
        for widget in (self.field, show, self.for_others):
            column.addWidget(widget)
        column.addWidget(plain_label(self, hint, name="secondary"))
        buttons = QDialogButtonBox(self)
        self._open = buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("S&kip"), QDialogButtonBox.ButtonRole.RejectRole)
        self._open.setDefault(True)
        self._open.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.field.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self.field.setFocus()

    def _show(self, on: bool) -> None:
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Normal if on else modes.Password)
