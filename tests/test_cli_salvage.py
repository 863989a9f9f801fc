# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A damaged library on the terminal: the next command saves it, and says so in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kennisreader import cli
from kennisreader.core import library_damage, library_store
from kennisreader.core.intake import Intake
from kennisreader.core.library import Library
from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.library_values import StoredAnnotation
from kennisreader.reader_process import ReaderError, ReaderProcess

PAGE = 4096


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run a command on a library of the five letters and a note; exit code, output, errors."""
    monkeypatch.setenv("LANGUAGE", "en")

    def run(*words: str) -> tuple[int, str, str]:
        code = cli.main(["--library", str(tmp_path), *words])
        return code, *capsys.readouterr()

    assert run("letters")[0] == 0
    with Library.open(tmp_path) as library:
        library.put_annotation(StoredAnnotation("n1", ("x",), '"a note"'))
    return run


def hurt(folder: Path, start: int, data: bytes) -> None:
    with (folder / "library.sqlite").open("r+b") as file:
        file.seek(start)
        file.write(data)


@pytest.mark.parametrize("words", [("letters", "--json"), ("remove", "regioplan")])
def test_the_next_command_saves_the_library(run, tmp_path: Path, words):
    hurt(tmp_path, 0, bytes(PAGE))
    code, out, told = run(*words)
    assert code == 0
    assert len(told.splitlines()) == 1
    assert "notes: 1, letters: 5" in told
    (aside,) = tmp_path.glob("library-damaged-*.sqlite")
    assert str(aside) in told
    if words[0] == "letters":
        assert len([json.loads(line) for line in out.splitlines()]) == 5
    assert run("letters")[2] == "", "told once"
    with Library.open(tmp_path) as library:
        assert [note.id for note in library.annotations()] == ["n1"]


def test_after_a_salvage_the_check_is_green(run, tmp_path: Path):
    with Library.open(tmp_path) as library:
        library.delete_annotation("n1")  # it is none, and the check says so
    (tmp_path / "library.sqlite").write_bytes(b"garbage" * 1000)
    code, out, told = run("check")
    assert (code, out) == (0, "The library is in order.\n")
    assert "notes: 0, letters: 5" in told
    assert "read again from their original files: 5" in told


def test_a_repair_looks_through_the_file(run, tmp_path: Path):
    last = (tmp_path / "library.sqlite").stat().st_size - PAGE
    hurt(tmp_path, last, b"\xff" * PAGE)
    _, _, told = run("check", "--repair")
    assert "The library was damaged" in told
    assert not library_damage.is_marked(tmp_path)


def test_a_library_that_a_window_found_damaged_is_read_but_not_touched(run, tmp_path: Path):
    library_damage.mark(tmp_path)
    hurt(tmp_path, (tmp_path / "library.sqlite").stat().st_size - PAGE, b"\xff" * PAGE)
    before = (tmp_path / "library.sqlite").read_bytes()
    with LibraryLock(tmp_path):
        code, out, _ = run("letters")
        assert code == 0
        assert len(out.splitlines()) == 5
        assert run("remove", "regioplan")[0] == 1
    assert (tmp_path / "library.sqlite").read_bytes() == before


def test_a_full_disk_is_said_and_changes_nothing(run, tmp_path: Path, monkeypatch):
    hurt(tmp_path, 0, bytes(PAGE))
    before = (tmp_path / "library.sqlite").read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        code, _, told = run("letters")
    assert code == 1
    assert "disk" in told
    assert (tmp_path / "library.sqlite").read_bytes() == before
    assert run("letters")[0] == 0


def test_what_was_broken_off_while_letters_were_read_again_goes_on(
    run, tmp_path: Path, monkeypatch
):
    (tmp_path / "library.sqlite").unlink()

    def stop(*_arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr("kennisreader.core.salvage_report.read_again", stop)
        assert run("letters")[0] == 1
    code, out, told = run("letters")
    assert code == 0
    assert len(out.splitlines()) == 5
    assert "was empty or gone" in told


def test_a_file_that_kills_its_reader_holds_up_no_command(run, tmp_path: Path, monkeypatch):
    (tmp_path / "library.sqlite").unlink()
    real = ReaderProcess.ask

    def die(reader, function, arguments, tell=None):
        if arguments["name"].startswith("003"):
            raise ReaderError("worker_died", {"file": arguments["name"]})
        return real(reader, function, arguments, tell)

    monkeypatch.setattr(Intake, "read", None)  # nothing is read in the process of the command
    monkeypatch.setattr(ReaderProcess, "ask", die)
    code, out, told = run("letters")
    assert (code, len(out.splitlines())) == (0, 4)
    assert "003_bb947ef69db0cc45.txt" in told
    assert run("letters")[2] == ""


def test_a_full_disk_is_that_of_the_library_when_a_letter_is_added(run, tmp_path, monkeypatch):
    file = tmp_path / "elders" / "brief.txt"
    file.parent.mkdir()
    file.write_text("Geachte Voorzitter,\n\nHierbij de brief.\n")
    with Library.open(tmp_path) as library:
        pages = library._rows("PRAGMA page_count")[0][0]
    real = library_store._prepare

    def small(db, path):
        real(db, path)
        db.execute(f"PRAGMA max_page_count = {pages}")

    file.write_text("Geachte Voorzitter,\n\n" + "Hierbij de brief over talent.\n" * 5000)
    with monkeypatch.context() as disk:
        disk.setattr(library_store, "_prepare", small)
        code, _, told = run("import", str(file))
    assert code == 1
    assert "is full" in told
    assert str(file.parent) not in told
    assert str(tmp_path / "library.sqlite") in told
    assert len(list((tmp_path / "originals").iterdir())) == 5
