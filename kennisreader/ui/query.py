# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking the query process: searches, related passages, links; nobody waits for an answer.

The values of the answers are imported with the first question, which comes after the first paint.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from kennisreader.core.link_strength import MOST_RELATED
from kennisreader.ui.answering import while_there

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kennisreader.ui.ingest_desk import Worker
    from kennisreader.ui.query_values import Answer, PassageLink, Related
    from kennisreader.ui.session import Session

HITS = 200
"""Passages of a search that are shown and walked; the answer counts all."""

LINKS = 60
"""Links between two letters; the gutter draws those in sight."""

WARM_AFTER = 1500
"""Milliseconds after which the process makes ready what the first questions would wait for."""

WARM_AGAIN = 30
"""Milliseconds between two slices of that: whoever asks something is answered in between."""

KEPT = 400
"""Answers about passages and pairs of letters that are remembered until the index changes."""


class QueryClient(QObject):
    """Asks one worker, and remembers what it said about passages until the index changes.

    While a search is under way a newer one waits, and only the newest waiting one is asked:
    whoever types fast never makes a queue.  Until there is a worker (the first paint does not wait
    for one) nothing is answered, and then `indexChanged` lets everybody ask again.  Everybody says
    who asks: who has been deleted meanwhile is not answered.

    Attributes:
        indexing: whether the index is being brought up to date; until then the old one answers.

    Signals:
        searched(Answer): the answer to the search asked last.
        searchFailed(sentence): there is no answer to it, and why.
        indexingChanged(): ``indexing`` is another.
        indexChanged(): the same questions may have other answers now.
    """

    searched = Signal(object)
    searchFailed = Signal(str)
    indexingChanged = Signal()
    indexChanged = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._worker: Worker | None = None
        self._asked = 0
        self._searching = False
        self._waiting: tuple[int, str, bool] | None = None
        self._known: dict[tuple[object, ...], Any] = {}
        self._warming = QTimer(self, singleShot=True)
        self._warming.timeout.connect(self._warm)
        self.indexing = False

    def use(self, worker: Worker, *, warm: bool = False) -> None:
        """Ask this worker from now on; ``warm``: have it make ready in idle time what takes time."""
        self._worker = worker
        if warm:
            self.indexChanged.connect(lambda: self._warming.start(WARM_AFTER))
        self.indexChanged.emit()

    def close(self) -> None:
        """End the process."""
        if self._worker is not None:
            self._worker.close()

    def set_indexing(self, *, on: bool) -> None:
        """Hear that the index is being brought up to date, or that it is."""
        if on == self.indexing:
            return
        self.indexing = on
        self.indexingChanged.emit()
        if not on:
            self._known = {}  # what is still being answered is remembered in the old one
            self.indexChanged.emit()

    @property
    def ready(self) -> bool:
        """Whether what is asked is answered at once, or nearly so."""
        return self._worker is not None and not self.indexing

    # Searching

    def search(self, words: str, *, typing: bool = False) -> None:
        """Search for words; `searched` or `searchFailed` tells the answer to the latest search.

        ``typing`` says that the last word may be unfinished.
        """
        self._asked += 1
        self._waiting = (self._asked, words, typing)
        self._search_next()

    def forget_search(self) -> None:
        """Want no answer any more."""
        self._asked += 1
        self._waiting = None

    def search_beside(
        self,
        asker: QObject,
        words: str,
        on_answer: Callable[[Answer], object],
        *,
        limit: int = HITS,
    ) -> None:
        """Search for something else than the reader does now; no answer if it fails."""
        answered = while_there(asker, on_answer)
        self._ask_search(words, limit, answered, lambda _code, _details: None, typing=False)

    def _search_next(self) -> None:
        if self._searching or self._waiting is None or self._worker is None:
            return
        (number, words, typing), self._waiting = self._waiting, None
        self._searching = True

        def answered(answer: Answer) -> None:
            self._searching = False
            if number == self._asked:
                self.searched.emit(answer)
            self._search_next()

        def refused(code: str, details: Mapping[str, str]) -> None:
            self._searching = False
            if number == self._asked:
                self.searchFailed.emit(self._sentence(code, details))
            self._search_next()

        self._ask_search(words, HITS, answered, refused, typing=typing)

    def _ask_search(
        self,
        words: str,
        limit: int,
        on_answer: Callable[[Answer], object],
        on_error: Callable[[str, Mapping[str, str]], object],
        *,
        typing: bool,
    ) -> None:
        if self._worker is None:
            return
        from kennisreader.ui import query_values

        asked_at = time.perf_counter()

        def answered(answer: Mapping[str, Any]) -> None:
            taken = round((time.perf_counter() - asked_at) * 1000)
            on_answer(query_values.answer(answer, taken))

        arguments = {**self._common(), "query": words, "limit": limit, "typing": typing}
        self._worker.request("search", arguments, answered, on_error)

    def _warm(self) -> None:
        """Let the process, while nobody asks it anything, make ready what takes time once."""
        if self._worker is None or self.indexing:  # a new index will be made ready, not this one
            return
        if self._searching:
            self._warming.start(WARM_AFTER)
            return

        def done(more: bool) -> None:
            if more:
                self._warming.start(WARM_AGAIN)

        self._worker.request("warm", self._common(), done, lambda _code, _details: None)

    # What belongs together

    def related(
        self,
        asker: QObject,
        letter: str,
        passage: int,
        on_answer: Callable[[tuple[Related, ...]], object],
        on_error: Callable[[str], object],
    ) -> None:
        """Ask for the passages of other letters that are related to one, best first."""
        from kennisreader.ui import query_values

        arguments = {**self._common(), "letter": letter, "passage": passage, "limit": MOST_RELATED}
        self._ask(
            ("related", letter, passage, self._session.language),
            arguments,
            query_values.related,
            while_there(asker, on_answer),
            while_there(asker, on_error),
        )

    def links(
        self,
        asker: QObject,
        left: str,
        right: str,
        on_answer: Callable[[tuple[PassageLink, ...]], object],
        on_error: Callable[[str], object],
    ) -> None:
        """Ask which passages of two letters belong together."""
        from kennisreader.ui import query_values

        arguments = {**self._common(), "left": left, "right": right, "limit": LINKS}
        self._ask(
            ("links_between", left, right),
            arguments,
            query_values.links,
            while_there(asker, on_answer),
            while_there(asker, on_error),
        )

    def ask(
        self,
        asker: QObject,
        function: str,
        arguments: Mapping[str, Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str, Mapping[str, str]], object],
    ) -> None:
        """Ask for something else about the library that takes time, such as an export."""
        if self._worker is not None:
            answered, refused = while_there(asker, on_answer), while_there(asker, on_error)
            self._worker.request(function, {**self._common(), **arguments}, answered, refused)

    def _ask(
        self,
        key: tuple[object, ...],
        arguments: Mapping[str, Any],
        read: Callable[[Any], Any],
        on_answer: Callable[[Any], object],
        on_error: Callable[[str], object],
    ) -> None:
        """Answer from memory, or ask the process and remember.

        It makes ready what that takes in slices, and has to be asked again after each: whoever
        searches meanwhile is answered between two of them.
        """
        worker, memory = self._worker, self._known
        if worker is None:
            return
        known = memory.get(key)
        if known is not None:
            on_answer(known)
            return

        def ask() -> None:
            worker.request(str(key[0]), arguments, answered, refused)

        def answered(answer: Any) -> None:
            if answer is None:
                ask()
                return
            if len(memory) >= KEPT:
                del memory[next(iter(memory))]
            memory[key] = value = read(answer)
            on_answer(value)

        def refused(code: str, details: Mapping[str, str]) -> None:
            on_error(self._sentence(code, details))

        ask()

    def _common(self) -> dict[str, str]:
        return {"library": str(self._session.library.folder), "language": self._session.language}

    def _sentence(self, code: str, details: Mapping[str, str]) -> str:
        from kennisreader.core import messages

        return messages.sentence(code, self._session.language, **details)
