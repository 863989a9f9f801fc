# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes to the library can be undone, and what the store refuses is told."""

from __future__ import annotations

import pytest

from kennisreader.core.letter import Person
from kennisreader.core.library_values import LibraryError
from kennisreader.ui.commands import CorrectMetadata, RemoveLetter
from tests.ui.made_letters import open_session


@pytest.fixture
def session(qapp, tmp_path):
    session = open_session(tmp_path)
    yield session
    session.library.close()


def ids(session) -> list[str]:
    return [summary.id for summary in session.summaries()]


def test_a_removed_letter_comes_back_exactly(session):
    before = session.letter("antwoorden"), session.library.theme_spans("antwoorden")
    session.undo.push(RemoveLetter(session, "antwoorden"))
    assert "antwoorden" not in ids(session)
    session.undo.undo()
    assert (session.letter("antwoorden"), session.library.theme_spans("antwoorden")) == before
    session.undo.redo()
    assert "antwoorden" not in ids(session)


def test_the_undo_text_names_the_letter(session):
    session.undo.push(RemoveLetter(session, "antwoorden"))
    assert session.undo.undoText() == "remove “Antwoorden op vragen over kunstmatige…”"


def test_a_correction_shows_at_once_and_goes_back_to_the_one_before(session):
    first = CorrectMetadata(session, "antwoorden", {"title": "Eerste", "addressee": ""})
    second = CorrectMetadata(session, "antwoorden", {"title": "Tweede"})
    session.undo.push(first)
    session.undo.push(second)
    assert session.summary("antwoorden").title == "Tweede"
    session.undo.undo()
    assert session.letter("antwoorden").metadata.title == "Eerste"
    session.undo.undo()
    assert session.summary("antwoorden").title.startswith("Antwoorden")
    assert session.library.corrections("antwoorden") == {}


def test_none_brings_back_what_was_read(session):
    session.undo.push(CorrectMetadata(session, "antwoorden", {"title": "Eerste"}))
    session.undo.push(CorrectMetadata(session, "antwoorden", {"title": None}))
    assert session.library.corrections("antwoorden") == {}
    session.undo.undo()
    assert session.summary("antwoorden").title == "Eerste"


def test_persons_can_be_corrected(session):
    persons = (Person("Jan Jansen", "Minister", "Ministerie van Defensie"),)
    session.undo.push(CorrectMetadata(session, "antwoorden", {"senders": persons}))
    assert session.letter("antwoorden").metadata.senders == persons


COMMANDS = {
    "remove": lambda session: RemoveLetter(session, "nergens"),
    "correct": lambda session: CorrectMetadata(session, "nergens", {"title": "x"}),
}


@pytest.mark.parametrize("make", COMMANDS.values(), ids=COMMANDS)
def test_what_the_store_refuses_is_told_and_leaves_the_stack(qtbot, session, make):
    with qtbot.waitSignal(session.failed) as caught:
        session.undo.push(make(session))
    assert "nergens" in caught.args[0]
    assert session.undo.count() == 0


def test_an_undo_that_fails_can_be_tried_again(qtbot, session, monkeypatch):
    session.undo.push(RemoveLetter(session, "antwoorden"))

    def refuse(_removal):
        raise LibraryError("disk_full", file="library.sqlite")

    with monkeypatch.context() as full:
        full.setattr(session.library, "restore", refuse)
        with qtbot.waitSignal(session.failed):
            session.undo.undo()
        qtbot.waitUntil(session.undo.canUndo)
    assert not session.undo.canRedo()
    assert "antwoorden" not in ids(session)
    session.undo.undo()
    assert "antwoorden" in ids(session)
    session.undo.redo()
    assert "antwoorden" not in ids(session)


def test_a_mistake_of_our_own_is_reported_and_leaves_the_stack(session, monkeypatch):
    reported = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: reported.append(kind))
    session.undo.push(CorrectMetadata(session, "antwoorden", {"no_field": "x"}))
    assert reported == [ValueError]
    assert session.undo.count() == 0
