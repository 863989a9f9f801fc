# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The program as its user starts it: a process of its own, a screen, a keyboard."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60.0
"""Seconds that anything may take on a busy machine; nothing is asserted about speed."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder are end-to-end tests."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.e2e)


class Program:
    """One user with one library, who starts the program, types, quits or pulls the plug."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._process: subprocess.Popen[bytes] | None = None
        self._window = ""

    @property
    def library(self) -> Path:
        """The library folder of this user."""
        return self.home / "data" / "kennisreader"

    def start(self, *arguments: str) -> None:
        """Start the program and wait for its window."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kennisreader", *arguments],
            cwd=ROOT,
            env=self._environment(),
        )
        self.wait(self._find_window, "the window")
        _xdotool("windowsize", self._window, "1500", "920")
        _xdotool("windowfocus", self._window)

    def key(self, *keys: str) -> None:
        """Press keys, in the notation of xdotool: ``ctrl+k``."""
        for each in keys:
            _xdotool("key", "--clearmodifiers", each)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        """Type some text."""
        _xdotool("type", "--delay", "20", text)

    def pause(self, seconds: float) -> None:
        """Let the program do what no title or file tells of."""
        time.sleep(seconds)

    def title(self) -> str:
        """The title of the window."""
        return _xdotool("getwindowname", self._window).strip()

    def wait_title(self, pattern: str) -> None:
        """Wait until the title of the window fits a pattern."""
        self.wait(lambda: re.search(pattern, self.title()), f"a title like {pattern}")

    def wait(self, condition: Callable[[], object], what: str) -> None:
        """Wait for something that will happen in its own time."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
            if self._process is not None and self._process.poll() is not None:
                pytest.fail(f"the program ended with {self._process.returncode} before {what}")
            time.sleep(0.1)
        picture = self.home / "screen.png"
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(picture)], check=False)
        pytest.fail(f"waited in vain for {what}; the title is {self.title()!r}; see {picture}")

    def quit(self) -> None:
        """Quit with Ctrl+Q and wait for a clean end."""
        _xdotool("windowfocus", self._window)  # no window manager gives it back after a dialog
        self.key("ctrl+q")
        assert self._process is not None
        assert self._process.wait(PATIENCE) == 0
        self._process = None

    def kill(self) -> None:
        """Pull the plug."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def cli(self, *arguments: str) -> list[dict[str, object]]:
        """Ask the command line about the same library, in JSON lines."""
        done = subprocess.run(
            [sys.executable, "-m", "kennisreader", *arguments, "--json"],
            cwd=ROOT,
            env=self._environment(),
            capture_output=True,
            check=True,
        )
        return [json.loads(line) for line in done.stdout.splitlines()]

    def _environment(self) -> dict[str, str]:
        folders = {
            f"XDG_{name}_HOME": str(self.home / name.lower())
            for name in ("DATA", "CONFIG", "CACHE", "STATE")
        }
        return {**os.environ, **folders, "HOME": str(self.home), "LC_ALL": "C.UTF-8"}

    def _find_window(self) -> bool:
        found = _xdotool("search", "--onlyvisible", "--name", "Kennisreader$").split()
        self._window = found[-1] if found else ""
        return bool(found)


def _xdotool(*arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    return done.stdout


@pytest.fixture
def program(tmp_path: Path):
    """A user who has never started the program."""
    if shutil.which("xdotool") is None:
        if os.environ.get("CI"):
            pytest.fail("xdotool is not installed")
        pytest.skip("xdotool is not installed: there is nobody to press the keys")
    user = Program(tmp_path)
    yield user
    user.kill()
