# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The library panel with five, a thousand and ten thousand letters: made, filled and painted."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kennisreader.core.library_values import LetterSummary

ROOT = Path(__file__).resolve().parents[2]
SIZES = (5, 1_000, 10_000)


def run(rounds: int) -> None:
    """Print the table, measured in a process of its own without a screen."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    command = [sys.executable, "-m", "tests.benchmarks.panel", str(rounds)]
    subprocess.run(command, env=environment, check=True, cwd=ROOT)


def measure(rounds: int) -> None:
    """Measure in this process and print; the first round, which loads classes, is not counted."""
    from kennisreader.core.library import Library
    from kennisreader.ui import app
    from kennisreader.ui.library_panel import LibraryPanel
    from kennisreader.ui.session import Session
    from kennisreader.ui.settings import Settings

    application = app.make_application()
    print(f"{'library panel (CPU ms to the first paint)':44}{'p50':>8}{'of five':>9}")
    with tempfile.TemporaryDirectory() as name, Library.open(Path(name) / "library") as library:
        session = Session(library, Settings(Path(name) / "settings.ini"), ())
        figures: dict[int, list[float]] = {size: [] for size in SIZES}
        for turn in range(rounds + 1):
            for size in SIZES:
                letters = {each.id: each for each in map(_summary, range(size))}
                session._summaries = letters
                started = time.thread_time()
                panel = LibraryPanel(session)
                panel.resize(260, 800)
                panel.show()
                application.processEvents()
                spent = (time.thread_time() - started) * 1000
                if turn:
                    figures[size].append(spent)
                panel.close()
                panel.deleteLater()
                application.processEvents()
        base = statistics.median(figures[SIZES[0]])
        for size, spent_in in figures.items():
            median = statistics.median(spent_in)
            print(f"{f'{size} letters':44}{median:8.1f}{median / base:9.2f}")


def _summary(number: int) -> LetterSummary:
    """A made-up letter: what the panel shows of one, and no more."""
    date = f"{2010 + number % 16}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return LetterSummary(
        id=f"brief-{number}",
        file=f"brief-{number}.txt",
        title=f"Brief {number} over kennismigratie, huisvesting en de arbeidsmarkt",
        type="kamerbrief",
        date=date,
        date_basis="stated",
        date_earliest=date,
        date_latest=date,
        senders="Minister van Economische Zaken",
        ministries="Ministerie van Economische Zaken",
        question_count=0,
        dossier="30573",
        number=str(number),
        aanhangsel=None,
        vergaderjaar=None,
        characters=20_000,
        theme_json='{"talent": 12, "huisvesting": 3}',
    )


if __name__ == "__main__":
    measure(int(sys.argv[1]))
