# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What became of the files that were added: a bar above the stage, the details on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kennisreader.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.ingest import Report
    from kennisreader.ui.ingest_files import FileResult
    from kennisreader.ui.session import Session


class ImportReport(NoticeBar):
    """One line about the last import.

    Signals:
        openRequested(letter id): show the letter that was added.
        updateRequested(FileResult): the letter of which this file is a version is to have it.
        putBackRequested(FileResult): the letter is to have the version back that it had before.
    """

    openRequested = Signal(str)
    updateRequested = Signal(object)
    putBackRequested = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._report: Report | None = None
        self._settled: set[FileResult] = set()
        self._updated: set[FileResult] = set()
        self._update, self._apart = self.add_button(), self.add_button()
        self._back, self._open, self._details = (self.add_button() for _ in range(3))
        self._update.clicked.connect(lambda: self.update_letter(self._alone()))
        self._apart.clicked.connect(lambda: self.keep_apart(self._alone()))
        self._back.clicked.connect(lambda: self.put_back(self._alone()))
        self._open.clicked.connect(self._open_first)
        self._details.clicked.connect(self.show_details)

    def show_report(self, report: Report) -> None:
        """Say what became of the files; it stays while something is to be decided or went wrong."""
        self._report = report
        self._settled.clear()
        self._updated.clear()
        undecided = any(result.version_of or result.former for result in report.results)
        self.appear(stay=undecided or any(each.status == "failed" for each in report.results))

    def show_details(self) -> None:
        """List every file with what became of it."""
        if self._report is None:
            return
        from kennisreader.ui.import_details import ImportDetails

        ImportDetails(self._report, self, self.window()).open()

    # What can be decided about one file; the details offer the same

    def is_settled(self, result: FileResult) -> bool:
        """Whether nothing is left to be decided about a file."""
        return result in self._settled or not (result.version_of or result.former)

    def update_letter(self, result: FileResult | None) -> None:
        """Let the known letter take the file."""
        if result is not None and not self.is_settled(result):
            self._updated.add(result)
            self._settle(result)
            self.updateRequested.emit(result)

    def letter_of(self, result: FileResult) -> str:
        """The letter in which a file is now; empty if it could not be read."""
        return result.version_of if result in self._updated else result.letter

    def keep_apart(self, result: FileResult | None) -> None:
        """Leave both letters as they are."""
        if result is not None:
            self._settle(result)

    def put_back(self, result: FileResult | None) -> None:
        """Give the letter its former version back."""
        if result is not None and not self.is_settled(result):
            self._settle(result)
            self.putBackRequested.emit(result)

    def _settle(self, result: FileResult) -> None:
        self._settled.add(result)
        self.retranslate()
        if self._report is not None and all(map(self.is_settled, self._report.results)):
            self.hide()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        super().retranslate()
        if self._report is None:
            return
        alone = self._alone()
        self.words.setText(alone.sentence if alone else self._summary())
        undecided = None if alone is None or self.is_settled(alone) else alone
        is_version = undecided is not None and bool(undecided.version_of)
        has_former = undecided is not None and undecided.former is not None
        for button, text, shown in (
            (self._update, self.tr("&Update that letter"), is_version),
            (self._apart, self.tr("&Keep both"), is_version),
            (self._back, self.tr("Put &back"), has_former),
            (self._open, self.tr("Open"), self._first() is not None),
            (self._details, self.tr("Details…"), len(self._report.results) > 1),
        ):
            button.setText(text)
            button.setVisible(shown)

    def _summary(self) -> str:
        """How many files came to which end."""
        if self._report is None:
            return ""
        results = self._report.results
        count = {"added": 0, "updated": 0, "duplicate": 0, "failed": 0}
        for result in results:
            count[result.status] += 1
        versions = sum(bool(each.version_of) and not self.is_settled(each) for each in results)
        parts = (
            (count["added"], self.tr("%n letter(s) added", "", count["added"])),
            (versions, self.tr("%n look(s) like another version", "", versions)),
            (count["updated"], self.tr("%n letter(s) updated", "", count["updated"])),
            (count["duplicate"], self.tr("%n already there", "", count["duplicate"])),
            (count["failed"], self.tr("%n could not be read", "", count["failed"])),
            (self._report.cancelled, self.tr("%n not read", "", self._report.cancelled)),
        )
        return " · ".join(words for number, words in parts if number)

    def _alone(self) -> FileResult | None:
        """The result, if there is one only."""
        results = () if self._report is None else self._report.results
        return results[0] if len(results) == 1 else None

    def _first(self) -> str | None:
        results = () if self._report is None else self._report.results
        return next((self.letter_of(each) for each in results if each.letter), None)

    def open_letter(self, result: FileResult) -> None:
        """Show the letter in which a file is now."""
        self.openRequested.emit(self.letter_of(result))

    def _open_first(self) -> None:
        letter = self._first()
        if letter is not None:
            self.openRequested.emit(letter)
