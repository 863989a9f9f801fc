# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is taken for a letter, and of what a reader is warned that it is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import looks_like_letter

ROOT = Path(__file__).resolve().parents[2]
REAL = [
    path
    for folder in (ROOT / "seeds", ROOT / "tests" / "letters")
    for path in sorted(folder.iterdir())
    if path.suffix in (".txt", ".xml", ".html", ".odt", ".docx")
]


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_every_real_letter_looks_like_one(path: Path) -> None:
    assert looks_like_letter(read_letter(path.read_bytes(), path.name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Boodschappen: melk, brood, kaas\n" * 5, False, id="shopping"),
        pytest.param("# Programma\n\nEen lezer.\n\n## Installeren\n\nZo.\n", False, id="readme"),
        pytest.param("Geachte voorzitter,\n\nHierbij de stukken.\n", True, id="salutation"),
        pytest.param("Den Haag, 3 maart 2025\n\nEr zijn kamers tekort.\n", True, id="date"),
        pytest.param("Er is veel.\n\nHoogachtend,\nEppo Bruins\n", True, id="signature"),
        pytest.param("Fiche 5: Herziening verordening\n\nEen voorstel.\n", True, id="kind"),
    ],
)
def test_something_must_mark_a_letter(text: str, expected: bool) -> None:
    assert looks_like_letter(read_letter(text.encode(), "brief.md")) is expected
