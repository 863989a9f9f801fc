# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Numbers are found in every notation, and marked as they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kennisreader.core.search.amounts import amount
from kennisreader.core.search.desk import SearchDesk

Make = Callable[[Mapping[str, list[str]]], SearchDesk]

SAME = {
    "a point for a comma": ("3.5%", "3,5%"),
    "a space before the sign": ("3,5 %", "3,5%"),
    "a share in words": ("3,5 procent", "3,5%"),
    "nothing behind the comma": ("2,0%", "2%"),
    "thousands": ("1.200.000", "1200000"),
    "thousands with decimals": ("1.200,50", "1200,5"),
    "millions": ("1,2 miljoen", "1200000"),
    "thousands of millions": ("1.200 miljoen", "1200000000"),
    "an abbreviation": ("1.2 mld", "1200000000"),
    "under one": ("0,5 miljoen", "500000"),
    "thousand in words": ("15 duizend", "15000"),
    "whole": ("1200000", "1200000"),
    "a section": ("3.5", ""),
    "decimals": ("3,50", "3,5"),
    "finer than its unit": ("1,2345 duizend", ""),
    "a date": ("01.02.2024", ""),
    "a document": ("31288-1084", ""),
    "a word": ("miljard", ""),
    "none": ("000 miljoen", "0"),
    "more digits than can be counted": (f"{'9' * 5000} duizend", f"{'9' * 5000}000"),
}


@pytest.mark.parametrize(("written", "known"), SAME.values(), ids=SAME)
def test_one_number_is_one_thing(written: str, known: str):
    assert amount(written) == known


PERCENT = [
    "Dat is 3,5% meer.",
    "Dat is 3.5% meer.",
    "Dat is 3,5 % meer.",
    "Dat is 3,5 procent meer.",
]
BILLIONS = [
    "DAT KOST 1,2 MILJARD EURO.",
    "Dat kost € 1,2 miljard.",
    "Dat kost 1.200 miljoen.",
    "Dat kost € 1.200.000.000.",
    "Dat kost 1,2 mld. euro.",
    "Dat kost 1,2 tot 1,5 miljard.",
]
MILLIONS = ["Dat kost € 1.200.000.", "Dat kost 1,2 miljoen euro."]
OTHERS = ["Dat is 35% of 35 miljard.", "Zie 3.6 en 1.2 hierover.", "Dat kost 1,2 biljoen."]
QUERIES = {
    "3.5%": PERCENT,
    "3,5 %": PERCENT,
    "3,5 procent": PERCENT,
    "1.2 miljard": BILLIONS,
    "1,2 Miljard": BILLIONS,
    "€1,2 mld": BILLIONS,
    "€ 1.200.000": MILLIONS,
    "1,2 miljoen": MILLIONS,
}
MARKS = {
    "3,5%", "3.5%", "3,5 %", "3,5 procent",
    "1,2 miljard", "1.200 miljoen", "1.200.000.000", "1,2 mld", "1,2 tot 1,5 miljard", "1,2 MILJARD",
    "1.200.000", "1,2 miljoen",
}  # fmt: skip


def test_forms_of_one_number_find_each_other_and_are_marked(make: Make):
    desk = make({"a": [*PERCENT, *BILLIONS, *MILLIONS, *OTHERS]})
    for query, wanted in QUERIES.items():
        answer = desk.search(query)
        assert {result.quote for result in answer.results} == set(wanted), query
        marked = {result.quote[a:b] for result in answer.results for a, b in result.marks}
        assert marked <= MARKS, query
        assert all(len(result.marks) == 1 for result in answer.results), query
        assert answer.understood == f"passages met {query.lstrip('€ ')}"


def test_a_number_with_its_unit_can_be_left_out(make: Make):
    desk = make({"a": ["Groei van 3,5 procent.", "Groei van 4 procent."]})
    assert [r.quote for r in desk.search("groei -3.5%").results] == ["Groei van 4 procent."]
    assert desk.search("procent").total == 2


@pytest.mark.parametrize("text", ["In 2020, miljoen keer.", "Zie 3. Procent is veel."])
def test_a_number_that_is_none_with_a_unit_is_searched_by_its_words(make: Make, text: str):
    query = text.removesuffix(".").lower().removeprefix("in ").removeprefix("zie ")
    assert make({"a": [text]}).search(query).total == 1


def test_digits_inside_a_number_are_no_words(make: Make):
    assert make({"a": ["Dat kost € 1.200.000."]}).search("200").total == 0
