# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A letter that is printed as a PDF, in the layouts of real ones, is read back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from kennisreader.core.importing import read_letter
from kennisreader.core.letter import BlockKind
from tests.printed_layouts import LAYOUTS
from tests.typesetting import elements_of, typeset

SEED = Path(__file__).resolve().parents[3] / "seeds" / "000_a42c75b2ee6a92a6.txt"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_letter_is_read_back_as_it_was_printed(layout: str) -> None:
    source = elements_of(read_letter(SEED.read_bytes(), SEED.name))
    letter = read_letter(typeset(source, LAYOUTS[layout]), "brief.pdf")
    running = [block for block in letter.blocks if block.kind is not BlockKind.FOOTNOTE]
    assert [(b.kind, letter.text[b.start : b.end]) for b in running] == [
        (element.kind, element.text) for element in source.elements
    ]
    notes = {note.number: letter.text[note.start : note.end] for note in letter.footnotes}
    assert notes == {note.number: note.text for note in source.notes}
    assert all(note.anchor > 0 for note in letter.footnotes)
