# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menu of the themes follows the session and switches them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from kennisreader.core.themes import Theme
from kennisreader.ui.themes_menu import ThemesMenu
from tests.ui.fake_library import THEMES, session_in


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def menu(qtbot, session):
    menu = QMenu()
    qtbot.addWidget(menu)
    themes = ThemesMenu(session, menu)
    assert menu.isEmpty()  # the start does not wait for it
    menu.aboutToShow.emit()
    return themes


def states(menu: ThemesMenu) -> dict[str, bool]:
    menu._menu.aboutToShow.emit()
    return {action.text(): action.isChecked() for action in menu.actions}


def test_shows_themes_with_their_marks(menu):
    assert states(menu) == {"talent": True, "knowledge security": True, "housing": False}
    assert not any(action.icon().isNull() for action in menu.actions)


def test_action_switches_its_theme(menu, session):
    menu.actions[2].trigger()
    menu.actions[0].trigger()
    assert session.active_themes == ("veiligheid", "huisvesting")


def test_follows_a_theme_switched_elsewhere(menu, session):
    session.switch_theme("huisvesting", on=True)
    assert states(menu)["housing"]


def test_all_on_and_all_off(menu, session):
    on, off = menu._menu.actions()[-2:]
    off.trigger()
    assert session.active_themes == ()
    on.trigger()
    assert len(session.active_themes) == 3


def test_rebuilt_for_new_themes(menu, session):
    session.set_themes([*THEMES, Theme("fiscaal", "fiscaal", "tax & levies", ())])
    assert list(states(menu))[-1] == "tax && levies"
