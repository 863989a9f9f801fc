# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a passage says on a theme, in few words: the piece around the theme's first mark.

All offsets count code points of the canonical text and are half-open, but for
:attr:`Quote.marks`, which count in the quote itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from kennisreader.core.importing.sentences import sentences
from kennisreader.core.letter import Letter, Passage
from kennisreader.core.library_values import ThemeSpan
from kennisreader.core.place import Place, place_of
from kennisreader.core.synopsis import PRIMARY, Bearing, Synopsis
from kennisreader.core.theme_levels import BASE, WORDS_PER_POINT

LEAD = 90
"""Characters of a sentence that may stand before the mark where only a few lines are in sight; of a
longer one the beginning is left out.  In a table it may be half of the room."""

SHORT = 60
"""Characters that stand before the mark if the beginning of the sentence is left out."""

CHARACTERS_A_WORD = 6.5
"""Of Dutch policy letters, the space included."""

ROOM = 280
"""Characters of a quote that stands in a table: two or three sentences."""


class Quote(NamedTuple):
    """A piece of a passage and where it stands."""

    letter: str
    passage: int
    level: str
    text: str
    """On one line; ``…`` where something was left out."""
    marks: tuple[tuple[int, int], ...]
    """The words that the theme marks, in ``text``."""
    start: int
    end: int
    """Of the passage."""
    place: Place
    """Where the first mark is, or else the beginning."""


class Texts(Protocol):
    """Where the letters come from: a library, or what keeps some of it in memory."""

    def letter(self, letter: str, /) -> Letter:
        """One letter by its id."""

    def theme_spans(self, letter: str, /) -> tuple[ThemeSpan, ...]:
        """The words that the themes mark in it."""


def quote(
    letter: Letter,
    bearing: Bearing,
    spans: Sequence[tuple[int, int]],
    room: int | None = ROOM,
) -> Quote:
    """Quote a passage for a theme, whose marks in the letter are ``spans``, in order.

    At most about ``room`` characters; None goes on to the end of the passage.
    """
    passage = letter.passages[bearing.passage]
    inside = _inside(passage, spans)
    start, cut = passage.start, False
    if inside:
        start, cut = _start(letter.text, passage, inside[0][0], LEAD if room is None else room // 2)
    end = passage.end if room is None else _end(letter.text, start, passage.end, room)
    before = "…" if cut else ""
    after = "" if end == passage.end or letter.text[end - 1] in ".?!" else " …"
    words = letter.text[start:end].replace("\n", " ")
    shift = len(before) - start
    marks = tuple((a + shift, b + shift) for a, b in inside if start <= a and b <= end)
    return Quote(
        letter=letter.id,
        passage=bearing.passage,
        level=bearing.level,
        text=f"{before}{words}{after}",
        marks=marks,
        start=passage.start,
        end=passage.end,
        place=place_of(letter, inside[0][0] if inside else passage.start),
    )


def quotes_by_letter(
    synopsis: Synopsis,
    texts: Texts,
    most: Mapping[str, int] | None = None,
    room: int | None = ROOM,
) -> Iterator[tuple[tuple[Quote, ...], ...]]:
    """For each letter the quotes of each row; one letter a step, so that the reading can be spread.

    ``most`` gives for some themes how many passages of a cell are quoted, the most telling ones.
    """
    for column, summary in enumerate(synopsis.letters):
        if any(row.cells[column].passages for row in synopsis.rows):
            letter = texts.letter(summary.id)
            spans = by_theme(texts.theme_spans(summary.id))
            yield tuple(
                quotes_of(
                    letter,
                    row.cells[column].passages,
                    spans.get(row.theme, ()),
                    None if most is None else most.get(row.theme),
                    room,
                )
                for row in synopsis.rows
            )
        else:
            yield tuple(() for _ in synopsis.rows)


def quotes_of(
    letter: Letter,
    bearings: Iterable[Bearing],
    spans: Sequence[tuple[int, int]],
    most: int | None = None,
    room: int | None = None,
) -> tuple[Quote, ...]:
    """Quote the passages of one cell, or the ``most`` telling of them.

    What the letter does not have is left out: themes may have been found in an older text.
    """
    there = [each for each in bearings if each.passage < len(letter.passages)]
    chosen = there if most is None else most_telling(letter, there, spans, most)
    return tuple(quote(letter, each, spans, room) for each in chosen)


def most_telling(
    letter: Letter, bearings: Sequence[Bearing], spans: Sequence[tuple[int, int]], most: int
) -> tuple[Bearing, ...]:
    """The passages to show where there is room for a few, in the order they came.

    They are those that name the theme most for their length, by the measure that tells a core
    passage from a mention; a mention never takes the place of a core passage.
    """
    if len(bearings) <= most:
        return tuple(bearings)

    def weight(place: int) -> tuple[bool, float, int]:
        passage = letter.passages[bearings[place].passage]
        words = (passage.end - passage.start) / CHARACTERS_A_WORD
        needed = BASE + words / WORDS_PER_POINT
        marks = len(_inside(passage, spans))
        return bearings[place].level != PRIMARY, -marks / needed, place

    chosen = sorted(range(len(bearings)), key=weight)[:most]
    return tuple(bearings[place] for place in sorted(chosen))


def by_theme(spans: Iterable[ThemeSpan]) -> dict[str, Sequence[tuple[int, int]]]:
    """The marks of a letter by theme, in order of place."""
    found: dict[str, list[tuple[int, int]]] = {}
    for theme, start, end in sorted(spans, key=lambda span: span.start):
        found.setdefault(theme, []).append((start, end))
    return dict(found)


def _inside(passage: Passage, spans: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The marks that lie in a passage."""
    first = bisect_left(spans, (passage.start, 0))
    return spans[first : bisect_left(spans, (passage.end, 0), first)]


def _start(text: str, passage: Passage, mark: int, lead: int) -> tuple[int, bool]:
    """Where to begin reading, and whether that is within a sentence.

    It is the sentence of the mark, or a word not too far before the mark.
    """
    starts = [start for start, _ in _sentences(text, passage.start, passage.end) if start <= mark]
    sentence = max(starts, default=passage.start)
    if mark - sentence <= lead:
        return sentence, False
    space = text.find(" ", mark - SHORT, mark)
    return (mark if space < 0 else space + 1), True


def _end(text: str, start: int, end: int, room: int) -> int:
    """Where to stop: behind the last sentence that fits, or else behind the last word."""
    if end - start <= room:
        return end
    for _, stop in reversed(_sentences(text, start, start + room)[:-1]):
        if stop - start >= room // 3:
            return stop
    space = text.rfind(" ", start, start + room)
    return start + room if space <= start else space


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a part of a text; each line of a list begins one."""
    found: list[tuple[int, int]] = []
    while start < end:
        line = text.find("\n", start, end)
        stop = end if line < 0 else line
        found += sentences(text, start, stop)
        start = stop + 1
    return found
