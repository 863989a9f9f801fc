# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What disks, crashes, older programs and second windows do to a library."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from kennisreader.core import schema
from kennisreader.core.letter import Letter, Metadata
from kennisreader.core.library import Library
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import LibraryError, StoredAnnotation


def letter(text: str = "Een zin.") -> Letter:
    return Letter("brief", "brief.txt", text, Metadata("Titel"))


def code_of(action, *arguments, **options) -> str:
    """The code of the error that an action ends with."""
    with pytest.raises(LibraryError) as caught:
        action(*arguments, **options)
    assert caught.value.details["file"]
    return caught.value.code


def test_a_folder_without_a_library_is_not_made_one_unasked(tmp_path: Path):
    assert code_of(Library.open, tmp_path / "weg", create=False) == "no_library"
    assert not (tmp_path / "weg").exists()


def test_a_file_in_the_place_of_the_folder(tmp_path: Path):
    (tmp_path / "library").write_text("x")
    assert code_of(Library.open, tmp_path / "library") == "cannot_write"


def test_a_damaged_file(tmp_path: Path):
    (tmp_path / "library.sqlite").write_bytes(b"This is no database. " * 100)
    assert code_of(Library.open, tmp_path) == "damaged"


def test_another_programs_database_is_left_alone(tmp_path: Path):
    file = tmp_path / "library.sqlite"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE bookmarks (x)")
    other.close()
    before = file.read_bytes()
    assert code_of(Library.open, tmp_path) == "not_a_library"
    assert file.read_bytes() == before


def test_a_full_disk_loses_nothing_and_can_be_used_again(tmp_path: Path):
    with Library.open(tmp_path) as library:
        library.put_annotation(StoredAnnotation("n1", (), "kort"))
        pages = library._db.execute("PRAGMA page_count").fetchone()[0]
        library._db.execute(f"PRAGMA max_page_count = {pages}")
        assert code_of(library.add, letter("lang " * 10_000), b"1") == "disk_full"
        assert library.summaries() == ()
        library._db.execute("PRAGMA max_page_count = 100000")
        library.add(letter(), b"1")
        assert [note.id for note in library.annotations()] == ["n1"]


def test_a_disk_that_is_full_for_the_original_adds_no_letter(tmp_path: Path, monkeypatch):
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with Library.open(tmp_path) as library:
        monkeypatch.setattr(os, "fsync", full)
        assert code_of(library.add, letter(), b"1") == "disk_full"
        assert library.summaries() == ()


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path):
    with Library.open(tmp_path) as library, Library.open(tmp_path) as other:
        library._db.execute("PRAGMA busy_timeout = 10")
        other._db.execute("BEGIN IMMEDIATE")
        assert code_of(library.set_value, "k", "v") == "locked"
        assert library.summaries() == (), "reading goes on"
        other._db.execute("ROLLBACK")
        library.set_value("k", "v")


def test_a_mistake_of_the_program_is_no_library_error(tmp_path: Path):
    with Library.open(tmp_path) as library, pytest.raises(sqlite3.Error):
        library._rows("SELECT nothing FROM nowhere")


def test_a_failed_write_leaves_no_half(tmp_path: Path):
    with Library.open(tmp_path) as library:
        with pytest.raises(sqlite3.IntegrityError):
            library.add(letter(), b"1", levels=[(0, "ai", "primary"), (0, "ai", "mention")])
        assert library.summaries() == ()
        assert list((tmp_path / "originals").iterdir()) == []
        library.add(letter(), b"1")


# Upgrades


def older(tmp_path: Path) -> Path:
    """A library as schema 1 leaves it, with one value in it."""
    with Library.open(tmp_path) as library:
        library.set_value("name", "old")
    return tmp_path / "library.sqlite"


def add_colour(db: sqlite3.Connection) -> None:
    db.execute("ALTER TABLE settings ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")


def break_off(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM settings")
    raise sqlite3.OperationalError("broken off")


def connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, isolation_level=None)


def test_an_older_library_is_copied_aside_and_upgraded(tmp_path: Path):
    file = older(tmp_path)
    db = connect(file)
    schema.upgrade(db, file, (*schema.UPGRADES, add_colour))
    assert schema.version_of(db) == len(schema.UPGRADES) + 1
    assert db.execute("SELECT * FROM settings").fetchall() == [("name", "old", "blue")]
    db.close()
    copy = connect(tmp_path / f"library.sqlite.schema{len(schema.UPGRADES)}")
    assert copy.execute("SELECT * FROM settings").fetchall() == [("name", "old")]
    copy.close()


def test_an_upgrade_that_fails_leaves_the_library_as_it_was(tmp_path: Path):
    file = older(tmp_path)
    db = connect(file)
    with pytest.raises(sqlite3.OperationalError, match="broken off"):
        schema.upgrade(db, file, (*schema.UPGRADES, add_colour, break_off))
    assert db.execute("SELECT * FROM settings").fetchall() == [("name", "old")]
    assert schema.version_of(db) == len(schema.UPGRADES)
    db.close()


def test_opening_twice_upgrades_once(tmp_path: Path):
    older(tmp_path)
    older(tmp_path)
    assert not list(tmp_path.glob("*.schema*"))


def test_an_older_library_is_not_upgraded_by_who_only_reads(tmp_path: Path, monkeypatch):
    file = older(tmp_path)
    before = file.read_bytes()
    monkeypatch.setattr(schema.refuse_older, "__defaults__", ((*schema.UPGRADES, add_colour),))
    monkeypatch.setattr(schema.upgrade, "__defaults__", ((*schema.UPGRADES, add_colour),))
    assert code_of(lambda: Library.open(tmp_path, write=False)) == "older_schema"
    assert file.read_bytes() == before
    assert not list(tmp_path.glob("*.schema*"))
    Library.open(tmp_path).close()
    Library.open(tmp_path, write=False).close()


def test_a_newer_library_is_refused_untouched(tmp_path: Path):
    file = older(tmp_path)
    db = connect(file)
    db.execute(f"PRAGMA user_version = {len(schema.UPGRADES) + 1}")
    db.close()
    assert code_of(Library.open, tmp_path) == "newer_schema"
    db = connect(file)
    assert schema.version_of(db) == len(schema.UPGRADES) + 1
    db.close()


def test_the_first_schema_stays_what_was_released(tmp_path: Path):
    """A change here is a change of files that users have: make an upgrade step instead."""
    db = connect(older(tmp_path))
    tables = dict.fromkeys(
        row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    )
    columns = {t: [r[1] for r in db.execute(f"PRAGMA table_info({t})")] for t in tables}
    db.close()
    assert columns["contents"] == ["letter", "text", "structure"]
    assert columns["annotations"] == ["id", "body"]
    assert columns["annotation_letters"] == ["annotation", "position", "letter"]
    assert columns["corrections"] == ["letter", "field", "value"]


# One writer


HOLD = """
import sys
from pathlib import Path
from kennisreader.core.library_lock import LibraryLock
lock = LibraryLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_process_cannot_take_the_lock_until_the_first_is_gone(tmp_path: Path):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert code_of(LibraryLock(tmp_path).acquire) == "in_use"
        with Library.open(tmp_path) as library:
            assert library.summaries() == (), "reading needs no lock"
        holder.kill()
        holder.wait()
    with LibraryLock(tmp_path):
        assert code_of(LibraryLock(tmp_path).acquire) == "in_use"
    with LibraryLock(tmp_path):
        pass


def test_the_lock_of_a_folder_that_cannot_be_made(tmp_path: Path):
    (tmp_path / "library").write_text("x")
    assert code_of(LibraryLock(tmp_path / "library").acquire) == "cannot_write"


WRITE = """
import sys
from pathlib import Path
from kennisreader.core.library import Library
from kennisreader.core.library_values import StoredAnnotation
library = Library.open(Path(sys.argv[1]))
for count in range(100_000):
    library.put_annotation(StoredAnnotation(f"n{count}", ("brief",), "{}"))
    print(count, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX thing")
def test_no_saved_note_is_lost_when_the_program_is_killed(tmp_path: Path):
    with Library.open(tmp_path):
        pass
    for _round in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITE, str(tmp_path)], stdout=subprocess.PIPE
        )
        with writer:
            assert writer.stdout is not None
            for _line in range(25):
                last = int(writer.stdout.readline())
            writer.send_signal(signal.SIGKILL)
            said = writer.stdout.read().split()
            last = int(said[-1]) if said else last
        with Library.open(tmp_path) as library:
            notes = library.annotations()
            assert len(notes) > last
            assert library._rows("PRAGMA integrity_check") == [("ok",)]
            for note in notes:
                library.delete_annotation(note.id)
