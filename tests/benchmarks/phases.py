# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the time of a start goes, for whoever wants to make it shorter.

Processor milliseconds of the process, the least of several starts on a screen that does not exist:
more than the least is what others did to the caches.  ``python -X importtime -m kennisreader`` tells
which modules the lines are made of.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

PROGRAM = """
import gc, os, time
marks = []
def mark(name):
    marks.append((name, time.process_time() * 1000))
gc.disable()  # as kennisreader.__main__ does
mark("Python itself")
import PySide6.QtWidgets
from PySide6.QtCore import Qt
mark("PySide6 and Qt")
from kennisreader.__main__ import main
from kennisreader.ui import app
mark("the modules of the window")
def timed(owner, attribute, name):
    function = getattr(owner, attribute)
    def call(*arguments, **named):
        answer = function(*arguments, **named)
        mark(name)
        return answer
    setattr(owner, attribute, call)
timed(app, "make_application", "the application")
timed(app.Library, "open", "settings, language, library")
timed(app.style, "load_reading_fonts", "themes and fonts")
timed(app.style, "apply", "session and style")
timed(app.MainWindow, "_build", "the parts of the window")
timed(app.MainWindow, "_restore", "wiring, reading the letter")
timed(app.MainWindow, "show", "showing: polish, layout, lines")
def tell(_program):
    mark("painting")
    for name, milliseconds in marks:
        print(milliseconds, name, flush=True)
    os._exit(0)
app.Program._after_first_paint = tell
main([])
"""


def run(rounds: int) -> None:
    """Print the table: each phase, and the sum so far."""
    with tempfile.TemporaryDirectory() as home:
        folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
        environment = {**os.environ, **dict.fromkeys(folders, home)}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "KENNISREADER_LIBRARY": f"{home}/library"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # would compile every module each time
        _run([sys.executable, "-m", "kennisreader", "letters"], environment)
        command = [sys.executable, "-c", PROGRAM]
        _run(command, environment)  # writes byte code and the cache of the themes
        starts = [_phases(_run(command, environment)) for _ in range(rounds)]
    print(f"{'start, later than the first':40}{'CPU ms':>8}{'sum':>8}")
    total = 0.0
    for phases in zip(*starts, strict=True):
        name, least = phases[0][0], min(milliseconds for _, milliseconds in phases)
        total += least
        print(f"{name:40}{least:8.1f}{total:8.1f}")


def _run(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(
        command,
        env=environment,
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ).stdout


def _phases(output: str) -> list[tuple[str, float]]:
    """Read what one start printed, and take from each mark the one before."""
    result = []
    before = 0.0
    for line in output.splitlines():
        until, _, name = line.partition(" ")
        result.append((name, float(until) - before))
        before = float(until)
    return result
