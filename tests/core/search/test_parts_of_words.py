# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words inside others, compounds that stand nowhere, and numbers with a sign: what is found first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kennisreader.core.search.compounds import Splitter
from kennisreader.core.search.desk import SearchDesk
from kennisreader.core.search.marking import snippet
from tests.proportion import grows_in_proportion

Make = Callable[[dict[str, list[str]]], SearchDesk]

FILLER = {"vulling": [f"Over iets anders gaat zin nummer {i} van deze brief." for i in range(40)]}

FOUND = {
    "inflected before a slip": ("betaalt", "Wie gaat dat betalen?", "De wet bepaalt dit."),
    "infinitive of a past": ("dalen", "De prijs daalde snel.", "Wij delen dit."),
    "participle": ("gewacht", "Zij wachten lang.", "Het wordt geacht."),
    "behind a part of three letters": (
        "congestie",
        "Het net kent netcongestie.",
        "Er is een connectie.",
    ),
    "before a part nobody uses alone": (
        "asiel",
        "Asielzoekers zoeken opvang.",
        "Dit zin is anders.",
    ),
    "a percentage": ("55", "Dat was 55% minder.", "Dat was 56% minder."),
    "a percentage with a comma": ("3,5", "De groei is 3,5%.", "De groei is 4,5%."),
    "a percentage in words": ("55%", "Dat was 55 procent minder.", "Dat was 55 euro minder."),
    "the plural of an abbreviation": ("amv", "Veel amv’s komen alleen.", "Veel av komt alleen."),
    "a slip within a known half": (
        "krijgsmagt",
        "De krijgsmacht groeit.",
        "Zij krijgen het druk.",
    ),
    "no word across the border of parts": (
        "beslist",
        "Zij beslissen morgen.",
        "De beslistermijn is een termijn.",
    ),
}


@pytest.mark.parametrize(("query", "better", "worse"), FOUND.values(), ids=FOUND)
def test_what_is_meant_comes_first_and_alone(make: Make, query: str, better: str, worse: str):
    found = make({"a": [worse], "b": [better], **FILLER}).search(query)
    assert [result.quote for result in found.results] == [better]
    assert "lijkt op" not in found.understood or query == "krijgsmagt"


TOPIC_FIRST = [
    "De aanvragen om asiel nemen toe.",
    "Wie asiel vraagt, wacht lang.",
    "De aanvragen nemen toe en de aanvragen kosten tijd.",
]


@pytest.mark.parametrize("known", [False, True], ids=["stands nowhere", "stands once"])
def test_of_a_compound_both_parts_come_before_its_topic_and_its_head_alone_is_nothing(
    make: Make, known: bool
):
    itself = ["Er komen asielaanvragen."] * known
    desk = make({"a": [*reversed(TOPIC_FIRST)], "b": itself, **FILLER})
    found = [result.quote for result in desk.search("asielaanvragen").results]
    assert found == [*itself, *TOPIC_FIRST[:2]]


def test_the_head_of_a_compound_is_what_is_left_where_nothing_else_is_found(make: Make):
    desk = make({"a": [TOPIC_FIRST[2]], "b": ["De Kamer is bijeen."], **FILLER})
    found = [result.quote for result in desk.search("kameraanvragen").results]
    assert found == [TOPIC_FIRST[2]]


def test_the_topic_of_a_compound_may_begin_another_word(make: Make):
    other = "Het orgaan voor opvang van asielzoekers."
    desk = make({"a": [other, "Het asiel is vol, wij zoeken."], **FILLER})
    assert desk.search("asielopvang").results[0].quote == other


def test_what_is_told_of_a_compound_is_what_is_marked(make: Make):
    desk = make({"a": ["De huisartsen en de zorg.", "Zij blijven in huis."], **FILLER})
    found = desk.search("huisartsenzorg")
    assert "huisartsen, zorg" in found.understood
    assert [r.quote for r in found.results] == ["De huisartsen en de zorg."]


TORN = {
    "the longest first word": ("klimaatverkenning", "erkenning", ("klimaat", "verkenning")),
    "the last, of an unknown first": ("zeehondentekort", "tekort", ("zeehonden", "tekort")),
    "without the s that links": ("gezinshereniging", "", ("gezin", "hereniging")),
    "not before the n that links": ("studentenflat", "", ()),
    "no first that ends in v": ("zeehondsverkenning", "erkenning", ()),
}


@pytest.mark.parametrize(("word", "known", "halves"), TORN.values(), ids=TORN)
def test_an_unknown_compound_is_torn_where_a_word_ends(
    word: str, known: str, halves: tuple[str, ...]
):
    assert Splitter(known.split()).torn(word) == halves


def test_a_snippet_shows_the_whole_word_before_parts_of_others(make: Make):
    far = (
        "De instellingen van kennis werken samen met kennisinstellingen. " + "Zij doen meer. " * 30
    )
    desk = make({"a": [f"{far}Het gaat om kennisoverdracht."], "b": ["Overdracht telt."], **FILLER})
    (first, *_) = desk.search("kennisoverdracht").results
    assert "kennisoverdracht" in first.quote[slice(*first.snippet)]


def test_a_snippet_shows_all_words_before_one_again(make: Make):
    far = "Talent en talent en talent. " + "Zij doen meer. " * 30
    desk = make({"a": [f"{far}Huisvesting voor talent."], **FILLER})
    (first, *_) = desk.search("talent huisvesting").results
    assert "Huisvesting" in first.quote[slice(*first.snippet)]


def test_a_snippet_of_many_marks_costs_no_more_for_each():
    def cut(times: int) -> None:
        text = "kennis en " * times
        snippet(text, [(at, at + 6) for at in range(0, len(text), 10)])

    assert grows_in_proportion(cut, 300, 6000)
