# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a reader feels in the theme overview of 200 letters with all twelve themes.

The letters are the seeds over and over, each time at another date.  Figures are processor
milliseconds of the window's thread, from the input to the painted picture.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QScrollBar

    from kennisreader.core.library import Library
    from kennisreader.ui.synopsis import SynopsisStage

ROOT = Path(__file__).resolve().parent.parent.parent
LETTERS = 200
FRAMES = 200
STEP = 60
"""Pixels that a turn of the wheel scrolls."""


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
        command = [sys.executable, "-m", "tests.benchmarks.synopsis", str(rounds)]
        subprocess.run(command, env=environment, check=True, cwd=ROOT)


def fill(library: Library) -> None:
    """Put the seeds into a library until it has 200 letters."""
    from kennisreader import paths
    from kennisreader.core.intake import Intake, seed_files
    from kennisreader.core.letter import DateBasis
    from kennisreader.core.library_values import SEEDED

    intake = Intake([paths.resources_folder() / "themes"])
    files = seed_files(paths.seeds_folder())
    letters = [intake.read(file.read_bytes(), file.name) for file in files]
    marks = [intake.marks(letter) for letter in letters]
    for number in range(LETTERS):
        letter = letters[number % len(letters)]
        metadata = replace(
            letter.metadata,
            title=f"{letter.metadata.title} ({number})",
            date=(date(2010, 1, 4) + timedelta(days=29 * number)).isoformat(),
            date_basis=DateBasis.STATED,
            date_earliest=None,
            date_latest=None,
        )
        # The last sign makes each text another one: the same text again would be a duplicate.
        text = letter.text[:-1] + chr(0x100 + number)
        again = replace(
            letter, id=f"b-{number}", file=f"b-{number}.txt", metadata=metadata, text=text
        )
        found = marks[number % len(letters)]
        library.add(again, str(number).encode(), **found._asdict())
    library.set_value(SEEDED, "yes")


def measure(rounds: int) -> None:
    """Measure in this process and print."""
    from kennisreader import paths
    from kennisreader.core.library import Library
    from kennisreader.core.theme_files import read_themes
    from kennisreader.ui import app, style
    from kennisreader.ui.session import Session
    from kennisreader.ui.settings import Settings
    from kennisreader.ui.synopsis import SynopsisStage
    from kennisreader.ui.tidying import Tidying

    application = app.make_application()
    settings = Settings(paths.config_folder() / "settings.ini", application)
    themes = read_themes([paths.resources_folder() / "themes"]).themes
    print(f"{'theme overview, 200 letters x 12 (CPU ms)':44}{'p50':>8}{'p95':>8}{'max':>8}")
    with Library.open(paths.library_folder()) as library:
        fill(library)
        session = Session(library, settings, themes)
        style.apply(application, session.scheme)
        stage = SynopsisStage(session)
        stage.resize(1600, 900)
        stage.model.set_every(on=True)
        _report("shown for the first time", [_cost(application, stage.show)])
        tidying = Tidying(stage.windowHandle())  # as in the program
        while not stage.table.horizontalScrollBar().maximum():
            application.processEvents()
        for _ in range(rounds):
            _measure_stage(application, stage)
        tidying.close()
        stage.hide()


def _measure_stage(application: QApplication, stage: SynopsisStage) -> None:
    table = stage.table
    across, down = table.horizontalScrollBar(), table.verticalScrollBar()
    _report("a frame across, letters not seen before", _scroll(application, across))
    _report("a frame across, again", _scroll(application, across))
    _report("a frame down", _scroll(application, down))
    theme = stage.model.synopsis.rows[0].theme
    _report(
        "a row opened or closed",
        [_cost(application, lambda: stage.model.toggle(theme)) for _ in range(6)],
    )
    _report(
        "mentions shown or hidden",
        [_cost(application, partial(stage.model.set_mentions, on=on)) for on in (True, False)],
    )


def _scroll(application: QApplication, bar: QScrollBar) -> list[float]:
    bar.setValue(0)
    application.processEvents()
    return [
        _cost(application, lambda: bar.setValue(bar.value() + STEP))
        for _ in range(FRAMES)
        if bar.value() < bar.maximum()  # a frame in which nothing moves is none
    ]


def _cost(application: QApplication, act: Callable[[], object]) -> float:
    """Return the milliseconds from an input to the end of all painting it causes."""
    started = time.thread_time()
    act()
    application.processEvents()
    return (time.thread_time() - started) * 1000


def _report(name: str, costs: list[float]) -> None:
    ordered = sorted(costs)
    p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{name:44}{p50:8.1f}{p95:8.1f}{ordered[-1]:8.1f}", flush=True)


if __name__ == "__main__":
    measure(int(sys.argv[1]))
