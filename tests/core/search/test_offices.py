# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The names of offices are told from what passages are about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.search.offices import office_spans, official_spans

NAMED = {
    "a minister": (
        "Mede namens de minister van Onderwijs, Cultuur en Wetenschap bied ik u dit aan.",
        ["minister van Onderwijs, Cultuur en Wetenschap"],
    ),
    "an abbreviation": ("De minister van EZK zegt dit toe.", ["minister van EZK"]),
    "a minister for": (
        "de minister voor Klimaat en Energie werkt eraan",
        ["minister voor Klimaat en Energie"],
    ),
    "a list": (
        "aan de Ministers van Economische Zaken, van Sociale Zaken en Werkgelegenheid en van AenM",
        ["Ministers van Economische Zaken, van Sociale Zaken en Werkgelegenheid en van AenM"],
    ),
    "a secretary": (
        "de staatssecretaris van Financiën en de minister van OCW zijn het eens",
        ["staatssecretaris van Financiën en de minister van OCW"],
    ),
    "a person": (
        "Antwoord van Minister Van der Berg (Economische Zaken) op vragen",
        ["Minister Van der Berg (Economische Zaken)"],
    ),
    "a ministry": (
        "bij het ministerie van Binnenlandse Zaken en Koninkrijksrelaties gemeld",
        ["ministerie van Binnenlandse Zaken en Koninkrijksrelaties"],
    ),
    "a ministry of later": (
        "de minister van Digitale Zaken en Innovatie heeft dit gemeld",
        ["minister van Digitale Zaken en Innovatie"],
    ),
    "an office within a ministry": (
        "Staatssecretaris Jansen (Economische Zaken – Handel, Industrie en Groei) op vragen",
        ["Staatssecretaris Jansen (Economische Zaken – Handel, Industrie en Groei)"],
    ),
    "an office without a preposition": (
        "De Staatssecretaris Jeugd, Preventie en Sport zal de Kamer informeren.",
        ["Staatssecretaris Jeugd, Preventie en Sport"],
    ),
    "a signature in capitals": (
        "DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT - OPENBAAR VERVOER EN MILIEU,",
        ["STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT - OPENBAAR VERVOER EN MILIEU"],
    ),
    "a person and another minister": (
        "Minister Jansen en Staatssecretaris De Vries zijn het eens over onderwijs.",
        [],
    ),
    "a cabinet alone": ("De minister werkt aan onderwijs en wetenschap.", []),
    "the subject itself": ("Onderwijs, cultuur en wetenschap horen bij elkaar.", []),
    "what follows the office": (
        "de minister van Defensie en onderzoekers van de TU Delft",
        ["minister van Defensie"],
    ),
}


@pytest.mark.parametrize(("text", "found"), NAMED.values(), ids=NAMED)
def test_offices_are_found(text: str, found: list[str]):
    assert [text[start:end] for start, end in office_spans(text)] == found


@given(st.text("minsterva OCWEZK,()\n", max_size=200))
def test_any_text_may_be_looked_through(text: str):
    for start, end in office_spans(f"minister van {text}"):
        assert 0 <= start < end


INSTITUTIONS = {
    "an adviser": ("voor advies bij de Afdeling advisering van de Raad van State", 1),
    "a court": ("de uitspraak van de Afdeling bestuursrechtspraak van de Raad van State", 1),
    "both houses": ("aan de Eerste en Tweede Kamer der Staten-Generaal", 1),
    "one house": ("De Tweede Kamer heeft gevraagd", 1),
    "a mandate": ("de Directeur van Uw Kabinet machtigde Uwe Majesteit", 2),
    "a body with a matter of its own": ("De Gezondheidsraad en de raad van toezicht.", 0),
    "other words alike": ("het kabinet en de staten van Amerika", 0),
}


@pytest.mark.parametrize(("text", "count"), INSTITUTIONS.values(), ids=INSTITUTIONS)
def test_institutions_that_every_letter_goes_past(text: str, count: int):
    found = official_spans(text)
    assert len(found) == count
    assert not any("advies" in text[a:b] or "uitspraak" in text[a:b] for a, b in found)


MEMBERS = {
    "who asks": (
        "Vragen van de leden Piri (GroenLinks-PvdA) en Ceder (ChristenUnie) over zee",
        "Vragen van  over zee",
    ),
    "a group that is new": ("het lid De Vries (Groep Jansen) vraagt", " vraagt"),
    "who moved": ("de motie van het lid Kröger c.s. over zee", "de  c.s. over zee"),
    "the number of a motion": (
        "de motie Jansen en De Vries (Kamerstuk 36 410, nr. 5)",
        "de  (Kamerstuk 36 410, nr. 5)",
    ),
    "particles": ("mevrouw Van der Plas en het lid Jan de Vries vragen", " en  vragen"),
    "a party alone": ("de VVD-fractie, D66, een CDA’er en de SP", "de , , een  en de "),
    "members of what is no parliament": (
        "de leden van de Europese Unie",
        "de leden van de Europese Unie",
    ),
    "words alike": (
        "Zij denken aan spoed, voltooid door SPD.",
        "Zij denken aan spoed, voltooid door SPD.",
    ),
}


@pytest.mark.parametrize(("text", "rest"), MEMBERS.values(), ids=MEMBERS)
def test_members_and_parties_are_who_asks(text: str, rest: str):
    inside = {n for start, end in official_spans(text) for n in range(start, end)}
    assert "".join(sign for n, sign in enumerate(text) if n not in inside) == rest


def test_an_institution_is_no_office_of_a_minister():
    assert office_spans("De Raad van State adviseert de Tweede Kamer.") == []
