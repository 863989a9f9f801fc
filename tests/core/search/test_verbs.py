# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Strong verbs: every form of one leads to the others, and words that look so by chance do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.verbs import strong_forms

VERBS = {
    "onderzoeken": ("onderzoek", "onderzoekt", "onderzocht", "onderzochten", "onderzochte"),
    "vertrekken": ("vertrek", "vertrekt", "vertrok", "vertrokken"),
    "aantrekken": ("aantrekt", "aantrok", "aangetrokken"),
    "betrekken": ("betrekt", "betrok", "betrokken"),
    "besluiten": ("besluit", "besloot", "besloten"),
    "toewijzen": ("toewijst", "toewees", "toegewezen"),
    "bewijzen": ("bewijst", "bewees", "bewezen"),
    "beginnen": ("begint", "begon", "begonnen"),
    "ontstaan": ("ontstaat", "ontstond", "ontstonden"),
    "vergelijken": ("vergelijkt", "vergeleek", "vergeleken"),
    "ondernemen": ("onderneemt", "ondernam", "ondernomen"),
    "brengen": ("brengt", "bracht", "brachten", "gebracht"),
    "verliezen": ("verlies", "verliest", "verloor", "verloren"),
    "stijgen": ("stijgt", "steeg", "gestegen"),
}


@pytest.mark.parametrize(
    ("form", "infinitive"), [(form, verb) for verb, forms in VERBS.items() for form in forms]
)
def test_every_form_leads_to_the_verb(form: str, infinitive: str):
    found = strong_forms(form)
    assert found is not None
    assert found.infinitive == infinitive


@pytest.mark.parametrize("verb", VERBS)
def test_the_infinitive_leads_to_its_past(verb: str):
    found = strong_forms(verb)
    assert found is not None
    past = set(VERBS[verb][-2:])
    assert past & set(found.others)


@pytest.mark.parametrize(
    "word",
    ["leden", "weken", "gegeven", "gevallen", "verdrag", "aandacht", "namen", "wezen", "verleden"],
)
def test_a_word_that_is_a_form_by_chance_is_no_verb(word: str):
    assert strong_forms(word) is None


@given(st.text(alphabet="abcdefghijklmnoprstuvwxz", max_size=20))
def test_no_form_is_one_by_chance(word: str):
    found = strong_forms(word)
    assert found is None or not {"leden", "weken", "namen"} & set(found.others)
