# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What each action of the window does, and when it can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from kennisreader.ui import actions, link_words
from kennisreader.ui.letter_forms import Form
from kennisreader.ui.stages import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from kennisreader.ui.command_palette import CommandPalette
    from kennisreader.ui.comparison import Comparison
    from kennisreader.ui.letter_commands import LetterCommands
    from kennisreader.ui.library_panel import LibraryPanel
    from kennisreader.ui.navigator import Navigator
    from kennisreader.ui.note_parts import NoteParts
    from kennisreader.ui.searching import Searching
    from kennisreader.ui.session import Session
    from kennisreader.ui.side_panels import SidePanels
    from kennisreader.ui.stages import Stages
    from kennisreader.ui.theme_desk import ThemeDesk

ON_A_LETTER = (
    *("find", "find_next", "find_previous", "select_all", "copy", "copy_with_citation"),
    *("edit_metadata", "remove_letter", "next_theme", "previous_theme"),
    *("next_passage", "previous_passage", "stage_compare", "only_marked", "unfold"),
    *("mark_1", "mark_2", "mark_3", "mark_4", "note", "tie_note", "delete_note", "add_to_theme"),
)
"""Actions that need an open letter."""

ANYWHERE = frozenset({"stage_compare", "edit_metadata", "remove_letter"}) | {
    *("next_theme", "previous_theme", "next_passage", "previous_passage")
}
"""Those of them that do not need to be on the letter: they go there, or mean the panel's."""

ON_SEVERAL = (
    "swap_panes",
    "move_left",
    "move_right",
    "other_pane",
    "close_pane",
    "level",
    "next_link",
    "previous_link",
    "pin_link",
    "break_link",
    "put_back",
    "next_amount",
)
"""Actions that need a second pane."""


class WindowActions(QObject):
    """The actions of `actions.ROWS`, tied to the parts of one window.

    Attributes:
        by_id: every action by its id.

    Signals:
        told(text): something for the status bar and the screen reader.
    """

    told = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        *,
        stage: Comparison,
        navigator: Navigator,
        commands: LetterCommands,
        notes: NoteParts,
        searching: Searching,
        library: Callable[[], LibraryPanel],
        sides: SidePanels,
        stages: Stages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._stage = stage
        self._navigator = navigator
        self._commands = commands
        self._notes = notes
        self._searching = searching
        self._library = library
        self._sides = sides
        self._stages = stages
        self._palette: CommandPalette | None = None
        self._themes: ThemeDesk | None = None
        self.by_id = actions.build(window, self._handlers())
        session.folding.changed.connect(self.refresh)
        notes.searchRequested.connect(searching.search)

    @property
    def themes(self) -> ThemeDesk:
        """What can be done with themes; made when it is first asked for."""
        if self._themes is None:
            from kennisreader.ui.theme_desk import ThemeDesk

            self._themes = ThemeDesk(self._session, self._stage, self._window)
            self._themes.told.connect(self.told)
        return self._themes

    @property
    def stage_name(self) -> str:
        """What the view over all letters that is seen is called; empty for the letters."""
        current = self._stages.current
        return "" if current == LETTERS else actions.plain(self.by_id[f"stage_{current}"].text())

    def edit_theme(self, theme_id: str = "") -> None:
        """Open the dialog of the themes, at one if it is named."""
        self.themes.edit(theme_id)

    def go_to_library(self) -> None:
        """Show the library, and give it the keyboard."""
        self._sides.show_left()
        self._library().setFocus()

    def refresh(self) -> None:
        """Enable what can be done now, and tick what is on."""
        act, stage, settings = self.by_id, self._stage, self._session.settings
        letters_shown = self._stages.current == LETTERS
        for name in ON_A_LETTER:
            seen = letters_shown or name in ANYWHERE
            act[name].setEnabled(stage.pane is not None and seen)
        for name in ON_SEVERAL:
            act[name].setEnabled(len(stage.panes) > 1 and letters_shown)
        act["open_beside"].setEnabled(len(self._session.summaries()) > 1)
        act["back"].setEnabled(self._navigator.can_go_back)
        act["forward"].setEnabled(self._navigator.can_go_forward)
        act["undo"].setEnabled(self._session.undo.canUndo())
        act["redo"].setEnabled(self._session.undo.canRedo())
        states = {
            "stage_read": letters_shown and not stage.comparing,
            "stage_compare": letters_shown and stage.comparing,
            "stage_lists": self._stages.current == "lists",
            "stage_synopsis": self._stages.current == "synopsis",
            "linked_scrolling": stage.linked,
            "only_marked": self._session.folding.on,
            "changed_words": settings.text("changed_words", "1") == "1",
            **self._form_states(),
            **{f"links_{each}": link_words.amount(settings) == each for each in link_words.AMOUNTS},
            "left_panel": self._sides.left_shown,
            "right_panel": self._sides.right_shown,
            "full_screen": self._window.isFullScreen(),
            **{each: settings.appearance == each for each in ("system", "light", "dark")},
            **{
                f"language_{each}": settings.language_choice == each
                for each in ("system", "nl", "en")
            },
        }
        for name, on in states.items():
            actions.show_state(act[name], on=on)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does."""
        settings, stage, go = self._session.settings, self._stage, self._navigator
        commands, notes = self._commands, self._notes.desk
        return {
            "add_letters": commands.choose_files,
            "add_folder": commands.choose_folder,
            "edit_metadata": lambda: commands.edit_metadata(self._current_id()),
            "remove_letter": lambda: commands.remove(self._current_id()),
            "open_beside": self._open_beside,
            "close_pane": stage.close_pane,
            "quit": self._window.close,
            "undo": self._session.undo.undo,
            "redo": self._session.undo.redo,
            "copy": self._copy,
            "copy_with_citation": lambda: commands.copy_with_citation(
                stage.pane.view if stage.pane else None
            ),
            "mark_1": lambda: notes.mark("yellow"),
            "mark_2": lambda: notes.mark("green"),
            "mark_3": lambda: notes.mark("pink"),
            "mark_4": lambda: notes.mark("blue"),
            "note": notes.write,
            "tie_note": notes.begin_tie,
            "delete_note": notes.delete,
            "select_all": self._select_all,
            "search": self._searching.open,
            "find": self._find,
            "find_next": lambda: self._step_hit(1),
            "find_previous": lambda: self._step_hit(-1),
            "settings": self._open_settings,
            "stage_read": lambda: self._choose_stage(comparing=False),
            "stage_compare": lambda: self._choose_stage(comparing=True),
            "stage_lists": lambda: go.show_stage("lists"),
            "export_notes": self._notes.export,
            "import_notes": self._notes.bring_in,
            "stage_synopsis": lambda: go.show_stage("synopsis"),
            "swap_panes": stage.swap,
            "linked_scrolling": self._toggle_linked,
            "changed_words": self._toggle_changed_words,
            "left_panel": self._sides.fold_left,
            "right_panel": self._sides.fold_right,
            "full_screen": self._toggle_full_screen,
            **{f"form_{form}": partial(self._choose_form, form) for form in Form},
            "other_form": self._other_form,
            "dim_paper": settings.switch_paper,
            "zoom_in": lambda: self._zoom(1),
            "zoom_out": lambda: self._zoom(-1),
            "zoom_reset": lambda: self._zoom(0),
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
            "pin_link": self._notes.pin_link,
            "break_link": self._notes.break_link,
            "put_back": self._notes.put_links_back,
            "next_passage": lambda: go.step_passage(1),
            "previous_passage": lambda: go.step_passage(-1),
            "other_pane": stage.other_pane,
            "level": stage.level,
            **{
                f"links_{each}": partial(settings.choose, "links_shown", each)
                for each in link_words.AMOUNTS
            },
            "next_amount": self._next_amount,
            "only_marked": self._toggle_folding,
            "unfold": stage.upkeep.unfold,
            "move_left": lambda: stage.move_focused(-1),
            "move_right": lambda: stage.move_focused(1),
            "edit_themes": self.edit_theme,
            "new_theme": self._new_theme,
            "add_to_theme": self._add_to_theme,
            "help": lambda: self._open_help("help"),
            "keys_help": lambda: self._open_help("keys"),
            "about": lambda: self._open_help("about"),
            "all_actions": self._open_palette,
            "desktop_entry": self._install_desktop_entry,
        }

    def _current_id(self) -> str | None:
        """The letter that commands on a letter mean: the one the focus is on."""
        focus = QApplication.focusWidget()
        if focus is not None and self._library().isAncestorOf(focus):
            return self._library().list.letter_id() or None
        pane = self._stage.pane
        return None if pane is None else pane.letter_id

    def _choose_stage(self, *, comparing: bool) -> None:
        self._navigator.show_stage(LETTERS)
        if comparing and len(self._stage.panes) < 2:
            self._open_beside(stay=True)
        self._stage.set_comparing(comparing=comparing)
        self.refresh()

    def _open_beside(self, *, stay: bool = False) -> None:
        """Show the letter that is chosen in the library beside the open ones, or else another one;
        ``stay``: the focus stays where it is.
        """
        chosen, pane = self._library().list.letter_id(), self._stage.pane
        if not chosen or chosen in self._stage.letters:
            self._navigator.open_another(stay=stay)
            return
        self._navigator.open_beside(chosen)
        if stay and pane is not None:
            self._stage.focus_pane(self._stage.panes.index(pane))

    def _toggle_linked(self) -> None:
        self._stage.set_linked(linked=not self._stage.linked)

    def _next_amount(self) -> None:
        settings = self._session.settings
        settings.choose("links_shown", link_words.next_amount(settings))
        self.told.emit(link_words.amount_text(link_words.amount(settings)))

    def _toggle_changed_words(self) -> None:
        settings = self._session.settings
        on = settings.text("changed_words", "1") == "1"
        settings.choose("changed_words", "0" if on else "1")

    def _toggle_folding(self) -> None:
        folding = self._session.folding
        folding.switch(on=not folding.on)

    def _select_all(self) -> None:
        pane = self._stage.pane
        if pane is not None:
            pane.view.selection.select_all()

    def _find(self) -> None:
        pane = self._stage.pane
        if pane is not None:
            pane.open_find()

    def _step_hit(self, steps: int) -> None:
        """Walk the hits of the find bar if it is open, otherwise those of the last search."""
        pane = self._stage.pane
        if pane is None or (not pane.finding and self._searching.step(steps)):
            return
        if not pane.step_hit(steps):
            pane.open_find()

    def _copy(self) -> None:
        pane = self._stage.pane
        if pane is not None:
            pane.view.links.copy_selection()

    def _form_states(self) -> dict[str, bool]:
        """Which form of the letter is on; enables what its letter has."""
        pane = self._stage.pane if self._stages.current == LETTERS else None
        paged = pane is not None and pane.forms.has_pages
        for form in Form:
            self.by_id[f"form_{form}"].setEnabled(paged)
        self.by_id["other_form"].setEnabled(pane is not None)  # it says why there are no pages
        if pane is not None and not pane.forms.room_for_both:
            self.by_id["form_both"].setEnabled(False)
        shown = Form.TEXT if pane is None else pane.forms.form
        states = {f"form_{form}": form is shown for form in Form}
        return {**states, "dim_paper": self._session.settings.dim_paper}

    def _choose_form(self, form: Form) -> None:
        pane = self._stage.pane
        if pane is not None:
            pane.forms.choose(form)
        self.refresh()

    def _other_form(self) -> None:
        pane = self._stage.pane
        if pane is not None and not pane.forms.has_pages:
            self.told.emit(self.tr("This letter came as text: it has no pages to show"))
        elif pane is not None:
            self._choose_form(Form.PAGE if pane.forms.form is Form.TEXT else Form.TEXT)

    def _zoom(self, steps: int) -> None:
        pane = self._stage.pane if self._stages.current == LETTERS else None
        if pane is None:
            self._session.settings.zoom(steps)
        else:
            pane.zoom(steps)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.refresh()

    def _new_theme(self) -> None:
        self.themes.make()

    def _add_to_theme(self) -> None:
        self.themes.offer_here()

    def _open_settings(self) -> None:
        from kennisreader.ui.settings_dialog import SettingsDialog

        SettingsDialog(self._session, self._window).open()

    def _open_help(self, page: str) -> None:
        from kennisreader.ui.help_dialog import HelpDialog

        HelpDialog(self._session, self._window, page).open()

    def _open_palette(self) -> None:
        if self._palette is None:
            from kennisreader.ui.command_palette import CommandPalette

            self._palette = CommandPalette(self._session, self.by_id, self._window)
        self._palette.open()

    def _install_desktop_entry(self) -> None:
        from kennisreader import desktop_entry

        try:
            desktop_entry.install()
        except OSError as error:
            from kennisreader.core.messages_system import in_dutch

            reason = error.strerror or type(error).__name__
            reason = in_dutch(reason) if self._session.language == "nl" else reason
            text = self.tr("Could not be put into the menu: {}").format(reason)
        else:
            text = self.tr("Kennisreader is in the desktop's menu now")
        self.told.emit(text)
