# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Lists on a page: titles of items that fill their line."""

from __future__ import annotations

import pytest

from kennisreader.core.importing.lines import Line
from kennisreader.core.importing.page_lists import titled
from kennisreader.core.importing.page_words import Worded

TITLED = [
    Line("Specifieke adviezen", bullet="1.", ended=True),
    Line("De Gezondheidsraad geeft aan dat het onderzoek", ended=False),
    Line("nodig is.", ended=True),
]
"""An item with a title that stops short."""


def ended(*lines: Line) -> list[str]:
    made = titled(list(lines), [Worded(line, 120.0) for line in lines])
    return [line.text for line in made if line.ended]


@pytest.mark.parametrize(
    ("first", "below", "parts"),
    [
        pytest.param("Stel een agenda vast", "Het onderzoek is een taak.", True, id="a title"),
        pytest.param("Stel een agenda op voor", "Het Loo en omgeving.", False, id="no end"),
        pytest.param("Stel een agenda vast", "Nederland doet onderzoek.", False, id="a name"),
        pytest.param("Stel een agenda vast.", "Het onderzoek is een taak.", False, id="a sentence"),
    ],
)
def test_the_title_of_an_item_that_fills_its_line(first: str, below: str, parts: bool) -> None:
    item = (Line(first, bullet="2."), Line(below))
    assert (first in ended(*TITLED, *item)) is parts
    assert first not in ended(*item)  # no other item has a title
