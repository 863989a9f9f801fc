# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The places that a note could mean are looked for in the worker, and shown when they are known."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kennisreader import worker as real
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.check_panel import CheckPanel
from tests.ui.made_notes import letter_ids, put_note


class SlowWorker:
    """Keeps what is asked until it is told to answer."""

    def __init__(self) -> None:
        self.asked: list[Any] = []

    def request(self, function, arguments, on_answer, on_error=None, on_progress=None):
        self.asked.append((function, arguments, on_answer, on_error))
        return len(self.asked)

    def answer(self) -> None:
        function, arguments, on_answer, on_error = self.asked.pop(0)
        asked = json.loads(json.dumps({"function": function, "arguments": arguments}))
        reply = real.Workshop(()).answer(asked)
        if "error" in reply:
            on_error(reply["error"]["code"], reply["error"]["details"])
        else:
            on_answer(json.loads(json.dumps(reply["answer"])))

    def cancel_all(self):
        self.asked.clear()

    def close(self):
        pass


@pytest.fixture
def session(seeded_session):
    return seeded_session


@pytest.fixture
def doubtful(session):
    """A note whose words are others now."""
    note = put_note(session, letter_ids(session)[0], 2, text="Kijk")
    target = note.targets[0]
    changed = target.exact[:12] + "zzz" + target.exact[15:]
    wrong = replace(target, exact=changed, start=-1, end=-1, needs_check=True)
    made = replace(note, targets=(wrong,))
    session.notebook.write({note.id: made})
    return made


@pytest.fixture
def worker(session):
    worker = SlowWorker()
    session.query.use(worker)
    return worker


@pytest.fixture
def panel(qtbot, session):
    made = CheckPanel(session)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def buttons(panel) -> list[str]:
    QApplication.processEvents()  # what comes into a layout is shown in the next turn
    return [each.text() for each in panel.widget().findChildren(QPushButton) if each.isVisible()]


def words(panel) -> str:
    QApplication.processEvents()
    labels = panel.widget().findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def test_the_old_words_stand_there_at_once_and_the_places_follow(panel, worker, doubtful):
    panel.show_note(doubtful)
    assert buttons(panel) == ["Keep without a place", "Delete note"]
    assert "Looking for the words" in words(panel)
    worker.answer()
    assert "These words" in buttons(panel)
    assert "Looking for the words" not in words(panel)


def test_an_answer_about_a_note_that_was_left_changes_nothing(panel, worker, doubtful):
    panel.show_note(doubtful)
    panel.show_note(None)
    worker.answer()
    assert buttons(panel) == []


def test_the_answer_to_the_last_question_counts(panel, worker, doubtful):
    panel.show_note(doubtful)
    panel.show_note(doubtful)
    worker.answer()
    assert "Looking for the words" in words(panel)
    worker.answer()
    assert buttons(panel).count("These words") == 1


def test_what_is_asked_before_there_is_a_worker_is_asked_when_there_is(session, panel, doubtful):
    panel.show_note(doubtful)
    worker = SlowWorker()
    session.query.use(worker)
    worker.answer()
    assert "These words" in buttons(panel)
    session.query.indexChanged.emit()
    assert worker.asked == [], "what is known is not asked again"


def test_what_goes_wrong_is_said_in_its_place(panel, worker, doubtful):
    panel.show_note(doubtful)
    worker.asked.pop(0)[3]("worker_died", {"file": "brief.txt"})
    assert "stopped unexpectedly" in words(panel)
    assert buttons(panel) == ["Keep without a place", "Delete note"]


def test_a_letter_that_is_removed_meanwhile_is_said(session, panel, worker, doubtful):
    panel.show_note(doubtful)
    question = worker.asked.pop(0)
    session.library.remove(doubtful.targets[0].letter)
    session.forget()
    question[2]([[0, 10]])
    assert "not in the library" in words(panel)
    assert worker.asked == []


def test_places_are_looked_for_anew_when_the_letter_was_read_again(
    session, panel, worker, doubtful
):
    panel.show_note(doubtful)
    worker.answer()
    letter = doubtful.targets[0].letter
    session.forget(letter)
    assert worker.asked == [], "only its marks are others"
    text = session.letter(letter)
    session._letters[letter] = replace(text, text=f"{text.text}\nErbij")
    session.letterChanged.emit(letter)
    assert len(worker.asked) == 1


def test_without_a_word_that_resembles_them_that_is_said(session, panel, worker, doubtful):
    target = replace(doubtful.targets[0], exact="xqzw vvkkj ppqq", prefix="", suffix="")
    panel.show_note(replace(doubtful, targets=(target,)))
    worker.answer()
    assert "Nothing in the letter resembles" in words(panel)


def test_the_worker_says_what_is_wrong_with_the_library(session, tmp_path):
    asked = {"library": str(tmp_path / "nowhere"), "note": "{}", "number": 0}
    reply = real.Workshop(()).answer({"function": "places_of", "arguments": asked})
    assert "error" in reply
    with pytest.raises(LibraryError):
        session.letter("nergens")
