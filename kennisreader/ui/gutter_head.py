# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The two buttons above the bands: scrolling together, and how many links are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from kennisreader.ui import link_words
from kennisreader.ui.icons import SIZE, icon
from kennisreader.ui.labels import plain_tip

if TYPE_CHECKING:
    from kennisreader.ui.session import Session


class GutterHead(QWidget):
    """Stands between the headers of two panes.

    Signals:
        linkedRequested(): scroll together, or each pane alone.
    """

    linkedRequested = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._linked = True
        self.linked, self.amount = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addStretch(1)
        for button in (self.linked, self.amount):
            button.setIconSize(QSize(SIZE, SIZE))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
        self.linked.setCheckable(True)
        self.linked.clicked.connect(self.linkedRequested)
        self.amount.clicked.connect(self._offer)
        session.settings.changed.connect(self._on_setting)
        self.show_linked(on=True)

    def show_linked(self, *, on: bool) -> None:
        """Show whether the panes scroll together."""
        self._linked = on
        self.linked.setChecked(on)
        self.refresh()

    def refresh(self) -> None:
        """Show what is on, in the language and the colours in force."""
        scheme = self._session.scheme
        chosen = link_words.amount(self._session.settings)
        self.linked.setIcon(icon("link" if self._linked else "unlink", scheme.ink))
        self.amount.setIcon(icon(f"links-{chosen}", scheme.ink))
        on = self.tr("Linked scrolling is on (Ctrl+Shift+L)")
        off = self.tr("Linked scrolling is off (Ctrl+Shift+L)")
        shown = self.tr("{0} (Ctrl+F8)").format(link_words.amount_text(chosen))
        for button, words in ((self.linked, on if self._linked else off), (self.amount, shown)):
            button.setToolTip(plain_tip(words))
            button.setAccessibleName(words)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        settings = self._session.settings
        for name in link_words.AMOUNTS:
            action = menu.addAction(link_words.amount_text(name))
            action.setCheckable(True)
            action.setChecked(name == link_words.amount(settings))
            group.addAction(action)
            action.triggered.connect(
                lambda _=False, name=name: settings.choose("links_shown", name)
            )
        menu.popup(self.amount.mapToGlobal(self.amount.rect().bottomLeft()))

    def _on_setting(self, name: str) -> None:
        if name == "links_shown":
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
