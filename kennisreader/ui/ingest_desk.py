# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the worker that adds letters is asked: one thing at a time, and none is lost by a stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kennisreader.ui.session import Session


class Worker(Protocol):
    """What the window needs of a worker process."""

    def request(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object] | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> int:
        """Ask for something; one of the first two is called later, in this thread.

        With ``on_progress`` it is ended if nothing is heard of it for long.
        """

    def cancel_all(self) -> None:
        """Forget every question; none of them is answered."""

    def close(self) -> None:
        """End the process."""


class Desk:
    """Asks a worker; until there is one (the first paint does not wait for it) it is not free."""

    def __init__(self, session: Session, worker: Worker | None) -> None:
        self._session = session
        self._worker = worker
        self._give_up: Callable[[], object] | None = None

    @property
    def is_free(self) -> bool:
        """Whether something can be asked now."""
        return self._worker is not None and self._give_up is None

    def use(self, worker: Worker) -> None:
        """Ask this worker from now on."""
        self._worker = worker

    def ask(
        self,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object],
        give_up: Callable[[], object],
        on_progress: Callable[[int, int], object] | None = None,
    ) -> None:
        """Ask the worker one thing; until it answers nothing else is begun.

        ``give_up`` is called in place of an answer if the user stops it, and puts it back.
        ``on_progress`` hears how far it is, for what is bounded in time.
        """

        def answered(answer: Any) -> None:
            self._give_up = None
            on_answer(answer)

        def refused(code: str, details: Mapping[str, str]) -> None:
            self._give_up = None
            on_error(code, details)

        self._give_up = give_up
        assert self._worker is not None  # whoever asks has looked whether it is free
        self._worker.request(function, arguments, answered, refused, on_progress)

    def stop(self) -> None:
        """Want no answer any more; what was asked is put back by whoever asked it."""
        if self._worker is not None:
            self._worker.cancel_all()
        give_up, self._give_up = self._give_up, None
        if give_up is not None:
            give_up()

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.close()

    # Words

    def sentence(self, code: str, **fields: str) -> str:
        """Word what happened, in the language of the window."""
        from kennisreader.core import messages

        return messages.sentence(code, self._session.language, **fields)

    def tell_error(self, code: str, details: Mapping[str, str]) -> None:
        """Tell the user of something that went wrong."""
        self._session.failed.emit(self.sentence(code, **details))
