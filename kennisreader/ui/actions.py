# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every action of the window in one table: its words, its menu and its keys.

The menu bar, the list of all actions and the table of keys in the help are made from it.  Keys
follow the KDE and GNOME guidelines where these speak; ``Ctrl`` is the Command key on macOS.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMainWindow

CONTEXT = "Actions"
"""The translation context of the words in this module."""


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Mark words for lupdate, which goes by this name; Qt's own function is typed as ``object``."""
    return words


class Row(NamedTuple):
    """One action as it is declared."""

    id: str
    text: str
    """English source text with its mnemonic; ``…`` where a dialog asks for more."""
    menu: str
    """``file``, or ``view/language`` for a submenu."""
    section: int = 0
    """Sections of a menu are parted by a line."""
    keys: tuple[str, ...] = ()
    """In Qt's portable form; the first is the one that menus show."""
    kind: str = "plain"
    """``plain``, ``check`` (on or off) or ``choice`` (one of its section is on)."""
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    """Where macOS wants it."""
    linux_only: bool = False


MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "view/links": QT_TRANSLATE_NOOP("Actions", "Links shown"),
    "view/appearance": QT_TRANSLATE_NOOP("Actions", "Appearance"),
    "view/language": QT_TRANSLATE_NOOP("Actions", "Language"),
    "go": QT_TRANSLATE_NOOP("Actions", "&Go"),
    "themes": QT_TRANSLATE_NOOP("Actions", "&Themes"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}
"""The menus in the order of the bar; a submenu stands where its first action stands."""

_Role = QAction.MenuRole

# fmt: off
ROWS = (
    Row("add_letters", QT_TRANSLATE_NOOP("Actions", "&Add letters…"), "file", 0, ("Ctrl+O",)),
    Row("add_folder", QT_TRANSLATE_NOOP("Actions", "Add &folder…"), "file", 0, ("Ctrl+Shift+O",)),
    Row("open_beside", QT_TRANSLATE_NOOP("Actions", "Open &beside"), "file", 1),
    Row("close_pane", QT_TRANSLATE_NOOP("Actions", "&Close pane"), "file", 1, ("Ctrl+W",)),
    Row("export_notes", QT_TRANSLATE_NOOP("Actions", "&Export notes…"), "file", 2, ("Ctrl+E",)),
    Row("import_notes", QT_TRANSLATE_NOOP("Actions", "&Import notes…"), "file", 2),
    Row("edit_metadata", QT_TRANSLATE_NOOP("Actions", "Correct &details…"), "file", 2, ("F2",)),
    Row("remove_letter", QT_TRANSLATE_NOOP("Actions", "&Remove from library"), "file", 2),
    Row("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", 3, ("Ctrl+Q",),
        role=_Role.QuitRole),

    Row("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", 0, ("Ctrl+Z",)),
    Row("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", 0, ("Ctrl+Shift+Z", "Ctrl+Y")),
    Row("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit", 1, ("Ctrl+C",)),
    Row("copy_with_citation", QT_TRANSLATE_NOOP("Actions", "Copy &with citation"), "edit", 1,
        ("Ctrl+Shift+C",)),
    Row("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), "edit", 1, ("Ctrl+A",)),
    Row("mark_1", QT_TRANSLATE_NOOP("Actions", "Mark &yellow"), "edit", 2, ("Ctrl+1",)),
    Row("mark_2", QT_TRANSLATE_NOOP("Actions", "Mark &green"), "edit", 2, ("Ctrl+2",)),
    Row("mark_3", QT_TRANSLATE_NOOP("Actions", "Mark pin&k"), "edit", 2, ("Ctrl+3",)),
    Row("mark_4", QT_TRANSLATE_NOOP("Actions", "Mark b&lue"), "edit", 2, ("Ctrl+4",)),
    Row("note", QT_TRANSLATE_NOOP("Actions", "Write a n&ote"), "edit", 2, ("Ctrl+M",)),
    Row("tie_note", QT_TRANSLATE_NOOP("Actions", "&Tie with another passage…"), "edit", 2,
        ("Ctrl+T",)),
    Row("delete_note", QT_TRANSLATE_NOOP("Actions", "&Delete note"), "edit", 2),
    Row("search", QT_TRANSLATE_NOOP("Actions", "Searc&h all letters…"), "edit", 3, ("Ctrl+K",)),
    Row("find", QT_TRANSLATE_NOOP("Actions", "&Find in this letter"), "edit", 3, ("Ctrl+F",)),
    Row("find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "edit", 3, ("F3",)),
    Row("find_previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), "edit", 3,
        ("Shift+F3",)),
    Row("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "edit", 4, ("Ctrl+,",),
        role=_Role.PreferencesRole),

    Row("stage_read", QT_TRANSLATE_NOOP("Actions", "&Read"), "view", 0, ("Alt+1",), "choice"),
    Row("stage_compare", QT_TRANSLATE_NOOP("Actions", "&Compare"), "view", 0, ("Alt+2",),
        "choice"),
    Row("stage_synopsis", QT_TRANSLATE_NOOP("Actions", "&Theme overview"), "view", 0, ("Alt+3",),
        "choice"),
    Row("stage_lists", QT_TRANSLATE_NOOP("Actions", "Lists"), "view", 0, ("Alt+4",), "choice"),
    Row("swap_panes", QT_TRANSLATE_NOOP("Actions", "&Swap panes"), "view", 1),
    Row("move_left", QT_TRANSLATE_NOOP("Actions", "Move pane left"), "view", 1,
        ("Ctrl+Shift+PgUp",)),
    Row("move_right", QT_TRANSLATE_NOOP("Actions", "Move pane right"), "view", 1,
        ("Ctrl+Shift+PgDown",)),
    Row("linked_scrolling", QT_TRANSLATE_NOOP("Actions", "&Linked scrolling"), "view", 1,
        ("Ctrl+Shift+L",), "check"),
    Row("links_strong", QT_TRANSLATE_NOOP("Actions", "Strong links only"), "view/links", 1,
        kind="choice"),
    Row("links_clear", QT_TRANSLATE_NOOP("Actions", "Strong and clear links"), "view/links", 1,
        kind="choice"),
    Row("links_all", QT_TRANSLATE_NOOP("Actions", "All links, the weak ones too"), "view/links",
        1, kind="choice"),
    Row("next_amount", QT_TRANSLATE_NOOP("Actions", "More links, or fewer"), "view/links", 1,
        ("Ctrl+F8",)),
    Row("only_marked", QT_TRANSLATE_NOOP("Actions", "Only mar&ked passages"), "view", 1,
        ("Ctrl+Shift+M",), "check"),
    Row("unfold", QT_TRANSLATE_NOOP("Actions", "Unfold &here"), "view", 1, ("Ctrl+U",)),
    Row("changed_words", QT_TRANSLATE_NOOP("Actions", "Show changed &words"), "view", 1,
        ("Ctrl+Shift+W",), "check"),
    Row("form_text", QT_TRANSLATE_NOOP("Actions", "Show as text"), "view", 2, kind="choice"),
    Row("form_page", QT_TRANSLATE_NOOP("Actions", "Show original pages"), "view", 2,
        kind="choice"),
    Row("form_both", QT_TRANSLATE_NOOP("Actions", "Show text and pages beside each other"),
        "view", 2, ("Shift+F12",), "choice"),
    Row("other_form", QT_TRANSLATE_NOOP("Actions", "Switch between text and pages"), "view", 2,
        ("F12",)),
    Row("left_panel", QT_TRANSLATE_NOOP("Actions", "Library &panel"), "view", 3, ("F9",),
        "check"),
    Row("right_panel", QT_TRANSLATE_NOOP("Actions", "&Inspector"), "view", 3, ("Shift+F9",),
        "check"),
    Row("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), "view", 3, ("F11",),
        "check"),
    Row("zoom_in", QT_TRANSLATE_NOOP("Actions", "L&arger text"), "view", 4,
        ("Ctrl++", "Ctrl+=")),
    Row("zoom_out", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "view", 4, ("Ctrl+-",)),
    Row("zoom_reset", QT_TRANSLATE_NOOP("Actions", "&Usual text size"), "view", 4, ("Ctrl+0",)),
    Row("system", QT_TRANSLATE_NOOP("Actions", "Like the &system"), "view/appearance", 5,
        kind="choice"),
    Row("light", QT_TRANSLATE_NOOP("Actions", "&Light"), "view/appearance", 5, kind="choice"),
    Row("dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "view/appearance", 5, kind="choice"),
    Row("dim_paper", QT_TRANSLATE_NOOP("Actions", "Dim the paper in the dark"),
        "view/appearance", 5, kind="check"),
    Row("language_system", QT_TRANSLATE_NOOP("Actions", "Like the &system"), "view/language", 5,
        kind="choice"),
    Row("language_nl", "&Nederlands", "view/language", 5, kind="choice"),
    Row("language_en", "&English", "view/language", 5, kind="choice"),

    Row("back", QT_TRANSLATE_NOOP("Actions", "&Back"), "go", 0, ("Alt+Left",)),
    Row("forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "go", 0, ("Alt+Right",)),
    Row("next_theme", QT_TRANSLATE_NOOP("Actions", "Next &theme passage"), "go", 1, ("F4",)),
    Row("previous_theme", QT_TRANSLATE_NOOP("Actions", "Previous theme passage"), "go", 1,
        ("Shift+F4",)),
    Row("next_link", QT_TRANSLATE_NOOP("Actions", "Next &link"), "go", 1, ("F8",)),
    Row("previous_link", QT_TRANSLATE_NOOP("Actions", "Previous link"), "go", 1, ("Shift+F8",)),
    Row("next_passage", QT_TRANSLATE_NOOP("Actions", "Next &passage"), "go", 1, ("Ctrl+Down",)),
    Row("previous_passage", QT_TRANSLATE_NOOP("Actions", "Previous passage"), "go", 1,
        ("Ctrl+Up",)),
    Row("other_pane", QT_TRANSLATE_NOOP("Actions", "&Other pane"), "go", 2, ("F6",)),
    Row("pin_link", QT_TRANSLATE_NOOP("Actions", "P&in this link"), "go", 2, ("Ctrl+Shift+T",)),
    Row("break_link", QT_TRANSLATE_NOOP("Actions", "Brea&k this link"), "go", 2,
        ("Ctrl+Shift+Del",)),
    Row("put_back", QT_TRANSLATE_NOOP("Actions", "Put broken links of these letters back"), "go", 2),
    Row("level", QT_TRANSLATE_NOOP("Actions", "L&evel the panes here"), "go", 2, ("Ctrl+L",)),

    Row("edit_themes", QT_TRANSLATE_NOOP("Actions", "&Edit themes…"), "themes", 0),
    Row("new_theme", QT_TRANSLATE_NOOP("Actions", "&New theme…"), "themes", 0),
    Row("add_to_theme", QT_TRANSLATE_NOOP("Actions", "Add &selected words to a theme…"), "themes",
        0, ("Ctrl+J",)),

    Row("help", QT_TRANSLATE_NOOP("Actions", "&Help"), "help", 0, ("F1",)),
    Row("keys_help", QT_TRANSLATE_NOOP("Actions", "&Keys"), "help", 0, ("Ctrl+?",)),
    Row("all_actions", QT_TRANSLATE_NOOP("Actions", "&All actions…"), "help", 0,
        ("Ctrl+Shift+P",)),
    Row("desktop_entry", QT_TRANSLATE_NOOP("Actions", "Put into the &desktop's menu"), "help", 1,
        linux_only=True),
    Row("about", QT_TRANSLATE_NOOP("Actions", "A&bout Kennisreader"), "help", 2,
        role=_Role.AboutRole),
)
# fmt: on
"""The actions in the order of their menus."""


def build(window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Make every action, fill the window's menu bar with them and return them by their ids.

    A handler takes no argument; an action that is on or off shows what the handler brought about
    (`show_state`), not what was clicked.  The menu of the themes is filled by `ThemesMenu`.
    Raises KeyError for an action without a handler.
    """
    actions: dict[str, QAction] = {}
    menus = {key: QMenu(window) for key in MENUS}
    groups: dict[str, QActionGroup] = {}
    for key, menu in menus.items():
        menu.setObjectName(_menu_name(key))
        if "/" not in key:
            window.menuBar().addMenu(menu)
    previous: dict[str, int] = {}
    for row in ROWS:
        action = _action(window, row, handlers[row.id])
        actions[row.id] = action
        if row.kind == "choice":
            group = groups.setdefault(f"{row.menu} {row.section}", QActionGroup(window))
            group.addAction(action)
        parent = row.menu.partition("/")[0]
        if previous.setdefault(parent, row.section) != row.section:
            menus[parent].addSeparator()
        previous[parent] = row.section
        if row.menu != parent and menus[row.menu].isEmpty():
            menus[parent].addMenu(menus[row.menu])
        menus[row.menu].addAction(action)
    retranslate(window, actions)
    return actions


def retranslate(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    """Give the menus and the actions their words in the language in force."""
    for key in MENUS:
        menu(window, key).setTitle(menu_title(key))
    for row in ROWS:
        actions[row.id].setText(text(row))


def menu(window: QMainWindow, key: str) -> QMenu:
    """Find a menu of the window by its key in `MENUS`."""
    found = window.findChild(QMenu, _menu_name(key))
    if not isinstance(found, QMenu):
        raise KeyError(key)
    return found


def show_state(action: QAction, *, on: bool) -> None:
    """Show an action as on or off without running its handler."""
    if action.isChecked() != on:
        action.setChecked(on)


def text(row: Row) -> str:
    """Give an action's words in the language in force, with the mnemonic."""
    return QCoreApplication.translate(CONTEXT, row.text)


def menu_title(key: str) -> str:
    """Give a menu's title in the language in force, with the mnemonic."""
    return QCoreApplication.translate(CONTEXT, MENUS[key])


def menu_path(row: Row) -> str:
    """Say where in the menus an action stands, for reading: ``View › Language``."""
    parts = row.menu.split("/")
    keys = ["/".join(parts[: index + 1]) for index in range(len(parts))]
    return " › ".join(plain(menu_title(key)) for key in keys)


def plain(words: str) -> str:
    """Take the mnemonic's mark out of an action's words."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _menu_name(key: str) -> str:
    return f"menu {key}"


def _action(window: QMainWindow, row: Row, handler: Callable[[], object]) -> QAction:
    action = QAction(window)
    action.setObjectName(row.id)
    action.setCheckable(row.kind != "plain")
    action.setMenuRole(row.role)
    action.setShortcuts([QKeySequence(keys) for keys in row.keys])
    action.setVisible(sys.platform.startswith("linux") or not row.linux_only)
    action.triggered.connect(lambda _checked: handler())
    window.addAction(action)
    return action
