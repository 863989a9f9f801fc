# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Overlapping marks get lanes of their own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.library_values import ThemeSpan
from kennisreader.ui.marks import in_lanes

spans = st.lists(
    st.builds(
        lambda theme, start, length: ThemeSpan(theme, start, start + length),
        st.sampled_from(["talent", "fiscaal", "huisvesting"]),
        st.integers(0, 60),
        st.integers(1, 12),
    ),
    max_size=20,
)


@given(spans)
def test_marks_on_the_same_words_are_in_different_lanes(some):
    marks = in_lanes(some)
    for index, one in enumerate(marks):
        for other in marks[index + 1 :]:
            if one.start < other.end and other.start < one.end:
                assert one.lane != other.lane
                assert one.lanes == other.lanes


@given(spans)
def test_no_mark_is_lost_and_lanes_are_used_from_the_words_up(some):
    marks = in_lanes(some)
    assert sorted((m.theme, m.start, m.end) for m in marks) == sorted(tuple(s) for s in some)
    assert all(0 <= mark.lane < mark.lanes for mark in marks)


def test_a_mark_alone_is_next_to_the_words():
    (mark,) = in_lanes([ThemeSpan("talent", 3, 9)])
    assert (mark.lane, mark.lanes) == (0, 1)
