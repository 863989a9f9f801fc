# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a widget that paints itself tells a screen reader what it shows."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible


class Item(NamedTuple):
    """One painted thing."""

    role: QAccessible.Role
    name: str
    rect: QRect
    """In pixels of the widget."""


@runtime_checkable
class Painted(Protocol):
    """A widget that paints items of its own."""

    def accessible_role(self) -> QAccessible.Role:
        """What the widget as a whole is."""

    def accessible_items(self) -> list[Item]:
        """Its items, in reading order."""
