# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Titles of letters, titles of works they cite, and what they promise."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import commitments, read_letter, titles, works
from kennisreader.core.letter import Block, BlockKind, Part


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Kamerbrief AI Talent", "AI Talent"),
        ("Brief over de voortgang van het akkoord", "Voortgang van het akkoord"),
        ("Beantwoording vragen over stikstof", "Beantwoording vragen over stikstof"),
        ("Kamerbrief", "Kamerbrief"),
    ],
)
def test_a_subject_loses_its_noise(subject: str, title: str) -> None:
    assert titles.from_subject(subject) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "In deze brief presenteert het kabinet daarom de Internationale Kennis- en Talentstrategie.",
            "Internationale Kennis- en Talentstrategie",
            id="presents",
        ),
        pytest.param(
            "Hierbij bied ik uw Kamer de evaluatie van de Wet X aan.",
            "Evaluatie van de Wet X",
            id="offers",
        ),
        pytest.param(
            "Met deze brief informeer ik uw Kamer over de voortgang van de visserij.",
            "Voortgang van de visserij",
            id="informs",
        ),
        pytest.param(
            "Op 5 mei heeft de raad het advies over de toekomst van het hbo gepubliceerd. Hierbij bied ik uw Kamer de kabinetsreactie aan.",
            "Kabinetsreactie op het advies over de toekomst van het hbo",
            id="reaction to what was published",
        ),
    ],
)
def test_a_title_is_drawn_from_what_the_letter_says_it_brings(text: str, title: str) -> None:
    assert titles.from_opening([text]) == title


def test_the_questions_subject_is_the_title_of_an_answer() -> None:
    text = "Vragen van het lid Kat (D66) aan de Minister van Financiën over de TOZO (ingezonden 3 juni 2021)."
    assert titles.from_questions(text) == "Antwoorden op vragen over de TOZO"


def test_a_long_title_is_clipped_at_a_clause() -> None:
    title = titles.clip(
        "Kabinetsreactie op het rapport over de toekomst van het hoger onderwijs naar aanleiding van "
        + "heel " * 20
    )
    assert title == "Kabinetsreactie op het rapport over de toekomst van het hoger onderwijs …"
    assert len(titles.clip("woord " * 60)) <= titles.LONGEST


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "In het factsheet 'Internationale mobiliteit van wetenschappers' staat",
            ["Internationale mobiliteit van wetenschappers"],
            id="quoted",
        ),
        pytest.param(
            "In de brief «Kabinetsreactie evaluaties» van 17 oktober",
            ["Kabinetsreactie evaluaties"],
            id="guillemets",
        ),
        pytest.param(
            "het bericht ‘Trump’s win and what it means’, 2024",
            ["Trump’s win and what it means"],
            id="apostrophe in a title",
        ),
        pytest.param(
            "het Regioplan-rapport van het onderzoek naar de vestigingskeuze is verschenen",
            ["Regioplan-rapport van het onderzoek naar de vestigingskeuze"],
            id="compound",
        ),
        pytest.param(
            "het Belastingplan 2025 en het regeerprogramma",
            ["Belastingplan 2025", "regeerprogramma"],
            id="named plans",
        ),
        pytest.param(
            "uit het Strategisch Actieplan voor Artificiële Intelligentie blijkt",
            ["Strategisch Actieplan voor Artificiële Intelligentie"],
            id="action plan",
        ),
        pytest.param(
            "met het wetsvoorstel taal en toegankelijkheid (WTT), wordt",
            ["wetsvoorstel taal en toegankelijkheid (WTT)"],
            id="bill",
        ),
        pytest.param(
            "de 'kennismigrantenregeling' en het AI-onderzoek van AI-onderzoekers",
            [],
            id="no works",
        ),
        pytest.param(
            "Het advies van de Afdeling volgt dat van de Autoriteit persoonsgegevens (AP). Het advies van de AP is kort.",
            [],
            id="bodies that the letter has named",
        ),
        pytest.param(
            "Volgens het advies van de Gezondheidsraad en een rapport van ESMA kan dat.",
            ["advies van de Gezondheidsraad", "rapport van ESMA"],
            id="bodies by name",
        ),
        pytest.param(
            "In het Aanvullend Zorg- en Welzijnsakkoord en het Welzijnsakkoord staat dat.",
            ["Aanvullend Zorg- en Welzijnsakkoord", "Welzijnsakkoord"],
            id="the whole name of an accord",
        ),
        pytest.param("Zorg- en Welzijnsakkoord", [], id="no half of a name"),
    ],
)
def test_works_are_known_by_their_titles(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in works.find(text, [])] == found


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (
            "ROA (2019). De arbeidsmarkt naar opleiding en beroep tot 2024.",
            "De arbeidsmarkt naar opleiding en beroep tot 2024",
        ),
        ("KNAW, De aantrekkelijkheid van Nederland", "De aantrekkelijkheid van Nederland"),
        ("Van Dijck & Van Saarloos, 'Wetenschap in Nederland', 2017.", "Wetenschap in Nederland"),
    ],
)
def test_a_source_note_names_a_work(note: str, title: str) -> None:
    assert [note[a:b] for a, b in works.find(note, [(0, len(note))])] == [title]


def _found(text: str, part: Part = Part.NONE) -> list[tuple[str, str, str]]:
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text), part=part),)
    rows = commitments.find(text, blocks, "2024-12-20")
    return [(text[c.start : c.end], c.due_text, c.due_to) for c in rows]


@pytest.mark.parametrize(
    ("sentence", "due", "until"),
    [
        pytest.param(
            "Uw Kamer zal voor de zomer 2025 nader worden geïnformeerd over de uitwerking.",
            "voor de zomer 2025",
            "2025-06-30",
            id="informing, dated",
        ),
        pytest.param("Ik zal uw Kamer hierover informeren.", "", "", id="informing"),
        pytest.param(
            "De volgende rapportage wordt in het voorjaar uitgebracht.",
            "in het voorjaar",
            "2025-06-20",
            id="relative term",
        ),
        pytest.param(
            "De Kamer wordt jaarlijks geïnformeerd over de voortgang.",
            "jaarlijks",
            "",
            id="recurring",
        ),
        pytest.param(
            "Het kabinet onderzoekt ook de uitvoerbaarheid van varianten.", "", "", id="doing"
        ),
        pytest.param("Per post wordt bekeken hoe dit vorm krijgt.", "", "", id="passive"),
        pytest.param(
            "Op 12 maart 2020 heb ik toegezegd uw Kamer te informeren.",
            "",
            "",
            id="kept promise, past day is no term",
        ),
    ],
)
def test_commitments_and_their_terms(sentence: str, due: str, until: str) -> None:
    assert _found(f"Dit is een feit. {sentence}") == [(sentence, due, until)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Paragraaf 3 beschrijft of en hoe de aanbevelingen worden uitgewerkt.",
        "Het kabinet streeft ernaar om de komst van talent te blijven faciliteren.",
        "Vervolgens schets ik de hoofddoelstellingen.",
        "Hierbij informeer ik uw Kamer over de voortgang.",
        "In 2017 heeft het instituut dit onderzocht.",
        "Zal het kabinet dit doen?",
    ],
)
def test_what_is_no_commitment(sentence: str) -> None:
    assert _found(sentence) == []


def test_questions_promise_nothing() -> None:
    assert _found("Ik zal uw Kamer hierover informeren.", Part.QUESTION) == []


OPENINGS = {
    "sends, in others' names too": (
        "Hierbij zend ik u mede namens de Minister voor Basis- en Voortgezet Onderwijs en Media de Evaluatieagenda 2022.",
        "Evaluatieagenda 2022",
    ),
    "the Kamer receives": (
        "Hierbij ontvangt u het verslag van de Raad Buitenlandse Zaken van 18 oktober 2021.",
        "Verslag van de Raad Buitenlandse Zaken van 18 oktober 2021",
    ),
    "verb in two parts": (
        "Hierbij doe ik uw Kamer de monitor Leenstelsel 2021 toekomen.",
        "Monitor Leenstelsel 2021",
    ),
    "finds enclosed": (
        "Bijgaand treft u aan het onderzoeksrapport naar de kosten van het mbo.",
        "Onderzoeksrapport naar de kosten van het mbo",
    ),
    "was asked to react": (
        "Op 12 oktober heeft de vaste commissie voor Onderwijs, Cultuur en Wetenschap verzocht om een reactie op het bericht «Studenten slapen in tenten».",
        "Reactie op het bericht «Studenten slapen in tenten»",
    ),
    "reacts to what stands above": (
        "Op 3 november publiceerde de Rekenkamer het rapport «Geld genoeg». In deze brief geef ik mijn reactie op dit rapport.",
        "Reactie op het rapport «Geld genoeg»",
    ),
    "keeps a promise": (
        "In het debat heb ik toegezegd uw Kamer te informeren over de stand van zaken van het experiment. Met deze brief doe ik dat.",
        "Stand van zaken van het experiment",
    ),
    "goes into": (
        "In deze brief ga ik in op de motie van het lid Van der Molen over internationalisering.",
        "Motie van het lid Van der Molen over internationalisering",
    ),
    "sketches": (
        "Nederland kent een rijke traditie. In deze brief schets ik mijn visie op de wetenschap.",
        "Visie op de wetenschap",
    ),
}


@pytest.mark.parametrize(("opening", "expected"), OPENINGS.values(), ids=OPENINGS)
def test_what_a_letter_brings_is_its_title(opening: str, expected: str) -> None:
    assert titles.from_opening([opening]) == expected


@pytest.mark.parametrize(
    "opening",
    [
        "Op 3 mei 2021 heb ik uw Kamer geïnformeerd.",
        "Hierbij voldoe ik aan dat verzoek.",
        "Dit advies, gedateerd 19 augustus 2020, bied ik U hierbij aan.",
        "Kunt u mij informeren over de voortgang?",
    ],
)
def test_what_brings_nothing(opening: str) -> None:
    assert titles.from_opening([opening]) is None


def test_the_first_of_several_sections_is_no_title() -> None:
    head = "32 813\nKabinetsaanpak Klimaatbeleid\n\nNr. 1544\nBRIEF VAN DE MINISTER VAN KLIMAAT EN GROENE GROEI\n\n"
    text = f"{head}Den Haag, 7 november 2025\n\n## Doelbereik\n\nDe verkenning laat dit zien.\n\n## Zorg\n\nDe zorg is duur.\n"
    assert read_letter(text.encode(), "brief.md").metadata.title == "Kabinetsaanpak Klimaatbeleid"
