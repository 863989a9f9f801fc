# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Parliamentary citations in every notation, and what they mean."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core import kamerstuk
from kennisreader.core.letter import DateBasis, Letter, Metadata, Person, References
from tests.proportion import grows_in_proportion


@pytest.mark.parametrize(
    ("text", "cited", "dossier", "number", "key"),
    [
        (
            "zie Kamerstuk 30 573, nr 222",
            "Kamerstuk 30 573, nr 222",
            "30573",
            "222",
            "kst-30573-222",
        ),
        (
            "Kamerstukken II 2023/24, 36 418, nr. 150.",
            "Kamerstukken II 2023/24, 36 418, nr. 150",
            "36418",
            "150",
            "kst-36418-150",
        ),
        (
            "Kamerstukken II, 2024/25, 36 602, nr. 2.",
            "Kamerstukken II, 2024/25, 36 602, nr. 2",
            "36602",
            "2",
            "kst-36602-2",
        ),
        (
            "Kamerstukken II, 2019/20, 35282-35",
            "Kamerstukken II, 2019/20, 35282-35",
            "35282",
            "35",
            "kst-35282-35",
        ),
        (
            "Kamerstukken II, 2019/20, 35300 VIII-83",
            "Kamerstukken II, 2019/20, 35300 VIII-83",
            "35300 VIII",
            "83",
            "kst-35300-VIII-83",
        ),
        ("de motie (35300 VIII-83)", "35300 VIII-83", "35300 VIII", "83", "kst-35300-VIII-83"),
        (
            "Kamerstuk 35 570-VII, nr. 5",
            "Kamerstuk 35 570-VII, nr. 5",
            "35570 VII",
            "5",
            "kst-35570-VII-5",
        ),
        (
            "(31 288 en 26 643, nr. 910)",
            "31 288 en 26 643, nr. 910",
            "31288",
            "910",
            "kst-31288-910",
        ),
        (
            "Kamerstuk 26 643 en 32 761, nr. 681.",
            "Kamerstuk 26 643 en 32 761, nr. 681",
            "26643",
            "681",
            "kst-26643-681",
        ),
        ("zie 21501-34-427 hierover", "21501-34-427", "21501-34", "427", "kst-21501-34-427"),
        (
            "Kamerstukken I 2014/15, 33802, C, p. 3",
            "Kamerstukken I 2014/15, 33802, C",
            "33802",
            "C",
            "kst-33802-C",
        ),
        ("(kst. 29 247, nr. 480)", "kst. 29 247, nr. 480", "29247", "480", "kst-29247-480"),
        (
            "op kst-35300-VIII-83 te vinden",
            "kst-35300-VIII-83",
            "35300 VIII",
            "83",
            "kst-35300-VIII-83",
        ),
        ("Kamerstuk 30 573 (dossier)", "Kamerstuk 30 573", "30573", None, "kst-30573"),
        ("brief 2020Z23069 hierover", "2020Z23069", None, "2020Z23069", "doc-2020Z23069"),
        (
            "Kamerstukken II, 2020/21, 2020Z23069",
            "Kamerstukken II, 2020/21, 2020Z23069",
            None,
            "2020Z23069",
            "doc-2020Z23069",
        ),
        (
            "Zie Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 824.",
            "Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 824",
            None,
            "824",
            "ah-20242025-824",
        ),
        (
            "Aanhangsel van de Handelingen II 2023/24, nr. 12",
            "Aanhangsel van de Handelingen II 2023/24, nr. 12",
            None,
            "12",
            "ah-20232024-12",
        ),
        (
            "Zie Hand. II 2019/20, nr. 45.",
            "Hand. II 2019/20, nr. 45",
            None,
            "45",
            "h-tk-20192020-45",
        ),
        (
            "Aanh. Hand. II 2024/25, 824",
            "Aanh. Hand. II 2024/25, 824",
            None,
            "824",
            "ah-20242025-824",
        ),
        (
            "bepaald (Staatsblad 2020, 118)",
            "Staatsblad 2020, 118",
            None,
            None,
            "zoek.officielebekendmakingen.nl/stb-2020-118.html",
        ),
        (
            "Stcrt. 2021, nr. 12345",
            "Stcrt. 2021, nr. 12345",
            None,
            None,
            "zoek.officielebekendmakingen.nl/stcrt-2021-12345.html",
        ),
        (
            "Handelingen II 2019/20, nr. 45, item 7",
            "Handelingen II 2019/20, nr. 45, item 7",
            None,
            "45-7",
            "h-tk-20192020-45-7",
        ),
    ],
)
def test_a_citation_is_found_and_normalised(
    text: str, cited: str, dossier: str | None, number: str | None, key: str
) -> None:
    (found,) = kamerstuk.find(text)
    assert (text[found.start : found.end], found.dossier, found.number, found.key) == (
        cited,
        dossier,
        number,
        key,
    )


def test_several_numbers_are_several_citations() -> None:
    text = "Kamerstukken II 2023/24, 36 418, nrs. 150 en 151"
    assert [(text[c.start : c.end], c.key) for c in kamerstuk.find(text)] == [
        ("Kamerstukken II 2023/24, 36 418, nrs. 150", "kst-36418-150"),
        ("151", "kst-36418-151"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "800.000 werknemers en 35 000 euro",
        "in 2019/20, van 2016-2020",
        "bel 06-12345-678 of 070-3798911",
        "Aanhangsel 3",
        "Pagina 2 van 14",
        "Postbus 20350 2500 EJ Den Haag",
        "crebonummer 25604",
    ],
)
def test_other_numbers_are_no_citations(text: str) -> None:
    assert kamerstuk.find(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("zie (https://a.nl/b_c).", "https://a.nl/b_c"),
        ("op https://a.nl/x_(y) staat", "https://a.nl/x_(y)"),
        ("zie www.a.nl, daar", "www.a.nl"),
        (
            "https://zoek.officielebekendmakingen.nl/kst-30573-222.html",
            "https://zoek.officielebekendmakingen.nl/kst-30573-222.html",
        ),
    ],
)
def test_an_address_ends_where_it_ends(text: str, shown: str) -> None:
    (found,) = kamerstuk.find(text)
    assert (text[found.start : found.end], found.kind) == (shown, "url")


@pytest.mark.parametrize(
    ("key", "address"),
    [
        ("kst-30573-222", "https://zoek.officielebekendmakingen.nl/kst-30573-222.html"),
        ("kst-35300-VIII", "https://zoek.officielebekendmakingen.nl/dossier/35300-VIII"),
        ("ah-20242025-824", "https://zoek.officielebekendmakingen.nl/ah-tk-20242025-824.html"),
        ("doc-2020Z23069", "https://www.tweedekamer.nl/kamerstukken/detail?id=2020Z23069"),
        (None, None),
    ],
)
def test_a_key_has_an_official_address(key: str | None, address: str | None) -> None:
    assert kamerstuk.address(key) == address


@given(st.text(alphabet="Kamerstuken I/2,.-nr V30 573Zah\n", max_size=80))
def test_citations_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = kamerstuk.find(text)
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(
    st.integers(10000, 39999),
    st.sampled_from(["", "VIII", "XV"]),
    st.integers(1, 9999),
    st.sampled_from(
        [
            "Kamerstuk {a} {b}{c}, nr. {n}",
            "Kamerstukken II 2020/21, {a}{b}{c}, nr {n}",
            "Kamerstukken II, 2020/21, {a}{b}{c}-{n}",
        ]
    ),
)
def test_every_notation_means_the_same(dossier: int, chapter: str, number: int, form: str) -> None:
    digits = str(dossier)
    text = form.format(a=digits[:2], b=digits[2:], c=f" {chapter}" if chapter else "", n=number)
    (found,) = kamerstuk.find(text)
    assert found.key == kamerstuk.key(f"{digits} {chapter}".strip(), str(number))


@pytest.mark.parametrize(
    ("day", "years"),
    [
        (date(2020, 9, 14), "2019-2020"),
        (date(2020, 9, 15), "2020-2021"),
        (date(2024, 9, 17), "2024-2025"),
        (date(2025, 1, 1), "2024-2025"),
    ],
)
def test_the_parliamentary_year_begins_on_the_third_tuesday_of_september(
    day: date, years: str
) -> None:
    assert kamerstuk.vergaderjaar(day) == years


def _letter(own: References, sent: str | None = "2025-03-04") -> Letter:
    return Letter(
        "x",
        "x.txt",
        "",
        Metadata(
            "Vestigingskeuze",
            date=sent,
            date_basis=DateBasis.STATED,
            senders=(Person("X", "Minister van Defensie", ""),),
            references=own,
        ),
    )


@pytest.mark.parametrize(
    ("own", "citation"),
    [
        (
            References(kamerstuk_dossier="30573", kamerstuk_number="222"),
            "Kamerstukken II 2024/25, 30573, nr. 222",
        ),
        (
            References(kamerstuk_dossier="33802", kamerstuk_number="C", vergaderjaar="2014-2015"),
            "Kamerstukken I 2014/15, 33802, C",
        ),
        (
            References(kamerstuk_dossier="35300 VIII", kamerstuk_number="83"),
            "Kamerstukken II 2024/25, 35300 VIII, nr. 83",
        ),
        (
            References(aanhangsel="824", vergaderjaar="2024-2025"),
            "Aanhangsel Handelingen II 2024/25, nr. 824",
        ),
        (
            References(ons_kenmerk="123-AB"),
            "Brief van de minister van Defensie, 4 maart 2025, Vestigingskeuze (kenmerk 123-AB)",
        ),
    ],
)
def test_a_letter_is_cited_as_the_leidraad_says(own: References, citation: str) -> None:
    assert kamerstuk.cite(_letter(own)) == citation


@pytest.mark.parametrize(
    ("value", "since", "until", "written"),
    [
        ("2020-12", "2020-12-02", "2021-06-20", "[vermoedelijk december 2020]"),
        ("2021", "2021-11-25", None, "[na 25 november 2021]"),
        ("2025", "2025-01-12", "2027-01-01", "[tussen 12 januari 2025 en 1 januari 2027]"),
        (None, None, "2026-12-31", "[voor 31 december 2026]"),
        ("2021", None, None, "[vermoedelijk 2021]"),
    ],
)
def test_a_date_that_is_not_stated_is_cited_as_such(
    value: str | None, since: str | None, until: str | None, written: str
) -> None:
    known = Metadata(
        "Fiche 5",
        type="bnc-fiche",
        date=value,
        date_basis=DateBasis.INFERRED,
        date_earliest=since,
        date_latest=until,
    )
    assert kamerstuk.cite(Letter("x", "x.pdf", "", known)) == f"BNC-fiche, {written}, Fiche 5"


@pytest.mark.parametrize(
    ("kind", "sender", "citation"),
    [
        ("strategiebrief", "Minister van Defensie", "Brief van de minister van Defensie, Talent"),
        ("nota", "", "Nota, Talent"),
        ("overig", "", "Document, Talent"),
        ("overig", "Minister van Defensie", "Brief van de minister van Defensie, Talent"),
    ],
)
def test_a_paper_is_cited_as_what_it_is(kind: str, sender: str, citation: str) -> None:
    senders = (Person(None, sender, ""),) if sender else ()
    known = Metadata("Talent", type=kind, senders=senders)
    assert kamerstuk.cite(Letter("x", "x.pdf", "", known)) == citation


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("nrs. 12 t/m 14", ["12", "13", "14"]),
        ("nrs. 12 tot en met 15 en 18", ["12", "13", "14", "15", "18"]),
        ("nrs. 12–13", ["12", "13"]),
        ("nrs. 12, 13 en 14", ["12", "13", "14"]),
        ("nrs. 12 t/m 900", ["12", "900"]),
        ("nrs. 14 t/m 12", ["14", "12"]),
    ],
)
def test_a_range_of_papers_is_each_of_them(written: str, numbers: list[str]) -> None:
    found = kamerstuk.find(f"Kamerstukken II 2024/25, 36 600, {written}.")
    assert [citation.number for citation in found] == numbers


def test_a_month_is_written_in_words() -> None:
    assert kamerstuk.written_date("2020-12") == "december 2020"
    assert kamerstuk.written_date("2020") == "2020"


NOTATIONS = {
    "spaces that do not break": ("Kamerstuk 30\u00a0573, nr.\u202f222", ["kst-30573-222"]),
    "a number above the dossier": ("Kamerstuk nr. 32 813-1", ["kst-32813-1"]),
    "a dossier": ("Kamerstukdossier 32 813", ["kst-32813"]),
    "a range with a hyphen": (
        "Kamerstuk 31 288, nrs. 12-14",
        ["kst-31288-12", "kst-31288-13", "kst-31288-14"],
    ),
    "the chamber alone": ("EK 2016-2017, 34 550 XIII, A", ["kst-34550-XIII-A"]),
    "a kingdom act": ("Kamerstuk 35 000 (R2131), nr. 6", ["kst-35000-R2131-6"]),
    "a fund": ("Kamerstukken II 2021/22, 35 925 C, nr. 4", ["kst-35925-C-4"]),
    "no nr., with a year": ("Kamerstukken II 2011/12, 33 000-IV, 12", ["kst-33000-IV-12"]),
    "no nr., without a year": ("Kamerstuk 33 000, 12 mei", ["kst-33000"]),
    "a year behind a dossier": ("Kamerstukken II 33 000, 2012", ["kst-33000"]),
    "several of the Aanhangsel": (
        "Aanhangsel Handelingen II, 2024/25, nrs. 824 en 825",
        ["ah-20242025-824", "ah-20242025-825"],
    ),
    "Aanhangsel of the Tweede Kamer": (
        "Aanhangsel van de Handelingen van de Tweede Kamer, vergaderjaar 2024-2025, nummer 824",
        ["ah-20242025-824"],
    ),
    "Aanhangsel with the year behind": (
        "Aanhangsel Handelingen nr. 824, vergaderjaar 2024-2025",
        ["ah-20242025-824"],
    ),
    "a journal with a slash": (
        "(Stb. 2021/345)",
        ["zoek.officielebekendmakingen.nl/stb-2021-345.html"],
    ),
    "a journal with thousands": (
        "Staatscourant 2021, nr. 12 345",
        ["zoek.officielebekendmakingen.nl/stcrt-2021-12345.html"],
    ),
    "a European number": ("COM(2021)123 en Verordening (EU) 2016/679", []),
    "an amount": ("€ 35 300 en EK 12 000 plaatsen", []),
    "telephone and postcode": ("070 379 8911, 06-12345678, 2500 EK Den Haag", []),
}


@pytest.mark.parametrize(("text", "keys"), NOTATIONS.values(), ids=NOTATIONS)
def test_notations_of_letters(text: str, keys: list[str]) -> None:
    assert [citation.key for citation in kamerstuk.find(text)] == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param(
            "(Kamerstukken II 2023/24, 29 861, nr. 131) en -Flach (idem, nr. 140)",
            ["kst-29861-131", "kst-29861-140"],
            id="in the sentence",
        ),
        pytest.param(
            "Kamerstuk 29 861, nr. 131.\nIdem, nr. 140, p. 3.\nIbid. nr. 141.",
            ["kst-29861-131", "kst-29861-140", "kst-29861-141"],
            id="note after note",
        ),
        pytest.param(
            "Kamerstuk 29 861, nr. 131.\nIdem, p. 3.", ["kst-29861-131"], id="a page of the same"
        ),
        pytest.param("Stcrt. 2025, 31333; idem, nr. 140.", [None], id="no Kamerstuk"),
        pytest.param(
            "Kamerstuk 35 000, nr. 3; Aanhangsel Handelingen II 2019/20, nr. 12; idem, nr. 13",
            ["kst-35000-3", None],
            id="a paper without a dossier between",
        ),
        pytest.param(
            "Kamerstuk 35 000, nr. 3; Staatsblad 2019, 12; idem, nr. 13",
            ["kst-35000-3", None],
            id="another publication between",
        ),
    ],
)
def test_another_number_of_the_dossier_that_was_cited(text: str, keys: list[str | None]) -> None:
    found = kamerstuk.find(text)
    assert [c.key if c.kind == "kamerstuk" else None for c in found] == keys


def test_many_of_the_same_dossier_cost_no_more_each():
    def cite(times: int) -> None:
        kamerstuk.find("Kamerstuk 29 861, nr. 131. " + "Idem, nr. 140. " * times)

    assert grows_in_proportion(cite, 200, 4000)
