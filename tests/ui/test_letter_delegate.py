# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the time line paints can be seen: cards, dots, bars, and room for large text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from kennisreader.ui import style
from kennisreader.ui.letter_list import LetterList
from tests.ui.made_letters import open_session

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def session(qapp, tmp_path):
    session = open_session(tmp_path)
    session.settings.choose("appearance", "light")
    session.refresh_scheme()
    qapp.setPalette(style.palette(session.scheme))
    yield session
    session.library.close()


@pytest.fixture
def view(qtbot, session):
    view = LetterList(session)
    qtbot.addWidget(view)
    view.resize(264, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def colours_of(view: LetterList, letter_id: str) -> set[str]:
    rect = view.visualRect(view.letters.index(view.letters.row_of(letter_id)))
    image = view.viewport().grab(rect).toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_an_open_letter_is_a_card_with_a_filled_dot(view, session):
    assert session.scheme.accent not in colours_of(view, "antwoorden")
    view.letters.set_open(["antwoorden"], "antwoorden")
    assert {session.scheme.card, session.scheme.accent} <= colours_of(view, "antwoorden")


def test_the_bar_shows_the_themes_that_are_on(view, session):
    housing = QColor("#4F7A28").name().upper()
    assert housing in colours_of(view, "antwoorden")
    session.switch_theme("huisvesting", on=False)
    assert housing not in colours_of(view, "antwoorden")
    assert housing not in colours_of(view, "notitie")


def test_the_letter_of_the_keys_has_a_ring_while_the_list_has_the_focus(qtbot, view, session):
    assert session.scheme.focus not in colours_of(view, "notitie")
    view.go_to("notitie")
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert session.scheme.focus in colours_of(view, "notitie")
    assert session.scheme.focus not in colours_of(view, "antwoorden")


def test_the_letter_under_the_pointer_is_lit(qtbot, view, session):
    rect = view.visualRect(view.letters.index(view.letters.row_of("notitie")))
    qtbot.mouseMove(view.viewport(), rect.center())
    qtbot.waitUntil(lambda: session.scheme.hover in colours_of(view, "notitie"))


def test_rows_do_not_overlap_and_grow_with_the_text(view):
    def heights() -> list[int]:
        view.doItemsLayout()
        rows = [view.visualRect(view.letters.index(row)) for row in range(4)]
        assert all(a.bottom() < b.top() for a, b in pairwise(rows))
        return [row.height() for row in rows]

    before = heights()
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert all(large > 1.5 * usual for large, usual in zip(heights(), before, strict=True))


def test_a_narrower_panel_breaks_lines_anew(view):
    first = view.visualRect(view.letters.index(2)).height()
    view.resize(150, 700)
    view.doItemsLayout()
    assert view.visualRect(view.letters.index(2)).height() > first
