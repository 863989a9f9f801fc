# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for the pages of originals: sizes, pictures, letters; from a process of their own.

An import never holds up a page, and a page that hangs or crashes MuPDF is the process's end, not the
window's.  A picture crosses as raw samples in a private file: as base 64 in a message it would
hold up the window for 40 ms.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTemporaryDir, QTimer
from PySide6.QtGui import QImage

from kennisreader.ui.answering import while_there

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kennisreader.ui.session import Session

MOST_BYTES = 48 << 20
"""Of pictures in memory: four panes of whole pages, or one screen of four times the usual pixels
and what was just left."""

PATIENCE = 10_000
"""Milliseconds after which a page is given up: a scan of A3 takes 200."""

CHANNELS = 3


class Draft(NamedTuple):
    """A picture that can be asked for."""

    path: str
    page: int
    scale: float
    """Device pixels a point."""
    clip: tuple[float, float, float, float] | None = None
    """The part of the page in points; None for the whole."""


class Worker(Protocol):
    """What this needs of a worker process."""

    def request(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object] | None = None,
    ) -> int:
        """Ask for something; one of the two is called later, in this thread."""

    def cancel(self, number: int) -> None:
        """Forget one question."""

    def close(self) -> None:
        """End the process."""


class PageSource(QObject):
    """Asks one worker for pages, and keeps the pictures that were used last.

    The process is started by the first question and ends when it has had nothing to do for a while.
    """

    def __init__(self, session: Session, worker: Worker | None = None) -> None:
        super().__init__(session)
        self._session = session
        self._worker = worker
        self._folder: QTemporaryDir | None = None
        self._kept: OrderedDict[Draft, QImage] = OrderedDict()
        self._bytes = 0

    def close(self) -> None:
        """End the process and drop the pictures."""
        if self._worker is not None:
            self._worker.close()
        self._kept.clear()
        self._bytes = 0
        if self._folder is not None:
            self._folder.remove()

    # Pictures

    def picture(self, draft: Draft) -> QImage | None:
        """A picture that is there already, or None."""
        found = self._kept.get(draft)
        if found is not None:
            self._kept.move_to_end(draft)
        return found

    def nearest(self, path: str, page: int) -> QImage | None:
        """The sharpest whole picture there is of a page, in whatever size, or None."""
        whole = [each for each in self._kept if each[:2] == (path, page) and each.clip is None]
        return self._kept[max(whole, key=lambda each: each.scale)] if whole else None

    def draw(
        self,
        asker: QObject,
        draft: Draft,
        on_answer: Callable[[], object],
        on_error: Callable[[str, Mapping[str, str]], object],
    ) -> Callable[[], None]:
        """Have a picture drawn; `picture` has it when ``on_answer`` is called.

        What is returned forgets the question; neither function is called then.
        """
        if self._folder is None:
            self._folder = QTemporaryDir()  # readable for the user alone
        # One file is enough: the worker draws the next page when this one has been read.
        target = Path(self._folder.path()) / "page.rgb"

        def answered(answer: Mapping[str, int]) -> None:
            self._keep(draft, _picture_of(target, answer["width"], answer["height"]))
            on_answer()

        arguments = {**draft._asdict(), "target": str(target)}
        return self._ask(asker, "draw_page", arguments, answered, on_error)

    def _keep(self, draft: Draft, image: QImage) -> None:
        old = self._kept.pop(draft, None)
        self._bytes += image.sizeInBytes() - (0 if old is None else old.sizeInBytes())
        self._kept[draft] = image
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            self._bytes -= self._kept.popitem(last=False)[1].sizeInBytes()

    # What else is known of pages

    def sizes(
        self,
        asker: QObject,
        path: str,
        on_answer: Callable[[list[tuple[float, float]]], object],
        on_error: Callable[[str, Mapping[str, str]], object],
    ) -> Callable[[], None]:
        """Ask for width and height of every page, in points."""
        return self._ask(
            asker,
            "page_sizes",
            {"path": path},
            lambda answer: on_answer([(width, height) for width, height in answer]),
            on_error,
        )

    def letters(
        self,
        asker: QObject,
        path: str,
        page: int,
        lines: Sequence[Sequence[object]],
        on_answer: Callable[[list[tuple[list[float], list[float]]]], object],
        on_error: Callable[[str, Mapping[str, str]], object],
    ) -> Callable[[], None]:
        """Ask where the characters of lines stand: words and box of each line, in points."""
        arguments = {"path": path, "page": page, "lines": lines}
        return self._ask(
            asker,
            "page_letters",
            arguments,
            lambda answer: on_answer([(left, right) for left, right in answer]),
            on_error,
        )

    def _ask(
        self,
        asker: QObject,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object],
    ) -> Callable[[], None]:
        """Ask, and give up what takes too long; what is returned forgets the question."""
        if self._worker is None:
            from kennisreader.ui.worker_process import WorkerProcess

            self._worker = WorkerProcess(self, rests=True)
        answered, refused = while_there(asker, on_answer), while_there(asker, on_error)
        question = _Question(self, self._worker, answered, refused)
        password = self._session.originals.passwords.get(str(arguments["path"]))
        question.ask(function, {**arguments, "password": password} if password else arguments)
        return question.forget


class _Question:
    """One question to the worker, which is answered, refused, given up or forgotten: one of these."""

    def __init__(
        self,
        parent: QObject,
        worker: Worker,
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object],
    ) -> None:
        self._worker = worker
        self._on_answer = on_answer
        self._on_error = on_error
        self._number = 0
        self._open = True
        self._patience = QTimer(parent, singleShot=True, interval=PATIENCE)

    def ask(self, function: str, arguments: Mapping[str, Any]) -> None:
        page = str(int(arguments.get("page", 0)) + 1)
        self._patience.timeout.connect(lambda: self._give_up(page))
        self._patience.start()
        self._number = self._worker.request(function, arguments, self._answered, self._refused)

    def forget(self) -> None:
        if self._end():
            self._worker.cancel(self._number)

    def _answered(self, answer: Any) -> None:
        if self._end():
            self._on_answer(answer)

    def _refused(self, code: str, details: Mapping[str, str]) -> None:
        if self._end():
            self._on_error(code, details)

    def _give_up(self, page: str) -> None:
        if self._end():
            self._worker.cancel(self._number)
            self._on_error("page_damaged", {"page": page})

    def _end(self) -> bool:
        """Say whether the question was open until now."""
        was_open, self._open = self._open, False
        if was_open:
            self._patience.stop()
            self._patience.deleteLater()
        return was_open


def _picture_of(file: Path, width: int, height: int) -> QImage:
    """Read the samples that the worker left in a file, in the form that is painted fastest."""
    samples = file.read_bytes()
    image = QImage(samples, width, height, width * CHANNELS, QImage.Format.Format_RGB888)
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    with suppress(OSError):
        file.unlink()  # on Windows a scanner may hold it; the folder goes in the end
    return made
