# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search: what is found, in which order, and what is marked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kennisreader.core.annotation import Note
from kennisreader.core.annotation_anchor import describe
from kennisreader.core.annotation_w3c import to_stored
from kennisreader.core.intake import Intake, seed
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from tests.conftest import ROOT
from tests.core.search.conftest import THEMES, letter_of, put

Make = Callable[[dict[str, list[str]]], SearchDesk]

FILLER = {"vulling": [f"Over iets anders gaat zin nummer {i} van deze brief." for i in range(20)]}


def order(desk: SearchDesk, query: str) -> list[str]:
    """The first words of what is found, best first."""
    return [result.quote for result in desk.search(query).results]


def marked(desk: SearchDesk, query: str) -> list[list[str]]:
    found = desk.search(query).results
    return [[r.quote[start:end] for start, end in r.marks] for r in found]


BETTER = {
    "exact before inflected": ("regeling", "De regeling werkt.", "De regelingen werken."),
    "exact once before inflected often": (
        "gegeven",
        "In dit lange overleg over van alles en nog wat is een enkel gegeven genoemd.",
        "Gegevens, gegevens en gegevens.",
    ),
    "inflected once before part often": (
        "regeling",
        "In dit lange overleg over van alles en nog wat zijn de regelingen genoemd.",
        "Subsidieregeling, visumregeling en huurregeling.",
    ),
    "inflected before part": ("regeling", "De regelingen werken.", "De subsidieregeling werkt."),
    "part before relative": ("scholing", "De omscholing-scholing helpt.", "Zij scholen mensen."),
    "both before one": (
        "talent huisvesting",
        "Talent zoekt huisvesting.",
        "Talent, talent, talent.",
    ),
    "rare before common": ("nummer brief visum", "Een visum graag.", "Nummer van een brief."),
    "in a row before apart": (
        "leven lang ontwikkelen",
        "Een leven lang ontwikkelen is nodig voor het werk.",
        "Ontwikkelen is nodig voor het werk en het leven is lang.",
    ),
    "word before slip": ("huisvesting", "De huisvesting knelt.", "De huisvestig knelt."),
}


@pytest.mark.parametrize(("query", "better", "worse"), BETTER.values(), ids=BETTER)
def test_what_fits_better_comes_first(make: Make, query: str, better: str, worse: str):
    found = order(make({"a": [worse], "b": [better], **FILLER}), query)
    assert found[0] == better


FOUND = {
    "plural": ("woning", "Er zijn te weinig woningen.", ["woningen"]),
    "part of a compound": ("migranten", "De kennismigrantenregeling blijft.", ["migranten"]),
    "head of a compound": ("regeling", "De kennismigrantenregeling blijft.", ["regeling"]),
    "two parts": ("kennismigranten", "De kennismigrantenregeling.", ["kennismigranten"]),
    "written apart": ("kennis migranten", "Voor kennismigranten.", ["kennismigranten"]),
    "accents": ("carriere", "Een mooie carrière.", ["carrière"]),
    "without accents": ("coördinatie", "De coordinatie.", ["coordinatie"]),
    "capitals": ("TALENT", "Het talent.", ["talent"]),
    "hyphens": ("onderzoekers", "De AI-onderzoekers.", ["onderzoekers"]),
    "star": ("migr*", "De migratie.", ["migratie"]),
    "star inside": ("*migrant*", "Een kennismigrantenregeling.", ["kennismigrantenregeling"]),
    "slip": ("kennisveilgheid", "De kennisveiligheid.", ["kennisveiligheid"]),
    "any wrong letter in a long word": (
        "vreemdelingln",
        "De vreemdelingen wachten.",
        ["vreemdelingen"],
    ),
    "exchanged letters in a short word": ("satad", "De staad groeit.", ["staad"]),
    "a part behind one of four letters": ("tuinbouw", "De glastuinbouw.", ["tuinbouw"]),
    "the present of what is valid": ("gelden", "De regel geldt nog.", ["geldt"]),
    "a part of a word that has a verb too": (
        "opslag",
        "Het is opgeslagen in de schrootopslag.",
        ["opgeslagen", "opslag"],
    ),
    "a noun's plural that is a past too": ("uitgaven", "De kernuitgaven.", ["uitgaven"]),
    "its singular": ("afspraken", "Deze afspraak geldt.", ["afspraak"]),
    "parents": ("ouder", "De ouders van het kind.", ["ouders"]),
    "a noun that looks like a past": ("deelname", "Alle deelnemers.", ["deelnemers"]),
    "a participle with e": ("wijzigen", "De gewijzigde wet.", ["gewijzigde"]),
    "a decimal with a point": ("5.75", "Het was 5,75%.", ["5,75%"]),
    "irregular participle": ("onderzoeken", "Het is onderzocht.", ["onderzocht"]),
    "irregular past": ("onderzocht", "Het kabinet onderzoekt dit.", ["onderzoekt"]),
    "strong verb": ("vertrokken", "Zij vertrekken weer.", ["vertrekken"]),
    "strong separable verb": ("aantrekken", "Talent is aangetrokken.", ["aangetrokken"]),
    "strong verb that looks like a noun": ("sloot", "Het kabinet sluit een akkoord.", ["sluit"]),
    "short strong past": ("nam", "Het kabinet neemt maatregelen.", ["neemt"]),
    "strong verb between": ("besloten", "Het kabinet besluit dit.", ["besluit"]),
    "irregular plural": ("steden", "De stad groeit.", ["stad"]),
    "irregular singular": ("stad", "De steden groeien.", ["steden"]),
    "part that nobody uses alone": ("expat", "De expatregeling.", ["expat"]),
    "part before an unknown one": ("zeehonden", "De zeehondenopvang.", ["zeehonden"]),
    "part behind an unknown one": ("opvang", "De zeehondenopvang.", ["opvang"]),
    "its plural": ("expats", "De expatregeling voor kennis.", ["expat"]),
    "relative": ("werven", "De werving van studenten.", ["werving"]),
    "participle": ("omscholen", "Zij zijn omgeschoold.", ["omgeschoold"]),
    "separable verb": ("aantrekken", "Om talent aan te trekken.", ["aan te trekken"]),
    "separable verb asked": ("aan te trekken", "Talent aantrekken.", ["aantrekken"]),
    "suspended compound": (
        "kennisoverdracht",
        "De kennis- en technologieoverdracht.",
        ["kennis- en technologieoverdracht"],
    ),
    "compound that goes on behind a hyphen": (
        "kennisregeling",
        "De kennisoverdracht en -regeling.",
        ["kennisoverdracht en -regeling"],
    ),
    "a hyphen that nobody types": ("zij instroom", "De zij-instroom groeit.", ["zij-instroom"]),
    "compound that goes on, as it stands": (
        "kennisoverdracht en -regeling",
        "De kennisregeling werkt.",
        ["kennisregeling"],
    ),
    "phrase": ('"war on talent"', "De war on talent.", ["war on talent"]),
    "phrase with hyphen": ('"start up"', "Een start-up.", ["start-up"]),
    "phrase as one word": ('"brain drain"', "De braindrain.", ["braindrain"]),
    "another name": ("AI", "Over kunstmatige intelligentie.", ["kunstmatige intelligentie"]),
    "abbreviation": ("npoe", "Het Netherlands Point of Entry (hierna NPoE).", None),
    "full name": (
        "Netherlands Point of Entry",
        "Het NPoE helpt. Het Netherlands Point of Entry (hierna NPoE).",
        None,
    ),
    "Kamerstuk": ("30573-222", "Zie Kamerstuk 30 573, nr. 222.", None),
    "dossier": ("30 573", "Zie Kamerstuk 30 573, nr. 222.", None),
    "percentage": ("30%-regeling", "De 30%-regeling blijft.", ["30%-regeling"]),
    "number": ("37,5", "Het kost 37,5 miljoen.", ["37,5"]),
    "either": ("visum OF vergunning", "Een vergunning.", ["vergunning"]),
}
OTHERS = {"woorden": ["kennis migranten migrant regeling veiligheid overdracht technologie."]}


@pytest.mark.parametrize(("query", "text", "marks"), FOUND.values(), ids=FOUND)
def test_it_is_found_and_marked(make: Make, query: str, text: str, marks: list[str] | None):
    letters = {**FILLER, "brief": [text]}
    if "kennis" in text:
        letters |= OTHERS
    desk = make(letters)
    found = {r.quote: [r.quote[a:b] for a, b in r.marks] for r in desk.search(query).results}
    assert text in found
    if marks is not None:
        assert found[text] == marks


NOT_FOUND = {
    "a word like a short one": ("stad", "De stand van zaken en de stay rate."),
    "what ends so by chance": ("woord", "Zij antwoordt verantwoord op vertegenwoordigers."),
    "the first part of a compound": ("kamervragen", "De Kamer is geïnformeerd."),
    "members are no sufferers": ("leden", "Zij lijden verlies."),
    "a participle with the stem of another word": ("gewonnen", "Dit is gewoon zo."),
    "the end of a participle": ("roken", "Dat is afgesproken en gebroken."),
    "another word by one letter": ("politie", "Dat is de positie."),
    "a past with the stem of another word": ("won", "Zij wonen in de stad."),
    "weeks are no districts": ("weken", "De wijken."),
    "a word that only begins as it does": ("tegel", "Dat is tegelijkertijd gedaan."),
    "what has a suffix behind it": ("geest", "De geestelijke zorg groeit."),
    "the beginning of a foreign word": ("testament", "Er is een test geweest."),
    "goods are no good": ("goederen", "Dat is goed."),
    "sailing is no driving": ("varen", "Een actief beleid voeren."),
    "the old are no parents": ("ouderen", "De ouders van het kind."),
    "what is valid is no money": ("geld", "De regel geldt nog."),
    "an adjective is no past": ("lage", "De stad ligt aan zee."),
    "a verb is no slip of another": ("verbieden", "Wij verbinden steden."),
    "the rest begins as no word does": ("bestellen", "De beste keuze."),
    "a verb is no slip of another that is as long": ("verstoren", "De stukken versturen."),
    "a name is no past": ("Schoof", "Het besluit is verschoven en schuift op."),
    "the end of a verb": ("reken", "Waardering uitspreken en uitspraak."),
    "a letter more in a short word": ("griep", "Een groep mensen."),
    "two slips in a word that is not long": ("verslaving", "Een verlaging."),
    "the end of a plural": ("ringen", "De investeringen stijgen."),
    "the beginning of what is no compound": ("struik", "Een struikelblok voor ons."),
    "letters across the border of parts": ("reeks", "Dat gaat rechtstreeks."),
    "a long vowel for a short one": ("takken", "Een taak voor later."),
    "another vowel in a short word": ("roken", "Dat moet ons raken."),
    "an abbreviation that reads as a word": ("keten", "De aanpak K-EET."),
    "what is only an ending": ("schap", "De wetenschap gaat voor."),
    "a noun with the stem of a verb": ("gewezen", "Op deze wijze."),
}


@pytest.mark.parametrize(("query", "text"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_it_is_not_found(make: Make, query: str, text: str):
    letters = {"a": [text], "b": ["Deze kamer heeft vragen."], **FILLER}
    assert text not in order(make(letters), query)


def test_what_has_the_stem_of_a_participle_by_chance_is_not_left_out(make: Make):
    desk = make({"brief": ["Dit talent is gewoon goed.", "Talent is gewonnen."], **FILLER})
    assert order(desk, "talent -gewonnen") == ["Dit talent is gewoon goed."]


LEFT_OUT = {
    "a word behind en": ("migratie en -visum", "Migratie met een visum."),
    "a strong participle": ("kabinet -onderzoeken", "Het kabinet heeft dit onderzocht."),
    "the word": ("talent -visum", "Talent met een visum."),
    "its plural": ("talent -visum", "Talent met visa."),
    "a phrase": ('talent -"met een visum"', "Talent met een visum."),
    "another phrase": ('"een visum voor talent"', "Talent met een visum."),
}


@pytest.mark.parametrize(("query", "text"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_it_is_left_out(make: Make, query: str, text: str):
    assert text not in order(make({"brief": [text, "Meer talent."], **FILLER}), query)


def test_the_letter_itself_follows_who_cites_its_number_best(desk: SearchDesk):
    found = desk.search("30573-222").results
    assert [r.file[:3] for r in found] == ["002", "001"]
    notations = (
        *("30 573, nr. 222", "kst-30573-222", "Kamerstukken II 2024/25, 30573, nr. 222, p. 2"),
        *("30573 222", "30573/222", "TK 2024-2025 30573 nr. 222"),
    )
    for notation in notations:
        assert [r.quote for r in desk.search(notation).results] == [r.quote for r in found]


def test_a_dossier_has_its_letters_and_those_who_cite_it(desk: SearchDesk):
    for query in ("30573", "30 573", "dossier 30573", "Kamerstuk 30573"):
        assert [r.file[:3] for r in desk.search(query).results[:3]] == ["002", "000", "001"]
    letters = {r.file[:3] for r in desk.search("dossier:30573", limit=200).results}
    assert letters == {"000", "001", "002"}


def test_a_number_that_nobody_cites_finds_its_letter_after_a_correction(tmp_path: Path):
    with Library.open(tmp_path / "library") as library:
        put(library, letter_of("brief", "Over het visum."))
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            assert desk.search("31288-4").total == 0
            library.correct("brief", "kamerstuk_dossier", "31288")
            library.correct("brief", "kamerstuk_number", "4")
            for query in ("31288-4", "31 288, nr. 4", "31288", "visum 31288", "dossier:31288"):
                answer = desk.search(query)
                assert [r.letter for r in answer.results] == ["brief"], query
                assert "niet gevonden" not in answer.understood
            assert desk.search("31288-5").total == 0


READ_AS = {
    "a word": ("talent", "passages met talent"),
    "two words": ("talent visum", "passages met talent en visum, of een van beide"),
    "three words": (
        "talent visum huisvesting",
        "passages met zo veel mogelijk van talent, visum en huisvesting",
    ),
    "a dossier": ("30573", "passages die naar dossier 30573 verwijzen, en de brieven eruit"),
    "a chapter": (
        "35300-VIII",
        "passages die naar dossier 35300-VIII verwijzen, en de brieven eruit",
    ),
    "a document": (
        "30573-222",
        "passages die naar Kamerstuk 30573-222 verwijzen, en het stuk zelf",
    ),
    "a document in full": (
        "Kamerstukken II 2024/25, 30573, nr. 222",
        "passages die naar Kamerstukken II 2024/25, 30573, nr. 222 verwijzen, en het stuk zelf",
    ),
    "a document of the House": (
        "2020Z23069",
        "passages die naar 2020Z23069 verwijzen, en het stuk zelf",
    ),
    "a word and a dossier": (
        "talent 30573",
        "passages met talent en een verwijzing naar dossier 30573, of een van beide",
    ),
    "alternatives": ("30573 OF talent", "passages met een verwijzing naar dossier 30573 of talent"),
    "a dossier left out": (
        "talent -30573",
        "passages met talent; zonder een verwijzing naar dossier 30573",
    ),
    "a document left out": (
        "talent -30573-222",
        "passages met talent; zonder een verwijzing naar Kamerstuk 30573-222",
    ),
}


@pytest.mark.parametrize(("query", "said"), READ_AS.values(), ids=READ_AS)
def test_the_answer_says_in_words_how_a_query_was_read(desk: SearchDesk, query: str, said: str):
    assert desk.search(query).understood.partition(" (")[0] == said


def test_function_words_are_not_searched_and_that_is_said(desk: SearchDesk):
    answer = desk.search("wat is het")
    assert answer.total == 0
    assert "aanhalingstekens" in answer.understood
    assert "wat" not in desk.search("wat is talent").understood


def test_a_slip_gets_a_suggestion(desk: SearchDesk):
    answer = desk.search("kennisveilgheid in het onderwijs")
    assert answer.suggestion == "kennisveiligheid in het onderwijs"
    assert desk.search("kennisveiligheid").suggestion is None


def test_an_unfinished_word_finds_what_it_may_become(desk: SearchDesk):
    assert desk.search("kennisveil", typing=True).total > 0
    assert desk.search("kennisveil", typing=True).suggestion is None
    assert "kennisveiligheid" in desk.suggest("studenten kennisveil")
    assert desk.suggest("kennisveiligheid ") == []


FILTERED = {
    "theme": ("thema:huisv", {"001", "000"}),
    "theme by its term": ("talent thema:NLAIC", {"000", "002", "003"}),
    "year": ("talent jaar:2025", {"002"}),
    "years": ("talent jaar:2021..", {"001", "002"}),
    "up to": ("talent jaar:..2020", {"000", "003", "004"}),
    "ministry": ("talent van:OCW", {"003", "004"}),
    "no ministry": ("talent -van:OCW", {"000", "001", "002"}),
    "type": ("talent soort:antwoord", {"002", "003"}),
    "type and year": ("talent soort:antwoord jaar:2020", {"003"}),
    "letter": ("talent brief:strategie", {"004"}),
}


@pytest.mark.parametrize(("query", "files"), FILTERED.values(), ids=FILTERED)
def test_filters_leave_only_what_they_say(desk: SearchDesk, query: str, files: set[str]):
    found = {r.file[:3] for r in desk.search(query, limit=500).results}
    assert found
    assert found <= files


def test_a_filter_that_means_nothing_is_said_and_left_out(desk: SearchDesk):
    answer = desk.search("talent thema:kernfusie")
    assert "kernfusie" in answer.understood
    assert answer.total == desk.search("talent").total


def test_facets_count_what_a_filter_would_leave(desk: SearchDesk):
    answer = desk.search("talent")
    assert answer.facets is not None
    assert sum(answer.facets.letters.values()) == answer.total
    assert sum(answer.facets.years.values()) == answer.total
    for year, count in answer.facets.years.items():
        assert desk.search(f"talent jaar:{year}").total == count
    for theme, count in answer.facets.themes.items():
        assert desk.search(f"talent thema:{theme}").total == count


def test_few_passages_are_followed_by_their_theme(desk: SearchDesk):
    found = desk.search("woning").results
    with_word = [r for r in found if not r.by_theme]
    assert [r.quote for r in found][: len(with_word)] == [r.quote for r in with_word]
    assert {r.by_theme for r in found if r.by_theme} == {"huisvesting"}
    assert "Huisvesting" in desk.search("woning").understood
    assert not any(r.by_theme for r in desk.search('"woning"').results)


def test_tags_of_notes_filter(tmp_path):
    intake = Intake([THEMES])
    with Library.open(tmp_path / "library") as library:
        seed(library, ROOT / "seeds", intake)
        letter = library.letter(library.summaries()[0].id)
        place = letter.passages[3]
        target = describe(letter, place.start, place.start + 20)
        with SearchDesk(library, tmp_path / "index", intake.themes) as desk:
            assert desk.search("#kernpunt").total == 0
            note = Note(str(uuid4()), (target,), tags=("kernpunt",))
            with Library.open(library.folder) as window:  # another process writes
                window.put_annotation(to_stored(note))
            assert [(r.letter, r.passage) for r in desk.search("#kernpunt").results] == [
                (letter.id, 3)
            ]


def test_a_suspended_compound_that_is_typed_is_marked_whole(make: Make):
    texts = ["Meer kennis- en technologieoverdracht.", "Kennisoverdracht en technologieoverdracht."]
    answer = make({"a": [*texts, "Overdracht van technologie."]}).search(
        "kennis- en technologieoverdracht"
    )
    marks = {r.quote: [r.quote[a:b] for a, b in r.marks] for r in answer.results}
    assert marks[texts[0]] == ["kennis- en technologieoverdracht"]
    assert marks[texts[1]] == ["Kennisoverdracht", "technologieoverdracht"]
    assert "met kennisoverdracht en technologieoverdracht" in answer.understood


def test_own_notes_refine_as_soon_as_they_are_written(tmp_path):
    first = letter_of("eerst", "Talent komt.", "Talent blijft.", "Huur stijgt.", date="2020-05-01")
    later = letter_of("later", "Talent gaat.", date="2024-05-01")
    with Library.open(tmp_path / "library") as library, Library.open(library.folder) as window:
        put(library, first)
        put(library, later)
        with SearchDesk(library, tmp_path / "index", ()) as desk:

            def found(query: str) -> list[str]:
                return sorted(result.quote for result in desk.search(query).results)

            def counted(query: str) -> dict[str, int]:
                facets = desk.search(query).facets
                assert facets is not None
                return facets.notes

            assert found("talent met:notities") == []
            assert counted("talent") == {}
            notes = [
                Note(str(uuid4()), (describe(letter, at, at + 4),), text=text)
                for letter, at, text in ((first, 0, ""), (first, 30, "duur"), (later, 0, "weg"))
            ]
            for note in notes:
                window.put_annotation(to_stored(note))
            assert found("talent met:notities") == ["Talent gaat.", "Talent komt."]
            assert found("with:notes ..2022") == ["Huur stijgt.", "Talent komt."]
            assert found("talent -met:notities") == ["Talent blijft."]
            assert counted("talent") == {"notes": 2}
            assert "met eigen notities" in desk.search("talent met:notities").understood
            window.change_annotations((), [notes[0].id])
            assert found("talent met:notities") == ["Talent gaat."]
            assert counted("talent") == {"notes": 1}


def test_other_things_to_have_are_said_and_left_out(desk: SearchDesk):
    answer = desk.search("talent met:plaatjes")
    assert "plaatjes" in answer.understood
    assert answer.total == desk.search("talent").total


def test_a_newer_index_is_noticed(tmp_path):
    from kennisreader.core.search import keeping

    with Library.open(tmp_path / "library") as library:
        put(library, letter_of("een", "Talent is schaars."))
        with (
            Library.open(tmp_path / "library", write=False) as reading,
            SearchDesk(reading, tmp_path / "index", ()) as desk,
        ):
            assert desk.search("talent").total == 1
            put(library, letter_of("twee", "Meer talent."))
            assert desk.search("talent").total == 1  # not indexed yet
            keeping.bring_up_to_date(tmp_path / "index", library)
            assert desk.search("talent").total == 2
            library.remove("een")
            assert desk.search("talent").total == 1  # gone at once


def test_results_say_where_they_are(desk: SearchDesk):
    for result in desk.search("talent", limit=500).results:
        start, end = result.snippet
        assert 0 <= start < end <= len(result.quote)
        assert result.place
        assert 0 < result.score <= 1
        assert all(0 <= a < b <= len(result.quote) for a, b in result.marks)
        assert result.marks == sorted(result.marks)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=40) | st.text(alphabet='abt "-*:#.30573thema talent', max_size=40))
def test_anything_can_be_searched(desk: SearchDesk, text: str):
    answer = desk.search(text, limit=3, typing=len(text) % 2 == 0)
    assert answer.total >= len(answer.results)
    assert answer.query == text
