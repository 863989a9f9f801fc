# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates and terms in text, and the date of a letter that states none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.importing import dating, read_letter
from kennisreader.core.importing.sentences import sentences
from kennisreader.core.importing.terms import days, terms
from kennisreader.core.letter import DateBasis

WRITTEN = date(2020, 7, 2)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("zal voor de zomer 2025 nader", "voor de zomer 2025", "2020-07-02", "2025-06-30"),
        ("komt in het najaar met", "in het najaar", "2020-09-01", "2020-12-20"),
        ("komt in het voorjaar met", "in het voorjaar", "2021-03-01", "2021-06-20"),
        ("in de loop van 2020 start", "in de loop van 2020", "2020-01-01", "2020-12-31"),
        ("zullen begin 2021 door", "begin 2021", "2021-01-01", "2021-03-31"),
        (
            "Uiterlijk in het voorjaar van 2021",
            "Uiterlijk in het voorjaar van 2021",
            "2020-07-02",
            "2021-06-20",
        ),
        ("Vanaf 2021 vindt", "Vanaf 2021", "2021-01-01", ""),
        ("De jaren tot 2024 zijn", "tot 2024", "2020-07-02", "2023-12-31"),
        ("(tot eind 2023) wordt", "tot eind 2023", "2020-07-02", "2023-12-31"),
        ("uiterlijk 1 maart 2022", "uiterlijk 1 maart 2022", "2020-07-02", "2022-03-01"),
        (
            "in het eerste kwartaal van 2025",
            "in het eerste kwartaal van 2025",
            "2025-01-01",
            "2025-03-31",
        ),
        ("uiterlijk eind april 2026", "uiterlijk eind april 2026", "2020-07-02", "2026-04-30"),
        ("half maart 2021 volgt", "half maart 2021", "2021-03-01", "2021-03-31"),
        ("eind dit jaar komt", "eind dit jaar", "2020-10-01", "2020-12-31"),
        ("in januari volgt", "in januari", "2021-01-01", "2021-01-31"),
        ("op 27% per 2027.", "per 2027", "2027-01-01", "2027-12-31"),
        ("Ik zal voor de zomer komen", "voor de zomer", "2020-07-02", "2021-06-30"),
        ("Dit wordt voor juli bekend", "voor juli", "2020-07-02", "2021-07-01"),
        ("heb ik toegezegd u voor de zomer", "voor de zomer", "", "2020-06-30"),
        ("heb ik gezegd dat u voor de zomer wordt", "voor de zomer", "", "2020-06-30"),
        ("zou voor de zomer komen", "voor de zomer", "", "2020-06-30"),
        ("zal voor de zomer van 2020 komen", "voor de zomer van 2020", "", "2020-06-30"),
        ("uiterlijk 1 maart dit jaar zal", "uiterlijk 1 maart dit jaar", "", "2020-03-01"),
    ],
)
def test_terms_are_read_as_parliament_reads_them(
    text: str, words: str, earliest: str, latest: str
) -> None:
    found = terms(text, 0, len(text), WRITTEN)
    assert [(text[t.start : t.end], t.earliest, t.latest) for t in found] == [
        (words, earliest, latest)
    ]


@given(
    st.sampled_from(["voor", "vóór", "tot", "tot en met", "uiterlijk", "na", "vanaf", "per", "in"]),
    st.sampled_from(["de zomer", "het najaar", "het voorjaar", "mei", "eind", "begin", "kerst"]),
    st.sampled_from(["", " 2020", " van 2021", " dit jaar"]),
    st.sampled_from(["Ik zal", "Ik heb gemeld dat u", "Men zou", ""]),
    st.dates(date(2020, 1, 1), date(2021, 12, 31)),
)
def test_no_term_ends_before_it_begins(lead, part, year, verb, written) -> None:
    text = f"{verb} {lead} {part}{year} verder"
    for term in terms(text, 0, len(text), written):
        assert not term.latest or term.earliest <= term.latest


@pytest.mark.parametrize(
    "text",
    ["schooljaar 2020/2021", "de zomer was warm", "nummer 2020-2021", "het Belastingplan 2025"],
)
def test_what_is_no_term(text: str) -> None:
    assert terms(text, 0, len(text), None) == []


def test_days_are_found_and_impossible_ones_are_not() -> None:
    text = "op 2 juli 2020, 31 februari 2021, 5-9-2024 en 3 MEI 2019"
    assert [day.value.isoformat() for day in days(text)] == [
        "2020-07-02",
        "2024-09-05",
        "2019-05-03",
    ]


def test_sentences_end_at_no_abbreviation() -> None:
    text = "Zie nr. 2 t.a.v. M.C.G. Keijzer d.d. 3 mei. Is dat zo? Ja. «Echt.» Dan «wel»."
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [
        "Zie nr. 2 t.a.v. M.C.G. Keijzer d.d. 3 mei.",
        "Is dat zo?",
        "Ja.",
        "«Echt.»",
        "Dan «wel».",
    ]


@pytest.mark.parametrize(
    ("head", "opening", "expected"),
    [
        pytest.param(["Datum 2 juli 2020"], [], "2020-07-02", id="label"),
        pytest.param(["Datum", "10 maart 2026"], [], "2026-03-10", id="label above"),
        pytest.param(["Den Haag, 20 december 2024"], [], "2024-12-20", id="place"),
        pytest.param(["’s-Gravenhage, 3 mei 2011"], [], "2011-05-03", id="old place"),
        pytest.param(["Voorgesteld 6 juli 2021"], [], "2021-07-06", id="motion"),
        pytest.param(
            [], ["Antwoord van X (ontvangen 28 januari 2025). Zie"], "2025-01-28", id="received"
        ),
        pytest.param(
            [],
            ["Het advies d.d. 19 augustus 2020 en het nader rapport d.d. 21 augustus 2020, aan"],
            "2020-08-21",
            id="report on an advice",
        ),
        pytest.param(
            [],
            ["De vragen waren ingezonden op 2 december 2020."],
            None,
            id="the questions' date is not the letter's",
        ),
    ],
)
def test_a_stated_date(head: list[str], opening: list[str], expected: str | None) -> None:
    found = dating.stated(head, opening, [])
    assert (found.isoformat() if found else None) == expected


def test_an_answer_without_a_date_is_bounded_by_its_words() -> None:
    body = "De vragen waren ingezonden op 2 december 2020.\nDit wordt in het voorjaar van 2021 uitgebracht."
    found = dating.dating(None, body, "Het Parool, 24 november 2020, 'Bericht'", answers=True)
    assert found.basis is DateBasis.INFERRED
    assert (found.value, found.earliest, found.latest) == ("2020-12", "2020-12-02", "2021-06-20")
    assert {(e.rule, e.date) for e in found.evidence} == {
        ("questions_sent", "2020-12-02"),
        ("cites_dated", "2020-11-24"),
        ("announces", "2021-06-20"),
    }


def test_the_newest_session_and_document_bound_a_letter() -> None:
    found = dating.dating(
        None,
        "Deze zullen begin 2021 worden gelanceerd.",
        "Kamerstukken II, 2019/20, 31288-782\nKamerstukken II, 2020/21, 2020Z23069",
        answers=False,
    )
    rules = {e.rule: e.date for e in found.evidence}
    assert rules["cites_session"] == "2020-09-15"
    assert "2020-10-01" < rules["cites_document"] < "2020-12-02"
    assert (found.value, found.latest) == ("2020-12", "2021-03-31")


@pytest.mark.parametrize(
    ("body", "earliest", "latest"),
    [
        ("In reactie op uw brief van 12 mei 2021 bericht ik u als volgt.", "2021-05-12", None),
        ("Op 3 maart 2022 heb ik uw Kamer geïnformeerd.", "2022-03-03", None),
        ("Tijdens het debat van 14 april 2022 heb ik toegezegd te komen.", "2022-04-14", None),
        ("In het akkoord van 15 december 2021 is afgesproken dat dit komt.", "2021-12-15", None),
        ("Uw Kamer heeft op 15 februari 2023 verzocht om een reactie.", "2023-02-15", None),
        ("Sinds 1 september 2022 geldt dit.", "2022-09-01", None),
        ("De wet treedt op 1 januari 2024 in werking.", None, "2024-01-01"),
        ("Met het oog op het debat van 14 april 2022 heb ik dit onderzocht.", None, None),
        ("Op 1 januari 2030 is de invoering voorzien.", None, None),
        ("Zie Kamerstuk 36 600 XV, nr. 2.", "2024-09-17", None),
        ("Zie Kamerstuk 36 610, nr. 2.", "2024-07-19", None),
        ("Zie Kamerstuk 26 643, nr. 2.", None, None),
    ],
)
def test_the_words_of_a_letter_bound_its_date(
    body: str, earliest: str | None, latest: str | None
) -> None:
    found = dating.dating(None, body, "", answers=False)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_questions_lie_before_their_answers() -> None:
    asked = "Kent u het artikel in de NRC van 8 maart 2023?"
    found = dating.dating(None, "Ja.", "", answers=True, asked=asked)
    assert found.earliest == "2023-03-08"


def test_a_month_where_the_day_would_stand() -> None:
    found = dating.stated_month(["Den Haag, november 2021"], [])
    assert found == ("2021-11", DateBasis.STATED, "2021-11-01", "2021-11-30", ())
    assert dating.stated_month(["In november 2021 begint het."], []) is None


def test_nothing_known_is_said() -> None:
    found = dating.dating(None, "Een tekst zonder enige datum.", "", answers=False)
    assert (found.value, found.basis, found.evidence) == (None, DateBasis.UNKNOWN, ())


@pytest.mark.parametrize(
    "line",
    [
        "**Datum** 15 oktober 2024",
        "Datum: 15 oktober 2024",
        "Datum 15 oktober 2024",
        "Den Haag, 15 oktober 2024",
        "15 oktober 2024",
        "**Datum:** 15-10-2024",
        "Datum\t15 oktober 2024",
    ],
)
def test_a_date_is_read_below_a_title_in_markdown(line: str) -> None:
    text = (
        f"# Brief over kamers\n\n{line}\n\nGeachte voorzitter,\n\nMet deze brief informeer ik u.\n"
    )
    letter = read_letter(text.encode(), "brief.md")
    assert letter.metadata.date == "2024-10-15"
    assert letter.metadata.title == "Brief over kamers"
    assert letter.text.startswith("Brief over kamers\nGeachte voorzitter,\n")


def test_a_date_above_the_signature_is_stated() -> None:
    text = "Geachte voorzitter,\n\nHierbij.\n\nDatum 1 juni 2024\n\nHoogachtend,\nde minister van VWS,\nConny Helder\n\nBijlage\n\nEen lijst met cijfers over de zorg.\n"
    assert read_letter(text.encode(), "brief.txt").metadata.date == "2024-06-01"


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Den Haag, december 2025", "2025-12"), ("Den Haag, 14 november 2025", "2025-11-14")],
)
def test_place_and_date_on_a_cover_are_stated(line: str, expected: str) -> None:
    text = f"# Visie op de digitale overheid\n\n## Wat wij willen\n\n{line}\n\n## Inleiding\n\nDe overheid werkt.\n"
    metadata = read_letter(text.encode(), "visie.md").metadata
    assert (metadata.date, metadata.date_basis) == (expected, DateBasis.STATED)
    assert metadata.type == "strategiebrief"


def test_a_date_under_a_heading_of_its_own_is_not_that_of_the_document() -> None:
    text = "# Fiche 5: Herziening\n\n## Datum ontvangst\n\n25 november 2021\n\n## Inhoud\n\nDe Commissie stelt dit voor.\n"
    assert read_letter(text.encode(), "fiche.md").metadata.date_basis is not DateBasis.STATED
