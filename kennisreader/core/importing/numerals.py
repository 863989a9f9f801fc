# SPDX-FileCopyrightText: The Kennisreader contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How lists and notes write their numbers: 1, a, A, i, I."""

from __future__ import annotations

from kennisreader.core.late_pattern import late

_NUMBER = late(r"-?\d{1,6}")
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LETTERS = 26
_MOST_ROMAN = 4000
"""From here Roman numerals need signs of their own."""


def number(text: str | None, otherwise: int) -> int:
    """Read a whole number that a file states; ``otherwise`` where it states none.

    What has more digits counts nothing in a letter, and can have thousands in a file made to do harm.
    """
    return int(text) if text and _NUMBER.fullmatch(text) else otherwise


def counted(digits: str) -> list[str]:
    """Part digits into numbers that count on, as two markers beside each other do: 2 and 3 of "23".

    Empty where they are no such numbers; up to three are looked for.
    """
    for size in (1, 2):
        first = int(digits[:size]) if digits.isdecimal() else 0
        for times in (2, 3):
            numbers = [str(first + at) for at in range(times)]
            if first and "".join(numbers) == digits:
                return numbers
    return []


def written(number: int, kind: str) -> str:
    """Write a number as a list of this kind does (HTML's ``type``): ``1``, ``a``, ``A``, ``i``, ``I``.

    After z comes aa, as in Word; what a kind cannot write is written in digits.
    """
    if kind in ("a", "A") and number > 0:
        times, place = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + place) * (times + 1)
        return letters.upper() if kind == "A" else letters
    if kind in ("i", "I") and 0 < number < _MOST_ROMAN:
        result, rest = "", number
        for value, sign in _ROMAN:
            result += sign * (rest // value)
            rest %= value
        return result.upper() if kind == "I" else result
    return str(number)
