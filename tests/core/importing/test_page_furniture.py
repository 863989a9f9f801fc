# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Running heads, feet and page numbers go by where they stand; what only looks like them stays."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_furniture
from kennisreader.core.importing.page_columns import Read
from tests.page_making import STYLE, read, row, words
from tests.proportion import grows_in_proportion

HEAD, MIDDLE, FOOT = 40.0, 350.0, 680.0


def texts(pages: list[Read]) -> list[list[str]]:
    return [[line.text for _, rows in page.columns for line in rows] for page in pages]


def document(count: int, text: str, y: float, *, body: str = "tekst") -> list[Read]:
    """Pages that all have a line at one height; ``{n}`` in it is the number of the page."""
    return [
        read(
            *sorted(
                (
                    row(words(text.format(n=n + 1), 100, y)),
                    row(words(f"{body} {'abcdefgh'[n]}", 100, MIDDLE)),
                ),
                key=lambda line: line.baseline,
            ),
            ordinal=n,
        )
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("text", "y", "gone"),
    [
        pytest.param("Pagina {n} van 4", FOOT, True, id="page of pages"),
        pytest.param("Pagina {n} van 4 Pagina {n} van 4", FOOT, True, id="written twice"),
        pytest.param("{n}", FOOT, True, id="bare numbers that count"),
        pytest.param("{n}", MIDDLE - 50, False, id="numbers in the middle of the page"),
        pytest.param("Nota Wonen", HEAD, True, id="a running head"),
        pytest.param("Nota Wonen", MIDDLE - 50, False, id="the same words in the text"),
        pytest.param(
            "Tweede Kamer, vergaderjaar 2020–2021, 32 545, nr. 143 {n}",
            FOOT,
            True,
            id="a Kamerstuk's",
        ),
        pytest.param("Vraag {n}", HEAD, False, id="labels of questions on top of pages"),
        pytest.param("{n} Zie Kamerstuk 32 545", FOOT, False, id="notes at the foot"),
        pytest.param("{n} | Nota Wonen", FOOT, True, id="a number before a title"),
        pytest.param("{n} | Nota Wonen", MIDDLE - 50, False, id="a row with a bar in the text"),
    ],
)
def test_what_repeats_at_the_edges_goes(text: str, y: float, gone: bool) -> None:
    stripped = page_furniture.strip(document(4, text, y), STYLE)
    left = [len(lines) for lines in texts(stripped.pages)]
    assert left == ([1] * 4 if gone else [2] * 4)


@pytest.mark.parametrize(
    "foot",
    [
        pytest.param("Pagina {n} van 3", id="of all"),
        pytest.param("{n}", id="alone"),
    ],
)
def test_the_numbers_that_pages_state_are_kept(foot: str) -> None:
    assert page_furniture.strip(document(3, foot, FOOT), STYLE).numbers == [1, 2, 3]


@pytest.mark.parametrize("first", [1, 2])
def test_a_number_and_a_title_can_change_sides(first: int) -> None:
    feet = ["{n} | Nota Wonen", "Wonen in 2030 | {n}", "{n} | Aanpak"]
    pages = [document(3, foot.format(n=first + n), FOOT)[n] for n, foot in enumerate(feet)]
    stripped = page_furniture.strip(pages, STYLE)
    assert [len(lines) for lines in texts(stripped.pages)] == [1, 1, 1]
    assert stripped.numbers == [first, first + 1, first + 2]


@pytest.mark.parametrize(
    ("heads", "size", "lead", "gone"),
    [
        pytest.param(["1 Waarom | 1", "1 Waarom | 2", "2 Hoe | 3"], 10, 200, True, id="barred"),
        pytest.param(["1 Waarom 1", "1 Waarom 2", "2 Hoe 3"], 8, 24, True, id="number behind it"),
        pytest.param(["1 Waarom", "2 1 Waarom", "3 2 Hoe"], 8, 24, True, id="number before it"),
        pytest.param(["Rood 1", "Wit 2", "Blauw 3"], 8, 12, False, id="a table's rows"),
        pytest.param(["1 Waarom", "2 Hoe", "3 Wie"], 10, 24, False, id="chapters that count"),
        pytest.param(["1. Rood", "2. Wit", "3. Blauw"], 8, 24, False, id="items that count"),
    ],
)
def test_a_running_head_has_the_number_of_its_chapter_and_of_its_page(
    heads: list[str], size: float, lead: float, gone: bool
) -> None:
    pages = [
        read(
            row(words(head, 100, HEAD, size)),
            row(words(f"tekst {'abc'[n]}", 100, HEAD + lead)),
            ordinal=n,
        )
        for n, head in enumerate(heads)
    ]
    stripped = page_furniture.strip(pages, STYLE)
    assert [len(lines) for lines in texts(stripped.pages)] == [1 if gone else 2] * 3
    assert stripped.numbers == ([1, 2, 3] if gone else [None] * 3)


def test_the_title_of_a_chapter_goes_with_the_number_that_stands_apart_from_it() -> None:
    pages = [
        read(
            row(words(title, 100, HEAD, 8), words(str(n + 1), 390, HEAD, 8)),
            row(words(f"tekst {'abc'[n]}", 100, HEAD + 24)),
            ordinal=n,
        )
        for n, title in enumerate(["Waarom", "Hoe", "Wie"])
    ]
    assert [len(lines) for lines in texts(page_furniture.strip(pages, STYLE).pages)] == [1, 1, 1]


def test_what_the_furniture_says_is_told() -> None:
    foot = "Tweede Kamer, vergaderjaar 2020–2021, 32 545, nr. 143"
    said = page_furniture.strip(document(2, foot, FOOT), STYLE).said
    assert said.vergaderjaar == "2020–2021"


@pytest.mark.parametrize(
    ("shift", "gone"),
    [pytest.param(5, True, id="within six points"), pytest.param(20, False, id="elsewhere")],
)
def test_a_running_head_stands_at_one_height(shift: float, gone: bool) -> None:
    pages = document(2, "Nota Wonen", HEAD)
    pages[1] = document(2, "Nota Wonen", HEAD + shift)[1]
    stripped = page_furniture.strip(pages, STYLE)
    assert [len(lines) for lines in texts(stripped.pages)] == ([1, 1] if gone else [2, 2])


def numbered(n: int, *, apart: float = 0.0) -> Read:
    """A page on whose top a question stands that other pages ask of another article."""
    lines = (
        f"{n + 1}",
        f"Kunt u toelichten hoe de middelen van artikel {n + 1}",
        "worden verdeeld en welk deel daarvan juridisch verplicht is?",
    )
    rows = [row(words(text, 100, HEAD + 12 * at)) for at, text in enumerate(lines)]
    return read(*rows, row(words(f"Antwoord {'abcd'[n]}", 100, HEAD + 36 + apart)), ordinal=n)


@pytest.mark.parametrize("apart", [0.0, 14.0])
def test_what_is_asked_at_the_top_of_every_page_is_text(apart: float) -> None:
    pages = [numbered(n, apart=apart) for n in range(4)]
    assert texts(page_furniture.strip(pages, STYLE).pages) == texts(pages)


@pytest.mark.parametrize(
    ("numbers", "gone"),
    [
        pytest.param((7, 8, 9), True, id="counting with the pages"),
        pytest.param((7, 7, 7), True, id="the same"),
        pytest.param((7, 19, 3), False, id="others"),
    ],
)
def test_numbers_in_a_running_head_stay_or_count(numbers: tuple[int, ...], gone: bool) -> None:
    pages = [
        read(
            row(words(f"Artikel {number} van de begroting", 100, HEAD)),
            row(words("Een regel tekst", 100, MIDDLE)),
            ordinal=n,
        )
        for n, number in enumerate(numbers)
    ]
    left = [len(lines) for lines in texts(page_furniture.strip(pages, STYLE).pages)]
    assert left == ([1] * 3 if gone else [2] * 3)


def test_the_number_of_a_note_is_no_page_number() -> None:
    pages = [
        read(
            row(words("Een regel tekst", 100, MIDDLE)),
            row(
                words(f"{n + 1}", 100, FOOT - 14), words(f"Zie rapport {'abc'[n]}", 130, FOOT - 14)
            ),
            row(words(f"{n + 1}", 250, FOOT + 10)),
            ordinal=n,
        )
        for n in range(3)
    ]
    stripped = page_furniture.strip(pages, STYLE)
    assert stripped.numbers == [1, 2, 3]
    assert [lines[-1] for lines in texts(stripped.pages)] == [
        "1 Zie rapport a",
        "2 Zie rapport b",
        "3 Zie rapport c",
    ]


def test_figures_at_the_heads_of_many_pages_take_time_in_proportion() -> None:
    def strip(count: int) -> None:
        pages = [
            read(
                *(row(words(f"{n * 16 + at},{n}", 100, 20 + 4 * at)) for at in range(16)), ordinal=n
            )
            for n in range(count)
        ]
        assert sum(map(len, texts(page_furniture.strip(pages, STYLE).pages))) == 16 * count

    assert grows_in_proportion(strip, 20, 300)


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        pytest.param("{n} Zie het rapport van de Zorgautoriteit, derde", True, id="a note goes on"),
        pytest.param("{n} Zie het rapport van de Zorgautoriteit.", False, id="a note has ended"),
    ],
)
def test_the_same_source_can_be_cited_on_many_pages(first: str, kept: bool) -> None:
    rest = "voortgangsrapportage, Utrecht"
    pages = [
        read(
            row(words(f"tekst {'abcd'[n]}", 100, MIDDLE)),
            row(words(first.format(n=n + 1), 100, FOOT - 9, 7)),
            row(words(rest, 100, FOOT, 7)),
            ordinal=n,
        )
        for n in range(4)
    ]
    found = texts(page_furniture.strip(pages, STYLE).pages)
    assert all((rest in page) == kept for page in found)
