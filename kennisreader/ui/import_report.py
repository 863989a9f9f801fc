# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What became of the files that were added: a bar above the stage, the details on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from kennisreader.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.ingest import Report
    from kennisreader.ui.session import Session


class ImportReport(NoticeBar):
    """One line about the last import.

    Signals:
        openRequested(letter id): show the letter that was added.
    """

    openRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._report: Report | None = None
        self._open, self._details = self.add_button(), self.add_button()
        self._open.clicked.connect(self._open_first)
        self._details.clicked.connect(self.show_details)

    def show_report(self, report: Report) -> None:
        """Say what became of the files."""
        self._report = report
        self.appear(stay=any(result.status == "failed" for result in report.results))

    def show_details(self) -> None:
        """List every file with what became of it."""
        if self._report is None:
            return
        dialog = QDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Added letters"))
        dialog.resize(720, 420)
        files = QTreeWidget()
        files.setRootIsDecorated(False)
        files.setUniformRowHeights(False)
        files.setWordWrap(True)
        files.setHeaderLabels([self.tr("File"), self.tr("What became of it")])
        files.setAccessibleName(self.tr("Added letters"))
        for result in self._report.results:
            files.addTopLevelItem(QTreeWidgetItem([result.file, result.sentence]))
        files.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.close)
        column = QVBoxLayout(dialog)
        column.addWidget(files)
        column.addWidget(buttons)
        dialog.open()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        super().retranslate()
        if self._report is None:
            return
        count = {"added": 0, "updated": 0, "duplicate": 0, "failed": 0}
        for result in self._report.results:
            count[result.status] += 1
        parts = [
            words
            for number, words in (
                (count["added"], self.tr("%n letter(s) added", "", count["added"])),
                (count["updated"], self.tr("%n letter(s) updated", "", count["updated"])),
                (count["duplicate"], self.tr("%n already there", "", count["duplicate"])),
                (count["failed"], self.tr("%n could not be read", "", count["failed"])),
                (self._report.cancelled, self.tr("%n not read", "", self._report.cancelled)),
            )
            if number
        ]
        alone = self._report.results[0] if len(self._report.results) == 1 else None
        self.words.setText(alone.sentence if alone else " · ".join(parts))
        self._details.setText(self.tr("Details…"))
        self._details.setVisible(len(self._report.results) > 1)
        self._open.setText(self.tr("Open"))
        self._open.setVisible(self._first() is not None)

    def _first(self) -> str | None:
        results = () if self._report is None else self._report.results
        return next((result.letter for result in results if result.letter), None)

    def _open_first(self) -> None:
        letter = self._first()
        if letter is not None:
            self.openRequested.emit(letter)
