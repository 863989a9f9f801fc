# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The library panel by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton

from kennisreader.ui.library_filter import LetterFilter, Order
from kennisreader.ui.library_panel import LibraryPanel
from tests.ui.made_letters import ANSWERS, letter, open_session

# The offscreen platform says so of every window that has a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

KEYS = {
    "Enter opens": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "openRequested"),
    "Ctrl+Enter opens beside": (
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier,
        "openBesideRequested",
    ),
    "F2 corrects": (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "editRequested"),
    "Delete removes": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "removeRequested"),
}


@pytest.fixture
def session(qapp, tmp_path):
    session = open_session(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def panel(qtbot, session):
    panel = LibraryPanel(session)
    qtbot.addWidget(panel)
    panel.resize(264, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def titles(panel: LibraryPanel) -> list[str]:
    model = panel.list.letters
    return [model.letter_at(row).id for row in range(model.rowCount())]


def place(panel: LibraryPanel, letter_id: str) -> QRect:
    return panel.list.visualRect(panel.list.letters.index(panel.list.letters.row_of(letter_id)))


@pytest.mark.parametrize(("key", "modifier", "signal"), KEYS.values(), ids=KEYS)
def test_keys_on_a_letter(qtbot, panel, key, modifier, signal):
    panel.go_to("strategie")
    with qtbot.waitSignal(getattr(panel, signal)) as caught:
        qtbot.keyClick(panel.list, key, modifier)
    assert caught.args == ["strategie"]


def test_arrow_keys_walk_the_letters_and_never_the_headings(qtbot, panel):
    walked: list[str] = []
    panel.letterSelected.connect(walked.append)
    for _ in range(4):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert walked[-3:] == ["strategie", "antwoorden", "notitie"]


CLICKS = {
    "click opens": (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, "openRequested"),
    "middle button opens beside": (
        Qt.MouseButton.MiddleButton,
        Qt.KeyboardModifier.NoModifier,
        "openBesideRequested",
    ),
}


@pytest.mark.parametrize(("button", "modifier", "signal"), CLICKS.values(), ids=CLICKS)
def test_clicks_on_a_letter(qtbot, panel, button, modifier, signal):
    point = place(panel, "antwoorden").center()
    with qtbot.waitSignal(getattr(panel, signal)) as caught:
        qtbot.mouseClick(panel.list.viewport(), button, modifier, point)
    assert caught.args == ["antwoorden"]


def test_context_menu_offers_the_same(qtbot, panel):
    menu = panel.list.menu_for("strategie")
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Open",
        "Open beside",
        "Correct details…",
        "Remove from the library",
    ]
    with qtbot.waitSignal(panel.openBesideRequested) as caught:
        menu.actions()[1].trigger()
    assert caught.args == ["strategie"]


def test_words_narrow_the_list_and_escape_gives_it_back(qtbot, panel):
    buttons = panel.filter_bar.findChildren(QToolButton)
    find = next(each for each in buttons if each.toolTip() == "Find a letter in this list")
    qtbot.mouseClick(find, Qt.MouseButton.LeftButton)
    field = panel.filter_bar.findChild(QLineEdit)
    qtbot.keyClicks(field, "kennismigranten")
    qtbot.waitUntil(lambda: titles(panel) == ["kst-30573-222"])
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert panel.list.letter_id() == "kst-30573-222"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(titles(panel)) == 4
    assert not field.isVisible()


def test_nothing_found_says_how_to_see_everything_again(qtbot, panel):
    panel.filter_bar.set_filter(LetterFilter(words="no such word"))
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Show all letters")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 4


def test_a_filter_shows_as_a_chip_that_removes_it(qtbot, panel):
    panel.filter_bar.set_filter(LetterFilter(first_year=2021, ministries=frozenset({"EZK"})))
    assert titles(panel) == ["antwoorden"]
    chips = {b.text(): b for b in panel.filter_bar.findChildren(QPushButton, "filterChip")}
    assert set(chips) == {"from 2021", "EZK"}
    qtbot.mouseClick(chips["EZK"], Qt.MouseButton.LeftButton)
    assert panel.filter_bar.filter == LetterFilter(first_year=2021)


def test_years_are_told_and_taken(qtbot, panel):
    with qtbot.waitSignal(panel.yearsChanged) as caught:
        panel.set_years(2020, 2020)
    assert caught.args == [2020, 2020]
    assert titles(panel) == ["kst-30573-222", "strategie"]
    with qtbot.assertNotEmitted(panel.yearsChanged):
        panel.filter_bar.set_filter(LetterFilter("talent", 2020, 2020))


def _menu(panel: LibraryPanel) -> QMenu:
    button = next(b for b in panel.filter_bar.findChildren(QToolButton) if b.menu())
    button.menu().aboutToShow.emit()
    return button.menu()


def test_menu_orders_the_letters(panel):
    action = next(a for a in _menu(panel).actions() if a.text() == "Newest first")
    action.trigger()
    assert panel.list.letters.order is Order.NEW_TO_OLD
    assert titles(panel)[0] == "antwoorden"


def test_menu_offers_what_the_library_has(panel):
    menus = {m.title(): m for m in _menu(panel).findChildren(QMenu)}
    assert [a.text() for a in menus["Ministry"].actions()] == ["EZK\t1", "OCW\t2"]
    assert [a.text() for a in menus["From year"].actions()] == ["Any year", "2020", "2024"]
    menus["Up to year"].actions()[1].trigger()
    assert panel.filter_bar.filter == LetterFilter(last_year=2020)


def test_a_letter_that_a_filter_hides_is_still_reached(panel):
    panel.filter_bar.set_filter(LetterFilter(words="kennismigranten"))
    panel.go_to("notitie")
    assert panel.list.letter_id() == "notitie"


def test_a_new_letter_appears_and_the_keys_stay_where_they_were(qtbot, panel, session):
    panel.go_to("antwoorden")
    new = letter("nieuw", ANSWERS, "Een andere brief.\n")
    session.library.add(new, b"nieuw")
    with qtbot.assertNotEmitted(panel.letterSelected):
        session.forget()
    assert "nieuw" in titles(panel)
    assert panel.list.letter_id() == "antwoorden"


def test_an_import_is_shown_and_can_be_stopped(qtbot, panel):
    panel.set_progress(2, 12, "<i>brief</i>.pdf")
    cancel = next(
        b for b in panel.findChildren(QToolButton) if b.toolTip() == "Stop adding letters"
    )
    with qtbot.waitSignal(panel.cancelRequested):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    panel.set_progress(0, 0, "")
    assert not cancel.isVisible()


def test_an_empty_library_says_what_to_do(qtbot, tmp_path):
    session = open_session(tmp_path, letters=())
    panel = LibraryPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    button = next(b for b in panel.findChildren(QPushButton) if b.text() == "Add letters…")
    with qtbot.waitSignal(panel.addRequested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    session.library.close()


def test_the_letter_that_is_opened_comes_into_sight(panel, session):
    letters = [each.id for each in session.summaries()]
    panel.resize(240, 150)
    panel.set_open([letters[0]], letters[0])
    panel.set_open([letters[-1]], letters[-1])
    shown = panel.list.visualRect(panel.list.letters.index(panel.list.letters.row_of(letters[-1])))
    assert panel.list.viewport().rect().intersects(shown)
