# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search as somebody types who knows nothing of its language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kennisreader.core.intake import Intake
from kennisreader.core.letter import Person, References
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from kennisreader.core.search.query import parse
from tests.core.search.conftest import THEMES, letter_of, put
from tests.core.search.test_searching import Make


@pytest.mark.parametrize("query", ["zorg", "", "-zorg", "van:OCW", "30573-222", '"de zorg"', "zo*"])
def test_an_empty_library_says_so(make: Make, query: str):
    desk = make({})
    answer = desk.search(query, typing=True)
    assert (answer.understood, answer.total, answer.results) == ("Uw bibliotheek is leeg", 0, [])


def test_an_empty_library_is_warmed_like_any_other(make: Make):
    desk = make({})
    while desk.warm():
        pass
    assert not desk.places("zorg")
    assert not desk.suggest("zo")


LETTERS = {
    "a": ["De zorg vraagt talent.", "De zorg is duur.", "Het talent vertrekt.", "Geld is er."],
    "b": ["Over de zorg en het geld.", "Niets van dat alles hier."],
}


@pytest.mark.parametrize(
    ("query", "found", "said"),
    [
        ("zorg NIET talent", {"De zorg is duur.", "Over de zorg en het geld."}, "zonder talent"),
        ("zorg NOT talent", {"De zorg is duur.", "Over de zorg en het geld."}, "zonder talent"),
        ("zorg EN NIET talent", {"De zorg is duur.", "Over de zorg en het geld."}, "zonder"),
        ("zorg EN talent", {"De zorg vraagt talent."}, "zowel zorg als talent"),
        ("zorg AND talent", {"De zorg vraagt talent."}, "zowel zorg als talent"),
        ("zorg EN talent OF geld", {"De zorg vraagt talent.", "Over de zorg en het geld."}, "als"),
        ("zorg NIET brief:b", {"De zorg vraagt talent.", "De zorg is duur."}, "niet: brief b"),
    ],
)
def test_operators_in_capitals(make: Make, query: str, found: set[str], said: str):
    answer = make(LETTERS).search(query)
    assert {result.quote for result in answer.results} == found
    assert said in answer.understood


@pytest.mark.parametrize("query", ["EN zorg", "zorg EN", "OF zorg", "zorg OF", "zorg NIET"])
def test_an_operator_that_joins_nothing_changes_nothing(make: Make, query: str):
    desk = make(LETTERS)
    assert desk.places(query) == desk.places("zorg")


COMPOUND = {
    "a": ["De asielzoeker wacht.", "Het asiel is vol.", "De aanvraag loopt.", "Een aanvraag."],
    "b": ["Deze aanvraag is er ook.", "COVID-19 heerst.", "Artikel 19 geldt.", "De raad zegt ja."],
}


@pytest.mark.parametrize("typing", [False, True])
def test_a_compound_that_stands_nowhere_is_said_to(make: Make, typing: bool):
    answer = make(COMPOUND).search("asielaanvraag", typing=typing)
    assert "staat nergens; passages met een deel ervan: asiel)" in answer.understood
    assert answer.results[0].quote == "Het asiel is vol."


@pytest.mark.parametrize("query", ["kennisland", "voorzitter", "vaccinatie"])
def test_a_word_that_stands_nowhere_is_not_torn_where_no_word_ends(make: Make, query: str):
    answer = make({"a": ["Zij kennen de voorzieningen.", "Iets anders."]}).search(query)
    assert not answer.results
    assert "een deel ervan" not in answer.understood


@pytest.mark.parametrize("query", ["asielwet", "asielzaakje"])
def test_of_a_compound_with_an_unknown_end_its_beginning_is_found(make: Make, query: str):
    answer = make(COMPOUND).search(query)
    assert "staat nergens; passages met een deel ervan: asiel" in answer.understood
    assert "Het asiel is vol." in [result.quote for result in answer.results]


def test_what_a_compound_is_about_goes_before_the_kind_of_thing_it_is(make: Make):
    asylum = ["Het asiel is vol.", "Weer een asiel.", "Nog een asiel."]
    rest = [f"De {word} is duur." for word in ("bouw", "reis", "kaas", "soep", "vis")] * 15
    desk = make({"a": [*asylum, "De aanvraag loopt.", "Elke aanvraag telt."], "b": rest})
    found = [result.quote for result in desk.search("asielaanvraag").results]
    assert set(found[:3]) == set(asylum)


def test_a_slip_is_told_while_typing_too(make: Make):
    answer = make(COMPOUND).search("raaad", typing=True)
    assert "‘raaad’ staat nergens; lijkt op raad" in answer.understood
    assert answer.suggestion == "raad"


@pytest.mark.parametrize("query", ["vergunninng OF lerarentekort", "lerarentekort OF vergunninng"])
def test_a_slip_in_one_alternative_leaves_the_other_its_parts(make: Make, query: str):
    letters = {"a": ["De vergunning is er.", "Er is een tekort."], "b": ["Het stormt."]}
    assert len(make(letters).search(query).results) == 2


def test_a_number_alone_is_no_part_of_a_word(make: Make):
    (found,) = make(COMPOUND).search("COVID-19").results
    assert [found.quote[start:end] for start, end in found.marks] == ["COVID-19"]


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("Claassen", "title"),
        ("claassen", "title"),
        ("Claas", "title"),
        ("Inge van Dijk", "signature"),
        ("titel:claassen verzoekt", None),
        ("title:claassen verzoekt", None),
    ],
)
def test_who_moved_or_signed_a_letter_finds_it(tmp_path: Path, query: str, kind: str | None):
    signed = (Person("Inge van Dijk", "", ""),)
    motion = letter_of("Motie van het lid Claassen", "Verzoekt de regering iets.", senders=signed)
    other = letter_of("Ander", "De asset classes. De dijken van de stad.")
    with Library.open(tmp_path / "library") as library:
        for letter in (motion, other):
            put(library, letter)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            found, *others = desk.search(query, typing=query == "Claas").results
    assert not others or query == "Claas"
    assert found.letter == motion.id
    assert (found.around.kind if found.around else None) == kind
    if found.around:
        record = found.record()["around"]
        assert all(record["quote"][a:b] in "Claassen Inge Dijk" for a, b in record["marks"])


def test_a_motion_is_found_with_what_it_asks_for(tmp_path: Path):
    clauses = (
        "Gehoord de beraadslaging.",
        "Constaterende dat iets is.",
        "Verzoekt de regering iets.",
    )
    motion = letter_of("Motie van het lid Claassen", *clauses, type="motie")
    with Library.open(tmp_path / "library") as library:
        put(library, motion)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            assert desk.search("Claassen").results[0].quote == clauses[-1]


def test_a_word_of_a_title_stands_somewhere_though_the_letter_has_but_a_part_of_it(make: Make):
    letters = {"Een groeipad": ["Dit is de eerste zin.", "De groei is hoog."]}
    answer = make(letters).search("groeipad")
    assert "staat nergens" not in answer.understood
    assert answer.results[0].around is not None


AMOUNTS = {
    "a": ["Een spaarsaldo van € 100.000 telt.", "Tot 10.271 euro per jaar.", "Niets te zien."],
    "b": ["Ook 250000 komt voor.", "Zie Kamerstuk 32 545, nr. 143 voor meer."],
}


@pytest.mark.parametrize(
    ("query", "found", "understood"),
    [
        ("€ 100.000", "Een spaarsaldo van € 100.000 telt.", "passages met 100.000"),
        ("100000", "Een spaarsaldo van € 100.000 telt.", "passages met 100000"),
        ("250.000", "Ook 250000 komt voor.", "passages met 250.000"),
        ("10.271", "Tot 10.271 euro per jaar.", "passages met 10.271"),
        ("10271 euro", "Tot 10.271 euro per jaar.", "passages met 10271 en euro, of een van beide"),
    ],
)
def test_an_amount_in_any_notation(make: Make, query: str, found: str, understood: str):
    answer = make(AMOUNTS).search(query)
    assert (answer.results[0].quote, answer.understood) == (found, understood)


@pytest.mark.parametrize("query", ["nr:32545-143", "kst: 32545-143", "nummer:32 545, nr. 143"])
def test_a_document_behind_a_word_for_number(make: Make, query: str):
    (found,) = make(AMOUNTS).search(query).results
    assert found.quote.startswith("Zie Kamerstuk")


@pytest.mark.parametrize(
    "query", ["nr. 143", "nr 143", "kamerstuk 143", "Kamerstuk nr. 143", "143"]
)
def test_a_number_without_its_dossier_finds_who_cites_it_and_the_letter(tmp_path: Path, query: str):
    own = letter_of("Spaarrente", "Over sparen.", references=References(kamerstuk_number="143"))
    citing = letter_of("Ander", "Zie Kamerstuk 32 545, nr. 143.", "Zie nr. 12 voor de rest.")
    with Library.open(tmp_path / "library") as library:
        for letter in (own, citing):
            put(library, letter)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            results = desk.search(query).results
    assert {(each.letter, each.quote[:12]) for each in results} == {
        (own.id, "Over sparen."),
        (citing.id, "Zie Kamerstu"),
    }
    (around,) = (each.around for each in results if each.around)
    assert (around.kind, around.quote) == ("number", "nr. 143")


@pytest.mark.parametrize("query", ["ging", "gaan", "niet"])
def test_a_common_word_alone_is_said_to_be_one(make: Make, query: str):
    desk = make(AMOUNTS)
    said = f"‘{query}’ is een te gewoon woord en wordt niet gezocht"
    assert said in desk.search(query).understood
    assert desk.search('"niets te"').total == 1


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("2021..2024", "2021..2024"),
        ("2021-2024", "2021-2024"),
        ("2021–2024", "2021–2024"),
        ("2021..", "2021.."),
        ("..2024", "..2024"),
        ("voor:2021", "..2020"),
        ("before:2021", "..2020"),
        ("na:2025", "2026.."),
        ("after:2025", "2026.."),
    ],
)
def test_years_as_people_write_a_range(query: str, years: str):
    read = parse(f"zorg {query}")
    assert [(each.field, each.value) for each in read.filters] == [("year", years)]
    assert [unit.text for unit in read.units] == ["zorg"]


def test_a_word_is_found_in_a_compound_whose_first_part_stands_nowhere_alone(make: Make):
    letters = {"a": ["De rente is laag.", "De spaarrente daalt.", "Het spaargeld groeit."]}
    letters["b"] = ["De concurrente won.", "Een andere zin."]
    found = make(letters).search("rente", typing=True).results
    assert [each.quote for each in found] == ["De rente is laag.", "De spaarrente daalt."]
    assert [found[1].quote[a:b] for a, b in found[1].marks] == ["rente"]


@pytest.mark.parametrize(
    "asked",
    [
        *("hoe zit het met de", "Hoe staat het met", "hoe kijkt de minister aan tegen de"),
        *("wat zegt het kabinet over", "wat is de stand van zaken rond", "wat staat er over de"),
        *("wat is er bekend over", "alles over", "Ik zoek informatie over de"),
    ],
)
def test_how_somebody_asks_is_not_searched(asked: str):
    words = [unit.text for unit in parse(f"{asked} zorg").units]
    assert words in (["zorg"], ["de", "zorg"])


@pytest.mark.parametrize("query", ["hoe zit het met", "wat doet Nederland voor talent", "zegt"])
def test_what_is_all_that_was_asked_is_searched(query: str):
    assert " ".join(unit.text for unit in parse(query).units) == query


def test_a_slip_is_likelier_than_a_word_of_which_half_is_in_use(make: Make):
    desk = make({"a": ["Het vestigingsklimaat is goed."], "b": ["Het klimaat warmt op."]})
    assert [r.letter for r in desk.search("vestigngsklimaat").results][:1] == ["a"]
    assert desk.search("vestigngsklimaat").suggestion == "vestigingsklimaat"


def test_a_rare_part_counts_without_the_head(make: Make):
    many = [f"De {word} is duur." for word in ("bouw", "reis", "kaas", "soep", "vis", "thee")] * 8
    desk = make(
        {"a": ["De stikstof daalt neer.", "De stikstof stijgt op."], "b": ["Er is crisis.", *many]}
    )
    assert {result.letter for result in desk.search("stikstofcrisis").results} == {"a"}


HALVES = {
    "the tie goes to what begins it": ("asielaanvraag", "Het asiel is vol vragen.", "asiel"),
    "the head is in use": ("lerarentekort", "Er is een tekort.", "tekort"),
    "the first word is": ("zorgverlofmaand", "De zorg is duur.", ""),
    "the first word without its link": ("arbeidsinspectie", "De arbeid is zwaar.", ": arbeid)"),
    "the first word and not its verb": ("zorgtoeslag", "De zorg bezorgt zorgt.", ": zorg)"),
    "a word with an ending is none": ("politieagent", "Dat is een politieke zaak.", ""),
    "a head that says nothing": ("armoedebeleid", "Het beleid is goed.", ""),
    "a slip in the other half": (
        "klimaatdeposotie",
        "De depositie en het klimaat.",
        "klimaat, depositie",
    ),
    "a word begins as it does": ("notarisfout", "Het notariskantoor telt fouten.", "notaris"),
}


@pytest.mark.parametrize(("query", "quote", "part"), HALVES.values(), ids=HALVES)
def test_a_word_of_which_half_is_in_use_finds_that(make: Make, query: str, quote: str, part: str):
    answer = make({"a": [quote, "De dijken worden hoger."], "b": ["Het stormt."]}).search(query)
    assert [result.quote for result in answer.results] == ([quote] if part else [])
    assert part in answer.understood


def test_the_office_of_a_minister_comes_below_what_it_is_about(make: Make):
    office = "De minister voor Klimaat en Groene Groei antwoordt."
    goals = "Wij zullen met alle anderen de klimaatdoelen en ook de klimaatdoelen halen."
    texts = {"a": [office], "b": ["Wij zullen met alle anderen het klimaat beschermen."]}
    desk = make({**texts, "c": [goals], "d": ["De doelen."]})
    assert [result.letter for result in desk.search("klimaat").results] == ["b", "c", "a"]


def test_an_abbreviation_is_inflected(make: Make):
    desk = make({"a": ["Veel zelfstandigen zonder personeel sparen."], "b": ["Het regent."]})
    assert [result.letter for result in desk.search("zzp'ers").results] == ["a"]


def test_a_word_that_stands_nowhere_finds_its_theme(tmp_path: Path):
    themes = Intake([THEMES]).themes
    texts = "Kenniswerkers fietsen.", "Huisvesting is schaars; kenniswerkers zoeken woonruimte."
    with Library.open(tmp_path / "library") as library:
        letter = letter_of("a", *texts)
        put(library, letter)
        levels = [(1, "huisvesting", "primary")]
        library.set_themes("a", "1", [("huisvesting", *span) for span in [(24, 35)]], levels)
        with SearchDesk(library, tmp_path / "index", themes) as desk:
            answer = desk.search("kamernood kenniswerkers")
    assert [result.passage for result in answer.results] == [1, 0]
    assert "Huisvesting" in answer.understood


def test_what_is_asked_counts_more_than_the_verb_it_is_asked_with(desk: SearchDesk):
    found = desk.search("hoe houden we talent in Nederland?").results[:3]
    assert all("talent" in result.quote for result in found)


@pytest.mark.parametrize("query", ["30 procent regeling", "30% regeling", "30-procentregeling"])
def test_an_arrangement_is_found_however_its_percentage_is_written(make: Make, query: str):
    desk = make({"a": ["De 30%-regeling wordt versoberd."], "b": ["Een regeling voor 30 boeren."]})
    assert desk.search(query).results[0].letter == "a"


@pytest.mark.parametrize("query", ["wachttijden", "talent visum", "huisvesting", "regeling"])
def test_a_whole_word_finds_in_one_order_before_and_behind_the_space(desk: SearchDesk, query: str):
    def order(text: str, *, typing: bool) -> list[tuple[str, int]]:
        found = desk.search(text, limit=500, typing=typing).results
        return [(result.letter, result.passage) for result in found]

    done = order(query, typing=False)
    assert order(f"{query} ", typing=True) == done
    assert order(query, typing=True)[: len(done)] == done


def test_a_name_scores_the_same_in_small_letters(tmp_path: Path):
    letter = letter_of("brief", "Antwoord van Minister Beljaarts (Economische Zaken) aan u.")
    signed = replace(letter.metadata, senders=(Person("Dirk Beljaarts", "Minister", "EZ"),))
    with Library.open(tmp_path / "library") as library:
        put(library, replace(letter, metadata=signed))
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            (small,), (capital,) = (desk.search(q).results for q in ("beljaarts", "Beljaarts"))
    assert small == capital


@pytest.mark.parametrize(
    ("query", "suggested"),
    [
        ("universitietien", "universiteiten"),
        ("ondertekende", None),
        ("zorgkosten", None),
        ("zorgketn", "zorgketen"),
        ("zonden", None),
    ],
)
def test_a_slip_makes_no_other_word_of_one_in_use(make: Make, query: str, suggested: str | None):
    words = ["De universiteiten en tien onderzoekende artsen.", "Het is getekend, zonder kosten."]
    desk = make({"een": words, "twee": ["Een zorgketen van goede zorg."]})
    assert desk.search(query).suggestion == suggested


@pytest.mark.parametrize(
    "query", ["266 000", '"266 000"', "266 000 granaten", "1 500 000", "71 800"]
)
def test_a_number_with_spaces_is_found_as_it_is_written(make: Make, query: str):
    words = "Er komen 266 000 granaten, 71 800 mensen en 1 500 000 patronen."
    found = make({"een": [words, "Een andere zin."]}).search(query).results
    assert [result.quote for result in found] == [words]


@pytest.mark.parametrize("query", ["266 000", "155mm", "266.000", "155 mm", "266000"])
def test_a_number_is_found_in_another_notation(make: Make, query: str):
    desk = make({"een": ["Een tekort van 266.000 mensen en 155 mm-granaten.", "Niets daarvan."]})
    assert [result.passage for result in desk.search(query).results] == [0]
