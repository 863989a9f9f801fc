# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A damaged library in the window: saved before it is shown, told, and not written when found."""

from __future__ import annotations

import datetime as dt
import json
import shutil

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kennisreader.core import library_damage, salvage_report
from kennisreader.core.library import Library
from kennisreader.core.library_values import (
    READ_AGAIN,
    SALVAGED,
    LibraryError,
    StoredAnnotation,
)
from kennisreader.ui.commands import RemoveLetter
from kennisreader.ui.damage import LOOKED_THROUGH, DamageNotice, DamageWatch, salvaged
from kennisreader.ui.ingest import Ingest
from kennisreader.ui.session import Session
from kennisreader.ui.settings import Settings
from kennisreader.ui.worker_process import ImmediateWorker

PAGE = 4096


@pytest.fixture
def damaged(seeded_folder, tmp_path):
    """A library with a note, whose first page is gone."""
    folder = tmp_path / "library"
    shutil.copytree(seeded_folder, folder)
    with Library.open(folder) as library:
        library.put_annotation(StoredAnnotation("n1", ("x",), '"a note"'))
    with (folder / "library.sqlite").open("r+b") as file:
        file.write(bytes(PAGE))
    return folder


class Column(QWidget):
    """Where the notice appears: above the last part."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.addWidget(QWidget())

    def told(self) -> list[str]:
        return [each.words.text() for each in self.findChildren(DamageNotice)]


def session_of(library, themes, tmp_path) -> Session:
    settings = Settings(tmp_path / "settings.ini")
    settings.choose("language", "en")
    return Session(library, settings, themes)


class Run:
    """A library that was begun with as a start does."""

    def __init__(self, library, session, ingest, column, watch) -> None:
        self.library = library
        self.session = session
        self.ingest = ingest
        self.column = column
        self.watch = watch

    def close(self) -> None:
        self.ingest.close()
        self.library.close()


@pytest.fixture
def run(qtbot, themes, tmp_path):
    """Begin with a library; it is closed at the end of the test at the latest."""
    runs = []

    def run(library, *, was_left_open=False):
        session = session_of(library, themes, tmp_path)
        ingest = Ingest(session, ImmediateWorker())
        column = Column()
        qtbot.addWidget(column)
        column.show()
        watch = DamageWatch(session, ingest, column)
        runs.append(Run(library, session, ingest, column, watch))
        watch.begin(was_left_open=was_left_open)
        return runs[-1]

    yield run
    for each in runs:
        each.close()


def test_a_start_saves_the_library_and_tells_it_once(run, damaged):
    first = run(salvaged(damaged))
    (sentence,) = first.column.told()
    assert "notes: 1, letters: 5" in sentence
    (aside,) = damaged.glob("library-damaged-*.sqlite")
    assert str(aside) in sentence
    assert first.column.column.itemAt(0).widget().isVisible()
    first.close()
    assert run(Library.open(damaged)).column.told() == []


def test_letters_that_cannot_be_read_are_read_again_beside_the_reading(qtbot, run, damaged):
    (damaged / "library.sqlite").write_bytes(b"garbage" * 1000)
    begun = run(salvaged(damaged))
    assert begun.library.summaries() == ()
    assert "read again from their original files: 5" in begun.column.told()[0]
    qtbot.waitUntil(lambda: begun.library.get_value(READ_AGAIN) is None)
    assert len(begun.session.summaries()) == 5


def test_a_letter_that_cannot_be_read_again_is_reported(qtbot, run, damaged):
    (damaged / "library.sqlite").write_bytes(b"garbage" * 1000)
    broken = next((damaged / "originals").iterdir())
    broken.write_bytes(b"\0\1\2")
    begun = run(salvaged(damaged))
    with qtbot.waitSignal(begun.ingest.finished) as finished:
        pass
    (result,) = finished.args[0].results
    assert (result.status, result.file) == ("failed", broken.name[17:])


def test_a_start_that_was_broken_off_goes_on_reading_again(qtbot, run, damaged):
    (damaged / "library.sqlite").write_bytes(b"")
    with salvaged(damaged) as library:
        salvage_report.forget(library)
    begun = run(Library.open(damaged))
    qtbot.waitUntil(lambda: len(begun.library.summaries()) == 5)


def hurt(folder) -> None:
    """Damage that opening the library does not meet."""
    with (folder / "library.sqlite").open("r+b") as file:
        file.seek(-PAGE, 2)
        file.write(b"\xff" * PAGE)


@pytest.fixture
def folder(seeded_folder, tmp_path):
    """A sound library."""
    shutil.copytree(seeded_folder, tmp_path / "library")
    return tmp_path / "library"


@pytest.mark.parametrize("was_left_open", [True, False])
def test_the_file_is_looked_through_after_a_crash_and_seldom_else(
    qtbot, run, folder, was_left_open
):
    with Library.open(folder) as library:
        library.set_value(LOOKED_THROUGH, dt.datetime.now(dt.UTC).date().isoformat())
    hurt(folder)
    begun = run(Library.open(folder), was_left_open=was_left_open)
    qtbot.wait(50)
    assert len(begun.column.told()) == was_left_open
    assert library_damage.is_marked(folder) == was_left_open


def test_a_library_that_was_not_looked_through_for_long_is(qtbot, run, folder):
    with Library.open(folder) as library:
        library.set_value(LOOKED_THROUGH, "2020-01-01")
    begun = run(Library.open(folder))
    today = dt.datetime.now(dt.UTC).date().isoformat()
    qtbot.waitUntil(lambda: begun.library.get_value(LOOKED_THROUGH) == today)
    assert begun.column.told() == []


def test_damage_found_while_reading_is_told_once_and_nothing_is_written(qtbot, run, folder):
    begun = run(Library.open(folder))
    session = begun.session
    qtbot.waitUntil(lambda: begun.library.get_value(LOOKED_THROUGH) is not None)
    library_damage.mark(folder)  # as the child process does that searches
    letter = session.summaries()[0].id
    for _ in range(2):
        with qtbot.waitSignal(session.failed):
            session.undo.push(RemoveLetter(session, letter))
    assert len(begun.column.told()) == 1
    assert "start it again" in begun.column.told()[0]
    assert begun.library.summaries()[0].id == letter
    with pytest.raises(LibraryError):
        Library.open(folder)


def test_what_is_told_changes_with_the_language(run, damaged):
    begun = run(salvaged(damaged))
    begun.session.settings.choose("language", "nl")
    begun.column.findChildren(DamageNotice)[0].retranslate()
    assert "is hersteld" in begun.column.told()[0]


def test_the_report_is_a_plain_value(damaged):
    with salvaged(damaged) as library:
        stored = json.loads(library.get_value(SALVAGED) or "")
    assert stored["notes"] == 1
    assert stored["file"].startswith("library-damaged-")
