# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is a commitment and by when, and what only looks like one."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import commitments
from kennisreader.core.letter import Block, BlockKind, Commitment
from tests.proportion import grows_in_proportion

WRITTEN = "2025-03-03"


def _find(*paragraphs: str) -> tuple[str, tuple[Commitment, ...]]:
    text = "\n".join(paragraphs)
    blocks = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 1
    return text, commitments.find(text, tuple(blocks), WRITTEN)


@pytest.mark.parametrize(
    ("sentence", "words", "since", "until"),
    [
        ("Hierbij zeg ik toe de Kamer te informeren.", "", "", ""),
        ("Ik zeg u toe hierover te rapporteren.", "", "", ""),
        ("Ik zeg toe dat u voor de zomer bericht krijgt.", "voor de zomer", WRITTEN, "2025-06-30"),
        ("Ik kom hier in het najaar op terug.", "in het najaar", "2025-09-01", "2025-12-20"),
        ("Bij de begroting kom ik hierop terug.", "", "", ""),
        ("Zodra het onderzoek is afgerond stuur ik u de resultaten.", "", "", ""),
        ("Na afronding informeer ik uw Kamer over de uitkomsten.", "", "", ""),
        (
            "Het kabinet stuurt voor Prinsjesdag een wetsvoorstel naar de Kamer.",
            "voor Prinsjesdag",
            WRITTEN,
            "2025-09-16",
        ),
        ("Ik informeer u in Q3 2025 over de stand.", "in Q3 2025", "2025-07-01", "2025-09-30"),
        (
            "Ik rapporteer aan uw Kamer bij de Voorjaarsnota.",
            "bij de Voorjaarsnota",
            "2025-04-01",
            "2025-06-01",
        ),
        (
            "Wij werken eraan, waarbij in Q2 van dit jaar wordt gesproken over geld vanaf 2027.",
            "in Q2 van dit jaar",
            "2025-04-01",
            "2025-06-30",
        ),
        (
            "Ik informeer uw Kamer over de inzet in 2027 voor de zomer.",
            "voor de zomer",
            WRITTEN,
            "2025-06-30",
        ),
        ("Er volgt overleg over het vervolg na 2026.", "na 2026", "2027-01-01", ""),
        (
            "Ik treed in overleg en kom daar vóór 1 juli 2026 op terug.",
            "vóór 1 juli 2026",
            WRITTEN,
            "2026-07-01",
        ),
        ("De meting is gereed in Q4 2026.", "in Q4 2026", "2026-10-01", "2026-12-31"),
        ("U wordt hierover nader geïnformeerd.", "", "", ""),
        ("Ik zal onderzoeken of dit niet anders kan.", "", "", ""),
        ("Ik zal uw Kamer informeren over de reden dat dit niet kan.", "", "", ""),
        ("Ik zal niet alleen bouwen maar uw Kamer ook informeren.", "", "", ""),
        ("Uw Kamer wordt jaarlijks geïnformeerd over de voortgang.", "jaarlijks", "", ""),
        ("Er wordt een jaarlijkse terugkomdag georganiseerd.", "jaarlijkse", "", ""),
        ("Ik zal u binnen drie maanden berichten.", "binnen drie maanden", WRITTEN, "2025-06-03"),
        ("Over zes weken stuur ik uw Kamer de brief.", "Over zes weken", WRITTEN, "2025-04-14"),
        ("Nog dit jaar informeer ik uw Kamer.", "Nog dit jaar", WRITTEN, "2025-12-31"),
        (
            "Begin volgend jaar stuur ik uw Kamer het rapport.",
            "Begin volgend jaar",
            "2026-01-01",
            "2026-03-31",
        ),
        ("Ik zal u volgend jaar informeren.", "volgend jaar", "2026-01-01", "2026-12-31"),
        ("Deze maand stuur ik uw Kamer het plan.", "Deze maand", "2025-03-01", "2025-03-31"),
        (
            "Ik streef ernaar uw Kamer voor de zomer te informeren.",
            "voor de zomer",
            WRITTEN,
            "2025-06-30",
        ),
        ("Ik ga met de sector in gesprek over dit onderwerp.", "", "", ""),
        (
            "In het akkoord is afgesproken de plannen in 2028 te herijken.",
            "in 2028",
            "2028-01-01",
            "2028-12-31",
        ),
        ("Het kabinet verwacht in 2026 te besluiten.", "in 2026", "2026-01-01", "2026-12-31"),
        ("Ik laat hiernaar onderzoek doen.", "", "", ""),
        ("Ik zal in 2026 laten zien dat het werkt.", "in 2026", "2026-01-01", "2026-12-31"),
        ("Ik ben graag bereid dit te onderzoeken.", "", "", ""),
        (
            "Zoals toegezegd zal ik uw Kamer in het najaar informeren.",
            "in het najaar",
            "2025-09-01",
            "2025-12-20",
        ),
    ],
)
def test_a_commitment_and_its_term(sentence: str, words: str, since: str, until: str) -> None:
    text, found = _find(sentence)
    assert [(text[c.start : c.end], c.due_text, c.due_from, c.due_to) for c in found] == [
        (sentence, words, since, until)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ik zal dit niet doen.", id="refusal"),
        pytest.param("Het kabinet zal de norm niet verhogen.", id="refusal of the cabinet"),
        pytest.param("Ik ga dat niet onderzoeken in 2026.", id="refusal with a year"),
        pytest.param("Ik zal uw Kamer hierover niet nader informeren.", id="refusal to inform"),
        pytest.param("Ik kom hier niet op terug.", id="refusal to come back"),
        pytest.param("Gewoonlijk ontvangt de Kamer periodiek een brief.", id="custom"),
        pytest.param("De Monitor wordt jaarlijks uitgevoerd door het RIVM.", id="another's custom"),
        pytest.param("De jaarlijkse kosten worden geschat op 2 miljoen euro.", id="amount"),
        pytest.param("De cijfers heeft de NZa op 4 april jl. gepubliceerd.", id="just published"),
        pytest.param("Mijn voorganger heeft toegezegd de Kamer te informeren.", id="another's"),
        pytest.param("In deze brief kom ik daarop terug.", id="comes back in the letter"),
        pytest.param("In het antwoord op vraag 3 kom ik hierop terug.", id="in an answer"),
        pytest.param("Hierbij stuur ik u de evaluatie over 2024.", id="what is sent now"),
        pytest.param("Bent u bereid dit voor de zomer te sturen?", id="question"),
        pytest.param("Het CBS publiceert jaarlijks cijfers.", id="statistics"),
        pytest.param("In 2019 heb ik u geïnformeerd.", id="past"),
        pytest.param("De kosten bedragen in 2026 10 miljoen euro.", id="amount of a year"),
        pytest.param("In 2026 is 20 miljoen euro beschikbaar.", id="money of a year"),
        pytest.param(
            "Vanaf 2027 is structureel 60 miljoen beschikbaar.", id="money from a year on"
        ),
        pytest.param("In 2028 zijn er 100.000 woningen beschikbaar.", id="a stock"),
        pytest.param(
            "De minister heeft in 2019 aangegeven dat zij eind 2027 klaar is.", id="told of before"
        ),
        pytest.param("Dit blijkt gereed te zijn op 1 maart 2027.", id="is so already"),
        pytest.param("Scholen kunnen tot 1 mei 2026 een aanvraag indienen.", id="right"),
        pytest.param("Het programma loopt van 2019 tot 2027.", id="period"),
        pytest.param("Verwacht wordt dat de vraag in 2030 zal stijgen.", id="forecast"),
        pytest.param("Het CPB verwacht dat dit in 2026 zal groeien.", id="another's forecast"),
        pytest.param("Ik vind het belangrijk dat dit goed wordt voorbereid.", id="opinion"),
        pytest.param("Daartoe ben ik niet bereid.", id="unwilling"),
        pytest.param(
            "De leden van de D66-fractie vragen wanneer de Kamer de agenda ontvangt.",
            id="asked by members",
        ),
        pytest.param("De Raad doet binnen een jaar na de wet uitspraak.", id="counts from a law"),
        pytest.param("Het akkoord is in 2024 gesloten tot en met 2027.", id="done, for a while"),
        pytest.param("December 2025", id="a date on a cover"),
        pytest.param(
            "De douane controleerde in 2025 ruim 92 miljoen pakketten.", id="told of this year"
        ),
        pytest.param("De regeling is per 1 januari 2026 volledig afgebouwd.", id="done"),
        pytest.param(
            "Voor de richtlijn geldt 22 december 2027 als uiterste datum.", id="a fact ahead"
        ),
        pytest.param("De norm wordt jaarlijks herzien.", id="custom of nobody"),
        pytest.param("Er worden 50.000 granaten per jaar geproduceerd.", id="amount a year"),
        pytest.param(
            "De provincie verwacht dat vanaf 2026 vergunningen volgen.", id="forecast of a province"
        ),
        pytest.param("Het tekort loopt op tot 266.000 mensen in 2034.", id="trend"),
        pytest.param(
            "De cijfers laten zien dat tekorten in 2026 worden hersteld.", id="shown by others"
        ),
        pytest.param("Daar dreigt dat vanaf 2026 wijken niet worden aangesloten.", id="threat"),
        pytest.param("Nr. | Motie of toezegging | Stand van zaken | Termijn", id="head of a table"),
        pytest.param("1 | De plannen worden uitgewerkt. | Eind 2026", id="row of a table"),
    ],
)
def test_what_is_no_commitment(sentence: str) -> None:
    assert _find(sentence)[1] == ()


def test_an_earlier_promise_counts_where_the_letter_keeps_it() -> None:
    told = "In het debat heb ik toegezegd uw Kamer voor de zomer te informeren."
    kept = "Met deze brief geef ik invulling aan mijn toezegging over wonen."
    between = ["Er zijn kamers tekort."] * 6
    assert len(_find(told, *between)[1]) == 1
    assert len(_find(*between, told)[1]) == 0
    assert len(_find(*between, kept)[1]) == 1


def test_a_long_row_of_digits_costs_in_proportion() -> None:
    def find(digits: int) -> None:
        _find(f"Ik zal u jaarlijks informeren over {'1' * digits}.")

    assert grows_in_proportion(find, 200, 4000)
