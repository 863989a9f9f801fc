# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The window: puts the parts together and wires their signals; the parts do not know each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QVBoxLayout, QWidget

from kennisreader.core.letter import Span
from kennisreader.core.library_values import LibraryError
from kennisreader.ui import actions, style
from kennisreader.ui.adding import Adding
from kennisreader.ui.bar_growth import BarGrowth
from kennisreader.ui.comparison import Comparison
from kennisreader.ui.file_dropping import FileDropping
from kennisreader.ui.first_paint import FirstPaint
from kennisreader.ui.letter_commands import LetterCommands
from kennisreader.ui.navigator import Navigator
from kennisreader.ui.note_parts import NoteParts
from kennisreader.ui.open_letters import OpenLetters
from kennisreader.ui.searching import Searching
from kennisreader.ui.side_panels import SidePanels
from kennisreader.ui.stages import LETTERS, Stages
from kennisreader.ui.status_line import StatusLine
from kennisreader.ui.theme_bar import ThemeBar
from kennisreader.ui.themes_menu import ThemesMenu
from kennisreader.ui.top_bar import TopBar
from kennisreader.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from kennisreader.ui.ingest import Ingest
    from kennisreader.ui.inspector import Inspector
    from kennisreader.ui.library_panel import LibraryPanel
    from kennisreader.ui.session import Session

USUAL_SIZE = (1440, 900)
"""Of the window at a first start, in pixels."""

REPORT_ROW = 2
"""Where the report of an import stands: below the theme bar."""


class MainWindow(QMainWindow):
    """The one window of the program.

    Attributes:
        actions_by_id: every action, by its id in `actions.ROWS`.
        stage: the open letters.
        stages: the letters, and the views over all of them that stand in their place.
        navigator: goes to places and back.
        commands: what can be done with letters.
        adding: what is asked and told about files that are added.
        notes: the parts that are about notes.
        searching: the search over all letters, and its hits in them.
        theme_bar, status_line: parts around the stage.
        first_paint: tells when the window is on the screen.
    """

    def __init__(self, session: Session, ingest: Ingest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ingest = ingest
        self._inspector: Inspector | None = None
        self._library_panel: LibraryPanel | None = None
        self.setWindowTitle("Kennisreader")
        self._build()
        self._wire()
        self._restore()
        self._actions.refresh()
        self.first_paint = FirstPaint(self)
        # Queued: whoever measures the start listens to the signal as well, and is called first.
        self.first_paint.happened.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    # Building

    def _build(self) -> None:
        session = self._session
        self.stage = Comparison(session)
        self.stages = Stages(
            self.stage,
            {
                "synopsis": self._make_synopsis,
                "lists": lambda: self.notes.make_lists(self.library_panel),
            },
        )
        self._open = OpenLetters(session, self.stage, self.stages)
        self.navigator = Navigator(session, self.stage, self.stages, self)
        self.commands = LetterCommands(session, self._ingest, self)
        self.adding = Adding(session, self._ingest, self)
        self.notes = NoteParts(
            session, self.stage, self.navigator, lambda: self.actions_by_id, self
        )
        self.searching = Searching(session, self.stage, self)
        self.theme_bar = ThemeBar(session)
        self._sides = SidePanels(
            session.settings, self.stages, lambda: self.library_panel, self._make_inspector
        )
        self._actions = WindowActions(
            self,
            session,
            stage=self.stage,
            navigator=self.navigator,
            commands=self.commands,
            notes=self.notes,
            searching=self.searching,
            library=lambda: self.library_panel,
            sides=self._sides,
            stages=self.stages,
        )
        self.actions_by_id = self._actions.by_id
        ThemesMenu(session, actions.menu(self, "themes"))
        self._top_bar = TopBar(session, self.actions_by_id)
        self.status_line = StatusLine(session, self.stage)
        self.setStatusBar(self.status_line)
        central = QWidget()
        self._column = QVBoxLayout(central)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._top_bar, self.theme_bar):
            self._column.addWidget(part)
        self._column.addWidget(self._sides, 1)
        self.setCentralWidget(central)
        FileDropping(session, self).dropped.connect(self.commands.add)
        BarGrowth(session.settings, self, (self._top_bar, self.theme_bar, self.status_line))

    def _wire(self) -> None:
        """All connections between the parts, in one place."""
        session, stage, ingest = self._session, self.stage, self._ingest
        self.stages.changed.connect(self._on_stage_changed)
        stage.openChanged.connect(self._on_open_changed)
        stage.focusChanged.connect(self._on_focus_changed)
        stage.placeChanged.connect(self.status_line.refresh)
        stage.placeChanged.connect(self._on_place_changed)
        for changed in (stage.formChanged, stage.linkedChanged):
            changed.connect(self.status_line.refresh)
            changed.connect(self._actions.refresh)
        stage.jumping.connect(self.navigator.leave)
        stage.menuRequested.connect(self._offer_menu)
        stage.linkActivated.connect(self.navigator.follow)
        stage.links.placeRequested.connect(self.navigator.show_either)
        stage.addRequested.connect(self.commands.choose_files)
        stage.libraryRequested.connect(self._actions.go_to_library)
        self.navigator.travelled.connect(self._actions.refresh)
        self.navigator.citationUnknown.connect(self._on_citation_unknown)
        for told in (stage.told, self.navigator.told, self.commands.told, self._actions.told):
            told.connect(self.status_line.tell)
        self.notes.told.connect(self.status_line.tell)
        self.notes.inspectorNeeded.connect(self._sides.show_right)
        self.notes.bannerMade.connect(
            lambda made: self._column.insertWidget(self._column.indexOf(self._sides), made)
        )
        self.searching.told.connect(self.status_line.tell)
        self.searching.placeRequested.connect(self.navigator.show_either)
        self.searching.overviewNeeded.connect(lambda: self.stages.bring("synopsis"))
        self._sides.folded.connect(self._actions.refresh)
        self.status_line.linkedClicked.connect(self.actions_by_id["linked_scrolling"].trigger)
        self.status_line.zoomClicked.connect(self.actions_by_id["zoom_reset"].trigger)
        session.lettersChanged.connect(self._on_letters_changed)
        session.themesChanged.connect(lambda: self.commands.mark_themes(stage.letters))
        self.theme_bar.editRequested.connect(self._actions.edit_theme)
        session.schemeChanged.connect(self._on_scheme_changed)
        session.settings.changed.connect(self._on_setting)
        session.failed.connect(self.status_line.tell)
        self.adding.openRequested.connect(self.navigator.open)
        self.adding.barMade.connect(lambda made: self._column.insertWidget(REPORT_ROW, made))
        ingest.indexing.connect(lambda on: session.query.set_indexing(on=on))
        session.undo.canUndoChanged.connect(self._actions.refresh)
        session.undo.canRedoChanged.connect(self._actions.refresh)
        QGuiApplication.styleHints().colorSchemeChanged.connect(session.refresh_scheme)

    def _wire_library(self, panel: LibraryPanel) -> None:
        panel.openRequested.connect(self.navigator.open)
        panel.openBesideRequested.connect(self.navigator.open_beside)
        panel.removeRequested.connect(self.commands.remove)
        panel.editRequested.connect(self.commands.edit_metadata)
        panel.addRequested.connect(self.commands.choose_files)
        panel.cancelRequested.connect(self._ingest.cancel)
        self._ingest.progress.connect(panel.set_progress)

    def _wire_inspector(self, inspector: Inspector) -> None:
        inspector.openRequested.connect(self.navigator.open)
        inspector.openBesideRequested.connect(self.navigator.open_beside)
        inspector.placeRequested.connect(
            lambda letter, start, end: self.navigator.show(Span(letter, start, end))
        )
        inspector.editRequested.connect(self.commands.edit_metadata)
        self.notes.wire_inspector(inspector)
        inspector.related.spanRequested.connect(self.navigator.show_either)
        inspector.browseRequested.connect(self.commands.browse)

    def _offer_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        marks = ("mark_1", "mark_2", "mark_3", "mark_4", "note", "tie_note", "delete_note", "")
        for name in (
            *("copy", "copy_with_citation", "", *marks),
            *("find", "level", "", "open_beside"),
        ):
            if name:
                menu.addAction(self.actions_by_id[name])
            else:
                menu.addSeparator()
        self._actions.themes.offer(menu)
        menu.popup(at)

    # What changed

    @property
    def library_panel(self) -> LibraryPanel:
        """The letters in date order; made when it is first asked for, after the first paint."""
        if self._library_panel is None:
            from kennisreader.ui.library_panel import LibraryPanel

            self._library_panel = LibraryPanel(self._session)
            self._wire_library(self._library_panel)
            self._show_open()
        return self._library_panel

    def _make_inspector(self) -> Inspector:
        from kennisreader.ui.inspector import Inspector

        self._inspector = Inspector(self._session)
        self._wire_inspector(self._inspector)
        pane = self.stage.pane
        self._inspector.show_letter(None if pane is None else pane.letter_id)
        self._on_place_changed()
        return self._inspector

    def _on_open_changed(self) -> None:
        self._on_focus_changed()
        self._make_room()

    def _make_synopsis(self) -> QWidget:
        from kennisreader.ui.synopsis import SynopsisStage

        made = SynopsisStage(self._session)
        made.set_years(*self.library_panel.years)
        self.library_panel.yearsChanged.connect(made.set_years)
        made.yearsChanged.connect(self.library_panel.set_years)
        made.placeRequested.connect(self.navigator.show_either)
        made.letterRequested.connect(self.navigator.open_either)
        made.copyRequested.connect(self.commands.copy_quote)
        self.searching.sentenceRequested.connect(made.show_cell)
        made.addRequested.connect(self.commands.choose_files)
        made.told.connect(self.status_line.tell)
        self.notes.writers.append(made.flush)
        return made

    def _on_stage_changed(self) -> None:
        """The letters went behind a view over all of them, or came back."""
        self._make_room()
        self._on_focus_changed()
        if self.stages.current != LETTERS:
            self.stages.setFocus()

    def _make_room(self) -> None:
        """Fold the side panels where what is on the stage needs their room."""
        self._sides.make_room(self.stage.fits if self.stages.current == LETTERS else None)

    def _on_place_changed(self) -> None:
        pane = self.stage.pane
        if self._inspector is not None and pane is not None and pane.letter_id is not None:
            self._inspector.related.show_place(pane.letter_id, pane.passage)

    def _on_focus_changed(self) -> None:
        pane = self.stage.pane
        letter_id = None if pane is None else pane.letter_id
        self._show_open()
        if self._inspector is not None:
            self._inspector.show_letter(letter_id)
            self._on_place_changed()
        self._refresh_frame()

    def _refresh_frame(self) -> None:
        """Renew what stands around the stage: title bar, status line, actions."""
        pane = self.stage.pane
        summary = self._session.summary(pane.letter_id) if pane and pane.letter_id else None
        title = self._actions.stage_name or ("" if summary is None else summary.title)
        self.setWindowTitle(f"{title} – Kennisreader" if title else "Kennisreader")
        self._actions.refresh()
        self.status_line.refresh()

    def _show_open(self) -> None:
        """Show and count what is open: the letters that are compared, or the one that is read."""
        stage, pane = self.stage, self.stage.pane
        current = (pane.letter_id or "") if pane is not None else ""
        letters = stage.letters if stage.comparing or not current else (current,)
        self.theme_bar.set_letters(letters if self.stages.current == LETTERS else ())
        if self._library_panel is not None:
            self._library_panel.set_open(letters, current)

    def _on_letters_changed(self) -> None:
        for letter_id in self.stage.letters:
            if self._session.summary(letter_id) is None:
                self.stage.close_letter(letter_id)
        if not self.stage.panes and self._session.summaries():
            self.stage.open(self._session.summaries()[0].id)
        self._refresh_frame()

    def _on_citation_unknown(self, letter_id: str, index: int) -> None:
        self._sides.show_right()
        if self._inspector is not None:
            citation = self._session.letter(letter_id).citations[index]
            self._inspector.show_citation(citation.start)

    def _focus_letter(self) -> None:
        """Put the keys on the letter that commands act on, or on what says how to get one."""
        pane = self.stage.pane
        if self.stages.current == LETTERS:
            (self.stage if pane is None else pane.view).setFocus()

    def _on_scheme_changed(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            style.apply(application, self._session.scheme)
        self._top_bar.recolour()

    def _on_setting(self, name: str) -> None:
        if name == "appearance":
            self._session.refresh_scheme()
        elif name == "reading_size":
            self._make_room()
        self._refresh_frame()

    # From one run to the next

    def _restore(self) -> None:
        """Open what was open, where it was read; on a first start the first letter."""
        self.resize(*USUAL_SIZE)
        geometry = self._session.settings.bytes("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        self._sides.restore(self.width())
        self._open.restore()

    def _finish(self) -> None:
        """What the first paint did not wait for."""
        from kennisreader.ui import accessibility

        application = QApplication.instance()
        if isinstance(application, QApplication):
            accessibility.install(application)
        self._sides.fill()
        self._focus_letter()

    def keep(self) -> None:
        """Store what is open and where the window stands, for the next start."""
        self._open.keep()
        self._session.settings.keep("geometry", self.saveGeometry())
        self._sides.keep()
        self._session.settings.sync()

    # Events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything and let go of the worker; a full disk holds the window open only once."""
        if not self.notes.may_close():
            event.ignore()
            return
        try:
            self.keep()
        except LibraryError as error:
            from kennisreader.core.messages import sentence

            self._session.failed.emit(sentence(error.code, self._session.language, **error.details))
        self._ingest.close()
        self._session.undo.blockSignals(True)  # it may be taken down before the window is
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wants takes the marks of a search away."""
        if event.key() == Qt.Key.Key_Escape:
            self.searching.hits.hide()
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Word menus and status anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            actions.retranslate(self, self.actions_by_id)
            self.status_line.refresh()
        super().changeEvent(event)
