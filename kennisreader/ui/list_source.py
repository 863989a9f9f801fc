# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking the query process for a list until all of it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kennisreader.ui.session import Session


class ListSource(QObject):
    """Gathers what one function of the worker tells, piece by piece, while somebody looks.

    Attributes:
        done, total: how far it is; equal when all is told.
        failure: why there is no answer, worded for the user; empty while all is well.

    Signals:
        restarted(): what was told is out of date; it is told anew.
        told(answer): the next piece.
        finished(): all has been told, or there is a ``failure``.
    """

    restarted = Signal()
    told = Signal(object)
    finished = Signal()

    def __init__(self, session: Session, function: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._function = function
        self._more: Mapping[str, Any] = {}
        self._mark = ""
        self._run = 0
        self._live = False
        self._stale = True
        self.done, self.total = 0, 1
        self.failure = ""
        session.lettersChanged.connect(self._outdate)
        session.themesChanged.connect(self._outdate)
        session.query.indexChanged.connect(self._outdate)

    @property
    def complete(self) -> bool:
        """Whether all has been told."""
        return self.done >= self.total

    def set_live(self, *, live: bool) -> None:
        """Ask, or let it be while nobody looks; what was told is kept."""
        self._live = live
        if live and (self._stale or not self.complete):
            self._start()
        elif not live:
            self._run += 1  # an answer that is under way is for nobody
            self._stale = self._stale or not self.complete

    def ask_for(self, **more: object) -> None:
        """Other arguments: what was told is for others."""
        if more != self._more:
            self._more = more
            self._outdate()

    def _outdate(self) -> None:
        self._stale = True
        if self._live:
            self._start()

    def _start(self) -> None:
        self._run += 1
        self._stale = False
        self._mark, self.done, self.total, self.failure = "", 0, 1, ""
        self.restarted.emit()
        self._ask(self._run)

    def _ask(self, run: int) -> None:
        arguments: dict[str, Any] = {**self._more}
        if self._mark:
            arguments |= {"done": self.done, "mark": self._mark}
        self._session.query.ask(
            self,
            self._function,
            arguments,
            lambda answer: self._on_answer(run, answer),
            lambda code, details: self._on_error(run, code, details),
        )

    def _on_answer(self, run: int, answer: Mapping[str, Any]) -> None:
        if run != self._run:
            return
        mark = str(answer.get("mark", ""))
        if self._mark and mark != self._mark:
            self.restarted.emit()  # a letter came in between: this answer begins at the beginning
        self._mark, self.done, self.total = mark, int(answer["done"]), int(answer["total"])
        self.told.emit(answer)
        if self.complete:
            self.finished.emit()
        else:
            self._ask(run)

    def _on_error(self, run: int, code: str, details: Mapping[str, str]) -> None:
        if run != self._run:
            return
        from kennisreader.core import messages

        self.failure = messages.sentence(code, self._session.language, **details)
        self.done = self.total
        self.finished.emit()
