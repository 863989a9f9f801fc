# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What single letters bring to the lists over all letters: their promises and their questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kennisreader.core.letter import Block, BlockKind, Part
from kennisreader.core.place import Place, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kennisreader.core.letter import Letter
    from kennisreader.core.library_values import ThemeSpan

ANSWER = 400
"""Characters of an answer that a list shows; the rest is read in the letter."""
_LABELS = (BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL)


class Promise(NamedTuple):
    """A sentence that promises something; offsets are code points of the letter's text."""

    letter: str
    start: int
    end: int
    words: str
    place: Place
    themes: tuple[str, ...]
    """Ids of the themes that mark words of the sentence, the most marked first."""
    due_text: str
    """The words that say by when; empty if none do."""
    due_from: str
    """ISO date, or empty."""
    due_to: str


class Question(NamedTuple):
    """A question and the beginning of its answer; offsets are code points of the letter's text."""

    letter: str
    start: int
    end: int
    words: str
    number: str
    """As the letter numbers it."""
    answer: str
    """At most ``ANSWER`` characters; empty if the letter has no answer to it."""
    answer_start: int
    """Equal to ``answer_end`` if there is none."""
    answer_end: int
    answers: str
    """The questions that the answer serves: ``7, 8, 9``."""
    themes: tuple[str, ...]
    """Ids of the themes that mark words of the question or its answer, the most marked first."""


def promises(letter: Letter, spans: Sequence[ThemeSpan]) -> tuple[Promise, ...]:
    """The promises of a letter, in its order."""
    return tuple(
        Promise(
            letter.id,
            each.start,
            each.end,
            letter.quote(each.start, each.end),
            place_of(letter, each.start),
            themes_in(spans, (each.start, each.end)),
            each.due_text,
            each.due_from,
            each.due_to,
        )
        for each in letter.commitments
    )


def questions(letter: Letter, spans: Sequence[ThemeSpan]) -> tuple[Question, ...]:
    """The questions of a letter, in its order; an answer that serves several stands with each."""
    asked: dict[str, list[Block]] = {}
    answered: dict[str, list[Block]] = {}
    for block in letter.blocks:
        if block.kind not in _LABELS and block.kind is not BlockKind.FOOTNOTE and block.number:
            if block.part is Part.QUESTION:
                asked.setdefault(block.number, []).append(block)
            elif block.part is Part.ANSWER:
                for number in block.number.split(", "):
                    answered.setdefault(number, []).append(block)
    return tuple(
        _question(letter, spans, number, blocks, answered.get(number.partition(", ")[0], ()))
        for number, blocks in asked.items()
    )


def themes_in(spans: Sequence[ThemeSpan], *places: tuple[int, int]) -> tuple[str, ...]:
    """The themes that mark words at some places, the most marked first."""
    counts: dict[str, int] = {}
    for span in spans:
        if any(span.start < end and span.end > start for start, end in places):
            counts[span.theme] = counts.get(span.theme, 0) + 1
    return tuple(sorted(counts, key=lambda theme: (-counts[theme], theme)))


def _question(
    letter: Letter,
    spans: Sequence[ThemeSpan],
    number: str,
    blocks: Sequence[Block],
    answer: Sequence[Block],
) -> Question:
    start, end = blocks[0].start, blocks[-1].end
    answer_start, answer_end = (answer[0].start, answer[-1].end) if answer else (end, end)
    return Question(
        letter.id,
        start,
        end,
        _words(letter, blocks),
        number,
        _cut(_words(letter, answer), ANSWER),
        answer_start,
        answer_end,
        answer[0].number if answer else "",
        themes_in(spans, (start, end), (answer_start, answer_end)),
    )


def _words(letter: Letter, blocks: Iterable[Block]) -> str:
    return " ".join(letter.text[block.start : block.end] for block in blocks)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return text[: text.rfind(" ", 0, most)].rstrip(" ,;:") + " …"
