# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The search over all letters, by keys and clicks, on the five letters and their real index."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from kennisreader.core.annotation import new_note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.synopsis_sentences import new_sentence
from kennisreader.ui import search_results
from kennisreader.ui.query_values import Answer, Facet
from kennisreader.ui.saved_searches import SavedSearch, SavedSearches
from kennisreader.ui.search_palette import SearchPalette
from kennisreader.ui.search_refine import RefineChip
from kennisreader.ui.synopsis_grid import Kind

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def palette(answering):
    """Opened with its keys."""
    answering.stage.pane.view.setFocus()
    QTest.keyClick(answering, Qt.Key.Key_K, CONTROL)
    palette = answering.searching.palette
    assert palette is not None
    return palette


def focused() -> Any:
    return QApplication.focusWidget()


def typed(palette: SearchPalette, words: str):
    QTest.keyClicks(palette.field, words)
    return palette.answer


def chips(palette: SearchPalette) -> dict[str, RefineChip]:
    return {c.facet.value: c for c in palette.findChildren(RefineChip) if not c.isHidden()}


def press(palette: SearchPalette, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(palette.field, key, modifier)


def test_the_field_of_the_top_bar_opens_it(answering, qtbot):
    qtbot.mouseClick(answering._top_bar._search, Qt.MouseButton.LeftButton)
    assert answering.searching.palette.isVisible()
    assert answering.searching.palette.field.hasFocus()


def test_typing_finds_passages_and_says_how_many(palette):
    answer = typed(palette, "kennismigrant")
    assert answer.total >= len(answer.hits) > 5
    shown = palette.parts.count.text()
    assert str(answer.total) in shown
    assert f"{answer.letters} letter" in shown
    assert palette.parts.list.currentIndex().row() == 0
    assert "kennismigrant" in palette.parts.foot._read.text()


def test_it_grows_with_the_text_and_back(palette, answering):
    answer = typed(palette, "talent")
    refine, preview = palette.parts.refine, palette.parts.preview
    settings = palette._session.settings
    assert answer.facets

    def sizes() -> list[float]:
        late = refine._chip(20 + len(refine._made))  # made when it is needed, in any size
        parts = (palette, palette.field, refine, refine._label, refine.chips[0], late, preview)
        cursor = preview.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        size = QFontMetrics(cursor.charFormat().font()).height()
        return [*(part.font().pointSizeF() for part in parts), size]

    usual = sizes()
    for reading, factor in ((32, 1.5), (16, 1.0), (48, 2.0)):
        settings.choose("reading_size", str(reading))
        assert sizes() == pytest.approx([size * factor for size in usual], rel=0.08), reading


def test_the_preview_shows_the_whole_passage_and_the_question_above_an_answer(palette):
    answer = typed(palette, "talentvisum soort:antwoord")
    rows = [n for n, hit in enumerate(answer.hits) if hit.place.startswith("ans")]
    palette._choose(rows[0])
    hit = answer.hits[rows[0]]
    text = palette.parts.preview.toPlainText()
    letter = palette._session.letter(hit.letter)
    number = letter.passages[hit.passage].number
    asked = next(p for p in letter.passages if p.kind == "question" and p.number == number)
    assert hit.quote in text
    assert text.index(letter.quote(asked.start, asked.end)) < text.index(hit.quote)


def test_enter_opens_at_the_place_with_the_hits_marked(palette, answering, qtbot):
    typed(palette, "huisvesting")
    press(palette, Qt.Key.Key_Down)
    hit = palette.parts.results.hit(palette.parts.list.currentIndex())
    press(palette, Qt.Key.Key_Return)
    pane = answering.stage.pane
    assert not palette.isVisible()
    assert pane.letter_id == hit.letter
    assert pane.view.hasFocus()
    assert pane.view.in_sight(hit.places[0][0])
    assert hit.places[0] in [(t.start, t.end) for t in pane.view._painter.hits]
    qtbot.waitUntil(lambda: answering.navigator.can_go_back)


def test_the_heading_of_a_hit_is_marked_too_a_moment_later(palette, answering, qtbot):
    answer = typed(palette, "mobiliteit")
    hit = next(hit for hit in answer.hits if hit.marks and hit.letter.endswith("ai-talent"))
    palette._choose(palette.parts.results._hits.index(hit))
    press(palette, Qt.Key.Key_Return)
    view = answering.stage.pane.view
    heading = next(b for b in view.letter.blocks if b.end + 1 == hit.start)
    word = (heading.start, heading.start + len("Mobiliteit"))
    qtbot.waitUntil(lambda: word in [(t.start, t.end) for t in view._painter.hits])
    assert (view._painter.current.start, view._painter.current.end) == hit.places[0]


def test_ctrl_enter_opens_beside(palette, answering):
    first = answering.stage.letters[0]
    answer = typed(palette, "huisvesting")
    row = next(n for n, hit in enumerate(answer.hits) if hit.letter != first)
    palette._choose(row)
    press(palette, Qt.Key.Key_Return, CONTROL)
    assert set(answering.stage.letters) == {first, answer.hits[row].letter}


class Held:
    """A worker whose answers to searches wait until they are let go."""

    def __init__(self, worker) -> None:
        self.worker = worker
        self.kept: list[Any] = []

    def request(self, function, arguments, on_answer, on_error=None):
        def keep(result):
            self.kept.append(lambda: on_answer(result))

        wanted = keep if function == "search" else on_answer
        return self.worker.request(function, arguments, wanted, on_error)

    def let_go(self):
        while self.kept:
            self.kept.pop(0)()

    def close(self):
        self.worker.close()


@pytest.fixture
def held(answering):
    query = answering._session.query
    query._worker = Held(query._worker)
    return query._worker


def test_enter_before_the_answer_opens_the_first_passage_of_that_answer(palette, held, answering):
    typed(palette, "huisvesting")
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible(), "what is shown is not yet what was asked"
    held.let_go()
    assert not palette.isVisible()
    assert palette.answer.query == "huisvesting"
    assert answering.stage.pane.letter_id == palette.answer.hits[0].letter


def test_an_answer_that_is_long_awaited_is_told_of(palette, held, qtbot):
    typed(palette, "huisvesting")
    palette._waits.setInterval(0)
    palette._waits.start()
    qtbot.waitUntil(lambda: palette.parts.nothing.text() == "Searching…")
    assert palette.parts.current_list() is None
    held.let_go()
    assert "passage" in palette.parts.count.text()
    assert not palette._waits.isActive()


@pytest.mark.parametrize("after", ["more", "escape"])
def test_enter_is_forgotten_by_who_types_on_or_goes_away(palette, held, after):
    opened = []
    palette.chosen.connect(lambda *each: opened.append(each))
    typed(palette, "huisvesting")
    press(palette, Qt.Key.Key_Return)
    if after == "more":
        typed(palette, "en")
    else:
        press(palette, Qt.Key.Key_Escape)
    held.let_go()
    assert not opened


def test_escape_closes_and_gives_the_focus_back(palette, answering):
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert answering.stage.pane.view.hasFocus()


def test_f3_goes_to_what_was_chosen_before_escape_and_walks_on(palette, answering):
    answer = typed(palette, "huisvesting ")
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Escape)
    QTest.keyClick(focused(), Qt.Key.Key_F3)
    pane = answering.stage.pane
    assert not pane.finding
    assert (pane.letter_id, pane.view._painter.current.start) == (
        answer.hits[1].letter,
        answer.hits[1].places[0][0],
    )
    at = answering.searching.hits._at
    QTest.keyClick(answering, Qt.Key.Key_K, CONTROL)
    press(palette, Qt.Key.Key_Escape)
    QTest.keyClick(focused(), Qt.Key.Key_F3)
    assert answering.searching.hits._at == (at + 1) % len(answering.searching.hits._hits)


def test_f3_after_escape_from_an_empty_search_finds_in_the_letter(palette, answering):
    press(palette, Qt.Key.Key_Escape)
    QTest.keyClick(focused(), Qt.Key.Key_F3)
    assert answering.stage.pane.finding


def test_f3_walks_every_hit_by_date_and_place_and_comes_round(palette, answering):
    answer = typed(palette, "huisvesting ")
    press(palette, Qt.Key.Key_Return)
    order = [summary.id for summary in answering._session.summaries()]
    wanted = sorted((order.index(hit.letter), hit.start) for hit in answer.hits)
    seen = []
    for _ in answer.hits:
        QTest.keyClick(focused(), Qt.Key.Key_F3)
        pane = answering.stage.pane
        current = pane.view._painter.current
        passage = pane.view.letter.passages[pane.view.passage_at(current.start)]
        seen.append((order.index(pane.letter_id), passage.start))
    assert sorted(seen) == wanted
    turn = seen.index(wanted[0])
    assert seen[turn:] + seen[:turn] == wanted
    before = answering.status_line.currentMessage()
    QTest.keyClick(focused(), Qt.Key.Key_F3)
    QTest.keyClick(focused(), Qt.Key.Key_F3, SHIFT)
    assert answering.status_line.currentMessage() == before
    assert f"of {len(wanted)}" in before


def test_hits_are_marked_in_every_open_letter_and_on_the_rulers_until_escape(palette, answering):
    answer = typed(palette, "huisvesting ")
    press(palette, Qt.Key.Key_Return, CONTROL)
    for summary in answering._session.summaries()[:3]:
        answering.stage.open_beside(summary.id)
    for pane in answering.stage.panes:
        wanted = {p for hit in answer.hits if hit.letter == pane.letter_id for p in hit.places}
        assert {(t.start, t.end) for t in pane.view._painter.hits} == wanted
        ticks = {t.offset for t in pane.ruler._ticks if t.name == "Found"}
        assert ticks == {start for start, _ in wanted}
    QTest.keyClick(answering.stage.pane.view, Qt.Key.Key_Escape)
    assert all(not pane.view._painter.hits for pane in answering.stage.panes)
    at = answering.searching.hits._at
    QTest.keyClick(answering.stage.pane.view, Qt.Key.Key_F3)
    assert answering.searching.hits._at == at + 1, "they are walked on"
    assert any(pane.view._painter.hits for pane in answering.stage.panes)


def test_an_open_find_bar_walks_its_own_hits(palette, answering):
    typed(palette, "huisvesting ")
    press(palette, Qt.Key.Key_Return)
    letter = answering.stage.pane.letter_id
    pane = answering.stage.pane
    pane.open_find()
    pane.find_bar.field.setText("de")
    at = pane._current
    answering.actions_by_id["find_next"].trigger()
    assert (answering.stage.pane.letter_id, pane._current) == (letter, at + 1)
    pane.close_find()
    assert pane.view._painter.hits, "the hits of the search are marked again"


def test_all_hits_are_walked_and_not_only_those_shown_while_typing(palette, answering):
    answer = typed(palette, "talent")
    assert len(answer.hits) < answer.total
    press(palette, Qt.Key.Key_Return)
    assert len(answering.searching.hits._hits) == answer.total
    assert f"of {answer.total}" in answering.status_line.currentMessage()


def test_a_chip_refines_and_a_second_click_widens(palette, qtbot):
    before = typed(palette, "kennismigrant").total
    chip = chips(palette)["2024"]
    left = chip.facet.passages
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert palette.field.text() == "kennismigrant year:2024"
    assert palette.answer.total == left < before
    again = chips(palette)["2024"]
    assert again.isChecked()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert palette.field.text() == "kennismigrant"


def test_own_notes_are_a_chip_that_counts_at_once(palette, qtbot):
    session = palette._session
    found = typed(palette, "kennismigrant")
    assert "notes" not in chips(palette)
    hit = found.hits[0]
    note = new_note([describe(session.letter(hit.letter), hit.start, hit.start + 20)])
    session.notebook.write({note.id: note})
    chip = chips(palette)["notes"]
    assert chip.facet.passages == 1
    assert chip.accessibleName() == "with my notes 1"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert palette.field.text() == "kennismigrant with:notes"
    assert [each.start for each in palette.answer.hits] == [hit.start]
    assert chips(palette)["notes"].isChecked()
    session.notebook.write({note.id: None})
    assert palette.answer.total == 0


def test_chips_are_reached_and_switched_by_keys_alone(palette):
    typed(palette, "kennismigrant")
    press(palette, Qt.Key.Key_Tab)
    first = focused()
    assert isinstance(first, RefineChip)
    QTest.keyClick(first, Qt.Key.Key_Right)
    second = focused()
    assert isinstance(second, RefineChip)
    assert second is not first
    value = second.facet.value
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert value in palette.field.text()
    assert focused().facet.value == value
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_tab_never_leaves_the_card(palette):
    typed(palette, "kennismigrant")
    reached = set()
    for _ in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert palette.isAncestorOf(focused())
        reached.add(focused())
    assert {palette.field, palette.parts.preview} < reached


def test_a_slip_of_the_keyboard_gets_a_suggestion_that_can_be_clicked(palette, qtbot):
    typed(palette, "kennismigrnten ")
    suggestion = palette.parts.suggestion
    assert suggestion.isVisible()
    qtbot.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert palette.field.text().strip() == "kennismigranten"
    assert palette.answer.total > 0
    assert not suggestion.isVisible()


def test_nothing_found_says_what_was_searched(palette):
    answer = typed(palette, "qqqqq jaar:2020 ")
    assert answer.total == 0
    words = palette.parts.nothing.text()
    assert palette.parts.nothing.isVisible()
    assert "qqqqq" in words
    assert answer.understood in words
    assert "5 letter" in words
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize("words", ["!!! ???", "de het", "OR"])
def test_where_there_is_nothing_to_search_for_that_is_all_that_is_said(palette, words):
    answer = typed(palette, f"{words} ")
    nothing = palette.parts.nothing.text()
    assert nothing[1:] == f"{answer.understood[1:]}."
    assert nothing[0].isupper() or not nothing[0].isalpha()


def test_an_empty_library_is_said_and_nothing_else(palette, answering):
    session = answering._session
    for summary in session.summaries():
        session.library.remove(summary.id)
    session.forget()
    assert typed(palette, "huisvesting").total == 0
    assert palette.parts.nothing.text() == "Your library is empty."


def test_what_led_somewhere_is_offered_the_next_time(palette, answering):
    typed(palette, "huisvesting")
    press(palette, Qt.Key.Key_Return)
    answering.searching.open()
    assert palette.field.text() == "huisvesting"
    palette.field.selectAll()
    press(palette, Qt.Key.Key_Delete)
    assert palette.parts.start_list.isVisible()
    assert [entry.query for entry in palette.parts.searches.entries] == ["huisvesting"]
    press(palette, Qt.Key.Key_Return)
    assert palette.answer.query == "huisvesting"


def marked_new(palette: SearchPalette) -> list[str]:
    """The letters of the passages that are told to be new."""
    model = palette.parts.results
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    new = [row for row in rows if row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("new, ")]
    return [row.data(Qt.ItemDataRole.UserRole).letter for row in new]


def test_what_was_new_is_so_until_there_is_something_newer():
    first = SavedSearch("talent", frozenset("ab"))
    second = first._replace(letters=frozenset("abc"), new=first.newest("abc"))
    assert second.new == {"c"}
    assert second.newest("abc") == {"c"}
    assert second.newest("ab") == frozenset()
    assert second.newest("abcd") == {"d"}


def test_a_search_is_kept_once_however_it_was_typed(seeded_session):
    kept = SavedSearches(seeded_session.library)
    for query in ("talent", "talent ", " talent"):
        kept.save(query, ["a"])
        kept.note_recent(query)
    assert [each.query for each in kept.saved()] == ["talent"]
    assert kept.recent() == ("talent",)
    assert kept.find("talent ") == kept.saved()[0]


def test_a_saved_search_tells_what_is_new_until_it_is_looked_at(palette, answering):
    kept = SavedSearches(answering._session.library)
    answer = typed(palette, "kennismigranten ")
    press(palette, Qt.Key.Key_S, CONTROL)
    query, letters, _ = kept.saved()[0]
    assert query == "kennismigranten"
    missing = max(letters, key=[hit.letter for hit in answer.hits].index)  # its hits come last
    kept.save(query, letters - {missing})
    new = sum(f.passages for f in answer.facets if (f.field, f.value) == ("letter", missing))
    palette.field.clear()
    palette._search(typing=False)
    model = palette.parts.searches
    assert [(e.query, e.new) for e in model.entries] == [(query, new)]
    assert f"{new} new" in model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    for _ in range(2):  # what is new is marked whenever it is looked at, and counted until it is
        press(palette, Qt.Key.Key_Return)
        assert kept.saved()[0].letters == letters
        assert palette.parts.results.hit(palette.parts.list.currentIndex()).letter == missing
        assert marked_new(palette) == [missing] * new
        assert f" · {new} new · " in palette.parts.count.text()
        palette.field.clear()
        palette._search(typing=False)
        assert model.entries[0].new == 0
    press(palette, Qt.Key.Key_Delete)
    assert kept.saved() == ()


def test_says_when_the_index_is_being_brought_up_to_date(palette, answering):
    answering._ingest.indexing.emit(True)
    assert palette.parts.told.isVisible()
    assert typed(palette, "huisvesting").total > 0
    answering._ingest.indexing.emit(False)
    assert not palette.parts.told.isVisible()


def test_an_error_is_said_in_a_sentence_and_the_next_search_works(palette, answering):
    query = answering._session.query
    query.searchFailed.emit("The library is damaged.")
    assert palette.parts.nothing.text() == "The library is damaged."
    assert typed(palette, "huisvesting").total > 0
    assert palette.parts.list.isVisible()


def test_only_the_latest_search_is_shown(answering):
    asked: list[tuple[str, Any]] = []

    class Slow:
        def request(self, function, arguments, on_answer, on_error=None):
            asked.append((arguments.get("query"), on_answer))
            return len(asked)

        def close(self):
            pass

    session = answering._session
    answered: list[Answer] = []
    session.query.searched.connect(answered.append)
    session.query.use(Slow())
    for words in ("a", "ab", "abc"):
        session.query.search(words)
    empty: dict[str, Any] = {
        "understood": "",
        "suggestion": None,
        "total": 0,
        "results": [],
        "facets": None,
    }
    assert [words for words, _ in asked if words] == ["a"], "one at a time"
    asked[-1][1]({**empty, "query": "a"})
    assert answered == []
    assert asked[-1][0] == "abc", "what was typed in between is not searched"
    asked[-1][1]({**empty, "query": "abc"})
    assert [answer.query for answer in answered] == ["abc"]


def test_models_hold_what_qt_asks_of_them(palette, qtbot, monkeypatch):
    testers = [
        QAbstractItemModelTester(model) for model in (palette.parts.results, palette.parts.searches)
    ]
    monkeypatch.setattr(search_results, "BATCH", 3)
    typed(palette, "kennismigrant ")
    model = palette.parts.results
    assert model.rowCount() < len(palette.answer.hits)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert model.rowCount() == len(palette.answer.hits)
    palette.field.clear()
    palette._search(typing=False)
    assert len(testers) == 2


def test_a_row_is_read_out_whole(palette):
    answer = typed(palette, "huisvesting")
    model = palette.parts.results
    words = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert answer.hits[0].quote in words
    assert answer.hits[0].place in words


def test_words_of_letters_are_never_html(palette):
    typed(palette, "<b>x</b> huisvesting ")
    assert "b, x and huisvesting" in palette.parts.foot._read.text()
    assert palette.parts.foot._read.textFormat() is Qt.TextFormat.PlainText
    assert palette.parts.nothing.textFormat() is Qt.TextFormat.PlainText


@pytest.fixture
def note(answering):
    """A note with words that stand in no letter."""
    session = answering._session
    letter = session.letter(session.summaries()[2].id)
    passage = letter.passages[4]
    made = new_note(
        [describe(letter, passage.start, passage.start + 20)], text="Nagaan bij Wimpie #navraag"
    )
    session.notebook.write({made.id: made})
    return made


@pytest.mark.parametrize("query", ["wimpie", "#navraag", "nagegaan wimp"])
def test_own_notes_are_found_above_the_passages(palette, note, query):
    typed(palette, query)
    hit = palette.parts.results.hit(palette.parts.list.currentIndex())
    assert hit.note == note.id
    assert "your note" in hit.place
    assert note.text in palette.parts.preview.toPlainText()
    assert note.targets[0].exact in palette.parts.preview.toPlainText()
    assert "1 note" in palette.parts.count.text()


def test_enter_on_a_note_goes_to_its_place(palette, note, answering):
    typed(palette, "wimpie")
    press(palette, Qt.Key.Key_Return)
    pane, target = answering.stage.pane, note.targets[0]
    assert pane.letter_id == target.letter
    assert pane.view.in_sight(target.start)
    assert not answering.searching.hits.active


def test_a_sentence_of_the_theme_overview_is_found_and_gone_to(answering, qtbot):
    session = answering._session
    letter = session.summaries()[2].id
    theme = next(each for each in session.themes if each.id not in session.active_themes)
    made = new_sentence(letter, theme.id, "De regering weifelt zonneklaar.")
    session.notebook.write({made.id: made})
    answering.stage.pane.view.setFocus()
    QTest.keyClick(answering, Qt.Key.Key_K, CONTROL)
    palette = answering.searching.palette
    typed(palette, "zonneklaar")
    hit = palette.parts.results.hit(palette.parts.list.currentIndex())
    assert hit.note == made.id
    assert theme.name("en") in hit.place
    press(palette, Qt.Key.Key_Return)
    assert answering.stages.current == "synopsis"
    stage = answering.stages.made("synopsis")
    table = stage.table

    def current() -> tuple[str, str]:
        letters, rows = stage.model.synopsis.letters, stage.model.synopsis.rows
        return letters[table.current.column].id, rows[table.current.row].theme

    qtbot.waitUntil(lambda: bool(stage.model.synopsis.rows) and current() == (letter, theme.id))
    assert table.grid.entries(*table.current[:2])[table.current.item].kind is Kind.SENTENCE
    assert table.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_kind_of_filter_keeps_room_and_the_rest_stands_in_a_menu(palette, qtbot):
    facets = [Facet("year", str(year), year - 1990) for year in range(2000, 2012)]
    facets += [Facet("type", kind, 9) for kind in ("kamerbrief", "motie", "verslag")]
    facets += [Facet("from", name, 8) for name in ("OCW", "EZK", "BZK", "SZW")]
    facets += [Facet("theme", theme.id, 5) for theme in palette._session.themes]
    bar = palette.parts.refine
    bar.show_facets(facets, "onderzoek year:2003", 100)
    kinds = [chip.facet.field for chip in bar.chips]
    assert set(kinds) == {"year", "type", "from", "theme", ""}
    assert "2003" in chips(palette), "a filter that the query has is never hidden"
    more = bar.chips[-1]
    assert more.geometry().right() < bar.width()
    bar.chips[0].setFocus()
    QTest.keyClick(bar.chips[0], Qt.Key.Key_Left)
    assert more.hasFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    (menu,) = bar.findChildren(QMenu)
    offered = [action for action in menu.actions() if not action.isSeparator()]
    assert len(offered) + len(bar.chips) - 1 == len(facets)
    with qtbot.waitSignal(bar.toggled) as heard:
        offered[0].trigger()
    assert heard.args[0] == "year"
    menu.close()
