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
    ],
)
def test_answerers(text: str, expected: tuple[str | None, str]) -> None:
    assert [(person.name, person.role) for person in people.answerers(text)] == [expected]


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
    ],
)
def test_askers(text: str, expected: list[tuple[str, str]]) -> None:
    assert [tuple(asker) for asker in people.askers(text)] == expected
