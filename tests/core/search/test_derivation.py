# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words of one root meet, and words of other roots do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.derivation import root

FAMILIES = (
    ("omscholen", "omscholing", "omscholingen", "omgeschoold"),
    ("werven", "werving"),
    ("investeren", "investering", "investeerder", "investeringen"),
    ("versoberen", "versobering", "versoberd"),
    ("onderzoek", "onderzoeker", "onderzoekers"),
    ("samenwerken", "samenwerking"),
    ("evaluatie", "evalueren"),
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_a_verb_its_noun_and_its_doer_have_one_root(family: tuple[str, ...]):
    assert len({root(word) for word in family}) == 1


APART = (
    ("aantrekken", "aantrekkelijk"),
    ("regel", "regering"),
    ("kans", "kanselier"),
    ("student", "studie"),
    ("stelen", "stelling"),
    ("kwaal", "kwaliteit"),
    ("gemiddeld", "middelen"),
)


@pytest.mark.parametrize("pair", APART, ids=lambda pair: pair[0])
def test_other_words_stay_apart(pair: tuple[str, str]):
    assert root(pair[0]) != root(pair[1])


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=30))
def test_no_root_is_longer_than_its_word(word: str):
    assert len(root(word)) <= len(word)
