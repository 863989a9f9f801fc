# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The reading view on real letters: every place can be found again, selected, scrolled to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from kennisreader.core.letter import BlockKind
from kennisreader.ui.letter_view import LetterView


@pytest.fixture
def view(qtbot, seeded_session):
    made = LetterView(seeded_session)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # as in a pane
    made.resize(640, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def letter_with_notes(session):
    """The letter with the most footnotes."""
    letters = [session.letter(summary.id) for summary in session.summaries()]
    return max(letters, key=lambda letter: len(letter.footnotes))


def show(view, session):
    letter = letter_with_notes(session)
    view.show_letter(letter, session.spans(letter.id))
    return letter


def middle(view, start, end) -> QPoint:
    x, y, width, height = view.line_rects(start, end)[0]
    return QPoint(round(x + width / 2), round(y + height / 2))


def test_each_word_is_found_at_the_point_where_it_is_painted(view, seeded_session):
    letter = show(view, seeded_session)
    for passage in letter.passages[:8]:
        view.go_to(passage.start)
        for offset in range(passage.start, min(passage.end, passage.start + 400), 37):
            if letter.text[offset].isspace():
                continue
            x, y, _, height = view.line_rects(offset, offset + 1)[0]
            assert view.offset_at(QPointF(x + 0.2, y + height / 2)) == offset


def test_the_place_at_the_top_stays_when_the_width_changes(view, seeded_session, qtbot):
    letter = show(view, seeded_session)
    goal = letter.passages[30].start
    view.go_to(goal, level=0)
    for width in (420, 900, 640):
        view.resize(width, 700)
        qtbot.wait(5)
        _x, y, *_ = view.line_rects(goal, goal + 1)[0]
        assert -60 < y < 120, (width, y)


def test_a_long_letter_is_laid_out_as_it_is_read(view, seeded_session, qtbot):
    letter = letter_with_notes(seeded_session)
    long_letter = replace(letter, text=letter.text, footnotes=())
    view.show_letter(long_letter, ())
    assert view.layout_of_text.pending() is not None
    qtbot.waitUntil(lambda: view.layout_of_text.pending() is None)


def test_clicking_a_marker_leads_to_the_note_and_its_number_back(view, seeded_session, qtbot):
    letter = show(view, seeded_session)
    note = letter.footnotes[3]
    view.go_to(note.anchor)
    left, top, width, height = view.line_rects(note.anchor - 1, note.anchor)[0]
    marker = QPoint(round(left + width + 3), round(top + height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=marker)
    assert view.in_sight(note.start)
    block = next(block for block in letter.blocks if block.start == note.start)
    assert block.kind is BlockKind.FOOTNOTE
    x, y, _, height = view.line_rects(note.start, note.start + 3)[0]
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x - 12), round(y + 8))
    )
    assert view.in_sight(note.anchor)


def test_an_empty_span_is_the_marker_that_stands_there(view, seeded_session):
    letter = show(view, seeded_session)
    layout = view.layout_of_text
    layout.ensure(0, layout.height)
    for note in letter.footnotes:
        ((_, box),) = layout.boxes(note.anchor, note.anchor)
        assert layout.note_at(box.rect.center().x(), box.rect.center().y()) == note
    assert not list(layout.boxes(letter.footnotes[0].anchor - 1, letter.footnotes[0].anchor - 1))


def test_a_marker_at_the_end_of_what_is_in_sight_is_painted(view, seeded_session):
    letter = show(view, seeded_session)
    note = letter.footnotes[0]
    index = view.layout_of_text.block_at(note.anchor)
    block = letter.blocks[index]
    view.set_hits([(block.end, block.end)], None)
    assert [tint.start for tint in view._painter._hits_in([index])] == [block.end]


def test_hovering_over_a_marker_shows_the_note_as_plain_text(view, seeded_session, qtbot):
    letter = show(view, seeded_session)
    note = letter.footnotes[0]
    view.go_to(note.anchor)
    left, top, width, height = view.line_rects(note.anchor - 1, note.anchor)[0]
    qtbot.mouseMove(view.viewport(), QPoint(round(left + width + 3), round(top + height / 2)))
    point = QPointF(left + width + 3, top + height / 2)
    view.links.hover(point)
    shown = [label.text() for label in view.viewport().findChildren(type_of_label())]
    assert letter.quote(note.start, note.end) in shown


def test_markers_that_do_not_rise_damage_no_word(view, seeded_session):
    letter = letter_with_notes(seeded_session)
    first = next(note for note in letter.footnotes if note.anchor > 0)
    block = next(b for b in letter.blocks if b.start <= first.anchor <= b.end)
    swapped = (
        first._replace(anchor=block.end),
        letter.footnotes[1]._replace(anchor=block.start + 5),
    )
    view.show_letter(replace(letter, footnotes=swapped), ())
    layout = view.layout_of_text
    layout.ensure(0, 100_000)
    shown = layout.layout_of(letter.blocks.index(block)).text()
    text = letter.quote(block.start, block.end)
    assert shown == f"{text[:5]}{swapped[1].number}{text[5:]}{swapped[0].number}"


def type_of_label():
    from PySide6.QtWidgets import QLabel

    return QLabel


def test_dragging_selects_and_copies_exactly_those_words(view, seeded_session, qtbot):
    letter = show(view, seeded_session)
    start = letter.passages[2].start
    view.go_to(start)
    rects = view.line_rects(start, start + 40)
    x, y, _, height = rects[0]
    view.mousePressEvent(press(QPointF(x + 1, y + height / 2)))
    x2, y2, width2, height2 = rects[-1]
    view.mouseMoveEvent(press(QPointF(x2 + width2 - 0.5, y2 + height2 / 2), kind="move"))
    assert view.selection.span == (start, start + 40)
    view.links.copy_selection()
    assert QGuiApplication.clipboard().text() == letter.text[start : start + 40]


def press(point, kind="press"):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QEvent.Type.MouseButtonPress if kind == "press" else QEvent.Type.MouseMove
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(event, point, point, left, left, Qt.KeyboardModifier.NoModifier)


def test_words_can_be_selected_by_keys_alone(view, seeded_session, qtbot):
    letter = show(view, seeded_session)
    start = letter.passages[1].start
    view.set_place(start)
    view.setFocus()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, control_shift)
    low, high = view.selection.span
    assert low == start
    assert letter.text[low:high] == " ".join(letter.text[low : low + 200].split()[:3])
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection.span is None


def test_a_double_click_takes_the_whole_compound(view, seeded_session, qtbot):
    letter = show(view, seeded_session)
    at = letter.text.index("onderwijs- en")
    view.go_to(at)
    view.selection.select_word(at + 3)
    assert letter.quote(*view.selection.span) == "onderwijs"


def test_text_of_a_letter_is_never_read_as_html(view, seeded_session, qtbot):
    letter = letter_with_notes(seeded_session)
    evil = "<img src='file:///etc/passwd'><b>vet</b> &amp; "
    block = letter.blocks[0]
    changed = replace(
        letter,
        text=evil + letter.text[len(evil) :],
        blocks=(block._replace(end=max(block.end, len(evil))), *letter.blocks[1:]),
    )
    view.show_letter(changed, ())
    view.selection.select(0, len(evil))
    view.links.copy_selection()
    assert QGuiApplication.clipboard().text() == evil


def test_reading_by_a_screen_reader_goes_block_by_block(view, seeded_session):
    letter = show(view, seeded_session)
    items = view.accessible_items()
    assert len(items) == len(letter.blocks)
    for item, block in zip(items, letter.blocks, strict=True):
        assert letter.quote(block.start, block.end) in item.name
        assert item.rect.height() > 0
