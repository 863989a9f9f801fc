# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The last line of the search stays a line or two."""

from __future__ import annotations

import pytest

from kennisreader.ui.search_foot import LINES, SearchFoot


@pytest.mark.parametrize("words", ["talent " * 450, "x" * 3000])
def test_a_page_as_a_query_leaves_the_keys_as_they_are(qtbot, words: str):
    foot = SearchFoot()
    qtbot.addWidget(foot)
    foot.resize(1200, 40)
    foot.set_understood("talent")
    before = foot.heightForWidth(1200)
    foot.set_understood(words)
    lines = foot.heightForWidth(1200) - before
    assert 0 <= lines <= foot.fontMetrics().lineSpacing() * (LINES - 1)
