# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sentences that came back in a later letter with other words: which, and what was changed.

"De minister zal" that became "de minister onderzoekt of" is what a reader of policy looks for.  Two
sentences are compared word by word, and sign by sign: a comma that went or a colon for a semicolon
is a change too, but says nothing of whether two sentences are one reworded.  Quotation marks, the
capital of a first word and the sign a sentence ends with are no change.  The aligning is difflib's
of the standard library.

What did not change is not marked, with one exception.  Where whole stretches were rewritten, small
words happen to stand in both ("investeert in *het* onderzoek naar", "stelt geld voor *het* instituut
beschikbaar"), and marks on both sides of such a one say less than one mark over all: it is joined
with them if it stands alone and several words changed at each side.
"""

from __future__ import annotations

import unicodedata
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.importing.sentences import sentences
from kennisreader.core.late_pattern import late
from kennisreader.core.letter import BlockKind

if TYPE_CHECKING:
    from kennisreader.core.letter import Letter

_WORD = late(r"[^\W_]+%?(?:[-'’.,:/][^\W_]+)*-?|[€$%&+]|[,;:.!?()–—]")
"""A word with what is inside it (``kennis-``, ``AI-onderzoekers``, ``€``, ``2.500``, ``30%``), or a
sign between words."""
_SIGNS = frozenset(",;:.!?()–—")
_FEWEST_WORDS = 7
"""A shorter sentence ("Zie het antwoord op vraag 2.") says the same everywhere."""
_RUN = 3
"""Words in a row that two sentences must share to be compared."""
_LONG_RUN = 5
"""Words in a row by which two letters meet: three are in every letter."""
_COMMON_RUN = 12
"""Sentences, or letters, that share a run of words; what more of them share is a stock phrase."""
_ALIKE, _SHORT_ALIKE = 0.62, 0.75
"""Share of the words of both, at their places, from which two sentences are one reworded.  Below it
lie sentences on one subject ("Het kabinet investeert … in …"), above it those that were taken over.
Of a short sentence more must be left: "… wordt in het voorjaar van 2021 …" is a phrase."""
_SHORT = 12
"""Words."""
_SAMPLED = 8
"""Of all runs of words of a library one in so many is kept: a sentence of twenty words that was
taken over still meets its forerunner (19 of 20), in an eighth of the memory."""
_SEVERAL = 4
"""Words, those of both texts together, that changed at each side of a small word that is joined."""
_SMALL_WORDS = frozenset(
    "de het een van in op te aan en of om dat die er is ook als bij met voor door tot over uit".split()
)
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class Change(NamedTuple):
    """Words that were replaced, added or left out; offsets in the two texts, half-open.

    What was added has an empty place in the older text, what was left out in the newer.
    """

    older_start: int
    older_end: int
    newer_start: int
    newer_end: int


class Rewording(NamedTuple):
    """A sentence of an older letter, and what it became in a newer one.

    All offsets count code points of the canonical texts of the two letters.
    """

    older_start: int
    older_end: int
    newer_start: int
    newer_end: int
    likeness: float
    """Share of the words that stayed, 0 to 1."""
    changes: tuple[Change, ...]


class Comparison(NamedTuple):
    """What two letters say in the same or nearly the same words."""

    same: int
    """Sentences that came back without a change."""
    reworded: tuple[Rewording, ...]
    """In the order of the newer letter."""


class _Word(NamedTuple):
    key: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence taken apart into its words, to be compared."""

    start: int
    end: int
    words: tuple[_Word, ...]
    """Its words, and the signs between them."""
    keys: tuple[str, ...]
    """What makes its words the same as others; signs are not among them."""


def changes(older: str, newer: str) -> tuple[Change, ...]:
    """Say which words and signs differ between two texts."""
    return _changes(_words(older, 0, len(older)), _words(newer, 0, len(newer)))


def compare(older: Letter, newer: Letter) -> Comparison:
    """Find the sentences of the older letter that the newer one has too, changed or not.

    A sentence with the same words is the same sentence, and is reworded if a sign in it is another.
    Each other sentence is paired with the one most like it; one that came back without a change has not
    become another as well.  Footnotes, headings and questions' labels are not compared.
    """
    return compare_sentences(sentences_of(older), sentences_of(newer))


def compare_sentences(mine: Sequence[Sentence], theirs: Sequence[Sentence]) -> Comparison:
    """The same for letters that were taken apart before, see `sentences_of`."""
    wholes = _with_same_words(mine, theirs)
    gone = {number for number, each in enumerate(mine) if each.keys not in wholes}
    pairs: list[tuple[float, int, int]] = []
    found: list[Rewording] = []
    same = 0
    for number, candidates in _meeting(mine, theirs).items():
        sentence = theirs[number]
        if sentence.keys in wholes:
            forerunner = _nearest_in_signs(wholes[sentence.keys], sentence)
            signs = _changes(forerunner.words, sentence.words)
            if signs:
                found.append(Rewording(*forerunner[:2], *sentence[:2], 1.0, signs))
            else:
                same += 1
            continue
        for other in candidates & gone:
            likeness = _likeness(mine[other].keys, sentence.keys)
            if likeness:
                pairs.append((likeness, other, number))
    taken: tuple[set[int], set[int]] = (set(), set())
    for likeness, left, right in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if left in taken[0] or right in taken[1]:
            continue
        taken[0].add(left)
        taken[1].add(right)
        one, other_one = mine[left], theirs[right]
        found.append(
            Rewording(
                one.start,
                one.end,
                other_one.start,
                other_one.end,
                round(likeness, 3),
                _changes(one.words, other_one.words),
            )
        )
    return Comparison(same, tuple(sorted(found, key=lambda each: each.newer_start)))


def traces(letter: Letter) -> array[int]:
    """What `meeting` must know of a letter: little enough to keep for a thousand of them."""
    found = set()
    for sentence in sentences_of(letter):
        for run in _runs(sentence, _LONG_RUN):
            code = zlib.crc32(" ".join(run).encode())
            if code % _SAMPLED == 0:
                found.add(code)
    return array("I", sorted(found))


def meeting(traced: Iterable[Iterable[int]]) -> list[tuple[int, int]]:
    """Say which letters have a sentence, or the greater part of one, in common.

    Letters are given by their `traces`; the answer is pairs of their positions, each once.  The
    work grows with the length of the letters and not with the number of pairs; stock phrases do
    not count.
    """
    where: dict[int, set[int]] = defaultdict(set)
    for number, codes in enumerate(traced):
        for code in codes:
            where[code].add(number)
    found: set[tuple[int, int]] = set()
    for numbers in where.values():
        if 1 < len(numbers) <= _COMMON_RUN:
            found.update(combinations(sorted(numbers), 2))
    return sorted(found)


def sentences_of(letter: Letter) -> list[Sentence]:
    """The sentences of a letter that are compared; a third of the work of a comparison."""
    return [
        each
        for block in letter.blocks
        if block.kind in _RUNNING
        for each in _sentences(letter.text, block.start, block.end)
    ]


def taken_over(older: str, newer: str) -> float:
    """Say which share of the shorter text stands in sentences that both have, changed or not."""
    mine, theirs = _sentences(older, 0, len(older)), _sentences(newer, 0, len(newer))
    wholes = _with_same_words(mine, theirs)
    found = {(each.start, each.end) for each in theirs if each.keys in wholes}
    reworded = compare_sentences(mine, theirs).reworded
    found |= {(each.newer_start, each.newer_end) for each in reworded}
    return sum(end - start for start, end in found) / (min(len(older), len(newer)) or 1)


def _with_same_words(
    mine: Sequence[Sentence], theirs: Iterable[Sentence]
) -> dict[tuple[str, ...], list[Sentence]]:
    """The older sentences whose words the newer ones have too, by these words."""
    kept = {each.keys for each in theirs}
    found: dict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for each in mine:
        if each.keys in kept:
            found[each.keys].append(each)
    return dict(found)


def _nearest_in_signs(forerunners: Sequence[Sentence], sentence: Sentence) -> Sentence:
    """Of sentences with the same words that with the same signs, or else the first."""
    wanted = [word.key for word in sentence.words]
    same = (each for each in forerunners if [word.key for word in each.words] == wanted)
    return next(same, forerunners[0])


def _sentences(text: str, first: int, last: int) -> list[Sentence]:
    found = []
    for start, end in sentences(text, first, last):
        words = _words(text, start, end)
        keys = tuple(word.key for word in words if word.key not in _SIGNS)
        if len(keys) >= _FEWEST_WORDS:
            found.append(Sentence(start, end, words, keys))
    return found


def _words(text: str, start: int, end: int) -> tuple[_Word, ...]:
    """Words and the signs between them; not those at the end."""
    found = [
        _Word(_key(match.group()), match.start(), match.end())
        for match in _WORD.finditer(text, start, end)
    ]
    while found and found[-1].key in _SIGNS:
        found.pop()
    return tuple(found)


def _key(word: str) -> str:
    """What makes two words the same: not their case, nor accents of stress (één, vóór)."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.replace("’", "'").casefold())
    return plain.replace("\u0301", "")


def _meeting(mine: Sequence[Sentence], theirs: Sequence[Sentence]) -> dict[int, set[int]]:
    """Say which sentences share a run of words that few others have: newer to older."""
    where: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, sentence in enumerate(mine):
        for run in _runs(sentence):
            where[run].add(number)
    met: dict[int, set[int]] = {}
    for number, sentence in enumerate(theirs):
        found: set[int] = set()
        for run in _runs(sentence):
            others = where.get(run, ())
            if len(others) <= _COMMON_RUN:
                found.update(others)
        if found:
            met[number] = found
    return met


def _runs(sentence: Sentence, size: int = _RUN) -> Iterable[tuple[str, ...]]:
    keys = sentence.keys
    return (keys[at : at + size] for at in range(len(keys) - size + 1))


def _likeness(older: tuple[str, ...], newer: tuple[str, ...]) -> float:
    """The share of words that stayed; 0 if it is too small for a rewording."""
    needed = _SHORT_ALIKE if min(len(older), len(newer)) < _SHORT else _ALIKE
    matcher = SequenceMatcher(None, older, newer, autojunk=False)
    if matcher.real_quick_ratio() < needed or matcher.quick_ratio() < needed:
        return 0.0
    likeness = matcher.ratio()
    return likeness if likeness >= needed else 0.0


def _changes(older: Sequence[_Word], newer: Sequence[_Word]) -> tuple[Change, ...]:
    matcher = SequenceMatcher(
        None, [word.key for word in older], [word.key for word in newer], autojunk=False
    )
    parts = [part[1:] for part in matcher.get_opcodes() if part[0] != "equal"]
    joined: list[tuple[int, int, int, int]] = []
    for part in parts:
        if joined and _belongs(joined[-1], part, older):
            joined[-1] = (joined[-1][0], part[1], joined[-1][2], part[3])
        else:
            joined.append(part)
    return tuple(Change(*_place(older, a, b), *_place(newer, c, d)) for a, b, c, d in joined)


def _belongs(
    before: tuple[int, int, int, int], part: tuple[int, int, int, int], older: Sequence[_Word]
) -> bool:
    """Whether a small word between two changes is shown as one with them."""
    between = older[before[1] : part[0]]
    if len(between) != 1 or between[0].key not in _SMALL_WORDS:
        return False
    return all(b - a + d - c >= _SEVERAL for a, b, c, d in (before, part))


def _place(words: Sequence[_Word], start: int, end: int) -> tuple[int, int]:
    """Where words stand; of none, the place behind the word before."""
    if start < end:
        return words[start].start, words[end - 1].end
    at = words[start - 1].end if start else (words[0].start if words else 0)
    return at, at
