# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a screen reader is told about the parts that the window paints itself.

Each painted item (a paragraph, a band) is one child of its widget with a role, a name and a place.
A text interface written in Python crashes PySide6 6.11, so a paragraph's text is its name.
Methods that answer "nothing" by None are typed as Any: Qt allows it, PySide6's stubs do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from kennisreader.ui.accessible_items import Painted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor

    from kennisreader.ui.accessible_items import Item


INSTALLED = "kennisreader_accessibility"
"""Property of the application that says that the factory is there."""


class _ItemInterface(QAccessibleInterface):
    """One item of a painted widget, by its number."""

    def __init__(self, owner: _PaintedInterface, index: int) -> None:
        super().__init__()
        self._owner = owner
        self._index = index

    def _item(self) -> Item | None:
        if not shiboken6.isValid(self._owner):
            return None
        items = self._owner.items()
        return items[self._index] if self._index < len(items) else None

    def isValid(self) -> bool:
        return self._item() is not None

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
        widget = None if item is None else self._owner.widget_itself()
        if item is None or widget is None:
            return QRect()
        return QRect(widget.mapToGlobal(item.rect.topLeft()), item.rect.size())

    def role(self) -> QAccessible.Role:
        item = self._item()
        return QAccessible.Role.NoRole if item is None else item.role

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        item = self._item()
        widget = None if item is None else self._owner.widget_itself()
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
        return self._widget if shiboken6.isValid(self._widget) else None

    def items(self) -> list[Item]:
        if self.isValid() and isinstance(self._widget, Painted):
            return self._widget.accessible_items()
        return []

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


def install(application: QApplication) -> None:
    """Answer for the painted widgets of an application from now on; a second call does nothing."""
    if not application.property(INSTALLED):
        application.setProperty(INSTALLED, True)
        forget(each for each in application.allWidgets() if isinstance(each, Painted))
        QAccessible.installFactory(_Factory().answer)


def forget(widgets: Iterable[QWidget]) -> None:
    """Drop what Qt tells of these widgets, so that it asks anew.

    Where a screen reader runs already, Qt has answered for what was shown first by itself.
    """
    if QAccessible.isActive():
        for widget in widgets:
            answer = QAccessible.queryAccessibleInterface(widget)
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(answer))


class _Factory:
    """Makes the interfaces of painted widgets, and keeps each to the end of the process.

    Qt deletes an interface with its widget, so Python never may.  Qt asks anew when PySide has
    grown a widget's meta object (a signal connected late): an interface that was handed out twice
    would be deleted twice, so each answer is a new one.
    """

    def __init__(self) -> None:
        self._kept: list[_PaintedInterface] = []

    def answer(self, _name: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, QWidget) or not isinstance(thing, Painted):
            return None
        self._kept.append(_PaintedInterface(thing))
        return self._kept[-1]


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something, where Qt and the system can."""
    try:
        from PySide6.QtGui import QAccessibleAnnouncementEvent
    except ImportError:  # Qt before 6.8
        return
    if QAccessible.isActive():
        event: QAccessibleEvent = QAccessibleAnnouncementEvent(widget, text)
        QAccessible.updateAccessibility(event)
