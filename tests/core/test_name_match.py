# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What somebody types of a name finds it, the likelier the earlier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.name_match import fold, match, the_one_named, theme_named
from kennisreader.core.themes import Theme


def marked(query: str, name: str) -> str | None:
    found = match(query, name)
    return found and "".join(name[each] for each in found.positions)


def score(query: str, *names: str) -> float:
    found = match(query, *names)
    assert found is not None
    return found.score


@pytest.mark.parametrize(
    ("query", "name", "letters"),
    [
        pytest.param("vergelijken", "Vergelijken", "Vergelijken", id="whole word, any case"),
        pytest.param("ver", "Vergelijken", "Ver", id="beginning"),
        pytest.param("thema", "Volgende themapassage", "thema", id="beginning of a later word"),
        pytest.param("gs", "Gekoppeld scrollen", "Gs", id="initials"),
        pytest.param("gescr", "Gekoppeld scrollen", "Gescr", id="beginnings run together"),
        pytest.param("lm", "Letters and more", "Lm", id="initials with a word left out"),
        pytest.param("passage", "Volgende themapassage", "passage", id="inside a compound"),
        pytest.param("vglk", "Vergelijken", "Vglk", id="letters in order"),
        pytest.param("pas vol", "Volgende passage", "Volpas", id="words in any order"),
        pytest.param("een", "Eén brief", "Eén", id="accents do not count"),
        pytest.param("ongedaan", "Herstellen", None, id="another word"),
        pytest.param("e", "Herstellen", None, id="one letter only at a beginning"),
        pytest.param("gelver", "Vergelijken", None, id="letters out of order"),
        pytest.param("vol zzz", "Volgende passage", None, id="one word of two"),
        pytest.param("", "Volgende passage", "", id="nothing typed fits everything"),
    ],
)
def test_fits(query, name, letters):
    assert marked(query, name) == letters


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        pytest.param("zoek", "Zoek", "Zoeken in brieven", id="whole word before beginning"),
        pytest.param("zoek", "Zoeken", "Weer zoeken", id="first word before later word"),
        pytest.param("pas", "Volgende passage", "Toepassen", id="beginning before inside"),
        pytest.param("vp", "Volgende passage", "Vliegtop", id="initials before letters"),
        pytest.param("vol", "Volgende", "Volgende passage", id="short before long"),
    ],
)
def test_likelier_first(query, better, worse):
    assert score(query, better) > score(query, worse)


def test_other_names_count_less():
    assert score("settings", "Settings") > score("settings", "Instellingen", "Settings") > 0


def test_other_names_mark_nothing_in_the_name():
    found = match("settings", "Instellingen", "Settings")
    assert found is not None
    assert found.positions == ()


def test_menu_and_name_together():
    assert match("beeld donker", "Donker", "Beeld › Weergave") is not None


@given(st.text(max_size=20))
def test_folding_keeps_places(text):
    assert len(fold(text)) == len(text)


@given(st.text(max_size=8), st.text(max_size=20))
def test_positions_are_places_in_the_name(query, name):
    found = match(query, name)
    if found:
        assert list(found.positions) == sorted(set(found.positions))
        assert all(0 <= each < len(name) for each in found.positions)


@given(st.text(alphabet="abcé ", min_size=1, max_size=12))
def test_every_name_fits_itself(name):
    assert match(name, name) is not None


NAMED = {"ai": ["kunstmatige intelligentie"], "school": ["onderwijs", "education and training"]}


@pytest.mark.parametrize(
    ("wanted", "value"),
    [
        pytest.param("onderwijs", "school", id="whole"),
        pytest.param("intel", "ai", id="beginning of a word"),
        pytest.param("wijs", "school", id="inside"),
        pytest.param("ai", None, id="two letters inside"),
        pytest.param("i", "ai", id="the beginning of one, inside several"),
        pytest.param("e", "school", id="one has a word that begins so"),
        pytest.param("ie", None, id="none"),
        pytest.param("", None, id="nothing means all"),
    ],
)
def test_a_value_is_meant_by_what_tells_it_apart(wanted: str, value: str | None):
    assert the_one_named(wanted, NAMED) == value


THEMES = (
    Theme("talent", "Talent", "Talent", ("kenniswerker", "brede term")),
    Theme("wonen-2", "Huisvesting", "Housing", ("kamer", "brede term")),
)


@pytest.mark.parametrize(
    ("wanted", "theme"),
    [
        pytest.param("wonen-2", "wonen-2", id="its id"),
        pytest.param("HOUSING", "wonen-2", id="its name in English"),
        pytest.param("huisv", "wonen-2", id="the beginning of its name"),
        pytest.param("Kénniswerker", "talent", id="one of its terms"),
        pytest.param("kennis", None, id="half a term"),
        pytest.param("brede term", None, id="a term of two"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_theme_is_meant_by_its_names_and_terms(wanted: str, theme: str | None):
    assert theme_named(wanted, THEMES) == theme
