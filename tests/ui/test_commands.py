# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Changes to the library can be undone, and what the store refuses is told."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from kennisreader.core.letter import Letter, Metadata, Person
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


def test_a_removed_letter_comes_back_beside_the_one_that_got_its_id(session):
    text = session.letter("antwoorden").text
    session.undo.push(RemoveLetter(session, "antwoorden"))
    other = Letter("antwoorden", "ander.txt", "Iets anders.", Metadata("Ander"))
    session.library.add(other, b"anders")
    session.forget()
    session.undo.undo()
    assert session.letter("antwoorden").text == "Iets anders."
    assert session.letter("antwoorden-2").text == text
    session.undo.redo()
    assert "antwoorden" in ids(session)
    assert "antwoorden-2" not in ids(session)


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


class FullDisk:
    """A library whose every write finds the disk full while it ``is_full``."""

    def __init__(self, session, monkeypatch) -> None:
        self.is_full = True
        library = session.library
        for name in ("remove", "restore", "correct_all", "change_annotations"):
            monkeypatch.setattr(library, name, self._or_full(getattr(library, name)))

    def _or_full(self, real):
        def write(*arguments, **more):
            if self.is_full:
                raise LibraryError("disk_full", file="library.sqlite")
            return real(*arguments, **more)

        return write


@pytest.fixture
def disk(session, monkeypatch):
    full = FullDisk(session, monkeypatch)
    full.is_full = False
    return full


@pytest.fixture
def told(session):
    """What was told of failures."""
    told: list[str] = []
    session.failed.connect(told.append)
    return told


def title(session) -> str:
    return str(session.summary("antwoorden").title)


def retitle(session, *titles: str) -> None:
    for each in titles:
        session.undo.push(CorrectMetadata(session, "antwoorden", {"title": each}))


def test_an_undo_that_fails_can_be_tried_again(session, disk, told):
    session.undo.push(RemoveLetter(session, "antwoorden"))
    disk.is_full = True
    session.undo.undo()
    assert len(told) == 1
    assert (session.undo.canUndo(), session.undo.canRedo()) == (True, False)
    assert "antwoorden" not in ids(session)
    disk.is_full = False
    session.undo.undo()
    assert "antwoorden" in ids(session)
    session.undo.redo()
    assert "antwoorden" not in ids(session)


def test_a_redo_that_fails_can_be_tried_again_and_those_after_it(session, disk, told):
    retitle(session, "Een", "Twee", "Drie")
    for _ in range(3):
        session.undo.undo()
    disk.is_full = True
    session.undo.redo()
    session.undo.redo()
    assert len(told) == 2
    assert (session.undo.index(), session.undo.count()) == (0, 3)
    disk.is_full = False
    for expected in ("Een", "Twee", "Drie"):
        session.undo.redo()
        assert title(session) == expected


def test_undoing_on_a_full_disk_skips_no_change(session, disk, told):
    """Two undos in one turn: the second must not take back what lies below the first."""
    retitle(session, "Een", "Twee")
    disk.is_full = True
    session.undo.undo()
    disk.is_full = False
    session.undo.undo()
    assert title(session) == "Een"
    assert session.undo.index() == 1
    QApplication.processEvents()
    assert (title(session), session.undo.index()) == ("Een", 1)


def test_a_change_after_an_undo_that_failed_lies_above_it(session, disk, told):
    retitle(session, "Een", "Twee")
    disk.is_full = True
    session.undo.undo()
    disk.is_full = False
    retitle(session, "Drie")
    QApplication.processEvents()
    assert session.undo.count() == 3
    for expected in ("Twee", "Een"):
        session.undo.undo()
        assert title(session) == expected


def test_a_change_that_fails_takes_nothing_from_what_can_be_redone(session, disk, told):
    retitle(session, "Een", "Twee")
    session.undo.undo()
    disk.is_full = True
    retitle(session, "Drie")
    assert len(told) == 1
    disk.is_full = False
    assert session.undo.canRedo()
    session.undo.redo()
    assert title(session) == "Twee"


def test_what_is_said_of_a_failure_is_not_wiped_out_by_the_stack(session, disk):
    """The status line forgets what it says when the stack moves."""
    retitle(session, "Een")
    moved: list[int] = []
    session.undo.indexChanged.connect(moved.append)
    disk.is_full = True
    session.undo.undo()
    QApplication.processEvents()
    assert moved == []


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.tuples(st.sampled_from(["push", "undo", "redo"]), st.booleans())))
def test_the_stack_and_the_library_never_part(qapp, tmp_path_factory, steps):
    session = open_session(tmp_path_factory.mktemp("undo"))
    with pytest.MonkeyPatch.context() as patch:
        disk = FullDisk(session, patch)
        titles, index = [title(session)], 0
        for number, (step, is_full) in enumerate(steps):
            disk.is_full = is_full
            if step == "push":
                retitle(session, f"Titel {number}")
                if not is_full:
                    titles[index + 1 :] = [f"Titel {number}"]
                    index += 1
            elif step == "undo":
                session.undo.undo()
                index -= not is_full and index > 0
            else:
                session.undo.redo()
                index += not is_full and index < len(titles) - 1
            QApplication.processEvents()
            assert title(session) == titles[index]
            assert (session.undo.index(), session.undo.count()) == (index, len(titles) - 1)
    session.library.close()


def test_a_mistake_of_our_own_is_reported_and_leaves_the_stack(session, monkeypatch):
    reported = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: reported.append(kind))
    session.undo.push(CorrectMetadata(session, "antwoorden", {"no_field": "x"}))
    assert reported == [ValueError]
    assert session.undo.count() == 0
