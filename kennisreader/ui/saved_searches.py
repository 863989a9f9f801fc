# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The searches that were saved and those that were done last; both belong to the library."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.library import Library

RECENT_KEPT = 8

_SAVED, _RECENT = "saved_searches", "recent_searches"


class SavedSearch(NamedTuple):
    """A search to come back to."""

    query: str
    letters: frozenset[str]
    """The letters in which it found something when it was last looked at: a passage in any other
    letter is new."""


class SavedSearches:
    """Reads and keeps both lists.  Every method may raise LibraryError."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches, the latest first."""
        stored = self._library.get_value(_SAVED)
        return tuple(
            SavedSearch(query, frozenset(letters)) for query, letters in json.loads(stored or "[]")
        )

    def save(self, query: str, letters: Iterable[str]) -> None:
        """Save a search, or note in which letters it found something just now."""
        others = [each for each in self.saved() if each.query != query]
        self._keep([SavedSearch(query, frozenset(letters)), *others])

    def note_seen(self, query: str, letters: Iterable[str]) -> None:
        """Note for a saved search in which letters it found something; nothing for any other."""
        seen = frozenset(letters)
        saved = self.saved()
        if any(each.query == query and each.letters != seen for each in saved):
            self._keep([s._replace(letters=seen) if s.query == query else s for s in saved])

    def drop(self, query: str) -> None:
        """Forget a search, saved or recent."""
        self._keep(each for each in self.saved() if each.query != query)
        self._keep_recent([each for each in self.recent() if each != query])

    def recent(self) -> tuple[str, ...]:
        """The queries that led somewhere, the latest first."""
        return tuple(json.loads(self._library.get_value(_RECENT) or "[]"))

    def note_recent(self, query: str) -> None:
        """Note a query that led somewhere."""
        self._keep_recent([query, *(each for each in self.recent() if each != query)])

    def _keep_recent(self, queries: list[str]) -> None:
        kept = json.dumps(queries[:RECENT_KEPT], ensure_ascii=False)
        self._library.set_value(_RECENT, kept)

    def _keep(self, searches: Iterable[SavedSearch]) -> None:
        stored = [(each.query, sorted(each.letters)) for each in searches]
        self._library.set_value(_SAVED, json.dumps(stored, ensure_ascii=False))
