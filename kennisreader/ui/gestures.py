# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What keys and pointer say everywhere in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


def with_control(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether Ctrl is held: open beside instead of here, to the end instead of to the next."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def pointer(acts: bool) -> Qt.CursorShape:
    """The shape of the pointer: a hand where a click acts on something."""
    return Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor
