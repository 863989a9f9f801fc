# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search as somebody types who knows nothing of its language."""

from __future__ import annotations

import pytest

from tests.core.search.test_searching import Make


@pytest.mark.parametrize("query", ["zorg", "", "-zorg", "van:OCW", "30573-222", '"de zorg"', "zo*"])
def test_an_empty_library_says_so(make: Make, query: str):
    desk = make({})
    answer = desk.search(query, typing=True)
    assert (answer.understood, answer.total, answer.results) == ("Uw bibliotheek is leeg", 0, [])


def test_an_empty_library_is_warmed_like_any_other(make: Make):
    desk = make({})
    while desk.warm():
        pass
    assert desk.places("zorg") == desk.suggest("zo") == []
