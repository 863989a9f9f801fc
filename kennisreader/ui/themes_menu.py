# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menu of the themes: one action each, with its mark, and all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap

from kennisreader.ui import theme_mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QMenu

    from kennisreader.core.themes import Theme
    from kennisreader.ui.session import Session
    from kennisreader.ui.style import Scheme

SWATCH = QSize(20, 14)
"""Size of a theme's sample in menus, in pixels."""


class ThemesMenu(QObject):
    """Fills a menu with the themes each time it is opened, whatever has become of them.

    What the menu held from the beginning (edit, make) comes at the end.  Not before: twelve samples of lines would cost the start 6 ms.

    Attributes:
        actions: one checkable action for each theme, in the order of the bar; empty before the
            menu was opened once.
    """

    def __init__(self, session: Session, menu: QMenu) -> None:
        super().__init__(menu)
        self._session = session
        self._menu = menu
        self._more = menu.actions()
        self.actions: list[QAction] = []
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Make the menu anew, in the language and the colours in force."""
        self._menu.clear()
        self.actions = theme_actions(self._session, self._session.themes, self._menu)
        self._menu.addActions(self.actions)
        self._menu.addSeparator()
        add_switches(self._session, self._menu)
        if self._more:
            self._menu.addSeparator()
            self._menu.addActions(self._more)


def theme_actions(session: Session, themes: Iterable[Theme], parent: QObject) -> list[QAction]:
    """Make an action for each of these themes that switches it on and off."""
    result = []
    for theme in themes:
        name = theme.name(session.language).replace("&", "&&")
        action = QAction(swatch_icon(theme, session.scheme), name, parent)
        action.setObjectName(f"theme {theme.id}")
        action.setCheckable(True)
        action.setChecked(theme.id in session.active_themes)
        action.triggered.connect(
            lambda on, theme_id=theme.id: session.switch_theme(theme_id, on=on)
        )
        result.append(action)
    return result


def add_switches(session: Session, menu: QMenu, only: str | None = None) -> None:
    """Add to a menu what switches themes together; ``only`` names the theme pointed at."""
    everything = [theme.id for theme in session.themes]
    if only is not None:
        action = menu.addAction(QCoreApplication.translate("ThemesMenu", "&Only this one"))
        action.triggered.connect(lambda: session.switch_themes([only]))
    action = menu.addAction(QCoreApplication.translate("ThemesMenu", "&All on"))
    action.triggered.connect(lambda: session.switch_themes(everything))
    action = menu.addAction(QCoreApplication.translate("ThemesMenu", "All o&ff"))
    action.triggered.connect(lambda: session.switch_themes([]))


def swatch_icon(theme: Theme, scheme: Scheme) -> QIcon:
    """Make an icon of a theme's tint and line."""
    ratio = 2
    pixmap = QPixmap(SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    line, tint = theme_mark.colours(theme, scheme)
    rect = QRectF(0, 0, SWATCH.width(), SWATCH.height())
    theme_mark.draw_swatch(painter, rect, theme.line, line, tint)
    painter.end()
    return QIcon(pixmap)
