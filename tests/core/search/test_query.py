# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The query language: what a reader types is read as meant, and anything can be typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.query import Filter, Kind, parse, years


def read(text: str) -> list[list[tuple[str, str]]]:
    """The wishes of a query as kind and text."""
    return [[(u.kind.value, u.text) for u in group] for group in parse(text).groups]


QUERIES = {
    "words": ("talent en huisvesting", [[("word", w)] for w in ("talent", "en", "huisvesting")]),
    "phrase": ('"war on talent"', [[("phrase", "war on talent")]]),
    "curly quotes": ("„war on talent”", [[("phrase", "war on talent")]]),
    "open quote": ('talent "war on', [[("word", "talent")], [("phrase", "war on")]]),
    "or": ("visum OF vergunning", [[("word", "visum"), ("word", "vergunning")]]),
    "or in English": ("a1 OR b2 c3", [[("word", "a1"), ("word", "b2")], [("word", "c3")]]),
    "small or is a word": ("wel of niet", [[("word", w)] for w in ("wel", "of", "niet")]),
    "or with nothing": ("OF", []),
    "star": ("Kennismigr*", [[("pattern", "kennismigr*")]]),
    "star in front": ("*migranten", [[("pattern", "*migranten")]]),
    "star alone": ("* **", []),
    "hyphen inside": ("AI-onderzoek", [[("word", "AI-onderzoek")]]),
    "separable verb": ("talent aan te trekken", [[("word", "talent")], [("word", "aantrekken")]]),
    "no field": ("let op: dit", [[("word", "let")], [("word", "op")], [("word", "dit")]]),
    "time is no field": ("10:30", [[("word", "10")], [("word", "30")]]),
}


@pytest.mark.parametrize(("text", "groups"), QUERIES.values(), ids=QUERIES)
def test_a_query_is_read_as_meant(text: str, groups: list[list[tuple[str, str]]]):
    assert read(text) == groups


NUMBERS = {
    "as printed": ("30 573, nr. 222", "kst-30573-222"),
    "without space": ("30573, nr. 222", "kst-30573-222"),
    "short": ("30573-222", "kst-30573-222"),
    "identifier": ("kst-30573-222", "kst-30573-222"),
    "in full": ("Kamerstukken II 2024/25, 30 573, nr. 222", "kst-30573-222"),
    "long number": ("31288-1084", "kst-31288-1084"),
    "dossier": ("30573", "kst-30573"),
    "dossier as printed": ("30 573", "kst-30573"),
    "named dossier": ("Kamerstuk 30 573", "kst-30573"),
    "chapter": ("35300-VIII", "kst-35300-viii"),
    "chapter in small letters": ("35300-viii", "kst-35300-viii"),
    "chapter as printed": ("35 300 VIII", "kst-35300-viii"),
    "document": ("2020Z23459", "doc-2020z23459"),
    "document in small letters": ("2020z23459", "doc-2020z23459"),
    "two numbers": ("30573 222", "kst-30573-222"),
    "slash": ("30573/222", "kst-30573-222"),
    "full stop and slash": ("30.573/222", "kst-30573-222"),
    "comma": ("30573, 222", "kst-30573-222"),
    "brackets": ("30 573 (222)", "kst-30573-222"),
    "abbreviated": ("kst 30573 222", "kst-30573-222"),
    "named with a slash": ("Kamerstuk 30573/222", "kst-30573-222"),
    "named in small letters": ("kamerstuk 30573 222", "kst-30573-222"),
    "no space behind nr": ("30573 nr222", "kst-30573-222"),
    "hyphens around nr": ("30573-nr-222", "kst-30573-222"),
    "chamber and session": ("TK 2024-2025 30573 nr. 222", "kst-30573-222"),
    "page": ("Kamerstukken II 2024/25, 30573, nr. 222, p. 2", "kst-30573-222"),
    "page without comma": ("30573 222 blz. 2-3", "kst-30573-222"),
    "budget": ("35300-viii 83", "kst-35300-viii-83"),
    "part of a dossier": ("21501-34 nr 390", "kst-21501-34-390"),
    "Aanhangsel in small letters": ("aanhangsel 2024-2025, nr. 1234", "ah-20242025-1234"),
}


@pytest.mark.parametrize(("text", "key"), NUMBERS.values(), ids=NUMBERS)
def test_every_notation_of_a_number_means_the_same(text: str, key: str):
    first = parse(text).units[0]
    assert (first.kind, first.key) == (Kind.NUMBER, key)
    assert parse(f"talent {text}").units[1].key == key


@pytest.mark.parametrize("text", NUMBERS)
def test_session_and_page_are_part_of_a_number(text: str):
    assert {unit.kind for unit in parse(NUMBERS[text][0]).units} <= {
        Kind.NUMBER,
        Kind.WORD,
        Kind.PHRASE,
    }
    assert len(parse(NUMBERS[text][0]).groups) == 1


@pytest.mark.parametrize("text", ["30573", "12.500"])
def test_five_digits_may_be_just_a_number(text: str):
    assert [u.kind for u in parse(text).groups[0]] == [Kind.NUMBER, Kind.WORD]


@pytest.mark.parametrize("text", ["€ 30.000", "30.000 euro", "30.000 miljoen", "30.000 procent"])
def test_money_and_shares_are_no_dossier(text: str):
    assert next(unit.kind for unit in parse(text).units) is Kind.WORD


def test_a_year_behind_a_dossier_is_a_year():
    dossier, year = parse("30573 2024").groups
    assert (dossier[0].key, year[0].text) == ("kst-30573", "2024")


@pytest.mark.parametrize("text", ["2024", "1,5 miljard", "€ 37,5", "2020-2021", "06-12345678"])
def test_other_numbers_are_words(text: str):
    assert all(unit.kind is Kind.WORD for unit in parse(text).units)


FILTERS = {
    "theme": ("thema:huisvesting", Filter("theme", "huisvesting")),
    "English": ("theme:housing", Filter("theme", "housing")),
    "quoted": ('soort:"antwoord op"', Filter("type", "antwoord op")),
    "years": ("jaar:2020..2025", Filter("year", "2020..2025")),
    "ministry": ("van:OCW", Filter("from", "OCW")),
    "dossier": ("dossier:30573", Filter("dossier", "30573")),
    "dossier as printed": ("dossier:30 573", Filter("dossier", "30 573")),
    "between two years": ("na:2020 voor:2023", Filter("year", "2021..2022")),
    "between two years, later first": ("voor:2023 na:2020", Filter("year", "2021..2022")),
    "tag": ("#kernpunt", Filter("tag", "kernpunt")),
    "not": ("-thema:talent", Filter("theme", "talent", negative=True)),
    "own notes": ("met:notities", Filter("with", "notities")),
    "not tag": ("-#klaar", Filter("tag", "klaar", negative=True)),
    "capitals": ("Jaar:2024", Filter("year", "2024")),
}


@pytest.mark.parametrize(("text", "expected"), FILTERS.values(), ids=FILTERS)
def test_a_filter_is_no_word(text: str, expected: Filter):
    query = parse(f"{text} woord")
    assert query.filters == (expected,)
    assert [unit.text for unit in query.units] == ["woord"]


@pytest.mark.parametrize("text", ["na:2020 OF voor:2010", "na:2025 voor:2020"])
def test_years_with_nothing_between_them_are_alternatives(text: str):
    assert len(parse(text).filters) == 2


YEARS = {
    "2024": (2024, 2024),
    "2020..2025": (2020, 2025),
    "2020-2025": (2020, 2025),
    "2020–2025": (2020, 2025),
    "2025..2020": (2020, 2025),
    "2023..": (2023, 9999),
    "..2021": (0, 2021),
    "vorig": None,
    "20": None,
}


@pytest.mark.parametrize(("text", "span"), YEARS.items(), ids=YEARS)
def test_years(text: str, span: tuple[int, int] | None):
    assert years(text) == span


def test_a_year_that_is_none_is_said_and_searched_as_a_word():
    query = parse("jaar:vorig")
    assert query.remarks[0].code == "not_a_year"
    assert [unit.text for unit in query.units] == ["vorig"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("thema:wonen OF stikstof", ["or_filter"]),
        ("stikstof OR theme:wonen", ["or_filter"]),
        ("jaar:2020 OF thema:wonen", ["or_filter"]),
        ("jaar:2020 OF jaar:2024", []),
        ("jaar:2020 stikstof OF wonen", []),
        ("thema:wonen stikstof OF zorg", []),
        ("stikstof OF zorg thema:wonen", []),
    ],
)
def test_a_filter_is_no_alternative_and_that_is_said(text: str, said: list[str]):
    assert [remark.code for remark in parse(text).remarks] == said


def test_words_can_be_left_out():
    query = parse('talent -visum -"war on talent" -studie*')
    assert [(u.kind, u.text) for u in query.excluded] == [
        (Kind.WORD, "visum"),
        (Kind.PHRASE, "war on talent"),
        (Kind.PATTERN, "studie*"),
    ]
    assert [unit.text for unit in query.units] == ["talent"]


@pytest.mark.parametrize(
    ("text", "typing", "last"),
    [
        ("talent hui", True, "hui"),
        ("talent hui ", True, None),
        ("talent hui", False, None),
        ('"war on', True, None),
        ("hui*", True, None),
        ("thema:hui", True, None),
    ],
)
def test_only_the_word_being_typed_is_unfinished(text: str, typing: bool, last: str | None):
    assert next((u.text for u in parse(text, typing=typing).units if u.last), None) == last


SIGNS = st.text(alphabet='abz é"“”-−*:#.,()?/\\ \t\n0123456789OFR„thema:jaarvan', max_size=60)


@given(SIGNS | st.text(max_size=60), st.booleans())
def test_anything_typed_is_a_query(text: str, typing: bool):
    query = parse(text, typing=typing)
    assert query.text == text
    assert sum(len(group) for group in query.groups) == len(query.units)
    assert all(unit.text and unit.group > 0 for unit in query.units)
    assert sum(unit.last for unit in query.units) <= 1
