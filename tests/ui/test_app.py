# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The real program as its own process: the first start, a second one, kills and bad libraries."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from kennisreader import paths
from kennisreader.core.library import Library
from kennisreader.core.library_values import SALVAGED, LibraryError
from kennisreader.ui import app

ROOT = Path(__file__).resolve().parents[2]

START = "import sys; from kennisreader.ui.app import main; sys.exit(main(sys.argv[1:]))"

PATIENCE = 40
"""Seconds; the machine may be busy."""


class Run:
    """One start of the program."""

    def __init__(self, library: Path, timing: Path, *arguments: str) -> None:
        environment = {
            **os.environ,
            "KENNISREADER_TIMING": str(timing),
            "LC_ALL": "C.UTF-8",
            "LANG": "C.UTF-8",
        }
        self.timing = timing
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, "--library", str(library), *arguments],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )

    def until(self, done: Callable[[], object]) -> None:
        """Wait for something, but not for ever, and not for a program that has ended."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert self.process.poll() is None, self.process.communicate()[1]
            assert time.monotonic() < end, "nothing came of it"
            time.sleep(0.05)

    def until_painted(self, times: int = 1) -> None:
        self.until(lambda: self.timing.exists() and self.timing.read_text().count("\n") >= times)

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        self.errors = self.process.communicate(timeout=PATIENCE)[1]
        return self.process.returncode


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Run]]:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    runs: list[Run] = []

    def start(*arguments: str) -> Run:
        runs.append(Run(tmp_path / "library", tmp_path / "timing", *arguments))
        return runs[-1]

    yield start
    for run in runs:
        if run.process.poll() is None:
            run.process.kill()
            run.process.communicate()


def titles(folder: Path) -> set[str]:
    try:
        with Library.open(folder, create=False) as library:
            return {summary.id for summary in library.summaries()}
    except LibraryError:
        return set()


def is_told(folder: Path) -> bool:
    """Whether the window has said what was saved of a damaged library."""
    with Library.open(folder, create=False) as library:
        return library.get_value(SALVAGED) is None


def test_first_start_shows_the_five_letters_and_ends_when_asked_to(start, tmp_path):
    run = start()
    run.until_painted()
    assert titles(tmp_path / "library")
    run.until(lambda: len(titles(tmp_path / "library")) == 5)
    assert run.end() == 0
    assert "Traceback" not in run.errors
    (line,) = (tmp_path / "timing").read_text().splitlines()
    assert line.startswith("first-paint ")


def test_letters_that_were_removed_do_not_come_back(start, tmp_path):
    run = start()
    run.until(lambda: len(titles(tmp_path / "library")) == 5)
    assert run.end(signal.SIGINT) == 0
    with Library.open(tmp_path / "library") as library:
        library.remove(library.summaries()[0].id)
    run = start()
    run.until_painted(2)
    time.sleep(1)
    assert run.end() == 0
    assert len(titles(tmp_path / "library")) == 4


def test_second_start_hands_over_and_ends(start, tmp_path):
    letter = tmp_path / "brief.txt"
    letter.write_text("Geachte voorzitter,\n\nHierbij de brief over kennisveiligheid.\n")
    first = start()
    first.until(lambda: len(titles(tmp_path / "library")) == 5)
    second = start(str(letter))
    assert second.wait() == 0
    assert second.errors.replace("This plugin does not support propagateSizeHints()\n", "") == ""
    first.until(lambda: len(titles(tmp_path / "library")) == 6)
    assert first.end() == 0


def test_starts_again_after_a_kill(start, tmp_path):
    first = start()
    first.until_painted()
    first.end(signal.SIGKILL)
    again = start()
    again.until_painted(2)
    again.until(lambda: len(titles(tmp_path / "library")) == 5)
    assert again.end() == 0


@pytest.mark.parametrize("left", [0, 5000], ids=["nothing left", "the first page gone"])
def test_a_damaged_library_is_saved_at_the_start(start, tmp_path, left):
    first = start()
    first.until(lambda: len(titles(tmp_path / "library")) == 5)
    assert first.end() == 0
    database = tmp_path / "library" / "library.sqlite"
    damaged = bytes(left) + database.read_bytes()[left:] if left else b"garbage" * 1000
    database.write_bytes(damaged)
    again = start()
    again.until_painted(2)
    again.until(lambda: len(titles(tmp_path / "library")) == 5 and is_told(tmp_path / "library"))
    time.sleep(0.5)
    assert again.end() == 0
    assert "Traceback" not in again.errors
    (aside,) = (tmp_path / "library").glob("library-damaged-*.sqlite")
    assert aside.read_bytes() == damaged


def test_opens_at_the_letter_of_a_link(start, tmp_path):
    first = start()
    first.until(lambda: len(titles(tmp_path / "library")) == 5)
    first.end()
    wanted = max(titles(tmp_path / "library"))
    run = start(f"kennisreader://letter/{wanted}")
    run.until_painted(2)
    time.sleep(1)
    assert run.end() == 0
    with Library.open(tmp_path / "library") as library:
        assert wanted in json.loads(library.get_value("open") or "{}")["letters"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--libary", "x"], "--libary", id="mistyped option"),
        pytest.param(["--library"], "--library", id="option without its value"),
    ],
)
def test_wrong_use_is_one_sentence(arguments, words, capsys):
    assert app.main(arguments) == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert words in sentence


@pytest.fixture
def read_dialog(qapp):
    """What the next dialog says; it is closed at once."""
    shown: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        shown.append(box.text())
        timer.stop()
        box.close()

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(look)
    timer.start()
    yield shown
    timer.stop()
    for translator in qapp.findChildren(QTranslator):  # of the program that did not start
        qapp.removeTranslator(translator)


def test_a_library_that_cannot_be_opened_is_told_in_a_dialog(
    read_dialog, qapp, tmp_path, capsys, monkeypatch
):
    database = sqlite3.connect(tmp_path / "library.sqlite")
    database.execute("PRAGMA user_version = 999")
    database.execute("CREATE TABLE letters (id)")
    database.close()
    monkeypatch.setattr(app, "make_application", lambda _qt: qapp)
    assert app.main(["--library", str(tmp_path)]) == 1
    (sentence,) = read_dialog
    assert str(tmp_path / "library.sqlite") in sentence
    assert sentence in capsys.readouterr().err


def test_a_mistake_of_ours_before_the_window_is_told_and_written_down(
    read_dialog, qapp, tmp_path, capsys, monkeypatch
):
    def fail(*_arguments: object) -> None:
        raise RuntimeError("no window")

    monkeypatch.setattr(app, "Program", fail)
    monkeypatch.setattr(app, "make_application", lambda _qt: qapp)
    assert app.main(["--library", str(tmp_path)]) == 1
    (sentence,) = read_dialog
    assert "RuntimeError" in sentence
    assert "Traceback" not in capsys.readouterr().err
    assert "no window" in (paths.log_folder() / "kennisreader.log").read_text()
