# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists of contents go out with the word above them; the heading behind one stays."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import contents
from kennisreader.core.importing.lines import Line
from tests.proportion import grows_in_proportion

ENTRIES = ("1. Inleiding.......................3", "2. Doelen . . . . . . . . . . . . 4")


def left(*texts: str) -> list[str]:
    return [line.text for line in contents.without([Line(text) for text in texts])]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("Inhoud", *ENTRIES), id="with dots"),
        pytest.param(("Inhoudsopgave", "1 Doel\t3", "2 Middelen\t12"), id="with tabs"),
        pytest.param(("Inhoud:", "Voorwoord........iv", *ENTRIES), id="Roman page numbers"),
        pytest.param(
            ("Inhoud", ENTRIES[0], "2. Een lang opschrift dat", "doorloopt.........8"),
            id="an entry of two lines",
        ),
        pytest.param(ENTRIES, id="without a word above them"),
        pytest.param(("Inhoudsopgave", "blz.", "1. Inleiding 2", "2. Doel 2"), id="no leaders"),
    ],
)
def test_a_list_of_contents_goes_and_the_heading_behind_it_stays(texts: tuple[str, ...]) -> None:
    assert left("Voorop", *texts, "1. Inleiding", "Een zin.") == [
        "Voorop",
        "1. Inleiding",
        "Een zin.",
    ]


@pytest.mark.parametrize(
    ("entries", "headings"),
    [
        pytest.param(
            ("I. Vragen van de fracties", "II. Reactie van de minister"),
            ("I. Vragen van de fracties", "II. Reactie van de minister"),
            id="without numbers",
        ),
        pytest.param(
            ("Stap 1 2", "Stap 2 3", "Besluit 4"), ("Stap 1", "Stap 2"), id="names with numbers"
        ),
    ],
)
def test_headings_that_come_back_below_the_word_are_entries(
    entries: tuple[str, ...], headings: tuple[str, ...]
) -> None:
    body = [text for heading in headings for text in (heading, "Een zin.")]
    assert left("Inhoudsopgave", *entries, *body) == body


def test_the_word_above_a_list_that_its_program_makes_anew_goes() -> None:
    lines = [Line("Inhoud", gap=1), Line("1. Inleiding", heading=1), Line("Een zin.")]
    assert contents.without(lines) == [lines[1]._replace(broken=True, gap=1), lines[2]]
    part = [Line("Inhoud", heading=1), Line("Doel", heading=2), Line("Een zin.")]
    assert contents.without(part) == part


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("Inhoud", "Deze brief gaat over geld."), id="a heading"),
        pytest.param(("Inhoud", "Het zijn er 12", "Dat was toen 3"), id="numbers that fall"),
        pytest.param(
            ("Inhoud", "Het budget was 10", "Het aantal was 25", "Een deel kwam uit artikel 30"),
            id="sentences that end in numbers",
        ),
        pytest.param(
            ("Contents:", "Het aantal aanvragen uit 2020 10", "Het aantal aanvragen uit 2021 25"),
            id="amounts that begin alike",
        ),
        pytest.param(("Naam ..................", "Datum ................"), id="a form"),
        pytest.param(("Begroting.....100", "Uitgaven.....90", "Saldo.....10"), id="amounts"),
        pytest.param(("2020\t12", "2021\t15", "Een zin."), id="years"),
        pytest.param(("Het was stil..... 3 mensen kwamen",), id="dots in a sentence"),
    ],
)
def test_what_only_looks_like_one_stays(texts: tuple[str, ...]) -> None:
    assert left(*texts) == list(texts)


def test_the_page_goes_on_with_the_line_behind_the_list() -> None:
    lines = [
        Line("Inhoud", page_start=True, page_number=2),
        *map(Line, ENTRIES),
        Line("1. Inleiding"),
        Line("Een zin."),
    ]
    first, second = contents.without(lines)
    assert (first.page_start, first.page_number) == (True, 2)
    assert not second.page_start


def test_a_long_paragraph_below_the_word_costs_in_proportion() -> None:
    assert grows_in_proportion(lambda times: left("Inhoud", "kennis " * times), 50, 1000)


def test_the_word_on_every_line_costs_in_proportion() -> None:
    assert grows_in_proportion(lambda times: left(*["Inhoud"] * times), 100, 2000)
