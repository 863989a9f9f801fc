# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A damaged library, as the window deals with it: saved at the start, told when it is found."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout

from kennisreader import paths
from kennisreader.core import library_damage, messages, salvage_report
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kennisreader.ui.ingest import Ingest
    from kennisreader.ui.session import Session

    Told = Sequence[tuple[str, dict[str, str]]]

LOOKED_THROUGH = "looked_through"
"""Value of a library: the day on which its whole file was last looked through for damage."""

SELDOM = 7
"""Days between two such looks, if nothing seems to be wrong."""


def salvaged(folder: Path) -> Library:
    """Open a library that is damaged, after all that can be read was put into a new file.

    Whoever calls holds its lock.  Raises :class:`LibraryError`.
    """
    from kennisreader.core.intake import seed_files
    from kennisreader.core.salvage import salvage

    salvage(folder, seed_files(paths.seeds_folder()))
    return Library.open(folder)


class DamageNotice(NoticeBar):
    """Says what became of the library, until it is closed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._told: Told = ()

    def tell(self, told: Told) -> None:
        """Say something, by codes and details of ``messages``."""
        from kennisreader.ui.accessibility import announce

        self._told = told
        self.appear(stay=True)
        announce(self, self.words.text())

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        super().retranslate()
        language = self._session.language
        sentences = [messages.sentence(code, language, **details) for code, details in self._told]
        self.words.setText(" ".join(sentences))


class DamageWatch(QObject):
    """Looks whether the library is damaged, has it told once, and the rest of a salvage done."""

    def __init__(
        self,
        session: Session,
        ingest: Ingest,
        column: QWidget | None,
        parent: QObject | None = None,
    ) -> None:
        """``column`` is the widget above whose last part the notice appears."""
        super().__init__(parent)
        self._session = session
        self._ingest = ingest
        self._column = column
        self._is_told = False
        session.failed.connect(self._look_for_mark)

    def begin(self, *, was_left_open: bool) -> None:
        """Tell what the start has saved, and look through the file if something may be wrong."""
        library = self._session.library
        try:
            report = salvage_report.untold(library)
            if report is not None:
                self._tell(salvage_report.sentences(report, library.folder))
                salvage_report.forget(library)
            again = salvage_report.to_read_again(library)
            if again:
                self._ingest.read_again(again)
            if was_left_open or self._is_due(library):
                self._ingest.look_for_damage(self._looked)
        except LibraryError as error:
            self._session.failed.emit(
                messages.sentence(error.code, self._session.language, **error.details)
            )

    @staticmethod
    def _is_due(library: Library) -> bool:
        last = library.get_value(LOOKED_THROUGH)
        today = dt.datetime.now(dt.UTC).date()
        return last is None or last < (today - dt.timedelta(days=SELDOM)).isoformat()

    def _looked(self, damaged: bool) -> None:
        """Hear from the worker whether the file is damaged."""
        if damaged:
            self._look_for_mark()
            return
        today = dt.datetime.now(dt.UTC).date().isoformat()
        try:
            self._session.library.set_value(LOOKED_THROUGH, today)
        except LibraryError as error:  # then the next start looks again
            self._session.failed.emit(
                messages.sentence(error.code, self._session.language, **error.details)
            )

    def _look_for_mark(self, _sentence: str = "") -> None:
        """Say that the library is damaged, if whatever failed has found it to be so."""
        folder = self._session.library.folder
        if not self._is_told and library_damage.is_marked(folder):
            self._is_told = True
            self._tell([("damaged", {"file": str(folder / library_damage.DATABASE)})])

    def _tell(self, told: Told) -> None:
        notice = DamageNotice(self._session)
        assert self._column is not None  # the window has been built
        column = cast("QBoxLayout", self._column.layout())
        column.insertWidget(column.count() - 1, notice)
        notice.tell(told)
