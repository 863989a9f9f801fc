# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The small bar that appears at words selected with the mouse: mark, note, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from kennisreader.core.annotation import COLOURS
from kennisreader.ui import actions, note_colours
from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_tip
from kennisreader.ui.style import RADIUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kennisreader.ui.reading_view import ReadingView
    from kennisreader.ui.session import Session

MARKS = tuple(f"mark_{number}" for number in range(1, len(COLOURS) + 1))
"""The actions that mark, in the order of ``COLOURS``."""

OTHERS = {"note": "note", "tie_note": "link", "copy_with_citation": "quote", "add_to_theme": "tag"}
"""The other actions of the bar, and their symbols."""

GAP = 6
"""Between the words and the bar, in pixels."""


class SelectionBar(QFrame):
    """A row of buttons over the text; each is an action of the menu, which has the keys.

    The bar takes no focus, so that the keys stay with the text; readers without a mouse never
    meet it and have the keys.  No signals of its own.
    """

    def __init__(
        self, session: Session, window_actions: Mapping[str, QAction], view: ReadingView
    ) -> None:
        super().__init__(view.viewport())
        self._session = session
        self._view = view
        self._actions = window_actions
        self.setObjectName("selectionBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(1)
        self._buttons = {name: self._button(name) for name in (*MARKS, *OTHERS)}
        for button in self._buttons.values():
            row.addWidget(button)
        view.selectionChanged.connect(self.hide)
        view.scrolled.connect(self.hide)
        self.hide()

    def offer(self) -> None:
        """Appear at the end of the selected words, above or below them, inside the view."""
        span = self._view.selection.span
        lines = [] if span is None else self._view.line_rects(*span)
        room = self._view.viewport().rect()
        seen = [QRect(*map(round, line)) for line in lines]
        seen = [line for line in seen if line.intersects(room)]
        if not seen:
            return
        self._refresh()
        size = self.sizeHint()
        first, last = seen[0], seen[-1]
        y = last.bottom() + GAP
        if y + size.height() > room.height():
            y = max(0, first.top() - GAP - size.height())
        x = min(max(0, last.right() - size.width() // 2), max(0, room.width() - size.width()))
        self.setGeometry(QRect(QPoint(x, y), size))
        self.show()
        self.raise_()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = max(16, self.fontMetrics().height())
        button.setIconSize(QSize(side, side))
        button.clicked.connect(self.hide)
        button.clicked.connect(self._actions[name].trigger)
        return button

    def _refresh(self) -> None:
        """Take words and colours as they are now."""
        scheme = self._session.scheme
        for name, button in self._buttons.items():
            size = button.iconSize().height()
            words = actions.plain(self._actions[name].text())
            keys = self._actions[name].shortcut().toString()
            button.setToolTip(plain_tip(f"{words} ({keys})" if keys else words))
            button.setAccessibleName(words)
            if name in MARKS:
                button.setIcon(note_colours.sign_icon(COLOURS[MARKS.index(name)], scheme, size))
            else:
                button.setIcon(icon(OTHERS[name], scheme.ink))
        self.setStyleSheet(
            f"#selectionBar {{ background: {scheme.card}; border: 1px solid {scheme.line};"
            f" border-radius: {RADIUS}px; }}"
        )
