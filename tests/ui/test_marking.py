# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words are marked, noted, tied and released again, by keys and clicks, and all of it is undone."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton, QWidget

from kennisreader.core.annotation_anchor import describe
from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from kennisreader.ui import note_colours, note_words
from kennisreader.ui.link_button import LinkButton
from kennisreader.ui.main_window import MainWindow
from kennisreader.ui.meant import whole_words
from kennisreader.ui.note_changes import NoteChanges
from kennisreader.ui.note_field import STORE_AFTER
from kennisreader.ui.selection_bar import SelectionBar
from tests.ui.made_notes import letter_ids, put_note, select_words, stored

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(window):
    return window._session


@pytest.fixture
def view(window):
    return window.stage.pane.view


@pytest.fixture
def cards(window, qtbot):
    """The cards of the inspector, with the inspector there."""
    qtbot.waitUntil(window.stage.pane.view.hasFocus)  # what the first paint did not wait for
    window._sides.show_right()
    window._inspector.show_tab("notes")
    panel = window._inspector.notes
    panel.finish()
    return panel


def middle(view, offset: int) -> QPoint:
    """A point on the sign at an offset."""
    x, y, width, height = view.line_rects(offset, offset + 1)[0]
    return QPoint(round(x + width / 2), round(y + height / 2))


def click(qtbot, view, offset: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, offset))


@pytest.mark.parametrize(
    ("key", "colour"),
    [
        (Qt.Key.Key_1, "yellow"),
        (Qt.Key.Key_2, "green"),
        (Qt.Key.Key_3, "pink"),
        (Qt.Key.Key_4, "blue"),
    ],
)
def test_ctrl_and_a_number_mark_the_selected_words(window, qtbot, session, view, key, colour):
    start, end = select_words(view, 3)
    qtbot.keyClick(view, key, CONTROL)
    (note,) = stored(session)
    start, end = whole_words(view.letter.text, start, end)
    assert (note.colour, note.targets[0].start, note.targets[0].end) == (
        colour,
        start,
        start + len(view.letter.text[start:end].rstrip()),
    )
    assert view.selection.span is None
    assert view.notes.marks[0].span.colour == colour


def test_without_a_selection_the_current_passage_is_marked(window, qtbot, session, view):
    passage = view.letter.passages[4]
    view.go_to(passage.start)
    view.set_place(passage.start + 5)
    qtbot.keyClick(view, Qt.Key.Key_2, CONTROL)
    target = stored(session)[0].targets[0]
    assert (target.start, target.end) == (passage.start, passage.end)


def test_the_same_words_again_get_another_colour_and_no_second_note(window, qtbot, session, view):
    for key in (Qt.Key.Key_1, Qt.Key.Key_3):
        select_words(view, 3)
        qtbot.keyClick(view, key, CONTROL)
    assert [note.colour for note in stored(session)] == ["pink"]
    window.actions_by_id["undo"].trigger()
    assert [note.colour for note in stored(session)] == ["yellow"]


# What is meant


def test_a_step_to_the_next_passage_ends_the_pointing_at_a_note(window, qtbot, session, view):
    here, there = view.letter.passages[3], view.letter.passages[4]
    view.go_to(here.start)
    view.set_place(here.start)
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_M, CONTROL)
    first, second = session.notebook.about(view.letter.id)
    assert (first.targets[0].start, second.targets[0].start) == (here.start, there.start)
    assert view.notes.current == second.id


def test_a_passage_that_was_scrolled_away_is_not_meant_any_more(window, qtbot, session, view):
    view.set_place(view.letter.passages[1].start)
    view.go_to(view.letter.passages[9].start, level=0)
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    assert stored(session)[0].targets[0].start == view.letter.passages[9].start


@pytest.mark.parametrize("action", ["mark_2", "note", "tie_note"])
def test_selected_words_are_meant_though_a_note_was_clicked_before(
    window, qtbot, session, view, action
):
    old = put_note(session, view.letter.id, 3)
    view.go_to(old.targets[0].start)
    click(qtbot, view, old.targets[0].start + 2)
    start, end = view.letter.passages[3].end - 30, view.letter.passages[3].end
    view.selection.select(start, end)
    window.actions_by_id[action].trigger()
    (made,) = (each for each in session.notebook.about(view.letter.id) if each.id != old.id)
    assert (made.targets[0].end, view.notes.current) == (end, made.id)
    assert session.notebook.note(old.id) == old


def test_a_note_that_was_clicked_on_is_meant_and_not_its_passage(window, qtbot, session, view):
    old = put_note(session, view.letter.id, 3)
    view.go_to(old.targets[0].start)
    click(qtbot, view, old.targets[0].start + 2)
    qtbot.keyClick(view, Qt.Key.Key_3, CONTROL)
    assert [(each.id, each.colour) for each in stored(session)] == [(old.id, "pink")]


@pytest.mark.parametrize(
    ("selected", "marked"),
    [
        ("conomische groei, in", "Economische groei, innovatie"),
        ("groei", "groei"),
        (" groei, ", " groei, "),
        ("nnovati", "innovatie"),
        ("", ""),
    ],
)
def test_a_mark_takes_whole_words(selected, marked):
    text = "Economische groei, innovatie"
    start = text.index(selected)
    low, high = whole_words(text, start, start + len(selected))
    assert text[low:high] == marked


def test_undo_and_redo_take_marks_back_and_bring_them_again(window, qtbot, session, view):
    select_words(view, 3)
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    (note,) = stored(session)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert stored(session) == ()
    assert view.notes.marks == []
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert stored(session) == (note,)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_marks_lie_over_theme_tints_and_overlapping_ones_share_the_height(
    window, qtbot, session, view, appearance
):
    session.settings.choose("appearance", appearance)
    letter = view.letter.id
    put_note(session, letter, 3, first=0, length=60)
    put_note(session, letter, 3, first=0, length=60, colour="blue")
    start = view.letter.passages[3].start
    view.go_to(start)
    qtbot.wait(20)
    x, y, _, height = map(round, view.line_rects(start, start + 1)[0])
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    seen = {
        picture.pixelColor(round((x - 1) * ratio), round((y + dy) * ratio)).name()
        for dy in range(2, height - 2)
    }
    tints = {
        QColor(note_colours.shades(colour, session.scheme).tint).name()
        for colour in ("yellow", "blue")
    }
    assert tints <= seen


def test_the_ruler_shows_every_mark(window, session, view):
    before = len(window.stage.pane.ruler._ticks)
    put_note(session, view.letter.id, 3, colour="pink")
    ticks = window.stage.pane.ruler._ticks
    assert len(ticks) == before + 1
    assert any(tick.name == "Marked: pink" for tick in ticks)


def test_a_bar_appears_at_words_selected_with_the_mouse_and_marks_them(
    window, qtbot, session, view
):
    start = view.letter.passages[3].start
    view.go_to(start)
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=middle(view, start))
    qtbot.mouseMove(port, middle(view, start + 30))
    qtbot.mouseRelease(port, left, pos=middle(view, start + 30))
    bar = port.findChild(SelectionBar)
    assert bar.isVisible()
    assert port.rect().contains(bar.geometry())
    green = next(
        each for each in bar.findChildren(QToolButton) if each.accessibleName() == "Mark green"
    )
    assert "Ctrl+2" in green.toolTip()
    qtbot.mouseClick(green, left)
    assert [note.colour for note in stored(session)] == ["green"]
    assert not bar.isVisible()


def test_words_selected_by_key_get_no_bar(window, qtbot, view):
    select_words(view, 3)
    assert view.viewport().findChild(SelectionBar) is None


def test_a_click_on_a_mark_brings_its_card(window, qtbot, session, view, cards):
    notes = [put_note(session, view.letter.id, passage) for passage in (3, 4)]
    cards.finish()
    view.go_to(notes[1].targets[0].start)
    click(qtbot, view, notes[1].targets[0].start + 2)
    assert view.notes.current == notes[1].id
    assert window._inspector.tab() == "notes"
    assert cards._cards[notes[1].id]._current
    assert not cards._cards[notes[0].id]._current
    click(qtbot, view, view.letter.passages[4].end - 3)
    assert view.notes.current == ""


def test_clicks_on_overlapping_marks_go_from_one_to_the_next(window, qtbot, session, view, cards):
    wide = put_note(session, view.letter.id, 3, length=60)
    narrow = put_note(session, view.letter.id, 3, first=4, length=20, colour="blue")
    view.go_to(wide.targets[0].start)
    seen = []
    for _ in range(3):
        click(qtbot, view, narrow.targets[0].start + 3)
        seen.append(view.notes.current)
    assert seen == [narrow.id, wide.id, narrow.id]


# Writing


def test_ctrl_m_marks_and_puts_the_keys_in_the_note(window, qtbot, session, view):
    select_words(view, 3)
    qtbot.keyClick(view, Qt.Key.Key_M, CONTROL)
    (note,) = stored(session)
    panel = window._inspector.notes
    field = panel._cards[note.id].field
    assert field.hasFocus()
    qtbot.keyClicks(field, "Belofte #toezegging")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert view.hasFocus()
    assert stored(session)[0].text == "Belofte #toezegging"
    assert session.notebook.tags() == ("toezegging",)


def test_what_is_typed_is_on_the_disk_within_a_second_even_while_typing_goes_on(
    window, qtbot, session, view, cards
):
    note = put_note(session, view.letter.id, 3)
    cards.finish()
    field = cards._cards[note.id].field
    field.setFocus()
    with Library.open(session.library.folder) as other:
        for word in range(12):
            qtbot.keyClicks(field, f"w{word} ")
            qtbot.wait(STORE_AFTER // 8)
        assert '"w0 w1' in other.annotations()[0].body
    assert field.hasFocus()


def test_what_is_typed_in_one_go_is_undone_in_one_go(window, qtbot, session, view, cards):
    note = put_note(session, view.letter.id, 3)
    cards.finish()
    field = cards._cards[note.id].field
    for words in ("eerste ", "tweede "):
        field.setFocus()
        for part in (words, "zin. "):
            qtbot.keyClicks(field, part)
            field.flush()
        view.setFocus()
    assert stored(session)[0].text == "eerste zin. tweede zin. "
    session.undo.undo()
    assert stored(session)[0].text == "eerste zin. "
    assert field.toPlainText() == "eerste zin. "
    session.undo.undo()
    assert stored(session)[0].text == ""
    assert not session.undo.canUndo()


@pytest.mark.parametrize("leave", ["another letter", "close", "lists"])
def test_typed_words_are_stored_when_the_letter_is_left(window, qtbot, session, view, cards, leave):
    note = put_note(session, view.letter.id, 3)
    cards.finish()
    cards._cards[note.id].field.setPlainText("nog niet bewaard")
    if leave == "another letter":
        window.navigator.open(letter_ids(session)[2])
    elif leave == "close":
        window.close()
    else:
        window.actions_by_id["stage_lists"].trigger()
        window.notes.flush()
    assert stored(session)[0].text == "nog niet bewaard"


def test_notes_are_there_after_a_restart(window, qtbot, session, view):
    note = put_note(session, view.letter.id, 3, text="blijft")
    window.close()
    again = MainWindow(session, window._ingest)
    qtbot.addWidget(again)
    session.notebook.forget()
    again.show()
    qtbot.waitExposed(again)
    assert again.stage.pane is not None
    assert again.stage.pane.view.notes.marks[0].span.note == note.id
    again.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_tags_in_use_are_offered_behind_the_sign(window, qtbot, session, view, cards):
    put_note(session, view.letter.id, 3, text="#toezegging #branding")
    note = put_note(session, view.letter.id, 5)
    cards.finish()
    field = cards._cards[note.id].field
    field.setFocus()
    qtbot.keyClicks(field, "zie #toe")
    popup = field._completer.popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.toPlainText() == "zie #toezegging "
    assert not popup.isVisible()


def test_cards_stand_in_the_order_of_the_text_and_are_counted(window, session, view, cards):
    late, early = (put_note(session, view.letter.id, passage) for passage in (9, 2))
    cards.finish()
    assert list(cards._cards) == [early.id, late.id]
    assert window._inspector._tabs.tabText(window._inspector._tabs.indexOf(cards)) == "Notes 2"


def test_a_card_deletes_and_recolours_its_note(window, session, view, cards):
    note = put_note(session, view.letter.id, 3)
    cards.finish()
    cards._cards[note.id].recolourRequested.emit("blue")
    assert stored(session)[0].colour == "blue"
    cards._cards[note.id].deleteRequested.emit()
    assert stored(session) == ()
    session.undo.undo()
    session.undo.undo()
    assert stored(session)[0].colour == "yellow"


def test_every_part_of_a_card_that_takes_the_keys_has_a_name(window, session, view, cards):
    note = put_note(session, view.letter.id, 3)
    cards.finish()
    card = cards._cards[note.id]
    focusable = [
        each
        for each in card.findChildren(type(card).__mro__[-3])
        if hasattr(each, "focusPolicy") and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(focusable) >= 3
    assert [each for each in focusable if not each.accessibleName()] == []


# Two passages


@pytest.fixture
def pair(window, qtbot, session):
    """Two panes with a note in the left one, which has the keys."""
    first, second = letter_ids(session)[:2]
    window.navigator.open(first)
    window.navigator.open_beside(second)
    left, right = (pane.view for pane in window.stage.panes)
    note = put_note(session, first, 3)
    window.stage.focus_pane(0)
    left.go_to(note.targets[0].start)
    click(qtbot, left, note.targets[0].start + 1)
    qtbot.wait(1)
    return note, left, right


def test_two_passages_are_tied_by_keys_and_a_line_runs_between_them(window, qtbot, session, pair):
    note, left, right = pair
    qtbot.keyClick(left, Qt.Key.Key_T, CONTROL)
    assert window.notes._banner.isVisible()
    window.notes._banner.kind.setEditText("follows on")
    window.stage.other_pane()
    goal = right.letter.passages[5]
    right.go_to(goal.start)
    right.set_place(goal.start)
    qtbot.keyClick(right, Qt.Key.Key_Return)
    assert not window.notes._banner.isVisible()
    tied = session.notebook.note(note.id)
    # It is the newer letter that follows on.
    assert [target.letter for target in tied.targets] == list(window.stage.letters)[::-1]
    assert (tied.targets[0].start, tied.targets[0].end) == (goal.start, goal.end)
    assert tied.relation == "vervolg op"
    gutter = window.stage.links.gutters[0]
    qtbot.waitUntil(lambda: any(band.own for band in gutter.bands))
    assert "follows on" in next(band for band in gutter.bands if band.own).reason
    session.undo.undo()
    assert session.notebook.note(note.id).targets == note.targets
    qtbot.waitUntil(lambda: not any(band.own for band in gutter.bands))


def test_a_click_chooses_the_second_passage(window, qtbot, session, pair):
    note, _, right = pair
    window.actions_by_id["tie_note"].trigger()
    start = right.letter.passages[1].start
    right.go_to(start)
    click(qtbot, right, start + 3)
    assert session.notebook.note(note.id).targets[1].start == start


def test_escape_stops_tying(window, qtbot, session, pair):
    note, left, right = pair
    window.actions_by_id["tie_note"].trigger()
    qtbot.keyClick(left, Qt.Key.Key_Escape)
    assert not window.notes._banner.isVisible()
    assert not right.picking
    assert session.notebook.note(note.id) == note


def test_a_mark_made_only_to_be_tied_goes_when_tying_is_stopped(window, qtbot, session):
    view = window.stage.pane.view
    start = view.letter.passages[4].start
    view.selection.select(start, start + 12)
    window.actions_by_id["tie_note"].trigger()
    assert len(session.notebook.all()) == 1
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert session.notebook.all() == ()


def test_a_mark_made_only_to_be_tied_goes_with_the_tie(window, qtbot, session, pair):
    _, left, right = pair
    before = session.notebook.all()
    start = left.letter.passages[6].start
    left.go_to(start)
    left.selection.select(start, start + 12)
    window.actions_by_id["tie_note"].trigger()
    steps = session.undo.index()
    start = right.letter.passages[1].start
    right.go_to(start)
    click(qtbot, right, start + 3)
    tied = next(note for note in session.notebook.all() if note not in before)
    assert len(tied.targets) == 2
    assert session.undo.index() == steps
    session.undo.undo()
    assert session.notebook.all() == before
    session.undo.redo()
    assert session.notebook.note(tied.id).targets == tied.targets


def test_a_passage_that_is_tied_can_be_tied_once_more(window, qtbot, session, pair):
    note, left, right = pair
    goals = [right.letter.passages[1], right.letter.passages[4]]
    for number, view in enumerate((left, left, right)):
        window.stage.focus_pane(int(view is right))
        place = goals[0].start if view is right else note.targets[0].start
        view.go_to(place)
        view.set_place(place + 1)
        window.actions_by_id["tie_note"].trigger()
        other = left if view is right else right
        goal = left.letter.passages[7] if view is right else goals[number]
        other.go_to(goal.start)
        click(qtbot, other, goal.start + 3)
    ends = [{(each.letter, each.start) for each in one.targets} for one in session.notebook.all()]
    assert len(ends) == 3
    first = note.targets[0].letter, note.targets[0].start
    assert {first, (right.letter.id, goals[0].start)} in ends
    assert {first, (right.letter.id, goals[1].start)} in ends
    back = {(right.letter.id, goals[0].start), (left.letter.id, left.letter.passages[7].start)}
    assert back in ends


def test_a_note_that_is_untied_stays_in_the_letter_where_that_was_asked(session, cards):
    older, newer = letter_ids(session)[0], letter_ids(session)[-1]
    note = put_note(session, older, 3)
    other = describe(session.letter(newer), 50, 90)
    NoteChanges(session).tie(note, other, "vervolg op")
    assert session.notebook.note(note.id).targets == (other, *note.targets), "the newer one first"
    cards.show_letter(older)
    cards.finish()
    cards._cards[note.id].untieRequested.emit()
    assert session.notebook.note(note.id).targets == note.targets


def test_a_note_that_is_tied_anew_keeps_its_passage_where_that_was_asked(
    window, qtbot, session, pair, cards
):
    note, _, right = pair
    old, new = right.letter.passages[1], right.letter.passages[5]
    other = describe(right.letter, old.start, old.end)
    NoteChanges(session).tie(note, other, "vervolg op")
    assert session.notebook.note(note.id).targets == (other, *note.targets), "the newer one first"
    window.stage.focus_pane(0)
    cards.finish()
    cards._cards[note.id].tieRequested.emit()
    assert note.targets[0].exact[:20] in window.notes._banner._words.text()
    right.go_to(new.start)
    click(qtbot, right, new.start + 3)
    tied = session.notebook.note(note.id)
    assert tied.targets == (describe(right.letter, new.start, new.end), *note.targets)
    assert tied.relation == "vervolg op"


def test_a_note_on_two_passages_of_a_letter_keeps_one_when_it_is_untied(session):
    letter = letter_ids(session)[0]
    note = put_note(session, letter, 3)
    changes = NoteChanges(session)
    changes.tie(note, describe(session.letter(letter), 50, 90), "")
    changes.untie(session.notebook.note(note.id), letter)
    assert session.notebook.note(note.id).targets == note.targets


def test_a_tied_note_names_its_other_end_with_its_words(window, qtbot, session, pair, cards):
    note, _, right = pair
    goal = right.letter.passages[5]
    window.actions_by_id["tie_note"].trigger()
    right.go_to(goal.start)
    click(qtbot, right, goal.start + 3)
    words = " ".join(right.letter.quote(goal.start, goal.end).split())[:30]
    assert words in note_words.tie_text(session.notebook.note(note.id), session)
    window.stage.focus_pane(0)
    cards.finish()
    card = cards._cards[note.id]
    assert words in card._tie.accessibleName()
    card.resize(300, 200)
    qtbot.wait(1)
    assert card._place.width() > 200, "the place has all the room there is"


def test_words_of_a_link_that_do_not_fit_end_in_an_ellipsis(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    link = LinkButton("(wetenschappelijke) instituten", parent)
    link.resize(60, link.heightForWidth(60))
    drawn = link.grab().toImage()
    link.set_words("(wetenschappelijk) instituten")
    assert link.grab().toImage() == drawn
    link.resize(400, 40)
    assert link.heightForWidth(400) < link.heightForWidth(60)


def test_a_tie_that_there_is_is_told_of_and_not_made_twice(window, qtbot, session, pair):
    note, left, right = pair
    goal, told = right.letter.passages[1], list[str]()
    window.notes.desk.told.connect(told.append)
    for _ in range(2):
        window.stage.focus_pane(0)
        left.go_to(note.targets[0].start)
        left.set_place(note.targets[0].start + 1)
        window.actions_by_id["tie_note"].trigger()
        right.go_to(goal.start)
        click(qtbot, right, goal.start + 3)
    assert len(session.notebook.all()) == 1
    assert told[-1] == "These two passages are tied already"
    assert not window.notes._banner.isVisible()


@pytest.mark.parametrize("kind", ["heading", "question_label", "answer_label"])
def test_a_click_on_a_heading_or_a_label_means_the_passage_under_it(
    window, qtbot, session, pair, kind
):
    note, _, right = pair
    letters = (session.letter(each) for each in letter_ids(session)[1:])
    letter = next(each for each in letters if any(block.kind == kind for block in each.blocks))
    window.stage.replace(1, letter.id)
    starts = {passage.start: passage for passage in letter.passages}
    label, goal = next(
        (above, starts[under.start])
        for above, under in pairwise(letter.blocks)
        if above.kind == kind and starts.get(under.start, letter.passages[0]).index
    )
    window.stage.focus_pane(0)
    window.actions_by_id["tie_note"].trigger()
    right.go_to(label.start)
    click(qtbot, right, label.start + 1)
    target = session.notebook.note(note.id).targets[1]
    assert (target.start, target.end) == (goal.start, goal.end)


def test_commands_act_on_what_is_in_sight_when_the_current_passage_is_not(
    window, qtbot, session, view
):
    first, last = view.letter.passages[0], view.letter.passages[-1]
    view.go_to(first.start)
    view.set_place(first.start)
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    middle_of_letter = bar.value()
    assert not view.shows(first.start, first.end)
    qtbot.keyClick(view, Qt.Key.Key_2, CONTROL)
    target = session.notebook.all()[-1].targets[0]
    assert view.shows(target.start, target.end)
    qtbot.keyClick(view, Qt.Key.Key_Up, CONTROL)
    assert bar.value() == middle_of_letter
    assert view.is_seen(view.selection.place)
    qtbot.keyClick(view, Qt.Key.Key_End, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Up, CONTROL)
    assert view.reading_passage() == last.index
    qtbot.keyClick(view, Qt.Key.Key_Home, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Down, CONTROL)
    assert view.reading_passage() == first.index
    assert bar.value() == 0


def test_a_passage_is_not_tied_to_itself(window, qtbot, session, pair):
    note, left, _ = pair
    window.actions_by_id["tie_note"].trigger()
    qtbot.keyClick(left, Qt.Key.Key_Return)
    assert window.notes._banner.isVisible()
    assert session.notebook.note(note.id) == note


# What can go wrong


def test_a_full_disk_is_told_and_leaves_no_step_to_undo(window, qtbot, session, view, monkeypatch):
    def refuse(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    monkeypatch.setattr(Library, "change_annotations", refuse)
    told: list[str] = []
    session.failed.connect(told.append)
    select_words(view, 3)
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    assert "library.sqlite" in told[0]
    assert not session.undo.canUndo()
    assert view.notes.marks == []
    monkeypatch.undo()
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    assert len(stored(session)) == 1, "the words are still selected"


def test_undoing_words_leaves_a_note_where_it_moved_meanwhile(window, session, view):
    note = put_note(session, view.letter.id, 3)
    NoteChanges(session).write(note, "woorden", 1)
    start = note.targets[0].start + 7
    moved = replace(
        session.notebook.note(note.id), targets=(describe(view.letter, start, start + 40),)
    )
    session.notebook.write({note.id: moved})
    session.undo.undo()
    assert session.notebook.note(note.id).targets == moved.targets
    assert session.notebook.note(note.id).text == ""


def test_a_note_that_comes_back_is_at_its_words_also_in_a_letter_read_anew(window, session, view):
    note = put_note(session, view.letter.id, 3)
    changes = NoteChanges(session)
    changes.delete([replace(note, targets=(replace(note.targets[0], start=7, end=47),))])
    session.undo.undo()
    assert session.notebook.note(note.id).targets == note.targets


@pytest.fixture
def full_disk(monkeypatch):
    """A disk on which no note can be stored; call it to make room."""

    def refuse(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    before = Library.change_annotations
    monkeypatch.setattr(Library, "change_annotations", refuse)
    return lambda: monkeypatch.setattr(Library, "change_annotations", before)


@pytest.fixture
def field(session, view, cards):
    """The field of a note that its reader writes in."""
    put_note(session, view.letter.id, 3)
    cards.finish()
    (card,) = cards._cards.values()
    card.field.setFocus()
    return card.field


def test_what_a_full_disk_refused_is_tried_again_though_its_letter_was_left(
    window, session, cards, field, full_disk
):
    field.setPlainText("getypt")
    window.navigator.open(letter_ids(session)[2])
    assert cards._retry.isActive()
    full_disk()
    cards._retry.timeout.emit()
    assert stored(session)[0].text == "getypt"
    assert not cards._unstored


def test_esc_on_a_full_disk_keeps_what_was_typed(window, qtbot, session, field, full_disk):
    qtbot.keyClicks(field, "getypt")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.wait(1)
    assert field.toPlainText() == "getypt"
    full_disk()
    assert field.flush()
    assert stored(session)[0].text == "getypt"
    session.undo.undo()
    assert stored(session)[0].text == ""


def test_what_could_not_be_stored_is_tried_again(
    window, qtbot, session, field, full_disk, monkeypatch
):
    monkeypatch.setattr("kennisreader.ui.note_field.RETRY_AFTER", 10)
    qtbot.keyClicks(field, "getypt")
    assert not field.flush()
    full_disk()
    qtbot.waitUntil(lambda: stored(session)[0].text == "getypt")


def test_words_that_could_not_be_stored_survive_their_card(
    window, qtbot, session, cards, field, full_disk
):
    qtbot.keyClicks(field, "getypt")
    letter = cards._letter_id
    cards.show_letter(letter_ids(session)[-1])
    qtbot.wait(1)
    cards.show_letter(letter)
    cards.finish()
    (card,) = cards._cards.values()
    assert card.field.toPlainText() == "getypt"
    cards.show_letter(letter_ids(session)[-1])
    full_disk()
    assert cards.flush()
    assert stored(session)[0].text == "getypt"


def test_a_step_that_was_not_stored_does_not_grow_the_one_before(
    window, qtbot, session, view, monkeypatch
):
    note = put_note(session, view.letter.id, 3)
    changes = NoteChanges(session)
    changes.write(note, "een", 1)

    def refuse(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    with monkeypatch.context() as full:
        full.setattr(Library, "change_annotations", refuse)
        changes.write(session.notebook.note(note.id), "een twee", 1)
    assert session.undo.count() == 1
    session.undo.undo()
    session.undo.redo()
    assert stored(session)[0].text == "een"


def test_the_window_closes_over_words_that_cannot_be_stored_only_the_second_time(
    window, qtbot, session, field, full_disk
):
    told: list[str] = []
    session.failed.connect(told.append)
    qtbot.keyClicks(field, "getypt")
    assert not window.close()
    assert "once more" in told[-1]
    assert field.toPlainText() == "getypt"
    assert window.close()


def test_a_tag_behind_signs_outside_the_basic_plane_is_completed(window, qtbot, field):
    field.setPlainText("\U0001f600\U0001f600 #on a b")
    cursor = field.textCursor()
    cursor.setPosition(len("xxxx #on"))
    field.setTextCursor(cursor)
    assert field._begun_tag() == "on"
