# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Furniture goes out, and what it says stays."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import furniture, plaintext
from kennisreader.core.importing.lines import Line

BODY = [f"Dit is een gewone regel van de lopende tekst nummer {word}." for word in "abcdefgh"]


def _strip(text: str) -> tuple[list[Line], furniture.Furniture]:
    return furniture.strip(plaintext.lines(text))


@pytest.mark.parametrize(
    "line",
    [
        "Pagina 2 van 14",
        "Pagina 3",
        "- 4 -",
        "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 3",
        "Tweede Kamer, vergaderjaar 2020–2021, 32 545, nr. 143",
        "kst-32545-143",
        "ISSN 0921 - 7371",
        "’s-Gravenhage 2021",
        "’s-Gravenhage 2021   Tweede Kamer, vergaderjaar 2020–2021, 32 545, nr. 143",
        "______________________",
        "---",
    ],
)
def test_a_line_of_furniture_goes(line: str) -> None:
    lines, _ = _strip(f"{BODY[0]}\n\n{line}\n\n{BODY[1]}")
    assert [x.text for x in lines] == BODY[:2]
    assert lines[1].broken


@pytest.mark.parametrize(
    "line",
    [
        "2 december 2020",
        "1 Kamerstuk 30 573, nr 222",
        "Vergaderjaar telt 3 delen.",
        "Vraag 3",
        "2020",
    ],
)
def test_a_line_of_text_stays(line: str) -> None:
    lines, _ = _strip(f"{BODY[0]}\n\n{line}\n\n{BODY[1]}")
    assert [x.text for x in lines] == [BODY[0], line, BODY[1]]


def test_a_foot_names_the_page_it_closes_and_the_next_begins() -> None:
    lines, said = _strip(
        f"{BODY[0]}\n\f{BODY[1]}\n\nPagina 2 van 14\n\nOnze referentie\n26214618\n\n{BODY[2]}"
    )
    assert [(x.text, x.page_start, x.page_number) for x in lines] == [
        (BODY[0], True, None),
        (BODY[1], True, 2),
        (BODY[2], True, None),
    ]
    assert said.pages == 14
    assert said.labelled == (("Onze referentie", "26214618"),)


def test_a_head_names_the_page_it_opens() -> None:
    lines, _ = _strip(f"{BODY[0]}\n\fPagina 2 van 3\nKenmerk\n123-AB\n{BODY[1]}")
    assert [(x.page_start, x.page_number) for x in lines] == [(True, None), (True, 2)]


def test_a_number_below_the_running_foot_is_the_page() -> None:
    foot = "Tweede Kamer, vergaderjaar 2019–2020, 35 538, nr. 4"
    lines, said = _strip(f"{BODY[0]}\n{foot}\n1\n\f{BODY[1]}\n{foot}\n2")
    assert [x.page_number for x in lines] == [1, 2]
    assert said.vergaderjaar == "2019–2020"


def test_a_running_head_is_told_by_its_return_with_digits_masked() -> None:
    pages = "\f".join(f"Voortgang zorgakkoord deel {n}\n{BODY[n]}\n{BODY[n + 1]}" for n in range(4))
    lines, _ = _strip(pages)
    assert not any("zorgakkoord" in x.text for x in lines)


HEAD = "Ministerie van Financiën\n\nOns kenmerk\n1234567\n\nDatum 3 november 2021"


@pytest.mark.parametrize(
    "repeated",
    [
        "Ons kenmerk\n1234567",
        "Datum\n3 november 2021\n\nOns kenmerk\n1234567",
        "Ministerie van Financiën\nOns kenmerk\n1234567",
    ],
)
def test_what_a_later_page_repeats_of_the_letterhead_goes(repeated: str) -> None:
    lines, _ = _strip(f"{HEAD}\n\n{BODY[0]}\n\n{repeated}\n\n{BODY[1]}")
    assert [x.text for x in lines][-2:] == BODY[:2]
    assert len(lines) == 6, "the letterhead itself stays"


@pytest.mark.parametrize("other", ["Ons kenmerk\n7654321", "Ministerie van Defensie"])
def test_what_is_new_on_a_later_page_stays(other: str) -> None:
    lines, _ = _strip(f"{HEAD}\n\n{BODY[0]}\n\n{other}\n\n{BODY[1]}")
    assert other.split("\n", maxsplit=1)[0] in [x.text for x in lines]


@pytest.mark.parametrize(
    "heading", ["Ministerie van Financiën", "Directie Midden", "Bijlage 1 Cijfers"]
)
def test_a_heading_that_comes_back_stays(heading: str) -> None:
    lines, _ = _strip(f"{HEAD}\n\n{heading}\n\n{BODY[0]}\n\n{heading}\n\n{BODY[1]}")
    assert [x.text for x in lines][-4:] == [heading, BODY[0], heading, BODY[1]]


def test_a_ministry_that_parts_a_sentence_goes() -> None:
    lines, _ = _strip(f"{HEAD}\n\nDe rest van\n\nMinisterie van Financiën\n\nde zin volgt.")
    assert [x.text for x in lines][-2:] == ["De rest van", "de zin volgt."]
