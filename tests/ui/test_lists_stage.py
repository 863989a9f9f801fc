# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All notes over all letters: found, narrowed, chosen, changed together, opened, put right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from kennisreader.core.annotation_query import NoteFilter
from kennisreader.core.kamerstuk import cite
from kennisreader.ui.export_dialog import ExportDialog
from kennisreader.ui.notes_filter_bar import STRAYS
from kennisreader.ui.notes_model import NoteOrder, NotesModel
from kennisreader.ui.tags_dialog import TagsDialog
from kennisreader.ui.worker_process import ImmediateWorker
from tests.ui.made_notes import letter_ids, put_note, stored

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(window):
    return window._session


@pytest.fixture
def notes(session):
    """Four notes in three letters, in the order of the letters."""
    first, second, _, third, _ = letter_ids(session)
    return (
        put_note(session, first, 2, text="Begin #branding", tags=["nakijken"]),
        put_note(session, first, 6, colour="green"),
        put_note(session, second, 3, colour="blue", text="Émigré en talent"),
        put_note(session, third, 1, colour="green", tags=["branding"]),
    )


@pytest.fixture
def lists(window, qtbot, notes):
    qtbot.waitUntil(window.stage.pane.view.hasFocus)
    qtbot.keyClick(window.stage.pane.view, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    made = window.stages.made("lists")
    qtbot.waitUntil(made.list.hasFocus)
    return made


def shown(lists) -> list[str]:
    return [note.id for note in lists.shown()]


def row_point(lists, row: int, x: int = 200) -> QPoint:
    rect: QRect = lists.list.visualRect(lists.list.model().index(row, 0))
    return QPoint(rect.left() + x, rect.center().y())


def box_point(lists, row: int) -> QPoint:
    rect: QRect = lists.list.visualRect(lists.list.model().index(row, 0))
    return rect.topLeft() + QPoint(20, 20)


def test_alt_4_shows_all_notes_in_the_order_of_their_letters(window, lists, notes):
    assert shown(lists) == [note.id for note in notes]
    assert window.actions_by_id["stage_lists"].isChecked()
    assert not window.actions_by_id["mark_1"].isEnabled()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("emigre", [2], id="accents and case do not count"),
        pytest.param("branding", [0, 3], id="a word of the text or a tag"),
        pytest.param("begin nakijken", [0], id="all words"),
        pytest.param("zzz", [], id="nothing"),
    ],
)
def test_words_narrow_the_list(qtbot, lists, notes, words, found):
    qtbot.keyClicks(lists.filters.words, words)
    assert shown(lists) == [notes[index].id for index in found]


@pytest.mark.parametrize(
    ("box", "words", "found"),
    [
        ("tag", "#branding  2", [0, 3]),
        ("colour", "Green", [1, 3]),
        ("year", "2020", [0, 1, 2]),
        ("year", "2024", [3]),
    ],
)
def test_drop_down_lists_narrow_the_list(lists, notes, box, words, found):
    chosen = getattr(lists.filters, box)
    chosen.setCurrentText(words)
    chosen.activated.emit(chosen.currentIndex())
    assert shown(lists) == [notes[index].id for index in found]


def test_a_theme_narrows_to_notes_on_its_words(session, lists, notes):
    letter = letter_ids(session)[1]
    span = session.library.theme_spans(letter)[0]
    passage = next(p for p in session.letter(letter).passages if p.start <= span.start < p.end)
    on = put_note(
        session,
        letter,
        passage.index,
        first=span.start - passage.start,
        length=span.end - span.start,
    )
    lists.filters.theme.setCurrentIndex(lists.filters.theme.findData(span.theme))
    lists.filters.theme.activated.emit(0)
    assert on.id in shown(lists)
    assert len(shown(lists)) < 5


def test_the_latest_change_comes_first_if_asked_for(session, lists, notes):
    session.notebook.write({notes[1].id: replace(notes[1], modified="2999-01-01T00:00:00Z")})
    lists.filters.order.setCurrentIndex(lists.filters.order.findData(NoteOrder.CHANGED))
    lists.filters.order.activated.emit(1)
    assert shown(lists)[0] == notes[1].id


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_chosen_notes_get_and_lose_tags_in_one_step(window, qtbot, session, lists, notes):
    for row in (0, 3):
        qtbot.mouseClick(lists.list.viewport(), LEFT, pos=box_point(lists, row))
    assert lists.choice.isVisible()
    lists.choice._tags.click()
    dialog = window.findChild(TagsDialog)
    qtbot.keyClicks(dialog.add, "#brief, later")
    qtbot.keyClicks(dialog.remove, "branding")
    dialog.accept()
    tags = {note.id: note.all_tags for note in stored(session)}
    assert tags[notes[0].id] == ("nakijken", "brief", "later", "branding")
    assert tags[notes[3].id] == ("brief", "later")
    session.undo.undo()
    assert {note.id: note.all_tags for note in stored(session)} == {
        note.id: note.all_tags for note in notes
    }


def test_keys_choose_and_delete_and_undo_brings_back(window, qtbot, session, lists, notes):
    qtbot.keyClick(lists.list, Qt.Key.Key_Space)
    qtbot.keyClick(lists.list, Qt.Key.Key_Down)
    qtbot.keyClick(lists.list, Qt.Key.Key_Space)
    assert [note.id for note in lists.chosen()] == [notes[0].id, notes[1].id]
    qtbot.keyClick(lists.list, Qt.Key.Key_Delete)
    assert shown(lists) == [notes[2].id, notes[3].id]
    qtbot.keyClick(lists.list, Qt.Key.Key_Z, CONTROL)
    assert {note.id for note in stored(session)} == {note.id for note in notes}
    qtbot.keyClick(lists.list, Qt.Key.Key_A, CONTROL)
    assert len(lists.chosen()) == 4
    qtbot.keyClick(lists.list, Qt.Key.Key_Escape)
    assert lists.chosen() == ()
    assert not lists.choice.isVisible()


def test_after_a_note_was_deleted_the_keys_are_on_the_one_in_its_place(qtbot, lists, notes):
    qtbot.keyClick(lists.list, Qt.Key.Key_Down)
    qtbot.keyClick(lists.list, Qt.Key.Key_Down)
    qtbot.keyClick(lists.list, Qt.Key.Key_Delete)
    assert lists.list.note_id() == notes[3].id
    qtbot.keyClick(lists.list, Qt.Key.Key_Delete)
    assert lists.list.note_id() == notes[1].id


def test_what_is_exported_from_the_lists_is_what_they_show(window, lists, notes):
    window.notes.export()
    dialog = window.findChild(ExportDialog)
    words = [dialog.scope.itemText(n) for n in range(dialog.scope.count())]
    dialog.reject()
    assert words[0] == f"Chosen in Lists ({len(notes)})"
    assert not any(each.startswith("This letter") for each in words)


def test_ctrl_c_copies_the_chosen_notes_with_their_citations(qtbot, session, lists, notes):
    qtbot.keyClick(lists.list, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    first = notes[0]
    assert " ".join(first.targets[0].exact.split()) in copied
    cited = cite(session.library.letter_to_cite(first.targets[0].letter))
    assert f"({cited}" in copied
    assert "Begin #branding\n#nakijken" in copied
    lists.list.model_of_notes.choose([1, 3], on=True)
    qtbot.keyClick(lists.list, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().count("\n\n") == 1


def test_shift_chooses_up_to_there(qtbot, lists, notes):
    qtbot.mouseClick(lists.list.viewport(), LEFT, pos=box_point(lists, 0))
    qtbot.mouseClick(lists.list.viewport(), LEFT, SHIFT, pos=box_point(lists, 2))
    assert len(lists.chosen()) == 3


def test_a_filter_drops_what_it_hides_from_the_choice(qtbot, lists, notes):
    qtbot.keyClick(lists.list, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(lists.filters.words, "talent")
    assert {note.id for note in lists.chosen()} <= set(shown(lists))


def test_a_click_opens_the_letter_at_the_note_and_back_returns(
    window, qtbot, session, lists, notes
):
    qtbot.mouseClick(lists.list.viewport(), LEFT, pos=row_point(lists, 2))
    target = notes[2].targets[0]
    view = window.stage.pane.view
    assert window.stages.current == "letters"
    assert window.stage.pane.letter_id == target.letter
    assert view.in_sight(target.start)
    assert view.notes.current == notes[2].id
    qtbot.wait(1)
    window.actions_by_id["back"].trigger()
    assert window.stages.current == "lists"


def test_ctrl_click_and_ctrl_enter_open_beside(window, qtbot, lists, notes):
    before = window.stage.pane.letter_id
    assert before == notes[0].targets[0].letter
    qtbot.mouseClick(lists.list.viewport(), LEFT, CONTROL, pos=row_point(lists, 2))
    assert window.stage.letters == (before, notes[2].targets[0].letter)
    window.actions_by_id["stage_lists"].trigger()
    lists.list.setCurrentIndex(lists.list.model().index(3, 0))
    qtbot.keyClick(lists.list, Qt.Key.Key_Return, CONTROL)
    assert window.stage.letters[-1] == notes[3].targets[0].letter


def test_a_note_whose_words_changed_is_put_right(window, qtbot, session, lists, notes):
    session.query.use(ImmediateWorker())
    note = notes[2]
    text = session.letter(note.targets[0].letter).text
    exact = note.targets[0].exact
    changed = exact[:12] + "zzz" + exact[15:]
    wrong = replace(note.targets[0], exact=changed, start=-1, end=-1, needs_check=True)
    session.notebook.write({note.id: replace(note, targets=(wrong,))})
    assert lists._doubtful.text() == "To check 1"
    lists._doubtful.click()
    assert shown(lists) == [note.id]
    take = next(
        each for each in lists.check.findChildren(QPushButton) if each.text() == "These words"
    )
    take.click()
    target = session.notebook.note(note.id).targets[0]
    assert not target.needs_check
    assert text[target.start : target.end] == target.exact
    assert target.exact == exact
    assert shown(lists) == []
    assert "nothing to check" in lists._nothing.text()
    session.undo.undo()
    assert session.notebook.note(note.id).needs_check


def test_notes_of_a_removed_letter_are_kept_and_found(window, qtbot, session, lists, notes):
    from kennisreader.ui.commands import RemoveLetter

    letter = notes[2].targets[0].letter
    session.undo.push(RemoveLetter(session, letter))
    assert len(shown(lists)) == 4
    qtbot.waitUntil(lambda: lists.filters.letter.findData(STRAYS) > 0)
    lists.filters.letter.setCurrentIndex(lists.filters.letter.findData(STRAYS))
    lists.filters.letter.activated.emit(0)
    assert shown(lists) == [notes[2].id]
    told: list[str] = []
    lists.told.connect(told.append)
    lists.list.openRequested.emit(notes[2].id, False)
    assert told == ["The letter of this note is not in the library"]


def test_without_notes_it_says_what_to_do(window, session):
    window.actions_by_id["stage_lists"].trigger()
    lists = window.stages.made("lists")
    assert lists._nothing.isVisible()
    assert "Ctrl+M" in lists._nothing.text()


def test_everything_that_takes_the_keys_has_a_name(lists):
    kinds = (QComboBox, QLineEdit)
    parts: list[QWidget] = [each for kind in kinds for each in lists.findChildren(kind)]
    assert [each for each in (lists.list, *parts) if not each.accessibleName()] == []
    index = lists.list.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Yellow, ")
    assert "Begin #branding" in spoken


# The model


@pytest.mark.usefixtures("notes")
def test_the_model_keeps_qts_rules_through_every_change(session, notes):
    model = NotesModel(session)
    model.set_live(live=True)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert isinstance(tester.model(), QAbstractItemModel)
    model.set_filter(NoteFilter(words="branding"))
    model.choose([0], on=True)
    model.set_filter(NoteFilter())
    model.set_order(NoteOrder.COLOUR)
    index = model.index(1)
    assert model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    session.notebook.write({notes[0].id: None})
    session.notebook.write({notes[0].id: notes[0]})
    model.choose_all(on=True)
    assert len(model.chosen()) == 4


def test_a_change_of_words_does_not_reset_the_list(session, notes, qtbot):
    model = NotesModel(session)
    model.set_live(live=True)
    with qtbot.assertNotEmitted(model.modelReset):
        session.notebook.write({notes[0].id: replace(notes[0], text="anders")})
    assert model.note_at(0).text == "anders"


def test_notes_are_from_the_years_that_the_library_shows(window, qtbot, lists, notes):
    window.library_panel.set_years(2024, None)
    qtbot.waitUntil(lambda: shown(lists) == [notes[3].id])
    assert lists.filters.year.itemText(0) == "From 2024"
    lists.filters.year.setCurrentText("2020")
    lists.filters.year.activated.emit(1)
    assert len(shown(lists)) == 3
    lists.filters.year.setCurrentIndex(0)
    window.library_panel.set_years(None, None)
    qtbot.waitUntil(lambda: len(shown(lists)) == 4)
