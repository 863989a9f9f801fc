# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Text of which the letters cannot be right is told from good text, tables and lists of names."""

from __future__ import annotations

import random
from pathlib import Path

import pymupdf
import pytest

from kennisreader.core.importing import page_scans
from kennisreader.core.importing.page_quality import damaged
from kennisreader.core.importing.page_scans import glued, state
from tests.page_making import words

LETTERS = Path(__file__).resolve().parents[2] / "letters"
DUTCH = (
    "Het kabinet heeft de Tweede Kamer toegezegd om voor de zomer een voortgangsrapportage over het"
    " beleid voor internationaal talent te sturen. Daarin wordt ingegaan op de wijze waarop"
    " universiteiten en hogescholen samenwerken met gemeenten, en op de gevolgen van de maatregelen"
    " die in het bestuursakkoord zijn afgesproken met de betrokken organisaties in de regio. "
) * 2
ENGLISH = (
    "The government has promised parliament to report on the progress of its policy before summer,"
    " and on the way in which universities work together with municipalities. Further measures that"
    " were agreed upon with organisations in the region shall be evaluated within three years. "
) * 2
NAMES = (
    "Kwik-Żółć Dijkgraaf Schouten Szczepański Bruijnzeels Ollongren Wiersma Yeşilgöz-Zegerius"
    " Paternotte Ploumen Agnes Mulder Bouchallikh Westerveld Ellemeet Kuzu Azarkan Öztürk Ouwehand"
    " Wassenberg Vestering Raemakers Rog Becker Aukje Vries Smals Leijten Kwint Omtzigt Bruins Slot"
    " Grinwis Ceder Nijboer Gijs Dijk Klaver Maatoug Kröger Tjeerd Groot Hagen Sjoerdsma"
)
TABLE = (
    "Maatregel Raming Besparing IZA AZWA mln 12,5 13,0 ZN NVZ VNG GGD-GHOR 2026 2027 Structureel"
    " ROAZ-regio Zorgverzekeraars Ziekenhuizen Huisartsen Wijkverpleging Geneesmiddelen Hulpmiddelen"
    " Paramedische zorg Kraamzorg Ambulances Jeugdhulp Preventie Digitalisering Onderwijs Totaal"
    " Gehandicaptenzorg Verpleeghuizen Schuldhulpverlening Sportakkoord Apothekers Tandartsen"
)


def misread(text: str, part: float) -> str:
    rolled = random.Random(3)
    return "".join(
        rolled.choice("1l|!;tf") if not c.isspace() and rolled.random() < part else c for c in text
    )


def shifted(text: str) -> str:
    return "".join(chr(ord(c) + 3) if c.isalpha() else c for c in text)


@pytest.mark.parametrize(
    ("text", "picture", "expected"),
    [
        pytest.param(DUTCH, 0.0, "", id="Dutch"),
        pytest.param(DUTCH, 1.0, "recognised", id="Dutch over a picture"),
        pytest.param(ENGLISH, 1.0, "recognised", id="English over a picture"),
        pytest.param(misread(DUTCH, 0.12), 1.0, "poor", id="one letter of eight wrong"),
        pytest.param(misread(DUTCH, 0.01), 1.0, "recognised", id="one letter of a hundred wrong"),
        pytest.param(shifted(DUTCH), 0.0, "poor", id="letters of another encoding"),
        pytest.param(shifted(ENGLISH), 0.0, "poor", id="English in another encoding"),
        pytest.param(NAMES, 0.0, "", id="names"),
        pytest.param(TABLE, 0.0, "", id="a table"),
    ],
)
def test_what_a_text_is_worth(text: str, picture: float, expected: str) -> None:
    assert state(text, picture, hidden=picture > 0) == expected


def test_no_page_of_a_real_letter_is_taken_for_a_damaged_one() -> None:
    worst = 0.0
    for path in LETTERS.glob("*.pdf"):
        with pymupdf.open(path) as document:
            for page in document:
                bare = [word.strip(".,;:()'\"’‘").lower() for word in page.get_text().split()]
                worst = max(worst, damaged(bare))
    assert 0.0 < worst < 0.7 * page_scans._MOST_DAMAGED


def test_words_that_stand_one_by_one_are_put_together_but_not_with_the_next_column() -> None:
    lines = [("Het", 100), ("kabinet", 117), ("heeft", 160), ("toegezegd", 190), ("Kenmerk", 252)]
    cells = [
        words(text, x + 3 * n * (x < 200), 100 + 12 * n) for n in range(5) for text, x in lines
    ]
    made = [each.text for each in glued(cells) if each.baseline == 100]
    assert made == ["Het kabinet heeft toegezegd", "Kenmerk"]
    sentences = [words("Het kabinet heeft toegezegd om dat", 100, 100), words("te doen", 290, 100)]
    assert glued(sentences) == tuple(sentences)
