# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Why two passages are related: of which kind, in which words, and whether it may be a coincidence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kennisreader.core.link_strength import STRONG
from kennisreader.core.rewording import taken_over
from kennisreader.core.search import related
from kennisreader.core.search.analysis import stem
from kennisreader.core.search.desk import SearchDesk
from kennisreader.core.search.general_words import GENERAL, is_general
from kennisreader.core.search.passage_words import Form
from kennisreader.core.search.related import Related
from kennisreader.core.search.vectors import VectorMaker
from kennisreader.core.search.word_kinds import names_something

Make = Callable[[dict[str, list[str]]], SearchDesk]

OTHER = [
    "De dijken langs de rivier worden verhoogd voordat het water in de winter stijgt.",
    "Op scholen wordt meer gelezen sinds de bibliotheek boeken uitleent aan kleuters.",
    "De trein naar het noorden rijdt vaker, maar het spoor is op veel plaatsen versleten.",
    "Boeren krijgen een vergoeding wanneer zij hun land later maaien voor de grutto.",
]
LONG = (
    "De keuze van een onderzoeker voor een land hangt af van een samenhang van vele factoren,"
    " waarvan de kwaliteit van het laboratorium de belangrijkste is."
)


def between(
    make: Make, monkeypatch: pytest.MonkeyPatch, one: str, other: str, *more: str
) -> list[Related]:
    """What two passages have to do with each other, in a library of others; at most one."""
    monkeypatch.setattr(related, "NOTHING", 0.0)
    desk = make({"a": [one, *OTHER[:2]], "b": [other], "c": [*OTHER[2:], *more]})
    return [each for each in desk.related("a", 0) if each.letter == "b"]


def first(make: Make, monkeypatch: pytest.MonkeyPatch, one: str, other: str) -> Related:
    return between(make, monkeypatch, one, other)[0]


@pytest.mark.parametrize(
    "word",
    [
        *("waaronder", "belang", "kansen", "krachten", "levert", "streeft", "blijkt", "bleek"),
        *("onlangs", "tegelijkertijd", "zorgt", "bieden", "hogere", "verbetert", "geleverd"),
        *("wet", "wetten", "verordening", "richtlijnen", "artikel", "lid", "pdf"),
        *("kennisgenomen", "gereed", "vormgegeven"),
    ],
)
def test_a_general_word_is_no_reason(word: str):
    assert stem(word) in GENERAL


@pytest.mark.parametrize("word", ["talent", "huisvesting", "universiteit", "visum", "arbeidsmarkt"])
def test_a_subject_is_not_general(word: str):
    assert stem(word) not in GENERAL


EMPTY = {
    "a conjunction": ("Dijken, waaronder die van klei.", "Boeken, waaronder die voor kleuters."),
    "a verb": ("Uit metingen blijkt droogte.", "Onder lezers blijkt belangstelling."),
    "another verb": ("Zij wil kleigrond aan te trekken.", "Aantrekken van bouwgrond is duur."),
    "a time": ("De dijken in het eerste kwartaal.", "Per kwartaal komen er kleuters."),
    "a degree": ("De dijk is ruim hoog.", "Een ruim aanbod van boeken."),
    "a procedure": ("Een motie over dijken.", "De motie vraagt om boeken."),
    "an adjective": ("Dijken met internationale klei.", "Boeken van internationale schrijvers."),
    "advice": (
        "Het ontwerp over klei ligt voor advies bij de Afdeling advisering van de Raad van State.",
        "Hieronder het advies van de Afdeling advisering van de Raad van State over boeken.",
    ),
    "a step of procedure": (
        "Gelet op het nader rapport over klei, toegezonden aan de Tweede Kamer der Staten-Generaal.",
        "Het rapport over boeken is de Staten-Generaal toegezonden; gelet daarop wacht men.",
    ),
    "an adjective alone": ("De zomer is stil bij de dijk.", "Boeken lezen gaat stil."),
    "a piece of two names": (
        "Het Rathenau Instituut telt dijken.",
        "Het Meertens Instituut leent boeken uit.",
    ),
    "a piece of a name and a word": (
        "Het Meertens Instituut telt dijken.",
        "Een instituut leent boeken uit.",
    ),
    "the first half of a name and a word": (
        "Het Wetenschappelijk Onderzoeks- en Documentatiecentrum telt dijken.",
        "Er is onderzoek naar boeken: het onderzoek duurt lang.",
    ),
    "a piece of a name and a part of a word": (
        "Zo heet het: Study & Research in Delft.",
        "Het Researchcentrum voor Boeken.",
    ),
    "a kind of report, by its name and its abbreviation": (
        "Het interdepartementaal beleidsonderzoek (IBO) dijken. Het IBO noemt klei.",
        "Voor kleuters loopt een Interdepartementaal Beleidsonderzoek (IBO); een IBO duurt lang.",
    ),
    "an office": (
        "De Staatssecretaris Jeugd, Preventie en Sport ziet dijken.",
        "Antwoord van Staatssecretaris Jansen (VWS – Jeugd, Preventie en Sport): boeken.",
    ),
}


@pytest.mark.parametrize(("one", "other"), EMPTY.values(), ids=EMPTY)
def test_an_empty_word_is_no_relation(make: Make, monkeypatch, one: str, other: str):
    assert between(make, monkeypatch, one, other) == []


ALONE = {
    "the first part of a compound": (
        "De wind: wind bij energietarieven.",
        "Een windmolen, windmolens en windstilte.",
        "weak",
    ),
    "a plain word": ("De parken op zee.", "Staal gaat over zee.", "weak"),
    "a plain word that both dwell on": (
        "De zee stijgt: de zee is warm.",
        "Zand voor de zee, en vis uit zee.",
        "clear",
    ),
    "a compound that begins a longer one": (
        "Het energietarief, twee energietarieven.",
        "De energietarievenregeling van een energieregeling.",
        "clear",
    ),
    "a compound": ("Het energietarief.", "Zij wil een energietarief.", "clear"),
    "an abbreviation": ("Het AZWA komt.", "Zij leest het AZWA.", "clear"),
    "two things": ("De zee met energietarief.", "Zand voor de zee bij energietarief.", "strong"),
}


@pytest.mark.parametrize(("one", "other", "strength"), ALONE.values(), ids=ALONE)
def test_one_thing_makes_no_strong_relation(
    make: Make, monkeypatch, one: str, other: str, strength: str
):
    monkeypatch.setattr(related, "_FULL", 0.05)
    (found,) = between(make, monkeypatch, one, other, LONG)
    assert found.weak is (strength == "weak")
    assert (found.score >= STRONG) is (strength == "strong")


def test_a_plain_word_is_weak_in_passages_on_one_theme_too(make: Make, monkeypatch):
    monkeypatch.setattr(related, "_FULL", 0.05)
    monkeypatch.setattr(VectorMaker, "themes", lambda *_: {"huisvesting": 1.0})
    one, other, _ = ALONE["a plain word"]
    (found,) = between(make, monkeypatch, one, other, LONG)
    assert found.weak


def test_a_plain_word_that_most_passages_say_is_weak(make: Make, monkeypatch):
    monkeypatch.setattr(related, "_FULL", 0.05)
    one, other, _ = ALONE["a plain word that both dwell on"]
    more = [f"De zee en {word} van klei, {word}." for word in ("dammen", "sluizen", "gemalen")]
    (found,) = between(make, monkeypatch, f"{one} De sluizen.", f"{other} De gemalen.", *more)
    assert found.reason.terms == ("zee",)
    assert found.weak


SHARED = {
    "the part of two compounds": (
        "Een helder carrièreperspectief voor de carrière zelf.",
        "Er zijn carrièremogelijkheden in de zorg en een carrière.",
        "carrière",
    ),
    "the word that is whole in one": ("Een subsidieregeling.", "De regeling.", "regeling"),
    "the word that begins another": ("De duurzame voeding.", "Een voedingsbodem.", "voeding"),
    "the compound of both": ("De huurtoeslag.", "Over huurtoeslag.", "huurtoeslag"),
}


@pytest.mark.parametrize(("one", "other", "term"), SHARED.values(), ids=SHARED)
def test_a_term_stands_in_both(make: Make, monkeypatch, one: str, other: str, term: str):
    terms = first(make, monkeypatch, one, other).reason.terms
    assert term in [each.lower() for each in terms]
    assert not {"carrièreperspectief", "subsidieregeling"} & set(terms)


def test_who_cites_the_letter_is_related_by_the_citation(make: Make, monkeypatch):
    monkeypatch.setattr(related, "NOTHING", 0.0)
    desk = make(
        {
            "a": [f"{OTHER[0]} Zie Kamerstuk 31 228, nr. 795.", *OTHER[1:]],
            "b": ["De dijken langs de rivier bestaan uit klei.", OTHER[1]],
        }
    )
    desk._library.correct("b", "kamerstuk_dossier", "31228")
    desk._library.correct("b", "kamerstuk_number", "795")
    for source in (("a", 0), ("b", 0)):
        reason = next(r for r in desk.related(*source) if "dijken" in r.quote).reason
        assert (reason.kind, reason.citation) == ("same-citation", "Kamerstuk 31 228, nr. 795")


def test_a_sentence_that_was_taken_over_makes_passages_nearly_the_same(make: Make, monkeypatch):
    changed = LONG.replace("de belangrijkste", "voor velen doorslaggevend")
    found = first(make, monkeypatch, f"{LONG} {OTHER[3]}", f"{OTHER[2]} {changed}")
    assert found.reason.kind == "nearly-the-same"


SHARES = {
    "the same": (LONG, LONG, 1.0),
    "nothing": (OTHER[0], OTHER[1], 0.0),
    "too short to tell": ("Zie vraag 2.", "Zie vraag 2.", 0.0),
    "empty": ("", LONG, 0.0),
}


@pytest.mark.parametrize(("one", "other", "share"), SHARES.values(), ids=SHARES)
def test_how_much_was_taken_over(one: str, other: str, share: float):
    assert taken_over(one, other) == pytest.approx(share, abs=0.05)


TOLD = {
    "a noun with its adjective": (
        "Zij werft internationaal talent voor de dijken.",
        "Het internationale talent telt de kleuters.",
        ("internationaal talent",),
    ),
    "nouns and no verbs": (
        "De minister voert onderhoud uit aan dijken met de waterschappen.",
        "Wie onderhoud voert, spreekt met waterschappen over de dijken van klei.",
        ("dijken", "onderhoud", "waterschappen"),
    ),
    "a name with its article": (
        "De opvang in Ter Apel is vol.",
        "Wie naar Ter Apel gaat, wacht op opvang.",
        ("Ter Apel", "opvang"),
    ),
    "a noun with all its adjectives": (
        "De dijk kost 1% van het bruto binnenlands product.",
        "Boeken: een deel van het bruto binnenlands product.",
        ("bruto binnenlands product",),
    ),
    "a name with what joins its words": (
        "Met het Europese Asiel- en Migratiepact komen dijken.",
        "Over het Europese Asiel- en Migratiepact zijn boeken.",
        ("Europese Asiel- en Migratiepact",),
    ),
    "a name that is whole in one of the two": (
        "De Universiteit van Utrecht telt dijken.",
        "In Utrecht zijn boeken.",
        ("Utrecht",),
    ),
    "what has a name": (
        "De dijk kost een campagne.",
        "Boeken over de Nederlandse Branding-campagne.",
        ("campagne",),
    ),
    "a name with its number": (
        "Dijken rond Natura 2000-gebieden.",
        "Een boek over Natura 2000-gebieden.",
        ("Natura 2000-gebieden",),
    ),
    "two names with a comma or an article between them": (
        "Het Plan Ruimte voor Klei en het Actieplan Bouw.",
        "Boeken over het Plan Ruimte voor Klei, Actieplan Bouw.",
        ("Plan Ruimte voor Klei", "Actieplan Bouw"),
    ),
    "one thing by one of its names": (
        "Het Integraal Zorgakkoord (IZA) telt: het IZA en dijken.",
        "Boeken over het Integraal Zorgakkoord (IZA): het IZA.",
        ("Integraal Zorgakkoord",),
    ),
    "the whole of what has an abbreviation": (
        "Het Centraal Orgaan opvang asielzoekers (COA) bouwt aan de dijk.",
        "Boeken van het Centraal Orgaan opvang asielzoekers (COA).",
        ("Centraal Orgaan opvang asielzoekers",),
    ),
    "one thing by its name, with small words before its abbreviation": (
        "Het College ter Beoordeling van Klei (CBK) telt: het CBK en dijken.",
        "Boeken over het College ter Beoordeling van Klei (CBK): het CBK.",
        ("College ter Beoordeling van Klei",),
    ),
    "a noun that another completes": (
        "De dijk met essentieel startup personeel.",
        "Boeken over essentieel startup personeel.",
        ("essentieel startup personeel",),
    ),
    "a noun that another completes in one of the two": (
        "De dijk met essentieel startup personeel.",
        "Boeken over een essentieel startup.",
        ("essentieel startup",),
    ),
    "two nouns beside each other": (
        "Dijken waar financiële instellingen klanten laten graven.",
        "Boeken die financiële instellingen klanten laten lezen.",
        ("financiële instellingen", "klanten"),
    ),
    "what a hyphen stands for": (
        "De onderzoeks- en bouwkosten van Utrecht.",
        "In Utrecht is onderzoek duur.",
        ("Utrecht", "onderzoek"),
    ),
}


@pytest.mark.parametrize(("one", "other", "terms"), TOLD.values(), ids=TOLD)
def test_a_reason_names_things(
    make: Make, monkeypatch, one: str, other: str, terms: tuple[str, ...]
):
    assert set(terms) == set(first(make, monkeypatch, one, other).reason.terms)


def test_the_marks_are_the_words_of_the_reason(make: Make, monkeypatch):
    one = "De EU kiest de kennismigrantenregeling en talenten."
    found = first(make, monkeypatch, one, "Europees talent telt voor de EU; een regeling helpt.")
    assert [found.quote[start:end] for start, end in found.marks] == [
        "talent",
        "EU",
        "regeling",
    ]


def test_what_two_compounds_begin_with_is_no_reason(make: Make, monkeypatch):
    desk_words = ("Het huis en de wind.", "De molens en artsen.", "Een park met huizen.")
    one, other = "In herstelhuizen en windmolens.", "Bij huisartsen en een windpark."
    for found in between(make, monkeypatch, one, other, *desk_words):
        assert {"huizen", "huis", "wind"}.isdisjoint(found.reason.terms)


MARKED = {
    "a compound": ("De zee en de voeding.", "Een voedingsbodem bij de zee."),
    "the first half of two words": (
        "De toegang tot zee.",
        "De toegangs- en parkeerkosten bij zee.",
    ),
    "a name that has it too": (
        "De zee en onderzoek.",
        "Onderzoek van het Wetenschappelijk Onderzoeks- en Documentatiecentrum bij zee.",
    ),
}


@pytest.mark.parametrize(("one", "other"), MARKED.values(), ids=MARKED)
def test_a_mark_is_a_word_and_no_piece_of_a_name(make: Make, monkeypatch, one: str, other: str):
    found = first(make, monkeypatch, one, other)
    assert len(found.marks) == len(found.reason.terms)
    for start, end in found.marks:
        around = f" {found.quote} "
        assert not around[start].isalpha()
        assert not around[end + 1].isalpha()


@pytest.mark.parametrize(
    ("halves", "general"),
    [
        (("voortgang", "rapportage"), True),
        (("klimaat", "rapportage"), False),
        (("voortgang",), False),
    ],
    ids=["both general", "one of them", "half a word"],
)
def test_a_compound_is_general_by_both_halves(halves: tuple[str, ...], general: bool):
    whole = f"{halves[0]}srapportage"
    assert is_general(Form(whole, whole, halves, (), stop=False)) is general


NAMES = (
    "onderzoek studenten bedrijven gemeenten AZWA 30%-regeling tarieven gebied samenwerking markt"
    " kinderen carrière gegevens jongeren formulieren druk wateren kleren"
)
OTHERS = (
    "internationale wettelijk informeren consumeren ingezet afgesproken voeren voert binden doorslaggevend buitenlandse"
    " dreigt 1,2 II m2 vergoed rapporteren schonere stil veertien hoogcomplexe benaderd verspreid spraakgestuurd gegeven"
)


@pytest.mark.parametrize("word", [*NAMES.split(), *OTHERS.split()])
def test_which_words_name_something(desk: SearchDesk, word: str):
    assert names_something(word, desk._fresh().tools.lexicon) is (word in NAMES.split())
