# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Titles are broken into lines that fit, without losing a word."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from kennisreader.ui.text_wrap import NO_BREAK, TextWrap


@pytest.fixture
def wrap(qapp):
    return TextWrap(QFont())


def width(text: str) -> float:
    return QFontMetricsF(QFont()).horizontalAdvance(text)


words = st.lists(st.sampled_from(["de", "talent", "kennismigrantenregeling", "AI,", "(2020)"]))


@given(words, st.integers(30, 400), st.integers(1, 4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_hold_all_words_and_all_but_the_last_fit(wrap, words, room, most):
    lines = wrap.lines(" ".join(words), room, most)
    assert " ".join(lines).split() == words
    assert len(lines) <= most
    for line in lines[:-1]:
        assert " " not in line or width(line) <= room + 1


@given(words, st.integers(60, 400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_drawn_fits(wrap, words, room):
    for line in wrap.lines(" ".join(words), room, 2):
        assert width(wrap.fitted(line, room)) <= room


def test_a_no_break_space_holds_unless_that_would_be_too_wide(wrap):
    date = NO_BREAK.join(["2", "juli", "2020"])
    room = width(date) + 2
    assert wrap.lines(f"op {date}", room, 3) == ("op", date)
    assert wrap.lines(date, width("2020") + 2, 3) == ("2 juli", "2020")


def test_nothing_takes_no_line(wrap):
    assert wrap.lines("", 100, 3) == ()
