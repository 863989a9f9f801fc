# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Original pages: the start with one, beside what people use to read PDFs; then inside the window.

The first table starts each program on the same PDF; Kennisreader was left
on the pages of that letter.  ``RSS`` is that of the window's process, ``USS`` what would come free
if it ended, ``children`` the USS of the processes that draw, search and read.

The second is measured in a window without a screen with a real process for the pages.  A picture is
waited for by the clock; a frame is processor milliseconds of the window's thread.
"""

from __future__ import annotations

import functools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.screen import Screen, Start, virtual_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QScrollBar

    from kennisreader.ui.page_view import PageView

ROOT = Path(__file__).resolve().parent.parent.parent
LETTERS = ROOT / "tests" / "letters"
LETTER = LETTERS / "kst-35538-4.pdf"
SCAN = LETTERS / "nota-vws-2024-mijding-mondzorg-scan.pdf"
FRAMES = 200
PATIENCE = 20.0

ON_PAGES = """
import json, sys
from pathlib import Path
from kennisreader.core.library import Library
from kennisreader.core.library_values import Position
with Library.open(Path(sys.argv[1])) as library:
    letter = next(each for each in library.summaries() if each.file == sys.argv[2])
    library.set_position(letter.id, Position(0, "page"))
    library.set_value("open", json.dumps({"letters": [letter.id]}))
"""


def run(rounds: int) -> None:
    """Print both tables."""
    if shutil.which("Xvfb") is None:
        print("pages: the start is left out, Xvfb is not installed")
    else:
        with tempfile.TemporaryDirectory() as name, virtual_screen() as screen:
            _print_starts(_starts(Path(name), screen, rounds))
    for file in (LETTER, SCAN):
        _inside(file, rounds)


def _starts(folder: Path, screen: Screen, rounds: int) -> dict[str, list[Start]]:
    library = folder / "library"
    ours = [sys.executable, "-m", "kennisreader", "--library", str(library)]
    subprocess.run(
        [*ours, "import", str(LETTER)],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    left = [sys.executable, "-c", ON_PAGES, str(library), LETTER.name]
    subprocess.run(left, check=True, cwd=ROOT)
    viewers = [each for each in ("okular", "evince", "zathura") if shutil.which(each)]
    programs: dict[str, Callable[[], Start]] = {
        "Kennisreader on its pages": functools.partial(screen.watch, ours)
    }
    for viewer in viewers:
        programs[viewer] = functools.partial(screen.watch, [viewer, str(LETTER)])
    for start in programs.values():
        start()
    starts: dict[str, list[Start]] = {label: [] for label in programs}
    for _ in range(rounds):
        for label, start in programs.items():
            starts[label].append(start())
    return starts


def _print_starts(starts: dict[str, list[Start]]) -> None:
    medians = {
        label: Start(*map(statistics.median, zip(*rounds, strict=True)))
        for label, rounds in starts.items()
    }
    other = medians.get("okular")
    columns = ("page ms", "of Okular", "RSS", "of Okular", "USS", "children", "CPU s")
    print(f"{'start with a page (median)':32}" + "".join(f"{name:>10}" for name in columns))
    for label, one in medians.items():
        shares = ("-", "-")
        if other is not None:
            shares = (f"{one.letter / other.letter:.2f}", f"{one.rss / other.rss:.2f}")
        figures = f"{one.letter * 1000:10.0f}{shares[0]:>10}{one.rss:10.0f}{shares[1]:>10}"
        print(f"{label:32}{figures}{one.uss:10.0f}{one.children:10.0f}{one.cpu:10.2f}")


def _inside(file: Path, rounds: int) -> None:
    """Measure the window with one letter, in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
        environment = {**os.environ, **dict.fromkeys(folders, home)}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
        environment["KENNISREADER_LIBRARY"] = f"{home}/library"
        ours = [sys.executable, "-m", "kennisreader", "import", str(file)]
        subprocess.run(
            ours,
            env=environment,
            check=True,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        command = [sys.executable, "-m", "tests.benchmarks.pages", file.name, str(rounds)]
        subprocess.run(command, env=environment, check=True, cwd=ROOT)


def measure(name: str, rounds: int) -> None:
    """Measure in this process and print."""
    from kennisreader import paths
    from kennisreader.core.library import Library
    from kennisreader.ui import app
    from kennisreader.ui.arguments import Arguments
    from kennisreader.ui.letter_forms import Form
    from kennisreader.ui.settings import Settings
    from kennisreader.ui.translation import Translation

    application = app.make_application()
    settings = Settings(paths.config_folder() / "settings.ini", application)
    translation = Translation(application, paths.resources_folder() / "i18n")
    print(f"\n{name[:30]:40}{'p50':>8}{'p95':>8}{'max':>8}")
    with Library.open(paths.library_folder()) as library:
        program = app.Program(application, Arguments(), library, settings, translation)
        window = program.window
        window.resize(1600, 1000)
        window.show()
        window.stage.open(next(each.id for each in library.summaries() if each.file == name))
        forms = window.stage.panes[0].forms
        forms.choose(Form.TEXT)
        _turn(application, 1.0)
        started = time.perf_counter()
        forms.choose(Form.PAGE)
        view = forms.pages
        assert view is not None
        _until(application, lambda: _drawn(view))
        first = (time.perf_counter() - started) * 1000
        print(f"{'first picture, process started for it':40}{first:8.0f} ms")
        for _ in range(rounds):
            _report("another page: until it is sharp (ms)", _leaf(application, view))
            _report("a scrolled frame (CPU ms)", _scroll(application, view.verticalScrollBar()))
            _report("a zoom: until it is sharp (ms)", _zoom(application, view))
        program.close()
        window.hide()


def _drawn(view: PageView) -> bool:
    """Whether what is in sight is sharp."""
    pictures = view._pictures
    return pictures is not None and view._sizes_known and not pictures._wanted


def _leaf(application: QApplication, view: PageView) -> list[float]:
    assert view.sheet is not None
    costs = []
    for page in view.sheet.pages:
        view.session.pages._kept.clear()
        view.session.pages._bytes = 0
        started = time.perf_counter()
        view.verticalScrollBar().setValue(round(page.top()))
        view._want()
        _until(application, lambda: _drawn(view))
        costs.append((time.perf_counter() - started) * 1000)
    return costs


def _zoom(application: QApplication, view: PageView) -> list[float]:
    costs = []
    for steps in (1, 1, 1, 1, 1, 1, -1, -1, -1, 0):
        started = time.perf_counter()
        view.zoom(steps)
        _until(application, lambda: _drawn(view))
        costs.append((time.perf_counter() - started) * 1000)
    return costs


def _scroll(application: QApplication, bar: QScrollBar) -> list[float]:
    bar.setValue(0)
    _turn(application, 0.5)
    costs = []
    for frame in range(FRAMES):
        started = time.thread_time()
        bar.setValue(bar.maximum() * frame // FRAMES)
        application.processEvents()
        costs.append((time.thread_time() - started) * 1000)
    return costs


def _until(application: QApplication, condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.001)


def _turn(application: QApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.01)


def _report(name: str, costs: list[float]) -> None:
    ordered = sorted(costs)
    p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{name:40}{p50:8.1f}{p95:8.1f}{ordered[-1]:8.1f}", flush=True)


if __name__ == "__main__":
    measure(sys.argv[1], int(sys.argv[2]))
