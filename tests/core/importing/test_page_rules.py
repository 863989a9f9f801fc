# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is drawn on a page becomes rules, and rules become grids."""

from __future__ import annotations

from typing import Any

import pymupdf
import pytest

from kennisreader.core.importing import page_rules, pdf

A4 = (595.0, 842.0)


def drawn(*boxes: tuple[float, ...], color: int = 0) -> dict[str, Any]:
    return {
        "blocks": [
            {"type": 3, "bbox": box, "isrect": True, "alpha": 255, "color": color} for box in boxes
        ]
    }


@pytest.mark.parametrize(
    ("box", "edges"),
    [
        pytest.param((10, 20, 90, 20.5), [(10, 20.25, 90, 20.25)], id="a level rule"),
        pytest.param((10, 20, 10.5, 90), [(10.25, 20, 10.25, 90)], id="an upright rule"),
        pytest.param((10, 20, 12, 22), [], id="a dot"),
        pytest.param((0, 0, 595, 842), [], id="a background"),
        pytest.param(
            (10, 20, 90, 40),
            [(10, 20, 90, 20), (10, 40, 90, 40), (10, 20, 10, 40), (90, 20, 90, 40)],
            id="a box",
        ),
    ],
)
def test_edges(box: tuple[float, ...], edges: list[tuple[float, ...]]) -> None:
    assert list(page_rules.edges(drawn(box), A4)) == edges


def test_white_boxes_and_drawings_have_no_edges() -> None:
    assert page_rules.edges(drawn((10, 20, 90, 40), color=0xFFFFFF), A4) == ()
    lines = [
        (x, y, x + 0.2, y + 7.0) for x in map(float, range(0, 500, 5)) for y in range(20, 420, 12)
    ]
    assert page_rules.edges(drawn(*lines), A4) == ()


def test_a_table_of_many_filled_cells_has_its_rules() -> None:
    cells = [(x, y, x + 30.0, y + 12.0) for x in range(30, 780, 30) for y in range(40, 540, 12)]
    (grid,) = page_rules.grids(page_rules.edges(drawn(*cells), (842.0, 595.0)))
    assert (len(grid.xs), len(grid.ys)) == (26, 43)


def test_pieces_of_rules_make_one_grid_with_their_cells() -> None:
    pieces = [
        *((x, y, x + 99, y) for x in (100.0, 200.0) for y in (100.0, 120.0, 140.0)),
        *((x, 100.0, x, 140.0) for x in (100.0, 299.0)),
        (200.0, 120.0, 200.0, 140.0),
    ]
    (grid,) = page_rules.grids(pieces)
    assert (grid.xs, grid.ys) == ((100, 200, 299), (100, 120, 140))
    assert page_rules.fields(grid) == {
        (0, 0): (0, 0),
        (0, 1): (0, 0),
        (1, 0): (1, 0),
        (1, 1): (1, 1),
    }


def test_level_rules_of_one_width_belong_together_and_others_do_not() -> None:
    same = [(100.0, y, 400.0, y) for y in (100.0, 120.0, 300.0)]
    (grid,) = page_rules.grids(same)
    assert grid.ys == (100, 120, 300)
    assert len(page_rules.grids([*same[:1], (100.0, 200.0, 240.0, 200.0)])) == 2


def test_words_on_both_sides_of_a_rule_are_two_cells() -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((72, 100), "Aanpak van zorgfraude", fontsize=9)
        x = 72 + pymupdf.get_text_length("Aanpak van zorgfraude", fontsize=9)
        page.insert_text((x + 4, 100), "Uitvoering door de Inspectie", fontsize=9)
        page.insert_text((72, 130), "Aanpak van zorgfraude en Uitvoering", fontsize=9)
        for at in (60, x + 2, 400):
            page.draw_line((at, 90), (at, 110))
        data = document.tobytes()
    (read,) = pdf.read(data).pages
    assert [cell.text.strip() for cell in read.cells] == [
        "Aanpak van zorgfraude",
        "Uitvoering door de Inspectie",
        "Aanpak van zorgfraude en Uitvoering",
    ]
