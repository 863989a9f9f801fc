# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What became of the files that were added: a bar above the stage, the details on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.icons import icon

if TYPE_CHECKING:
    from kennisreader.ui.ingest import Report
    from kennisreader.ui.session import Session

SHOWN_FOR = 12_000
"""Milliseconds that the bar stays when everything went well; with a failure it stays."""


class ImportReport(QWidget):
    """One line about the last import.

    Signals:
        openRequested(letter id): show the letter that was added.
    """

    openRequested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._report: Report | None = None
        self.setObjectName("themeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 10, 6)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._open, self._details, self._close = QPushButton(), QPushButton(), QToolButton()
        self._open.clicked.connect(self._open_first)
        self._details.clicked.connect(self.show_details)
        self._close.clicked.connect(self.hide)
        row.addWidget(self._text, 1)
        for button in (self._open, self._details, self._close):
            row.addWidget(button)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.hide)
        self.hide()

    def show_report(self, report: Report) -> None:
        """Say what became of the files."""
        self._report = report
        self._retranslate()
        self._close.setIcon(icon("close", self._session.scheme.ink))
        self.show()
        failed = any(result.status == "failed" for result in report.results)
        if failed:
            self._leave.stop()
        else:
            self._leave.start(SHOWN_FOR)

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

    def _retranslate(self) -> None:
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
        self._text.setText(alone.sentence if alone else " · ".join(parts))
        self._details.setText(self.tr("Details…"))
        self._details.setVisible(len(self._report.results) > 1)
        self._open.setText(self.tr("Open"))
        self._open.setVisible(self._first() is not None)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))

    def _first(self) -> str | None:
        results = () if self._report is None else self._report.results
        return next((result.letter for result in results if result.letter), None)

    def _open_first(self) -> None:
        letter = self._first()
        if letter is not None:
            self.openRequested.emit(letter)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
