# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of all actions: found by typing, run by Enter, gone by Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow

from kennisreader.ui import actions, command_list, style
from kennisreader.ui.command_palette import RECENT, ROWS_SHOWN, CommandPalette
from kennisreader.ui.overlay import SHADOW
from tests.ui.fake_library import session_in


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path)
    yield session
    session.library.close()


@pytest.fixture
def ran():
    return []


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 700)
    field = QLineEdit(window)
    window.setCentralWidget(field)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    return window


@pytest.fixture
def built(window, ran):
    handlers = {row.id: lambda name=row.id: ran.append(name) for row in actions.ROWS}
    return actions.build(window, handlers)


@pytest.fixture
def palette(window, built, session):
    palette = CommandPalette(session, built, window)
    palette.open()
    return palette


def names(palette: CommandPalette) -> list[str]:
    return [found.entry.name for found in palette.model.found]


def typed(palette: CommandPalette, text: str) -> list[str]:
    QTest.keyClicks(palette.field, text)
    return names(palette)


def test_model_holds_what_qt_asks_of_it(palette, qtbot):
    tester = QAbstractItemModelTester(palette.model)
    typed(palette, "vi")
    assert tester.model() is palette.model


def test_field_has_the_focus_and_the_first_row_is_chosen(palette):
    assert palette.field.hasFocus()
    assert palette.list.currentIndex().row() == 0


def test_lists_every_action_that_can_be_run(palette, built):
    assert len(names(palette)) == len(actions.ROWS) - 1 + 3
    assert "All actions" not in names(palette)


def test_actions_that_cannot_be_run_are_left_out(window, built):
    built["undo"].setEnabled(False)
    assert "Undo" not in [entry.name for entry in command_list.entries(built, [])]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("add l", "Add letters"),
        ("lsc", "Linked scrolling"),
        ("larg", "Larger text"),
        ("language ned", "Nederlands"),
        ("theme talent", "talent"),
    ],
)
def test_typing_finds(palette, qtbot, words, first):
    assert typed(palette, words)[0] == first


def test_nothing_found_is_said(palette, qtbot):
    assert typed(palette, "qqq") == []
    assert palette._nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_enter_runs_and_gives_the_focus_back(palette, window, qtbot, ran):
    typed(palette, "linked")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["linked_scrolling"]
    assert window.centralWidget().hasFocus()


def test_escape_runs_nothing_and_gives_the_focus_back(palette, window, qtbot, ran):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert ran == []
    assert window.centralWidget().hasFocus()


def test_click_beside_the_card_closes(palette, qtbot):
    with qtbot.waitSignal(palette.closed):
        qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 600))


def test_click_runs(palette, qtbot, ran):
    place = palette.list.visualRect(palette.model.index(1, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ran == ["add_folder"]


def test_rows_that_scroll_below_a_pointer_at_rest_are_not_chosen(palette, qtbot, monkeypatch):
    monkeypatch.setattr("kennisreader.ui.command_palette.QCursor.pos", lambda: QPoint(50, 50))
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    palette.list.entered.emit(palette.model.index(5, 0))
    assert palette.list.currentIndex().row() == 1
    monkeypatch.setattr("kennisreader.ui.command_palette.QCursor.pos", lambda: QPoint(50, 60))
    palette.list.entered.emit(palette.model.index(5, 0))
    assert palette.list.currentIndex().row() == 5


def test_arrows_go_round(palette, qtbot):
    last = len(names(palette)) - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == 8


def test_used_last_stands_first(palette, qtbot, session):
    typed(palette, "quit")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert session.settings.text(RECENT) == "quit"
    palette.open()
    assert names(palette)[0] == "Quit"
    assert palette.field.text() == ""


def test_used_last_breaks_a_tie_only(qapp, window, built):
    every = command_list.entries(built, [])
    found = command_list.search(every, "next", ["next_passage"])
    assert found[0].entry.name == "Next passage"
    found = command_list.search(every, "copy", ["copy_with_citation"])
    assert [each.entry.name for each in found[:2]] == ["Copy with citation", "Copy"]


def test_shows_keys_and_state_to_a_screen_reader(palette, qtbot):
    typed(palette, "linked")
    words = palette.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Linked scrolling, View, Ctrl+Shift+L"


def test_covers_a_window_that_grows(palette, window):
    window.resize(1000, 500)
    assert palette.size() == window.size()
    assert palette.card.geometry().bottom() < 500


def test_no_shadow_of_a_longer_list_stays(palette, monkeypatch):
    long = palette.card.geometry()
    painted: list[QRect] = []
    monkeypatch.setattr(palette, "update", painted.append)
    typed(palette, "light")
    assert palette.card.height() < long.height()
    assert any(rect.contains(long.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)) for rect in painted)


@pytest.fixture
def styled(qapp):
    qapp.setStyleSheet(style.style_sheet(style.LIGHT))
    yield qapp
    qapp.setStyleSheet("")


def sizes(palette: CommandPalette) -> list[float]:
    parts = (palette, palette.field, palette.list, palette._escape, palette._nothing)
    return [part.font().pointSizeF() for part in parts]


def test_it_grows_with_the_text_and_back(styled, palette, session):
    usual, card = sizes(palette), palette.card.height()
    for reading, factor in ((32, 1.5), (16, 1.0), (12, 1.0), (48, 2.0)):
        session.settings.choose("reading_size", str(reading))
        assert sizes(palette) == pytest.approx([size * factor for size in usual]), reading
    assert palette.card.height() > card
    for reading, factor in ((32, 1.5), (16, 1.0)):
        palette.close()
        session.settings.choose("reading_size", str(reading))
        palette.open()
        assert sizes(palette) == pytest.approx([size * factor for size in usual]), "when opened"
        assert palette.list.height() == ROWS_SHOWN * palette.list.sizeHintForRow(0)


@pytest.mark.parametrize("reading", [16, 34])
def test_a_short_list_needs_no_scroll_bar(styled, palette, session, reading, qtbot):
    session.settings.choose("reading_size", str(reading))
    for words in ("dark", "zoom", "dark mode light"):
        palette.field.clear()
        found = typed(palette, words)
        qtbot.wait(1)
        if found:
            assert palette.list.verticalScrollBar().maximum() == 0, (words, len(found))
