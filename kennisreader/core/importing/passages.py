# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The units that are searched and related: how the blocks of a letter are cut into passages.

Measured on judged passages: a cut below the paragraph costs more than anything else; whole answers
of several paragraphs are too coarse; a list reads with the sentence that opens it.  A passage never
goes on past a heading or into another question.
"""

from __future__ import annotations

from bisect import bisect_right

from kennisreader.core.letter import Block, BlockKind, Footnote, Part, Passage

_LONGEST = 900
"""Characters.  A list goes on into its own passage beyond this; judges cut at about 800."""
_SHORTEST = 25
"""Characters.  "Ja." and "Zie vraag 6." say nothing by themselves."""
_SHORT_ANSWER = 45
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def cut(
    text: str, blocks: tuple[Block, ...], footnotes: tuple[Footnote, ...]
) -> tuple[Passage, ...]:
    """Cut the running text into passages; offsets are code points of the canonical text."""
    groups = _groups(text, blocks)
    found: list[Passage] = []
    marked = sorted((note.anchor, place) for place, note in enumerate(footnotes))
    for heading, group in groups:
        first, last = group[0], group[-1]
        size = last.end - first.start
        if size < (_SHORT_ANSWER if first.part is Part.ANSWER else _SHORTEST):
            continue
        inside = slice(
            bisect_right(marked, (first.start, len(marked))),
            bisect_right(marked, (last.end, len(marked))),
        )
        notes = tuple(footnotes[place].number for place in sorted(at for _, at in marked[inside]))
        found.append(
            Passage(len(found), first.start, last.end, _kind(group), heading, first.number, notes)
        )
    return tuple(found)


def _kind(group: list[Block]) -> str:
    if group[0].part is not Part.NONE:
        return group[0].part.value
    return "list" if any(block.kind is BlockKind.LIST_ITEM for block in group) else "paragraph"


def _groups(text: str, blocks: tuple[Block, ...]) -> list[tuple[str, list[Block]]]:
    groups: list[tuple[str, list[Block]]] = []
    heading = ""
    fresh = True
    for block in blocks:
        if block.kind is BlockKind.FOOTNOTE:
            break
        if block.kind not in _TEXT:
            fresh = True
            if block.kind is BlockKind.HEADING:
                heading = text[block.start : block.end]
            continue
        if fresh or not _belongs(text, groups[-1][1], block):
            groups.append((heading, []))
        groups[-1][1].append(block)
        fresh = False
    return groups


def _belongs(text: str, group: list[Block], block: Block) -> bool:
    """Tell whether a block reads with the blocks before it."""
    first, last = group[0], group[-1]
    if block.part is not first.part:
        return False  # an answer without a label
    if block.kind is BlockKind.LIST_ITEM:
        if block.level == 0 and last.level > 0:
            return False  # the next numbered item, which has items of its own
        opened = last.kind is BlockKind.LIST_ITEM or text[last.end - 1] not in ".?!"
        return opened and block.end - first.start <= _LONGEST
    return first.part is Part.QUESTION
