# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rules under words underline them; rules of tables and feet of pages do not."""

from __future__ import annotations

import pymupdf
import pytest

from kennisreader.core.importing import page_underlines, read_letter
from kennisreader.core.importing.page_rows import Box
from kennisreader.core.letter import BlockKind
from tests.page_making import words


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        pytest.param((100, 201.5, 150, 201.5), True, id="of its own width"),
        pytest.param((102, 202, 147, 202), True, id="a little shorter"),
        pytest.param((100, 201.5, 400, 201.5), False, id="of the column"),
        pytest.param((100, 201.5, 120, 201.5), False, id="under a word"),
        pytest.param((100, 208, 150, 208), False, id="far below"),
        pytest.param((100, 195, 150, 195), False, id="through the words"),
        pytest.param((100, 201, 100, 215), False, id="upright"),
    ],
)
def test_a_rule_underlines_what_stands_on_it(rule: Box, expected: bool) -> None:
    line = words("Aanleiding", 100, 200)
    (told,) = page_underlines.told([line], [rule])
    assert [run.underline for run in told.runs] == [expected]


def test_underlined_lines_are_headings_on_however_many_lines() -> None:
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 80), "Geachte voorzitter,", fontsize=10)
    y = 120.0
    body = "De leden vragen naar de voortgang van het programma in de komende jaren, ook nu."
    for heading in (("Reactie op de vragen van de leden van de", "fractie van het CDA"), ("Slot",)):
        for line in heading:
            page.insert_text((72, y), line, fontsize=10)
            page.draw_line(
                (72, y + 1.5), (72 + pymupdf.get_text_length(line, fontsize=10), y + 1.5)
            )
            y += 13
        for _ in range(14):
            page.insert_text((72, y), body, fontsize=10)
            y += 13
        y += 8
    letter = read_letter(document.tobytes(), "brief.pdf")
    headings = [letter.quote(b.start, b.end) for b in letter.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Reactie op de vragen van de leden van de fractie van het CDA", "Slot"]
