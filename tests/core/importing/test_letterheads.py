# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the heads of letters say: dates, numbers, subjects, with and without a salutation."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import Metadata

TEXT = "Hierbij informeer ik uw Kamer over de voortgang van het programma voor de komende jaren."
SIGNED = "\n\nDe minister van Financiën,\n\n\nWopke Hoekstra\n"


def known(text: str) -> Metadata:
    return read_letter(text.encode(), "brief.txt").metadata


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Datum: 03-11-2021", "2021-11-03"),
        ("Datum 3/11/2021", "2021-11-03"),
        ("Datum 2021-11-03", "2021-11-03"),
        ("Den Haag, 03.11.2021", "2021-11-03"),
        ("Den Haag 3 november 2021", "2021-11-03"),
        ("Datum 3\u00a0november\u00a02021", "2021-11-03"),
        ("Verzenddatum 3 november 2021", "2021-11-03"),
        ("Dagtekening: 3 nov. 2021", "2021-11-03"),
        ("Ontvangen 3 november 2021", "2021-11-03"),
        ("Den Haag, november 2021", "2021-11"),
        ("Datum november 2021", "2021-11"),
    ],
)
def test_the_date_of_a_letterhead(line: str, expected: str) -> None:
    found = known(f"{line}\n\nBetreft Voortgang\n\nGeachte voorzitter,\n\n{TEXT}{SIGNED}")
    assert (found.date, found.date_basis, found.title) == (expected, "stated", "Voortgang")


BZK = """Ministerie van Binnenlandse Zaken en
Koninkrijksrelaties

> Retouradres Postbus 20011 2500 EA  Den Haag

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Turfmarkt 147
Den Haag

www.rijksoverheid.nl
www.facebook.com/minbzk

Kenmerk
2021-0000567890

Uw kenmerk


Bijlage(n)
2

Datum 3 november 2021
Betreft Aanbieding van het rapport over de wooncrisis in
Noord-Nederland

Hierbij zend ik u, mede namens de Staatssecretaris van Financiën – Fiscaliteit en
Belastingdienst, het rapport over de wooncrisis.

De minister van Binnenlandse Zaken en Koninkrijksrelaties,



drs. K.H. Ollongren
"""


def test_a_letterhead_without_a_salutation_ends_below_its_labels() -> None:
    letter = read_letter(BZK.encode(), "brief.txt")
    found = letter.metadata
    assert letter.text.startswith("Hierbij zend ik u")
    assert found.title == "Aanbieding van het rapport over de wooncrisis in Noord-Nederland"
    assert (found.date, found.references.ons_kenmerk) == ("2021-11-03", "2021-0000567890")
    assert [who.role for who in found.co_senders] == [
        "Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst"
    ]


def test_words_of_a_letterhead_can_begin_sentences() -> None:
    text = (
        f"{TEXT}\n\nKenmerk van deze aanpak is samenwerking.\n\nOnderwerp van gesprek was geld.\n"
    )
    assert read_letter(text.encode(), "brief.txt").text.count("\n") == 2


@pytest.mark.parametrize(
    ("head", "dossier", "number", "chamber"),
    [
        pytest.param(
            "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2021-2022\n\n"
            "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken\n\n"
            "Nr. 2400 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n"
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n",
            "21501-02",
            "2400",
            "Tweede",
            id="part of a dossier",
        ),
        pytest.param(
            "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2021-2022\n\n"
            "35 925 XV Vaststelling van de begrotingsstaten van het Ministerie van Sociale\n"
            "Zaken (XV)\n\nNr. 1204BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN\n"
            "WERKGELEGENHEID\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n",
            "35925 XV",
            "1204",
            "Tweede",
            id="numbers on the lines of their titles",
        ),
        pytest.param(
            "Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2021-2022\n\n36 349 Wijziging van de"
            " Vreemdelingenwet\n\nNr. C BRIEF VAN DE MINISTER VAN ASIEL\n\n"
            "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal\n",
            "36349",
            "C",
            "Eerste",
            id="a letter behind Nr.",
        ),
        pytest.param(
            "Eerste Kamer der Staten-Generaal\n1\n\nVergaderjaar 2021-2022\n\n35 925 XV\n"
            "Vaststelling van de begrotingsstaten van het Ministerie van Sociale Zaken (XV)\n\n"
            "E\nBRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID\n\n"
            "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal\n",
            "35925 XV",
            "E",
            "Eerste",
            id="Eerste Kamer",
        ),
    ],
)
def test_the_head_of_a_kamerstuk(head: str, dossier: str, number: str, chamber: str) -> None:
    found = known(f"{head}\nDen Haag, 3 november 2021\n\n{TEXT}{SIGNED}")
    own = found.references
    assert (own.kamerstuk_dossier, own.kamerstuk_number) == (dossier, number)
    assert (found.type, found.date) == ("kamerstuk-brief", "2021-11-03")
    assert found.addressee == f"de Voorzitter van de {chamber} Kamer der Staten-Generaal"


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("Geachte voorzitter,\n\n", id="below a salutation"),
        pytest.param("Notitie\n\n", id="in a paper"),
    ],
)
def test_numbers_in_running_text_stay_where_they_are(above: str) -> None:
    text = f"{above}35 925 Huishoudens wachten.\n\nNr. 3 op de lijst is Utrecht.\n\n{TEXT}\n"
    assert "35 925 Huishoudens wachten." in read_letter(text.encode(), "brief.txt").text


def test_the_printed_title_names_who_writes_where_nobody_signs() -> None:
    head = (
        "31 288\nHoger onderwijs\nNr. 9\nBRIEF VAN DE MINISTERS VAN FINANCIËN EN VAN DEFENSIE\n\n"
    )
    assert [who.role for who in known(head + TEXT).senders] == [
        "Minister van Financiën",
        "Minister van Defensie",
    ]


@pytest.mark.parametrize(
    ("printed", "ministry"),
    [
        ("Sociale\nZaken en Werkgelegenheid", "Sociale Zaken en Werkgelegenheid"),
        ("Financiën\nKorte Voorhout 7", "Financiën"),
    ],
    ids=["cut anywhere", "whole"],
)
def test_the_name_of_a_ministry_in_a_narrow_column(printed: str, ministry: str) -> None:
    found = known(
        f"Ministerie van {printed}\nDatum 3 november 2021\n\nGeachte voorzitter,\n\n{TEXT}"
    )
    assert [sender.ministry for sender in found.senders] == [f"Ministerie van {ministry}"]


@pytest.mark.parametrize(
    ("theirs", "expected"), [("2025Z16301", "2025Z16301"), ("BZK/2025-88", None)]
)
def test_a_letter_that_answers_nothing_yet_names_the_questions(
    theirs: str, expected: str | None
) -> None:
    text = f"Datum 2 oktober 2025\nBetreft Uitstel\nUw referentie {theirs}\n\nGeachte voorzitter,\n\nHierbij.\n"
    assert read_letter(text.encode(), "brief.txt").metadata.references.kenmerk_vragen == expected


def test_the_value_of_the_last_label_can_stand_below_it() -> None:
    head = (
        "Kenmerk\n\n2021-0000567890\n\nDatum\n\n3 november 2021\n\nOnderwerp\n\nDe wooncrisis\n\n"
    )
    letter = read_letter((head + TEXT + SIGNED).encode(), "brief.txt")
    assert (letter.metadata.title, letter.metadata.date) == ("De wooncrisis", "2021-11-03")
    assert letter.text.startswith("Hierbij informeer ik")


@pytest.mark.parametrize("label", ["Betreft     ", "Betreft ", "Onderwerp:    "])
def test_what_stands_beside_the_subject_is_none_of_it(label: str) -> None:
    head = f"Datum      3 november 2021                       Kenmerk\n{label}Voortgang van het zorgakkoord en              2021-0000\nverder\n\n"
    assert (
        known(f"{head}Geachte voorzitter,\n\n{TEXT}").title
        == "Voortgang van het zorgakkoord en verder"
    )


def test_the_text_above_an_enclosed_letter_is_no_letterhead() -> None:
    memo = "\n".join(
        f"Regel {at} van de memo zegt wat de regeling zal kosten en wat zij ons oplevert."
        for at in range(20)
    )
    letter = read_letter(f"Memo\n\n{memo}\n\nGeachte voorzitter,\n\n{TEXT}".encode(), "memo.txt")
    assert letter.text.startswith("Memo\nRegel 0 van de memo")


PROSE = (
    "Bijgaand treft u de brief aan, met het verzoek deze voor vrijdag te ondertekenen en aan"
    " de Kamer te sturen."
)
HEAD = "Den Haag, 3 november 2021\nBetreft Voortgang"


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        pytest.param(f"Memo\n\n{PROSE}\n\n{HEAD}", ["Memo", PROSE], id="above the letterhead"),
        pytest.param(f"{HEAD}\n\n{PROSE}", [PROSE], id="below it"),
        pytest.param(HEAD, [], id="none"),
        pytest.param(
            f"{HEAD}\n\nCorrespondentie uitsluitend richten aan het retouradres met vermelding van"
            " de datum en het kenmerk van deze brief.",
            [],
            id="what a letterhead asks",
        ),
    ],
)
def test_sentences_above_a_salutation_are_text(above: str, kept: list[str]) -> None:
    letter = read_letter(f"{above}\n\nGeachte voorzitter,\n\n{TEXT}{SIGNED}".encode(), "brief.txt")
    assert letter.text.split("Geachte")[0].split("\n")[:-1] == kept
    assert (letter.metadata.date, letter.metadata.title) == ("2021-11-03", "Voortgang")


@pytest.mark.parametrize(
    ("lines", "kind", "day"),
    [
        pytest.param(("Strategische agenda 2026-2035", "November 2025"), "strategiebrief", "2025-11", id="agenda"),
        pytest.param(("Cultuurvisie 2025-2030", "Den Haag, 19 september 2025"), "strategiebrief", "2025-09-19", id="vision"),
        pytest.param(("Uitvoeringsagenda wonen", "Mei 2026"), "strategiebrief", "2026-05", id="programme"),
        pytest.param(("Jaarverslag van de televisie", "November 2025"), "overig", "2025-11", id="no strategy"),
        pytest.param(("Afsluitprovisie en intervisie", "November 2025"), "overig", "2025-11", id="no vision"),
        pytest.param(("Notitie", "Ada Vos, Koen van ’t Hek | mei 2026"), "overig", "2026-05", id="behind who wrote it"),
    ],
)  # fmt: skip
def test_a_cover_says_what_a_paper_is_and_of_when(
    lines: tuple[str, ...], kind: str, day: str
) -> None:
    cover = "\n\n".join(("Ruimte voor verbeelding", *lines))
    found = known(f"{cover}\n\n{TEXT} {TEXT}\n\n{TEXT} {TEXT}\n")
    assert (found.type, found.date, found.date_basis) == (kind, day, "stated")


def test_a_ministry_with_the_number_of_a_page_behind_it() -> None:
    found = known(f"Ministerie van Financiën | 10\nDatum 3 november 2021\n\n{TEXT}\n")
    assert [person.ministry for person in found.senders] == ["Ministerie van Financiën"]


@pytest.mark.parametrize(
    ("above", "signed"),
    [
        pytest.param(f"{TEXT} " * 15, [], id="a paper that nobody signs"),
        pytest.param("Een woord vooraf bij de brief die hieronder staat.", ["Wopke Hoekstra"], id="a memo"),
    ],
)  # fmt: skip
def test_who_signs_what_is_enclosed_is_no_sender(above: str, signed: list[str]) -> None:
    found = known(f"{above}\n\nGeachte voorzitter,\n\n{TEXT}{SIGNED}")
    assert [person.name for person in found.senders] == signed
