# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every written word of the library, folded, and in how many letters it stands.

Kept beside the index as text: to take it from Whoosh's terms costs fifty times as long.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, Self

from kennisreader.core.search.derivation import root
from kennisreader.core.search.stemming import stem

_HIGH = "\U0010ffff"
_SHORT_WORD = 8
"""Up to here one slip of the keyboard is allowed, in longer words two."""
_SHORTEST_SLIP = 5
"""A shorter word is one slip away from too many others."""
_MOST_SIMILAR = 32
"""Nobody asks for more words that another may be a slip of."""
_SLIPS_KEPT = 256


class Similar(NamedTuple):
    """A word that may have been meant."""

    form: str
    slips: int
    """Letters too many, too few, wrong or exchanged."""


class Lexicon:
    """Folded words with the number of letters that have them."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = dict(counts)
        self._forms = sorted(self.counts)
        self._similar = lru_cache(_SLIPS_KEPT)(self._find_similar)
        self._backwards: list[str] | None = None
        self._roots: dict[str, list[str]] | None = None

    @classmethod
    def loads(cls, text: str) -> Self:
        """Read what :meth:`dumps` wrote."""
        return cls(json.loads(text))

    def dumps(self) -> str:
        """The words in order with their counts, as JSON."""
        return json.dumps({form: self.counts[form] for form in self._forms}, ensure_ascii=False)

    def __contains__(self, form: object) -> bool:
        return form in self.counts

    def __iter__(self) -> Iterator[str]:
        return iter(self._forms)

    def starting(self, prefix: str, limit: int) -> list[str]:
        """The words that start so, those in most letters first."""
        low = bisect_left(self._forms, prefix)
        high = bisect_left(self._forms, prefix + _HIGH)
        return self._commonest(self._forms[low:high], limit)

    def matching(self, pattern: str, limit: int) -> list[str]:
        """The words that fit a folded word with stars, those in most letters first."""
        head, star, rest = pattern.partition("*")
        if not star:
            return [pattern] if pattern in self else []
        if not rest:
            return self.starting(head, limit)
        fits = re.compile(".*".join(map(re.escape, pattern.split("*")))).fullmatch
        low = bisect_left(self._forms, head)
        high = bisect_left(self._forms, head + _HIGH)
        return self._commonest(filter(fits, self._forms[low:high]), limit)

    def containing(self, part: str, limit: int) -> list[str]:
        """The words that have these letters inside, those in most letters first."""
        return self._commonest((form for form in self._forms if part in form), limit)

    def ending(self, part: str) -> list[str]:
        """The longer words that end so."""
        if self._backwards is None:
            self._backwards = sorted(form[::-1] for form in self._forms)
        head = part[::-1]
        low = bisect_left(self._backwards, head)
        high = bisect_left(self._backwards, head + _HIGH)
        return [form[::-1] for form in self._backwards[low:high] if form != head]

    def inflected(self, word: str) -> set[str]:
        """The words in use that have the stem of a word."""
        key = stem(word)
        prefix = word[: max(len(key) - 2, 1)]
        low = bisect_left(self._forms, prefix)
        high = bisect_left(self._forms, prefix + _HIGH)
        return {form for form in self._forms[low:high] if stem(form) == key}

    def similar(self, word: str, limit: int) -> list[Similar]:
        """The words that differ from a folded word by one slip, or two if it is long.

        Slips in the first letter are rare (and costly to look for): only an exchange of the first
        two is tried.
        """
        if len(word) < _SHORTEST_SLIP or not word.isalpha():
            return []
        return list(self._similar(word)[:limit])

    def _find_similar(self, word: str) -> tuple[Similar, ...]:
        most = 1 if len(word) <= _SHORT_WORD else 2
        letters = frozenset(word)
        found = []
        for initial in {word[0], word[1]}:
            low = bisect_left(self._forms, initial)
            high = bisect_left(self._forms, initial + _HIGH)
            for form in self._forms[low:high]:
                if abs(len(form) - len(word)) > most or form == word:
                    continue
                # A slip brings in at most one letter and loses at most one.
                if len(letters.symmetric_difference(form)) <= 2 * most:
                    slips = distance(word, form, most)
                    if slips <= most:
                        found.append(Similar(form, slips))
        found.sort(key=lambda s: (s.slips, -self.counts[s.form], s.form))
        return tuple(found[:_MOST_SIMILAR])

    def relatives(self, form: str, limit: int) -> list[str]:
        """Other words with the same root, those in most letters first; roots are made when asked."""
        if self._roots is None:
            self._roots = defaultdict(list)
            for each in self._forms:
                if len(each) > 4 and each.isalpha():
                    self._roots[root(each)].append(each)
        same = self._roots.get(root(form), ())
        return self._commonest((each for each in same if each != form), limit)

    def _commonest(self, forms: Iterable[str], limit: int) -> list[str]:
        return sorted(forms, key=lambda form: (-self.counts[form], form))[:limit]


def distance(one: str, other: str, most: int) -> int:
    """Letters too many, too few, wrong or exchanged (optimal string alignment).

    Anything above ``most`` is only said to be above it.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
        if min(row) > most and (not before or min(before) > most):
            return most + 1
    return row[-1]
