# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changed words in the open letters: marked in both, told in a tip, switched off and on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from kennisreader.ui import changed_words
from kennisreader.ui.changed_words import ChangedWords

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(answering):
    return answering._session


@pytest.fixture
def beside(answering, qtbot, session):
    """Two letters of which one took a sentence over from the other, side by side."""
    older, newer = session.library.find("ai-talent"), session.library.find("strategiebrief")
    answering.navigator.open(newer)
    answering.navigator.open_beside(older)  # the older one stands at the right
    qtbot.waitUntil(lambda: bool(answering.stage.panes[0].view.changes))
    return answering


def worded(pane) -> list[tuple[str, bool]]:
    view = pane.view
    return [(view.letter.quote(each.start, each.end), each.older) for each in view.changes]


def test_changed_words_are_marked_in_both_letters_whichever_is_left(beside):
    newer, older = beside.stage.panes
    assert worded(newer) == [
        ("De acties zijn", False),
        ("aantrekken", False),
        ("kennismigranten die", False),
        ("hebben", False),
    ]
    assert worded(older)[-1] == ("heeft", True)
    assert len(worded(older)) == 4


def test_the_tip_gives_the_other_wording(beside):
    change = beside.stage.panes[0].view.changes[3]
    assert change.tip == "2 Jul 2020: “heeft”"


def test_a_tip_is_shown_over_changed_words_and_nowhere_else(beside, qtbot):
    view = beside.stage.panes[0].view
    change = view.changes[1]
    view.go_to(change.start)
    qtbot.wait(1)
    x, y, width, height = view.line_rects(change.start, change.end)[0]
    for point, expected in (
        (QPointF(x + width / 2, y + 12 * height), ""),
        (QPointF(x + width / 2, y + height / 2), "verhogen"),
    ):
        at = point.toPoint()
        event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
        assert expected in QToolTip.text()
        assert bool(expected) == bool(QToolTip.text())


def test_the_marks_are_painted(beside, qtbot):
    view = beside.stage.panes[0].view
    view.go_to(view.changes[0].start)
    qtbot.wait(1)
    marked = view.viewport().grab().toImage()
    beside.actions_by_id["changed_words"].trigger()
    assert view.changes == ()
    assert view.viewport().grab().toImage() != marked


def test_a_key_switches_the_marks_off_and_on_and_the_choice_is_kept(beside, qtbot, session):
    panes = beside.stage.panes
    assert beside.actions_by_id["changed_words"].isChecked()
    qtbot.keyClick(panes[0].view, Qt.Key.Key_W, CONTROL | SHIFT)
    assert [worded(pane) for pane in panes] == [[], []]
    assert session.settings.text("changed_words") == "0"
    assert not beside.actions_by_id["changed_words"].isChecked()
    qtbot.keyClick(panes[0].view, Qt.Key.Key_W, CONTROL | SHIFT)
    assert all(len(worded(pane)) == 4 for pane in panes)


def test_marks_go_when_the_neighbour_goes(beside, qtbot):
    beside.stage.close_pane(1)
    qtbot.waitUntil(lambda: not beside.stage.panes[0].view.changes)


def test_marks_follow_other_letters(beside, qtbot, session):
    other = session.library.find("amsterdam")
    beside.stage.panes[1].show_letter(other)
    beside.stage._changed()
    qtbot.waitUntil(lambda: not beside.stage.panes[0].view.changes)


def test_marks_survive_another_width(beside, qtbot):
    before = worded(beside.stage.panes[0])
    beside.resize(1700, 900)
    qtbot.wait(20)
    painter = beside.stage.panes[0].view._painter
    assert len(painter.changes) == len(before)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(9, ""), (10, "een"), (14, "een\ntwee"), (19, "twee"), (20, ""), (30, "weg"), (31, "")],
)
def test_what_is_told_about_an_offset(offset, expected):
    changes = [
        ChangedWords(10, 15, True, "een"),
        ChangedWords(14, 20, True, "twee"),
        ChangedWords(30, 30, True, "weg"),
    ]
    assert changed_words.at(changes, offset) == expected


def test_one_pane_reads_nothing_of_this(answering):
    assert answering.stage.links._wording is None


def test_a_letter_that_is_read_alone_has_no_marks_of_another(beside, qtbot):
    beside.actions_by_id["stage_read"].trigger()
    qtbot.waitUntil(lambda: all(not pane.view.changes for pane in beside.stage.panes))


def test_what_was_not_answered_is_asked_again(beside, session, monkeypatch):
    asked = []

    def die(_asker, _function, arguments, _on_answer, on_error):
        asked.append(arguments["letters"])
        on_error("worker_died", {})

    monkeypatch.setattr(session.query, "ask", die)
    marks = beside.stage.links._wording
    marks._forget()
    marks.show(marks._pairs)
    assert len(asked) == 2
    assert asked[0] == asked[1]


def test_marks_that_come_and_go_leave_nothing_behind(beside):
    marks = beside.stage.links._wording
    pairs = marks._pairs
    view = pairs[0][0]
    listening = view.receivers("2destroyed(QObject*)")
    for _ in range(3):
        marks.show(())
        assert not view.changes
        marks.show(pairs)
        assert view.changes
    assert view.receivers("2destroyed(QObject*)") == listening
