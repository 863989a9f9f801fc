# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is too short to be a passage is found with the passage it stands beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.library import Library
from kennisreader.core.search.desk import SearchDesk
from tests.core.search.conftest import put

ANSWERS = """Onderwerp: Beantwoording vragen over de waterkwaliteit

Geachte voorzitter,

Hierbij beantwoord ik de vragen over de kwaliteit van het zwemwater in de delta.

Vraag 1
Hoe hoog zijn de concentraties die bij de drie zwemplaatsen zijn gemeten?

Antwoord 1
De norm is 0,65 ng/l.

Vraag 2
Wanneer informeert u de gemeenten die langs de rivier liggen hierover?

Antwoord 2
Alle gemeenten zijn in het voorjaar door het waterschap geïnformeerd over de metingen.
"""


NOTED = """# Naar schoon water

## Dijken[^1]

De werkzaamheden beginnen in het voorjaar en duren naar verwachting drie jaar.

[^1]: Zie het rapport over zandsuppletie van vorig jaar.
"""
CHAPTERS = """# Naar schoon water

## 1. Dijkversterking

### 1.1 Planning

De werkzaamheden beginnen in het voorjaar en duren naar verwachting drie jaar.
"""

FOUND = {
    "a number in a short answer": (ANSWERS, "0,65", "Hoe hoog", "beside"),
    "a word in a short answer": (ANSWERS, "norm", "Hoe hoog", "beside"),
    "a heading above another": (CHAPTERS, "dijkversterking", "De werk", "heading"),
}


@pytest.mark.parametrize(("text", "query", "quote", "kind"), FOUND.values(), ids=FOUND)
def test_it_is_found_with_what_stands_beside_it(
    tmp_path: Path, text: str, query: str, quote: str, kind: str
):
    letter = read_letter(text.encode(), "brief.md")
    with Library.open(tmp_path / "library") as library:
        put(library, letter)
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            (found,) = desk.search(query).results
    assert found.quote.startswith(quote)
    assert found.around is not None
    assert found.around.kind == kind
    (place,) = found.beside
    assert letter.text[slice(*place)].lower() == query


def test_the_note_of_a_heading_is_found_with_what_stands_under_it(tmp_path: Path):
    with Library.open(tmp_path / "library") as library:
        put(library, read_letter(NOTED.encode(), "brief.md"))
        with SearchDesk(library, tmp_path / "index", ()) as desk:
            (found,) = desk.search("zandsuppletie").results
    assert found.footnote is not None
    assert found.quote.startswith("De werk")
