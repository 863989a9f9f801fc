# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A virtual screen that can be watched: when does a program's text stand on it?

Ink is the number of dark pixels.  The screen is white to begin with, so ink is what a program wrote.
The picture is read from the server's own frame buffer (a file in memory), which costs the watched
program nothing.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 1400, 900
MIDDLE = (300, 200, 700, 600)
"""Left, top, right and bottom of a part of the screen that holds text of every program."""
DARK = bytes(1 if value < 120 else 0 for value in range(256))
SETTLED = 1.5
"""Seconds without a change after which a picture counts as final."""


class Start(NamedTuple):
    """One start of one program."""

    first: float
    """Seconds from the start of the process to the first ink at all."""
    letter: float
    """Seconds to nine tenths of the final ink in the middle, where every one of them has text."""
    content: float
    """Seconds to nine tenths of the final ink everywhere."""
    rss: float
    """MiB of the process itself, shared pages included."""
    uss: float
    """MiB that would come free if it ended."""
    children: float
    """MiB that would come free if what it started ended."""
    cpu: float
    """Seconds of processor time until the picture was final."""


class Screen:
    """A running Xvfb.

    Attributes:
        environment: what a program needs to open its window here, and to find nothing of a user.
    """

    def __init__(self, display: str, buffer: mmap.mmap, home: Path) -> None:
        self._buffer = buffer
        header, *_ = struct.unpack_from(">I", buffer, 0)
        (stride,) = struct.unpack_from(">I", buffer, 48)
        (colours,) = struct.unpack_from(">I", buffer, 76)
        self._start = header + colours * 12
        self._end = self._start + stride * HEIGHT
        self._empty = (0, 0)
        keep = ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH")
        self.environment = {name: os.environ[name] for name in keep if name in os.environ}
        self.environment |= {"DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8"}
        self.environment |= {"QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(home)}

    def ink(self) -> tuple[int, int]:
        """Return the number of dark pixels in the middle and everywhere, within milliseconds."""
        dark = self._buffer[self._start : self._end : 4].translate(DARK)
        middle = sum(
            dark.count(1, y * WIDTH + MIDDLE[0], y * WIDTH + MIDDLE[2])
            for y in range(MIDDLE[1], MIDDLE[3])
        )
        return middle - self._empty[0], dark.count(1) - self._empty[1]

    def watch(self, command: list[str], extra: dict[str, str] | None = None) -> Start:
        """Start a program, wait until its picture is final, measure, and end it."""
        self._empty = (0, 0)
        self._empty = self.ink()  # the server's own pointer
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            env={**self.environment, **(extra or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            course = list(self._course(process, started))
            (rss, uss), *rest = map(_memory, _family(process.pid))
            children = sum(freed for _, freed in rest)
            seconds = sum(_cpu(pid) for pid in _family(process.pid))
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(10)
            self._wait_until_empty()
        _, *final = course[-1]
        first = next(when for when, _, ink in course if ink > 0)
        letter = next(when for when, ink, _ in course if ink >= 0.9 * final[0])
        content = next(when for when, _, ink in course if ink >= 0.9 * final[1])
        return Start(first, letter, content, rss, uss, children, seconds)

    def _course(
        self, process: subprocess.Popen[bytes], started: float
    ) -> Iterator[tuple[float, int, int]]:
        """Yield (seconds, *ink) at every change, until nothing has changed for a while."""
        latest, changed = (0, 0), started
        while True:
            ink, now = self.ink(), time.perf_counter()
            if ink != latest:
                latest, changed = ink, now
                yield now - started, *ink
            if (any(latest) and now - changed > SETTLED) or now - started > 60:
                break
            if process.poll() is not None:
                raise RuntimeError(f"{process.args!r} ended with {process.returncode}")
            time.sleep(0.004)
        if not any(latest):
            raise RuntimeError(f"{process.args!r} showed nothing")

    def _wait_until_empty(self) -> None:
        until = time.perf_counter() + 5
        while any(self.ink()) and time.perf_counter() < until:
            time.sleep(0.02)


@contextlib.contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Run an Xvfb with a white screen and a frame buffer that can be read."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-wr", "-fbdir", name, "-dpi", "96"]
        command += ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        try:
            with os.fdopen(read_end) as answer:
                display = f":{answer.readline().strip()}"
            with (
                (folder / "Xvfb_screen0").open("rb") as file,
                mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as buffer,
            ):
                yield Screen(display, buffer, folder)
        finally:
            server.terminate()
            server.wait()


def _family(pid: int) -> list[int]:
    """Return a process and everything it started that still runs."""
    found = [pid]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += [int(child) for child in children.read_text().split()]
    return found


def _memory(pid: int) -> tuple[float, float]:
    """Return the resident and the private MiB of a process; nothing of one that has ended."""
    rss = uss = 0
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            name, _, value = line.partition(":")
            if name == "Rss":
                rss += int(value.split()[0])
            elif name in ("Private_Clean", "Private_Dirty"):
                uss += int(value.split()[0])
    return rss / 1024, uss / 1024


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
