# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Broken links are remembered by the words of their ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.rejected_links import RejectedLink, dumps, loads, rejected, trace


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("De minister zal komen.", "de  minister\nzal komen", True),
        ("kennis-economie", "kenniseconomie", True),
        ("De minister zal komen.", "De minister zal niet komen.", False),
        ("", "…", True),
    ],
)
def test_what_is_the_same_passage(one, other, same):
    assert (trace(one) == trace(other)) is same


@given(st.text(), st.text(), st.text(), st.text())
def test_either_end_may_come_first_and_all_of_it_is_kept(a, one, b, other):
    link = rejected(a, one, b, other)
    assert link == rejected(b, other, a, one)
    assert loads(dumps([link])) == {link}


@pytest.mark.parametrize(
    "stored", [None, "", "[]", "{}", "nonsense", '[["a"]]', "[[1,2,3,4]]", "7"]
)
def test_what_is_none_of_ours_is_left_out(stored):
    assert loads(stored) == frozenset()


def test_ours_among_others_are_read():
    assert loads('[["a","1","b","2"],["c"]]') == {RejectedLink("a", "1", "b", "2")}
