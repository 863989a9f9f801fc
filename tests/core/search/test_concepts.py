# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which abbreviations a text introduces, and for what."""

from __future__ import annotations

import pytest

from kennisreader.core.search.concepts import introduced

INTRODUCED = {
    "announced": (
        "Het Netherlands Point of Entry (hierna NPoE).",
        "NPoE",
        "Netherlands Point of Entry",
    ),
    "from inside a word": ("De brede welvaartsmonitor (BWM).", "BWM", "brede welvaartsmonitor"),
    "over small words": (
        "Volgens het College ter Beoordeling van Geneesmiddelen (CBG).",
        "CBG",
        "College ter Beoordeling van Geneesmiddelen",
    ),
    "from no small word on": (
        "Naast de Verenging van Nederlandse Gemeenten (VNG).",
        "VNG",
        "Verenging van Nederlandse Gemeenten",
    ),
    "with one capital": (
        "De Wet op het financieel toezicht (Wft) geldt.",
        "Wft",
        "Wet op het financieel toezicht",
    ),
    "behind its name within brackets": (
        "De handelsverplichting (share trading obligation, STO) geldt.",
        "STO",
        "share trading obligation",
    ),
    "in the plural": (
        "De bovenregionale netwerken (hierna: BNs).",
        "BNs",
        "bovenregionale netwerken",
    ),
}


@pytest.mark.parametrize(("text", "short", "full"), INTRODUCED.values(), ids=INTRODUCED)
def test_an_abbreviation_is_introduced(text: str, short: str, full: str):
    assert introduced(text) == {short: full}


@pytest.mark.parametrize(
    "text",
    [
        "De minister van Sociale Zaken (Asscher) zegt dit.",
        "Zie de tabel (bijlage) en de heer Jansen (Jan).",
        "Het plan (zie ook D66, VVD) van de fractie.",
        "Wonen in het net (Win) is duur.",
        "Het kabinet adviseert nu (kan) iets.",
        "De tabel (" + " " * 5000 + "van de Raad.",
    ],
    ids=[
        "a person",
        "a word",
        "parties",
        "a word that small words would spell",
        "a verb",
        "a bracket full of spaces",
    ],
)
def test_other_words_in_brackets_introduce_nothing(text: str):
    assert introduced(text) == {}
