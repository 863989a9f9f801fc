# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Adding files beside the reading: folders, bad files, cancelling, themes marked anew."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from kennisreader.core import letter_json, library_originals, rereading
from kennisreader.core.annotation import Note, Target
from kennisreader.core.importing import READER_REVISION
from kennisreader.core.letter import Letter, Metadata, Scan
from kennisreader.core.library_values import SEEDED, LibraryError, Position
from kennisreader.ui.ingest import Ingest
from kennisreader.ui.session import Session
from kennisreader.ui.worker_process import ImmediateWorker
from kennisreader.worker import Workshop
from tests.ui.fake_library import session_in


class SlowWorker:
    """Answers one question each time it is told to, as the real one would."""

    def __init__(self) -> None:
        self.asked: list[
            tuple[str, Mapping[str, Any], Callable[..., object], Callable[..., object]]
        ] = []
        self.closed = False
        self.versions: dict[str, str] = {}

    def request(self, function, arguments, on_answer, on_error=None, on_progress=None):
        if function == "find_versions":  # at once: it comes after every import
            QTimer.singleShot(0, lambda: on_answer(self.versions))
            return 0
        self.on_progress = on_progress
        self.asked.append((function, arguments, on_answer, on_error))
        return len(self.asked)

    def cancel_all(self):
        self.asked.clear()

    def close(self):
        self.closed = True

    def step(self) -> None:
        function, arguments, on_answer, on_error = self.asked.pop(0)
        if function == "themes_for":
            marks = {"revision": "new", "spans": [["talent", 0, 3]], "levels": []}
            on_answer([marks for _ in arguments["letters"]])
            return
        if function == "place_notes":
            answer = Workshop(()).answer({"function": function, "arguments": arguments})
            on_answer(json.loads(json.dumps(answer["answer"])))
            return
        if function == "tidy_originals":
            on_answer(library_originals.forget_unfinished(Path(arguments["library"])))
            return
        if function == "index_letters":
            on_answer({"rebuilt": False, "added": len(arguments["changed"]), "removed": 0})
            return
        data = Path(arguments["path"]).read_bytes()
        if data == b"bad":
            on_error("binary", {"file": Path(arguments["path"]).name})
            return
        if data.startswith(b"locked") and arguments["password"] != data[6:].decode():
            on_error("encrypted", {"file": Path(arguments["path"]).name})
            return
        name = arguments["name"]
        scans = (Scan(0, "unread"),) if b"scan" in data else ()
        kind = "overig" if "lijst" in data.decode() else "kamerbrief"
        letter = Letter(data.decode(), name, data.decode(), Metadata(name, kind), scans=scans)
        sha256 = hashlib.sha256(data).hexdigest()
        library_originals.lay_ready(Path(arguments["library"]), sha256, name, data)
        on_answer(
            {
                "letter": letter_json.dumps(letter),
                "sha256": sha256,
                "revision": "old",
                "importer": str(READER_REVISION),
                "spans": [["talent", 0, 2]],
                "levels": [[0, "talent", "primary"]],
            }
        )


@pytest.fixture
def session(qapp, tmp_path):
    session = session_in(tmp_path / "state")
    yield session
    session.library.close()


@pytest.fixture
def worker():
    return SlowWorker()


@pytest.fixture
def ingest(session, worker):
    ingest = Ingest(session, worker)
    yield ingest
    ingest.close()


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "brieven"
    (folder / "jaar" / "leeg").mkdir(parents=True)
    (folder / "a.txt").write_text("brief-a")
    (folder / "b.MD").write_text("brief-b")
    (folder / "foto.jpg").write_bytes(b"no letter")
    (folder / "jaar" / "c.txt").write_text("brief-c")
    return folder


def work(qtbot: Any, worker: SlowWorker, times: int) -> None:
    for _ in range(times):
        qtbot.waitUntil(lambda: bool(worker.asked))
        worker.step()


def ids(session: Session) -> set[str]:
    return {summary.id for summary in session.summaries()}


def test_adds_a_file_with_its_themes_and_reports_it(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    (result,) = finished.args[0].results
    assert result[:4] == ("a.txt", "added", "brief-a", "a.txt: added as brief-a.")
    assert session.library.original("brief-a").read_bytes() == b"brief-a"
    assert session.library.theme_spans("brief-a") == (("talent", 0, 2),)
    assert ids(session) == {"brief-a"}
    assert f" {READER_REVISION} " in session.library.fingerprints()["brief-a"]


def test_a_file_that_is_no_letter_is_added_and_told_of(ingest, worker, session, files, qtbot):
    (files / "a.txt").write_text("lijst")
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    (result,) = finished.args[0].results
    assert (result.status, ids(session)) == ("added", {"lijst"})
    assert "does not look like a letter" in result.sentence
    assert result.told()["warnings"] == list(result.remarks)


def test_walks_folders_and_takes_what_can_be_read(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files])
        work(qtbot, worker, 3)
    assert ids(session) == {"brief-a", "brief-b", "brief-c"}
    statuses = [(result.file, result.status) for result in finished.args[0].results]
    assert statuses == [("a.txt", "added"), ("b.MD", "added"), ("c.txt", "added")]


def test_a_folder_without_letters_is_told_once(ingest, files, qtbot):
    (files / "jaar" / "leeg" / "dieper").mkdir()
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "jaar" / "leeg"])
    (result,) = finished.args[0].results
    assert (result.file, result.status) == ("leeg", "failed")
    assert ".pdf" in result.sentence


def test_folders_are_opened_first_so_that_the_number_is_known(ingest, worker, files, qtbot):
    told = []
    ingest.progress.connect(lambda *values: told.append(values))
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files])
        work(qtbot, worker, 3)
    assert told == [(0, 3, "a.txt"), (1, 3, "b.MD"), (2, 3, "c.txt"), (0, 0, "")]


def test_pages_are_told(ingest, worker, files, qtbot):
    told = []
    ingest.progress.connect(lambda *values: told.append(values))
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        qtbot.waitUntil(lambda: bool(worker.asked))
        worker.on_progress(11, 500)
        work(qtbot, worker, 1)
    assert (0, 1, "a.txt, page 12 of 500") in told


def test_one_bad_file_does_not_stop_the_others(ingest, worker, session, files, qtbot):
    (files / "b.MD").write_bytes(b"bad")
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt", files / "b.MD", files / "jaar" / "c.txt"])
        work(qtbot, worker, 3)
    assert [each.status for each in finished.args[0].results] == ["added", "failed", "added"]
    assert "b.MD is not text" in finished.args[0].results[1].sentence
    assert ids(session) == {"brief-a", "brief-c"}


def test_a_name_that_is_no_utf8_can_be_told_of(ingest, worker, tmp_path, qtbot):
    name = os.fsdecode(b"brief-\xe9.txt")
    for file, content in ((tmp_path / name, "brief"), (tmp_path / f"x{name}", "bad")):
        try:
            file.write_text(content)
        except OSError:
            pytest.skip("this file system knows no such names")
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([tmp_path / name, tmp_path / f"x{name}"])
        work(qtbot, worker, 2)
    told = [result.told() for result in finished.args[0].results]
    assert [each["status"] for each in told] == ["added", "failed"]
    assert told[0]["file"] == "brief-\N{REPLACEMENT CHARACTER}.txt"
    assert json.dumps(told, ensure_ascii=False).encode()


def test_the_same_file_again_is_a_duplicate(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt", files / "a.txt"])
        work(qtbot, worker, 2)
    assert [each.status for each in finished.args[0].results] == ["added", "duplicate"]


def test_the_original_is_what_was_read_though_the_file_changes(
    ingest, worker, session, files, qtbot
):
    ingest.add([files / "a.txt"])
    qtbot.waitUntil(lambda: bool(worker.asked))
    function, arguments, on_answer, on_error = worker.asked[0]

    def change_then_answer(answer):
        (files / "a.txt").write_text("brief-a2")
        on_answer(answer)

    worker.asked[0] = (function, arguments, change_then_answer, on_error)
    with qtbot.waitSignal(ingest.finished):
        worker.step()
    assert ids(session) == {"brief-a"}
    assert session.library.original("brief-a").read_bytes() == b"brief-a"


def test_tells_how_far_it_is_and_when_it_is_over(ingest, worker, files, qtbot):
    told = []
    ingest.progress.connect(lambda *values: told.append(values))
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt", files / "jaar" / "c.txt"])
        work(qtbot, worker, 2)
    assert told == [(0, 2, "a.txt"), (1, 2, "c.txt"), (0, 0, "")]


def test_cancel_keeps_what_was_added_and_counts_the_rest(ingest, worker, session, files, qtbot):
    ingest.add([files])
    work(qtbot, worker, 1)
    qtbot.waitUntil(lambda: bool(worker.asked))
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.cancel()
    assert worker.asked == []
    assert finished.args[0].cancelled == 2
    assert ids(session) == {"brief-a"}


def test_goes_on_after_a_cancel(ingest, worker, session, files, qtbot):
    ingest.add([files])
    qtbot.waitUntil(lambda: bool(worker.asked))
    ingest.cancel()
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    assert ids(session) == {"brief-a"}


def test_cancel_with_nothing_to_do_reports_nothing(ingest, qtbot):
    with qtbot.assertNotEmitted(ingest.finished):
        ingest.cancel()


def test_an_error_of_the_library_is_worded(ingest, worker, session, files, qtbot, monkeypatch):
    def full(*_arguments, **_more):
        raise LibraryError("disk_full", file="library.sqlite")

    monkeypatch.setattr(session.library, "take", full)
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    assert "disk" in finished.args[0].results[0].sentence


def test_panels_are_told_once_for_letters_that_come_together(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(session.lettersChanged, timeout=2000):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)


def test_seeds_are_added_without_a_word(ingest, worker, session, files, qtbot):
    with qtbot.assertNotEmitted(ingest.finished, wait=300):
        ingest.add_seeds([files / "a.txt", files / "jaar" / "c.txt"])
        assert session.library.get_value(SEEDED) is None
        work(qtbot, worker, 2)
        qtbot.waitUntil(lambda: session.library.get_value(SEEDED) == "yes")
    assert ids(session) == {"brief-a", "brief-c"}


def test_stale_themes_are_marked_anew_letters_in_sight_first(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files])
        work(qtbot, worker, 3)
    ingest.refresh_themes("new", first=["brief-c"])
    qtbot.waitUntil(lambda: bool(worker.asked))
    assert '"brief-c"' in worker.asked[0][1]["letters"][0]
    with qtbot.waitSignal(session.letterChanged, timeout=2000):
        work(qtbot, worker, 3)
    assert session.library.letters_with_stale_themes("new") == ()
    assert session.library.theme_spans("brief-c") == (("talent", 0, 3),)


def test_files_of_the_user_come_before_stale_themes(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files])
        work(qtbot, worker, 3)
    (files / "d.txt").write_text("brief-d")
    ingest.refresh_themes("new")
    ingest.add([files / "d.txt"])
    qtbot.waitUntil(lambda: bool(worker.asked))
    assert worker.asked[0][0] == "read_file"
    work(qtbot, worker, 4)
    assert session.library.letters_with_stale_themes("new") == ("brief-d",)


def test_a_letter_removed_while_its_themes_are_sought_is_passed_over(
    ingest, worker, session, files, qtbot
):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files])
        work(qtbot, worker, 3)
    ingest.refresh_themes("new")
    qtbot.waitUntil(lambda: bool(worker.asked))
    session.library.remove("brief-a")
    session.library.remove("brief-b")
    with qtbot.assertNotEmitted(session.failed):
        work(qtbot, worker, 2)
    assert session.library.theme_spans("brief-c") == (("talent", 0, 3),)


def test_themes_of_a_version_that_was_exchanged_meanwhile_are_sought_anew(
    ingest, worker, session, files, qtbot
):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    library = session.library
    other = Letter("brief-a", "a.txt", "een heel andere tekst", Metadata("a"))
    former = library.add(other, b"anders", revision="old").former
    ingest.refresh_themes("new")
    qtbot.waitUntil(lambda: bool(worker.asked))
    library.exchange("brief-a", former)
    work(qtbot, worker, 1)
    assert library.theme_spans("brief-a") == (("talent", 0, 2),)
    assert library.letters_with_stale_themes("new") == ("brief-a",)
    work(qtbot, worker, 1)
    assert library.letters_with_stale_themes("new") == ()


def test_close_ends_the_worker(ingest, worker):
    ingest.close()
    assert worker.closed


def test_the_index_is_brought_up_to_date_once_after_everything_was_added(
    ingest, worker, session, files, qtbot
):
    told: list[bool] = []
    ingest.indexing.connect(told.append)
    ingest.add([files])
    work(qtbot, worker, 3)
    qtbot.waitUntil(lambda: bool(worker.asked))
    function, arguments, *_ = worker.asked[0]
    assert function == "index_letters"
    assert arguments["library"] == str(session.library.folder)
    assert set(arguments["changed"]) == {"brief-a", "brief-b", "brief-c"}
    assert told == [True]
    worker.step()
    assert told == [True, False]
    qtbot.wait(20)
    assert worker.asked == []


def test_a_file_that_is_known_already_leaves_the_index_alone(ingest, worker, files, qtbot):
    ingest.add([files / "a.txt"])
    work(qtbot, worker, 2)
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    qtbot.wait(20)
    assert worker.asked == []


def test_an_index_that_was_interrupted_is_looked_at_again(ingest, worker, files, qtbot):
    told: list[bool] = []
    ingest.indexing.connect(told.append)
    ingest.refresh_index()
    qtbot.waitUntil(lambda: bool(worker.asked))
    ingest.cancel()
    qtbot.waitUntil(lambda: bool(worker.asked))
    assert worker.asked[0][0] == "index_letters"
    assert told == [True, False, True]


def test_an_index_that_cannot_be_written_is_told_and_stops_nothing(
    ingest, worker, session, files, qtbot
):
    ingest.refresh_index()
    qtbot.waitUntil(lambda: bool(worker.asked))
    with qtbot.waitSignal(session.failed):
        worker.asked.pop(0)[3]("cannot_write", {"file": "/index"})
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)


# What must not be lost

FIRST = "11111111-1111-4111-8111-111111111111"
SECOND = "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def read_again(ingest, worker, session, tmp_path, qtbot):
    """A file with a note on its words; the file has others before them now."""
    file = tmp_path / "brief.txt"
    file.write_text("brief over talent")
    with qtbot.waitSignal(ingest.finished):
        ingest.add([file])
        work(qtbot, worker, 1)
    qtbot.waitUntil(lambda: bool(worker.asked))
    worker.step()  # the index
    letter = "brief over talent"
    session.notebook.write(
        {FIRST: Note(FIRST, (Target(letter, "talent", "brief over ", "", 11, 17),))}
    )
    file.write_text("een brief over talent")
    real = session.library.take

    def take(read, *arguments, **more):  # the id of these letters is their text
        return real(replace(read, id=letter), *arguments, **more)

    session.library.take = take
    yield file, letter
    del session.library.take


def start_of(session: Session) -> int:
    note = session.notebook.note(FIRST)
    assert note is not None
    return note.targets[0].start


def test_notes_are_placed_by_the_worker_when_their_letter_is_read_again(
    read_again, ingest, worker, session, qtbot
):
    file, letter = read_again
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([file])
        work(qtbot, worker, 1)
        assert worker.asked[0][0] == "place_notes"
        assert start_of(session) == 11
        worker.step()
    assert finished.args[0].results[0].status == "updated"
    assert start_of(session) == 15
    (stored,) = session.library.annotations(letter)
    assert '"start": 15' in stored.body or '"start":15' in stored.body


def test_a_note_that_is_written_while_notes_are_placed_is_placed_too(
    read_again, ingest, worker, session, qtbot
):
    file, letter = read_again
    with qtbot.waitSignal(ingest.finished):
        ingest.add([file])
        work(qtbot, worker, 1)
        session.notebook.write(
            {SECOND: Note(SECOND, (Target(letter, "brief", "", " over ", 0, 5),))}
        )
        work(qtbot, worker, 2)
    assert start_of(session) == 15
    assert session.notebook.note(SECOND).targets[0].start == 4


def test_notes_are_not_placed_by_a_version_that_was_exchanged_meanwhile(
    read_again, ingest, worker, session, qtbot
):
    file, letter = read_again
    with qtbot.waitSignal(ingest.finished):
        ingest.add([file])
        work(qtbot, worker, 1)
        longer = f"nog een {session.library.letter(letter).text}"
        session.library.add(Letter(letter, file.name, longer, Metadata("x")), b"anders")
        work(qtbot, worker, 2)
    assert start_of(session) == 15 + len("nog een ")


@pytest.mark.parametrize("where", ["worker", "disk"])
def test_a_letter_whose_notes_cannot_be_placed_is_there_all_the_same(
    read_again, ingest, worker, session, qtbot, monkeypatch, where
):
    file, letter = read_again

    def full(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    monkeypatch.setattr(session.library, "change_annotations", full)
    with (
        qtbot.waitSignal(ingest.finished) as finished,
        qtbot.waitSignal(session.letterChanged) as changed,
    ):
        ingest.add([file])
        work(qtbot, worker, 1)
        if where == "disk":
            worker.step()
        else:
            worker.asked.pop(0)[3]("disk_full", {"file": "library.sqlite"})
    assert changed.args == [letter]
    (result,) = finished.args[0].results
    assert result.status == "updated"
    assert "disk" in result.sentence
    qtbot.waitUntil(lambda: bool(worker.asked))
    assert worker.asked[0][0] == "index_letters"
    assert worker.asked[0][1]["changed"] == [letter]


def test_notes_are_placed_later_when_the_user_stops(read_again, ingest, worker, session, qtbot):
    file, letter = read_again
    ingest.add([file])
    work(qtbot, worker, 1)
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.cancel()
    assert finished.args[0].cancelled == 0
    assert finished.args[0].results[0].letter == letter
    work(qtbot, worker, 1)
    assert start_of(session) == 15


def test_a_letter_whose_themes_are_sought_when_the_user_stops_comes_again(
    ingest, worker, session, files, qtbot
):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    ingest.refresh_themes("new")
    qtbot.waitUntil(lambda: bool(worker.asked))
    with qtbot.assertNotEmitted(ingest.finished):
        ingest.cancel()
    work(qtbot, worker, 1)
    assert session.library.letters_with_stale_themes("new") == ()


@pytest.mark.parametrize("how", ["stopped", "failed"])
def test_what_was_to_be_indexed_is_so_the_next_time(ingest, worker, files, qtbot, how):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    qtbot.waitUntil(lambda: bool(worker.asked))
    if how == "stopped":
        ingest.cancel()
    else:
        worker.asked.pop(0)[3]("cannot_write", {"file": "/index"})
        ingest.refresh_index()
    qtbot.waitUntil(lambda: bool(worker.asked))
    assert worker.asked[0][1]["changed"] == ["brief-a"]


def test_a_full_disk_after_the_first_letters_stops_nothing(
    ingest, worker, session, files, qtbot, monkeypatch
):
    def full(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    monkeypatch.setattr(session.library, "set_value", full)
    with qtbot.waitSignal(session.failed):
        ingest.add_seeds([files / "a.txt"])
        work(qtbot, worker, 1)
    work(qtbot, worker, 1)
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "jaar" / "c.txt"])
        work(qtbot, worker, 1)


def test_a_theme_is_switched_though_it_cannot_be_remembered(session, qtbot, monkeypatch):
    def full(*_arguments):
        raise LibraryError("disk_full", file="library.sqlite")

    monkeypatch.setattr(session.library, "set_value", full)
    with qtbot.waitSignal(session.activeThemesChanged), qtbot.waitSignal(session.failed) as failed:
        session.switch_theme("talent", on=False)
    assert "disk" in failed.args[0]
    assert "talent" not in session.active_themes


# Nothing half in the library


def originals_in(session: Session) -> list[str]:
    folder = session.library.folder / library_originals.FOLDER
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


@pytest.mark.parametrize("where", ["original", "letter"])
def test_a_full_disk_is_told_and_leaves_nothing_half(
    ingest, worker, session, files, qtbot, monkeypatch, where
):
    def full(*_arguments, **_more):
        raise OSError(28, "No space left on device")

    if where == "letter":
        pages = session.library._db.execute("PRAGMA page_count").fetchone()[0]
        session.library._db.execute(f"PRAGMA max_page_count = {pages}")
        (files / "a.txt").write_text("lang " * 20_000)
    ingest.use(ImmediateWorker())
    with monkeypatch.context() as disk, qtbot.waitSignal(ingest.finished) as finished:
        if where == "original":
            disk.setattr("os.fsync", full)
        ingest.add([files / "a.txt"])
    (result,) = finished.args[0].results
    assert result.status == "failed"
    assert str(session.library.folder) in result.sentence
    assert "full" in result.sentence
    assert originals_in(session) == []
    assert session.summaries() == ()
    session.library._db.execute("PRAGMA max_page_count = 100000")
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt"])
    assert finished.args[0].results[0].status == "added"


def test_a_file_of_unknown_kind_leaves_no_original(ingest, session, files, qtbot):
    ingest.use(ImmediateWorker())
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "foto.jpg"])
    assert originals_in(session) == []


def test_a_stop_while_a_file_is_read_leaves_no_original(ingest, worker, session, files, qtbot):
    ingest.add([files / "a.txt"])
    qtbot.waitUntil(lambda: bool(worker.asked))
    reading = worker.asked[0]
    ingest.cancel()
    function, arguments, *_ = reading
    worker.asked.append((function, arguments, lambda _: None, lambda *_: None))
    worker.asked.reverse()
    worker.step()  # a worker ends what it does before it takes the next
    assert len(originals_in(session)) == 1
    work(qtbot, worker, 1)
    assert originals_in(session) == []


# Versions


def test_a_letter_that_looks_like_a_version_is_told_of(ingest, worker, session, files, qtbot):
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files / "a.txt"])
        work(qtbot, worker, 1)
    worker.versions = {"brief-b": "brief-a"}
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "b.MD", files / "jaar" / "c.txt"])
        while worker.asked or not {"brief-b", "brief-c"} <= ids(session):
            work(qtbot, worker, 1)
    first, second = finished.args[0].results
    assert (first.letter, first.version_of, second.version_of) == ("brief-b", "brief-a", "")
    assert "another version of “brief-a”" not in second.sentence
    assert "another version of" in first.sentence


def test_a_version_is_told_of_with_what_must_be_looked_at(ingest, worker, session, files, qtbot):
    (files / "b.MD").write_text("brief-b, een scan")
    session.notebook.write(
        {FIRST: Note(FIRST, (Target("brief-b, een scan", "weg", "", "", 0, 3),))}
    )
    worker.versions = {"brief-b, een scan": "brief-a"}
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([files / "a.txt", files / "b.MD"])
        work(qtbot, worker, 3)
    first, second = finished.args[0].results
    assert (first.remarks, len(second.remarks)) == ((), 2)
    assert "another version of" in second.sentence
    assert second.sentence.endswith(" ".join(second.remarks))
    assert second.told()["warnings"] == list(second.remarks)
    assert "Scanned pages" in second.remarks[0]


def test_a_file_that_took_the_place_of_another_can_be_put_back(read_again, ingest, worker, qtbot):
    file, letter = read_again
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.add([file])
        work(qtbot, worker, 2)
    (result,) = finished.args[0].results
    assert (result.status, result.letter) == ("updated", letter)
    assert result.former is not None
    assert result.sentence.startswith("brief.txt: a new version of")
    assert [json.loads(note.body)["target"] for note in result.notes]


# Passwords


@pytest.fixture
def locked(files):
    """Two files with the password ``geheim``, one with another, one without."""
    for name, password in (("p1", "geheim"), ("p2", "geheim"), ("p3", "anders")):
        (files / f"{name}.txt").write_text(f"locked{password}")
    return [files / name for name in ("p1.txt", "p2.txt", "a.txt", "p3.txt")]


@pytest.fixture
def asked(ingest):
    """What the window was asked for, in order."""
    heard: list[Any] = []
    ingest.passwordNeeded.connect(heard.append)
    return heard


def test_passwords_are_asked_for_when_the_other_files_are_read(
    ingest, worker, session, locked, asked, qtbot
):
    ingest.add(locked)
    work(qtbot, worker, 4)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("p1.txt", False, 2)]
    assert ids(session) == {"brief-a"}


def test_a_wrong_password_is_told_and_one_for_all_is_tried_on_all(
    ingest, worker, session, locked, asked, qtbot
):
    ingest.add(locked)
    work(qtbot, worker, 4)
    qtbot.waitUntil(lambda: len(asked) == 1)
    work(qtbot, worker, 1)  # the index is seen to meanwhile
    ingest.unlock("fout")
    work(qtbot, worker, 1)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == ("p1.txt", True, 2)
    ingest.unlock("geheim", others=True)
    work(qtbot, worker, 3)
    qtbot.waitUntil(lambda: len(asked) == 3)
    assert asked[2] == ("p3.txt", True, 0)
    assert "lockedgeheim" in ids(session)
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.leave_locked()
        work(qtbot, worker, 1)
    result = finished.args[0].results[-1]
    assert (result.file, result.status) == ("p3.txt", "failed")
    assert "password" in result.sentence


def test_a_password_that_opened_one_file_is_tried_on_the_next_by_itself(
    ingest, worker, session, locked, asked, qtbot
):
    ingest.add(locked[:1])
    work(qtbot, worker, 1)
    qtbot.waitUntil(lambda: bool(asked))
    with qtbot.waitSignal(ingest.finished):
        ingest.unlock("geheim")
        work(qtbot, worker, 1)
    path = str(session.library.original("lockedgeheim"))
    assert session.originals.passwords == {path: "geheim"}
    with qtbot.waitSignal(ingest.finished):
        ingest.add(locked[1:2])
        while worker.asked or len(asked) == 1:
            qtbot.waitUntil(lambda: bool(worker.asked))
            is_file = worker.asked[0][0] == "read_file"
            opened = is_file and worker.asked[0][1]["password"] == "geheim"
            worker.step()
            if opened:
                break
    assert len(asked) == 1


def test_cancelling_forgets_the_locked_files(ingest, worker, locked, asked, qtbot):
    ingest.add(locked)
    work(qtbot, worker, 4)
    qtbot.waitUntil(lambda: bool(asked))
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.cancel()
    assert finished.args[0].cancelled == 3
    assert [result.file for result in finished.args[0].results] == ["a.txt"]


def test_no_password_is_written_anywhere(ingest, worker, session, locked, asked, qtbot, tmp_path):
    ingest.add(locked[:1])
    work(qtbot, worker, 1)
    qtbot.waitUntil(lambda: bool(asked))
    (tmp_path / "brieven" / "p1.txt").unlink()
    (tmp_path / "brieven" / "p1.txt").write_text("lockedZeerGeheim7")
    with qtbot.waitSignal(ingest.finished):
        ingest.unlock("ZeerGeheim7")
        work(qtbot, worker, 1)
    session.library.remove("lockedZeerGeheim7")  # its text has it, which is of the test alone
    session.library.purge_removed()
    assert session.originals.passwords
    for key in ("seeded", "read_again"):
        assert "ZeerGeheim7" not in (session.library.get_value(key) or "")
    assert b"ZeerGeheim7" not in (tmp_path / "state" / "settings.ini").read_bytes()


# Letters of an older reader


@pytest.fixture
def older(ingest, worker, session, files, qtbot):
    """Three letters, as an older reader left them: two of them it read otherwise."""
    with qtbot.waitSignal(ingest.finished):
        ingest.add([files])
        work(qtbot, worker, 3)
    qtbot.waitUntil(lambda: bool(worker.asked))
    worker.step()  # the index
    session.library._db.execute("UPDATE letters SET importer = '1'")
    session.library._db.execute("UPDATE contents SET text = 'ouder' WHERE text <> 'brief-b'")
    session.forget()
    return session.library


def asked_for(worker: SlowWorker) -> list[str]:
    return [function for function, *_ in worker.asked]


def texts(library) -> dict[str, str]:
    return {row.id: library.letter(row.id).text for row in library.summaries()}


def read_all(worker: SlowWorker, qtbot) -> list[str]:
    """Answer until nothing is asked any more; what was asked, in order."""
    seen: list[Any] = []
    while True:
        qtbot.wait(10)
        if not worker.asked:
            return seen
        seen += asked_for(worker)
        worker.step()


def test_letters_of_an_older_reader_are_read_anew_quietly(ingest, worker, session, older, qtbot):
    with qtbot.assertNotEmitted(session.failed), qtbot.assertNotEmitted(ingest.finished):
        ingest.refresh_readings()
        seen = read_all(worker, qtbot)
    assert seen == ["read_file"] * 3 + ["index_letters"]
    assert texts(older) == {name: name for name in ("brief-a", "brief-b", "brief-c")}
    ingest.refresh_readings()
    assert read_all(worker, qtbot) == []


def test_corrections_and_place_survive_a_newer_reader(ingest, worker, session, older, qtbot):
    older.correct("brief-a", "title", "Mijn titel")
    older.set_position("brief-a", Position(2))
    ingest.refresh_readings()
    read_all(worker, qtbot)
    assert older.letter("brief-a").metadata.title == "Mijn titel"
    assert older.letter("brief-a").text == "brief-a"
    assert older.position("brief-a") == Position(2)


def test_notes_that_need_a_look_are_told_once(ingest, worker, session, older, qtbot):
    session.notebook.write({FIRST: Note(FIRST, (Target("brief-a", "ouder", "", "", 0, 5),))})
    session.notebook.write({SECOND: Note(SECOND, (Target("brief-c", "ouder", "", "", 0, 5),))})
    told: list[Any] = []
    session.failed.connect(told.append)
    ingest.refresh_readings()
    read_all(worker, qtbot)
    assert len(told) == 1
    assert "2" in told[0]


def test_what_cannot_be_read_any_more_stays_and_is_not_tried_again(
    ingest, worker, session, older, qtbot
):
    older.original("brief-a").write_bytes(b"bad")
    with qtbot.assertNotEmitted(session.failed):
        ingest.refresh_readings()
        read_all(worker, qtbot)
    assert texts(older)["brief-a"] == "ouder"
    assert texts(older)["brief-c"] == "brief-c"
    ingest.refresh_readings()
    assert read_all(worker, qtbot) == []


def test_an_original_that_was_changed_on_the_disk_is_not_read_at_every_start(
    ingest, worker, session, older, qtbot
):
    older.original("brief-a").write_bytes(b"iets anders")
    ingest.refresh_readings()
    assert read_all(worker, qtbot).count("read_file") == 3
    assert texts(older)["brief-a"] == "ouder"
    ingest.refresh_readings()
    assert read_all(worker, qtbot) == []


def test_a_letter_with_a_password_is_read_anew_when_its_password_is_given(
    ingest, worker, session, older, qtbot
):
    path = older.original("brief-a")
    path.write_bytes(b"lockedZeerGeheim7")
    older._db.execute(
        "UPDATE letters SET sha256 = ? WHERE id = 'brief-a'",
        (hashlib.sha256(path.read_bytes()).hexdigest(),),
    )
    path.rename(older.original("brief-a"))
    path = older.original("brief-a")
    ingest.refresh_readings()
    read_all(worker, qtbot)
    assert texts(older)["brief-a"] == "ouder"
    assert "brief-a" in rereading.due(older), "it is tried again at the next start"
    session.originals.passwords[str(path)] = "ZeerGeheim7"
    session.originals.passwordGiven.emit(str(path))
    assert "read_file" in read_all(worker, qtbot)
    assert texts(older)["brief-a"] == "lockedZeerGeheim7"
    assert rereading.due(older) == ()


def test_a_letter_removed_while_it_is_read_anew_stays_away(ingest, worker, session, older, qtbot):
    ingest.refresh_readings()
    qtbot.waitUntil(lambda: bool(worker.asked))
    removal = older.remove("brief-a")
    session.forget()
    with qtbot.assertNotEmitted(session.failed):
        read_all(worker, qtbot)
    assert set(texts(older)) == {"brief-b", "brief-c"}
    older.restore(removal)
    session.forget()
    ingest.refresh_readings()
    read_all(worker, qtbot)
    assert texts(older)["brief-a"] == "brief-a", "it is read anew once it is back"


def test_a_letter_removed_while_it_is_recognised_stays_away(ingest, worker, session, older, qtbot):
    with qtbot.waitSignal(ingest.finished) as finished:
        ingest.recognise("brief-a")
        qtbot.waitUntil(lambda: bool(worker.asked))
        older.remove("brief-a")
        session.forget()
        worker.step()
    assert [result.status for result in finished.args[0].results] == ["failed"]
    assert ids(session) == {"brief-b", "brief-c"}


def test_a_full_disk_leaves_the_rest_to_the_next_start(
    ingest, worker, session, older, qtbot, monkeypatch
):
    def full(*_arguments, **_more):
        raise LibraryError("disk_full", file="library.sqlite")

    with monkeypatch.context() as disk:
        disk.setattr(session.library, "take", full)
        ingest.refresh_readings()
        assert read_all(worker, qtbot) == ["read_file"]
    ingest.refresh_readings()
    assert read_all(worker, qtbot).count("read_file") == 3


def test_the_users_files_come_before_reading_anew(ingest, worker, session, older, files, qtbot):
    (files / "d.txt").write_text("brief-d")
    ingest.refresh_readings()
    qtbot.waitUntil(lambda: bool(worker.asked))
    ingest.add([files / "d.txt"])
    worker.step()
    qtbot.waitUntil(lambda: bool(worker.asked))
    assert worker.asked[0][1]["path"].endswith("d.txt")
    read_all(worker, qtbot)
    assert "brief-d" in ids(session)


@pytest.mark.parametrize("knows_dutch", [True, False])
def test_recognised_letters_are_recognised_again_only_where_that_is_possible(
    ingest, worker, session, older, qtbot, monkeypatch, knows_dutch
):
    older._db.execute("UPDATE letters SET importer = '1+ocr' WHERE id = 'brief-a'")
    folder = Path("/tessdata") if knows_dutch else None
    monkeypatch.setattr("kennisreader.core.rereading.trained_data", lambda: folder)
    ingest.refresh_readings()
    qtbot.waitUntil(lambda: bool(worker.asked))
    recognise = []
    while worker.asked:
        recognise += [each[1].get("recognise") for each in worker.asked if "path" in each[1]]
        worker.step()
        qtbot.wait(10)
    assert recognise.count(True) == knows_dutch
    assert recognise.count(False) == 2
