# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Headings by their type, their number and how they stand; what only looks like one is none."""

from __future__ import annotations

from typing import Any

import pytest

from kennisreader.core.importing import page_headings
from kennisreader.core.importing.hyphens import Vocabulary
from kennisreader.core.importing.lines import BOLD, ITALIC, Line, Mark
from kennisreader.core.importing.page_rows import Style
from tests.page_making import FULL

STYLE = Style(10.0, 12.0)


def plain(text: str = FULL, **how: Any) -> Line:
    return Line(text, size=10.0)._replace(**how)


def face(text: str, *kinds: str, size: float = 10.0, gap: int = 1, **how: Any) -> Line:
    """A line that is whole in one face, with white above, and that ends where it is meant to."""
    marks = tuple(Mark(0, len(text), kind) for kind in kinds)
    return Line(text, marks, gap=gap, ended=True, size=size)._replace(**how)


def text(count: int = 12) -> list[Line]:
    return [plain(f"{FULL[:-3]}{n:02}.") for n in range(count)]


def headings(*lines: Line, style: Style = STYLE) -> list[tuple[str, int]]:
    marked = page_headings.mark(lines, style, Vocabulary([FULL]))
    return [(line.text, line.heading) for line in marked if line.heading]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(face("Inleiding", BOLD), id="bold"),
        pytest.param(face("Inleiding", ITALIC), id="italic"),
        pytest.param(face("Inleiding", size=14.0), id="larger"),
        pytest.param(face("INLEIDING"), id="in capitals"),
        pytest.param(face("Inleiding"), id="plain, short, with white above and none below"),
        pytest.param(face("Wat gaat er nu gebeuren?", BOLD), id="a question in bold"),
    ],
)
def test_what_is_a_heading(line: Line) -> None:
    assert headings(*text(), line, *text()) == [(line.text, 1)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(face("Hoe meten we dat", size=13.0), True, id="larger"),
        pytest.param(face("1.4 Waar gaat het om", BOLD), True, id="numbered"),
        pytest.param(face("De minister zegt dat", BOLD), False, id="neither"),
    ],
)
def test_a_heading_with_white_around_it_ends_with_any_word(line: Line, found: bool) -> None:
    lines = text()
    lines[0] = lines[0]._replace(gap=1)
    assert headings(*text(), line, *lines) == ([(line.text, 1)] if found else [])


def test_italic_headings_of_a_short_paper_are_no_voice() -> None:
    titles = [f"{letter}) Opbrengst" for letter in "abcd"]
    lines = [line for title in titles for line in (face(title, ITALIC), *text(4))]
    assert headings(*lines) == [(title, 1) for title in titles]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(face("SWD(2025) 555, SEC(2025) 555", gap=0), id="numbers of documents"),
        pytest.param(face("“Wie nu zaait", size=13.0), id="the beginning of a quote"),
        pytest.param(face("Dit is een vette zin.", BOLD), id="ends as a sentence"),
        pytest.param(face("de volgende punten", BOLD), id="begins in the middle of one"),
        pytest.param(face("Hoogachtend,", BOLD), id="ends with a comma"),
        pytest.param(face("Vraag 3", BOLD), id="the label of a question"),
        pytest.param(face("Geachte voorzitter,", BOLD), id="the salutation"),
        pytest.param(face("Wat gaat er gebeuren?", ITALIC), id="a question in italics"),
        pytest.param(
            face("Bijna even groot", size=10.5)._replace(gap=0), id="larger by a rounding"
        ),
        pytest.param(face("•", BOLD, bullet="•"), id="a bullet"),
    ],
)
def test_what_is_no_heading(line: Line) -> None:
    assert headings(*text(), line, *text()) == []


def test_a_heading_of_two_lines_is_one() -> None:
    first = face("Gevolgen voor regeldruk, concurrentiekracht en", BOLD, ended=False)
    second = face("geopolitieke aspecten", BOLD, gap=0)
    found = headings(*text(), first, second, *text())
    assert found == [("Gevolgen voor regeldruk, concurrentiekracht en geopolitieke aspecten", 1)]


def test_levels_follow_the_type_and_the_numbers() -> None:
    found = headings(
        face("1. Algemeen", BOLD),
        *text(),
        face("a) Titel", ITALIC),
        *text(),
        face("Tape", ITALIC),
        *text(),
        face("2. Essentie", BOLD),
        *text(),
    )
    assert [level for _, level in found] == [1, 2, 3, 1]


def test_sections_of_one_depth_have_one_level_whatever_their_type() -> None:
    found = headings(
        face("1. Inleiding", ITALIC),
        *text(),
        face("2. Noodzaak", BOLD),
        *text(),
        face("3. Gevolgen", ITALIC),
        *text(),
    )
    assert [level for _, level in found] == [1, 1, 1]


def test_italics_that_are_a_voice_are_no_headings() -> None:
    voice = [face(f"{FULL[:-4]}{n}", ITALIC, gap=0, ended=False) for n in range(12)]
    assert headings(*text(), *voice, *text()) == []


def test_what_is_enclosed_has_levels_of_its_own() -> None:
    found = headings(
        face("Aanleiding", ITALIC),
        *text(),
        plain("Hoogachtend,", gap=1, ended=True),
        plain("De Minister van Financiën,", ended=True),
        face("Naam Achternaam", gap=3),
        face("Bijlage bij de brief", BOLD, page_start=True, gap=0),
        *text(),
    )
    assert found == [("Aanleiding", 1), ("Bijlage bij de brief", 1)]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param(
            [
                plain("Geadviseerd is:", gap=1, ended=True),
                plain("1. de toegang te verbeteren;", ended=True),
                plain("2. meer capaciteit te bieden;", gap=1, ended=True),
            ],
            [],
            id="a list under a colon",
        ),
        pytest.param([face("1. Aanleiding")], [("1. Aanleiding", 1)], id="a numbered line"),
        pytest.param([face("1. Aanleiding", gap=0)], [], id="without white above"),
    ],
)
def test_numbers_on_recognised_pages(lines: list[Line], found: list[tuple[str, int]]) -> None:
    style = STYLE._replace(recognised=True)
    assert headings(*text(), *lines, *text(), style=style) == found


def test_each_annex_has_headings_of_its_own() -> None:
    signed = [plain("Hoogachtend,", ended=True, gap=1), plain("A. de Vries", ended=True)]
    first = face("Bijlage 1: Planning", BOLD, page_start=True)
    second = face("Bijlage 2: Reactie", size=14.0, page_start=True)
    found = headings(*text(), *signed, first, *text(), second, *text())
    assert found == [("Bijlage 1: Planning", 1), ("Bijlage 2: Reactie", 1)]
