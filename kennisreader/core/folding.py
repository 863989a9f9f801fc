# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only the marked passages of a letter: which blocks stay in sight, and what folds between them.

A passage stays if one of the chosen themes marks something in it, or if each of them does.  With it
stay the headings above it, the label of its question or answer, and the footnotes it refers to.
What lies between folds into stretches.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable
from typing import NamedTuple

from kennisreader.core.letter import Block, BlockKind, Letter
from kennisreader.core.library_values import ThemeSpan

LABELS = frozenset({BlockKind.QUESTION_LABEL, BlockKind.ANSWER_LABEL})
HEADS = LABELS | {BlockKind.HEADING}
"""What leads to the blocks below it."""


class Stretch(NamedTuple):
    """Blocks that fold together, by their indexes in the letter, half-open."""

    first: int
    last: int
    paragraphs: int
    """Blocks that are no heading and no label; at least 1, so that it can be counted aloud."""
    notes: bool = False
    """Whether they are footnotes: these never fold together with running text."""


def stretches(
    letter: Letter, spans: Iterable[ThemeSpan], themes: Collection[str], *, every: bool
) -> tuple[Stretch, ...]:
    """What folds of a letter, in order; ``spans`` are in order of place.

    With ``every`` each of the themes must mark something in a passage, otherwise one of them.
    """
    kept = _with_context(letter, _marked(letter, spans, frozenset(themes), every=every))
    found: list[Stretch] = []
    first: int | None = None
    for index, block in enumerate(letter.blocks):
        parted = bool(index) and _is_note(block) != _is_note(letter.blocks[index - 1])
        if first is not None and (index in kept or parted):
            found.append(_stretch(letter, first, index))
            first = None
        if first is None and index not in kept:
            first = index
    if first is not None:
        found.append(_stretch(letter, first, len(letter.blocks)))
    return tuple(found)


def paragraphs(blocks: Iterable[Block]) -> int:
    """How many blocks are no heading and no label."""
    return sum(block.kind not in HEADS for block in blocks)


def _stretch(letter: Letter, first: int, last: int) -> Stretch:
    blocks = letter.blocks[first:last]
    return Stretch(first, last, max(1, paragraphs(blocks)), _is_note(blocks[0]))


def _marked(
    letter: Letter, spans: Iterable[ThemeSpan], themes: frozenset[str], *, every: bool
) -> set[int]:
    """The blocks of the passages that are marked; a block outside all passages is one by itself."""
    starts = [block.start for block in letter.blocks]
    passages = [passage.start for passage in letter.passages]
    by_unit: dict[tuple[int, int], set[str]] = {}
    for theme, start, end in spans:
        if theme not in themes or not starts:
            continue
        at = bisect_right(passages, start) - 1
        if at >= 0 and start < letter.passages[at].end:
            unit = letter.passages[at].start, letter.passages[at].end
        else:
            block = max(0, bisect_right(starts, start) - 1)
            unit = letter.blocks[block].start, max(end, letter.blocks[block].end)
        by_unit.setdefault(unit, set()).add(theme)
    kept: set[int] = set()
    for (start, end), found in by_unit.items():
        if found >= themes or not every:
            first = max(0, bisect_right(starts, start) - 1)
            last = max(0, bisect_right(starts, max(start, end - 1)) - 1)
            kept.update(range(first, last + 1))
    return kept


def _with_context(letter: Letter, kept: set[int]) -> set[int]:
    """The same with what leads to them and the footnotes they refer to."""
    result = set(kept)
    for index in kept:
        if not _is_note(letter.blocks[index]):
            result.update(_heads(letter, index))
    starts = [block.start for block in letter.blocks]
    for note in letter.footnotes:
        if note.anchor >= 0 and starts and bisect_right(starts, note.anchor) - 1 in kept:
            first = max(0, bisect_right(starts, note.start) - 1)
            last = max(0, bisect_right(starts, max(note.start, note.end - 1)) - 1)
            result.update(range(first, last + 1))
    return result


def _heads(letter: Letter, index: int) -> Iterable[int]:
    """The label and the headings above a block: each one higher than the one before."""
    level = 1000
    labelled = False
    for above in range(index - 1, -1, -1):
        block = letter.blocks[above]
        if block.kind in LABELS and not labelled and level == 1000:
            labelled = True
            yield above
        elif block.kind is BlockKind.HEADING and block.level < level:
            level = block.level
            yield above
            if level <= 1:
                return


def _is_note(block: Block) -> bool:
    return block.kind is BlockKind.FOOTNOTE
