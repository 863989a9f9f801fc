# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The worker answers every request, whatever is in it, and ends with its parent."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from kennisreader import pipe, worker
from kennisreader.core import letter_json, messages

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def workshop(tmp_path: Path) -> worker.Workshop:
    return worker.Workshop((ROOT / "resources" / "themes", tmp_path / "themes"))


@pytest.fixture
def process():
    """A real worker."""
    running = subprocess.Popen(
        [sys.executable, "-m", "kennisreader", "worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with running:
        yield running
        running.kill()


def ask(running, function: str, **arguments):
    running.stdin.write(pipe.message({"number": 1, "function": function, "arguments": arguments}))
    running.stdin.flush()
    return pipe.read_message(running.stdout)


def test_a_file_becomes_a_letter_with_its_marks(workshop: worker.Workshop, seeds: Path):
    path = seeds / "000_a42c75b2ee6a92a6.txt"
    reply = workshop.answer(
        {"number": 7, "function": "read_file", "arguments": {"path": str(path)}}
    )
    letter = letter_json.loads(reply["answer"]["letter"])
    assert reply["number"] == 7
    assert letter.file == path.name
    marked = {
        letter.text[start:end]
        for theme, start, end in reply["answer"]["spans"]
        if theme == "talent"
    }
    assert "talent" in marked
    assert len(reply["answer"]["sha256"]) == 64
    again = workshop.answer(
        {"function": "themes_for", "arguments": {"letters": [reply["answer"]["letter"]]}}
    )
    assert again["answer"][0]["spans"] == reply["answer"]["spans"]
    assert again["answer"][0]["revision"] == reply["answer"]["revision"]


WRONG = {
    "no such file": ("read_file", {"path": "/nowhere/brief.txt"}, "file_missing"),
    "a folder": ("read_file", {"path": "/"}, "file_refused"),
    "no such function": ("dance", {}, "unexpected"),
    "no arguments": ("read_file", {}, "unexpected"),
    "not a letter": ("themes_for", {"letters": ["{}"]}, "unexpected"),
}


@pytest.mark.parametrize(("function", "arguments", "code"), WRONG.values(), ids=WRONG)
def test_what_goes_wrong_has_a_code_with_words(
    workshop: worker.Workshop, function, arguments, code, capsys
):
    reply = workshop.answer({"number": 3, "function": function, "arguments": arguments})
    assert reply["number"] == 3
    assert reply["error"]["code"] == code
    assert "…" not in messages.sentence(code, "nl", **reply["error"]["details"])


def test_an_empty_file_is_named(workshop: worker.Workshop, tmp_path: Path):
    (tmp_path / "leeg.txt").touch()
    reply = workshop.answer(
        {"function": "read_file", "arguments": {"path": str(tmp_path / "leeg.txt")}}
    )
    assert reply["error"] == {"code": "empty", "details": {"file": "leeg.txt"}}


def test_a_changed_theme_file_counts_at_once(workshop: worker.Workshop, tmp_path: Path):
    before = workshop.intake()
    assert workshop.intake() is before
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "molens.toml").write_text('name = "Molens"\nterms = ["molen"]\n')
    assert workshop.intake().revision != before.revision


def test_messages_survive_the_pipe():
    content = {"number": 1, "answer": "één 🙂 \udc80"}
    assert pipe.read_message(io.BytesIO(pipe.message(content))) == content


@pytest.mark.parametrize("cut", [0, 1, 4, 5])
def test_half_a_message_is_the_end(cut: int):
    assert pipe.read_message(io.BytesIO(pipe.message({"number": 1})[:cut])) is None


def test_the_process_answers_and_ends_when_its_input_closes(process):
    assert ask(process, "ping") == {"number": 1, "answer": "pong"}
    process.stdin.close()
    assert process.wait(timeout=20) == 0
    assert process.stderr.read() == b""


def test_what_a_library_prints_does_not_reach_the_answers(tmp_path: Path):
    program = (
        "import os\nfrom kennisreader import worker\n"
        "def noisy(self):\n    print('noise'); os.write(1, b'more'); return 'pong'\n"
        "worker.Workshop._ping = noisy\nworker.main()\n"
    )
    program = program.replace("= noisy", "= lambda self: noisy(self)")
    running = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        input=pipe.message({"number": 1, "function": "ping", "arguments": {}}),
        capture_output=True,
        check=True,
    )
    assert pipe.read_message(io.BytesIO(running.stdout)) == {"number": 1, "answer": "pong"}
    assert b"noise" in running.stderr
    assert b"more" in running.stderr


def test_the_worker_runs_without_qt(seeds: Path):
    program = (
        "import sys\nfrom kennisreader import paths, worker\n"
        "worker.Workshop(paths.theme_folders()).answer({'function': 'read_file',"
        " 'arguments': {'path': sys.argv[1]}})\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))]\n"
    )
    path = seeds / "001_3c79627103a54f2c.txt"
    subprocess.run([sys.executable, "-c", program, str(path)], cwd=ROOT, check=True)


def test_the_original_is_laid_ready_in_the_library(
    workshop: worker.Workshop, seeds: Path, tmp_path: Path
):
    path = seeds / "000_a42c75b2ee6a92a6.txt"
    asked = {"path": str(path), "library": str(tmp_path), "name": "brief.txt"}
    answer = workshop.answer({"function": "read_file", "arguments": asked})["answer"]
    (ready,) = (tmp_path / "originals").iterdir()
    assert ready.name == f"{answer['sha256'][:16]}-brief.txt.part"
    assert ready.read_bytes() == path.read_bytes()
    assert letter_json.loads(answer["letter"]).file == "brief.txt"


def test_a_disk_without_room_for_the_original_is_told_with_its_folder(
    workshop: worker.Workshop, seeds: Path, tmp_path: Path, monkeypatch
):
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    asked = {"path": str(next(seeds.glob("*.txt"))), "library": str(tmp_path)}
    error = workshop.answer({"function": "read_file", "arguments": asked})["error"]
    assert error == {"code": "disk_full", "details": {"file": str(tmp_path)}}
    assert list((tmp_path / "originals").iterdir()) == []


def test_a_file_that_is_too_large_for_any_letter_is_not_read(
    workshop: worker.Workshop, tmp_path: Path
):
    file = tmp_path / "film.txt"
    with file.open("wb") as out:
        out.truncate(5_000_000_000)  # takes no room on the disk
    asked = {"path": str(file), "library": str(tmp_path)}
    error = workshop.answer({"function": "read_file", "arguments": asked})["error"]
    assert error["code"] == "too_large"
    assert not (tmp_path / "originals").exists()


def test_a_file_whose_name_is_no_utf8_can_be_stored(workshop: worker.Workshop, tmp_path: Path):
    file = tmp_path / "brief\udcff.txt"
    file.write_text("Geachte Voorzitter,\n\nHierbij de brief.\n")
    answer = workshop.answer({"function": "read_file", "arguments": {"path": str(file)}})
    assert letter_json.loads(answer["answer"]["letter"]).file == "brief\ufffd.txt"
