# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A late pattern is compiled when it is first used, and then works as any other."""

from __future__ import annotations

import re

import pytest

from kennisreader.core.late_pattern import late


def test_it_is_compiled_at_its_first_use() -> None:
    pattern = late("(")  # would fail at once if it were compiled here
    with pytest.raises(re.error):
        pattern.search("x")


def test_it_matches_as_a_compiled_pattern_does() -> None:
    pattern = late(r"a+", re.IGNORECASE)
    assert [m.span() for m in pattern.finditer("xAab a")] == [(1, 3), (5, 6)]
    assert pattern.fullmatch("AA")
    assert pattern.search("baab", 2, 3)
    assert pattern.sub("-", "caat") == "c-t"
