# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The theme overview: what each letter says on each theme, and where a theme is absent.

Rows are themes, columns are letters in date order.  A cell without passages says why it has none,
and the cells in which a theme appears for the first time, or again after letters that did not name
it, say so: these are the two things a reader cannot see in a single letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kennisreader.core.library_values import LetterSummary

PRIMARY, MENTION = "primary", "mention"
"""The levels of a passage: it is about the theme, or only names it."""


class Absence(StrEnum):
    """Why a cell shows no passage."""

    NONE = ""
    """It shows some."""
    NOT_MENTIONED = "not-mentioned"
    IN_PASSING = "in-passing"
    """There are mentions only, and what is shown are the core passages."""
    PARTLY_READABLE = "partly-readable"
    """What can be read does not name it, but some pages are scans without text, or poor ones."""
    UNREADABLE = "unreadable"
    """The letter has no text, such as a scan: nothing can be said about it."""


class Appearance(StrEnum):
    """What is new about a theme in a letter."""

    NONE = ""
    FIRST = "first"
    """No earlier letter of the overview names it."""
    RETURN = "return"
    """An earlier letter names it, the one before this does not even in passing."""


class Bearing(NamedTuple):
    """One passage that bears on a theme."""

    passage: int
    """Its index in the letter."""
    level: str
    """``primary`` or ``mention``."""


class Cell(NamedTuple):
    """One theme in one letter."""

    passages: tuple[Bearing, ...]
    """What is shown: those about the theme first, each kind in order of place."""
    mentions: int
    """Passages that only name the theme, shown or not."""
    absence: Absence
    appearance: Appearance
    without: int = 0
    """Of a theme that returns: the letters just before this one that do not name it at all."""


class Row(NamedTuple):
    """One theme in all letters."""

    theme: str
    cells: tuple[Cell, ...]
    """One for each letter."""
    passages: int
    """Passages that are shown."""
    letters: int
    """Letters that show at least one."""


@dataclass(frozen=True, slots=True)
class Synopsis:
    """The whole overview."""

    letters: tuple[LetterSummary, ...] = ()
    """The columns, in date order."""
    rows: tuple[Row, ...] = ()


PassagesOn = Callable[[str], Iterable[tuple[str, int, str]]]
"""Letter, passage and level of all that bears on a theme: :meth:`Library.passages_on`."""


def build(
    letters: Sequence[LetterSummary],
    themes: Iterable[str],
    passages_on: PassagesOn,
    *,
    mentions: bool = False,
) -> Synopsis:
    """Lay themes out over letters, which come in date order.

    With ``mentions`` the passages that only name a theme are shown as well.  What a theme does in
    letters that are not among ``letters`` does not count, neither for a first appearance.
    """
    return Synopsis(
        tuple(letters),
        tuple(build_row(letters, each, passages_on(each), mentions=mentions) for each in themes),
    )


def build_row(
    letters: Sequence[LetterSummary],
    theme: str,
    found: Iterable[tuple[str, int, str]],
    *,
    mentions: bool = False,
) -> Row:
    """Lay one theme out over letters; see :func:`build`.  ``found`` is what bears on it."""
    by_letter: dict[str, list[Bearing]] = {}
    for letter, passage, level in found:
        by_letter.setdefault(letter, []).append(Bearing(passage, level))
    appearances = _appearances(letters, by_letter)
    cells = tuple(
        _cell(by_letter.get(letter.id, ()), letter, mentions=mentions)._replace(
            appearance=appearance, without=without
        )
        for letter, (appearance, without) in zip(letters, appearances, strict=True)
    )
    shown = [len(cell.passages) for cell in cells]
    return Row(theme, cells, sum(shown), sum(map(bool, shown)))


def is_readable(letter: LetterSummary) -> bool:
    """Whether a letter has a text at all."""
    return letter.characters > 0


def _is_whole(letter: LetterSummary) -> bool:
    """Whether all of a letter can be read, so that it can be said to be silent on something."""
    return is_readable(letter) and letter.scans not in ("partly", "damaged")


def _cell(found: Iterable[Bearing], letter: LetterSummary, *, mentions: bool) -> Cell:
    inside = sorted(found, key=lambda each: (each.level != PRIMARY, each.passage))
    passing = sum(each.level != PRIMARY for each in inside)
    shown = tuple(each for each in inside if mentions or each.level == PRIMARY)
    if shown:
        absence = Absence.NONE
    elif inside:
        absence = Absence.IN_PASSING
    elif not is_readable(letter):
        absence = Absence.UNREADABLE
    elif _is_whole(letter):
        absence = Absence.NOT_MENTIONED
    else:
        absence = Absence.PARTLY_READABLE
    return Cell(shown, passing, absence, Appearance.NONE)


def _appearances(
    letters: Sequence[LetterSummary], named: Mapping[str, object]
) -> Iterable[tuple[Appearance, int]]:
    """Tell for each letter whether a theme is new in it, and after how many letters without it.

    A mention in passing is no absence, and to be mentioned in passing is to return.  Letters
    without a date have no place in time, and those without a text, or without some of it, cannot be
    said to be silent: a theme neither begins nor ends with them.  With one letter nothing is new.
    """
    telling = [
        each for each in letters if _is_dated(each) and (_is_whole(each) or each.id in named)
    ]
    known: dict[str, tuple[Appearance, int]] = {}
    seen, without = False, 0
    for letter in telling if len(telling) > 1 else ():
        if letter.id not in named:
            without += 1
            continue
        if not seen:
            known[letter.id] = (Appearance.FIRST, 0)
        elif without:
            known[letter.id] = (Appearance.RETURN, without)
        seen, without = True, 0
    return [known.get(letter.id, (Appearance.NONE, 0)) for letter in letters]


def _is_dated(letter: LetterSummary) -> bool:
    return bool(letter.date or letter.date_earliest or letter.date_latest)
