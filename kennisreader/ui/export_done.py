# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said after an export: where the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kennisreader.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.session import Session


class ExportDone(NoticeBar):
    """A short message.

    Signals:
        openRequested(folder): open it in the system's file manager; only ever after a click.
    """

    openRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._path: Path | None = None
        self.folder = self.add_button()
        self.folder.clicked.connect(self._open)

    def tell(self, path: Path) -> None:
        """Say where a file was written."""
        self._path = path
        self.appear(stay=False)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        super().retranslate()
        self.folder.setText(self.tr("&Open folder"))
        if self._path is not None:
            words = self.tr("{0} is in {1}.").format(self._path.name, self._path.parent)
            self.words.setText(words)

    def _open(self) -> None:
        if self._path is not None:
            self.openRequested.emit(str(self._path.parent))
