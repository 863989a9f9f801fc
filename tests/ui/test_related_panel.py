# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is related to the passage that is read: shown with its reasons, opened by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar

from kennisreader.core.letter import Letter, Metadata, Scan, Span
from kennisreader.ui.link_button import LinkButton
from kennisreader.ui.query_values import Related
from kennisreader.ui.related_card import RelatedCard, StrengthBar
from kennisreader.ui.related_panel import RelatedPanel

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(answering, qtbot):
    """The tab in front, with a passage that other letters have something on."""
    if answering._inspector is None or answering._inspector.isHidden():
        answering._sides.show_right()
    answering._inspector.show_tab("related")
    panel = answering._inspector.related
    go(answering, "Rijksdienst voor Ondernemend Nederland", qtbot)
    return panel


def go(window, words: str, qtbot) -> None:
    """Click on words in whichever letter has them first."""
    session = window._session
    for summary in session.summaries():
        at = session.letter(summary.id).text.find(words)
        if at >= 0:
            window.stage.open(summary.id)
            window.stage.pane.view.jump(at)
            break
    panel = window._inspector.related
    qtbot.waitUntil(lambda: panel._asked == panel._place)
    panel.finish()


def cards(panel: RelatedPanel) -> list[RelatedCard]:
    panel.finish()
    return panel._cards


def labels(panel: RelatedPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel))


def found(panel: RelatedPanel, *weak: bool) -> None:
    """Let the panel show made-up relations to the second letter, weak ones and others."""
    letter = panel._session.letter(panel._session.summaries()[1].id)
    passage = letter.passages[3]
    made = [
        Related(
            letter.id,
            n,
            passage.start,
            passage.end,
            "p. 9",
            letter.quote(passage.start, passage.end),
            0.5,
            each,
            ("<i>RVO</i>",),
            "Kamerstuk 30 573, nr. 222",
            "same-citation",
        )
        for n, each in enumerate(weak)
    ]
    assert panel._place is not None
    panel._show(panel._place, tuple(made))
    panel.finish()


def test_shows_passages_of_other_letters_with_the_shared_terms(panel, answering):
    shown = cards(panel)
    assert shown
    here = answering.stage.pane.letter_id
    assert all(card.found.letter != here for card in shown)
    assert any("Rijksdienst voor Ondernemend Nederland" in card.found.terms for card in shown)
    strengths = [card.found.strength for card in shown]
    assert strengths == sorted(strengths, reverse=True)
    bar = answering._inspector.findChild(QTabBar)
    assert bar.tabText(0) == f"Related {len(shown)}"


def test_says_which_passage_it_is_about(panel, answering):
    letter = answering.stage.pane.view.letter
    passage = letter.passages[answering.stage.pane.passage]
    start = letter.quote(passage.start, passage.end)[:30]
    assert f"With: “{start}" in labels(panel)


def test_while_it_is_asked_it_does_not_tell_to_click(panel, answering, monkeypatch):
    monkeypatch.setattr(answering._session.query, "related", lambda *_: None)
    panel._place, panel._found = (panel._place[0], panel._place[1] + 1), None
    panel._ask()
    panel.make_stale()
    panel.finish()
    assert "With: “" in labels(panel)
    assert "Click in the text" not in labels(panel)


@pytest.mark.parametrize(
    ("modifier", "beside"), [(Qt.KeyboardModifier.NoModifier, True), (CONTROL, False)]
)
def test_enter_opens_beside_and_with_ctrl_in_the_same_pane(panel, answering, modifier, beside):
    first = answering.stage.pane.letter_id
    card = cards(panel)[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return, modifier)
    pane = answering.stage.pane
    assert pane.letter_id == card.found.letter
    assert (first in answering.stage.letters) is beside
    assert pane.view.in_sight(card.found.start)
    assert pane.view.hasFocus()


def test_nothing_related_is_not_said_while_the_index_is_being_made(panel, answering):
    panel._show(panel._place, ())
    nothing = "Nothing related found in other letters."
    panel.finish()
    assert nothing in labels(panel)
    panel._session.query.set_indexing(on=True)
    panel.finish()
    assert nothing not in labels(panel)
    assert "index is being made" in labels(panel)


def test_a_click_opens_beside_and_back_leads_home(panel, answering, qtbot):
    first = answering.stage.letters
    card = cards(panel)[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.found.letter in answering.stage.letters
    qtbot.waitUntil(lambda: answering.navigator.can_go_back)
    QTest.keyClick(answering.stage.pane.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert answering.stage.letters == first


def test_ctrl_click_opens_in_the_same_pane(panel, answering, qtbot):
    card = cards(panel)[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, CONTROL)
    assert answering.stage.letters == (card.found.letter,)


def test_arrow_keys_go_from_card_to_card(panel, qtbot):
    found(panel, False, False)
    one, other = cards(panel)
    qtbot.waitUntil(other.isVisible)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Down)
    assert other.hasFocus()
    QTest.keyClick(other, Qt.Key.Key_Down)
    QTest.keyClick(other, Qt.Key.Key_Up)
    assert one.hasFocus()


def test_weak_relations_are_folded_away_and_not_counted(panel, answering, qtbot):
    found(panel, False, True, True)
    assert len(cards(panel)) == 1
    assert answering._inspector.findChild(QTabBar).tabText(0) == "Related 1"
    fold = panel.widget().findChild(LinkButton)
    assert fold.accessibleName().startswith("2 weak")
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert len(cards(panel)) == 3


def test_nothing_related_is_said_plainly(panel, answering):
    found(panel)
    assert "Nothing related" in labels(panel)
    assert answering._inspector.findChild(QTabBar).tabText(0) == "Related"


def test_a_failure_is_said_in_the_panel(panel):
    panel._refuse(panel._place, "The library is damaged.")
    panel.finish()
    assert "The library is damaged." in labels(panel)


def test_an_answer_about_another_passage_is_not_shown(panel):
    before = panel._found
    panel._show(("another letter", 1), ())
    assert panel._found == before


def test_a_card_tells_everything_to_a_screen_reader_and_nothing_as_html(panel):
    found(panel, False)
    card = cards(panel)[0]
    name = card.accessibleName()
    for words in ("p. 9", card.found.quote, "<i>RVO</i>", "30 573, nr. 222", "50 %"):
        assert words in name
    assert card.accessible_role() is QAccessible.Role.Link
    assert card.findChild(StrengthBar) is not None
    tags = [label for label in card.findChildren(QLabel) if label.text() == "<i>RVO</i>"]
    assert [tag.textFormat() for tag in tags] == [Qt.TextFormat.PlainText]


def test_follows_the_place_and_asks_again_when_the_index_is_new(panel, answering, qtbot):
    view = answering.stage.pane.view
    before = panel._place
    view.jump(view.letter.passages[-1].start)
    qtbot.waitUntil(lambda: panel._asked == (view.letter.id, view.letter.passages[-1].index))
    assert panel._place != before
    asked = []
    panel._session.query.related = lambda *place: asked.append(place[1:3])
    answering._ingest.indexing.emit(True)
    answering._ingest.indexing.emit(False)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [panel._place]


def test_the_span_of_a_card_is_its_passage(panel, qtbot):
    found(panel, False)
    card = cards(panel)[0]
    with qtbot.waitSignal(panel.spanRequested) as caught:
        QTest.keyClick(card, Qt.Key.Key_Space)
    assert caught.args == [Span(card.found.letter, card.found.start, card.found.end), True]


def test_nothing_of_the_letter_before_stays_beside_one_without_text(panel, answering, qtbot):
    session = answering._session
    assert cards(panel)
    scan = Letter("scan", "scan.pdf", "", Metadata("Een scan"), scans=(Scan(0, "unread"),))
    session.library.add(scan, b"%PDF")
    session.forget()
    answering.stage.open("scan")
    assert not cards(panel)
    assert panel._place is None
