# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Compounds are taken apart into words that are in use, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.analysis import stem
from kennisreader.core.search.compounds import SHORTEST_PART, Splitter

KNOWN = """
kennis migranten migrant regeling regelingen arbeid markt krapte beleid onderzoek wetenschap
wetenschappelijk studenten huisvesting kamer brief verblijf vergunning talent strategie vestiging
klimaat kennismigranten stad stelling over heden samen werking rijk land duits over schap uit
mogelijk heid mens werk lijk kans belang stand aard reden vast stellen onder zoeken werkers
opleiding personeel tekort zorg instelling gezondheid jeugd lijst wacht gemeente neutraal ziekte
verzuim kosten water schade dijk diep land bouw grond prijs
""".split()

SPLIT = {
    "kennismigrantenregeling": {"kennismigranten", "migranten", "regeling", "kennis"},
    "arbeidsmarktkrapte": {"arbeid", "markt", "krapte"},
    "beleidsonderzoek": {"beleid", "onderzoek"},
    "studentenhuisvesting": {"studenten", "huisvesting"},
    "vestigingsklimaat": {"vestiging", "klimaat"},
    "verblijfsvergunning": {"verblijf", "vergunning"},
    "kamerbrief": {"kamer", "brief"},
    "talentstrategieen": {"talent", "strategie"},
    "kenniswerkers": {"kennis", "werkers"},
    "jeugdgezondheidszorg": {"jeugd", "gezondheid", "zorg"},
    "zorgpersoneel": {"zorg", "personeel"},
    "ziekteverzuim": {"ziekte", "verzuim"},
}

WHOLE = (
    *("overheden", "samenwerking", "wetenschap", "wetenschappen", "kansrijk", "belangrijke"),
    *("mogelijkheid", "onderzoeken", "standaard", "standaarden", "duitsland", "vaststellen"),
    *("menselijk", "verantwoordelijk", "wetenschappelijke", "redelijk", "buitenland"),
    *("gemeenten", "regelingen", "vergunningen", "opleidingen", "brief", "kennis", "grondprijs"),
)


@pytest.mark.parametrize(("word", "parts"), SPLIT.items(), ids=SPLIT)
def test_a_compound_is_found_by_its_parts(word: str, parts: set[str]):
    found = {stem(part) for part in Splitter(KNOWN).parts(word)}
    assert {stem(part) for part in parts} <= found


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_that_is_no_compound_stays_whole(word: str):
    assert Splitter(KNOWN).parts(word) == ()


@pytest.mark.parametrize("word", ["vertrekkende", "groeiende"])
def test_an_ending_is_no_part_though_a_word_has_its_letters(word: str):
    assert Splitter(["vertrek", "groei", "ends"]).parts(word) == ()


def test_what_is_not_in_use_is_no_part():
    assert Splitter().parts("wapenstilstand") == ()
    assert Splitter(["wapen", "stilstand"]).parts("wapenstilstand") == ("stilstand", "wapen")


@pytest.mark.parametrize("word", ["voorstellen", "vergemakkelijken", "grondslagen"])
def test_what_begins_no_compound_begins_none_with_a_link_either(word: str):
    known = ["voors", "tellen", "vergen", "makkelijk", "grond", "lagen"]
    assert Splitter(known).parts(word) == ()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("spreidingswet", {"spreiding", "wet"}),
        ("vreemdelingenwetten", set()),
        ("windparken", {"wind", "park"}),
        ("noodopvang", {"nood", "opvang"}),
        ("hoogleraren", set()),
        ("noodzakelijk", set()),
        ("noodzaak", set()),
    ],
)
def test_words_of_government_are_parts_wherever_one_begins(word: str, parts: set[str]):
    assert {stem(part) for part in Splitter().parts(word)} == {stem(part) for part in parts}


def test_a_word_learnt_later_is_split_from_then_on():
    splitter = Splitter()
    assert splitter.parts("schuldhulpverlening") == ()
    splitter.learn(["schuld", "verlening", "hulp"])
    assert set(splitter.parts("schuldhulpverlening")) == {"schuld", "hulp", "verlening"}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz-'’ 0123456789", max_size=60))
def test_parts_stand_in_the_word_and_are_long_enough(word: str):
    for part in Splitter(KNOWN).parts(word):
        assert part in word
        assert len(part) >= SHORTEST_PART
        assert part != word
