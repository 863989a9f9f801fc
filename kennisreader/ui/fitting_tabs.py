# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tabs that stay whole in a narrow panel: the one in front has its title, the others a symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QWidget

from kennisreader.ui.icons import icon
from kennisreader.ui.labels import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kennisreader.ui.session import Session


class _Title(NamedTuple):
    """What a tab says."""

    words: str
    number: int
    """Not shown if it is 0 or less."""
    symbol: str

    @property
    def whole(self) -> str:
        return f"{self.words} {self.number}" if self.number > 0 else self.words

    @property
    def short(self) -> str:
        return str(self.number) if self.number > 0 else ""


class FittingTabs(QTabWidget):
    """Tabs with titles and counts; where they do not fit next to each other, with symbols.

    A tab that shows its symbol has its title as tool tip; screen readers are told the title always.
    A panel without a symbol keeps its title, and what then does not fit is scrolled to.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._titles: dict[QWidget, _Title] = {}
        self._needed = 0
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabBar().setDrawBase(False)
        self.currentChanged.connect(self._fit)
        session.schemeChanged.connect(self._fit)

    def insert_panel(self, at: int, panel: QWidget, words: str, symbol: str = "") -> None:
        """Add a tab at a place; ``symbol`` is one of ``resources/icons``."""
        self._titles[panel] = _Title(words, 0, symbol)
        self.insertTab(at, panel, "")
        self._measure()

    def set_words(self, panel: QWidget, words: str) -> None:
        """Give a tab another title."""
        self._titles[panel] = self._titles[panel]._replace(words=words)
        self._needed = 0
        self._measure()

    def set_count(self, panel: QWidget, count: int) -> None:
        """Show a number behind a tab's title; none if it is 0 or less."""
        self._titles[panel] = self._titles[panel]._replace(number=count)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the tabs into another width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the titles in another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._needed = 0
            self._measure()

    def _measure(self) -> None:
        """Learn how wide the bar is with all titles in full.

        With the highest counts so far: titles do not come and go with every passage.
        """
        self._set_narrow(narrow=False)
        for panel in self._titles:
            self._word(panel, whole=True)
        self._needed = max(self._needed, self.tabBar().sizeHint().width())
        self._fit()

    def _fit(self) -> None:
        narrow = self._needed > self.width()
        self._set_narrow(narrow=narrow)
        for panel in self._titles:
            self._word(panel, whole=not narrow or panel is self.currentWidget())

    def _set_narrow(self, *, narrow: bool) -> None:
        """Let the style sheet set the tabs closer together."""
        bar = self.tabBar()
        if bool(bar.property("narrow")) != narrow:
            bar.setProperty("narrow", narrow)
            bar.style().unpolish(bar)
            bar.style().polish(bar)

    def _word(self, panel: QWidget, *, whole: bool) -> None:
        at, title = self.indexOf(panel), self._titles[panel]
        symbol = QIcon() if whole else icon(title.symbol, self._session.scheme.secondary)
        whole = symbol.isNull()
        self.setTabIcon(at, symbol)
        self.setTabText(at, (title.whole if whole else title.short).replace("&", "&&"))
        self.setTabToolTip(at, "" if whole else plain_tip(title.whole))
        self.tabBar().setAccessibleTabName(at, title.whole)
