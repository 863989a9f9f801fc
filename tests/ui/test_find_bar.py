# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding in the letter that is read: hits while typing, and walking them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kennisreader.core.finding import Finder


def test_typing_finds_and_enter_walks(window, qtbot):
    window.actions_by_id["find"].trigger()
    pane = window.stage.pane
    field = pane.find_bar.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "Nederland")
    hits = Finder(pane.view.letter.text).find("Nederland")
    count = pane.find_bar.findChild(type(pane.header.title).__mro__[1], "secondary").text()
    assert count == f"1 of {len(hits)}"
    seen = []
    for _ in range(3):
        seen.append(pane.view._painter.current.start)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert pane.view.in_sight(pane.view._painter.current.start)
    assert seen == [start for start, _ in hits[:3]]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()
    assert pane.view.hasFocus()
