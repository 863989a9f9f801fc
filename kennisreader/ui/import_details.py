# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What became of each of many files, and what can be decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kennisreader.ui.labels import plain_label, section_title
from kennisreader.ui.style import small_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kennisreader.ui.import_report import ImportReport
    from kennisreader.ui.ingest import Report
    from kennisreader.ui.ingest_files import FileResult

MOST_OF_THE_WINDOW = 0.92
"""Part of the window's width and height that the dialog covers at most."""

MOST_ROWS = 300
"""Files that are listed in one group; nobody reads on, and each takes a millisecond to lay out."""


class ImportDetails(QDialog):
    """The files by what became of them, those that need a decision or went wrong first."""

    def __init__(self, report: Report, bar: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Added letters"))
        self._bar = bar
        self._content = content = QWidget(self)
        content.setObjectName("paper")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(18, 10, 18, 14)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        results = report.results
        self._add_group(
            self.tr("Another version of a letter"),
            [each for each in results if each.version_of],
            self.tr(
                "Update: the letter that was there takes the file and keeps its notes and what you "
                "corrected. Ctrl+Z undoes it."
            ),
        )
        for status, title in (
            ("failed", self.tr("Could not be read")),
            ("updated", self.tr("Updated")),
            ("added", self.tr("Added")),
            ("duplicate", self.tr("Already there")),
        ):
            rest = [each for each in results if each.status == status and not each.version_of]
            self._add_group(title, rest)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(18, 4, 18, 0)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        em = self.fontMetrics().height()
        wanted = QSize(48 * em, 30 * em)
        if parent is not None:  # large letters must not make it larger than the window
            wanted = wanted.boundedTo(parent.size() * MOST_OF_THE_WINDOW)
        self.resize(wanted)

    def _add_group(self, title: str, results: Iterable[FileResult], hint: str = "") -> None:
        rows = list(results)
        if not rows:
            return
        content = self._content
        head = section_title(content, f"{title} ({len(rows)})")
        head.setContentsMargins(0, 10, 0, 0)
        self._grid.addWidget(head, self._grid.rowCount(), 0, 1, 2)
        if hint:
            said = plain_label(content, hint, name="secondary")
            said.setFont(small_font(self.font()))
            self._grid.addWidget(said, self._grid.rowCount(), 0, 1, 2)
        for result in rows[:MOST_ROWS]:
            self._add_row(content, result)
        if len(rows) > MOST_ROWS:
            more = self.tr("and %n more", "", len(rows) - MOST_ROWS)
            label = plain_label(content, more, name="secondary")
            self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _add_row(self, content: QWidget, result: FileResult) -> None:
        line = self._grid.rowCount()
        said = plain_label(content, result.sentence, copy=True)
        self._grid.addWidget(said, line, 0)
        actions = QWidget(content)
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        choices = QWidget(actions)
        choices_row = QHBoxLayout(choices)
        choices_row.setContentsMargins(0, 0, 0, 0)
        choices_row.setSpacing(6)
        done = plain_label(actions, wrap=False, name="secondary")
        done.setFont(small_font(self.font()))
        for button in self._choices(choices, result, done):
            button.setAccessibleDescription(result.sentence)
            choices_row.addWidget(button)
        row.addWidget(done)
        row.addWidget(choices)
        if result.letter:
            opening = QPushButton(self.tr("Open"), actions)
            opening.setAccessibleDescription(result.sentence)
            opening.setAutoDefault(False)
            opening.clicked.connect(lambda: self._bar.open_letter(result))
            row.addWidget(opening)
        settled = self._bar.is_settled(result)
        choices.setVisible(not settled)
        align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(actions, line, 1, align)

    def _choices(self, parent: QWidget, result: FileResult, done: QLabel) -> list[QPushButton]:
        """The buttons of what can be decided about a file; what was chosen stands there then."""

        def button(text: str, act: Callable[[FileResult], object], said: str) -> QPushButton:
            made = QPushButton(text, parent)
            made.setAutoDefault(False)

            def choose() -> None:
                parent.hide()
                done.setText(said)
                act(result)

            made.clicked.connect(choose)
            return made

        if result.version_of:
            return [
                button(self.tr("Update that letter"), self._bar.update_letter, self.tr("Updated.")),
                button(self.tr("Keep both"), self._bar.keep_apart, self.tr("Both kept.")),
            ]
        if result.former is not None:
            return [button(self.tr("Put back"), self._bar.put_back, self.tr("Put back."))]
        return []
