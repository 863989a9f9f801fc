# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a screen reader is told of a letter: one item a block, in reading order.

Imported when somebody asks: the roles of accessible things would cost the start 3 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from kennisreader.core.letter import BlockKind
from kennisreader.ui.accessible_items import Item

if TYPE_CHECKING:
    from kennisreader.ui.letter_view import LetterView

PAGE_ROLE = QAccessible.Role.Document

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
    return [
        Item(
            _ROLES.get(block.kind, QAccessible.Role.Paragraph),
            " ".join(filter(None, (block.label, letter.quote(block.start, block.end)))),
            QRect(
                round(left),
                round(layout.top(index) - top),
                round(width),
                round(layout.block_height(index)),
            ),
        )
        for index, block in enumerate(letter.blocks)
    ]
