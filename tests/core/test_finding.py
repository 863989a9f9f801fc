# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What counts as the same words when something is looked for in a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.finding import Finder, fold


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        pytest.param("Talent en talent", "TALENT", ["Talent", "talent"], id="case"),
        pytest.param("coördinatie", "coordinatie", ["coördinatie"], id="accents"),
        pytest.param("coordinatie", "coördinatie", ["coordinatie"], id="accents-typed"),
        pytest.param("‘onvrij’ land", "'onvrij' land", ["‘onvrij’ land"], id="quotes"),
        pytest.param("2020–2021", "2020-2021", ["2020–2021"], id="dash"),
        pytest.param("brain\ndrain", "brain drain", ["brain\ndrain"], id="line-end"),
        pytest.param("a.b", "a.b", ["a.b"], id="no-regular-expression"),
        pytest.param("axb", "a.b", [], id="a-dot-is-a-dot"),
        pytest.param("😀 talent", "talent", ["talent"], id="beyond-the-bmp"),
        pytest.param("talent", "  ", [], id="nothing-typed"),
        pytest.param("İstanbul talent", "talent", ["talent"], id="letters-that-grow"),
    ],
)
def test_finds(text, words, found):
    assert [text[start:end] for start, end in Finder(text).find(words)] == found


@given(st.text())
def test_folding_moves_nothing(text):
    assert len(fold(text)) == len(text)


@given(st.text(), st.text(max_size=8))
def test_anything_may_be_typed(text, words):
    for start, end in Finder(text).find(words):
        assert 0 <= start < end <= len(text)
