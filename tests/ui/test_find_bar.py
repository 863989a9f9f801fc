# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Finding in a letter: what counts as the same words, and walking the hits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kennisreader.ui.find_bar import find_all


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        pytest.param("Talent en talent", "TALENT", ["Talent", "talent"], id="case"),
        pytest.param("coördinatie", "coordinatie", ["coördinatie"], id="accents"),
        pytest.param("coordinatie", "coördinatie", ["coordinatie"], id="accents-typed"),
        pytest.param("‘onvrij’ land", "'onvrij' land", ["‘onvrij’ land"], id="quotes"),
        pytest.param("2020–2021", "2020-2021", ["2020–2021"], id="dash"),
        pytest.param("brain\ndrain", "brain drain", ["brain\ndrain"], id="line-end"),
        pytest.param("a.b", "a.b", ["a.b"], id="no-regular-expression"),
        pytest.param("axb", "a.b", [], id="a-dot-is-a-dot"),
        pytest.param("😀 talent", "talent", ["talent"], id="beyond-the-bmp"),
        pytest.param("talent", "  ", [], id="nothing-typed"),
        pytest.param("İstanbul talent", "talent", ["talent"], id="letters-that-grow"),
    ],
)
def test_finds(text, words, found):
    assert [text[start:end] for start, end in find_all(text, words)] == found


def test_typing_finds_and_enter_walks(window, qtbot):
    window.actions_by_id["find"].trigger()
    pane = window.stage.pane
    field = pane.find_bar.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "Nederland")
    hits = find_all(pane.view.letter.text, "Nederland")
    count = pane.find_bar.findChild(type(pane._title).__mro__[1], "secondary").text()
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
