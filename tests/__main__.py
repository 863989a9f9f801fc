# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The one test command: format, lint, types, tests, and the real program on a virtual screen.

``python3 -m tests`` runs every part and ends with a summary.  ``--part lint,types`` runs some of
them; any other argument goes to pytest, and then only pytest runs: ``python3 -m tests -k search``.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kennisreader import bootstrap

ROOT = Path(__file__).resolve().parent.parent
NOTHING_COLLECTED = 5  # pytest's exit code where no test was chosen
SCREEN = "1600x1000x24"

SIDE_BY_SIDE = ["--numprocesses=2", "--dist=loadfile"]
"""For all tests: on two cores they take little more than half the time.  The tests of one file share
what it makes once.  Chosen ones run in one process, where a debugger can stop them."""

CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
}
PARTS = (*CHECKS, "tests", "e2e")


class Outcome(NamedTuple):
    """What became of one part."""

    part: str
    code: int
    seconds: float
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    note: str = ""


def main(arguments: Sequence[str]) -> int:
    """Run the parts and return the exit code: 0 only if every part was clean."""
    parts, pytest_arguments = split_arguments(arguments)
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        print(f"Unknown part {', '.join(unknown)}; there are {', '.join(PARTS)}.")
        return 2
    outcomes = [_run_part(part, pytest_arguments) for part in parts]
    _print_summary(outcomes)
    return exit_code(outcomes)


def split_arguments(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the parts to run and what is left for pytest."""
    rest = list(arguments)
    if "--part" in rest[:-1]:
        at = rest.index("--part")
        parts = rest[at + 1].split(",")
        return parts, rest[:at] + rest[at + 2 :]
    return (["tests", "e2e"] if rest else list(PARTS)), rest


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """Return 0 if all is well; choosing no test in one part is well if another had some."""
    pytest_outcomes = [outcome for outcome in outcomes if outcome.part in ("tests", "e2e")]
    if pytest_outcomes and all(outcome.code == NOTHING_COLLECTED for outcome in pytest_outcomes):
        return 1
    return int(any(outcome.code not in (0, NOTHING_COLLECTED) for outcome in outcomes))


def _run_part(part: str, pytest_arguments: list[str]) -> Outcome:
    print(f"\n=== {part}", flush=True)
    started = time.monotonic()
    if part in CHECKS:
        code = subprocess.run(_module(CHECKS[part]), cwd=ROOT, check=False).returncode
        return Outcome(part, code, time.monotonic() - started)
    if part == "tests":
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        outcome = _run_pytest(part, "not e2e", pytest_arguments or SIDE_BY_SIDE, environment)
    else:
        outcome = _run_e2e(pytest_arguments)
    return outcome._replace(seconds=time.monotonic() - started)


def _run_e2e(pytest_arguments: list[str]) -> Outcome:
    """Run the tests of the real program on a screen of its own, so that nobody's desktop moves."""
    if shutil.which("Xvfb") is None:
        reason = "no virtual screen: Xvfb is not installed"
        print(reason)
        return Outcome("e2e", 1 if os.environ.get("CI") else 0, 0, note=reason)
    with _virtual_screen() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        return _run_pytest("e2e", "e2e", pytest_arguments, environment)


@contextlib.contextmanager
def _virtual_screen() -> Iterator[str]:
    """Yield the display of an Xvfb that chose a free number itself."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", SCREEN, "-dpi", "96"]
    command += ["-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _run_pytest(
    part: str, marker: str, arguments: list[str], environment: dict[str, str]
) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = _module(["pytest", "-m", marker, f"--junitxml={report}", *arguments])
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        passed, failed, skipped = count_report(report)
    note = "no test chosen" if code == NOTHING_COLLECTED else ""
    return Outcome(part, code, 0, passed, failed, skipped, note)


def count_report(report: Path) -> tuple[int, int, int]:
    """Return how many tests of a JUnit report passed, failed (or broke) and were skipped."""
    if not report.exists():
        return 0, 0, 0
    suites = ET.parse(report).getroot().iter("testsuite")
    total = failed = skipped = 0
    for suite in suites:
        total += int(suite.get("tests", 0))
        failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped += int(suite.get("skipped", 0))
    return total - failed - skipped, failed, skipped


def _module(command: list[str]) -> list[str]:
    return [sys.executable, "-m", *command]


def _print_summary(outcomes: Sequence[Outcome]) -> None:
    print("\n=== summary")
    for outcome in outcomes:
        state = "ok" if outcome.code in (0, NOTHING_COLLECTED) else "FAILED"
        counts = f"{outcome.passed} passed" if outcome.passed else ""
        detail = ", ".join(part for part in (counts, outcome.note) if part)
        print(f"{outcome.part:8} {state:7} {outcome.seconds:6.1f} s  {detail}".rstrip())
    passed, failed, skipped = (
        sum(column)
        for column in zip(*((o.passed, o.failed, o.skipped) for o in outcomes), strict=True)
    )
    print(f"{passed} passed, {failed} failed, {skipped} skipped")


if __name__ == "__main__":
    bootstrap.ensure("test")
    sys.exit(main(sys.argv[1:]))
