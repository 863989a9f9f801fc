# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Choosing among notes, and putting them in order: values in, values out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kennisreader.core.annotation import Note, NoteKind, Target
from kennisreader.core.dated import UNDATED, sort_date
from kennisreader.core.library_values import LetterSummary, ThemeSpan
from kennisreader.core.name_match import fold

Summaries = Mapping[str, LetterSummary]
"""Letters by id; a note about another one is a note without a letter."""


class NoteFilter(NamedTuple):
    """What the notes that are wanted have; what is left empty asks for nothing."""

    words: str = ""
    """Each word must stand in the quotes, the text or the tags; case and accents do not count."""
    letters: frozenset[str] = frozenset()
    """Ids; a note about one of them will do."""
    first_year: int | None = None
    last_year: int | None = None
    """Years of the letter's date, both included; a letter without a date has no year."""
    tags: frozenset[str] = frozenset()
    """All of them, without ``#``; case does not count."""
    colours: frozenset[str] = frozenset()
    kinds: frozenset[NoteKind] = frozenset()
    themes: frozenset[str] = frozenset()
    """Ids; one of them must mark something within the words of the note, or be what it is on."""
    needs_check: bool | None = None
    without_letter: bool | None = None
    """True: one of its letters is not in the library (any more)."""


def select(
    notes: Iterable[Note],
    wanted: NoteFilter,
    summaries: Summaries,
    theme_spans: Mapping[str, Sequence[ThemeSpan]] | None = None,
) -> tuple[Note, ...]:
    """The notes that fit, in order of place; ``theme_spans`` by letter, for ``wanted.themes``."""
    spans = theme_spans or {}
    words = fold(wanted.words).split()
    tags = {tag.casefold() for tag in wanted.tags}
    found = [
        note
        for note in notes
        if _fits_plainly(note, wanted)
        and (not tags or tags <= {tag.casefold() for tag in note.all_tags})
        and (wanted.without_letter in (None, is_without_letter(note, summaries)))
        and _fits_years(note, wanted, summaries)
        and (not wanted.themes or _has_theme(note, wanted.themes, spans))
        and (not words or _has_words(note, words))
    ]
    return in_order(found, summaries)


def in_order(notes: Iterable[Note], summaries: Summaries) -> tuple[Note, ...]:
    """Notes by the date of their (first) letter and the place in it; without a letter, last."""

    def key(note: Note) -> tuple[str, str, int, int, str, str]:
        first = note.targets[0]
        return (
            *letter_order(first.letter, summaries),
            first.start,
            first.end,
            note.created,
            note.id,
        )

    return tuple(sorted(notes, key=key))


def letter_order(letter: str, summaries: Summaries) -> tuple[str, str]:
    """What sorts letters by date, then by id."""
    summary = summaries.get(letter)
    if summary is None:
        return UNDATED + "9", letter
    return sort_date(summary), letter


def tag_counts(notes: Iterable[Note]) -> tuple[tuple[str, int], ...]:
    """Tags and how many notes have them, the most frequent first; case does not tell tags apart.

    A tag is written as it is written most often.
    """
    counts: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for note in notes:
        for tag in note.all_tags:
            counts[tag.casefold()] += 1
            written.setdefault(tag.casefold(), Counter())[tag] += 1
    named = ((written[tag].most_common(1)[0][0], count) for tag, count in counts.items())
    return tuple(sorted(named, key=lambda each: (-each[1], fold(each[0]))))


def is_without_letter(note: Note, summaries: Summaries) -> bool:
    """Whether a letter that it is about is not in the library."""
    return any(letter not in summaries for letter in note.letters)


def _fits_plainly(note: Note, wanted: NoteFilter) -> bool:
    """Whether the note by itself has what is wanted."""
    return (
        (not wanted.letters or not wanted.letters.isdisjoint(note.letters))
        and (not wanted.colours or note.colour in wanted.colours)
        and (not wanted.kinds or note.kind in wanted.kinds)
        and wanted.needs_check in (None, note.needs_check)
    )


def _fits_years(note: Note, wanted: NoteFilter, summaries: Summaries) -> bool:
    if wanted.first_year is None and wanted.last_year is None:
        return True
    first, last = wanted.first_year or 0, wanted.last_year or 9999
    dates = [summaries[letter].date for letter in note.letters if letter in summaries]
    return any(first <= int(date[:4]) <= last for date in dates if date)


def _has_theme(
    note: Note, themes: frozenset[str], spans: Mapping[str, Sequence[ThemeSpan]]
) -> bool:
    if note.theme:
        return note.theme in themes
    return any(
        span.theme in themes and _overlaps(span, target)
        for target in note.targets
        for span in spans.get(target.letter, ())
    )


def _overlaps(span: ThemeSpan, target: Target) -> bool:
    if not target.exact:
        return True  # the letter as a whole
    return span.start < target.end and target.start < span.end


def _has_words(note: Note, words: list[str]) -> bool:
    text = _searchable(note)
    return all(word.removeprefix("#") in text for word in words)


@lru_cache(maxsize=4096)
def _searchable(note: Note) -> str:
    """What words are looked for in; whoever types asks for it again with every letter."""
    quotes = (target.exact for target in note.targets)
    return fold("\n".join((*quotes, note.text, note.relation, note.theme, *note.all_tags)))
