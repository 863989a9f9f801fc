# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The lists over all letters: found, narrowed, sorted, opened, taken along; and said why empty."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMenu, QPushButton

from kennisreader.core.annotation import new_note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.gathered import Promise, Question
from kennisreader.core.letter import Span
from kennisreader.core.place import Place
from kennisreader.core.vocabulary import Trend, YearOfWord
from kennisreader.ui import list_promises
from kennisreader.ui.commands import RemoveLetter
from kennisreader.ui.library_filter import LetterFilter
from kennisreader.ui.list_filter import ListFilter
from kennisreader.ui.list_page import ListPage
from kennisreader.ui.list_pages import NAMES
from kennisreader.ui.list_promises import NEVER, OPEN, PASSED, Promises, state_of
from kennisreader.ui.list_questions import UNANSWERED
from kennisreader.ui.list_rewordings import Sentence
from kennisreader.ui.list_rows import BATCH, LEFT_OUT, ListModel, ListRow, Piece
from kennisreader.ui.list_words import FALLEN, RISEN, Direction
from kennisreader.ui.note_changes import NoteChanges
from tests.ui.fake_library import session_in

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(answering):
    return answering._session


@pytest.fixture
def lists(answering):
    answering.actions_by_id["stage_lists"].trigger()
    return answering.stages.made("lists")


@pytest.fixture
def opened(lists, qtbot):
    """Opens a list by its name, as a click on its button does, and waits for all of it."""

    def open_list(name: str) -> ListPage:
        qtbot.mouseClick(lists.pages.buttons[name], Qt.MouseButton.LeftButton)
        page: ListPage = lists.pages.page(name)
        qtbot.waitUntil(lambda: page.source.complete and not page._later.isActive())
        return page

    return open_list


def items(page: ListPage) -> list[Any]:
    return list(page.view.rows.items)


def rows(page: ListPage) -> list[ListRow]:
    return [page.kind.row(item) for item in items(page)]


def choose(box: QComboBox, value: str, qtbot, page: ListPage) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not page._later.isActive())


def type_in(page: ListPage, words: str, qtbot) -> None:
    qtbot.keyClicks(page.filters.words, words)
    qtbot.waitUntil(lambda: not page._later.isActive())


def promises_of(session) -> int:
    """How many promises the letters hold."""
    return sum(len(session.letter(each.id).commitments) for each in session.summaries())


# What the lists show


def test_each_list_has_rows_and_says_what_it_is(opened, lists, session):
    counts = {
        "rewordings": "2 sentences changed between 2 pairs of letters",
        "promises": f"{promises_of(session)} promises in 5 letters",
        "questions": "17 questions in 2 letters",
    }
    for name in NAMES:
        page = opened(name)
        assert lists._stack.currentWidget() is page
        words = sum(isinstance(each, Trend) for each in items(page))
        assert page._count.text().replace("(s)", "s") == counts.get(name, f"{words} words")
        assert page._about.text()
        assert page.view.isVisible()


@pytest.mark.parametrize("name", ["promises", ""])
def test_rows_grow_with_the_text_that_is_read(answering, opened, lists, qtbot, session, name):
    view = opened(name).view if name else lists.list
    if not name:
        first = session.letter(session.summaries()[0].id)
        NoteChanges(session, lists).add(new_note([describe(first, *first.passages[2][1:3])]))
        answering.actions_by_id["stage_lists"].trigger()
        lists.show_list("")
        qtbot.waitUntil(lambda: view.model().rowCount() == 1)
    before = view.visualRect(view.model().index(0, 0)).height()
    for _ in range(6):
        answering.actions_by_id["zoom_in"].trigger()
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(0, 0)).height() > before * 1.2)
    answering.actions_by_id["zoom_reset"].trigger()
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(0, 0)).height() == before)


def test_a_changed_sentence_shows_both_wordings_with_what_changed(opened):
    page = opened("rewordings")
    heading, sentence = rows(page)[:2]
    assert heading.heading
    assert "→" in heading.title
    older, newer = sentence.pieces
    assert older.looks == LEFT_OUT
    assert [older.text[a:b] for a, b in older.marks] == [
        "De keuze voor een vestigingsland blijft complex, maar",
        "de",
    ]
    assert [newer.text[a:b] for a, b in newer.marks] == [
        "Uit dit onderzoek blijkt dat",
        "de volgende",
        ":",
    ]
    assert "20 Dec 2024" in older.label


def test_enter_on_a_changed_sentence_opens_both_letters_level(answering, opened, qtbot):
    page = opened("rewordings")
    sentence = next(each for each in items(page) if isinstance(each, Sentence))
    page.view.setCurrentIndex(page.view.rows.index(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    stage = answering.stage
    assert stage.comparing
    assert stage.letters == (sentence.pair.older, sentence.pair.newer)
    left, right = (pane.view for pane in stage.panes)
    qtbot.waitUntil(lambda: left.in_sight(sentence.found.older_start))
    qtbot.waitUntil(lambda: right.in_sight(sentence.found.newer_start))
    tops = [
        view.line_rects(start, start + 1)[0][1]
        for view, start in (
            (left, sentence.found.older_start),
            (right, sentence.found.newer_start),
        )
    ]
    assert abs(tops[0] - tops[1]) < 40
    qtbot.wait(1)
    answering.actions_by_id["back"].trigger()
    assert answering.stages.current == "lists"


def test_a_promise_opens_its_letter_and_ctrl_opens_beside(answering, opened, qtbot, session):
    page = opened("promises")
    first = items(page)[0]
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert answering.stage.pane.letter_id == first.letter
    span = answering.stage.pane.view.selection.span
    assert span == (first.start, first.end)
    answering.actions_by_id["stage_lists"].trigger()
    last = items(page)[-1]
    number = len(items(page)) - 1
    while page.view.rows.canFetchMore(QModelIndex()):
        page.view.rows.fetchMore(QModelIndex())
    page.view.setCurrentIndex(page.view.rows.index(number))
    qtbot.keyClick(page.view, Qt.Key.Key_Return, CONTROL)
    assert answering.stage.letters == (first.letter, last.letter)


def test_a_click_opens_a_question(answering, opened, qtbot):
    page = opened("questions")
    point = page.view.visualRect(page.view.rows.index(0)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    question = items(page)[0]
    assert answering.stage.pane.letter_id == question.letter
    assert answering.stage.pane.view.in_sight(question.start)


def test_a_question_tells_who_asked_and_how_the_answer_begins(opened):
    row = rows(opened("questions"))[0]
    assert row.lines == ("28 Jan 2025", "Sneller (D66), Podt (D66)")
    assert [piece.label for piece in row.pieces] == ["Question 1", "Answer 1"]
    assert row.pieces[1].text.startswith("Ja, kennismigratie is van essentieel belang")


def test_a_word_is_searched_in_all_letters(answering, opened, qtbot):
    page = opened("words")
    word = next(each.word for each in items(page) if isinstance(each, Trend))
    page.view.setCurrentIndex(page.view.rows.index(1))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    palette = answering.searching.palette
    qtbot.waitUntil(palette.isVisible)
    assert palette.field.text() == word
    palette.close()


def test_later_letters_on_a_promise_are_named_and_open_beside_it(answering, opened, qtbot):
    page = opened("promises")
    number = next(
        at
        for at, each in enumerate(items(page))
        if "met een talentstrategie te komen" in each.words
    )
    while page.view.rows.rowCount() <= number:
        page.view.rows.fetchMore(QModelIndex())
    page.view.setCurrentIndex(page.view.rows.index(number))
    strip = page.later
    qtbot.waitUntil(lambda: bool(strip._links) and not strip._later.isActive())
    assert "Internationale Kennis- en Talentstrategie" in strip._links[0].accessibleName()
    assert strip._links[0].accessibleName().startswith("promise")
    promise = items(page)[number]
    qtbot.mouseClick(strip._links[0], Qt.MouseButton.LeftButton)
    assert answering.stage.comparing
    assert answering.stage.letters[0] == promise.letter
    assert "strategiebrief" in answering.stage.letters[1]


def test_a_promise_of_the_newest_letter_has_nothing_later(opened, qtbot):
    strip = opened("promises").later
    qtbot.waitUntil(strip.isVisible)
    assert strip._words.text().startswith("No later letter")
    assert strip._links == []


# Narrowing and sorting


def test_words_letter_and_theme_narrow_a_list(opened, qtbot, session):
    page = opened("promises")
    type_in(page, "zoekjaar", qtbot)
    assert 0 < len(items(page)) < promises_of(session)
    assert all("zoekjaar" in each.words.lower() for each in items(page))
    page.filters.clear()
    letter = session.library.find("regioplan")
    choose(page.filters.letter, letter, qtbot, page)
    assert {each.letter for each in items(page)} == {letter}
    choose(page.filters.theme, "fiscaal", qtbot, page)
    assert items(page)
    assert all("fiscaal" in each.themes for each in items(page))


def test_a_filter_that_leaves_nothing_offers_to_be_taken_away(opened, qtbot, session):
    page = opened("promises")
    type_in(page, "zzz", qtbot)
    assert page._nothing.isVisible()
    assert not page.filters.copy.isEnabled()
    qtbot.mouseClick(page._show_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(items(page)) == promises_of(session))


def test_years_are_those_of_the_library_and_of_all_lists(answering, opened, lists, qtbot):
    promises, questions = opened("promises"), opened("questions")
    answering.library_panel.set_years(2024, 2025)
    qtbot.waitUntil(lambda: {each.letter[:4] for each in items(promises)} == {"2024", "2025"})
    qtbot.waitUntil(lambda: {each.letter[:4] for each in items(questions)} == {"2025"})
    questions.filters.lettersChosen.emit(LetterFilter(first_year=2020, last_year=2020))
    assert answering.library_panel.years == (2020, 2020)
    qtbot.waitUntil(lambda: {each.letter[:4] for each in items(promises)} == {"2020"})
    words = opened("words")
    assert items(words) == []
    assert "at least two years" in words._nothing.text()


def test_words_are_counted_by_years_alone_and_do_not_say_otherwise(
    lists, opened, qtbot, monkeypatch
):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    page = opened("words")
    before = items(page)
    chosen = LetterFilter(first_year=2020, ministries=frozenset({"EZK"}))
    opened("promises").filters.lettersChosen.emit(chosen)
    assert "EZK" in lists.pages.page("promises").filters.letters.text()
    assert page.filters.letters.text() == "from 2020"
    page = opened("words")
    assert items(page) == before
    page.filters._open_letters()
    menu = page.filters.findChild(QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["From year", "Up to year", "", "Show all letters"]
    years = menu.actions()[0].menu().actions()
    with qtbot.waitSignal(page.filters.lettersChosen) as chosen_here:
        next(year for year in years if year.text() == "2024").trigger()
    assert chosen_here.args == [replace(chosen, first_year=2024)], "the other lists keep theirs"


def test_a_pair_stays_while_one_of_its_sentences_is_wanted(opened, qtbot):
    page = opened("rewordings")
    whole = len(items(page))
    for words in ("energie", "transitie"):
        type_in(page, words, qtbot)
    assert [row.heading for row in rows(page)] == [True, False]
    assert len(page.kind._folded) <= whole, "each sentence is folded once"


PROMISE = Promise("brief", 0, 9, "Wij doen het.", Place("page", "2"), (), "", "", "")


@pytest.mark.parametrize(
    ("due_to", "expected"),
    [("", NEVER), ("2026-11-20", PASSED), ("2026-11-21", OPEN), ("2027-01-01", OPEN)],
)
def test_the_term_is_measured_against_today(due_to, expected):
    assert state_of(PROMISE._replace(due_to=due_to), "2026-11-21") == expected


def test_promises_are_sorted_by_term_and_told_apart_by_it(opened, qtbot, monkeypatch):
    monkeypatch.setattr(list_promises, "today", lambda: "2022-01-01")
    page = opened("promises")
    choose(page.filters.order, "term", qtbot, page)
    terms = [each.due_to for each in items(page)]
    dated = [term for term in terms if term]
    assert dated == sorted(dated)
    assert terms[len(dated) :] == [""] * (len(terms) - len(dated))
    choose(page.filters.order, "late", qtbot, page)
    assert [each.due_to for each in items(page) if each.due_to] == sorted(dated, reverse=True)
    found = {}
    for state in (OPEN, PASSED, NEVER):
        choose(page.filters.state, state, qtbot, page)
        found[state] = {(each.due_to != "", each.due_to >= "2022-01-01") for each in items(page)}
    assert found == {OPEN: {(True, True)}, PASSED: {(True, False)}, NEVER: {(False, False)}}


def test_a_term_says_whether_a_later_letter_may_tell_what_became_of_it(session, monkeypatch):
    monkeypatch.setattr(list_promises, "today", lambda: "2026-01-01")
    kind = Promises(session)
    worded = [kind.term(PROMISE._replace(due_to=day)) for day in ("2024-05-01", "2025-05-01")]
    assert worded == [
        "Passed on 1 May 2024, before the newest letter",
        "Passed on 1 May 2025, after the newest letter",
    ]
    assert kind.term(PROMISE._replace(due_to="2026-05-01")) == "Ahead: up to 1 May 2026"
    assert kind.term(PROMISE._replace(due_text="jaarlijks")) == "Term: jaarlijks"


def test_questions_are_narrowed_by_party(opened, qtbot):
    page = opened("questions")
    choose(page.filters.state, "party CDA", qtbot, page)
    assert {each.letter[:7] for each in items(page)} == {"2020-12"}
    choose(page.filters.state, UNANSWERED, qtbot, page)
    assert items(page) == []


def test_an_unanswered_question_says_so(opened):
    page = opened("questions")
    question = Question("brief", 0, 9, "Wat nu?", "1", "", 9, 9, "", ())
    assert page.kind.row(question).flag == "No answer in the letter"
    assert page.kind.has_state(question, UNANSWERED)


def test_words_that_fall_stand_under_their_own_heading(opened, qtbot):
    page = opened("words")
    years = (YearOfWord(2020, 9, 3.0, 2), YearOfWord(2024, 0, 0.0, 0))
    page._items.append(Trend("oud", 3.0, 0.0, 2, 0, 20.0, years))
    choose(page.filters.state, FALLEN, qtbot, page)
    assert [type(each) for each in items(page)] == [Direction, Trend]
    choose(page.filters.state, RISEN, qtbot, page)
    assert all(each.rising for each in items(page) if isinstance(each, Direction))


# Taking along


def test_a_list_is_copied_as_it_is_shown(opened, qtbot):
    page = opened("rewordings")
    told: list[str] = []
    page.told.connect(told.append)
    qtbot.mouseClick(page.filters.copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert "~~De keuze voor een vestigingsland blijft complex, maar~~ de belangrijkste" in text
    assert "**Uit dit onderzoek blijkt dat** de belangrijkste" in text
    assert len(text.splitlines()) == 4
    assert told == ["Copied as a Markdown table: 2 row(s)"]


def test_a_list_is_saved_under_the_name_that_is_chosen(opened, tmp_path, monkeypatch):
    page = opened("rewordings")
    answer = (str(tmp_path / "lijst"), "Comma-separated values (*.csv)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    told: list[str] = []
    page.told.connect(told.append)
    page.saving.save_csv(page.table(), page.kind.name())
    assert (tmp_path / "lijst.csv").exists()
    assert told == ["Saved as lijst.csv"]


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_saved_as_markdown_and_csv(opened, tmp_path, name):
    page = opened(name)
    table = page.table()
    assert all(len(row) == len(table.columns) for row in table.rows)
    page.saving.save_markdown(table, page.kind.name(), tmp_path / "lijst.md")
    text = (tmp_path / "lijst.md").read_text()
    assert text.startswith(f"# {page.kind.name()}\n\n| ")
    assert len(text.splitlines()) == len(table.rows) + 4
    page.saving.save_csv(table, page.kind.name(), tmp_path / "lijst.csv")
    with (tmp_path / "lijst.csv").open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.reader(file))
    assert len(saved) == len(table.rows) + 1
    assert saved[0] == [column.name for column in table.columns if column.name]


def test_a_list_that_cannot_be_saved_is_told(opened, session, tmp_path):
    page = opened("promises")
    failed: list[str] = []
    session.failed.connect(failed.append)
    page.saving.save_csv(page.table(), "x", tmp_path / "no" / "lijst.csv")
    assert len(failed) == 1


# Staying up to date


def test_a_removed_letter_leaves_the_lists(opened, qtbot, session):
    from kennisreader.ui.commands import RemoveLetter

    page = opened("promises")
    letter = items(page)[0].letter
    session.undo.push(RemoveLetter(session, letter))
    qtbot.waitUntil(lambda: letter not in {each.letter for each in items(page)})
    session.undo.undo()
    qtbot.waitUntil(lambda: len(items(page)) == promises_of(session))


def test_the_keys_and_the_view_stay_where_they_are_when_the_list_is_gathered_anew(
    opened, qtbot, session
):
    page = opened("promises")
    view, gone = page.view, items(page)[0].letter
    at = next(i for i, item in enumerate(items(page)) if item.letter != gone) + 30
    while view.rows.rowCount() <= at:
        view.rows.fetchMore(QModelIndex())
    view.setCurrentIndex(view.rows.index(at))
    item, top = items(page)[at], view.visualRect(view.currentIndex()).top()
    session.library.remove(gone)
    session.forget()
    qtbot.waitUntil(lambda: page.source.complete and not page._later.isActive())
    row = view.currentIndex().row()
    assert 0 < row < at
    assert items(page)[row] == item
    assert view.visualRect(view.currentIndex()).top() == top
    type_in(page, "talent", qtbot)
    assert view.currentIndex().row() == 0, "other rows that were asked for begin at the first"


def test_a_row_of_a_letter_that_is_gone_says_so(answering, opened, session, qtbot, monkeypatch):
    page = opened("promises")
    monkeypatch.setattr(session.query, "ask", lambda *_: None)  # it takes its time
    told: list[str] = []
    answering.navigator.told.connect(told.append)
    session.undo.push(RemoveLetter(session, items(page)[0].letter))
    open_now = answering.stage.letters
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert told == ["This letter is not in the library any more"]
    assert answering.stage.letters == open_now
    assert answering.stages.current == "lists"


def test_a_filter_that_nobody_sees_is_filled_when_it_is_seen(opened, qtbot, session, monkeypatch):
    page = opened("promises")
    letters = page.filters.letter.count()
    opened("questions")
    filled, fill = [], ListFilter.fill

    def count(self):
        filled.append(self)
        fill(self)

    monkeypatch.setattr(ListFilter, "fill", count)
    session.undo.push(RemoveLetter(session, session.summaries()[0].id))
    session.themesChanged.emit()
    qtbot.wait(50)
    assert page.filters not in filled
    opened("promises")
    assert page.filters.letter.count() == letters - 1


def test_a_list_that_nobody_sees_asks_nothing(answering, opened, session, monkeypatch):
    page = opened("promises")
    answering.actions_by_id["stage_read"].trigger()
    asked = []
    monkeypatch.setattr(session.query, "ask", lambda *arguments: asked.append(arguments[1]))
    session.lettersChanged.emit()
    assert asked == []
    answering.actions_by_id["stage_lists"].trigger()
    assert asked == ["promises"]
    assert len(items(page)) == promises_of(session)


def test_another_language_words_everything_anew(opened, session, translation, qtbot):
    page = opened("promises")
    session.settings.choose("language", "nl")
    translation.use("nl")
    qtbot.waitUntil(lambda: page._about.text().startswith("Zinnen waarin"))
    assert "toezeggingen" in page._count.text()
    assert page.filters.copy.text() == "Kopiëren als Markdown"


def test_a_failure_is_told_in_place_of_the_list(lists, session, monkeypatch):
    def refuse(_asker, _function, _arguments, _on_answer, on_error):
        on_error("worker_died", {"file": "promises"})

    monkeypatch.setattr(session.query, "ask", refuse)
    lists.show_list("promises")
    page = lists.pages.page("promises")
    assert page._nothing.isVisible()
    assert page._nothing.text()


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_library_says_what_to_do(qtbot, tmp_path, name):
    from kennisreader.ui.lists_stage import ListsStage
    from kennisreader.ui.worker_process import ImmediateWorker

    session = session_in(tmp_path)
    session.query.use(ImmediateWorker())
    stage = ListsStage(session)
    qtbot.addWidget(stage)
    stage.show()
    stage.show_list(name)
    assert stage.pages.page(name)._nothing.text() == "Your library is empty. Add letters first."
    session.query.close()
    session.library.close()


# The model and its view


def test_the_model_keeps_qts_rules():
    model = ListModel(lambda item: ListRow(pieces=(Piece("", str(item)),)))
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show(range(3))
    assert model.rowCount() == 3
    model.add(range(3 * BATCH))
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 3 * BATCH
    assert model.index(7).data() == "7"
    model.reword()
    model.show([])
    assert model.rowCount() == 0
    assert isinstance(tester.model(), QAbstractItemModel)


def test_rows_come_in_as_they_are_needed():
    model = ListModel(lambda item: ListRow(title=str(item)))
    model.show(range(3))
    model.add(range(3 * BATCH))
    assert model.rowCount() == BATCH + 3
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == 3 * BATCH


def test_ten_thousand_rows_are_not_worded_before_they_are_seen():
    worded: list[object] = []

    def word(item: object) -> ListRow:
        worded.append(item)
        return ListRow(title=str(item))

    model = ListModel(word)
    model.show(range(10_000))
    assert model.rowCount() == BATCH
    assert len(worded) <= BATCH


def test_a_row_is_read_aloud_in_one_line():
    row = ListRow(
        pieces=(Piece("Question 1", "Wat\nnu?"),), title="Brief", lines=("2020", ""), flag="Ahead"
    )
    assert row.spoken() == "Question 1: Wat nu?, Brief, 2020, Ahead"
    assert ListRow(title="A → B", heading=True, places=(Span("a", 0, 0),)).spoken() == "A → B"


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_takes_the_keys_has_a_name(opened, name):
    page = opened(name)
    kinds = (QComboBox, QLineEdit, QPushButton)
    parts = [each for kind in kinds for each in page.findChildren(kind)]
    nameless = [
        each for each in parts if not each.accessibleName() and not getattr(each, "text", str)()
    ]
    assert nameless == []
    assert page.view.accessibleName()


def test_rows_are_higher_where_they_are_narrower(answering, opened, qtbot):
    page = opened("rewordings")
    wide = page.view.visualRect(page.view.rows.index(1)).height()
    answering.resize(700, 900)
    qtbot.waitUntil(lambda: page.view.visualRect(page.view.rows.index(1)).height() > wide)
