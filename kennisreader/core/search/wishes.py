# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The wishes of a query (a word, a phrase, a number, or alternatives), and what meets them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Counts = dict[int, float]


class Extra(NamedTuple):
    """What several words of a query mean together, to be looked for instead of each of them."""

    stems: tuple[str, ...] = ()
    """Of words that are the typed ones written together: ``kennis migranten``."""
    concepts: tuple[str, ...] = ()
    """``interdepartementaal beleidsonderzoek`` is the IBO."""


NO_EXTRA = Extra()


class Wish(NamedTuple):
    """One wish of a query, evaluated."""

    counts: Counts
    """Weighted occurrences, by number of the passage."""
    worth: float
    """Inverse document frequency: what meeting it says."""
    forms: frozenset[str]
    """Folded words that meet it, for the marks."""
    stems: frozenset[str]
    """Stems that meet it, of words and of their parts."""
    concepts: frozenset[str]
    phrases: tuple[str, ...]
    keys: frozenset[str]
    known: bool
    """Whether it stands somewhere as typed, inflected, in a compound or by another name."""
    inside: frozenset[str] = frozenset()
    """Of ``forms``, what met it in those that are compounds with it."""
    similar: tuple[str, ...] = ()
    """Words that were taken for it because it stands nowhere."""
    typed: frozenset[int] = frozenset()
    """The passages that have it as it was typed, in no other form."""
    partly: tuple[str, ...] = ()
    """Parts of it that stand somewhere although the compound does not, the most telling first."""


class Gathered:
    """What the alternatives of one wish have found so far."""

    def __init__(self) -> None:
        self.counts: Counts = {}
        self.forms: set[str] = set()
        self.stems: set[str] = set()
        self.concepts: set[str] = set()
        self.phrases: list[str] = []
        self.keys: set[str] = set()
        self.known = False
        self.inside: set[str] = set()
        self.similar: dict[str, None] = {}
        self.partly: list[str] = []
        self.typed: set[int] = set()

    def raise_to(self, values: Iterable[tuple[int, float]]) -> None:
        """Let each passage count what it counts already, or its value if that is more."""
        known = self.counts.get
        for number, value in values:
            if value > known(number, 0.0):
                self.counts[number] = value

    def wish(self, worth: float) -> Wish:
        """What was found, as a wish of this worth."""
        return Wish(
            self.counts,
            worth,
            frozenset(self.forms),
            frozenset(self.stems),
            frozenset(self.concepts),
            tuple(self.phrases),
            frozenset(self.keys),
            self.known,
            frozenset(self.inside),
            tuple(self.similar),
            frozenset(self.typed),
            () if self.known else tuple(self.partly),
        )
