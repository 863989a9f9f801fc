# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of actions and the menus made from it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from kennisreader import paths
from kennisreader.ui import actions


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def ran():
    return []


@pytest.fixture
def built(window, ran):
    handlers = {row.id: lambda name=row.id: ran.append(name) for row in actions.ROWS}
    return actions.build(window, handlers)


def test_ids_are_used_once():
    assert max(Counter(row.id for row in actions.ROWS).values()) == 1


def test_no_two_actions_share_keys(qapp):
    keys = [QKeySequence(key).toString() for row in actions.ROWS for key in row.keys]
    assert "" not in keys
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.fixture(params=["nl", "en"])
def translated(qapp, request):
    """The words of the table in each language."""
    translator = QTranslator()
    assert translator.load(
        str(paths.resources_folder() / "i18n" / f"kennisreader_{request.param}.qm")
    )
    return lambda words: translator.translate(actions.CONTEXT, words) or words


@pytest.mark.parametrize("menu", [*actions.MENUS, ""])
def test_mnemonics_of_a_menu_differ(menu, translated):
    texts = [row.text for row in actions.ROWS if row.menu == menu]
    if not menu:
        texts = [actions.MENUS[each] for each in actions.MENUS if "/" not in each]
    words = [translated(text) for text in texts]
    letters = [each[each.index("&") + 1].lower() for each in words if "&" in each]
    assert [letter for letter, count in Counter(letters).items() if count > 1] == []


def test_a_section_stands_together():
    for name in {row.menu.partition("/")[0] for row in actions.ROWS}:
        sections = [row.section for row in actions.ROWS if row.menu.partition("/")[0] == name]
        assert sections == sorted(sections)


def test_every_row_needs_a_handler(window):
    with pytest.raises(KeyError):
        actions.build(window, {})


def test_menu_bar_has_the_menus_in_order(window, built):
    titles = [actions.plain(action.text()) for action in window.menuBar().actions()]
    assert titles == ["File", "Edit", "View", "Go", "Themes", "Help"]


def test_submenus_stand_in_the_view_menu(window, built):
    view = actions.menu(window, "view")
    titles = [action.text() for action in view.actions() if action.menu()]
    assert titles == ["Links shown", "Appearance", "Language"]
    assert len(actions.menu(window, "view/language").actions()) == 3


def test_sections_are_parted_by_single_lines(window, built):
    for menu in window.findChildren(QMenu):
        lines = [action.isSeparator() for action in menu.actions()]
        assert not any(one and other for one, other in pairwise(lines))
        assert not lines or not (lines[0] or lines[-1])


def test_keys_run_the_handler(window, built, ran, qtbot):
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert ran == ["add_letters", "previous_theme"]


def test_showing_a_state_does_not_run_the_handler(built, ran):
    actions.show_state(built["left_panel"], on=True)
    assert built["left_panel"].isChecked()
    assert ran == []


def test_one_choice_of_a_section_is_on(built):
    actions.show_state(built["light"], on=True)
    actions.show_state(built["dark"], on=True)
    actions.show_state(built["language_nl"], on=True)
    assert [i for i in ("system", "light", "dark", "language_nl") if built[i].isChecked()] == [
        "dark",
        "language_nl",
    ]


def test_menu_path_names_the_submenu(qapp):
    row = next(row for row in actions.ROWS if row.id == "language_nl")
    assert actions.menu_path(row) == "View › Language"
