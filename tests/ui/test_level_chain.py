# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A view follows another one without leaps, however unequal their letters are."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea

from kennisreader.core.alignment import Tie
from kennisreader.ui.level_chain import LevelChain, bring_share, share_in_sight

ENDS = [Tie(0.0, 0.0, 1.0), Tie(1.0, 1.0, 1.0)]
PAGE, NOTCH = 700, 78


class View(QScrollArea):
    """A view of so many pixels of text."""

    scrolled = Signal()
    geometryChanged = Signal()

    def __init__(self, height: int) -> None:
        super().__init__()
        bar = self.verticalScrollBar()
        bar.setRange(0, height - PAGE)
        bar.setPageStep(PAGE)


def made(qtbot, height: int) -> Any:
    view = View(height)
    qtbot.addWidget(view)
    return view


@pytest.fixture
def pair(qtbot):
    """A letter of little more than a screen, one of many, and what ties them."""
    views = made(qtbot, PAGE + 3 * NOTCH), made(qtbot, 12 * PAGE)
    chain = LevelChain(*views, lambda: ENDS)

    def follow(one, other):
        share = chain.across(share_in_sight(one), from_one=one is views[0])
        bring_share(other, share, leader=one, gone=chain.gone(one))
        for view in views:
            view.scrolled.emit()

    return *views, follow


def test_a_notch_of_the_wheel_keeps_something_in_sight(pair):
    short, long, follow = pair
    before = 0
    for number in range(1, 4):
        short.verticalScrollBar().setValue(number * NOTCH)
        follow(short, long)
        value = long.verticalScrollBar().value()
        assert 0 < value - before < PAGE
        before = value
    for number in (2, 1, 0):
        short.verticalScrollBar().setValue(number * NOTCH)
        follow(short, long)
        value = long.verticalScrollBar().value()
        assert -PAGE < value - before <= 0
        before = value
    assert before == 0


def test_a_jump_goes_all_the_way(pair):
    short, long, follow = pair
    long.verticalScrollBar().setValue(5)
    follow(long, short)
    bar, other = long.verticalScrollBar(), short.verticalScrollBar()
    for value, goal in ((bar.maximum(), other.maximum()), (0, 0)):
        bar.setValue(value)
        follow(long, short)
        assert other.value() == goal


def test_equal_letters_stay_exactly_level(qtbot):
    one, other = made(qtbot, 9 * PAGE), made(qtbot, 9 * PAGE)
    chain = LevelChain(one, other, lambda: ENDS)
    for value in (30, 100, 101, 4000, 60):
        one.verticalScrollBar().setValue(value)
        share = chain.across(share_in_sight(one), from_one=True)
        bring_share(other, share, leader=one, gone=chain.gone(one))
        one.scrolled.emit()
        assert other.verticalScrollBar().value() == value
