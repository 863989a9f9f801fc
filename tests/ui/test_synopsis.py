# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The theme overview in the real window, by keys and clicks."""

from __future__ import annotations

import csv
from itertools import pairwise

import pymupdf
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QToolTip

from kennisreader.core.library import Library
from kennisreader.core.library_values import LibraryError
from kennisreader.core.synopsis import Absence
from kennisreader.ui import (
    synopsis_drawing,
    synopsis_grid,
    synopsis_menu,
    synopsis_model,
    synopsis_saving,
)
from kennisreader.ui.commands import RemoveLetter
from kennisreader.ui.stages import LETTERS
from kennisreader.ui.synopsis import SynopsisStage
from kennisreader.ui.synopsis_grid import WRITE, Kind, Spot
from kennisreader.ui.synopsis_painter import SynopsisPainter
from tests.ui.made_letters import TALENT, open_session
from tests.ui.made_letters import letter as made_letter

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(window, qtbot, monkeypatch) -> SynopsisStage:
    """The overview of the five letters with their three active themes, read in one go."""
    monkeypatch.setattr(synopsis_model, "TURN", 60_000)
    window.resize(1600, 1000)
    QTest.keyClick(window, KEY.Key_3, Qt.KeyboardModifier.AltModifier)
    found = window.stages.currentWidget()
    assert isinstance(found, SynopsisStage)
    qtbot.waitUntil(lambda: bool(found.model.synopsis.rows))
    qtbot.wait(1)  # what follows is another jump
    return found


@pytest.fixture
def tips(monkeypatch):
    """What tips say; showing one makes the platform without a screen complain."""
    texts = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: texts.append(text))
    return texts


def spots(stage, kind):
    """What can be entered and is of a kind, as ``(spot, item)``."""
    grid = stage.table.grid
    for row in range(grid.rows):
        for column in range(grid.columns):
            for index, item in enumerate(grid.entries(row, column)):
                if item.kind is kind:
                    yield Spot(row, column, index), item


def click(stage, spot, modifiers=Qt.KeyboardModifier.NoModifier, button=Qt.MouseButton.LeftButton):
    table = stage.table
    table.show_spot(spot)
    rect = table.spot_rect(spot)
    at = rect.topLeft() + QPoint(rect.width() // 2, min(20, rect.height() // 2))
    QTest.mouseMove(table.viewport(), at)
    QTest.mouseClick(table.viewport(), button, modifiers, at)


def keys(stage, *pressed, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in pressed:
        QTest.keyClick(stage.table, key, modifiers)


# The stage


def test_the_stage_is_a_choice_beside_reading_and_comparing(window, stage):
    assert window.actions_by_id["stage_synopsis"].isChecked()
    assert not window.actions_by_id["stage_read"].isChecked()
    QTest.keyClick(window, KEY.Key_1, Qt.KeyboardModifier.AltModifier)
    assert window.stages.current == LETTERS
    assert window.actions_by_id["stage_read"].isChecked()


def test_the_keys_are_on_the_table_at_once(window, stage):
    assert window.focusWidget() is stage.table


def test_commands_on_a_letter_wait_until_one_is_seen(window, stage):
    assert not window.actions_by_id["find"].isEnabled()
    assert window.actions_by_id["next_theme"].isEnabled()
    window.actions_by_id["next_theme"].trigger()
    assert window.stages.current == LETTERS
    assert window.actions_by_id["find"].isEnabled()


def test_nothing_is_read_while_nobody_looks(window, qtbot, stage, monkeypatch):
    window.actions_by_id["stage_read"].trigger()
    monkeypatch.setattr(window._session.library, "passages_on", None)
    window._session.switch_theme("fiscaal", on=True)
    assert len(stage.model.synopsis.rows) == 3
    monkeypatch.undo()
    window.actions_by_id["stage_synopsis"].trigger()
    qtbot.waitUntil(lambda: [row.theme for row in stage.model.synopsis.rows][-1] == "fiscaal")


@pytest.mark.parametrize("unreadable", ["word_counts", "passages_on"])
def test_what_cannot_be_read_is_told_and_read_when_somebody_looks_again(
    window, stage, monkeypatch, unreadable
):
    def refuse(*_arguments):
        raise LibraryError("damaged", file="library.sqlite")

    told, model = list[str](), stage.model
    window._session.failed.connect(told.append)
    before, letter = model.synopsis, model.synopsis.letters[0].id
    with monkeypatch.context() as patch:
        patch.setattr(type(window._session.library), unreadable, refuse)
        model._on_letter(letter)
        model._read_late()
    assert "library.sqlite" in told[0]
    assert model.synopsis is before
    assert not model.settled
    model.sleep()
    model.wake()
    model._read_late()
    assert model.settled
    assert model.synopsis is not before


def test_a_card_is_copied_with_its_citation(window, stage):
    spot, item = next(spots(stage, Kind.CARD))
    stage.table.move_to(spot)
    QGuiApplication.clipboard().clear()
    keys(stage, KEY.Key_C, modifiers=Qt.KeyboardModifier.ControlModifier)
    quote = item.card.quote
    words = window._session.letter(quote.letter).quote(quote.start, quote.end)
    copied = QGuiApplication.clipboard().text()
    assert words in copied
    assert len(copied) > len(words) + 10  # and where it stands
    QGuiApplication.clipboard().setText("kept")
    spot, _ = next(spots(stage, Kind.ABSENCE))
    stage.table.move_to(spot)
    keys(stage, KEY.Key_C, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "kept"


def test_an_absence_stays_said_while_its_row_scrolls_by(window, stage):
    table = stage.table
    window.resize(window.width(), 500)
    grid = table.grid
    absent = [spot for spot, _ in spots(stage, Kind.ABSENCE)]
    row, column, _ = max(absent, key=lambda each: grid.cell_rect(*each[:2]).height())
    cell = grid.cell_rect(row, column)
    assert cell.height() > 200
    table.viewport().grab()
    for part in (0.3, 0.5, 0.2):
        table.verticalScrollBar().setValue(round(grid.tops[row] + cell.height() * part))
        picture = table.viewport().grab().toImage()
        left = round(grid.first_width + cell.left()) - table.horizontalScrollBar().value()
        top = round(grid.header_height)
        inked = {
            picture.pixelColor(x, y).name()
            for x in range(left + 8, left + 100)
            for y in range(top + 4, min(top + 60, picture.height()))
        }
        assert len(inked) > 2, part


# What is shown


def test_letters_that_keep_coming_do_not_keep_the_overview_from_being_read(
    stage, qtbot, monkeypatch
):
    monkeypatch.setattr(synopsis_model, "TURN", -1)  # as in a large library: a step a turn
    stage.model._rest.stop()
    coming = QTimer(stage, interval=0)
    coming.timeout.connect(stage.model._on_letters)
    with qtbot.waitSignal(stage.model.changed):
        coming.start()
    coming.stop()
    qtbot.waitUntil(lambda: stage.model.settled)


def test_rows_are_the_active_themes_and_columns_the_letters(window, stage):
    synopsis = stage.model.synopsis
    assert tuple(row.theme for row in synopsis.rows) == window._session.active_themes
    assert synopsis.letters == window._session.summaries()
    window._session.switch_theme("talent", on=False)
    assert "talent" not in [row.theme for row in stage.model.synopsis.rows]


@pytest.fixture
def unseen_menus(monkeypatch):
    """Fill menus without showing them: the platform without a screen complains otherwise."""
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)


def choose(button, *words):
    """Go through the menu of a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = button.parentWidget().findChild(QMenu)
    for word in words[:-1]:
        menu = next(each.menu() for each in menu.actions() if each.text() == word)
    next(each for each in menu.actions() if each.text().startswith(words[-1])).trigger()


def test_all_themes_are_two_clicks_away(stage, unseen_menus):
    choose(stage.tools.rows, "All themes")
    assert stage.table.grid.rows == 12
    assert stage.tools.rows.text() == "All themes"


def test_letters_are_chosen_by_ministry_and_kind(stage, unseen_menus):
    choose(stage.tools.letters, "Ministry", "OCW")
    chosen = stage.model.synopsis.letters
    assert 0 < len(chosen) < 5
    assert all("Onderwijs" in letter.ministries for letter in chosen)
    assert stage.tools.letters.text() == "OCW"


def test_mentions_are_chosen_from_a_menu(stage, unseen_menus):
    choose(stage.tools.passages, "Mentions too")
    assert stage.model.mentions
    assert stage.tools.passages.text() == "Mentions too"


def test_every_cell_shows_cards_or_says_why_not(stage):
    grid, synopsis = stage.table.grid, stage.model.synopsis
    stage.model.set_every(on=True)
    grid = stage.table.grid
    for row, made in enumerate(stage.model.synopsis.rows):
        for column, cell in enumerate(made.cells):
            items = grid.entries(row, column)
            if cell.absence is Absence.NONE:
                assert all(item.card is not None or item.kind is Kind.MORE for item in items)
            else:
                assert [item.kind for item in items] == [Kind.ABSENCE]
                assert items[0].text
    assert synopsis is not stage.model.synopsis


def test_a_card_shows_what_its_theme_marks(stage):
    for spot, item in spots(stage, Kind.CARD):
        quote = item.card.quote
        theme = stage.model.synopsis.rows[spot.row].theme
        marked = {
            stage._session.letter(quote.letter).quote(span.start, span.end)
            for span in stage._session.library.theme_spans(quote.letter)
            if span.theme == theme
        }
        assert item.card.runs
        assert {quote.text[a:b] for a, b in quote.marks} <= {m.replace("\n", " ") for m in marked}


@pytest.mark.parametrize("measured", [True, False], ids=["measured", "greatest height"])
@pytest.mark.parametrize("expanded", [True, False], ids=["expanded", "closed"])
def test_a_row_is_as_high_as_its_cells_need(stage, monkeypatch, measured, expanded):
    if not measured:
        monkeypatch.setattr(synopsis_grid, "MEASURED", 0)
    stage.model.set_mentions(on=True)
    stage.model.set_every(on=True)
    if expanded:
        for theme in stage.model.themes:
            stage.model.toggle(theme.id)
    stage.table.refresh()
    grid = stage.table.grid
    for row in range(grid.rows):
        room = grid.tops[row + 1] - grid.tops[row]
        for column in range(grid.columns):
            items = grid.items(row, column)
            assert items[-1].top + items[-1].height <= room
            for one, other in pairwise(items):
                assert one.top + one.height <= other.top + 2


def test_a_letter_that_is_gone_is_shown_without_passages_until_all_is_read(window, stage):
    session = window._session
    stage.model._rest.start(1000)  # as while letters come in
    session.undo.push(RemoveLetter(session, stage.model.synopsis.letters[0].id))
    for row in stage.model.synopsis.rows:
        stage.model.toggle(row.theme)
    stage.table.grab()
    assert stage.table.grid.entries(0, 0)


def test_themes_of_an_older_text_leave_a_cell_without_passages(window, stage, monkeypatch):
    letters = stage.model.synopsis.letters
    gone = [(each.id, 9999, "primary") for each in letters]
    monkeypatch.setattr(window._session.library, "passages_on", lambda _theme: gone)
    stage.model._read()
    stage.table.grab()
    keys(stage, KEY.Key_Right, KEY.Key_Down, KEY.Key_Up)
    assert stage.table._reader.spoken(stage.table.current)


def test_mentions_come_on_request(stage):
    before = stage.model.synopsis.rows[1]
    assert any(cell.absence is Absence.IN_PASSING for cell in before.cells)
    stage.model.set_mentions(on=True)
    after = stage.model.synopsis.rows[1]
    assert not any(cell.absence is Absence.IN_PASSING for cell in after.cells)
    assert after.passages > before.passages
    texts = [
        item.card and stage.table.grid.place_text(item.card.quote)
        for _, item in spots(stage, Kind.CARD)
    ]
    assert any(text.endswith("in passing") for text in texts)


# Going to a letter


def test_a_click_on_a_card_opens_the_letter_there(window, stage, qtbot):
    spot, item = next(spots(stage, Kind.CARD))
    click(stage, spot)
    assert window.stages.current == LETTERS
    view = window.stage.pane.view
    assert view.letter.id == item.card.quote.letter
    assert view.passage_at(view.selection.place) == item.card.quote.passage


@pytest.mark.parametrize("way", ["ctrl", "middle", "key"])
def test_a_card_opens_beside_the_present_letter(window, stage, way):
    before = window.stage.letters
    spot, item = next(
        (s, i) for s, i in spots(stage, Kind.CARD) if i.card.quote.letter not in before
    )
    if way == "ctrl":
        click(stage, spot, CONTROL)
    elif way == "middle":
        click(stage, spot, button=Qt.MouseButton.MiddleButton)
    else:
        stage.table.move_to(spot)
        keys(stage, KEY.Key_Return, modifiers=CONTROL)
    assert window.stage.comparing
    assert window.stage.letters == (*before, item.card.quote.letter)


def test_back_leads_to_the_overview_again(window, stage, qtbot):
    click(stage, next(spots(stage, Kind.CARD))[0])
    qtbot.wait(1)
    QTest.keyClick(window, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.stages.currentWidget() is stage
    QTest.keyClick(window, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.stages.current == LETTERS


def test_the_head_of_a_column_opens_its_letter(window, stage):
    click(stage, Spot(-1, 3))
    assert window.stages.current == LETTERS
    assert window.stage.pane.letter_id == window._session.summaries()[3].id


def test_an_absence_is_no_link_to_the_mouse(window, stage):
    click(stage, next(spots(stage, Kind.ABSENCE))[0])
    assert window.stages.currentWidget() is stage


# By key


def test_arrows_walk_through_cells_and_cards(stage):
    keys(stage, KEY.Key_Home, modifiers=CONTROL)
    assert stage.table.current == Spot(0, 0, 0)
    keys(stage, KEY.Key_Down)
    assert stage.table.current == Spot(0, 0, 1)
    keys(stage, KEY.Key_Down, KEY.Key_Down)
    assert stage.table.current == Spot(1, 0, 0)
    keys(stage, KEY.Key_Right)
    assert stage.table.current == Spot(1, 1, 0)
    keys(stage, KEY.Key_Up)
    assert stage.table.current == Spot(0, 1, 2)
    keys(stage, KEY.Key_Left, KEY.Key_Left, KEY.Key_Left)
    assert stage.table.current == Spot(0, -1, 0)
    keys(stage, KEY.Key_End)
    assert stage.table.current[:2] == (0, 4)
    keys(stage, KEY.Key_Up, KEY.Key_Up, KEY.Key_Up)
    assert stage.table.current[:2] == (-1, 4)


def test_no_key_leaves_the_table(stage):
    last = stage.table.grid
    for key in (
        KEY.Key_Down,
        KEY.Key_PageDown,
        KEY.Key_Right,
        KEY.Key_Up,
        KEY.Key_PageUp,
        KEY.Key_Left,
    ):
        for _ in range(30):
            keys(stage, key)
            row, column, item = stage.table.current
            assert -1 <= row < last.rows
            assert -1 <= column < last.columns
            if row >= 0 and column >= 0:
                assert item < len(last.entries(row, column))


def test_what_the_keys_are_on_is_in_sight(stage):
    view = stage.table.viewport().rect()
    stage.model.set_every(on=True)
    for _ in range(25):
        keys(stage, KEY.Key_Down)
        rect = stage.table.spot_rect(stage.table.current)
        assert view.contains(rect.center())
        assert rect.top() >= stage.table.grid.header_height - 1


@pytest.mark.parametrize("way", ["space", "link", "name"])
def test_a_row_opens_and_closes(stage, way):
    grid = stage.table.grid
    before = grid.tops[1]
    link = next(spot for spot, _ in spots(stage, Kind.MORE))
    for opened in (True, False):
        if way == "space":
            stage.table.move_to(Spot(0, -1))
            keys(stage, KEY.Key_Space)
        elif way == "name":
            click(stage, Spot(0, -1))
        else:
            link = next(spot for spot, _ in spots(stage, Kind.MORE) if spot.row == 0)
            click(stage, link)
        assert (stage.table.grid.tops[1] > before) == opened
        shown = sum(spot.row == 0 for spot, _ in spots(stage, Kind.CARD))
        assert (shown == stage.model.synopsis.rows[0].passages) == opened


def test_enter_on_an_absence_opens_the_letter(window, stage):
    spot, _ = next(spots(stage, Kind.ABSENCE))
    stage.table.move_to(spot)
    keys(stage, KEY.Key_Return)
    assert window.stage.pane.letter_id == stage.model.synopsis.letters[spot.column].id


# Painting


def seen(stage):
    """What is on the screen of the table, as it was painted bit by bit."""
    view = stage.table.viewport()
    at = view.mapTo(view.window(), QPoint())
    window = view.window()
    whole = window.screen().grabWindow(window.winId()).toImage()
    return whole.copy(at.x(), at.y(), view.width(), view.height()).convertToFormat(
        QImage.Format.Format_RGB32
    )


def test_what_is_scrolled_looks_as_if_it_were_painted_anew(window, stage, qtbot):
    window.resize(900, 700)
    stage.model.set_every(on=True)
    qtbot.wait(50)
    stage.table.setFocus()
    across, down = stage.table.horizontalScrollBar(), stage.table.verticalScrollBar()
    for dx, dy in (
        (60, 0),
        (0, 45),
        (130, 77),
        (-40, 0),
        (0, -300),
        (5000, 0),
        (0, 9000),
        (-1, -1),
    ):
        across.setValue(across.value() + dx)
        down.setValue(down.value() + dy)
        qtbot.wait(5)
        moved = seen(stage)
        stage.table.viewport().repaint()
        qtbot.wait(5)
        whole = seen(stage)
        # Qt smooths an edge a little differently where several pieces are painted.
        pairs = zip(bytes(moved.constBits()), bytes(whole.constBits()), strict=True)
        assert sum(abs(one - other) > 48 for one, other in pairs) == 0, (dx, dy)


def test_a_strip_that_comes_into_sight_paints_only_what_stands_in_it(stage, monkeypatch):
    painted = []
    paint_card = SynopsisPainter._paint_card

    def count(self, painter, card, *arguments, **named):
        painted.append(card)
        paint_card(self, painter, card, *arguments, **named)

    monkeypatch.setattr(SynopsisPainter, "_paint_card", count)
    table, grid = stage.table, stage.table.grid
    spot, item = next(spots(stage, Kind.CARD))
    cell = grid.cell_rect(spot.row, spot.column)
    strip = QRectF(cell.left(), grid.tops[spot.row] + item.top + 5, cell.width(), 3)
    strip.translate(grid.first_width, grid.header_height)
    image = QImage(table.whole_size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    whole = QRectF(QPointF(), table.whole_size().toSizeF())
    SynopsisPainter(table._session, stage.model, grid, table._words).paint(painter, whole, strip)
    painter.end()
    assert painted == [item.card]


# The reader's own sentences


def write(stage, words, row=1, column=0, end=KEY.Key_Return):
    """Write a sentence in a cell, by key."""
    stage.table.move_to(Spot(row, column))
    keys(stage, KEY.Key_Space)
    field = stage.table.writing.editor.field
    assert field.hasFocus()
    QTest.keyClicks(field, words)
    if end is not None:
        QTest.keyClick(field, end)


def own(stage):
    return {cell: note.text for cell, note in stage.model.sentences.items()}


@pytest.mark.parametrize("end", [KEY.Key_Return, KEY.Key_Escape], ids=["enter", "escape"])
def test_a_sentence_is_written_in_its_cell_and_shown_there(window, stage, end):
    before = stage.table.grid.tops[2]
    write(stage, "Hierover zwijgt de brief.", end=end)
    letter, theme = stage.model.synopsis.letters[0].id, stage.model.synopsis.rows[1].theme
    assert own(stage) == {(letter, theme): "Hierover zwijgt de brief."}
    assert stage.table.writing.editor.isHidden()
    assert stage.table.hasFocus()
    spot, item = next(spots(stage, Kind.SENTENCE))
    assert (spot, item.text) == (Spot(1, 0, 0), "Hierover zwijgt de brief.")
    assert "Hierover zwijgt" in stage.table._reader.spoken(spot)
    assert stage.table.grid.tops[2] >= before
    note = window.notes.desk._session.notebook.on_themes()[0]
    assert (note.letters, note.theme) == ((letter,), theme)


def test_the_window_closes_over_an_unstored_sentence_only_the_second_time(
    window, stage, monkeypatch
):
    def refuse(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    told: list[str] = []
    stage._session.failed.connect(told.append)
    write(stage, "Getypt", end=None)
    with monkeypatch.context() as full:
        full.setattr(Library, "change_annotations", refuse)
        assert not window.close()
    assert "once more" in told[-1]
    assert stage.table.writing.editor.field.toPlainText() == "Getypt"
    assert window.close()
    assert list(own(stage).values()) == ["Getypt"]


def test_a_sentence_is_undone_in_one_step_and_redone(window, stage):
    write(stage, "Eerst", end=None)
    stage.table.writing.editor.field.flush()  # as a second of rest does
    write_more = stage.table.writing.editor.field
    QTest.keyClicks(write_more, " en meer")
    QTest.keyClick(write_more, KEY.Key_Return)
    assert list(own(stage).values()) == ["Eerst en meer"]
    undo = stage._session.undo
    undo.undo()
    assert not own(stage)
    assert not list(spots(stage, Kind.SENTENCE))
    undo.redo()
    assert list(own(stage).values()) == ["Eerst en meer"]


def test_a_sentence_is_changed_in_place(stage):
    write(stage, "Eerst")
    spot, _ = next(spots(stage, Kind.SENTENCE))
    click(stage, spot)
    field = stage.table.writing.editor.field
    assert field.toPlainText() == "Eerst"
    QTest.keyClicks(field, " dan")
    QTest.keyClick(field, KEY.Key_Return)
    assert list(own(stage).values()) == ["Eerst dan"]


@pytest.mark.parametrize("way", ["words", "key"])
def test_a_sentence_goes(stage, way):
    write(stage, "Weg")
    if way == "key":
        stage.table.move_to(Spot(1, 0))
        keys(stage, KEY.Key_Delete)
    else:
        stage.table.move_to(Spot(1, 0))
        keys(stage, KEY.Key_Space)
        field = stage.table.writing.editor.field
        field.selectAll()
        QTest.keyClick(field, KEY.Key_Backspace)
        QTest.keyClick(field, KEY.Key_Return)
    assert not stage._session.notebook.on_themes()
    stage._session.undo.undo()
    assert list(own(stage).values()) == ["Weg"]


def test_a_menu_acts_on_what_it_was_opened_for_wherever_that_is_by_then(
    window, stage, qtbot, unseen_menus
):
    model = stage.model
    first, meant = (each.id for each in model.synopsis.letters[:2])
    synopsis_menu.offer(stage.table, model, Spot(0, 1), QPoint())
    menu = stage.table.findChild(QMenu)
    window._session.undo.push(RemoveLetter(window._session, first))
    qtbot.waitUntil(lambda: len(model.synopsis.letters) == 4)
    next(each for each in menu.actions() if each.text().startswith("Write")).trigger()
    assert stage.table.writing.editor.cell == (meant, model.synopsis.rows[0].theme)


def test_nothing_typed_is_no_sentence(stage):
    write(stage, "  ")
    assert not stage._session.notebook.on_themes()
    assert not stage._session.undo.canUndo()


def test_the_mouse_is_offered_to_write_in_the_cell_it_is_over(stage):
    table, spot = stage.table, Spot(1, 0, WRITE)
    click(stage, spot)
    assert table.writing.editor.cell == (
        stage.model.synopsis.letters[0].id,
        stage.model.synopsis.rows[1].theme,
    )
    other = table.spot_rect(Spot(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=QPoint(1, 1))
    table.setFocus()
    assert table.writing.editor.isHidden()
    assert table._sight.cell_at(QPointF(other)) == (1, 1)


def test_what_is_being_written_is_stored_when_another_stage_comes(window, stage):
    write(stage, "Half", end=None)
    QTest.keyClick(window, KEY.Key_1, Qt.KeyboardModifier.AltModifier)
    assert list(own(stage).values()) == ["Half"]


def test_the_field_stays_over_its_cell(stage):
    stage.model.set_every(on=True)
    write(stage, "Ver", row=3, end=None)
    table, editor = stage.table, stage.table.writing.editor
    before = editor.y()
    table.verticalScrollBar().setValue(table.verticalScrollBar().value() + 30)
    assert editor.y() == before - 30
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert editor.mask().boundingRect().top() <= 0
    stage.flush()
    assert list(own(stage).values()) == ["Ver"]


def test_a_sentence_is_exported_in_the_table_and_the_list(stage, qtbot, tmp_path):
    write(stage, "Niets over | kennis")
    stage.saving.copy_markdown()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: "**Niets over \\| kennis**" in clipboard.text())
    stage.saving.save_csv(tmp_path / "a.csv")
    qtbot.waitUntil((tmp_path / "a.csv").exists)
    rows = csv.DictReader((tmp_path / "a.csv").read_text("utf-8-sig").splitlines())
    assert {row["sentence"] for row in rows} == {"", "Niets over | kennis"}


def test_every_row_has_room_for_its_sentences(stage, monkeypatch):
    write(stage, "Lang " * 60)
    for measured in (synopsis_grid.MEASURED, 0):
        monkeypatch.setattr(synopsis_grid, "MEASURED", measured)
        stage.table.refresh()
        grid = stage.table.grid
        for row in range(grid.rows):
            for column in range(grid.columns):
                last = grid.write_item(row, column) or grid.items(row, column)[-1]
                assert last.top + last.height <= grid.tops[row + 1] - grid.tops[row]


# The filter


def test_the_filter_of_years_is_that_of_the_library(window, stage):
    window.library_panel.set_years(2024, None)
    assert len(stage.model.synopsis.letters) == 2
    assert stage.model.is_selection
    stage.set_years(None, 2021)
    assert window.library_panel.years == (None, 2021)
    assert len(stage.model.synopsis.letters) == 3


def test_in_a_selection_nothing_is_called_a_first_mention(window, stage):
    every = {item.text for _, item in news(stage)}
    assert every == {
        "first mention",
        "mentioned again after 1 letter(s)",
        "mentioned again after 2 letter(s)",
    }
    stage.set_years(2024, None)
    assert {item.text for _, item in news(stage)} <= {
        "first in this selection",
        "again after 1 letter(s) of this selection",
    }


def news(stage):
    grid = stage.table.grid
    for row in range(grid.rows):
        for column in range(grid.columns):
            for item in grid.items(row, column):
                if item.kind is Kind.NEW:
                    yield (row, column), item


def test_a_filter_without_letters_offers_the_way_out(stage):
    stage.set_years(1990, 1991)
    assert stage.button.isVisible()
    QTest.mouseClick(stage.button, Qt.MouseButton.LeftButton)
    assert len(stage.model.synopsis.letters) == 5
    assert stage.table.isVisible()


def test_without_active_themes_the_way_out_is_offered(window, stage):
    for theme in window._session.active_themes:
        window._session.switch_theme(theme, on=False)
    assert stage.button.isVisible()
    QTest.mouseClick(stage.button, Qt.MouseButton.LeftButton)
    assert len(stage.model.synopsis.rows) == 12


# Taking it along


def test_the_table_is_copied_as_it_is_shown(stage, qtbot):
    text = copied(stage, qtbot)
    assert text.count("\n") == 2 + 3
    assert "17 more passages" in text
    shown = {item.card.quote.place for _, item in spots(stage, Kind.CARD)}
    assert all(place.value in text.replace("\\", "") for place in shown)
    stage.model.toggle("talent")
    assert "17 more passages" not in copied(stage, qtbot)


def copied(stage, qtbot):
    with qtbot.waitSignal(stage.told):
        QTest.mouseClick(stage.tools.copy, Qt.MouseButton.LeftButton)
    return QGuiApplication.clipboard().text()


def test_what_changes_while_it_is_copied_is_copied_as_it_is_then(window, stage, qtbot, monkeypatch):
    monkeypatch.setattr(synopsis_saving, "TURN", -1)
    with qtbot.waitSignal(stage.told):
        stage.saving.copy_markdown()
        window._session.switch_themes(window._session.active_themes[:1])
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


def test_a_letter_that_goes_while_it_is_copied_is_told(window, stage, qtbot, monkeypatch):
    monkeypatch.setattr(synopsis_saving, "TURN", -1)
    told: list[str] = []
    window._session.failed.connect(told.append)
    stage.saving.copy_markdown()
    window._session.library.remove(stage.model.synopsis.letters[-1].id)
    qtbot.waitUntil(lambda: len(told) == 1)


def test_the_list_is_saved_for_counting(stage, tmp_path, qtbot):
    told: list[str] = []
    stage.told.connect(told.append)
    stage.saving.save_csv(tmp_path / "thema's.csv")
    qtbot.waitUntil(lambda: bool(told))
    with (tmp_path / "thema's.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len([row for row in rows if row["quote"]]) == sum(
        row.passages for row in stage.model.synopsis.rows
    )
    assert told == ["Saved as thema's.csv"]


def test_the_picture_holds_the_whole_table(stage, tmp_path):
    stage.saving.save_picture(stage.table, stage.chart, tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    size = stage.table.whole_size()
    assert image.width() / image.height() == pytest.approx(
        max(size.width(), stage.chart.width()) / (size.height() + stage.chart.height()), rel=0.01
    )
    assert size.height() > stage.table.viewport().height()


def test_a_picture_of_many_letters_stands_in_bands_below_each_other(
    stage, tmp_path, monkeypatch, qtbot
):
    grid, told = stage.table.grid, list[str]()
    stage.told.connect(told.append)
    width = int(grid.first_width + 2 * grid.column_width) + 4
    monkeypatch.setattr(synopsis_drawing, "MOST_WIDE", width)
    stage.chart.resize(width, stage.chart.height())
    laid = synopsis_drawing.sheet(stage.table, stage.chart)
    assert [round(band.left() / grid.column_width) for band in laid.bands] == [0, 2, 4]
    stage.saving.save_picture(stage.table, stage.chart, tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == laid.pixels.toTuple()
    assert image.width() <= width
    high = (laid.bands[0].height() + synopsis_drawing.BETWEEN) * laid.scale
    names = [
        image.copy(
            0, round(number * high), int(grid.first_width * laid.scale) - 2, round(high) - 40
        )
        for number in range(3)
    ]
    assert names[0] == names[1] == names[2], "the names of the themes begin each band"
    assert "5 letter(s) in 3 band(s) below each other" in told[-1]
    assert f"{image.width()} × {image.height()} pixels" in told[-1]


def test_the_table_is_saved_as_it_is_copied(stage, tmp_path, qtbot):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("of another test")
    stage.saving.copy_markdown()
    stage.saving.save_markdown(tmp_path / "a.md")
    qtbot.waitUntil(lambda: (tmp_path / "a.md").exists() and "| Theme |" in clipboard.text())
    assert (tmp_path / "a.md").read_text("utf-8") == clipboard.text()


def whole_width(stage):
    return max(stage.table.whole_size().width(), stage.chart.width())


def test_a_page_is_as_large_as_the_table(stage, tmp_path):
    stage.model.set_every(on=True)
    stage.saving.save_picture(stage.table, stage.chart, tmp_path / "a.pdf")
    with pymupdf.open(tmp_path / "a.pdf") as document:
        assert len(document) == 1
        assert document[0].rect.width == pytest.approx(whole_width(stage) * 0.75, abs=2)
        assert stage.table.grid.theme_name(0) in document[0].get_text()


def test_the_picture_is_copied_in_the_colours_of_paper(window, stage, qtbot):
    window._session.settings.choose("appearance", "dark")
    assert window._session.scheme.dark
    told = list[str]()
    stage.told.connect(told.append)
    stage.saving.copy_picture(stage.table, stage.chart)
    qtbot.waitUntil(lambda: bool(told))
    image = QGuiApplication.clipboard().image()
    assert image.height() > stage.table.whole_size().height()
    assert image.pixelColor(image.width() // 2, 3).lightness() > 200
    assert window._session.scheme.dark


def test_a_picture_is_painted_strip_by_strip_without_a_seam(stage, monkeypatch):
    monkeypatch.setattr(synopsis_drawing, "MOST_WIDE", 1500)
    strips = list(synopsis_drawing.painted(stage.table, stage.chart))
    assert len(strips) > 2
    monkeypatch.setattr(synopsis_drawing, "STRIP", 100_000)
    whole = synopsis_drawing.picture(stage.table, stage.chart)
    pairs = zip(bytes(strips[-1].constBits()), bytes(whole.constBits()), strict=True)
    # Smoothing may differ by a few dots at the edge of a strip; a row too many or too few is ink.
    assert not any(abs(one - other) > 64 for one, other in pairs)


def test_no_turn_of_copying_a_picture_paints_it_all(stage, qtbot, monkeypatch):
    monkeypatch.setattr(synopsis_saving, "TURN", 0)
    told, clipboard = list[str](), QGuiApplication.clipboard()
    stage.told.connect(told.append)
    clipboard.setText("of another test")
    stage.saving.copy_picture(stage.table, stage.chart)
    assert clipboard.text() == "of another test"
    stage.table.refresh()  # what is copied is what is shown at the end
    qtbot.waitUntil(lambda: bool(told))
    assert not clipboard.image().isNull()
    assert len(told) == 1


@pytest.mark.parametrize(
    ("typed", "kind", "made"),
    [("a", "x (*.pdf)", "a.pdf"), ("a.pdf", "x (*.png)", "a.pdf"), ("a", "x (*.png)", "a.png")],
)
def test_a_name_without_an_ending_gets_one(stage, tmp_path, monkeypatch, typed, kind, made):
    answer = (str(tmp_path / typed), kind)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    stage.saving.save_picture(stage.table, stage.chart)
    start = {"pdf": b"%PDF", "png": b"\x89PNG"}[made.rpartition(".")[2]]
    assert (tmp_path / made).read_bytes().startswith(start)


def test_a_file_that_got_its_ending_here_is_not_replaced_unasked(
    stage, tmp_path, monkeypatch, qtbot
):
    there = tmp_path / "mine.csv"
    told: list[str] = []
    there.write_text("of somebody")
    answers = [(str(tmp_path / "mine"), "x (*.csv)"), ("", "")]
    starts = []

    def ask(_parent, _title, start, _kinds):
        starts.append(start)
        return answers.pop(0)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    stage.told.connect(told.append)
    stage.saving.save_csv()
    qtbot.wait(20)
    assert starts[1:] == [str(there)], "the dialog asks again, and whether to replace it"
    assert there.read_text() == "of somebody"
    assert told == []


def test_what_cannot_be_written_is_told(window, stage, tmp_path, qtbot):
    told: list[str] = []
    window._session.failed.connect(told.append)
    stage.saving.save_csv(tmp_path / "nowhere" / "a.csv")
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert "nowhere" in told[0]


# Read aloud


def test_a_screen_reader_is_told_what_is_in_sight(window, stage, qtbot):
    items = stage.table.accessible_items()
    names = [item.name for item in items]
    assert all(names)
    assert sum(item.role == QAccessible.Role.ColumnHeader for item in items) == 5
    assert any("not mentioned" in name for name in names)
    assert any("first mention" in name for name in names)
    view = stage.table.viewport().rect()
    assert all(item.rect.intersects(view.adjusted(-500, -500, 500, 500)) for item in items)
    card = next(item for _, item in spots(stage, Kind.CARD)).card
    assert any(card.quote.text in name for name in names)


def test_both_parts_have_names(stage):
    for part in (stage.table, stage.chart):
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface.text(QAccessible.Text.Name)
        assert interface.text(QAccessible.Text.Description)


# The course over time


def test_the_course_stands_at_true_dates(stage):
    groups = stage.chart.groups
    assert [group.letter for group in groups] == [
        letter.id for letter in stage.model.synopsis.letters
    ]
    xs = [group.x for group in groups]
    assert xs == sorted(xs)
    # 2 July 2020 to 20 December 2024, against that to 28 January 2025.
    assert (xs[3] - xs[0]) / (xs[4] - xs[3]) == pytest.approx(1632 / 39, rel=0.02)
    assert groups[0].first == groups[0].last
    assert groups[1].first < groups[1].x < groups[1].last


def test_the_highest_bar_is_the_highest_rate(stage):
    bars = [
        (point.rate, bar.height())
        for group in stage.chart.groups
        for (_, point), bar in zip(group.points, group.bars, strict=True)
    ]
    assert max(bars)[1] == max(height for _, height in bars)
    assert len(bars) == sum(
        bool(cell.passages) for row in stage.model.synopsis.rows for cell in row.cells
    )


def test_the_course_is_read_by_key(window, stage, tips):
    stage.chart.setFocus()
    QTest.keyClick(stage.chart, KEY.Key_End)
    words = stage.chart.spoken(4)
    assert [item.name for item in stage.chart.accessible_items()][4] == words
    assert "per 1,000 words" in words
    assert "per 1,000 words" in tips[-1]
    QTest.keyClick(stage.chart, KEY.Key_Return)
    assert window.stage.pane.letter_id == stage.chart.groups[4].letter


def test_a_click_on_the_course_opens_the_letter(window, stage, tips):
    group = stage.chart.groups[3]
    at = QPointF(group.x, stage.chart.height() / 2).toPoint()
    QTest.mouseMove(stage.chart, at)
    QTest.mouseClick(stage.chart, Qt.MouseButton.LeftButton, pos=at)
    assert window.stage.pane.letter_id == group.letter


# Other libraries


def test_a_library_of_one_letter(qtbot, tmp_path):
    one = made_letter("a", made_metadata("2020-07-02"), "Een brief over talent.\n")
    session = open_session(tmp_path, (one,), (TALENT,))
    stage = shown(qtbot, session)
    row = stage.model.synopsis.rows[0]
    assert [cell.absence for cell in row.cells] == [Absence.NOT_MENTIONED]
    assert stage.table.isVisible()
    assert len(stage.chart.groups) == 1


def test_letters_without_a_date_stand_at_the_end_and_not_on_the_axis(qtbot, tmp_path):
    letters = (
        made_letter("a", made_metadata(None), "Een brief over talent.\n"),
        made_letter("b", made_metadata("2020-07-02"), "Nog een brief over talent.\n"),
    )
    stage = shown(qtbot, open_session(tmp_path, letters, (TALENT,)))
    assert [letter.id for letter in stage.model.synopsis.letters] == ["b", "a"]
    assert [group.letter for group in stage.chart.groups] == ["b"]


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_first_and_the_last_year_that_there_are_have_a_place_on_the_axis(qtbot, tmp_path, year):
    letter = made_letter("a", made_metadata(year), "Een brief over talent.\n")
    stage = shown(qtbot, open_session(tmp_path, [letter], (TALENT,)))
    stage.chart.grab()
    (group,) = stage.chart.groups
    assert stage.chart._axis.area.left() < group.x < stage.chart._axis.area.right()


def test_an_empty_library_asks_for_letters(qtbot, tmp_path):
    stage = shown(qtbot, open_session(tmp_path, (), (TALENT,)))
    assert stage.button.isVisible()
    with qtbot.waitSignal(stage.addRequested):
        QTest.mouseClick(stage.button, Qt.MouseButton.LeftButton)


def made_metadata(date):
    from kennisreader.core.letter import DateBasis, Metadata

    basis = DateBasis.STATED if date else DateBasis.UNKNOWN
    return Metadata("Een brief", date=date, date_basis=basis)


def shown(qtbot, session):
    stage = SynopsisStage(session)
    qtbot.addWidget(stage)
    stage.resize(900, 600)
    with qtbot.waitSignal(stage.model.changed):  # it is read when it is seen
        stage.show()
    qtbot.waitExposed(stage)
    return stage


def test_the_words_of_the_stage_grow_with_the_text(stage, window, qtbot):
    table, chart = stage.table, stage.chart
    pitch, head, high = table.grid.small.pitch, table.grid.header_height, chart.sizeHint().height()
    window._session.settings.choose("reading_size", "32")
    qtbot.waitUntil(lambda: table.grid.small.pitch > 1.8 * pitch)
    assert table.grid.header_height > head
    assert chart.sizeHint().height() > 1.5 * high


def test_the_caption_of_the_course_is_never_cut_off(stage):
    chart = stage.chart
    chart.set_left(130)
    (_, _, _), (wrap, lines, _) = chart._word_lines()
    assert " ".join(lines) == chart._unit()
    assert len(lines) * wrap.pitch < chart.sizeHint().height()


def test_the_course_makes_way_where_two_cards_would_not_fit(stage, window, qtbot):
    tools, chart = stage.tools, stage.chart
    assert chart.isVisible()
    assert tools.course.text() == "Hide course"
    window._session.settings.choose("reading_size", "34")
    window.resize(1366, 700)
    qtbot.waitUntil(lambda: not chart.isVisible())
    assert tools.course.text() == "Show course"
    window._session.settings.choose("reading_size", "17")
    qtbot.waitUntil(chart.isVisible)


def test_whether_the_course_is_shown_is_the_readers_choice_and_is_kept(stage, window, qtbot):
    QTest.mouseClick(stage.tools.course, Qt.MouseButton.LeftButton)
    assert not stage.chart.isVisible()
    again = SynopsisStage(window._session)
    qtbot.addWidget(again)
    again.resize(1600, 1000)
    again.show()
    assert not again.chart.isVisible()
    QTest.mouseClick(again.tools.course, Qt.MouseButton.LeftButton)
    assert again.chart.isVisible()


def test_a_picture_has_the_course_though_it_is_hidden(stage):
    whole = synopsis_drawing.picture(stage.table, stage.chart)
    QTest.mouseClick(stage.tools.course, Qt.MouseButton.LeftButton)
    assert synopsis_drawing.picture(stage.table, stage.chart).size() == whole.size()
