# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a reader feels in the open window: a scrolled frame, a keystroke of a search, a jump.

Each is done in the real window on the longest two seed letters, and in two QTextBrowsers with the
same texts; the figures are processor milliseconds of the window's thread, from the input to the
painted picture.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
FRAMES = 200
STEP = 60
"""Pixels that a turn of the wheel scrolls."""
LINKS = 200
WORDS = "kennismigranten"
JUMPS = 40

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QScrollBar

    from kennisreader.ui.main_window import MainWindow


def run(rounds: int) -> None:
    """Print the table, measured in a process of its own without a screen."""
    with tempfile.TemporaryDirectory() as home:
        folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
        environment = {**os.environ, **dict.fromkeys(folders, home)}
        environment |= {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "*=false",
            "KENNISREADER_LIBRARY": f"{home}/library",
        }
        subprocess.run(
            [sys.executable, "-m", "kennisreader", "letters"],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
        command = [sys.executable, "-m", "tests.benchmarks.window", str(rounds)]
        subprocess.run(command, env=environment, check=True, cwd=ROOT)


def measure(rounds: int) -> None:
    """Measure in this process and print."""
    from kennisreader import paths
    from kennisreader.core.library import Library
    from kennisreader.ui import app
    from kennisreader.ui.arguments import Arguments
    from kennisreader.ui.settings import Settings
    from kennisreader.ui.translation import Translation

    application = app.make_application()
    settings = Settings(paths.config_folder() / "settings.ini", application)
    translation = Translation(application, paths.resources_folder() / "i18n")
    print(f"{'window (CPU ms)':40}{'p50':>8}{'p95':>8}{'max':>8}")
    with Library.open(paths.library_folder()) as library:
        program = app.Program(application, Arguments(), library, settings, translation)
        window = program.window
        window.resize(1600, 1000)
        window.show()
        by_length = sorted(library.summaries(), key=lambda summary: -summary.characters)
        letters = tuple(summary.id for summary in by_length[:2])
        window.stage.show_letters(letters, 0, comparing=True)
        _idle(application)
        for _ in range(rounds):
            _measure_window(application, window)
        texts = [library.letter(letter).text for letter in letters]
        window.close()
        program.close()
    _measure_browsers(application, texts, rounds)


def _measure_window(application: QApplication, window: MainWindow) -> None:
    pane = window.stage.pane
    assert pane is not None
    view = pane.view
    _report("two panes and the gutter: a frame", _scroll(application, view.verticalScrollBar()))
    _measure_gutter(application, window, view.verticalScrollBar())
    pane.open_find()
    assert pane.find_bar is not None
    field = pane.find_bar.field
    _report(
        "find in the letter: a keystroke",
        [
            _cost(application, functools.partial(field.setText, WORDS[:end]))
            for end in range(1, len(WORDS) + 1)
        ],
    )
    pane.close_find()
    length = len(view.letter.text) if view.letter else 0
    places = [length * (7 * jump % JUMPS) // JUMPS for jump in range(JUMPS)]
    _report(
        "jump to a place", [_cost(application, functools.partial(view.jump, at)) for at in places]
    )


def _measure_gutter(application: QApplication, window: MainWindow, bar: QScrollBar) -> None:
    """Measure the same with 200 links, and what of it the gutter alone takes."""
    from kennisreader.ui.band_places import Band

    [gutter] = window.stage.links.gutters
    ends = [view.letter.passages for view in (gutter.left, gutter.right) if view.letter is not None]
    bands = []
    for number in range(LINKS):
        one, other = (
            passages[(number * 7 + number // len(passages)) % len(passages)] for passages in ends
        )
        cited, own = number % 5 == 0, number % 20 == 1
        bands.append(
            Band(
                *((one.start, one.end), (other.start, other.end), "#1F6FA8", "", number % 10 / 10),
                own=own,
                cited=cited and not own,
            )
        )
    alone: list[float] = []
    paint = gutter.paintEvent

    def timed(event: QPaintEvent) -> None:
        started = time.thread_time()
        paint(event)
        alone.append((time.thread_time() - started) * 1000)

    bar.setValue(0)
    _idle(application)
    window.stage.links._later.stop()  # what the letters really share would come in between
    gutter.set_bands(bands)
    gutter.paintEvent = timed  # type: ignore[method-assign, assignment]  # its time and nothing else
    _report(f"two panes and {LINKS} links: a frame", _scroll(application, bar))
    del gutter.paintEvent
    _report("    of which the gutter", alone)
    window.stage.links.refresh()


def _measure_browsers(application: QApplication, texts: list[str], rounds: int) -> None:
    from PySide6.QtWidgets import QSplitter, QTextBrowser

    splitter = QSplitter()
    browsers = [QTextBrowser() for _ in texts]
    for browser, text in zip(browsers, texts, strict=True):
        browser.setPlainText(text)
        splitter.addWidget(browser)
    splitter.resize(1100, 900)
    splitter.show()
    _idle(application)
    bars = [browser.verticalScrollBar() for browser in browsers]
    bars[0].valueChanged.connect(bars[1].setValue)
    for _ in range(rounds):
        _report("two QTextBrowsers: a frame", _scroll(application, bars[0]))
    splitter.hide()


def _scroll(application: QApplication, bar: QScrollBar) -> list[float]:
    bar.setValue(0)
    _idle(application)
    return [_cost(application, lambda: bar.setValue(bar.value() + STEP)) for _ in range(FRAMES)]


def _cost(application: QApplication, act: Callable[[], object]) -> float:
    """Return the milliseconds from an input to the end of all painting it causes."""
    started = time.thread_time()
    act()
    application.processEvents()
    return (time.thread_time() - started) * 1000


def _idle(application: QApplication) -> None:
    until = time.monotonic() + 1
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)


def _report(name: str, costs: list[float]) -> None:
    ordered = sorted(costs)
    p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{name:40}{p50:8.1f}{p95:8.1f}{ordered[-1]:8.1f}", flush=True)


if __name__ == "__main__":
    measure(int(sys.argv[1]))
