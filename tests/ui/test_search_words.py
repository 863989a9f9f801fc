# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What of a passage is shown, and filters that are put into a query and taken out again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.ui.excerpt import excerpt
from kennisreader.ui.query_words import filter_word, has_filter, toggled

LONG = "Eerst iets heel anders over dit en dat en nog veel meer. " * 4
CASES = {
    "a short passage is shown from its start": ("Het talent komt.", "talent", "Het talent"),
    "a mark that fits from the start is": ("Over talent. " + LONG, "talent", "Over talent"),
    "a late mark starts at its sentence": (LONG + "Dan komt talent.", "talent", "…Dan komt"),
    "far into a sentence it starts at a word": (
        "woord " * 60 + "talent",
        "talent",
        "…woord woord",
    ),
    "lines become one": ("een\ntwee talent", "talent", "een twee talent"),
}


@pytest.mark.parametrize(("text", "word", "start"), CASES.values(), ids=CASES)
def test_excerpt_shows_the_match(text, word, start):
    at = text.index(word)
    shown = excerpt(text, [(at, at + len(word))], 160)
    assert shown.text.startswith(start)
    assert [shown.text[a:b] for a, b in shown.marks] == [word]
    assert shown.marks[0][0] < 160


@given(st.text(max_size=400), st.data())
def test_marks_of_an_excerpt_are_on_the_same_words(text, data):
    ends = st.integers(0, len(text))
    marks = sorted(tuple(sorted(data.draw(st.tuples(ends, ends)))) for _ in range(3))
    shown = excerpt(text, marks, 120)
    words = {text[a:b].replace("\n", " ") for a, b in marks}
    assert all(shown.text[a:b] in words for a, b in shown.marks)
    assert not marks or len(shown.marks) > 0


TOGGLES = {
    "put in": ("talent", "year", "2020", "talent jaar:2020"),
    "taken out": ("talent jaar:2020", "year", "2020", "talent"),
    "taken out in the other language": ("talent year:2020", "year", "2020", "talent"),
    "in the place of another": ("jaar:2020..2025 talent", "year", "2024", "talent jaar:2024"),
    "own notes in words": ("talent", "with", "notes", "talent met:notities"),
    "own notes taken out": ("with:notes talent", "with", "notes", "talent"),
    "other fields stay": ("thema:fiscaal -visum", "from", "OCW", "thema:fiscaal -visum van:OCW"),
    "an excluded one stays": ("-jaar:2020", "year", "2021", "-jaar:2020 jaar:2021"),
    "a phrase stays whole": (
        '"jaar: 2020" talent',
        "type",
        "motie",
        '"jaar: 2020" talent soort:motie',
    ),
    "with a space in quotation marks": ("", "from", "Klimaat en Groei", 'van:"Klimaat en Groei"'),
}


@pytest.mark.parametrize(("query", "field", "value", "after"), TOGGLES.values(), ids=TOGGLES)
def test_a_chip_changes_the_query(query, field, value, after):
    assert toggled(query, field, value, "nl") == after


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_filter_put_in_is_seen_and_taken_out(language):
    query = toggled("talent", "theme", "huisvesting", language)
    assert filter_word("theme", "huisvesting", language) in query
    assert has_filter(query, "theme", "huisvesting")
    assert toggled(query, "theme", "huisvesting", language) == "talent"
