# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole window: themes everywhere at once, back and forward, what the next start restores."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kennisreader.ui import actions
from kennisreader.ui.main_window import MainWindow
from kennisreader.ui.side_panels import LEFT_WIDTH, RIGHT_WIDTH


def ids(window):
    return [summary.id for summary in window._session.summaries()]


def test_every_action_has_a_handler_and_is_in_the_menus(window):
    assert set(window.actions_by_id) == {row.id for row in actions.ROWS}
    for row in actions.ROWS:
        assert window.actions_by_id[row.id] in actions.menu(window, row.menu).actions()


def test_f4_walks_the_passages_of_the_active_themes_and_only_those(window, qtbot):
    session, view = window._session, window.stage.pane.view
    letter = view.letter
    marked = {view.passage_at(span.start) for span in session.spans(letter.id)}
    for _ in range(len(marked)):
        qtbot.keyClick(view, Qt.Key.Key_F4)
        passage = view.passage_at(view.selection.place)
        assert passage in marked
        assert view.in_sight(letter.passages[passage].start)
        marked.discard(passage)
    assert not marked


def test_switching_a_theme_marks_it_in_every_open_letter(window):
    session = window._session
    window.navigator.open_beside(ids(window)[1])
    before = [len(pane.view._painter.marks) for pane in window.stage.panes]
    session.switch_theme("onderzoek-en-wetenschap", on=True)
    after = [len(pane.view._painter.marks) for pane in window.stage.panes]
    assert all(more > less for more, less in zip(after, before, strict=True))


def test_back_and_forward_lead_over_letters_and_jumps(window, qtbot):
    first, second, third = ids(window)[:3]
    window.navigator.open(second)
    qtbot.wait(1)
    window.navigator.open(third)
    qtbot.wait(1)
    back, forward = (window.actions_by_id[name] for name in ("back", "forward"))
    back.trigger()
    assert window.stage.letters == (second,)
    back.trigger()
    assert window.stage.letters == (first,)
    assert not back.isEnabled()
    forward.trigger()
    forward.trigger()
    assert window.stage.letters == (third,)
    assert not forward.isEnabled()


def test_back_returns_to_the_place_that_was_read(window, qtbot):
    view = window.stage.pane.view
    qtbot.waitUntil(lambda: view.layout_of_text.pending() is None)
    goal = view.letter.passages[12].start
    view.go_to(goal, level=0)
    view.jump(view.letter.footnotes[-1].start)
    qtbot.wait(1)
    window.actions_by_id["back"].trigger()
    assert abs(view.top_offset() - goal) < 200


def test_copy_with_citation_gives_words_and_source(window):
    view = window.stage.pane.view
    start = view.letter.passages[1].start
    view.selection.select(start, start + 25)
    window.actions_by_id["copy_with_citation"].trigger()
    copied = QGuiApplication.clipboard().text()
    assert view.letter.text[start : start + 25] in copied
    assert "2020" in copied


def test_without_a_selection_the_current_passage_is_copied_with_citation(window):
    view = window.stage.pane.view
    passage = view.letter.passages[4]
    view.go_to(passage.start)
    view.set_place(passage.start)
    window.actions_by_id["copy_with_citation"].trigger()
    assert view.letter.quote(passage.start, passage.end) in QGuiApplication.clipboard().text()


def test_a_citation_of_a_letter_in_the_library_opens_it_beside(window):
    session = window._session
    for summary in session.summaries():
        letter = session.letter(summary.id)
        for index, citation in enumerate(letter.citations):
            found = session.library.resolve(citation, letter)
            if found is not None and found != letter.id:
                window.navigator.open(letter.id)
                window.navigator.follow(letter.id, index)
                assert window.stage.letters[-1] == found
                return
    pytest.fail("no letter of the five cites another")


def test_a_citation_of_something_else_shows_its_address_and_opens_nothing(window, qtbot):
    session = window._session
    letter = session.letter(ids(window)[0])
    index = next(i for i, c in enumerate(letter.citations) if c.kind == "kamerstuk")
    window.navigator.follow(letter.id, index)
    assert window.stage.letters == (letter.id,)
    assert window._inspector.isVisible()
    assert window._inspector.tab() == "citations"


def test_the_next_start_restores_what_was_open(window, qtbot, seeded_session):
    left, right = ids(window)[3:5]
    window.navigator.open(left)
    window.navigator.open_beside(right)
    view = window.stage.pane.view
    qtbot.waitUntil(lambda: view.layout_of_text.pending() is None)
    view.go_to(view.letter.passages[10].start, level=0)
    place = view.top_offset()
    window.keep()
    again = MainWindow(seeded_session, window._ingest)
    qtbot.addWidget(again)
    again.resize(1440, 900)
    again.show()
    qtbot.waitExposed(again)
    assert again.stage.letters == (left, right)
    assert again.stage.comparing
    pane = again.stage.pane
    assert pane is not None
    assert pane.letter_id == right
    assert abs(pane.view.top_offset() - place) < 80


@pytest.mark.parametrize("name", ["synopsis", "lists"])
def test_the_next_start_shows_the_stage_that_was_shown(window, qtbot, seeded_session, name):
    window.actions_by_id[f"stage_{name}"].trigger()
    window.keep()
    again = MainWindow(seeded_session, window._ingest)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitExposed(again)
    assert again.stages.current == name
    assert again.actions_by_id[f"stage_{name}"].isChecked()
    made = again.stages.made(name)
    assert made is not None
    qtbot.waitUntil(lambda: made.isAncestorOf(again.focusWidget()))
    again.actions_by_id["stage_read"].trigger()
    assert again.stage.letters == window.stage.letters


def test_a_letter_behind_the_one_that_is_read_does_not_count_as_open(window, qtbot):
    first, second = ids(window)[:2]
    rows = window.library_panel.list.letters

    def open_in_library():
        return {each for each in (first, second) if each in rows._open}

    window.navigator.open(first)
    window.navigator.open_beside(second)
    both = window.theme_bar._letters
    assert open_in_library() == {first, second} == set(both)
    window.actions_by_id["stage_read"].trigger()
    assert open_in_library() == {second} == set(window.theme_bar._letters)
    window.actions_by_id["stage_compare"].trigger()
    assert open_in_library() == {first, second} == set(window.theme_bar._letters)


def test_the_language_changes_while_the_window_is_open(window, translation, qtbot):
    def compare():
        return actions.plain(window.actions_by_id["stage_compare"].text())

    translation.use("nl")
    qtbot.waitUntil(lambda: compare() == "Vergelijken")
    translation.use("en")
    qtbot.waitUntil(lambda: compare() == "Compare")


@pytest.mark.parametrize("appearance", ["dark", "light"])
def test_light_and_dark_reach_every_part(window, appearance):
    settings = window._session.settings
    settings.choose("appearance", "light" if appearance == "dark" else "dark")
    settings.choose("appearance", appearance)
    scheme = window._session.scheme
    assert scheme.dark is (appearance == "dark")
    picture = window.stage.pane.view.grab().toImage()
    assert picture.pixelColor(3, 3).name().upper() == scheme.paper


def test_zoom_keeps_the_place(window, qtbot):
    view = window.stage.pane.view
    qtbot.waitUntil(lambda: view.layout_of_text.pending() is None)
    goal = view.letter.passages[9].start
    view.go_to(goal, level=0)
    for _ in range(8):
        window.actions_by_id["zoom_in"].trigger()
    assert window._session.settings.reading_size == 24
    assert abs(view.top_offset() - goal) < 120
    window.actions_by_id["zoom_reset"].trigger()
    assert window._session.settings.reading_size == 16


def test_what_is_open_is_kept_while_it_is_read(window, qtbot, seeded_session):
    letter = ids(window)[3]
    window.navigator.open(letter)
    view = window.stage.pane.view
    qtbot.waitUntil(lambda: view.layout_of_text.pending() is None)
    view.verticalScrollBar().setValue(600)
    library = seeded_session.library
    qtbot.waitUntil(lambda: letter in (library.get_value("open") or ""))
    qtbot.waitUntil(lambda: library.position(letter) is not None)
    assert library.position(letter).start == view.top_offset()


def test_a_narrow_window_takes_words_from_buttons_and_keeps_them_all(window, qtbot):
    bar = window._top_bar
    seen = []
    for width in (2000, 1600, 1300, 1000, 800, 700, 600, 500):
        window.resize(width, 700)
        qtbot.wait(1)
        shown = [bar._add, bar._export, bar._search, bar._switch]
        shown = [part for part in shown if part.isVisible()]
        assert all(part.geometry().right() < window.width() for part in shown)
        seen.append((bool(bar._add.text()), bar._switch.isVisible()))
        assert bar._add.accessibleName()
    assert seen[0] == (True, True)
    assert seen[-1] == (False, False)
    assert seen == sorted(seen, reverse=True)
    bar._actions["stage_synopsis"].trigger()
    assert bar._chooser.text() == "Theme overview"


def test_what_a_stage_hides_is_not_what_the_reader_closed(window):
    kept = window._session.settings.text
    window.actions_by_id["stage_synopsis"].trigger()
    assert not window._sides.right_shown
    window._sides.keep()
    assert (kept("left_hidden"), kept("right_hidden")) == ("0", "0")
    window.actions_by_id["stage_read"].trigger()
    assert window._sides.left_shown
    assert window._sides.right_shown
    window.actions_by_id["right_panel"].trigger()
    assert kept("right_hidden") == "1"  # at once: a kill must not bring it back
    window.actions_by_id["stage_synopsis"].trigger()
    window.actions_by_id["stage_read"].trigger()
    assert not window._sides.right_shown


def test_where_one_panel_has_room_the_inspector_stays(window):
    window.resize(2150, 900)
    for letter in ids(window)[1:3]:
        window.navigator.open_beside(letter)
    window.resize(next(w for w in range(2150, 900, -10) if not _both_fit(window, w)), 900)
    assert (window._sides.left_shown, window._sides.right_shown) == (False, True)
    window.stage.close_pane()
    assert (window._sides.left_shown, window._sides.right_shown) == (True, True)


def _both_fit(window, width):
    return window.stage.fits(width - LEFT_WIDTH - RIGHT_WIDTH)


def test_a_corrected_title_is_that_of_the_window(window):
    letter = window.stage.pane.letter_id
    window._session.library.correct(letter, "title", "Mijn titel")
    window._session.forget(letter)
    assert window.windowTitle() == "Mijn titel – Kennisreader"


def test_a_view_over_all_letters_has_its_own_title_and_message(window):
    window.status_line.tell("said of a link")
    window.actions_by_id["stage_lists"].trigger()
    assert window.windowTitle() == "Lists – Kennisreader"
    assert not window.status_line.currentMessage()
    window.actions_by_id["stage_read"].trigger()
    assert "Lists" not in window.windowTitle()
    window.status_line.tell("said of another letter")
    window.navigator.open(window._session.summaries()[2].id)
    assert not window.status_line.currentMessage()


def test_the_bars_grow_with_the_text(window, qtbot):
    chip = window.theme_bar.chips[0]
    parts = [chip, window._top_bar._search, window.menuBar(), window.status_line._zoom]
    before = [part.fontMetrics().height() for part in parts]
    usual = chip.height()
    window._session.settings.choose("reading_size", "32")
    grown = [part.fontMetrics().height() for part in parts]
    assert all(b * 1.3 < g < b * 1.8 for b, g in zip(before, grown, strict=True))
    qtbot.waitUntil(lambda: chip.height() > usual)
    window._session.themesChanged.emit()  # the chips are made anew
    assert window.theme_bar.chips[0].fontMetrics().height() == grown[0]
    for width in (700, 1000, 1400):
        window.resize(width, 900)
        assert window.width() <= width + 250
    window._session.settings.choose("reading_size", "12")
    assert [part.fontMetrics().height() for part in parts[1:]] == before[1:]


def test_the_bars_grow_though_the_menu_bar_once_given_is_taken_for_deleted(window):
    bar = window.menuBar()
    before = bar.fontMetrics().height()
    shiboken6.invalidate(bar)
    window._session.settings.choose("reading_size", "32")
    assert window.menuBar().fontMetrics().height() > before


def test_long_words_at_the_bottom_are_cut_and_do_not_widen_the_window(window):
    line = window.status_line
    least = line.minimumSizeHint().width()
    line._links.setText("so many links in this comparison " * 9)
    assert line.minimumSizeHint().width() == least
    line.tell("too narrow for two letters side by side " * 9)
    assert line.currentMessage().endswith("…")
