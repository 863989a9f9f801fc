# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The chips: switching by mouse and keys, counting, and what happens when there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.themes import Theme
from kennisreader.ui.session import Session
from kennisreader.ui.theme_bar import ThemeBar
from tests.ui.fake_library import THEMES, session_in

# The offscreen platform says so of every menu that opens.
opens_menu = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def bar(qtbot, session):
    bar = ThemeBar(session)
    qtbot.addWidget(bar)
    bar.resize(1200, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def add(session: Session, name: str, *themes: str) -> str:
    letter = Letter(name, f"{name}.txt", f"Brief {name}.", Metadata(name))
    levels = [(index, theme, "primary") for index, theme in enumerate(themes)]
    return session.library.add(letter, name.encode(), revision="1", levels=levels).id


def menu_texts(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def test_chips_show_which_themes_are_on(bar):
    assert [(chip.accessibleName(), chip.isChecked()) for chip in bar.chips] == [
        ("talent", True),
        ("knowledge security", True),
        ("housing", False),
    ]


def test_click_anywhere_on_a_chip_switches_its_theme(bar, session, qtbot):
    chip = bar.chips[2]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 5))
    assert session.active_themes == ("talent", "veiligheid", "huisvesting")


def test_keys_walk_and_switch(bar, session, qtbot):
    bar.chips[0].setFocus()
    qtbot.keyClick(bar.chips[0], Qt.Key.Key_Right)
    assert bar.chips[1].hasFocus()
    qtbot.keyClick(bar.chips[1], Qt.Key.Key_Space)
    assert session.active_themes == ("talent",)
    qtbot.keyClick(bar.chips[1], Qt.Key.Key_End)
    assert bar.chips[2].hasFocus()
    qtbot.keyClick(bar.chips[2], Qt.Key.Key_Home)
    assert bar.chips[0].hasFocus()


def test_the_bar_is_one_tab_stop_where_it_was_left(bar):
    bar.chips[1].setFocus()
    stops = [chip for chip in bar.chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [bar.chips[1]]


def test_a_theme_switched_elsewhere_shows_on_its_chip(bar, session):
    session.switch_theme("talent", on=False)
    assert not bar.chips[0].isChecked()


def test_counts_passages_of_the_open_letters(bar, session):
    one = add(session, "een", "talent", "talent")
    other = add(session, "twee", "talent", "huisvesting")
    add(session, "drie", "talent")
    bar.set_letters([one, other])
    assert [chip.accessibleDescription()[0] for chip in bar.chips] == ["3", "0", "1"]
    bar.set_letters([])
    assert [chip.accessibleDescription() for chip in bar.chips] == ["", "", ""]


def test_counts_again_when_a_letter_was_marked_anew(bar, session):
    letter = add(session, "een", "talent")
    bar.set_letters([letter])
    session.library.set_themes(
        letter, "2", [], [(0, "talent", "primary"), (1, "talent", "mention")]
    )
    session.forget(letter)
    assert bar.chips[0].accessibleDescription()[0] == "2"


@opens_menu
def test_context_menu_switches_all_but_one_off(bar, session, qtbot):
    bar.chips[2].customContextMenuRequested.emit(QPoint(5, 5))
    menu = bar.findChild(QMenu)
    assert menu_texts(menu) == ["Only this one", "All on", "All off", "Edit this theme…"]
    menu.actions()[0].trigger()
    assert session.active_themes == ("huisvesting",)
    menu.close()


@opens_menu
def test_chips_that_do_not_fit_are_in_the_menu_at_the_end(bar, session, qtbot):
    bar.resize(bar.chips[0].width() + 110, bar.height())
    assert [chip.isVisible() for chip in bar.chips] == [True, False, False]
    more = bar.findChild(QToolButton, "moreThemes")
    assert more.isVisible()
    assert more.text() == "+ 2"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = bar.findChild(QMenu)
    assert menu_texts(menu)[:2] == ["knowledge security", "housing"]
    menu.actions()[1].trigger()
    assert "huisvesting" in session.active_themes
    menu.close()


def test_the_hint_gives_way_to_chips(bar):
    hint = bar._hint
    assert hint.isVisible()
    bar.resize(450, bar.height())
    assert not hint.isVisible()


def test_new_themes_make_new_chips(bar, session):
    session.set_themes([*THEMES, Theme("fiscaal", "fiscaal", "tax & levies", ())])
    assert [chip.theme.id for chip in bar.chips][-1] == "fiscaal"


def test_dutch_names_in_dutch(bar, session):
    session.settings.choose("language", "nl")
    bar._retranslate()
    assert bar.chips[1].accessibleName() == "kennisveiligheid"


def test_a_theme_that_is_on_keeps_its_chip_where_there_is_little_room(bar, session):
    last = bar.chips[2]
    bar.resize(bar.chips[2].geometry().left() + 40, bar.height())
    assert last.isHidden()
    session.switch_theme("huisvesting", on=True)
    session.switch_theme("veiligheid", on=False)
    assert not last.isHidden()
    assert bar.chips[1].isHidden()
    assert last.x() > bar.chips[0].x()
