# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters that are searched by a number of their own: of the document, its dossier, or its kenmerk.

They are represented by their first passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kennisreader.core import kamerstuk
from kennisreader.core.search.index import Index
from kennisreader.core.search.query import Kind, Query, Remark, Unit, names_dossier
from kennisreader.core.search.wishes import Counts, Wish

if TYPE_CHECKING:
    from kennisreader.core.library import Library

_FIRST = 1000.0
"""The letter whose number is searched, as if its first passage cited nothing else; the best passage
that cites it goes before (:meth:`Themselves.behind_best`): judges would rather go there."""
_JUST_ABOVE = 1.0001
_OF_DOSSIER = 0.6
"""A letter of the dossier that is searched, below the passages that cite it."""
_MOST_WORDS = 5
"""Words that a kenmerk falls into: ``WJZ / 20173561 (7842)``."""
_MOST_GROUPS = 12
"""A query of more words is a text, not a number."""


class Themselves:
    """Finds letters by what they are called."""

    def __init__(self, library: Library, index: Index, leading: Mapping[str, int]) -> None:
        """``leading`` has the passage that stands for each letter."""
        self._library = library
        self._index = index
        self._leading = leading

    def known_dossiers(self, query: Query) -> Query:
        """The query without dossiers of which nobody knows and that are numbers in a text.

        ``10.271`` is an amount then.
        """
        amounts = {
            unit
            for group in query.groups
            for unit in group
            if unit.kind is Kind.NUMBER
            and len(group) > 1
            and names_dossier(unit.key)
            and not self._index.frequency("key", unit.key)
            and any(u.kind is Kind.WORD and self._index.frequency("form", u.text) for u in group)
            and not self._library.letters_bearing(unit.key)
        }
        return query._replace(units=tuple(unit for unit in query.units if unit not in amounts))

    def add(
        self, groups: Sequence[Sequence[Unit]], wishes: Sequence[Wish]
    ) -> tuple[list[Wish], list[Remark]]:
        """The wishes with the letters that they name, and what there is to say of it."""
        itself: list[Counts] = [self._numbered(group) for group in groups]
        remarks = []
        for first, last, text, found in self._by_kenmerk(groups):
            remarks.append(Remark("by_kenmerk", text))
            for counts in itself[first:last]:
                counts.update(found)
        return [
            wish._replace(counts={**wish.counts, **counts}, known=True) if counts else wish
            for wish, counts in zip(wishes, itself, strict=True)
        ], remarks

    def numbers(self, name: str) -> str:
        """The numbers of a letter as one writes them, the published one first; empty without any."""
        known = self._library.letter_to_cite(name).metadata.references
        dossier = known.kamerstuk_dossier or ""
        number = f"nr. {known.kamerstuk_number}" if known.kamerstuk_number else ""
        published = ", ".join(filter(None, (f"{dossier[:2]} {dossier[2:]}".strip(), number)))
        if known.aanhangsel:
            published = f"Aanhangsel {known.vergaderjaar}, nr. {known.aanhangsel}"
        return " · ".join(filter(None, (published, known.ons_kenmerk, known.kenmerk_vragen)))

    def behind_best(self, groups: Sequence[Sequence[Unit]], scores: Counts) -> None:
        """Put the letters whose numbers are searched behind the best passage, not behind all."""
        if not any(unit.key for group in groups for unit in group):
            return
        own = {n for group in groups for n in self._numbered(group)}
        own &= scores.keys()
        best = max((n for n in scores if n not in own), key=lambda n: scores[n], default=None)
        if own and best is not None:
            for number in own:
                scores[number] = min(scores[number], scores[best] * _JUST_ABOVE)
            scores[best] *= _JUST_ABOVE**2  # above others that are as good

    def _numbered(self, group: Sequence[Unit]) -> Counts:
        """Known by the numbers in their metadata, corrections among them, or from those who cite them."""
        counts: Counts = {}
        for unit in group:
            if unit.key:
                worth = _OF_DOSSIER if names_dossier(unit.key) else _FIRST
                counts |= self._passages(unit.key, worth)
        return counts

    def _by_kenmerk(
        self, groups: Sequence[Sequence[Unit]]
    ) -> Iterator[tuple[int, int, str, Counts]]:
        """Neighbouring words that are a kenmerk together, the longest; which wishes these are."""
        words = [g[0].text if g[0].kind is Kind.WORD else "" for g in groups]
        if not any(sign.isdigit() for word in words for sign in word):
            return
        at = 0
        while at < len(words) <= _MOST_GROUPS:
            for end in range(min(len(words), at + _MOST_WORDS), at, -1):
                text = " ".join(words[at:end])
                key = kamerstuk.reference_key(text) if all(words[at:end]) else None
                found = self._passages(key, _FIRST) if key else {}
                if found:
                    yield at, end, text, found
                    at = end
                    break
            else:
                at += 1

    def _passages(self, key: str, worth: float) -> Counts:
        names = self._library.letters_bearing(key)
        return {self._leading[name]: worth for name in names if name in self._leading}
