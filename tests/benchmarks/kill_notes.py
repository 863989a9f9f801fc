# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Kill a process that makes notes, again and again, and count the notes that are lost.

``python -m tests.benchmarks.kill_notes [TIMES] [--folder DIR]``.  A child adds notes through
``Library.put_annotation`` and names each one when it has been stored; it gets SIGKILL at a random
moment.  A note that was named must be there afterwards, whole, and the database must be sound.
SIGKILL tests the program and not the disk: a power cut is SQLite's promise (synchronous=FULL).
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from kennisreader.core.annotation import Target, new_note
from kennisreader.core.annotation_w3c import NotAnAnnotation, from_stored, to_stored
from kennisreader.core.library import Library

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 0.05
"""Seconds between the first note and the kill, at most: some tens of notes."""


class Outcome(NamedTuple):
    """What many kills did."""

    kills: int
    named: int
    """Notes the children said were stored."""
    lost: int
    broken: int
    """Notes that are there but cannot be read."""
    faults: tuple[str, ...]
    """What SQLite finds wrong with the file."""


def write_notes(folder: Path) -> None:
    """Make notes for ever; name each on standard output when it is stored."""
    with Library.open(folder, create=False) as library:
        while True:
            words = "woorden " * random.randint(1, 400)
            note = new_note([Target("brief", words, start=0, end=len(words))], text=words)
            library.put_annotation(to_stored(note))
            print(note.id, flush=True)


def kill_writers(folder: Path, times: int) -> Outcome:
    """Start and kill a writer so many times, all in one library, and look what is there."""
    with Library.open(folder):
        pass
    named: list[str] = []
    for _ in range(times):
        named += _kill_one(folder)
    with Library.open(folder) as library:
        stored = {note.id: note for note in library.annotations()}
        faults = library.faults()
    broken = 0
    for note in stored.values():
        try:
            from_stored(note)
        except NotAnAnnotation:
            broken += 1
    return Outcome(times, len(named), len(set(named) - stored.keys()), broken, faults)


def _kill_one(folder: Path) -> list[str]:
    """The ids that one writer named before it was killed."""
    command = [sys.executable, "-m", "tests.benchmarks.kill_notes", "--write", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(random.uniform(0, LONGEST))
        child.kill()
        rest = child.stdout.read()
    # The last line may be cut short by the kill; a whole one ends in a line end.
    return (first + rest).decode().split("\n")[:-1]


def main() -> int:
    """Print the outcome; 1 if a note was lost."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.kill_notes", description=__doc__
    )
    parser.add_argument("times", nargs="?", type=int, default=300)
    parser.add_argument("--folder", type=Path, help="on another disk than that for temporary files")
    parser.add_argument("--write", type=Path, metavar="DIR", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write_notes(options.write)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        outcome = kill_writers(Path(folder), options.times)
    print(
        f"{outcome.kills} kills, {outcome.named} notes named as stored: {outcome.lost} lost,"
        f" {outcome.broken} broken, {len(outcome.faults)} faults in the database"
    )
    return int(bool(outcome.lost or outcome.broken or outcome.faults))


if __name__ == "__main__":
    sys.exit(main())
