# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Garbage is collected when nobody waits, and Python has its own way back afterwards."""

from __future__ import annotations

import gc
import time

import pytest
from PySide6.QtCore import QEvent, QObject

from kennisreader.ui import tidying


@pytest.fixture
def watched(qapp, monkeypatch):
    collected = []
    monkeypatch.setattr(gc, "collect", lambda: collected.append(1))
    monkeypatch.setattr(time, "monotonic", lambda: 100.0 + len(collected))
    window = QObject()
    made = tidying.Tidying(window)
    yield window, made, collected
    made.close()


@pytest.mark.parametrize(
    ("count", "ago", "expected"),
    [(tidying.DUE, tidying.QUIET + 1, 1), (tidying.DUE - 1, 60.0, 0), (tidying.DUE, 0.5, 0)],
    ids=["enough, and quiet", "too little", "somebody scrolls"],
)
def test_all_is_looked_through_only_when_it_is_quiet(watched, monkeypatch, count, ago, expected):
    window, made, collected = watched
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, count))
    qapp_event = QEvent(QEvent.Type.Wheel)
    assert not made.eventFilter(window, qapp_event)
    monkeypatch.setattr(time, "monotonic", lambda: 100.0 + ago)
    made.look()
    assert len(collected) == expected


def test_python_has_its_own_numbers_again_afterwards(qapp):
    before = gc.get_threshold()
    made = tidying.Tidying(QObject())
    assert gc.get_threshold()[2] == tidying.OVERDUE
    made.close()
    assert gc.get_threshold() == before
