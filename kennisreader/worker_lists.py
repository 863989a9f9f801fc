# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The functions of the child process for the lists over all letters.

They stand with the searches, and none of them works longer than a moment: the window asks again
until all is told, and a search that comes in between is answered in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kennisreader.core.gathering import Gathered, Gatherer
    from kennisreader.core.library import Library
    from kennisreader.core.vocabulary import WordCounter


class WorkerLists:
    """Gathers lists from one library, and from another when it is asked about that.

    Attributes:
        functions: what can be asked for, by name; each takes the library's folder and the language.

    """

    def __init__(self, library: Callable[[str, str], Library]) -> None:
        """``library`` gives the open library of a folder and a language."""
        self._library = library
        self._known: tuple[str, Gatherer, WordCounter] | None = None
        self.functions: Mapping[str, Callable[..., Any]] = {
            "promises": self._promises,
            "questions": self._questions,
            "rewordings": self._rewordings,
            "vocabulary": self._vocabulary,
        }

    def _promises(
        self, library: str, done: int = 0, mark: str = "", language: str = "nl"
    ) -> dict[str, Any]:
        """The next promises of the library, those of the newest letters first."""
        opened = self._library(library, language)
        return _told(self._of(library)[0].passages(opened, "promises", done, mark))

    def _questions(
        self, library: str, done: int = 0, mark: str = "", language: str = "nl"
    ) -> dict[str, Any]:
        """The next questions of the library; with each letter its askers, as corrected."""
        opened = self._library(library, language)
        gatherer = self._of(library)[0]
        found = gatherer.passages(opened, "questions", done, mark)
        askers = {
            letter: gatherer.askers(opened, letter)
            for letter in dict.fromkeys(question.letter for question in found.found)
        }
        return {**_told(found), "askers": askers}

    def _rewordings(
        self,
        library: str,
        letters: Sequence[str] | None = None,
        done: int = 0,
        mark: str = "",
        language: str = "nl",
    ) -> dict[str, Any]:
        """The next pairs of letters and what one took over from the other; or those of a few."""
        opened = self._library(library, language)
        gatherer = self._of(library)[0]
        if letters is None:
            return _told(gatherer.rewordings(opened, done, mark))
        return {"found": gatherer.between(opened, letters)}

    def _vocabulary(
        self,
        library: str,
        first: int | None = None,
        last: int | None = None,
        language: str = "nl",
    ) -> dict[str, Any]:
        """What became of the words between two years, when all letters have been counted."""
        from kennisreader.core.gathering import BUDGET

        counter = self._of(library)[1]
        done, total = counter.step(self._library(library, language), BUDGET)
        told = counter.told(first, last)._asdict() if done == total else None
        return {"done": done, "total": total, "vocabulary": told}

    def _of(self, library: str) -> tuple[Gatherer, WordCounter]:
        from kennisreader.core.gathering import Gatherer
        from kennisreader.core.vocabulary import WordCounter

        if self._known is None or self._known[0] != library:
            self._known = (library, Gatherer(), WordCounter())
        return self._known[1:]


def _told(found: Gathered) -> dict[str, Any]:
    return found._asdict()
