# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a screen reader is told about the parts that the window paints itself.

Each painted item (a paragraph, a band) is one child of its widget with a role, a name and a place.
A text interface written in Python crashes PySide6 6.11, so a paragraph's text is its name.
Methods that answer "nothing" by None are typed as Any: Qt allows it, PySide6's stubs do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from kennisreader.ui.accessible_items import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from kennisreader.ui.accessible_items import Item


class _ItemInterface(QAccessibleInterface):
    """One item of a painted widget, by its number."""

    def __init__(self, owner: _PaintedInterface, index: int) -> None:
        super().__init__()
        self._owner = owner
        self._index = index

    def _item(self) -> Item | None:
        items = self._owner.items()
        return items[self._index] if self._index < len(items) else None

    def isValid(self) -> bool:
        return self._owner.isValid() and self._item() is not None

    def window(self) -> Any:
        return self._owner.window()

    def parent(self) -> QAccessibleInterface:
        return self._owner

    def child(self, _index: int) -> Any:
        return None

    def childAt(self, _x: int, _y: int) -> Any:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def relations(self, _match: Any = None) -> Any:
        return []

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        return item.name if item is not None and kind == QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """What a letter says is not changed from outside."""

    def rect(self) -> QRect:
        item = self._item()
        widget = self._owner.widget_itself()
        if item is None or widget is None:
            return QRect()
        return QRect(widget.mapToGlobal(item.rect.topLeft()), item.rect.size())

    def role(self) -> QAccessible.Role:
        item = self._item()
        return QAccessible.Role.NoRole if item is None else item.role

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        widget = self._owner.widget_itself()
        item = self._item()
        if widget is not None and item is not None:
            state.offscreen = not widget.rect().intersects(item.rect)
        return state

    def foregroundColor(self) -> QColor:
        return self._owner.foregroundColor()

    def backgroundColor(self) -> QColor:
        return self._owner.backgroundColor()

    def object(self) -> Any:
        return None


class _PaintedInterface(QAccessibleWidget):
    """A painted widget with its items as children."""

    def __init__(self, widget: QWidget) -> None:
        role = widget.accessible_role() if isinstance(widget, Painted) else QAccessible.Role.Client
        super().__init__(widget, role)
        self._widget = widget
        self._children: list[_ItemInterface] = []

    def widget_itself(self) -> QWidget | None:
        return self._widget if self.isValid() else None

    def items(self) -> list[Item]:
        return self._widget.accessible_items() if isinstance(self._widget, Painted) else []

    def childCount(self) -> int:
        return len(self.items())

    def child(self, index: int) -> Any:
        if not 0 <= index < len(self.items()):
            return None
        while len(self._children) <= index:
            self._children.append(_ItemInterface(self, len(self._children)))
        return self._children[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((i for i, each in enumerate(self._children) if each is child), -1)

    def childAt(self, x: int, y: int) -> Any:
        point = self._widget.mapFromGlobal(QPoint(x, y))
        for index, item in enumerate(self.items()):
            if item.rect.contains(point):
                return self.child(index)
        return None


class Accessibility:
    """Hands out the interfaces of painted widgets and keeps them alive: Qt does not."""

    def __init__(self) -> None:
        self._kept: dict[int, _PaintedInterface] = {}

    def install(self) -> None:
        """Answer for painted widgets from now on."""
        QAccessible.installFactory(self._interface)

    def _interface(self, _name: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, QWidget) or not isinstance(thing, Painted):
            return None
        key = id(thing)
        if key not in self._kept:
            self._kept[key] = _PaintedInterface(thing)
            thing.destroyed.connect(lambda: self._kept.pop(key, None))
        return self._kept[key]


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something, where Qt and the system can."""
    try:
        from PySide6.QtGui import QAccessibleAnnouncementEvent
    except ImportError:  # Qt before 6.8
        return
    if QAccessible.isActive():
        event: QAccessibleEvent = QAccessibleAnnouncementEvent(widget, text)
        QAccessible.updateAccessibility(event)
