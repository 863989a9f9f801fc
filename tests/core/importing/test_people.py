# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who answers, co-senders and askers, in the ways letters name them."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import people

OCW = "Onderwijs, Cultuur en Wetenschap"
EZK = "Economische Zaken en Klimaat"
SZW = "Sociale Zaken en Werkgelegenheid"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mede namens de Minister van Sociale Zaken en Werkgelegenheid en de Minister van Economische Zaken bied ik uw Kamer",
            [(None, f"Minister van {SZW}"), (None, "Minister van Economische Zaken")],
            id="two ministers",
        ),
        pytest.param(
            "mede namens de Ministers van Sociale Zaken en Werkgelegenheid en van Asiel en Migratie (ontvangen",
            [(None, f"Minister van {SZW}"), (None, "Minister van Asiel en Migratie")],
            id="one rank for two",
        ),
        pytest.param(
            f"mede namens de staatssecretaris van {EZK} Mona Keijzer, de antwoorden",
            [("Mona Keijzer", f"Staatssecretaris van {EZK}")],
            id="with a name",
        ),
        pytest.param(
            f"mede namens de minister van {OCW}.",
            [(None, f"Minister van {OCW}")],
            id="portfolio with comma",
        ),
        pytest.param(
            "mede namens de minister van SZW en de staatssecretaris van JenV, stuur ik",
            [(None, f"Minister van {SZW}"), (None, "Staatssecretaris van Justitie en Veiligheid")],
            id="abbreviations",
        ),
        pytest.param(
            "mede namens de Minister van Economische Zaken en Klimaat (EZK) en de staatssecretaris van Financiën (Fiscaliteit en Belastingdienst), bied ik",
            [
                (None, f"Minister van {EZK}"),
                (None, "Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst"),
            ],
            id="what stands between brackets",
        ),
        pytest.param(
            "alsmede namens mijn collega’s van Financiën, EZK en OCW, stuur ik",
            [
                (None, "Minister van Financiën"),
                (None, f"Minister van {EZK}"),
                (None, f"Minister van {OCW}"),
            ],
            id="one preposition for all",
        ),
        pytest.param(
            "Mede namens de minister voor Rechtsbescherming, Franc Weerwind, bied ik",
            [("Franc Weerwind", "Minister voor Rechtsbescherming")],
            id="a name in apposition",
        ),
        pytest.param(
            "stuur ik u, mede namens de minister, het rapport (bijlage)",
            [],
            id="a minister without a portfolio",
        ),
        pytest.param(
            "mede namens mijn ambtgenoten van Defensie en van Buitenlandse Zaken.",
            [(None, "Minister van Defensie"), (None, "Minister van Buitenlandse Zaken")],
            id="colleagues",
        ),
        pytest.param(
            "Ik werk samen met de ministers van Defensie en van Financiën.",
            [],
            id="only working together",
        ),
    ],
)
def test_co_senders(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(person.name, person.role) for person in people.also([text])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Antwoord van Minister Beljaarts (Economische Zaken), mede namens",
            ("Beljaarts", "Minister van Economische Zaken"),
            id="name and portfolio",
        ),
        pytest.param(
            "Antwoord van de Minister van Financiën (ontvangen 3 mei 2021)",
            (None, "Minister van Financiën"),
            id="portfolio alone",
        ),
        pytest.param(
            "Antwoord van Staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport\n– Jeugd, Preventie en Sport)",
            (
                "Karremans",
                "Staatssecretaris van Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport",
            ),
            id="over a line end",
        ),
        pytest.param(
            "Antwoord van Staatssecretaris Van Huffelen (Financiën - Toeslagen en Douane), mede namens",
            ("Van Huffelen", "Staatssecretaris van Financiën – Toeslagen en Douane"),
            id="a surname that begins as a portfolio does",
        ),
        pytest.param(
            "Antwoord van Minister-President Rutte (Algemene Zaken) (ontvangen",
            ("Rutte", "Minister-president"),
            id="prime minister",
        ),
        pytest.param(
            "Antwoord van de Minister-President, Minister van Algemene Zaken (ontvangen",
            (None, "Minister-president"),
            id="prime minister with both titles",
        ),
        pytest.param(
            "Mededeling van Minister De Jonge (Volksgezondheid, Welzijn en Sport) (ontvangen",
            ("De Jonge", "Minister van Volksgezondheid, Welzijn en Sport"),
            id="a postponement",
        ),
    ],
)
def test_answerers(text: str, expected: tuple[str | None, str]) -> None:
    assert [(person.name, person.role) for person in people.answerers(text)] == [expected]


def test_two_can_answer() -> None:
    text = "Antwoord van Ministers Wiebes (EZK) en Van Nieuwenhuizen Wijbenga (IenW) (ontvangen"
    assert [(person.name, person.role) for person in people.answerers(text)] == [
        ("Wiebes", f"Minister van {EZK}"),
        ("Van Nieuwenhuizen Wijbenga", "Minister van Infrastructuur en Waterstaat"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vragen van de leden Sneller en Podt (beiden D66) aan de Ministers",
            [("Sneller", "D66"), ("Podt", "D66")],
            id="both of one party",
        ),
        pytest.param(
            "Vragen van het lid Westerveld (GroenLinks-PvdA) aan de",
            [("Westerveld", "GroenLinks-PvdA")],
            id="one",
        ),
        pytest.param(
            "Vragen van de leden Aukje de Vries (VVD), Van der Molen (CDA) en Kat (D66) over het bericht",
            [("Aukje de Vries", "VVD"), ("Van der Molen", "CDA"), ("Kat", "D66")],
            id="three parties",
        ),
        pytest.param(
            "de antwoorden op de vragen van de leden Van Weyenberg, Romke de Jong en Kat (allen D66) \naan",
            [("Van Weyenberg", "D66"), ("Romke de Jong", "D66"), ("Kat", "D66")],
            id="three of one party",
        ),
        pytest.param(
            "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden",
            [],
            id="the heading of the Aanhangsel",
        ),
        pytest.param(
            "Vragen van de leden Özütok en Van ’t Wout (beiden\u00a0VVD) en het lid M.L. Vermeer (BBB)",
            [("Özütok", "VVD"), ("Van ’t Wout", "VVD"), ("M.L. Vermeer", "BBB")],
            id="diacritics, particles, initials",
        ),
        pytest.param(
            "vragen van het lid Van Nieuwenhuizen - Wijbenga (VVD) over woke. Vragen van het lid X (SP)",
            [("Van Nieuwenhuizen - Wijbenga", "VVD")],
            id="a double name, and others further on",
        ),
        pytest.param(
            "Kamervragen die zijn gesteld door de Kamerleden Piri (PvdA) en Ceder (Fractie-Groep)",
            [("Piri", "PvdA"), ("Ceder", "Fractie-Groep")],
            id="passive",
        ),
        pytest.param(
            "de vragen van de leden van de fractie van GroenLinks (zie bijlage)",
            [],
            id="a whole fraction",
        ),
    ],
)
def test_askers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [tuple(asker) for asker in people.askers(text)] == expected
