# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which letters the panel shows, and in what order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.letter import LETTER_TYPES
from kennisreader.core.library_values import LetterSummary
from kennisreader.ui.library_filter import LetterFilter, Order, choices, heading, ordered, shown
from tests.ui.made_letters import EZK, OCW


def summary(letter_id: str, **fields) -> LetterSummary:
    base: dict[str, Any] = dict.fromkeys(LetterSummary._fields)
    base |= {"id": letter_id, "file": f"{letter_id}.txt", "title": letter_id, "type": "kamerbrief"}
    base |= {"date_basis": "stated", "senders": "", "ministries": "", "question_count": 0}
    base |= {"characters": 1000, "theme_json": "{}"}
    return LetterSummary(**(base | fields))


OLD = summary("old", title="Zorg voor talent", date="2020-07-02", ministries=OCW)
TURN = summary(
    "turn",
    title="Énergie",
    date="2020-12",
    date_basis="inferred",
    date_earliest="2020-12-02",
    date_latest="2021-03-01",
    ministries=f"{OCW}, {EZK}",
    senders="Ingrid van Engelshoven",
    type="antwoord-op-kamervragen",
)
NEW = summary("new", title="Arbeid", date="2024-12-20", dossier="30573", number="222")
UNDATED = summary("undated", title="Bijlage", date_basis="unknown", ministries=EZK)
LETTERS = [OLD, TURN, NEW, UNDATED]

FILTERS = {
    "nothing asked": (LetterFilter(), LETTERS),
    "word of the title": (LetterFilter(words="talent"), [OLD]),
    "without diacritics": (LetterFilter(words="energie"), [TURN]),
    "sender": (LetterFilter(words="engelshoven"), [TURN]),
    "all words, in any field": (LetterFilter(words="ocw engels"), [TURN]),
    "one word missing": (LetterFilter(words="ocw talent engels"), []),
    "number": (LetterFilter(words="30573 222"), [NEW]),
    "from a year": (LetterFilter(first_year=2021), [TURN, NEW]),
    "up to a year": (LetterFilter(last_year=2020), [OLD, TURN]),
    "both years of a range": (LetterFilter(first_year=2021, last_year=2021), [TURN]),
    "second ministry counts": (LetterFilter(ministries=frozenset({"EZK"})), [TURN, UNDATED]),
    "kind": (LetterFilter(types=frozenset({"antwoord-op-kamervragen"})), [TURN]),
}


@pytest.mark.parametrize(("chosen", "expected"), FILTERS.values(), ids=FILTERS)
def test_a_filter_lets_through(chosen, expected):
    assert shown(LETTERS, chosen) == expected


ORDERS = {
    Order.OLD_TO_NEW: ["old", "turn", "new", "undated"],
    Order.NEW_TO_OLD: ["new", "turn", "old", "undated"],
    Order.TITLE: ["new", "undated", "turn", "old"],
    Order.MINISTRY: ["undated", "old", "turn", "new"],
}


@pytest.mark.parametrize(("order", "expected"), ORDERS.items())
def test_letters_stand_in_order(order, expected):
    assert [letter.id for letter in ordered(LETTERS, order)] == expected


def test_headings_follow_the_order():
    assert [heading(each, Order.OLD_TO_NEW) for each in LETTERS] == ["2020", "2020", "2024", "?"]
    assert [heading(each, Order.MINISTRY) for each in LETTERS] == ["OCW", "OCW", "?", "EZK"]
    assert {heading(each, Order.TITLE) for each in LETTERS} == {""}


def test_choices_count_every_letter_that_may_be_meant():
    found = choices(LETTERS)
    assert found.years == (2020, 2021, 2024)
    assert dict(found.ministries) == {"OCW": 2, "EZK": 2}
    assert dict(found.types) == {"kamerbrief": 3, "antwoord-op-kamervragen": 1}


@given(
    st.builds(
        LetterFilter,
        words=st.sampled_from(["", "a", "talent", "ocw", "xyz"]),
        first_year=st.none() | st.integers(2018, 2026),
        last_year=st.none() | st.integers(2018, 2026),
        types=st.frozensets(st.sampled_from(LETTER_TYPES)),
    )
)
def test_asking_less_never_hides_a_letter(chosen):
    kept = shown(LETTERS, chosen)
    for wider in (replace(chosen, words=""), replace(chosen, first_year=None)):
        assert set(kept) <= set(shown(LETTERS, wider))


def test_only_an_empty_filter_is_empty():
    assert LetterFilter().is_empty()
    assert not LetterFilter(words="a").is_empty()
