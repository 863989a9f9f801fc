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
    new: frozenset[str] = frozenset()
    """Those of them in which it had found nothing the last time but one: they are shown as new until
    there are newer ones."""

    def newest(self, letters: Iterable[str]) -> frozenset[str]:
        """Of the letters in which it finds something now, those that are shown as new."""
        found = frozenset(letters)
        return (found - self.letters) or (found & self.new)


class SavedSearches:
    """Reads and keeps both lists.  Every method may raise LibraryError."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def saved(self) -> tuple[SavedSearch, ...]:
        """The saved searches, the latest first."""
        stored = self._library.get_value(_SAVED)
        return tuple(
            SavedSearch(query, *map(frozenset, letters))
            for query, *letters in json.loads(stored or "[]")
        )

    def save(self, query: str, letters: Iterable[str]) -> None:
        """Save a search with the letters in which it found something just now."""
        query = query.strip()
        others = [each for each in self.saved() if each.query != query]
        self._keep([SavedSearch(query, frozenset(letters)), *others])

    def find(self, query: str) -> SavedSearch | None:
        """The saved search of these words, if they are saved."""
        return next((each for each in self.saved() if each.query == query.strip()), None)

    def note_seen(self, search: SavedSearch, letters: Iterable[str]) -> None:
        """Note for a saved search in which letters it found something that is looked at now."""
        seen = frozenset(letters)
        now = search._replace(letters=seen, new=search.newest(seen))
        if now != search:
            self._keep(now if each.query == now.query else each for each in self.saved())

    def drop(self, query: str) -> None:
        """Forget a search, saved or recent."""
        self._keep(each for each in self.saved() if each.query != query)
        self._keep_recent([each for each in self.recent() if each != query])

    def recent(self) -> tuple[str, ...]:
        """The queries that led somewhere, the latest first."""
        return tuple(json.loads(self._library.get_value(_RECENT) or "[]"))

    def note_recent(self, query: str) -> None:
        """Note a query that led somewhere."""
        query = query.strip()
        self._keep_recent([query, *(each for each in self.recent() if each != query)])

    def _keep_recent(self, queries: list[str]) -> None:
        kept = json.dumps(queries[:RECENT_KEPT], ensure_ascii=False)
        self._library.set_value(_RECENT, kept)

    def _keep(self, searches: Iterable[SavedSearch]) -> None:
        stored = [(each.query, sorted(each.letters), sorted(each.new)) for each in searches]
        self._library.set_value(_SAVED, json.dumps(stored, ensure_ascii=False))
