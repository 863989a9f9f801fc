# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the text of a page is worth, and how recognised words are put in order."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_scans
from kennisreader.core.importing.page_rows import Cell, Page
from tests.page_making import FULL, page, words

DUTCH = "De Kamer heeft gevraagd naar de voortgang van het beleid voor talent in de regio. " * 5
ODD = "Oe Karner h3eft g e v raagd n4ar cle v0ortgang v a n h e t b3leid v00r t4lent " * 5
NAMES = "Jansen Pietersen Bakker Visser Smit Meijer Mulder Bos Vos Peters " * 5


@pytest.mark.parametrize(
    ("text", "pictures", "state"),
    [
        pytest.param(DUTCH, 0.0, "", id="text"),
        pytest.param(DUTCH, 1.0, "", id="a scan with good text"),
        pytest.param("", 0.0, "", id="an empty page"),
        pytest.param("Pagina 3", 0.9, "unread", id="a scan with a page number"),
        pytest.param("  " * 500, 0.9, "unread", id="a scan with spaces"),
        pytest.param("Pagina 3", 0.25, "", id="a photograph with its number"),
        pytest.param(ODD, 1.0, "poor", id="a scan with a bad layer"),
        pytest.param(ODD, 0.0, "poor", id="an unknown encoding"),
        pytest.param(NAMES, 0.0, "", id="a list of names"),
        pytest.param(ODD[:60], 1.0, "", id="too few words to tell"),
    ],
)
def test_what_a_text_is_worth(text: str, pictures: float, state: str) -> None:
    assert page_scans.state(text, pictures) == state


@pytest.mark.parametrize(
    ("pictures", "part"),
    [
        pytest.param([], 0.0, id="none"),
        pytest.param([(0, 0, 100, 200)], 1.0, id="all of it"),
        pytest.param([(0, 0, 50, 50), (50, 50, 100, 100)], 0.125, id="the largest counts"),
        pytest.param([(-100, -100, 50, 100)], 0.25, id="only what is on the page"),
        pytest.param([(200, 0, 300, 100)], 0.0, id="beside the page"),
    ],
)
def test_how_much_pictures_cover(pictures: list[tuple[float, ...]], part: float) -> None:
    assert page_scans.covered((100, 200), pictures) == pytest.approx(part)
    assert page_scans.covered((0, 0), pictures) == 0


def scanned(*cells: Cell) -> Page:
    return page(*cells)._replace(recognised=True)


def settled(*cells: Cell) -> list[Cell]:
    text = [words(FULL, 100, 300 + 12 * n) for n in range(3)]
    (found,) = page_scans.settled([scanned(*cells, *text)])
    return list(found.cells[: -len(text)])


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        pytest.param(words("—'.", 100, 200), False, id="no letters"),
        pytest.param(words("agt", 280, 60), False, id="a logo"),
        pytest.param(words("Ministerie", 280, 60), True, id="words beside the logo"),
        pytest.param(words("2024", 280, 60), True, id="a year on top"),
        pytest.param(words("il", 400, 200), False, id="a stroke of a pen"),
        pytest.param(words("a.", 100, 200), True, id="a label"),
        pytest.param(words("Ja.", 100, 200), True, id="an answer"),
        pytest.param(words("is", 100, 200), True, id="the last word of a paragraph"),
        pytest.param(words("Nvt", 100, 200), True, id="a short line"),
    ],
)
def test_specks_go(cell: Cell, kept: bool) -> None:
    assert bool(settled(cell)) is kept


def test_sizes_that_waver_are_one() -> None:
    sizes = [each.size for each in settled(words("Kop", 100, 200, 9), words("NOTA", 100, 100, 30))]
    assert sizes == [10, 30]


def test_an_e_is_a_bullet_where_several_stand_alone() -> None:
    assert [c.text for c in settled(words("e", 77, 200), words("e", 77, 220))] == ["•", "•"]
    assert [c.text for c in settled(words("e", 77, 200))] == ["e"]


def test_a_speck_before_a_word_goes() -> None:
    read = settled(words("_9 april 2026", 100, 300), words(FULL, 100, 330))
    assert [each.text for each in read] == ["9 april 2026", FULL]


def test_pages_with_text_of_their_own_stay_as_they_are() -> None:
    own = page(words("e", 77, 60), words("e", 77, 80))
    assert page_scans.settled([own]) == [own]


def test_a_bullet_before_its_text_is_no_speck() -> None:
    text = words("Het eerste punt", 97, 200)
    assert [c.text for c in settled(words("•", 80, 200), text)] == ["•", "Het eerste punt"]
    assert [c.text for c in settled(words("·", 80, 200))] == []


def test_the_rule_of_a_frame_beside_a_line_goes() -> None:
    read = settled(words("| De Kamer | KRO |", 100, 300), words(FULL, 100, 330))
    assert read[0].text.strip() == "De Kamer | KRO"


def test_words_that_were_set_too_narrow_are_one_line() -> None:
    line = [words("Thematische", 79, 200), words("toelichting", 160, 200), words("IZA", 238, 200)]
    assert [c.text for c in page_scans.glued(line)] == ["Thematische toelichting IZA"]


def test_the_columns_of_a_table_stay_apart() -> None:
    cells = [
        words(text, x, 12.0 * n) for n in range(1, 8) for text, x in (("jaar", 79), ("2,1", 140))
    ]
    assert len(page_scans.glued(cells)) == len(cells)
