# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Blocks become the canonical text of a letter, and their marks become places in it."""

from __future__ import annotations

from typing import NamedTuple

from kennisreader.core.importing.blocks import Draft
from kennisreader.core.importing.lines import BOLD, ITALIC, LINK, NOTE, PAGE, SERIES, Joined
from kennisreader.core.letter import Block, BlockKind, Emphasis, Footnote, PageLine, PageStart


class Assembled(NamedTuple):
    """A canonical text with what is known of its places."""

    text: str
    blocks: tuple[Block, ...]
    emphases: tuple[Emphasis, ...]
    footnotes: tuple[Footnote, ...]
    pages: tuple[PageStart, ...]
    lines: tuple[PageLine, ...]
    links: tuple[tuple[int, int, str], ...]
    """Start, end and address of what the source links."""


_PARTED = 2
"""Characters that may stand between the marks of two lines: a space, a hyphen."""


def _whole(draft: Draft) -> set[str]:
    """Tell which emphasis is that of a whole heading, on however many lines, and so says nothing."""
    found = set()
    for kind in (ITALIC, BOLD):
        at = 0
        for mark in draft.marks:
            if mark.kind == kind and mark.start <= at + _PARTED:
                at = max(at, mark.end)
        if at == len(draft.text):
            found.add(kind)
    return found


def assemble(made: list[Draft], notes: list[tuple[str, Joined]]) -> Assembled:
    """Write the blocks and then the notes below each other, one a line."""
    numbers = [number for number, joined in notes if joined.text]
    footnotes = [
        Draft(BlockKind.FOOTNOTE, joined.text, joined.marks, label=number.partition(SERIES)[0])
        for number, joined in notes
        if joined.text
    ]
    blocks: list[Block] = []
    emphases: list[Emphasis] = []
    pages: list[PageStart] = []
    lines: list[PageLine] = []
    links: list[tuple[int, int, str]] = []
    anchors: dict[str, int] = {}
    at = 0
    for draft in made + footnotes:
        end = at + len(draft.text)
        blocks.append(
            Block(draft.kind, at, end, draft.level, draft.label, draft.part, draft.number)
        )
        whole = _whole(draft) if draft.kind is BlockKind.HEADING else ()
        for mark in draft.marks:
            start, stop = at + mark.start, at + mark.end
            if mark.kind in (ITALIC, BOLD):
                if mark.kind not in whole:
                    emphases.append(Emphasis(start, stop, mark.kind))
            elif mark.place is not None:
                if stop > start:
                    page, (x0, y0, x1, y1) = mark.place
                    box = (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1))
                    lines.append(PageLine(start, stop, page, *box))
            elif mark.kind == LINK:
                links.append((start, stop, mark.value))
            elif mark.kind == NOTE:
                anchors.setdefault(mark.value, start)
            elif mark.kind == PAGE:
                pages.append(PageStart(start, int(mark.value) if mark.value else None))
        at = end + 1
    return Assembled(
        "\n".join(draft.text for draft in made + footnotes),
        tuple(blocks),
        tuple(emphases),
        tuple(
            Footnote(block.label, anchors.get(number, -1), block.start, block.end)
            for number, block in zip(numbers, blocks[len(made) :], strict=True)
        ),
        tuple(pages),
        tuple(lines),
        tuple(links),
    )
