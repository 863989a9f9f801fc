# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a place in a letter to its description, and from a description back to the place.

The description is that of the W3C Web Annotation Data Model: the words with what stands around them
(4.2.4, TextQuoteSelector) and their position (4.2.5, TextPositionSelector).  The way back tries the
cheap thing first and checks it against the quote: the position; the words elsewhere; words that
resemble them.  An anchor never moves silently: the answer says how a place was found, and what is
not certain comes back as candidates for the reader to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from kennisreader.core.annotation import CONTEXT, NOWHERE, Note, Target
from kennisreader.core.annotation_similar import Similar, distance, find_similar
from kennisreader.core.letter import Letter
from kennisreader.core.place import place_of

SAME_CONTEXT = 0.6
"""From this ratio (difflib) on, context is taken for the same.  Of random pairs of 32 characters out
of policy letters 99 in 100 stay under 0.53."""

SAME_WORDS = 0.25
"""Errors per code point up to which changed words are taken for the quote's, for its reader to check.
The nearest sentence of another letter differs by 0.49 at least, stock phrases included."""

LIKE_WORDS = 0.45
"""Errors per code point up to which words are offered as a candidate."""

CLEAR_LEAD = 0.1
"""By how many errors per code point the best of several similar places must lead."""

_COMPARED = 200
"""Occurrences of a quote whose contexts are compared; a quote that is more frequent is a stop word."""

_CANDIDATES = 5


class How(StrEnum):
    """How the words of a note were found."""

    EXACT = "exact"
    """Where they were."""
    MOVED = "moved"
    """The same words elsewhere."""
    FUZZY = "fuzzy"
    """Words that differ a little; a reader must look."""


class Anchored(NamedTuple):
    """The place of a note: code points of the canonical text, half-open."""

    start: int
    end: int
    how: How


class Lost(NamedTuple):
    """The words are not there, or it is not certain which words are meant."""

    candidates: tuple[tuple[int, int], ...]
    """Start and end of places that could be meant, the likeliest first."""


class Placement(NamedTuple):
    """What became of one note when a letter was read again."""

    note: Note
    """With its places in the new text."""
    outcomes: tuple[Anchored | Lost | None, ...]
    """Per target; None for one in another letter."""


def describe(letter: Letter, start: int, end: int) -> Target:
    """Describe the words between two code points, without the white space at their ends.

    Raises ``ValueError`` where there are none.
    """
    words = letter.text[max(0, start) : max(0, end)]
    exact = words.strip()
    if not exact:
        raise ValueError(f"no words from {start} to {end}")
    start = max(0, start) + len(words) - len(words.lstrip())
    end = start + len(exact)
    prefix = letter.text[max(0, start - CONTEXT) : start]
    suffix = letter.text[end : end + CONTEXT]
    return Target(letter.id, exact, prefix, suffix, start, end, place_of(letter, start))


def anchor(letter: Letter, target: Target) -> Anchored | Lost:
    """Find the words of a target in a letter, which may have been read anew."""
    text, exact = letter.text, target.exact
    if not exact:
        return Anchored(0, 0, How.EXACT)  # the letter as a whole
    old = (target.start, target.end)
    if old[0] >= 0 and text[slice(*old)] == exact and _is_literal(text, old, target):
        return Anchored(*old, How.EXACT)
    found = _occurrences(text, exact)
    return _choose(text, found, target) if found else _resembling(text, target)


def reanchor(letter: Letter, target: Target) -> tuple[Target, Anchored | Lost]:
    """Find a target in its letter and bring it in line with what was found.

    Words found as they were are described anew.  Words that differ keep the old quote, and those
    that are lost their old place as well; both ``needs_check`` until their reader has chosen.
    """
    outcome = anchor(letter, target)
    if isinstance(outcome, Lost):
        return replace(target, start=NOWHERE, end=NOWHERE, needs_check=True), outcome
    if not target.exact:
        return replace(target, needs_check=False), outcome
    if outcome.how is How.FUZZY:
        where = place_of(letter, outcome.start)
        moved = replace(target, start=outcome.start, end=outcome.end, place=where, needs_check=True)
        return moved, outcome
    return describe(letter, outcome.start, outcome.end), outcome


def places(letter: Letter, target: Target) -> tuple[tuple[int, int], ...]:
    """The places in a letter that a target could mean, the one it has now first; may take seconds."""
    found = anchor(letter, target)
    candidates = list(found.candidates) if isinstance(found, Lost) else [found[:2]]
    present = (target.start, target.end)
    if 0 <= present[0] < present[1] <= len(letter.text) and present not in candidates:
        candidates.insert(0, present)
    return tuple(place for place in candidates if letter.quote(*place).strip())


def reanchor_all(letter: Letter, notes: Iterable[Note]) -> tuple[Placement, ...]:
    """Place the notes about a letter in its new text; all of them are in the answer.

    ``placement.note != note`` tells which must be stored.
    """
    placements = []
    for note in notes:
        targets, outcomes = [], []
        for target in note.targets:
            outcome: Anchored | Lost | None = None
            if target.letter == letter.id:
                target, outcome = reanchor(letter, target)  # noqa: PLW2901 - or stays as it is
            targets.append(target)
            outcomes.append(outcome)
        placements.append(Placement(replace(note, targets=tuple(targets)), tuple(outcomes)))
    return tuple(placements)


_Span = tuple[int, int]


def _is_literal(text: str, span: _Span, target: Target) -> bool:
    """Whether exactly the same stands around the words; the end of the text counts as well."""
    start, end = span
    before = text[max(0, start - len(target.prefix)) : start]
    return before == target.prefix and text.startswith(target.suffix, end)


def _occurrences(text: str, exact: str) -> list[_Span]:
    """Where the words stand; if nowhere as they were, then with other white space between them."""
    found = []
    at = text.find(exact)
    while at >= 0:
        found.append((at, at + len(exact)))
        at = text.find(exact, at + 1)
    if found:
        return found
    words = r"\s+".join(map(re.escape, exact.split()))
    return [match.span() for match in re.finditer(words, text)] if words else []


def _choose(text: str, found: list[_Span], target: Target) -> Anchored | Lost:
    """Choose among places with exactly the words of the target, by what stands around them."""
    nearest = sorted(found, key=lambda span: abs(span[0] - target.start))
    best = [span for span in nearest if _is_literal(text, span, target)]
    if not best:
        likeness = {span: _likeness(text, span, target) for span in nearest[:_COMPARED]}
        top = max(map(sum, likeness.values()))
        best = [span for span, each in likeness.items() if sum(each) >= top - CLEAR_LEAD]
        # A short quote proves little by itself; in strange surroundings it may be another one.
        strange = max(likeness[best[0]]) < SAME_CONTEXT and (target.prefix or target.suffix)
        if strange and len(target.exact) < CONTEXT:
            best = []
    if (target.start, target.end) in best:
        return Anchored(target.start, target.end, How.EXACT)
    if len(best) == 1:
        return Anchored(*best[0], How.MOVED)
    return Lost(tuple((best or nearest)[:_CANDIDATES]))


def _likeness(text: str, span: _Span, target: Target) -> tuple[float, float]:
    """How much what stands before and after resembles what stood there, each 0 to 1.

    White space is one space: a new reading of a letter parts its lines differently.
    """
    start, end = span
    before = text[max(0, start - len(target.prefix)) : start]
    after = text[end : end + len(target.suffix)]
    return _ratio(before, target.prefix), _ratio(after, target.suffix)


def _ratio(one: str, other: str) -> float:
    words, others = " ".join(one.split()), " ".join(other.split())
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def _resembling(text: str, target: Target) -> Anchored | Lost:
    """Find words that differ from the quote, by themselves or with what stood around them."""
    places = _similar(text, target)
    if not places:
        return Lost(())
    share = [place.errors / len(target.exact) for place in places]
    leads = len(places) == 1 or share[1] - share[0] >= CLEAR_LEAD
    if share[0] <= SAME_WORDS and leads:
        return Anchored(places[0].start, places[0].end, How.FUZZY)
    return Lost(tuple((place.start, place.end) for place in places))


def _similar(text: str, target: Target) -> list[Similar]:
    """Places like the quote, with the errors in its own words; best first."""
    exact = target.exact
    found = find_similar(exact, text, int(len(exact) * LIKE_WORDS), _CANDIDATES)
    if len(exact) < 2 * CONTEXT:
        # Of a few words a change leaves little to go by; what stands around them tells more.
        around = _in_context(text, target)
        apart = [
            each
            for each in found
            if all(each.end <= other.start or other.end <= each.start for other in around)
        ]
        # Very short words resemble others everywhere: they need the same surroundings.
        found = around if len(exact) < CONTEXT else around + apart
    return sorted(
        {each for place in found if (each := _trimmed(text, place)).start < each.end},
        key=lambda place: (place.errors, abs(place.start - target.start)),
    )


def _in_context(text: str, target: Target) -> list[Similar]:
    """Places that resemble the quote together with its context, cut to the quote."""
    whole = f"{target.prefix}{target.exact}{target.suffix}"
    found = []
    for place in find_similar(whole, text, int(len(whole) * LIKE_WORDS), _CANDIDATES):
        start, end = _inside(text[place.start : place.end], target)
        words = text[place.start + start : place.start + end]
        found.append(Similar(place.start + start, place.start + end, distance(target.exact, words)))
    return found


def _inside(window: str, target: Target) -> _Span:
    """Where the quote is in words that resemble it with its context."""
    whole = f"{target.prefix}{target.exact}{target.suffix}"
    first = len(target.prefix)
    last = first + len(target.exact)
    start = end = len(window)
    blocks = SequenceMatcher(None, whole, window, autojunk=False).get_matching_blocks()
    for block in reversed(blocks):
        if block.a + block.size >= last:
            end = block.b + max(0, last - block.a)
        if block.a + block.size >= first:
            start = block.b + max(0, first - block.a)
    return start, end


def _trimmed(text: str, place: Similar) -> Similar:
    """A place without the white space at its ends."""
    words = text[place.start : place.end]
    start = place.start + len(words) - len(words.lstrip())
    return place._replace(start=start, end=start + len(words.strip()))
