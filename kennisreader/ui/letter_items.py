# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a screen reader is told of a letter: one item a block, in reading order.

Imported when somebody asks: the roles of accessible things would cost the start 3 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QAccessible

from kennisreader.core.letter import BlockKind
from kennisreader.ui.accessible_items import Item

if TYPE_CHECKING:
    from kennisreader.ui.letter_view import LetterView
    from kennisreader.ui.page_view import PageView

PAGE_ROLE = QAccessible.Role.Document
PAGE_PART_ROLE = QAccessible.Role.Section

_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.FOOTNOTE: QAccessible.Role.Note,
}


def items(view: LetterView) -> list[Item]:
    """The blocks of the letter that a view shows, where they stand in its viewport."""
    layout, letter = view.layout_of_text, view.letter
    if layout is None or letter is None:
        return []
    left, width = view.column()
    top = view.page_top()
    starting = layout.folds.starting()
    found: list[Item] = []
    for index, block in enumerate(letter.blocks):
        if index in starting:
            found.append(_fold(view, starting[index]))
        if layout.folds.hides(index):
            continue
        place = QRect(
            round(left),
            round(layout.top(index) - top),
            round(width),
            round(layout.block_height(index)),
        )
        words = " ".join(filter(None, (block.label, letter.quote(block.start, block.end))))
        found.append(Item(_ROLES.get(block.kind, QAccessible.Role.Paragraph), words, place))
    return found


def _fold(view: LetterView, number: int) -> Item:
    """The line that stands for a folded stretch."""
    fold = view.folds.lines[number]
    translate = QCoreApplication.translate
    opened, folded = translate("LetterItems", "{0}, shown"), translate("LetterItems", "{0}, folded")
    name = (opened if fold.open else folded).format(view.folded(fold.stretch))
    return Item(QAccessible.Role.Button, name, view.folds.rect(number))


def items_of_pages(view: PageView, name: str) -> list[Item]:
    """The pages of a letter, each with its name, and the blocks of which a part stands on it.

    ``name`` has a place for the page and one for how many there are.
    """
    sheet, letter = view.sheet, view.letter
    if sheet is None or letter is None:
        return []
    x, y = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    parts: list[list[Item]] = [[] for _ in sheet.pages]
    for block in letter.blocks:
        on: dict[int, tuple[list[str], QRectF]] = {}
        for page, start, end, box in sheet.pieces(block.start, block.end):
            words, whole = on.get(page, ([], box))
            on[page] = ([*words, letter.quote(start, end)], whole.united(box))
        for page, (words, whole) in on.items():
            text = " ".join(filter(None, (block.label, *words)))
            role = _ROLES.get(block.kind, QAccessible.Role.Paragraph)
            parts[page].append(Item(role, text, whole.translated(-x, -y).toRect()))
    found: list[Item] = []
    for page, rect in enumerate(sheet.pages):
        title = name.format(page + 1, len(sheet.pages))
        found += [Item(PAGE_PART_ROLE, title, rect.translated(-x, -y).toRect()), *parts[page]]
    return found
