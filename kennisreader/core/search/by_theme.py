# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Passages about the theme that a word belongs to: what follows where the word itself is rare.

A theme is the library's own list of words for one thing, which its user can change; there is no
other thesaurus.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.search.filtering import Shelf
from kennisreader.core.search.own_notes import Place
from kennisreader.core.theme_matcher import ThemeMatcher

if TYPE_CHECKING:
    from kennisreader.core.letter import Passage
    from kennisreader.core.library import Library
    from kennisreader.core.search.query import Unit
    from kennisreader.core.search.wishes import Wish
    from kennisreader.core.themes import Theme


FEW = 10
"""Passages that follow by theme, where no more have the word."""
_INSTEAD, _FALL = 0.2, 0.1
"""What a passage about the theme of a word counts that stands nowhere, and how that falls with the
marks it has of the theme."""
_BEHIND = 0.25
"""Its part of the least that counts a passage with parts of the word: they come first."""
_BOTH = 3.0
"""Times what counts a passage with a part of the word that is about its theme as well."""
_LETTERS_KEPT = 64


class ByTheme:
    """Finds passages by the themes of a word.  ``letter`` gives a letter by its id."""

    def __init__(
        self,
        library: Library,
        shelf: Shelf,
        letter: Callable[[str], Letter],
        themes: Sequence[Theme],
    ) -> None:
        self._spans = lru_cache(_LETTERS_KEPT)(library.theme_spans)
        self._shelf = shelf
        self._letter = letter
        self._themes = themes

    @cached_property
    def _matcher(self) -> ThemeMatcher:
        return ThemeMatcher(self._themes)

    def places(self, word: str) -> Iterator[tuple[str, Place]]:
        """The passages about the themes that mark a word, those with most marks first."""
        spans = self._matcher.spans(Letter("", "", word, Metadata("")))
        for theme in dict.fromkeys(span.theme for span in spans):
            for place in self._most_on(theme):
                yield theme, place

    def instead(
        self, unit: Unit, wish: Wish, number: Callable[[str, int], int | None]
    ) -> tuple[Wish, dict[int, str]]:
        """A wish for a word that stands nowhere, with the passages about its themes, and these.

        ``number`` gives the number of a passage in the index.
        """
        counts = dict(wish.counts)
        most = min(_INSTEAD, _BEHIND * min(counts.values(), default=1.0))
        themes: dict[int, str] = {}
        for theme, place in self.places(unit.text):
            at = number(*place)
            if len(themes) >= FEW:
                break
            if at is not None and at not in themes:
                worth = most / (1 + _FALL * len(themes))
                counts[at] = max(worth, _BOTH * counts.get(at, 0.0))
                themes[at] = theme
        return wish._replace(counts=counts), themes

    def marks(self, letter: str, passage: Passage, theme: str) -> list[tuple[int, int]]:
        """The marks of a theme in a passage: code points of the passage's text, half-open."""
        return [
            (s.start - passage.start, s.end - passage.start)
            for s in self._spans(letter)
            if s.theme == theme and passage.start <= s.start and s.end <= passage.end
        ]

    def _most_on(self, theme: str) -> list[Place]:
        levels = self._shelf.on_theme(theme)
        about = [place for place, level in levels.items() if level == "primary"]
        counts: Counter[Place] = Counter()
        for name in {letter for letter, _ in about}:
            passages = self._letter(name).passages
            starts = [p.start for p in passages]
            for span in self._spans(name):
                at = bisect_right(starts, span.start) - 1
                if span.theme == theme and at >= 0:
                    counts[name, passages[at].index] += 1
        return sorted(about, key=lambda place: (-counts[place], place))
