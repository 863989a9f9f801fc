# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The numbers that files state."""

from __future__ import annotations

import pytest

from kennisreader.core.importing.numerals import counted, number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("12", 12, id="a number"),
        pytest.param("-1", -1, id="below zero"),
        pytest.param("", 7, id="nothing"),
        pytest.param(None, 7, id="not stated"),
        pytest.param("--5", 7, id="two signs"),
        pytest.param("²", 7, id="a digit that is no decimal"),
        pytest.param("9" * 5000, 7, id="thousands of digits"),
    ],
)
def test_number(text: str | None, found: int) -> None:
    assert number(text, 7) == found


@pytest.mark.parametrize(
    ("digits", "numbers"),
    [
        pytest.param("23", ["2", "3"], id="two that count on"),
        pytest.param("25", [], id="two that do not"),
        pytest.param("²³", [], id="digits that are no decimals"),
    ],
)
def test_counted(digits: str, numbers: list[str]) -> None:
    assert counted(digits) == numbers
