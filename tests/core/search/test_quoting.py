# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a quote to its passage: as copied from a screen, retyped, or remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kennisreader.core.letter import Footnote, Passage
from kennisreader.core.search.quoting import find_quote
from tests.core.search.conftest import letter_of

LETTER = letter_of(
    "brief",
    "De campagne ‘Netherlands Branding’ laat zien wat Nederland te bieden heeft.",
    "Coördinatie van de campagne ligt bij het ministerie; het programma kost €19 miljoen.",
    "In 2020–2021 deden acht universiteiten en\nvier hogescholen mee.",
)

FOUND = {
    "as it stands": ("Netherlands Branding", 0),
    "small letters": ("netherlands branding", 0),
    "capitals": ("NETHERLANDS BRANDING", 0),
    "quotation marks of a keyboard": ("campagne 'Netherlands Branding' laat", 0),
    "double quotation marks": ('campagne "Netherlands Branding" laat', 0),
    "spaces and a line end": ("Netherlands  \n Branding", 0),
    "no accents": ("coordinatie", 1),
    "accents as two characters": ("Coo\N{COMBINING DIAERESIS}rdinatie", 1),
    "no-break space": ("€19\N{NO-BREAK SPACE}miljoen", 1),
    "another dash": ("in 2020-2021", 2),
    "over a line end": ("universiteiten en vier hogescholen", 2),
}


@pytest.mark.parametrize(("quote", "passage"), FOUND.values(), ids=FOUND)
def test_a_quote_names_its_passage(quote: str, passage: int):
    found = find_quote(LETTER, quote)
    assert found is not None
    assert (found.passage, found.times) == (passage, 1)


def test_of_several_places_the_first_is_taken_and_all_are_counted():
    found = find_quote(LETTER, "De Campagne")
    assert found == (0, 0, 2)


def test_words_that_do_not_stand_in_a_row_name_the_passage_with_most_of_them():
    found = find_quote(LETTER, "de hogescholen en universiteiten deden mee")
    assert found == (2, LETTER.passages[2].start, 0)


@pytest.mark.parametrize("quote", ["", "  ", "qqq xxx", "de kosten van vier onbekende zaken"])
def test_less_than_half_of_the_words_is_no_quote(quote: str):
    assert find_quote(LETTER, quote) is None


def test_words_of_a_footnote_are_those_of_the_passage_with_its_marker():
    text = "Eerst.\nDan nog iets.\nZie het jaarverslag."
    letter = replace(
        LETTER,
        text=text,
        footnotes=(Footnote("1", 19, 21, len(text)),),
        passages=(Passage(0, 0, 6, "paragraph"), Passage(1, 7, 20, "paragraph", notes=("1",))),
    )
    assert find_quote(letter, "HET JAARVERSLAG") == (1, 25, 1)
