# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letters the library panel shows, in what order and under which headings.

Plain functions over the summaries, and not a proxy model: a proxy asks Python about every pair of
rows, which takes a second for 10,000 letters where sorting them here takes some milliseconds.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.ministries import abbreviations, ministries
from kennisreader.ui.dates import year_of, years_of

if TYPE_CHECKING:
    from kennisreader.core.library_values import LetterSummary


class Order(StrEnum):
    """In which order the letters stand."""

    OLD_TO_NEW = "old"
    NEW_TO_OLD = "new"
    TITLE = "title"
    MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class LetterFilter:
    """What a letter must be to be shown; an empty field asks nothing."""

    words: str = ""
    """Each of them must occur in the title, a sender, a ministry, a number or the file's name."""
    first_year: int | None = None
    last_year: int | None = None
    """Both years included; a letter counts for every year that it may be from."""
    ministries: frozenset[str] = frozenset()
    """Abbreviations; one of them is enough."""
    types: frozenset[str] = frozenset()
    """Names from `LETTER_TYPES`; one of them is enough."""

    def is_empty(self) -> bool:
        """Whether every letter is shown."""
        return self == LetterFilter()


class Choices(NamedTuple):
    """What there is to choose from in a library, with the number of letters for each."""

    years: tuple[int, ...]
    ministries: tuple[tuple[str, int], ...]
    """By abbreviation, related ones next to each other."""
    types: tuple[tuple[str, int], ...]


def shown(letters: Iterable[LetterSummary], chosen: LetterFilter) -> list[LetterSummary]:
    """The letters that a filter lets through, in the order they came."""
    words = folded(chosen.words).split()
    return [
        letter
        for letter in letters
        if (not words or _has_words(letter, words))
        and _is_from(letter, chosen.first_year, chosen.last_year)
        and (not chosen.types or letter.type in chosen.types)
        and (not chosen.ministries or chosen.ministries.intersection(_abbreviations(letter)))
    ]


def ordered(letters: list[LetterSummary], order: Order) -> list[LetterSummary]:
    """The letters, which come in date order, in another order; equals stay in date order.

    Letters without a date stay at the end when the newest come first.
    """
    if order is Order.NEW_TO_OLD:
        dated = [letter for letter in letters if year_of(letter) is not None]
        return [*reversed(dated), *(letter for letter in letters if year_of(letter) is None)]
    if order is Order.TITLE:
        return sorted(letters, key=lambda letter: folded(letter.title))
    if order is Order.MINISTRY:
        return sorted(letters, key=_ministry_key)
    return letters


def heading(letter: LetterSummary, order: Order) -> str:
    """The heading a letter stands under: its year, its ministry or nothing; "?" if not known."""
    if order is Order.TITLE:
        return ""
    if order is Order.MINISTRY:
        names = _abbreviations(letter)
        return names[0] if names else "?"
    year = year_of(letter)
    return "?" if year is None else str(year)


def choices(letters: Iterable[LetterSummary]) -> Choices:
    """What a filter on these letters can choose from."""
    years: set[int] = set()
    types: Counter[str] = Counter()
    found: Counter[str] = Counter()
    families: dict[str, str] = {}
    for letter in letters:
        span = years_of(letter)
        if span:
            years.update(range(span[0], span[1] + 1))
        types[letter.type] += 1
        for ministry in ministries(letter.ministries):
            found[ministry.abbreviation] += 1
            families[ministry.abbreviation] = ministry.family
    return Choices(
        tuple(sorted(years)),
        tuple(sorted(found.items(), key=lambda item: (families[item[0]], item[0]))),
        tuple(types.most_common()),
    )


def folded(text: str) -> str:
    """Lower case without diacritics, for comparing what people type with what letters say."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _has_words(letter: LetterSummary, words: list[str]) -> bool:
    numbers = f"{letter.dossier or ''} {letter.number or ''} {letter.aanhangsel or ''}"
    parts = (letter.title, letter.senders, letter.ministries, numbers, letter.file, letter.id)
    text = folded(" ".join((*parts, *_abbreviations(letter))))
    return all(word in text for word in words)


def _is_from(letter: LetterSummary, first: int | None, last: int | None) -> bool:
    if first is None and last is None:
        return True
    years = years_of(letter)
    if years is None:
        return False
    return (first is None or years[1] >= first) and (last is None or years[0] <= last)


def _abbreviations(letter: LetterSummary) -> tuple[str, ...]:
    return abbreviations(letter.ministries)


def _ministry_key(letter: LetterSummary) -> tuple[bool, str, str]:
    found = ministries(letter.ministries)
    return (False, found[0].family, found[0].abbreviation) if found else (True, "", "")
