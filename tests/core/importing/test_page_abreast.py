# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signatures and lists side by side: whose name it is says the title in the same column."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_abreast
from tests.page_making import read, row, words

LEFT, MIDDLE, RIGHT = 100, 260, 420
FINANCE, TREASURY = "de minister van Financiën,", "de staatssecretaris van Financiën,"
DEFENCE = "de minister van Defensie,"


def in_turn(*lines: tuple[tuple[str, float], ...]) -> list[str]:
    """Read lines 12 points apart, each of texts with their lefts; give their order."""
    made = [
        row(*(words(text, x, 300 + 12 * n) for text, x in line)) for n, line in enumerate(lines)
    ]
    (page,) = page_abreast.in_turn([read(*made)])
    return [each.text for _, rows in page.columns for each in rows]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            [
                ((FINANCE, LEFT), ("de staatssecretaris van Financiën – Fiscaliteit,", MIDDLE)),
                (("Belastingdienst en Douane,", MIDDLE),),
                (("E. Heinen", LEFT), ("E.H.J. Heijnen", MIDDLE)),
            ],
            [0, 3, 1, 2, 4],
            id="the right title has more lines",
        ),
        pytest.param(
            [
                (("de minister van Justitie", LEFT), (FINANCE, MIDDLE)),
                (("en Veiligheid,", LEFT),),
                (("D.M. van Weel", LEFT), ("E. Heinen", MIDDLE)),
            ],
            [0, 2, 3, 1, 4],
            id="the left title has more lines",
        ),
        pytest.param(
            [
                ((FINANCE, LEFT), ("de minister van Justitie", MIDDLE), (DEFENCE, RIGHT)),
                (("en Veiligheid,", MIDDLE),),
                (("E. Heinen", LEFT), ("D.M. van Weel", MIDDLE), ("R.P. Brekelmans", RIGHT)),
            ],
            [0, 4, 1, 3, 5, 2, 6],
            id="three columns",
        ),
        pytest.param(
            [
                ((FINANCE, LEFT), (DEFENCE, MIDDLE)),
                (("namens deze,", LEFT),),
                (("E. Heinen", LEFT), ("R.P. Brekelmans", MIDDLE)),
            ],
            [0, 2, 3, 1, 4],
            id="one of them on behalf",
        ),
        pytest.param(
            [
                (("Sophie Hermans", LEFT), ("Mona Keijzer", MIDDLE)),
                (("Minister van Klimaat", LEFT), ("Minister van Volkshuisvesting", MIDDLE)),
                (("en Groene Groei", LEFT), ("en Ruimtelijke Ordening", MIDDLE)),
            ],
            [0, 2, 4, 1, 3, 5],
            id="names above the titles",
        ),
        pytest.param(
            [
                ((FINANCE, MIDDLE - 60), (TREASURY, RIGHT - 60)),
                (("E. Heinen", MIDDLE - 30), ("E.H.J. Heijnen", RIGHT - 20)),
            ],
            [0, 2, 1, 3],
            id="centred",
        ),
        pytest.param(
            [
                ((FINANCE, LEFT), (DEFENCE, MIDDLE)),
                (("E. Heinen", LEFT), ("R.P. Brekelmans", MIDDLE)),
                (("Bijlage 1: wat hierbij hoort, over de hele breedte", LEFT),),
            ],
            [0, 2, 1, 3, 4],
            id="what stands below is none of them",
        ),
        pytest.param(
            [
                (("• Nederlandse Poppodia en", LEFT), ("• Stichting Lezen", MIDDLE)),
                (("Festivals", LEFT + 15), ("• Raad voor Cultuur", MIDDLE)),
                (("• Museumvereniging", LEFT),),
                (("Bijlage 2", LEFT),),
            ],
            [0, 2, 4, 1, 3, 5],
            id="lists",
        ),
        pytest.param(
            [
                (("• Museumvereniging", LEFT), ("12", MIDDLE)),
                (("• Raad voor Cultuur", LEFT), ("14", MIDDLE)),
            ],
            [0, 1, 2, 3],
            id="a list with amounts",
        ),
        pytest.param(
            [
                (("De minister van Financiën", LEFT), ("3", MIDDLE)),
                (("De minister van Defensie", LEFT), ("4", MIDDLE)),
            ],
            [0, 1, 2, 3],
            id="a table about ministers",
        ),
    ],
)
def test_what_stands_side_by_side_is_read_in_turn(
    lines: list[tuple[tuple[str, float], ...]], expected: list[int]
) -> None:
    texts = [text for line in lines for text, _ in line]
    assert " ".join(in_turn(*lines)) == " ".join(texts[at] for at in expected)
