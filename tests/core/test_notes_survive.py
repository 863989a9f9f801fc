# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A note that was stored is there, whatever happens to the process that stored it."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.kill_notes import kill_writers


def test_no_note_is_lost_when_its_writer_is_killed(tmp_path: Path):
    outcome = kill_writers(tmp_path / "library", 20)
    assert outcome.named >= 20, "every writer stored something before it was killed"
    assert (outcome.lost, outcome.broken, outcome.faults) == (0, 0, ())
