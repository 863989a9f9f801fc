# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lists over all letters, gathered a moment at a time: a search must never wait for them.

Whoever asks gets what was found since the last time, and asks again until nothing is left.  What was
read of a letter is kept until its text or its themes change, a comparison of two letters until one
of their texts does.
"""

from __future__ import annotations

import time
import zlib
from collections import OrderedDict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisreader.core.gathered import promises, questions, themes_in
from kennisreader.core.letter import Asker
from kennisreader.core.place import Place, place_of
from kennisreader.core.rewording import compare_sentences, meeting, sentences_of, traces

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence

    from kennisreader.core.gathered import Promise, Question
    from kennisreader.core.letter import Letter
    from kennisreader.core.library import Library
    from kennisreader.core.library_values import ThemeSpan
    from kennisreader.core.rewording import Rewording, Sentence

BUDGET = 0.04
"""Seconds of work before what was found is handed over."""

LETTERS_HELD = 8
"""Letters kept in memory while pairs of them are compared."""


class Facts(NamedTuple):
    """What is kept of one letter."""

    key: str
    """Changes when the letter must be read again."""
    promises: tuple[Promise, ...]
    questions: tuple[Question, ...]
    traces: array[int]
    askers: tuple[Asker, ...]
    """As read: the key does not change with a correction."""


class Reworded(NamedTuple):
    """A sentence and what it became, with the words of both.

    Offsets count code points of the texts of the two letters.
    """

    older_start: int
    older_end: int
    newer_start: int
    newer_end: int
    older_words: str
    newer_words: str
    older_place: Place
    newer_place: Place
    changes: tuple[tuple[int, int, int, int], ...]
    """Each a ``rewording.Change``."""
    themes: tuple[str, ...]
    """Ids of the themes that mark words of either, the most marked first."""


class PairOfLetters(NamedTuple):
    """What a letter took over from an earlier one."""

    older: str
    newer: str
    same: int
    """Sentences that came back without a change."""
    reworded: tuple[Reworded, ...]
    """In the order of the newer letter."""


class Gathered(NamedTuple):
    """What was found since the last time."""

    mark: str
    """Another one than before: what was handed over before is out of date."""
    done: int
    """How far the work is; to be handed in the next time."""
    total: int
    """How far it will go."""
    found: tuple[Any, ...]


class _Held:
    """A letter in memory, taken apart when it is first compared."""

    def __init__(self, key: str, letter: Letter, spans: tuple[ThemeSpan, ...]) -> None:
        self.key = key
        self.letter = letter
        self.spans = spans

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences_of(self.letter)


class Gatherer:
    """Reads letters and compares them, and keeps what it found."""

    def __init__(self) -> None:
        self._facts: dict[str, Facts] = {}
        self._pairs: dict[tuple[str, str], tuple[tuple[str, str], PairOfLetters]] = {}
        self._meeting: tuple[str, list[tuple[int, int]]] | None = None
        self._held: OrderedDict[str, _Held] = OrderedDict()

    def passages(
        self, library: Library, kind: str, done: int = 0, mark: str = "", budget: float = BUDGET
    ) -> Gathered:
        """The promises or the questions (``kind``) of all letters, those of the newest first."""
        keys = self._keys(library)
        now, end = _mark(keys), time.perf_counter() + budget
        letters = list(reversed(keys))
        at = done if mark == now else 0
        found: list[Any] = []
        while at < len(letters):
            facts = self._facts_of(library, letters[at], keys)
            found += getattr(facts, kind)
            at += 1
            if time.perf_counter() > end:
                break
        return Gathered(now, at, len(letters), tuple(found))

    def askers(self, library: Library, letter: str) -> tuple[Asker, ...]:
        """Who asked the questions of a letter whose passages were gathered, as corrected."""
        known = self._facts[letter].askers if letter in self._facts else ()
        corrected = library.corrections(letter).get("askers", known)
        return tuple(each for each in corrected if isinstance(each, Asker))

    def rewordings(
        self, library: Library, done: int = 0, mark: str = "", budget: float = BUDGET
    ) -> Gathered:
        """What letters took over from earlier ones, pair by pair, the newest first.

        Pairs that have not a sentence in common are left out.
        """
        keys = self._keys(library)
        now, end = _mark(keys), time.perf_counter() + budget
        letters = list(keys)
        at = done if mark == now else 0
        while at < len(letters):
            self._facts_of(library, letters[at], keys)
            at += 1
            if time.perf_counter() > end:
                return Gathered(now, at, 2 * len(letters), ())
        pairs = self._met(library, now, keys)
        found: list[PairOfLetters] = []
        while at - len(letters) < len(pairs):
            older, newer = pairs[at - len(letters)]
            pair = self._pair(library, letters[older], letters[newer], keys)
            found += [pair] if pair.same or pair.reworded else []
            at += 1
            if time.perf_counter() > end:
                break
        return Gathered(now, at, len(letters) + len(pairs), tuple(found))

    def between(self, library: Library, letters: Sequence[str]) -> tuple[PairOfLetters, ...]:
        """What these letters took over from each other, every pair of them."""
        keys = self._keys(library)
        known = [letter for letter in keys if letter in letters]
        return tuple(self._pair(library, *pair, keys) for pair in combinations(known, 2))

    # Inside

    def _met(self, library: Library, mark: str, keys: Mapping[str, str]) -> list[tuple[int, int]]:
        """The pairs of letters that have words in common, those of the newest first.

        Who hands in how far the work is may have had it from another process, which ended.
        """
        if self._meeting is None or self._meeting[0] != mark:
            pairs = meeting(self._facts_of(library, each, keys).traces for each in keys)
            pairs.sort(key=lambda pair: (-pair[1], -pair[0]))
            self._meeting = (mark, pairs)
        return self._meeting[1]

    def _keys(self, library: Library) -> dict[str, str]:
        """The letters in date order, with what changes when their text or their themes do."""
        themes = zlib.crc32(repr(sorted(library.theme_revisions())).encode())
        known = library.fingerprints()
        keys = {
            each.id: f"{known[each.id]} {themes:x}"
            for each in library.summaries()
            if each.id in known
        }
        for letter in self._facts.keys() - keys.keys():
            del self._facts[letter]
        for pair in [each for each in self._pairs if not keys.keys() >= set(each)]:
            del self._pairs[pair]
        return keys

    def _facts_of(self, library: Library, letter: str, keys: Mapping[str, str]) -> Facts:
        facts = self._facts.get(letter)
        if facts is None or facts.key != keys[letter]:
            held = self._letter(library, letter, keys[letter])
            whole, spans = held.letter, held.spans
            asked = questions(whole, spans)
            facts = Facts(
                keys[letter],
                promises(whole, spans),
                asked,
                traces(whole),
                library.metadata_as_read(letter).askers if asked else (),
            )
            self._facts[letter] = facts
        return facts

    def _letter(self, library: Library, letter: str, key: str) -> _Held:
        held = self._held.pop(letter, None)
        if held is None or held.key != key:
            held = _Held(key, library.letter(letter), library.theme_spans(letter))
        self._held[letter] = held
        while len(self._held) > LETTERS_HELD:
            self._held.popitem(last=False)
        return held

    def _pair(
        self, library: Library, older: str, newer: str, keys: Mapping[str, str]
    ) -> PairOfLetters:
        mark = (keys[older], keys[newer])
        known = self._pairs.get((older, newer))
        if known is not None and known[0] == mark:
            return known[1]
        one = self._letter(library, older, mark[0])
        other = self._letter(library, newer, mark[1])
        found = compare_sentences(one.sentences, other.sentences)
        rows = tuple(
            _reworded(each, (one.letter, other.letter), (one.spans, other.spans))
            for each in found.reworded
        )
        pair = PairOfLetters(older, newer, found.same, rows)
        self._pairs[older, newer] = (mark, pair)
        return pair


def _reworded(
    found: Rewording,
    letters: tuple[Letter, Letter],
    spans: tuple[Sequence[ThemeSpan], Sequence[ThemeSpan]],
) -> Reworded:
    one, other = letters
    before, after = found[0:2], found[2:4]
    themes = (*themes_in(spans[0], before), *themes_in(spans[1], after))
    return Reworded(
        *before,
        *after,
        one.quote(*before),
        other.quote(*after),
        place_of(one, before[0]),
        place_of(other, after[0]),
        found.changes,
        tuple(dict.fromkeys(themes)),
    )


def _mark(keys: Mapping[str, str]) -> str:
    return f"{zlib.crc32(repr(keys).encode()):x}"
