# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes of themes: from the dialog, from a selection, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from kennisreader import paths
from kennisreader.core.theme_store import ThemeStore
from kennisreader.ui.commands import LibraryCommand, shortened
from kennisreader.ui.themes_menu import swatch_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kennisreader.core.theme_store import Files
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.session import Session
    from kennisreader.ui.themes_dialog import ThemesDialog

LONGEST = 80
"""Characters of a selection that is still a term."""


class ChangeThemes(LibraryCommand):
    """The user's theme files become others."""

    def __init__(
        self,
        session: Session,
        store: ThemeStore,
        files: Files,
        words: str,
        on: Sequence[str] = (),
    ) -> None:
        """``on`` are themes that are switched on with it."""
        super().__init__(session, words)
        self._store = store
        self._files = files
        self._on = tuple(on)
        self._before: Files = {}
        self._active: tuple[str, ...] = ()

    def make(self) -> None:
        """Write the files and read the themes."""
        self._active = self._session.active_themes
        self._before = self._store.change(self._files)
        self._use()
        self._session.switch_themes({*self._session.active_themes, *self._on})

    def take_back(self) -> None:
        """Write what the files were."""
        self._store.change(self._before)
        self._use()
        self._session.switch_themes(self._active)

    def _use(self) -> None:
        """Take the themes as the files say; another process marks the letters, open ones first."""
        self._session.set_themes(self._store.read().themes)


class ThemeDesk(QObject):
    """What can be done with themes.

    Signals:
        told(text): what was done, for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(self, session: Session, stage: Comparison, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._stage, self._window = session, stage, window
        self.store = ThemeStore(*paths.theme_folders())

    def edit(self, theme_id: str = "") -> ThemesDialog:
        """Open the dialog, at a theme if one is named."""
        dialog = self._dialog()
        if theme_id:
            dialog.show_theme(theme_id)
        dialog.open()
        return dialog

    def make(self, term: str = "") -> ThemesDialog:
        """Open the dialog at a new theme, with a word if there is one."""
        dialog = self._dialog()
        dialog.make_theme(term)
        dialog.open()
        return dialog

    def add_term(self, theme_id: str, term: str) -> None:
        """Have a theme mark the selected words too; Undo takes it back."""
        from dataclasses import replace

        theme = self._session.theme(theme_id)
        if theme is None:
            return
        name = theme.name(self._session.language)
        if term in theme.terms:
            self.told.emit(self.tr("“{0}” is in {1} already").format(term, name))
            return
        files = self.store.saving(replace(theme, terms=(*theme.terms, term)))
        words = self.tr("add “{0}” to {1}").format(shortened(term), name)
        if self._push(files, words, [theme_id]):
            text = self.tr("{1} marks “{0}” now. Ctrl+Z takes it back.")
            self.told.emit(text.format(term, name))

    def offer(self, menu: QMenu) -> None:
        """Add to a menu the themes that can take the selected words; nothing if none are."""
        term = self.selected_term()
        if not term:
            return
        title = self.tr("Add “{}” to a &theme").format(shortened(term).replace("&", "&&"))
        self._fill(menu.addMenu(title), term)

    def offer_here(self) -> None:
        """Show the themes that can take the selected words, below these."""
        term = self.selected_term()
        if not term:
            self.told.emit(self.tr("Select a word or a few words first"))
            return
        menu = QMenu(self._window)
        self._fill(menu, term)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._below_selection())

    def selected_term(self) -> str:
        """The selected words as a term: within one line, without signs at their ends."""
        pane = self._stage.pane
        span = None if pane is None else pane.view.selection.span
        if pane is None or span is None or pane.view.letter is None:
            return ""
        words = pane.view.letter.quote(*span).strip(" \n.,;:!?()[]“”‘’\"'«»*")
        return "" if "\n" in words or len(words) > LONGEST else " ".join(words.split())

    def _below_selection(self) -> QPoint:
        """Below the end of the selected words if that is in sight, otherwise where the pointer is."""
        pane = self._stage.pane
        span = None if pane is None else pane.view.selection.span
        lines = [] if pane is None or span is None else pane.view.line_rects(*span)
        if pane is None or not lines:
            return QCursor.pos()
        left, top, _, height = lines[-1]
        point = QPoint(round(left), round(top + height) + 2)
        if not pane.view.viewport().rect().contains(point):
            return QCursor.pos()
        return pane.view.viewport().mapToGlobal(point)

    def _fill(self, menu: QMenu, term: str) -> None:
        for theme in self._session.themes:
            name = theme.name(self._session.language).replace("&", "&&")
            action = menu.addAction(swatch_icon(theme, self._session.scheme), name)
            action.triggered.connect(lambda _on, theme_id=theme.id: self.add_term(theme_id, term))
        menu.addSeparator()
        menu.addAction(self.tr("&New theme…")).triggered.connect(lambda: self.make(term))

    def _dialog(self) -> ThemesDialog:
        from kennisreader.ui.themes_dialog import ThemesDialog

        pane = self._stage.pane
        letter = None if pane is None else pane.view.letter
        dialog = ThemesDialog(self._session, self.store, letter, self._window)
        dialog.accepted.connect(
            lambda: self._push(dialog.changes(), self.tr("change themes"), dialog.new_ids())
        )
        return dialog

    def _push(self, files: Files, words: str, on: Sequence[str]) -> bool:
        undo = self._session.undo
        before = undo.index()
        undo.push(ChangeThemes(self._session, self.store, files, words, on))
        return undo.index() > before
