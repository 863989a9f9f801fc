# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The real worker process: asked, cancelled, killed, and asked again."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from kennisreader import pipe
from kennisreader.core import letter_json
from kennisreader.ui import worker_process
from kennisreader.ui.worker_process import ImmediateWorker, WorkerProcess

SLOW = """
import sys, time
from kennisreader import worker
worker.Workshop._ping = lambda self: time.sleep(60)
sys.exit(worker.main())
"""
"""A worker that takes a minute for a ping."""


@pytest.fixture
def worker(qapp):
    process = WorkerProcess()
    yield process
    process.close()


class Heard:
    """Gathers answers and errors in the order in which they come."""

    def __init__(self) -> None:
        self.all: list[object] = []

    def answer(self, answer: object) -> None:
        self.all.append(answer)

    def error(self, code: str, details: object) -> None:
        self.all.append((code, details))


@pytest.fixture
def heard() -> Heard:
    return Heard()


def ping(worker: WorkerProcess, heard: Heard) -> int:
    return worker.request("ping", {}, heard.answer, heard.error)


def wait_for(qtbot, heard: Heard, *expected: object) -> None:
    qtbot.waitUntil(lambda: len(heard.all) >= len(expected), timeout=20_000)
    assert heard.all == list(expected)


def test_no_process_runs_before_the_first_question(worker: WorkerProcess):
    assert worker.process_id() == 0


def test_a_process_with_nothing_to_do_rests_and_another_answers(qtbot, heard: Heard, monkeypatch):
    monkeypatch.setattr(worker_process, "REST", 50)
    worker = WorkerProcess(rests=True)
    ping(worker, heard)
    wait_for(qtbot, heard, "pong")
    qtbot.waitUntil(lambda: worker.process_id() == 0)
    ping(worker, heard)
    wait_for(qtbot, heard, "pong", "pong")
    worker.close()


def test_answers_come_in_order_and_later(qtbot, worker: WorkerProcess, heard: Heard, seeds: Path):
    path = seeds / "001_3c79627103a54f2c.txt"
    ping(worker, heard)
    worker.request(
        "read_file",
        {"path": str(path)},
        lambda answer: heard.answer(letter_json.loads(answer["letter"]).file),
    )
    worker.request("read_file", {"path": "/weg.txt"}, heard.answer, heard.error)
    assert heard.all == []
    wait_for(qtbot, heard, "pong", path.name, ("file_missing", {"file": "weg.txt"}))


def test_an_error_nobody_asked_for_stops_nothing(qtbot, worker: WorkerProcess, heard: Heard):
    worker.request("read_file", {"path": "/weg.txt"}, heard.answer)
    ping(worker, heard)
    wait_for(qtbot, heard, "pong")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX thing")
def test_a_killed_process_costs_one_answer(qtbot, worker: WorkerProcess, heard: Heard, monkeypatch):
    ping(worker, heard)
    wait_for(qtbot, heard, "pong")
    first = worker.process_id()
    worker.request("read_file", {"path": "/x/brief.txt"}, heard.answer, heard.error)
    ping(worker, heard)
    os.kill(first, signal.SIGKILL)  # the question is sent when the loop turns
    wait_for(qtbot, heard, "pong", ("worker_died", {"file": "brief.txt"}), "pong")
    assert worker.process_id() != first


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX thing")
def test_a_process_killed_while_idle_is_started_again(qtbot, worker: WorkerProcess, heard: Heard):
    ping(worker, heard)
    wait_for(qtbot, heard, "pong")
    os.kill(worker.process_id(), signal.SIGKILL)
    qtbot.waitUntil(lambda: worker.process_id() == 0, timeout=20_000)
    ping(worker, heard)
    wait_for(qtbot, heard, "pong", "pong")


def test_cancelled_questions_are_not_answered(qtbot, worker: WorkerProcess, heard: Heard):
    cancelled = [ping(worker, heard) for _ in range(3)]
    worker.cancel(cancelled[1])
    wait_for(qtbot, heard, "pong", "pong")
    ping(worker, heard)
    worker.cancel_all()
    worker.request("ping", {}, lambda _: heard.answer("last"))
    wait_for(qtbot, heard, "pong", "pong", "last")


def slow_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start the slow worker first, the usual one after it."""
    usual = pipe.command()
    commands = iter([(sys.executable, ["-c", SLOW])])
    monkeypatch.setattr(worker_process, "_command", lambda: next(commands, usual))


def test_cancelled_work_that_hangs_is_killed(qtbot, worker, heard: Heard, monkeypatch):
    slow_once(monkeypatch)
    monkeypatch.setattr(worker_process, "PATIENCE", 50)
    ping(worker, heard)
    qtbot.waitUntil(lambda: worker._running is not None, timeout=20_000)
    worker.cancel_all()
    ping(worker, heard)
    wait_for(qtbot, heard, "pong")


def test_closing_does_not_wait_for_work(qtbot, heard: Heard, monkeypatch):
    slow_once(monkeypatch)
    worker = WorkerProcess()
    ping(worker, heard)
    qtbot.waitUntil(lambda: worker._running is not None, timeout=20_000)
    process = worker.process_id()
    worker.close()
    assert worker.process_id() == 0
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):  # a zombie would still be there
            os.kill(process, 0)


def test_a_program_that_cannot_start_is_reported(qtbot, worker, heard: Heard, monkeypatch):
    monkeypatch.setattr(worker_process, "_command", lambda: ("/no/such/program", []))
    ping(worker, heard)
    ping(worker, heard)
    wait_for(qtbot, heard, *[("worker_died", {"file": "ping"})] * 2)


def test_a_module_beside_the_letters_is_not_run(qtbot, worker, heard: Heard, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('foreign code ran')")
    monkeypatch.chdir(tmp_path)
    ping(worker, heard)
    wait_for(qtbot, heard, "pong")


def test_the_immediate_worker_answers_as_the_real_one(heard: Heard):
    worker = ImmediateWorker()
    first = worker.request("ping", {}, heard.answer)
    second = worker.request("read_file", {"path": "/weg.txt"}, heard.answer, heard.error)
    worker.cancel_all()
    assert second > first
    assert heard.all == ["pong", ("file_missing", {"file": "weg.txt"})]
