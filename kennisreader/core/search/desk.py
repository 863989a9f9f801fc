# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One place to ask: search, related passages, links; always on the present index and library.

What answers is kept between questions, and made anew when the index or the library has changed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from kennisreader.core.closing import Closing
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from kennisreader.core.search.analysis import fold, tokens
from kennisreader.core.search.answers import Answer
from kennisreader.core.search.further_terms import Suggestion, further_terms
from kennisreader.core.search.index_files import NO_ROOM, IndexFiles
from kennisreader.core.search.keeping import Opened, bring_up_to_date, open_index
from kennisreader.core.search.related import LIMIT as RELATED
from kennisreader.core.search.related import PassageLink, Related, Relations
from kennisreader.core.search.searching import LIMIT, Searcher
from kennisreader.core.themes import Theme

_SUGGESTIONS = 8
TERMS = 12
"""Words that are suggested for a theme."""
_SLICE = 0.02
"""Seconds of making ready at a time, more or less: whoever types meanwhile waits so long."""
_USUAL = "kamer"
"""A word of almost every letter: to search it reads what every search needs."""


class SearchDesk(Closing):
    """Answers questions about one library; a context manager that closes what it opened.

    Every method may raise :class:`LibraryError`.
    """

    def __init__(
        self, library: Library, index: Path, themes: Sequence[Theme], language: str = "nl"
    ) -> None:
        """``index`` is the folder of the index; a missing or unusable one is built when asked."""
        self._library = library
        self._files = IndexFiles(index)
        self._aside: TemporaryDirectory[str] | None = None
        self._themes = tuple(themes)
        self._language = language
        self._mark: object = None
        self._state = -1
        self._shelf: object = None
        self._indexed: object = None
        self._opened: Opened | None = None
        self._searcher: Searcher | None = None
        self._relations: Relations | None = None
        self._warmed: Relations | None = None
        self._preparing: Iterator[None] = iter(())
        self._warming: Iterator[None] = iter(())

    def search(
        self, text: str, *, limit: int = LIMIT, typing: bool = False, facets: bool = True
    ) -> Answer:
        """Search; see :meth:`Searcher.search`."""
        return self._searching().search(text, limit=limit, typing=typing, facets=facets)

    def places(self, text: str) -> list[tuple[str, int]]:
        """All passages that meet a query, best first, as letter and index."""
        return self._searching().places(text)

    def suggest(self, text: str, limit: int = _SUGGESTIONS) -> list[str]:
        """Words of the library that the last, unfinished word of a query may become."""
        words = tokens(text)
        if not words or words[-1].end != len(text) or len(words[-1].text) < 2:
            return []
        lexicon = self._fresh().tools.lexicon
        typed = fold(words[-1].text)
        return [word for word in lexicon.starting(typed, limit + 1) if word != typed][:limit]

    def related(self, letter: str, passage: int, limit: int = RELATED) -> list[Related]:
        """The passages of other letters that are related to a passage, best first."""
        return self._relating().related(letter, passage, limit)

    def links_between(self, left: str, right: str, limit: int = 200) -> list[PassageLink]:
        """The pairs of passages of two letters that belong together, strongest first."""
        return self._relating().links_between(left, right, limit)

    def further_terms(self, theme: Theme, limit: int = TERMS) -> list[Suggestion]:
        """Words that set the passages about a theme apart, and are not in its list."""
        return further_terms(self._library, self._fresh(), theme, limit)

    def keep_index_aside(self) -> None:
        """Answer from an index made for the time being: the folder's is not usable, and cannot be."""
        self.close()
        self._aside = TemporaryDirectory(prefix="kennisreader-", ignore_cleanup_errors=True)
        self._files = IndexFiles(Path(self._aside.name))

    def prepare(self) -> bool:
        """Make ready a little of what relations cannot be asked for without; whether there is more.

        Whoever asks for relations in between has to wait for all that is left.
        """
        self._relating()
        return _go_on(self._preparing)

    def warm(self) -> bool:
        """Make ready a little of what the first questions wait for; whether there is more to do."""
        relations = self._relating()
        if relations is not self._warmed:
            self._warmed = relations
            self._warming = chain(self._searching().warming(), self._preparing, relations.warming())
            self.search(_USUAL, limit=_SUGGESTIONS, typing=True)
            return True
        return _go_on(self._warming)

    def _fresh(self) -> Opened:
        """The present index; everything made from an older one, or an older library, is dropped."""
        state = self._library.state()
        if self._aside is not None and state != self._state:
            bring_up_to_date(self._files.folder, self._library)  # nobody else does
        mark = self._files.mark()
        if self._opened is None or mark != self._mark:
            opened = self._open()
            self._let_go()
            self._opened, self._mark = opened, self._files.mark()
            self._state = -1
        if state != self._state:
            self._look_again(self._opened)
            self._state = state
        return self._opened

    def _open(self) -> Opened:
        try:
            return open_index(self._files.folder, self._library)
        except LibraryError as error:
            if error.code not in NO_ROOM or self._aside is not None:
                raise
        self.keep_index_aside()
        return open_index(self._files.folder, self._library)

    def _look_again(self, opened: Opened) -> None:
        """Somebody wrote into the library: mostly a reading position or a note, which is little."""
        summaries, marked = self._library.summaries(), self._library.theme_revisions()
        texts = self._library.fingerprints()
        if (summaries, marked, texts) != self._shelf:
            self._shelf, self._searcher = (summaries, marked, texts), None
            known = opened.index.stamp.letters
            indexed = [each for each in summaries if known.get(each.id) == texts.get(each.id)]
            # While the themes are marked anew in one letter after the other, relations stay.
            if indexed != self._indexed or len(marked) < 2:
                self._indexed, self._relations = indexed, None
        elif self._searcher is not None:
            self._searcher.shelf.notes.forget()

    def _searching(self) -> Searcher:
        opened = self._fresh()
        if self._searcher is None:
            self._searcher = Searcher(self._library, opened, self._themes, self._language)
        return self._searcher

    def _relating(self) -> Relations:
        opened = self._fresh()
        if self._relations is None:
            self._relations = Relations(self._library, opened, self._language)
            self._preparing = self._relations.preparing()
        return self._relations

    def close(self) -> None:
        """Let go of the index; the library stays open."""
        self._let_go()
        if self._aside is not None:
            self._aside.cleanup()
            self._aside = None

    def _let_go(self) -> None:
        if self._opened is not None:
            self._opened.close()
        self._opened = self._searcher = self._relations = self._warmed = None
        self._preparing = self._warming = iter(())


def _go_on(steps: Iterator[None]) -> bool:
    """Take steps for a moment; whether there are more."""
    until = time.monotonic() + _SLICE
    return any(time.monotonic() > until for _ in steps)
