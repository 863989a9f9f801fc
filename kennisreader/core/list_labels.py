# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The numbers, letters and bullets of lists, which are no part of a letter's canonical text, in quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisreader.core.letter import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kennisreader.core.letter import Letter

Labels = tuple[tuple[int, str], ...]
"""Where each list item starts, in code points of the canonical text, and its label, in order."""


def labels_of(letter: Letter) -> Labels:
    """The labels of a letter's list items."""
    return tuple(
        (block.start, block.label)
        for block in letter.blocks
        if block.kind is BlockKind.LIST_ITEM and block.label
    )


def with_labels(words: str, start: int, labels: Iterable[tuple[int, str]]) -> str:
    """Words that stand at ``start`` of a letter, each list item that begins in them with its label.

    Words of another version of the letter, where no line begins at a label's place, stay as they are.
    """
    parts, done = [], 0
    for place, label in labels:
        at = place - start
        if 0 <= at < len(words) and (at == 0 or words[at - 1] == "\n"):
            parts += [words[done:at], f"{label} "]
            done = at
    return "".join((*parts, words[done:]))


def quote_as_written(letter: Letter, start: int, end: int) -> str:
    """The words between two offsets of a letter, with the labels of its lists."""
    return with_labels(letter.quote(start, end), start, labels_of(letter))
