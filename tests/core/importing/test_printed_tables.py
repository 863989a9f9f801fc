# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A table that is printed in a PDF, over a page break, is read back row by row."""

from __future__ import annotations

from collections.abc import Sequence

import pymupdf
import pytest

from kennisreader.core.importing import read_letter

XS = (72.0, 200.0, 380.0, 460.0)
HEAD = (("Maatregel",), ("Toelichting",), ("Euro",))
ROWS = [
    (("Aanpak van zorg-", "fraude"), ("Met de zorgkantoren en met de", "Inspectie"), ("12,5",)),
    (("Valpreventie",), ("Door ZonMw",), ("9,0",)),
    (("Samenwerking",), ("Regionale plannen, met een", "gezamenlijk loket"), ("1.200",)),
]
TEXT = "Daarover heeft de Kamer gevraagd, en daarom ga ik er in deze brief nader op in, met"


def table(
    page: pymupdf.Page, y: float, rows: Sequence[Sequence[Sequence[str]]], drawn: str
) -> float:
    """Print rows below each other; gives where they end."""
    top = y
    edges = [top]
    for row in rows:
        for x, lines in zip(XS, row, strict=False):
            for at, line in enumerate(lines):
                page.insert_text((x + 4, y + 12 + 12 * at), line, fontsize=9)
        y += 12 * max(map(len, row)) + 6
        edges.append(y)
    for edge in edges if drawn != "nothing" else ():
        page.draw_line((XS[0], edge), (XS[-1], edge), width=0.5)
    for x in XS if drawn == "a grid" else ():
        page.draw_line((x, top), (x, y), width=0.5)
    return y


def letter(drawn: str) -> bytes:
    with pymupdf.open() as document:
        first = document.new_page()
        first.insert_text((72, 80), "Geachte voorzitter,", fontsize=9)
        for at in range(4):
            first.insert_text((72, 104 + 12 * at), TEXT, fontsize=9)
        table(first, 640, [HEAD, *ROWS[:2]], drawn)
        second = document.new_page()
        y = table(second, 72, [HEAD, *ROWS[2:]], drawn)
        for at in range(4):
            second.insert_text((72, y + 24 + 12 * at), TEXT, fontsize=9)
        return bytes(document.tobytes())


@pytest.mark.parametrize("drawn", ["a grid", "level rules", "nothing"])
def test_a_table_is_read_row_by_row(drawn: str) -> None:
    read = read_letter(letter(drawn), "brief.pdf")
    texts = [read.text[block.start : block.end] for block in read.blocks]
    assert texts[2:-1] == [
        "Maatregel | Toelichting | Euro",
        "Aanpak van zorgfraude | Met de zorgkantoren en met de Inspectie | 12,5",
        "Valpreventie | Door ZonMw | 9,0",
        "Samenwerking | Regionale plannen, met een gezamenlijk loket | 1.200",
    ]
    assert all(block.kind.value == "paragraph" for block in read.blocks[1:])
