# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The window: puts the parts together and wires their signals; the parts do not know each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from kennisreader.core.letter import Span
from kennisreader.core.library_values import LibraryError
from kennisreader.ui import actions, style
from kennisreader.ui.comparison import Comparison
from kennisreader.ui.letter_commands import LetterCommands
from kennisreader.ui.library_panel import LibraryPanel
from kennisreader.ui.navigator import Navigator
from kennisreader.ui.side_panels import SidePanels
from kennisreader.ui.status_line import StatusLine
from kennisreader.ui.theme_bar import ThemeBar
from kennisreader.ui.themes_menu import ThemesMenu
from kennisreader.ui.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from kennisreader.ui.command_palette import CommandPalette
    from kennisreader.ui.ingest import Ingest
    from kennisreader.ui.inspector import Inspector
    from kennisreader.ui.session import Session

USUAL_SIZE = (1440, 900)
"""Of the window at a first start, in pixels."""

ON_A_LETTER = (
    *("find", "find_next", "find_previous", "select_all", "copy", "copy_with_citation"),
    *("edit_metadata", "remove_letter", "next_theme", "previous_theme"),
    *("next_passage", "previous_passage", "stage_compare"),
)
"""Actions that need an open letter."""

ON_SEVERAL = ("swap_panes", "other_pane", "close_pane", "level", "next_link", "previous_link")
"""Actions that need a second pane."""


class MainWindow(QMainWindow):
    """The one window of the program.

    Attributes:
        actions_by_id: every action, by its id in `actions.ROWS`.
        stage: the open letters.
        navigator: goes to places and back.
        commands: what can be done with letters.
        library_panel, theme_bar, status_line: the parts around the stage.
    """

    def __init__(self, session: Session, ingest: Ingest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ingest = ingest
        self._inspector: Inspector | None = None
        self._palette: CommandPalette | None = None
        self.setWindowTitle("Kennisreader")
        self.setAcceptDrops(True)
        self._build()
        self._wire()
        self._restore()
        self._refresh_actions()
        QTimer.singleShot(0, self._finish)

    # Building

    def _build(self) -> None:
        session = self._session
        self.stage = Comparison(session)
        self.navigator = Navigator(session, self.stage, self)
        self.commands = LetterCommands(session, self._ingest, self)
        self.library_panel = LibraryPanel(session)
        self.theme_bar = ThemeBar(session)
        self._sides = SidePanels(
            session.settings, self.library_panel, self.stage, self._make_inspector
        )
        self.actions_by_id = actions.build(self, self._handlers())
        self._themes_menu = ThemesMenu(session, actions.menu(self, "themes"))
        self._top_bar = TopBar(session, self.actions_by_id)
        self.status_line = StatusLine(session, self.stage)
        self.setStatusBar(self.status_line)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._top_bar, self.theme_bar):
            column.addWidget(part)
        column.addWidget(self._sides, 1)
        self.setCentralWidget(central)

    def _wire(self) -> None:
        """All connections between the parts, in one place."""
        session, stage, panel, ingest = self._session, self.stage, self.library_panel, self._ingest
        panel.openRequested.connect(self.navigator.open)
        panel.openBesideRequested.connect(self.navigator.open_beside)
        panel.removeRequested.connect(self.commands.remove)
        panel.editRequested.connect(self.commands.edit_metadata)
        panel.addRequested.connect(self.commands.choose_files)
        panel.cancelRequested.connect(ingest.cancel)
        stage.openChanged.connect(self._on_open_changed)
        stage.focusChanged.connect(self._on_focus_changed)
        stage.placeChanged.connect(self.status_line.refresh)
        stage.jumping.connect(self.navigator.leave)
        stage.menuRequested.connect(self._offer_menu)
        stage.linkActivated.connect(self.navigator.follow)
        stage.told.connect(self.status_line.tell)
        self.navigator.travelled.connect(self._refresh_actions)
        self.navigator.told.connect(self.status_line.tell)
        self.navigator.citationUnknown.connect(self._on_citation_unknown)
        self.commands.told.connect(self.status_line.tell)
        self._sides.folded.connect(self._refresh_actions)
        self.status_line.linkedClicked.connect(self._toggle_linked)
        self.status_line.zoomClicked.connect(lambda: session.settings.zoom(0))
        session.lettersChanged.connect(self._on_letters_changed)
        session.schemeChanged.connect(self._on_scheme_changed)
        session.settings.changed.connect(self._on_setting)
        session.failed.connect(self.status_line.tell)
        ingest.progress.connect(panel.set_progress)
        ingest.finished.connect(self._on_ingested)
        session.undo.canUndoChanged.connect(self._refresh_actions)
        session.undo.canRedoChanged.connect(self._refresh_actions)
        QGuiApplication.styleHints().colorSchemeChanged.connect(session.refresh_scheme)

    def _wire_inspector(self, inspector: Inspector) -> None:
        inspector.openRequested.connect(self.navigator.open)
        inspector.openBesideRequested.connect(self.navigator.open_beside)
        inspector.placeRequested.connect(
            lambda letter, start, end: self.navigator.show(Span(letter, start, end))
        )
        inspector.editRequested.connect(self.commands.edit_metadata)
        inspector.browseRequested.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        settings, stage, go = self._session.settings, self.stage, self.navigator
        commands = self.commands
        return {
            "add_letters": commands.choose_files,
            "add_folder": commands.choose_folder,
            "edit_metadata": lambda: commands.edit_metadata(self._current_id()),
            "remove_letter": lambda: commands.remove(self._current_id()),
            "open_beside": self._open_beside,
            "close_pane": stage.close_pane,
            "quit": self.close,
            "undo": self._session.undo.undo,
            "redo": self._session.undo.redo,
            "copy": self._copy,
            "copy_with_citation": lambda: commands.copy_with_citation(
                stage.pane.view if stage.pane else None
            ),
            "select_all": self._select_all,
            "find": self._find,
            "find_next": lambda: self._step_hit(1),
            "find_previous": lambda: self._step_hit(-1),
            "settings": self._open_settings,
            "stage_read": lambda: self._choose_stage(comparing=False),
            "stage_compare": lambda: self._choose_stage(comparing=True),
            "swap_panes": stage.swap,
            "linked_scrolling": self._toggle_linked,
            "left_panel": self._sides.fold_left,
            "right_panel": self._sides.fold_right,
            "full_screen": self._toggle_full_screen,
            "zoom_in": lambda: settings.zoom(1),
            "zoom_out": lambda: settings.zoom(-1),
            "zoom_reset": lambda: settings.zoom(0),
            "system": lambda: settings.choose("appearance", "system"),
            "light": lambda: settings.choose("appearance", "light"),
            "dark": lambda: settings.choose("appearance", "dark"),
            "language_system": lambda: settings.choose("language", "system"),
            "language_nl": lambda: settings.choose("language", "nl"),
            "language_en": lambda: settings.choose("language", "en"),
            "back": go.back,
            "forward": go.forward,
            "next_theme": lambda: go.step_theme(1),
            "previous_theme": lambda: go.step_theme(-1),
            "next_link": lambda: stage.step_link(1),
            "previous_link": lambda: stage.step_link(-1),
            "next_passage": lambda: go.step_passage(1),
            "previous_passage": lambda: go.step_passage(-1),
            "other_pane": stage.other_pane,
            "level": stage.level,
            "help": lambda: self._open_help("help"),
            "keys_help": lambda: self._open_help("keys"),
            "about": lambda: self._open_help("about"),
            "all_actions": self._open_palette,
            "desktop_entry": self._install_desktop_entry,
        }

    # Actions

    def _current_id(self) -> str | None:
        """The letter that commands on a letter mean: the one the focus is on."""
        focus = QApplication.focusWidget()
        if focus is not None and self.library_panel.isAncestorOf(focus):
            return self.library_panel.list.letter_id() or None
        pane = self.stage.pane
        return None if pane is None else pane.letter_id

    def _choose_stage(self, *, comparing: bool) -> None:
        if comparing and len(self.stage.panes) < 2:
            self._open_beside()
            self.stage.focus_pane(0)
        self.stage.set_comparing(comparing=comparing)
        self._refresh_actions()

    def _open_beside(self) -> None:
        chosen = self.library_panel.list.letter_id()
        beside = self.navigator.letter_to_compare(chosen)
        if beside is not None:
            self.navigator.open_beside(beside)

    def _toggle_linked(self) -> None:
        self.stage.set_linked(linked=not self.stage.linked)
        self._refresh_actions()
        self.status_line.refresh()

    def _select_all(self) -> None:
        pane = self.stage.pane
        if pane is not None:
            pane.view.selection.select_all()

    def _find(self) -> None:
        pane = self.stage.pane
        if pane is not None:
            pane.open_find()

    def _step_hit(self, steps: int) -> None:
        pane = self.stage.pane
        if pane is not None and not pane.step_hit(steps):
            pane.open_find()

    def _copy(self) -> None:
        pane = self.stage.pane
        if pane is not None:
            pane.view.links.copy_selection()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._refresh_actions()

    def _open_settings(self) -> None:
        from kennisreader.ui.settings_dialog import SettingsDialog

        SettingsDialog(self._session, self).open()

    def _open_help(self, page: str) -> None:
        from kennisreader.ui.help_dialog import HelpDialog

        HelpDialog(self._session, self, page).open()

    def _open_palette(self) -> None:
        if self._palette is None:
            from kennisreader.ui.command_palette import CommandPalette

            self._palette = CommandPalette(self._session, self.actions_by_id, self)
        self._palette.open()

    def _install_desktop_entry(self) -> None:
        from kennisreader import desktop_entry

        try:
            desktop_entry.install()
        except OSError as error:
            text = self.tr("Could not be put into the menu: {}").format(error.strerror)
        else:
            text = self.tr("Kennisreader is in the desktop's menu now")
        self.status_line.tell(text)

    def _offer_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("copy", "copy_with_citation", "", "find", "level", "", "open_beside"):
            if name:
                menu.addAction(self.actions_by_id[name])
            else:
                menu.addSeparator()
        menu.popup(at)

    # What changed

    def _make_inspector(self) -> Inspector:
        from kennisreader.ui.inspector import Inspector

        self._inspector = Inspector(self._session)
        self._wire_inspector(self._inspector)
        pane = self.stage.pane
        self._inspector.show_letter(None if pane is None else pane.letter_id)
        return self._inspector

    def _on_open_changed(self) -> None:
        self.theme_bar.set_letters(self.stage.letters)
        self._on_focus_changed()
        self._sides.make_room(len(self.stage.panes) if self.stage.comparing else 1)

    def _on_focus_changed(self) -> None:
        pane = self.stage.pane
        letter_id = None if pane is None else pane.letter_id
        summary = None if letter_id is None else self._session.summary(letter_id)
        title = "" if summary is None else summary.title
        self.setWindowTitle(f"{title} – Kennisreader" if title else "Kennisreader")
        self.library_panel.set_open(self.stage.letters, letter_id or "")
        if self._inspector is not None:
            self._inspector.show_letter(letter_id)
        self._refresh_actions()
        self.status_line.refresh()

    def _on_letters_changed(self) -> None:
        for letter_id in self.stage.letters:
            if self._session.summary(letter_id) is None:
                self.stage.close_letter(letter_id)
        if not self.stage.panes and self._session.summaries():
            self.stage.open(self._session.summaries()[0].id)
        self.status_line.refresh()
        self._refresh_actions()

    def _on_citation_unknown(self, letter_id: str, index: int) -> None:
        self._sides.show_right()
        if self._inspector is not None:
            citation = self._session.letter(letter_id).citations[index]
            self._inspector.show_citation(citation.start)

    def _on_scheme_changed(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            style.apply(application, self._session.scheme)
        self._top_bar.recolour()

    def _on_setting(self, name: str) -> None:
        if name == "appearance":
            self._session.refresh_scheme()
        self.status_line.refresh()
        self._refresh_actions()

    def _on_ingested(self, report: object) -> None:
        from kennisreader.ui.import_report import show_report

        show_report(self, self._session, report)

    def _refresh_actions(self) -> None:
        """Enable what can be done now, and tick what is on."""
        act, stage, settings = self.actions_by_id, self.stage, self._session.settings
        for name in ON_A_LETTER:
            act[name].setEnabled(stage.pane is not None)
        for name in ON_SEVERAL:
            act[name].setEnabled(len(stage.panes) > 1)
        act["open_beside"].setEnabled(len(self._session.summaries()) > 1)
        act["back"].setEnabled(self.navigator.can_go_back)
        act["forward"].setEnabled(self.navigator.can_go_forward)
        act["undo"].setEnabled(self._session.undo.canUndo())
        act["redo"].setEnabled(self._session.undo.canRedo())
        states = {
            "stage_read": not stage.comparing,
            "stage_compare": stage.comparing,
            "linked_scrolling": stage.linked,
            "left_panel": self._sides.left_shown,
            "right_panel": self._sides.right_shown,
            "full_screen": self.isFullScreen(),
            **{each: settings.appearance == each for each in ("system", "light", "dark")},
            **{
                f"language_{each}": settings.language_choice == each
                for each in ("system", "nl", "en")
            },
        }
        for name, on in states.items():
            actions.show_state(act[name], on=on)

    # From one run to the next

    def _restore(self) -> None:
        """Open what was open, where it was read; on a first start the first letter."""
        self.resize(*USUAL_SIZE)
        geometry = self._session.settings.bytes("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self._sides.restore(self.width())
        stored = self._session.library.get_value("open")
        state = json.loads(stored) if stored else {}
        letters = tuple(
            each for each in state.get("letters", ()) if self._session.summary(each) is not None
        )
        if not letters:
            letters = tuple(summary.id for summary in self._session.summaries()[:1])
        self.stage.linked = bool(state.get("linked", True))
        self.stage.show_letters(
            letters, int(state.get("focused", 0)), comparing=bool(state.get("comparing"))
        )

    def _finish(self) -> None:
        """What the first paint did not wait for."""
        from kennisreader.ui.accessibility import Accessibility

        self._accessibility = Accessibility()
        self._accessibility.install()
        self._sides.restore_right()
        pane = self.stage.pane
        if pane is not None:
            pane.view.setFocus()

    def keep(self) -> None:
        """Store what is open and where the window stands, for the next start."""
        self.stage.keep_positions()
        pane = self.stage.pane
        state = {
            "letters": self.stage.letters,
            "focused": 0 if pane is None else self.stage.panes.index(pane),
            "comparing": self.stage.comparing,
            "linked": self.stage.linked,
        }
        self._session.library.set_value("open", json.dumps(state))
        self._session.settings.keep("geometry", self.saveGeometry())
        self._sides.keep()
        self._session.settings.sync()

    # Events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything and let go of the worker; a full disk must not hold the window open."""
        try:
            self.keep()
        except LibraryError as error:
            self._session.failed.emit(str(error))
        self._ingest.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side panels where the panes would become too narrow to read."""
        super().resizeEvent(event)
        self._sides.make_room(len(self.stage.panes) if self.stage.comparing else 1)

    def changeEvent(self, event: QEvent) -> None:
        """Word menus and status anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            actions.retranslate(self, self.actions_by_id)
            self._themes_menu.fill()
            self.status_line.refresh()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the dropped files to the library."""
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.commands.add([Path(each) for each in local])
        event.acceptProposedAction()
