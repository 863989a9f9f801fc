# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Verbs: every form of one leads to the others, and words that look so by chance do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.stemming import stem
from kennisreader.core.search.verbs import strong_forms, verb_forms, ways

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
    "kiezen": ("kiest", "koos", "kozen", "gekozen"),
    "nemen": ("neemt", "nam", "genomen"),
    "winnen": ("wint", "won", "wonnen", "gewonnen"),
    "verdwijnen": ("verdwijnt", "verdween", "verdwenen"),
    "aanbevelen": ("aanbeveelt", "aanbeval", "aanbevolen"),
    "overeenkomen": ("overeenkomt", "overeenkwam", "overeengekomen"),
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


def test_a_form_by_chance_is_one_of_the_verb_where_nobody_uses_the_other_word():
    found = verb_forms("sloot", {"sluiten"})
    assert found is not None
    assert found.infinitive == "sluiten"
    assert verb_forms("sloot", {"sloot", "sluiten"}) is None
    found = verb_forms("gedragen", {"dragen"})
    assert found is not None
    assert found.infinitive == "dragen"


@pytest.mark.parametrize(
    ("written", "known", "verb"),
    [
        ("Schoof", "schuift", ""),
        ("schoof", "schuift", "schuiven"),
        ("SCHOOF", "schuift", "schuiven"),
        ("Onderzocht", "onderzocht onderzoekt", "onderzoeken"),
    ],
)
def test_a_capital_makes_a_name_of_what_nobody_writes(written: str, known: str, verb: str):
    word = written.lower()
    assert ways(word, stem(word), set(known.split()), written=written).verb == verb


@given(st.text(alphabet="abcdefghijklmnoprstuvwxz", max_size=20))
def test_no_form_is_one_by_chance(word: str):
    found = strong_forms(word)
    assert found is None or not {"leden", "weken", "namen"} & set(found.others)


REGULAR = {
    "betalen": ("betaal", "betaalt", "betaalde", "betaalden", "betaald"),
    "bouwen": ("bouwt", "bouwde", "gebouwd", "gebouwde"),
    "duren": ("duurt", "duurde", "geduurd"),
    "dalen": ("daalt", "daalde", "gedaald"),
    "wachten": ("wacht", "wachtte", "gewacht"),
    "melden": ("meldt", "meldde", "gemeld"),
    "passen": ("past", "paste", "gepast"),
    "aanpassen": ("aanpast", "aanpaste", "aangepast"),
    "leven": ("leeft", "leefde", "geleefd"),
    "reizen": ("reist", "reisde", "gereisd"),
    "groeien": ("groeit", "groeide", "gegroeid"),
    "rekenen": ("rekent", "rekende", "gerekend"),
    "ontwikkelen": ("ontwikkelt", "ontwikkelde", "ontwikkeld"),
    "omzetten": ("omzet", "omzette", "omgezet", "omgezette"),
    "vergroten": ("vergroot", "vergrootte"),
    "goedkeuren": ("goedkeurt", "goedgekeurd", "goedgekeurde"),
    "uitvoeren": ("uitvoert", "uitvoerde", "uitgevoerd", "uitgevoerde"),
    "borgen": ("borgt", "borgde", "geborgd"),
    "beschuldigen": ("beschuldigt", "beschuldigde", "beschuldigd"),
}


@pytest.mark.parametrize(
    ("form", "infinitive"), [(form, verb) for verb, forms in REGULAR.items() for form in forms]
)
def test_a_form_of_a_regular_verb_leads_to_the_infinitive_in_use_and_back(
    form: str, infinitive: str
):
    there = verb_forms(form, {infinitive})
    assert there is not None
    assert there.infinitive == infinitive
    back = verb_forms(infinitive, {form})
    assert back is not None
    assert form in back.others


NO_VERBS = {
    "months are no past": ("maan", "maand maanden"),
    "the stem of a verb alone is a noun": ("mest", "mes"),
    "a short vowel for a long one": ("teelt", "geteld"),
    "a word with another vowel": ("meel", "melden melding"),
    "another word behind a prefix": ("uitvaart", "uitvoeren uitvoering"),
    "a noun with a plural": ("stal", "stallen stelen"),
    "a plural ends in t and en": ("kust", "kust kusten kussen kus"),
    "a noun on -te": ("ziekte", "ziekte ziek zieken"),
    "a town that is no -te": ("gemeente", "gemeente gemeen gemene"),
    "a numeral": ("vierde", "vierde vieren viert"),
    "a noun whose plural looks like an infinitive": ("talen", "talen taal"),
    "letters that are no word": ("gen", "gen"),
    "nothing of it is in use": ("woning", "huis huizen"),
}


@pytest.mark.parametrize(("word", "known"), NO_VERBS.values(), ids=NO_VERBS)
def test_what_ends_like_a_verb_is_none_where_no_other_form_says_so(word: str, known: str):
    assert verb_forms(word, set(known.split())) is None
