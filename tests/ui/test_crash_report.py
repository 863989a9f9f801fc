# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Mistakes of our own go into a file, and as one sentence onto the screen."""

from __future__ import annotations

import sys

import pytest

from kennisreader.ui import crash_report
from kennisreader.ui.crash_report import CrashReport


@pytest.fixture
def report(qapp, tmp_path):
    before = sys.excepthook
    report = CrashReport(tmp_path / "log")
    report.install()
    yield report
    report.uninstall()
    assert sys.excepthook is before


def fail(words: str = "no such thing") -> None:
    try:
        dict[str, str]()[words]
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)


def test_one_sentence_without_a_traceback(report, qtbot):
    with qtbot.waitSignal(report.happened) as happened:
        fail()
    (sentence,) = happened.args
    assert "KeyError" in sentence
    assert "Traceback" not in sentence
    assert "safe" not in sentence
    assert "\n" not in sentence


def test_the_traceback_is_in_the_file(report, tmp_path):
    fail("first")
    fail("second")
    log = (tmp_path / "log" / "kennisreader.log").read_text()
    assert log.index("KeyError: 'first'") < log.index("KeyError: 'second'")
    assert "Traceback" in log


def test_the_file_stays_small(report, tmp_path, monkeypatch):
    monkeypatch.setattr(crash_report, "LARGEST", 10)
    fail("first")
    fail("second")
    assert "second" in (tmp_path / "log" / "kennisreader.log").read_text()
    assert "first" in (tmp_path / "log" / "kennisreader.old.log").read_text()


def test_a_folder_that_cannot_be_written_costs_the_file_only(report, tmp_path, qtbot):
    (tmp_path / "log").write_text("in the way")
    with qtbot.waitSignal(report.happened):
        fail()
