# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A child process that does slow work, as the window sees it: a question, later an answer."""

from __future__ import annotations

import json
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from kennisreader import pipe
from kennisreader.pipe import command as _command

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    OnAnswer = Callable[[Any], object]
    OnError = Callable[[str, Mapping[str, str]], object]
    OnProgress = Callable[[int, int], object]

PATIENCE = 10_000
"""Milliseconds that a cancelled piece of work may take to end before its process is killed: longer
than any letter takes to read, short enough for somebody who waits behind a file that hangs."""

REST = 20_000
"""Milliseconds without a question after which a process that may rest ends and gives its memory
back (30 to 50 MiB); it takes 0.3 s to start another."""

FAREWELL = 1_000
"""Milliseconds that an idle process gets to end by itself when the window closes."""


class _Request(NamedTuple):
    """One question that is waiting or being worked on."""

    number: int
    function: str
    arguments: Mapping[str, Any]
    on_answer: OnAnswer | None
    on_error: OnError | None
    on_progress: OnProgress | None = None

    def file(self) -> str:
        """The file it is about, for the report if it fails."""
        return Path(str(self.arguments.get("path", ""))).name or self.function


class WorkerProcess(QObject):
    """Asks one child process one thing at a time; the answers come as calls in this thread.

    The process is started by the first question. One that dies is started again for the next
    question; the question that it died of is reported as failed with the code ``worker_died``, or
    ``reading_timed_out`` if it was ended because nothing was heard of it for too long.
    """

    def __init__(self, parent: QObject | None = None, *, rests: bool = False) -> None:
        """``rests``: end the process when it has had nothing to do for a while."""
        super().__init__(parent)
        self._resting = QTimer(self, singleShot=True, interval=REST) if rests else None
        if self._resting is not None:
            self._resting.timeout.connect(self._rest)
        self._queue: deque[_Request] = deque()
        self._running: _Request | None = None
        self._last = 0
        self._received = bytearray()
        self._process: QProcess | None = None
        self._overdue = QTimer(self, singleShot=True, interval=round(pipe.PATIENCE * 1000))
        self._overdue.timeout.connect(self._give_up)
        self._was_overdue = False

    def request(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: OnAnswer,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> int:
        """Ask for one of the functions of ``kennisreader.worker``; the number is for `cancel`.

        ``on_answer(answer)`` or ``on_error(code, details)`` is called later, never before this
        returns; ``messages`` has the words for a code.  With ``on_progress(done, total)`` the work
        is expected to tell how far it is: when it does not for `pipe.PATIENCE`, it is ended.
        """
        self._last += 1
        self._queue.append(
            _Request(self._last, function, arguments, on_answer, on_error, on_progress)
        )
        QTimer.singleShot(0, self, self._next)
        return self._last

    def cancel(self, number: int) -> None:
        """Forget one question: neither of its functions will be called."""
        self._queue = deque(each for each in self._queue if each.number != number)
        if self._running is not None and self._running.number == number:
            self._abandon()

    def cancel_all(self) -> None:
        """Forget every question; none of them is answered."""
        self._queue.clear()
        if self._running is not None:
            self._abandon()

    def close(self) -> None:
        """Forget every question and end the process; does not return before it is gone."""
        busy = self._running is not None
        self._queue.clear()
        self._running = None
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if busy or not process.waitForFinished(FAREWELL):
            process.kill()
            process.waitForFinished(-1)
        process.deleteLater()

    def process_id(self) -> int:
        """The system's number for the process; 0 while there is none."""
        return 0 if self._process is None else self._process.processId()

    def _abandon(self) -> None:
        """Let the present work be answered into nothing, unless it hangs."""
        assert self._running is not None  # both callers have looked
        abandoned = self._running._replace(on_answer=None, on_error=None, on_progress=None)
        self._running = abandoned
        QTimer.singleShot(PATIENCE, self, lambda: self._kill_if_at(abandoned.number))

    def _kill_if_at(self, number: int) -> None:
        if self._process is not None and self._running and self._running.number == number:
            self._process.kill()

    # The process

    def _next(self) -> None:
        """Hand over the next question, if there is one and the process is ready for it."""
        if self._resting is not None:
            self._resting.start()
        if self._running is not None or not self._queue:
            return
        if self._process is None:
            self._start()
        elif self._process.state() is QProcess.ProcessState.Running:
            self._running = request = self._queue.popleft()
            fields = ("number", "function", "arguments")
            self._process.write(pipe.message({name: getattr(request, name) for name in fields}))
            if request.on_progress is not None:
                self._overdue.start()

    def _rest(self) -> None:
        """Let the process end by itself, unless it works; the next question starts another."""
        if self._process is None or self._running is not None or self._queue:
            return
        process, self._process = self._process, None
        process.finished.disconnect(self._ended)  # a question may come before it is gone
        process.errorOccurred.disconnect(self._failed)
        process.finished.connect(process.deleteLater)
        process.closeWriteChannel()

    def _start(self) -> None:
        self._received.clear()
        self._process = process = QProcess(self)
        program, arguments = _command()
        process.setProgram(program)
        process.setArguments(arguments)
        process.setProcessEnvironment(_environment())
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.started.connect(self._next)
        process.readyReadStandardOutput.connect(self._receive)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        process.start()

    def _receive(self) -> None:
        """Take what has come: words about how far it is, an answer; each may come in pieces."""
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        while (reply := pipe.take_message(self._received)) is not None:
            if "progress" in reply:
                self._hear(*reply["progress"])
                continue
            self._overdue.stop()
            request, self._running = self._running, None
            try:
                if request is not None:
                    _deliver(request, reply)
            finally:
                self._next()

    def _hear(self, done: int, total: int) -> None:
        if self._running is not None and self._running.on_progress is not None:
            self._overdue.start()
            self._running.on_progress(done, total)

    def _give_up(self) -> None:
        """End a process of which nothing is heard."""
        if self._process is not None and self._running is not None:
            self._was_overdue = True
            self._process.kill()

    def _failed(self, error: QProcess.ProcessError) -> None:
        """Notice that the process could not be started; all other errors end in `_ended`."""
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    def _ended(self, *_how: object) -> None:
        """Report the question that the process died of, and go on with the others."""
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._overdue.stop()
        was_overdue, self._was_overdue = self._was_overdue, False
        request, self._running = self._running, None
        if request is None and self._queue:
            request = self._queue.popleft()  # it died before it could be asked
        try:
            if request is not None:
                code = "reading_timed_out" if was_overdue else "worker_died"
                error = {"code": code, "details": {"file": request.file()}}
                _deliver(request, {"error": error})
        finally:
            self._next()


class ImmediateWorker:
    """Answers as `WorkerProcess` does, but at once and in this process: for tests."""

    def __init__(self) -> None:
        from kennisreader import paths, worker

        self._workshop = worker.Workshop(paths.theme_folders(), self._hear)
        self._on_progress: OnProgress | None = None
        self._last = 0

    def request(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: OnAnswer,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> int:
        """Answer before this returns; what passes is JSON, as between processes."""
        self._last += 1
        self._on_progress = on_progress
        request = _Request(self._last, function, arguments, on_answer, on_error)
        asked = {"number": self._last, "function": function, "arguments": arguments}
        reply = self._workshop.answer(json.loads(json.dumps(asked)))
        _deliver(request, json.loads(json.dumps(reply)))
        return self._last

    def _hear(self, content: Mapping[str, Any]) -> None:
        if self._on_progress is not None:
            self._on_progress(*content["progress"])

    def cancel(self, number: int) -> None:
        """Do nothing: everything has been answered."""

    def cancel_all(self) -> None:
        """Do nothing: everything has been answered."""

    def close(self) -> None:
        """Let go of what was opened; there is no process."""
        self._workshop.close()


def _deliver(request: _Request, reply: Mapping[str, Any]) -> None:
    """Call the function that a question named for its answer, or for its failure."""
    if "error" not in reply:
        if request.on_answer is not None:
            request.on_answer(reply["answer"])
    elif request.on_error is not None:
        request.on_error(reply["error"]["code"], reply["error"]["details"])


def _environment() -> QProcessEnvironment:
    """The environment of this process, in which the package is found from every folder."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", pipe.python_path(environment.value("PYTHONPATH")))
    return environment
