# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Titles in capitals become sentences, with the names that the letter writes."""

from __future__ import annotations

import pytest

from kennisreader.core.importing.capitals import lowered

TEXTS = (
    "De Kamer vraagt het verslag aan minister Kaag in Nederland, met de EU.",
    "Toezicht helpt. Nu is het toezicht goed.",
)
SIGNED = ("’t Hooft-de Bruin", "Van Zanten")


@pytest.mark.parametrize(
    ("capitals", "title"),
    [
        pytest.param(
            "VERSLAG HOUDENDE EEN LIJST VAN VRAGEN",
            "Verslag houdende een lijst van vragen",
            id="no names",
        ),
        pytest.param(
            "MOTIE OVER TOEZICHT DOOR KAAG EN DE EU",
            "Motie over toezicht door Kaag en de EU",
            id="as the text writes them",
        ),
        pytest.param(
            "MOTIE VAN DE LEDEN VAN ZANTEN EN ’T HOOFT-DE BRUIN TER VERVANGING",
            "Motie van de leden Van Zanten en ’t Hooft-de Bruin ter vervanging",
            id="as they are signed",
        ),
        pytest.param(
            "MOTIE VAN HET LID VAN DER PLAS C.S. OVER HUIZEN",
            "Motie van het lid Van der Plas c.s. over huizen",
            id="nowhere else",
        ),
        pytest.param(
            "MOTIE VAN DE LEDEN INGE VAN DIJK, EL BOUJDAINI EN GRINWIS",
            "Motie van de leden Inge van Dijk, El Boujdaini en Grinwis",
            id="several nowhere else",
        ),
    ],
)
def test_a_title_in_capitals_is_a_sentence(capitals: str, title: str) -> None:
    assert lowered(capitals, TEXTS, SIGNED) == title
