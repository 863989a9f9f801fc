# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A title in the largest type, alone or on a cover, is no section; chapters in one type are."""

from __future__ import annotations

from datetime import date

import pytest

from kennisreader.core.importing import page_covers, paged
from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.page_covers import NONE, Cover
from tests.page_making import FULL, STYLE, page, words

TITLE = Line("Nationale Strategie", size=26.0, ended=True, page_start=True)
SUBTITLE = Line("Den Haag, december 2025", size=14.0, gap=1, ended=True)
CHAPTER = Line("1 Aanleiding", size=18.0, gap=1, ended=True)
KIND = Line("CPB Notitie", size=12.0, ended=True, page_start=True)
TEXT = [Line(FULL, size=10.0) for _ in range(6)]


def turned(line: Line) -> Line:
    return line._replace(page_start=True)


@pytest.mark.parametrize(
    ("lines", "cover"),
    [
        pytest.param(
            [TITLE, SUBTITLE, turned(CHAPTER), *TEXT], Cover(0, 1, 2), id="a page of its own"
        ),
        pytest.param([TITLE, *TEXT, turned(CHAPTER), *TEXT], Cover(0, 1, 1), id="above the text"),
        pytest.param(
            [TITLE, TITLE._replace(page_start=False), turned(CHAPTER), *TEXT],
            Cover(0, 2, 2),
            id="of two lines",
        ),
        pytest.param([CHAPTER, *TEXT, CHAPTER, *TEXT], NONE, id="the type of every chapter"),
        pytest.param([CHAPTER._replace(text="1. Doel"), *TEXT], NONE, id="the number of a section"),
        pytest.param([KIND, TITLE, *TEXT], Cover(1, 2, 2), id="below the kind of paper"),
        pytest.param(
            [TITLE, SUBTITLE._replace(gap=0), *TEXT], Cover(0, 1, 2), id="a subtitle right below it"
        ),
        pytest.param([*TEXT, TITLE, *TEXT], NONE, id="large words below text"),
        pytest.param([TITLE, *TEXT, TITLE, *TEXT], NONE, id="large words that come again"),
        pytest.param(TEXT, NONE, id="text"),
        pytest.param([TITLE], NONE, id="nothing else"),
    ],
)
def test_what_opens_a_paper(lines: list[Line], cover: Cover) -> None:
    assert page_covers.find(lines, STYLE.size) == cover


def test_the_day_on_a_cover_is_that_of_the_paper() -> None:
    cover = page(
        words("Leven maken", 100, 200, 26),
        words("11 april 2025 | Ministerie van Defensie", 100, 240),
    )
    text = page(*(words(FULL, 100, 100 + 12 * n) for n in range(20)), ordinal=1)
    stated = paged.parts([cover, text]).stated
    assert (stated.title, stated.day) == ("Leven maken", date(2025, 4, 11))


def test_a_day_in_a_title_is_not_that_of_the_paper() -> None:
    title = [words("Verslag Europese Raad", 100, 200, 26), words("12 december 2024", 100, 232, 26)]
    text = page(*(words(FULL, 100, 100 + 12 * n) for n in range(20)), ordinal=1)
    stated = paged.parts([page(*title), text]).stated
    assert (stated.title, stated.day) == ("Verslag Europese Raad 12 december 2024", None)
