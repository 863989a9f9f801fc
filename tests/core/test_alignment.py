# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Scrolling two letters together never jumps back and reaches both ends."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.alignment import Tie, follow, in_step, slid, unslid

shares = st.floats(0, 1, allow_nan=False)
ties = st.lists(st.builds(Tie, shares, shares, st.floats(0.01, 1)), max_size=25)


@given(ties)
def test_the_chain_goes_forward_on_both_sides(some):
    chain = in_step(some)
    for one, other in itertools.pairwise(chain):
        left, right = other.left - one.left, other.right - one.right
        assert left > 0
        assert right > 0
        assert 1 / 3.01 < right / left < 3.01  # neither rushes past the other


@given(ties, st.booleans())
def test_both_ends_are_reached(some, from_left):
    chain = in_step(some)
    assert follow(chain, 0.0, from_left=from_left) == 0.0
    assert follow(chain, 1.0, from_left=from_left) == 1.0


@given(ties, shares, shares, st.booleans())
def test_going_down_never_scrolls_the_other_up(some, one, other, from_left):
    chain = in_step(some)
    low, high = sorted((one, other))
    below, above = (follow(chain, share, from_left=from_left) for share in (low, high))
    assert below <= above + 1e-9


@given(ties)
def test_a_tie_of_the_chain_is_level(some):
    for tie in in_step(some):
        assert follow(in_step(some), tie.left, from_left=True) == pytest.approx(tie.right)


def test_of_links_that_cross_the_heavier_ones_are_followed():
    straight = [Tie(0.4, 0.3, 0.4), Tie(0.7, 0.5, 0.4)]
    crossing = Tie(0.3, 0.7, 0.5)
    assert in_step([crossing, *straight])[1:-1] == straight
    heavy = crossing._replace(weight=1.0)
    assert in_step([heavy, *straight])[1:-1] == [heavy]


@given(st.integers(1, 100_000), st.integers(1, 2_000), st.floats(0, 1, allow_nan=False))
def test_the_sliding_point_goes_from_the_top_to_the_bottom_and_back(most, page, part):
    value = part * most
    assert unslid(slid(value, most, page), most, page) == pytest.approx(value, abs=1e-6)
    assert slid(0, most, page) == 0.0
    assert slid(most, most, page) == pytest.approx(1.0)


def test_a_letter_that_is_in_sight_as_a_whole_stays_where_it_is():
    assert unslid(slid(0, 0, 500), 0, 500) == 0.0
