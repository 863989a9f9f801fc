# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Levels of headings begin at 1 and leave none out; the depth of a number decides."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import page_levels
from kennisreader.core.importing.page_levels import Face

CHAPTER, LARGE, BOLD, CAPITALS, ITALIC = (
    Face(-16.0, 0),
    Face(-13.0, 0),
    Face(0.0, 0),
    Face(0.0, 2),
    Face(0.0, 3),
)
BOLD_ITALIC, UNDERLINED = Face(0.0, 1), Face(0.0, 4)


@pytest.mark.parametrize(
    ("found", "levels"),
    [
        pytest.param(
            [
                ("1. Kader", LARGE),
                ("1.1 Groei", BOLD),
                ("1.1.1 Munitie", ITALIC),
                ("Bijlage 1 Projecten", LARGE),
            ],
            [1, 2, 3, 1],
            id="without a number, in the larger type of chapters",
        ),
        pytest.param(
            [("1. DOEL", CAPITALS), ("1.1 Groei", BOLD), ("2. SLOT", CAPITALS)],
            [1, 2, 1],
            id="deeper ones that stand out more",
        ),
        pytest.param(
            [("1 Water", CHAPTER), ("1.1 Dijken", LARGE), ("Duinen", BOLD), ("2 Lucht", CHAPTER)],
            [1, 2, 3, 1],
            id="numbers of chapters without a stop",
        ),
        pytest.param(
            [("Samenvatting", CHAPTER), ("1 Water", CHAPTER), ("1.1 Dijken", LARGE)],
            [1, 1, 2],
            id="what stands before the first chapter",
        ),
        pytest.param(
            [("1.1 Groei", BOLD), ("Toelichting", BOLD), ("1.1.1 Munitie", ITALIC)],
            [1, 2, 2],
            id="without a number, in the type of the text",
        ),
        pytest.param(
            [
                ("Algemeen deel", BOLD),
                ("1. Inleiding", BOLD),
                ("1.1 Taaleis", ITALIC),
                ("Artikelsgewijs deel", BOLD),
                ("Artikel I", ITALIC),
            ],
            [1, 2, 3, 1, 3],
            id="the parts of an explanatory memorandum",
        ),
        pytest.param(
            [("Prioriteiten", BOLD), ("Autonomie", ITALIC), ("1 Toezicht", ITALIC)],
            [1, 2, 2],
            id="numbers without a stop in type that stands out by its weight",
        ),
        pytest.param([("Aanleiding", BOLD), ("Doel", ITALIC)], [1, 2], id="no numbers at all"),
        pytest.param(
            [("Aanleiding", UNDERLINED), ("Doel", ITALIC), ("Slot", UNDERLINED)],
            [1, 2, 1],
            id="underlined sections with italic ones in them",
        ),
        pytest.param(
            [("Aanleiding", BOLD), ("Doel", ITALIC), ("Vorm", UNDERLINED)],
            [1, 2, 3],
            id="italic sections with underlined ones in them",
        ),
        pytest.param(
            [
                ("I. AANLEIDING", CAPITALS),
                ("A. Wat vooraf ging", BOLD),
                ("Aanbod", BOLD_ITALIC),
                ("II. SLOT", CAPITALS),
                ("B. Vervolg", BOLD),
            ],
            [1, 2, 3, 1, 2],
            id="parts and lettered sections, the deeper ones in heavier type",
        ),
        pytest.param(
            [("I Vragen", BOLD), ("Leden van de SGP-fractie", BOLD), ("II Antwoorden", BOLD)],
            [1, 2, 1],
            id="Roman parts in the type of what is in them",
        ),
        pytest.param(
            [("A. Doel", BOLD), ("1. Water", BOLD), ("B. Middelen", BOLD)],
            [1, 2, 1],
            id="numbered sections in lettered ones",
        ),
        pytest.param(
            [("1. Doel", BOLD), ("A. Water", ITALIC), ("2. Middelen", BOLD)],
            [1, 2, 1],
            id="lettered sections in numbered ones",
        ),
        pytest.param(
            [("V. van Weel", BOLD), ("1. Doel", BOLD)], [1, 1], id="initials are no Roman number"
        ),
    ],
)
def test_levels(found: list[tuple[str, Face]], levels: list[int]) -> None:
    texts = {at: text for at, (text, _) in enumerate(found)}
    faces = {at: face for at, (_, face) in enumerate(found)}
    assert list(page_levels.rank(texts, faces).values()) == levels
