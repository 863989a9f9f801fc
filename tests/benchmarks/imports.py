# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How long the reading process takes for a PDF, and how much memory, beside PyMuPDF alone.

Beside each file stands ``page.get_text("dict")`` for all its pages, on the same file and in the same
run, with its own flags (which decode every image of a page) and without images.  The document of
five hundred pages is made in the run, of the pages of real letters.  Every figure comes from a
process of its own: processor milliseconds, the median of the rounds after one that is not counted,
and the peak of its resident memory, to which the bare process is the first line.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LETTERS = ROOT / "tests" / "letters"
GOAL = 1.3
LARGE = (250, 500)
"""Pages: two sizes, to see what a page more takes."""
ROUNDS_LARGE = 3
WAYS = {
    "dict": 'get_text("dict"), its own flags',
    "bare": 'get_text("dict"), no images',
    "words": "importer: words and their places",
    "letter": "importer: the whole letter",
    "process": "reading process: letter, themes, answer",
}


class Figure(NamedTuple):
    """What one way of reading takes."""

    milliseconds: float
    megabytes: float
    """The peak of resident memory, MiB."""
    characters: int


def run(rounds: int) -> None:
    """Print a table for each file."""
    with tempfile.TemporaryDirectory() as name:
        empty = _measured("nothing", Path(), 1)
        print(f"a process that has loaded the importer and PyMuPDF: {empty.megabytes:.0f} MiB")
        for letter in ("kst-35538-4.pdf", "kamerbrief-vws-2026-04-09-voortgang-iza-azwa.pdf"):
            _table(LETTERS / letter, rounds)
        peaks = []
        for pages in LARGE:
            path = Path(name) / f"{pages}-pages.pdf"
            _compose(path, pages)
            peaks.append(_table(path, min(rounds, ROUNDS_LARGE)))
        few, many = peaks
        grown = (many.megabytes - few.megabytes) * 1024
        text = (many.characters - few.characters) / 1024
        more = LARGE[1] - LARGE[0]
        print(f"each page more: {grown / more:.0f} KiB of memory for {text / more:.1f} KiB of text")


def _table(path: Path, rounds: int) -> Figure:
    import pymupdf

    with pymupdf.open(path) as document:
        pages = len(document)
    found = {way: _measured(way, path, rounds) for way in WAYS}
    print(f"\n{path.name}, {pages} pages, {found['letter'].characters / 1024:.0f} KiB of text")
    print(f"{'':42}{'CPU ms':>9}{'of dict':>9}{'no images':>11}{'MiB':>7}")
    for way, figure in found.items():
        ratios = (figure.milliseconds / found[beside].milliseconds for beside in ("dict", "bare"))
        own, bare = (f"{ratio:.2f}" for ratio in ratios)
        print(
            f"{WAYS[way]:42}{figure.milliseconds:9.1f}{own:>9}{bare:>11}{figure.megabytes:7.0f}",
            f"  goal {GOAL}" if way == "process" else "",
        )
    return found["process"]._replace(characters=found["letter"].characters)


def _compose(path: Path, count: int) -> None:
    """Make a document of so many pages, taken in turn from the letters."""
    import pymupdf

    sources = [
        pymupdf.open(each) for each in sorted(LETTERS.glob("*.pdf")) if "scan" not in each.name
    ]
    with pymupdf.open() as document:
        while len(document) < count:
            for source in sources:
                document.insert_pdf(source)
        document.delete_pages(range(count, len(document))) if len(document) > count else None
        document.save(path, garbage=4, deflate=True)
    for source in sources:
        source.close()


def _measured(way: str, path: Path, rounds: int) -> Figure:
    command = [sys.executable, "-m", "tests.benchmarks.imports", way, str(path), str(rounds)]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        done = subprocess.run(
            command, env=environment, check=True, cwd=ROOT, capture_output=True, text=True
        )
    return Figure(*json.loads(done.stdout))


def measure(way: str, path: Path, rounds: int) -> Figure:
    """Read a file several times in this process, in one way."""
    characters = 0
    times: list[float] = []
    read = _reader(way, path)
    for turn in range(rounds + 1):
        started = time.process_time()
        characters = read()
        if turn:
            times.append((time.process_time() - started) * 1000)
    return Figure(statistics.median(times), _peak(), characters)


def _reader(way: str, path: Path) -> Callable[[], int]:
    """What reads the file in one way and says how many characters it found."""
    import pymupdf

    from kennisreader import paths
    from kennisreader.core.importing import paged, pdf, read_letter, reading
    from kennisreader.worker import Workshop

    assert paged
    assert reading  # loaded here, as the process has them loaded when a file comes
    workshop = Workshop(paths.theme_folders())
    without = pymupdf.TEXTFLAGS_DICT & ~pymupdf.TEXT_PRESERVE_IMAGES

    def alone(flags: int) -> int:
        with pymupdf.open(stream=path.read_bytes(), filetype="pdf") as document:
            for page in document:
                page.get_text("dict", flags=flags)
        return 0

    def answered() -> int:
        answer = workshop.answer({"function": "read_file", "arguments": {"path": str(path)}})
        return len(answer["answer"]["letter"])

    ways: dict[str, Callable[[], int]] = {
        "nothing": lambda: 0,
        "dict": lambda: alone(pymupdf.TEXTFLAGS_DICT),
        "bare": lambda: alone(without),
        "words": lambda: len(pdf.read(path.read_bytes()).pages),
        "letter": lambda: len(read_letter(path.read_bytes(), path.name).text),
        "process": answered,
    }
    return ways[way]


def _peak() -> float:
    """The peak of this process's resident memory, MiB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))))
