# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters side by side: opening, closing, swapping, bands, scrolling together, little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from kennisreader.core import alignment
from kennisreader.core.letter import Span
from kennisreader.core.library_values import LibraryError
from kennisreader.ui import link_words
from kennisreader.ui.band_places import Band
from kennisreader.ui.models import LETTER_MIME
from kennisreader.ui.pane_dropping import Goal
from kennisreader.ui.query_values import Related


def ids(window):
    return [summary.id for summary in window._session.summaries()]


def act(window, name):
    action = window.actions_by_id[name]
    assert action.isEnabled(), name
    action.trigger()


@pytest.fixture
def compared(window, qtbot):
    """The two letters of which one cites the other, side by side, the left one in focus."""
    left, right = ids(window)[3:5]
    window.navigator.open(left)
    window.navigator.open_beside(right)
    window.stage.focus_pane(0)
    qtbot.waitUntil(lambda: window.stage.links_in_sight()[1] > 0)
    return window


def test_a_first_start_reads_the_oldest_letter(window):
    assert window.stage.letters == (ids(window)[0],)
    assert not window.stage.comparing


def test_a_letter_that_cannot_be_read_leaves_the_pane_as_it_is(window, monkeypatch):
    def refuse(*_arguments):
        raise LibraryError("damaged", file="library.sqlite")

    pane, before = window.stage.pane, window.stage.pane.letter_id
    for unreadable in ("letter", "position"):
        with monkeypatch.context() as patch:
            patch.setattr(type(window._session.library), unreadable, refuse)
            with pytest.raises(LibraryError):
                pane.show_letter(ids(window)[3])
        assert not pane.coming, unreadable
        assert not pane.view.settling, unreadable
        if unreadable == "letter":
            assert pane.letter_id == before


def test_compare_puts_the_next_letter_beside_and_keeps_the_focus(window):
    act(window, "stage_compare")
    assert window.stage.letters == tuple(ids(window)[:2])
    assert window.stage.pane is window.stage.panes[0]
    act(window, "stage_read")
    assert [pane.isVisible() for pane in window.stage.panes] == [True, False]


def test_compare_puts_the_letter_beside_that_the_passage_is_related_to(answering):
    window, session = answering, answering._session
    letters = ids(window)
    window.navigator.open(letters[0])
    view = window.stage.pane.view
    found: list[Related] = []
    for passage in view.letter.passages:
        session.query.related(session, letters[0], passage.index, found.extend, pytest.fail)
        if found and found[0].letter != letters[1]:
            break
        found.clear()
    view.go_to(passage.start)
    view.set_place(passage.start)
    act(window, "stage_compare")
    assert window.stage.letters == (letters[0], found[0].letter)
    assert window.stage.pane is window.stage.panes[0]


def test_back_opens_a_closed_pane_again(window, qtbot):
    letters = ids(window)[:3]
    window.stage.show_letters(tuple(letters), 1, comparing=True)
    for index in (1, None):
        window.stage.close_pane(index)
        qtbot.wait(1)
    assert len(window.stage.panes) == 1
    for left in (2, 3):
        act(window, "back")
        assert len(window.stage.panes) == left
    assert window.stage.letters == tuple(letters)


@pytest.mark.parametrize("panes", [1, 2])
def test_a_place_shown_beside_leaves_what_is_read_at_its_height_and_stands_level(
    window, qtbot, panes
):
    letters = ids(window)
    window.navigator.open(letters[4])
    if panes == 2:
        window.navigator.open_beside(letters[1])
        window.stage.focus_pane(0)
    qtbot.wait(30)
    near = window.stage.pane.view
    passage, goal = near.letter.passages[9], window._session.letter(letters[3]).passages[12]
    near.go_to(passage.start)
    near.set_place(passage.start)
    before = near.extent(*passage[1:3])[0]
    window.navigator.show(Span(letters[3], *goal[1:3]), beside=True, select=False)
    qtbot.wait(60)
    far = window.stage.pane.view
    assert far.letter.id == letters[3]
    assert abs(near.extent(*passage[1:3])[0] - before) < 4
    assert abs(far.line_rects(*goal[1:3])[0][1] - near.line_rects(*passage[1:3])[0][1]) < 8


def test_a_narrower_pane_keeps_the_current_passage_at_its_height(window, qtbot):
    view = window.stage.pane.view
    passage = view.letter.passages[9]
    view.go_to(passage.start)
    view.set_place(passage.start)
    before = view.extent(*passage[1:3])[0]
    for width in (1000, 700, 1300):
        window.resize(width, 900)
        qtbot.wait(5)
        assert abs(view.extent(*passage[1:3])[0] - before) < 4


def test_four_letters_and_no_more(window, qtbot):
    window.resize(3200, 900)
    for letter in ids(window)[1:]:
        window.navigator.open_beside(letter)
    assert len(window.stage.panes) == 4
    assert len(window.stage.links.gutters) == 3
    assert all(pane.isVisible() for pane in window.stage.panes)


def test_swap_close_and_reopen(compared):
    left, right = compared.stage.letters
    act(compared, "swap_panes")
    assert compared.stage.letters == (right, left)
    assert compared.stage.pane.letter_id == left
    act(compared, "close_pane")
    assert compared.stage.letters == (right,)
    assert not compared.actions_by_id["close_pane"].isEnabled()


def test_a_letter_that_is_open_is_gone_to_and_not_opened_twice(compared):
    left, right = compared.stage.letters
    compared.navigator.open(right)
    assert compared.stage.letters == (left, right)
    assert compared.stage.pane.letter_id == right


def test_f6_goes_round_the_panes(compared, qtbot):
    first = compared.stage.pane
    qtbot.keyClick(compared, Qt.Key.Key_F6)
    assert compared.stage.pane is not first
    assert compared.stage.pane.view.hasFocus()
    qtbot.keyClick(compared, Qt.Key.Key_F6)
    assert compared.stage.pane is first


def test_every_band_joins_passages_of_a_theme_that_is_on(compared):
    gutter = compared.stage.links.gutters[0]
    assert gutter.bands
    for band in gutter.bands:
        for view, (start, end) in ((gutter.left, band.left), (gutter.right, band.right)):
            spans = compared._session.spans(view.letter.id)
            assert any(start <= span.start < end for span in spans)


def test_without_a_theme_there_are_no_bands(compared, qtbot):
    for theme in compared._session.active_themes:
        compared._session.switch_theme(theme, on=False)
    qtbot.waitUntil(lambda: compared.stage.links_in_sight() == (0, 0))


def test_f8_levels_both_ends_and_tells_why(compared, qtbot):
    qtbot.keyClick(compared.stage.pane.view, Qt.Key.Key_F8)
    gutter = compared.stage.links.gutters[0]
    band = gutter.bands[gutter.lit]
    left, right = gutter.left.extent(*band.left), gutter.right.extent(*band.right)
    room = gutter.right.verticalScrollBar()
    at_an_end = room.value() in (room.minimum(), room.maximum())
    assert at_an_end or abs(left[0] - right[0]) < 3
    assert band.reason in compared.status_line.currentMessage()
    assert f" of {len(gutter.bands)} " in compared.status_line.currentMessage()
    told: list[str] = []
    compared.stage.told.connect(told.append)
    compared.stage.step_link(1)
    other = gutter.right.letter.quote(*gutter.bands[gutter.lit].right)
    assert " ".join(other.split())[:30] in told[0]


def test_keys_walk_the_bands_of_a_gutter_and_lead_to_its_panes(compared, qtbot):
    gutter = compared.stage.links.gutters[0]
    order = sorted(range(len(gutter.bands)), key=lambda each: gutter.bands[each].left)
    gutter.setFocus(Qt.FocusReason.TabFocusReason)
    compared.stage.panes[0].view.go_to(0)
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(gutter, key)
        walked.append(order.index(gutter.lit))
    assert walked == [walked[0], walked[0] + 1, walked[0]]
    names = [item.name for item in gutter.accessible_items()]
    assert any(gutter.bands[gutter.lit].reason in name and "link: “" in name for name in names)
    qtbot.keyClick(gutter, Qt.Key.Key_Right)
    assert compared.stage.pane is compared.stage.panes[1]
    assert compared.stage.panes[1].view.hasFocus()


def test_links_are_shown_from_strong_ones_only_to_all(compared, qtbot):
    gutter = compared.stage.links.gutters[0]
    counts = {}
    for name in ("clear", "all", "strong"):
        assert compared._session.settings.text("links_shown", "clear") == name
        qtbot.waitUntil(lambda: not compared.stage.links._later.isActive())
        counts[name] = len(gutter.bands)
        assert all(
            band.strength >= link_words.AMOUNTS[name] for band in gutter.bands if band.strength
        )
        act(compared, "next_amount")
    assert counts["strong"] < counts["clear"] <= counts["all"]
    assert compared.actions_by_id["links_clear"].isChecked()


def test_the_button_at_the_gutter_switches_scrolling_together(compared, qtbot):
    head = compared.stage.links.gutters[0].head
    assert head.linked.isChecked()
    qtbot.mouseClick(head.linked, Qt.MouseButton.LeftButton)
    assert not compared.stage.linked
    assert not compared.actions_by_id["linked_scrolling"].isChecked()
    act(compared, "linked_scrolling")
    assert head.linked.isChecked()


def test_a_click_on_a_band_brings_its_ends_level(compared, qtbot):
    gutter = compared.stage.links.gutters[0]
    compared.stage.set_linked(linked=False)
    share = gutter.right.share_of  # an end of the letter cannot be brought anywhere
    band = min(gutter.bands, key=lambda each: abs(share(each.right[0]) - 0.5))
    for view, span in ((gutter.left, band.left), (gutter.right, band.right)):
        view.go_to(span[0], level=0.1 if view is gutter.left else 0.5)
    compared.stage.links._later.stop()
    gutter.set_bands([band])
    gutter.grab()
    middle = range(gutter.height())
    y = next(y for y in middle if gutter.band_at(QPointF(gutter.width() / 2, y)) == 0)
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(gutter.width() // 2, y))
    assert gutter.lit == 0
    tops = [gutter.left.extent(*band.left)[0], gutter.right.extent(*band.right)[0]]
    assert abs(tops[0] - tops[1]) < 8


def test_a_stub_of_several_bands_offers_them(compared, qtbot, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    gutter = compared.stage.links.gutters[0]
    view = gutter.right
    left, last = gutter.left.letter.passages[0], view.letter.passages[-3:]
    bands = [
        Band((left.start, left.end), (each.start, each.end), "#1f5f8b", f"why & {n}", n / 10)
        for n, each in enumerate(last, 3)
    ]
    compared.stage.set_linked(linked=False)
    for each in (gutter.left, view):
        each.go_to(0, level=0)
    compared.stage.links._later.stop()
    gutter.set_bands(bands)
    gutter.grab()
    [(pill, indexes)] = gutter._pills
    assert len(indexes) == 3
    below = QPointF(3, pill.bottom() + 4)  # the coloured end is the stub as much as its count
    assert gutter.band_at(below) == gutter.band_at(pill.center()) == indexes[0]
    gutter.set_bands(bands[:1])
    assert gutter.band_at(pill.center()) is None, "what is not drawn yet is under no mouse"
    gutter.set_bands(bands)
    gutter.grab()
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=pill.center().toPoint())
    menu = gutter.findChild(QMenu)
    texts = [action.text() for action in menu.actions()]
    assert [text.startswith(f"why && {n} ") for n, text in zip((5, 4, 3), texts, strict=True)]
    more = bands[0]._replace(reason="found while it was open")
    gutter.set_bands([more, *bands])
    menu.actions()[0].trigger()
    assert gutter.lit == 3


def test_linked_panes_reach_both_ends_together(compared, qtbot):
    left, right = (pane.view.verticalScrollBar() for pane in compared.stage.panes)
    qtbot.waitUntil(lambda: compared.stage.panes[0].view.layout_of_text.pending() is None)
    qtbot.waitUntil(lambda: compared.stage.panes[1].view.layout_of_text.pending() is None)
    left.setValue(left.maximum())
    assert right.value() == right.maximum()
    left.setValue(0)
    assert right.value() == 0


def test_links_stay_level_when_the_lines_break_elsewhere(compared, qtbot):
    links, gutter = compared.stage.links, compared.stage.links.gutters[0]
    across = links._chains[gutter].across
    shares = [number / 20 for number in range(21)]
    before = [across(share, from_one=True) for share in shares]
    compared.resize(1100, 900)
    for view in gutter.left, gutter.right:
        qtbot.waitUntil(lambda view=view: view.layout_of_text.pending() is None)
    now = links._in_step(gutter)
    level = [alignment.follow(now, share, from_left=True) for share in shares]
    assert [across(share, from_one=True) for share in shares] == level != before


def test_a_pane_at_its_end_lets_the_other_one_go_on(compared, qtbot):
    stage = compared.stage
    view, bar = stage.panes[0].view, stage.panes[1].view.verticalScrollBar()
    act(compared, "linked_scrolling")
    view.verticalScrollBar().setValue(0)
    bar.setValue(900)
    stage.linked = True  # and the longer letter is behind
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert 0 < bar.value() < 900
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    stage.linked = False
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == bar.maximum()


def test_unlinked_panes_scroll_alone(compared):
    act(compared, "linked_scrolling")
    left, right = (pane.view.verticalScrollBar() for pane in compared.stage.panes)
    before = right.value()
    left.setValue(left.maximum() // 2)
    assert right.value() == before


def test_little_room_folds_the_panels_and_then_makes_tabs(compared, qtbot):
    compared.resize(1000, 700)
    qtbot.waitUntil(lambda: not compared.library_panel.isVisible())
    compared.resize(640, 700)
    qtbot.waitUntil(compared.stage._tabs.isVisible)
    compared.stage._tabs.fill(["R&D", "Q & A"], 0)
    assert compared.stage._tabs.tabText(0) == "R&&D", "a sign of the title is no key"
    assert [pane.isVisible() for pane in compared.stage.panes] == [True, False]
    compared.resize(1800, 900)
    qtbot.waitUntil(lambda: all(pane.isVisible() for pane in compared.stage.panes))
    qtbot.waitUntil(compared.library_panel.isVisible)


def test_of_four_letters_those_that_fit_stand_beside_each_other(window, qtbot):
    stage = window.stage
    window.resize(3200, 900)
    for letter in ids(window)[1:4]:
        window.navigator.open_beside(letter)
    window.resize(1000, 900)
    qtbot.waitUntil(stage._tabs.isVisible)
    for focused, shown in ((3, range(2, 4)), (2, range(2, 4)), (0, range(2)), (1, range(2))):
        stage.focus_pane(focused)
        assert [pane.isVisible() for pane in stage.panes] == [i in shown for i in range(4)]
        assert [not each.isHidden() for each in stage.links.gutters] == [
            i in shown and i + 1 in shown for i in range(3)
        ]
        assert stage._tabs.currentIndex() == focused
        assert [pane.header._current for pane in stage.panes] == [i == focused for i in range(4)]


def test_links_are_walked_only_between_panes_in_sight(compared, qtbot):
    stage = compared.stage
    stage.insert(ids(compared)[0], 0)
    compared.resize(1000, 900)
    stage.focus_pane(1)
    stage.focus_pane(0)
    qtbot.waitUntil(lambda: stage.row.shown == range(2))
    assert not stage.links.step(2, 0, 1)
    assert not stage.links.level(2, 0)


def test_the_widths_of_panes_outlive_other_letters_other_windows_and_a_restart(compared, qtbot):
    stage = compared.stage
    compared.resize(1800, 900)
    stage.row.moveSplitter(stage.row.width() * 2 // 3, 1)
    chosen = stage.row.state()["2"]
    assert chosen[0] > 0.6

    def shares():
        widths = [pane.width() for pane in stage.panes]
        return [width / sum(widths) for width in widths]

    stage.replace(1, ids(compared)[0])
    assert shares() == pytest.approx(chosen, abs=0.01)
    compared.resize(1500, 900)
    qtbot.wait(1)
    assert shares() == pytest.approx(chosen, abs=0.01)
    compared._open.keep()
    stage.row.even_out()
    assert shares() == pytest.approx([0.5, 0.5], abs=0.01)
    compared._open.restore()
    assert shares() == pytest.approx(chosen, abs=0.01)


def test_removing_an_open_letter_closes_its_pane_and_undo_brings_it_back(compared, qtbot):
    left, right = compared.stage.letters
    compared.commands.remove(right)
    assert compared.stage.letters == (left,)
    assert right not in ids(compared)
    act(compared, "undo")
    assert right in ids(compared)


def test_ctrl_l_keeps_level_what_f8_brought_level(compared, qtbot):
    qtbot.keyClick(compared.stage.pane.view, Qt.Key.Key_F8)
    gutter = compared.stage.links.gutters[0]
    index = gutter.lit
    before = [view.verticalScrollBar().value() for view in (gutter.left, gutter.right)]
    act(compared, "level")
    assert gutter.bands[gutter.lit].left == gutter.bands[index].left
    after = [view.verticalScrollBar().value() for view in (gutter.left, gutter.right)]
    assert after[0] == before[0]


def test_ctrl_l_brings_the_linked_passage_of_the_place_level(compared, qtbot):
    act(compared, "linked_scrolling")
    gutter = compared.stage.links.gutters[0]
    band = max(gutter.bands, key=lambda each: each.strength)
    gutter.left.go_to(band.left[0])
    gutter.left.set_place(band.left[0])
    act(compared, "level")
    found = gutter.bands[gutter.lit]
    assert found.left == band.left
    left, right = gutter.left.extent(*found.left), gutter.right.extent(*found.right)
    bar = gutter.right.verticalScrollBar()
    assert bar.value() in (bar.minimum(), bar.maximum()) or abs(left[0] - right[0]) < 3


# Moving and dragging


def test_panes_keep_what_is_selected_and_folded_when_they_move(compared, qtbot):
    left, right = compared.stage.panes
    left.view.selection.select(100, 120)
    compared._session.folding.switch(on=True)
    before = left.view.verticalScrollBar().value()
    act(compared, "move_right")
    assert compared.stage.panes == [right, left]
    assert compared.stage.pane is left
    assert left.view.selection.span == (100, 120)
    assert left.view.verticalScrollBar().value() == before
    assert compared.stage.links.gutters[0].left is right.view
    act(compared, "move_right")
    assert compared.stage.panes == [right, left]
    act(compared, "move_left")
    assert compared.stage.panes == [left, right]
    x = [pane.mapTo(compared, QPoint()).x() for pane in compared.stage.panes]
    assert x == sorted(x)


def drop(window, letter_id, x, *, kind=LETTER_MIME):
    """Drag a letter over the stage and let go; whether it was taken."""
    data = QMimeData()
    data.setData(kind, letter_id.encode())
    stage, at = window.stage, QPointF(x, 300)
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(stage, QDragEnterEvent(at.toPoint(), actions, data, button, none))
    event = QDropEvent(at, actions, data, button, none)
    QApplication.sendEvent(stage, event)
    return event.isAccepted()


def x_in(window, index, share):
    pane = window.stage.panes[index]
    return pane.mapTo(window.stage, QPoint()).x() + pane.width() * share


def test_a_letter_dropped_on_a_pane_takes_its_place(compared, qtbot):
    left, right = compared.stage.letters
    new = ids(compared)[0]
    assert drop(compared, new, x_in(compared, 1, 0.5))
    assert compared.stage.letters == (left, new)
    assert compared.stage.pane.letter_id == new
    qtbot.wait(1)
    act(compared, "back")
    assert compared.stage.letters == (left, right)


@pytest.mark.parametrize(
    ("index", "share", "place"), [(0, 0.05, 0), (0, 0.95, 1), (1, 0.05, 1), (1, 0.98, 2)]
)
def test_a_letter_dropped_at_an_edge_comes_between(compared, index, share, place):
    compared.resize(3000, 900)
    new = ids(compared)[0]
    expected = list(compared.stage.letters)
    expected.insert(place, new)
    assert drop(compared, new, x_in(compared, index, share))
    assert compared.stage.letters == tuple(expected)
    assert compared.stage.pane.letter_id == new


def test_a_letter_dropped_beside_a_single_one_is_compared_with_it(window):
    first, second = ids(window)[:2]
    assert drop(window, second, x_in(window, 0, 0.95))
    assert window.stage.letters == (first, second)
    assert window.stage.comparing


def test_an_open_letter_that_is_dropped_moves_or_changes_places(compared):
    left, right = compared.stage.letters
    assert drop(compared, left, x_in(compared, 1, 0.95))
    assert compared.stage.letters == (right, left)
    assert drop(compared, left, x_in(compared, 0, 0.5))
    assert compared.stage.letters == (left, right)


@pytest.mark.parametrize("share", [0.5, 0.05, 0.95])
def test_a_letter_dropped_where_it_is_changes_nothing(compared, share):
    before = compared.stage.letters
    assert not drop(compared, before[0], x_in(compared, 0, share))
    assert compared.stage.letters == before


@pytest.mark.parametrize("share", [0.5, 0.95])
def test_a_letter_of_a_window_on_another_library_is_not_taken(compared, share):
    before = compared.stage.letters
    assert not drop(compared, "of-another-library", x_in(compared, 0, share))
    assert compared.stage.letters == before


def test_four_panes_take_a_fifth_letter_only_in_the_place_of_another(window):
    window.resize(3200, 900)
    for letter in ids(window)[1:4]:
        window.navigator.open_beside(letter)
    fifth = ids(window)[4]
    for share in (0.05, 0.5, 0.95):
        goal = window.stage.dropping.goal(x_in(window, 2, share), fifth)
        assert goal == Goal(2, between=False)


def test_other_things_are_not_taken_by_the_stage(compared):
    before = compared.stage.letters
    assert not drop(compared, ids(compared)[0], x_in(compared, 1, 0.5), kind="text/plain")
    assert compared.stage.letters == before


def test_the_place_is_shown_and_named_while_a_letter_is_dragged(compared, qtbot):
    stage, new = compared.stage, ids(compared)[0]
    data = QMimeData()
    data.setData(LETTER_MIME, new.encode())
    for share in (0.5, 0.95):
        at = QPointF(x_in(compared, 0, share), 300).toPoint()
        event = QDragEnterEvent(
            at,
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(stage, event)
        goal = stage.dropping.goal(at.x(), new)
        guide = stage.dropping._guide
        assert guide.isVisible()
        assert guide._words == stage.dropping.words(goal, new)
        assert guide.geometry().intersects(stage.panes[0].geometry())
        guide.grab()


def test_the_stage_says_which_letter_is_missing(window, qtbot):
    stage = window.stage
    first, *rest = ids(window)
    stage.show_letters((first,), 0, comparing=True)
    hint = stage.upkeep._hint
    assert hint.isVisible()
    assert "drag it here" in hint._words.text()
    assert hint._add.isHidden()
    window.actions_by_id["left_panel"].trigger()
    assert not window.library_panel.isVisible()
    qtbot.mouseClick(hint._choose, Qt.MouseButton.LeftButton)
    assert window.library_panel.isVisible()
    assert window.library_panel.list.hasFocus()
    for letter in rest:
        window.commands.remove(letter)
    stage.arrange()
    assert "your library has one" in hint._words.text()
    window.commands.remove(first)
    stage.arrange()
    assert "empty" in hint._words.text()
    assert stage.row.isHidden()
    window._focus_letter()
    assert hint._add.hasFocus()
    for _ in range(2):
        window.actions_by_id["undo"].trigger()
    stage.show_letters(tuple(ids(window)[:2]), 0, comparing=True)
    assert hint.isHidden()
    assert not stage.row.isHidden()
    window._focus_letter()
    assert window.focusWidget() is stage.pane.view


def test_it_says_once_why_letters_do_not_stand_side_by_side(window, qtbot):
    stage = window.stage
    ids = [each.id for each in window._session.summaries()]
    stage.show_letters(tuple(ids[:2]), 0, comparing=True)
    told: list[str] = []
    stage.told.connect(told.append)
    window._session.settings.choose("reading_size", "60")
    qtbot.waitUntil(lambda: bool(told))
    assert "Too narrow" in told[0]
    stage.focus_pane(1)
    stage.upkeep._look.timeout.emit()
    assert len(told) == 1
