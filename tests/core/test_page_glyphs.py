# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The signs of a page find their characters, whatever else stands in the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.page_glyphs import Glyph, LineBox, aligned, edges_of

WIDTH = 10.0


def signs(text: str, x: float = 0.0, y: float = 0.0) -> list[Glyph]:
    """The signs of a text, each 10 points wide, from left to right."""
    return [Glyph(c, x + i * WIDTH, y, x + (i + 1) * WIDTH, y + 10) for i, c in enumerate(text)]


def box(text: str, page: str) -> LineBox:
    return LineBox(text, 0, 0, len(page) * WIDTH, 10)


@pytest.mark.parametrize(
    ("text", "page", "character", "sign"),
    [
        pytest.param("De Kamer", "De Kamer", 3, 3, id="the same"),
        pytest.param("eerste punt", "• eerste punt", 0, 2, id="bullet before"),
        pytest.param("2 doel", "2. 2 doel", 0, 3, id="label that looks like the text"),
        pytest.param("hulp zoeken. Ook", "hulp zoeken.3 Ook", 13, 14, id="marker in the middle"),
        pytest.param("vroeginterven", "vroeginterven-", 12, 12, id="hyphen at the end"),
        pytest.param("2019-2020", "2019–2020", 4, 4, id="a dash that is written another way"),
        pytest.param("een", "e e n", 1, 2, id="spaced out on the page"),
    ],
)
def test_a_character_stands_where_its_sign_stands(text, page, character, sign):
    edges = aligned(box(text, page), signs(page))
    assert edges.left[character] == sign * WIDTH
    assert edges.right[character] == (sign + 1) * WIDTH


def test_a_ligature_is_shared_by_its_letters():
    glyphs = [Glyph("\ufb01", 0, 0, 12, 10), *signs("nancieel", 12)]
    edges = aligned(LineBox("financieel", 0, 0, 92, 10), glyphs)
    assert edges.left[:3] == (0, 6, 12)


def test_an_accent_of_its_own_belongs_to_the_letter_before_it():
    glyphs = [Glyph("e", 0, 0, 10, 10), Glyph("\u0301", 4, 0, 6, 10), *signs("n", 10)]
    edges = aligned(LineBox("\u00e9n", 0, 0, 20, 10), glyphs)
    assert edges == ((0, 10), (10, 20))


def test_what_is_not_found_shares_the_room_between_its_neighbours():
    edges = aligned(LineBox("a??b", 0, 0, 40, 10), [*signs("a"), *signs("b", 30)])
    assert edges.left == (0, 10, 20, 30)


def test_without_signs_the_line_is_shared_evenly():
    assert aligned(LineBox("abcd", 8, 0, 48, 10), []).left == (8, 18, 28, 38)


def test_of_two_lines_whose_boxes_overlap_each_gets_its_own_signs():
    lines = [LineBox("boven", 0, 0, 50, 13), LineBox("onder", 0, 10, 50, 23)]
    above, below = edges_of(lines, [*signs("boven", y=1), *signs("onder", y=12)])
    assert above.left == below.left == (0, 10, 20, 30, 40)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40)


@given(TEXTS, TEXTS)
def test_every_character_gets_a_place_in_reading_order(text, page):
    edges = aligned(box(text, page or "x"), signs(page))
    assert len(edges.left) == len(edges.right) == len(text)
    assert all(left <= right for left, right in zip(*edges, strict=True))
    assert list(edges.left) == sorted(edges.left)
