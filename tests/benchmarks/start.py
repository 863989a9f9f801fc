# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the start of the process to the letter on the screen, beside what people use instead.

The programs take turns, so that whatever else the machine does falls on all of them.  What is
compared differs: a PDF viewer shows the first page of a PDF, Kennisreader the text of its letters.

``first ink`` is the first paint; ``letter`` nine tenths of the text in the middle of the window, and
the ratios are made of it; ``all`` nine tenths of everything, panels that follow later included.
``RSS`` and ``USS`` are those of the window's own process; the processes that it lets search and
read files are in ``children`` (USS), and the one that reads files ends when it has nothing to do.
"""

from __future__ import annotations

import functools
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.screen import Screen, Start, virtual_screen

ROOT = Path(__file__).resolve().parent.parent.parent
SEED = ROOT / "seeds" / "004_d242e4c919ea8d15.txt"

BARE_WINDOW = """
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QPainter(self).fillRect(40, 40, 400, 300, Qt.GlobalColor.black)
application = QApplication([])
window = Window()
window.resize(1200, 800)
window.show()
application.exec()
"""


def run(rounds: int) -> None:
    """Print the table of starts."""
    if shutil.which("Xvfb") is None:
        print("start: left out, Xvfb is not installed")
        return
    with tempfile.TemporaryDirectory() as name, virtual_screen() as screen:
        programs = _programs(Path(name), screen)
        starts: dict[str, list[Start]] = {label: [] for label in programs}
        for _ in range(rounds):
            for label, start in programs.items():
                starts[label].append(start())
    _print(starts)


def _programs(folder: Path, screen: Screen) -> dict[str, Callable[[], Start]]:
    """Return what takes turns; each is run once first, so that every cache is warm."""
    library = folder / "library"
    ours = [sys.executable, "-m", "kennisreader", "--library"]

    def first_ever() -> Start:
        shutil.rmtree(folder / "new", ignore_errors=True)
        return screen.watch([*ours, str(folder / "new")])

    programs: dict[str, Callable[[], Start]] = {
        "bare PySide6 window": lambda: screen.watch([sys.executable, "-c", BARE_WINDOW]),
        "Kennisreader": lambda: screen.watch([*ours, str(library)]),
        "Kennisreader, first start ever": first_ever,
    }
    viewers = [viewer for viewer in ("okular", "evince", "zathura") if shutil.which(viewer)]
    if viewers:
        pdf = make_pdf(folder)
        for viewer in viewers:
            programs[viewer] = functools.partial(screen.watch, [viewer, str(pdf)])
    for start in programs.values():
        start()
    return programs


def make_pdf(folder: Path) -> Path:
    """Write the longest seed letter as a PDF, in a process of its own."""
    target = folder / "letter.pdf"
    code = """
import sys, pymupdf
text = open(sys.argv[1], encoding="utf-8").read()
paragraphs = "".join(f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>"
                     for line in text.splitlines() if line.strip())
story, writer = pymupdf.Story(paragraphs), pymupdf.DocumentWriter(sys.argv[2])
page = pymupdf.paper_rect("a4")
more = True
while more:
    device = writer.begin_page(page)
    more, _ = story.place(page + (60, 60, -60, -60))
    story.draw(device)
    writer.end_page()
writer.close()
"""
    subprocess.run([sys.executable, "-c", code, str(SEED), str(target)], check=True)
    return target


def _print(starts: dict[str, list[Start]]) -> None:
    reference = "okular" if "okular" in starts else "bare PySide6 window"
    columns = ["first ink", "letter", "all", f"of {reference}", "of bare"]
    columns += ["RSS", "USS", "children", "CPU s"]
    print(f"{'start (median, ms and MiB)':32}" + "".join(f"{name:>10}" for name in columns))
    bare = _median(starts["bare PySide6 window"]).letter
    other = _median(starts[reference]).letter
    for label, rounds in starts.items():
        one = _median(rounds)
        figures = f"{one.first * 1000:10.0f}{one.letter * 1000:10.0f}"
        figures += f"{one.content * 1000:10.0f}{one.letter / other:10.2f}"
        figures += f"{one.letter / bare:10.2f}{one.rss:10.0f}{one.uss:10.0f}"
        figures += f"{one.children:10.0f}{one.cpu:10.2f}"
        print(f"{label:32}{figures}")
    ours = _median(starts["Kennisreader"])
    first = _median(starts["Kennisreader, first start ever"])
    print(f"first start ever / later start: {first.letter / ours.letter:.2f}")


def _median(rounds: list[Start]) -> Start:
    return Start(*(statistics.median(column) for column in zip(*rounds, strict=True)))
