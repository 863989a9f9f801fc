# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No file hangs, fills the memory or stops the others, whatever is in it; each gets a sentence."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from kennisreader import cli, pipe
from kennisreader.core import given_files, letter_json, messages
from kennisreader.core.given_files import bytes_of, look_through
from kennisreader.core.importing.errors import UnreadableFile
from kennisreader.core.library import Library
from kennisreader.core.library_values import SEEDED
from kennisreader.reader_process import ReaderError, ReaderProcess
from kennisreader.ui.worker_process import WorkerProcess
from tests.bad_files import HARMLESS, MADE, WHOLE, forms_in_forms, protected

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and limits of POSIX")

SOON = 4
"""Seconds without a word after which these tests have a reading ended."""


@pytest.fixture(scope="module")
def reader():
    with ReaderProcess() as running:
        yield running


@pytest.fixture
def soon(monkeypatch):
    monkeypatch.setattr(pipe, "PATIENCE", SOON)


@pytest.mark.parametrize("name", MADE)
def test_a_bad_file_has_a_sentence(reader: ReaderProcess, soon, tmp_path: Path, name: str):
    make, codes = MADE[name]
    make(tmp_path / name)
    with pytest.raises(ReaderError) as told:
        reader.ask("read_file", {"path": str(tmp_path / name), "library": str(tmp_path / "l")})
    assert told.value.code in codes
    sentence = messages.sentence(told.value.code, "nl", **told.value.details)
    assert name in sentence
    assert "…" not in sentence
    assert not list((tmp_path / "l").glob("originals/*")), "nothing is kept of it"


@pytest.mark.parametrize("name", HARMLESS)
def test_a_strange_file_is_read(reader: ReaderProcess, soon, tmp_path: Path, name: str):
    make, words = HARMLESS[name]
    make(tmp_path / name)
    answer = reader.ask("read_file", {"path": str(tmp_path / name)})
    assert words in letter_json.loads(answer["letter"]).text


@pytest.mark.skipif(os.name != "nt" and os.getuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(reader: ReaderProcess, tmp_path: Path):
    (tmp_path / "dicht.txt").write_text("Geachte voorzitter,")
    (tmp_path / "dicht.txt").chmod(0)
    with pytest.raises(ReaderError, match="file_refused"):
        reader.ask("read_file", {"path": str(tmp_path / "dicht.txt")})


SMALL_WORKER = "from kennisreader import worker; worker.MEMORY = 200 << 20; worker.main()"


def test_a_file_that_takes_too_much_memory_is_told_and_the_next_is_read(
    monkeypatch, tmp_path: Path
):
    command = (sys.executable, ["-P", "-c", SMALL_WORKER])
    monkeypatch.setattr(pipe, "command", lambda: command)
    greedy = tmp_path / "gulzig.txt"
    greedy.write_text("woord " * 5_000_000)
    with ReaderProcess() as reader:
        with pytest.raises(ReaderError, match="too_demanding"):
            reader.ask("read_file", {"path": str(greedy)})
        answer = reader.ask("read_file", {"path": str(WHOLE)})
    assert letter_json.loads(answer["letter"]).text


def test_the_terminal_reads_the_others(tmp_path: Path, monkeypatch, capsys, soon):
    box = tmp_path / "box"
    (box / "map.pdf").mkdir(parents=True)
    for name in ("afgekapt.pdf", "formulieren.pdf", "leeg.pdf", "buis.txt", "rond.txt"):
        MADE[name][0](box / name)
    (box / "goed.pdf").write_bytes(WHOLE.read_bytes())
    with Library.open(tmp_path / "library") as library:
        library.set_value(SEEDED, "yes")
    code = cli.main(["--library", str(tmp_path / "library"), "import", str(box), "--json"])
    out, err = capsys.readouterr()
    found = {row["file"]: row for row in map(json.loads, out.splitlines())}
    assert code == 1
    assert err == ""
    assert found.pop("goed.pdf")["status"] == "added"
    assert {row["status"] for row in found.values()} == {"failed"}
    assert all(
        row["reason"].count("\n") == 0 and row["file"] in row["reason"] for row in found.values()
    )


def test_the_window_ends_a_reading_of_which_nothing_is_heard(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(pipe, "PATIENCE", 1.5)
    forms_in_forms(tmp_path / "formulieren.pdf")
    heard: list[str] = []
    worker = WorkerProcess()
    for path in (tmp_path / "formulieren.pdf", WHOLE):
        worker.request(
            "read_file",
            {"path": str(path)},
            lambda _answer: heard.append("read"),
            lambda code, _details: heard.append(code),
            lambda _done, _total: None,
        )
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=30_000)
    assert heard == ["reading_timed_out", "read"]
    worker.close()


# How files are taken


def test_a_file_that_is_being_written_is_not_taken_half(tmp_path: Path, monkeypatch):
    file = tmp_path / "groeit.txt"
    file.write_text("een")
    real = os.fstat

    def stat(number: int):
        with monkeypatch.context() as quiet, file.open("a") as out:
            quiet.setattr(os, "fstat", real)
            out.write("!")
        return real(number)

    monkeypatch.setattr(os, "fstat", stat)
    with pytest.raises(UnreadableFile, match="file_changing"):
        bytes_of(file)


def test_a_file_that_was_written_while_it_was_read_is_read_again(tmp_path: Path, monkeypatch):
    file = tmp_path / "groeide.txt"
    file.write_text("een")
    real, times = os.fstat, iter([None, "twee"])

    def stat(number: int):
        more = next(times, None)
        if more:
            with file.open("a") as out:
                out.write(more)
        return real(number)

    monkeypatch.setattr(os, "fstat", stat)
    assert bytes_of(file) == b"eentwee"


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(given_files, "LARGEST", 10)
    (tmp_path / "groot.txt").write_text("meer dan tien")
    with pytest.raises(UnreadableFile, match="too_large"):
        bytes_of(tmp_path / "groot.txt")


def test_a_folder_gives_its_readable_files_and_no_others(tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".verborgen").mkdir()
    (tmp_path / "rond").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "map.pdf").mkdir()
    for name in ("a.PDF", "b/c.docx", ".d.txt", "~$e.docx", ".verborgen/f.txt", "g.jpg", "h"):
        (tmp_path / name).write_bytes(b"x")
    found = look_through(tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in found.files] == ["a.PDF", "b/c.docx"]
    assert [path.name for path in found.others] == ["g.jpg", "h", "rond"]
    assert found.refused == []


def test_a_folder_that_refuses_holds_up_no_other(tmp_path: Path, monkeypatch):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "brief.txt").write_text("x")
    real = os.scandir

    def scandir(path):
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = look_through(tmp_path)
    assert found.files == [tmp_path / "b" / "brief.txt"]
    assert found.refused == [(tmp_path / "a", "Permission denied")]


# Passwords on the terminal


@pytest.fixture
def run(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with Library.open(tmp_path / "library") as library:
        library.set_value(SEEDED, "yes")

    def run_(*words: str | Path) -> tuple[int, str, str]:
        code = cli.main(["--library", str(tmp_path / "library"), *map(str, words)])
        return code, *capsys.readouterr()

    return run_


def test_passwords_come_from_a_file(run, tmp_path: Path):
    protected(tmp_path / "een.pdf", "eerste")
    protected(tmp_path / "twee.pdf", "tweede")
    (tmp_path / "woorden").write_text("eerste\nverkeerd\n", encoding="utf-8-sig")
    code, out, err = run(
        *("import", tmp_path / "een.pdf", tmp_path / "twee.pdf"),
        *("--password-file", tmp_path / "woorden"),
    )
    assert code == 1
    assert "een.pdf: added" in out
    assert "twee.pdf" in err
    assert "does not fit" in err
    assert "eerste" not in out + err


def test_without_a_terminal_nobody_is_asked(run, tmp_path: Path):
    protected(tmp_path / "een.pdf")
    code, _, err = run("import", tmp_path / "een.pdf")
    assert code == 1
    assert "protected with a password" in err


def test_on_a_terminal_the_password_is_asked_for(run, tmp_path: Path, monkeypatch):
    protected(tmp_path / "een.pdf", "eerste")
    protected(tmp_path / "twee.pdf", "eerste")
    given = iter(["fout", "eerste", "eerste"])
    asked: list[str] = []

    def ask(words: str) -> str:
        asked.append(words)
        return next(given)

    monkeypatch.setattr("kennisreader.cli_import._can_ask", lambda: True)
    monkeypatch.setattr("getpass.getpass", ask)
    code, out, _ = run("import", tmp_path / "een.pdf", tmp_path / "twee.pdf")
    assert code == 0
    assert out.count("added") == 1
    assert len(asked) == 3
    assert "een.pdf" in asked[0]


def test_a_password_file_that_is_not_there(run, tmp_path: Path):
    protected(tmp_path / "een.pdf")
    code, _, err = run("import", tmp_path / "een.pdf", "--password-file", tmp_path / "weg")
    assert code == 1
    assert "weg" in err
