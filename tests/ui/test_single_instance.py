# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Handing over to the first window, also after one that was killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from kennisreader.core.library_lock import LibraryLock
from kennisreader.core.window_socket import socket_name
from kennisreader.ui import single_instance
from kennisreader.ui.ingest import Locked, Report
from kennisreader.ui.ingest_files import FileResult
from kennisreader.ui.single_instance import Listener, hand_over

SEND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kennisreader.ui.single_instance import hand_over
application = QCoreApplication([])
sys.exit(0 if hand_over(Path(sys.argv[1]), sys.argv[2:]) else 1)
"""

LISTEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kennisreader.ui.single_instance import Listener
application = QCoreApplication([])
listener = Listener(Path(sys.argv[1]))
application.exec()
"""


@pytest.fixture(autouse=True)
def runtime_folder(monkeypatch):
    """Sockets of a test never meet those of a program that runs; their names are short enough."""
    with tempfile.TemporaryDirectory(prefix="kr-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token of the desktop")
        yield Path(folder)


def test_a_runtime_folder_with_a_long_name_is_done_without(tmp_path, monkeypatch, runtime_folder):
    assert Path(socket_name(tmp_path)).parent == runtime_folder
    long = tmp_path / ("lang" * 25)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    assert not Path(socket_name(tmp_path)).is_absolute()


@pytest.fixture
def listener(qapp, tmp_path):
    listener = Listener(tmp_path)
    yield listener
    listener.close()


def start(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code, *arguments])


def test_second_start_hands_its_files_over(listener, tmp_path, qtbot):
    with qtbot.waitSignal(listener.received, timeout=20_000) as received:
        second = start(SEND, str(tmp_path), "/een brief é.txt", "kennisreader://letter/x?quote=a")
    assert received.args == [
        ["/een brief é.txt", "kennisreader://letter/x?quote=a"],
        "token of the desktop",
    ]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.wait() == 0


def test_nobody_listens(qapp, tmp_path):
    assert not hand_over(tmp_path, ["a"], wait=0.2)


def test_socket_of_a_killed_window_is_replaced(qapp, tmp_path, qtbot):
    socket = Path(socket_name(tmp_path))
    first = start(LISTEN, str(tmp_path))
    qtbot.waitUntil(socket.exists, timeout=20_000)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert socket.exists()
    listener = Listener(tmp_path)
    with qtbot.waitSignal(listener.received, timeout=20_000) as received:
        second = start(SEND, str(tmp_path), "brief.txt")
    assert received.args[0] == ["brief.txt"]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    listener.close()


def test_a_window_that_has_only_just_begun_is_waited_for(qapp, tmp_path, qtbot):
    second = start(SEND, str(tmp_path), "brief.txt")
    time.sleep(0.5)
    listener = Listener(tmp_path)
    with qtbot.waitSignal(listener.received, timeout=20_000):
        pass
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    listener.close()


def test_libraries_do_not_share_a_socket(tmp_path):
    assert socket_name(tmp_path / "a") != socket_name(tmp_path / "b")


def test_two_paths_to_one_library_do(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert socket_name(tmp_path / "link") == socket_name(tmp_path / "real")


@pytest.mark.parametrize(
    "line",
    [
        b"nonsense\n",
        b"[]\n",
        b'{"arguments": "a", "token": ""}\n',
        b'{"arguments": [1]}\n',
        b"\xff\n",
    ],
    ids=["no JSON", "no object", "no list", "no strings", "no text"],
)
def test_foreign_messages_are_dropped(listener, tmp_path, qtbot, line):
    received = []
    listener.received.connect(lambda *message: received.append(message))
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected, timeout=5000):
        socket.write(line)
        socket.flush()
    assert received == []


def test_endless_message_is_dropped(listener, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(single_instance, "LONGEST_MESSAGE", 100)
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected, timeout=5000):
        socket.write(b"x" * 200)
        socket.flush()


def importing(folder: Path, *words: str) -> subprocess.Popen[str]:
    """A command of the terminal, on a library that somebody has."""
    return subprocess.Popen(
        [sys.executable, "-m", "kennisreader", "--library", str(folder), "import", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
        env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
    )


HERE = Path(__file__).parents[2]
ADDED = FileResult("a.txt", "added", "a", "a.txt: added.", path=HERE / "a.txt")
FAILED = FileResult("b.txt", "failed", "", "b.txt is empty.", path=Path("/map/deel/b.txt"))
OTHER = FileResult("c.txt", "added", "c", "c.txt: added.", path=Path("/elders/c.txt"))


def test_an_import_is_handed_to_the_window_and_hears_what_came_of_it(tmp_path, qtbot):
    with LibraryLock(tmp_path):
        listener = Listener(tmp_path)
        with qtbot.waitSignal(listener.handed, timeout=20_000) as handed:
            command = importing(tmp_path, "a.txt", "/map", "--json")
        assert handed.args[0] == [str(HERE / "a.txt"), "/map"]
        listener.tell(Report((ADDED, OTHER, FAILED), (Path("/elders/d.txt"),)))
        qtbot.waitUntil(lambda: command.poll() is not None, timeout=20_000)
        listener.close()
    out, err = command.communicate()
    assert command.returncode == 1
    assert [json.loads(line) for line in out.splitlines()] == [ADDED.told(), FAILED.told()]
    assert "Not read" not in err, "what others added is not this command's"
    assert "is open in a window" in err


def test_an_import_that_waits_for_a_password_says_so(tmp_path, qtbot):
    with LibraryLock(tmp_path):
        listener = Listener(tmp_path)
        with qtbot.waitSignal(listener.handed, timeout=20_000):
            command = importing(tmp_path, "a.txt", "--json")
        listener.tell_waiting(Locked("a.txt", wrong=False, others=0))
        listener.tell(Report((ADDED,), ()))
        qtbot.waitUntil(lambda: command.poll() is not None, timeout=20_000)
        listener.close()
    out, err = command.communicate()
    assert [json.loads(line) for line in out.splitlines()] == [ADDED.told()]
    assert "a.txt has a password; the window asks for it." in err


def test_an_import_that_is_stopped_in_the_window_is_no_success(tmp_path, qtbot):
    with LibraryLock(tmp_path):
        listener = Listener(tmp_path)
        with qtbot.waitSignal(listener.handed, timeout=20_000):
            command = importing(tmp_path, "a.txt", "/b.txt", "/c.txt", "--json")
        listener.tell(Report((ADDED,), (Path("/b.txt"), Path("/c.txt"))))
        qtbot.waitUntil(lambda: command.poll() is not None, timeout=20_000)
        listener.close()
    out, err = command.communicate()
    assert command.returncode == 1
    assert [json.loads(line)["letter"] for line in out.splitlines()] == ["a"]
    assert "Not read: 2." in err


def test_a_window_that_goes_meanwhile_is_no_success(tmp_path, qtbot):
    with LibraryLock(tmp_path):
        listener = Listener(tmp_path)
        with qtbot.waitSignal(listener.handed, timeout=20_000):
            command = importing(tmp_path, "/a.txt")
        listener.close()
        qtbot.waitUntil(lambda: command.poll() is not None, timeout=20_000)
    out, err = command.communicate()
    assert (command.returncode, out) == (1, "")
    assert "closed before everything was added" in err


@pytest.mark.parametrize("words", [(), ("--update",)], ids=["nobody listens", "not for a window"])
def test_an_import_that_no_window_takes_says_that_the_library_is_in_use(tmp_path, words, qtbot):
    with LibraryLock(tmp_path):
        listener = Listener(tmp_path)
        if not words:
            listener.close()
        command = importing(tmp_path, "/a.txt", *words)
        qtbot.waitUntil(lambda: command.poll() is not None, timeout=20_000)
        listener.close()
    out, err = command.communicate()
    assert (command.returncode, out) == (1, "")
    assert "is in use by another window" in err
