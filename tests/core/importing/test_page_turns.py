# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages that lie on their side are read, and marked where they stand as shown."""

from __future__ import annotations

from typing import Any

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisreader.core.importing import page_turns, read_letter
from kennisreader.core.importing.page_turns import DOWNWARDS, OVER, UPRIGHT, UPWARDS, Shown

POINTS = st.floats(0, 500, width=32)
WORDS = "De tabel laat zien hoe de uitgaven zich ontwikkelen in de komende jaren. " * 3


@given(
    st.sampled_from([UPRIGHT, UPWARDS, OVER, DOWNWARDS]), st.tuples(POINTS, POINTS, POINTS, POINTS)
)
def test_turning_back_undoes_turning(turns: int, edges: tuple[float, float, float, float]) -> None:
    x0, x1 = sorted(edges[:2])
    y0, y1 = sorted(edges[2:])
    shown = Shown(600, 800, turns)
    turned = shown.turned((x0, y0, x1, y1))
    assert turned[0] <= turned[2]
    assert turned[1] <= turned[3]
    assert shown.back(turned) == pytest.approx((x0, y0, x1, y1), abs=0.001)
    assert Shown.of(shown.size, turns) == shown


@pytest.mark.parametrize(
    ("lines", "turns"),
    [
        pytest.param([((1, 0), 90)], UPRIGHT, id="level"),
        pytest.param([((0.99, 0.1), 90)], UPRIGHT, id="a scan askew"),
        pytest.param([((1, 0), 90), ((0, -1), 20)], UPRIGHT, id="the name of a series"),
        pytest.param([((1, 0), 20), ((0, -1), 90)], UPWARDS, id="a table and a page number"),
        pytest.param([((0, 1), 90)], DOWNWARDS, id="the other way"),
        pytest.param([((-1, 0), 90)], OVER, id="upside down"),
        pytest.param([((0.7, 0.7), 90)], UPRIGHT, id="a watermark"),
        pytest.param([], UPRIGHT, id="empty"),
    ],
)
def test_how_a_page_must_be_turned(
    lines: list[tuple[tuple[float, float], int]], turns: int
) -> None:
    made = [{"dir": way, "spans": [{"text": "x" * size}]} for way, size in lines]
    text: dict[str, Any] = {"blocks": [{"lines": made}, {"image": b""}]}
    assert page_turns.turns_of(text) == turns


def lying(turns: int, *, by_file: bool) -> bytes:
    """A page of text and an annex on its side: in its print, or turned by the file."""
    with pymupdf.open() as flat, pymupdf.open() as document:
        size = (595, 842) if turns == OVER else (842, 595)
        flat.new_page(width=size[0], height=size[1]).insert_textbox((72, 72, 500, 300), WORDS)
        document.new_page().insert_textbox((72, 72, 500, 300), "Geachte voorzitter,\n\n" + WORDS)
        page = document.new_page(width=595, height=842)
        page.show_pdf_page(page.rect, flat, 0, rotate=90 * turns)
        if by_file:
            page.set_rotation(90 * turns)
        return bytes(document.tobytes())


@pytest.mark.parametrize(
    "by_file", [False, True], ids=["printed on its side", "turned by the file"]
)
@pytest.mark.parametrize("turns", [UPWARDS, OVER, DOWNWARDS], ids=["up", "over", "down"])
def test_an_annex_on_its_side_is_read(turns: int, by_file: bool) -> None:
    data = lying(turns, by_file=by_file)
    letter = read_letter(data, "brief.pdf")
    lines = [line for line in letter.lines if line.page == 1]
    assert " ".join(letter.text[each.start : each.end] for each in lines) == WORDS.strip()
    with pymupdf.open("pdf", data) as document:
        page = document[1]
        for line in lines:  # there is ink in each box, and none beside it
            box = pymupdf.Rect(line.x0, line.y0, line.x1, line.y1)
            assert min(page.get_pixmap(clip=box).samples) < 128
            assert box in page.rect
