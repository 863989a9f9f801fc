# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only marked passages: all letters fold, what is read stays, and jumps open what they land in."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kennisreader.core.letter import Span

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def compared(window, qtbot):
    """Two letters side by side, all of their lines broken."""
    window.resize(1600, 1000)
    QTest.keyClick(window, KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(window.stage.panes) == 2)
    qtbot.waitUntil(lambda: all(v.layout_of_text.pending() is None for v in texts(window)))
    return window


def fold(window):
    QTest.keyClick(window, KEY.Key_M, CONTROL | SHIFT)


def texts(window):
    return [pane.forms.text for pane in window.stage.panes]


def hidden(view):
    return {
        index for index in range(len(view.letter.blocks)) if view.layout_of_text.folds.hides(index)
    }


def y_of(view, offset):
    """Where a place stands in the viewport."""
    return view.layout_of_text.y_of(offset) - view.page_top()


def test_a_key_folds_all_open_letters_and_shows_them_again(compared):
    fold(compared)
    assert compared.actions_by_id["only_marked"].isChecked()
    for view in texts(compared):
        assert hidden(view)
        marked = {view.layout_of_text.block_at(span.start) for span in view.theme_spans}
        assert not marked & hidden(view)
    fold(compared)
    assert not any(map(hidden, texts(compared)))
    assert not compared.actions_by_id["only_marked"].isChecked()


def test_a_letter_opened_later_is_folded_too(compared, qtbot):
    fold(compared)
    other = compared._session.summaries()[3].id
    compared.navigator.open_beside(other)
    qtbot.wait(20)
    assert len(compared.stage.panes) == 3
    assert hidden(compared.stage.pane.forms.text)


def test_folded_blocks_take_no_height_and_are_not_painted(compared):
    view = texts(compared)[0]
    before = view.layout_of_text.height
    fold(compared)
    layout = view.layout_of_text
    assert layout.height < before
    for index in hidden(view):
        block = view.letter.blocks[index]
        assert layout.layout_of(index) is None
        assert layout.block_height(index) == 0
        assert not layout.boxes_in(index, block.start, block.end)
    for number, top in enumerate(layout.folds.tops):
        assert layout.folds.at_y(top + 1) == number
        first, last = layout.folds.all[number].stretch[:2]
        if last < len(layout):
            assert layout.top(last) >= top + layout.folds.height
        if first:
            assert layout.top(first - 1) + layout.block_height(first - 1) <= top


def test_a_letter_without_a_marked_passage_says_so_and_has_no_bands(compared, qtbot):
    session, links = compared._session, compared.stage.links
    for theme in session.themes:
        session.switch_theme(theme.id, on=True)
    qtbot.waitUntil(lambda: bool(links.gutters[0].bands))
    session.folding.ask_for(every=True)
    fold(compared)
    view = texts(compared)[0]
    first, last = view.folds.lines[0].stretch, view.folds.lines[-1].stretch
    assert view.folded(first).startswith("No passage about all of these themes · ")
    assert last.notes
    assert view.folded(last) == f"{last.paragraphs} footnote(s)"
    qtbot.waitUntil(lambda: not links.gutters[0].bands)
    for each in texts(compared):
        each.folds.toggle(0)
    qtbot.waitUntil(lambda: bool(links.gutters[0].bands))
    session.folding.ask_for(every=False)
    assert not any(fold.open for fold in view.folds.lines)
    assert not view.folds.is_all(view.folds.lines[0].stretch)
    for theme in session.themes:
        session.switch_theme(theme.id, on=theme.id == "kennisveiligheid")
    assert view.folded(view.folds.lines[0].stretch).startswith("Not mentioned · ")


def test_every_place_that_is_shown_is_found_again_at_its_point(compared):
    fold(compared)
    view = texts(compared)[1]
    layout = view.layout_of_text
    layout.ensure(0, layout.height)
    for index, block in enumerate(view.letter.blocks):
        if layout.folds.hides(index) or block.end - block.start < 3:
            continue
        for _, box in layout.boxes(block.start, block.start + 1):
            assert layout.offset_at(box.rect.x() + 1, box.rect.center().y()) == block.start


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_what_is_being_read_stays_where_it_is(compared, share):
    compared.stage.set_linked(linked=False)
    view = texts(compared)[1]
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    before = bar.value()
    top = view.top_offset()
    in_sight = {
        view.letter.blocks[index].start: y_of(view, view.letter.blocks[index].start)
        for index in view.layout_of_text.visible(
            max(0.0, view.page_top()), view.page_top() + view.viewport().height()
        )
    }
    fold(compared)
    kept = [
        (offset, y)
        for offset, y in in_sight.items()
        if not view.is_folded(offset) and abs(y_of(view, offset) - y) <= 1
    ]
    at_an_end = bar.value() in (0, bar.maximum())
    assert kept or at_an_end or all(view.is_folded(offset) for offset in in_sight)
    fold(compared)
    assert abs(bar.value() - before) <= 3
    assert view.top_offset() == top


def test_a_passage_that_was_chosen_keeps_its_height(compared):
    compared.stage.set_linked(linked=False)
    view = texts(compared)[0]
    goal = view.theme_spans[len(view.theme_spans) // 2].start
    view.go_to(goal)
    view.set_place(goal)
    before = y_of(view, goal)
    for _ in range(3):
        fold(compared)
        assert abs(y_of(view, goal) - before) <= 1


def test_a_click_on_a_line_opens_the_stretch_in_place_and_another_folds_it(compared):
    fold(compared)
    view = texts(compared)[0]
    number = next(n for n in range(len(view.folds.lines)) if view.rect().contains(at(view, n)))
    stretch = view.folds.lines[number].stretch
    for opened in (True, False):
        before = at(view, number)
        QTest.mouseMove(view.viewport(), before)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=before)
        assert view.folds.lines[number].open == opened
        assert (stretch.first in hidden(view)) != opened
        assert abs(at(view, number).y() - before.y()) <= 1
    assert not view.selection.placed


def at(view, number):
    return view.folds.rect(number).topLeft() + QPoint(10, 8)


def test_a_key_opens_what_is_near_and_says_so(compared):
    said: list[Any] = []
    compared.stage.told.connect(said.append)
    fold(compared)
    view = texts(compared)[0]
    QTest.keyClick(compared, KEY.Key_U, CONTROL)
    assert [fold_.open for fold_ in view.folds.lines].count(True) == 1
    QTest.keyClick(compared, KEY.Key_U, CONTROL)
    assert not any(fold_.open for fold_ in view.folds.lines)
    assert len(said) == 2
    fold(compared)
    QTest.keyClick(compared, KEY.Key_U, CONTROL)
    assert len(said) == 3


def folded_away(view):
    """The start of a paragraph that is hidden."""
    index = sorted(hidden(view))[len(hidden(view)) // 2]
    return view.letter.blocks[index].start


def test_a_jump_opens_what_it_lands_in(compared, qtbot):
    fold(compared)
    view = texts(compared)[0]
    goal = folded_away(view)
    compared.navigator.show(Span(view.letter.id, goal, goal + 3))
    assert not view.is_folded(goal)
    assert view.in_sight(goal)
    assert hidden(view)


def test_finding_opens_what_it_finds(compared):
    fold(compared)
    compared.stage.focus_pane(0)
    view = texts(compared)[0]
    goal = folded_away(view)
    words = view.letter.text[goal : goal + 40]
    pane = compared.stage.panes[0]
    pane.open_find()
    pane.find_bar.field.setText(words)
    assert not view.is_folded(goal)


def test_walking_the_passages_passes_over_what_is_folded(compared):
    fold(compared)
    compared.stage.focus_pane(0)
    view = texts(compared)[0]
    before = hidden(view)
    for _ in range(12):
        QTest.keyClick(compared, KEY.Key_Down, CONTROL)
        assert not view.is_folded(view.selection.place)
    assert hidden(view) == before


def test_the_caret_goes_over_the_lines(compared):
    fold(compared)
    view = texts(compared)[0]
    view.setFocus()
    QTest.keyClick(view, KEY.Key_F7)
    places = []
    for _ in range(120):
        QTest.keyClick(view, KEY.Key_Down)
        places.append(view.selection.caret)
        assert not view.is_folded(view.selection.caret)
    assert len(set(places)) > 100
    for _ in range(120):
        QTest.keyClick(view, KEY.Key_Up)
    assert view.selection.caret < places[5]
    assert not any(fold_.open for fold_ in view.folds.lines)


def test_other_themes_fold_other_passages(compared):
    fold(compared)
    view = texts(compared)[1]
    before = hidden(view)
    compared._session.switch_theme("talent", on=False)
    after = hidden(view)
    assert after > before


def test_what_was_opened_in_place_folds_again_when_other_themes_are_chosen(compared):
    session, view = compared._session, texts(compared)[0]
    session.switch_themes({"talent"})
    fold(compared)
    fresh = view.folds.lines
    view.folds.toggle(0)
    session.switch_themes({"talent", "huisvesting"})
    assert not any(each.open for each in view.folds.lines)
    session.switch_themes({"talent"})
    assert view.folds.lines == fresh
    view.folds.toggle(0)
    session.folding.ask_for(every=not session.folding.every)
    assert not any(each.open for each in view.folds.lines)


def test_all_themes_together_or_any(compared, qtbot):
    fold(compared)
    bar = compared.stage.upkeep.fold_bar
    assert bar.isVisible()
    view = texts(compared)[1]
    compared._session.switch_themes({"talent", "kennisveiligheid"})
    qtbot.wait(10)
    loose = hidden(view)
    assert "Talent" in bar.any.text()
    bar.every.click()
    assert hidden(view) > loose
    marked: dict[Any, Any] = {}
    for span in view.theme_spans:
        passage = view.passage_at(span.start)
        marked.setdefault(passage, set()).add(span.theme)
    for index, themes in marked.items():
        start = view.letter.passages[index].start
        assert view.is_folded(start) == (len(themes) < 2)
    bar.any.click()
    assert hidden(view) == loose


def test_the_bar_says_how_much_is_shown_or_why_nothing_is(compared, qtbot):
    fold(compared)
    bar = compared.stage.upkeep.fold_bar
    qtbot.wait(10)
    counts = [view.folds.count for view in texts(compared)]
    for number in (sum(each.shown for each in counts), sum(each.whole for each in counts)):
        assert str(number) in bar._words.text()
    compared._session.switch_themes(())
    qtbot.wait(10)
    words = bar._words.text()
    assert not bar.any.isVisible()
    assert all(len(view.folds.lines) <= 2 for view in texts(compared))
    compared._session.switch_themes({"fiscaal"})
    qtbot.wait(10)
    assert bar._words.text() != words
    bar.whole.click()
    assert not bar.isVisible()
    assert not any(map(hidden, texts(compared)))


def test_the_choice_between_all_and_any_is_remembered(compared):
    compared._session.folding.ask_for(every=True)
    assert compared._session.settings.text("fold_every") == "yes"


def test_a_screen_reader_hears_what_is_folded_and_not_what_is_in_it(compared):
    fold(compared)
    view = texts(compared)[0]
    items = view.accessible_items()
    lines = view.folds.lines
    assert len(items) == len(view.letter.blocks) - len(hidden(view)) + len(lines)
    words = view.folded(lines[0].stretch)
    assert any(words in item.name for item in items)
    bar = compared.stage.upkeep.fold_bar
    assert all(each.text() for each in bar.findChildren(QAbstractButton))


def test_hovering_a_line_shows_that_it_can_be_clicked(compared, qtbot):
    fold(compared)
    view = texts(compared)[0]
    number = next(n for n in range(len(view.folds.lines)) if view.rect().contains(at(view, n)))
    for shift in (QPoint(3, 0), QPoint()):  # the pointer may be there already
        QTest.mouseMove(view.viewport(), at(view, number) + shift)
        qtbot.wait(10)
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert view.folds.at(QPointF(at(view, number))) == number


def test_linked_scrolling_still_reaches_both_ends(compared, qtbot):
    fold(compared)
    qtbot.wait(20)
    left, right = texts(compared)
    for share in (1.0, 0.0):
        bar = left.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        qtbot.wait(5)
        other = right.verticalScrollBar()
        assert abs(other.value() - other.maximum() * share) <= 2
