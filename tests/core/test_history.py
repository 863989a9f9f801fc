# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Back and forward: what a reader expects of a browser holds for letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.history import KEPT, History, Place


def at(offset: int, letter: str = "a", *panes: str, stage: str = "read") -> Place:
    return Place(stage, panes or (letter,), letter, offset)


def test_nothing_to_go_to_at_first():
    history = History()
    assert not history.can_go_back
    assert not history.can_go_forward
    assert history.back(at(0)) is None
    assert history.forward(at(0)) is None


def test_back_returns_to_where_the_jump_began_and_forward_to_where_it_was_left():
    history = History()
    history.jump(at(1000), at(5000, "b"))
    assert history.back(at(7000, "b")) == at(1000)
    assert history.forward(at(1500)) == at(7000, "b")
    assert history.back(at(7000, "b")) == at(1500)


def test_scrolling_between_jumps_moves_the_place_that_back_returns_to():
    history = History()
    history.jump(at(0), at(5000, "b"))
    history.jump(at(9000, "b"), at(100, "c"))
    assert history.back(at(100, "c")) == at(9000, "b")


def test_a_new_jump_forgets_what_lay_ahead():
    history = History()
    history.jump(at(0), at(5000, "b"))
    history.back(at(5000, "b"))
    history.jump(at(0), at(1, "c"))
    assert not history.can_go_forward
    assert history.back(at(1, "c")) == at(0)


def test_a_jump_within_sight_is_no_step():
    history = History()
    history.jump(at(1000), at(1100))
    assert not history.can_go_back


def test_the_same_place_on_another_stage_is_a_step():
    history = History()
    history.jump(at(0), at(0, "a", "a", "b", stage="compare"))
    assert history.back(at(0, "a", "a", "b", stage="compare")) == at(0)


def test_places_of_a_removed_letter_are_passed_over_and_come_back_with_it():
    here = {"a", "b", "c"}
    history = History(here.__contains__)
    history.jump(at(0), at(0, "b"))
    history.jump(at(0, "b"), at(0, "c"))
    here.remove("b")
    assert history.back(at(0, "c")) == at(0)
    here.add("b")
    assert history.forward(at(0)) == at(0, "b")


def test_no_step_back_to_removed_letters_alone():
    here = {"a", "b"}
    history = History(here.__contains__)
    history.jump(at(0), at(0, "b"))
    here.remove("a")
    assert not history.can_go_back
    assert history.back(at(0, "b")) is None


def test_a_removed_letter_is_left_out_of_the_panes():
    here = {"a", "b", "c"}
    history = History(here.__contains__)
    history.jump(at(0, "a", "a", "b"), at(0, "c"))
    here.remove("b")
    assert history.back(at(0, "c")) == at(0, "a", "a")


def test_only_so_many_places_are_kept():
    history = History()
    for number in range(KEPT + 50):
        history.jump(at(number * 1000), at((number + 1) * 1000))
    now, steps = at((KEPT + 50) * 1000), 0
    while place := history.back(now):
        now, steps = place, steps + 1
    assert steps == KEPT - 1


@given(st.lists(st.integers(0, 50).map(lambda n: n * 1000), min_size=1, max_size=30))
def test_going_all_the_way_back_and_forward_returns_here(offsets):
    history = History()
    now = at(-1000)
    for offset in offsets:
        history.jump(now, at(offset))
        now = at(offset)
    end = now
    while place := history.back(now):
        now = place
    assert now == at(-1000)
    while place := history.forward(now):
        now = place
    assert now == end
