# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of a text with their places, parts and folded forms."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.analysis import (
    fold,
    is_stop_word,
    parts,
    suspended,
    tokens,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("de 30%-regeling.", ["de", "30%-regeling"], id="percent"),
        pytest.param("AI-onderzoekers;", ["AI-onderzoekers"], id="abbreviation-compound"),
        pytest.param("31288-1084, 2020Z23069", ["31288-1084", "2020Z23069"], id="document-numbers"),
        pytest.param("(35300 VIII-83)", ["35300", "VIII-83"], id="budget-chapter"),
        pytest.param("ICT’ers en SDG's", ["ICT’ers", "en", "SDG's"], id="apostrophe-s"),
        pytest.param("‘talent’, 'AI'", ["talent", "AI"], id="quotes-are-no-part"),
        pytest.param("800.000 of 2,08", ["800.000", "of", "2,08"], id="numbers"),
        pytest.param("in 2020. Een", ["in", "2020", "Een"], id="full-stop-after-number"),
        pytest.param("R&D; hbo/wo", ["R&D", "hbo", "wo"], id="ampersand-and-slash"),
        pytest.param("kennis- en", ["kennis-", "en"], id="suspended-keeps-its-hyphen"),
        pytest.param("kennis-en innovatie", ["kennis-", "en", "innovatie"], id="missing-space"),
        pytest.param("hit-en-run", ["hit-en-run"], id="en-within-a-word"),
        pytest.param("A – B", ["A", "B"], id="dash-between-spaces"),
        pytest.param("zie https://a.nl/b-c_d.", ["zie", "https://a.nl/b-c_d."], id="address"),
        pytest.param("coördinatie", ["coördinatie"], id="diaeresis"),
    ],
)
def test_a_word_is_what_a_reader_takes_as_one(text: str, words: list[str]) -> None:
    assert [t.text for t in tokens(text)] == words


@given(st.text())
def test_every_token_is_the_text_at_its_place_and_they_follow_each_other(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        for part in parts(token):
            assert token.start <= part.start < part.end <= token.end
            assert text[part.start : part.end] == part.text
        end = token.end


@given(st.text())
def test_no_letter_or_digit_is_lost(text: str) -> None:
    inside = {i for t in tokens(text) for i in range(t.start, t.end)}
    assert all(i in inside for i, c in enumerate(text) if c.isalnum())


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("30%-regeling", ["30%", "regeling"]),
        ("AI-onderzoekers", ["AI", "onderzoekers"]),
        ("31288-1084", ["31288", "1084"]),
        ("2020Z23069", []),
        ("programma's", []),
        ("kennis-", []),
    ],
)
def test_parts(word: str, expected: list[str]) -> None:
    assert [p.text for p in parts(tokens(word)[0])] == expected


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Coördinatie", "coordinatie"), ("ÉÉN", "een"), ("AI‑lab", "ai-lab"), ("ICT’ers", "ict'ers")],
)
def test_folding(word: str, folded: str) -> None:
    assert fold(word) == folded
    assert fold(unicodedata.normalize("NFD", word)) == folded


def forms(text: str) -> dict[str, tuple[str, ...]]:
    """For each suspended word, what it may stand for."""
    words = words_of(text)
    return {words[s.first]: s.forms for s in suspended(words, text)}


@pytest.mark.parametrize(
    ("text", "stump", "meant"),
    [
        ("kennis- en technologieoverdracht", "kennis-", "kennisoverdracht"),
        ("bij- of omscholing", "bij-", "bijscholing"),
        ("om-, bij- en herscholing", "om-", "omscholing"),
        ("om-, bij- en herscholing", "bij-", "bijscholing"),
        ("zaaks- en/of persoonsgegevens", "zaaks-", "zaaksgegevens"),
        ("Onderzoeks- en AI-beleid", "Onderzoeks-", "onderzoeksbeleid"),
    ],
)
def test_a_suspended_compound_is_completed(text: str, stump: str, meant: str) -> None:
    assert meant in forms(text)[stump]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kennis- overdracht", id="no-coordinator"),
        pytest.param("kennis- en. Technologieoverdracht", id="sentence-ends"),
        pytest.param("kennis- en de wet", id="nothing-long-enough"),
        pytest.param("kennis en technologieoverdracht", id="no-hyphen"),
    ],
)
def test_nothing_is_completed_where_nothing_is_suspended(text: str) -> None:
    assert all("kennisoverdracht" not in f for f in forms(text).values())


def test_stop_words_are_dutch_function_words() -> None:
    assert all(is_stop_word(w) for w in ("de", "van", "zo'n", "wordt", "hierbij"))
    assert not any(is_stop_word(w) for w in ("on", "brief", "kabinet", "talent", "ai", "the"))
