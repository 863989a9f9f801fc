# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Qt calls that return nothing must not eat references to None.

PySide6 6.12.0 on CPython 3.11 loses one reference to None per such call; after some thousands the
process aborts ("Fatal Python error: none_dealloc").  That is why pyproject.toml stays below 6.12.
From CPython 3.12 on None is immortal and its count never moves: there these tests say nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

CALLS = 1000
SLACK = 50
"""References that come and go by themselves, for instance in caches of the interpreter."""


@pytest.mark.parametrize("call", ["processEvents", "setToolTip", "setPosition", "setPlainText"])
def test_calls_without_a_result_leave_the_references_to_none_alone(call: str, qtbot: QtBot):
    widget = QWidget()
    qtbot.addWidget(widget)
    document = QTextDocument("Geachte voorzitter,")
    cursor = QTextCursor(document)
    calls: dict[str, Callable[[], object]] = {
        "processEvents": QApplication.processEvents,
        "setToolTip": lambda: widget.setToolTip("brief"),
        "setPosition": lambda: cursor.setPosition(3),
        "setPlainText": lambda: document.setPlainText("Geachte voorzitter,"),
    }
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        calls[call]()
    assert sys.getrefcount(None) > before - SLACK
