# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All actions in one list that is searched by typing (Ctrl+Shift+P)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QWidget

from kennisreader.ui.command_delegate import CommandDelegate
from kennisreader.ui.command_list import Entry, FoundModel, entries, search
from kennisreader.ui.labels import plain_label
from kennisreader.ui.overlay import TOP, Overlay
from kennisreader.ui.themes_menu import theme_actions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from kennisreader.ui.session import Session
    from kennisreader.ui.style import Scheme

RECENT = "recent_actions"
"""Name under which the settings keep the ids of the actions used last."""

RECENT_KEPT = 12
ROWS_SHOWN = 12
PAGE = 8
"""Rows that Page Up and Page Down go."""


class CommandPalette(Overlay):
    """The list of all actions over the window: type, choose, Enter."""

    def __init__(
        self, session: Session, window_actions: Mapping[str, QAction], window: QWidget
    ) -> None:
        super().__init__(session, window)
        self._actions = window_actions
        self._entries: list[Entry] = []
        self._recent: list[str] = []
        self._pointer = QCursor.pos()
        self.model = FoundModel(self)
        self._head_row = self._head()
        self.contents.addLayout(self._head_row)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        self.contents.addWidget(self._line)
        self.list = self._list()
        self.contents.addWidget(self.list)
        self._nothing = plain_label(None, wrap=False)
        self._nothing.setObjectName("secondary")
        self._nothing.setMargin(16)
        self.contents.addWidget(self._nothing)
        self.field.textChanged.connect(self._search)
        self.recolour()

    def open(self) -> None:
        """Show what can be done now and wait for words."""
        themes = theme_actions(self._session, self._session.themes, self)
        self._entries = entries(self._actions, themes)
        self._recent = self._session.settings.text(RECENT).split("\n")
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Search all actions"))
        self.list.setAccessibleName(self.tr("Actions"))
        self._nothing.setText(self.tr("No action is called that."))
        self.field.clear()
        self._search("")
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def recolour(self) -> None:
        """Take the colours of the scheme in force."""
        super().recolour()
        if hasattr(self, "_line"):
            self._line.setStyleSheet(f"background: {self._session.scheme.line};")
            self._escape.setStyleSheet(key_style(self._session.scheme))

    def arrange(self) -> None:
        """Put the card in the middle above; as high as its rows, but inside the window."""
        window = self.rect()
        metrics = self.fontMetrics()
        width = min(window.width() - 32, metrics.averageCharWidth() * 92)
        rows = min(ROWS_SHOWN, max(1, self.model.rowCount()))
        margins = self.contents.contentsMargins()
        edges = margins.top() + margins.bottom() + 2 * self.card.frameWidth()
        head = self._head_row.sizeHint().height() + self._line.height() + edges
        below = (
            rows * self.list.sizeHintForRow(0)
            if self.model.found
            else self._nothing.sizeHint().height()
        )
        height = head + below
        height = min(height, window.height() - 2 * TOP)
        self.place(QRect((window.width() - width) // 2, TOP, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys that walk and run to the list, all others to the field."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _head(self) -> QHBoxLayout:
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setStyleSheet(
            "QLineEdit, QLineEdit:focus { border: 0; background: transparent; }"
        )
        font = self.field.font()
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 1.2)
        else:
            font.setPixelSize(round(font.pixelSize() * 1.2))
        self.field.setFont(font)
        self.field.installEventFilter(self)
        self._escape = plain_label(None, "Esc", wrap=False)
        layout = QHBoxLayout()
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.field)
        layout.addWidget(self._escape)
        return layout

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(CommandDelegate(self._session, view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setStyleSheet("QListView { background: transparent; border: 0; }")
        view.entered.connect(self._on_pointed)
        view.clicked.connect(self._run)
        return view

    def _search(self, query: str) -> None:
        self.model.show(search(self._entries, query, self._recent))
        self.list.setVisible(bool(self.model.found))
        self._nothing.setVisible(not self.model.found)
        self.cover()
        self._choose(0)

    def _key(self, event: QKeyEvent) -> bool:
        row = self.list.currentIndex().row()
        last = self.model.rowCount() - 1
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key == Qt.Key.Key_Down:
            self._choose(0 if row == last else row + 1)
        elif key == Qt.Key.Key_Up:
            self._choose(last if row == 0 else row - 1)
        elif key == Qt.Key.Key_PageDown:
            self._choose(min(last, row + PAGE))
        elif key == Qt.Key.Key_PageUp:
            self._choose(max(0, row - PAGE))
        else:
            # The field is all there is to stand on: Tab does nothing.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _on_pointed(self, index: QModelIndex) -> None:
        """Follow the pointer where it went, not the rows that scroll below one that lies still."""
        if QCursor.pos() != self._pointer:
            self._pointer = QCursor.pos()
            self.list.setCurrentIndex(index)

    def _choose(self, row: int) -> None:
        self._pointer = QCursor.pos()
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        if QAccessible.isActive() and index.isValid() and self.isVisible():
            words = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        action = self.model.found[index.row()].entry.action
        names = [action.objectName(), *(n for n in self._recent if n != action.objectName())]
        self._session.settings.keep(RECENT, "\n".join(filter(None, names[:RECENT_KEPT])))
        self.close()
        action.trigger()


def key_style(scheme: Scheme) -> str:
    """Write the style sheet of a label that looks like a key."""
    return (
        f"border: 1px solid {scheme.line}; border-radius: 4px; padding: 1px 5px;"
        f" color: {scheme.secondary}; background: {scheme.chrome};"
    )
