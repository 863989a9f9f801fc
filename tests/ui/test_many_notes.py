# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter with hundreds of notes: only the cards in sight are made, and none is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kennisreader.core.annotation import new_note
from kennisreader.core.annotation_anchor import describe
from kennisreader.ui.letter_layout import LetterLayout
from kennisreader.ui.note_card import NoteCard
from tests.ui.made_notes import letter_ids, stored

MANY = 120


@pytest.fixture
def notes(window):
    """Notes all over the open letter, in the order of the text."""
    session, letter = window._session, window.stage.pane.view.letter
    step = (len(letter.text) - 100) // MANY
    made = [
        new_note([describe(letter, start, start + 30)], text=f"notitie {start}" * (start % 3))
        for start in range(0, step * MANY, step)
    ]
    session.notebook.write({note.id: note for note in made})
    return made


@pytest.fixture
def cards(window, qtbot, notes):
    """The tab of notes in front, as far as it fills itself."""
    qtbot.waitUntil(window.stage.pane.view.hasFocus)
    window._sides.show_right()
    window._inspector.show_tab("notes")
    panel = window._inspector.notes
    qtbot.waitUntil(lambda: len(panel._cards) > 3)
    return panel


def in_sight(panel) -> list[str]:
    """Ids of the notes whose cards are in sight, from top to bottom."""
    viewport = panel.viewport()
    return [
        name
        for name, card in panel._cards.items()
        if viewport.rect().intersects(
            card.rect().translated(card.mapTo(viewport, card.rect().topLeft()))
        )
    ]


def go_to_end(panel, notes, qtbot) -> None:
    """Scroll to the last card; where the end is becomes known on the way."""
    bar = panel.verticalScrollBar()

    def at_end() -> bool:
        bar.setValue(bar.maximum())
        return notes[-1].id in panel._cards

    qtbot.waitUntil(at_end)


def test_a_few_of_many_cards_are_made(cards, notes, qtbot):
    qtbot.wait(200)
    assert len(cards._cards) < MANY / 2
    assert in_sight(cards)[0] == notes[0].id


def test_cards_come_with_scrolling_and_those_far_away_go(cards, notes, qtbot):
    bar = cards.verticalScrollBar()
    for value in range(0, bar.maximum(), 150):
        bar.setValue(value)
        qtbot.waitUntil(lambda: cards.widget().childAt(30, bar.value() + 60) is not None)
    go_to_end(cards, notes, qtbot)
    qtbot.waitUntil(lambda: notes[0].id not in cards._cards)
    assert len(cards.findChildren(NoteCard)) < MANY / 2
    assert list(cards._cards) == [note.id for note in notes if note.id in cards._cards]


@pytest.mark.parametrize("number", [5, MANY // 2, MANY - 1])
def test_the_card_of_a_note_that_is_meant_comes_into_sight(window, cards, notes, qtbot, number):
    window.notes.show_note(notes[number])
    qtbot.waitUntil(lambda: notes[number].id in in_sight(cards))
    assert cards._cards[notes[number].id]._current


def test_what_was_typed_in_a_card_is_stored_when_it_goes(window, cards, notes, qtbot):
    field = cards._cards[notes[0].id].field
    field.setPlainText("getypt")
    go_to_end(cards, notes, qtbot)
    qtbot.waitUntil(lambda: notes[0].id not in cards._cards)
    assert "getypt" in {note.text for note in stored(window._session)}


def test_the_card_with_the_keys_stays_wherever_is_scrolled(cards, notes, qtbot):
    field = cards._cards[notes[0].id].field
    field.setFocus()
    go_to_end(cards, notes, qtbot)
    assert field.hasFocus()


def test_tab_goes_from_card_to_card_in_their_order(cards, notes, qtbot):
    qtbot.wait(100)
    first = cards._cards[notes[0].id]
    first.field.setFocus()
    qtbot.keyClick(first.field, Qt.Key.Key_Tab)
    second = cards._cards[notes[1].id]
    assert second.isAncestorOf(second.window().focusWidget())


def test_a_note_more_keeps_the_cards_of_the_others(window, cards, notes, qtbot):
    before = dict(cards._cards)
    letter = window.stage.pane.view.letter
    more = new_note([describe(letter, notes[1].targets[0].start + 1, notes[1].targets[0].end)])
    window._session.notebook.write({more.id: more})
    qtbot.waitUntil(lambda: more.id in cards._cards)
    assert all(cards._cards[name] is card for name, card in before.items() if name in cards._cards)
    assert list(cards._cards)[:3] == [notes[0].id, notes[1].id, more.id]


def test_a_letter_more_beside_breaks_the_lines_of_the_other_pages_once(window, qtbot, monkeypatch):
    window.resize(2400, 900)
    letters = letter_ids(window._session)
    window.navigator.open_beside(letters[1])
    qtbot.wait(50)
    made: list[str] = []
    before = LetterLayout.__init__

    def count(self, letter, *rest):
        made.append(letter.id)
        before(self, letter, *rest)

    monkeypatch.setattr(LetterLayout, "__init__", count)
    window.navigator.open_beside(letters[2])
    qtbot.wait(50)
    assert [made.count(letter) for letter in letters[:2]] == [1, 1]
