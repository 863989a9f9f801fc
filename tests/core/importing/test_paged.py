# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order in which what stands on a page is read."""

from __future__ import annotations

import pytest

from kennisreader.core.importing import paged
from tests.page_making import FULL, page, words


@pytest.mark.parametrize("lower", [-1.5, 0.0, 1.5])
def test_a_number_left_of_its_title_comes_before_it(lower: float) -> None:
    text = [words(FULL, 150, 300 + 12 * at) for at in range(6)]
    title = words("Wijziging van de Wet op de huurtoeslag", 150, 100, 12.0)
    number = words("36 512", 40, 100 + lower, 12.0)
    parts = paged.parts([page(words("Vergaderjaar 2025–2026", 40, 60), title, number, *text)])
    said = [line.text for line in (*parts.head, *parts.body)]
    assert said[:3] == ["Vergaderjaar 2025–2026", number.text, title.text]
